"""Whose contact it is: the subject of a word of contact in a marked line."""

# ruff: noqa: E501 - word lists and patterns are read a phrase at a time.
from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.contacts.units import Marked, Unit

UNIT = re.compile(r"§(\d+)")
_PREPOSITIONS = frozenset(
    "of for from in on at to with by about against between among inside outside within near over under like including behind "
    "through via across towards toward into onto than as except despite opposite beside besides without around aboard before "
    "after upon off".split())
CLAUSE = frozenset("and but that when while if because where which whereas although though so or said says only then however "
                    "after before since until as yet nor , . : ; — – - ( ) whether saying adding insisting says claimed insisted denied confirmed announced thinks believes fears hopes knew knows had did has does do was is were are will would "
                    "could should may might can not also both even later meanwhile today yesterday for".split())
_OPENING = frozenset("after before since until as today yesterday even later".split())
_JOINED = re.compile(r"^ ?(?:,? ?(?:and|but|then|and then|or)|,)(?! §) ")
_RELATIVE = re.compile(r"^ ?,? (?:who|which|that)\b")
_ONE_OF = re.compile(r"\b(?:was|were|is|are|be|been) (?:one of|among) (?:the |a )?(?:only |few |first |last |handful of )*$")
_CARRIED = re.compile(r"\b(?:flew|fly|flies|went|go|goes|travel\w*|drove|came|sailed|left|crossed|walked|returned|used|visited|rode|"
                      r"cancelled|entered|reached|leave|leaves)$")


@dataclass(frozen=True, slots=True)
class Subject:
    """A unit, the words between it and the word of contact, and where it begins in the line."""

    unit: Unit
    chain: str
    at: int
    genitive: bool = False


def subject(marked: Marked, at: int) -> Subject | None:
    """The subject of the word that begins at `at`: the nearest unit on the left that no preposition or verb governs."""
    line = marked.line[:at]
    found: Subject | None = None
    front: Subject | None = None
    for match in reversed(list(UNIT.finditer(line))):
        unit, chain = marked.units[int(match[1])], line[match.end():]
        if unit.genitive:
            # "§0 's planned call with": the owner is the party where nothing but its own words stand between.
            if found is None and not UNIT.search(chain) and re.fullmatch(r" '(?:s)?(?: (?!and\b|but\b)[\w'-]+){0,3} ?", chain):
                return Subject(unit, chain, match.start(), True)
            continue
        before = line[:match.start()].split()
        word = before[-1] if before else ","
        if _ONE_OF.search(line[:match.start()]):
            continue
        if _RELATIVE.match(chain):
            return Subject(unit, chain, match.start())
        if word in _PREPOSITIONS and word not in ("as", "after", "before", "than"):
            continue
        if word == "as" and len(before) > 1 and before[-2] in ("described", "known", "served"):
            continue
        if not UNIT.search(line[:match.start()]) and before[:1] and before[0] not in CLAUSE - _OPENING:
            front = Subject(unit, chain, match.start())  # "On Sunday Ana Ruiz met": what stands in front governs nobody
        if word in CLAUSE or word.endswith("ly") or word.startswith("§"):
            if _JOINED.match(chain) and found is None:
                found = Subject(unit, chain, match.start())
                continue
            return found or Subject(unit, chain, match.start())
        if found is None and not _JOINED.match(chain) and not _CARRIED.search(line[:match.start()].rstrip()):
            control = re.match(r"^ (?:(?:not )?to|(?:of|for) (?:not )?\w+ing)\b", chain)
            if control:
                return Subject(unit, chain, match.start())
    return found or front
