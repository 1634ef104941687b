"""The commitments of a reading: one look at each statement, with the sentence that it stands in."""

from __future__ import annotations

from datetime import date

from onrecord.commitments.clues import Clues
from onrecord.commitments.kind import tell
from onrecord.commitments.odds import odds_of
from onrecord.commitments.parties import settles_line, towards_of
from onrecord.commitments.reports import Promise
from onrecord.commitments.types import Commitment, Passage
from onrecord.reading import Reading
from onrecord.statement import Statement


def find_commitment(passage: Passage) -> Commitment | None:
    """What a statement commits its speaker to; None where it is no commitment."""
    clues = Clues(passage)
    kind, because = tell(clues)
    if kind is None:
        return None
    odds = odds_of(clues.original) if kind in ("prediction", "warning") else None
    return Commitment(
        kind,
        because,
        clues.condition,
        clues.deadline,
        towards_of(clues),
        settles_line(kind, clues),
        odds.probability if odds else None,
        odds.words if odds else "",
    )


def passage_of(text: str, statement: Statement, day: date | None) -> Passage:
    """A statement as the rules look at it."""
    speaker = statement.speaker
    role = " ".join(filter(None, (speaker.role, speaker.body))) if speaker else ""
    return Passage(
        text,
        statement.content,
        statement.cue,
        statement.source,
        speaker.name if speaker else None,
        role,
        statement.polarity == "withheld",
        day,
        speaker.kind if speaker else "",
    )


def commitments_in(reading: Reading) -> list[tuple[Statement, Commitment]]:
    """The commitments among a reading's statements, in order."""
    day = day_of(reading.document.published)
    found = ((one, find_commitment(passage_of(reading.document.text, one, day))) for one in reading.statements if one.content)
    return [(statement, commitment) for statement, commitment in found if commitment is not None]


def day_of(published: str | None) -> date | None:
    """The day of an ISO date or moment; None for none."""
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def promise_of(passage: Passage, commitment: Commitment) -> Promise:
    """A commitment as its later fate is asked of. Raises ValueError where its day is not known."""
    if passage.day is None:
        raise ValueError("a commitment without a day has no later")
    clues = Clues(passage)
    act = " ".join(passage.text[a:b] for a, b in passage.content)
    condition = passage.text[slice(*commitment.condition)] if commitment.condition else ""
    for words in filter(None, (condition, commitment.deadline.words if commitment.deadline else "")):
        act = act.replace(words, " ")
    return Promise(
        commitment.type,
        " ".join(act.split()),
        passage.day,
        passage.speaker or "",
        condition,
        commitment.deadline,
        passage.text[slice(*clues.sentence)],
    )
