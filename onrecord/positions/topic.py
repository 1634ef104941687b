"""A topic, as the words that a user types, and where a text speaks of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from onrecord.merging.text import key_of
from onrecord.statement import Statement

_WORD = re.compile(r"[^\W_]+")
_MARKS = re.compile(r'["“”*()]+')
_PREPOSITIONS = frozenset("of on for with in at to from over against between by into about under".split())
_EMPTY = frozenset("the a an and or s new any some all".split())
NEAR = 500
"""Characters around a statement in which the topic must be named where the title does not name it."""
_ROOT = 5
"""Two words that begin with so many letters in common and differ in no more behind them are forms of one ("vaccine",
"vaccination")."""


@dataclass(frozen=True, slots=True)
class Topic:
    """`words` are what a user typed, without a search's marks; `names` the words that name it, `bound` those of what it is
    bound to ("sanctions *on Ruthmar*"), both in lower case."""

    words: str
    names: tuple[str, ...]
    bound: tuple[str, ...]

    @property
    def forms(self) -> tuple[str, ...]:
        """All words that say something."""
        return tuple(dict.fromkeys((*self.names, *self.bound)))

    def places(self, text: str) -> list[int]:
        """Where one of its words, or a word for it, begins in a text."""
        return [m.start() for m in _WORD.finditer(text) if any(same(m.group().lower(), one) for one in self.forms)]

    def all_in(self, text: str) -> bool:
        """Do all of its words, or words for them, stand in a text?"""
        found = set(_WORD.findall(text.lower()))
        return all(one in found or any(same(word, one) for word in found) for one in self.forms)


def topic_of(words: str) -> Topic:
    """The topic of what a user types: words, the first of which name it; a search's marks are passed over."""
    plain = " ".join(_MARKS.sub(" ", words).split())
    found = [m.group().lower() for m in _WORD.finditer(plain)]
    cut = next((place for place, word in enumerate(found) if place and word in _PREPOSITIONS), len(found))
    names, bound = (tuple(one for one in part if one not in _EMPTY | _PREPOSITIONS) for part in (found[:cut], found[cut:]))
    return Topic(plain, names or bound, bound if names else ())


class About:
    """Where a document speaks of a topic."""

    def __init__(self, text: str, title: str | None, topic: Topic) -> None:
        self._titled = bool(topic.places(title or ""))
        self._places = [] if self._titled else topic.places(text)

    def near(self, statement: Statement) -> bool:
        """Is the topic named in the title, or near a statement?"""
        spans = (*statement.content, *statement.cue)
        return bool(statement.content) and (self._titled or any(
            start - NEAR <= place <= end + NEAR for start, end in spans for place in self._places))


@lru_cache(maxsize=100_000)
def same(form: str, other: str) -> bool:
    """Are two lower-case words one, forms of one, or words that mean the same in news copy?"""
    if form == other or key_of(form) == key_of(other):
        return True
    return form[:_ROOT] == other[:_ROOT] and _differ(form, other) <= _ROOT and min(len(form), len(other)) >= _ROOT


def _differ(a: str, b: str) -> int:
    """Letters of the longer one that stand behind what both begin with."""
    shared = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return max(len(a), len(b)) - shared
