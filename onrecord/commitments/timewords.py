"""The words of times to come, and the date that each gives, seen from a day."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta

from onrecord.commitments.days import FIXED, MOVING, OTHERS, feast_day, month_end, shift, unit_end

Made = date | str | None
"""A day, or a month or year as ISO words; None where the words are no deadline after all."""
Handler = Callable[[re.Match[str], date], Made]

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}
_NUMBERS: dict[str, float] = {
    **{word: n for n, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty".split())},
    "a": 1, "an": 1, "half a": 0.5, "couple of": 2, "a couple of": 2, "a dozen": 12, "dozen": 12, "twenty-four": 24,
    "thirty": 30, "forty": 40, "forty-eight": 48, "fifty": 50, "sixty": 60, "seventy-two": 72, "ninety": 90, "hundred": 100,
    "a hundred": 100,
}
_ORDINALS = {
    **{word: n for n, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
        "sixteenth seventeenth eighteenth nineteenth twentieth".split(), 1)},
    "thirtieth": 30,
}
_IN_DAYS = {"hour": 1 / 24, "day": 1, "night": 1, "week": 7, "fortnight": 14}
_IN_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120}


def _month(word: str) -> int:
    return _MONTHS.index(word[:3].lower()) + 1


def _number(word: str) -> float:
    return float(word) if word.isdigit() else _NUMBERS[" ".join(word.lower().split())]


def _ordinal(word: str) -> int:
    digits = re.match(r"\d+", word)
    return int(digits.group()) if digits else _ORDINALS[word.lower()]


def _next(match: re.Match[str]) -> int:
    """1 for "next", 0 for "this"."""
    return int((match["which"] or "").lower().startswith("next"))


def _year_of(month: int, day: date, at: int = 31) -> int:
    """The year of the next such month (or day of it)."""
    return day.year + ((month, at) < (day.month, day.day))


def _day_of_month(match: re.Match[str], day: date) -> Made:
    month, at = _month(match["month"]), _ordinal(match["day"])
    return date(int(match["year"] or _year_of(month, day, at)), month, at)


def _nth(match: re.Match[str], day: date) -> Made:
    at = _ordinal(match["nth"])
    return (day.replace(day=1) if at >= day.day else shift(day.replace(day=1), 1)).replace(day=at)


def _weekday(match: re.Match[str], day: date) -> Made:
    named = _DAYS.index(match["weekday"].lower())
    week_on = match["later"] or (_next(match) and day.weekday() < 5 and named > day.weekday())
    return day + timedelta(days=((named - day.weekday()) % 7 or 7) + (7 if week_on else 0))


def _month_of(match: re.Match[str], day: date) -> Made:
    month, edge = _month(match["month"]), (match["edge"] or "").lower().removeprefix("the ")
    following = match["which"] or "next year" in match["words"].lower()
    year = int(match["year"]) if match["year"] else day.year + 1 if following else _year_of(month, day)
    if edge.startswith(("end", "close")):
        return month_end(year, month)
    return date(year, month, 1) if edge.startswith(("start", "beginning")) else f"{year:04d}-{month:02d}"


def _season(match: re.Match[str], day: date) -> Made:
    """A season's last month; "before spring" its first."""
    first, last = _SEASONS[match["season"].lower()]
    lead = match.string[max(0, match.start("words") - 14) : match.start("season")]
    if re.search(r"\bbefore (?:the |next |this )?$", lead, re.IGNORECASE) and not match["out"]:
        last = first
    inside = first <= day.month <= last or (last < first and (day.month >= first or day.month <= last))
    step = int(_next(match) and inside and (last >= first or day.month <= last))
    year = int(match["year"]) + (last < first) if match["year"] else _year_of(last, day) + step
    return f"{year:04d}-{last:02d}"


def _end_of(match: re.Match[str], day: date) -> Made:
    unit = match["unit"].lower()
    return date(int(unit), 12, 31) if unit.isdigit() else unit_end(unit, _next(match), day)


def _within(match: re.Match[str], day: date) -> Made:
    if re.match(r"\s+(?:of|from|after)\s+(?!now\b|today\b)", match.string[match.end() : match.end() + 12]):
        return None
    number, unit = _number(match["n"] or "a"), match["unit"].lower().rstrip("s")
    if unit in _IN_DAYS:
        return day + timedelta(days=-(-_IN_DAYS[unit] * number // 1))
    return shift(day, round(number * _IN_MONTHS[unit])).isoformat()[:7]


def _this_unit(match: re.Match[str], day: date) -> Made:
    """ "this year", "next month": as precise as the unit; a week or a weekend ends on its Sunday."""
    unit, step = match["unit"].lower(), int(match["which"].lower() not in ("this", "the"))
    start = match.start("words")
    if unit == "weekend" and re.search(r"\b(?:before|ahead of) $", match.string[max(0, start - 9) : start], re.IGNORECASE):
        return day + timedelta(days=(5 - day.weekday()) % 7 + 7 * step)
    end = unit_end(unit.removesuffix("end"), step, day).isoformat()
    return end[: {"month": 7, "quarter": 7, "year": 4, "decade": 4}.get(unit, 10)]


def _part_of_year(match: re.Match[str], day: date) -> Made:
    length = 3 if match["length"].lower() == "quarter" else 6
    month = {"first": length, "second": 2 * length, "third": 9}.get(match["nth"].lower(), 12)
    words = (match["year"] or "").lower()
    passed = not words and month_end(day.year, month) < day
    year = int(words[-4:]) if words[-4:].isdigit() else day.year + ("next" in words or passed)
    return f"{year:04d}-{month:02d}"


def _feast(match: re.Match[str], day: date) -> Made:
    name = re.sub(r"[^a-z ]", "", match["feast"].lower()).strip()
    there = feast_day(name, int(match["year"] or day.year))
    again = there <= day or (_next(match) and there.month == day.month)
    return feast_day(name, day.year + 1) if not match["year"] and again else there


def _in_a_year(match: re.Match[str], day: date) -> Made:
    return shift(day, 12).isoformat()[:7]


def _year(match: re.Match[str], day: date) -> Made:
    return match["words"]


def _today(match: re.Match[str], day: date) -> Made:
    word = match["words"].lower()
    if word.startswith("the day after"):
        return day + timedelta(days=2)
    return day + timedelta(days="tomorrow" in word or word in ("dawn", "sunrise", "first light", "overnight"))


# --- the words -----------------------------------------------------------------------------------------------------------


def _any(words: Iterable[str]) -> str:
    """One of some words, the longest first."""
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"


_FULL = "january february march april may june july august september october november december"
_SHORT = "jan feb mar apr jun jul aug sep sept oct nov dec"
_M = rf"(?:{_any(_FULL.split())}\b|{_any(_SHORT.split())}\b\.?)"
_MCAP = rf"(?-i:{_any(_FULL.title().split())}\b|{_any(_SHORT.title().split())}\b\.?)"
_W, _S = _any(_DAYS), _any(_SEASONS)
_Y = r"(?:20[0-9]{2})(?![0-9%]|,[0-9]| per| people| [a-z]+s (?:of|in)\b)"
_O = _any([*_ORDINALS, "[0-9]{1,2}(?:st|nd|rd|th)"])
_D = rf"(?:[0-9]{{1,2}}(?:st|nd|rd|th)?|{_O})"
_N = _any([*map(re.escape, _NUMBERS), "[0-9]+"])
_U = r"(?:hours?|days?|nights?|weeks?|fortnights?|months?|quarters?|years?|decades?)"
_LONG = f"(?P<unit>day|week|month|quarter|year|decade|century|{_Y})"
# with a capital, since "lent" and "advent" are other words without; "in the new year" is written small
_FEAST = "(?-i:" + _any(re.sub(r"(Year|Valentine|Patrick|George|Andrew|Midsummer)s\b", r"\1[’']?s", name)
                         for name in ("new year", "midsummer", *(name.title() for name in (*FIXED, *MOVING, *OTHERS)))) + ")"
_PART = _any("noon midday midnight dawn morning afternoon evening night lunchtime teatime sunset nightfall dusk".split())
_HOURS = r"(?P<words>midnight|noon|midday|nightfall|dusk|sunset|sundown|dawn|sunrise|first light)(?! on\b)"


def _rules() -> Iterator[tuple[re.Pattern[str], Handler]]:
    """Each rule's pattern and what makes the date of a match; what an earlier rule took is taken."""
    for handler, *patterns in (
        (_day_of_month,
         rf"\b(?P<words>(?:(?:{_W}|{_FEAST}),? )?(?:the )?(?P<day>{_D})(?: of|-)? ?(?P<month>{_M})(?:,? (?P<year>{_Y}))?)",
         rf"\b(?P<words>(?:{_W},? )?(?P<month>{_M}) (?:the )?(?P<day>{_D})(?![0-9:]|,[0-9]| per)(?:, (?P<year>{_Y}))?)"),
        (_end_of,
         rf"\b(?P<words>(?:the )?(?:end|close|last day) of (?:the |this )?(?P<which>next |coming )?{_LONG})\b",
         rf"\b(?P<words>(?:the )?(?P<which>next |coming )?{_LONG}['’]s end)\b",
         rf"\b(?P<words>the (?P<which>next )?{_LONG} (?:is|was|were) (?:out|over|up|done|through))\b"),
        (_month_of,
         r"\b(?P<words>(?P<edge>(?:the )?(?:end|close|start|beginning|middle) of |early |late |mid-? ?)?(?P<which>next )?"
         rf"(?P<month>{_MCAP})(?: of)?(?: next year)?(?:,? (?P<year>{_Y}))?)(?![a-z])"),
        (_part_of_year,
         r"\b(?P<words>(?:the |this )?(?P<nth>first|second|third|fourth|final|last) (?P<length>quarter|half)"
         rf"(?: of (?P<year>(?:the year|this year|next year|{_Y})))?)\b"),
        (_feast,
         rf"\b(?P<words>(?:the |this |that )?(?:coming )?(?P<which>next )?(?P<feast>{_FEAST})(?:,? (?P<year>{_Y}))?)\b"
         r"(?! (?:tree|card|market|dinner|present|egg|bonus|show|party))"),
        (_season,
         r"\b(?P<words>(?:the )?(?:end of )?(?:early |late |mid-? ?)?(?P<which>this |the |next |that |the coming |the end of )?"
         rf"(?P<season>{_S})(?: (?:of )?(?P<year>{_Y})(?:[/-][0-9]{{2,4}})?)?(?P<out> (?:is|was) (?:out|over))?)"
         r"(?= *(?:$|[.,;:!?\"”’'»)]| (?:at|in|and|or|but|if|unless|under|with|he|she|they|it|as|for|to|when|after|the|on|is|"
         r"was|because|a)\b))"),
        (_weekday,
         rf"\b(?P<words>(?:{_PART} on )?(?P<which>next |this |this coming |the coming |coming )?(?P<weekday>{_W})"
         rf"(?P<later> week\b)?(?: {_PART})?)\b(?!['’]s (?:paper|vote|match|game))"),
        (_in_a_year,
         r"\b(?P<words>(?:this time next year|a year from (?:now|today)|(?:in )?a year['’]s time))\b"),
        (_within,
         r"\b(?P<words>(?:within|inside|in(?: under| less than| at most)?|over|during|for)(?: the)? (?:next|coming) "
         rf"(?P<n>{_N})?\s?(?P<unit>{_U}))\b",
         rf"\b(?P<words>(?:the )?(?:next|coming|following) (?P<n>{_N}) (?P<unit>{_U}))\b",
         r"\b(?P<words>(?:within|inside|in(?: under| less than| at most| about| some| around)?)(?: of)? "
         rf"(?P<n>{_N})(?: more| short| or so)? (?P<unit>{_U})(?:['’] time)?)\b",
         r"\b(?P<words>(?:within|inside) the (?P<n>)(?P<unit>hour|day|week|fortnight|month|year|decade))\b",
         rf"\b(?P<words>(?P<n>{_N}) (?P<unit>{_U}) (?:from (?:now|today)|at (?:the )?(?:most|latest|best)|tops|to go))\b"),
        (_this_unit,
         r"\b(?P<words>(?P<which>this|next|the coming|the following) (?P<unit>week|weekend|month|quarter|year|decade))\b"
         r"(?!['’]s)",
         r"\b(?:by|before|at|over|until|for|ahead of) (?P<words>(?P<which>the) (?P<unit>weekend))\b"),
        (_today,
         r"\b(?P<words>the day after tomorrow|tomorrow(?: morning| night| evening| afternoon)?|tonight|today(?!['’]s)|"
         r"this (?:morning|afternoon|evening))\b",
         rf"\b(?:by|until|before|at|from) {_HOURS}\b"),
        (_nth,
         rf"\b(?:by|until|before|on|till|of|for) (?P<words>the (?P<nth>[0-9]{{1,2}}(?:st|nd|rd|th)|{_O}))"
         r"(?= *(?:$|[.,;:!?\"”’'»)]| (?:at|and|or|if|unless|he|she|they)\b))"),
        (_year,
         rf"(?<![0-9.,$£€])\b(?P<words>{_Y})\b(?! jobs| homes| tonnes)"),
    ):
        for pattern in patterns:
            yield re.compile(pattern, re.IGNORECASE), handler


RULES = tuple(_rules())
