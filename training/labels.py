"""Examples as arrays: the windows of a text with their labels, a word a row."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from onrecord.encoding.wordpiece import WordPieces
from onrecord.extraction.windows import Window, make_windows
from onrecord.words import Words, split_words
from training.corpora import Attribution, Example, Span

IGNORE = -100
TAGS = ("O", "B-cue", "I-cue", "B-source", "I-source", "B-content", "I-content")
ROLES = ("O", "B-source", "I-source", "B-content", "I-content")


@dataclass
class Cue:
    """One cue, words [first, last) of its window, and the roles of the window's words for it (all outside: a false cue)."""

    first: int
    last: int
    roles: np.ndarray


@dataclass
class WindowLabels:
    """Labels of one window; word numbers count from its first word."""

    window: Window
    paragraphs: np.ndarray
    annotator: int = 0
    tags: np.ndarray | None = None
    cues: list[Cue] = field(default_factory=list)
    ner: np.ndarray | None = None
    relations: np.ndarray | None = None
    heads: np.ndarray | None = None
    mentions: list[tuple[int, int]] = field(default_factory=list)
    """(word, number of its chain)."""
    pairs: list[tuple[int, tuple[tuple[int, bool], ...]]] = field(default_factory=list)


def word_numbers(words: Words) -> dict[int, int]:
    """Number of the word that covers each character."""
    return {c: i for i, (s, e) in enumerate(zip(words.starts, words.ends, strict=True)) for c in range(s, e)}


def covered(spans: tuple[Span, ...], at: dict[int, int]) -> list[list[int]]:
    """The words of each span that has any."""
    found = (sorted({at[c] for c in range(s, e) if c in at}) for s, e in spans)
    return [numbers for numbers in found if numbers]


def label(example: Example, wordpieces: WordPieces, longest: int) -> list[WindowLabels]:
    words = split_words(example.text)
    at = word_numbers(words)
    n = len(words)
    tags = ner = relations = heads = None
    if example.attributions is not None:
        tags = tag_words(example.attributions, at, n)
    if example.tokens:
        ner, relations, heads = parse_words(example, at, n)
    out = []
    for window in make_windows(words, wordpieces, longest):
        a, b = window.first, window.last
        row = WindowLabels(window, np.array(words.paragraphs[a:b]), example.annotator)
        if tags is not None:
            row.tags = tags[a:b]
            row.cues = [cue for attribution in example.attributions or () if (cue := _cue(attribution, at, a, b)) is not None]
        if ner is not None and relations is not None and heads is not None:
            row.ner = ner[a:b] if example.has_ner else None
            row.relations = relations[a:b]
            inside = (heads[a:b] >= a) & (heads[a:b] < b)
            row.heads = np.where(inside, heads[a:b] - a, IGNORE)
        for number, chain in enumerate(example.chains):
            row.mentions += [(at[c] - a, number) for c in chain if c in at and a <= at[c] < b]
        row.mentions.sort()
        for pronoun, candidates in example.pairs:
            if all(c in at and a <= at[c] < b for c in (pronoun, *(c for c, _ in candidates))):
                row.pairs.append((at[pronoun] - a, tuple((at[c] - a, good) for c, good in candidates)))
        out.append(row)
    return out


def tag_words(attributions: tuple[Attribution, ...], at: dict[int, int], n: int) -> np.ndarray:
    """BIO tags over all attributions; where they overlap a cue wins over a source, a source over content."""
    tags = np.zeros(n, np.int64)
    for role, begin in (("content", 5), ("source", 3), ("cue", 1)):
        for attribution in attributions:
            for numbers in covered(getattr(attribution, role), at):
                tags[numbers] = begin + 1
                tags[numbers[0]] = begin
    return tags


def parse_words(example: Example, at: dict[int, int], n: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Entity class, relation class and head's word number of each word; words inside a token have only the first."""
    ner, relations, heads = np.full(n, IGNORE), np.full(n, IGNORE), np.full(n, IGNORE)
    for token in example.tokens:
        numbers = sorted({at[c] for c in range(token.start, token.end) if c in at})
        if numbers:
            ner[numbers] = token.ner
            relations[numbers[0]] = token.relation
            heads[numbers[0]] = at.get(token.head, IGNORE) if token.head >= 0 else numbers[0]
    return ner, relations, heads


def _cue(attribution: Attribution, at: dict[int, int], first: int, last: int) -> Cue | None:
    spans = covered(attribution.cue, at)
    if not spans or not first <= spans[0][0] < last:
        return None
    roles = np.zeros(last - first, np.int64)
    for role, begin in (("content", 3), ("source", 1)):
        for numbers in covered(getattr(attribution, role), at):
            inside = [i - first for i in numbers if first <= i < last]
            if inside:
                roles[inside] = begin + 1
                roles[inside[0]] = begin
    cue = [i - first for i in spans[0] if first <= i < last]
    roles[cue] = 0
    return Cue(cue[0], cue[-1] + 1, roles)
