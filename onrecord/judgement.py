"""A judgement: a decision that can be undone. Documents and statements never change; everything merged is a judgement."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from onrecord.document import content_id

JudgementKind = Literal["same person", "same utterance", "same origin", "divergence", "name", "role", "speaker", "kinds",
                        "span", "evidence", "same topic", "outcome"]
JudgedBy = Literal["rule", "model", "user"]

PAIRS = ("same person", "same utterance", "same origin", "divergence", "same topic")
"""Kinds that say something of two things alike, so that left and right may be exchanged."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """`left` and `right` are ids (of a pair, the smaller first); for "name", "role" and the corrections of a statement
    ("speaker", "kinds", "span") `right` is the words; for "evidence" the question's id and what is judged of it; for
    "outcome" what became of a commitment.

    `holds` is False where it is judged that the two are NOT the same. `score` is the probability that the judgement is right.
    `by` names the rule, model or user; `made` and `withdrawn` are ISO moments in UTC, `made` is filled in by the record.
    `turn` counts up where a user judges again what was withdrawn."""

    kind: JudgementKind
    left: str
    right: str
    holds: bool = True
    score: float = 1.0
    author: JudgedBy = "rule"
    by: str = ""
    reason: str = ""
    features: Mapping[str, Any] = field(default_factory=dict)
    made: str = ""
    withdrawn: str | None = None
    withdrawn_by: str | None = None
    turn: int = 0

    @property
    def id(self) -> str:
        """Made of what is judged and by whom, so that judging the same twice is judging once."""
        first, second = self.pair
        return content_id("j", self.kind, first, second, str(self.holds), self.author, self.by, str(self.turn))

    @property
    def pair(self) -> tuple[str, str]:
        """Left and right in the order that they are stored in."""
        if self.kind in PAIRS and self.right < self.left:
            return self.right, self.left
        return self.left, self.right
