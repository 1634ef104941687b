"""What a person says of an item of evidence: that it counts, that it does not, how well it fits, how far to trust it.

Each is a judgement of a user in the record. The latest of its sort holds; undoing it brings the one before it back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from onrecord.errors import InputError, RecordError
from onrecord.evidence.question import Question
from onrecord.evidence.weights import CREDIBILITY, FITS, RELIABILITY, number_of
from onrecord.judgement import Judgement
from onrecord.questions.correct import user
from onrecord.questions.show import find
from onrecord.record import Record

Verdict = Literal["accept", "reject", "rate", "grade"]


@dataclass(slots=True)
class Judged:
    """What stands on one utterance: the last that was said of whether it counts, of its fit, of its grade."""

    counts: Judgement | None = None
    fits: Judgement | None = None
    grade: Judgement | None = None
    statement: str = ""
    all: list[str] = field(default_factory=list)


def judge_item(record: Record, question: Question, statement: str, verdict: Verdict, value: str = "", because: str = "",
               by: str = "") -> Judgement:
    """Judge an item (a statement's or an utterance's id). `value`: for "rate" HYPOTHESIS=FIT, several with commas; for "grade"
    A to F and 1 to 6, as B2. Raises InputError, RecordError."""
    found = find(record, statement)
    words = checked(question, verdict, value)
    about = {"question": question.id, "verdict": verdict, "value": words}
    judged = Judgement("evidence", found.id, " ".join(filter(None, (question.id, verdict, words))), True, 1.0, "user",
                       by or user(), because, about)
    with record.transaction():
        before = record.judgements(kind="evidence", about=found.id, author="user", withdrawn=None)
        # The same again, after something else was said, is another judgement, so that undoing it brings back what was said.
        judged = replace(judged, turn=sum((one.right, one.by) == (judged.right, judged.by) for one in before))
        record.judge(judged)
    return next(one for one in record.judgements(kind="evidence", about=found.id, author="user") if one.id == judged.id)


def checked(question: Question, verdict: Verdict, value: str) -> str:
    """The value of a judgement, in the form that it is kept in. Raises InputError."""
    if verdict == "rate":
        return ", ".join(f"{name}={fit}" for name, fit in rating(question, value).items())
    if verdict == "grade":
        grade = value.strip().upper()
        if len(grade) != 2 or grade[0] not in RELIABILITY or grade[1] not in CREDIBILITY:
            raise InputError(f"{value[:20]!r} is no grade of the Admiralty scale; write A to F and 1 to 6, as B2")
        return grade
    return ""


def rating(question: Question, value: str) -> dict[str, str]:
    """Fits by hypothesis from HYPOTHESIS=FIT, ... Raises InputError."""
    found: dict[str, str] = {}
    for part in filter(None, (part.strip() for part in value.split(","))):
        name, sign, fit = (side.strip() for side in part.partition("="))
        if not sign or name not in question.names or fit not in FITS:
            raise InputError(f"{part[:60]!r}: write HYPOTHESIS=FIT; hypotheses: {', '.join(question.names)}; "
                             f"fits: {', '.join(FITS)}")
        found[name] = fit
    if not found:
        raise InputError("rate it how? write HYPOTHESIS=FIT")
    return found


def undo_item(record: Record, judgement: str, by: str = "") -> None:
    """Undo a judgement on evidence. Raises RecordError."""
    rows = record.rows("SELECT kind FROM judgements WHERE id = ?", (judgement,))
    if rows and rows[0]["kind"] != "evidence":
        raise RecordError(f"{judgement} is about {rows[0]['kind']}, not about evidence")
    if not record.withdraw(judgement, by or user()):
        raise RecordError(f"the judgement {judgement} was withdrawn before")


def standing(record: Record, question: Question) -> dict[str, Judged]:
    """What stands, by utterance. A judgement on a statement that the record no longer has is passed over."""
    found: dict[str, Judged] = {}
    for one in record.judgements(kind="evidence", limit=1_000_000):
        if one.features.get("question") != question.id or (utterance := record.whole_of("utterance", one.left)) is None:
            continue
        judged = found.setdefault(utterance, Judged(statement=one.left))
        setattr(judged, {"rate": "fits", "grade": "grade"}.get(one.features["verdict"], "counts"), one)
        judged.all.append(one.id)
    return found


def fits_of(question: Question, judged: Sequence[Judgement | None]) -> Mapping[str, int]:
    """The fits that a rating gives, by hypothesis; those of hypotheses that the file no longer has are passed over."""
    pairs = (part.partition("=") for one in judged if one for part in one.features["value"].split(", "))
    return {name: number_of(fit) for name, _, fit in pairs if name in question.names}
