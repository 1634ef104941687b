"""Deciding what became of a commitment: a user's judgement, which can be undone. The last one that stands holds; what was
decided before it stays, so that undoing gives the previous result exactly."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from onrecord.commitments.entries import Decision
from onrecord.commitments.types import STATES, State
from onrecord.errors import InputError
from onrecord.judgement import Judgement
from onrecord.questions.amend import undo as undo_judgement
from onrecord.questions.correct import user
from onrecord.questions.reports import chunks
from onrecord.questions.show import find
from onrecord.record import Record

DECIDED = """SELECT seq, id, left_id, right_id, reason, judge, made FROM judgements
    WHERE left_id IN ({ids}) AND kind = 'outcome' AND author = 'user' AND holds = 1 AND withdrawn IS NULL ORDER BY seq"""


def decide(record: Record, statement: str, state: str, because: str, by: str = "") -> Decision:
    """Say what became of a commitment (a statement or its utterance, by id), and why. Raises InputError, RecordError."""
    found = find(record, statement)
    if state not in STATES:
        raise InputError(f"{state!r} is no state; give one of: {', '.join(STATES)}")
    if not because.strip():
        raise InputError('say why: --because "..."')
    if not is_commitment(record, found.utterance):
        raise InputError(f"{found.id} is no commitment as onrecord read it: “{found.text[:60]}”")
    before = record.judgements(kind="outcome", about=found.id, withdrawn=None, limit=100_000)
    with record.transaction():
        record.judge(
            Judgement("outcome", found.id, state, True, 1.0, "user", by or user(), " ".join(because.split()), turn=len(before))
        )
    return decisions_of(record, [found.id])[found.id][1]


def is_commitment(record: Record, utterance: str) -> bool:
    """Is any report of an utterance noted as a commitment?"""
    ids = record.members("utterance", utterance)
    sql = "SELECT 1 AS one FROM commitments c JOIN statements st ON st.seq = c.statement WHERE st.id IN ({})"
    return any(record.rows(sql.format(", ".join("?" * len(part))), part) for part in chunks(ids))


def decisions_of(record: Record, statements: Sequence[str]) -> dict[str, tuple[int, Decision]]:
    """The standing decision on each statement (id) that has one, with its place in the order of judging."""
    found: dict[str, tuple[int, Decision]] = {}
    for ids in chunks(statements):
        for row in record.rows(DECIDED.format(ids=", ".join("?" * len(ids))), ids):
            found[row["left_id"]] = (
                row["seq"],
                Decision(row["id"], cast(State, row["right_id"]), row["reason"], row["judge"], row["made"]),
            )
    return found


def undo(record: Record, judgement: str, by: str = "") -> Judgement:
    """Withdraw a decision. Raises InputError, RecordError."""
    return undo_judgement(record, judgement, by)
