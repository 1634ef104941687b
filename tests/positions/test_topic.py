import pytest

from onrecord.positions import topic_of
from onrecord.positions.topic import same


def test_a_topic_is_what_it_is_and_what_it_is_bound_to():
    topic = topic_of("the sanctions on Ruthmar")
    assert (topic.names, topic.bound, topic.forms) == (("sanctions",), ("ruthmar",), ("sanctions", "ruthmar"))
    assert topic_of("on Ruthmar").names == ("ruthmar",)
    assert topic_of("?!").names == topic_of("the").names == ()


def test_a_searchs_marks_are_no_part_of_a_topic():
    assert topic_of(' "peace  offer" (now*)').words == "peace offer now"
    assert topic_of("four-day week").words == "four-day week"


@pytest.mark.parametrize(("one", "other"), [("talks", "talk"), ("vaccine", "vaccination"), ("negotiate", "negotiations"), ("rise", "increase")])
def test_forms_of_a_word_and_words_that_mean_the_same_count_as_one(one, other):
    assert same(one, other)
    assert same(other, one)


@pytest.mark.parametrize(("one", "other"), [("dam", "damage"), ("bridge", "ferry"), ("ban", "bank")])
def test_other_words_do_not(one, other):
    assert not same(one, other)


def test_places_are_where_any_of_its_words_begins():
    text = "Sanctioned Ruthmar shrugs."
    assert topic_of("sanctions on Ruthmar").places(text) == [0, 11]
    assert topic_of("sanctions on Ruthmar").all_in(text)
    assert not topic_of("sanctions on Ostrel").all_in(text)
