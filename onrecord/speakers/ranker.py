"""The learned choice among candidates: one score for each, softmax over the candidates and the ways of being none of them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import Any

import numpy as np
from numpy.typing import NDArray

KINDS = ("he", "they", "it", "person", "body", "group", "document")
"""Kinds of anaphor: pronouns by number and gender, nominals by what they denote."""


Row = dict[str, float]
"""The features of a candidate that are not 0, by name."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Candidates (entity numbers) with their probabilities; after theirs that of none of them, who is only described, and for
    a nominal that of its not showing who is meant."""

    kind: str
    candidates: tuple[int, ...]
    rows: tuple[Row, ...]
    probabilities: tuple[float, ...]

    @property
    def best(self) -> int | None:
        """The likeliest entity; None where it is none of them."""
        top = self.probabilities.index(self.probability)
        return self.candidates[top] if top < len(self.candidates) else None

    @property
    def lost(self) -> bool:
        """Is it likeliest that neither a candidate nor the words themselves say who is meant?"""
        return self.probabilities.index(self.probability) > len(self.candidates)

    @property
    def described(self) -> float:
        """The probability that it is somebody whom only these words name."""
        return self.probabilities[len(self.candidates)]

    @property
    def probability(self) -> float:
        """That of the best."""
        return max(self.probabilities)


@dataclass(frozen=True, slots=True)
class Hidden:
    """A hidden layer, shared by the kinds of anaphor but for where each kind sets out from.

    `inward`: (features, units); `starts`: (kinds, units); `outward`: (units)."""

    inward: NDArray[np.float32]
    starts: NDArray[np.float32]
    outward: NDArray[np.float32]


class Ranker:
    """What every candidate goes through: a linear layer of its kind of anaphor and, where there is one, a hidden layer.

    `weights`: (kinds, features), in the order of `features`."""

    def __init__(self, weights: NDArray[np.float32], features: tuple[str, ...], hidden: Hidden | None = None) -> None:
        self.weights, self.hidden = weights, hidden
        self._place = {name: i for i, name in enumerate(features)}

    def choose(self, kind: str, candidates: tuple[int, ...], rows: tuple[Row, ...]) -> Choice:
        """Probabilities of the candidates for an anaphor of this kind."""
        number = KINDS.index(kind)
        table = self._table(rows)
        scores = table @ self.weights[number]
        if self.hidden is not None:
            scores = scores + np.tanh(table @ self.hidden.inward + self.hidden.starts[number]) @ self.hidden.outward
        odds = np.exp(scores - scores.max())
        return Choice(kind, candidates, rows, tuple((odds / odds.sum()).tolist()))

    def _table(self, rows: tuple[Row, ...]) -> NDArray[np.float32]:
        place, width = self._place, len(self._place)
        table = np.zeros(len(rows) * width, np.float32)
        cells = [(place[name] + i * width, value) for i, row in enumerate(rows) for name, value in row.items() if value]
        if cells:
            table[[at for at, _ in cells]] = [value for _, value in cells]
        return table.reshape(len(rows), width)


@cache
def load_ranker() -> Ranker:
    """The ranker with the weights that are shipped."""
    from onrecord.speakers.features import FEATURES

    data: Any = np.load(BytesIO(files("onrecord.speakers").joinpath("ranker.npz").read_bytes()))
    if tuple(str(n) for n in data["names"]) != FEATURES:
        raise ValueError("ranker.npz knows other features than features.py: train it anew with training.speakers")
    return Ranker(data["weights"], FEATURES, Hidden(data["inward"], data["starts"], data["outward"]))
