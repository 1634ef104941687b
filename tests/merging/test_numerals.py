"""Numbers, times and parts of a whole in the several forms that news gives them."""

from __future__ import annotations

import pytest

from onrecord.merging.conflicts import conflict
from onrecord.merging.quantities import Quantity, find_quantities
from onrecord.merging.text import tokens


def first(words: str) -> Quantity:
    return find_quantities(tokens(words))[0]


@pytest.mark.parametrize(("words", "value"), [
    ("three and a half million crowns", 3.5e6),
    ("half a million crowns", 5e5),
    ("a hundred and thirty cows", 130.0),
    ("two hundred and five cows", 205.0),
    ("four thousand three hundred and ten cows", 4310.0),
    ("nine million two hundred thousand cows", 9.2e6),
    ("forty-two cows", 42.0),
    ("two dozen cows", 24.0),
    ("half a dozen cows", 6.0),
    ("one and a half hours", 1.5),
    ("three tenths of a percent", 0.3),
    ("half the cows", 50.0),
    ("every fifth cow", 20.0),
    ("of every four farmers, three keep cows", 75.0),
])
def test_value(words: str, value: float) -> None:
    assert first(words).value == value


def test_a_hundred_and_another_number_are_two() -> None:
    assert [q.value for q in find_quantities(tokens("three hundred men and thirty women"))] == [300.0, 30.0]


@pytest.mark.parametrize(("words", "part", "whole"), [
    ("four of its six boats", 4.0, 6.0),
    ("31 ponds, out of 170", 31.0, 170.0),
    ("all but one of the eight boats", 7.0, 8.0),
])
def test_part_of_a_whole(words: str, part: float, whole: float) -> None:
    assert (first(words).value, first(words).whole) == (part, whole)


@pytest.mark.parametrize(("one", "other"), [
    ("the shop opens at 9 am", "the shop opens at nine in the morning"),
    ("the shop opens at 9 am", "the shop opens at nine"),
    ("the gate shuts at 11 pm", "the gate shuts at 23:00"),
    ("the gate shuts at half past eleven at night", "the gate shuts at 11.30 pm"),
    ("the train left at noon", "the train left at 12 pm"),
    ("it ends before April", "it ends at the end of March"),
    ("four of its six boats sank", "four boats sank"),
    ("all but one of the eight boats sank", "seven of eight boats sank"),
    ("a fortnight", "two weeks"),
    ("50 euros every hour", "each hour it costs 50 euros"),
])
def test_two_forms_of_one(one: str, other: str) -> None:
    assert conflict(first(one), first(other)) == ()


@pytest.mark.parametrize(("one", "other", "what"), [
    ("the shop opens at 9 am", "the shop opens at 9 pm", ("number",)),
    ("the gate shuts at 23:00", "the gate shuts at 23:30", ("number",)),
    ("it ends before April", "it ends at the end of April", ("number",)),
    ("four of its six boats sank", "five of its six boats sank", ("number",)),
    ("four of its six boats sank", "four of its nine boats sank", ("number",)),
    ("every fourth boat sank", "a third of the boats sank", ("number",)),
    ("a fortnight", "three weeks", ("number", "unit")),
    ("20 euros a metre", "20 euros a kilometre", ("unit",)),
    ("20 per cent of boats sank", "20 boats sank", ("unit",)),
    ("every hour it costs 50 euros", "it costs 50 euros a day", ("unit",)),
])
def test_two_numbers(one: str, other: str, what: tuple[str, ...]) -> None:
    assert conflict(first(one), first(other)) == what
