"""A statement: an attribution found in a document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from onrecord.document import Span
from onrecord.speaker import Speaker

Quotation = Literal["direct", "indirect", "mixed"]
Polarity = Literal["said", "withheld", "denied"]
Kind = Literal[
    "claim", "warning", "prediction", "condition", "pledge", "demand", "criticism", "support", "denial", "question"
]


@dataclass(frozen=True, slots=True)
class Statement:
    """What a document attributes to somebody. The extraction finds the spans; later steps fill in the rest.

    `content` may be several spans; `cue` and `source` may be empty. `via` is who passes the statement on (`via_source`: the
    words that name them), `nested_in` the id of the statement whose content holds this one. `condition` is the if-part of a
    statement of kind condition.
    `confidence` is the probability, calibrated, that content and source are right."""

    id: str
    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    quotation: Quotation
    confidence: float
    speaker: Speaker | None = None
    via: Speaker | None = None
    via_source: tuple[Span, ...] = ()
    nested_in: str | None = None
    kinds: tuple[Kind, ...] = ()
    polarity: Polarity = "said"
    addressee: str | None = None
    occasion: str | None = None
    condition: tuple[Span, ...] = ()

    @property
    def start(self) -> int:
        """Where its content begins."""
        return self.content[0][0]
