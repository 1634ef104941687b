"""Reports that share speaker, matter and many words, and are two utterances all the same; and a word exchanged that makes them differ."""

from __future__ import annotations

from itertools import combinations

import pytest

from onrecord.merging import merge, utterances
from onrecord.merging.divergences import part
from tests.merging.help import document, report
from tests.merging.lookalikes import lookalikes

TWO_POINTS = [
    ("Sheriff Dana Krol", "the missing boy's jacket was found by the creek",
     "the missing boy's father was helping with the search along the creek"),
    ("Grid chief Tilda Ram", "the northern line would be finished in 2029", "the northern line had cost twice what was planned"),
]
EXCHANGED = [
    ("only lorries would be kept off the bridge", "only buses would be kept off the bridge"),
    ("the county would bear the cost of the shelters", "the cost of the shelters would be borne by the bank"),
    ("the island had been without electricity since Sunday", "the island had been without water since Sunday"),
]
SAME = [
    ("the rebels had accepted the truce in the valley", "the insurgents had accepted the truce in the valley"),
    ("two teachers out of every five wanted to quit", "40 per cent of teachers wanted to quit"),
    ("sixty-odd people slept at the airport", "some 60 people slept at the airport"),
]


@pytest.mark.parametrize(("who", "one", "other"), TWO_POINTS)
def test_two_points_of_one_day_stay_two(who: str, one: str, other: str) -> None:
    name = " ".join(who.split()[-2:])
    made = [document(key, f"{who} said {said}. In Orly it rained.", [(name, "said", said)], outlet=key)
            for key, said in (("a", one), ("b", other))]
    found = utterances(merge(made), ["a/1", "b/1"])
    assert found["a/1"] != found["b/1"]


@pytest.mark.parametrize(("one", "other"), EXCHANGED)
def test_one_thing_exchanged_where_all_else_is_the_same(one: str, other: str) -> None:
    found = part(report("a", "said", one), report("b", "said", other), 1.0)
    assert found is not None
    assert "who" in found.what


@pytest.mark.parametrize(("one", "other"), SAME)
def test_another_word_or_figure_for_the_same(one: str, other: str) -> None:
    found = part(report("a", "said", one), report("b", "said", other), 1.0)
    assert found is None, found.explanation


@pytest.mark.parametrize("name", ["lookalikes.txt", "lookalikes_2.txt", "lookalikes_3.txt"])
def test_two_utterances_stay_two_and_one_is_found_again(name: str) -> None:
    wrong, missed, right = [], [], 0
    for story in lookalikes(name):
        found = utterances(merge(story.made), story.keys)
        for a, b in combinations(story.keys, 2):
            same, joined = story.keys[a] == story.keys[b], found[a] == found[b]
            wrong += [(a, b)] if joined and not same else []
            missed += [(a, b)] if same and not joined else []
            right += same and joined
    assert not wrong
    assert right / (right + len(missed)) >= 0.85, missed
