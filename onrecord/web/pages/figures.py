"""Figures: what is counted, the claims of one topic, and which of them cannot both be true."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass

from fastapi import APIRouter, Request
from fastapi.responses import Response

from onrecord.figure import Figure, Relation, figure_from_json
from onrecord.figures.listing import Listing, broken_sums, ranked, select
from onrecord.figures.show import stated
from onrecord.questions import Record
from onrecord.record import Filter
from onrecord.record.ask import document_from
from onrecord.views.summary import headline
from onrecord.web.answer import shelf_of, show
from onrecord.web.pages.common import Words

router = APIRouter()
MOST_DOCUMENTS = 150
MOST_FIGURES = 160
"""Figures that are held against each other: every pair is looked at."""
MOST_PAIRS = 30
MOST_TOPICS = 60
KEPT = 120.0
NEWEST = """SELECT d.* FROM documents d JOIN document_places p ON p.document = d.seq
    WHERE p.latest = 1 AND d.figures <> '[]' ORDER BY d.seq DESC LIMIT ?"""


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure as the table shows it."""

    id: str
    stated: str
    words: str
    counted: str
    place: str
    measure: str
    time: str
    claimant: str | None
    via: str | None
    statement: str | None
    document: str
    outlet: str | None
    title: str
    published: str | None
    sentence: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Two figures, how they stand to each other, and the arithmetic."""

    relation: str
    a: Claim
    b: Claim
    factor: tuple[float, float] | None
    arithmetic: str
    assumptions: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class BrokenSum:
    """Parts that do not add up to their total."""

    total: Claim
    parts: tuple[Claim, ...]
    arithmetic: str


@dataclass(frozen=True, slots=True)
class Subject:
    """Something that is counted, with how many figures."""

    name: str
    figures: int


@dataclass(frozen=True, slots=True)
class FiguresPage:
    """The claims of a topic (`about`), or without one of the newest documents."""

    about: str
    topics: tuple[Subject, ...]
    claims: tuple[Claim, ...]
    colliding: tuple[Pair, ...]
    other: tuple[Pair, ...]
    sums: tuple[BrokenSum, ...]
    left_out: int
    drawn: bool


@router.get("/figures", response_model=FiguresPage)
def figures(request: Request, about: Words = "") -> Response:
    """The figures of a topic, those that cannot both be true first."""
    about = " ".join(about.split())
    page = shelf_of(request).keep(("figures", about), lambda record: found(record, about), KEPT, whole=not about)
    return show(request, "figures.html", page)


def found(record: Record, about: str) -> FiguresPage:
    """The page of a topic."""
    listing = listing_of(record, about)
    chosen = listing.figures[:MOST_FIGURES]
    known = {one.id: claim_of(one, listing) for one in chosen}
    pairs = relations_of(chosen) if about else []
    colliding = [pair_of(one, known) for one in pairs if one.relation == "inconsistent"]
    other = [pair_of(one, known) for one in pairs if one.relation in ("corrects", "superseded", "part of total", "consistent")]
    sums = [BrokenSum(known[one.total], tuple(known[part] for part in one.parts), one.arithmetic)
            for one in (broken_sums(chosen) if about else [])]
    topics = Counter(one.counted.split("|")[0].strip() for one in listing.figures)
    return FiguresPage(about, tuple(Subject(name, number) for name, number in topics.most_common(MOST_TOPICS) if name),
                       tuple(known.values()), tuple(colliding[:MOST_PAIRS]), tuple(other[:MOST_PAIRS]), tuple(sums),
                       max(0, len(listing.figures) - len(chosen)), bool(about) and any(one.day for one in chosen))


def relations_of(chosen: tuple[Figure, ...]) -> list[Relation]:
    """Every relation between figures, gravest first."""
    return ranked(chosen)


def listing_of(record: Record, about: str) -> Listing:
    """The figures of the newest documents, or of those in which words are found in statements."""
    if about:
        statements = record.statements(Filter(words=about), limit=4 * MOST_DOCUMENTS)
        names = list(dict.fromkeys(one.document for one in statements))[:MOST_DOCUMENTS]
        rows = record.rows(f"SELECT * FROM documents WHERE id IN ({', '.join('?' * len(names))})", names) if names else []
        rows = [*rows, *(row for row in record.rows(NEWEST, (MOST_DOCUMENTS,)) if row["id"] not in set(names))]
    else:
        rows = list(record.rows(NEWEST, (MOST_DOCUMENTS,)))
    documents = {row["id"]: document_from(row) for row in rows}
    listed = [figure_from_json(parts, documents[row["id"]]) for row in rows for parts in json.loads(row["figures"])]
    listing = Listing(tuple(sorted(listed, key=lambda one: (one.day, one.document, one.text))), documents)
    return select(listing, about=about) if about else listing


def claim_of(one: Figure, listing: Listing) -> Claim:
    """A figure for the table."""
    document = listing.documents[one.document]
    what, _, where = one.counted.partition("|")
    time = f"{one.start or '…'} to {one.end or '…'}" if one.start or one.end else f"as of {one.as_of}" if one.as_of else ""
    return Claim(one.id, stated(one), one.words, what.strip(), where.strip(), one.measure, time, one.claimant, one.via,
                 one.statement, one.document, document.outlet, headline(document), one.published, one.sentence_text)


def pair_of(one: Relation, known: dict[str, Claim]) -> Pair:
    """A relation with its two claims."""
    return Pair(one.relation, known[one.a], known[one.b], one.factor, one.arithmetic, one.assumptions, one.reason)
