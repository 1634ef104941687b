"""Windows: what the encoder sees at once. Whole paragraphs, packed; a piece of its own stands for the paragraph break."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.encoding.wordpiece import WordPieces
from onrecord.words import Words

LONGEST = 190
"""Pieces in a window, without the two that frame it."""
OVERLAP = 60
"""Pieces that two windows of one over-long paragraph share."""


@dataclass(frozen=True, slots=True)
class Window:
    """Pieces of one window, and for the words first..last-1 the place of their first piece in it."""

    pieces: list[int]
    first: int
    last: int
    places: list[int]
    own_first: int
    own_last: int
    """The words that this window decides on: all of them, but in an over-long paragraph half of each overlap."""


def paragraph_ranges(words: Words) -> list[tuple[int, int]]:
    """[first, last) word numbers of each paragraph."""
    starts = [i for i in range(len(words)) if i == 0 or words.paragraphs[i] != words.paragraphs[i - 1]]
    return list(zip(starts, [*starts[1:], len(words)], strict=True))


def make_windows(words: Words, wordpieces: WordPieces, longest: int = LONGEST) -> list[Window]:
    """Pack the paragraphs, in order, into windows of at most `longest` pieces. Every word is owned by one window."""
    pieces = [wordpieces(form) for form in words.forms]
    windows: list[Window] = []
    packed: list[tuple[int, int]] = []
    size = 0
    for first, last in paragraph_ranges(words):
        length = 1 + sum(len(p) for p in pieces[first:last])
        if packed and size + length > longest:
            windows.append(_window(packed, pieces, wordpieces))
            packed, size = [], 0
        if length > longest:
            windows.extend(_cut(first, last, pieces, wordpieces, longest))
        else:
            packed.append((first, last))
            size += length
    if packed:
        windows.append(_window(packed, pieces, wordpieces))
    return windows


def _window(ranges: list[tuple[int, int]], pieces: list[tuple[int, ...]], wordpieces: WordPieces) -> Window:
    numbers, places = [wordpieces.classify], []
    for first, last in ranges:
        for word in range(first, last):
            places.append(len(numbers))
            numbers.extend(pieces[word])
        numbers.append(wordpieces.paragraph)
    numbers[-1] = wordpieces.separate
    first, last = ranges[0][0], ranges[-1][1]
    return Window(numbers, first, last, places, first, last)


def _cut(first: int, last: int, pieces: list[tuple[int, ...]], wordpieces: WordPieces, longest: int) -> list[Window]:
    """Windows over one paragraph that is too long for one."""
    cuts: list[tuple[int, int]] = []
    start = first
    while True:
        end, size = start, 1
        while end < last and size + len(pieces[end]) <= longest:
            size += len(pieces[end])
            end += 1
        cuts.append((start, end))
        if end == last:
            break
        shared = 0
        start = end
        while shared < OVERLAP:
            start -= 1
            shared += len(pieces[start])
    windows = []
    for i, (start, end) in enumerate(cuts):
        window = _window([(start, end)], pieces, wordpieces)
        own_first = start if i == 0 else (start + cuts[i - 1][1]) // 2
        own_last = end if i + 1 == len(cuts) else (cuts[i + 1][0] + end) // 2
        windows.append(Window(window.pieces, start, end, window.places, own_first, own_last))
    return windows
