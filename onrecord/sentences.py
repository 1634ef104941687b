"""Where a sentence ends: the one rule for it."""

from __future__ import annotations

import re
from collections.abc import Iterator

_STOP = re.compile(r"[.!?…]+[\"'”’»)\]]*\s+(?=[\"'“‘«(\[—–-]*[^\W_a-z])|[\n\r\u2028\u2029]+")
_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|No|Gen|Col|Lt|Capt|Sgt|Maj|Sen|Gov|Rep|Rev|Hon|Jr|Sr|vs|approx|ca|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|"
    r"Nov|Dec|Fig|Art|Co|Inc|Ltd|Corp)|\b[A-Z]|\b[ap]\.m|\bU\.S)\.\s+$"
)
_BEFORE = 8
"""Characters that the longest abbreviation fills."""


def stops(text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
    """The ends of sentences in text[start:end], in order: marks with the quotation marks and spaces after them, or the end of a
    paragraph; not where an abbreviation or an initial has its point."""
    for stop in _STOP.finditer(text, start, len(text) if end is None else end):
        if not _ABBREVIATED.search(text, max(0, stop.start() - _BEFORE), stop.end()):
            yield stop


def spans(text: str) -> Iterator[tuple[int, int]]:
    """The sentences of a text: start and end, without the spaces after them."""
    start = 0
    for end in (*(stop.end() for stop in stops(text)), len(text)):
        if words := text[start:end].rstrip():
            yield start, start + len(words)
        start = end
