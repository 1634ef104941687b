"""How well positions and their changes are told.

    python -m evaluation.positions [tuning|practice|apart] [--errors]    positions; with the gold statements' spans
    python -m evaluation.positions tuning --text                         from the text alone, by onrecord.read
    python -m evaluation.positions --changes tuning [--errors]           changed, more precise, same

Label: how many of the statements have the right one (a statement that is not found has none). Condition: F1 of the words of all
condition spans, those of wrong labels included. Changes: how many pairs are right, with the positions that the network reads, and
with the gold ones.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import yaml

from onrecord.document import Document, Span
from onrecord.positions import Label, Position, Turn, change_between, positions_in, topic_of
from onrecord.speaker import Speaker
from onrecord.statement import Statement

GOLD = Path(__file__).parent / "gold"
FOLDER = GOLD / "positions"
CHANGES = GOLD / "changes"
HALVES = ("tuning", "practice", "apart")


@dataclass(frozen=True)
class Marked:
    """One gold statement: what is marked, and its spans."""

    speaker: str
    label: str
    condition: str
    statement: Statement


@dataclass(frozen=True)
class Text:
    """One gold document on a topic."""

    topic: str
    document: Document
    marked: tuple[Marked, ...]


@dataclass(frozen=True)
class Judged:
    """A gold statement beside what onrecord says of it."""

    text: Text
    gold: Marked
    label: str
    condition: str


def load(half: str) -> list[Text]:
    """The documents of a half, files by name."""
    return [
        _text(body["topic"], row, f"{path.stem} {i}")
        for path in sorted((FOLDER / half).glob("*.yaml"))
        for body in [yaml.safe_load(path.read_text(encoding="utf-8"))]
        for i, row in enumerate(body["documents"])
    ]


def _text(topic: str, row: dict[str, Any], name: str) -> Text:
    document = Document(name, row["text"], outlet=row.get("outlet"), title=row["title"], published=row["date"])
    rows = [one if isinstance(one, dict) else _short(one) for one in row["statements"]]
    return Text(topic, document, tuple(marked(document, one, str(i)) for i, one in enumerate(rows)))


def _short(line: str) -> dict[str, Any]:
    """A practice statement: "speaker | position | cue | content | condition"."""
    speaker, position, cue, content, *condition = (part.strip() for part in line.split(" | "))
    plain = content[1:-1] if content.startswith("'") else content
    return {
        "speaker": speaker,
        "position": position,
        "cue": cue,
        "content": plain.split(" ... "),
        "condition": condition[0] if condition else "",
    }


def marked(document: Document, row: dict[str, Any], name: str) -> Marked:
    """A gold statement with the spans of its words."""
    text = document.text
    content = tuple(_span(text, words) for words in row["content"])
    inside = row.get("cue_in")
    near = _span(text, inside)[0] if inside else _nearest(text, row["cue"], content[0])
    cue = text.index(row["cue"], near)
    direct = all(text[start] in '"“' for start, _ in content)
    statement = Statement(
        name,
        content,
        ((cue, cue + len(row["cue"])),),
        (),
        "direct" if direct else "indirect",
        1.0,
        Speaker(row["speaker"], "person", 1.0),
    )
    return Marked(row["speaker"], row["position"], row.get("condition") or "", statement)


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return start, start + len(words)


def _nearest(text: str, cue: str, content: Span) -> int:
    """Where a cue stands nearest to its content; raises ValueError where it does not."""
    places = [m.start() for m in re.finditer(re.escape(cue), text)]
    if not places:
        raise ValueError(f"{cue!r} does not stand in the text")
    return min(places, key=lambda p: min(abs(content[0] - p - len(cue)), abs(p - content[1])))


def judge(text: Text) -> list[Judged]:
    """The positions of the gold spans of one document."""
    found = positions_in(text.document, [one.statement for one in text.marked], topic_of(text.topic))
    return [
        Judged(text, gold, ours.label, text.document.quote(ours.condition))
        for gold, ours in zip(text.marked, found, strict=True)
    ]


def judge_read(text: Text) -> list[Judged]:
    """The positions of what onrecord reads in the text: each gold statement beside the read one that shares most of its content."""
    from onrecord.pipeline import default_reader

    reading = default_reader().read_document(text.document)
    found = {one.statement: one for one in positions_in(text.document, reading.statements, topic_of(text.topic))}
    return [_beside(text, gold, reading.statements, found) for gold in text.marked]


def _beside(text: Text, gold: Marked, statements: tuple[Statement, ...], found: dict[str, Position]) -> Judged:
    shared = {s.id: _overlap(gold.statement.content + gold.statement.cue, s.content + s.cue) for s in statements}
    best = max(shared, key=lambda name: shared[name], default="")
    if not best or not shared[best]:
        return Judged(text, gold, "none", "")
    return Judged(text, gold, found[best].label, text.document.quote(found[best].condition))


def _overlap(a: tuple[Span, ...], b: tuple[Span, ...]) -> int:
    return sum(max(0, min(x[1], y[1]) - max(x[0], y[0])) for x in a for y in b)


@dataclass(frozen=True)
class Pair:
    """Two gold statements of one speaker, with the gold label and what the rules say: by the positions read, by the gold ones."""

    gold: str
    ours: str
    with_gold: str
    shown: str


def judge_pairs(half: str, read: bool = False) -> list[Pair]:
    """The pairs of changes/HALF.yaml, or of the files of changes/HALF/."""
    paths = sorted((CHANGES / half).glob("*.yaml")) or [CHANGES / f"{half}.yaml"]
    rows = [row for path in paths for row in yaml.safe_load(path.read_text(encoding="utf-8"))]
    return [_pair(row, number, read) for number, row in enumerate(rows)]


def _pair(row: dict[str, Any], number: int, read: bool) -> Pair:
    own: list[Turn] = []
    gold: list[Turn] = []
    for side in ("earlier", "later"):
        part = row[side]
        document = Document(f"{number} {side}", part["text"], title=row["topic"], published=part["date"])
        text = Text(row["topic"], document, (marked(document, {**part, "speaker": row["speaker"]}, side),))
        one = (judge_read if read else judge)(text)[0]
        words = document.quote((*one.gold.statement.cue, *one.gold.statement.content))
        own.append(Turn(side, cast("Label", one.label), words, one.condition, part["date"]))
        gold.append(Turn(side, part["position"], words, part.get("condition") or "", part["date"]))
    shown = f"{own[0].words} ({own[0].label}/{gold[0].label}) -> {own[1].words} ({own[1].label}/{gold[1].label})"
    return Pair(row["label"], change_between(*own), change_between(*gold), shown)


def score_pairs(pairs: list[Pair]) -> dict[str, float]:
    """Percentages."""
    return {
        "pairs": len(pairs),
        "changes": round(100 * sum(p.ours == p.gold for p in pairs) / max(len(pairs), 1), 1),
        "changes by gold positions": round(100 * sum(p.with_gold == p.gold for p in pairs) / max(len(pairs), 1), 1),
    }


def score(judged: list[Judged]) -> dict[str, float]:
    """Percentages."""
    right = sum(one.label == one.gold.label for one in judged)
    shared = given = wanted = 0
    for one in judged:
        ours, gold = Counter(_words(one.condition)), Counter(_words(one.gold.condition))
        shared, given, wanted = shared + (ours & gold).total(), given + ours.total(), wanted + gold.total()
    return {
        "statements": len(judged),
        "label": round(100 * right / max(len(judged), 1), 1),
        "condition F1": round(200 * shared / max(given + wanted, 1), 1),
    }


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def show_errors(judged: list[Judged]) -> None:
    """Every statement with a wrong label or condition."""
    for one in judged:
        if one.label != one.gold.label or _words(one.condition) != _words(one.gold.condition):
            quote = one.text.document.quote
            print(
                f"[{one.text.topic}] {one.gold.speaker} | {quote(one.gold.statement.cue)} | {quote(one.gold.statement.content)}\n"
                f"      {one.label} for {one.gold.label}"
                + (f"; {one.condition!r} for {one.gold.condition!r}" if one.condition or one.gold.condition else "")
            )


def main(arguments: list[str] | None = None) -> int:
    """Print the scores as JSON, with --errors (never of the half set apart) what is wrong."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.positions", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("half", nargs="?", default="tuning", choices=HALVES)
    parser.add_argument("--text", action="store_true")
    parser.add_argument("--changes", action="store_true")
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args(arguments)
    if options.changes:
        pairs = judge_pairs(options.half, options.text)
        if options.errors and options.half != "apart":
            print("\n".join(f"{p.ours} ({p.with_gold}) for {p.gold}: {p.shown}" for p in pairs if p.gold != p.ours))
        print(json.dumps(score_pairs(pairs)))
        return 0
    judged = [one for text in load(options.half) for one in (judge_read if options.text else judge)(text)]
    if options.errors and options.half != "apart":
        show_errors(judged)
    print(json.dumps(score(judged)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
