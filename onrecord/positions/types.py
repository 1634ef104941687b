"""What positions are answered with. Every answer names the statement that it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from onrecord.document import Span

Label = Literal["for", "against", "condition", "undecided", "withheld", "none"]
LABELS: tuple[Label, ...] = ("for", "against", "condition", "undecided", "withheld", "none")
"""docs/positions.md says what each means."""
Change = Literal["changed", "more precise", "same"]
Manner = Literal["criticism", "support", "denial", "reply"]


@dataclass(frozen=True, slots=True)
class Position:
    """What one statement says of its speaker's position on a topic. `condition` are spans of the document's text; `confidence`
    is how sure it is that the label is right, given that the statement was read right."""

    statement: str
    label: Label
    condition: tuple[Span, ...] = ()
    confidence: float = 0.0


@dataclass(frozen=True, slots=True)
class Turn:
    """A statement with a position, as the rules on change look at it: its words, those of its condition, its day, its document
    (any id)."""

    statement: str
    label: Label
    words: str
    condition: str = ""
    day: str = ""
    document: str = ""
