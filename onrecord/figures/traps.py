"""Numbers that are no figures: times and ages (placed.py), sets and parts (parts.py), sport (contests.py), names, idioms.

Each rule looks at the characters just before and just after a number; docs/figures.md says what is no figure.
"""

from __future__ import annotations

import re

from onrecord.figures import parts, placed
from onrecord.figures.around import Around, free
from onrecord.figures.candidates import Candidate
from onrecord.figures.contests import played
from onrecord.figures.dates import MONTH
from onrecord.figures.units import is_money


def trap(text: str, candidate: Candidate, contest: bool) -> str | None:
    """Why the candidate is no figure, or None where it is one. `contest`: is the text about sport?"""
    if is_money(candidate.unit):
        return None
    before, after = text[max(0, candidate.first - 70) : candidate.first], text[candidate.last : candidate.last + 90]
    around = Around(candidate, before, after, contest)
    return next((name for name, rule in _RULES if rule(around)), None)


# --- idioms and lists ------------------------------------------------------------------------------------------------

_IDIOMS = free(
    r"zero[- ](?:tolerance|sum|hour)|(?:ground|net|patient)[ -]zero|fifty-fifty|50[-/]50|24[/-]7|24[- ]hour (?:news|clock)|"
    r"nine[- ]to[- ]five|(?:one|two|three|four)[- ](?:off|sided|way|time|on[- ]one|to[- ]one|party|tier|state|faced)\b|"
    r"(?:first|second)[- ]half|half[- ](?:time|way|hearted|brother|sister|truth|baked|term|year|mast|century|past)|"
    r"halfway|better half|"
    r"double[- ](?:check|standards?|decker|edged|life|jeopardy|fault|counting)|doubl(?:ed?|ing) (?:down|up|back|over)|"
    r"one[- ]two\b|in two minds|in one piece|all fours|four corners|eleventh hour|square one|in a million|"
    r"a (?:thousand|million) times|"
    r"at sixes|seven days a week|9/11|7/7|20[/-]20|catch-22|(?:one|two) (?:another|day|thing|side|hand|by one)\b|"
    r"no one|one and the same|"
    r"one or (?:two|the other)|once or twice|one of (?:those|these)|one in a|110 ?(?:%|per cent)|ten to one|"
    r"million-dollar question"
)
_NUMBERED = re.compile(r"\b[Nn]o\.\s?$")


def _idiom(a: Around) -> bool:
    """Idioms, "our No. 1 foe", "zero support"."""
    if _NUMBERED.search(a.before) or (a.form == "zero" and a.counts() and not a.counts_many()):
        return True
    start = len(a.before[-14:])
    around = a.before[-14:] + a.candidate.form + a.after[:26]
    return a.candidate.unit != "hour" and any(m.start() <= start < m.end() for m in _IDIOMS.finditer(around))


def _listed(a: Around) -> bool:
    """ "(1)", or "1." where a line begins."""
    marked = re.match(r"[.)](?:\s|$)", a.after) and re.search(r"(?:^|[\n\r(])\s*$", a.before)
    return a.digits and a.bare and a.candidate.high <= 99 and a.candidate.start == a.candidate.first and bool(marked)


# --- names -----------------------------------------------------------------------------------------------------------

_NUMBERING = (
    r"(?:articles?|sections?|chapters?|rules?|pages?|rooms?|gates?|flights?|cases?|resolutions?|paragraphs?|clauses?|"
    r"channels?|lines?|roads?|"
    r"routes?|highways?|motorways?|junctions?|platforms?|tracks?|flats?|floors?|terminals?|courts?|blocks?|wards?|"
    r"districts?|zones?|sectors?|"
    r"versions?|phases?|tiers?|types?|class|grades?|units?|steps?|stages?|levels?|groups?|category|numbers?|nos?\.?|"
    r"lots?|bus|train|episodes?|"
    r"formula|forms?|questions?|figures?|tables?|rounds?|rank(?:ed)?|seed(?:ed)?|lane|generation|reactors?|silo|"
    r"volumes?|verse|amendment|act|"
    r"law|order|model|brigade|division|regiment|mark|radio|big|group of|gang of|cop|vision|agenda|euro|max|pro|series|"
    r"apollo|airbus|boeing)\s$"
)
_NUMBERING_NOUN = free(rf"\b{_NUMBERING}")
_CAPITAL = re.compile(r"[\w,;:)’'\"”]\s(?:the\s)?([A-Z][\w’&-]*)\s$")
_NO_NAME = re.compile(
    r".*(?:['’]s?|,)$|(?:Only|Just|Some|About|Nearly|Almost|Mr|Police|Another|The|In|Of|And|But|By|To|On|At|All|From|With)$"
)
_GLUED = re.compile(
    r"-?(?!(?:bn|m|k|tn|mn|km|kg|cm|mm|ft|mph|kph|ha|pp|bps|MW|GW|GWh|TWh|C|F|p|pc|ppm|hrs?|mins?|x|s)\b)[A-Za-z]\w*"
)
_PRODUCT = re.compile(r"\s?(?:Max|Pro|Plus|Ultra|Mini|Dreamliner|[Nn]eo|Series)\b")


def _named(a: Around) -> bool:
    """A number in a name or after a word that numbers things: "Article 14", "F-16", "Channel 4", "737 Max"."""
    c = a.candidate
    if c.kind not in ("digits", "words") or c.own_unit or c.scale > 1:
        return False
    if a.digits and (re.search(r"[^\W\d_][-–]?$", a.before) or re.match(r"(?:st|nd|rd|th)\b", a.after) or _is_glued(a)):
        return True
    if a.digits and a.bare and _PRODUCT.match(a.after):
        return True
    if c.hedge != "exactly" or "," in a.form:
        return False
    numbering = _NUMBERING_NOUN.search(a.before)
    if numbering or _after_name(a):
        return not a.counts() or (numbering is not None and numbering.group()[0].isupper())
    inside = re.search(r"[\w,]\s[\"“‘']?$|[\"“‘']$", a.before) and re.match(r"[ -][A-Z]", a.after)
    return c.kind == "words" and c.form[0].isupper() and bool(inside)


def _is_glued(a: Around) -> bool:
    match = _GLUED.match(a.after)
    return match is not None and (a.after[0] != "-" or a.after[1:2].isupper() or len(match.group()) <= 2)


def _after_name(a: Around) -> bool:
    """Straight after a capitalised word in the middle of a sentence: part of a name."""
    match = _CAPITAL.search(a.before)
    if not match or _NO_NAME.match(match[1]) or re.fullmatch(MONTH, match[1]):
        return False
    return a.digits or a.candidate.form[0].isupper()


def _score(a: Around) -> bool:
    """ "3-1", "52-48" in any text: not a range, and no unit or noun follows."""
    if a.candidate.unit != "count":
        return False
    if re.fullmatch(r"[0-9]{1,3}[-–][0-9]{1,3}", a.form):
        return not a.counts() and a.after[:1] != "-"
    touching = re.match(r"[-–][0-9]{1,3}(?![0-9,])", a.after) or re.search(r"(?<![0-9,])[0-9]{1,3}[-–]$", a.before)
    return a.digits and bool(touching)


def _contest(a: Around) -> bool:
    """In a text about sport only attendance, money, bans and shares are figures."""
    return a.contest and played(a.candidate, a.before, a.after)


_RULES = (
    ("idiom", _idiom), ("list", _listed), ("date", placed.date), ("clock", placed.clock), ("score", _score),
    ("age", placed.age), ("phone", placed.phone), ("address", placed.address), ("year", placed.year),
    ("placing", placed.placing), ("one", parts.one), ("known set", parts.known), ("speakers", parts.speakers),
    ("occasions", parts.occasions), ("fraction", parts.fraction), ("magnitude", parts.magnitude),
    ("contest", _contest), ("name", _named),
)
