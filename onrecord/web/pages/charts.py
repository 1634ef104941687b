"""Charts, drawn on the server: a topic's figures, a speaker's utterances over time. Pages show them as images."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import Response

from onrecord.questions import Record
from onrecord.web import draw
from onrecord.web.answer import shelf_of
from onrecord.web.pages.common import Id, Words
from onrecord.web.pages.figures import KEPT, MOST_FIGURES, listing_of, relations_of

router = APIRouter()
POINTS = """SELECT p.day, coalesce(p.kinds, st.kinds) AS kinds FROM statement_places p
    JOIN statements st ON st.seq = p.statement
    WHERE p.person = (SELECT seq FROM speakers WHERE id = ?) AND p.latest = 1 AND p.day <> ''
    ORDER BY p.day DESC LIMIT 2000"""


@router.get("/figures/chart.svg", response_class=Response)
def figures_chart(request: Request, about: Words = "") -> Response:
    """The claims of a topic over time."""
    def make(record: Record) -> bytes:
        chosen = listing_of(record, about).figures[:MOST_FIGURES]
        return draw.figures(chosen, relations_of(chosen))

    return svg(shelf_of(request).keep(("figures.svg", about), make, KEPT))


@router.get("/speakers/{name}/timeline.svg", response_class=Response)
def timeline_chart(request: Request, name: Id) -> Response:
    """A speaker's statements over time, a row a kind; of the newest 2,000."""
    def make(record: Record) -> bytes:
        return draw.timeline([(row["day"], row["kinds"]) for row in record.rows(POINTS, (name,))])

    return svg(shelf_of(request).keep(("timeline.svg", name), make, KEPT))


def svg(data: bytes) -> Response:
    """A chart."""
    return Response(data, media_type="image/svg+xml", headers={"cache-control": "private, max-age=60"})
