"""The view in the terminal."""

from dataclasses import replace
from io import StringIO

import pytest
from rich.console import Console

from onrecord.document import Document, Skipped
from onrecord.figure import Figure
from onrecord.reading import Reading
from onrecord.speaker import Speaker
from onrecord.statement import Statement
from onrecord.views.palette import Palette
from onrecord.views.terminal import COLOURS, view
from tests.views.readings import gold_readings

TEXT = "Peskov said that Putin told Scholz “no” if asked. He would not say why.\n" \
       "It is [bold]late[/bold] \x1b]0;x\x07now, she said."
NAMES = {"content": ((12, 48),), "cue": ((7, 11),), "source": ((0, 6),)}
OUTER = Statement("a", **NAMES, quotation="mixed", confidence=0.9, speaker=Speaker("Dmitry Peskov", "person", 0.9, "spokesman"),
                  kinds=("claim", "condition"), condition=((40, 48),), via=Speaker("TASS", "organization", 0.9))
INNER = Statement("b", ((35, 39),), ((23, 27),), ((17, 22),), "direct", 0.3, Speaker("Vladimir Putin", "person", 0.4),
                  nested_in="a", kinds=("denial",), addressee="Scholz")
WHY = Statement("c", ((67, 70),), ((53, 66),), ((50, 52),), "indirect", 0.8, Speaker("Dmitry Peskov", "person", 0.9),
                kinds=("claim",), polarity="withheld")
SHE = TEXT.index("she")
LATE = Statement("d", ((72, SHE - 2),), ((SHE + 4, SHE + 8),), ((SHE, SHE + 3),), "indirect", 0.8)
READING = Reading(Document("d", TEXT, "talks.txt", None, "The Lantern", "Talks", "2022-12-03"), (OUTER, INNER, WHY, LATE),
                  (), (Skipped("no anchor", what="statement"),) * 2)


def shown(reading: Reading, width: int = 80, colour: bool = False) -> str:
    out = StringIO()
    console = Console(file=out, width=width, force_terminal=colour, color_system="256" if colour else None, highlight=False)
    console.print(view(reading, Palette(len(COLOURS)), width))
    return out.getvalue()


def test_it_says_who_said_what():
    lines = [line.strip() for line in shown(READING).splitlines()]
    assert lines[:2] == ["Talks", "The Lantern · 3 December 2022 · talks.txt"]
    assert "Dmitry Peskov  spokesman" in lines
    assert "claim            said that Putin told Scholz “no” if asked" in lines
    assert "condition        passed on by TASS" in lines
    assert "inside this: Vladimir Putin ?" in lines
    assert "denial           ? told “no”" in lines
    assert "addressed to Scholz · 30% sure" in lines
    assert "declined to say  would not say why" in lines
    assert "“she” (speaker not resolved)" in lines
    assert " ".join(lines[-3:]).strip() == (
        "4 statements (1 direct, 2 indirect, 1 mixed) · 2 speakers · 1 without a resolved speaker · 1 uncertain (marked ?) · "
        "left out: 2 statements, no anchor")


def test_few_words_are_shown_with_their_sentence():
    assert "in: He would not say why." in shown(READING)


def test_a_cue_before_its_source_does_not_lead():
    text = "According to Ruiz, Li lied."
    statement = Statement("s", ((19, 26),), ((0, 12),), ((13, 17),), "indirect", 0.9, Speaker("Ana Ruiz", "person", 0.9))
    assert "Li lied — according to" in shown(Reading(Document("d", text), (statement,)))


def test_hostile_text_is_shown_and_does_nothing():
    plain, coloured = shown(READING), shown(READING, colour=True)
    assert "[bold]late[/bold] \ufffd]0;x\ufffdnow" in plain
    assert "\x1b" not in plain
    assert "\x1b]0" not in coloured
    assert "\x07" not in coloured


def test_one_speaker_has_one_colour():
    coloured = shown(READING, colour=True)
    heads = {line.split("m", 1)[0] for line in coloured.splitlines() if "Dmitry Peskov" in line}
    assert len(heads) == 1


def test_the_style_of_the_cue_ends_with_it():
    coloured = shown(READING, colour=True)
    assert "\x1b[2;3msaid\x1b[0m that Putin told Scholz " in coloured
    assert "\x1b[1;33m? \x1b[0m" in coloured


def test_a_statement_inside_one_that_is_not_there_is_not_lost():
    statements = (replace(OUTER, nested_in="b"), replace(INNER, nested_in="b"), replace(WHY, nested_in="zzz"))
    text = shown(Reading(READING.document, statements))
    assert all(words in text for words in ("that Putin told", "told “no”", "would not say"))


@pytest.mark.parametrize("width", [24, 40, 80, 100])
@pytest.mark.parametrize("colour", [False, True])
def test_every_gold_reading_fits_every_width(width, colour):
    for reading in gold_readings():
        text = shown(reading, width, colour)
        if not colour:
            assert max(map(len, text.splitlines())) <= width
        for statement in reading.statements:
            if statement.speaker and statement.speaker.name:
                assert statement.speaker.name.split()[0] in text


def test_figures_stand_under_their_statement():
    figure = Figure("f", "d", "c", ((67, 70),), "up to 13,000", None, 13_000.0, "up to", "count", "soldiers killed",
                    start="2022-02", end="2022-12-01")
    lines = shown(replace(READING, figures=(figure,)), 100).splitlines()
    assert lines[[" would not say why" in line for line in lines].index(True) + 2].strip() == (
        "figure: up to 13,000 · soldiers killed · 2022-02 to 2022-12-01")


def test_no_statement_is_no_error():
    assert "0 statements" in shown(Reading(Document("d", "Rain fell.")))
