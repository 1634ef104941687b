"""What must hold of all figures: symmetry, widening, unit conversion, digit grouping, hostile numerals."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.figure import Figure
from onrecord.figures import reconcile, relations, sums
from onrecord.figures.units import UNITS, convert
from tests.figures.made import found as read
from tests.figures.made import made

settings.register_profile("figures", deadline=None, max_examples=60)
settings.load_profile("figures")

NUMBERS = st.integers(1, 100_000)
DAYS = st.dates(min_value=date(2023, 1, 1), max_value=date(2024, 12, 31)).map(str)


def found(text: str, published: str | None = "2024-03-01") -> tuple[Figure, ...]:
    """Without the encoder, which takes too long for hundreds of examples."""
    return read(text, published, plain=True)


@st.composite
def figures(draw: st.DrawFn) -> Figure:
    """A figure of any hedge, claimant, day and measure, of a few things."""
    hedge = draw(st.sampled_from(("exactly", "about", "up to", "at least", "more than", "almost", "between")))
    low = draw(NUMBERS)
    high = low + draw(NUMBERS) if hedge == "between" else low
    measure = draw(st.sampled_from(("stock", "stock", "rate", "change", "level")))
    day = draw(DAYS)
    return made(
        None if hedge in ("up to", "almost") else low,
        None if hedge in ("at least", "more than") else high,
        hedge=hedge,
        measure=measure,
        per="day" if measure == "rate" else None,
        as_of=day,
        published=day,
        claimant=draw(st.sampled_from((None, "army", "union"))),
        counted=draw(
            st.sampled_from(
                (
                    "people killed",
                    "soldiers killed",
                    "people killed or wounded",
                    "people killed | Turkey",
                    "people killed | Turkey and Syria",
                    "people killed forecast",
                )
            )
        ),
        start=draw(st.sampled_from((None, "2022-02", "2022-05-01", "2022"))),
        id=f"f{draw(st.integers())}",
        rounding=draw(st.sampled_from((0.0, 0.5, 50.0))),
    )


@given(figures(), figures())
def test_relations_do_not_depend_on_the_order(a: Figure, b: Figure) -> None:
    one, other = reconcile(a, b), reconcile(b, a)
    assert one.relation == other.relation
    assert one.factor == other.factor
    if a.id != b.id and one.relation in ("superseded", "corrects", "part of total"):
        assert (one.a, one.b) == (other.a, other.b)


@given(figures(), figures(), NUMBERS, NUMBERS)
def test_widening_never_makes_consistent_inconsistent(a: Figure, b: Figure, below: int, above: int) -> None:
    if reconcile(a, b).relation == "consistent":
        wide = replace(
            a,
            low=None if a.low is None else max(a.low - below, 0),
            high=None if a.high is None else a.high + above,
            hedge="between" if a.hedge in ("exactly", "about", "between") else a.hedge,
        )
        if a.hedge == "about" and a.low is not None and a.high is not None:
            wide = replace(wide, low=0.9 * a.low - below, high=1.1 * a.high + above)
        elif a.hedge == "exactly" and a.low is not None and a.high is not None:
            wide = replace(wide, low=a.low - a.rounding - below, high=a.high + a.rounding + above)
        elif a.hedge == "almost" and a.high is not None:
            wide = replace(wide, low=0.9 * a.high - below, hedge="between")
        elif a.hedge in ("at least", "more than"):
            wide = replace(wide, high=None)
        assert reconcile(wide, b).relation != "inconsistent"


LIKE = [
    (a.name, b.name)
    for a in UNITS
    for b in UNITS
    if a.dimension == b.dimension and a.name != b.name and a.dimension != "temperature"
]


@given(NUMBERS, NUMBERS, st.sampled_from(LIKE), st.sampled_from(("exactly", "about", "up to", "at least")))
def test_conversion_never_changes_a_relation(one: int, other: int, units: tuple[str, str], hedge: str) -> None:
    def figure(value: float, unit: str, name: str) -> Figure:
        low, high = None if hedge == "up to" else value, None if hedge == "at least" else value
        return made(low, high, hedge=hedge, unit=unit, counted="cargo", measure="level", id=name, rounding=0.0)

    here, there = units
    plain = reconcile(figure(one, here, "a"), figure(other, here, "b"))
    converted = reconcile(figure(one, here, "a"), figure(convert(other, here, there), there, "b"))
    assert plain.relation == converted.relation


@given(
    st.integers(10_000, 99_999_999),
    st.sampled_from(
        (
            "At least {} people died in Torma.",
            "The firm lost ${} in May.",
            "It covers {} hectares, he said.",
            "Between {} and 999,999,999 people fled.",
        )
    ),
)
def test_digit_grouping_does_not_matter(value: int, sentence: str) -> None:
    def without_place(figure: Figure) -> Figure:
        return replace(figure, id="", text=(), words="", sentence=(0, 0), sentence_text="")

    grouped = f"{value:,}"
    variants = [
        found(sentence.format(written))
        for written in (
            grouped,
            grouped.replace(",", " "),
            grouped.replace(",", "\u00a0"),
            grouped.replace(",", "\u202f"),
            str(value),
        )
    ]
    assert len(variants[0]) == 1
    assert all([without_place(f) for f in variant] == [without_place(f) for f in variants[0]] for variant in variants)


PIECES = st.sampled_from(
    [
        "1",
        "23",
        "000",
        ",",
        ".",
        " ",
        "-",
        "–",
        " to ",
        " or ",
        "$",
        "€",
        "%",
        "bn",
        "m",
        "e999",
        "٣",
        "１",
        "½",
        "²",
        " million",
        " people",
        " a day",
        "one ",
        "half a ",
        "two-thirds ",
        "dozens of ",
        "between ",
        " and ",
        "up to ",
        "since ",
        "February ",
        "31 ",
        "2024 ",
        "0",
        "/",
        ":",
        "(",
        ")",
        "\n",
        "’",
        "of them",
    ]
)


@given(st.lists(PIECES, max_size=40).map("".join))
def test_hostile_numerals_give_figures_or_none(text: str) -> None:
    figures = found(text)
    for figure in figures:
        ((start, end),) = figure.text
        assert text[start:end] == figure.words
        assert figure.low is None or figure.high is None or figure.low <= figure.high
    relations(figures)
    sums(figures)


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    found(text)


@pytest.mark.parametrize(
    "text",
    [
        "9" * 1000 + " people died.",
        "1e999 people died.",
        "1," * 2_000,
        "1 to 2 to 3 to 4 to 5 people",
        "10-20-30-40-50",
        "between " * 1000 + "3",
        "one hundred thousand " * 500,
        "$" * 5000 + "5",
        "at least " * 1000 + "3 people",
        "a third of " * 500,
        "٣٤ people died",
        "1" + " 000" * 5000 + " died",
        "0" * 30_000,
        "the past " * 1000 + "3 days",
        "since " * 1000 + "1 May 3 died",
        "12 " * 1_000,
        "x-" * 2_000 + "1",
    ],
)
def test_no_text_hangs(text: str) -> None:
    start = time.process_time()
    found(text)
    assert time.process_time() - start < 4
