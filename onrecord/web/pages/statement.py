"""One statement: its paragraph, what is known of it, the judgements on it, and the forms to correct it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import Response

from onrecord.judgement import Judgement
from onrecord.questions import Record
from onrecord.questions.amend import (
    Correction,
    amended_found,
    correct_kinds,
    correct_span,
    correct_speaker,
    corrections_of,
    in_words,
    join_report,
    part_report,
)
from onrecord.web.answer import Saved, ShownJson, saved, shelf_of, show
from onrecord.web.pages.common import By, Id
from onrecord.web.pages.corrections import JudgementRow, judgement_row

router = APIRouter()


@dataclass(frozen=True, slots=True)
class StatementPage:
    """`shown` is the statement as read; `kinds`, `speaker` and `words` are as corrected."""

    shown: ShownJson
    speaker: str | None
    kinds: tuple[str, ...]
    words: str
    spans: tuple[tuple[int, int], ...]
    corrections: tuple[Correction, ...]
    judgements: tuple[JudgementRow, ...]


@router.get("/statements/{name}", response_model=StatementPage)
def statement(request: Request, name: Id) -> Response:
    """A statement in its paragraph, with its reports, figures and judgements."""
    return show(request, "statement.html", found(shelf_of(request).record, name))


def found(record: Record, name: str) -> StatementPage:
    """The page of a statement. Raises RecordError for an unknown id."""
    shown = record.show(name)
    judged = corrections_of(record, [shown.said.found.id])
    now = amended_found(shown.said.found, judged)
    said_by = [one for one in judged if one.kind == "speaker"]
    speaker = (said_by[-1].right or None) if said_by else shown.said.speaker
    words = "\n".join(shown.text[start:end] for start, end in now.statement.content)
    shown = replace(shown, said=replace(shown.said, found=replace(shown.said.found, marks=())))
    rows = tuple(judgement_row(one) for one in shown.judgements)
    return StatementPage(shown, speaker, tuple(now.statement.kinds), words, now.statement.content, tuple(map(in_words, judged)),
                         rows)


def change(request: Request, name: str, by: str, make: Callable[[Record, str], Judgement]) -> Response:
    """Carry out a correction by somebody, and lead back to the statement."""
    who = by_of(request, by)
    judgement = shelf_of(request).write(lambda record: make(record, who))
    return saved(request, (judgement.id,), f"/statements/{name}#corrections")


@router.post("/statements/{name}/speaker", response_model=Saved)
def speaker(request: Request, name: Id, speaker: Annotated[str, Form(max_length=300)] = "", by: By = "") -> Response:
    """Say who speaks: a name or an id; nothing where it cannot be told."""
    return change(request, name, by, lambda record, who: correct_speaker(record, name, speaker, who))


@router.post("/statements/{name}/kinds", response_model=Saved)
def kinds(request: Request, name: Id, kind: Annotated[list[str], Form()] = [], by: By = "") -> Response:  # noqa: B006
    """Say what a statement does: one kind or more."""
    return change(request, name, by, lambda record, who: correct_kinds(record, name, kind, who))


@router.post("/statements/{name}/span", response_model=Saved)
def span(request: Request, name: Id, words: Annotated[str, Form(max_length=20_000)] = "", by: By = "") -> Response:
    """Say which words are attributed, as they stand in the document, each piece on a line of its own."""
    return change(request, name, by, lambda record, who: correct_span(record, name, words, who))


@router.post("/statements/{name}/part", response_model=Saved)
def part(request: Request, name: Id, by: By = "") -> Response:
    """Take the statement out of its utterance: it reports another act of saying."""
    return change(request, name, by, lambda record, who: part_report(record, name, who))


@router.post("/statements/{name}/join", response_model=Saved)
def join(request: Request, name: Id, other: Annotated[str, Form(max_length=60)] = "", by: By = "") -> Response:
    """Make another statement or utterance (an id) one utterance with this one."""
    return change(request, name, by, lambda record, who: join_report(record, name, other, who))


def by_of(request: Request, by: str) -> str:
    """Who corrects: the name given, or the server's user."""
    return " ".join(by.split()) or str(request.app.state.settings.user)
