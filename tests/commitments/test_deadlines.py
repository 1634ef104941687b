"""By when: time words that lie ahead, against the day of publication."""

from datetime import date

import pytest

from onrecord.commitments.days import feast_day, last_day, unit_end
from onrecord.commitments.deadlines import find_deadline

DAY = date(2026, 3, 11)  # a Wednesday


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("by Friday", "2026-03-13"),
        ("by noon on Saturday", "2026-03-14"),
        ("on 1 June", "2026-06-01"),
        ("at midnight on 1 December", "2026-12-01"),
        ("by the 20th", "2026-03-20"),
        ("by February", "2027-02"),
        ("by March next year", "2027-03"),
        ("until 2030", "2030"),
        ("within 48 hours", "2026-03-13"),
        ("within two years", "2028-03"),
        ("in a fortnight", "2026-03-25"),
        ("this year", "2026"),
        ("next month", "2026-04"),
        ("before the weekend", "2026-03-14"),
        ("by the end of May", "2026-05-31"),
        ("by year's end", "2026-12-31"),
        ("before spring", "2026-03"),
        ("in the autumn", "2026-11"),
        ("before Easter", "2026-04-05"),
        ("by Christmas", "2026-12-25"),
        ("in the new year", "2027-01-01"),
        ("tomorrow", "2026-03-12"),
        ("before the month is out", "2026-03-31"),
        ("within 14 days of the ruling", None),
        ("since March", None),
        ("two years ago", None),
        ("on my first day", None),
        ("in 2019", None),
        ("the lowest in two years", None),
        ("by what he lent them", None),
        ("every Monday", None),
    ],
)
def test_deadline(words, when):
    text = f"it will be done {words}."
    found = find_deadline(text, [(0, len(text))], DAY)
    assert (found.date if found else None) == when
    if found:
        assert text[slice(*found.span)] == found.words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("she is bound by the truce announced by the council on Wednesday", None),
        ("this was won because of our victory in November, as it told all", None),
        ("the strikes this week have harmed the town", None),
        ("Saturday deliveries are safe", None),
        ("the company had no plans to raise bills this year", "this year"),
        ("it is shut unless the men were freed by Sunday", "Sunday"),
        ("anyone on the ice on Sunday is in danger", "Sunday"),
    ],
)
def test_a_time_of_what_is_done_is_no_deadline(text, words):
    found = find_deadline(text, [(0, len(text))], DAY)
    assert (found.words if found else None) == words


def test_one_led_in_as_a_limit_comes_first():
    text = "work starts on Monday and ends by June"
    assert find_deadline(text, [(0, len(text))], DAY).date == "2026-06"


def test_easter():
    assert [feast_day("easter", year) for year in (2024, 2025, 2026, 2027)] == [
        date(2024, 3, 31),
        date(2025, 4, 20),
        date(2026, 4, 5),
        date(2027, 3, 28),
    ]


def test_ends():
    assert [last_day(when).isoformat() for when in ("2024", "2024-02", "2024-02-03")] == ["2024-12-31", "2024-02-29", "2024-02-03"]
    ends = [unit_end(unit, 1, DAY).isoformat() for unit in ("day", "week", "month", "quarter", "year", "decade")]
    assert ends == ["2026-03-12", "2026-03-22", "2026-04-30", "2026-06-30", "2027-12-31", "2039-12-31"]
