"""Holding a register of people and bodies against the record: names, offices by date, Wikidata ids."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from onrecord.judgement import Judgement
from onrecord.merging.identity import find_person, load_register
from onrecord.merging.mentions import mention_id, mentions_of
from onrecord.merging.people import MemoryPeople
from onrecord.merging.register import Entry, Office, read_register
from onrecord.questions.entries import entry_id
from onrecord.reading import Reading
from onrecord.record import Record

SURE = 0.75
"""A speaker entry is linked to a register's entry where the match is at least so sure: a full name, a name of a body, or an
office that was held on the document's day; not a bare surname in like surroundings."""
Found = tuple[str, float, str]
"""A speaker entry that a register knows: its id, how sure that is, and why."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What importing a register did: how many entries it has, how many speaker entries it linked, and the ids of the persons
    that it names."""

    entries: int
    linked: int
    persons: tuple[str, ...]


def import_register(record: Record, path: str | Path) -> Imported:
    """Link speakers to the entries of a register (CSV, YAML, FollowTheMoney), and keep the entries' names and offices as
    judgements, so that later documents are held against them too. Raises InputError, MissingExtraError, RecordError."""
    entries = read_register(path)
    source = f"register {Path(path).name}"
    found = matches(record, entries)
    with record.transaction():
        record.judge(*(judgement for entry in entries for judgement in kept(entry, source)))
        linked, persons = 0, []
        for entry in entries:
            members = found.get(entry.id, [])
            if members:
                linked += len(members)
                persons.append(link(record, entry, members, source))
    return Imported(len(entries), linked, tuple(persons))


def matches(record: Record, entries: list[Entry]) -> dict[str, list[Found]]:
    """The speaker entries of each register entry."""
    people = MemoryPeople()
    load_register(entries, people)
    found: dict[str, list[Found]] = defaultdict(list)
    for reading, _ in record.readings():
        for entry, match in matches_in(reading, people):
            found[entry].append(match)
    return found


def matches_in(reading: Reading, people: MemoryPeople) -> Iterator[tuple[str, Found]]:
    """The speaker entries of one document that a register knows, each with the register entry's id."""
    for mention in mentions_of(reading.document, reading.statements):
        match = find_person(mention, people)
        if match is not None and match.score >= SURE:
            for entry in entries_of(reading, mention.id):
                yield match.person.id, (entry, match.score, match.reason)


class Linker:
    """Links the speakers of new documents to the registers that were imported."""

    def __init__(self, record: Record) -> None:
        self._record = record
        names = record.judgements(kind="name", author="user", limit=1_000_000)
        self._entries = {one.left: (known_entry(one, record), one.by) for one in names if "aliases" in one.features}
        self._people = MemoryPeople()
        load_register([entry for entry, _ in self._entries.values()], self._people)

    def link(self, reading: Reading) -> int:
        """Link a document's speakers; the number of those that were."""
        if not self._entries:
            return 0
        found = list(matches_in(reading, self._people))
        for name, match in found:
            entry, source = self._entries[name]
            link(self._record, entry, [match], source)
        return len(found)


def known_entry(name: Judgement, record: Record) -> Entry:
    """A register's entry from the judgements that keep it."""
    offices = tuple(office_of(one) for one in record.judgements(kind="role", about=name.left, limit=1000))
    about = name.features
    return Entry(name.left, name.right, tuple(about["aliases"]), about["kind"], about["wikidata"], offices)


def office_of(judged: Judgement) -> Office:
    """An office from its judgement."""
    about = judged.features
    days = [date.fromisoformat(about[name]).toordinal() if about[name] else 0 for name in ("from", "until")]
    return Office(judged.right, about["body"], about["country"], days[0], days[1])


def entries_of(reading: Reading, mention: str) -> Iterator[str]:
    """The record's speaker entries that a mention of the merging stands for: one name may come with several roles."""
    speakers = (one for statement in reading.statements for one in (statement.speaker, statement.via) if one is not None)
    for speaker in dict.fromkeys(speakers):
        if mention_id(reading.document.id, speaker) == mention:
            yield entry_id(reading.document.id, speaker)


def kept(entry: Entry, source: str) -> Iterator[Judgement]:
    """A register's entry as judgements: its names and its offices."""
    about = {"wikidata": entry.wikidata, "kind": entry.kind, "aliases": list(entry.aliases)}
    yield Judgement("name", entry.id, entry.name, True, 1.0, "user", source, features=about)
    for office in entry.offices:
        yield Judgement("role", entry.id, office.role, True, 1.0, "user", source, features=office_features(office))


def office_features(office: Office) -> dict[str, Any]:
    """Body, country and days of an office."""
    days = {"from": office.first, "until": office.last}
    return {"body": office.body, "country": office.country,
            **{name: date.fromordinal(day).isoformat() if day else None for name, day in days.items()}}


def link(record: Record, entry: Entry, members: list[Found], source: str) -> str:
    """Make the speaker entries of a register's entry one person with its name; returns the person's id. Whoever was judged to
    be one with them comes along, but not what a user took apart."""
    ids = list(dict.fromkeys(member for member, _, _ in members))
    head = person_of(record, entry, source) or str(record.whole_of("person", ids[0]))
    apart = {name for one in record.judgements(kind="same person", author="user", about=head, limit=100_000)
             if not one.holds for name in one.pair}
    reasons = {member: (score, reason) for member, score, reason in members}
    for member in ids:
        score, reason = reasons[member]
        if record.whole_of("person", member) != head and member not in apart:
            record.judge(Judgement("same person", head, member, True, score, "rule", source, f"{entry.name}: {reason}"))
            record.place("person", dict.fromkeys(record.members("person", member), head))
    record.judge(Judgement("name", head, entry.name, True, 1.0, "rule", source,
                           features={"register": entry.id, "wikidata": entry.wikidata}))
    return head


def person_of(record: Record, entry: Entry, source: str) -> str | None:
    """The person that a register's entry was linked to before; None where it was not."""
    sql = """SELECT left_id FROM judgements WHERE kind = 'name' AND right_id = ? AND author = 'rule' AND judge = ?
        AND withdrawn IS NULL AND features = ? ORDER BY seq LIMIT 1"""
    about = json.dumps({"register": entry.id, "wikidata": entry.wikidata}, ensure_ascii=False, sort_keys=True,
                       separators=(",", ":"))
    rows = record.rows(sql, (entry.name, source, about))
    return record.whole_of("person", rows[0]["left_id"]) if rows else None
