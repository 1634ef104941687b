"""Commitments: what was promised, threatened or foretold, what became of it, and a speaker's track record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import Response

from onrecord.commitments.decide import decide as decided
from onrecord.commitments.ledger import behind
from onrecord.commitments.over_record import commitments as asked_of
from onrecord.commitments.over_record import form as form_of
from onrecord.commitments.types import STATES, TYPES, CommitmentType, State
from onrecord.questions import Record
from onrecord.questions.reports import names_of
from onrecord.web.answer import EntryJson, FormJson, Saved, saved, shelf_of, show
from onrecord.web.pages.common import By, Id, Name, Number, Turning
from onrecord.web.pages.statement import by_of

router = APIRouter()
PER_PAGE = 20
KEPT = 60.0
OneState = Annotated[State | Literal[""], Query(description="As decided, or, where nobody decided, as coverage points.")]
OneType = Annotated[CommitmentType | Literal[""], Query()]


@dataclass(frozen=True, slots=True)
class CommitmentsPage:
    """Commitments, newest first; with `due`, those whose deadline passed undecided, the latest deadline first. `unread`
    articles have not been looked at for commitments yet."""

    speaker: str
    speaker_name: str
    state: str
    type: str
    due: bool
    states: tuple[str, ...]
    types: tuple[str, ...]
    rows: tuple[EntryJson, ...]
    unread: int
    turning: Turning


@dataclass(frozen=True, slots=True)
class FormPage:
    """A speaker's track record, and the commitments behind its numbers by statement."""

    form: FormJson
    entries: dict[str, EntryJson]


@router.get("/commitments", response_model=CommitmentsPage)
def commitments(request: Request, speaker: Name = "", state: OneState = "", type: OneType = "", due: bool = False,
                page: Annotated[Number, Query(le=200)] = 1) -> Response:
    """What was promised, threatened or foretold, and what later coverage makes of it."""
    shelf = shelf_of(request)
    rows = asked_of(shelf.record, speaker.strip() or None, due=due, state=state or None, types=(type,) if type else (),
                    limit=page * PER_PAGE + 1)
    name = names_of(shelf.record, [speaker]).get(speaker) or speaker
    left = shelf.keep("commitments unread", behind, KEPT)
    return show(request, "commitments.html", CommitmentsPage(
        speaker.strip(), name, state, type, due, STATES, TYPES, tuple(rows[(page - 1) * PER_PAGE:page * PER_PAGE]), left,
        Turning(page, page + (len(rows) > page * PER_PAGE), PER_PAGE)))


@router.get("/speakers/{name}/form", response_model=FormPage)
def form(request: Request, name: Id) -> Response:
    """A speaker's track record: how many commitments, what became of them, and the list behind each number."""
    def ask(record: Record) -> FormPage:
        found = form_of(record, name)
        return FormPage(found, {one.statement: one for one in asked_of(record, name, limit=0)})

    return show(request, "form.html", shelf_of(request).keep(("form", name), ask, KEPT))


@router.post("/commitments/{name}/decide", response_model=Saved)
def decide(request: Request, name: Id, state: Annotated[State, Form()], because: Annotated[str, Form(max_length=1000)] = "",
           by: By = "", back: Annotated[str, Form(max_length=300)] = "") -> Response:
    """Say what became of a commitment, and why."""
    who = by_of(request, by)
    done = shelf_of(request).write(lambda record: decided(record, name, state, because, who))
    here = back if back.startswith("/commitments") else "/commitments"
    return saved(request, (done.judgement,), f"{here}#{name}")
