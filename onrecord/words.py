"""Words of a text with their offsets and paragraphs: the units that every later step speaks of."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

# A doubled apostrophe or backquote is one quotation mark (PolNeAR and older wire copy write them so).
WORD = re.compile(r"''|``|[^\W_]+|[^\w\s]|_")
PARAGRAPH_BREAK = re.compile(r"[\n\r\u2028\u2029\x0b\x0c\x85]")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one text; all lists have one entry a word."""

    text: str
    forms: list[str]
    starts: list[int]
    ends: list[int]
    paragraphs: list[int]
    """Number of the paragraph, from 0; paragraphs without a word are not counted."""

    def __len__(self) -> int:
        return len(self.forms)

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Character offsets [start, end) of the words first..last, both included."""
        return self.starts[first], self.ends[last]


def split_words(text: str) -> Words:
    """Split a text into words. Linear in its length."""
    forms: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    paragraphs: list[int] = []
    breaks = [match.start() for match in PARAGRAPH_BREAK.finditer(text)]
    breaks.append(len(text) + 1)
    paragraph, next_break, broken = -1, 0, True
    for match in WORD.finditer(text):
        start = match.start()
        while breaks[next_break] < start:
            next_break += 1
            broken = True
        if broken:
            paragraph += 1
            broken = False
        forms.append(match.group())
        starts.append(start)
        ends.append(match.end())
        paragraphs.append(paragraph)
    return Words(text, forms, starts, ends, paragraphs)


def without_accents(text: str) -> str:
    """The text without accents and other marks, letters that stand for several taken apart ("François" -> "Francois")."""
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
