"""What must speak for two figures of news being of one thing, before they are called inconsistent."""

from __future__ import annotations

from typing import Any

import pytest

from onrecord.figure import Figure
from onrecord.figures import reconcile, sums
from onrecord.figures.listing import broken_sums
from onrecord.figures.signs import is_margin
from onrecord.figures.topics import topic_of
from tests.figures.made import made


def told(sentence: str, words: str, value: float, **fields: Any) -> Figure:
    """A figure of a sentence of its own document, where its words stand."""
    at = sentence.index(words)
    return made(value, value, **{"text": ((at, at + len(words)),), "words": words, "sentence": (0, len(sentence)), "sentence_text": sentence,
                                 "document": sentence, "hedge": "exactly", **fields})


def relation(one: Figure, other: Figure) -> str:
    return reconcile(one, other).relation


def test_people_alone_are_not_one_thing() -> None:
    settled = told("About 270 people came under the scheme.", "270", 270, counted="people | Lisle")
    rally = told("A rally drew 90 people.", "90", 90, counted="people")
    assert relation(settled, rally) == "not comparable"
    assert topic_of(rally) is None
    assert topic_of(made(4, 4)) is not None
    assert relation(made(40, 40, claimant="army"), made(90, 90, claimant="union")) == "inconsistent"


def test_a_lead_is_not_a_share() -> None:
    fields = {"unit": "percent", "measure": "level", "counted": "turnout"}
    lead = told("An average has Ames leading by 2.2 percent.", "2.2 percent", 2.2, **fields)
    share = told("Brook stands at 46.2 percent.", "46.2 percent", 46.2, **fields)
    assert is_margin(lead)
    assert is_margin(told("Ames holds a 4 percent lead.", "4 percent", 4, **fields))
    assert is_margin(told("She has 2.5 million more votes than Brook.", "2.5 million", 2.5e6))
    assert not is_margin(share)
    assert relation(lead, share) == "not comparable"
    assert relation(told("It stands at 12.2 percent.", "12.2 percent", 12.2, **fields), share) == "inconsistent"


def test_shares_of_people_say_nothing_in_common() -> None:
    fields = {"unit": "percent", "measure": "level"}
    one, other = (told(f"{n} percent of {who} would mind.", f"{n} percent", n, counted=who, **fields)
                  for n, who in ((45, "voters"), (12, "voters")))
    assert relation(one, other) == "not comparable"
    vaccinated = [told(f"{n} percent of the people were vaccinated.", f"{n} percent", n, counted="people vaccinated", **fields) for n in (45, 12)]
    assert relation(*vaccinated) == "inconsistent"


def test_counts_want_words_on_what_happened() -> None:
    one = told("The office withheld 37 letters as secret.", "37", 37, counted="letters")
    assert relation(one, told("A rival lost 12 letters.", "12", 12, counted="letters")) == "not comparable"
    assert relation(one, told("It withheld 12 secret letters.", "12", 12, counted="letters")) == "inconsistent"


def test_far_apart_a_name_must_be_in_common() -> None:
    flood = told("The flood in Torma killed 40.", "40", 40, claimant="army")
    fields = {"claimant": "union", "published": "2024-03-20", "as_of": "2024-03-20"}
    other = told("The blast there killed 14 guests.", "14", 14, **fields)
    assert relation(flood, other) == "not comparable"
    assert relation(flood, told("The water that rose in Torma killed 14.", "14", 14, **fields)) == "inconsistent"


def test_a_place_and_time_that_only_one_names_is_another_event() -> None:
    station = made(32, 32, counted="people killed | Lisle station", start="2024-01-05", end="2024-01-05", as_of="2024-01-20", claimant="police")
    assert relation(station, made(9, 9, claimant="union")) == "not comparable"
    assert relation(station, made(9, 9, claimant="union", counted="people killed | Lisle station")) == "inconsistent"
    protests = made(400, None, counted="protesters killed | Ume", start="2023-11", hedge="more than", claimant="observers")
    assert relation(protests, made(41, 41, claimant="union")) == "not comparable"


def test_the_dead_of_a_day_are_not_held_against_a_yearly_rate() -> None:
    day = made(14, 14, start="2024-02-28", end="2024-02-28", claimant="police")
    assert relation(day, made(33000, 33000, measure="rate", per="year", claimant="union")) == "not comparable"
    assert relation(day, made(90, 90, measure="rate", per="day", claimant="union")) == "inconsistent"


def test_groups_of_many_articles_are_no_parts_of_people() -> None:
    total = made(270, 270, counted="people", document="t")
    parts = [made(n, n, counted=what, document=what, id=what) for n, what in ((300, "voters"), (20, "families"), (7, "workers"))]
    assert sums([*parts, total]) == ()


def test_parts_far_from_a_total_in_one_text_are_none() -> None:
    parts = [made(n, n, counted=what, document="d", id=what, text=((at, at + 2),), claimant="mayor")
             for n, what, at in ((80, "children killed", 0), (90, "soldiers killed", 40))]
    near, far = (made(100, 100, counted="people killed", document="d", text=((at, at + 3),)) for at in (90, 2000))
    assert [one.holds for one in sums([*parts, near])] == [False]
    assert sums([*parts, far]) == ()


def test_a_part_of_another_total_is_not_held_against_it() -> None:
    sentence = "She held 85 of the 154 meetings with donors of her foundation."
    part = told(sentence, "85", 85, counted="meetings", part_of="t")
    rival = told("She held hundreds of meetings with other donors.", "hundreds", 500, counted="meetings")
    assert relation(part, rival) == "not comparable"
    assert relation(told(sentence, "154", 154, counted="meetings"), rival) == "inconsistent"


def test_each_poll_asks_its_own() -> None:
    polls = [told(f"A {who} poll found turnout at {n} percent.", f"{n} percent", n, counted="turnout", unit="percent", measure="level", claimant=who)
             for n, who in ((45, "Ames"), (61, "Brook"))]
    assert relation(*polls) == "not comparable"


@pytest.mark.parametrize(("confidence", "broken"), [(0.9, 1), (0.3, 0)])
def test_a_sum_of_guesses_is_not_shown(confidence: float, broken: int) -> None:
    parts = [made(n, n, counted=f"people killed | {where}", id=where) for n, where in ((900, "Sarova"), (800, "Ilmark"))]
    total = made(1000, 1000, counted="people killed | Sarova and Ilmark", confidence=confidence)
    assert len(broken_sums([*parts, total])) == broken
