"""A document cut into stretches that the network reads, and the words in each that name a party."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from onrecord.contacts.sentences import Sentence
from onrecord.document import Span
from onrecord.passages import Answers, Passage

Network = Callable[[Passage], Answers]
LONGEST = 450
"""Characters of a stretch of several sentences."""
MOST_SENTENCES = 4
"""Sentences of a stretch."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Sentences [first, last) of a document, read together."""

    first: int
    last: int
    span: Span


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


@dataclass(frozen=True, slots=True)
class Look:
    """What one reading of a stretch without marks gives: the words that name a party, each time for themselves ("Alpha, Beta
    and Gamma" are three), and how likely it is that somebody in it has a contact."""

    words: tuple[Span, ...]
    contact: float


def look_at(text: str, span: Span, network: Network) -> Look:
    """Read a stretch."""
    answers = network(Passage(text, span, ()))
    return Look(answers.divided("party", "begins"), 1 - answers.chances("state")["none"])
