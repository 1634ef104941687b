"""Selecting figures, printing relations, drawing the chart."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from onrecord.cli import figures as figures_command
from onrecord.cli import reconcile as reconcile_command
from onrecord.document import Document
from onrecord.figure import Figure
from onrecord.figures import extract
from onrecord.figures.chart import _successors, draw
from onrecord.figures.listing import GRAVITY, Listing, broken_sums, collect, ranked, select
from onrecord.reading import Reading
from tests.figures.made import analysed

TEXTS = {
    "2023-02-07": "AFAD: the quake killed 3,549 people in Turkey. Police counted 812 people killed in Syria.",
    "2023-02-08": "According to AFAD, 8,574 people have been killed in Turkey.",
    "2023-02-10": "According to the union, at least 90,000 people have been killed in Turkey. Damage is put at $34bn.",
}


@pytest.fixture
def listing() -> Listing:
    return listed(TEXTS)


def listed(texts: dict[str, str]) -> Listing:
    """The figures of texts by their days."""
    documents = [Document(day, text, source=day, published=day) for day, text in texts.items()]
    return collect(Reading(document, figures=extract(document, analysed(document), ())) for document in documents)


def test_select(listing: Listing) -> None:
    assert [f.low for f in select(listing, about="people killed", claimant="AFAD").figures] == [8574]
    assert [f.unit for f in select(listing, about="damage").figures] == ["USD"]
    assert {f.day for f in select(listing, since="2023-02-10").figures} == {"2023-02-10"}
    assert all(f.claimant is None for f in select(listing, claimant="-").figures)


def test_the_gravest_comes_first(listing: Listing) -> None:
    found = [relation.relation for relation in ranked(listing.figures)]
    assert found == sorted(found, key=GRAVITY.index)
    assert broken_sums(listing.figures) == []


def test_table_and_json(listing: Listing) -> None:
    lines = json.dumps([f.to_json() for f in listing.figures])
    keys = "id document statement text low high hedge unit counted measure per from to as_of claimant"
    assert set(keys.split()) <= set(json.loads(lines)[0])
    figures_command.show(listing, False)


def test_a_relation_in_words() -> None:
    text = "According to the union, Norvane will cut 4,000 jobs. According to the paper, Norvane will cut 6,000 jobs."
    document = Document("d", text, source="wire.txt", published="2024-03-01")
    made = collect([Reading(document, figures=extract(document, analysed(document), ()))])
    (relation,) = ranked(made.figures)
    one, other = made.figures
    shown = reconcile_command.in_words(relation, one, other, made)
    assert "1.50 times apart" in shown
    assert text.split(". ")[0] in shown
    assert "wire.txt" in shown


def test_a_chart_needs_a_drawing_file() -> None:
    result = CliRunner().invoke(figures_command.figures, ["x.txt", "--chart", "x.pdf"])
    assert result.exit_code == 2
    assert ".svg or .png" in result.output


def test_the_superseded_form_a_chain() -> None:
    days = {f"2024-03-0{i}": f"According to the army, {i}00 people have been killed." for i in (1, 2, 3)}
    made = listed(days)
    one, two, three = (f.id for f in made.figures)
    assert _successors(made.figures, ranked(made.figures)) == {one: two, two: three}


def test_chart(listing: Listing, tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    chosen = select(listing, about="killed")
    assert draw(chosen.figures, ranked(chosen.figures), tmp_path / "chart.svg") == len(chosen.figures)
    drawn = (tmp_path / "chart.svg").read_text(encoding="utf-8")
    assert "8,574" in drawn
    assert "AFAD" in drawn


def test_a_real_series_forms_the_chain_that_a_reader_would_draw() -> None:
    """The earthquakes of 6 February 2023; given that the statements' claimants are found in the sentence."""
    from onrecord.speaker import Speaker
    from onrecord.statement import Statement

    names = ("AFAD", "health ministry", "WHO", "Erdogan", "Griffiths", "UN")
    found: list[Figure] = []
    for path in sorted((Path(__file__).parent / "series").glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        statements, at = [], 0
        for sentence in text.split(". "):
            speaker = next((name for name in names if name in sentence), None)
            statements.append(
                Statement(f"s{at}", ((at, at + len(sentence)),), (), (), "indirect", 1.0, Speaker(speaker, "organization", 1.0))
            )
            at += len(sentence) + 2
        document = Document(path.stem, text, published=path.stem)
        found += extract(document, analysed(document), tuple(statements))
    known = {figure.id: figure for figure in found}
    chain = _successors(found, ranked(found))
    afad = [f for f in found if f.claimant == "AFAD"]
    assert [known[chain[f.id]].low for f in afad[:-1]] == [f.low for f in afad[1:]]
    assert [f.low for f in afad] == [3549, 8574, 19388, 29605, 35418]
