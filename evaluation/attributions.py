"""PolNeAR against the extraction: `python -m evaluation.attributions --data ../shared/data [--nested]`."""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Iterable
from pathlib import Path

from evaluation.scorer import Row, group_by_document, score
from onrecord.speaker import Speaker
from onrecord.statement import Statement


def gold_documents(path: Path) -> dict[str, Row]:
    """The gold of each document of a PolNeAR file: of several annotators the first by name."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return group_by_document(map(json.loads, lines))


def prediction_rows(statements: Iterable[Statement], nested: bool = True) -> list[Row]:
    """Statements in the scorer's format."""
    return [{"content": s.content, "cue": s.cue, "source": s.source, "statement": s, "speaker": speaker_name(s.speaker),
             "speaker_kind": s.speaker and s.speaker.kind} for s in statements if nested or s.nested_in is None]


def speaker_name(speaker: Speaker | None) -> str | None:
    """As the gold of speakers writes it: the author by a word of its own."""
    if speaker is None:
        return None
    return "AUTHOR" if speaker.kind == "author" else speaker.name


def main() -> None:
    from onrecord.document import Document
    from onrecord.pipeline import Reader

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, help="write the predictions for ../shared/score/attributions.py")
    args = parser.parse_args()
    gold = gold_documents(args.data / "polnear.dev.jsonl.gz")
    reader = Reader()
    predicted = {doc: prediction_rows(reader.read_document(Document(doc, row["text"])).statements) for doc, row in gold.items()}
    if args.out:
        args.out.write_text("".join(json.dumps({"doc": d, "attributions": [{k: v for k, v in r.items() if k != "statement"} for r in rows]}) + "\n" for d, rows in predicted.items()), encoding="utf-8")
    print(json.dumps(score((row["text"], row["attributions"], predicted[doc]) for doc, row in gold.items()), indent=1))


if __name__ == "__main__":
    main()
