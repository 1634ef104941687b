"""What people corrected: every judgement by hand, to look at, undo, and learn from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import Response

from onrecord.judgement import Judgement
from onrecord.questions import Record
from onrecord.questions.amend import training_text, undo
from onrecord.record.judging import judgement_from
from onrecord.web.answer import Saved, saved, shelf_of, show
from onrecord.web.pages.common import By, Id, Number, Turning, turning

router = APIRouter()
UNDOABLE = ("same person", "same utterance", "divergence", "name", "role", "speaker", "kinds", "span", "outcome", "evidence")
BY_HAND = "author = 'user' AND judge NOT LIKE 'register %'"


@dataclass(frozen=True, slots=True)
class JudgementRow:
    """A judgement as it is listed; `links` lead to what it is about."""

    id: str
    what: str
    left: str
    right: str
    score: float
    author: str
    by: str
    reason: str
    made: str
    withdrawn: str | None
    withdrawn_by: str | None
    undoable: bool


@dataclass(frozen=True, slots=True)
class CorrectionsPage:
    """Judgements by hand, newest first, withdrawn ones too."""

    judgements: tuple[JudgementRow, ...]
    total: int
    turning: Turning


@router.get("/corrections", response_model=CorrectionsPage)
def corrections(request: Request, page: Number = 1) -> Response:
    """Every judgement by hand, newest first."""
    return show(request, "corrections.html", found(shelf_of(request).record, page))


@router.get("/corrections/training.jsonl", response_class=Response)
def training(request: Request) -> Response:
    """The standing corrections as examples to learn from: a line of JSON each (docs/pages.md)."""
    return Response(training_text(shelf_of(request).record).encode("utf-8", "replace"), media_type="application/x-ndjson",
                    headers={"content-disposition": 'attachment; filename="corrections.jsonl"'})


@router.post("/judgements/{name}/undo", response_model=Saved)
def withdraw(request: Request, name: Id, by: By = "", back: Annotated[str, Form(max_length=300)] = "") -> Response:
    """Undo a judgement; it stays in the record as withdrawn."""
    who = " ".join(by.split()) or str(request.app.state.settings.user)
    shelf_of(request).write(lambda record: undo(record, name, who))
    return saved(request, (name,), back if back.startswith("/") and not back.startswith(("//", "/\\")) else "/corrections")


def found(record: Record, page: int) -> CorrectionsPage:
    """One page of judgements by hand."""
    total = record.rows(f"SELECT count(*) AS n FROM judgements WHERE {BY_HAND}")[0]["n"]
    place = turning(page, total, 50)
    rows = record.rows(f"SELECT * FROM judgements WHERE {BY_HAND} ORDER BY seq DESC LIMIT ? OFFSET ?",
                       (place.per_page, (page - 1) * place.per_page))
    return CorrectionsPage(tuple(judgement_row(judgement_from(row)) for row in rows), total, place)


def judgement_row(one: Judgement) -> JudgementRow:
    """A judgement as it is listed."""
    what = one.kind if one.holds else f"not {one.kind}"
    reason = one.reason or ", ".join(f"{name} {value}" for name, value in one.features.items())
    return JudgementRow(one.id, what, one.left, one.right, round(one.score, 2), one.author, one.by, reason, one.made,
                        one.withdrawn, one.withdrawn_by, one.kind in UNDOABLE and not one.withdrawn)
