"""A chart of claims over time: ranges as bars, open ends as arrows, by claimant; needs the extra `charts` (matplotlib)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from math import inf
from pathlib import Path
from typing import Any

from onrecord.errors import MissingExtraError
from onrecord.figure import Figure, Relation
from onrecord.figures.bodies import same_body
from onrecord.figures.hedges import read_as
from onrecord.figures.show import number, stated
from onrecord.figures.spans import claimed_on

# Okabe and Ito, "Color Universal Design" (2008): told apart by colour-blind readers. Markers double the colours.
COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000")
MARKERS = "osD^vPX"
MOST_LANES = 5
MOST_CLAIMANTS = len(COLOURS) - 1
ITSELF = "the article itself"


def draw(figures: Sequence[Figure], relations: Sequence[Relation], path: Path, title: str = "") -> int:
    """Write the chart to a .svg or .png file; the number of figures drawn. Those without a day, and lanes beyond the fifth, are
    left out. MissingExtraError without matplotlib."""
    pyplot = _pyplot()
    dated = [f for f in figures if claimed_on(f) is not None]
    lanes = _lanes(dated, relations)[:MOST_LANES]
    shown = [f for lane in lanes for f in lane]
    if not shown:
        return 0
    colours = _colours(shown)
    heights = [3.4] + [1.7] * (len(lanes) - 1)
    figure, axes = pyplot.subplots(
        len(lanes),
        1,
        sharex=True,
        figsize=(9.5, 0.9 + sum(heights)),
        squeeze=False,
        gridspec_kw={"height_ratios": heights},
        layout="constrained",
    )
    old = _successors(dated, relations)
    for lane, axis in zip(lanes, (row[0] for row in axes), strict=True):
        _lane(axis, lane, old, colours)
    _finish(figure, [row[0] for row in axes], shown, colours, title)
    figure.savefig(path, dpi=150)
    pyplot.close(figure)
    return len(shown)


def _pyplot() -> Any:
    try:
        import matplotlib  # type: ignore[import-not-found,unused-ignore]
    except ImportError:
        raise MissingExtraError('charts need matplotlib: pip install "onrecord[charts]"') from None
    matplotlib.use("Agg")
    matplotlib.rcParams["svg.fonttype"] = "none"
    from matplotlib import pyplot

    return pyplot


def _successors(figures: Sequence[Figure], relations: Sequence[Relation]) -> dict[str, str]:
    """For each superseded or corrected figure the one that came next: a chain, not a fan."""
    days = {f.id: f.day for f in figures}
    old: dict[str, str] = {}
    for relation in relations:
        if relation.relation in ("superseded", "corrects"):
            one, other = (relation.a, relation.b) if relation.relation == "superseded" else (relation.b, relation.a)
            if other in days and (one not in old or days[other] < days[old[one]]):
                old[one] = other
    return old


def _lanes(figures: Sequence[Figure], relations: Sequence[Relation]) -> list[list[Figure]]:
    """Figures that can be compared share a lane; the fullest comes first. A rate or another unit has a lane of its own."""
    lane = {f.id: i for i, f in enumerate(figures)}
    for relation in relations:
        if relation.relation not in ("not comparable", "part of total") and relation.a in lane and relation.b in lane:
            one, other = lane[relation.a], lane[relation.b]
            lane = {k: one if v == other else v for k, v in lane.items()}
    groups: dict[tuple[int, str, str | None, str], list[Figure]] = {}
    for figure in sorted(figures, key=lambda f: f.day):
        groups.setdefault(
            (lane[figure.id], figure.unit, figure.per, "" if figure.measure != "change" else "change"), []
        ).append(figure)
    return sorted(groups.values(), key=lambda group: -len(group))


def _colours(figures: Sequence[Figure]) -> dict[str, int]:
    """Claimants by how often they claim; those beyond the palette share the last colour."""
    names: dict[str, int] = {}
    for figure in figures:
        names[_name(figure, names)] = names.get(_name(figure, names), 0) + 1
    order = sorted(names, key=lambda name: -names[name])
    return {name: min(i, MOST_CLAIMANTS) for i, name in enumerate(order)}


def _name(figure: Figure, names: Iterable[str]) -> str:
    """The claimant, under the name that the legend has for the same body."""
    if figure.claimant is None:
        return ITSELF
    return next((name for name in names if same_body(name, figure.claimant)), figure.claimant)


def _lane(axis: Any, lane: list[Figure], old: dict[str, str], colours: dict[str, int]) -> None:
    from matplotlib.ticker import FuncFormatter  # type: ignore[import-not-found,unused-ignore]

    places = _places(lane)
    reach = _reach(lane)
    for figure in lane:
        _claim(axis, figure, places[figure.id], reach, colours[_name(figure, colours)], figure.id in old)
    ids = {f.id: f for f in lane}
    for one, other in old.items():
        if one in ids and other in ids:
            axis.plot(
                [places[one], places[other]], [_middle(ids[one]), _middle(ids[other])], color="#999999", lw=1, ls=":", zorder=1
            )
    axis.set_ylim(*reach)
    axis.yaxis.set_major_formatter(FuncFormatter(lambda value, _: number(value)))
    axis.set_title(_heading(lane), fontsize=9, loc="left")
    axis.grid(axis="y", color="#e5e5e5", lw=0.7)
    axis.spines[["top", "right"]].set_visible(False)


def _heading(lane: list[Figure]) -> str:
    first = lane[0]
    unit = "" if first.unit == "count" else f", {first.unit}"
    return f"{first.counted.replace(' | ', ', ')}{unit}{f' per {first.per}' if first.per else ''}"


def _places(lane: list[Figure]) -> dict[str, float]:
    """Days as ordinals; claims of one day stand side by side."""
    seen: dict[date, int] = {}
    days = [claimed_on(f) for f in lane]
    spread = (
        max((d for d in days if d), default=date.min).toordinal() - min((d for d in days if d), default=date.min).toordinal()
    )
    step = max(spread, 4) * 0.035
    places: dict[str, float] = {}
    for figure, day in zip(lane, days, strict=True):
        if day is not None:
            seen[day] = seen.get(day, 0) + 1
            places[figure.id] = day.toordinal() + step * (seen[day] - 1)
    return places


def _reach(lane: list[Figure]) -> tuple[float, float]:
    """Bottom and top of the lane, with room for the arrows."""
    ends = [x for f in lane for x in (f.low, f.high) if x is not None]
    low, high = min(*ends, 0.0), max(*ends, 0.0)
    room = (high - low or 1.0) * 0.25
    return (low - room if low < 0 else 0.0), (high + room if high > 0 else 0.0)


def _middle(figure: Figure) -> float:
    ends = [x for x in (figure.low, figure.high) if x is not None]
    return sum(ends) / len(ends)


def _claim(axis: Any, figure: Figure, at: float, reach: tuple[float, float], colour: int, superseded: bool) -> None:
    read = read_as(figure, rounded=False)
    pale = 0.35 if superseded else 1.0
    shade, length = COLOURS[colour], (reach[1] - reach[0]) * 0.13
    bottom = read.low if read.low > -inf else None
    top = read.high if read.high < inf else None
    if (figure.low is None and figure.hedge == "up to") or bottom is None:
        _arrow(axis, at, figure.high or 0.0, -length, shade, pale)
    elif top is None:
        _arrow(axis, at, figure.low or 0.0, length, shade, pale)
    elif top > bottom:
        axis.plot([at, at], [bottom, top], color=shade, alpha=pale, lw=6, solid_capstyle="butt", zorder=2)
    axis.plot([at], [_middle(figure)], marker=MARKERS[colour], color=shade, alpha=pale, ms=6, zorder=3)
    axis.annotate(
        stated(figure).replace(f"{figure.unit} ", "", 1).removesuffix(f" a {figure.per}"),
        (at, _middle(figure)),
        xytext=(7, 4 if _middle(figure) < reach[0] + 0.1 * (reach[1] - reach[0]) else -9),
        textcoords="offset points",
        fontsize=7.5,
        color="#333333",
        alpha=0.55 if superseded else 1.0,
    )


def _arrow(axis: Any, at: float, end: float, length: float, shade: str, pale: float) -> None:
    axis.annotate("", (at, end + length), (at, end), arrowprops={"arrowstyle": "-|>", "color": shade, "alpha": pale, "lw": 2})


def _finish(figure: Any, axes: list[Any], shown: Sequence[Figure], colours: dict[str, int], title: str) -> None:
    from matplotlib.lines import Line2D  # type: ignore[import-not-found,unused-ignore]
    from matplotlib.ticker import FuncFormatter, MaxNLocator  # type: ignore[import-not-found,unused-ignore]

    axes[-1].xaxis.set_major_locator(MaxNLocator(7, integer=True, min_n_ticks=1))
    axes[-1].xaxis.set_major_formatter(FuncFormatter(lambda value, _: _day(value)))
    low, high = axes[-1].get_xlim()
    axes[-1].set_xlim(low, high + (high - low) * 0.08)
    names = sorted(colours, key=lambda name: colours[name])
    handles = [
        Line2D([], [], color=COLOURS[colours[name]], marker=MARKERS[colours[name]], ls="", label=name) for name in names[:12]
    ]
    figure.legend(handles=handles, loc="outside lower center", ncols=min(3, len(handles)), fontsize=8, frameon=False)
    if title:
        figure.suptitle(title, fontsize=11, x=0.01, ha="left")


def _day(value: float) -> str:
    try:
        day = date.fromordinal(round(value))
    except (ValueError, OverflowError):
        return ""
    return f"{day.day} {day:%b %Y}"
