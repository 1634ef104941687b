"""Why two things stand as one, or apart: the judgements on them, with score, author and features."""

from __future__ import annotations

from collections import deque
from typing import Any, Literal

from onrecord.errors import InputError, RecordError
from onrecord.judgement import Judgement, JudgementKind
from onrecord.questions.types import Why
from onrecord.record import Record

What = Literal["person", "utterance", "origin"]
SORTS: dict[str, tuple[What, JudgementKind, str]] = {
    "s": ("utterance", "same utterance", "s"), "u": ("utterance", "same utterance", "s"),
    "p": ("person", "same person", "p"), "d": ("origin", "same origin", "d"), "o": ("origin", "same origin", "d"),
}
"""By the letter of an id: what it is about, the kind of judgement on it, and the letter of its members' ids."""
MOST_STEPS = 10_000


def why(record: Record, a: str, b: str) -> Why:
    """Why two statements (or utterances), speaker entries (or persons) or documents (or origins) are one or not. Raises
    InputError for two things of different sorts, RecordError for an unknown id."""
    sort = SORTS.get(a[:1])
    if sort is None or SORTS.get(b[:1], ("",))[0] != sort[0]:
        raise InputError(f"{a[:40]} and {b[:40]}: give two ids of one sort (two statements, two people or two documents)")
    what, kind, letter = sort
    first, second = letter + a[1:], letter + b[1:]
    wholes = [whole(record, what, name) for name in (first, second)]
    return Why(a, b, what, wholes[0] == wholes[1], between(record, kind, first, second), weights(record, first, second))


def whole(record: Record, what: What, name: str) -> str:
    """What a member belongs to. Raises RecordError."""
    found = record.whole_of(what, name)
    if found is None:
        raise RecordError(f"there is nothing with the id {name[:40]!r} in this record")
    return found


def between(record: Record, kind: JudgementKind, first: str, second: str) -> tuple[Judgement, ...]:
    """All judgements on a pair, withdrawn ones too; where there are none, the shortest chain of those that stand."""
    direct = tuple(one for one in record.judgements(about=first, withdrawn=None, limit=100_000)
                   if second in (one.left, one.right))
    return direct or chain(record, kind, first, second)


def chain(record: Record, kind: JudgementKind, first: str, second: str) -> tuple[Judgement, ...]:
    """The shortest chain of standing judgements that leads from one to the other; nothing where there is none."""
    came: dict[str, tuple[str, Judgement] | None] = {first: None}
    waiting = deque([first])
    while waiting and second not in came and len(came) < MOST_STEPS:
        here = waiting.popleft()
        for judgement in record.judgements(kind=kind, about=here, limit=100_000):
            other = judgement.left if judgement.right == here else judgement.right
            if judgement.holds and other not in came:
                came[other] = (here, judgement)
                waiting.append(other)
    steps: list[Judgement] = []
    here = second
    while (step := came.get(here)) is not None:
        here, judgement = step
        steps.append(judgement)
    return tuple(reversed(steps))


def weights(record: Record, first: str, second: str) -> dict[str, Any]:
    """What the judgement on the pair weighed, by name; empty where the pair was never compared."""
    return next((dict(one.features) for one in record.judgements(about=first, withdrawn=None, limit=100_000)
                 if second in (one.left, one.right) and one.kind != "divergence" and one.features), {})
