"""A topic, as the words that a user types, and where a text speaks of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from onrecord.positions.english import Token, stem, tokens

_WORD = re.compile(r"[^\W\d_]+")
_NONE: frozenset[str] = frozenset()
_PREPOSITIONS = frozenset("of on for with in at to from over against between by into about under".split())
_EMPTY = frozenset("the a an and or s new any some all".split())
PROFORMS = frozenset(
    """plan idea scheme project proposal offer deal law bill measure move step request suggestion initiative package
programme program policy motion option concept venture undertaking arrangement text draft document version thing change
changes reform resolution question issue matter subject prospect notion case agreement compromise cause proposition""".split()
)
"""Words that a report puts for what it speaks of."""
PRONOUNS = frozenset("it this that them these those one".split())


@dataclass(frozen=True, slots=True)
class Topic:
    """`heads` are the keys of the words that name it, `others` those of what they are bound to ("sanctions *on Ruthmar*").

    `key` makes one key of words that mean the same; by default that is a word's stem."""

    words: str
    heads: frozenset[str]
    others: frozenset[str]
    key: Callable[[str], str] = stem

    def named_by(self, token: Token) -> bool:
        """Is the word one of those that name the topic, in whatever form?"""
        return _among(token.form, self.key, self.heads)

    def places(self, text: str) -> list[int]:
        """Where words that name the topic begin in a text."""
        return [m.start() for m in _WORD.finditer(text) if _among(m.group().lower(), self.key, self.heads)]

    def bound_to(self, token: Token) -> bool:
        """Is it a name or word that the topic is bound to?"""
        return _among(token.form, self.key, self.others)


def topic_of(words: str, key: Callable[[str], str] = stem) -> Topic:
    """The topic of what a user types: words, the first of which name it; a search's marks are passed over."""
    found = [token for token in tokens(words, 0, len(words), _NONE) if token.form[0].isalnum()]
    cut = next((place for place, token in enumerate(found) if place and token.form in _PREPOSITIONS), len(found))
    heads, others = (_keys(part, key) for part in (found[:cut], found[cut:]))
    return Topic(words, heads or others, others, key)


def _keys(found: Sequence[Token], key: Callable[[str], str]) -> frozenset[str]:
    words = [token.form for token in found if token.form not in _EMPTY and token.form not in _PREPOSITIONS]
    return frozenset(one for word in words for one in (key(word), stem(word)))


@lru_cache(maxsize=100_000)
def _among(form: str, key: Callable[[str], str], keys: frozenset[str]) -> bool:
    if len(form) < 3:
        return form in keys
    return key(form) in keys or (cut := stem(form)) in keys or any(_kin(cut, one) for one in keys)


def _kin(a: str, b: str) -> bool:
    """Two stems built on one: "compuls" and "compulso", "vaccin" and "vaccinat"."""
    if a[:5] != b[:5] or min(len(a), len(b)) < 5:
        return False
    shared = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return max(len(a), len(b)) - shared <= 4
