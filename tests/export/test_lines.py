"""JSON lines: the contract, and the round trip."""

import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from onrecord.errors import InputError
from onrecord.export import export, take_in
from onrecord.figure import Figure
from onrecord.judgement import Judgement
from onrecord.questions import Record
from onrecord.record import Feed
from tests.questions.coverage import MAUD, Story

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "reading.schema.json").read_text(encoding="utf-8"))


def exported(record: Record, form: str = "jsonl") -> list[dict]:
    out = io.BytesIO()
    assert export(record, form, out) == ()
    return [json.loads(line) for line in out.getvalue().decode().split("\n") if line]


def text_lines(record: Record) -> list[str]:
    return [json.dumps(line) for line in exported(record)]


def contents(record: Record) -> dict[str, object]:
    """All that a record holds, but the moments of adding."""
    lines = exported(record)
    for line in lines:
        line.get("record", {}).pop("added", None)
        line.get("skipped_source", {}).pop("at", None)
    counts = record.counts()
    return {"lines": lines, "readings": list(record.readings()), "people": record.people(kinds=(), limit=0),
            "divergences": record.divergences(), "unsettled": record.unsettled(),
            "counts": [getattr(counts, name) for name in counts.__slots__ if name != "bytes"],
            "search": [one.found.id for one in record.search("rearm*")], "said": record.said("Ellery", limit=0)}


@pytest.fixture
def fresh(tmp_path):
    with Record.open(tmp_path / "new.record", create=True) as opened:
        yield opened


def test_a_document_line_is_what_read_gives_with_utterances_and_persons(record, story):
    line = exported(record)[0]
    assert [one["utterance"] for one in line["statements"]] == [
        record.statement(one["id"]).utterance for one in line["statements"]]
    assert line["statements"][0]["speaker"]["id"] == story.entry("wire", MAUD)
    assert line["record"] == {"origin": "o" + story.readings[0].document.id[1:], "revision": 1, "latest": True, "settled": True,
                              "added": line["record"]["added"], "how": "file", "lay_in": "coverage", "address": None}
    del line["record"]
    plain = replace(story.readings[0], figures=()).to_json()
    assert line["figures"][0]["to"] == "2022-12-02"
    for statement, original in zip(line["statements"], plain["statements"], strict=True):
        for extra in ("utterance", "via_source", "exact"):
            statement.pop(extra, None)
        for speaker in (statement["speaker"], statement["via"]):
            if speaker:
                del speaker["id"]
        assert statement == original
    Draft202012Validator(SCHEMA).validate(line)


def test_what_is_known_of_feeds_survives(record, fresh):
    record.note_feed(Feed("https://feed.example/rss", '"tag"', "Mon, 05 Dec 2022 10:00:00 GMT", "2022-12-05T10:00:00Z"))
    record.note_entry("https://feed.example/a", "2022-12-05", True)
    record.note_entry("https://feed.example/b", "2022-12-05", False)
    take_in(fresh, text_lines(record))
    assert fresh.feeds() == record.feeds()
    assert fresh.entries() == record.entries()
    assert not fresh.wants_entry("https://feed.example/a", "2022-12-05")


def test_every_line_is_one_of_three_sorts(record):
    lines = exported(record)
    assert [next(key for key in ("document", "skipped_source", "judgement") if key in line) for line in lines] == [
        "document"] * 4 + ["skipped_source"] + ["judgement"] * 10
    assert {line["judgement"]["kind"] for line in lines[5:]} == {"same person", "same utterance", "same origin", "divergence"}


def test_a_round_trip_gives_the_same_record(record, fresh):
    record.rename_person("Ivo Brandt", "I. Brandt", by="eva")
    withdrawn = record.judgements(kind="divergence")[0]
    record.withdraw(withdrawn.id, "eva")
    record.split_person("Maud Ellery", "Ellery", by="eva")
    done = take_in(fresh, text_lines(record))
    assert (done.added, done.skipped_sources, done.same) == (4, 1, True)
    assert contents(fresh) == contents(record)
    assert [one.id for one in fresh.judgements(withdrawn=True)] == [one.id for one in record.judgements(withdrawn=True)]


def test_revisions_and_their_order_survive(record, fresh):
    from tests.questions.coverage import COPY, Maker

    newer = Maker(COPY.replace("At least", "Some"), "Harbour Times", "2022-12-04", "https://harbour.example/b")
    newer.says("Some 40 soldiers died", MAUD)
    record.add_reading(newer.reading())
    take_in(fresh, text_lines(record))
    assert contents(fresh) == contents(record)
    assert fresh.unsettled() == [newer.document.id]
    assert [one.revision for one in fresh.revisions(newer.document.id)] == [1, 2]


def test_importing_again_changes_nothing(record, fresh):
    withdrawn = record.judge(Judgement("same person", "p1", "p2", True, 1.0, "user", "eva"))
    assert withdrawn == 1
    record.withdraw(record.judgements(author="user")[0].id, "eva")
    lines = text_lines(record)
    take_in(fresh, lines)
    before = contents(fresh)
    again = take_in(fresh, lines)
    assert (again.added, again.unchanged, again.judgements) == (0, 4, 0)
    assert contents(fresh) == before


def test_into_another_record_new_documents_wait_to_be_merged(record, fresh):
    other = Story()
    fresh.add_reading(other.readings[3])
    fresh.settle([other.readings[3].document.id])
    done = take_in(fresh, text_lines(record))
    assert (done.added, done.unchanged, done.same) == (3, 1, False)
    assert len(fresh.unsettled()) == 3


@pytest.mark.parametrize(("line", "reason"), [
    ("{", "line 1"),
    ("[]", "an object is wanted"),
    ('{"document": {"id": "d1", "text": "a"}}', "no 'statements'"),
    ('{"document": {"id": "d1", "text": "a", "colour": 1}, "statements": []}', "colour"),
    ('{"judgement": {"kind": "same person"}}', "left"),
])
def test_what_is_no_export_is_refused_and_nothing_kept(fresh, record, line, reason):
    with pytest.raises(InputError, match=reason):
        take_in(fresh, [line])
    good = text_lines(record)
    with pytest.raises(InputError, match="line 3"):
        take_in(fresh, [*good[:2], line])
    assert fresh.counts().documents == 0


def test_a_span_outside_of_the_text_is_refused(record, fresh):
    line = exported(record)[0]
    line["statements"][0]["content"] = [[0, 10_000]]
    with pytest.raises(InputError, match="does not lie in the text"):
        take_in(fresh, [json.dumps(line)])


def test_a_figure_of_the_package_survives(fresh, tmp_path):
    figure = Figure("f1", "d1", None, ((0, 2),), "40", 40.0, 40.0, "exactly", "count", "soldiers", start="2022-02",
                    end="2022-12", sentence=(0, 40))
    reading = replace(Story().readings[0], figures=(figure,))
    fresh.add_reading(reading)
    line = exported(fresh)[0]["figures"][0]
    assert (line["from"], line["to"], line["words"]) == ("2022-02", "2022-12", "40")
    with Record.open(tmp_path / "third.record", create=True) as third:
        take_in(third, text_lines(fresh))
        assert next(third.readings())[0].figures == next(fresh.readings())[0].figures
