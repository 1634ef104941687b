"""Commitments: pledges, threats, offers, assurances, warnings and predictions, by when they are due, and what became of them.

find.commitments_in(reading)       the commitments among a reading's statements, as the passage network read them
outcomes.propose(promise, report)  what a later text makes of one: a state is proposed, never decided
ledger.catch_up(record)            both, over a record, as documents are added
over_record.commitments(record)    asked of a record; `form` gives a speaker's track record
decide.decide(record, ...)         a person's decision, a judgement that can be undone
"""

from __future__ import annotations

from onrecord.commitments.types import STATES, TYPES, Commitment, Deadline, Proposal, State
from onrecord.statement import CommitmentType

__all__ = ["STATES", "TYPES", "Commitment", "CommitmentType", "Deadline", "Proposal", "State"]
