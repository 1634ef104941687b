"""Quoted stretches of a text, told from the marks alone, whatever their style and however badly they are kept.

Each paragraph is read on its own: one stray mark spoils at most its paragraph. A stretch still open at a paragraph's end
continues in the next one if that begins with an opening mark (the convention for quotations over several paragraphs).
"""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.words import Words

OPENING = frozenset("“«„‟") | {"``"}
CLOSING = frozenset("”»")
STRAIGHT = frozenset({'"', "''"})
DOUBLE = OPENING | CLOSING | STRAIGHT
SINGLE_OPENING = frozenset("‘'‚")
SINGLE_CLOSING = frozenset("’'")
ENDS = frozenset(".,?!…;:—–")


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words [first, last) from the opening mark to the closing one, both included where they are there."""

    first: int
    last: int
    closed: bool
    continues: bool = False
    """Is it the continuation of the stretch before it, from the last paragraph?"""


def find_quoted(words: Words) -> list[Quoted]:
    """All quoted stretches in order; none overlaps another. Linear in the number of words."""
    found: list[Quoted] = []
    start = 0
    for end in range(1, len(words) + 1):
        if end == len(words) or words.paragraphs[end] != words.paragraphs[start]:
            stretches = _doubles(words, start, end)
            stretches = stretches or _singles(words, start, end)
            if stretches and found and _goes_on(found[-1], stretches[0], words, start):
                stretches[0] = Quoted(stretches[0].first, stretches[0].last, stretches[0].closed, True)
            found.extend(stretches)
            start = end
    return found


def _goes_on(before: Quoted, here: Quoted, words: Words, start: int) -> bool:
    """Open at the end of the paragraph just before, and opened again at the start of this one?"""
    follows = here.first == start and words.paragraphs[before.last - 1] == words.paragraphs[start] - 1
    return follows and not before.closed and not _names_a_speaker(words, start + 1)


def _names_a_speaker(words: Words, start: int) -> bool:
    """Does a transcript's label stand there ("WALLACE:", "(CROSSTALK)")? Then somebody else goes on."""
    label = words.forms[start : start + 4]
    capitals = [form for form in label if form.isalpha()][:1]
    return bool(capitals) and capitals[0].isupper() and len(capitals[0]) > 1 and (":" in label or label[0] == "(")


def opens(words: Words, i: int) -> bool:
    """Does the straight mark at word i look like an opening one: space or bracket before it, none after?"""
    text, start, end = words.text, words.starts[i], words.ends[i]
    free_before = start == 0 or text[start - 1].isspace() or text[start - 1] in "([—–-“‘"
    return free_before and end < len(text) and not text[end].isspace()


def _doubles(words: Words, start: int, end: int) -> list[Quoted]:
    found: list[Quoted] = []
    opened: int | None = None
    for i in range(start, end):
        mark = words.forms[i]
        if mark not in DOUBLE:
            continue
        opening = mark in OPENING or (mark in STRAIGHT and (opens(words, i) or (opened is None and i == start)))
        if opened is None:
            if opening:
                opened = i
            elif mark in CLOSING and found and found[-1].last == i:
                found[-1] = Quoted(found[-1].first, i + 1, True)  # a doubled closing mark
        elif not opening:
            found.append(Quoted(opened, i + 1, True))
            opened = None
        elif i > opened + 1:  # opened again: the closing mark is missing
            found.append(Quoted(opened, i, False))
            opened = i
    if opened is not None and opened + 1 < end:
        found.append(Quoted(opened, end, False))
    return found


def _singles(words: Words, start: int, end: int) -> list[Quoted]:
    """Stretches in single marks, where apostrophes stand among them."""
    found: list[Quoted] = []
    i = start
    while i < end:
        if words.forms[i] in SINGLE_OPENING and opens(words, i) and i + 1 < end and words.forms[i + 1][0].isalnum():
            last = _single_end(words, i, end)
            if last is not None:
                found.append(Quoted(i, last + 1, True))
                i = last
            elif i == start:
                found.append(Quoted(i, end, False))
                break
        i += 1
    return found


def _single_end(words: Words, opened: int, end: int) -> int | None:
    """The closing single mark: the first that follows punctuation, else the first that could be one (two words at least)."""
    first: int | None = None
    for i in range(opened + 2, end):
        if words.forms[i] in SINGLE_OPENING and words.forms[i] != "'" and opens(words, i):
            break
        if words.forms[i] not in SINGLE_CLOSING or words.starts[i] != words.ends[i - 1]:
            continue
        after = words.text[words.ends[i] : words.ends[i] + 1]
        if after.isalnum():
            continue
        if words.forms[i - 1] in ENDS:
            return i
        if (first is None and not words.forms[i - 1].endswith("s")) or (first is None and (not after or after in ".,;:?!")):
            first = i
    return first
