"""A document: one article as read. Its text never changes; every span is characters [start, end) of it."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

Span = tuple[int, int]
"""Characters [start, end) of a document's text."""


@dataclass(frozen=True, slots=True)
class Document:
    """One article. `published` is an ISO date or date and time, as precise as the source gives it; paragraphs of `text` are
    separated by line ends. `author` is the byline, names joined by "; ". `source` is what the
    caller named: a path, an address, "-"."""

    id: str
    text: str
    source: str = ""
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    language: str = "en"
    author: str | None = None

    def quote(self, spans: tuple[Span, ...]) -> str:
        """The words at the spans, joined by " ... "."""
        return " ... ".join(self.text[start:end] for start, end in spans)


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something that was not read, and why, in words for a person. `what` is "document", "statement" or "figure"."""

    reason: str
    source: str = ""
    what: str = "document"


def words_at(text: str, spans: Sequence[Span]) -> str:
    """The words at the spans, joined by a space."""
    return " ".join(text[start:end] for start, end in spans)


def day_of(moment: str | None) -> date | None:
    """The day of an ISO date or moment (`Document.published`); None where it is neither."""
    try:
        return date.fromisoformat((moment or "")[:10])
    except ValueError:
        return None


def span_within(span: Sequence[int], text: str) -> Span:
    """A span read from JSON. Raises ValueError for one outside of the text."""
    start, end = span
    if not 0 <= start < end <= len(text):
        raise ValueError(f"the span [{start}, {end}) does not lie in the text")
    return start, end


def content_id(letter: str, *parts: str) -> str:
    """An id made from content: the letter and 16 hexadecimal digits, the same for the same parts on every machine."""
    digest = hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
    return letter + digest[:16]
