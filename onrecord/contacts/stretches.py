"""A document cut into stretches that the network reads, and the words in each that name a party."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from onrecord.contacts.sentences import Sentence
from onrecord.document import Span
from onrecord.passages import TAGS, Answers, Passage

Network = Callable[[Passage], Answers]
LONGEST = 450
"""Characters of a stretch of several sentences."""
MOST_SENTENCES = 4
"""Sentences of a stretch."""
CALM = 0.95
"""The probability that a stretch tells of no contact from which on none of its pairs is asked about."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Sentences [first, last) of a document, read together."""

    first: int
    last: int
    span: Span


@dataclass(frozen=True, slots=True)
class Look:
    """The words of a stretch that name a party, and whether it tells of no contact at all."""

    parties: tuple[Span, ...]
    calm: bool


def stretches(text: str, sentences: Sequence[Sentence]) -> list[Stretch]:
    """A text cut into stretches of up to four sentences. The end of a paragraph ends one that has two sentences or more."""
    found: list[Stretch] = []
    first = 0
    for i in range(1, len(sentences) + 1):
        if i == len(sentences) or _full(text, sentences, first, i):
            found.append(Stretch(first, i, (sentences[first].tokens[0].start, sentences[i - 1].tokens[-1].end)))
            first = i
    return found


def _full(text: str, sentences: Sequence[Sentence], first: int, i: int) -> bool:
    """Does a stretch that begins with sentence `first` end before sentence i?"""
    if i - first >= MOST_SENTENCES or sentences[i].end - sentences[first].start > LONGEST:
        return True
    return i - first >= 2 and "\n" in text[sentences[i - 1].tokens[-1].end:sentences[i].tokens[0].start]


def look(text: str, span: Span, network: Network) -> Look:
    """What the network says of a stretch without marks: each mention of a party for itself ("Alpha, Beta and Gamma" are three),
    and whether any contact is told."""
    answers = network(Passage(text, span, ()))
    party, begins = (answers._tags[:, TAGS.index(name)] > 0 for name in ("party", "begins"))
    found: list[Span] = []
    for i, (start, end) in enumerate(answers._spans):
        if party[i] and i and party[i - 1] and not begins[i]:
            found[-1] = (found[-1][0], end)
        elif party[i]:
            found.append((start, end))
    return Look(tuple(found), answers.chances("state")["none"] >= CALM)
