
"""Numbers and intervals in words, for arithmetic and tables."""

from __future__ import annotations

from datetime import date
from math import inf

from onrecord.figure import Figure
from onrecord.figures.hedges import Interval
from onrecord.figures.units import is_money

_MONTHS = "January February March April May June July August September October November December".split()


def number(value: float) -> str:
    """ "13,000", "1.4 billion", "4.15"; four digits at most after the point."""
    if abs(value) >= 1e9:
        return f"{_short(value / 1e9)} billion"
    if abs(value) >= 1e6:
        return f"{_short(value / 1e6)} million"
    return _short(value)


def _short(value: float) -> str:
    rounded = round(value, 2 if abs(value) < 100 else 1 if abs(value) < 1000 else 0)
    return f"{rounded:,.2f}".rstrip("0").rstrip(".")


def interval(read: Interval) -> str:
    """ "at least 40", "28,200 to 56,400", "41"."""
    if read.low == -inf and read.high == inf:
        return "any number"
    if read.high == inf:
        return f"{'more than' if read.open_low else 'at least'} {number(read.low)}"
    if read.low in (-inf, 0.0) and read.high > 0:
        return f"{'less than' if read.open_high else 'at most'} {number(read.high)}"
    if read.low == -inf:
        return f"{number(read.high)} or lower"
    return number(read.low) if read.low == read.high else f"{number(read.low)} to {number(read.high)}"


def with_unit(words: str, figure: Figure) -> str:
    """An interval in words with the figure's unit."""
    return words if figure.unit == "count" else f"{figure.unit} {words}" if is_money(figure.unit) else f"{words} {figure.unit}"


def stated(figure: Figure) -> str:
    """A figure's stated bounds with its hedge: "up to 13,000", "100 to 200 a day"."""
    if figure.low is not None and figure.high is not None:
        words = number(figure.low) if figure.low == figure.high else f"{number(figure.low)} to {number(figure.high)}"
    else:
        words = number(figure.low if figure.low is not None else figure.high or 0.0)
    hedge = "" if figure.hedge in ("exactly", "between", "order of magnitude") else f"{figure.hedge} "
    per = f" a {figure.per}" if figure.per else ""
    return f"{with_unit(hedge + words, figure)}{per}"


def day(value: date | str) -> str:
    """ "24 February 2022"; a month or year as precise as it is."""
    iso = value.isoformat() if isinstance(value, date) else value
    if len(iso) < 7:
        return iso
    month = f"{_MONTHS[int(iso[5:7]) - 1]} {iso[:4]}"
    return month if len(iso) < 10 else f"{int(iso[8:10])} {month}"


def span(low: float, high: float, unit: str) -> str:
    """ "65 to 130 days"; rounded to the nearest whole number where it is ten or more."""
    one, other = (f"{value:,.0f}" if value >= 10 else _short(value) for value in (low, high))
    return f"{one if one == other else f'{one} to {other}'} {unit}s"
