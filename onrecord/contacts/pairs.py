"""Which two parties are looked at together, and the passage that the network reads of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from onrecord.contacts.lexicon import OWNERS, STOP
from onrecord.contacts.parties import Standing
from onrecord.document import Span
from onrecord.passages import Mark, Passage

NAMES = {"a": "John", "b": "Mary"}
"""What the parties are called before the network."""
ARTICLE = re.compile(r"\b(?:[Tt]he|[Aa]n?) $")
MOST_PAIRS = 10
"""Pairs of one stretch that the network is asked about, those that stand closest."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two parties; `a` is who is mentioned first in the stretch."""

    a: str
    b: str


def pairs_in(standings: Iterable[Standing]) -> list[Pair]:
    """The pairs of the parties that a stretch mentions in one sentence or in neighbouring ones: the closest, in
    text order."""
    places: dict[str, list[Standing]] = {}
    for one in standings:
        for name in one.names:
            places.setdefault(name, []).append(one)
    near: list[tuple[tuple[int, int], int, Pair]] = []
    for (a, of_a), (b, of_b) in combinations(places.items(), 2):
        if all(b in one.names for one in of_a) or all(a in one.names for one in of_b):
            continue  # only "they" names one of the two
        apart = min((abs(one.sentence - other.sentence), abs(one.span[0] - other.span[0])) for one in of_a for other in of_b)
        if apart[0] <= 1:
            near.append((apart, len(near), Pair(a, b)))
    closest = sorted(near, key=lambda one: one[:2])[:MOST_PAIRS]
    return [pair for _, _, pair in sorted(closest, key=lambda one: one[1])]


def pair_passage(text: str, span: Span, standings: Iterable[Standing], pair: Pair) -> Passage:
    """What the network reads of two parties in a stretch of text; what means both ("they") stays as it is."""
    inside = [one for one in standings if span[0] <= one.span[0] and one.span[1] <= span[1]]
    first, second = ([one.span for one in inside if name in one.names and other not in one.names]
                     for name, other in ((pair.a, pair.b), (pair.b, pair.a)))
    return renamed(text, span, first, second)


def renamed(text: str, span: Span, a: Iterable[Span], b: Iterable[Span]) -> Passage:
    """A stretch of text in which every mention of the two parties is the same short name, marked: the network learns what is
    between two from the words around them, and not from who they are. Training builds its passages so too."""
    mentions: list[tuple[Span, Mark]] = [*((one, "a") for one in a), *((one, "b") for one in b)]
    words, at = "", span[0]
    marks: list[tuple[Span, Mark]] = []
    for (start, end), mark in sorted(mentions):
        if start < at:
            continue  # inside the one before
        words += text[at:start]
        words = words[: len(words) - len(article.group())] if (article := ARTICLE.search(words)) else words
        marks.append(((len(words), len(words) + len(NAMES[mark])), mark))
        words += NAMES[mark] + ("'s" if _owns(text, start, end) else "")
        at = end
    words += text[at:span[1]]
    return Passage(words, (0, len(words)), tuple(sorted(marks, key=lambda one: one[1])))


def _owns(text: str, start: int, end: int) -> bool:
    """Is a mention a pronoun that owns what follows, or does it end in a possessive mark?"""
    word, after = text[start:end].lower(), re.match(r" ([\w-]+)", text[end:end + 40])
    if word == "her":
        return after is not None and after[1] not in STOP
    return word in OWNERS or word.endswith(("'s", "’s"))
