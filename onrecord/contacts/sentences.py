"""Tokens and sentences of a text, with contractions spelt out and possessive marks apart."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.sentences import stops

_TOKEN = re.compile(r"(?:[A-Z]\.){2,}|\w+(?:[-’'&]\w+)*|[^\w\s]")
_SEMICOLON = re.compile(r";\s+")
_PARTS = {"’s": "'s", "’ll": "will", "’ve": "have", "’d": "had", "’re": "are", "’m": "am"}
_WHOLE = {"won": "will", "can": "can", "shan": "shall"}
QUOTES = frozenset("\"“”«»„")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark at [start, end); `norm` is its lower-case form, spelt out where it was contracted."""

    start: int
    end: int
    text: str
    norm: str
    quoted: bool
    initial: bool

    @property
    def capital(self) -> bool:
        """Does it begin with a capital?"""
        return self.text[0].isupper()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, or the part of one up to a semicolon; `end` is after its last mark."""

    start: int
    end: int
    tokens: tuple[Token, ...]


def split(text: str) -> list[Sentence]:
    """The sentences of a text, in order."""
    bounds, start = [], 0
    for end in sorted(stop.end() for stop in (*stops(text), *_SEMICOLON.finditer(text))):
        bounds.append((start, end))
        start = end
    bounds.append((start, len(text)))
    inside, found = False, []
    for start, end in bounds:
        if "\n" in text[max(0, start - 1):start]:
            inside = False
        tokens, inside = _tokens(text, start, end, inside)
        if tokens:
            found.append(Sentence(start, end, tuple(tokens)))
    return found


def _tokens(text: str, start: int, end: int, inside: bool) -> tuple[list[Token], bool]:
    tokens: list[Token] = []
    initial = True
    for match in _TOKEN.finditer(text, start, end):
        word = match.group()
        if word in QUOTES:
            inside = word in "“«„" or (word == '"' and not inside)
            tokens.append(Token(match.start(), match.end(), word, word, inside, False))
            initial = initial or inside
            continue
        for at, part, norm in _parted(word):
            place = match.start() + at
            tokens.append(Token(place, place + len(part), part, norm, inside, initial))
        initial = word == ":" or (initial and not word[0].isalnum())
    return tokens, inside


def _parted(word: str) -> list[tuple[int, str, str]]:
    """A word as (place in it, part, form): "won't" is will + not, "Sand's" is Sand + 's."""
    low = word.lower().replace("'", "’")
    if low.endswith("n’t"):
        stem = word[:-3] if low not in ("can’t",) else word[:-2]
        return [(0, stem, _WHOLE.get(stem.lower(), stem.lower())), (len(stem), word[len(stem):], "not")]
    for ending, norm in _PARTS.items():
        if low.endswith(ending):
            stem = word[:-len(ending)]
            return [(0, stem, stem.lower()), (len(stem), word[len(stem):], norm)]
    return [(0, word, "'" if word == "’" else low.replace("’", "'"))]
