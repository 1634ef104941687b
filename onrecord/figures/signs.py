"""A second sign that two figures that miss each other are about one thing: in news two numbers of "people" seldom are.

Two intervals that do not meet say only that one of two things holds: the claims do not fit, or they count different things. In
coverage the second is far more frequent, so the words of both have to name what is counted.
"""

from __future__ import annotations

import re

from onrecord.figure import Figure
from onrecord.figures.places import Comparison
from onrecord.figures.spans import ends, gap, window_of
from onrecord.figures.things import PARTICIPLE, Thing, is_person, stem, thing_of
from onrecord.figures.units import DAYS

_ANYTHING = frozenset("people duration money time length distance depth weight land temperature price cost official".split())
"""Nouns that are understood where no word says what is counted, and those who speak: alone they tie nothing together."""
_COMMON = frozenset(
    "that this these those with from have been were will would could said says more than about some which their they them when "
    "what into over after before also only other many most such each than then there while where because still just even made "
    "make".split()
)
"""The commonest words of four letters and more: they tell nothing of what is counted."""
_MARGIN_BEFORE = re.compile(
    r"\b(?:lead(?:s|ing)?|led|ahead|edg(?:es?|ed|ing)|trail(?:s|ed|ing)?|behind|margin|gap|advantage)\b[^,;.:]{0,30}\b(?:by|of)\s$",
    re.IGNORECASE,
)
_MARGIN_AFTER = re.compile(
    r"[ -](?:points?[ -])?(?:\w+ )?(?:lead|margin|advantage|edge|gap|deficit|ahead|behind)\b|"
    r" (?:more|fewer|less|higher|lower) (?:\w+ ){0,2}than\b",
    re.IGNORECASE,
)
WORDS_TOLD = 2
"""Words that the sentences of two counts share, beside the noun, where no outcome or place says that it is the same."""
STORY_DAYS = 7
"""Documents of more days apart want a name in common, to be of one event."""
_SAMPLE = re.compile(r"\b(?:polls?|polling|pollsters?|surveys?|surveyed|respondents)\b", re.IGNORECASE)


def doubt(a: Figure, b: Figure, comparison: Comparison) -> str | None:
    """Why two figures that miss each other are rather of two things; None where the words of both name the same. `comparison`:
    how what they count stands to each other."""
    if a.id in (b.part_of, b.replaces) or b.id in (a.part_of, a.replaces):
        return None
    return _unlike(a, b) or _of_two_events(a, b, comparison) or not_told(a, b, comparison)


def _unlike(a: Figure, b: Figure) -> str | None:
    """Two kinds of measure, or of the same kind what two polls found or two groups answered."""
    if is_margin(a) != is_margin(b):
        return "a lead is not a share or total"
    if _sampled(a) and _sampled(b) and (a.claimant, a.day) != (b.claimant, b.day):
        return "each poll asks people of its own"
    one, other = thing_of(a), thing_of(b)
    placed = one.where and one.where == other.where and not any(is_person(word) for word in one.what.split())
    if _shares_of_many(a, one) and _shares_of_many(b, other) and not placed:
        return "no word says what these have in common"
    return None


def _of_two_events(a: Figure, b: Figure, comparison: Comparison) -> str | None:
    """A total of less time than the rate is for; documents far apart without a name in common; a place that only one names."""
    if _shorter_than_rate(a, b) or _shorter_than_rate(b, a):
        return "the total is of less time than the rate is for"
    one, other = thing_of(a), thing_of(b)
    if _event_of(one, other):
        return None
    if _of_other_stories(a, b):
        return "told far apart, without a name in common: rather of two events"
    narrower = comparison != "same" or (a.end != b.end and gap(a, b) > STORY_DAYS)
    if bool(one.where) != bool(other.where) and (a.start, a.end) != (b.start, b.end) and narrower:
        return "a place and a time that the other does not name: rather another event"
    return None


def not_told(a: Figure, b: Figure, comparison: Comparison) -> str | None:
    """Do no words tell that the same is counted, and of counts that the same happened to it?"""
    one, other = thing_of(a), thing_of(b)
    if not _named(one, other):
        return "no word says that the same is counted"
    if one.outcomes & other.outcomes or _event_of(one, other) or not a.unit == b.unit == "count":
        return None
    placed = bool(one.where) and one.where == other.where
    alike = bool(a.part_of) == bool(b.part_of)  # "85 of the 154" is not held against the total of another
    if comparison == "same" and alike and (placed or len(_words_told(a) & _words_told(b)) >= WORDS_TOLD):
        return None
    return "no word says that the same happened to them"


def _event_of(one: Thing, other: Thing) -> bool:
    """Did the same happen to the same told things: "savers cheated", "lorries delivered", "posts vacant"?"""
    if _predicate(one) and one.words == other.words:
        return True
    happened = one.outcomes & other.outcomes or one.modal & other.modal or (one.event and one.event == other.event)
    return bool(happened and (one.words & other.words) - _ANYTHING)


def _predicate(thing: Thing) -> str:
    """The word of what is counted that says what is done or so: "people marching", "posts vacant", "unemployed people"."""
    first, *rest = [word for word in thing.what.split() if word not in thing.outcomes | thing.modal] or [""]
    last = rest[-1] if rest else ""
    return first if first == "unemployed" else last if last and not last.endswith("s") and not is_person(last) else ""


def _shares_of_many(figure: Figure, thing: Thing) -> bool:
    """ "42 percent of Republicans", "12 per cent of the pages": what is said of them stands in no field."""
    if figure.unit != "percent" or figure.measure != "level" or thing.outcomes or _predicate(thing):
        return False
    return any(is_person(word) or word[:1].isupper() or stem(word) != word.lower() for word in thing.what.split()) or (
        "vote" in thing.words
    )


def _shorter_than_rate(total: Figure, rate: Figure) -> bool:
    """The dead of one day, and so many a year."""
    window = window_of(total)
    if rate.measure != "rate" or total.measure != "stock" or rate.per not in DAYS or window is None:
        return False
    return (window.last - window.first).days + 1 < 0.5 * DAYS[rate.per]


def _of_other_stories(a: Figure, b: Figure) -> bool:
    """Of documents more than a week apart whose sentences have no name in common."""
    if a.document == b.document or not a.published or not b.published:
        return False
    days = (ends(b.published)[0] - ends(a.published)[0]).days
    return abs(days) > STORY_DAYS and not _names(a) & _names(b)


def _names(figure: Figure) -> set[str]:
    """The capitalised words of a figure's sentence and of the place that is counted."""
    return set(re.findall(r"(?<=\w )[A-Z][a-z]\w+", figure.sentence_text)) | set(re.findall(r"[A-Z]\w+", figure.counted))


def _words_told(figure: Figure) -> set[str]:
    """The words of a sentence beside the noun that is counted, the places and other names."""
    counted = {stem(w) for w in re.findall(r"\w+", figure.counted)}
    return {stem(w) for w in re.findall(r"\b[a-z]{4,}\b", figure.sentence_text)} - counted - _COMMON


def is_margin(figure: Figure) -> bool:
    """By how much one leads another: "leading by 2.2 percent", "a 4-point lead"."""
    start, end = (at - figure.sentence[0] for at in (figure.text[0][0], figure.text[-1][1]))
    before, after = figure.sentence_text[:start], figure.sentence_text[end:]
    return bool(_MARGIN_BEFORE.search(before[-60:]) or _MARGIN_AFTER.match(after))


def _sampled(figure: Figure) -> bool:
    """Is it the answer of those who were asked in a poll?"""
    words = f"{figure.sentence_text} {figure.claimant or ''}"
    return figure.unit in ("percent", "percentage point") and _SAMPLE.search(words) is not None


def _named(one: Thing, other: Thing) -> bool:
    """Is it the same outcome or event, or a noun that tells, or a place that both name?"""
    if one.outcomes & other.outcomes or (one.event and one.event == other.event):
        return True
    telling = {word for word in one.words & other.words if not PARTICIPLE.fullmatch(word)} - _ANYTHING
    return bool(telling) or (bool(one.where) and stem(one.where) == stem(other.where))
