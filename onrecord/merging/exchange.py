"""One thing exchanged where all around it is the same: "lorries will be kept off it", "buses will be kept off it"."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import cache, lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from onrecord.encoding import shared_pieces
from onrecord.merging.lexicon import IRREGULAR, NUMBERS, SCALES
from onrecord.merging.meaning import DIRECTIVE, FUTURE, MARKERS, NEGATORS
from onrecord.merging.polarity import matches
from onrecord.merging.reports import Report
from onrecord.merging.roles import PRONOUNS
from onrecord.merging.text import Token, key_of, longest_run
from onrecord.merging.thesaurus import akin, noun

FRAME, ORDERED = 3, 0.65
"""Words of content that both must have, twice as many as are exchanged; or the share ORDERED of all words is in one order."""
SYNONYM = 0.5
"""Nearness from which on two words that the thesaurus does not put together may yet mean the same ("firm", "company")."""
UNLIKE, OTHERS, RUN = 0.3, 2, 3
"""Nearness below which two words have nothing to do with each other; how many such words each must have, and what run of
words both have, for another thing to be said of the same."""
COMMON = (2000, 12000)
"""Numbers of pieces that are whole words of all sorts."""
NOW = frozenset(("now", "today", "tonight", "yesterday", "tomorrow"))
MOST = 3
"""Words of content that may stand on either side of an exchange."""
DETERMINERS = frozenset(("the", "a", "an", "his", "her", "their", "its", "our", "my", "no", "some", "only"))
NOUN_BEFORE = frozenset(("of", "by", "from", "with", "without", "for", "to", "more", "than", "on", "in", "at", "and"))
"""Words after which something is named."""
VERB_BEFORE = frozenset(("not", "had", "has", "have", "did", "do", "does", "should", "must"))
"""Words after which comes a verb, as after pronouns and "would"."""


def one_exchanged(a: Report, b: Report) -> tuple[str, str] | None:
    """The one thing named differently in two contents that else say the same; None where there is none, or more than one, or
    where another rule has it (numbers, negations, modal verbs, if-parts)."""
    pairs = matches(a, b)
    left, right = _stretch(a, {i for i, _ in pairs}), _stretch(b, {j for _, j in pairs})
    if not left or not right or not pairs:
        return None
    word_for_word = _word_for_word(a, b)
    if not word_for_word and (len(pairs) < FRAME or len(pairs) < 2 * max(len(left), len(right))):
        return None
    if not (_named(a, left) and _named(b, right)) or not _one_place(a, left, b, right, dict(pairs)):
        return None
    mine, theirs = _form(a, left), _form(b, right)
    return None if _one_meaning([a.words[i] for i in left], [b.words[j] for j in right]) else (mine, theirs)


def _one_meaning(left: Sequence[Token], right: Sequence[Token]) -> bool:
    """May the one stretch be put for the other: a word of each that are akin, or both near as wholes?"""
    if any(akin(x.form, y.form) or akin(x.key, y.key) for x in left for y in right):
        return True
    return nearness(*(" ".join(w.form for w in words) for words in (left, right))) >= SYNONYM


def other_said(a: Report, b: Report) -> bool:
    """Is another thing said of the same: a run of the same words, and on both sides words that are near none of the other's
    ("said half of the patients got better", "said half of the patients were over seventy")?"""
    pairs = matches(a, b)
    left = [a.words[i].form for i in a.content if i not in {x for x, _ in pairs}]
    right = [b.words[j].form for j in b.content if j not in {y for _, y in pairs}]
    if min(len(left), len(right)) < OTHERS or len(left) * len(right) > 400:
        return False
    if longest_run([w.form for w in a.words], [w.form for w in b.words]) < RUN:
        return False
    return all(nearness(x, y) < UNLIKE for x in left for y in right)


def _one_place(a: Report, left: Sequence[int], b: Report, right: Sequence[int], pairs: dict[int, int]) -> bool:
    """Does a word beside the one stand for a word beside the other, on whichever side (active, passive)?"""
    return any(pairs.get(i) in _beside(b, right) for i in _beside(a, left))


def _beside(report: Report, stretch: Sequence[int]) -> set[int]:
    """The words of content next to a stretch."""
    place = report.content.index(stretch[0])
    return {report.content[k] for k in (place - 1, place + len(stretch)) if 0 <= k < len(report.content)}


def nearness(one: str, other: str) -> float:
    """How near two words or names stand to each other in use: the cosine of their pieces' mean vectors, from -1 to 1."""
    return float(_vector(one) @ _vector(other))


@lru_cache(maxsize=20_000)
def _vector(words: str) -> NDArray[Any]:
    pieces = shared_pieces()
    numbers = [n for word in words.split() for n in pieces.split(word)]
    own: NDArray[Any] = pieces.vectors(numbers).reshape(len(numbers), -1).mean(0) - _common()
    return own / (float(np.linalg.norm(own)) or 1.0)


@cache
def _common() -> NDArray[Any]:
    """The mean of the vectors of whole common words, which all share and which says nothing."""
    pieces = shared_pieces()
    mean: NDArray[Any] = pieces.vectors(list(range(*COMMON))).reshape(COMMON[1] - COMMON[0], -1).mean(0)
    return mean


def _stretch(report: Report, matched: set[int]) -> list[int]:
    """The words of content that the other wording lacks, where they stand together; none else."""
    free = [i for i in report.content if i not in matched]
    together = bool(free) and len(free) <= MOST and all(report.words[i].form[0].isalnum() for i in range(free[0], free[-1] + 1))
    return free if together and free[-1] - free[0] <= len(free) else []


def _word_for_word(a: Report, b: Report) -> bool:
    x, y = ([w.key for w in r.words if w.form[0].isalnum()] for r in (a, b))
    return SequenceMatcher(a=x, b=y, autojunk=False).ratio() >= ORDERED


def _named(report: Report, stretch: Sequence[int]) -> bool:
    """Is something named, after an article or the like or at the beginning, and no sort of word that other rules see to?"""
    words = [report.words[i] for i in stretch]
    before = report.words[stretch[0] - 1].form if stretch[0] else ""
    if any(_other_sort(w, before) for w in words):
        return False
    if not before or before in NOUN_BEFORE or before in DETERMINERS or any(w.capital for w in words):
        return True
    return before not in VERB_BEFORE and before not in PRONOUNS and key_of(before) not in FUTURE and noun(words[-1].form)


def _other_sort(word: Token, before: str) -> bool:
    """Is it a number, a negation, a modal verb, a pronoun, the opening of an if-part, a verb?"""
    if not word.key.isalpha() or word.form in NOW or word.form in NUMBERS or word.form in SCALES or word.form in PRONOUNS:
        return True
    if any(word.key in some for some in (NEGATORS, FUTURE, DIRECTIVE, MARKERS)) or word.form.endswith("ly"):
        return True
    counted = before[:1].isdigit() or before in NUMBERS
    return before not in DETERMINERS and not counted and (word.form in IRREGULAR or word.form.endswith("ed"))


def _form(report: Report, stretch: Sequence[int]) -> str:
    return " ".join(report.words[i].form for i in stretch)
