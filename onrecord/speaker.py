"""A speaker: the person or body that a statement's source is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

SpeakerKind = Literal["person", "organization", "group", "unnamed", "document", "author", "generic"]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks. `name` is the fullest form that the article gives, without titles; None for the author and generic speakers.

    `role`, `body` and `country` only where the article gives them ("foreign secretary", "the bank", "British").
    `confidence` is the probability that this is who it is."""

    name: str | None
    kind: SpeakerKind
    confidence: float
    role: str | None = None
    body: str | None = None
    country: str | None = None
