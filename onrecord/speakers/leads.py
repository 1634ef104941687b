"""Sentences that lead a quotation in without a word of saying: "Her answer: ...", "Ana Ruiz shook her head. ..."."""

from __future__ import annotations

from onrecord.speakers.entities import Cast
from onrecord.speakers.layout import PASSIVE, SUBJECT, Layout
from onrecord.speakers.walk import Plan


def before_colon(layout: Layout, cast: Cast, links: dict[int, int], plan: Plan) -> int | None:
    """Whose a quotation is that a colon leads in: the one named person of whom the sentence before it speaks."""
    first = plan.content[0][0]
    colon = first - 1
    if colon < 0 or layout.lower[colon] != ":":
        return None
    found: set[int] = set()
    for i in range(colon - 1, max(-1, colon - 40), -1):
        if layout.sentences[i] != layout.sentences[colon] or layout.quoted[i]:
            break
        one = links.get(i, cast.at.get(i, -1))
        if one >= 0 and _is_person(cast, one):
            found.add(one)
    return found.pop() if len(found) == 1 else None


def after_gesture(layout: Layout, cast: Cast, links: dict[int, int], plan: Plan, plans: list[Plan]) -> int | None:
    """Whose a quotation is that follows a sentence of its paragraph about what somebody did: "Ana Ruiz shrugged. “So what?”".
    That sentence has one named person, its subject, and no statement."""
    last = plan.content[0][0] - 1
    if last < 0 or layout.words.paragraphs[last] != layout.words.paragraphs[last + 1] or layout.lower[last] != "." \
            or layout.sentences[last] == layout.sentences[last + 1]:
        return None
    first = last
    while first > 0 and layout.sentences[first - 1] == layout.sentences[last]:
        first -= 1
    stated = any(a < last and first < b for p in plans if p is not plan for a, b in p.content)
    stated = stated or any(p.source is not None and first <= p.source.head <= last for p in plans)
    if stated or any(layout.quoted[first:last + 1]):
        return None
    met = {i: links.get(i, cast.at.get(i, -1)) for i in range(first, last)}
    people = {i: one for i, one in met.items() if one >= 0 and _is_person(cast, one)}
    if len(set(people.values())) != 1:
        return None
    return next((one for i, one in people.items() if layout.relations[i] in (SUBJECT, PASSIVE)), None)


def _is_person(cast: Cast, number: int) -> bool:
    return cast.entities[number].named and cast.entities[number].nature == "person"
