"""The day of a contact, from the words beside it, as precise as they are."""

# ruff: noqa: E501 - word lists and patterns are read a phrase at a time.
from __future__ import annotations

import re
from datetime import date, timedelta

_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_MONTHS = "january february march april may june july august september october november december".split()
_M = "(?:" + "|".join(_MONTHS) + "|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)"
_D = "(?:" + "|".join(_DAYS) + ")"
_N = r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|a couple of)"
_NUMBERS = {w: n for n, w in enumerate("zero one two three four five six seven eight nine ten".split())} | {
    "a": 1, "an": 1, "a couple of": 2}
EXPRESSION = re.compile(
    rf"\b(?:(?P<dmy>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<month>{_M})\b(?: ,? ?(?P<year>\d{{4}}))?"
    rf"|(?P<month2>{_M}) (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\s?\d)(?: , (?P<year2>\d{{4}}))?"
    rf"|(?P<when>last|next|this|the following|the same|the coming|in|since|early in|late in|by|until|during|from|of|for|early|"
    rf"late|mid) (?P<month3>{_M})\b(?: (?P<year3>\d{{4}}))?"
    rf"|(?:(?P<which>last|next|this|the following|the coming) )?(?P<weekday>{_D})"
    rf"|(?P<rel>yesterday|today|tomorrow|tonight|last night|this (?:morning|afternoon|evening)|overnight|the day after tomorrow"
    rf"|the day before yesterday|the same day|the day after|the (?:next|following) day|the day before|(?<!for )(?<!by )(?<!until )now)\b"
    rf"|(?P<lnt>last|next|this) (?P<unit>month|year)\b"
    rf"|(?P<n>{_N}) (?P<units>day|week|month|year)s? (?P<dir>ago|earlier|later|from now)"
    rf"|in (?P<n2>{_N}) (?P<units2>day|week|month)s?(?: ' time| time)?\b"
    rf"|(?:in|since|during|by|from|until) (?P<only>(?:19|20)\d\d)\b)")


def find_date(words: str, day: date, future: bool, last: str | None = None) -> tuple[str, int] | None:
    """The ISO date of the first time expression in words (small letters, single spaces), and where it begins; `last` is the
    date spoken of before ("the same day", "the day after"). None where there is none that is a day, month or year."""
    for match in EXPRESSION.finditer(words):
        try:
            found = _resolve(match, day, future, last)
        except ValueError:
            continue
        if found:
            return found, match.start()
    return None


def _resolve(match: re.Match[str], day: date, future: bool, last: str | None) -> str | None:
    part = match.groupdict()
    month = part["month"] or part["month2"] or part["month3"]
    if month:
        return _calendar(part, _month(month), day, future)
    if part["weekday"]:
        return _weekday(_DAYS.index(part["weekday"]), part["which"], day, future).isoformat()
    if part["rel"]:
        return _relative(part["rel"], day, last)
    if part["unit"]:
        step = {"last": -1, "next": 1, "this": 0}[part["lnt"]]
        return _shift(day, step, part["unit"])
    if part["only"]:
        return str(part["only"])
    if part["units2"]:
        return _moved(day, part["n2"], part["units2"], 1)
    base = date.fromisoformat(last) if last and len(last) == 10 and part["dir"] in ("earlier", "later") else day
    return _moved(base, part["n"], part["units"], -1 if part["dir"] in ("ago", "earlier") else 1)


def _month(word: str) -> int:
    return next(i for i, name in enumerate(_MONTHS, 1) if name.startswith(word[:3]))


def _calendar(part: dict[str, str | None], month: int, day: date, future: bool) -> str:
    year = part["year"] or part["year2"] or part["year3"]
    at = part["dmy"] or part["day2"]
    number = int(year) if year else _year(day, month, int(at or 0), future or part["when"] in ("next", "the coming"))
    return f"{number}-{month:02d}" if at is None else date(number, month, int(at)).isoformat()


def _year(day: date, month: int, at: int, future: bool) -> int:
    """The last such day (or month) up to publication; in the future the next."""
    if future:
        return day.year + ((month, at or 32) < (day.month, day.day))
    return day.year - ((month, at) > (day.month, day.day))


def _weekday(number: int, which: str | None, day: date, future: bool) -> date:
    if future or which in ("next", "the following", "the coming"):
        return day + timedelta(days=(number - day.weekday()) % 7 or (7 if which else 0))
    back = (day.weekday() - number) % 7
    return day - timedelta(days=back or (7 if which == "last" else 0))


def _relative(word: str, day: date, last: str | None) -> str | None:
    steps = {"yesterday": -1, "last night": -1, "tomorrow": 1, "the day after tomorrow": 2, "the day before yesterday": -2}
    if word in ("the same day", "the day after", "the next day", "the following day", "the day before"):
        if not last or len(last) != 10:
            return None
        move = 0 if "same" in word else -1 if "before" in word else 1
        return (date.fromisoformat(last) + timedelta(days=move)).isoformat()
    return (day + timedelta(days=steps.get(word, 0))).isoformat()


def _shift(day: date, step: int, unit: str) -> str:
    if unit == "year":
        return str(day.year + step)
    month = day.year * 12 + day.month - 1 + step
    return f"{month // 12}-{month % 12 + 1:02d}"


def _moved(day: date, number: str | None, unit: str, sign: int) -> str:
    amount = sign * (int(number) if number and number.isdigit() else _NUMBERS.get(number or "", 1))
    if unit in ("month", "year"):
        return _shift(day, amount, unit)
    moved = (day + timedelta(days=amount * (7 if unit == "week" else 1))).isoformat()
    return moved
