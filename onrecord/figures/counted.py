"""What a figure counts: "WHAT outcome | WHERE" in the words of docs/figures.md, read off the words around it by the network.

The network says which words name what is counted and where, what happened to it, and which noun is understood where no word
says it ("41 dead": people). Here its answers are put into the scheme's wording.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.analysis import Analysis
from onrecord.document import Span
from onrecord.figures.candidates import Candidate
from onrecord.figures.outcomes import MODAL, ON_PEOPLE
from onrecord.figures.sentences import Sentences
from onrecord.figures.units import dimension, is_money
from onrecord.passages import Answers, Passage

SURE = 0.3
"""The chance from which an outcome holds."""
_FAINT = -3.0
"""Log odds of words that are taken where none has even odds and no noun is understood."""
_REACH_BACK = 2
"""Sentences before the figure's own that are read with it, of the same paragraph."""
_UNDERSTOOD = {
    "time": "duration", "length": "distance", "area": "land", "speed": "speed", "mass": "weight", "temperature": "temperature",
    "magnitude": "earthquake",
}
"""What a measure counts where the network knows only that no word says it."""
_FIRST = frozenset({"people", "soldiers", "jobs", "money", "aid", "land"})
"""Understood nouns that stand before what the text says ("people turned up"); others stand behind it ("border fence cost")."""
_HAPPENED = re.compile(
    r"\b(?:deaths?|(?:death )?tolls?|dead|fatalities|casualties|bodies|cases|infections|injuries|injured|wounded|arrests|"
    r"admissions)\b",
    re.IGNORECASE,
)
"""Nouns that only say what happened: people are counted."""
_SHARES = re.compile(r"(?:\w+ )?shares?", re.IGNORECASE)
_JOBS = re.compile(r"\b(?:posts?|roles?|positions|redundanc(?:y|ies)|lay-?offs|job (?:losses|cuts))$", re.IGNORECASE)
_JOBLESS = re.compile(r"(?:the )?unemploy(?:ment|ed)|joblessness", re.IGNORECASE)
_COURT = re.compile(
    r"\b(?:sentenc\w+|jail\w*|prison\w*|imprison\w*|incarcerat\w+|behind bars|custody|convict\w*|guilty|courts?|judges?|"
    r"tribunal|prosecut\w+|parole\w*|penalt(?:y|ies)|appeals?|appealed|crimes?|offen[cs]es?|charge[ds]|murder\w*|manslaughter|fraud)\b",
    re.IGNORECASE,
)
"""Words of which one is told with a term in prison; years of service or of marriage have none of them."""
_TOLD_WITHIN = 250
"""Characters before and after a number in which words of its story are looked for."""
_NONE_OF = re.compile(
    r"\b(?:no|without(?: any| a single)?|zero)\s(?:\w+\s)?(?:(?P<arrested>arrests?)|(?P<killed>deaths?|fatalit(?:y|ies))|"
    r"(?P<wounded>injur(?:y|ies)))\b",
    re.IGNORECASE,
)
"""What is said not to have happened is not what happened to the others of the sentence: "no arrests, although 55 people"."""
_GOING = re.compile(r"\b(?:(?:to|will|would|could|may|might|must|can) (?:go|be (?:cut|lost|axed|shed))|(?:cut|axe|shed)s?)\b")
"""Posts that are feared or planned "to go" are cut by convention."""
_SERIES = re.compile(r"(?:,|;|:|\band)\s(?:(?:and|another|a further|about|some|with)\s)*$", re.IGNORECASE)
_JOINED_BEFORE = re.compile(r"(?:[^\W\d_]+-)+(?=[^\W\d_]?$)|[^\W\d_]+(?=-$)")
_JOINED_AFTER = re.compile(r"(?:-[^\W\d_]+)+|(?:\.[A-Z])+\b\.?")
_IN_PLACE = re.compile(r" (?:in|at|from|on) ")
_EDGES = re.compile(r"^(?:(?:the|an?|its|their|his|her|of)\s)+|['’]s?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Counted:
    """WHAT, WHERE (or ""), the outcomes, the words as written with their spans, how sure the network is."""

    what: str
    where: str = ""
    outcomes: tuple[str, ...] = ()
    written: str = ""
    spans: tuple[Span, ...] = ()
    sure: float = 1.0

    def __str__(self) -> str:
        plain = [o for o in self.outcomes if o not in MODAL]
        modal = [o for o in self.outcomes if o in MODAL]
        what = " ".join(filter(None, (self.what, " or ".join(plain), *modal))) or "unknown"
        return f"{what} | {self.where}" if self.where else what


UNKNOWN = Counted("")
"""What is counted where nobody looked."""


def passage_around(text: str, sentences: Sentences, candidate: Candidate) -> Passage:
    """The sentence of a number and the two before it in its paragraph, with the number marked."""
    sentence = sentences.around(candidate.first)
    start = sentence.start
    for _ in range(_REACH_BACK):
        before = sentences.around(start - 1) if start else None
        if before is None or "\n" in text[before.end : start]:
            break
        start = before.start
    return Passage(text, (start, sentence.end), (((candidate.start, candidate.end), "figure"),))


def read_counted(
    text: str, analysis: Analysis | None, candidate: Candidate, answers: Answers, before: Sequence[Counted]
) -> Counted:
    """What the network says that a number counts; `before`: what the number before it in the passage counts."""
    outcomes = _happened(text, candidate, _outcomes(answers, candidate))
    implied, chance = answers.best("implied")
    if implied == "prison sentence" and not _COURT.search(text, *_near(candidate)):
        implied = "duration"
    spans = _apart(answers.words("what"), candidate)
    if not spans and implied in ("none", "other"):
        spans = _apart(answers.longest("what", _FAINT), candidate)
    said = [_plain(text, span, analysis) for span in spans]
    what = _noun(" ".join(said), "" if implied == "none" else implied, candidate, outcomes)
    if before and (not what or (not spans and not outcomes and before[-1].what.endswith(f" {what}"))):
        # "unemployment is at 412,000; in the capital it was 88,000"
        what, spans = before[-1].what, before[-1].spans
    if before and not outcomes and spans == before[-1].spans:
        outcomes = _carried(text, candidate, before[-1])
    outcomes = ("cut",) if what.endswith("jobs") and _feared(text, candidate, outcomes) else outcomes
    places = [_plain(text, span, analysis) for span in _apart(answers.words("where"), candidate)]
    where = {place.lower(): place for place in places if place.lower() not in what.lower()}
    sure = chance * min(max(p, 1 - p) for p in answers.chances("outcome").values())
    return Counted(what, " in ".join(where.values()), outcomes, " ".join(said), spans, sure)


def follows(counted: Counted, text: str, candidate: Candidate) -> bool:
    """Does what is counted directly follow the number?"""
    gaps = (text[candidate.end : start] for start, _ in counted.spans if start >= candidate.end)
    return any(gap in (" ", "-", " more ", " new ", " other ") for gap in gaps)


def _outcomes(answers: Answers, candidate: Candidate) -> tuple[str, ...]:
    """The outcomes that are likely. By convention jobs that are to go are cut, not planned or forecast."""
    found = answers.several("outcome", SURE)
    going = "cut" in found and candidate.unit == "count"
    return tuple(o for o in found if o not in ("planned", "forecast")) if going else found


def _near(candidate: Candidate) -> Span:
    """Where the words that a reading of a number rests on are looked for."""
    return max(0, candidate.start - _TOLD_WITHIN), candidate.end + _TOLD_WITHIN


def _happened(text: str, candidate: Candidate, outcomes: tuple[str, ...]) -> tuple[str, ...]:
    """The outcomes without those of which the clauses beside the number say that there were none."""
    near = text[max(0, candidate.start - 80) : candidate.end + 80]
    none = {name for match in _NONE_OF.finditer(near) for name, words in match.groupdict().items() if words}
    return tuple(outcome for outcome in outcomes if outcome not in none)


def _feared(text: str, candidate: Candidate, outcomes: tuple[str, ...]) -> bool:
    """Are they planned or expected, and the words near say that they go?"""
    return bool(outcomes) and set(outcomes) <= {"planned", "forecast"} and _GOING.search(text, *_near(candidate)) is not None


def _carried(text: str, candidate: Candidate, before: Counted) -> tuple[str, ...]:
    """In a series of one noun the outcome stands at the first: "5,500 jobs are to go: 3,000 in Lisle, 1,500 in Kempen"."""
    listed = _SERIES.search(text, max(0, candidate.start - 30), candidate.start)
    return before.outcomes if listed and _IN_PLACE.match(text, candidate.end) else ()


def _apart(spans: Sequence[Span], candidate: Candidate) -> tuple[Span, ...]:
    """The spans without the number's own words."""
    return tuple(span for span in spans if span[1] <= candidate.start or candidate.end <= span[0])


def _noun(said: str, implied: str, candidate: Candidate, outcomes: tuple[str, ...]) -> str:
    """The words of the text, the noun that is understood, or both, by the scheme's conventions."""
    said = _convention(said, candidate, outcomes)
    if implied == "other" or not (said or implied):
        implied = _understood(candidate, outcomes, bool(said))
    if not implied or implied.split()[-1] in said.lower():
        return said if " " in said else implied or said
    return " ".join(filter(None, (implied, said) if implied in _FIRST else (said, implied)))


def _convention(said: str, candidate: Candidate, outcomes: tuple[str, ...]) -> str:
    """The words of the text as the scheme writes them."""
    if candidate.unit == "count":
        said = "unemployed people" if _JOBLESS.fullmatch(said) else _JOBS.sub("jobs", said)
        return _HAPPENED.sub("people", said) if set(outcomes) & ON_PEOPLE and "people" not in said else said
    return "share price" if _SHARES.fullmatch(said) and (is_money(candidate.unit) or candidate.unit == "percent") else said


def _understood(candidate: Candidate, outcomes: tuple[str, ...], said: bool) -> str:
    """The noun that the unit or the outcome lets one understand, where the network names none."""
    if said:
        return "temperature" if dimension(candidate.unit) == "temperature" else ""
    if candidate.unit == "count":
        return "people" if set(outcomes) & ON_PEOPLE else ""
    return "money" if is_money(candidate.unit) else _UNDERSTOOD.get(dimension(candidate.unit), "")


def _whole_words(text: str, span: Span) -> Span:
    """The span out to the ends of hyphened names and abbreviations: "Ben-Gvir", "African-American", "U.S."."""
    reach = max(0, span[0] - 30)
    before, after = _JOINED_BEFORE.search(text[reach : span[0] + 1]), _JOINED_AFTER.match(text, span[1])
    start = reach + before.start() if before else span[0]
    end = after.end() if after and (after.group()[0] == "-" or text[span[1] - 1].isupper()) else span[1]
    return start, end


def _plain(text: str, span: Span, analysis: Analysis | None) -> str:
    """Words without article and possessive, in small letters where only the start of a sentence made them great."""
    span = _whole_words(text, span)
    words = _EDGES.sub("", " ".join(text[slice(*span)].split()))
    opens = span[0] == 0 or re.search(r"[.!?:]['\"”’)]*\s+['\"“‘(]*$|\n\s*$", text[max(0, span[0] - 6) : span[0]])
    if opens and analysis and len(words) > 1 and words[1].islower():
        i = bisect_left(analysis.words.ends, span[0] + 1)
        if i < len(analysis.entities) and not analysis.entities[i]:
            return words[0].lower() + words[1:]
    return words
