import json
import random

import pytest
from click.testing import CliRunner

from onrecord.cli import commands
from onrecord.errors import InputError
from onrecord.positions import over_record, reading
from onrecord.positions.answered import arranged
from onrecord.positions.over_record import found_by, positions, read_rows, statements_on, with_reports
from onrecord.positions.topic import topic_of
from onrecord.questions import Record
from onrecord.reading import Reading
from onrecord.record import Came, Filter
from tests.positions.made import by_cue, made

MARCH = made("Ana Ruiz | Ana Ruiz {opposes} [the harbour bridge].", "Bo Lind | Bo Lind {would accept} [the harbour bridge if the tolls fall].",
             "Cy Moe | Cy Moe {said} [the library was full].", published="2030-03-01")
MAY = made("Ana Ruiz | Ana Ruiz now {backs} [the harbour bridge].", "Bo Lind | Bo Lind {declined to comment on} [the harbour bridge].",
           published="2030-05-01", outlet="The Sluice")
PAY = made("Dot Fry | Dot Fry {backs} [a new card game called bridge].", published="2030-05-02", outlet="The Ace")


@pytest.fixture(autouse=True)
def _read_by_cue(monkeypatch):
    monkeypatch.setattr(reading, "shared_network", lambda: by_cue)


@pytest.fixture
def record(tmp_path):
    with Record.open(tmp_path / "b.record", create=True) as opened:
        for document, statements in (MARCH, MAY, PAY):
            opened.add_reading(Reading(document, statements), Came("file"))
        merge(opened)
        yield opened


def merge(record):
    """Entries of one name are one person."""
    heads = {}
    for entry in record.speakers():
        head = heads.setdefault(entry.speaker.name, entry.id)
        record.place("person", {entry.id: head})
    record.settle(record.unsettled())


def cells(found):
    """Every statement id that an answer names."""
    return set(json_ids([stand.to_json() for stand in found.stands]))


def json_ids(value):
    if isinstance(value, dict):
        for key, one in value.items():
            if key in ("statement", "from", "to_statement") and isinstance(one, str):
                yield one
            elif key == "statements":
                yield from one
            else:
                yield from json_ids(one)
    elif isinstance(value, list):
        for one in value:
            yield from json_ids(one)


def test_positions_by_speaker_with_the_change(record):
    found = positions(record, "harbour bridge")
    by_name = {stand.speaker: stand for stand in found.stands}
    assert {name: [row.position.label for row in stand.rows] for name, stand in by_name.items()} == {
        "Ana Ruiz": ["against", "for"], "Bo Lind": ["condition", "withheld"]}
    assert [(s.earlier, s.later) for s in by_name["Ana Ruiz"].changes] == [(MARCH[1][0].id, MAY[1][0].id)]
    assert by_name["Bo Lind"].last.condition == "if the tolls fall"
    assert by_name["Bo Lind"].changes == ()


def test_narrowed_by_speaker_and_day(record):
    assert [stand.speaker for stand in positions(record, "harbour bridge", speaker="Lind").stands] == ["Bo Lind"]
    assert [len(stand.rows) for stand in positions(record, "harbour bridge", since="2030-02-01").stands] == [2, 2]
    assert positions(record, "harbour bridge", until="2030-01-01").stands == ()


def test_every_cell_names_a_statement_that_is_there(record):
    ids = {one.id for one in record.statements(limit=100)}
    assert cells(positions(record, "harbour bridge")) <= ids
    assert cells(positions(record, "harbour bridge"))


def test_without_a_statement_no_cell_rests_on_it(record):
    topic = topic_of("harbour bridge")
    wanted = Filter(words="harbour bridge", content_only=True)
    rows = with_reports(record, read_rows(list(statements_on(record, found_by(record, topic, wanted), wanted, topic)), topic))
    for gone in rows:
        left = arranged("harbour bridge", [row for row in rows if row is not gone], 0, True)
        assert not {gone.id, *gone.statements} & cells(left)


def test_a_replaced_revision_leaves_no_cell(record):
    old = made("Eva Poe | Eva Poe {opposes} [the harbour bridge].", outlet="The Weir")
    new = made("Eva Poe | Eva Poe {said} [it rained].", outlet="The Weir")
    for document, statements in (old, new):
        record.add_reading(Reading(document, statements), Came("address", address="weir.example/a"))
    assert old[1][0].id not in cells(positions(record, "harbour bridge"))


def test_copies_do_not_count_and_order_does_not_matter(record):
    copy = made("Ana Ruiz | Ana Ruiz {opposes} [the harbour bridge].", outlet="The Copy", published="2030-03-02")
    record.add_reading(Reading(*copy), Came("file"))
    merge(record)
    record.place("utterance", {copy[1][0].id: MARCH[1][0].id})
    found = positions(record, "harbour bridge")
    ana = next(stand for stand in found.stands if stand.speaker == "Ana Ruiz")
    assert [row.position.label for row in ana.rows] == ["against", "for"]
    assert set(ana.rows[0].statements) == {MARCH[1][0].id, copy[1][0].id}
    rows = [row for stand in found.stands for row in stand.rows]
    for seed in range(5):
        random.Random(seed).shuffle(rows)
        assert [s.to_json() for s in arranged("harbour bridge", rows, 0, True).stands] == [s.to_json() for s in found.stands]


def test_the_newest_are_read_where_there_are_many(record, monkeypatch):
    everything = positions(record, "harbour bridge")
    assert everything.all_read and everything.looked_at == 5
    monkeypatch.setattr(over_record, "MOST_READ", 2)
    some = positions(record, "harbour bridge")
    assert (some.looked_at, some.all_read) == (2, False)
    assert {row.day for _, row in some.timeline} == {"2030-05-01"}


def test_a_document_that_has_only_some_of_the_words_is_left_out(record):
    assert "Dot Fry" not in {stand.speaker for stand in positions(record, "harbour bridge").stands}
    assert [stand.speaker for stand in positions(record, "card bridge").stands] != []


def test_a_topic_without_words_is_an_error(record):
    with pytest.raises(InputError):
        positions(record, "?!")


def test_the_command_gives_table_timeline_and_json(record):
    def run(*more):
        result = CliRunner().invoke(commands, ["positions", "harbour", "bridge", "--record", record.address, *more])
        assert result.exit_code == 0, result.output
        return result.stdout

    table = run().splitlines()
    assert table[0].split("\t")[:3] == ["speaker", "position", "since"]
    assert any(MARCH[1][0].id in line and "changed 2030-05-01" in line for line in table)
    assert "*if the tolls fall*" in run()
    assert [line.split("\t")[0] for line in run("--timeline").splitlines()[1:]] == ["2030-03-01", "2030-03-01", "2030-05-01", "2030-05-01"]
    assert {json.loads(line)["speaker"]["name"] for line in run("--json").splitlines()} == {"Ana Ruiz", "Bo Lind"}
