"""Where the words and phrases of the lexicon stand in a row of tokens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.positions.english import Token
from onrecord.positions.lexicon import PHRASES, SKIPPED, Class


@dataclass(frozen=True, slots=True)
class Atom:
    """A word or phrase that bears on a position: tokens [first, last), its class, its words."""

    first: int
    last: int
    kind: Class
    words: tuple[str, ...]


def atoms_of(tokens: Sequence[Token]) -> list[Atom]:
    """The atoms of some tokens, the longest at each place; words that only look like one are consumed and left out."""
    found: list[Atom] = []
    place = 0
    while place < len(tokens):
        atom = _longest(tokens, place)
        if atom is None:
            place += 1
            continue
        if atom.kind != "plain":
            found.append(atom)
        place = atom.last
    return found


_PARTED = frozenset("give lend throw turn rule vote wave hand put".split())
"""Words that let an object stand before the rest: "gave the ban his blessing", "turned the offer down"."""


def _longest(tokens: Sequence[Token], place: int) -> Atom | None:
    token, best = tokens[place], None
    for first in dict.fromkeys((token.form, token.base)):
        for words, kind in PHRASES.get(first, ()):
            if best is not None and len(words) <= len(best.words):
                break
            if last := _end(tokens, place, words):
                best = Atom(place, last, kind, words)
                break
    return best


def _end(tokens: Sequence[Token], place: int, words: tuple[str, ...]) -> int:
    """Where a phrase that begins here ends; 0 where it does not stand here. Small words, or an object, may stand in between."""
    place, open_ended = place + 1, words[0] in _PARTED
    for word in words[1:]:
        gap = 0
        while (
            place < len(tokens)
            and not tokens[place].is_a((word,))
            and (tokens[place].form in SKIPPED or open_ended)
            and gap < 4
        ):
            place, gap = place + 1, gap + 1
        if place >= len(tokens) or not tokens[place].is_a((word,)):
            return 0
        place, open_ended = place + 1, False
    return place
