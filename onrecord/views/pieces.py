"""Cutting a text wherever something begins or ends, so that overlapping and nested spans can be shown."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator
from itertools import pairwise
from typing import TypeVar

from onrecord.document import Span
from onrecord.statement import Statement
from onrecord.words import PARAGRAPH_BREAK

Label = TypeVar("Label", bound=Hashable)

# Escape sequences, nul, lone surrogates: nothing that a terminal or a page would act on gets through.
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
# Overrides and isolates of the writing direction can make a line read as something else than it says.
_DIRECTION = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
_SPACE = re.compile(r"[\s\u0085\u2028\u2029]+")

# Straight single marks and apostrophes look the same, so a quotation in single marks is held to 300 characters.
_QUOTED = re.compile(
    r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|«[^»]*(?:»|$)|``(?:(?!'').)*(?:''|$)|''(?:(?!'').)*(?:''|$)"
    r"|(?<!\w)‘(?=\S).{1,300}?’(?!\w)|(?<!\w)'(?=\S).{1,300}?'(?!\w)", re.DOTALL)
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*\s+(?=[\"'“‘«(\[]*[A-Z0-9])")


def clean(text: str) -> str:
    """The text without anything that a terminal or a page would act on, its white space as it stands."""
    return _DIRECTION.sub("", _CONTROL.sub("\ufffd", text))


def flat(text: str) -> str:
    """The text cleaned, in one line: every run of white space is one space."""
    return _SPACE.sub(" ", clean(text))


def cut(span: Span, layers: Iterable[tuple[Span, Label]]) -> Iterator[tuple[int, int, frozenset[Label]]]:
    """The pieces (start, end, labels that hold there) of a span, cut at each boundary of each layer; in order, without gaps."""
    first, last = span
    starts: dict[int, list[Label]] = {}
    ends: dict[int, list[Label]] = {}
    for (start, end), label in layers:
        start, end = max(start, first), min(end, last)
        if start < end:
            starts.setdefault(start, []).append(label)
            ends.setdefault(end, []).append(label)
    places = sorted({first, last, *starts, *ends})
    holding: list[Label] = []
    for place, following in pairwise(places):
        for label in ends.get(place, ()):
            holding.remove(label)
        holding += starts.get(place, ())
        yield place, following, frozenset(holding)


def paragraphs(text: str) -> list[Span]:
    """The paragraphs of a text that are not blank, without the white space around them."""
    breaks = [match.start() for match in PARAGRAPH_BREAK.finditer(text)]
    found = []
    for start, end in zip([0, *(place + 1 for place in breaks)], [*breaks, len(text)], strict=True):
        inner = text[start:end].strip()
        if inner:
            start += text[start:end].index(inner[0])
            found.append((start, start + len(inner)))
    return found


def quoted(text: str, statement: Statement) -> list[Span]:
    """The parts of a statement's content that stand in quotation marks, marks included. A missing closing mark reaches to the
    end of its piece of content."""
    if statement.quotation == "indirect":
        return []
    if statement.quotation == "direct":
        return list(statement.content)
    return [(start + match.start(), start + match.end())
            for start, end in statement.content for match in _QUOTED.finditer(text[start:end])]


def sentence(text: str, span: Span) -> Span:
    """The sentence or sentences that a span stands in, inside its paragraph; a plain guess that serves to show context."""
    start, end = span
    breaks = [match.end() for match in PARAGRAPH_BREAK.finditer(text, max(0, start - 2000), start)]
    following = PARAGRAPH_BREAK.search(text, end, end + 2000)
    low = breaks[-1] if breaks else max(0, start - 2000)
    high = following.start() if following else min(len(text), end + 2000)
    before = [match.end() for match in _SENTENCE_END.finditer(text, low, min(start + 4, high)) if match.end() <= start]
    after = _SENTENCE_END.search(text, max(low, end - 2), high)
    return (before[-1] if before else low), (after.end() if after else high)
