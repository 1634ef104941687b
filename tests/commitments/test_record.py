"""Commitments over a record: found as documents are added, decided by people, undone without a trace."""

import json
import random
from datetime import date

import pytest

from onrecord.commitments import ledger, outcomes
from onrecord.commitments.decide import decide, undo
from onrecord.commitments.ledger import behind, catch_up
from onrecord.commitments.over_record import commitments, form
from onrecord.commitments.types import STATES
from onrecord.document import Document, content_id
from onrecord.errors import InputError, RecordError
from onrecord.questions import Record
from onrecord.reading import Reading
from onrecord.speaker import Speaker
from onrecord.statement import Statement
from tests.commitments.reader import Says

RUIZ, BERG = Speaker("Ana Ruiz", "person", 0.9, "mayor"), Speaker("Otto Berg", "person", 0.9)
TODAY = date(2026, 6, 1)


def reading(text, published, *said, outlet="The Lantern"):
    """`said`: what was said, the cue, who said it, and what it commits to."""
    document = Document(content_id("d", text, outlet), text, f"{outlet}.txt", None, outlet, text[:20], published)
    statements = []
    for words, cue, speaker, commitment in said:
        start, at = text.index(words), text.index(cue)
        statements.append(
            Statement(
                content_id("s", document.id, words),
                ((start, start + len(words)),),
                ((at, at + len(cue)),),
                (),
                "indirect",
                0.9,
                speaker,
                commitment=commitment,
            )
        )
    return Reading(document, tuple(statements))


PLEDGE = reading(
    "Ana Ruiz promised to reopen the harbour library by 1 May.",
    "2026-03-01",
    ("to reopen the harbour library by 1 May", "promised", RUIZ, "pledge"),
)
CHANCE = reading(
    "Ana Ruiz said that rain was very likely to stop the harbour fair this year.",
    "2026-03-02",
    ("that rain was very likely to stop the harbour fair this year", "said", RUIZ, "prediction"),
)
SHUT = reading("The first of May has come and gone, and the harbour library of Ana Ruiz is still shut: nothing was done.", "2026-05-09")
FORM = reading(
    "Otto Berg said that Ana Ruiz has got form on this.", "2026-05-10", ("that Ana Ruiz has got form on this", "said", BERG, "none")
)


@pytest.fixture(autouse=True)
def network(monkeypatch):
    """Stands in for the network."""
    says = Says({"still shut": "broken", "had reopened": "kept"})
    monkeypatch.setattr(outcomes, "shared_network", lambda: says)
    return says


@pytest.fixture
def record(tmp_path):
    with Record.open(tmp_path / "a.record", create=True) as opened:
        for one in (PLEDGE, CHANCE, SHUT, FORM):
            opened.add_reading(one)
        by_name = {}
        for entry in opened.speakers():
            head = by_name.setdefault(entry.speaker.name, entry.id)
            opened.place("person", {entry.id: head})
        catch_up(opened)
        yield opened


def answers(record):
    """All that is answered, without the moment that a decision was made."""
    return json.dumps(
        [one.to_json() for one in commitments(record, today=TODAY)] + [form(record, "Ana Ruiz", TODAY).to_json()],
        sort_keys=True,
    )


def test_a_page_with_what_later_coverage_makes_of_it(record):
    chance, pledge = commitments(record, "Ruiz", today=TODAY)
    assert (pledge.commitment.type, pledge.state, pledge.proposed, pledge.overdue) == ("pledge", "open", "broken", True)
    [bearing] = pledge.bearings
    assert bearing.document == SHUT.document.id
    assert SHUT.document.text[slice(*bearing.span)].strip() == bearing.words
    assert (chance.commitment.type, chance.commitment.odds) == ("prediction", 0.875)
    assert [one.statement for one in commitments(record, due=True, today=TODAY)] == [pledge.statement]
    assert [one.statement for one in commitments(record, state="broken", today=TODAY)] == [pledge.statement]
    assert commitments(record, "Berg", today=TODAY) == commitments(record, "Nobody", today=TODAY) == []
    assert behind(record) == 0


def test_a_decision_counts_a_proposal_does_not(record):
    pledge = commitments(record, "Ruiz", today=TODAY)[1].statement
    assert form(record, "Ana Ruiz", TODAY).decided == {}
    decide(record, pledge, "broken", "it is June", "eva")
    found = form(record, "Ana Ruiz", TODAY)
    assert found.decided == {"broken": (pledge,)}
    assert (found.total, len(found.unsettled), found.overdue) == (2, 1, ())


def test_undoing_restores_the_previous_result_exactly(record):
    ids = [one.statement for one in commitments(record, today=TODAY)]
    pick = random.Random(7)
    trail = [(answers(record), "")]
    for step in range(25):
        if len(trail) > 1 and pick.random() < 0.45:
            _, judgement = trail.pop()
            undo(record, judgement, "eva")
            assert answers(record) == trail[-1][0]
            continue
        made = decide(record, pick.choice(ids), pick.choice(STATES), f"step {step % 3}", "eva")
        trail.append((answers(record), made.judgement))
        assert made.judgement in trail[-1][0]
    while len(trail) > 1:
        undo(record, trail.pop()[1], "eva")
        assert answers(record) == trail[-1][0]


def test_every_number_leads_to_its_statements(record):
    decide(record, commitments(record, today=TODAY)[0].statement, "kept", "it rained", "eva")
    found = form(record, "Ana Ruiz", TODAY)
    listed = [one for ids in (*found.by_type.values(),) for one in ids]
    assert len(listed) == found.total == len(set(listed))
    assert {one for ids in (*found.decided.values(), *found.proposed.values()) for one in ids} == set(listed)
    for one in (*listed, *found.unsettled, *found.overdue, *(found.brier.statements if found.brier else ())):
        assert record.statement(one) is not None
    assert found.brier is not None and found.brier.score == pytest.approx(0.0156)
    assert [one.words for one in found.precedents] == ["has got form"]


def test_wire_copies_change_no_count(record):
    before = form(record, "Ana Ruiz", TODAY)
    copy = reading(
        "Ana Ruiz promised to reopen the harbour library by 1 May.",
        "2026-03-01",
        ("to reopen the harbour library by 1 May", "promised", RUIZ, "pledge"),
        outlet="The Copy",
    )
    record.add_reading(copy)
    first = PLEDGE.statements[0].id
    record.place(
        "person",
        {
            entry.id: next(e.id for e in record.speakers() if e.speaker.name == "Ana Ruiz")
            for entry in record.speakers(document=copy.document.id)
        },
    )
    record.place("utterance", {copy.statements[0].id: first})
    record.place("origin", {copy.document.id: record.whole_of("origin", PLEDGE.document.id)})
    catch_up(record)
    after = form(record, "Ana Ruiz", TODAY)
    assert (after.total, len(after.unsettled), len(after.overdue)) == (before.total, len(before.unsettled), len(before.overdue))
    assert len(next(one for one in commitments(record, today=TODAY) if first in one.statements).statements) == 2


def test_what_is_refused(record):
    pledge = commitments(record, today=TODAY)[0].statement
    for state, why in (("done", "x"), ("kept", " ")):
        with pytest.raises(InputError):
            decide(record, pledge, state, why)
    with pytest.raises(InputError, match="no commitment"):
        decide(record, FORM.statements[0].id, "kept", "x")
    with pytest.raises(RecordError):
        undo(record, "j0")
    with pytest.raises(InputError):
        commitments(record, " ")


def test_added_out_of_order(tmp_path):
    """A commitment that is added after the document that settles it."""
    later = reading(
        "Ana Ruiz said the harbour library had reopened on Monday.",
        "2026-04-20",
        ("the harbour library had reopened on Monday", "said", RUIZ, "none"),
    )
    with Record.open(tmp_path / "b.record", create=True) as record:
        for one in (later, PLEDGE):
            record.add_reading(one)
        first, *rest = [entry.id for entry in record.speakers()]
        record.place("person", dict.fromkeys(rest, first))
        catch_up(record)
        [pledge] = commitments(record, today=TODAY)
        assert [one.document for one in pledge.bearings] == [later.document.id]
        assert pledge.proposed == "kept"


def test_the_same_threat_in_another_paper_settles_nothing(tmp_path, monkeypatch):
    """Nor does a report that only shares a topic with it."""
    monkeypatch.setattr(outcomes, "shared_network", lambda: Says({"": "withdrawn"}, evidence="to shut the harbour library"))
    words = "to shut the harbour library"
    first = reading(f"Ana Ruiz threatened {words}.", "2026-03-01", (words, "threatened", RUIZ, "threat"))
    again = reading(f"The mayor, Ana Ruiz, has threatened {words}, it says.", "2026-03-02", (words, "threatened", RUIZ, "threat"))
    plain = reading(f"Ana Ruiz dropped her plan {words}.", "2026-03-03")
    with Record.open(tmp_path / "d.record", create=True) as record:
        for one in (first, again):
            record.add_reading(one)
        head, *rest = [entry.id for entry in record.speakers()]
        record.place("person", dict.fromkeys(rest, head))
        catch_up(record)
        assert {one.proposed for one in commitments(record, today=TODAY)} == {"open"}
        record.add_reading(plain)
        catch_up(record)
        assert {one.proposed for one in commitments(record, today=TODAY)} == {"withdrawn"}


def test_news_of_the_same_topic_is_not_asked_about(tmp_path, network):
    with Record.open(tmp_path / "e.record", create=True) as record:
        record.add_reading(PLEDGE)
        catch_up(record)
        network.asked = 0
        text = "The harbour fair drew thousands, and the library of the abbey sold its still shut chapel to Ana Ruiz's rival."
        record.add_reading(reading(text.replace("the library", "a shop"), "2026-05-09"))
        catch_up(record)
        assert network.asked == 0


def test_the_network_is_asked_seldom(tmp_path, network, monkeypatch):
    """Only of commitments that share words with a document, and of so many at most."""
    monkeypatch.setattr(ledger, "MOST_ASKED", 3)
    with Record.open(tmp_path / "c.record", create=True) as record:
        for n in range(8):
            text = f"Ana Ruiz promised to reopen harbour library number {n} by 1 May."
            words = f"to reopen harbour library number {n} by 1 May"
            record.add_reading(reading(text, "2026-03-01", (words, "promised", RUIZ, "pledge")))
        head, *rest = [entry.id for entry in record.speakers()]
        record.place("person", dict.fromkeys(rest, head))
        catch_up(record)
        network.asked = 0
        record.add_reading(reading("Ana Ruiz sang in the rain.", "2026-05-08"))
        catch_up(record)
        assert network.asked == 0
        record.add_reading(SHUT)
        catch_up(record)
        assert network.asked == 3


def test_details_of_an_older_record_are_read():
    """Commitments used to say by which clue they were told."""
    details = {"because": "“promised”", "condition": [3, 9], "settles": "whether it is done: x"}
    found = ledger.commitment_from("pledge", details)
    assert (found.condition, found.settles, found.deadline) == ((3, 9), "whether it is done: x", None)
