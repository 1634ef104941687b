"""The learned choice among candidates: one linear score a kind of anaphor, softmax over the candidates and "none of them"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO
from math import exp
from typing import Any

import numpy as np
from numpy.typing import NDArray

KINDS = ("he", "they", "it", "person", "body", "group", "document")
"""Kinds of anaphor: pronouns by number and gender, nominals by what they denote."""


Row = dict[str, float]
"""The features of a candidate that are not 0, by name."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Candidates (entity numbers) with their probabilities; the last probability is that of none of them."""

    kind: str
    candidates: tuple[int, ...]
    rows: tuple[Row, ...]
    probabilities: tuple[float, ...]

    @property
    def best(self) -> int | None:
        """The likeliest entity; None where it is none of them."""
        top = self.probabilities.index(max(self.probabilities))
        return self.candidates[top] if top < len(self.candidates) else None

    @property
    def probability(self) -> float:
        """That of the best."""
        return max(self.probabilities)


class Ranker:
    """A linear layer that every candidate goes through; the last row is "none of them".

    `weights`: (kinds, features), in the order of `features`. Plain numbers at work: the rows are too short for arrays."""

    def __init__(self, weights: NDArray[np.float32], features: tuple[str, ...]) -> None:
        self.weights = weights
        self._of = {kind: dict(zip(features, row, strict=True)) for kind, row in zip(KINDS, weights.tolist(), strict=True)}

    def choose(self, kind: str, candidates: tuple[int, ...], rows: tuple[Row, ...]) -> Choice:
        """Probabilities of the candidates for an anaphor of this kind."""
        weights = self._of[kind]
        scores = [sum([weights[name] * value for name, value in row.items() if value]) for row in rows]
        top = max(scores)
        odds = [exp(score - top) for score in scores]
        total = sum(odds)
        return Choice(kind, candidates, rows, tuple([o / total for o in odds]))


@cache
def load_ranker() -> Ranker:
    """The ranker with the weights that are shipped."""
    from onrecord.speakers.features import FEATURES

    data: Any = np.load(BytesIO(files("onrecord.speakers").joinpath("ranker.npz").read_bytes()))
    names = [str(n) for n in data["names"]]
    weights = np.zeros((len(KINDS), len(FEATURES)), np.float32)
    for i, feature in enumerate(FEATURES):
        if feature in names:
            weights[:, i] = data["weights"][:, names.index(feature)]
    return Ranker(weights, FEATURES)
