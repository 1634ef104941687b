"""What commitments are, as other modules see them."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date as Day  # noqa: N812 - `Deadline.date` is words, and hides the name in its class
from typing import Any, Literal

from onrecord.commitments.days import last_day
from onrecord.document import Span
from onrecord.statement import CommitmentType as CommitmentType

State = Literal["open", "kept", "broken", "overtaken", "withdrawn", "cannot be settled"]
TYPES: tuple[CommitmentType, ...] = ("pledge", "threat", "offer", "assurance", "warning", "prediction")
STATES: tuple[State, ...] = ("open", "kept", "broken", "overtaken", "withdrawn", "cannot be settled")


@dataclass(frozen=True, slots=True)
class Deadline:
    """By when it can be settled: the words, their place in the text, and the date as precise as they are (YYYY, YYYY-MM or
    YYYY-MM-DD)."""

    words: str
    span: Span
    date: str

    @property
    def last_day(self) -> Day:
        """The last day of the date."""
        return last_day(self.date)


@dataclass(frozen=True, slots=True)
class Commitment:
    """What a statement commits to. `settles` says in a line what would settle it; `odds` is the probability that a prediction's
    own words give (`odds_words`)."""

    type: CommitmentType
    condition: Span | None = None
    deadline: Deadline | None = None
    towards: str | None = None
    settles: str = ""
    odds: float | None = None
    odds_words: str = ""

    def to_json(self) -> dict[str, Any]:
        """The commitment as JSON-ready types."""
        parts = asdict(self)
        parts["condition"] = list(self.condition) if self.condition else None
        if self.deadline is not None:
            parts["deadline"] = {"words": self.deadline.words, "span": list(self.deadline.span), "date": self.deadline.date}
        return parts


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a later text makes of a commitment: a state, the words that it rests on (a span of that text), and why;
    `says_nothing`: it is silent on it, or nearly so."""

    state: State
    because: str
    span: Span | None = None
    says_nothing: bool = False
