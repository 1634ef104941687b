"""What happened to the things that are counted: the words of docs/figures.md, and the words in news that mean them."""

from __future__ import annotations

import re

# Outcome -> forms in news. "cases" and "admitted" count only in a text about illness, "lost" and "go" only for jobs.
FORMS: tuple[tuple[str, str], ...] = (
    ("killed or wounded", r"casualt(?:y|ies)|(?:killed|dead)(?:,)? (?:or|and) (?:wounded|injured)|killed, wounded"),
    (
        "killed",
        r"kill(?:s|ed|ing)?|dead|died|dies?|dying|deaths?|death[ -]toll|tolls?|fatalit(?:y|ies)|lives lost|lost (?:his|"
        r"her|their) lives|"
        r"claimed(?= [\w ,]{1,30}lives)|perish\w*|slain|bod(?:y|ies)|corpses|drown(?:ed|ing)|massacred|executed|"
        r"shot dead|murdered|fatally",
    ),
    ("wounded", r"wound(?:s|ed|ing)|injur(?:e|es|ed|ies|ing|y)|hurt|maim(?:ed|ing)"),
    ("missing", r"missing|unaccounted for"),
    ("displaced", r"displac\w+|homeless|fled|flee(?:s|ing)?|from their homes|driven (?:out|from)|uprooted|lost their homes"),
    ("evacuated", r"evacuat\w+|moved to safety|moved out"),
    (
        "rescued",
        r"rescued|rescu(?:e|es|ing)\b(?! workers)|pulled|pulling|saved|got out|got \w+ out|(?:got|brought|"
        r"dug) (?:\w+ ){0,2}out|out alive|found alive|airlifted|winched|escaped",
    ),
    ("arrested", r"arrest\w*|detain\w*|in custody|rounded up|in detention"),
    ("captured", r"captur(?:ed|ing|es)|taken prisoner|taken captive|prisoners of war"),
    ("freed", r"freed|freeing|releas(?:ed|ing)|swapped|come home|came home|exchanged|set free"),
    ("sentenced", r"sentenced|jailed|imprisoned"),
    ("infected", r"infect(?:ed|ions?|s|ing)|cases|test(?:ed|s|ing)? positive|contracted the|caught the"),
    (
        "hospitalised",
        r"hospitali[sz]\w+|in (?:the )?hospital\b|admit(?:ted|s|ting)?|admissions?|taken to (?:the )?hospital|"
        r"in intensive care|needed hospital",
    ),
    (
        "destroyed",
        r"destroy\w*|level(?:l)?ed|burn(?:t|ed)|gutted|razed|flattened|demolished|scorched|charred|blackened|"
        r"consumed|wiped out|reduced to rubble",
    ),
    ("damaged", r"damag(?:ed|ing)"),
    (
        "cut",
        r"job (?:losses|cuts)|redundanc(?:y|ies)|redundant|layoffs?|lay(?:ing)? off|laid off|(?:cut(?:s|ting)?|axe[ds]?|"
        r"axing|shed(?:s|ding)?|slash(?:ed|ing)?|lost|lose|losing|go|dismiss(?:ed)?|eliminat\w+|scrap(?:ped)?)",
    ),
    ("hired", r"hir(?:e|ed|es|ing)|recruit(?:ed|ing|s)?\b|taken on|took on|take on"),
    ("pledged", r"pledg\w+|promis\w+|committed"),
    ("ordered", r"ordered(?! (?:him|her|them|it|to|the \w+ to)\b)|orders|on order"),
    ("delivered", r"deliver(?:ed|ies|s|ing|y)?|arrived|handed over|paid out|disbursed|shipped|(?<!has )sent|paid(?= \$| £| €)"),
    (
        "planned",
        r"plan(?:s|ned|ning)? (?:to|for|on)\b|planned|planning|plans(?= [0-9]| some| about| up| over| more| at)|(?:is|"
        r"are) to (?:reach|rise|be|get|receive|build|go|fall)|intend\w*|foresees?|budget(?:ed|s)?|proposed|proposes|"
        r"proposal|earmarked|set aside|to be built|will build|want(?:s)? to build|aims? to",
    ),
    (
        "forecast",
        r"(?:could|may|might|will) (?:eventually )?(?:reach|rise|exceed|climb|double|pass|top)|forecasts?|"
        r"forecasting|expect(?:s|ed|ing)?|project(?:s|ed|ions?|ing)(?= (?:that|to|growth|inflation|a |an |the |by |"
        r"at ))|predict\w*|outlook|will cost|would cost|likely to|estimated cost|cost estimate|now sees",
    ),
)
OUTCOMES = frozenset(name for name, _ in FORMS)
WORDS = frozenset(word for name in OUTCOMES for word in name.split(" or "))
EVENT = re.compile("|".join(f"(?P<o{i}>\\b(?:{forms})\\b)" for i, (_, forms) in enumerate(FORMS)), re.IGNORECASE)
MODAL = frozenset({"pledged", "ordered", "delivered", "planned", "forecast"})
"""How real it is: two figures that differ in this are not comparable."""
ON_PEOPLE = frozenset(
    {
        "killed or wounded",
        "killed",
        "wounded",
        "missing",
        "displaced",
        "evacuated",
        "rescued",
        "arrested",
        "captured",
        "freed",
        "sentenced",
        "infected",
        "hospitalised",
    }
)
GROWING = frozenset(
    {
        "killed or wounded",
        "killed",
        "wounded",
        "displaced",
        "evacuated",
        "rescued",
        "arrested",
        "captured",
        "freed",
        "sentenced",
        "infected",
        "hospitalised",
        "destroyed",
        "damaged",
        "hired",
        "delivered",
    }
)
"""What is counted up from an event on: a later figure may well be larger."""
_JOBS = re.compile(r"\b(?:jobs?|posts?|positions|roles|staff|workers|employees|workforce|headcount)\b", re.IGNORECASE)
ILLNESS = re.compile(
    r"\b(?:fever|virus|covid|coronavirus|measles|outbreak|vaccin\w+|epidemic|pandemic|flu|influenza|cholera|ebola|mpox|"
    r"infections?|disease|"
    r"hospitals?|patients?|dengue|malaria|polio|health|cough|meningitis|plague|hiv|tuberculosis)\b",
    re.IGNORECASE,
)
_WEAK_CUT = re.compile(r"cut|axe|axing|shed|slash|los[et]|go$|dismiss|eliminat|scrap", re.IGNORECASE)
_ILL = re.compile(r"cases|admi", re.IGNORECASE)


def events(text: str, start: int, end: int, ill: bool) -> list[tuple[str, int, int]]:
    """The outcome words in [start, end): (outcome, start, end), in order."""
    found = []
    for match in EVENT.finditer(text, start, end):
        name = FORMS[int((match.lastgroup or "o0")[1:])][0]
        if (
            name == "cut"
            and _WEAK_CUT.match(match.group())
            and not _JOBS.search(text, max(0, match.start() - 60), match.end() + 60)
        ):
            continue
        if _ILL.match(match.group()) and not ill:
            continue
        found.append((name, match.start(), match.end()))
    return found
