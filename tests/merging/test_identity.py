"""Who is who over documents: what links, and what must not."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.errors import InputError
from onrecord.merging.identity import identify, load_register
from onrecord.merging.mentions import mentions_of
from onrecord.merging.people import MemoryPeople
from onrecord.merging.register import read_register
from tests.merging.help import Made, document

FULL = ("Foreign Minister Anna Berg said the talks in Norhaven would go on. Sorland and Carl Dahl agreed.",
        [("Anna Berg", "said", "the talks in Norhaven would go on")])


def persons(*made: Made, people: MemoryPeople | None = None) -> list[str]:
    """The person of each document's first speaker."""
    known = people or MemoryPeople()
    result = []
    for one, statements in made:
        mentions = mentions_of(one, statements)
        chosen, _ = identify(mentions, known)
        result.append(chosen[mentions[0].id])
    return result


def same(text: str, source: str, cue: str, content: str) -> bool:
    """Is this speaker the Anna Berg of FULL?"""
    first, second = persons(document("a", *FULL), document("b", text, [(source, cue, content)]))
    return first == second


def test_a_full_name_links() -> None:
    assert same("Anna Berg said she would fly home.", "Anna Berg", "said", "she would fly home")


def test_an_initial_links_in_the_same_surroundings() -> None:
    assert same(
        "In Norhaven, minister A. Berg told Sorland and Carl Dahl that talks went on.", "A. Berg", "told", "talks went on"
    )


def test_an_initial_alone_does_not() -> None:
    assert not same("A. Berg said the shop was shut.", "A. Berg", "said", "the shop was shut")


def test_namesakes_are_kept_apart() -> None:
    assert not same("Baker Otto Berg of Norhaven told Sorland and Carl Dahl he was tired.", "Otto Berg", "told", "he was tired")


def test_an_office_links_in_the_same_surroundings_only() -> None:
    near = "In Norhaven the foreign minister said Carl Dahl and Sorland were late."
    assert same(near, "the foreign minister", "said", "Carl Dahl and Sorland were late")
    assert not same("The foreign minister said it was late.", "The foreign minister", "said", "it was late")


def test_another_office_does_not_link() -> None:
    other = "In Norhaven the health minister said Carl Dahl and Sorland were late."
    assert not same(other, "the health minister", "said", "Carl Dahl and Sorland were late")


def test_an_unknown_one_is_never_the_minister() -> None:
    other = "In Norhaven a foreign minister said Carl Dahl and Sorland were late."
    assert not same(other, "a foreign minister", "said", "Carl Dahl and Sorland were late")


CSV = "name,aliases,role,country,from,until,wikidata\nAnna Berg,A. M. Berg,foreign minister,,2024-01-01,2024-12-31,Q1\n"
OFFICE = "The foreign minister said it was late."


@pytest.mark.parametrize(("published", "known"), [("2024-03-04", True), ("2025-03-04", False)])
def test_a_register_gives_the_office_by_date(tmp_path: Path, published: str, known: bool) -> None:
    (tmp_path / "r.csv").write_text(CSV, encoding="utf-8")
    people = MemoryPeople()
    load_register(read_register(tmp_path / "r.csv"), people)
    made = document("a", OFFICE, [("The foreign minister", "said", "it was late")], published)
    assert (persons(made, people=people) == ["Q1"]) is known


def test_registers_of_all_forms_agree(tmp_path: Path) -> None:
    (tmp_path / "r.csv").write_text(CSV, encoding="utf-8")
    (tmp_path / "r.yaml").write_text(
        "- name: Anna Berg\n  aliases: [A. M. Berg]\n  wikidata: Q1\n  roles:\n  - {role: foreign minister,"
        " from: 2024-01-01, until: 2024-12-31}\n",
        encoding="utf-8",
    )
    (tmp_path / "r.json").write_text(
        '{"id": "Q1", "schema": "Person", "properties": {"name": ["Anna Berg"], "alias": ["A. M. Berg"],'
        ' "wikidataId": ["Q1"]}}\n'
        '{"id": "p", "schema": "Position", "properties": {"name": ["foreign minister"]}}\n'
        '{"id": "o", "schema": "Occupancy", "properties": {"holder": ["Q1"], "post": ["p"], "startDate": ["2024-01-01"],'
        ' "endDate": ["2024-12-31"]}}\n',
        encoding="utf-8",
    )
    csv, yaml, entities = (read_register(tmp_path / name) for name in ("r.csv", "r.yaml", "r.json"))
    assert csv == yaml == entities


@pytest.mark.parametrize(("name", "text"), [("r.csv", "name\n\n,\n"), ("r.json", "[{]"), ("r.yaml", "a: [")])
def test_a_bad_register_says_so(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text if name != "r.csv" else "name,role\n,minister\n", encoding="utf-8")
    with pytest.raises(InputError, match=name):
        read_register(tmp_path / name)
