import time

from onrecord.positions import passage_on, positions_in, topic_of
from onrecord.positions.reading import read, with_confidence
from tests.positions.made import Told, by_cue, made, told

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
CONDITIONS = [
    ("if the tolls go to the village", "{said} [she would accept the bridge if the tolls go to the village]."),
    ("provided it carries trains", "{said} [she could vote for the bridge provided it carries trains]."),
    ("the return of the ferry", "{insisted on} [the return of the ferry before the bridge is built]."),
    ("unless every farmer is paid", "{opposes} [the bridge unless every farmer is paid]."),
    ("only at half the price", "{will sign} [the contract for the bridge only at half the price]."),
]
FLOOR = 0.7
"""Of the plain sentences above, so many must be read right."""


def test_plain_sentences_are_mostly_read_right():
    right = [told("the bridge", f"Ana Ruiz | {line}")[0][0] == label for label, line in LABELS]
    right += [told("the bridge", f"Ana Ruiz | Ana Ruiz {line}")[0][0] == "condition" for _, line in CONDITIONS]
    assert sum(right) >= FLOOR * len(right)


def test_a_condition_is_words_of_the_text_and_only_where_the_label_says_so():
    found = [told("the bridge", f"Ana Ruiz | Ana Ruiz {line}")[0] for _, line in CONDITIONS]
    assert all(words in line.replace("]", "").replace("[", "") for (_, words), (_, line) in zip(found, CONDITIONS, strict=True))
    assert told("the bridge", "A B | A B {backs} [the bridge if it stands].", network=by_cue) == [("for", "")]
    assert told("the bridge", "A B | A B {would accept} [the bridge if it stands].", network=by_cue) == [("condition", "if it stands")]


def test_words_that_are_no_condition_make_no_position_conditional():
    def network(passage):
        start = passage.text.index("only to")
        return Told("condition", ((start, start + len("only to see it fall")),), 0.8)

    document, statements = made("A B | A B {was about to back} [the bridge, only to see it fall].")
    [found] = positions_in(document, statements, topic_of("the bridge"), network)
    assert (found.label, found.condition, found.confidence) == ("for", (), 0.1)


def test_a_statement_far_from_the_topic_tells_nothing_and_is_not_read():
    def network(passage):
        asked.append(passage)
        return by_cue(passage)

    asked = []
    far = " | " + "The day was warm and long. " * 30
    near = "Ana Ruiz | Ana Ruiz {opposes} [it]."
    assert told("the bridge", " | The bridge is old.", far, near, network=network) == [("none", "")]
    assert asked == []
    assert told("the bridge", " | The bridge is old.", near, network=network) == [("against", "")]
    assert told("the bridge", far, near, title="The bridge", network=network) == [("against", "")]


def test_the_topic_stands_in_front_and_what_follows_is_read_too():
    document, [one] = made("A B | A B {backs} [the bridge].", " | One string. Two strings. Three strings.")
    passage = passage_on(document.text, one, topic_of('"the bridge"').words)
    assert (passage.front, passage.front_kind) == ("the bridge", "topic")
    assert document.text[slice(*passage.span)] == "A B backs the bridge. One string. Two strings."


def test_what_stands_in_two_documents_is_read_once():
    def network(passage):
        asked.append(passage)
        return by_cue(passage)

    asked = []
    line = "A B | A B {would accept} [the bridge if it stands]."
    both = [made(" | The bridge is old.\n", line), made(line, outlet="The Copy")]
    found = read([(document, statement) for document, [statement] in both], topic_of("the bridge"), network)
    assert [document.quote(one.condition) for (document, _), one in zip(both, found, strict=True)] == ["if it stands"] * 2
    assert len(asked) == 1


def test_each_statement_is_answered_in_order():
    document, statements = made("A B | A B {backs} [the bridge].", "C D | C D {opposes} [the bridge].", "E F | E F {saw} [it].")
    found = positions_in(document, statements, topic_of("the bridge"), by_cue)
    assert [(one.statement, one.label) for one in found] == list(zip((s.id for s in statements), ("for", "against", "none"), strict=True))
    assert positions_in(document, statements[1:], topic_of("the bridge"), by_cue) == found[1:]
    assert positions_in(document, (), topic_of("the bridge"), by_cue) == ()


def test_confidence_is_the_networks_times_the_statements():
    document, statements = made("A B | A B {backs} [the bridge].")
    found = positions_in(document, statements, topic_of("the bridge"), by_cue)[0]
    assert with_confidence(found, 0.5).confidence == found.confidence * 0.5 == 0.4
    assert 0 < positions_in(document, statements, topic_of("the bridge"))[0].confidence <= 1


def test_a_long_content_is_read_in_bounded_time():
    began = time.process_time()
    told("the bridge", "Ana Ruiz | Ana Ruiz {said} [" + "if the bridge and not the bridge, but " * 3000 + "x].")
    assert time.process_time() - began < 2
