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
from onrecord.record.backend import Row

LISTED = ("person", "organization")
"""Kinds that are listed unless others are asked for; an unnamed source or a group is seldom somebody to look up."""
RECENT = 10
"""Newest statements given with a person."""
MOST_MEMBERS = 200
"""Speaker entries given with a person; `Record.members` gives all."""

MOST_SAID = """SELECT person.seq, person.id, count(*) AS statements, count(DISTINCT p.utterance) AS utterances
    FROM statement_places p JOIN speakers person ON person.seq = p.person
    WHERE p.latest = 1 AND {where} GROUP BY person.seq, person.id ORDER BY statements DESC, person.seq LIMIT ? OFFSET ?"""
CALLED = """SELECT f.seq AS form, f.name, f.kind, f.role, f.body, f.country, p.documents, p.first, p.last FROM
    (SELECT form, count(*) AS documents, min(nullif(day, '')) AS first, max(nullif(day, '')) AS last FROM speaker_places
     WHERE person = ? GROUP BY form) p JOIN forms f ON f.seq = p.form ORDER BY f.seq"""
"""Counted by the database from an index, for somebody who speaks daily has thousands of entries. A document has a form once."""
DOCUMENTS = "SELECT count(DISTINCT document) AS documents FROM speaker_places WHERE person = ? AND form IN ({forms})"
DAYS = """SELECT (SELECT min(day) FROM statement_places WHERE person = ? AND day > '') AS first,
    (SELECT max(day) FROM statement_places WHERE person = ? AND day > '') AS last"""
MEMBERS = """SELECT s.id FROM speaker_places p JOIN speakers s ON s.seq = p.speaker WHERE p.person = ?
    ORDER BY p.speaker LIMIT ?"""
ROLE_STATEMENTS = """SELECT st.id FROM (SELECT speaker FROM speaker_places WHERE person = ? AND form IN ({forms})) p
    JOIN statements st ON st.speaker = p.speaker ORDER BY p.speaker, st.id LIMIT 1"""
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
    number = row["seq"]
    names = record.rows(CALLED, (number,))
    days = record.rows(DAYS, (number, number))[0]
    recent = record.rows(NEWEST, (number, RECENT))
    return Person(
        id=row["id"], name=name, kind=kind_of(names), aliases=aliases(names, name),
        roles=roles(record, number, names), first=days["first"], last=days["last"],
        documents=documents_of(record, number, names), statements=row["statements"], utterances=row["utterances"],
        members=tuple(one["id"] for one in record.rows(MEMBERS, (number, MOST_MEMBERS))),
        recent=tuple(one["id"] for one in recent), wikidata=wikidata(record, number))


def documents_of(record: Record, person: int, called: list[Row]) -> int:
    """How many documents call a person so. One may do so in two ways."""
    forms = ", ".join(str(one["form"]) for one in called)
    rows = called if len(called) == 1 else record.rows(DOCUMENTS.format(forms=forms), (person,))
    return int(rows[0]["documents"])


def kind_of(names: list[Row]) -> str:
    """The kind that most entries have; a named one before "unnamed"."""
    times: dict[str, int] = defaultdict(int)
    for one in names:
        times[one["kind"]] += one["documents"]
    return max(times, key=lambda kind: (kind != "unnamed", times[kind], kind))


def aliases(names: list[Row], name: str | None) -> tuple[str, ...]:
    """The names that documents give, without the chosen one, the most frequent first."""
    times: dict[str, int] = defaultdict(int)
    for one in names:
        if one["name"] and one["name"] != name:
            times[one["name"]] += one["documents"]
    return tuple(sorted(times, key=lambda alias: (-times[alias], alias)))


def roles(record: Record, person: int, called: list[Row]) -> tuple[Role, ...]:
    """The roles that documents give, in the order in which they appear, those without a date last."""
    forms: dict[tuple[str | None, str | None, str | None], list[Row]] = defaultdict(list)
    for one in called:
        if one["role"] or one["body"]:
            forms[one["role"], one["body"], one["country"]].append(one)
    found = [Role(*role, min((one["first"] for one in same if one["first"]), default=None),
                  max((one["last"] for one in same if one["last"]), default=None),
                  documents_of(record, person, same), role_statement(record, person, same)) for role, same in forms.items()]
    return tuple(sorted(found, key=lambda role: (role.first is None, role.first or "")))


def role_statement(record: Record, person: int, called: list[Row]) -> str | None:
    """A statement where a role stands; one that only passes on has none."""
    forms = ", ".join(str(one["form"]) for one in called)
    rows = record.rows(ROLE_STATEMENTS.format(forms=forms), (person,))
    return str(rows[0]["id"]) if rows else None


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
