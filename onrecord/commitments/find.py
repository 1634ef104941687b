"""The commitments of a reading: what was read of each statement, with its deadline resolved."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from onrecord.commitments.deadlines import deadline_of
from onrecord.commitments.odds import odds_of
from onrecord.commitments.parties import settles_line, towards_of
from onrecord.commitments.promise import Promise
from onrecord.commitments.signs import bears_out
from onrecord.commitments.types import Commitment
from onrecord.document import Span, day_of, words_at
from onrecord.kinds.assign import told
from onrecord.kinds.conditions import whole_condition
from onrecord.passages import passage_of, shared_network
from onrecord.reading import Reading
from onrecord.statement import Statement


def commitments_in(reading: Reading) -> list[tuple[Statement, Commitment]]:
    """The commitments among a reading's statements, in order."""
    text, day = reading.document.text, day_of(reading.document.published)
    found = ((one, find_commitment(text, one, day)) for one in reading.statements if one.content)
    return [(statement, commitment) for statement, commitment in found if commitment is not None]


def find_commitment(text: str, statement: Statement, day: date | None) -> Commitment | None:
    """What a statement commits its speaker to; None where it is no commitment. What was not said commits to nothing."""
    one = looked_at(text, statement)
    kind = one.commitment
    if kind == "" or kind == "none" or one.polarity == "withheld":
        return None
    condition = whole_condition(text, one.condition, one.content)
    one = replace(one, condition=(condition,) if condition else ())
    content, sentence = words_at(text, one.content), sentence_of(text, one)
    deadline = deadline_of(text, one, sentence, day) if day else None
    if not bears_out(text, one, kind, deadline is not None):
        return None
    outside = condition is not None and not any(a <= condition[0] < b for a, b in one.content)
    odds = odds_of(content) if kind in ("prediction", "warning") else None
    return Commitment(
        kind,
        condition,
        deadline,
        towards_of(text, one, sentence),
        settles_line(kind, content, deadline, words_at(text, one.condition) if outside else ""),
        odds.probability if odds else None,
        odds.words if odds else "",
    )


def looked_at(text: str, statement: Statement) -> Statement:
    """A statement with what it commits to; one of an older record, which was not looked at for that, is looked at now."""
    if statement.commitment:
        return statement
    new = told(text, statement, shared_network())
    return replace(statement, commitment=new.commitment, condition=new.condition, deadline=new.deadline, towards=new.towards)


def promise_of(text: str, statement: Statement, commitment: Commitment, day: date) -> Promise:
    """A commitment as its later fate is asked of."""
    condition = text[slice(*commitment.condition)] if commitment.condition else ""
    act = words_at(text, statement.content)
    for words in filter(None, (condition, commitment.deadline.words if commitment.deadline else "")):
        act = act.replace(words, " ")
    speaker = statement.speaker.name if statement.speaker else None
    place = text[slice(*sentence_of(text, statement))]
    return Promise(commitment.type, " ".join(act.split()), day, speaker or "", condition, commitment.deadline, place)


def sentence_of(text: str, statement: Statement) -> Span:
    """The sentences that a statement stands in."""
    return passage_of(text, statement).span
