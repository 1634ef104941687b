"""The learned choice among candidates: one linear score a kind of anaphor, softmax over the candidates and "none of them"."""

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


@dataclass(frozen=True, slots=True)
class Choice:
    """Candidates (entity numbers) with their probabilities; the last probability is that of none of them."""

    kind: str
    candidates: tuple[int, ...]
    features: NDArray[np.float32]
    probabilities: NDArray[np.float32]

    @property
    def best(self) -> int | None:
        """The likeliest entity; None where it is none of them."""
        top = int(self.probabilities.argmax())
        return self.candidates[top] if top < len(self.candidates) else None

    @property
    def probability(self) -> float:
        """That of the best."""
        return float(self.probabilities.max())


@dataclass(frozen=True, slots=True)
class Ranker:
    """Weights (kinds, features) of a linear layer that every candidate goes through; the last row of features is "none"."""

    weights: NDArray[np.float32]

    def choose(self, kind: str, candidates: tuple[int, ...], features: NDArray[np.float32]) -> Choice:
        """Probabilities of the candidates for an anaphor of this kind. features: (candidates + 1, features)."""
        scores = features @ self.weights[KINDS.index(kind)]
        odds = np.exp(scores - scores.max())
        return Choice(kind, candidates, features, odds / odds.sum())


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
    return Ranker(weights)
