"""One colour and one set of initials for every speaker, the same in all documents that are shown together."""

from __future__ import annotations

import re
from collections import Counter

from onrecord.reading import Reading
from onrecord.speaker import Speaker

_WORD = re.compile(r"[^\W_]+")
_SMALL = frozenset({"a", "an", "and", "at", "de", "del", "der", "di", "for", "from", "in", "la", "le", "of", "on", "the", "to",
                    "van", "von"})
_NAMELESS = {"author": "the author", "generic": "people in general"}


def speaker_key(speaker: Speaker | None) -> str:
    """What makes two speakers the same to a view: the name, else the kind; empty for one that is not resolved."""
    if speaker is None:
        return ""
    return " ".join(speaker.name.casefold().split()) if speaker.name else speaker.kind


def speaker_name(speaker: Speaker) -> str:
    """The name to show; a description for the author and for generic speakers."""
    return speaker.name or _NAMELESS.get(speaker.kind, speaker.kind)


def speaker_detail(speaker: Speaker) -> str:
    """Country, role and body as one phrase ("British foreign secretary, the Foreign Office"); empty where none is known."""
    role = " ".join(part for part in (speaker.country, speaker.role) if part)
    if speaker.role and speaker.country and speaker.country.casefold() in speaker.role.casefold():
        role = speaker.role
    body = speaker.body if speaker.body and speaker.body.casefold() not in f"{role} {speaker.name}".casefold() else None
    return ", ".join(part for part in (role, body) if part)


class Palette:
    """Hands out colours 0 to size - 1. A colour is given twice only where a document has more speakers than colours."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._colours: dict[str, int] = {}
        self._initials: dict[str, str] = {}

    def add(self, reading: Reading) -> None:
        """Give a colour and initials to each speaker of a reading that has none yet."""
        speakers = {speaker_key(s.speaker): s.speaker for s in reading.statements if s.speaker is not None}
        here = Counter(self._colours[key] for key in speakers if key in self._colours)
        everywhere = Counter(self._colours.values())
        for key, speaker in speakers.items():
            if key not in self._colours:
                colour = min(range(self._size), key=lambda c: (here[c], everywhere[c], c))
                here[colour] += 1
                everywhere[colour] += 1
                self._colours[key] = colour
                self._initials[key] = _free_initials(speaker_name(speaker), set(self._initials.values()))

    def colour(self, speaker: Speaker | None) -> int | None:
        """The colour of a speaker; None for one that is not resolved."""
        return self._colours.get(speaker_key(speaker))

    def initials(self, speaker: Speaker | None) -> str:
        """The initials of a speaker; "?" for one that is not resolved."""
        return self._initials.get(speaker_key(speaker), "?")


def _free_initials(name: str, taken: set[str]) -> str:
    """First letters of the first and the last word that matter, lengthened from the last word until nobody else has them."""
    every: list[str] = _WORD.findall(name)
    words = [word for word in every if word.casefold() not in _SMALL] or every or ["?"]
    first, last = words[0], words[-1]
    head = first[0].upper() if len(words) > 1 else ""
    shortest = 1 if head or len(last) == 1 else 2
    for length in range(shortest, len(last) + 1):
        found = head + last[0].upper() + last[1:length]
        if found not in taken:
            return found
    found, number = head + last[0].upper(), 2
    while f"{found}{number}" in taken:
        number += 1
    return f"{found}{number}"
