"""What becomes of the network's answers: pairs, states, spans, days, mediators, whose words; and how well it all does."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluation import contacts as gold
from onrecord.contacts import STATES, TYPES, find_contacts
from onrecord.contacts.pairs import MOST_PAIRS, Pair, pair_passage
from onrecord.contacts.parties import find_parties
from onrecord.contacts.sentences import split
from onrecord.document import Document
from onrecord.speaker import Speaker
from onrecord.statement import Statement
from tests.contacts.stub import Stub

DAY = "2026-05-05"  # a Tuesday
TUNING = Path(gold.__file__).parent / "gold/contacts/tuning"


def lines(text: str, *phrases: str) -> list[tuple[str, str, str]]:
    return [(c.a, c.b, c.state) for c in find_contacts(Document("d", text, published=DAY), (), Stub(phrases))]


def test_every_pair_that_stands_together_is_asked_about_in_text_order() -> None:
    assert lines("Ana Ruiz met Tom Hill and Jo Bell.")[:2] == [("Ana Ruiz", "Tom Hill", "held"), ("Ana Ruiz", "Jo Bell", "held")]
    assert lines("Tom Hill was received by Ana Ruiz.") == [("Tom Hill", "Ana Ruiz", "held")]
    assert lines("Ana Ruiz slept. Tom Hill did not.") == [] == lines("")


def test_a_pair_may_have_two_states_in_one_stretch() -> None:
    assert lines("Ana Ruiz met Tom Hill in May. She will not see Tom Hill again.") == [
        ("Ana Ruiz", "Tom Hill", "held"), ("Ana Ruiz", "Tom Hill", "refused")]
    assert lines("Ana Ruiz plans to see Tom Hill. Tom Hill has cancelled, Ana Ruiz said.") == [("Ana Ruiz", "Tom Hill", "ended")]


def test_two_who_are_only_listed_beside_a_third_have_no_line() -> None:
    assert lines("Ana Ruiz and Jo Bell met with Tom Hill.") == [("Ana Ruiz", "Tom Hill", "held"), ("Jo Bell", "Tom Hill", "held")]
    assert len(lines("Ana Ruiz, Jo Bell and Tom Hill met.")) == 3


def test_the_span_is_the_sentence_that_says_so() -> None:
    text = "It rained. Macron met Putin; Ana Ruiz slept. Tom Hill telephoned Jo Bell."
    found = find_contacts(Document("d", text), (), Stub(["Macron"]))
    assert [text[slice(*c.spans[0])] for c in found if {c.a, c.b} in ({"Macron", "Putin"}, {"Tom Hill", "Jo Bell"})] == [
        "Macron met Putin", "Tom Hill telephoned Jo Bell"]


@pytest.mark.parametrize(("text", "date"), [
    ("Ana Ruiz met Tom Hill on Sunday.", "2026-05-03"), ("Ana Ruiz will meet Tom Hill on Sunday.", "2026-05-10"),
    ("Ana Ruiz met Tom Hill yesterday.", "2026-05-04"), ("Ana Ruiz met Tom Hill in March.", "2026-03"),
    ("Ana Ruiz met Tom Hill on 2 April 2025.", "2025-04-02"), ("Ana Ruiz met Tom Hill.", None),
    ("Her office said on Monday that Ana Ruiz met Tom Hill.", None),
])
def test_date(text: str, date: str | None) -> None:
    assert {c.date for c in find_contacts(Document("d", text, published=DAY), (), Stub())} == {date}


@pytest.mark.parametrize("text", ["Jo Bell mediated between Ana Ruiz and Tom Hill.",
                                  "Ana Ruiz met Tom Hill, with Jo Bell as go-between.", "Ana Ruiz met Tom Hill through Jo Bell."])
def test_mediator(text: str) -> None:
    found = [c for c in find_contacts(Document("d", text), (), Stub()) if {c.a, c.b} == {"Ana Ruiz", "Tom Hill"}]
    assert [c.mediator for c in found] == ["Jo Bell"]


def test_a_contact_knows_in_whose_statement_it_stands() -> None:
    text = "Jo Bell said that Ana Ruiz met Tom Hill."
    said = Statement("s1", ((18, 39),), ((8, 12),), ((0, 7),), "indirect", 1.0, Speaker("Jo Bell", "person", 1.0))
    found = next(c for c in find_contacts(Document("d", text), (said,), Stub()) if c.a == "Ana Ruiz")
    assert (found.said_by, found.statement) == ("Jo Bell", "s1")


def test_what_is_asked_grows_with_the_length_alone() -> None:
    crowd = " and ".join(f"{name} Ruiz{i}" for i, name in enumerate("Ana Bea Cleo Dora Eva Fay Gina".split())) + " met. "
    stub = Stub()
    find_contacts(Document("d", crowd * 8), (), stub)
    assert 0 < stub.asked <= 8 * 2 * MOST_PAIRS


WORDS = st.sampled_from("Ana Ruiz Tom Hill met the , . \" ' ? ; and with to not will of talks between her mayor 's 7 \n".split(" "))
TEXTS = st.lists(WORDS, max_size=25).map(" ".join) | st.text(max_size=60)


def check(text: str, network: Stub | None) -> None:
    for contact in find_contacts(Document("d", text, published=DAY), (), network):
        assert contact.a and contact.b and contact.a != contact.b
        assert contact.type in TYPES and contact.state in STATES
        assert all(0 <= start < end <= len(text) for start, end in contact.spans)


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.lists(WORDS, max_size=3))
def test_any_text_gives_lines_whose_spans_lie_in_it(text: str, phrases: list[str]) -> None:
    check(text, Stub([phrase for phrase in phrases if phrase.strip()]))


@settings(max_examples=10, deadline=None)
@given(TEXTS)
def test_any_text_is_taken_by_the_shipped_network(text: str) -> None:
    check(text, None)


def test_the_shipped_network_does_well_on_the_half_for_tuning() -> None:
    """A floor far below what is measured (docs/contacts.md), for changes that break something."""
    found = gold.score(gold.load(TUNING)).figures()
    assert found["pair and state F1"] >= 35
    assert found["pair F1"] >= 45


def test_who_only_tells_of_a_contact_has_none() -> None:
    text = "Jo Bell said that Ana Ruiz met Tom Hill."
    said = Statement("s1", ((8, 39),), ((8, 12),), ((0, 7),), "indirect", 1.0, Speaker("Jo Bell", "person", 1.0))
    found = find_contacts(Document("d", text, published=DAY), (said,), Stub(()))
    assert [(c.a, c.b) for c in found] == [("Ana Ruiz", "Tom Hill")]
    assert len(lines(text)) > 1  # without the statement nobody can tell


def test_the_network_reads_short_names_without_descriptions() -> None:
    text = "Ana Ruiz and the harbour master, Tom Hill, met in Port Vell on Monday. They will meet again, Jo Bell said."
    standings = find_parties(split(text), [(13, 31)])
    passage = pair_passage(text, (0, len(text)), standings, Pair("Ana Ruiz", "Tom Hill"))
    assert passage.text == "John and Mary met in Port Vell on Monday. John and Mary will meet again, Paul said."
    assert [passage.text[slice(*span)] for span, _ in passage.marks] == ["John", "John", "Mary", "Mary"]
