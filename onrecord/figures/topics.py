"""What figures of different documents are about, as a topic: the same outcome, or the same thing, in units that convert.

A topic is wider than "comparable": soldiers and civilians killed are one topic, and reconcile says how each pair stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.document import content_id
from onrecord.figure import Figure, Relation
from onrecord.figures.many import relations
from onrecord.figures.outcomes import MODAL
from onrecord.figures.things import thing_of
from onrecord.figures.units import dimension

SURE = 0.5
"""Least confidence of two figures of one article that are shown as not fitting each other."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic: its id (made of the words), the words, and why a figure belongs to it."""

    id: str
    words: str
    reason: str


def topic_of(figure: Figure) -> Topic | None:
    """The topic of a figure by what it counts; None where nothing is known to be counted."""
    thing = thing_of(figure)
    outcomes = sorted(o for o in thing.outcomes - MODAL)
    words = " ".join(outcomes or sorted(thing.words))
    if not words or words in ("unknown", "people"):
        return None  # "people" alone stands for a rally and for an electorate
    unit = "" if figure.unit == "count" else f" ({dimension(figure.unit)})"
    why = f"what happened: {words}" if outcomes else f"what is counted: {words}"
    return Topic(content_id("t", words, dimension(figure.unit)), f"{words}{unit}", why + unit)


def conflicts(figures: Sequence[Figure]) -> tuple[Relation, ...]:
    """The pairs of one article that cannot both be true, where both figures are sure: of different claimants, gravest first."""
    known = {figure.id: figure for figure in figures if figure.confidence >= SURE}
    if len(known) < 2:
        return ()
    found = [
        r
        for r in relations(known.values())
        if r.relation == "inconsistent" and r.factor and known[r.a].claimant != known[r.b].claimant
    ]
    return tuple(sorted(found, key=lambda r: -(r.factor or (0.0, 0.0))[1]))
