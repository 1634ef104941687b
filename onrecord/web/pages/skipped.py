"""What was not read, and why."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter, Request
from fastapi.responses import Response

from onrecord.record import Record, StoredSkip
from onrecord.web.answer import shelf_of, show
from onrecord.web.pages.common import Number

router = APIRouter()
PER_PAGE = 50


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason and how often it was given."""

    reason: str
    number: int


@dataclass(frozen=True, slots=True)
class SkippedPage:
    """Sources that were not read; with `inside` also what was left out of documents that were."""

    inside: bool
    reasons: tuple[Reason, ...]
    rows: tuple[StoredSkip, ...]
    page: int
    more: bool


REASONS = """SELECT reason, count(*) AS n FROM skipped WHERE document = 0 GROUP BY reason ORDER BY n DESC, reason LIMIT 12"""


@router.get("/skipped", response_model=SkippedPage)
def skipped(request: Request, inside: bool = False, page: Number = 1) -> Response:
    """What was not read, by source."""
    shelf = shelf_of(request)
    rows = shelf.record.skipped(inside=inside, limit=PER_PAGE + 1, offset=(page - 1) * PER_PAGE)
    reasons = shelf.keep("reasons", reasons_of, whole=True)
    return show(request, "skipped.html", SkippedPage(inside, reasons, tuple(rows[:PER_PAGE]), page, len(rows) > PER_PAGE))


def reasons_of(record: Record) -> tuple[Reason, ...]:
    """The commonest reasons."""
    return tuple(Reason(row["reason"], row["n"]) for row in record.rows(REASONS))
