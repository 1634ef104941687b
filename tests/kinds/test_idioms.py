"""Turns of phrase, found by dictionary forms."""

from __future__ import annotations

import pytest

from onrecord.kinds import idioms
from onrecord.kinds.idioms import Idioms


@pytest.mark.parametrize(("words", "there"), [
    ("they turned a blind eye", True),
    ("she turns her back on us", True),
    ("a blind man turned", False),
    ("turn a blind", False),
])
def test_forms_and_possessives(words: str, there: bool) -> None:
    assert Idioms("turn a blind eye, turn one's back").found(tuple(words.split())) is there


def test_a_star_stands_for_one_word() -> None:
    listed = Idioms("give it * years")
    assert listed.found(("give", "it", "five", "years"))
    assert not listed.found(("give", "it", "years"))


def test_marks_between_the_words_do_not_hide_it() -> None:
    assert idioms.BAD.found(("too", "little", ",", "too", "late"))
