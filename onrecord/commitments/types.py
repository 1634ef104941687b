"""What commitments are, as other modules see them."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from datetime import date as Day  # noqa: N812 - `Deadline.date` is words, and hides the name in its class
from typing import Any, Literal

from onrecord.document import Span

CommitmentType = Literal["pledge", "threat", "offer", "assurance", "warning", "prediction"]
State = Literal["open", "kept", "broken", "overtaken", "withdrawn", "cannot be settled"]
TYPES: tuple[CommitmentType, ...] = ("pledge", "threat", "offer", "assurance", "warning", "prediction")
STATES: tuple[State, ...] = ("open", "kept", "broken", "overtaken", "withdrawn", "cannot be settled")


@dataclass(frozen=True, slots=True)
class Passage:
    """One statement in its text: what the rules look at. `day` is the day of publication; `speaker` the resolved name."""

    text: str
    content: tuple[Span, ...]
    cue: tuple[Span, ...] = ()
    source: tuple[Span, ...] = ()
    speaker: str | None = None
    role: str = ""
    withheld: bool = False
    day: date | None = None
    kind: str = ""
    """The speaker's kind ("person", "organization"), where it is known."""


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


def last_day(when: str) -> date:
    """The last day of a year, a month or a day as ISO words."""
    from calendar import monthrange

    parts = [int(part) for part in when.split("-")]
    year, month = parts[0], parts[1] if len(parts) > 1 else 12
    return date(year, month, parts[2] if len(parts) > 2 else monthrange(year, month)[1])


@dataclass(frozen=True, slots=True)
class Commitment:
    """What a statement commits to. `because` names the clue by which it was told; `settles` says in a line what would settle
    it; `odds` is the probability that a prediction's own words give (`odds_words`)."""

    type: CommitmentType
    because: str
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
    """What a later text makes of a commitment: a state, the words that it rests on (a span of that text), and why."""

    state: State
    because: str
    span: Span | None = None
