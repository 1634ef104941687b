"""The first page: what the record holds, what came in, by outlet and day."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter, Request
from fastapi.responses import Response

from onrecord.questions import Record
from onrecord.web.answer import StatsJson, shelf_of, show
from onrecord.web.shelf import Shelf

router = APIRouter()

NEWEST = """SELECT d.id, d.title, d.outlet, d.published, d.added, d.source, (SELECT count(*) FROM statements st
    WHERE st.document = d.seq) AS statements FROM documents d JOIN document_places p ON p.document = d.seq
    WHERE p.latest = 1 ORDER BY d.seq DESC LIMIT 12"""
DAYS = """SELECT substr(d.published, 1, 10) AS day, count(*) AS documents FROM documents d
    JOIN document_places p ON p.document = d.seq WHERE p.latest = 1 AND d.published IS NOT NULL
    GROUP BY substr(d.published, 1, 10) ORDER BY day DESC LIMIT 31"""


@dataclass(frozen=True, slots=True)
class Came:
    """A document in a list."""

    document: str
    title: str
    outlet: str | None
    published: str | None
    added: str
    statements: int


@dataclass(frozen=True, slots=True)
class DayCount:
    """How many documents are of a day."""

    day: str
    documents: int


@dataclass(frozen=True, slots=True)
class OverviewPage:
    """What the record holds."""

    stats: StatsJson
    newest: tuple[Came, ...]
    days: tuple[DayCount, ...]


@router.get("/", response_model=OverviewPage)
def overview(request: Request) -> Response:
    """What the record holds; the numbers may be half a minute old."""
    return show(request, "overview.html", shelf_of(request).keep("overview", found, whole=True))


def ahead(shelf: Shelf) -> None:
    """Count before the first visitor comes."""
    shelf.ahead("overview", found)


def found(record: Record) -> OverviewPage:
    """The page of a record."""
    newest = tuple(Came(row["id"], row["title"] or row["source"], row["outlet"], row["published"], row["added"],
                        row["statements"]) for row in record.rows(NEWEST))
    days = tuple(DayCount(row["day"], row["documents"]) for row in reversed(record.rows(DAYS)))
    return OverviewPage(record.stats(), newest, days)
