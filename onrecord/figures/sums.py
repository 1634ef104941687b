"""Parts and their total over three figures or more: do they add up?"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from onrecord.figure import Figure, Sum
from onrecord.figures.hedges import Interval, read_as
from onrecord.figures.places import Comparison
from onrecord.figures.show import interval, stated
from onrecord.figures.signs import not_told
from onrecord.figures.things import compare, thing_of

_REST = re.compile(r"\b(?:the remaining|the rest|the other|the others|everything else|the balance)\b", re.IGNORECASE)
TOGETHER = 300
"""Characters of one text within which a part and its total are told together."""
_WHOLES = (
    frozenset({"woman", "man"}),
    frozenset({"civilian", "soldier"}),
    frozenset({"boy", "girl"}),
    frozenset({"adult", "child"}),
)


def sums(figures: Sequence[Figure]) -> tuple[Sum, ...]:
    """Every total with two parts or more that exclude each other, given by one claimant in one document."""
    found = []
    for total in figures:
        if total.measure != "stock":
            continue
        for parts in _groups(total, [f for f in figures if f.id != total.id and _is_part(f, total)]).values():
            exclusive = _exclusive(parts)
            if len(exclusive) > 1:
                found.append(_checked(exclusive, total))
    return tuple(found)


def _is_part(part: Figure, total: Figure) -> bool:
    """Contained in the total, of the same unit, measure and day or earlier."""
    if part.unit != total.unit or part.measure != total.measure or (part.day > total.day and part.published != total.published):
        return False
    comparison = compare(part, total)[0]
    placed = bool(thing_of(part).where) and not thing_of(total).where and part.value < total.value
    contained = comparison == "first in second" or (comparison == "same" and placed)
    return part.part_of == total.id or (contained and _told(part, total, comparison))


def _told(part: Figure, total: Figure, comparison: Comparison) -> bool:
    """Do the words tell that the one belongs to the other: the same outcome, event or noun, and in another document a place of
    both? Voters, workers and guests of many articles are no parts of the "people" of one."""
    if not_told(part, total, comparison):
        return False
    if part.document == total.document:
        return abs(part.text[0][0] - total.text[0][0]) < TOGETHER
    named = thing_of(part).where and thing_of(total).where
    return bool(named or (part.claimant and part.claimant == total.claimant))


def _groups(total: Figure, parts: list[Figure]) -> dict[tuple[str, str], list[Figure]]:
    """Parts that are told together: one document. Where no document gives two, all of them."""
    groups: dict[tuple[str, str], list[Figure]] = defaultdict(list)
    for part in parts:
        groups[(part.document, "")].append(part)
    return groups if any(len(g) > 1 for g in groups.values()) else {("", ""): parts}


def _exclusive(parts: list[Figure]) -> list[Figure]:
    """Parts none of which contains or repeats another."""
    kept: list[Figure] = []
    for part in sorted(parts, key=lambda f: f.text):
        if all(compare(part, other)[0] == "different" or _side_by_side(part, other) for other in kept):
            kept.append(part)
    return kept


def _side_by_side(part: Figure, other: Figure) -> bool:
    """Two parts of one total in one sentence, each with a place of its own."""
    places = {thing_of(part).where, thing_of(other).where} - {""}
    told = part.part_of is not None and (part.part_of, part.sentence) == (other.part_of, other.sentence)
    return told and len(places) == 2


def _checked(parts: list[Figure], total: Figure) -> Sum:
    added = read_as(parts[0])
    for part in parts[1:]:
        added = added.plus(read_as(part))
    read = read_as(total)
    holds = not read.below(added) and (not _all_of_it(parts, total) or _meets(added, read))
    shown = " + ".join(stated(part) for part in parts)
    return Sum(tuple(part.id for part in parts), total.id, holds, f"{shown} = {interval(added)}, against {stated(total)}")


def _meets(one: Interval, other: Interval) -> bool:
    return one.meets(other)


def _all_of_it(parts: list[Figure], total: Figure) -> bool:
    """Are the parts said to be all: all outcomes of the total, men and women, all its places, a list after a colon, a rest?"""
    things, whole = [thing_of(part) for part in parts], thing_of(total)
    outcomes = frozenset(o for t in things for o in t.outcomes)
    if len(whole.outcomes) > 1 and outcomes == whole.outcomes:
        return True
    if any(frozenset(w for t in things for w in t.words) >= pair for pair in _WHOLES):
        return True
    places = {t.where for t in things}
    if " and " in whole.where and places == set(whole.where.split(" and ")):
        return True
    sentence = total.sentence_text
    return bool(_REST.search(sentence)) or (
        ": " in sentence[total.text[-1][1] - total.sentence[0] :][:12] and all(p.sentence == total.sentence for p in parts)
    )
