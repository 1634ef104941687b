"""Anchors of the W3C Web Annotation model: a quote with the words around it, and a position. What they give must be exactly the
words that they were made for; else the anchor is an orphan, never a guess.

https://www.w3.org/TR/annotation-model/#text-quote-selector and #text-position-selector (positions are Unicode code points)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from onrecord.document import Span

AROUND = 32
"""Characters given before and after a quote; more where the same words stand in the text twice."""
MOST_AROUND = 1024


def selectors(text: str, span: Span) -> list[dict[str, Any]]:
    """The two selectors of a span of a text."""
    start, end = span
    around = AROUND
    while around < MOST_AROUND and len(places(text, *quote(text, span, around))) > 1:
        around *= 2
    prefix, exact, suffix = quote(text, span, around)
    return [{"type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": suffix},
            {"type": "TextPositionSelector", "start": start, "end": end}]


def quote(text: str, span: Span, around: int) -> tuple[str, str, str]:
    """The words at a span and so many characters before and after."""
    start, end = span
    return text[max(0, start - around) : start], text[start:end], text[end : end + around]


def places(text: str, prefix: str, exact: str, suffix: str) -> list[Span]:
    """Where the words stand in a text between the others; overlapping places too."""
    found = []
    place = text.find(prefix + exact + suffix)
    while place >= 0:
        start = place + len(prefix)
        found.append((start, start + len(exact)))
        place = text.find(prefix + exact + suffix, place + 1)
    return found


def anchor(text: str, given: Sequence[Mapping[str, Any]]) -> Span | None:
    """Where selectors point in a text, which may have changed since: at the position if the quote stands there between its
    neighbours, else where it stands between them, if that is one place alone; else None, an orphan."""
    by_type = {selector["type"]: selector for selector in given}
    words = by_type.get("TextQuoteSelector")
    if words is None or not words["exact"]:
        return None
    found = places(text, words.get("prefix", ""), words["exact"], words.get("suffix", ""))
    position = by_type.get("TextPositionSelector")
    if position is not None and (position["start"], position["end"]) in found:
        return position["start"], position["end"]
    return found[0] if len(found) == 1 else None
