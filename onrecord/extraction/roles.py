"""Which words are source and content of a given cue: the second stage, a small head in numpy over the encoder's vectors.

Given the word projections U h and V h of one window, each word within REACH words of a cue gets five scores (outside, begin
and inside of source and of content). The weights come with the encoder's file.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

HIDDEN = 128
REACH = 256
"""Words on either side of a cue that can play a role for it."""
DISTANCES = 35
MOST_PARAGRAPHS = 4
MOST_BETWEEN = 4

IntArray = NDArray[np.int64]
FloatArray = NDArray[Any]


def signed_log(distance: IntArray) -> IntArray:
    """Bucket of a signed word distance: exact to 4, then two buckets a doubling; 0 is the middle bucket (17)."""
    size = np.abs(distance)
    with np.errstate(divide="ignore"):
        coarse = 5 + np.floor(2 * np.log2(np.maximum(size, 1) / 5)).astype(np.int64)
    bucket = np.where(size < 5, size, np.minimum(coarse, 17))
    return np.sign(distance) * bucket + 17


def distance_bucket(first: int, last: int, paragraphs: IntArray,
                    cues: list[tuple[int, int]]) -> tuple[IntArray, IntArray, IntArray]:
    """For every word of a window, its place relative to the cue [first, last): bucket of the distance, paragraphs between
    (signed, cut off at MOST_PARAGRAPHS), cues between (signed, cut off at MOST_BETWEEN), each shifted to start at 0."""
    n = len(paragraphs)
    index = np.arange(n)
    distance = np.where(index < first, index - first, np.where(index >= last, index - last + 1, 0))
    paragraph = np.clip(paragraphs - paragraphs[first], -MOST_PARAGRAPHS, MOST_PARAGRAPHS) + MOST_PARAGRAPHS
    starts = np.zeros(n + 1, np.int64)
    for begin, _ in cues:
        starts[begin + 1] += 1
    before = np.cumsum(starts)  # before[i]: cues that start before word i
    ahead = np.maximum(before[:n] - before[min(first + 1, n)], 0)
    behind = np.maximum(before[first] - before[1:], 0)
    between = np.where(index > first, ahead, np.where(index < first, -behind, 0))
    return signed_log(distance), paragraph, np.clip(between, -MOST_BETWEEN, MOST_BETWEEN) + MOST_BETWEEN


def log_softmax(logits: FloatArray) -> FloatArray:
    """Log probabilities over the last axis."""
    shifted = logits - logits.max(-1, keepdims=True)
    result: FloatArray = shifted - np.log(np.exp(shifted).sum(-1, keepdims=True))
    return result


class RoleHead:
    """The head itself; `training.network.RoleHead` is its twin for training."""

    def __init__(self, weights: Mapping[str, FloatArray]) -> None:
        self._w = weights

    def __call__(self, words: FloatArray, cues: FloatArray, place: tuple[IntArray, IntArray, IntArray]) -> FloatArray:
        """words (n, HIDDEN), cues (c, HIDDEN), place features (c, n) each -> log probabilities (c, n, 5)."""
        w = self._w
        distance, paragraph, between = place
        cue = cues[:, None]
        z = words * (1 + w["gate"] * cue) + cue
        z += w["distance"][distance]
        z += w["paragraph"][paragraph]
        z += w["between"][between]
        np.maximum(z, 0, out=z)
        z += np.maximum(self._near(z), 0)
        logits: FloatArray = z @ w["out"] + w["out_bias"]
        return log_softmax(logits)

    def _near(self, z: FloatArray) -> FloatArray:
        """A convolution over each word and its two neighbours."""
        before, here, after = self._w["near"]
        out: FloatArray = z @ here + self._w["near_bias"]
        out[:, 1:] += z[:, :-1] @ before
        out[:, :-1] += z[:, 1:] @ after
        return out
