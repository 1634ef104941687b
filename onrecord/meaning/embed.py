"""A text's vector: the weighted sum of its word pieces' vectors (see training/meaning.py). No network is run."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from onrecord.encoding import check_digests, shared_pieces
from onrecord.words import split_words

WEIGHTS = Path(__file__).parent / "weights"
Vectors = NDArray[Any]


class Embedder:
    """The pieces' vectors, loaded and checked. `version` names the weights: vectors of other weights cannot be compared."""

    def __init__(self, folder: Path = WEIGHTS) -> None:
        """Load the weights. Raises ModelError where they are missing or not the released ones."""
        self.version = check_digests(folder)["pieces.npz"][:16]
        with np.load(folder / "pieces.npz") as weights:
            self._vectors, self._scales = weights["vectors"], weights["scales"].astype(np.float32)
        self._split = shared_pieces().split
        self.width = int(self._vectors.shape[1])

    def __call__(self, texts: Sequence[str]) -> Vectors:
        """The texts' vectors, a unit-length row each, float32 (texts, width); zeros for a text without words."""
        return unit(self.sums(texts))

    def weight(self, word: str) -> float:
        """How much a word adds to a text: little for "the", much for a name. It is the same in every record."""
        (row,) = self.sums([word])
        return float(row @ row)

    def sums(self, texts: Sequence[str]) -> Vectors:
        """The texts' vectors, as long as the pieces make them."""
        rows = np.zeros((len(texts), self.width), np.float32)
        for row, text in zip(rows, texts, strict=True):
            numbers = [number for form in split_words(text).forms for number in self._split(form)]
            if numbers:
                row[:] = self._scales[numbers] @ self._vectors[numbers].astype(np.float32)
        return rows


def unit(rows: Vectors) -> Vectors:
    """The rows at length one; zeros stay."""
    lengths = np.sqrt(np.einsum("ij,ij->i", rows, rows))[:, None]
    scaled: Vectors = rows / np.where(lengths > 0, lengths, 1)
    return scaled


def to_bytes(rows: Vectors) -> Vectors:
    """Unit rows as int8, each stretched to the whole range: directions are kept, lengths are not."""
    largest = np.abs(rows).max(1, keepdims=True, initial=0)
    scaled: Vectors = np.rint(rows * (127 / np.where(largest > 0, largest, 1))).astype(np.int8)
    return scaled


@cache
def shared_embedder() -> Embedder:
    """The embedder of the shipped weights, loaded once."""
    return Embedder()
