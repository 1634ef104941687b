"""Gold figures: short passages with every figure annotated, and relations between figures, read from YAML and checked.

One file is one topic; the scheme is docs/figures.md. The format:

    id: delta-flood
    topic: disaster
    passages:
      p1:
        published: 2023-05-04
        text: >-
          At least 41 people died, the agency said, calling 112 at 9.15am.
        figures:
          a: {text: At least 41, n: 41, hedge: at least, counted: people killed, claimant: agency}
        traps: ["112", "9.15"]
    relations:
      - {a: p1.a, b: p2.a, relation: superseded}
    sums:
      - {parts: [p1.b, p1.c], total: p1.a, holds: true}

Spans are substrings, whole words; {text, at: 2} (figures: `at`) names the second occurrence. `n` is the stated number, or
[low, high]; with the hedge it gives low and high (up to, almost: open below; at least, more than: open above).
Left out: hedge exactly, unit count, measure stock, as_of the day of publication, claimant none (the article itself).
`traps` are all other numerals of the passage: every numeral is in a figure or a trap, so that precision can be measured.

    python -m evaluation.figure_gold FOLDER...      check every file, print counts
"""

import argparse
import re
import sys
from collections import Counter
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import yaml

Span = tuple[int, int]

HEDGES = ("exactly", "about", "up to", "at least", "more than", "almost", "between", "order of magnitude")
MEASURES = ("stock", "rate", "change", "level")
RELATIONS = ("consistent", "inconsistent", "superseded", "corrects", "part of total", "not comparable")
TOPICS = ("war", "disaster", "economy", "health", "company", "court", "climate", "sport", "science", "local")
UNIT_NAMES = (
    "count, percent, percentage point, basis point, times, minute, hour, day, week, month, year, metre, kilometre, mile, foot, "
    "millimetre, centimetre, inch, km/h, mph, hectare, acre, square kilometre, square mile, cubic metre, kilogram, tonne, "
    "litre, barrel, megawatt, gigawatt, gigawatt-hour, celsius, fahrenheit, magnitude, ppm"
)
UNITS = frozenset(UNIT_NAMES.split(", "))
CURRENCY = re.compile(r"[A-Z]{3}")
DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
NUMERAL = re.compile(
    r"\d[\d,.:/]*\d|\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?"
    r"|billions?|trillions?|dozens?|scores|half|halved|an? (?:third|quarter|fifth)|doubled|tripled|twice|zero)\b",
    re.IGNORECASE,
)

FIGURE_KEYS = {"text", "at", "n", "hedge", "unit", "counted", "measure", "per", "from", "to", "as_of", "claimant", "via"}


@dataclass(frozen=True)
class GoldFigure:
    """One annotated figure; `span` is [start, end) of its passage's text. Dates are ISO, as precise as the words."""

    id: str  # "p1.a", unique in its file
    span: Span
    low: float | None
    high: float | None
    hedge: str
    unit: str
    counted: str
    measure: str
    per: str | None
    start: str | None  # `from`
    to: str | None
    as_of: str | None
    claimant: str | None
    via: str | None = None


@dataclass(frozen=True)
class Passage:
    """A passage of one to five sentences with all of its figures, and the spans that are not figures."""

    id: str  # "p1"
    published: str
    text: str
    figures: tuple[GoldFigure, ...]
    traps: tuple[Span, ...]


@dataclass(frozen=True)
class GoldRelation:
    """The relation of figure `a` to figure `b`; `factor` (low, high) only where a factor is annotated."""

    a: str
    b: str
    relation: str
    factor: tuple[float, float] | None = None
    why: str | None = None


@dataclass(frozen=True)
class GoldSum:
    """Three or more figures: parts and their total, and whether they add up."""

    parts: tuple[str, ...]
    total: str
    holds: bool


@dataclass(frozen=True)
class Topic:
    """One gold file: passages about the same events and the relations between their figures."""

    id: str
    topic: str
    passages: tuple[Passage, ...]
    relations: tuple[GoldRelation, ...]
    sums: tuple[GoldSum, ...]


def load(folder: str | Path) -> list[Topic]:
    """Read every *.yaml of a folder, in name order; ValueError names the file and the figure that is wrong."""
    paths = sorted(Path(folder).glob("*.yaml"))
    if not paths:
        raise ValueError(f"{folder}: no .yaml file here")
    topics = [_topic(path) for path in paths]
    for name, count in Counter(topic.id for topic in topics).items():
        if count > 1:
            raise ValueError(f"{folder}: the id {name!r} is used by {count} files")
    return topics


# --- reading -------------------------------------------------------------------------------------------------------


def _topic(path: Path) -> Topic:
    try:
        raw = yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        raise ValueError(f"{path.name}: not YAML: {error}") from error
    _keys(raw, {"id", "topic", "passages", "relations", "sums"}, {"id", "topic", "passages"}, path.name)
    _one_of(raw["topic"], TOPICS, "topic", path.name)
    passages = tuple(_passage(name, row, f"{path.name}, {name}") for name, row in raw["passages"].items())
    figures = {figure.id for passage in passages for figure in passage.figures}
    relations = tuple(_relation(row, figures, path.name) for row in raw.get("relations") or ())
    _once(relations, path.name)
    sums = tuple(_sum(row, figures, path.name) for row in raw.get("sums") or ())
    return Topic(str(raw["id"]), raw["topic"], passages, relations, sums)


def _passage(name: str, row: dict[str, Any], where: str) -> Passage:
    _keys(row, {"published", "text", "figures", "traps"}, {"published", "text"}, where)
    published = _date(row["published"], f"{where}, published")
    text = str(row["text"]).rstrip("\n")
    if published is None or len(published) != 10:
        raise ValueError(f"{where}: 'published' must be a full date")
    figures = tuple(
        _figure(f"{name}.{key}", value, text, published, f"{where}.{key}") for key, value in (row.get("figures") or {}).items()
    )
    traps = tuple(_trap(trap, text, where) for trap in row.get("traps") or ())
    _apart([figure.span for figure in figures] + list(traps), text, where)
    _complete([figure.span for figure in figures] + list(traps), text, where)
    return Passage(name, published, text, figures, traps)


def _figure(id: str, row: dict[str, Any], text: str, published: str, where: str) -> GoldFigure:
    _keys(row, FIGURE_KEYS, {"text", "n", "counted"}, where)
    hedge, unit, measure = row.get("hedge", "exactly"), row.get("unit", "count"), row.get("measure", "stock")
    _one_of(hedge, HEDGES, "hedge", where)
    _one_of(measure, MEASURES, "measure", where)
    if unit not in UNITS and not CURRENCY.fullmatch(unit):
        raise ValueError(f"{where}: unit {unit!r} is not in docs/figures.md")
    if measure == "rate" and not row.get("per"):
        raise ValueError(f"{where}: a rate needs 'per'")
    low, high = _bounds(row["n"], hedge, where)
    start, to = _date(row.get("from"), where), _date(row.get("to"), where)
    if start and to and start > to:
        raise ValueError(f"{where}: from {start} is after to {to}")
    return GoldFigure(
        id, _find(row["text"], row.get("at"), text, where), low, high, hedge, unit, str(row["counted"]), measure,
        row.get("per"), start, to, _date(row.get("as_of", published), where), row.get("claimant"), row.get("via"),
    )


def _bounds(n: Any, hedge: str, where: str) -> tuple[float | None, float | None]:
    """The stated low and high: two numbers for a range or an order of magnitude, one otherwise."""
    pair = hedge in ("between", "order of magnitude")
    if pair != isinstance(n, list):
        raise ValueError(f"{where}: hedge {hedge!r} wants {'two numbers' if pair else 'one number'} in 'n', not {n!r}")
    numbers = [float(x) for x in (n if pair else [n, n])]
    if len(numbers) != 2 or numbers[0] > numbers[1]:
        raise ValueError(f"{where}: 'n' must be [low, high], not {n!r}")
    open_below, open_above = hedge in ("up to", "almost"), hedge in ("at least", "more than")
    if numbers[1] < 0:  # a fall: "more than 4 per cent lower" is open below
        open_below, open_above = open_above, open_below
    return None if open_below else numbers[0], None if open_above else numbers[1]


def _relation(row: dict[str, Any], figures: set[str], where: str) -> GoldRelation:
    _keys(row, {"a", "b", "relation", "factor", "why"}, {"a", "b", "relation"}, where)
    where = f"{where}, relation {row['a']} - {row['b']}"
    _known((row["a"], row["b"]), figures, where)
    _one_of(row["relation"], RELATIONS, "relation", where)
    if row["a"] == row["b"]:
        raise ValueError(f"{where}: a figure has no relation to itself")
    factor = row.get("factor")
    if factor is not None and row["relation"] != "inconsistent":
        raise ValueError(f"{where}: only inconsistent has a factor")
    pair = None if factor is None else (factor[0], factor[1]) if isinstance(factor, list) else (factor, factor)
    if pair and not 1 <= pair[0] <= pair[1]:
        raise ValueError(f"{where}: a factor is at least 1")
    return GoldRelation(row["a"], row["b"], row["relation"], pair, row.get("why"))


def _sum(row: dict[str, Any], figures: set[str], where: str) -> GoldSum:
    _keys(row, {"parts", "total", "holds"}, {"parts", "total", "holds"}, where)
    _known((*row["parts"], row["total"]), figures, f"{where}, sum {row['total']}")
    return GoldSum(tuple(row["parts"]), row["total"], bool(row["holds"]))


def _trap(trap: Any, text: str, where: str) -> Span:
    return _find(trap["text"], trap.get("at"), text, where) if isinstance(trap, dict) else _find(str(trap), None, text, where)


# --- checks --------------------------------------------------------------------------------------------------------


def _find(words: str, at: int | None, text: str, where: str) -> Span:
    found = [match.span() for match in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)]
    if not found:
        raise ValueError(f"{where}: {words!r} is not in the text")
    if at is None and len(found) > 1:
        raise ValueError(f"{where}: {words!r} occurs {len(found)} times; say which with 'at'")
    if at is not None and not 1 <= at <= len(found):
        raise ValueError(f"{where}: {words!r} has no occurrence {at}")
    return found[(at or 1) - 1]


def _apart(spans: list[Span], text: str, where: str) -> None:
    ordered = sorted(spans)
    for one, other in pairwise(ordered):
        if other[0] < one[1]:
            raise ValueError(f"{where}: {text[slice(*one)]!r} and {text[slice(*other)]!r} overlap")


def _complete(spans: list[Span], text: str, where: str) -> None:
    """Every numeral must be inside a figure or a trap."""
    for match in NUMERAL.finditer(text):
        if not any(start < match.end() and match.start() < end for start, end in spans):
            around = text[max(0, match.start() - 20) : match.end() + 20]
            raise ValueError(f"{where}: {match.group()!r} (in '{around}') is neither a figure nor a trap")


def _once(relations: tuple[GoldRelation, ...], where: str) -> None:
    for pair, count in Counter(frozenset((r.a, r.b)) for r in relations).items():
        if count > 1:
            raise ValueError(f"{where}: {sorted(pair)} have {count} relations")


def _known(ids: tuple[str, ...], figures: set[str], where: str) -> None:
    for one in ids:
        if one not in figures:
            raise ValueError(f"{where}: no figure {one!r}")


def _date(value: Any, where: str) -> str | None:
    if value is None:
        return None
    text = value.isoformat() if isinstance(value, date) else str(value)
    if not DATE.fullmatch(text):
        raise ValueError(f"{where}: {text!r} is not an ISO date, month or year")
    return text


def _keys(row: Any, allowed: set[str], wanted: set[str], where: str) -> None:
    if not isinstance(row, dict):
        raise ValueError(f"{where}: a mapping is wanted")
    if row.keys() - allowed or wanted - row.keys():
        raise ValueError(f"{where}: unknown {sorted(row.keys() - allowed)}, missing {sorted(wanted - row.keys())}")


def _one_of(value: Any, allowed: tuple[str, ...], what: str, where: str) -> None:
    if value not in allowed:
        raise ValueError(f"{where}: {what} {value!r} is none of {', '.join(allowed)}")


# --- command -------------------------------------------------------------------------------------------------------


def _report(topics: list[Topic]) -> str:
    passages = [p for t in topics for p in t.passages]
    figures = [f for p in passages for f in p.figures]
    relations = Counter(r.relation for t in topics for r in t.relations)
    lines = [
        f"{len(topics)} files, {len(passages)} passages, {len(figures)} figures, {sum(len(p.traps) for p in passages)} traps,"
        f" {relations.total()} relations, {sum(len(t.sums) for t in topics)} sums",
        f"  hedges: {_counts(Counter(f.hedge for f in figures))}",
        f"  units: {_counts(Counter(f.unit for f in figures))}",
        f"  measures: {_counts(Counter(f.measure for f in figures))}",
        f"  with a claimant {sum(f.claimant is not None for f in figures)}, with from or to"
        f" {sum(bool(f.start or f.to) for f in figures)}, as of another day than published"
        f" {sum(f.as_of != p.published for p in passages for f in p.figures)}",
        f"  relations: {_counts(relations)}",
    ]
    return "\n".join(lines)


def _counts(counter: Counter[str]) -> str:
    return ", ".join(f"{name} {count}" for name, count in counter.most_common())


def main(arguments: list[str] | None = None) -> int:
    """Check folders; 1 and one line on stderr where something is wrong."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.figure_gold", description="Check gold figures.")
    parser.add_argument("folder", nargs="+", type=Path)
    try:
        for folder in parser.parse_args(arguments).folder:
            print(f"{folder}: {_report(load(folder))}")
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
