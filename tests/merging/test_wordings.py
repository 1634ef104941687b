"""Pairs of wordings: what changes the meaning is flagged, what is form alone is not."""

from __future__ import annotations

import pytest

from tests.merging.wordings import flagged, wordings


@pytest.mark.parametrize(("name", "may_miss"), [("wordings.txt", 2), ("wordings_2.txt", 2), ("wordings_3.txt", 4)])
def test_wordings(name: str, may_miss: int) -> None:
    rows = list(wordings(name))
    missed = [row for row in rows if row[0] != "C" and not flagged(*row[1:])]
    wrong = [row for row in rows if row[0] == "C" and flagged(*row[1:])]
    assert len(missed) <= may_miss, missed
    assert len(wrong) <= 1, wrong
