"""Noun groups in a source: where the first one ends, its head, how far its description runs."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.speakers import lexicon
from onrecord.speakers.entities import Cast
from onrecord.speakers.layout import PERSON, Layout

BREAKS = {",", "—", "–", "-", "(", ")", ";", ":", "…", "[", "]", "--"}
QUOTES = {'"', "“", "”", "''", "``", "'", "‘", "«", "»"}
MARKS = {'"', "“", "''", "``", "«"}
TAILS = {"himself", "herself", "itself", "themselves", "also", "alone", "both", "all", "each", "'s", "s", "'", "’",
         "there", "here"}


@dataclass(frozen=True, slots=True)
class Source:
    """A source as read: words [first, last) of its own noun group and its restrictive tail; `head` its head word.

    `form`: "name", "pronoun", "nominal", "list" (then `parts`), "label" (of a turn), "author" or "generic". `entity` where a
    name says who it is; `nature` as for nominals."""

    form: str
    first: int
    last: int
    head: int
    nature: str = ""
    entity: int | None = None
    parts: tuple[Source, ...] = ()


def same_name(cast: Cast, i: int, j: int) -> bool:
    return i in cast.names and cast.names.get(j) is cast.names[i]


def group_end(layout: Layout, cast: Cast, first: int, last: int) -> int:
    """Where the first noun group ends: at a comma, dash, preposition, relative or participle outside a name."""
    i = first + 1
    while i < last:
        word = layout.lower[i]
        if not same_name(cast, i - 1, i):
            if word in BREAKS and not (word in ("-", "–") and layout.glued(i) and i + 1 < last and layout.glued(i + 1)):
                return i
            if word in lexicon.PREPOSITIONS and word != "including":
                return i
            if word in MARKS and i > first + 1 and not layout.glued(i):
                return i
        i += 1
    return last


def group_head(layout: Layout, first: int, end: int) -> int:
    head = end - 1
    while head > first and (layout.lower[head] in TAILS or layout.lower[head] in QUOTES or layout.lower[head] == "."):
        head -= 1
    return head


def tail_end(layout: Layout, cast: Cast, end: int, last: int) -> int:
    """Where a description ends: with its "of", "who" and other restrictive phrases, before a comma, dash or bracket."""
    i = end
    while i < last and _runs_on(layout, cast, i, last):
        i += 1
    while i > end and layout.lower[i - 1] in QUOTES:
        i -= 1
    return i


def _runs_on(layout: Layout, cast: Cast, i: int, last: int) -> bool:
    """Does the word at i not end a description: no break, or one inside a name or a compound?"""
    word = layout.lower[i]
    if word == "," and _lists_on(layout, cast, i, last):
        return True
    if word not in BREAKS or same_name(cast, i - 1, i) or (word in ("-", "(") and layout.glued(i)):
        return True
    return word in (",", ".") and layout.glued(i) and i + 1 < last and layout.glued(i + 1)


def _lists_on(layout: Layout, cast: Cast, i: int, last: int) -> bool:
    """Does the comma at i stand in a list of countries or bodies that closes further on: "officials from Lethe | , Pelland and
    the U.S. | , as well as Orvania"?"""
    if i + 1 >= last:
        return False
    if layout.lower[i + 1:i + 4] == ["as", "well", "as"]:
        return True
    following = i + 2 if layout.lower[i + 1] == "the" else i + 1
    before = i - 1 if layout.lower[i - 1] != "." else i - 2
    full = {j for j in (before, following) if j in cast.names and cast.names[j].kind == PERSON and len(cast.names[j].parts) > 1}
    return not full and layout.capital(before) and layout.capital(following) and "and" in layout.lower[following:last]
