"""The step as a whole."""

import time
from dataclasses import replace
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluation.dispatches import load
from evaluation.kinds import TUNING, assign_gold, load_examples, score
from onrecord.document import Document
from onrecord.kinds import assign
from onrecord.kinds.assign import commitment_of
from onrecord.passages import Answers
from onrecord.statement import Statement
from tests.kinds.marked import assigned


def test_only_its_own_fields_change() -> None:
    text = "She said it was late."
    before = Statement("s", ((9, 20),), ((4, 8),), ((0, 3),), "indirect", 0.7)
    after, = assign(Document("d", text), (before,))
    assert after.kinds
    assert after.commitment == "none"
    own = {"kinds": (), "polarity": "said", "condition": (), "commitment": "", "deadline": (), "towards": (), "addressee": None}
    assert replace(after, **own, occasion=None) == before


def test_a_nested_statement_does_not_colour_the_outer_one() -> None:
    text = "Peskov said that Putin had told them to leave."
    outer = Statement("o", ((12, 45),), ((7, 11),), ((0, 6),), "indirect", 1.0)
    inner = Statement("i", ((36, 45),), ((27, 31),), ((17, 22),), "indirect", 1.0, nested_in="o")
    found = assign(Document("d", text), (outer, inner))
    assert "demand" not in found[0].kinds and found[1].kinds == ("demand",)


def test_quality_on_the_gold_dispatches() -> None:
    found = score([one for dispatch in load(TUNING) for one in assign_gold(dispatch)])
    assert found["micro"]["f1"] >= 73
    assert found["polarity"] >= 98
    assert found["condition words"]["f1"] >= 80


def test_quality_on_the_examples() -> None:
    assert score([one for dispatch in load_examples() for one in assign_gold(dispatch)])["micro"]["f1"] >= 96


@pytest.mark.parametrize(("none", "told"), [(0.1, "pledge"), (0.7, "none")])
def test_a_commitment_must_be_likely(none: float, told: str) -> None:
    class Chances:
        def chances(self, head: str) -> dict[str, float]:
            assert head == "commitment"
            return {"none": none, "pledge": 0.9 * (1 - none), "threat": 0.1 * (1 - none)}

    assert commitment_of(cast(Answers, Chances())) == told


def test_several_kinds_in_the_order_of_their_definitions() -> None:
    assert assigned('["The council has let us down and it must pay,"] {said} <he>.')[1].kinds == ("demand", "criticism")


def test_time_grows_with_the_text() -> None:
    def seconds(copies: int) -> float:
        text = '"We will, if they will, go; ' * copies
        statement = Statement("s", ((0, len(text)),), (), (), "direct", 1.0)
        start = time.process_time()
        assign(Document("d", text), (statement,))
        return time.process_time() - start

    seconds(100)
    assert seconds(2000) < 30 * max(seconds(200), 0.005)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet='ab It\'"“”’.,;:?!\nwilf—()«»', max_size=120), st.data())
def test_any_text_is_read_and_every_span_lies_in_it(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=6, max_size=6)))
    statement = Statement("s", ((cuts[0], cuts[1]),), ((cuts[2], cuts[3]),), ((cuts[4], cuts[5]),), "mixed", 1.0)
    found, = assign(Document("d", text), (statement,))
    assert found.kinds
    assert all(0 <= a < b <= len(text) for a, b in (*found.condition, *found.deadline, *found.towards))
    assert found.occasion is None or found.occasion in text
    assert found.addressee is None or found.addressee in text
