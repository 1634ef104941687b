"""Relations of many figures: which pairs are worth comparing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from onrecord.figure import Figure, Relation
from onrecord.figures.reconcile import reconcile
from onrecord.figures.things import thing_of
from onrecord.figures.units import dimension

MOST_IN_BUCKET = 400
"""Figures of one thing and unit beyond this number are compared with their neighbours in time only."""


def relations(figures: Iterable[Figure]) -> tuple[Relation, ...]:
    """Every relation between figures that are comparable or nearly so: of one dimension, with an outcome, a word or a link in
    common. Pairs of which nothing can be said are left out."""
    known = list(figures)
    pairs: dict[tuple[int, int], None] = {}
    for bucket in _buckets(known).values():
        for i, j in _near(bucket, known):
            pairs[(min(i, j), max(i, j))] = None
    return tuple(reconcile(known[i], known[j]) for i, j in sorted(pairs))


def _buckets(known: Sequence[Figure]) -> dict[tuple[str, str], list[int]]:
    """Figures by dimension and each content word or outcome; linked ones share a bucket of their own."""
    buckets: dict[tuple[str, str], list[int]] = defaultdict(list)
    ids = {figure.id: i for i, figure in enumerate(known)}
    for i, figure in enumerate(known):
        thing = thing_of(figure)
        keys = thing.outcomes or (thing.words - {"people"}) or thing.words
        for key in keys:
            buckets[(dimension(figure.unit), key)].append(i)
        for linked in (figure.part_of, figure.replaces):
            if linked in ids:
                buckets[("link", figure.id)] += [i, ids[linked]]
    return buckets


def _near(bucket: list[int], known: Sequence[Figure]) -> Iterable[tuple[int, int]]:
    if len(bucket) <= MOST_IN_BUCKET:
        return combinations(bucket, 2)
    ordered = sorted(bucket, key=lambda i: known[i].day)
    return ((ordered[i], ordered[j]) for i in range(len(ordered)) for j in range(i + 1, min(i + 40, len(ordered))))
