"""How `wordnet.txt.gz` was made: the part of WordNet 3.0 that news copy needs. Not used when merging.

    python -m onrecord.merging.thesaurus.build /usr/share/wordnet        (Debian: wordnet-base)

A line is a synset: its part of speech, its words, "|", the lines of what it is a kind of (hypernyms, counted from 0);
"!" opens a pair of antonyms."""

from __future__ import annotations

import gzip
import sys
from collections.abc import Iterator
from pathlib import Path

from onrecord.encoding.pieces import WEIGHTS

FILE = Path(__file__).parent / "wordnet.txt.gz"
SENSES = 4
"""Senses of a word that are kept, the most usual first; the others are seldom meant in news."""
ABOVE = ("@", "@i")
ANTONYM, SIMILAR = "!", "&"
OPPOSED = "na"
"""Parts of speech of which antonyms are kept; of verbs ("run", "stand") one is seldom the contrary that news means."""

Synset = tuple[str, str]
"""(part of speech, offset)."""


def usual(folder: Path) -> dict[Synset, set[str]]:
    """{synset: the words of which it is a usual sense}, for words that are one piece (as they stand or inflected) or were met
    with in a text."""
    pieces = set((WEIGHTS / "vocabulary.txt").read_text(encoding="utf-8").splitlines())
    found: dict[Synset, set[str]] = {}
    for part in ("noun", "verb", "adj", "adv"):
        for line in (folder / f"index.{part}").read_text(encoding="utf-8").splitlines():
            fields = line.split()
            if line[0] == " " or not fields[0].isalpha() or len(fields[0]) < 3:
                continue
            senses = int(fields[2])
            met_with = int(fields[-senses - 1]) > 0
            if met_with or pieces & {fields[0], f"{fields[0]}s", f"{fields[0]}ed", f"{fields[0]}ing"}:
                for offset in fields[-senses:][:SENSES]:
                    found.setdefault((fields[1], offset), set()).add(fields[0])
    return found


def synsets(folder: Path) -> Iterator[tuple[Synset, list[str], list[tuple[str, Synset, str]]]]:
    """Every synset: its name, its words, and (pointer, synset, which word to which) of what it points at."""
    for part in ("noun", "verb", "adj", "adv"):
        for line in (folder / f"data.{part}").read_text(encoding="utf-8").splitlines():
            if line[0] == " ":
                continue
            fields = line.partition(" | ")[0].split()
            count = int(fields[3], 16)
            words = [w.partition("(")[0].lower() for w in fields[4:4 + 2 * count:2]]
            rest = fields[5 + 2 * count:]
            pointers = [(rest[k], (rest[k + 2], rest[k + 1]), rest[k + 3]) for k in range(0, 4 * int(fields[4 + 2 * count]), 4)]
            yield (fields[2].replace("s", "a"), fields[0]), words, pointers


def kept_above(name: Synset, pointed: dict[Synset, list[Synset]], kept: dict[Synset, set[str]]) -> list[Synset]:
    """What a synset is a kind of; for one that has no usual word ("health professional") what that is a kind of."""
    above = pointed.get(name, [])
    return list(dict.fromkeys(k for a in above for k in ([a] if a in kept else
                              [b for b in pointed.get(a, []) if b in kept and b != name])))


def build(folder: Path) -> bytes:
    """The file's bytes."""
    kept = usual(folder)
    all_words = {name: words for name, words, _ in synsets(folder)}
    lines: list[tuple[Synset, list[Synset]]] = []
    pairs: set[tuple[str, str]] = set()
    for name, words, pointers in synsets(folder):
        lines.append((name, [to for sort, to, _ in pointers if sort in (*ABOVE, SIMILAR)]))
        for sort, to, which in pointers:
            if sort == ANTONYM and name[0] in OPPOSED:
                one, other = words[int(which[:2], 16) - 1], all_words[to][int(which[2:], 16) - 1]
                if one in kept.get(name, ()) and other in kept.get(to, ()) and one < other and not one.endswith(("ing", "ed")):
                    pairs.add((one, other))
    pointed = dict(lines)
    number = {name: i for i, name in enumerate(name for name, _ in lines if name in kept)}
    rows = [f"{name[0]} {' '.join(sorted(kept[name]))}|{' '.join(str(number[a]) for a in kept_above(name, pointed, kept))}"
            for name, _ in lines if name in kept]
    return gzip.compress("\n".join([*rows, *(f"!{a} {b}" for a, b in sorted(pairs))]).encode(), 9, mtime=0)


if __name__ == "__main__":
    FILE.write_bytes(build(Path(sys.argv[1])))
