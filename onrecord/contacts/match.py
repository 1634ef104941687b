"""A frame as it matched a line."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.contacts.contact import ContactType, State


@dataclass(frozen=True, slots=True)
class Match:
    """Pairs of names and how they stand; [start, stop) is the part of the line that says so, `word` where the word of contact
    begins."""

    pairs: tuple[tuple[str, str], ...]
    type: ContactType
    state: State
    start: int
    stop: int
    word: int
    mediator: str | None = None
