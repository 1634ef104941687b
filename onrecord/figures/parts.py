"""Small numbers and parts that count nothing: "one day", "these three men", "two officials said", "the second quarter"."""

from __future__ import annotations

import re

from onrecord.figures.around import Around, free
from onrecord.figures.units import dimension

_SAYING = r"(?:said|told|say|says|confirmed|argued|warned|described|recalled|added|claimed|denied|testified)"

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
_MEMBERS = free(r"\b(?:famil(?:y|ies)|jury|group|party|team|panel|crew|gang|couple|household|mother|father|parent) of\s$")
_HYPHENED = re.compile(
    r"-(?:member|person|man|woman|strong|seat|bed|storey|story|vote|car|vehicle|page|point|ship|bedroom|room|judge|match)\b"
)
_SPEAKERS = re.compile(
    rf"\s(?:[\w-]+\s){{0,4}}?[a-z]+(?:s|men|women|people)(?:\s(?:from|in|at|of|with|who|familiar|close|"
    rf"briefed)\b[^.;,]{{0,60}}?)?,?\s{_SAYING}\b"
)


def one(a: Around) -> bool:
    """ "one" is a figure only where it counts a result, or where a hedge stands before it."""
    unit, hedge = a.candidate.unit, a.candidate.hedge
    if a.form != "one" or a.candidate.kind != "words" or unit in ("percent", "percentage point"):
        return False
    if hedge in ("at least", "more than", "up to", "almost"):
        return False
    if dimension(unit) == "time":
        return not a.candidate.hyphen
    return not (_RESULT_AFTER.match(a.after) or _RESULT_BEFORE.search(a.before))


def known(a: Around) -> bool:
    """A known set named again: "the two countries", "these three men", "a family of four"."""
    if _MEMBERS.search(a.before) and a.bare and a.candidate.high <= 20:
        return True
    if a.candidate.kind != "words" or not a.bare or a.candidate.high > 12 or a.candidate.hedge != "exactly":
        return False
    joined = a.candidate.hyphen or a.after[:1] == "-"
    return bool(_KNOWN.search(a.before)) or (joined and not _HYPHENED.match(a.after))


def speakers(a: Around) -> bool:
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


def occasions(a: Around) -> bool:
    """ "twice", "three times" for how often something happened; a ratio goes on with "the", "as", "more"."""
    if a.candidate.unit != "times":
        return a.candidate.kind != "times" and a.candidate.unit == "count" and bool(re.match(r"\stimes\b", a.after))
    after = a.after[a.candidate.end - a.candidate.last :]
    if a.form in ("double", "triple", "treble", "quadruple", "halve"):
        return not (_ADDING.search(a.before) or _RATIO.match(after))
    if a.candidate.kind == "times" and a.form not in ("twice", "thrice"):
        return False
    return not (_RATIO.match(after) or "." in a.form)


def fraction(a: Around) -> bool:
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


def magnitude(a: Around) -> bool:
    """ "scores" as a verb or of a match, "in the millions"."""
    if a.form == "scores":
        return not re.match(rf"\s(?:of|were|are|have|had|more|remain|{_RESULT})\b", a.after)
    vague = a.candidate.kind == "magnitude" and re.search(r"\b(?:in their|in the|low|high|mid|upper)\s$", a.before)
    return bool(vague) and not re.match(r"\sof\b", a.after)
