"""Contacts in sentences of every kind: pair, state, day, mediator, span."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.contacts import STATES, TYPES, find_contacts
from onrecord.document import Document

DAY = "2026-05-05"  # a Tuesday


def lines(text: str) -> list[tuple[str, str, str]]:
    return [(c.a, c.b, c.state) for c in find_contacts(Document("d", text, published=DAY))]


@pytest.mark.parametrize(("text", "expected"), [
    ("Ana Ruiz met Tom Hill.", [("Ana Ruiz", "Tom Hill", "held")]),
    ("Ana Ruiz will meet Tom Hill.", [("Ana Ruiz", "Tom Hill", "planned")]),
    ("Ana Ruiz offered to meet Tom Hill.", [("Ana Ruiz", "Tom Hill", "offered")]),
    ("Ana Ruiz refused to meet Tom Hill.", [("Ana Ruiz", "Tom Hill", "refused")]),
    ("Ana Ruiz denied meeting Tom Hill.", [("Ana Ruiz", "Tom Hill", "denied")]),
    ("Ana Ruiz broke off talks with Tom Hill.", [("Ana Ruiz", "Tom Hill", "ended")]),
    ("Ana Ruiz has not spoken to Tom Hill since March.", [("Ana Ruiz", "Tom Hill", "ended")]),
    ("Tom Hill was received by Ana Ruiz.", [("Tom Hill", "Ana Ruiz", "held")]),
    ("The meeting between Ana Ruiz and Tom Hill was cancelled.", [("Ana Ruiz", "Tom Hill", "ended")]),
    ("Ana Ruiz met Tom Hill and Jo Bell.", [("Ana Ruiz", "Tom Hill", "held"), ("Ana Ruiz", "Jo Bell", "held")]),
])
def test_state(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize("text", [
    "Ana Ruiz would have met Tom Hill had the fog lifted.",
    "Ana Ruiz might meet Tom Hill.",
    "If Ana Ruiz calls Tom Hill, he will answer.",
    "Has Ana Ruiz met Tom Hill?",
    "Ana Ruiz met her deadline.",
    "The plan of Ana Ruiz met with criticism.",
    "It is whispered that Ana Ruiz has met Tom Hill.",
    "Jo Bell urged Ana Ruiz to meet Tom Hill.",
    "Northgate and Rovers meet on Saturday in the cup.",
    "",
])
def test_no_contact(text: str) -> None:
    assert lines(text) == []


def test_several_lines_from_one_sentence_each_with_its_span() -> None:
    text = "Macron, Germany and Turkey kept up dialogue with Putin; other European countries severed it."
    found = find_contacts(Document("d", text))
    assert [(c.a, c.b, c.state) for c in found] == [
        ("Macron", "Putin", "held"), ("Germany", "Putin", "held"), ("Turkey", "Putin", "held"),
        ("European countries", "Putin", "ended")]
    assert [text[s:e] for c in found for s, e in c.spans][2:] == [
        "Macron, Germany and Turkey kept up dialogue with Putin", "other European countries severed it"]


def test_names_are_completed_and_pronouns_resolved() -> None:
    assert lines("Mayor Ana Ruiz spoke on Monday. She telephoned Hill. Tom Hill is the banker.") == [
        ("Ana Ruiz", "Tom Hill", "held")]
    assert lines("The union's leader, Jo Bell, wrote to Tom Hill's mother.") == [("Jo Bell", "Tom Hill's mother", "held")]


@pytest.mark.parametrize(("text", "date"), [
    ("Ana Ruiz met Tom Hill on Sunday.", "2026-05-03"), ("Ana Ruiz will meet Tom Hill on Sunday.", "2026-05-10"),
    ("Ana Ruiz met Tom Hill yesterday.", "2026-05-04"), ("Ana Ruiz met Tom Hill in March.", "2026-03"),
    ("Ana Ruiz met Tom Hill on 2 April 2025.", "2025-04-02"), ("Ana Ruiz met Tom Hill.", None),
    ("Her office said on Monday that Ana Ruiz met Tom Hill.", None),
])
def test_date(text: str, date: str | None) -> None:
    assert [c.date for c in find_contacts(Document("d", text, published=DAY))] == [date]


def test_mediator() -> None:
    found, = find_contacts(Document("d", "Jo Bell mediated between Ana Ruiz and Tom Hill."))
    assert (found.a, found.b, found.mediator, found.type) == ("Ana Ruiz", "Tom Hill", "Jo Bell", "mediate")


def test_answers_to_an_offer_and_a_question() -> None:
    assert lines("Ana Ruiz invited Tom Hill to talks. Hill declined.")[1:] == [("Tom Hill", "Ana Ruiz", "refused")]
    assert lines('Did you ring Ana Ruiz? "No, I did not," Tom Hill said.') == [("Tom Hill", "Ana Ruiz", "denied")]


WORDS = st.sampled_from("Ana Ruiz Tom Hill met the , . \" ' ? ; and with to not will of talks between her mayor § § 7 \n".split(" "))


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=25).map(" ".join) | st.text(max_size=60))
def test_any_text_gives_lines_whose_spans_lie_in_it(text: str) -> None:
    for contact in find_contacts(Document("d", text, published=DAY)):
        assert contact.a and contact.b and contact.a != contact.b
        assert contact.type in TYPES and contact.state in STATES
        assert all(0 <= start < end <= len(text) for start, end in contact.spans)
