"""Growth, parts, places and plans; times of earlier sayings. The examples are not those of the gold."""

from __future__ import annotations

import pytest

from onrecord.figure import Figure
from onrecord.figures import reconcile, sums
from onrecord.figures.things import thing_of
from tests.figures.made import found, made


def _vines(number: float, day: str, claimant: str, verb: str = "have rotted") -> Figure:
    return made(number, number, counted="vines rotted | Sell", as_of=day, published=day, claimant=claimant,
                sentence_text=f"In Sell {number} vines {verb}.")


def test_a_predicate_outside_the_list_grows_where_the_words_leave_it_open() -> None:
    first, later = _vines(300, "2024-03-01", "growers"), _vines(500, "2024-03-05", "insurer")
    assert reconcile(first, later).relation == "consistent"
    over = _vines(300, "2024-03-01", "growers", "rotted in the end")
    assert reconcile(over, later).relation == "inconsistent"
    smaller = _vines(200, "2024-03-05", "insurer")
    assert reconcile(first, smaller).relation == "inconsistent"


def test_a_state_is_no_event() -> None:
    assert thing_of(made(1, 1, counted="parcels delayed")).event == "delayed"
    assert thing_of(made(1, 1, counted="people employed")).event == ""
    far = [made(n, n, counted="people employed", as_of=day, claimant=who)
           for n, day, who in ((90, "2024-01-01", "firm"), (40, "2024-04-01", "union"))]
    assert reconcile(*far).relation == "not comparable"


def test_a_larger_number_in_a_smaller_unit_does_not_supersede() -> None:
    first = made(10, 10, counted="land sprayed", unit="square kilometre", claimant="board")
    later = made(900, 900, counted="land sprayed", unit="hectare", claimant="board", as_of="2024-03-09")
    assert reconcile(first, later).relation == "inconsistent"
    more = made(1100, 1100, counted="land sprayed", unit="hectare", claimant="board", as_of="2024-03-09")
    assert reconcile(first, more).relation == "superseded"


def test_a_new_plan_for_jobs_takes_the_place_of_the_old() -> None:
    plan = made(900, 900, counted="jobs cut | Orvo", end="2026", claimant="Orvo")
    new = made(600, 600, counted="jobs cut | Orvo", claimant="Orvo", as_of="2024-05-02")
    assert reconcile(plan, new).relation == "superseded"
    spoken = made(600, 600, counted="jobs cut | Orvo", claimant="Lea Tamm", as_of="2024-05-02",
                  sentence_text="Orvo will now cut 600 jobs, its spokeswoman, Lea Tamm, said.")
    assert reconcile(plan, spoken).relation == "superseded"
    gone = made(600, 600, counted="jobs cut | Orvo", start="2024-01", claimant="union", as_of="2024-05-02")
    assert reconcile(plan, gone).relation == "not comparable"


def test_a_province_and_its_name_are_never_inconsistent() -> None:
    town = made(30, 30, counted="people killed | Merra")
    land = made(12, 12, counted="people killed | Merra province", claimant="UN")
    assert reconcile(town, land).relation == "not comparable"
    alike = made(30, 30, counted="people killed | Merra province", claimant="UN")
    assert reconcile(town, alike).relation == "consistent"


def test_a_place_told_as_the_whole_holds_the_other() -> None:
    words = "Some 40 fled Hask and 300 the bay as a whole."
    small, large = (made(n, n, counted=f"people displaced | {where}", document="d", sentence_text=words, id=where)
                    for n, where in ((40, "Hask"), (300, "bay")))
    assert (reconcile(small, large).relation, reconcile(small, large).a) == ("part of total", small.id)


def test_how_long_something_was_does_not_change() -> None:
    days, weeks = (made(n, n, counted="length of siege", measure="level", unit=unit, as_of=day, claimant=who)
                   for n, unit, day, who in ((21, "day", "2024-01-01", "army"), (3, "week", "2024-06-01", "mayor")))
    assert reconcile(days, weeks).relation == "consistent"


def test_a_list_whose_parts_do_not_make_it_up() -> None:
    parts = [made(n, n, counted=f"jobs cut | {where}", part_of="t", id=where, document="d", sentence=(0, 80))
             for n, where in ((500, "Sell"), (300, "offices"))]
    total = made(700, 700, counted="jobs cut", id="t", document="d", sentence=(0, 80))
    assert [s.holds for s in sums([*parts, total])] == [False]


def test_a_part_of_a_named_group_is_a_part_of_it_elsewhere() -> None:
    words = "Of the 2,100 tenants evicted 340 were widowers."
    part = made(340, 340, counted="widowers evicted", part_of="x", sentence_text=words, document="d")
    assert reconcile(part, made(2300, 2300, counted="tenants evicted", document="e")).relation == "part of total"
    assert reconcile(part, made(100, 100, counted="tenants evicted", document="e")).relation == "not comparable"


def test_what_had_been_said_before_a_correction_is_withdrawn() -> None:
    right, wrong = found("The council has corrected the number of trees felled to 210; it had said 260.")
    assert reconcile(right, wrong).relation == "corrects"
    assert wrong.as_of is None


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("The firm expects sales of $9bn for 2024, where in January it had forecast $7bn.", (None, None, "2024-01")),
        ("The club, which spoke of 800 members lost in January, now puts it at 950.", (None, None, "2024-03-01")),
        ("The agency said on Wednesday that turnout on Sunday had been 48 per cent.", ("2024-02-25", "2024-02-25", "2024-02-28")),
        ("Within 48 hours of the landslide on Monday, crews had freed 70 people.", ("2024-02-26", "2024-02-28", "2024-03-01")),
        ("Of the 60 rockets fired at the port overnight they stopped most.", ("2024-02-29", "2024-03-01", "2024-03-01")),
        ("The jury found him guilty on Monday on 3 of the 8 counts.", (None, None, "2024-03-01")),
        ("Donors promised a loan, of which $90m was paid out this week.", ("2024-02-26", None, "2024-03-01")),
    ],
)
def test_times_of_sayings_and_of_all(text: str, times: tuple[str | None, str | None, str]) -> None:
    figure = found(text, plain=True)[-1]
    assert (figure.start, figure.end, figure.as_of) == times


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A truce over 42 days would begin.", ["42 days"]),
        ("It lasted over 42 days.", ["over 42 days"]),
        ("Since the October 7 attacks it holds 30 captives.", ["30"]),
        ("In October 7 attacks were counted.", ["7"]),
        ("It was in the late ’90s with 30 guests.", ["30"]),
        ("He is a grandfather of seven.", []),
        ("Three officials acknowledged that there was progress.", []),
    ],
)
def test_spans_dates_and_speakers(text: str, words: list[str]) -> None:
    assert [f.words for f in found(text, plain=True)] == words
