"""JSON lines back into a record. Into a new record they give the same one; into another they add what it lacks."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from onrecord.document import Document, Skipped, span_within
from onrecord.errors import InputError
from onrecord.figure import figure_from_json
from onrecord.judgement import Judgement
from onrecord.questions.entries import entry_id
from onrecord.reading import Reading
from onrecord.record import Came, Feed, FeedEntry, Record
from onrecord.record.rows import SPANS
from onrecord.speaker import Speaker
from onrecord.statement import Statement

SPEAKER_PARTS = ("name", "kind", "role", "body", "country")


@dataclass(slots=True)
class TakenIn:
    """What importing did."""

    added: int = 0
    revised: int = 0
    unchanged: int = 0
    judgements: int = 0
    skipped_sources: int = 0
    same: bool = True
    """Whether everything was put where it stood; else what was added waits to be merged."""


@dataclass(slots=True)
class _Places:
    """Where members stood in the record that the lines came from."""

    person: dict[str, str] = field(default_factory=dict)
    utterance: dict[str, str] = field(default_factory=dict)
    origin: dict[str, str] = field(default_factory=dict)
    settled: list[str] = field(default_factory=list)


def take_in(record: Record, lines: Iterable[str], name: str = "-") -> TakenIn:
    """Add exported lines to a record, all or nothing. `name` is for messages. Raises InputError for a line that is none of
    an export, with its number; RecordError."""
    done, places = TakenIn(same=record.counts().revisions == 0), _Places()
    with record.transaction():
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                take_line(record, parse(line), done, places)
            except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
                reason = f"no {error} in it" if isinstance(error, KeyError) else str(error)
                raise InputError(f"{name}, line {number}: not a line of `onrecord export --format jsonl` ({reason[:120]})"
                                 "; nothing was imported") from error
        if done.same:
            put(record, places)
    return done


def parse(line: str) -> Mapping[str, Any]:
    """A line as an object. Raises ValueError."""
    value = json.loads(line)
    if not isinstance(value, dict):
        raise ValueError("an object is wanted")
    return value


def take_line(record: Record, line: Mapping[str, Any], done: TakenIn, places: _Places) -> None:
    """Add one line: a judgement, a source that was skipped, a feed or an entry of one, or a document."""
    if "judgement" in line:
        done.judgements += add_judgement(record, judgement_of(line["judgement"]))
    elif "feed" in line:
        known = Feed(**line["feed"])
        if record.feed(known.url).checked < known.checked:
            record.note_feed(known)
    elif "feed_entry" in line:
        record.put_entry(FeedEntry(**line["feed_entry"]))
    elif "skipped_source" in line:
        record.add_skipped(Skipped(*(line["skipped_source"][part] for part in ("reason", "source", "what"))))
        done.skipped_sources += 1
    else:
        add_document(record, line, done, places)


def add_document(record: Record, line: Mapping[str, Any], done: TakenIn, places: _Places) -> None:
    """Add a document and remember where it and its parts stood."""
    reading, about = reading_of(line), line.get("record") or {}
    came = Came(about.get("how", "import"), about.get("lay_in", ""), about.get("address"))
    status = record.add_reading(reading, came).status
    setattr(done, status, getattr(done, status) + 1)
    document = reading.document.id
    if "origin" in about:
        places.origin[document] = about["origin"]
    if about.get("settled"):
        places.settled.append(document)
    for statement, parts in zip(reading.statements, line["statements"], strict=True):
        if "utterance" in parts:
            places.utterance[statement.id] = parts["utterance"]
        for speaker, given in ((statement.speaker, parts["speaker"]), (statement.via, parts["via"])):
            if speaker is not None and given.get("id"):
                places.person[entry_id(document, speaker)] = given["id"]


def put(record: Record, places: _Places) -> None:
    """Put all members where they stood; what stands by itself does so already."""
    record.place("origin", {member: head for member, head in places.origin.items() if member[1:] != head[1:]})
    record.place("person", {member: head for member, head in places.person.items() if member[1:] != head[1:]})
    record.place("utterance", {member: head for member, head in places.utterance.items() if member[1:] != head[1:]})
    record.settle(places.settled)


def reading_of(line: Mapping[str, Any]) -> Reading:
    """A line's reading. Raises KeyError, TypeError or ValueError where something is missing or does not fit its text."""
    document = Document(**line["document"])
    statements = tuple(statement_of(parts, document) for parts in line["statements"])
    figures = tuple(figure_from_json(parts, document) for parts in line.get("figures", ()))
    return Reading(document, statements, figures,
                   tuple(Skipped(**skipped) for skipped in line.get("skipped", ())))


def statement_of(parts: Mapping[str, Any], document: Document) -> Statement:
    """A statement from its JSON; every span must lie in the document's text."""
    spans: dict[str, Any] = {name: tuple(span_within(span, document.text) for span in parts.get(name, ())) for name in SPANS}
    if not spans["content"]:
        raise ValueError("a statement without content")
    own, speaker, via = parts.get("exact") or (parts["confidence"], None, None)
    rest = {name: parts[name] for name in ("nested_in", "polarity", "addressee", "occasion")}
    return Statement(id=parts["id"], quotation=parts["quotation"], confidence=own, kinds=tuple(parts["kinds"]),
                     commitment=parts.get("commitment") or "",
                     speaker=speaker_of(parts["speaker"], speaker), via=speaker_of(parts["via"], via), **spans, **rest)


def speaker_of(parts: Mapping[str, Any] | None, confidence: float | None) -> Speaker | None:
    """A speaker from its JSON; `confidence` is the exact one, if there is one."""
    if parts is None:
        return None
    about = {name: parts[name] for name in SPEAKER_PARTS}
    if about["kind"] == "author":
        about["name"] = None  # AUTHOR stands for it in JSON
    return Speaker(confidence=parts["confidence"] if confidence is None else confidence, **about)


def judgement_of(parts: Mapping[str, Any]) -> Judgement:
    """A judgement from its JSON."""
    names = {one.name for one in fields(Judgement)}
    return Judgement(**{name: value for name, value in parts.items() if name in names})


def add_judgement(record: Record, judgement: Judgement) -> int:
    """Write a judgement down unless it is there; the number of new ones. Asked here, since the record takes a user's judgement
    on what was withdrawn for a new one."""
    if record.rows("SELECT 1 AS one FROM judgements WHERE id = ?", (judgement.id,)):
        return 0
    return record.judge(judgement)
