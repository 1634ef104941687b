"""Which two parties are looked at together, and the passage that the network reads of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from onrecord.contacts.parties import Standing
from onrecord.document import Span
from onrecord.passages import Mark, Passage

MOST_PAIRS = 10
"""Pairs of one stretch that the network is asked about, those that stand closest."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two parties; `a` is who is mentioned first in the stretch."""

    a: str
    b: str


def pairs_in(standings: Iterable[Standing]) -> list[Pair]:
    """The pairs of the parties that a stretch mentions in one sentence or in neighbouring ones: the closest, in
    text order."""
    places: dict[str, list[Standing]] = {}
    for one in standings:
        for name in one.names:
            places.setdefault(name, []).append(one)
    near: list[tuple[tuple[int, int], int, Pair]] = []
    for (a, of_a), (b, of_b) in combinations(places.items(), 2):
        if all(b in one.names for one in of_a) or all(a in one.names for one in of_b):
            continue  # only "they" names one of the two
        apart = min((abs(one.sentence - other.sentence), abs(one.span[0] - other.span[0])) for one in of_a for other in of_b)
        if apart[0] <= 1:
            near.append((apart, len(near), Pair(a, b)))
    closest = sorted(near, key=lambda one: one[:2])[:MOST_PAIRS]
    return [pair for _, _, pair in sorted(closest, key=lambda one: one[1])]


def pair_passage(text: str, span: Span, standings: Iterable[Standing], pair: Pair) -> Passage:
    """What the network reads: a stretch of text with all mentions of both parties in it marked; what means both ("they") is
    not."""
    inside = [one for one in standings if span[0] <= one.span[0] and one.span[1] <= span[1]]
    first, second = ([one.span for one in inside if name in one.names and other not in one.names]
                     for name, other in ((pair.a, pair.b), (pair.b, pair.a)))
    return Passage(text, span, marks_of(first, second))


def marks_of(a: Iterable[Span], b: Iterable[Span]) -> tuple[tuple[Span, Mark], ...]:
    """The mentions of two parties as marks."""
    return (*((span, "a") for span in a), *((span, "b") for span in b))
