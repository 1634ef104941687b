"""Numbers that only place something (days, clock times, ages, addresses, "three days ago") or belong to a contest of sport."""

from __future__ import annotations

import re

from onrecord.figures.around import Around, free
from onrecord.figures.candidates import Candidate
from onrecord.figures.dates import MONTH
from onrecord.figures.units import dimension

_PERIODS = (
    r"(?:seconds?|minutes?|hours?|days?|nights?|weeks?|weekends?|fortnights?|months?|quarters?|years?|decades?|"
    r"winters?|summers?|"
    r"centuries|seasons?|games?|matches)"
)

# --- days, years, hours ----------------------------------------------------------------------------------------------

_MONTH_BEFORE = re.compile(rf"\b{MONTH}\s$")
_MONTH_AFTER = re.compile(
    rf"(?:st|nd|rd|th)?(?:\s?(?:and|to|or|until|through|[-–])\s?[0-9]{{1,2}}(?:st|nd|rd|th)?)?(?:\sof)?\s{MONTH}"
)
_DAY_BEFORE = re.compile(rf"(?:\b(?i:the|of|on|since|after|before|until|by|from)|['’]s?)\s{MONTH}\s$")
"""Before the day of a date whatever follows it: "the October 7 attacks", "since the March 3 elections"."""
_YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|by|of|from|until|till|to|during|for|and|between|early|late|mid|before|after|than|year|through|"
    r"on|the|spring|summer|"
    rf"autumn|winter|fall|around|circa|{MONTH}|Act|Olympics?|Games|Euro|Cup|Agenda|Vision|COP)|,|\(|-|/|’|')\s?$"
)
_CLOCK = free(
    r"(?:[:.][0-5][0-9])?\s?(?:[ap]\.?m\b\.?|o[’']?clock|GMT|BST|UTC|CET|EST|EDT|local time|h\b|in the (?:morning|"
    r"afternoon)\b)"
)


def date(a: Around) -> bool:
    if not (a.digits and a.bare):
        return False
    dated = _DAY_BEFORE.search(a.before) or (_MONTH_BEFORE.search(a.before) and not a.counts_many())
    if a.candidate.high <= 31 and (_MONTH_AFTER.match(a.after) or dated):
        return True
    return bool(re.match(r"/[0-9]|-[0-9]{2}-[0-9]", a.after) or re.search(r"[0-9]/$|[0-9]-(?:[0-9]{2}-)?$", a.before))


def year(a: Around) -> bool:
    """ "In 2019", "the '90s"."""
    if re.search(r"(?<!\w)['’‘`]$", a.before) and re.fullmatch(r"[0-9]{2}", a.form) and a.after[:1] == "s":
        return True
    match = re.fullmatch(r"([12][0-9]{3})(?:\s?(?:[-–]|to|and|or)\s?(?:[12][0-9]{3}|[0-9]{2}))?", a.form)
    if not match or a.candidate.unit != "count":
        return False
    placed = bool(_YEAR_BEFORE.search(a.before))
    if 1900 <= int(match[1]) <= 2100:
        hedged = a.candidate.hedge not in ("exactly", "between", "about")
        return bool(re.match(r"['’]?s\b", a.after)) or not (a.counts() and (hedged or (not placed and a.counts_many())))
    return placed and not a.counts() and (" to " in a.form or not re.search(r"\b(?:to|of|and|for|than|from|the)\s$", a.before))


def clock(a: Around) -> bool:
    """ "9.15am", "18:30", "between 9 and 5"."""
    if re.match(r":[0-9]{2}|\.[0-9]{2}(?:\s?[ap]\.?m|\.)", a.after):
        return True
    if re.search(r"[0-9]:(?:[0-9]{2}:)?$|\b[0-9]{1,2}\.$", a.before):
        return True
    if _CLOCK.match(a.after) and a.candidate.high <= 24:
        return True
    at = re.search(r"\b(?:at|before|after|by|since|until|till|from|around|about)\s$", a.before, re.IGNORECASE)
    if at and a.candidate.unit == "count" and re.fullmatch(r"(?:[01]?[0-9]|2[0-3])\.[0-5][0-9]", a.form):
        return not a.counts()
    until = re.match(r"\s(?:and|until|to)\s[0-9]{1,2}(?![0-9]|[,.][0-9]|\s[a-z])", a.after)
    opened = until and re.search(r"\b(?:between|from)\s$", a.before)
    closed = re.search(r"\b(?:between|from)\s[0-9]{1,2}\s(?:and|to|until)\s$", a.before)
    return bool(opened or closed) and a.bare and a.digits and a.candidate.high <= 12 and not a.counts()


# --- ages, telephones, addresses -------------------------------------------------------------------------------------

_AGE_AFTER = re.compile(r"[ -]?(?:\+|plus)?[ -](?:year|month|week|day)s?[ -]olds?\b|-somethings?\b|\syears? of age\b")
_AGE_BEFORE = free(
    r"\b(?:aged?|ages|age of|turn(?:ed|s|ing)?|ages of)\s(?:about |around |under |over |between )?$|"
    r"\b(?:boys?|girls?|man|woman|child|son|daughter|baby|toddler|teenager|widow|father|mother|pupil)(?:,| of)\s$|"
    r"\bin (?:his|her|their) (?:early |mid-|late )?$|\b(?:under|over)-$"
)
_AGE_BOUND = free(
    r"\b(?:(?:childr|wom|m)en|those|people|them|all|anyone|everyone|aged?|[a-z]{3,}(?:ers|ors|ants|"
    r"ents|ees|ils|ids|ies|ists|ians|irls|oys|ults)|(?:is|are|was|were) (?:all |mostly )?(?=(?:under|over)\s))\s?"
    r"(?:aged )?(?:under|over|younger than|older than|below|above|between|from)\s(?:the age of )?$"
)
_SPEAKER = re.compile(
    r"\b(?!(?:January|February|March|April|May|June|July|August|September|October|November|"
    r"December)\b)[A-Z][\w’'-]+(?:\)|,|\s\()\s?$"
)
_STREET = re.compile(
    r"[A-Z]?\s(?:[A-Z][\w’'.-]*\s){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Row|Drive|Square|Place|Close|Way|Court|"
    r"Boulevard|Terrace|Gardens|"
    r"Crescent|Quay|Wharf|Hill|House|Building)\b|\sDowning Street"
)
_PHONE = free(
    r"\b(?:call(?:s|ed|ing)?|dial\w*|phon(?:e|ed|ing)|ring|tel\.?|telephone|hotline|helpline|fax|text|line),?\s(?:on |"
    r"is |at )?$"
)


def age(a: Around) -> bool:
    if a.candidate.high > 120 or a.candidate.scale > 1:
        return False
    if _AGE_AFTER.match(a.after) or (_AGE_BEFORE.search(a.before) and not (a.candidate.own_unit or a.counts())):
        return True
    if a.candidate.unit not in ("count", "year"):
        return False
    if _AGE_BOUND.search(a.before) and not a.counts_many():
        return True
    plain = a.bare and a.digits and "." not in a.form and a.candidate.low >= 1 and a.candidate.hedge == "exactly"
    return plain and bool(_SPEAKER.search(a.before) and re.match(r"\s?[,.;)]|\s?$", a.after))


def phone(a: Around) -> bool:
    if not a.digits or a.candidate.own_unit or a.candidate.scale > 1:
        return False
    run, rest = re.search(r"[+0-9][0-9 -]*$", a.before[-22:]), re.match(r"[ -]?[0-9][0-9 -]*", a.after)
    whole = ((run.group() if run else "") + a.form + (rest.group() if rest else "")).strip()
    many = len(re.sub(r"\D", "", whole))
    if whole.startswith(("0", "+")) and "." not in whole and (many >= 7 or (many > 2 and whole.isdigit())):
        return True
    called = many >= 3 and _PHONE.search(a.before) and not a.counts()
    return bool(called or re.fullmatch(r"[0-9]{3}[- ][0-9]{4}", whole))


def address(a: Around) -> bool:
    return a.digits and a.bare and bool(_STREET.match(a.after))


# --- what only places in time ----------------------------------------------------------------------------------------

_PLACING = free(
    r"\b(?:past|last|next|coming|previous|preceding|following|first|final|recent|opening|closing|early|latter|"
    r"subsequent|initial|same)\s"
    r"(?:couple of )?(?:of )?$|\b(?:within|every|in|in its|in the|(?:lowest|highest|worst|best|biggest|largest|first|"
    r"second|third|coldest|hottest|fastest)"
    r"(?: \w+){0,6} (?:in|for|since))\s(?:about |around |nearly |almost |over |more than |just |less than |under |"
    r"at least )?$"
)
_MOMENT = re.compile(
    rf"[ -](?:more |and a half |or more )?{_PERIODS}(?:['’])?\s(?:ago|earlier|before|later|after|on\b(?!\s[A-Z]|"
    rf"\saverage)|since|from now|hence|"
    r"away|into|old|prior|ahead|back|running)\b|\s(?:and|or|to)\s[\w-]+\s(?:years?|months?|weeks?|days?|"
    r"hours?)\s(?:ago|earlier|later|before)\b"
)
_ENDED = re.compile(
    r"\s(?:months|weeks|quarters|years|days|hours)\s(?:to|through|ended|ending|up to|of|since|until|before|after|from)\b"
)


def placing(a: Around) -> bool:
    """Time words that only place something."""
    if _MOMENT.match(a.after):
        return not (a.candidate.hyphen and a.candidate.unit != "count")
    if not re.match(rf"[ -](?:more |straight |consecutive |successive )?{_PERIODS}\b", a.after):
        return False
    if a.candidate.hyphen and a.candidate.unit != "count":
        return False
    spanned = a.candidate.kind == "words" and re.search(r"\b(?:these|those|same)\s$", a.before)
    the = re.search(r"\bthe\s$", a.before) and (a.candidate.kind == "words" or _ENDED.match(a.after))
    if spanned or the or _PLACING.search(a.before) or _PLACING.search(a.lead):
        return True
    few = a.candidate.kind == "words" and a.candidate.low < 13 and a.candidate.unit in ("day", "week", "month", "year")
    return few and bool(re.search(r"\bafter\s$", a.lead, re.IGNORECASE))


# --- sport -------------------------------------------------------------------------------------------------------------

_SPORT = re.compile(
    r"\b(?:goals?|scored|scoring|striker|midfielder|goalkeeper|defender|league|premiership|(?:semi|quarter)-?finals?|"
    r"kick-off|"
    r"penalt(?:y|ies)|hat-trick|equali[sz]ed?r?|wickets?|innings|batsman|bowler|seeds?|tie-?break|(?:match|break|"
    r"set) points?|marathon|"
    r"grand prix|laps?|pole position|touchdowns?|quarterback|home runs?|rebounds?|championships?|tournament|cup final|"
    r"world cup|match|"
    r"matches|derby|relegat\w+|coach|(?:stoppage|extra) time|podium|medals?|sprinter|peloton|races?|birdies?|scrum|"
    r"knockout|heavyweight|"
    r"beat|defeated|transfer fee|stadium|fans|club|grand slam|playoffs?|bout|rounds?|unbeaten|victory|wins?|athletes?|"
    r"sent off|relay|[0-9]x[0-9]{3}m|lane [0-9]|personal best)\b",
    re.IGNORECASE,
)
_SHARED = frozenset("victory win wins round rounds race club beat defeated fans bout match seed seeds lap coach".split())
"""Words that elections and companies share with sport."""
_SCORELINE = re.compile(r"(?<![\w-])[0-9]{1,2}[-–][0-9]{1,2}(?=[\s,.;)](?!\s?(?:per|%|a |years|days|people)))")
_PLAYED = re.compile(
    r"[ -](?:(?:\w+|match|break|set|home|straight|league)[ -]){0,2}?(?:goals?|points?|runs?|sets?|laps?|wickets?|"
    r"games?|tries|try|places|"
    r"wins?|titles?|seconds?|minutes?|hours?|overs|balls|rebounds|assists|caps|medals?|golds?|silvers?|bronzes?|"
    r"strokes|shots|holes|metres|"
    r"yards?|kilometres|km|miles|rounds?|matches|defeats|losses|draws|saves|cards|substitutes|penalties|corners|"
    r"innings|starts|appearances|"
    r"finals|trophies|races|ahead|behind|clear|adrift|up|down|under par|over par|all|apiece|nil)\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\b(?:spectators|fans|supporters|people|crowd|attendance|viewers|ticket|seats|turned up|arrest\w*|injur\w*|hurt|"
    r"bann?(?:ed|s)?|ban of|"
    r"suspen\w+|sentenc\w+|jail\w*|fined?|police|capacity|contract|stewards|officers|killed|died|dead|members|"
    r"employees|jobs|volunteers|"
    r"athletes|countries|nations|dop(?:e|ing)|samples)\b",
    re.IGNORECASE,
)
_PENALTY = re.compile(r"\b(?:ban\w*|suspen\w+|sentenc\w+|jail\w*|contract|prison)\b", re.IGNORECASE)
_MARK = re.compile(r"[0-9]{1,2}\.[0-9]{2}m?")
"""A height, width or time ("2.31m", "9.58")."""
SHORT = 600
"""Characters up to which two different words of sport are enough, one of them of sport alone; a longer text wants three."""


def sport(text: str) -> bool:
    """Is the text about a contest? Different words of sport in it say so."""
    scores = len(_SCORELINE.findall(text))
    if scores > 1 and len(text) < SHORT:
        return True
    found = {"score"} if scores else set[str]()
    for match in _SPORT.finditer(text):
        found.add(match.group().lower())
        if len(found) >= 3 or (len(text) < SHORT and len(found) > 1 and found - _SHARED):
            return True
    return False


def played(candidate: Candidate, before: str, after: str) -> bool:
    """Is the number of a text about sport one of the contest itself: no attendance, share, ban, or money?"""
    unit, near = candidate.unit, before[-50:] + after[:50]
    if _MARK.fullmatch(candidate.form):
        return True
    if unit in ("percent", "percentage point", "times"):
        return candidate.kind == "times" and candidate.form.lower() == "twice"
    if dimension(unit) in ("length", "speed", "mass", "points", "temperature"):
        return True
    if dimension(unit) == "time" or re.match(r"[ -](?:games?|match(?:es)?)\b", after):
        return not _PENALTY.search(near)
    if _PLAYED.match(after) or re.fullmatch(r"[0-9]{1,3}[-–][0-9]{1,3}", candidate.form):
        return True
    return candidate.high < 1000 and not _COUNTED.search(near)
