"""Sentences and clauses of a text by offset: the reach of a figure's time words, verb and source."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from onrecord.sentences import stops

# A clause ends at a semicolon or colon, a dash between spaces, and where a comma or nothing stands before a conjunction
# that opens a new clause.
_CLAUSE = re.compile(
    r";|:(?=\s)|\s[—–-]\s|,?\s+(?:while|whereas|but|although|though|whilst|"
    r"and\sthat(?=\s(?:[\w’'£$€.-]+\s){1,6}?(?:was|were|is|are|has|have|had|will|would)\b))\b|"
    r",\s+(?:and|or|which|who|whose|of which|of whom|"
    r"with|"
    r"when|where|as|so)\b|,\s+(?=(?!including|according|excluding|counting|during|nothing|"
    r"something)[a-z]{3,}ing\b)|\s(?:when|where)\b"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """Characters [start, end) of a text and the places in it where a clause begins."""

    start: int
    end: int
    text: str
    clauses: tuple[int, ...]

    def clause(self, at: int) -> tuple[int, int]:
        """The clause around a position of the whole text, as [start, end) of the whole text."""
        i = bisect_right(self.clauses, at) - 1
        return self.clauses[max(i, 0)], self.clauses[i + 1] if i + 1 < len(self.clauses) else self.end


LONGEST = 900
"""Characters after which a "sentence" is cut: rules that look back and forth in one stay linear in the text."""


def _not_too_long(text: str, starts: list[int]) -> list[int]:
    """The starts, with more of them inside what is longer than any sentence; a cut falls after a space where there is one."""
    made: list[int] = []
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        made.append(start)
        while end - made[-1] > LONGEST:
            space = text.rfind(" ", made[-1] + LONGEST // 2, made[-1] + LONGEST)
            made.append(space + 1 if space > 0 else made[-1] + LONGEST)
    return made


class Sentences:
    """The sentences of a text, cut once; a sentence's clauses are found when it is asked for."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = _not_too_long(text, [0, *(stop.end() for stop in stops(text))])
        self._known: dict[int, Sentence] = {}

    def around(self, at: int) -> Sentence:
        """The sentence that holds a position."""
        i = bisect_right(self._starts, at) - 1
        if i not in self._known:
            self._known[i] = self._make(i)
        return self._known[i]

    def before(self, sentence: Sentence) -> Sentence | None:
        """The sentence before, or None."""
        return self.around(sentence.start - 1) if sentence.start > 0 else None

    def _make(self, i: int) -> Sentence:
        start = self._starts[i]
        end = self._starts[i + 1] if i + 1 < len(self._starts) else len(self._text)
        text = self._text[start:end].rstrip()
        clauses = (start, *(start + match.start() for match in _CLAUSE.finditer(text)))
        return Sentence(start, start + len(text), text, clauses)
