"""Unwrapping of hard-wrapped text."""

from __future__ import annotations

import textwrap

import pytest

from onrecord.articles.characters import normalise
from tests.articles.samples import PLAIN, UNWRAPPED, WRAPPED

LONG = [f"{paragraph} {paragraph}" for paragraph in UNWRAPPED]


def test_mail_is_unwrapped_by_blank_lines_and_indents() -> None:
    assert normalise(WRAPPED).split("\n\n") == UNWRAPPED


@pytest.mark.parametrize("width", [55, 65, 72, 80])
def test_text_filled_to_any_width_comes_back(width: int) -> None:
    wrapped = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in LONG)
    assert normalise(wrapped) == "\n\n".join(LONG)


def test_paragraphs_that_end_short_are_parted_without_blank_lines() -> None:
    wrapped = "\n".join(textwrap.fill(paragraph, 72) for paragraph in LONG)
    assert normalise(wrapped).split("\n\n") == LONG


UNTOUCHED = {
    "one line a paragraph": PLAIN,
    "short sentences": "The bridge is shut.\nThe mayor said so.\nNobody knows how long the work will take now.\nIt rained.",
    "sentences of one length": "\n".join(["The mayor said that the bridge was shut, not open."] * 8),
    "verse": "\n".join(["The bridge is shut and", "nobody may cross before", "the men have done their", "work on it"]),
    "list": "The works:\n- two piers of the old stone bridge\n- the road\n- the lamps on the northern side\n- the rails",
    "two lines": "The mayor said that the bridge would stay shut until the engineers\nhad finished.",
}


@pytest.mark.parametrize("text", UNTOUCHED.values(), ids=UNTOUCHED.keys())
def test_what_is_not_clearly_wrapped_stays(text: str) -> None:
    assert normalise(text) == text


def test_bullets_in_wrapped_text_stay_apart() -> None:
    text = textwrap.fill(LONG[0], 70) + "\n* two piers\n* the road\n\n" + textwrap.fill(LONG[1], 70)
    assert normalise(text).split("\n\n") == [LONG[0], "* two piers", "* the road", LONG[1]]
