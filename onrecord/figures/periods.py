"""What each form of time phrase names: its window (ISO dates or None) and its kind, seen from the day of publication."""

from __future__ import annotations

import re
from datetime import date, timedelta

from onrecord.figures.dates import EDGE, MONTH, WEEKDAY, YEAR, ahead, back, monday_before, number, precise, resolve, shift

_DONE = re.compile(r"\b(?:has|have|had)\s(?!to\b)", re.IGNORECASE)
_PRESENT = re.compile(
    r"\b(?:goe?s?|rises?|begins?|starts?|opens?|closes?|ends?|takes?|comes?|increases?|runs?|expires?|falls?|drops?|meets?)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:was|were|had|has|have|did|rose|fell|said|told|paid|made|took|won|lost|came|went|gave|grew|put|cut|\w+ed)\b",
    re.IGNORECASE,
)
_OUTLOOK = re.compile(r"\b(?:forecast|outlook|guidance|projection|target|expect\w*)\b", re.IGNORECASE)
_SCHEDULED = re.compile(r"\b(?:(?:re)?opens|closes|begins|starts|ends|expires|meets|is due|are due)\b", re.IGNORECASE)
_HAPPENED = re.compile(
    r"\b(?:was|were|has|have|had)\s(?!to\b|due\b|expected\b|set\b|planned\b)(?:[\w’'-]+\s){0,3}$", re.IGNORECASE
)
"""A verb of the past close before."""
_HAD = re.compile(r"\s(?:[\w’'-]+\s){1,4}?had\s", re.IGNORECASE)
_NOW = re.compile(r"\s(?:there )?(?:is|are|stands?|has|have)\b")

Made = tuple[str | None, str | None, str] | None
"""Start, end and kind (times.When), or None where the words name no time after all."""

def _before(match: re.Match[str], many: int) -> str:
    """So many characters before a match, of its own part of the sentence."""
    return match.string[max(0, match.start() - many) : match.start()].rpartition(";")[2]


def _iso(first: date, last: date) -> tuple[str, str]:
    return first.isoformat(), last.isoformat()


def since(match: re.Match[str], day: date, future: bool) -> Made:
    first, _, precision = resolve(match["date"], day, False)
    return precise(first, precision), None, "since"


def from_(match: re.Match[str], day: date, future: bool) -> Made:
    """ "from Monday a loaf will cost": to come where the words are of the future."""
    first, _, precision = resolve(match["date"], day, future)
    return precise(first, precision), None, "since"


def as_of(match: re.Match[str], day: date, future: bool) -> Made:
    first, last, _ = resolve(match["date"], day, False)
    return *_iso(first, last), "as of"


def by(match: re.Match[str], day: date, future: bool) -> Made:
    """ "by 2030" ends a window; "by Tuesday", "by 15 August" is the day of a count where it is past."""
    words = match["date"]
    first, last, precision = resolve(words, day, future)
    if re.match("the |end", words) and last >= day:
        return None, precise(last, resolve(re.sub(EDGE, "", words), day, future)[2]), "by"
    if re.fullmatch(rf"(?:last )?{WEEKDAY}|today|yesterday", words) or (precision == "day" and first <= day and not future):
        _, last, _ = resolve(words, day, False)
        return last.isoformat(), last.isoformat(), "by day"
    _, last, precision = resolve(words, day, True)
    return None, precise(last, precision), "by"


def span(match: re.Match[str], day: date, future: bool) -> Made:
    """ "between May and the end of June": a first end without its year has the other's; of weekdays the first comes first."""
    last = resolve(match["other"], day if match["back"] is None else monday_before(day) - timedelta(days=1), False)[1]
    first = resolve(match["one"], last if re.search(WEEKDAY, match["one"]) else day, False)[0]
    if re.search(MONTH, match["one"]) and re.search(YEAR, match["other"]) and not re.search(YEAR, match["one"]):
        first = first.replace(year=last.year)
    if last < first and not re.search(YEAR, match["one"]):
        first = first.replace(year=first.year - 1)
    return (*_iso(first, last), "window") if first <= last else None


def days(match: re.Match[str], day: date, future: bool) -> Made:
    """ "3 to 5 May", "March 3-5"."""
    one, other = match["first_day"] or match["from_day"], match["last_day"] or f"{match['month']} {match['to_day']}"
    last = resolve(other, day, future and not _PAST.search(_before(match, 60)))[1]
    first = last.replace(day=int(re.sub(r"\D", "", one)))
    return (*_iso(first, last), "window") if first <= last else None


def years(match: re.Match[str], day: date, future: bool) -> Made:
    """ "2022 and 2023", "the early 2020s"."""
    if match["decade"]:
        return match["decade"], str(int(match["decade"]) + 9), "window"
    first, last = int(match["one"]), int(match["other"])
    return (f"{first}-01-01", f"{last}-12-31", "window") if first < last else None


def week_of(match: re.Match[str], day: date, future: bool) -> Made:
    """ "the week of 13 October": from Monday to Sunday."""
    monday = monday_before(resolve(match["date"], day, future)[0])
    return *_iso(monday, monday + timedelta(days=6)), "window"


def coming(match: re.Match[str], day: date, future: bool) -> Made:
    """ "over the next 18 months", "within two years"."""
    return *_iso(day, ahead(day, number(match["n"]) if match["n"] else 1.0, match["unit"])), "window"


def within(match: re.Match[str], day: date, future: bool) -> Made:
    """ "within 48 hours of the landslide on Wednesday"."""
    first = resolve(match["date"], day, future)[0]
    return *_iso(first, ahead(first, number(match["n"]), match["unit"])), "window"


def quarter(match: re.Match[str], day: date, future: bool) -> Made:
    """The first quarter, the second half, of a year."""
    ordinals = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4}
    length = 3 if match["length"] == "quarter" else 6
    place = min(ordinals[match["nth"].lower()], 12 // length)
    year = _year_of(match["year"], day)
    first = date(year, (place - 1) * length + 1, 1)
    if not match["year"] and first > day and not future:
        first = first.replace(year=year - 1)
    return *_iso(first, shift(first, length) - timedelta(days=1)), "window"


def _year_of(words: str | None, day: date) -> int:
    if not words or "this" in words or "the year" in words:
        return day.year
    return day.year - 1 if "last" in words else day.year + 1 if "next" in words else int(words[-4:])


def months_to(match: re.Match[str], day: date, future: bool) -> Made:
    """ "the three months to June", "the week to Sunday", "the year ended in March"."""
    lead = _before(match, 60)
    ahead_of_us = future and (_OUTLOOK.search(lead) or not _PAST.search(lead))
    last, precision = resolve(match["date"], day, bool(ahead_of_us))[1:]
    unit = match["unit"].lower().removesuffix("s")
    many = number(match["n"]) if match["n"] else 1.0
    many, unit = (6.0, "month") if "half" in unit else (many, unit)
    first = back(last + timedelta(days=1), many, unit)
    return *_iso(first.replace(day=1) if precision == "month" else first, last), "window"


def part_of(match: re.Match[str], day: date, future: bool) -> Made:
    """ "the last week of July", "the first ten days of May", "the first half of June", "the first eight months of 2020"."""
    first, last, precision = resolve(match["date"] or str(day.year), day, future)
    unit, many = match["unit"].lower().rstrip("s"), number(match["n"]) if match["n"] else 1.0
    if unit == "half":
        middle = date(first.year, 6, 30) if precision == "year" else first + timedelta(days=(last - first).days // 2)
        return *_iso(*((first, middle) if match["nth"].lower() == "first" else (middle + timedelta(days=1), last))), "window"
    step = {"first": 0, "second": 1, "third": 2, "fourth": 3}.get(match["nth"].lower())
    if step is None:
        return *_iso(back(last + timedelta(days=1), many, unit), last), "window"
    forward = ahead(first, many, unit)
    return *_iso(first + step * (forward - first), forward + step * (forward - first) - timedelta(days=1)), "window"


def past(match: re.Match[str], day: date, future: bool) -> Made:
    return *_iso(back(day, number(match["n"]) if match["n"] else 1.0, match["unit"]), day), "window"


def ago(match: re.Match[str], day: date, future: bool) -> Made:
    unit = match["unit"].lower().rstrip("s")
    exact = {"year": "year", "decade": "year", "month": "month"}.get(unit, "day")
    if match["n"].lower() in ("a", "one"):
        exact = "day"
    there = precise(back(day, number(match["n"]), unit), exact)
    return there, there, "ago"


def earlier(match: re.Match[str], day: date, future: bool) -> Made:
    """ "a week earlier": so long before the day of the claim."""
    there = back(day, number(match["n"]), match["unit"]).isoformat()
    return there, there, "earlier"


def year_before(match: re.Match[str], day: date, future: bool) -> Made:
    return str(_year_of(match["year"], day)) if match["year"] else None, None, "year before"


def this(match: re.Match[str], day: date, future: bool) -> Made:
    which, unit = match["which"].lower(), match["unit"].lower()
    step = {"last": -1, "previous": -1, "next": 1, "coming": 1}.get(which, 0)
    if unit == "weekend":
        return _weekend(day, future, step)
    if unit == "week":
        monday = day - timedelta(days=day.weekday() - 7 * step)
        first, last = monday, monday + timedelta(days=6)
    elif unit == "month":
        first = shift(day.replace(day=1), step)
        last = shift(first, 1) - timedelta(days=1)
    elif unit == "quarter":
        first = shift(day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1), 3 * step)
        last = shift(first, 3) - timedelta(days=1)
    else:
        first, last = date(day.year + step, 1, 1), date(day.year + step, 12, 31)
    if step == 0 and (not future or _HAPPENED.search(_before(match, 40))):
        return first.isoformat(), None, "since"
    return *_iso(first, last), "window"


def _weekend(day: date, future: bool, step: int) -> Made:
    saturday = day + timedelta(days=5 - day.weekday() + 7 * step)
    if saturday > day and not future and step >= 0:
        saturday -= timedelta(days=7)
    return *_iso(saturday, saturday + timedelta(days=1)), "window"


def at_weekend(match: re.Match[str], day: date, future: bool) -> Made:
    return _weekend(day, future, 0)


def this_year(match: re.Match[str], day: date, future: bool) -> Made:
    if future and "so far" not in match.group() and not _DONE.search(_before(match, 60)):
        return whole_year(match, day, future)
    return date(day.year, 1, 1).isoformat(), None, "since"


def whole_year(match: re.Match[str], day: date, future: bool) -> Made:
    return *_iso(date(day.year, 1, 1), date(day.year, 12, 31)), "window"


def night(match: re.Match[str], day: date, future: bool) -> Made:
    named = re.search(WEEKDAY, match.group())
    if named:
        there = resolve(named.group(), day, False)[0]
        return there.isoformat(), (there + timedelta(days=1)).isoformat(), "window"
    return *_iso(day - timedelta(days=1), day), "window"


def in_(match: re.Match[str], day: date, future: bool) -> Made:
    words = match["date"]
    if match["other"]:
        last = resolve(match["other"], day, False)[1]
        first = resolve(f"{words} {last.year}" if re.fullmatch(MONTH, words) else words, day, False)[0]
        return (*_iso(first, last), "window") if first <= last else None
    plain = re.search(MONTH, words) and not re.search(YEAR, words)
    lead = _before(match, 70)
    present = plain and not _PAST.search(lead) and _PRESENT.search(lead)
    past = _PAST.search(lead[-30:]) or _HAD.match(match.string, match.end())
    first, last, _ = resolve(words, day, (future and not past) or bool(present))
    return *_iso(first, last), "window"


def end_of(match: re.Match[str], day: date, future: bool) -> Made:
    """ "at the end of May", "early next year"."""
    first, last, _ = resolve(match["date"], day, future and not _PAST.search(_before(match, 60)))
    return *_iso(first, last), "window"


def on(match: re.Match[str], day: date, future: bool) -> Made:
    lead = _before(match, 60)
    first, last, precision = resolve(match["date"], day, bool((future or _SCHEDULED.search(lead)) and not _PAST.search(lead)))
    if match["date"].lower() == "today" and _NOW.match(match.string, match.end()):
        return *_iso(day, day), "as of"
    return (*_iso(first, last), "day") if precision == "day" else None
