"""Parties that are listed together beside a third: "Macron and Germany kept up dialogue with Putin" tells of two contacts."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.contacts.pairs import Pair
from onrecord.contacts.states import Between, Scene

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
    """Are two parties mentioned in one list?"""
    of_a, of_b = ({one.unit for one in scene.standings if one.names == (name,)} for name in (a, b))
    return bool(of_a & of_b)
