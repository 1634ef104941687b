"""What the clause before a pronoun says of whom it means: the subject that goes on, or either of two people."""

from __future__ import annotations

from onrecord.speakers.entities import Cast
from onrecord.speakers.layout import PASSIVE, SUBJECT, Layout

JOINING = frozenset(["and", "but"])
SUBORDINATING = frozenset(["after", "when", "because", "since", "before", "while", "as"])
ENDS_A_CLAUSE = frozenset([":", ";", "--", "—", "–"])
TORN = 0.9
"""Below this probability a pronoun stays unresolved where a subject and somebody else both may be meant."""


def subject_going_on(layout: Layout, cast: Cast, head: int) -> int | None:
    """ "Naveh announced a deal, and he | ordered the cabinet to meet": the one person named before it in its sentence, if the
    subject there."""
    if head < 2 or layout.lower[head - 1] not in JOINING or layout.lower[head] not in ("he", "she") or layout.quoted[head]:
        return None
    people = _named_before(layout, cast, head)
    if len({number for _, number in people}) != 1 or layout.relations[people[0][0]] not in (SUBJECT, PASSIVE):
        return None
    return people[0][1]


def torn(layout: Layout, cast: Cast, head: int) -> bool:
    """ "Boone attacked Khan after he | spoke": may either of two people named in the clause before be meant?"""
    if head < 2 or layout.lower[head - 1] not in SUBORDINATING or layout.lower[head] not in ("he", "she"):
        return False
    people = _named_before(layout, cast, head)
    if len({number for _, number in people}) < 2:
        return False
    first, last = people[0], people[-1]
    return first[1] != last[1] and layout.relations[first[0]] == SUBJECT and layout.relations[last[0]] != SUBJECT


def _named_before(layout: Layout, cast: Cast, head: int) -> list[tuple[int, int]]:
    """(word, number) of the people named in the pronoun's sentence before it, back to a colon or dash."""
    found = []
    for i in range(head - 1, -1, -1):
        if layout.sentences[i] != layout.sentences[head] or layout.lower[i] in ENDS_A_CLAUSE:
            break
        if i in cast.names and i in cast.at and cast.entities[cast.at[i]].nature == "person":
            found.append((i, cast.at[i]))
    return found[::-1]
