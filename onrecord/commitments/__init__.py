"""Commitments: pledges, threats, offers, assurances, warnings and predictions, by when they are due, and what became of them.

find.commitments_in(reading)       the commitments among a reading's statements (rules: kind, conditions, deadlines, parties)
outcomes.propose(promise, text)    what a later text makes of one: a state is proposed, never decided
ledger.catch_up(record)            both, over a record, as documents are added
over_record.commitments(record)    asked of a record; `form` gives a speaker's track record
decide.decide(record, ...)         a person's decision, a judgement that can be undone
"""

from __future__ import annotations

from onrecord.commitments.types import STATES, TYPES, Commitment, CommitmentType, Deadline, Passage, Proposal, State

__all__ = ["STATES", "TYPES", "Commitment", "CommitmentType", "Deadline", "Passage", "Proposal", "State"]
