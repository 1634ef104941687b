"""Numbers that are no figures: idioms, names, known sets, speakers, parts; times, ages and sport are in placed.py.

Each rule looks at the characters just before and just after a number; docs/figures.md says what is no figure.
"""

from __future__ import annotations

import re

from onrecord.figures import placed
from onrecord.figures.around import Around, free
from onrecord.figures.candidates import Candidate
from onrecord.figures.dates import MONTH
from onrecord.figures.units import dimension, is_money


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
    r"lots?|bus|tram|train|exit|count|psalm|interstate|annex|appendix|edition|bill|episodes?|"
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
        return not (a.counts_many() if numbering else a.counts()) or (numbering is not None and numbering.group()[0].isupper())
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
    """ "3-1", "52-48", "4x100" in any text: not a range, and no unit or noun follows."""
    if re.match(r"x[0-9]", a.after) or re.search(r"[0-9]x$", a.before):
        return True
    if a.candidate.unit != "count":
        return False
    if re.fullmatch(r"[0-9]{1,3}[-–][0-9]{1,3}", a.form):
        return not a.counts() and a.after[:1] != "-"
    touching = re.match(r"[-–][0-9]{1,3}(?!,?[0-9])", a.after) or re.search(r"(?<![0-9,])[0-9]{1,3}[-–]$", a.before)
    return a.digits and bool(touching)


def _contest(a: Around) -> bool:
    """In a text about sport only attendance, money, bans and shares are figures."""
    return a.contest and placed.played(a.candidate, a.before, a.after)


_SAYING = (
    r"(?:said|told|say|says|confirmed|argued|warned|described|recalled|added|claimed|denied|testified|acknowledged|admitted|"
    r"insisted|suggested|noted|cautioned)"
)

# --- one, two, a known set -------------------------------------------------------------------------------------------

_RESULT = (
    r"(?:killed|dead|died|injured|wounded|hurt|missing|arrested|drowned|shot|stabbed|detained|hospitali[sz]ed|rescued|freed|"
    r"released|charged|captured|convicted|destroyed|damaged|lost|gone|identified|(?:fatally|seriously|critically)\s\w+)"
)
_RESULT_AFTER = free(
    r"(?:\s(?:more|other|further))?(?:\s[a-z]+){0,2}?(?:\s(?:was|were|is|are|has|had|have|yet|to|be|been|being|"
    r"reported|confirmed|found|"
    rf"also|still|remains?|later|since))*\s{_RESULT}\b|\s(?:death|fatality|casualty|arrest|injury|case)\b|"
    rf"\s\w+, (?:aged )?[0-9]{{1,3}}, \w+"
)
_RESULT_BEFORE = free(r"\b(?:kill|wound|injur|arrest)(?:ed|ing|s)\s$|\b(?:leaving|dead:|killed:|injured:)\s(?:at least )?$")
_KNOWN = free(
    r"\b(?:the|these|those|all|other|both|any|(?:each|all) of the|of the|the (?:other|first|last|top|next|same|final)|"
    r"top|big|which|my|your)\s$"
)
_MEMBERS = free(
    r"\b(?:famil(?:y|ies)|jury|group|party|team|panel|crew|gang|couple|household|"
    r"(?:grand)?(?:mother|father|parent)) of\s$"
)
_HYPHENED = re.compile(
    r"-(?:member|person|man|woman|strong|seat|bed|storey|story|vote|car|vehicle|page|point|ship|bedroom|room|judge|match)\b"
)
_SPEAKERS = re.compile(
    rf"\s(?:[\w-]+\s){{0,4}}?[a-z]+(?:s|men|women|people)(?:\s(?:from|in|at|of|with|who|familiar|close|"
    rf"briefed)\b[^.;,]{{0,60}}?)?"
    rf"(?:,\s(?:an?|the|both|all)\s[^.;]{{0,60}},)?,?\s{_SAYING}\b"
)


def _one(a: Around) -> bool:
    """ "one" is a figure only where it counts a result, or where a hedge stands before it."""
    unit, hedge = a.candidate.unit, a.candidate.hedge
    if a.form != "one" or a.candidate.kind != "words" or unit in ("percent", "percentage point"):
        return False
    if hedge in ("at least", "more than", "up to", "almost"):
        return False
    if dimension(unit) == "time":
        return not a.candidate.hyphen
    return not (_RESULT_AFTER.match(a.after) or _RESULT_BEFORE.search(a.before))


def _known(a: Around) -> bool:
    """A known set named again: "the two countries", "these three men", "a family of four"."""
    if _MEMBERS.search(a.before) and a.bare and a.candidate.high <= 20:
        return True
    if a.candidate.kind != "words" or not a.bare or a.candidate.high > 12 or a.candidate.hedge != "exactly":
        return False
    joined = a.candidate.hyphen or a.after[:1] == "-"
    return bool(_KNOWN.search(a.before)) or (joined and not _HYPHENED.match(a.after))


def _speakers(a: Around) -> bool:
    """ "Two officials said": sources are not counted."""
    return a.bare and a.candidate.high < 13 and a.candidate.hedge == "exactly" and bool(_SPEAKERS.match(a.after))


# --- fractions, times, rough numbers ---------------------------------------------------------------------------------

_RATIO = free(
    r"\s(?:the|as|more|higher|larger|bigger|greater|faster|less|lower|what|that|its|their|his|her|over|likelier|normal|"
    r"last|previous|usual|"
    r"those|current|average|longer|stronger|worse|better|cheaper|smaller|deadlier|fewer|annual|[\w]+[’']s)\b"
)
_ADDING = free(
    r"\b(?:to|will|would|could|may|might|should|can|must|almost|nearly|more than|is|are|was|were|about|least|pays?)\s$"
)
_SHARE_BEFORE = free(
    r"\b(?:by|in|than|about|around|almost|nearly|least|roughly|only|just|under|over|some|up to|another|of which)(?:\sa)?\s$"
)
_SHARE_AFTER = re.compile(
    r"\s(?:of|the|its|their|his|her|our|were|are|is|was|have|had|has|as|those|these|that|this|all|who|what|more|less|"
    r"fewer|higher|lower|"
    r"longer|shorter|smaller|larger|said|say|since|in|on|to|from|below|above|did|do|will|would|live|lost|died|need\w*|"
    r"went|came|over|under)\b|\s?[,.;:)]|$"
)
_PLACE_BEFORE = free(
    r"\b(?:first|second|third|fourth|last|next|this|previous|final|per|each|every|latest|current|the other|better|"
    r"opening|closing|latter|"
    r"and a|(?:in|for|of) the|one|two|three|four|five|six|seven|eight|nine|ten|[0-9])\s$"
)
_QUARTER = re.compile(r"\s(?:(?:of a )?century|mile|hour|earlier|ago|later|past|to|final|when|on quarter|ended|ending)\b|-")


def _occasions(a: Around) -> bool:
    """ "twice", "three times" for how often something happened; a ratio goes on with "the", "as", "more"."""
    if a.candidate.unit != "times":
        return a.candidate.kind != "times" and a.candidate.unit == "count" and bool(re.match(r"\stimes\b", a.after))
    after = a.after[a.candidate.end - a.candidate.last :]
    if a.form in ("double", "triple", "treble", "quadruple", "halve"):
        return not (_ADDING.search(a.before) or _RATIO.match(after))
    if a.candidate.kind == "times" and a.form not in ("twice", "thrice"):
        return False
    return not (_RATIO.match(after) or "." in a.form)


def _fraction(a: Around) -> bool:
    """ "a third man", "the second quarter", "half past": no share."""
    if a.candidate.kind != "fraction" or a.candidate.unit != "percent":
        return False
    if _PLACE_BEFORE.search(a.before) or (a.form == "quarter" and not re.search(r"\b(?:a|another)\s$", a.before)):
        return True
    if re.search(r"[ -](?:thirds|quarters|fifths|sixths|sevenths|eighths|tenths)$", a.form) or _SHARE_BEFORE.search(a.before):
        return False
    if a.form.endswith("quarter") and _QUARTER.match(a.after):
        return True
    return not (_SHARE_AFTER.match(a.after) or (a.form == "half" and a.counts_many()))


def _magnitude(a: Around) -> bool:
    """ "scores" as a verb or of a match, "in the millions"."""
    if a.form == "scores":
        return not re.match(rf"\s(?:of|were|are|have|had|more|remain|{_RESULT})\b", a.after)
    vague = a.candidate.kind == "magnitude" and re.search(r"\b(?:in their|in the|low|high|mid|upper)\s$", a.before)
    return bool(vague) and not re.match(r"\sof\b", a.after)


_RULES = (
    ("idiom", _idiom), ("list", _listed), ("date", placed.date), ("clock", placed.clock), ("score", _score),
    ("age", placed.age), ("phone", placed.phone), ("address", placed.address), ("year", placed.year),
    ("placing", placed.placing), ("one", _one), ("known set", _known), ("speakers", _speakers),
    ("occasions", _occasions), ("fraction", _fraction), ("magnitude", _magnitude),
    ("contest", _contest), ("name", _named),
)
