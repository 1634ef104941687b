"""Whether a text is English, by its letters and its function words.

A rule, because the small library for this (py3langid 0.4) costs 0.8 to 1 second and 133 MB at its first answer and the larger
one (lingua) 96 MB on disk, and only one question is asked here. docs/input.md gives the rule's figures. The word lists are
our own: the commonest function words of each language, less those that are as common in another one of the table.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice

FEWEST_WORDS = 20
"""Shorter texts are taken for English if their letters are Latin."""
SAMPLE = 3000
"""Words looked at, from the text's start."""
LEAST_SHARE = 0.08
"""Least share of a language's function words among the words of a text in it."""
NAMED_SHARE = 0.2
"""Least share at which the language is named: below, it is often a neighbour that is not in the table."""
LATIN_SHARE = 0.5
"""Least share of Latin letters among the letters."""

ENGLISH_WORDS = (
    "the and that this with which who whom whose what when where while they their them there these those would could should "
    "been were was has had have being from into about after before because but not his she her him its our your you we us are "
    "is be by of to for it if than then only other some such more most any each will can may might must said says how out up "
    "over against between under through during until since my he i in on at as a an or no do so all"
)
OTHERS = {
    "German": "der die das und nicht ein eine einen einem einer den dem des ist sind war auf für mit von im zu sich auch wird "
    "wurde werden haben hat dass nach bei aus sie er wir ich es als an oder aber wie noch nur über vor zum zur",
    "French": "le la les et des du de un une est sont dans pour que qui sur par pas plus au aux ce cette ces avec il elle ils "
    "nous vous ne se sa son ses leur leurs mais ou où été être a ont fait comme après dit",
    "Spanish": "el la los las y de del que en un una es por con para se su sus no al lo como más pero ha han fue este esta "
    "entre sobre también desde hasta cuando muy ser son está",
    "Portuguese": "o a os as e de do da dos das que em um uma no na nos nas por com para se não ao mais mas foi são sua seu "
    "como também pelo pela entre quando está é",
    "Italian": "il lo la i gli le e di del della dei delle che in un una per con non si è sono da al alla nel nella come più "
    "anche ma ha hanno stato questo questa dal sul suo sua",
    "Dutch": "de het een en van in is op te dat die voor met niet zijn aan er om ook als bij door naar maar heeft hebben werd "
    "wordt uit nog over ze hij wij deze dit was worden kan tot",
    "Swedish": "och att det som en ett är på av för med den till inte har om var de ett men vi jag han hon från kan ska när så "
    "efter vid också sig under mot eller",
    "Danish or Norwegian": "og at det som en et er på af av for med den til ikke har om var de men vi jeg han hun fra kan skal "
    "når så efter etter ved også sig seg under mod mot eller",
    "Polish": "i w na z do nie się że to jest o jak po ale za od są przez był była dla ma co tym czy jego który która oraz",
    "Czech or Slovak": "a v na se že je to s z do o i k jako za by ale po ve pro od jeho podle které který sa nie som aby byl "
    "jsou bude však",
    "Romanian": "și în de la a cu pe că nu o este un din se pentru care mai au sunt fost prin lui ca dar sau să al ale",
    "Hungarian": "a az és hogy nem is egy van volt meg ez azt csak ki már el mint még de ha kell szerint vagy lesz volt ezt",
    "Turkish": "ve bir bu da de için ile çok olarak daha olan gibi ne ama sonra kadar dedi olduğu değil var en her",
    "Finnish": "ja on ei että se oli hän ovat mutta kun myös joka sen mukaan olla ole tai niin kuin sekä ovat jos",
    "Indonesian or Malay": "yang dan di itu dengan untuk tidak ini dari dalam akan pada juga ke karena ada oleh sudah atau "
    "saat telah bahwa kata mereka",
    "Vietnamese": "và của là có không được cho một trong những các người đã với này để khi ra đến về",
    "Tagalog": "ang ng sa na mga ay at ni si hindi ito kay para ko siya niya nang ako",
    "Irish": "an na ag ar go agus a is le do sé sí bhí tá níl nach i ó de roimh ach mar gur den don raibh ní",
    "Welsh": "y yr yn a i o ar ac bod mae wedi gan am ei eu oedd fod nad nid ddim hefyd sydd bydd roedd cyn ran",
    "Croatian or Serbian": "je i u se na da su za od ne nije koji koja što ali kako iz do prema bi će rekao rekla nisu o s sa",
    "Swahili": "ya wa na kwa ni katika za la hii kuwa yake hiyo kama ambayo pia huo lakini",
}
SCRIPTS = (
    ("Cyrillic letters", re.compile("[\u0400-\u052f]")),
    ("Greek letters", re.compile("[\u0370-\u03ff\u1f00-\u1fff]")),
    ("Arabic letters", re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]")),
    ("Hebrew letters", re.compile("[\u0590-\u05ff]")),
    ("Japanese letters", re.compile("[\u3040-\u30ff]")),
    ("Korean letters", re.compile("[\u1100-\u11ff\uac00-\ud7af]")),
    ("Chinese characters", re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")),
    ("letters of an Indian script", re.compile("[\u0900-\u0dff]")),
    ("Thai letters", re.compile("[\u0e00-\u0e7f]")),
)
LETTERS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")


def foreign(text: str) -> str | None:
    """Why a text is not taken for English ("it reads as German", "it is in Cyrillic letters"), or None for English."""
    words = [match.group().lower() for match in islice(LETTERS.finditer(text), SAMPLE)]
    sample = "".join(words)
    if len(LATIN.findall(sample)) < LATIN_SHARE * len(sample):
        return f"it is in {script_of(sample)}"
    if len(words) < FEWEST_WORDS:
        return None
    return other_language(Counter(words), len(words))


def other_language(counts: Counter[str], total: int) -> str | None:
    """Why words in Latin letters are not English: another language's function words prevail, or English has too few."""
    english = sum(counts[word] for word in ENGLISH)
    hits, best = max((sum(counts[word] for word in words), name) for name, words in OTHER_WORDS.items())
    if hits > english and hits >= LEAST_SHARE * total:
        return f"it reads as {best}" if hits >= NAMED_SHARE * total else "it reads as another language"
    return "it has few of the common words of English" if english < LEAST_SHARE * total else None


def script_of(letters: str) -> str:
    """The script that most of the letters are of."""
    count, name = max((len(pattern.findall(letters)), name) for name, pattern in SCRIPTS)
    return name if count else "letters of another script"


ENGLISH = frozenset(ENGLISH_WORDS.split())
OTHER_WORDS = {name: frozenset(words.split()) for name, words in OTHERS.items()}
