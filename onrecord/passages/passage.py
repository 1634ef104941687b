"""A passage: a stretch of text with marks on some of its words, and what is put in front of it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from onrecord.document import Span
from onrecord.encoding.wordpiece import WordPieces
from onrecord.sentences import stops
from onrecord.statement import Statement
from onrecord.words import split_words

Mark = Literal["content", "cue", "source", "a", "b", "figure"]
Front = Literal["", "topic", "promise"]

Due = Literal["no date", "not due yet", "overdue"]

ROLES: tuple[str, ...] = ("", "content", "cue", "source", "a", "b", "figure", "topic", "promise")
"""What a piece is, by number; the last two are kinds of front."""
FIRST = frozenset(("content", "a", "figure"))
SECOND = frozenset(("cue", "b", "topic"))
"""The marks whose vectors are averaged into the first and the second of the two that the answers are read from."""
LONGEST = 160
"""Pieces that are read of a passage with its front and frame."""
LONGEST_FRONT = 56
NEAR, FAR = 400, 600
"""Characters before and after a stretch beyond which its sentences are not followed."""


@dataclass(frozen=True, slots=True)
class Passage:
    """What the network reads. `span` is the stretch of `text` that is looked at; `marks` are spans of `text`, later ones
    winning."""

    text: str
    span: Span
    marks: tuple[tuple[Span, Mark], ...]
    front: str = ""
    front_kind: Front = ""


@dataclass(frozen=True, slots=True)
class Pieces:
    """A passage as numbers: its pieces, each piece's role, and of each word that is read its first piece and its span."""

    numbers: list[int]
    roles: list[int]
    places: list[int]
    spans: list[Span]


def passage_of(text: str, statement: Statement, *, after: int = 0, front: str = "", front_kind: Front = "") -> Passage:
    """A statement's passage: the sentences of its content, cue and source, and `after` more sentences of the paragraph."""
    marks: list[tuple[Span, Mark]] = [
        *((span, "content") for span in statement.content), *((span, "cue") for span in statement.cue),
        *((span, "source") for span in statement.source)]
    first = statement.content[0]
    near = [span for span, _ in marks if span[1] > first[0] - NEAR and span[0] < first[1] + NEAR]
    stretch = sentences_around(text, min(a for a, _ in near), max(b for _, b in near), after)
    return Passage(text, stretch, tuple(marks), front, front_kind)


def report_passage(report: str, promise: str, due: Due) -> Passage:
    """A later report with an earlier promise in front, and how the promise stood on the report's day."""
    return Passage(report, (0, len(report)), (), f"{due}: {promise}", "promise")


def sentences_around(text: str, start: int, end: int, after: int = 0) -> Span:
    """The stretch of whole sentences around [start, end), with `after` more of the same paragraph."""
    first = max(0, start - NEAR)
    found = list(stops(text, first, min(len(text), end + FAR)))
    cut = 0 if first == 0 else text.find(" ", first, start) + 1
    begin = max((m.end() for m in found if m.end() <= start), default=cut)
    later = [m for m in found if m.end() >= end]
    for m in later:
        if after == 0 or "\n" in m.group():
            return begin, begin + len(text[begin : m.end()].rstrip())
        after -= 1
    return begin, min(len(text), end + FAR)


def pieces_of(passage: Passage, split: WordPieces) -> Pieces:
    """A passage as pieces: front and frame, then as many words as fit, those around the first mark."""
    numbers, roles = [split.classify], [0]
    if passage.front_kind:
        kind = ROLES.index(passage.front_kind)
        front = [n for form in split_words(passage.front[:600]).forms for n in split(form)][:LONGEST_FRONT]
        numbers += [*front, split.separate]
        roles += [kind] * (len(front) + 1)
    words = split_words(passage.text[slice(*passage.span)])
    offset = passage.span[0]
    split_up = [split(form) for form in words.forms]
    begin, stop = _fitting([len(p) for p in split_up], LONGEST - len(numbers) - 1,
                           [bisect_left(words.ends, a - offset + 1) for (a, _), _ in passage.marks[:1]])
    spans = [(words.starts[i] + offset, words.ends[i] + offset) for i in range(begin, stop)]
    places = []
    for i, role in zip(range(begin, stop), _roles(passage.marks, spans), strict=True):
        places.append(len(numbers))
        numbers += split_up[i]
        roles += [role] * len(split_up[i])
    return Pieces([*numbers, split.separate], [*roles, 0], places, spans)


def _fitting(lengths: list[int], room: int, wanted: Iterable[int]) -> tuple[int, int]:
    """The words that are read: all, or from a third of the room before the first wanted word (of none: the first) on, until
    the room is full."""
    if sum(lengths) <= room:
        return 0, len(lengths)
    begin, before = min(min(wanted, default=0), len(lengths) - 1), 0
    while begin > 0 and before + lengths[begin - 1] <= room // 3:
        begin -= 1
        before += lengths[begin]
    stop, full = begin, 0
    while stop < len(lengths) and full + lengths[stop] <= room:
        full += lengths[stop]
        stop += 1
    return begin, stop


def _roles(marks: Iterable[tuple[Span, Mark]], spans: list[Span]) -> list[int]:
    """The role of each word."""
    roles = [0] * len(spans)
    ends = [b for _, b in spans]
    for (start, end), mark in marks:
        i = bisect_left(ends, start + 1)
        while i < len(spans) and spans[i][0] < end:
            roles[i] = ROLES.index(mark)
            i += 1
    return roles
