"""Judgements: written once, undone without loss, and what follows from them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.errors import RecordError
from onrecord.judgement import Judgement
from onrecord.record import Filter
from tests.record.readings import reading

SAME = Judgement("same person", "p2", "p1", score=0.7, by="full name", reason="same full name", features={"name": 1.0})


def test_a_judgement_comes_back(record):
    assert record.judge(SAME) == 1
    stored = record.judgements()[0]
    assert stored == replace(SAME, left="p1", right="p2", made=stored.made)
    assert stored.id == SAME.id
    assert stored.made.endswith("+00:00")


def test_judging_twice_is_judging_once_in_either_order(record):
    record.judge(SAME)
    assert record.judge(SAME, replace(SAME, left="p1", right="p2")) == 0
    assert record.judge(replace(SAME, by="other rule"), replace(SAME, holds=False)) == 2


def test_names_have_a_left_and_a_right():
    assert Judgement("name", "p2", "a").pair == ("p2", "a")


def test_withdrawing_keeps_it_and_a_rule_does_not_bring_it_back(record):
    record.judge(SAME)
    assert record.withdraw(SAME.id, "ana")
    assert not record.withdraw(SAME.id, "bo")
    assert record.judge(SAME) == 0
    assert record.judgements() == []
    assert [(one.withdrawn_by, bool(one.withdrawn)) for one in record.judgements(withdrawn=True)] == [("ana", True)]
    with pytest.raises(RecordError, match="no judgement"):
        record.withdraw("j0", "ana")


def test_a_user_may_judge_anew_what_was_withdrawn(record):
    by_hand = replace(SAME, author="user", by="ana")
    record.judge(by_hand)
    assert record.judge(by_hand) == 0
    record.withdraw(by_hand.id, "ana")
    assert record.judge(by_hand) == 1
    assert [one.turn for one in record.judgements(withdrawn=None)] == [0, 1]
    assert len(record.judgements()) == 1


def test_judgements_by_what_they_are_about(record):
    record.judge(SAME, Judgement("same utterance", "s1", "s2"), Judgement("divergence", "s1", "s3", author="model"))
    assert len(record.judgements(about="s1")) == 2
    assert len(record.judgements(about="s2", kind="same utterance")) == 1
    assert len(record.judgements(author="model")) == 1
    assert len(record.judgements(kind="name")) == 0
    assert len(record.judgements(limit=2, offset=1)) == 2


def test_what_is_judged_one_person_is_found_as_one(record):
    record.add_reading(reading("James Ek said hello. Jim Ek said yes.", url="https://a.example/1"))
    record.add_reading(reading("Bo Ek said no.", url="https://a.example/2"))
    james, jim = record.speakers(name="James Ek")[0], record.speakers(name="Jim Ek")[0]
    record.place("person", {jim.id: james.id})
    assert {one.text for one in record.statements(Filter(speaker="Jim Ek"))} == {"hello", "yes"}
    assert {one.text for one in record.statements(Filter(person=jim.id))} == {"hello", "yes"}
    assert len(record.statements(Filter(speaker="Ek"))) == 3
    assert record.members("person", jim.id) == [james.id, jim.id]
    assert record.whole_of("person", jim.id) == james.id
    assert record.counts().persons == 2
    record.place("person", {jim.id: jim.id})
    assert [one.text for one in record.statements(Filter(speaker="James Ek"))] == ["hello"]
    assert [one.text for one in record.statements(Filter(speaker="Jim Ek"))] == ["yes"]
    assert record.rows("SELECT sum(speakers) AS n FROM person_names")[0]["n"] == 3


def test_utterances_and_origins(record):
    for number in (1, 2):
        record.add_reading(reading(f"Bo Ek said hello {number}.", url=f"https://a.example/{number}"))
    one, two = (found.id for found in record.statements(Filter(order="oldest")))
    record.place("utterance", {two: one})
    assert len(record.statements(Filter(utterance="u" + one[1:]))) == 2
    assert record.statement(two).utterance == "u" + one[1:] == record.whole_of("utterance", two)
    documents = [found.document.id for found in record.documents()]
    record.place("origin", {documents[1]: documents[0]})
    assert record.document(documents[1]).origin == "o" + documents[0][1:]
    assert record.members("origin", "o" + documents[0][1:]) == documents
    assert (record.counts().utterances, record.counts().origins) == (1, 1)
    with pytest.raises(RecordError, match="nothing with the id"):
        record.place("utterance", {"s0": one})
    assert record.members("utterance", "u0") == []
    assert record.whole_of("utterance", "u0") is None
