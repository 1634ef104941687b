"""The passage network's answers."""

from __future__ import annotations

from onrecord.passages import HEADS, LABELS, MANY, Passage, passage_of, shared_network
from tests.passages.test_passage import TEXT, at, said


def test_one_answer_heads_give_probabilities_that_add_up_to_one() -> None:
    answers = shared_network()(passage_of(TEXT, said()))
    for head in HEADS:
        chances = answers.chances(head)
        assert tuple(chances) == LABELS[head]
        assert all(0 <= chance <= 1 for chance in chances.values())
        assert head in MANY or abs(sum(chances.values()) - 1) < 1e-6


def test_what_stands_outside_of_the_passage_changes_nothing() -> None:
    later = "Snow came. " + TEXT
    statement = said()
    moved = type(statement)("s", at("the dam would hold", later), at("said", later), at("Mr. Ode, the mayor", later), "indirect", 1.0)
    one, two = shared_network()(passage_of(TEXT, statement)), shared_network()(passage_of(later, moved))
    assert one.chances("kinds") == two.chances("kinds")


def test_tagged_words_are_spans_of_the_text() -> None:
    text = "He said he would sign if the guns fell silent."
    answers = shared_network()(Passage(text, (0, len(text)), ((at("he would sign if the guns fell silent", text)[0], "content"),)))
    [span] = answers.longest("condition")
    assert "guns fell silent" in text[slice(*span)]
    assert answers.words("condition", least=100.0) == ()
