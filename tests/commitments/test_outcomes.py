"""What a later text makes of a commitment."""

from datetime import date

import pytest

from onrecord.commitments.outcomes import propose
from onrecord.commitments.precedents import cites
from onrecord.commitments.reports import Promise
from onrecord.commitments.types import Deadline

MADE = date(2026, 3, 1)


def promise(act="to reopen the harbour library", kind="pledge", by="2026-05-01", condition=""):
    return Promise(
        kind,
        act,
        MADE,
        "Ana Ruiz",
        condition,
        Deadline("1 May", (0, 0), by) if by else None,
        f"Ana Ruiz promised {act} {condition}",
    )


@pytest.mark.parametrize(
    ("report", "day", "state"),
    [
        ("The harbour library reopened on Monday.", date(2026, 4, 28), "kept"),
        ("The harbour library is still shut, and no date has been named.", date(2026, 5, 9), "broken"),
        ("The harbour library is still shut.", date(2026, 4, 2), "open"),
        ("Ruiz has broken her promise on the harbour library, her rival Otto Berg said.", date(2026, 5, 9), "open"),
        ("Ruiz said she had changed her mind about the harbour library.", date(2026, 4, 9), "withdrawn"),
        ("The harbour library burned down on Sunday.", date(2026, 4, 9), "overtaken"),
        ("The cat won a prize.", date(2026, 5, 9), "open"),
    ],
)
def test_state(report, day, state):
    proposal = propose(promise(), report, day)
    assert proposal.state == state
    assert proposal.span is None or 0 <= proposal.span[0] < proposal.span[1] <= len(report)


def test_an_opponent_never_breaks_it():
    for words in (
        "has not reopened the harbour library",
        "broke her word on the harbour library",
        "never meant to reopen the harbour library",
    ):
        assert propose(promise(), f"Ruiz {words}, her critics complain.", date(2026, 6, 1)).state != "broken"


def test_a_failed_condition_overtakes():
    offer = promise("would sell the mill to the staff", "offer", None, "if the staff raised 2 million")
    assert propose(offer, "The staff fund stood at 900,000 when the deadline ran out.", date(2026, 6, 1)).state == "overtaken"


def test_numbers():
    foretold = promise("that inflation would stay below 3 per cent", "prediction", "2026-12-31")
    assert (
        propose(foretold, "Inflation was 2.4 per cent in 2026, the statistics office said.", date(2027, 1, 9)).state == "kept"
    )
    assert (
        propose(foretold, "Inflation was 3.4 per cent in June, the statistics office said.", date(2026, 7, 9)).state == "broken"
    )


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
