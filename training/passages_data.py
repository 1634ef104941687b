"""What the passage network learns from: labelled passages of every task, from training/data and the gold halves for building.

    python -m training.passages_data [--data ../shared/data]     counts by source

A row says only what its source knows: a head that a row says nothing of is left out of its loss.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

import yaml

from evaluation import commitments as gold_commitments
from evaluation import positions as gold_positions
from evaluation.dispatches import load as load_dispatches
from evaluation.kinds import EXAMPLES, FRESH, TUNING, load_examples
from onrecord.commitments.types import last_day
from onrecord.contacts.pairs import renamed
from onrecord.document import Span
from onrecord.passages import HEADS, LABELS, Due, Passage, passage_of, report_passage
from onrecord.positions.reading import passage_on
from onrecord.statement import Statement
from onrecord.words import split_words
from training.corpora import polnear

HERE = Path(__file__).parent / "data"
GOLD = Path(__file__).parent.parent / "evaluation" / "gold"
_MARKED = re.compile(r"\[([\d+]+)\|([^\[\]|]+)\]")


@dataclass(frozen=True)
class Row:
    """A passage and its labels: by head the numbers of the labels that hold; by tag the spans of its words (none: ()).
    `group` is the text that it comes from, `source` whose hand."""

    passage: Passage
    labels: dict[str, tuple[int, ...]] = field(default_factory=dict)
    tags: dict[str, tuple[Span, ...]] = field(default_factory=dict)
    group: str = ""
    source: str = ""


def label(head: str, *names: str) -> dict[str, tuple[int, ...]]:
    """The labels of one head by their names."""
    return {head: tuple(LABELS[head].index(name) for name in names)}


def spans_of(text: str, *words: str) -> tuple[Span, ...]:
    """Where some words stand first."""
    return tuple((text.index(one), text.index(one) + len(one)) for one in words if one)


# --- statements written for learning -----------------------------------------------------------------------------------


def statement_rows(folder: Path = HERE / "statements") -> Iterator[Row]:
    """training/data/statements: kinds, commitments, conditions, positions; of single statements or of little dispatches."""
    for path in sorted(folder.glob("*.jsonl")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
            row = json.loads(line)
            for one in row.get("statements", [row]):
                yield from from_statement(row["text"], one, f"{path.stem}/{number}", "statements" if one is row else "little")


def from_statement(text: str, row: dict[str, Any], group: str, source: str) -> Iterator[Row]:
    """A written statement: one row for what it does, one for each topic."""
    content = spans_of(text, *row["content"])
    cue = nearest(text, row["cue"], content[0])
    names = spans_of(text, row["source"])
    one = Statement("", content, cue, names, "indirect", 1.0)
    tags = {name: spans_of(text, row[name]) for name in ("condition", "deadline", "towards") if name in row}
    yield Row(passage_of(text, one), does(row), tags, group, source)
    for topic, position in row.get("positions", {}).items():
        terms = {"condition": tags["condition"]} if position == "condition" else {}
        yield Row(passage_on(text, one, topic), label("position", position), terms, group, source)


def does(row: dict[str, Any]) -> dict[str, tuple[int, ...]]:
    """The labels of what a statement does; some labellers told kinds alone."""
    return label("kinds", *row["kinds"]) | (label("commitment", row["commitment"]) if "commitment" in row else {})


def nearest(text: str, words: str, content: Span) -> tuple[Span, ...]:
    """Where some words stand nearest to a content, as words."""
    if not words:
        return ()
    places = [m.start() for m in re.finditer(re.escape(words), text)]
    inside = [p for p in places if not content[0] <= p < content[1]] or places
    best = min(inside, key=lambda p: min(abs(content[0] - p - len(words)), abs(p - content[1])))
    return ((best, best + len(words)),)


# --- the gold halves for building --------------------------------------------------------------------------------------


def kinds_rows(data: Path | None) -> Iterator[Row]:
    """Kinds of whole dispatches, of one-sentence examples, and of PolNeAR's training half (offsets alone are kept)."""
    sources = (("gold", load_dispatches(TUNING)), ("practice", load_dispatches(HERE / "dispatches")),
               ("examples", [*load_examples(EXAMPLES), *load_examples(FRESH)]))
    for source, dispatches in sources:
        for dispatch in dispatches:
            for gold in dispatch.statements:
                one = Statement("", gold.content, gold.cue, gold.source, "indirect", 1.0)
                yield Row(passage_of(dispatch.text, one), label("kinds", *gold.kinds), {}, dispatch.id, source)
    if data is not None:
        yield from from_polnear(data)


def from_polnear(data: Path) -> Iterator[Row]:
    """training/data/kinds.train.jsonl (two readers) and statements.train.jsonl (one reader, commitments too)."""
    corpus = polnear(data, "train")
    lines = [line for name in ("kinds", "statements") for line in (HERE / f"{name}.train.jsonl").read_text(encoding="utf-8").splitlines()]
    for row in map(json.loads, filter(None, lines)):
        articles = corpus[row["document"]]
        content, cue = (tuple((a, b) for a, b in row[part]) for part in ("content", "cue"))
        source = next((one.source for article in articles for one in article.attributions if (one.content, one.cue) == (content, cue)), ())
        one = Statement("", content, cue, source, "indirect", 1.0)
        yield Row(passage_of(articles[0].text, one), does(row), {}, row["document"], "polnear")


def commitment_rows(half: str) -> Iterator[Row]:
    """Types, conditions, deadlines of the gold dispatches of commitments."""
    for day, text, golds in gold_commitments.dispatches(half):
        for gold in golds:
            passage, start = gold.passage, gold.whole[0]
            one = Statement("", passage.content, passage.cue, (), "indirect", 1.0)
            own = text[slice(*gold.whole)]
            words = {"condition": gold.labels.get("condition", ""), "towards": gold.labels.get("towards", ""),
                     "deadline": gold.labels.get("deadline", {}).get("words", "")}
            tags = {name: tuple((a + start, b + start) for a, b in spans_of(own, found if found in own else "")) for name, found in words.items()}
            yield Row(passage_of(text, one), label("commitment", gold.labels["type"]), tags, f"commitments {half} {day} {text[:40]}", half)


def position_rows(half: str) -> Iterator[Row]:
    """Positions of the gold documents on their topic."""
    for text in gold_positions.load(half):
        for gold in text.marked:
            passage = passage_on(text.document.text, gold.statement, text.topic)
            tags = {"condition": spans_of(text.document.text, gold.condition)} if gold.label == "condition" else {}
            yield Row(passage, label("position", gold.label), tags, f"positions {half} {text.topic}", half)


# --- contacts ----------------------------------------------------------------------------------------------------------


def contact_rows(data: Path | None, folder: Path = HERE / "contacts") -> Iterator[Row]:
    """training/data/contacts: every pair of parties of a passage, with what there is between them; and pairs in PolNeAR's training
    half (offsets alone are kept)."""
    if data is not None:
        texts = {name: articles[0].text for name, articles in polnear(data, "train").items()}
        for name, rows in (("contacts.news", from_news), ("contacts.none", from_none)):
            for line in (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
                row = json.loads(line)
                yield from rows(row, texts[row["document"]])
    for path in sorted(folder.glob("*.jsonl")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
            if line.strip():
                yield from from_contacts(json.loads(line), f"{path.stem}/{number}")


def from_contacts(row: dict[str, Any], group: str) -> Iterator[Row]:
    """One passage's parties, and its pairs. Where a pair has two states, the later one."""
    text, mentions = plain(row["text"])
    spans = tuple(span for span, _ in mentions)
    tags = {"party": spans, "begins": first_words(text, spans)}
    yield Row(Passage(text, (0, len(text)), ()), between(next(iter(row["contacts"]), None)), tags, group, "contacts")
    told = {frozenset(map(str, one[:2])): one for one in row["contacts"]}
    for a, b in combinations(dict.fromkeys(number for _, numbers in mentions for number in numbers), 2):
        yield Row(renamed(text, (0, len(text)), mentions, a, b), between(told.get(frozenset((a, b)))), {}, group, "contacts")


def between(line: list[Any] | None) -> dict[str, tuple[int, ...]]:
    """The labels of a pair by its line [a, b, type, state, ...]."""
    return label("state", line[3]) | label("manner", line[2]) if line else label("state", "none")


def from_none(row: dict[str, Any], text: str) -> Iterator[Row]:
    """contacts.none.jsonl: a pair between whom nothing is said."""
    named = [((start, end), (party,)) for party in "ab" for start, end in row[party]]
    yield Row(renamed(text, tuple(row["span"]), named, "a", "b"), between(None), {}, row["document"], "news")


def from_news(row: dict[str, Any], text: str) -> Iterator[Row]:
    """contacts.news.jsonl: what the parties are that were taken for such, those with contact, and as many again without."""
    span, chance = tuple(row["span"]), random.Random(row["document"])
    mentions = [((start, end), tuple(numbers)) for start, end, numbers in row["mentions"]]
    named = [(one, [str(n) for n in numbers]) for one, numbers in mentions if set(numbers) - set(row["not"])]
    real = tuple(one for one, _ in named)
    tags = {"party": real, "begins": first_words(text, real)}
    yield Row(Passage(text, span, ()), between(next(iter(row["contacts"]), None)), tags, row["document"], "news")
    told = {frozenset(one[:2]): one for one in row["contacts"]}
    alone: dict[int, list[Span]] = {}
    for one, numbers in mentions:
        if len(numbers) == 1:
            alone.setdefault(numbers[0], []).append(one)
    pairs = [(a, b) for a in alone for b in alone if alone[a] < alone[b]]
    without = [pair for pair in pairs if frozenset(pair) not in told]
    chosen = [pair for pair in pairs if frozenset(pair) in told] + chance.sample(without, min(len(without), 2 + 2 * len(told)))
    for a, b in chosen:
        yield Row(renamed(text, span, named, str(a), str(b)), between(told.get(frozenset((a, b)))), {}, row["document"], "news")


def first_words(text: str, mentions: Iterable[Span]) -> tuple[Span, ...]:
    """The first word of each."""
    return tuple((a, a + len(split_words(text[a:b]).forms[0])) for a, b in mentions)


def plain(marked: str) -> tuple[str, list[tuple[Span, list[str]]]]:
    """A text without its marks [n|words] ([1+2|they]: both), and the mentions with the numbers of their parties."""
    text, mentions, last = "", [], 0
    for match in _MARKED.finditer(marked):
        text += marked[last : match.start()]
        mentions.append(((len(text), len(text) + len(match[2])), match[1].split("+")))
        text += match[2]
        last = match.end()
    return text + marked[last:], mentions


# --- figures, and what became of promises ------------------------------------------------------------------------------


def figure_rows(folder: Path = HERE / "figures") -> Iterator[Row]:
    """training/data/figures: what each figure counts."""
    for path in sorted(folder.glob("*.jsonl")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
            row = json.loads(line)
            for one in row["figures"]:
                text, [span] = row["text"], spans_of(row["text"], one["figure"])
                tags = {name: closest(text, one[name], span) for name in ("what", "where")}
                implied = one["implied"] if one["implied"] in LABELS["implied"] else ("other" if one["implied"] else "none")
                yield Row(Passage(text, (0, len(text)), ((span, "figure"),)), label("outcome", *one["outcome"]) | label("implied", implied),
                          tags, f"{path.stem}/{number}", "figures")


def closest(text: str, words: list[str], span: Span) -> tuple[Span, ...]:
    """Where some words stand nearest to a figure."""
    found = []
    for one in words:
        places = [m.start() for m in re.finditer(re.escape(one), text)]
        best = min(places, key=lambda p: abs(p - span[0]))
        found.append((best, best + len(one)))
    return tuple(found)


def promise_rows(folder: Path = HERE / "promises") -> Iterator[Row]:
    """training/data/promises, and the pairs of the gold halves for building: what a later report makes of a promise. Every third
    promise stands before another's report too, which leaves it open."""
    rows = [json.loads(line) for path in sorted(folder.glob("*.jsonl")) for line in path.read_text(encoding="utf-8").splitlines()]
    for number, row in enumerate(rows):
        stands = due(row["deadline"], row["reported"])
        tags = {"evidence": spans_of(row["report"], row["evidence"])}
        yield Row(report_passage(row["report"], row["promise"], stands), label("fate", row["state"]), tags, f"promise {number}", "promises")
        if number % 3 == 0:
            other = rows[(number + len(rows) // 2) % len(rows)]["report"]
            yield Row(report_passage(other, row["promise"], stands), label("fate", "open"), {"evidence": ()}, f"promise {number}", "promises")
    for path in (GOLD / "outcomes/tuning.yaml", *sorted((GOLD / "outcomes/practice").glob("*.yaml"))):
        for row in yaml.safe_load(path.read_text(encoding="utf-8"))["pairs"]:
            stands = due(str(row["commitment"].get("deadline", {}).get("date", "")), str(row["report"]["date"]))
            yield Row(report_passage(row["report"]["text"], row["commitment"]["text"], stands), label("fate", row["state"]), {},
                      f"outcomes {path.stem} {row['id']}", path.stem)


def due(deadline: str, day: str) -> Due:
    """How a promise with a deadline (ISO; "" for none) stands on a day."""
    return "no date" if not deadline else "overdue" if date.fromisoformat(day) > last_day(deadline) else "not due yet"


# --- documents on a topic ----------------------------------------------------------------------------------------------


def topic_rows(folder: Path = HERE / "positions") -> Iterator[Row]:
    """training/data/positions: little articles with many speakers on one topic."""
    for path in sorted(folder.glob("*.jsonl")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
            row = json.loads(line)
            for said in row["statements"]:
                content = spans_of(row["text"], *said["content"])
                one = Statement("", content, nearest(row["text"], said["cue"], content[0]), (), "indirect", 1.0)
                tags = {"condition": spans_of(row["text"], said["condition"])} if said["position"] == "condition" else {}
                group = f"{path.stem}/{number}"
                source = "plain" if path.stem == "plain" else "positions"
                yield Row(passage_on(row["text"], one, row["topic"]), label("position", said["position"]), tags, group, source)
                if said.get("kinds"):
                    yield Row(passage_of(row["text"], one), does(said), {}, group, "statements")


# --- all of it ---------------------------------------------------------------------------------------------------------


def all_rows(data: Path | None) -> list[Row]:
    """Everything."""
    halves = ("tuning", "practice")
    rows = [*statement_rows(), *kinds_rows(data), *(row for half in halves for row in commitment_rows(half)),
            *(row for half in halves for row in position_rows(half)), *contact_rows(data), *figure_rows(), *promise_rows(),
            *topic_rows()]
    assert all(set(row.labels) <= set(HEADS) for row in rows)
    return rows


def main() -> None:
    """Counts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path)
    rows = all_rows(parser.parse_args().data)
    for source in sorted({row.source for row in rows}):
        counts = Counter(f"{head} {LABELS[head][i]}" for row in rows if row.source == source for head, held in row.labels.items() for i in held)
        print(source, sum(row.source == source for row in rows), dict(counts.most_common()))


if __name__ == "__main__":
    main()
