"""Finding evidence, measured over the questions of `evaluation/gold/questions`.

    python -m evaluation.evidence                        recall at 20 by question: words alone, meaning alone, both
    python -m evaluation.evidence --practice             the same over the practice questions, which the ranking may be tried on

Everything is read anew, end to end, so what the reader misses counts as not found (`readable` says how much it found at all).
An item is found where a statement of one of the first 20 utterances has words of it; a copied sentence counts once.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from onrecord.articles import load
from onrecord.articles.make import from_text
from onrecord.document import Document
from onrecord.evidence.find import Candidate, Way, find
from onrecord.evidence.question import Question, read_question
from onrecord.examples import example_files
from onrecord.meaning import Embedder
from onrecord.questions import Record
from onrecord.reading import Reading
from onrecord.record import Came
from onrecord.record.adding import Adder

FOLDER = Path(__file__).parent / "gold" / "questions"
PRACTICE = FOLDER / "practice"
STORIES = Path(__file__).parent / "gold" / "stories"
AT = 20
FLOORS = {"words": 68.0, "meaning": 60.0, "both": 78.0}
"""Recall at 20 over all items, in per cent; below it the run fails."""


@dataclass(frozen=True)
class Gold:
    """A question and its evidence: for each item the statements (ids) that have its words, in it or in a copy."""

    name: str
    question: Question
    items: tuple[frozenset[str], ...]


def coverage(folder: Path = FOLDER) -> dict[str, Document]:
    """All documents by the path that the gold files name them with."""
    found = stories() if folder == PRACTICE else {f"onrecord/examples/{path.name}": one for path in example_files()
                                                  for one in load([str(path)]) if isinstance(one, Document)}
    for path in sorted((folder / "coverage").glob("*.txt")):
        _, head, text = path.read_text(encoding="utf-8").split("---\n", 2)
        given = yaml.safe_load(head)
        found[f"coverage/{path.name}"] = from_text(text, source=str(path), outlet=given["outlet"], title=given["title"],
                                                   published=str(given["date"]))
    return found


def stories() -> dict[str, Document]:
    """The dispatches of the stories that may be tried on."""
    found = {}
    for path in [path for name in ("tuning", "practice") for path in sorted((STORIES / name).glob("*.yaml"))]:
        for one in yaml.safe_load(path.read_text(encoding="utf-8"))["dispatches"]:
            found[f"stories/{path.parent.name}/{path.stem}/{one['id']}"] = from_text(
                one["text"], source=f"{path}:{one['id']}", outlet=one["outlet"], title=one["title"], published=one["published"])
    return found


def fill(record: Record, documents: Iterable[Document]) -> None:
    """Read the documents into a record, as `onrecord add` does."""
    from onrecord.pipeline import Reader
    from onrecord.settling import Settler

    reader = Reader()

    def read(document: Document) -> Reading:
        return next(iter(reader.read_documents([document])))

    Adder(record, read, lambda document: Came("file", document.source), Settler()).add(documents)


def gold(record: Record, documents: Mapping[str, Document], folder: Path = FOLDER) -> list[Gold]:
    """The questions with their evidence in a record."""
    held = {name: record.reading(one.id) for name, one in documents.items()}
    out = []
    for path in sorted(folder.glob("*.yaml")):
        rows = yaml.safe_load(path.read_text(encoding="utf-8"))["evidence"]
        items: dict[tuple[str, str], set[str]] = {}
        for row in rows:
            key = (row.get("copy_of", row["document"]), row["words"])
            items.setdefault(key, set()).update(with_words(held[row["document"]], row["words"]))
        out.append(Gold(path.stem, read_question(path), tuple(map(frozenset, items.values()))))
    return out


def with_words(reading: Reading | None, words: str) -> set[str]:
    """The statements whose content shares characters with words of a document."""
    assert reading is not None
    start = reading.document.text.index(words)
    assert words not in reading.document.text[start + 1 :], words
    return {one.id for one in reading.statements if any(a < start + len(words) and b > start for a, b in one.content)}


def found_items(record: Record, found: Sequence[Candidate], one: Gold) -> list[bool]:
    """Which items are among the first utterances."""
    statements = {name for candidate in found[:AT] for name in record.members("utterance", candidate.utterance)}
    return [bool(statements & item) for item in one.items]


def measure(record: Record, golds: Sequence[Gold], embedder: Embedder | None = None) -> dict[str, Any]:
    """Recall at 20 in per cent, by way and question, and over all items."""
    ways: tuple[Way, ...] = ("words", "meaning", "both")
    out: dict[str, Any] = {"readable": percent([bool(item) for one in golds for item in one.items])}
    for way in ways:
        hits = {one.name: found_items(record, find(record, one.question, way, embedder), one) for one in golds}
        out[way] = {"all": percent([hit for found in hits.values() for hit in found])} | {
            name: percent(found) for name, found in hits.items()}
    return out


def percent(hits: Sequence[bool]) -> float:
    """How many are true, in per cent."""
    return round(100 * sum(hits) / max(len(hits), 1), 1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, help="other weights for meaning, as training.meaning writes them")
    parser.add_argument("--practice", action="store_true", help="the practice questions, which the ranking may be tried on")
    args = parser.parse_args()
    folder = PRACTICE if args.practice else FOLDER
    documents = coverage(folder)
    with TemporaryDirectory() as made, Record.open(Path(made) / "coverage.record", create=True) as record:
        fill(record, documents.values())
        measured = measure(record, gold(record, documents, folder), Embedder(args.weights) if args.weights else None)
    print(json.dumps(measured, indent=1))
    floors = {} if args.practice else FLOORS
    if low := [f"{way}: {measured[way]['all']}, its floor {floor}" for way, floor in floors.items() if measured[way]["all"] < floor]:
        sys.exit("\n".join(low))


if __name__ == "__main__":
    main()
