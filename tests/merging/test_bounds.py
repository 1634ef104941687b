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
    ("all but two of the 33 miners are safe", [(33.0, "")]),
])
def test_bounds(words: str, expected: list[tuple[float, str]]) -> None:
    assert [(one.value, one.bound) for one in find_quantities(tokens(words))] == expected
