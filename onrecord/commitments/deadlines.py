"""By when: time words that lie ahead, resolved against the day of publication.

A figure's window (figures.times) looks back from that day; a commitment looks ahead, and is kept as precise as its words:
a day, a month or a year. A time that hangs on another event ("within 14 days of referral") is no deadline.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta

from onrecord.commitments.types import Deadline
from onrecord.document import Span

_MONTHS = "january february march april may june july august september october november december".split()
_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}
_NUMBERS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen "
        "nineteen twenty".split()
    )
} | {
    "a": 1,
    "an": 1,
    "half a": 0.5,
    "couple of": 2,
    "a couple of": 2,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "ninety": 90,
    "hundred": 100,
    "a hundred": 100,
    "dozen": 12,
    "a dozen": 12,
    "twenty-four": 24,
    "forty-eight": 48,
    "seventy-two": 72,
}
_ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
        "fourteenth fifteenth sixteenth "
        "seventeenth eighteenth nineteenth twentieth".split(),
        1,
    )
} | {"thirtieth": 30}
_M = (
    r"(?:(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|"
    r"(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)"
)
_MCAP = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|"
    r"Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_W = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
_Y = r"(?:20[0-9]{2})(?![0-9%]|,[0-9]| per| people| [a-z]+s (?:of|in)\b)"
_O = "(?:" + "|".join(sorted(_ORDINALS, key=len, reverse=True)) + "|[0-9]{1,2}(?:st|nd|rd|th))"
_D = rf"(?:[0-9]{{1,2}}(?:st|nd|rd|th)?|{_O})"
_N = r"(?:[0-9]+|" + "|".join(sorted(map(re.escape, _NUMBERS), key=len, reverse=True)) + ")"
_U = r"(?:hours?|days?|nights?|weeks?|fortnights?|months?|quarters?|years?|decades?)"
_S = r"(?:spring|summer|autumn|fall|winter)"
_PART = (
    r"(?:noon|midday|midnight|dawn|morning|afternoon|evening|night|lunchtime|tea ?time|breakfast|sunset|sundown|nightfall|dusk)"
)

Made = str | None
Handler = Callable[[re.Match[str], date], Made]


def find_deadline(text: str, stretches: Iterable[Span], day: date) -> Deadline | None:
    """The deadline in stretches of a text, in the order of looking: one led in by "by", "until", "before" or "within" first."""
    found = [one for stretch in stretches for one in times_ahead(text, stretch, day)]
    led = [one for one, leads in found if leads]
    return led[0] if led else found[0][0] if found else None


def times_ahead(text: str, stretch: Span, day: date) -> Iterator[tuple[Deadline, bool]]:
    """The times of a stretch that lie on or after a day, in order, and whether a word leads each in as a limit."""
    taken: list[Span] = []
    found: list[tuple[Deadline, bool]] = []
    for pattern, handler in _RULES:
        for match in pattern.finditer(text, *stretch):
            start, end = match.span("words") if "words" in pattern.groupindex else match.span()
            if any(a < end and start < b for a, b in taken) or _looks_back(
                text[max(0, start - 40) : start], text[end : end + 25]
            ):
                continue
            when = _made(handler, match, day)
            if when is not None:
                taken.append((start, end))
                found.append(
                    (
                        Deadline(text[start:end], (start, end), when),
                        _LIMIT.search(text[max(0, start - 24) : start]) is not None
                        or match.group().lower().startswith(("within", "inside")),
                    )
                )
    return iter(sorted(found, key=lambda one: one[0].span))


_LIMIT = re.compile(
    r"\b(?:by|until|till|before|within|no later than|not later than|ahead of|end of)\s+(?:\w+\s+){0,2}$", re.IGNORECASE
)
_BACK = re.compile(
    r"\b(?:since|last|in the year to|as of|back in|dated|after|until last|earlier|from|early|late|the) *$", re.IGNORECASE
)
_ONLY_BACK = re.compile(
    r"\b(?:since|last|after|as in|back in|dated|ever since|unlike|of)\s+(?:early |late |the |mid-)*$", re.IGNORECASE
)
_NAMED_BACK = re.compile(r"\b(?:low|high|small|larg|bigg|first|worst|best|strong|weak|deep|cold|hott|wett|dri)\w*(?: \w+)? *$")
_AGO = re.compile(r"^\s*(?:ago|earlier|before that|old|-old|of age)\b|^-\w", re.IGNORECASE)


def _looks_back(before: str, after: str) -> bool:
    """Is the time behind, or a name: "since March", "the March election", "two years ago"?"""
    if re.search(
        r"\b(?:end|close|start|beginning|middle|half|part|quarter|course|turn|weekend|week|night|morning|"
        r"eve|spring|summer|autumn|"
        r"winter|course|out|rest|remainder|first|second|third|\d)\s+of\s+(?:the )?$",
        before,
        re.IGNORECASE,
    ):
        return _AGO.match(after) is not None
    if (
        re.search(r"\b(?:[a-z]+est|first|worst|best|only|most|least|time|times|twice|once|since)\b[\w -]{0,20}$", before)
        and re.match(r"\W|$", after)
        and _NAMED_BACK.search(before)
    ):
        return True
    return _ONLY_BACK.search(before) is not None or _AGO.match(after) is not None


def _made(handler: Handler, match: re.Match[str], day: date) -> Made:
    try:
        when = handler(match, day)
    except (ValueError, OverflowError, KeyError):  # "31 June", a year too far
        return None
    return when if when and when >= day.isoformat()[: len(when)] else None


# --- parts of dates ------------------------------------------------------------------------------------------------------


def _month(word: str) -> int:
    return next(i for i, name in enumerate(_MONTHS, 1) if name.startswith(word.lower().rstrip(".")[:3]))


def _number(word: str) -> float:
    low = " ".join(word.lower().split())
    return float(low) if low.isdigit() else _NUMBERS[low]


def _ordinal(word: str) -> int:
    digits = re.match(r"\d+", word)
    return int(digits.group()) if digits else _ORDINALS[word.lower()]


def shift(day: date, months: int) -> date:
    """The same day so many months on, or the last one of a shorter month."""
    at = day.year * 12 + day.month - 1 + months
    return date(at // 12, at % 12 + 1, min(day.day, monthrange(at // 12, at % 12 + 1)[1]))


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def _year_of(month: int, day: date, at: int = 31) -> int:
    """The year of the next such month (or day of it)."""
    return day.year + ((month, at) < (day.month, day.day))


def _iso_month(year: int, month: int) -> str:
    return f"{year:04d}-{month:02d}"


# --- rules ---------------------------------------------------------------------------------------------------------------


def _day_of_month(match: re.Match[str], day: date) -> Made:
    month, at = _month(match["month"]), _ordinal(match["day"])
    year = int(match["year"]) if match["year"] else _year_of(month, day, at)
    return date(year, month, at).isoformat()


def _nth(match: re.Match[str], day: date) -> Made:
    at = _ordinal(match["nth"])
    first = day.replace(day=1) if at >= day.day else shift(day.replace(day=1), 1)
    return first.replace(day=at).isoformat()


def _weekday(match: re.Match[str], day: date) -> Made:
    ahead = (_DAYS.index(match["weekday"].lower()) - day.weekday()) % 7 or 7
    which = (match["which"] or "").lower()
    if which.startswith("next") and day.weekday() < 5 and _DAYS.index(match["weekday"].lower()) > day.weekday():
        ahead += 7
    if match["later"]:
        ahead += 7
    return (day + timedelta(days=ahead)).isoformat()


def _month_of(match: re.Match[str], day: date) -> Made:
    month = _month(match["month"])
    following = day.year + 1 if (match["next"] or "").strip() else None
    year = int(match["year"]) if match["year"] else following or _year_of(month, day)
    edge = (match["edge"] or "").lower().removeprefix("the ")
    if edge.startswith(("end", "close")):
        return month_end(year, month).isoformat()
    if edge.startswith(("start", "beginning")):
        return date(year, month, 1).isoformat()
    return _iso_month(year, month)


def _season(match: re.Match[str], day: date) -> Made:
    first, last = _SEASONS[match["season"].lower()]
    before = re.search(
        r"\bbefore (?:the |next |this )?$",
        match.string[max(0, match.start("words") - 14) : match.start("season")],
        re.IGNORECASE,
    )
    if before and not match["out"]:
        last = first
    if match["year"]:
        year = int(match["year"]) + (last < first)
    else:
        year = _year_of(last, day)
        if (match["which"] or "").lower().startswith("next") and first <= day.month <= last:
            year += 1
        if (match["which"] or "").lower().startswith("next") and last < first and (day.month >= first or day.month <= last):
            year += day.month <= last
    return _iso_month(year, last)


def _end_of(match: re.Match[str], day: date) -> Made:
    """The end of this or the next week, month, year, decade, or of a named year."""
    unit, step = match["unit"].lower(), int((match["which"] or "").lower().startswith("next"))
    if unit.isdigit():
        return f"{unit}-12-31"
    return _unit_end(unit, step, day)


def _unit_end(unit: str, step: int, day: date) -> str:
    if unit == "day":
        return (day + timedelta(days=step)).isoformat()
    if unit == "week":
        return (day + timedelta(days=6 - day.weekday() + 7 * step)).isoformat()
    if unit == "month":
        first = shift(day.replace(day=1), step)
        return month_end(first.year, first.month).isoformat()
    if unit == "quarter":
        first = shift(date(day.year, (day.month - 1) // 3 * 3 + 3, 1), 3 * step)
        return month_end(first.year, first.month).isoformat()
    if unit == "decade":
        return f"{day.year // 10 * 10 + 9 + 10 * step}-12-31"
    if unit == "century":
        return f"{day.year // 100 * 100 + 99 + 100 * step}-12-31"
    return f"{day.year + step}-12-31"


def _within(match: re.Match[str], day: date) -> Made:
    number, unit = _number(match["n"] or "a"), match["unit"].lower().rstrip("s")
    if re.match(r"\s+(?:of|from|after)\s+(?!now\b|today\b)", match.string[match.end() : match.end() + 12]):
        return None
    if unit in ("hour", "day", "night", "week", "fortnight"):
        days = {"hour": 1 / 24, "day": 1, "night": 1, "week": 7, "fortnight": 14}[unit] * number
        return (day + timedelta(days=-(-days // 1))).isoformat()
    there = shift(day, round(number * {"month": 1, "quarter": 3, "year": 12, "decade": 120}[unit]))
    return _iso_month(there.year, there.month)


def _this_unit(match: re.Match[str], day: date) -> Made:
    """ "this year", "next month": as precise as the unit; a week or a weekend ends on its Sunday."""
    unit, step = match["unit"].lower(), int(match["which"].lower() in ("next", "the coming", "the following"))
    if unit == "weekend":
        if re.search(r"\b(?:before|ahead of) $", match.string[max(0, match.start() - 9) : match.start()], re.IGNORECASE):
            return (day + timedelta(days=(5 - day.weekday()) % 7 + 7 * step)).isoformat()
        return _unit_end("week", step, day)
    end = _unit_end(unit if unit not in ("term", "season") else "year", step, day)
    return end[: {"month": 7, "quarter": 7, "year": 4, "decade": 4}.get(unit, 10)] if unit not in ("term", "season") else None


def _time_next_year(match: re.Match[str], day: date) -> Made:
    return _iso_month(day.year + 1, day.month)


def _part_of_year(match: re.Match[str], day: date) -> Made:
    nth = match["nth"].lower()
    length = 3 if match["length"].lower() == "quarter" else 6
    last = {"first": length, "second": 2 * length, "third": 9, "fourth": 12, "final": 12, "last": 12}[nth]
    words = (match["year"] or "").lower()
    year = int(words[-4:]) if words[-4:].isdigit() else day.year + ("next" in words)
    if not words and month_end(year, last) < day:
        year += 1
    return _iso_month(year, last)


def _today(match: re.Match[str], day: date) -> Made:
    word = match["words"].lower()
    ahead = 1 if "tomorrow" in word or word in ("dawn", "sunrise", "first light", "overnight") else 0
    ahead = 2 if word.startswith("the day after") else ahead
    return (day + timedelta(days=ahead)).isoformat()


def _year(match: re.Match[str], day: date) -> Made:
    return match["year"]


def _feast(match: re.Match[str], day: date) -> Made:
    name = re.sub(r"[^a-z ]", "", match["feast"].lower()).strip()
    given = int(match["year"]) if match["year"] else None
    step = int((match["which"] or "").lower().startswith("next"))
    there = feast_day(name, given or day.year)
    if (given is None and there <= day) or (given is None and step and there.year == day.year and there.month == day.month):
        there = feast_day(name, day.year + 1)
    return there.isoformat()


_FIXED = {
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "xmas": (12, 25),
    "boxing day": (12, 26),
    "new years eve": (12, 31),
    "new years day": (1, 1),
    "new years": (1, 1),
    "new year": (1, 1),
    "hogmanay": (12, 31),
    "epiphany": (1, 6),
    "candlemas": (2, 2),
    "valentines day": (2, 14),
    "st patricks day": (3, 17),
    "lady day": (3, 25),
    "may day": (5, 1),
    "midsummer": (6, 24),
    "midsummers day": (6, 24),
    "st johns": (6, 24),
    "bastille day": (7, 14),
    "lammas": (8, 1),
    "michaelmas": (9, 29),
    "halloween": (10, 31),
    "all saints": (11, 1),
    "all souls": (11, 2),
    "guy fawkes night": (11, 5),
    "bonfire night": (11, 5),
    "martinmas": (11, 11),
    "armistice day": (11, 11),
    "independence day": (7, 4),
    "twelfth night": (1, 5),
    "epiphany day": (1, 6),
    "st nicholas day": (12, 6),
    "st andrews day": (11, 30),
    "assumption": (8, 15),
    "burns night": (1, 25),
    "st georges day": (4, 23),
}
_MOVING = {
    "easter": 0,
    "easter sunday": 0,
    "easter day": 0,
    "easter monday": 1,
    "good friday": -2,
    "maundy thursday": -3,
    "palm sunday": -7,
    "ash wednesday": -46,
    "lent": -46,
    "shrove tuesday": -47,
    "ascension day": 39,
    "ascension": 39,
    "whitsun": 49,
    "whit sunday": 49,
    "pentecost": 49,
    "whit monday": 50,
    "trinity sunday": 56,
    "corpus christi": 60,
}


def feast_day(name: str, year: int) -> date:
    """The day of a feast in a year; Easter by the anonymous Gregorian rule (Nature, 1876). Raises KeyError."""
    if name in _FIXED:
        return date(year, *_FIXED[name])
    if name == "thanksgiving":
        return date(year, 11, 22 + (3 - date(year, 11, 22).weekday()) % 7)
    if name in ("advent", "advent sunday"):
        return date(year, 12, 24) - timedelta(days=date(year, 12, 24).isoweekday() % 7 + 21)
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, at = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, at + 1) + timedelta(days=_MOVING[name])


def _rule(pattern: str, handler: Handler, flags: int = re.IGNORECASE) -> tuple[re.Pattern[str], Handler]:
    return re.compile(pattern, flags), handler


_FEASTS = "|".join(
    sorted(
        (
            re.escape(n).replace(r"years", r"year[’']?s").replace(r"valentines", r"valentine[’']?s").replace(r"\ ", " ")
            for n in [*_FIXED, *_MOVING, "thanksgiving", "advent sunday", "advent"]
        ),
        key=len,
        reverse=True,
    )
)
_RULES: tuple[tuple[re.Pattern[str], Handler], ...] = (
    _rule(
        rf"\b(?P<words>(?:(?:{_W}|{_FEASTS}),? )?(?:the )?(?P<day>{_D})(?: of|-)? ?(?P<month>{_M})(?:,? (?P<year>{_Y}))?)",
        _day_of_month,
    ),
    _rule(
        rf"\b(?P<words>(?:{_W},? )?(?P<month>{_M}) (?:the )?(?P<day>{_D})(?![0-9:]|,[0-9]| per)(?:, (?P<year>{_Y}))?)",
        _day_of_month,
    ),
    _rule(
        rf"\b(?P<words>(?:the )?(?:end|close|last day) of (?:the |this )?(?P<which>next |coming )?(?P<unit>day|"
        rf"week|month|quarter|year|decade|century|{_Y}))\b",
        _end_of,
    ),
    _rule(
        r"\b(?P<words>(?:the )?(?P<which>next |coming )?(?P<unit>week|month|quarter|year|decade|century)['’]s end)\b", _end_of
    ),
    _rule(
        r"\b(?P<words>(?:the )(?P<which>next )?(?P<unit>day|week|month|quarter|year|decade|century) "
        r"(?:is|was|were) (?:out|over|up|done|through))\b",
        _end_of,
    ),
    _rule(
        rf"\b(?P<words>(?P<edge>(?:the )?(?:end|close|start|beginning|middle) of |early |late |mid-? "
        rf"?)?(?P<next>next )?(?P<month>{_MCAP})(?: of)?(?: next year)?(?:,? (?P<year>{_Y}))?)(?![a-z])",
        _month_of,
        0,
    ),
    _rule(
        rf"\b(?P<words>(?:the |this )?(?P<nth>first|second|third|fourth|final|last) (?P<length>quarter|"
        rf"half)(?: of (?P<year>(?:the year|this year|next year|{_Y})))?)\b",
        _part_of_year,
    ),
    _rule(
        rf"\b(?P<words>(?:the |this |that )?(?:coming )?(?P<which>next )?(?P<feast>{_FEASTS})(?:,? (?P<year>{_Y}))?)\b(?! "
        rf"(?:tree|card|market|dinner|present|egg|bonus|show|party))",
        _feast,
    ),
    _rule(
        rf"\b(?P<words>(?:the )?(?:end of )?(?:early |late |mid-? ?)?(?P<which>this |the |next |that "
        rf"|the coming |the end of )?(?P<season>{_S})(?: (?:of )?(?P<year>{_Y})(?:[/-][0-9]{{2,4}})?)?(?P<out> "
        rf"(?:is|was) (?:out|over))?)(?= *(?:$|[.,;:!?\"”’'»)]| (?:at|in|and|or|but|if|unless|under|with|"
        rf"he|she|they|it|as|for|to|when|after|the|on|is|was|because|a)\b))",
        _season,
    ),
    _rule(
        rf"\b(?P<words>(?P<which>next |this |this coming |the coming |coming )?(?P<weekday>{_W})(?P<later> "
        rf"week\b)?(?: {_PART})?)\b(?!['’]s (?:paper|vote|match|game))",
        _weekday,
    ),
    _rule(rf"\b(?P<words>(?:a week on )(?P<which>)(?P<weekday>{_W})(?P<later>))", _weekday),
    _rule(r"\b(?P<words>(?:this time next year|a year from (?:now|today)|(?:in )?a year['’]s time))\b", _time_next_year),
    _rule(
        rf"\b(?P<words>(?:within|inside|in(?: under| less than| at most)?|over|during|for)(?: the)? (?:next|"
        rf"coming) (?P<n>{_N})?\s?(?P<unit>{_U}))\b",
        _within,
    ),
    _rule(rf"\b(?P<words>(?:(?:the )?(?:next|coming|following) )(?P<n>{_N}) (?P<unit>{_U}))\b", _within),
    _rule(
        rf"\b(?P<words>(?:within|inside|in(?: under| less than| at most| about| some| around)?)(?: of)? "
        rf"(?P<n>{_N})(?: more| short| or so)? (?P<unit>{_U})(?:['’] time)?)\b",
        _within,
    ),
    _rule(r"\b(?P<words>(?:within|inside) the (?P<n>)(?P<unit>hour|day|week|fortnight|month|year|decade))\b", _within),
    _rule(
        rf"\b(?P<words>(?P<n>{_N}) (?P<unit>{_U}) (?:from (?:now|today)|at (?:the )?(?:most|latest|best)|tops|to go|hence))\b",
        _within,
    ),
    _rule(
        r"\b(?P<words>(?P<which>this|next|the coming|the following) (?P<unit>week|weekend|month|quarter|"
        r"year|decade))\b(?!['’]s)",
        _this_unit,
    ),
    _rule(r"\b(?:by|before|at|over|until|for|ahead of) (?P<words>(?P<which>the) (?P<unit>weekend))\b", _this_unit),
    _rule(
        r"\b(?P<words>the day after tomorrow|tomorrow(?: morning| night| evening| afternoon)?|tonight|"
        r"today(?!['’]s)|this (?:morning|afternoon|evening))\b",
        _today,
    ),
    _rule(
        r"\b(?:by|until|before|at|from) (?P<words>midnight|noon|midday|nightfall|dusk|sunset|sundown|"
        r"dawn|sunrise|first light)\b",
        _today,
    ),
    _rule(
        rf"\b(?:by|until|before|on|till|of|for) (?P<words>the (?P<nth>[0-9]{{1,2}}(?:st|nd|rd|th)|{_O}))(?= "
        rf"*(?:$|[.,;:!?\"”’'»)]| (?:at|and|or|if|unless|he|she|they)\b))",
        _nth,
    ),
    _rule(rf"(?<![0-9.,$£€])\b(?P<words>(?P<year>{_Y}))\b(?! per| people| jobs| homes| tonnes)", _year),
)
