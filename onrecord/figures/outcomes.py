"""What happened to the things that are counted: the words of docs/figures.md, and the words in news that mean them."""

from __future__ import annotations

import re

# Outcome -> forms in news. "cases" and "admitted" count only in a text about illness, "lost" and "go" only for jobs.
FORMS: tuple[tuple[str, str], ...] = (
    (
        "killed or wounded",
        r"casualt(?:y|ies)|(?:killed|dead|deaths)(?:,)? (?:or|and) (?:wounded|injured|injuries)|killed, wounded",
    ),
    (
        "killed",
        r"kill(?:s|ed|ing)?|dead|died|dies?|dying|deaths?|tolls?|fatalit(?:y|ies)|lives|perish\w*|slain|bod(?:y|ies)|corpses|"
        r"drown(?:ed|ing|s)|massacred|executed|murdered|murders|fatally|killings?|homicides|loss of life|suicides",
    ),
    ("wounded", r"wound(?:s|ed|ing)|injur(?:e|es|ed|ies|ing|y)|hurt|maim(?:ed|ing)|treat(?:ed|ment) for|casualty wards?"),
    ("missing", r"missing|unaccounted for|being sought|disappeared"),
    (
        "displaced",
        r"displac\w+|homeless|fled|flee(?:s|ing)?|from their homes|driven (?:out|from)|uprooted|lost their homes|refugees",
    ),
    (
        "evacuated",
        r"evacuat\w+|moved to safety|moved out|(?:forced|ordered) (?:\w+ ){0,3}(?:out|to leave)|forced (?=[^.,;]{0,40} out\b)",
    ),
    (
        "rescued",
        r"rescued|rescu(?:e|es|ing)\b(?! workers| teams| services)|pulled|pulling|saved|got (?:\w+ ){0,2}out|"
        r"(?:brought|dug) (?:\w+ ){0,2}out|"
        r"out alive|found alive|airlifted|winched|escaped|plucked",
    ),
    ("arrested", r"arrest\w*|detain\w*|in custody|rounded up|in detention|in jail\b"),
    (
        "captured",
        r"captur(?:ed|ing|es)|taken prisoner|taken captive|prisoners of war|(?:has|have|had) taken|(?:took|"
        r"taking)(?= [^.,;]{0,20}prisoner)",
    ),
    ("freed", r"freed|freeing|releas(?:ed|ing|e)|swapped|come home|came home|exchanged|set free|on bail"),
    ("sentenced", r"sentenced|jailed|imprisoned|sentences"),
    (
        "infected",
        r"infect(?:ed|ions?|s|ing)|cases|test(?:ed|s|ing)? positive|contracted|caught the|diagnosed|fallen ill|fell ill",
    ),
    (
        "hospitalised",
        r"hospitali[sz]\w+|in (?:the )?hospital\b|admit(?:ted|s|ting)?|admissions?|taken to (?:the )?hospital|in "
        r"intensive care|needed hospital",
    ),
    (
        "destroyed",
        r"destroy\w*|level(?:l)?ed|burn(?:t|ed)|gutted|razed|flattened|demolished|scorched|charred|blackened|"
        r"consumed|wiped out|reduced to rubble|in ruins|buried|are gone|were lost|swept away|collapsed",
    ),
    ("damaged", r"damag(?:ed|ing)"),
    (
        "cut",
        r"job (?:losses|cuts)|redundanc(?:y|ies)|redundant|layoffs?|lay(?:ing)? off|laid off|loss of|cut(?:s|ting)?|axe[ds]?|"
        r"axing|shed(?:s|ding)?|slash(?:ed|ing)?|lost|lose|losing|go|dismiss(?:ed)?|eliminat\w+|scrap(?:ped)?|"
        r"sack(?:ed|ing)?|let go",
    ),
    ("hired", r"hir(?:e|ed|es|ing)|recruit(?:ed|ing|s)?\b|taken on|took on|take on"),
    ("pledged", r"pledg\w+|promis\w+|committed"),
    ("ordered", r"ordered(?! (?:him|her|them|it|to|the \w+ to)\b)|orders|on order"),
    (
        "delivered",
        r"deliver(?:ed|ies|s|ing|y)?|arrived|handed over|paid out|disbursed|shipped|(?<!has )sent|received|paid(?= \$| £| €)",
    ),
    (
        "planned",
        r"plan(?:s|ned|ning)?|intend\w*|foresees?|budget(?:ed|s)?|propos(?:ed|es|al|ing)|earmarked|set aside|(?:is|"
        r"are|was|were) to|"
        r"to be|aims? to|wants? to|will|is set|due to|hopes? to",
    ),
    (
        "forecast",
        r"(?:could|may|might) (?:eventually )?\w+|forecasts?|forecasting|expect(?:s|ed|ing)?|project(?:s|ed|ions?|"
        r"ing)(?= (?:that|to|growth|"
        r"inflation|a |an |the |by |at ))|predict\w*|outlook|(?:will|would) (?:cost|reach|rise|exceed|climb|pass)|likely to|"
        r"estimated cost|cost estimate|now sees|sees",
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
_JOBS = re.compile(
    r"\b(?:jobs?|posts?|positions|roles|staff|workers|employees|workforce|headcount|redundan\w+|pilots|teachers)\b",
    re.IGNORECASE,
)
_ILLNESS = re.compile(
    r"\b(?:fever|virus|covid|coronavirus|measles|outbreak|vaccin\w+|epidemic|pandemic|flu|influenza|cholera|ebola|mpox|infections?|"
    r"disease|hospitals?|patients?|dengue|malaria|polio|health|cough|meningitis|plague|hiv|tuberculosis|doctors|clinics?)\b",
    re.IGNORECASE,
)
_WEAK_CUT = re.compile(r"cut|axe|axing|shed|slash|los|go$|dismiss|eliminat|scrap|sack", re.IGNORECASE)
_ILL = re.compile(r"cases|admi|treat|diagnosed|contracted", re.IGNORECASE)


def events(text: str, start: int, end: int, ill: bool) -> list[tuple[str, int, int, bool]]:
    """The outcome words in [start, end): (outcome, start, end, whether the words around allow it), in order. "Cases" and
    "admitted" want a text about illness, "cut" and "lost" one about jobs."""
    found = []
    for match in EVENT.finditer(text, start, end):
        name, form = FORMS[int((match.lastgroup or "o0")[1:])][0], match.group()
        about_jobs = (
            name != "cut" or not _WEAK_CUT.match(form) or _JOBS.search(text, max(0, match.start() - 60), match.end() + 60)
        )
        found.append((name, match.start(), match.end(), bool(about_jobs) and (ill or not _ILL.match(form))))
    return found


def about_illness(text: str) -> bool:
    """Is the text about illness?"""
    return bool(_ILLNESS.search(text))
