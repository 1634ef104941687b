"""The words of a document as the resolver sees them: sentences, quotation, classes, and where a character falls."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from onrecord.analysis import Analysis
from onrecord.document import Span
from onrecord.speakers.classes import CREED, NONE, ORGANIZATION, PERSON, PLACE, TITLE, find_peoples, mend, steady
from onrecord.words import Words

__all__ = ["CREED", "NONE", "ORGANIZATION", "PERSON", "PLACE", "TITLE", "Layout", "make_layout"]
OTHER, SUBJECT, PASSIVE, OBJECT, APPOS, POSS, OBLIQUE, COMPOUND, ROOT, CCOMP, XCOMP, CONJ, AMOD = range(13)
OPENING, CLOSING, STRAIGHT = {"“", "„", "«", "``"}, {"”", "»", "''"}, '"'
ENDS = {".", "!", "?", "…"}
NO_END = {"mr", "mrs", "ms", "dr", "sen", "rep", "gov", "gen", "st", "jr", "sr", "prof", "rev", "lt", "col", "capt", "sgt",
          "vs", "no", "reps", "sens", "u", "s", "d", "r", "inc", "corp", "co", "jan", "feb", "aug", "sept", "oct", "nov", "dec"}
LONGEST_QUOTATION = 1500
"""Words after which an unclosed mark is taken for a stray one."""


@dataclass(frozen=True, slots=True)
class Layout:
    """One entry a word in every list."""

    words: Words
    lower: list[str]
    sentences: list[int]
    quoted: list[bool]
    classes: list[int]
    relations: list[int]
    peoples: dict[str, str]
    """Peoples of places that only this text knows: "aldanian" -> "aldania"."""

    def __len__(self) -> int:
        return len(self.lower)

    def glued(self, i: int) -> bool:
        """Does word i follow the one before it without a space?"""
        return i > 0 and self.words.starts[i] == self.words.ends[i - 1]

    def capital(self, i: int) -> bool:
        """Does word i begin with a capital?"""
        return self.words.forms[i][0].isupper()

    def range_of(self, span: Span) -> tuple[int, int]:
        """The words [first, last) that a span touches."""
        return bisect_right(self.words.ends, span[0]), bisect_left(self.words.starts, span[1])

    def text(self, first: int, last: int) -> str:
        """The document's words first..last-1 as they stand, white space made single."""
        return " ".join(self.words.text[self.words.starts[first]:self.words.ends[last - 1]].split()) if last > first else ""


def make_layout(analysis: Analysis) -> Layout:
    """Linear in the number of words."""
    words = analysis.words
    lower = [form.lower().replace("’", "'") for form in words.forms]
    classes = steady(words.forms, analysis.entities.tolist())
    peoples = find_peoples(words.forms, classes)
    relations = analysis.relations.tolist()
    classes = mend(words.forms, lower, classes, relations, peoples)
    return Layout(words, lower, number_sentences(words, lower), find_quoted(words), classes, relations, peoples)


def number_sentences(words: Words, lower: list[str]) -> list[int]:
    """Number of each word's sentence, from 0; a paragraph begins a sentence."""
    numbers: list[int] = []
    number, n = -1, len(lower)
    ended = True
    for i in range(n):
        new = i == 0 or words.paragraphs[i] != words.paragraphs[i - 1]
        if new or (ended and lower[i] not in CLOSING and not (lower[i] == STRAIGHT and words.starts[i] == words.ends[i - 1])
                   and lower[i] not in ")]’'"):
            number += 1
            ended = False
        numbers.append(number)
        if lower[i] in ENDS:
            ended = lower[i] != "." or _is_end(words, lower, i)
    return numbers


def _is_end(words: Words, lower: list[str], i: int) -> bool:
    """Is the full stop at i the end of a sentence, not of an abbreviation or inside a number?"""
    if i + 1 < len(lower) and words.starts[i + 1] == words.ends[i] and lower[i + 1][0].isalnum():
        return False
    return not ((i > 0 and lower[i - 1] in NO_END) or (i > 0 and len(lower[i - 1]) == 1 and words.forms[i - 1].isupper()))


def find_quoted(words: Words) -> list[bool]:
    """Whether each word stands inside double quotation marks; every paragraph begins outside."""
    quoted: list[bool] = []
    inside, since = False, 0
    for i, form in enumerate(words.forms):
        if i and words.paragraphs[i] != words.paragraphs[i - 1]:
            inside = False
        if form == STRAIGHT or form == "''":
            inside, since = not inside, i
        elif form in OPENING:
            inside, since = True, i
        elif form in CLOSING:
            inside = False
        quoted.append(inside and i - since < LONGEST_QUOTATION)
    return quoted
