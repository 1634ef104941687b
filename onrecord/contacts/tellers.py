"""Who only tells of a contact: "Kirby said that Biden would not talk to Putin" is nothing between Kirby and Putin."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.contacts.listed import Line
from onrecord.contacts.parties import statement_at
from onrecord.contacts.states import Between, Scene
from onrecord.statement import Statement


def without_tellers(scene: Scene, statements: Sequence[Statement], lines: Sequence[Line]) -> list[Line]:
    """The lines without those of a party that stands outside of what is said, where another who stands inside has the same with
    the same third."""
    places = {(name, between.span): _said(scene, statements, name, between)
              for pair, between in lines for name in (pair.a, pair.b)}

    def tells(name: str, other: str, between: Between) -> bool:
        inside = places[other, between.span] - {None}
        if not inside or places[name, between.span] & inside:
            return False
        return any(between.state == beside.state and between.span == beside.span and {other} < {pair.a, pair.b} - {name} and
                   all(places[one, beside.span] & inside for one in (pair.a, pair.b)) for pair, beside in lines)

    return [(pair, between) for pair, between in lines
            if not tells(pair.a, pair.b, between) and not tells(pair.b, pair.a, between)]


def _said(scene: Scene, statements: Sequence[Statement], name: str, between: Between) -> set[str | None]:
    """The statements (ids; None: the article's own words) in whose content a party is mentioned within a line's span."""
    start, end = between.span
    mentions = (one.span for one in scene.standings if name in one.names and start <= one.span[0] < end)
    return {one.id if (one := statement_at(statements, last - 1)) is not None else None for _, last in mentions}
