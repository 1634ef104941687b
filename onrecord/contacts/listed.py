"""Parties that are listed together beside a third: "Macron and Germany kept up dialogue with Putin" tells of two contacts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.contacts.pairs import Pair
from onrecord.contacts.parties import Standing
from onrecord.contacts.states import Between, Scene

_JOINING = re.compile(r"(?:[\s,&]|\band\b|\bor\b|\bas well as\b|\bthe\b)*")
Line = tuple[Pair, Between]


def without_listed(scene: Scene, lines: Sequence[Line]) -> list[Line]:
    """The lines without those of two who are listed together and both have the same, as likely or likelier, with a third who is
    not of the list."""
    held = {(frozenset((pair.a, pair.b)), between.state): between.chance for pair, between in lines}
    names = sorted({name for pair, _ in lines for name in (pair.a, pair.b)})

    def beside(pair: Pair, between: Between) -> bool:
        # "Bell mediated between Ruiz and Hill": there the third brings the two together
        return between.type != "mediate" and listed(scene, pair.a, pair.b) and any(
            all(held.get((frozenset((one, third)), between.state), 0.0) >= between.chance for one in (pair.a, pair.b))
            and not listed(scene, pair.a, third) and not listed(scene, pair.b, third)
            for third in names if third not in (pair.a, pair.b))

    return [(pair, between) for pair, between in lines if not beside(pair, between)]


def listed(scene: Scene, a: str, b: str) -> bool:
    """Are two parties mentioned in one list, with nothing but commas, "and" and other parties between them?"""
    of_a, of_b = ([one for one in scene.standings if one.names == (name,)] for name in (a, b))
    return any(_joined(scene, *sorted((one, other), key=lambda mention: mention.span)) for one in of_a for other in of_b
               if one.sentence == other.sentence)


def _joined(scene: Scene, first: Standing, last: Standing) -> bool:
    at, between = first.span[1], ""
    for one in scene.standings:
        if at <= one.span[0] and one.span[1] <= last.span[0]:
            between += scene.text[at:one.span[0]]
            at = one.span[1]
    between += scene.text[at:last.span[0]]
    return bool(between.strip()) and _JOINING.fullmatch(between) is not None
