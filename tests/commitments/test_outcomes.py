"""What a later report makes of a commitment: the network's word, weighed by dates and numbers, and held back where it must be."""

from datetime import date

import pytest

from onrecord.commitments.outcomes import Report, comes_up, propose, tells_of
from onrecord.commitments.precedents import cites
from onrecord.commitments.promise import Promise
from onrecord.commitments.types import STATES, Deadline
from onrecord.speaker import Speaker
from tests.commitments.reader import Says

MADE, LATER = date(2026, 3, 1), date(2026, 6, 1)
SHUT = "The harbour library is still shut. Talks go on."
CRITIC, RUIZ = Speaker("Otto Berg", "person", 0.9, "rival"), Speaker("Ana Ruiz", "person", 0.9)
TYPES = ("pledge", "threat", "offer", "assurance", "warning", "prediction")


def promise(act="to reopen the harbour library", kind="pledge", by="2026-05-01", condition=""):
    deadline = Deadline("1 May", (0, 0), by) if by else None
    return Promise(kind, act, MADE, "Ana Ruiz", condition, deadline, f"Ana Ruiz promised {act} {condition}")


def report(text=SHUT, day=LATER, *said):
    spans = [((text.index(words), text.index(words) + len(words)), who) for words, who in said]
    return Report(text, day, tuple(spans))


def state(*args, text=SHUT, day=LATER, said=(), chance=0.95, evidence="", **kinds):
    says = Says({"": args[0]}, chance, evidence or text.split(". ")[0])
    return propose(promise(**kinds), report(text, day, *said), says).state


@pytest.mark.parametrize("told", STATES)
def test_the_network_proposes(told):
    if told != "withdrawn":
        assert state(told) == told
    assert state("withdrawn", day=date(2026, 4, 1)) == "withdrawn"


@pytest.mark.parametrize(("by", "stands"), [("2026-05-01", "overdue"), ("2026-07-01", "not due yet"), (None, "no date")])
def test_the_network_reads_the_commitment_and_whether_it_is_due(by, stands):
    says = Says({"": "open"})
    propose(promise(by=by), report(), says)
    assert says.front.startswith(f"{stands}: Ana Ruiz promised to reopen the harbour library")


@pytest.mark.parametrize("told", STATES)
def test_a_state_must_be_likely(told):
    assert state(told, day=date(2026, 4, 1), kind="assurance", chance=0.5) == "open"


def test_a_state_rests_on_words_of_the_report():
    assert propose(promise(), report(), Says({"": "kept"})).state == "open"
    assert propose(promise(), report(), Says({"": "kept"}, evidence="still shut")).state == "kept"


AGAIN = "Ana Ruiz said she would reopen the harbour library. Talks go on."


@pytest.mark.parametrize("told", ["kept", "withdrawn", "overtaken", "cannot be settled"])
def test_the_same_promise_told_again_settles_nothing(told):
    words = "she would reopen the harbour library"
    place = (AGAIN.index(words), AGAIN.index(words) + len(words))
    says = Says({"": told}, evidence="would reopen the harbour")
    day = date(2026, 4, 1)
    assert propose(promise(), Report(AGAIN, day), says).state == told
    assert propose(promise(), Report(AGAIN, day, ahead=((place, RUIZ),)), says).state == "open"


@pytest.mark.parametrize(("who", "expected"), [(RUIZ, "withdrawn"), (CRITIC, "open"), (None, "open")])
def test_the_promisers_own_word_to_the_contrary_does(who, expected):
    text = "Ana Ruiz said she would not reopen the harbour library."
    place = (text.index("she"), len(text) - 1)
    says = Says({"": "withdrawn"}, evidence="would not reopen")
    assert propose(promise(), Report(text, date(2026, 4, 1), ahead=((place, who),)), says).state == expected


@pytest.mark.parametrize(
    ("act", "words", "told"),
    [
        ("to reopen the harbour library", "Ana Ruiz cut the ribbon of the harbour library", True),
        ("to reopen the harbour library", "The harbour library reopened on Monday", True),
        ("to reopen the harbour library", "Ana Ruiz has a house at the harbour", False),
        ("to reopen the harbour library", "A ship lay in the harbour", False),
        ("to resign", "Ana Ruiz resigned on Monday", False),  # one word is too little: "to change"
        ("to resign from the council", "Ana Ruiz resigned from the council on Monday", True),
        ("to put up cabins on the moor", "The cabins stand on the moor", False),
        ("to bring peace", "They bring a ship to the peace bridge", False),
        ("to put up 200 cabins on the moor", "140 cabins stand on the moor", True),
        ("to resign", "The bishop resigned on Monday", False),
        ("she intends to fill half the seats of the council with women",
         "Of Ana Ruiz's votes 57 per cent come from women on the council", False),
    ],
)
def test_does_a_report_tell_of_the_same_act(act, words, told):
    assert tells_of(promise(act), words) is told


@pytest.mark.parametrize("kind", ["pledge", "threat", "offer"])
def test_what_is_to_be_done_is_not_broken_before_its_time(kind):
    assert state("broken", kind=kind) == "broken"
    assert state("broken", kind=kind, day=date(2026, 4, 30), chance=0.999) != "broken"


def test_what_is_not_to_happen_can_be():
    assert state("broken", kind="assurance", day=date(2026, 4, 30), chance=0.999) == "broken"


def test_what_was_due_is_no_longer_taken_back():
    assert state("withdrawn", chance=0.999) != "withdrawn"


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        (CRITIC, "open"),
        (Speaker("critics", "group", 0.9), "open"),
        (Speaker(None, "generic", 0.9), "open"),
        (RUIZ, "broken"),
        (Speaker("Ida Falk", "person", 0.9, "auditor"), "broken"),
        (Speaker("the figures", "document", 0.9), "broken"),
    ],
)
def test_an_opponents_word_alone_never_breaks_it(who, expected):
    words = "the harbour library is still shut"
    assert state("broken", text=f"Yes, {words}, it was said.", said=((words, who),), evidence=words, chance=0.999) == expected


def test_an_opponent_beside_the_text_itself():
    text = "The library is shut. She broke her word, critics say."
    said = (("She broke her word", Speaker("critics", "group", 0.9)),)
    assert state("broken", text=text, said=said, evidence="The library is shut.") == "broken"


@pytest.mark.parametrize(
    ("act", "told", "met"),
    [
        ("to hire 200 nurses", "the hospital has hired 140 nurses", False),
        ("to hire 200 nurses", "the hospital has hired 210 nurses", True),
        ("to hire 200 nurses", "of the 200 nurses none has come", None),
        ("to hire 200 nurses", "140 teachers were hired", None),
        ("to hire 200 nurses within two years", "two years on, nobody came", None),
        ("inflation would stay below 3 per cent", "inflation was 2.4 per cent", True),
        ("inflation would stay below 3 per cent", "inflation was 3.4 per cent", False),
        ("oil would not fall under 60 dollars", "oil closed at 57 dollars", False),
        ("it would take no more than 50 dollars", "it took 57 dollars", False),
        ("to reopen the library", "it cost 57 dollars", None),
    ],
)
def test_numbers_told_beside_numbers_promised(act, told, met):
    assert comes_up(act, told) is met


def test_numbers_decide_between_kept_and_broken():
    nurses = {"act": "to hire 200 nurses", "text": "The hospital has hired 140 nurses."}
    assert state("kept", chance=0.99, **nurses) != "kept"
    nurses["text"] = "The hospital has hired 210 nurses."
    assert state("broken", chance=0.99, **nurses) != "broken"
    assert state("kept", chance=0.6, **nurses) == "kept"


@pytest.mark.parametrize("kind", TYPES)
@pytest.mark.parametrize("told", STATES)
@pytest.mark.parametrize("evidence", ["", "still shut"])
def test_the_span_is_of_the_report(told, kind, evidence):
    found = propose(promise(kind=kind), report(), Says({"": told}, evidence=evidence))
    if told == "open" and not evidence:
        assert found.span is None
    elif evidence:
        assert SHUT[slice(*found.span)] == "The harbour library is still shut."
    else:
        assert found.span in (None, (0, len(SHUT)))


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("Putin has got form on this", True),
        ("as in 2014, they will break it", True),
        ("that was going to be a one-off", True),
        ("he kept his word to the miners", True),
        ("she will fill in the form", False),
        ("it rained in 2014", False),
    ],
)
def test_precedents(text, cited):
    assert (cites(text) is not None) == cited
