"""Drawing with matplotlib, one chart at a time: it is not made for threads."""

from __future__ import annotations

import tempfile
import threading
from collections import Counter
from collections.abc import Sequence
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


def timeline(points: Sequence[tuple[str, int]]) -> bytes:
    """Statements over time as SVG: points are (ISO day, kinds as bits); a row a kind, a mark a day, larger for more."""
    counted: Counter[tuple[int, str]] = Counter(
        (number, kind) for day, bits in points if (number := day_number(day))
        for place, kind in enumerate(KINDS) if bits >> place & 1)
    if not counted:
        return EMPTY
    with _lock:
        return plotted(counted)


def day_number(day: str) -> int:
    """A day as a number; 0 for what is none."""
    try:
        return date.fromisoformat(day[:10]).toordinal()
    except ValueError:
        return 0


def plotted(counted: Counter[tuple[int, str]]) -> bytes:
    """The chart of (day, kind) counts."""
    import matplotlib.dates
    import matplotlib.figure

    dates: Any = matplotlib.dates
    kinds = [kind for kind in reversed(KINDS) if any(kind == one for _, one in counted)]
    with matplotlib.rc_context({"svg.fonttype": "none", "font.size": 9, "svg.hashsalt": "onrecord"}):
        canvas: Any = matplotlib.figure.Figure(figsize=(9.5, 0.7 + 0.27 * len(kinds)), layout="constrained")
        axes = canvas.add_subplot()
        for row, kind in enumerate(kinds):
            marks = [(day, number) for (day, one), number in counted.items() if one == kind]
            axes.scatter([date.fromordinal(day) for day, _ in marks], [row] * len(marks),
                         s=[14 + 9 * min(number, 12) for _, number in marks], color=COLOURS[KINDS.index(kind) % 6], alpha=0.75,
                         linewidths=0)
        axes.set_yticks(range(len(kinds)), kinds)
        axes.set_ylim(-0.7, len(kinds) - 0.3)
        first, last = min(day for day, _ in counted), max(day for day, _ in counted)
        room = max((last - first) // 30, (14 - (last - first)) // 2, 1)
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
