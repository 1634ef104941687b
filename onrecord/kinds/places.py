"""Where a statement stands: the sentence of its cue, with its own parts cut out."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.document import Span
from onrecord.sentences import stops
from onrecord.statement import Statement

_REACH = 400
"""Characters on either side of a cue beyond which its sentence is not followed: keeps the cost of a statement bounded."""


@dataclass(frozen=True, slots=True)
class Place:
    """The sentence of a cue [start, end), and the gaps of it that no part of the statement fills, in order."""

    start: int
    end: int
    gaps: tuple[Span, ...]


def place_of(text: str, statement: Statement) -> Place:
    """The sentence around the cue (or, without a cue, around the content's first words)."""
    first, last = (statement.cue[0][0], statement.cue[-1][1]) if statement.cue else (statement.start, statement.start)
    low, high = max(0, first - _REACH), min(len(text), last + _REACH)
    start = max((stop.end() for stop in stops(text, low, first)), default=low)
    end = next((stop.start() for stop in stops(text, last, high)), high)
    return Place(start, end, _gaps(start, end, statement))


def _gaps(start: int, end: int, statement: Statement) -> tuple[Span, ...]:
    taken = sorted(span for spans in (statement.content, statement.cue, statement.source) for span in spans)
    gaps: list[Span] = []
    place = start
    for a, b in taken:
        if a > place and place < end:
            gaps.append((place, min(a, end)))
        place = max(place, b)
    return (*gaps, (place, end)) if place < end else tuple(gaps)
