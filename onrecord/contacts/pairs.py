"""Which two parties are looked at together, and the passage that the network reads of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from onrecord.contacts.lexicon import OWNERS, STOP
from onrecord.contacts.parties import Standing
from onrecord.document import Span
from onrecord.passages import Mark, Passage
from onrecord.sentences import stops
from onrecord.speakers.countries import one_government

NAMES = {"a": "John", "b": "Mary"}
"""What two parties are called before the network."""
OTHERS = ("Paul", "Anna", "Mark", "Ruth", "Hugo", "Emma", "Carl", "Lisa")
"""What the others are called, in the order of their mention."""
ARTICLE = re.compile(r"\b(?:[Tt]he|[Aa]n?) $")
APPOSED = re.compile(r",? ")
"""What stands between a name and its apposition."""
Called = tuple[Span, Sequence[str]]
"""A mention, and the parties that it names."""
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
        if one_government(a, b):
            continue
        if all(b in one.names for one in of_a) or all(a in one.names for one in of_b):
            continue  # only "they" names one of the two
        apart = min((abs(one.sentence - other.sentence), abs(one.span[0] - other.span[0])) for one in of_a for other in of_b)
        if apart[0] <= 1:
            near.append((apart, len(near), Pair(a, b)))
    closest = sorted(near, key=lambda one: one[:2])[:MOST_PAIRS]
    return [pair for _, _, pair in sorted(closest, key=lambda one: one[1])]


def pair_passage(text: str, span: Span, standings: Iterable[Standing], pair: Pair) -> Passage:
    """What the network reads of two parties in a stretch of text."""
    inside = [(one.span, one.names) for one in standings if span[0] <= one.span[0] and one.span[1] <= span[1]]
    return renamed(text, span, inside, pair.a, pair.b)


def renamed(text: str, span: Span, mentions: Iterable[Called], a: str, b: str) -> Passage:
    """A stretch of text in which every mention of a party is a short name, those of `a` and `b` always the same two, marked:
    the network learns what is between two from the words around them, and not from who they are. Training builds its passages
    so too. What means both ("they") becomes both names, unless the sentence has named one of them already."""
    called = {a: NAMES["a"], b: NAMES["b"]}
    words, at, named = "", span[0], -1
    marks: list[tuple[Span, Mark]] = []
    for (start, end), who in _whole(text, mentions):
        both = set(who) == {a, b} and (named < 0 or next(stops(text, named, end), None) is not None)
        if len(who) != 1 and not both:
            continue
        for one in who:
            called.setdefault(one, OTHERS[(len(called) - 2) % len(OTHERS)])
        words += text[at:start]
        words = words[: len(words) - len(article.group())] if (article := ARTICLE.search(words)) else words
        for number, one in enumerate(sorted(who, key=(a, b).index) if both else who):
            words += " and " if number else ""
            if one in (a, b):
                marks.append(((len(words), len(words) + len(called[one])), "a" if one == a else "b"))
                named = end
            words += called[one]
        words += "'s" if _owns(text, start, end) else ""
        at = end + (", " in text[start:end] and text[end:end + 2] == ", ")  # what closes an apposition
    words += text[at:span[1]]
    return Passage(words, (0, len(words)), tuple(sorted(marks, key=lambda one: one[1])))


def _whole(text: str, mentions: Iterable[Called]) -> list[Called]:
    """The mentions in order, none inside another; a name and its apposition ("the mayor, Ana Ruiz,") are one."""
    found: list[Called] = []
    for (start, end), who in sorted(mentions, key=lambda one: one[0]):
        if found and start < found[-1][0][1]:
            continue
        if found and found[-1][1] == who and APPOSED.fullmatch(text[found[-1][0][1]:start]):
            start = found.pop()[0][0]
        found.append(((start, end), who))
    return found


def _owns(text: str, start: int, end: int) -> bool:
    """Is a mention a pronoun that owns what follows, or does it end in a possessive mark?"""
    word, after = text[start:end].lower(), re.match(r" ([\w-]+)", text[end:end + 40])
    if word == "her":
        return after is not None and after[1] not in STOP
    return word in OWNERS or word.endswith(("'s", "’s"))
