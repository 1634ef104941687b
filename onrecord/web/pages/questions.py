"""Questions: competing explanations held against the record, in a matrix to work in."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path as File
from typing import Annotated, Literal

from fastapi import APIRouter, Form, Path, Request
from fastapi.responses import Response

from onrecord.document import content_id
from onrecord.errors import InputError, RecordError
from onrecord.evidence import Answer, Question, ask, judge_item, kept_answer, read_question
from onrecord.evidence.changes import Run, runs
from onrecord.evidence.weights import CREDIBILITY, FITS, IN_WORDS, RELIABILITY
from onrecord.meaning import catch_up
from onrecord.questions import Record
from onrecord.record.judging import judgement_from
from onrecord.views.evidence import wording
from onrecord.views.evidence.markdown import markdown, sections
from onrecord.views.evidence.page import page as one_page
from onrecord.web.answer import AnswerJson, Saved, saved, shelf_of, show
from onrecord.web.pages.common import By
from onrecord.web.pages.corrections import JudgementRow, judgement_row
from onrecord.web.pages.statement import by_of

router = APIRouter()
Slug = Annotated[str, Path(pattern=r"^[0-9a-z][0-9a-z-]{0,60}$", description="A question, as /questions gives it.")]
PLAIN = re.compile(r"[0-9a-z][0-9a-z-]{0,60}")
KEPT = 60.0
JUDGED = "SELECT * FROM judgements WHERE id IN ({ids}) ORDER BY seq"


@dataclass(frozen=True, slots=True)
class Listed:
    """A question file; `problem` says why it cannot be read. `last` is the answer that was kept last."""

    slug: str
    question: str
    hypotheses: tuple[str, ...]
    file: str
    problem: str
    last: Run | None


@dataclass(frozen=True, slots=True)
class QuestionsPage:
    """The question files that the server was started with."""

    questions: tuple[Listed, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A list of an answer: what the ranking hangs on, what is missing, old, changed."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuestionPage:
    """An answer as `onrecord ask --json` gives it, in words (`lead`, `basis`, `sections`), with the judgements on its items and
    the runs that were kept."""

    slug: str
    question: str
    answer: AnswerJson
    lead: str
    basis: str
    sections: tuple[Section, ...]
    judged: dict[str, JudgementRow]
    runs: tuple[Run, ...]
    fits: tuple[str, ...]
    reliability: tuple[str, ...]
    credibility: tuple[str, ...]
    scoring: str


@router.get("/questions", response_model=QuestionsPage)
def questions(request: Request) -> Response:
    """The questions that are asked of this record."""
    record = shelf_of(request).record
    return show(request, "questions.html", QuestionsPage(tuple(listed(record, file) for file in files(request))))


def files(request: Request) -> list[File]:
    """The question files, by name."""
    given: Iterable[File] = request.app.state.settings.questions
    return [file for one in given for file in (sorted(one.glob("*.y*ml")) if one.is_dir() else [one])]


def listed(record: Record, file: File) -> Listed:
    """A file, with what is kept of it."""
    try:
        one = read_question(file)
    except InputError as error:
        return Listed("", file.stem, (), file.name, str(error), None)
    return Listed(slug_of(one), one.question, one.names, file.name, "", next(iter(runs(record, one.id, 1)), None))


def slug_of(question: Question) -> str:
    """A question's part of an address: its id, or one made of it where that would not do."""
    return question.id if PLAIN.fullmatch(question.id) else content_id("q", question.id)


def asked(request: Request, slug: str) -> Question:
    """The question of an address, read anew, for people write in these files. Raises RecordError."""
    for file in files(request):
        try:
            one = read_question(file)
        except InputError:
            continue
        if slug_of(one) == slug:
            return one
    raise RecordError(f"there is no question {slug!r} among those that this server was started with")


def answer_of(request: Request, question: Question) -> Answer:
    """The answer as of now; found anew after a change to the record or the file."""
    return shelf_of(request).keep(("question", repr(question)), lambda record: ask(record, question), KEPT)


@router.get("/questions/{slug}", response_model=QuestionPage)
def question(request: Request, slug: Slug) -> Response:
    """One question: the ranking, the matrix, the evidence, what the ranking hangs on, what changed."""
    one = asked(request, slug)
    answer, record = answer_of(request, one), shelf_of(request).record
    ids = [name for item in answer.items for name in item.judgements]
    rows = record.rows(JUDGED.format(ids=", ".join("?" * len(ids))), ids) if ids else []
    return show(request, "question.html", QuestionPage(
        slug, one.question, answer, wording.lead(answer), wording.basis(answer),
        tuple(Section(title, tuple(lines)) for title, lines in sections(answer) if lines),
        {row["id"]: judgement_row(judgement_from(row)) for row in rows}, runs(record, one.id), FITS, tuple(RELIABILITY),
        tuple(CREDIBILITY), IN_WORDS))


@router.get("/questions/{slug}/report.md", response_class=Response)
def report(request: Request, slug: Slug) -> Response:
    """The answer as Markdown, with footnotes to the statements."""
    text = markdown(answer_of(request, asked(request, slug)))
    return download(text, "text/markdown", f"{slug}.md")


@router.get("/questions/{slug}/report.html", response_class=Response)
def page(request: Request, slug: Slug) -> Response:
    """The answer as one self-contained page."""
    return download(one_page(answer_of(request, asked(request, slug))), "text/html", f"{slug}.html")


def download(text: str, sort: str, name: str) -> Response:
    """A file to keep."""
    return Response(text.encode("utf-8", "replace"), media_type=sort,
                    headers={"content-disposition": f'attachment; filename="{name}"'})


@router.post("/questions/{slug}/judge", response_model=Saved)
def judge(request: Request, slug: Slug, statement: Annotated[str, Form(max_length=60)],
          verdict: Annotated[Literal["accept", "reject", "rate", "grade"], Form()],
          fit: Annotated[list[str], Form()] = [], grade: Annotated[str, Form(max_length=2)] = "",  # noqa: B006
          because: Annotated[str, Form(max_length=1000)] = "", by: By = "") -> Response:
    """Say that an item counts or not, how well it fits each hypothesis (`fit`, in their order; empty leaves one as it is), or
    how far to trust it (`grade`)."""
    one = asked(request, slug)
    rated = ", ".join(f"{name}={value}" for name, value in zip(one.names, fit, strict=False) if value)
    value = {"rate": rated, "grade": grade}.get(verdict, "")
    who = by_of(request, by)
    made = shelf_of(request).write(lambda record: judge_item(record, one, statement, verdict, value, because, who))
    label = next((item.label for item in answer_of(request, one).items if item.statement == statement), "")
    return saved(request, (made.id,), f"/questions/{slug}#{label}")


@router.post("/questions/{slug}/keep", response_model=Saved)
def keep(request: Request, slug: Slug) -> Response:
    """Look through what came in since, and keep the answer: the next one tells what changed since then."""
    one = asked(request, slug)

    def change(record: Record) -> None:
        catch_up(record)
        kept_answer(record, one)

    shelf_of(request).write(change)
    return saved(request, (), f"/questions/{slug}#history")
