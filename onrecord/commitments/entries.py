"""What is answered with: a commitment over the record, with every report of it, what later coverage makes of it, what a person
decided."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from onrecord.commitments.odds import Brier
from onrecord.commitments.precedents import Precedent
from onrecord.commitments.types import STATES, Commitment, State


@dataclass(frozen=True, slots=True)
class Bearing:
    """What one later document makes of a commitment: a proposed state and the words that it rests on. `statement` is None where
    the document says it in its own voice; `figures` are the ids of the figures in those words."""

    state: State
    because: str
    document: str
    statement: str | None
    figures: tuple[str, ...]
    span: tuple[int, int] | None
    words: str
    day: str | None
    outlet: str | None
    origin: str

    def to_json(self) -> dict[str, Any]:
        """The bearing as JSON-ready types."""
        return {**asdict(self), "figures": list(self.figures), "span": list(self.span) if self.span else None}


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided, as a judgement that can be undone."""

    judgement: str
    state: State
    because: str
    by: str
    made: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One commitment. `statements` are all reports of its utterance; `statement` the one that is shown."""

    statement: str
    utterance: str
    statements: tuple[str, ...]
    origins: int
    speaker: str | None
    person: str | None
    day: str | None
    text: str
    condition: str
    commitment: Commitment
    bearings: tuple[Bearing, ...]
    decision: Decision | None
    overdue: bool

    @property
    def proposed(self) -> State:
        """What later coverage makes of it: of several that agree their state, of several that part (both ways) "open"."""
        states = {one.state for one in self.bearings if one.state != "open"}
        return states.pop() if len(states) == 1 else "open"

    @property
    def both_ways(self) -> bool:
        """Does later coverage point to more than one state?"""
        return len({one.state for one in self.bearings if one.state != "open"}) > 1

    @property
    def state(self) -> State:
        """As a person decided it; "open" until then. A proposal never counts as a decision."""
        return self.decision.state if self.decision else "open"

    def to_json(self) -> dict[str, Any]:
        """The entry as JSON-ready types."""
        parts = self.commitment.to_json()
        parts["condition"] = self.condition or None
        return {
            "statement": self.statement,
            "utterance": self.utterance,
            "statements": list(self.statements),
            "origins": self.origins,
            "speaker": self.speaker,
            "person": self.person,
            "day": self.day,
            "text": self.text,
            **parts,
            "state": self.state,
            "proposed": self.proposed,
            "both_ways": self.both_ways,
            "overdue": self.overdue,
            "bearings": [one.to_json() for one in self.bearings],
            "decision": asdict(self.decision) if self.decision else None,
        }


@dataclass(frozen=True, slots=True)
class Form:
    """A speaker's track record. Every number is the length of a list of statements; `decided` holds them by the state that a
    person gave, `proposed` those that nobody decided by the state that coverage points to. Each leads to its statement."""

    speaker: str
    person: str
    by_type: dict[str, tuple[str, ...]]
    decided: dict[State, tuple[str, ...]]
    proposed: dict[State, tuple[str, ...]]
    overdue: tuple[str, ...]
    brier: Brier | None
    precedents: tuple[Precedent, ...]
    complete: bool

    @property
    def total(self) -> int:
        """How many commitments."""
        return sum(len(ids) for ids in self.by_type.values())

    @property
    def unsettled(self) -> tuple[str, ...]:
        """Those that nobody decided, or decided to be open."""
        return (*self.decided.get("open", ()), *(one for state in STATES for one in self.proposed.get(state, ())))

    def to_json(self) -> dict[str, Any]:
        """The track record as JSON-ready types."""
        return {
            "speaker": self.speaker,
            "person": self.person,
            "total": self.total,
            "by_type": {k: list(v) for k, v in self.by_type.items()},
            "decided": {k: list(v) for k, v in self.decided.items()},
            "proposed": {k: list(v) for k, v in self.proposed.items()},
            "unsettled": list(self.unsettled),
            "overdue": list(self.overdue),
            "complete": self.complete,
            "brier": {"score": self.brier.score, "statements": list(self.brier.statements)} if self.brier else None,
            "precedents": [one.to_json() for one in self.precedents],
        }
