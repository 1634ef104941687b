"""Words beside each other by WordNet."""

from __future__ import annotations

import pytest

from onrecord.merging.thesaurus import akin, contrary, noun


@pytest.mark.parametrize(("one", "other"), [("walkouts", "strike"), ("insurgents", "rebels"), ("car", "vehicles")])
def test_words_that_may_be_put_for_each_other(one: str, other: str) -> None:
    assert akin(one, other)


@pytest.mark.parametrize(("one", "other"), [("landlord", "tenant"), ("nurse", "doctor"), ("engine", "radio")])
def test_neighbours_in_use_are_not_akin(one: str, other: str) -> None:
    assert not akin(one, other)


def test_contraries_and_nouns() -> None:
    assert contrary("eastern", "western")
    assert not contrary("run", "stand")
    assert noun("protester")
    assert not noun("unlikely")
