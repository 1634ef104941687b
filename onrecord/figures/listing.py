"""Figures of many readings: collected, selected, and their relations ranked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import inf

from onrecord.document import Document
from onrecord.figure import Figure, Relation, Sum
from onrecord.figures.bodies import same_body
from onrecord.figures.extract import extract
from onrecord.figures.many import relations
from onrecord.figures.sums import sums
from onrecord.figures.things import stem
from onrecord.figures.topics import SURE
from onrecord.reading import Reading

GRAVITY = ("inconsistent", "corrects", "superseded", "part of total", "consistent", "not comparable")
"""Relations from the gravest on."""


@dataclass(frozen=True, slots=True)
class Listing:
    """Figures with the documents that they stand in, by document id."""

    figures: tuple[Figure, ...]
    documents: dict[str, Document]


def collect(readings: Iterable[Reading]) -> Listing:
    """The figures of readings; a reading that has none yet is searched for them."""
    figures: list[Figure] = []
    documents: dict[str, Document] = {}
    for reading in readings:
        documents[reading.document.id] = reading.document
        figures += reading.figures or extract(reading.document, None, reading.statements)
    return Listing(tuple(figures), documents)


def select(listing: Listing, *, about: str | None = None, claimant: str | None = None, since: str | None = None) -> Listing:
    """Those whose `counted` has every word of `about`, whose claimant is `claimant` ("-": the articles themselves), that were
    claimed on `since` (an ISO date) or later."""
    kept = tuple(
        f
        for f in listing.figures
        if (about is None or _is_about(f, about))
        and (claimant is None or _claims(f, claimant))
        and (since is None or f.day[: len(since)] >= since)
    )
    return Listing(kept, listing.documents)


def _is_about(figure: Figure, about: str) -> bool:
    words = {stem(w) for w in re.findall(r"\w+", f"{figure.counted} {figure.counted_words}")}
    return all(stem(w) in words for w in re.findall(r"\w+", about))


def _claims(figure: Figure, claimant: str) -> bool:
    if claimant == "-":
        return figure.claimant is None
    return any(name is not None and same_body(claimant, name) for name in (figure.claimant, figure.via, figure.body))


def ranked(figures: Sequence[Figure]) -> list[Relation]:
    """Every relation between them, gravest first: by kind, then by how far they miss each other."""
    return sorted(
        relations(figures),
        key=lambda r: (GRAVITY.index(r.relation), -(r.factor[1] if r.factor else 0.0 if r.relation != "inconsistent" else inf)),
    )


def broken_sums(figures: Sequence[Figure]) -> list[Sum]:
    """Totals whose parts do not add up, where it is sure enough what each of them counts."""
    unsure = {figure.id for figure in figures if figure.confidence < SURE}
    return [found for found in sums(figures) if not found.holds and unsure.isdisjoint((*found.parts, found.total))]
