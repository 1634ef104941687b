"""Which statements are commitments, of which type, on what condition, by when: read off the statement."""

from datetime import date

import pytest

from onrecord.commitments import find
from onrecord.commitments.find import commitments_in, find_commitment, promise_of
from onrecord.commitments.odds import brier, odds_of
from onrecord.document import Document
from onrecord.reading import Reading
from onrecord.speaker import Speaker
from onrecord.statement import Statement

DAY = date(2026, 3, 11)  # a Wednesday
TEXT = "Ana Ruiz told the miners she would stay until Friday if the rent fell."


def span(text, words):
    return ((text.index(words), text.index(words) + len(words)),) if words else ()


def statement(text=TEXT, content="she would stay until Friday if the rent fell", cue="told", commitment="pledge", **words):
    tags = {name: span(text, one) for name, one in words.items()}
    return Statement("", span(text, content), span(text, cue), (), "indirect", 0.9, Speaker("Ana Ruiz", "person", 0.9),
                     commitment=commitment, **tags)


def test_what_was_read_is_read_off():
    found = find_commitment(TEXT, statement(condition="if the rent fell", deadline="Friday", towards="the miners"), DAY)
    assert found.type == "pledge"
    assert TEXT[slice(*found.condition)] == "if the rent fell"
    assert (found.deadline.words, found.deadline.date) == ("Friday", "2026-03-13")
    assert found.towards == "miners"
    assert found.settles == "whether it is done, by 2026-03-13: she would stay until Friday if the rent fell"


def test_what_commits_to_nothing():
    assert find_commitment(TEXT, statement(commitment="none"), DAY) is None
    withheld = Statement("", span(TEXT, "she would stay"), (), (), "indirect", 0.9, polarity="withheld", commitment="pledge")
    assert find_commitment(TEXT, withheld, DAY) is None


def test_a_statement_that_was_not_looked_at_is_looked_at(monkeypatch):
    asked = []
    monkeypatch.setattr(find, "told", lambda text, one, network: asked.append(one) or statement(commitment="offer"))
    assert find_commitment(TEXT, statement(commitment=""), DAY).type == "offer"
    assert len(asked) == 1
    find_commitment(TEXT, statement(), DAY)
    assert len(asked) == 1


@pytest.mark.parametrize(
    ("text", "content", "cue", "kind"),
    [
        ('"We will rebuild the pier by June," Ana Ruiz said.', '"We will rebuild the pier by June,"', "said", "pledge"),
        ("She offered to sell the mill if the staff stayed.", "to sell the mill if the staff stayed", "offered", "offer"),
        ("Ruiz expects the price to double by May.", "the price to double by May", "expects", "prediction"),
        ("Ruiz said the mill had closed in March.", "the mill had closed in March", "said", None),
        ("Ruiz urged the council to act by Friday.", "the council to act by Friday", "urged", None),
    ],
)
def test_the_network_tells_plain_wording(text, content, cue, kind):
    found = find_commitment(text, statement(text, content, cue, ""), DAY)
    assert (found.type if found else None) == kind


@pytest.mark.parametrize(
    ("text", "content", "tagged", "when"),
    [
        (TEXT, "she would stay until Friday if the rent fell", "", "2026-03-13"),  # nothing tagged: the rule over the content
        (TEXT, "she would stay until Friday if the rent fell", "the rent", "2026-03-13"),  # no date in what is tagged
        ("She told them in April she would go on 1 May or 2 June.", "she would go on 1 May or 2 June", "2 June", "2026-06-02"),
        ("By May, she told them, it would be over.", "it would be over", "", "2026-05"),
        ("She told them on Friday that she would stay.", "that she would stay", "", None),
    ],
)
def test_where_the_deadline_is_looked_for(text, content, tagged, when):
    found = find_commitment(text, statement(text, content, deadline=tagged), DAY)
    assert (found.deadline.date if found.deadline else None) == when


def test_no_day_no_deadline():
    reading = Reading(Document("d1", TEXT), (statement(deadline="Friday"),))
    [(_, found)] = commitments_in(reading)
    assert found.deadline is None


def test_towards_by_the_cue_where_nothing_is_tagged():
    assert find_commitment(TEXT, statement(), DAY).towards == "miners"


def test_a_promise_without_its_condition_and_deadline():
    one = statement(condition="if the rent fell", deadline="Friday")
    promise = promise_of(TEXT, one, find_commitment(TEXT, one, DAY), DAY)
    assert (promise.act, promise.condition, promise.place) == ("she would stay until", "if the rent fell", TEXT)
    assert promise.due(date(2026, 3, 14))
    assert not promise.due(date(2026, 3, 13))


@pytest.mark.parametrize(
    ("words", "probability"),
    [
        ("a one in five chance", 0.2),
        ("a 30 per cent chance of rain", 0.3),
        ("it is very likely to rain", 0.875),
        ("rain is unlikely", 0.325),
        ("it is not likely", 0.325),
        ("the odds are four to one against", 0.2),
        ("it will rain", None),
    ],
)
def test_odds(words, probability):
    found = odds_of(words)
    assert (found.probability if found else None) == probability


def test_brier():
    found = brier([("a", 0.8, True), ("b", 0.2, True)])
    assert found is not None
    assert (found.score, found.statements) == (0.34, ("a", "b"))
    assert brier([]) is None
