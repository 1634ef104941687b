"""A rate against a total: what the rate gives over the window, what rate the total gives, how long the rate can have held."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from math import inf

from onrecord.figure import Figure, Relation
from onrecord.figures.hedges import Interval, read_as
from onrecord.figures.show import day, interval, number, span, stated, with_unit
from onrecord.figures.spans import Window, periods, window_of
from onrecord.figures.units import DAYS, convert


@dataclass(frozen=True, slots=True)
class Over:
    """A rate held over a window from one day on: the number of periods, and the total that it gives."""

    first: date
    periods: float
    total: Interval


def stock_and_rate(stock: Figure, rate: Figure, assumed: tuple[str, ...]) -> Relation:
    """Consistent where the rate over the window meets the total. Not comparable without a start."""
    window, notes = _window(stock, rate)
    if window is None or rate.per is None:
        return _relation(stock, rate, "not comparable", reason="no start is given from which the total is counted")
    own = window_of(rate) if stock.start else None
    if own and (own.first > window.latest + timedelta(days=7) or (own.closed and own.last < window.last - timedelta(days=7))):
        return _relation(stock, rate, "not comparable", reason="the rate is for a part of the period only")
    if stock.unit != rate.unit:
        rate = _converted(rate, stock.unit)
    read = read_as(stock)
    overs = [_over(rate, window, first) for first in _starts(window)]
    meets = _meets(read, rate, overs)
    plain = [_over(rate, window, first, rounded=False) for first in _starts(window)]
    factors = [factor(read_as(stock, rounded=False), over.total) for over in plain]
    arithmetic = _arithmetic(stock, rate, window, plain)
    assumptions = (*assumed, *notes)
    if meets:
        return _relation(
            stock,
            rate,
            "consistent",
            arithmetic=arithmetic,
            assumptions=assumptions,
            reason="the rate over the window gives the total",
        )
    known = [f for f in factors if f is not None]
    pair = (min(known), max(known)) if known else None
    return _relation(
        stock,
        rate,
        "inconsistent",
        pair,
        arithmetic,
        assumptions,
        f"the rate over the window does not give the total; {_both(plain, stock)}",
    )


def _window(stock: Figure, rate: Figure) -> tuple[Window | None, tuple[str, ...]]:
    """The window of the total, or else that of the rate; the rate is assumed to have held over it."""
    window = window_of(stock)
    if window is None:
        window = window_of(rate)
        note = "the total is assumed to be for the rate's window" if window else ""
        return window, (note,) if note else ()
    notes: tuple[str, ...] = (
        () if rate.start else (f"the rate is assumed to have held from {day(stock.start or '')} to {day(window.last)}",)
    )
    if window.anchor:
        notes += (
            f"the text gives only {day(stock.start or '')}: {day(window.anchor.day)} is assumed, the day of "
            f"{window.anchor.name} "
            f"({window.anchor.source})",
        )
    elif window.by_month:
        notes += (
            f"the start is known only as {day(stock.start or '')}: it is moved from {day(window.first)} to "
            f"{day(window.latest)}",
        )
    return window, notes


def _starts(window: Window) -> list[date]:
    """The start that is assumed, or the first and the last that are possible."""
    if window.anchor:
        return [window.anchor.day]
    return [window.first, window.latest] if window.by_month else [window.first]


def _over(rate: Figure, window: Window, first: date, *, rounded: bool = True) -> Over:
    many = periods(first, window, rate.per or "day")
    return Over(first, many, read_as(rate, rounded=rounded).times(many, many))


def _meets(read: Interval, rate: Figure, overs: list[Over]) -> bool:
    """From the least of the shortest to the most of the longest window."""
    least, most = min(o.periods for o in overs), max(o.periods for o in overs)
    base = read_as(rate)
    total = base.times(max(least, 0.0), most)
    return total.meets(read)


def _converted(rate: Figure, unit: str) -> Figure:
    def to(value: float | None) -> float | None:
        return None if value is None else convert(value, rate.unit, unit, difference=True)

    return replace(rate, low=to(rate.low), high=to(rate.high), rounding=to(rate.rounding) or 0.0, unit=unit)


def factor(one: Interval, other: Interval) -> float | None:
    """How many times their nearest ends miss each other, at least 1; None where the signs differ or an end is 0 or infinite."""
    near = (one.high, other.low) if one.high <= other.low else (other.high, one.low)
    low, high = sorted(abs(end) for end in near)
    if low == 0 or high == inf or near[0] * near[1] < 0:
        return None
    return max(high / low, 1.0)


# --- in words --------------------------------------------------------------------------------------------------------


def _arithmetic(stock: Figure, rate: Figure, window: Window, overs: list[Over]) -> str:
    """The products, the average rate, the time for which the rate can have held; over the month where only that is known."""
    lines = [_product(stock, rate, window, over) for over in overs]
    if window.anchor:
        moved = [_over(rate, window, first, rounded=False) for first in (window.first, window.latest)]
        lines.append(
            "If it began on another day of the month: " + "; ".join(_product(stock, rate, window, over) for over in moved)
        )
    lines.append(_held(stock, rate, overs))
    return ". ".join(line for line in lines if line)


def _product(stock: Figure, rate: Figure, window: Window, over: Over) -> str:
    read = read_as(stock, rounded=False)
    times = factor(read, over.total) if not read.meets(over.total) else None
    miss = f" ({times:.2f} times{' or more' if inf in (read.high, over.total.high) or _open(stock) else ''})" if times else ""
    return (
        f"{over.periods:,.4g} {rate.per}s from {day(over.first)} to {day(window.last)} at {stated(rate)} give "
        f"{with_unit(interval(over.total), stock)}, against {stated(stock)}{miss}"
    )


def _open(figure: Figure) -> bool:
    return figure.low is None or figure.high is None


def _held(stock: Figure, rate: Figure, overs: list[Over]) -> str:
    """The average rate that the total gives, and the number of periods for which the claimed rate can have held."""
    read, base = read_as(stock, rounded=False), read_as(rate, rounded=False)
    parts = []
    most = max(o.periods for o in overs)
    least = min(o.periods for o in overs)
    if least > 0 and read.high < inf:
        low = read.low / most if read.low > 0 else 0.0
        average = Interval(low, read.high / least)
        parts.append(f"The total over the window is an average of {with_unit(interval(average), stock)} a {rate.per}")
    bound = read.high if read.high < inf else read.low
    if base.low > 0 and bound > 0:
        low, high = (bound / base.high if base.high < inf else 0.0), bound / base.low
        limit = "at most " if read.high < inf and read.low <= 0 else "at least " if read.high == inf else ""
        parts.append(
            f"{number(bound)} lets the rate have held for "
            f"{limit}{span(low, high, rate.per or 'day') if low else f'{high:,.0f} {rate.per}s'}"
        )
    return "; ".join(parts)


def _both(overs: list[Over], stock: Figure) -> str:
    return (
        "for both to hold the rate would have to be of a part of the window only, or of a wider group than the total"
        if overs[0].total.low > read_as(stock).high
        else "for both to hold the rate would have to have been exceeded, or the total to reach further back"
    )


def _relation(
    a: Figure,
    b: Figure,
    relation: str,
    pair: tuple[float, float] | None = None,
    arithmetic: str = "",
    assumptions: tuple[str, ...] = (),
    reason: str = "",
) -> Relation:
    return Relation(a.id, b.id, relation, pair, arithmetic, assumptions, reason)  # type: ignore[arg-type]


def same_rate(rate: Figure, per: str) -> Figure:
    """The rate in another period."""
    if rate.per in (None, per) or rate.per not in DAYS or per not in DAYS:
        return rate
    times = DAYS[per] / DAYS[rate.per or "day"]

    def scaled(value: float | None) -> float | None:
        return None if value is None else value * times

    return replace(rate, low=scaled(rate.low), high=scaled(rate.high), rounding=rate.rounding * times, per=per)
