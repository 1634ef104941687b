"""Two wordings side by side: which words they share and where they part."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

TOKEN = re.compile(r"\w+(?:['’.,]\w+)*|[^\w\s]")
QUIET = frozenset("\"'“”‘’«»,.;:")
"""Marks that do not make a difference."""


def align(a: str, b: str) -> tuple[tuple[str, str, bool], ...]:
    """The two texts in pieces: (words of a, words of b, whether they are the same but for capitals and quotation marks)."""
    left, right = list(TOKEN.finditer(a)), list(TOKEN.finditer(b))
    matcher = SequenceMatcher(None, list(map(key, left)), list(map(key, right)), autojunk=False)
    pieces = []
    for tag, i, j, k, m in matcher.get_opcodes():
        words, others = between(a, left, i, j), between(b, right, k, m)
        pieces.append((words, others, tag == "equal" or not (matters(left[i:j]) or matters(right[k:m]))))
    return tuple(pieces)


def key(match: re.Match[str]) -> str:
    """A token for comparing."""
    return match.group().casefold()


def between(text: str, tokens: list[re.Match[str]], first: int, last: int) -> str:
    """The text from token `first` to the one before `last`; empty where there is none."""
    return text[tokens[first].start() : tokens[last - 1].end()] if last > first else ""


def matters(tokens: list[re.Match[str]]) -> bool:
    """Whether one of them is more than a quotation mark or a stop."""
    return any(token.group() not in QUIET for token in tokens)
