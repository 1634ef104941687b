
"""Time words: the window or the day that a figure is about, resolved against the day of publication.

Own rules instead of dateparser: it gives one moment for a phrase that it is handed, while a figure needs a window ("in the
first six months" is two days, "since February" is open), found in running text, and each kept as precise as the words are;
docs/figures.md has the measurement.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.figures.numbers import VALUES

_MONTH_NAMES = "january february march april may june july august september october november december".split()
_DAY_NAMES = "monday tuesday wednesday thursday friday saturday sunday".split()
_M = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|"
    r"Sept?|Oct|Nov|Dec)\b\.?"
)
_W = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_Y = r"(?:19|20)[0-9]{2}(?![0-9,]*[0-9]|\s?(?:per|%))"
_N = (
    r"(?:[0-9]{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"eighteen|twenty|twenty-four|thirty|couple of|few|several)"
)
_U = r"(?:hours?|days?|weeks?|fortnights?|months?|quarters?|years?|decades?)"
_DATE = (
    rf"(?:[0-9]{{1,2}}(?:st|nd|rd|th)?(?:\sof)?\s{_M}(?:,?\s{_Y})?|{_M}\s[0-9]{{1,2}}(?:st|nd|rd|th)?(?![0-9]|"
    rf",[0-9]{{3}})(?:,\s{_Y})?|"
    rf"{_M}(?:,?\s(?:of\s)?(?:last year|this year|{_Y}))?|{_Y}|(?:last\s)?{_W}|yesterday|today|last (?:week|month|year)|"
    rf"the (?:start|beginning) of (?:the|this) (?:year|month|week))"
)
_ANY = re.compile(
    rf"{_M}|{_W}|{_Y}|\b(?:week|month|year|quarter|decade|half|overnight|night|yesterday|today|tomorrow|ago|hours|days)",
    re.IGNORECASE,
)
_FUTURE = re.compile(
    r"\b(?:will|shall|would|going to|is to|are to|due|expect\w*|plans?|forecast\w*|begins?|starts?|by the end|next|sees|"
    r"project\w*|predict\w*|aims?|target|wants?|hopes?|should|set for|promis\w*|pledg\w*|could|might)\b",
    re.IGNORECASE,
)
_DONE = re.compile(r"\b(?:has|have|had)\s(?!to\b)", re.IGNORECASE)
_PRESENT = re.compile(
    r"\b(?:goe?s?|rises?|begins?|starts?|opens?|closes?|ends?|takes?|comes?|increases?|runs?|expires?|falls?|drops?|meets?)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:was|were|had|has|have|did|rose|fell|said|told|paid|made|took|won|lost|came|went|gave|grew|put|cut|\w+ed)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class When:
    """A time expression at [at, stop) of a text: the window it names (ISO or None), and which kind it is: "window", "day",
    "since", "by", "as of" or "ago"."""

    at: int
    stop: int
    start: str | None
    end: str | None
    kind: str


def published_day(published: str | None) -> date | None:
    """The day of an ISO date or date and time; None where there is none."""
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def expressions(text: str, offset: int, day: date) -> list[When]:
    """The time expressions of a sentence that begins at `offset`, in order; of overlapping ones the first rule's."""
    if not _ANY.search(text):
        return []
    found: list[When] = []
    for pattern, handler in _RULES:
        for match in pattern.finditer(text):
            if any(w.at - offset < match.end() and match.start() < w.stop - offset for w in found):
                continue
            when = _made(handler, match, text, day)
            if when:
                found.append(When(offset + match.start(), offset + match.end(), *when))
    return sorted(found, key=lambda when: when.at)


Made = tuple[str | None, str | None, str] | None
Handler = Callable[[re.Match[str], date, bool], Made]


def _made(handler: Handler, match: re.Match[str], text: str, day: date) -> Made:
    around = text[max(0, match.start() - 90) : match.end() + 40]
    try:
        return handler(match, day, bool(_FUTURE.search(around)))
    except (ValueError, OverflowError):  # "31 June", year 0
        return None


# --- days, months, years ---------------------------------------------------------------------------------------------


def _iso(first: date, last: date) -> tuple[str, str]:
    return first.isoformat(), last.isoformat()


def month_days(year: int, month: int) -> tuple[date, date]:
    """First and last day of a month."""
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def shift(day: date, months: int) -> date:
    """The same day so many months on, or the last one of a shorter month."""
    at = day.year * 12 + day.month - 1 + months
    return date(at // 12, at % 12 + 1, min(day.day, monthrange(at // 12, at % 12 + 1)[1]))


def _month_number(word: str) -> int:
    return next(i for i, name in enumerate(_MONTH_NAMES, 1) if name.startswith(word.lower().rstrip(".")[:3]))


def resolve(words: str, day: date, future: bool) -> tuple[date, date, str]:
    """First and last day that a date phrase names, and its precision: "day", "month" or "year"."""
    low = words.lower().strip()
    if low in ("today", "yesterday", "tomorrow"):
        there = day + timedelta(days={"today": 0, "yesterday": -1, "tomorrow": 1}[low])
        return there, there, "day"
    weekday = next((i for i, name in enumerate(_DAY_NAMES) if name in low), None)
    if weekday is not None:
        there = (
            day + timedelta(days=(weekday - day.weekday()) % 7 or 7)
            if future
            else day - timedelta(days=(day.weekday() - weekday) % 7)
        )
        return there, there, "day"
    if low.startswith("last ") or "beginning" in low or "start of" in low:
        return _relative(low, day)
    return _calendar(words, low, day, future)


def _relative(low: str, day: date) -> tuple[date, date, str]:
    if "start" in low or "beginning" in low:
        first = (
            day.replace(month=1, day=1)
            if "year" in low
            else day.replace(day=1)
            if "month" in low
            else day - timedelta(days=day.weekday())
        )
        return first, first, "day"
    if "week" in low:
        monday = day - timedelta(days=day.weekday() + 7)
        return monday, monday + timedelta(days=6), "day"
    if "month" in low:
        first = shift(day.replace(day=1), -1)
        return *month_days(first.year, first.month), "month"
    return date(day.year - 1, 1, 1), date(day.year - 1, 12, 31), "year"


def _calendar(words: str, low: str, day: date, future: bool) -> tuple[date, date, str]:
    named = re.search(_M, words)
    year = re.search(_Y, words)
    if not named:
        if not year:
            raise ValueError(words)
        return date(int(year.group()), 1, 1), date(int(year.group()), 12, 31), "year"
    month, given = _month_number(named.group()), re.search(r"(?<![0-9])[0-9]{1,2}(?![0-9])", words)
    at = int(given.group()) if given else None
    if year:
        number = int(year.group())
    elif "last year" in low or "this year" in low:
        number = day.year - ("last year" in low)
    else:
        number = _nearest_year(day, month, at or 1, future)
    if at:
        return date(number, month, at), date(number, month, at), "day"
    return *month_days(number, month), "month"


def _nearest_year(day: date, month: int, at: int, future: bool) -> int:
    """The latest such day on or before publication; in the future tense the next one."""
    passed = (month, at) <= (day.month, day.day)
    if future:
        return day.year + (1 if passed and month != day.month else 0)
    return day.year if passed else day.year - 1


def _precise(first: date, precision: str) -> str:
    return first.isoformat()[: {"day": 10, "month": 7, "year": 4}[precision]]


# --- the rules -------------------------------------------------------------------------------------------------------


def _since(match: re.Match[str], day: date, future: bool) -> Made:
    first, _, precision = resolve(match["date"], day, False)
    return _precise(first, precision), None, "since"


def _as_of(match: re.Match[str], day: date, future: bool) -> Made:
    first, last, _ = resolve(match["date"], day, False)
    return *_iso(first, last), "as of"


def _by(match: re.Match[str], day: date, future: bool) -> Made:
    words = match["date"]
    if re.fullmatch(rf"{_W}|today|yesterday", words):
        _, last, _ = resolve(words, day, False)
        return last.isoformat(), last.isoformat(), "as of"
    _, last, precision = resolve(words, day, True)
    return None, _precise(last, precision), "by"


def _span(match: re.Match[str], day: date, future: bool) -> Made:
    first = resolve(match["one"], day, False)[0]
    last = resolve(match["other"], day, False)[1]
    if last < first and not re.search(_Y, match["one"]):
        first = first.replace(year=first.year - 1)
    return (*_iso(first, last), "window") if first <= last else None


def _quarter(match: re.Match[str], day: date, future: bool) -> Made:
    ordinals = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4}
    length = 3 if match["length"] == "quarter" else 6
    number = ordinals[match["nth"].lower()]
    if length == 6:
        number = min(number, 2)
    year = _year_of(match["year"], day)
    first = date(year, (number - 1) * length + 1, 1)
    if not match["year"] and first > day and not future:
        first = first.replace(year=year - 1)
    return *_iso(first, shift(first, length) - timedelta(days=1)), "window"


def _year_of(words: str | None, day: date) -> int:
    if not words or "this" in words or "the year" in words:
        return day.year
    return day.year - 1 if "last" in words else day.year + 1 if "next" in words else int(words[-4:])


def _months_to(match: re.Match[str], day: date, future: bool) -> Made:
    last = resolve(match["date"], day, False)[1]
    months = 12 if match["n"] is None else int(_number(match["n"]))
    return *_iso(shift(last.replace(day=1), 1 - months), last), "window"


def _first_months(match: re.Match[str], day: date, future: bool) -> Made:
    first = date(_year_of(match["year"], day), 1, 1)
    months = int(_number(match["n"]))
    return *_iso(first, shift(first, months) - timedelta(days=1)), "window"


def _number(word: str) -> float:
    low = word.lower()
    if low.isdigit():
        return float(low)
    return {"a": 1.0, "an": 1.0, "couple of": 2.0, "few": 3.0, "several": 4.0, "twenty-four": 24.0}.get(low) or VALUES.get(
        low, 1.0
    )


def back(day: date, number: float, unit: str) -> date:
    """So many units before a day."""
    unit = unit.lower().rstrip("s")
    if unit in ("month", "quarter", "year", "decade"):
        return shift(day, -round(number * {"month": 1, "quarter": 3, "year": 12, "decade": 120}[unit]))
    days = {"hour": 1 / 24, "day": 1, "week": 7, "fortnight": 14}[unit]
    return day - timedelta(days=max(1, round(number * days)))


def _past(match: re.Match[str], day: date, future: bool) -> Made:
    number = _number(match["n"]) if match["n"] else 1.0
    return *_iso(back(day, number, match["unit"]), day), "window"


def _ago(match: re.Match[str], day: date, future: bool) -> Made:
    unit = match["unit"].lower().rstrip("s")
    there = back(day, _number(match["n"]), unit)
    precision = {"year": "year", "decade": "year", "month": "month"}.get(unit, "day")
    if match["n"].lower() in ("a", "one"):
        precision = "day"
    return _precise(there, precision), _precise(there, precision), "ago"


def _this(match: re.Match[str], day: date, future: bool) -> Made:
    which, unit = match["which"].lower(), match["unit"].lower()
    step = {"last": -1, "previous": -1, "next": 1, "coming": 1}.get(which, 0)
    if unit in ("week", "weekend"):
        monday = day - timedelta(days=day.weekday() - 7 * step)
        first, last = (
            (monday, monday + timedelta(days=6)) if unit == "week" else (monday + timedelta(days=5), monday + timedelta(days=6))
        )
        if unit == "weekend" and first > day and not future and step >= 0:
            first, last = first - timedelta(days=7), last - timedelta(days=7)
    elif unit == "month":
        first = shift(day.replace(day=1), step)
        last = month_days(first.year, first.month)[1]
    elif unit == "quarter":
        first = shift(day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1), 3 * step)
        last = shift(first, 3) - timedelta(days=1)
    else:
        first, last = date(day.year + step, 1, 1), date(day.year + step, 12, 31)
    if step == 0 and not future:
        return first.isoformat(), None, "since"
    return *_iso(first, last), "window"


def _this_year(match: re.Match[str], day: date, future: bool) -> Made:
    if future and "so far" not in match.group() and not _DONE.search(match.string[max(0, match.start() - 60) : match.start()]):
        return _whole_year(match, day, future)
    return date(day.year, 1, 1).isoformat(), None, "since"


def _whole_year(match: re.Match[str], day: date, future: bool) -> Made:
    return *_iso(date(day.year, 1, 1), date(day.year, 12, 31)), "window"


def _night(match: re.Match[str], day: date, future: bool) -> Made:
    named = re.search(_W, match.group())
    if named:
        there = resolve(named.group(), day, False)[0]
        return there.isoformat(), (there + timedelta(days=1)).isoformat(), "window"
    return *_iso(day - timedelta(days=1), day), "window"


def _in(match: re.Match[str], day: date, future: bool) -> Made:
    words = match["date"]
    if match["other"]:
        last = resolve(match["other"], day, False)[1]
        first = resolve(f"{words} {last.year}" if re.fullmatch(_M, words) else words, day, False)[0]
        return (*_iso(first, last), "window") if first <= last else None
    plain = re.search(_M, words) and not re.search(_Y, words)
    lead = match.string[max(0, match.start() - 70) : match.start()]
    present = plain and not _PAST.search(lead) and _PRESENT.search(lead)
    first, last, _ = resolve(
        words, day, (future and not _PAST.search(match.string[max(0, match.start() - 30) : match.start()])) or bool(present)
    )
    return *_iso(first, last), "window"


def _end_of(match: re.Match[str], day: date, future: bool) -> Made:
    first, last, _ = resolve(match["date"], day, future)
    there = last if match["edge"].lower() == "end" else first
    return there.isoformat(), there.isoformat(), "window"


def _on(match: re.Match[str], day: date, future: bool) -> Made:
    first, last, precision = resolve(
        match["date"], day, future and not _PAST.search(match.string[max(0, match.start() - 60) : match.start()])
    )
    return (*_iso(first, last), "day") if precision == "day" else None


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_RULES: tuple[tuple[re.Pattern[str], Handler], ...] = (
    (_compile(rf"\bsince\s(?:(?!said|told)[\w’'-]+\s){{0,9}}?(?:in\s|on\s|early\s|late\s|mid-?\s?)*(?P<date>{_DATE})"), _since),
    (_compile(rf"\b(?:as of|as at)\s(?P<date>{_DATE})(?:\s(?:night|evening|morning|afternoon|noon|midnight))?"), _as_of),
    (_compile(rf"\b(?:by|until|before)\s(?:the\send\sof\s|end-|mid-|early\s|late\s|the\s)?(?P<date>{_DATE})"), _by),
    (_compile(rf"\b(?:between|from)\s(?P<one>{_DATE})(?:\sand\s|\sto\s|\suntil\s|\sthrough\s)(?P<other>{_DATE})"), _span),
    (
        _compile(
            rf"\b(?:the\s)?(?P<nth>first|second|third|fourth|final)[- ](?P<length>quarter|"
            rf"half)(?:\sof\s(?P<year>(?:the year|this year|last year|next year|{_Y})))?\b"
        ),
        _quarter,
    ),
    (
        _compile(
            rf"\b(?:the\s)?(?:(?P<n>{_N})\smonths|year)\s(?:to|through|ended|ending|"
            rf"up to)\s(?:the end of\s)?(?P<date>{_M}(?:\s{_Y})?)"
        ),
        _months_to,
    ),
    (
        _compile(rf"\bthe\sfirst\s(?P<n>{_N})\smonths(?:\sof\s(?P<year>(?:the year|this year|last year|{_Y})))?\b"),
        _first_months,
    ),
    (_compile(rf"\b(?:in|over|during|for|within)?\s?(?:the\s)?(?:past|last|previous)\s(?P<n>{_N})\s(?P<unit>{_U})\b"), _past),
    (_compile(rf"\b(?:in|over|during)\sthe\s(?P<n>)(?:past|last)\s(?P<unit>{_U})\b"), _past),
    (_compile(r"\bthe\s(?P<n>)past\s(?P<unit>hour|day|week|month|quarter|year|decade)\b"), _past),
    (_compile(rf"\b(?P<n>{_N})\s(?P<unit>{_U})\sago\b"), _ago),
    (_compile(rf"\bfrom (?P<date>today|{_W}|{_M})\b(?! to\b| until\b| and\b)"), _since),
    (_compile(rf"\b(?P<date>(?<![\w,] ){_M})(?: alone)?(?= (?:was|saw|brought|alone|had)\b)(?P<other>)"), _in),
    (_compile(r"\bso far this (?:year)|\bthis year so far|\byear to date|\bthis year\b(?!['’]s)"), _this_year),
    (_compile(r"\b(?:for )?the (?:full )?year as a whole|\bthe whole (?:of (?:this|the) )?year|\bthe full year"), _whole_year),
    (_compile(r"\b(?P<which>last|this|next|previous|coming)\s(?P<unit>week|weekend|month|quarter|year)\b"), _this),
    (_compile(rf"\bovernight\b|\bduring the night\b|\bin the night\b|\blast night\b|\b{_W} night to\b"), _night),
    (
        _compile(
            rf"\b(?:at|by|in|from)?\s?the\s(?P<edge>end|start|beginning)\sof\s(?P<date>{_M}(?:\s{_Y})?|{_Y}|last year|"
            rf"last month)"
        ),
        _end_of,
    ),
    (
        _compile(
            rf"\b(?:in|during|for|throughout|over|through|of)\s(?:early\s|late\s|mid-|the\s|"
            rf"all of\s)?(?P<date>{_M}(?:,?\s(?:of\s)?(?:last year|this year|{_Y}))?(?!\s[0-9])|"
            rf"(?<!Act )(?:the\s(?:financial\s)?year\s)?{_Y})(?:\s(?:and|to|or)\s(?P<other>(?P<one>){_M}(?:\s{_Y})?))?"
        ),
        _in,
    ),
    (
        _compile(
            rf"\b(?:on\s|late\son\s|early\son\s|late\s|early\s|by\s)?(?P<date>(?:last\s)?{_W}|[0-9]{{1,2}}(?:st|nd|rd|"
            rf"th)?(?:\sof)?\s{_M}(?:,?\s{_Y})?|{_M}\s[0-9]{{1,2}}(?:st|nd|rd|th)?(?![0-9]|,[0-9]{{3}})(?:,\s{_Y})?|"
            rf"yesterday|today)\b"
        ),
        _on,
    ),
    (_compile(rf"\b(?P<date>{_M}\s{_Y}|{_M}(?=['’]s\s)|{_Y}(?=['’]s\s))(?P<other>)"), _in),
)
