"""Persons and bodies over the record: names, roles as the coverage gives them, first and last day seen, counts."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from onrecord.errors import RecordError
from onrecord.questions.reports import names_of, persons_given
from onrecord.questions.types import Person, Role
from onrecord.record import Record
from onrecord.record.ask import persons_named, place_of

LISTED = ("person", "organization")
"""Kinds that are listed unless others are asked for; an unnamed source or a group is seldom somebody to look up."""
RECENT = 10
"""Newest statements given with a person."""

MOST_SAID = """SELECT person.seq, person.id, count(*) AS statements, count(DISTINCT p.utterance) AS utterances
    FROM statement_places p JOIN speakers person ON person.seq = p.person
    WHERE p.latest = 1 AND {where} GROUP BY person.seq, person.id ORDER BY statements DESC, person.seq LIMIT ? OFFSET ?"""
ENTRIES = """SELECT s.seq, s.id, s.name, s.kind, s.role, s.body, s.country, substr(d.published, 1, 10) AS day,
    d.id AS document FROM speaker_places p JOIN speakers s ON s.seq = p.speaker JOIN documents d ON d.seq = s.document
    WHERE p.person = ? ORDER BY CASE WHEN d.published IS NULL THEN 1 ELSE 0 END, day, s.seq"""
"""What has no date comes last on every backend: left to themselves they differ."""
NEWEST = """SELECT st.id FROM statement_places p JOIN statements st ON st.seq = p.statement
    WHERE p.person = ? AND p.latest = 1 ORDER BY p.day DESC, p.statement DESC LIMIT ?"""
WIKIDATA = """SELECT j.features FROM judgements j CROSS JOIN speakers s CROSS JOIN speaker_places p
    WHERE j.kind = 'name' AND j.withdrawn IS NULL AND s.id = j.left_id AND p.speaker = s.seq AND p.person = ?
    AND j.features LIKE ? ORDER BY j.seq DESC LIMIT 1"""
"""From the names that were given, which are few, to the persons: the other way round a person has many entries."""


def people(record: Record, name: str | None = None, *, kinds: tuple[str, ...] = LISTED, limit: int = 50,
           offset: int = 0) -> tuple[Person, ...]:
    """Persons and bodies, those that said most first; `name` is a name, its last word or an id. Empty `kinds`: all."""
    where, values = conditions(record, name, kinds)
    rows = record.rows(MOST_SAID.format(where=where), (*values, limit or 1_000_000, offset))
    names = names_of(record, (row["id"] for row in rows))
    return tuple(one_person(record, row, names[row["id"]]) for row in rows)


def conditions(record: Record, name: str | None, kinds: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """What must hold of a person, and the values for the ?s. An id or name is enough of a choice, whatever the kind."""
    if name is None:
        return (f"person.kind IN ({', '.join('?' * len(kinds))})", kinds) if kinds else ("1 = 1", ())
    one = place_of(record.backend, "person", name)
    numbers = [one] if one is not None else named(record, name)
    return f"p.person IN ({', '.join(map(str, numbers)) or 'NULL'})", ()


def named(record: Record, name: str) -> list[int]:
    """The numbers of the persons of a name: of one that documents give, or that a user or a register gave."""
    given = (place_of(record.backend, "person", person) for person in persons_given(record, name))
    return sorted({*persons_named(record.backend, name), *(number for number in given if number is not None)})


def one_person(record: Record, row: Mapping[str, Any], name: str | None) -> Person:
    """A person from its row of MOST_SAID."""
    entries = record.rows(ENTRIES, (row["seq"],))
    days = [entry["day"] for entry in entries if entry["day"]]
    recent = record.rows(NEWEST, (row["seq"], RECENT))
    return Person(
        id=row["id"], name=name, kind=kind_of(entries), aliases=aliases(entries, name), roles=roles(record, entries),
        first=min(days, default=None), last=max(days, default=None), documents=len({entry["document"] for entry in entries}),
        statements=row["statements"], utterances=row["utterances"], members=tuple(entry["id"] for entry in entries),
        recent=tuple(one["id"] for one in recent), wikidata=wikidata(record, row["seq"]))


def kind_of(entries: list[Mapping[str, Any]]) -> str:
    """The kind that most entries have; a named one before "unnamed"."""
    times: dict[str, int] = defaultdict(int)
    for entry in entries:
        times[entry["kind"]] += 1
    return max(times, key=lambda kind: (kind != "unnamed", times[kind], kind))


def aliases(entries: list[Mapping[str, Any]], name: str | None) -> tuple[str, ...]:
    """The names that documents give, without the chosen one, the most frequent first."""
    times: dict[str, int] = defaultdict(int)
    for entry in entries:
        if entry["name"] and entry["name"] != name:
            times[entry["name"]] += 1
    return tuple(sorted(times, key=lambda alias: (-times[alias], alias)))


def roles(record: Record, entries: list[Mapping[str, Any]]) -> tuple[Role, ...]:
    """The roles that documents give, in the order in which they appear."""
    seen: dict[tuple[str | None, ...], list[Mapping[str, Any]]] = defaultdict(list)
    for entry in entries:
        if entry["role"] or entry["body"]:
            seen[entry["role"], entry["body"], entry["country"]].append(entry)
    return tuple(one_role(record, key, group) for key, group in seen.items())


def one_role(record: Record, key: tuple[str | None, ...], entries: list[Mapping[str, Any]]) -> Role:
    """A role with the days on which documents give it."""
    days = [entry["day"] for entry in entries if entry["day"]]
    role, body, country = key
    return Role(role, body, country, min(days, default=None), max(days, default=None),
                len({entry["document"] for entry in entries}),
                next((found for entry in entries if (found := first_statement(record, entry["seq"]))), None))


def first_statement(record: Record, speaker: int) -> str | None:
    """A statement of a speaker entry; one that only passes on has none."""
    found: str | None = record.rows("SELECT min(id) AS id FROM statements WHERE speaker = ?", (speaker,))[0]["id"]
    return found


def wikidata(record: Record, person: int) -> str | None:
    """The Wikidata id that a register gave."""
    rows = record.rows(WIKIDATA, (person, '%"wikidata"%'))
    return json.loads(rows[0]["features"]).get("wikidata") if rows else None


def the_person(record: Record, name: str) -> Person:
    """The one person of an id or a name. Raises RecordError where it is none or several."""
    found = people(record, name, limit=10)
    if len(found) == 1:
        return found[0]
    if not found:
        raise RecordError(f"nobody here is called {name[:60]!r}; `onrecord people` lists who is")
    several = ", ".join(f"{one.id} ({one.name}, {one.statements} statements)" for one in found[:5])
    raise RecordError(f"{len(found)} are called {name[:60]!r}: {several}; give the id")
