"""Search: words and filters, counts to narrow by, and the same as a feed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from onrecord.questions import Record
from onrecord.questions.asking import by_speaker
from onrecord.questions.facets import MOST_COUNTED, Count, corrected, faceted
from onrecord.questions.reports import as_said, names_of
from onrecord.record import Filter
from onrecord.statement import Kind
from onrecord.web.answer import SaidJson, shelf_of, show
from onrecord.web.feed import atom
from onrecord.web.pages.common import PER_PAGE, Day, Kinds, Name, Number, Turning, Words, given, narrowed, turning

router = APIRouter()
Order = Annotated[Literal["best", "newest", "oldest"], Query(description="best only with words")]
IN_FEED = 50


@dataclass(frozen=True, slots=True)
class Asked:
    """The question, as the address has it."""

    q: str
    speaker: str
    speaker_name: str
    kind: tuple[str, ...]
    outlet: str
    since: str
    until: str
    order: str


@dataclass(frozen=True, slots=True)
class SearchPage:
    """Utterances that were found, each by its best or newest report. Counts are of statements; where there are more than
    `most_counted` of them, of the best or newest ones."""

    asked: Asked
    rows: tuple[SaidJson, ...]
    statements: int
    utterances: int
    all_counted: bool
    most_counted: int
    speakers: tuple[Count, ...]
    kinds: tuple[Count, ...]
    outlets: tuple[Count, ...]
    months: tuple[Count, ...]
    turning: Turning


@router.get("/search", response_model=SearchPage)
def search(request: Request, q: Words = "", speaker: Name = "", kind: Kinds = [], outlet: Name = "", since: Day = "",  # noqa: B006
           until: Day = "", order: Order = "best", page: Number = 1) -> Response:
    """Find what was said; without words, the newest."""
    record = shelf_of(request).record
    wanted = wanted_of(record, q, speaker, given(kind), outlet, since, until)
    found = faceted(record, replace(wanted, order=order), limit=PER_PAGE, offset=(page - 1) * PER_PAGE)
    name = names_of(record, [speaker]).get(speaker) if wanted.person else None
    asked = Asked(q, speaker, name or speaker, given(kind), outlet, since, until, order)
    return show(request, "search.html", SearchPage(
        asked, found.rows, found.statements, found.utterances, found.all_counted, MOST_COUNTED, found.speakers, found.kinds,
        found.outlets, found.months, turning(page, found.utterances)))


@router.get("/search.atom", response_class=Response)
def feed(request: Request, q: Words = "", speaker: Name = "", kind: Kinds = [], outlet: Name = "", since: Day = "",  # noqa: B006
         until: Day = "") -> Response:
    """A search as an Atom feed, newest first: for a desk that watches it."""
    record = shelf_of(request).record
    wanted = wanted_of(record, q, speaker, given(kind), outlet, since, until)
    rows = as_said(record, corrected(record, record.statements(replace(wanted, order="newest"), limit=IN_FEED)))
    asked = " · ".join(filter(None, (q, speaker, *given(kind), outlet, since, until))) or "everything"
    base = str(request.base_url).rstrip("/")
    here = f"{base}/search?{request.url.query}"
    text = atom(f"onrecord: {asked}", here, here.replace("/search?", "/search.atom?", 1), base, rows, datetime.now(UTC))
    return Response(text, media_type="application/atom+xml")


def wanted_of(record: Record, q: str, speaker: str, kind: tuple[Kind, ...], outlet: str, since: str, until: str) -> Filter:
    """The question as a filter. Raises InputError."""
    wanted = narrowed(Filter(words=q.strip() or None), since=since, until=until, outlet=outlet, kinds=kind)
    return by_speaker(record, wanted, speaker) if speaker.strip() else wanted
