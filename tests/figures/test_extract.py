"""Figures found in sentences, and what is no figure."""

from __future__ import annotations

import pytest

from tests.figures.made import found, one


@pytest.mark.parametrize(
    ("text", "low", "high", "hedge", "unit"),
    [
        ("Two dozen people died.", 24, 24, "exactly", "count"),
        ("The firm lost €1.4bn.", 1.4e9, 1.4e9, "exactly", "EUR"),
        ("A third of voters stayed at home.", 33.33, 33.33, "exactly", "percent"),
        ("It lost 10,000 to 12,500-13,000 men.", 10_000, 13_000, "between", "count"),
        ("Tens of thousands of people fled.", 20_000, 99_999, "order of magnitude", "count"),
        ("One in five pupils was absent.", 20, 20, "exactly", "percent"),
        ("It needs £22,000 to £30,000 a year.", 22_000, 30_000, "between", "GBP"),
        ("At least some 40 people were hurt.", 40, None, "at least", "count"),
        ("The deal is worth $5-6bn.", 5e9, 6e9, "between", "USD"),
        ("Several hundred homes burned down.", 300, 900, "order of magnitude", "count"),
        ("Prices fell by more than 4 per cent.", None, -4, "more than", "percent"),
        ("Almost 90 people were arrested.", None, 90, "almost", "count"),
        ("He was jailed for seven and a half years.", 7.5, 7.5, "exactly", "year"),
        ("The ministry counted 2,100 at most.", None, 2100, "up to", "count"),
        ("The rate rose by a quarter of a percentage point.", 0.25, 0.25, "exactly", "percentage point"),
        ("The fund is worth half a million pounds.", 500_000, 500_000, "exactly", "GBP"),
        ("Rents have doubled.", 2, 2, "exactly", "times"),
    ],
)
def test_numbers(text: str, low: float | None, high: float | None, hedge: str, unit: str) -> None:
    figure = one(text)
    assert (figure.low, figure.high, figure.hedge, figure.unit) == (low, high, hedge, unit)


@pytest.mark.parametrize(
    "text",
    [
        "The 737 Max 9 was grounded in 2024.",
        "Ana Ruiz, 54, spoke at 9.15am.",
        "Call 0800 555 010 or write to 221 Canal Street.",
        "Under Article 14 and Resolution 2815 it was banned.",
        "The F-16 and the A380 took off from Gate 7.",
        "It was the third consecutive quarter.",
        "Euro 2024 began on 14 June.",
        "No one came, and one resident said so.",
        "Two officials said talks would resume.",
        "The two countries agreed a zero tolerance policy.",
        "The striker scored twice as the league leaders beat Rovers 3-1.",
        "It happened three days ago and within the past 24 hours.",
        "Children under five are exempt.",
        "It was a 50-50 call, 24/7.",
        "(1) Sign the form. (2) Send it.",
        "The clinic runs from 11 to 19 April.",
        "It rained on 27 and 28 July, and again over the next two days.",
        "Brandt won 6-4, 3-6, 7-6 in two hours and 51 minutes.",
        "A phase 3 trial and Exit 12 were closed.",
        "Children under ten were let in, but most of them were over 70.",
    ],
)
def test_traps(text: str) -> None:
    assert [figure.words for figure in found(text)] == []


def test_what_is_counted() -> None:
    """By the network as it is shipped: most of the plainest sentences."""
    wanted = {
        "At least 41 people died in Torma.": "people killed",
        "The attack killed 7 civilians.": "civilians killed",
        "The company will cut 4,000 jobs.": "jobs cut",
        "The ministry confirmed 18 new cases of the virus.": "people infected",
        "The allies promised 120 tanks.": "tanks pledged",
        "Inflation slowed to 3.2 per cent.": "inflation",
        "The bank raised its key rate by 25 basis points.": "key rate",
        "Police arrested 37 people.": "people arrested",
    }
    right = [counted for text, counted in wanted.items() if one(text).counted.partition(" | ")[0].lower() == counted]
    assert len(right) >= 4, right


def test_where_it_is_counted() -> None:
    assert one("At least 41 people died in Torma.").counted == "people killed | Torma"


def test_a_source_is_not_counted_and_what_was_counted_before_is_taken_over() -> None:
    text = "Unemployment stands at 412,000, the labour office said. In the capital it was 88,000, the mayor said."
    assert [f.counted.partition(" | ")[0] for f in found(text)] == ["unemployed people", "unemployed people"]


@pytest.mark.parametrize(
    ("text", "start", "end", "as_of"),
    [
        ("Some 300 people have died since February.", "2024-02", None, "2024-03-15"),
        ("Some 300 people died last month.", "2024-02-01", "2024-02-29", "2024-03-15"),
        ("Some 300 people died in the first half of 2023.", "2023-01-01", "2023-06-30", "2024-03-15"),
        ("The toll was 300 as of Tuesday.", None, None, "2024-03-12"),
        ("It will have 300 staff by 2030.", None, "2030", "2024-03-15"),
        ("It sold 300 ships in the three months to January.", "2023-11-01", "2024-01-31", "2024-03-15"),
        ("It sold 300 ships in the second quarter.", "2023-04-01", "2023-06-30", "2024-03-15"),
        ("Shelling killed 300 people overnight.", "2024-03-14", "2024-03-15", "2024-03-15"),
        ("Ukraine previously said that 300 people had died.", None, None, None),
        ("Some 300 people died between 5 and 12 February.", "2024-02-05", "2024-02-12", "2024-03-15"),
        ("Some 300 people died in the three weeks to 28 January.", "2024-01-08", "2024-01-28", "2024-03-15"),
        ("Some 300 people died in the last week of January.", "2024-01-25", "2024-01-31", "2024-03-15"),
        ("Some 300 people died in January last year.", "2023-01-01", "2023-01-31", "2024-03-15"),
        ("The storm had killed 300 people by 4 March.", None, None, "2024-03-04"),
        ("It is three times what it was in 2021.", None, None, "2024-03-15"),
        ("Some 300 people died from 3 to 5 March.", "2024-03-03", "2024-03-05", "2024-03-15"),
        ("Some 300 people died from Monday to Saturday of last week.", "2024-03-04", "2024-03-09", "2024-03-15"),
        ("Some 300 people have died since the start of February.", "2024-02-01", None, "2024-03-15"),
        ("It will have 300 staff by the end of the year.", None, "2024", "2024-03-15"),
        ("In 2021 and 2022 some 300 people died.", "2021-01-01", "2022-12-31", "2024-03-15"),
        ("Some 300 people died in the week of 26 February.", "2024-02-26", "2024-03-03", "2024-03-15"),
        ("It will hire 300 people over the next 12 months.", "2024-03-15", "2025-03-15", "2024-03-15"),
        ("On Monday 300 ships lay there, the most since 2019.", "2024-03-11", "2024-03-11", "2024-03-15"),
        ("There had been 300 ships a week earlier.", None, None, "2024-03-08"),
    ],
)
def test_time(text: str, start: str | None, end: str | None, as_of: str | None) -> None:
    figure = one(text, published="2024-03-15")
    assert (figure.start, figure.end, figure.as_of) == (start, end, as_of)


def test_a_year_earlier_is_the_window_beside_it_a_year_back() -> None:
    now, before = found("It flew 1.9m people in January, against 2.1m a year earlier.", published="2024-03-15")
    assert (now.start, now.end) == ("2024-01-01", "2024-01-31")
    assert (before.start, before.end) == ("2023-01-01", "2023-01-31")


def test_no_date_no_time() -> None:
    figure = one("Some 300 people have died since February.", published=None)
    assert (figure.start, figure.end, figure.as_of) == (None, None, None)


def test_measure() -> None:
    assert one("Between 80 and 150 soldiers were dying every day.").measure == "rate"
    assert one("Profit fell by 12 per cent.").measure == "change"
    assert one("Oil traded at $80 a barrel.").per == "barrel"
    assert one("The toll stands at 300 dead.").measure == "stock"


def test_movement_is_two_figures() -> None:
    assert [f.low for f in found("Wages rose from £22,000 to £30,000.")] == [22_000, 30_000]


def test_claimant() -> None:
    assert one("At least 41 people died.", speaker="Ana Ruiz").claimant == "Ana Ruiz"
    assert one("At least 41 people died.").claimant is None
    assert one("Police counted 39,000 marchers.").claimant == "Police"


def test_correction_and_part_are_linked() -> None:
    right, wrong = found("The toll was 14 dead, not 40, the mayor said.")
    assert right.replaces == wrong.id
    assert wrong.as_of is None
    total, part = found("The virus has infected 201 people, 120 of them in Varr.")
    assert part.part_of == total.id
