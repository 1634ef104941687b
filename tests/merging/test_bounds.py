"""How much a number is said to be at most, at least or about, in the words of news."""

from __future__ import annotations

import pytest

from onrecord.merging.quantities import find_quantities
from onrecord.merging.text import tokens


@pytest.mark.parametrize(("words", "expected"), [
    ("no class may have more than 24 children", [(24.0, "max")]),
    ("classes have more than 24 children", [(24.0, "min")]),
    ("nobody may speak for longer than ten minutes", [(10.0, "max")]),
    ("they spoke for longer than ten minutes", [(10.0, "min")]),
    ("it is not known who paid more than 30 euros", [(30.0, "min")]),
    ("about two in five shells were duds", [(40.0, "about")]),
    ("all but two of the 33 miners are safe", [(31.0, "")]),
    ("entry is free for under-16s", [(16.0, "below")]),
    ("the over-70s travel free", [(70.0, "min")]),
    ("members aged 18 or older may vote", [(18.0, "min")]),
    ("the bridge did not hold beyond 40 tonnes", [(40.0, "max")]),
    ("it will cost 300 euros at the very most", [(300.0, "max")]),
    ("at the outside 60 guests came", [(60.0, "max")]),
    ("the ship will be back in six weeks at the latest", [(6.0, "max")]),
    ("seven boats, maybe more, are missing", [(7.0, "min")]),
    ("30 seats, if not more, are empty", [(30.0, "min")]),
    ("300 euros, that is the ceiling", [(300.0, "max")]),
    ("there is a cap of 300 euros", [(300.0, "max")]),
    ("a fifth or more of the crop is lost", [(20.0, "min")]),
    ("seven boats, perhaps on more roads", [(7.0, "")]),
])
def test_bounds(words: str, expected: list[tuple[float, str]]) -> None:
    assert [(one.value, one.bound) for one in find_quantities(tokens(words))] == expected
