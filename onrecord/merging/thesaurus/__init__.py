"""What words mean beside each other, by WordNet: the same, a kind of each other, the contrary. `build` made the file."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from onrecord.merging.text import stem

FILE = Path(__file__).parent / "wordnet.txt.gz"
STEPS = 1
"""How many kinds up one word's sense may stand above the other's ("car", "vehicle"); with two, "improve" is "train"."""
NOTHING: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Thesaurus:
    """`senses`: {stem: synsets}; `nouns`: stems that can be one; `above`: {synset: what it is a kind of}; `contrary`: pairs of
    stems."""

    senses: dict[str, frozenset[int]]
    nouns: frozenset[str]
    above: tuple[tuple[int, ...], ...]
    contrary: frozenset[tuple[str, str]]

    def of(self, word: str) -> frozenset[int]:
        """The synsets of a word or of a stem."""
        return self.senses.get(word) or self.senses.get(stem(word), NOTHING)

    def kinds(self, word: str) -> frozenset[int]:
        """The same with those above, up to STEPS."""
        found = level = self.of(word)
        for _ in range(STEPS):
            level = frozenset(up for one in level for up in self.above[one])
            found |= level
        return found


@cache
def shared_thesaurus() -> Thesaurus:
    """The shipped file, read once."""
    senses: dict[str, set[int]] = {}
    above: list[tuple[int, ...]] = []
    contrary: set[tuple[str, str]] = set()
    nouns: set[str] = set()
    for line in gzip.decompress(FILE.read_bytes()).decode().splitlines():
        if line[0] == "!":
            one, other = (stem(word) for word in line[1:].split())
            contrary |= {(one, other), (other, one)}
            continue
        words, _, up = line.partition("|")
        for word in words.split()[1:]:
            senses.setdefault(stem(word), set()).add(len(above))
            if line[0] == "n":
                nouns.add(stem(word))
        above.append(tuple(int(n) for n in up.split()))
    return Thesaurus({word: frozenset(found) for word, found in senses.items()}, frozenset(nouns), tuple(above),
                     frozenset(contrary))


def noun(word: str) -> bool:
    """Can a word, or a stem, be a noun? One that the thesaurus has not is taken for one, as most rare words are."""
    thesaurus = shared_thesaurus()
    return word in thesaurus.nouns or stem(word) in thesaurus.nouns or not thesaurus.of(word)


@lru_cache(maxsize=100_000)
def akin(one: str, other: str) -> bool:
    """May two words be put for each other: a synset in common, or one a kind of the other?"""
    thesaurus = shared_thesaurus()
    mine, theirs = thesaurus.of(one), thesaurus.of(other)
    return bool(mine & thesaurus.kinds(other) or theirs & thesaurus.kinds(one))


def contrary(one: str, other: str) -> bool:
    """Are they antonyms?"""
    return (stem(one), stem(other)) in shared_thesaurus().contrary
