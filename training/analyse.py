"""What the network says of texts, cached for the resolver's training: `python -m training.analyse CHECKPOINT --out FOLDER`.

Runs the PyTorch network (the resolver itself reads the same `Analysis` from the shipped ONNX file) over the annotated
training documents, the dev documents, and any folder of dispatches, and leaves one .npz a document.
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
from onrecord.words import split_words

FIELDS = ("entities", "relations", "anaphor", "antecedent")


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
    for path in sorted((repository / "evaluation/gold/dispatches/tuning").glob("*.yaml")):
        yield yaml.safe_load(path.read_text(encoding="utf-8"))["text"]


def read_rows(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a JSON lines file, gzipped or not."""
    with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def run(checkpoint: Path, start: Path, texts: Iterator[str], out: Path) -> None:
    """Write the analyses of the texts with a checkpoint's weights."""
    import torch

    from onrecord.extraction.windows import make_windows
    from onrecord.extraction.wordpiece import WordPieces
    from training.network import Network

    torch.set_num_threads(1)
    network = Network()
    state = torch.load(checkpoint, map_location="cpu", weights_only=False)
    network.load_state_dict(state.get("network", state.get("model", state)) if isinstance(state, dict) else state)
    network.eval()
    pieces = WordPieces((start / "vocab.txt").read_text(encoding="utf-8").splitlines())
    heads = {"entities": network.entities, "relations": network.relations, "anaphor": network.anaphor,
             "antecedent": network.antecedent}
    for text in texts:
        words = split_words(text)
        arrays: dict[str, Any] = {
            "entities": np.zeros(len(words), np.uint8), "relations": np.zeros(len(words), np.uint8),
            "anaphor": np.zeros((len(words), 64), np.float16), "antecedent": np.zeros((len(words), 64), np.float16)}
        for window in make_windows(words, pieces):
            with torch.no_grad():
                ids = torch.tensor([window.pieces])
                vectors = network.words(ids, torch.ones_like(ids), torch.tensor([window.places]))[0]
                mine = slice(window.own_first, window.own_last)
                own = vectors[window.own_first - window.first:window.own_last - window.first]
                for field, head in heads.items():
                    values = head(own)
                    arrays[field][mine] = (values.argmax(-1) if field in ("entities", "relations") else values).numpy()
        np.savez(out / f"{key(text)}.npz", **arrays)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--start", type=Path, required=True, help="folder of the encoder's vocabulary")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    run(args.checkpoint, args.start, corpus_texts(args.data, Path(__file__).parent.parent), args.out)


if __name__ == "__main__":
    main()
