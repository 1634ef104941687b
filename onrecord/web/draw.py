"""Drawing with matplotlib, one chart at a time: it is not made for threads."""

from __future__ import annotations

import tempfile
import threading
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

from onrecord.figure import Figure, Relation
from onrecord.figures.chart import COLOURS
from onrecord.figures.chart import draw as draw_figures
from onrecord.record.rows import KINDS

EMPTY = (b'<svg xmlns="http://www.w3.org/2000/svg" width="320" height="40"><text x="4" y="24" font-family="sans-serif" '
         b'font-size="13">Nothing here has a date to draw.</text></svg>')
_lock = threading.Lock()


def figures(chosen: Sequence[Figure], relations: Sequence[Relation]) -> bytes:
    """The claims over time as SVG."""
    with _lock, tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "chart.svg"
        return path.read_bytes() if draw_figures(chosen, relations, path) else EMPTY


LABELS = {"for": ("#0072B2", "^"), "condition": ("#009E73", "D"), "undecided": ("#E69F00", "o"), "against": ("#D55E00", "v"),
          "withheld": ("#777777", "x")}
"""Colour and mark of a position."""


def stands(rows: Sequence[tuple[str, Sequence[tuple[str, str]]]]) -> bytes:
    """Positions over time as SVG: a row a speaker with its (ISO day, position) points, the first row on top."""
    dated = [(name, [(day_number(day), label) for day, label in points if day_number(day)]) for name, points in rows]
    dated = [(name if len(name) < 34 else name[:32] + " …", points) for name, points in dated if points][::-1]
    if not dated:
        return EMPTY
    with style():
        return plotted_stands(dated)


def plotted_stands(rows: Sequence[tuple[str, Sequence[tuple[int, str]]]]) -> bytes:
    """The chart of positions, the last row on top."""
    canvas, axes = chart(len(rows))
    for row, (_, points) in enumerate(rows):
        axes.plot([date.fromordinal(day) for day, _ in points], [row] * len(points), color="#bbbbbb", lw=1, zorder=1)
    for label, (colour, mark) in LABELS.items():
        marks = [(day, row) for row, (_, points) in enumerate(rows) for day, one in points if one == label]
        if marks:
            days = [date.fromordinal(day) for day, _ in marks]
            axes.scatter(days, [row for _, row in marks], s=52, color=colour, marker=mark,
                         label="on condition" if label == "condition" else label, zorder=2)
    axes.set_yticks(range(len(rows)), [name for name, _ in rows])
    axes.legend(loc="lower center", bbox_to_anchor=(0.5, 1.0), ncols=len(LABELS), frameon=False, fontsize=9)
    numbers = [day for _, points in rows for day, _ in points]
    return finished(canvas, axes, len(rows), min(numbers), max(numbers))


def timeline(points: Sequence[tuple[str, int]]) -> bytes:
    """Statements over time as SVG: points are (ISO day, kinds as bits); a row a kind, a mark a day, larger for more."""
    counted: Counter[tuple[int, str]] = Counter(
        (number, kind) for day, bits in points if (number := day_number(day))
        for place, kind in enumerate(KINDS) if bits >> place & 1)
    if not counted:
        return EMPTY
    with style():
        return plotted(counted)


def day_number(day: str) -> int:
    """A day as a number; 0 for what is none."""
    try:
        return date.fromisoformat(day[:10]).toordinal()
    except ValueError:
        return 0


def plotted(counted: Counter[tuple[int, str]]) -> bytes:
    """The chart of (day, kind) counts."""
    kinds = [kind for kind in reversed(KINDS) if any(kind == one for _, one in counted)]
    canvas, axes = chart(len(kinds))
    for row, kind in enumerate(kinds):
        marks = [(day, number) for (day, one), number in counted.items() if one == kind]
        axes.scatter([date.fromordinal(day) for day, _ in marks], [row] * len(marks),
                     s=[14 + 9 * min(number, 12) for _, number in marks], color=COLOURS[KINDS.index(kind) % 6], alpha=0.75,
                     linewidths=0)
    axes.set_yticks(range(len(kinds)), kinds)
    return finished(canvas, axes, len(kinds), min(day for day, _ in counted), max(day for day, _ in counted))


@contextmanager
def style() -> Iterator[None]:
    """One drawing at a time, in the house's style."""
    import matplotlib

    with _lock, matplotlib.rc_context({"svg.fonttype": "none", "font.size": 9, "svg.hashsalt": "onrecord"}):
        yield


def chart(rows: int) -> tuple[Any, Any]:
    """A figure with one set of axes, high enough for the rows."""
    import matplotlib.figure

    canvas: Any = matplotlib.figure.Figure(figsize=(9.5, 0.7 + 0.27 * rows), layout="constrained")
    return canvas, canvas.add_subplot()


def finished(canvas: Any, axes: Any, rows: int, first: int, last: int) -> bytes:
    """The chart as SVG, its axes set for rows (from 0) and the days first..last."""
    import matplotlib.dates

    dates: Any = matplotlib.dates
    room = max((last - first) // 30, (14 - (last - first)) // 2, 1)
    axes.set_ylim(-0.7, rows - 0.3)
    axes.set_xlim(date.fromordinal(first - room), date.fromordinal(last + room))
    locator = dates.AutoDateLocator(minticks=2, maxticks=8)
    axes.xaxis.set_major_locator(locator)
    axes.xaxis.set_major_formatter(dates.ConciseDateFormatter(locator))
    axes.grid(axis="y", color="#dddddd", lw=0.6)
    axes.set_axisbelow(True)
    axes.spines[["top", "right", "left"]].set_visible(False)
    axes.tick_params(axis="y", length=0)
    out = BytesIO()
    canvas.savefig(out, format="svg", transparent=True, metadata={"Date": None})
    return out.getvalue()
