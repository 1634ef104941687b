"""Date phrases: the words that name a day, month or year, and the days they mean, seen from the day of publication."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from onrecord.figures.numbers import VALUES

_MONTH_NAMES = "january february march april may june july august september october november december".split()
_DAY_NAMES = "monday tuesday wednesday thursday friday saturday sunday".split()
MONTH = (
    r"(?-i:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|"
    r"Sept?|Oct|Nov|Dec)\b\.?"
)
WEEKDAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
YEAR = r"(?:19|20)[0-9]{2}(?![0-9,]*[0-9]|[-–/][0-9]{2}\b|\s?(?:per|%))"
NUMBER = (
    r"(?:[0-9]{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"eighteen|twenty|twenty-four|thirty|couple of|few|several)"
)
UNIT = r"(?:hours?|days?|weeks?|fortnights?|months?|quarters?|years?|decades?)"
_NTH_DAY = r"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?"
DAY = (
    rf"(?:{_NTH_DAY}(?:\sof)?\s{MONTH}(?:,?\s{YEAR})?|{MONTH}\s{_NTH_DAY}(?![0-9]|,[0-9]{{3}})(?:,\s{YEAR})?|"
    rf"(?:last\s|next\s)?{WEEKDAY}|yesterday|today|tomorrow|the first of {MONTH}|"
    r"(?:last\s)?(?:Christmas|New Year)(?:['’]s)?(?:\s(?:Day|Eve))?(?!\s[a-z]+s?\s(?:of|at|in)\b))"
)
DAYS = (
    rf"(?:(?P<first_day>{_NTH_DAY})\s?(?:and|to|or|until|through|[-–])\s?(?P<last_day>{_NTH_DAY}\s{MONTH}(?:,?\s{YEAR})?)|"
    rf"(?P<month>{MONTH})\s(?P<from_day>{_NTH_DAY})\s?(?:and|to|or|until|through|[-–])\s?(?P<to_day>{_NTH_DAY})(?![0-9,]))"
)
"""Two days of one month: "3 to 5 May", "March 3-5"."""
EDGE = r"(?:the (?:very )?(?:start|beginning|middle|end|close|turn) of |(?:early|late|end|mid)[ -](?:in )?)"
"""What is said of a part of a month or year: its first or last day, its middle, or somewhere in it."""
_PERIOD = (
    rf"{MONTH}(?:,?\s(?:of\s)?(?:last year|this year|next year|{YEAR}))?|{YEAR}|"
    rf"(?:last|next|this|the)\s(?:week|month|quarter|year)|(?:last|next|this)\s{MONTH}"
)
DATE = rf"(?:{DAY}|{EDGE}(?:{_PERIOD})|(?!the\s)(?:{_PERIOD})|the weekend)"
"""A day, month, week or year; a bare month is the one nearest in the past, or to come where the words are of the future."""
_FIXED = {"christmas eve": (12, 24), "christmas": (12, 25), "new year's eve": (12, 31), "new year": (1, 1)}


def month_days(year: int, month: int) -> tuple[date, date]:
    """First and last day of a month."""
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def shift(day: date, months: int) -> date:
    """The same day so many months on, or the last one of a shorter month."""
    at = day.year * 12 + day.month - 1 + months
    return date(at // 12, at % 12 + 1, min(day.day, monthrange(at // 12, at % 12 + 1)[1]))


def back(day: date, number: float, unit: str) -> date:
    """So many units before a day."""
    unit = unit.lower().rstrip("s")
    if unit in ("month", "quarter", "year", "decade"):
        return shift(day, -round(number * {"month": 1, "quarter": 3, "year": 12, "decade": 120}[unit]))
    days = {"hour": 1 / 24, "day": 1, "week": 7, "fortnight": 14}[unit]
    return day - timedelta(days=max(1, round(number * days)))


def ahead(day: date, number: float, unit: str) -> date:
    """So many units after a day."""
    before = back(day, number, unit)
    if unit.lower().rstrip("s") in ("month", "quarter", "year", "decade"):
        return shift(day, (day.year - before.year) * 12 + day.month - before.month)
    return day + (day - before)


def monday_before(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def number(word: str) -> float:
    """The value of a number in digits or words."""
    low = word.lower()
    if low.isdigit():
        return float(low)
    small = {"a": 1.0, "an": 1.0, "couple of": 2.0, "few": 3.0, "several": 4.0, "twenty-four": 24.0}
    return small.get(low) or VALUES.get(low, 1.0)


def precise(first: date, precision: str) -> str:
    """The ISO date of a day, cut to "day", "month" or "year"."""
    return first.isoformat()[: {"day": 10, "month": 7, "year": 4}[precision]]


def resolve(words: str, day: date, future: bool) -> tuple[date, date, str]:
    """First and last day that a date phrase names, and its precision: "day", "month" or "year". Raises ValueError for none."""
    low = words.lower().strip().replace("’", "'")
    edge = re.match(EDGE, low)
    if edge:
        return _edge(edge.group(), resolve(words.strip()[edge.end() :], day, future))
    if low in ("today", "yesterday", "tomorrow"):
        there = day + timedelta(days={"today": 0, "yesterday": -1, "tomorrow": 1}[low])
        return there, there, "day"
    for name, (month, at) in _FIXED.items():
        if name in low:
            there = date(_nearest_year(day, month, at, future), month, at)
            return there, there, "day"
    weekday = next((i for i, name in enumerate(_DAY_NAMES) if name in low), None)
    if weekday is not None:
        ahead = (weekday - day.weekday()) % 7 or 7
        there = day + timedelta(days=ahead) if future or "next" in low else day - timedelta(days=(day.weekday() - weekday) % 7)
        return there, there, "day"
    if low == "the weekend":
        saturday = day - timedelta(days=(day.weekday() - 5) % 7)
        return saturday, saturday + timedelta(days=1), "day"
    if re.match(r"(?:last|next|this|the)\s(?:week|month|quarter|year)$", low):
        return _relative(low, day)
    return _calendar(words, low, day, future)


def _edge(edge: str, whole: tuple[date, date, str]) -> tuple[date, date, str]:
    """The first or last day of a period, its middle; "early" and "late" say no more than the period."""
    first, last, precision = whole
    if re.search("start|beginning|turn", edge):
        return first, first, "day"
    if re.search("end|close", edge):
        return last, last, "day"
    if re.search("middle|mid", edge) and precision != "year":
        there = first + (last - first) // 2
        return there, there, "day"
    return whole


def _relative(low: str, day: date) -> tuple[date, date, str]:
    """ "last week", "next year", "the month"."""
    step = -1 if "last" in low else 1 if "next" in low else 0
    if "week" in low:
        first = day - timedelta(days=day.weekday() - 7 * step)
        last, precision = first + timedelta(days=6), "day"
    elif "month" in low:
        first = shift(day.replace(day=1), step)
        last, precision = month_days(first.year, first.month)[1], "month"
    elif "quarter" in low:
        first = shift(day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1), 3 * step)
        last, precision = shift(first, 3) - timedelta(days=1), "day"
    else:
        first, last, precision = date(day.year + step, 1, 1), date(day.year + step, 12, 31), "year"
    return first, last, precision


def _calendar(words: str, low: str, day: date, future: bool) -> tuple[date, date, str]:
    """ "12 May", "May 2022", "last October", "2021"."""
    named = re.search(MONTH, words)
    year = re.search(YEAR, words)
    if not named:
        if not year:
            raise ValueError(words)
        return date(int(year.group()), 1, 1), date(int(year.group()), 12, 31), "year"
    month, given = _month_number(named.group()), re.search(r"(?<![0-9])[0-9]{1,2}(?![0-9])", words)
    at = int(given.group()) if given else 1 if "first of" in low else None
    if year:
        there = int(year.group())
    elif re.search(r"(?:last|this|next) year", low):
        there = day.year + {"last": -1, "this": 0, "next": 1}[low.split()[-2]]
    else:
        there = _nearest_year(day, month, at or 1, future or low.startswith("next"))
        if re.match("last|next", low) and (there, month) == (day.year, day.month):
            there += 1 if low.startswith("next") else -1
    if at:
        return date(there, month, at), date(there, month, at), "day"
    return *month_days(there, month), "month"


def _month_number(word: str) -> int:
    return next(i for i, name in enumerate(_MONTH_NAMES, 1) if name.startswith(word.lower().rstrip(".")[:3]))


def _nearest_year(day: date, month: int, at: int, future: bool) -> int:
    """The latest such day on or before publication; in the future tense the next one."""
    passed = (month, at) <= (day.month, day.day)
    if future:
        return day.year + (1 if passed and month != day.month else 0)
    return day.year if passed else day.year - 1
