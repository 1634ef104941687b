"""Word pieces and their vectors (MiniLM-L6's, unchanged by training), which every network here begins with."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from onrecord.encoding.graph import check_digests
from onrecord.encoding.wordpiece import WordPieces

WEIGHTS = Path(__file__).parent / "weights"


class Pieces:
    """The vocabulary, and a vector a piece in eight bits with one scale for all."""

    def __init__(self, folder: Path = WEIGHTS) -> None:
        """Load the weights. Raises ModelError where they are missing or not the released ones."""
        check_digests(folder)
        self.split = WordPieces((folder / "vocabulary.txt").read_text(encoding="utf-8").splitlines())
        with np.load(folder / "pieces.npz") as weights:
            self._table, self._scale, self._zero = weights["table"], np.float32(weights["scale"]), np.float32(weights["zero"])

    def vectors(self, numbers: Sequence[int]) -> NDArray[Any]:
        """The pieces' vectors as one text: float32 (1, pieces, 384)."""
        rows: NDArray[Any] = (self._table[np.asarray(numbers)].astype(np.float32) - self._zero) * self._scale
        return rows[None]


@cache
def shared_pieces() -> Pieces:
    """The shipped weights, loaded once."""
    return Pieces()
