"""Weights of the clues: small linear models, trained by training/figures.py, and how they are summed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from math import exp

Weights = Mapping[str, float]

_trained: dict[str, Weights] = {}
"""Weights in place of the file's, while they are being trained."""


def use(models: Mapping[str, Weights]) -> None:
    """Use these models from now on (training and its cross-validation)."""
    _trained.update(models)


@cache
def _stored() -> dict[str, Weights]:
    table: dict[str, Weights] = json.loads(files("onrecord.figures").joinpath("weights.json").read_text(encoding="utf-8"))
    return table


def weights(name: str) -> Weights:
    """The weights of a model: "what", "where", "outcome" (counted.py) or "figure" (traps.py)."""
    return _trained.get(name) or _stored()[name]


def score(clues: Iterable[str], table: Weights) -> float:
    """The sum of the weights."""
    return sum(table.get(clue, 0.0) for clue in clues)


def probability(clues: Iterable[str], table: Weights) -> float:
    """The probability that a model of yes or no gives."""
    return 1 / (1 + exp(-max(min(score(clues, table), 30.0), -30.0)))


def shares(scores: list[float]) -> list[float]:
    """Scores of rivals as probabilities."""
    top = max(scores)
    raised = [exp(one - top) for one in scores]
    return [one / sum(raised) for one in raised]
