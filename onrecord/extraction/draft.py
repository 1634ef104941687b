"""A statement in the making, in ranges of words, and the scores that its confidence is made of."""

from __future__ import annotations

from dataclasses import dataclass

Range = tuple[int, int]
"""Words [first, last)."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Mean log odds of the cue's, the content's and the source's words."""

    cue: float
    content: float
    source: float
    has_source: bool


@dataclass(frozen=True, slots=True)
class Draft:
    """Ranges of words of one statement."""

    cue: tuple[Range, ...]
    content: tuple[Range, ...]
    source: tuple[Range, ...]
    evidence: Evidence
    via_source: tuple[Range, ...] = ()
    outer: int | None = None
    """Number of the draft whose content this one is told in."""
