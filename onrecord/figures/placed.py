"""Numbers that only place something: days, years, clock times, ages, telephone numbers, addresses, "three days ago"."""

from __future__ import annotations

import re

from onrecord.figures.around import Around, free
from onrecord.figures.dates import MONTH

_PERIODS = (
    r"(?:seconds?|minutes?|hours?|days?|nights?|weeks?|weekends?|fortnights?|months?|quarters?|years?|decades?|"
    r"winters?|summers?|"
    r"centuries|seasons?|games?|matches)"
)

# --- days, years, hours ----------------------------------------------------------------------------------------------

_MONTH_BEFORE = re.compile(rf"\b{MONTH}\s$")
_MONTH_AFTER = re.compile(rf"(?:st|nd|rd|th)?(?:\sof)?\s{MONTH}")
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
    if a.candidate.high <= 31 and (_MONTH_AFTER.match(a.after) or (_MONTH_BEFORE.search(a.before) and not a.counts_many())):
        return True
    return bool(re.match(r"/[0-9]|-[0-9]{2}-[0-9]", a.after) or re.search(r"[0-9]/$|[0-9]-(?:[0-9]{2}-)?$", a.before))


def year(a: Around) -> bool:
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
    r"\b(?:children|those|people|kids|girls|boys|women|men|adults|residents|anyone|everyone|pupils|citizens|patients|"
    r"voters|drivers|babies|"
    r"teenagers|pensioners|them|all|aged?)\s(?:aged )?(?:under|over|younger than|older than|below|above|between|"
    r"from)\s(?:the age of )?$"
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
    if _AGE_BOUND.search(a.before) and not a.counts():
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
    if _PLACING.search(a.before) or _PLACING.search(a.lead) or (re.search(r"\bthe\s$", a.before) and _ENDED.match(a.after)):
        return True
    few = a.candidate.kind == "words" and a.candidate.low < 13 and a.candidate.unit in ("day", "week", "month", "year")
    return few and bool(re.search(r"\bafter\s$", a.lead, re.IGNORECASE))
