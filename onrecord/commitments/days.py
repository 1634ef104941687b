"""Days by rule: so many months on, the ends of weeks, months and years, and the feasts that people set dates by."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

FIXED = {
    "new years day": (1, 1), "new years": (1, 1), "new year": (1, 1), "twelfth night": (1, 5), "epiphany": (1, 6),
    "burns night": (1, 25), "candlemas": (2, 2), "valentines day": (2, 14), "st patricks day": (3, 17), "lady day": (3, 25),
    "st georges day": (4, 23), "may day": (5, 1), "midsummer": (6, 24), "midsummers day": (6, 24),
    "independence day": (7, 4), "bastille day": (7, 14), "lammas": (8, 1), "assumption": (8, 15), "michaelmas": (9, 29),
    "halloween": (10, 31), "all saints": (11, 1), "all souls": (11, 2), "guy fawkes night": (11, 5), "bonfire night": (11, 5),
    "martinmas": (11, 11), "armistice day": (11, 11), "st andrews day": (11, 30), "st nicholas day": (12, 6),
    "christmas eve": (12, 24), "christmas day": (12, 25), "christmas": (12, 25), "xmas": (12, 25), "boxing day": (12, 26),
    "new years eve": (12, 31), "hogmanay": (12, 31),
}
"""Feasts by month and day."""
MOVING = {
    "ash wednesday": -46, "lent": -46, "shrove tuesday": -47, "palm sunday": -7, "maundy thursday": -3, "good friday": -2,
    "easter": 0, "easter sunday": 0, "easter day": 0, "easter monday": 1, "ascension": 39, "ascension day": 39, "whitsun": 49,
    "whit sunday": 49, "pentecost": 49, "whit monday": 50, "trinity sunday": 56, "corpus christi": 60,
}
"""Feasts by their days from Easter Sunday."""
OTHERS = ("thanksgiving", "advent", "advent sunday")


def feast_day(name: str, year: int) -> date:
    """The day of a feast in a year; Easter by the anonymous Gregorian rule (Nature, 1876). Raises KeyError."""
    if name in FIXED:
        return date(year, *FIXED[name])
    if name == "thanksgiving":
        return date(year, 11, 22 + (3 - date(year, 11, 22).weekday()) % 7)
    if name in OTHERS:
        return date(year, 12, 24) - timedelta(days=date(year, 12, 24).isoweekday() % 7 + 21)
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, at = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, at + 1) + timedelta(days=MOVING[name])


def shift(day: date, months: int) -> date:
    """The same day so many months on, or the last one of a shorter month."""
    at = day.year * 12 + day.month - 1 + months
    return date(at // 12, at % 12 + 1, min(day.day, monthrange(at // 12, at % 12 + 1)[1]))


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def unit_end(unit: str, step: int, day: date) -> date:
    """The last day of the day's week, month, quarter, year, decade or century (step 0), or of the next one (step 1)."""
    if unit == "day":
        return day + timedelta(days=step)
    if unit == "week":
        return day + timedelta(days=6 - day.weekday() + 7 * step)
    if unit in ("month", "quarter"):
        last = day.month if unit == "month" else (day.month - 1) // 3 * 3 + 3
        there = shift(date(day.year, last, 1), step if unit == "month" else 3 * step)
        return month_end(there.year, there.month)
    length = {"decade": 10, "century": 100}.get(unit, 1)
    return date(day.year // length * length + length - 1 + length * step, 12, 31)


def last_day(when: str) -> date:
    """The last day of a year, a month or a day as ISO words."""
    year, month, day, *_ = (*(int(part) for part in when.split("-")), 0, 0)
    return date(year, month, day) if day else month_end(year, month or 12)
