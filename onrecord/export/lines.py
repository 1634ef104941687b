"""JSON lines: all of a record, so that importing them into a new one gives the same record. docs/export.md has the contract."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from onrecord.export.places import Placed, placed
from onrecord.jsontext import json_line
from onrecord.judgement import Judgement
from onrecord.reading import speaker_json, statement_json
from onrecord.record import Record
from onrecord.speaker import Speaker
from onrecord.statement import Statement

PAGE = 1000


def lines(record: Record) -> Iterator[str]:
    """A line a document in the order of adding, then one a source that was skipped, one a feed and one an
    entry of a feed that was tried, then one a judgement."""
    for one in placed(record, latest=False):
        yield json_line(document_line(one))
    start = 0
    while skips := record.skipped(limit=PAGE, offset=start):
        start += len(skips)
        yield from (json_line({"skipped_source": {**asdict(skip), "document": None}}) for skip in skips)
    yield from (json_line({"feed": asdict(feed)}) for feed in record.feeds())
    yield from (json_line({"feed_entry": asdict(entry)}) for entry in record.entries())
    start = 0
    while judgements := record.judgements(withdrawn=None, limit=PAGE, offset=start):
        start += len(judgements)
        yield from (json_line({"judgement": judgement_line(judgement)}) for judgement in judgements)


def document_line(one: Placed) -> dict[str, Any]:
    """What `onrecord read --json` gives, each statement with its utterance and each speaker with the person's id, and under
    `record` what the record knows of the document."""
    reading = one.reading
    return {
        "document": asdict(reading.document),
        "statements": [statement_line(one, statement) for statement in reading.statements],
        "figures": [figure.to_json() for figure in reading.figures],
        "skipped": [asdict(skipped) for skipped in reading.skipped],
        "record": {"origin": one.origin, "revision": one.revision, "latest": one.latest, "settled": one.settled,
                   "added": one.added, **asdict(one.came)},
    }


def statement_line(one: Placed, statement: Statement) -> dict[str, Any]:
    """A statement with its utterance. `exact` has the confidences of statement, speaker and via where rounding changes them."""
    line = {**statement_json(statement), "utterance": one.utterances[statement.id]}
    line["speaker"] = person_line(one, statement.speaker)
    line["via"] = person_line(one, statement.via)
    line["via_source"] = [list(span) for span in statement.via_source]
    exact = [part.confidence if part else None for part in (statement, statement.speaker, statement.via)]
    if exact != [round(value, 4) if value is not None else None for value in exact]:
        line["exact"] = exact
    return line


def person_line(one: Placed, speaker: Speaker | None) -> dict[str, Any] | None:
    """A speaker with the id of the person or body over the record."""
    parts = speaker_json(speaker)
    return None if parts is None else {"id": one.person(speaker), **parts}


def judgement_line(judgement: Judgement) -> dict[str, Any]:
    """A judgement with its id."""
    return {"id": judgement.id, **asdict(judgement), "features": dict(judgement.features)}
