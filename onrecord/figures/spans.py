"""Windows of figures as days: whether they overlap, how long they are, and what is not known about their start."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from math import inf

from onrecord.figure import Figure
from onrecord.figures.anchors import Anchor, anchor_for
from onrecord.figures.dates import month_days
from onrecord.figures.units import DAYS


@dataclass(frozen=True, slots=True)
class Window:
    """The days that a figure is about. `first` to `latest` is when it can have begun (they differ where the text gives only the
    month or year); `closed`: its end is stated, else it runs to the day of the claim. `anchor`: an event that gives the day."""

    first: date
    latest: date
    last: date
    closed: bool
    anchor: Anchor | None = None

    @property
    def by_month(self) -> bool:
        """Is the start known only by month or year?"""
        return self.first != self.latest


def ends(iso: str) -> tuple[date, date]:
    """First and last day that an ISO date, month or year can mean."""
    if len(iso) >= 10:
        day = date.fromisoformat(iso[:10])
        return day, day
    if len(iso) == 7:
        return month_days(int(iso[:4]), int(iso[5:]))
    return date(int(iso[:4]), 1, 1), date(int(iso[:4]), 12, 31)


def claimed_on(figure: Figure) -> date | None:
    """The day on which a figure is claimed to hold."""
    return ends(figure.day)[1] if figure.day else None


def window_of(figure: Figure) -> Window | None:
    """The window of a figure; None where the text gives no start."""
    day = claimed_on(figure)
    if not figure.start or day is None:
        return None
    first, latest = ends(figure.start)
    closed = figure.end is not None
    last = ends(figure.end)[1] if figure.end else max(day, latest)
    if closed:
        latest = first if len(figure.start) >= 7 or figure.start[:4] == (figure.end or "")[:4] else latest
    anchor = anchor_for(figure.sentence_text, figure.start) if len(figure.start) == 7 and not closed else None
    return Window(first, min(latest, last), last, closed, anchor)


def periods(first: date, window: Window, per: str) -> float:
    """How many hours, days, weeks, months or years the window holds. A closed one counts both its ends; whole months and years
    are counted as such."""
    last = window.last + timedelta(days=1) if window.closed else window.last
    days = (last - first).days
    if per in ("month", "year", "quarter") and last.day == first.day:
        months = (last.year - first.year) * 12 + last.month - first.month
        return months / {"month": 1, "quarter": 3, "year": 12}[per]
    return days / (3 * DAYS["month"] if per == "quarter" else DAYS[per])


def disjoint(one: Window, other: Window) -> bool:
    """Do they share no day?"""
    return one.last < other.first or other.last < one.first


def together(one: Window, other: Window) -> bool:
    """Can they have begun on the same day (or the day after)?"""
    day = timedelta(days=1)
    return one.first <= other.latest + day and other.first <= one.latest + day


def inside(one: Window, other: Window) -> bool:
    """Does the one begin later than the other and end no later?"""
    return one.first > other.latest + timedelta(days=1) and one.last <= other.last


def gap(one: Figure, other: Figure) -> float:
    """Days between the claims; infinite where a day is not known."""
    a, b = claimed_on(one), claimed_on(other)
    return abs((a - b).days) if a and b else inf
