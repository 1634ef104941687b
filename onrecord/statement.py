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
CommitmentType = Literal["pledge", "threat", "offer", "assurance", "warning", "prediction"]
Commits = CommitmentType | Literal["none", ""]


@dataclass(frozen=True, slots=True)
class Statement:
    """What a document attributes to somebody. The extraction finds the spans; later steps fill in the rest.

    `content` may be several spans; `cue` and `source` may be empty. `via` is who passes the statement on (`via_source`: the
    words that name them), `nested_in` the id of the statement whose content holds this one. `commitment` is what it commits its
    speaker to, "none" for nothing, "" where that was not looked at; `condition` the words on which it depends, `deadline` those
    that say by when, `towards` those that say whom it is directed at (the last two of commitments only).
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
    commitment: Commits = ""
    deadline: tuple[Span, ...] = ()
    towards: tuple[Span, ...] = ()

    @property
    def start(self) -> int:
        """Where its content begins."""
        return self.content[0][0]
