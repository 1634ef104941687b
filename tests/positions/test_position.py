import pytest

from onrecord.positions import positions_in, topic_of
from tests.positions.made import first, made, position, told

LABELS = [
    ("for", "Ana Ruiz {backs} [the bridge]."),
    ("for", "Ana Ruiz {said} [she had dropped her objection to the bridge]."),
    ("for", "Ana Ruiz {rejected} [calls to scrap the bridge]."),
    ("for", "Ana Ruiz {thinks} [the bridge is long overdue]."),
    ("for", "Ana Ruiz {promised} [that the bridge would be built]."),
    ("against", "Ana Ruiz {said} [she would never agree to the bridge]."),
    ("against", "Ana Ruiz {said} [the bridge should be scrapped]."),
    ("against", "Ana Ruiz {wants} [the bridge stopped]."),
    ("against", "Ana Ruiz {ruled out} [the bridge]."),
    ("against", "Ana Ruiz {favours} [a ferry instead of the bridge]."),
    ("against", "Ana Ruiz {called} [the bridge a waste of money]."),
    ("undecided", "Ana Ruiz {would not rule out} [the bridge]."),
    ("undecided", "Ana Ruiz {has yet to decide} [on the bridge]."),
    ("undecided", "Ana Ruiz {stopped short of} [opposing the bridge]."),
    ("undecided", "Ana Ruiz {is weighing} [whether to support the bridge]."),
    ("withheld", "Ana Ruiz {declined to comment on} [the bridge]."),
    ("withheld", "Ana Ruiz {would not say} [whether she wanted the bridge]."),
    ("withheld", "Ana Ruiz {smiled when asked} [about the bridge]."),
    ("none", "Ana Ruiz {said} [the bridge was opened in 1931]."),
    ("none", "Ana Ruiz {noted} [that Governor Lund was against the bridge]."),
    ("none", "Ana Ruiz {praised} [the town's new library]."),
    ("none", "Ana Ruiz {predicted} [that the bridge would pass by one vote]."),
]


@pytest.mark.parametrize(("label", "line"), LABELS)
def test_label(label, line):
    assert first("the bridge", "Ana Ruiz | " + line) == label


CONDITIONS = [
    ("if the tolls go to the village", "{said} [she would accept the bridge if the tolls go to the village]."),
    ("provided it carries trains", "{said} [she could vote for the bridge provided it carries trains]."),
    ("the return of the ferry", "{insisted on} [the return of the ferry before the bridge is built]."),
    ("unless every farmer is paid", "{opposes} [the bridge unless every farmer is paid]."),
    ("only at half the price", "{will sign} [the contract for the bridge only at half the price]."),
]


@pytest.mark.parametrize(("condition", "line"), CONDITIONS)
def test_condition(condition, line):
    assert told("the bridge", "Ana Ruiz | Ana Ruiz " + line) == [("condition", condition)]


def test_a_condition_in_the_next_sentence_is_the_speakers_own():
    line = "Ana Ruiz | Ana Ruiz {would back} [the bridge]."
    assert told("the bridge", line, " | She attached one string: trains must run on it.") == [("condition", "trains must run on it")]
    other = told("the bridge", line, "Bo Lind | Trains {must} [run on it, said Bo Lind].")
    assert other[0] == ("for", "")


def test_a_date_is_no_condition():
    assert first("the bridge", "Ana Ruiz | Ana Ruiz {said} [there would be no bridge before the election].") == "against"


def test_a_statement_far_from_the_topic_tells_nothing():
    far = " | " + "The day was warm and long. " * 30
    assert told("the bridge", " | The bridge is old.", far, "Ana Ruiz | Ana Ruiz {opposes} [it].") == [("none", "")]
    assert told("the bridge", " | The bridge is old.", "Ana Ruiz | Ana Ruiz {opposes} [it].") == [("against", "")]


def test_what_somebody_else_holds_is_not_the_speakers():
    assert first("the bridge", "Ana Ruiz | Ana Ruiz {said} [the mayor opposed the bridge].") == "none"
    assert first("the bridge", "Ana Ruiz | Ana Ruiz {said} [her party opposed the bridge].") == "against"


def test_spans_are_words_of_the_text_and_confidence_a_probability():
    line = "Ana Ruiz | Ana Ruiz {said} [she would accept the bridge if the tolls fall]."
    found = position("the bridge", line)
    assert 0 < found.confidence <= 1
    assert found.why


def test_each_statement_is_answered_in_order_and_only_the_wanted():
    document, statements = made("A B | A B {backs} [the bridge].", "C D | C D {opposes} [the bridge].")
    topic = topic_of("the bridge")
    assert [one.statement for one in positions_in(document, statements, topic)] == [one.id for one in statements]
    assert [one.label for one in positions_in(document, statements, topic, statements[1:])] == ["against"]


def test_a_long_content_is_read_in_bounded_time():
    import time

    began = time.monotonic()
    first("the bridge", "Ana Ruiz | Ana Ruiz {said} [" + "if the bridge and not the bridge, but " * 3000 + "x].")
    assert time.monotonic() - began < 2
