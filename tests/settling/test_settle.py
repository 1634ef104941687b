"""Merging over a record gives what merging in memory gives, however it is cut into batches, and heeds users and registers."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from pathlib import Path

import pytest

from evaluation.story_gold import Story, load, to_readings
from onrecord.document import content_id
from onrecord.export import take_in
from onrecord.export.lines import lines
from onrecord.merging.merge import merge, utterances
from onrecord.questions import Record
from onrecord.reading import Reading
from onrecord.settling import Settler

TUNING = Path(__file__).parents[2] / "evaluation" / "gold" / "stories" / "tuning"


def with_ids(reading: Reading) -> Reading:
    """The reading with ids as the record has them."""
    def name(old: str | None) -> str | None:
        return None if old is None else content_id("s", old)

    document = replace(reading.document, id=content_id("d", reading.document.id))
    return replace(reading, document=document, statements=tuple(
        replace(one, id=str(name(one.id)), nested_in=name(one.nested_in)) for one in reading.statements))


@pytest.fixture(scope="session")
def readings() -> list[Reading]:
    story: Story = load(TUNING)[0]
    found = [with_ids(reading) for reading in to_readings(story)]
    return sorted(found, key=lambda one: (one.document.published or "", one.document.id))


def fill(record: Record, readings: list[Reading], batch: int, fresh: bool) -> None:
    """Add all, then merge so many at once, with a new Settler each time if wanted."""
    for reading in readings:
        record.add_reading(reading)
    settler = Settler()
    while names := record.unsettled(batch):
        with record.transaction():
            (Settler() if fresh else settler).merge(record, names)
            record.settle(names)


def groups(record: Record, what: str, members: list[str]) -> set[frozenset[str]]:
    """Which members stand together."""
    found = defaultdict(set)
    for member in members:
        found[record.whole_of(what, member)].add(member)
    return {frozenset(group) for group in found.values()}


@pytest.fixture(scope="session")
def merged(readings, tmp_path_factory):
    with Record.open(tmp_path_factory.mktemp("m") / "a.record", create=True) as record:
        fill(record, readings, 50, False)
        yield record


def test_utterances_are_those_of_merging_in_memory(merged, readings):
    statements = [one.id for reading in readings for one in reading.statements]
    found = utterances(merge((r.document, r.statements) for r in readings), statements)
    expected = defaultdict(set)
    for statement, utterance in found.items():
        expected[utterance].add(statement)
    got = groups(merged, "utterance", statements)
    assert got == {frozenset(group) for group in expected.values()}
    assert any(len(group) > 2 for group in got)


def test_people_origins_and_divergences_follow(merged, readings):
    counts = merged.counts()
    assert counts.persons < counts.speakers
    assert counts.origins < counts.documents
    assert counts.unsettled == 0
    assert {one.kind for one in merged.judgements()} == {"same person", "same utterance", "same origin", "divergence"}
    assert merged.divergences()
    assert all(one.what and one.explanation for one in merged.divergences())


def without_moments(record: Record) -> list[str]:
    import json

    found = []
    for line in map(json.loads, lines(record)):
        line.get("record", {}).pop("added", None)
        line.get("judgement", {}).pop("made", None)
        found.append(json.dumps(line, sort_keys=True))
    return found


def test_batches_and_what_is_held_in_memory_do_not_matter(merged, readings, tmp_path):
    with Record.open(tmp_path / "b.record", create=True) as other:
        fill(other, readings, 2, True)
        assert without_moments(other) == without_moments(merged)


def test_an_imported_record_can_be_merged_further(readings, tmp_path):
    with (Record.open(tmp_path / "a.record", create=True) as first, Record.open(tmp_path / "b.record", create=True) as second):
        fill(first, readings[:-1], 50, False)
        take_in(second, lines(first))
        assert second.unsettled() == []
        for record in (first, second):
            fill(record, readings, 50, True)
        statements = [one.id for reading in readings for one in reading.statements]
        assert groups(second, "utterance", statements) == groups(first, "utterance", statements)


def test_a_register_links_documents_that_come_later(readings, tmp_path):
    register = tmp_path / "r.csv"
    speaker = next(s.speaker for r in reversed(readings) for s in r.statements if s.speaker and s.speaker.kind == "person"
                   and " " in (s.speaker.name or ""))
    register.write_text(f"name,aliases,kind,wikidata\nThe Right Name,{speaker.name},person,Q9\n")
    with Record.open(tmp_path / "a.record", create=True) as record:
        assert record.import_register(register).persons == ()
        fill(record, readings, 3, False)
        found = record.people(speaker.name)
        assert [(one.name, one.wikidata) for one in found] == [("The Right Name", "Q9")]


def test_what_a_user_took_apart_stays_apart(readings, tmp_path):
    from onrecord.questions.correct import split
    from onrecord.settling.tables import parted, partings

    with Record.open(tmp_path / "a.record", create=True) as record:
        fill(record, readings, 50, False)
        several = next(one for one in record.people(limit=0) if len(one.members) > 1)
        stays, out = split(record, several.id, several.members[1:2], "eva")
        assert parted(record, partings(record), stays.id, out.id)
        assert not parted(record, partings(record), stays.id, record.people()[-1].id)
        assert len(record.people(several.name)) == 2
