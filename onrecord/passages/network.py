"""The passage network: one pass over a marked stretch of text, all questions answered. See weights/MODEL_CARD.md."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from onrecord.document import Span
from onrecord.encoding import Pieces as PieceVectors
from onrecord.encoding import check_digests, load_graph, shared_pieces
from onrecord.passages.labels import HEADS, LABELS, MANY, TAGS
from onrecord.passages.passage import FIRST, ROLES, SECOND, Passage, Pieces, pieces_of

WEIGHTS = Path(__file__).parent / "weights"
_POOLS = np.array([[name in names for name in ROLES] for names in (FIRST, SECOND)], np.float32)


class Answers:
    """What the network says of one passage."""

    def __init__(self, classes: NDArray[Any], tags: NDArray[Any], spans: list[Span]) -> None:
        self._classes, self._tags, self._spans = classes, tags, spans

    def chances(self, head: str) -> dict[str, float]:
        """The probability of each answer; they add up to 1 but for heads of which several may hold."""
        logits = self._classes[COLUMNS[head]]
        if head in MANY:
            scores = 1 / (1 + np.exp(-logits))
        else:
            raised = np.exp(logits - logits.max())
            scores = raised / raised.sum()
        return dict(zip(LABELS[head], scores.tolist(), strict=True))

    def best(self, head: str) -> tuple[str, float]:
        """The likeliest answer and its probability."""
        return max(self.chances(head).items(), key=lambda one: one[1])

    def several(self, head: str, least: float) -> tuple[str, ...]:
        """The answers that are at least so likely."""
        return tuple(name for name, chance in self.chances(head).items() if chance >= least)

    def words(self, tag: str, least: float = 0.0) -> tuple[Span, ...]:
        """The stretches of words with a tag (log odds of `least` or more), over gaps of one word; spans of the text."""
        scores = self._tags[:, TAGS.index(tag)]
        found: list[tuple[int, int]] = []
        for i in np.flatnonzero(scores >= least).tolist():
            if found and i - found[-1][1] <= 2:
                found[-1] = (found[-1][0], i)
            else:
                found.append((i, i))
        return tuple((self._spans[first][0], self._spans[last][1]) for first, last in found)

    def divided(self, tag: str, begins: str) -> tuple[Span, ...]:
        """The stretches of words with a tag, a new one wherever a word is also tagged as the beginning of one."""
        inside, first = (self._tags[:, TAGS.index(name)] > 0 for name in (tag, begins))
        found: list[Span] = []
        for i, span in enumerate(self._spans):
            if inside[i] and i and inside[i - 1] and not first[i]:
                found[-1] = (found[-1][0], span[1])
            elif inside[i]:
                found.append(span)
        return tuple(found)

    def longest(self, tag: str, least: float = 0.0) -> tuple[Span, ...]:
        """Of the stretches with a tag the one with the most words; () where there is none."""
        found = self.words(tag, least)
        return (max(found, key=lambda span: span[1] - span[0]),) if found else ()


class PassageNetwork:
    """The weights, loaded. Passages are run one at a time, so that what stands beside one never changes a result."""

    def __init__(self, pieces: PieceVectors, folder: Path = WEIGHTS) -> None:
        """Load the weights. Raises ModelError where they are missing or not the released ones."""
        check_digests(folder)
        self._pieces, self._graph = pieces, load_graph(folder / "passages.onnx")

    def __call__(self, passage: Passage) -> Answers:
        """Read one passage."""
        read = pieces_of(passage, self._pieces.split)
        classes, tags = self._graph.run(None, inputs_of(read, self._pieces))
        return Answers(classes[0], tags, read.spans)


def inputs_of(read: Pieces, pieces: PieceVectors) -> dict[str, NDArray[Any]]:
    """A passage's pieces as the graph takes them."""
    roles = np.array(read.roles, np.int64)
    pools = _POOLS[:, roles]
    return {"embedded": pieces.vectors(read.numbers), "roles": roles[None], "places": np.array(read.places, np.int64),
            "pools": (pools / np.maximum(pools.sum(1, keepdims=True), 1.0))[None]}


def _columns() -> dict[str, slice]:
    found, at = {}, 0
    for head in HEADS:
        found[head] = slice(at, at + len(LABELS[head]))
        at += len(LABELS[head])
    return found


COLUMNS = _columns()
"""Where each head's answers stand in the network's output."""


@cache
def shared_network() -> PassageNetwork:
    """The shipped weights, loaded once."""
    return PassageNetwork(shared_pieces())
