"""What the shipped model says of texts, cached for the resolver's training: `python -m training.analyse --out FOLDER`.

Runs over the annotated training documents, the dev documents, the tuning dispatches and the example article, and leaves
one .npz a document. To be run anew, into a new folder, when the model changes.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from onrecord.analysis import Analysis
from onrecord.extraction.model import WEIGHTS, Model
from onrecord.words import split_words

FIELDS = ("entities", "relations", "anaphor", "antecedent")
KINDS = {"entities": np.uint8, "relations": np.uint8, "anaphor": np.float16, "antecedent": np.float16}


def key(text: str) -> str:
    """Name of the cache file of a text."""
    return hashlib.sha256(text.encode()).hexdigest()[:20]


def load_analysis(folder: Path, text: str) -> Analysis:
    """The cached analysis of a text; FileNotFoundError where `analyse` has not seen it."""
    with np.load(folder / f"{key(text)}.npz") as arrays:
        return Analysis(split_words(text), *(arrays[field] for field in FIELDS))


def corpus_texts(data: Path, repository: Path) -> Iterator[str]:
    """Texts with resolved speakers: train and dev documents, tuning dispatches, the example article."""
    named = {row["doc"] for row in read_rows(repository / "training/data/speakers.train.jsonl")}
    named |= {row["doc"] for row in read_rows(data / "speakers.dev.jsonl")}
    for part in ("train", "dev"):
        seen: set[str] = set()
        for row in read_rows(data / f"polnear.{part}.jsonl.gz"):
            if row["doc"] in named and row["doc"] not in seen:
                seen.add(row["doc"])
                yield row["text"]
    yield (data.parent / "article.txt").read_text(encoding="utf-8")
    try:
        import yaml
    except ImportError:
        return
    for path in sorted([*(repository / "evaluation/gold/dispatches/tuning").glob("*.yaml"),
                        *(repository / "training/data/dispatches").glob("*.yaml")]):
        yield yaml.safe_load(path.read_text(encoding="utf-8"))["text"].rstrip("\n")


def read_rows(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a JSON lines file, gzipped or not."""
    with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def run(weights: Path, texts: Iterator[str], out: Path) -> None:
    """Write the analyses of the texts that are not there yet."""
    model = Model(weights)
    for text in texts:
        path = out / f"{key(text)}.npz"
        if not path.exists():
            _, analysis = model.read(split_words(text))
            np.savez(path, **{field: np.asarray(getattr(analysis, field)).astype(KINDS[field]) for field in FIELDS})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--weights", type=Path, default=WEIGHTS, help="folder of the exported model")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    run(args.weights, corpus_texts(args.data, Path(__file__).parent.parent), args.out)


if __name__ == "__main__":
    main()
