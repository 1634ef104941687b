"""Contacts asked of a record: of a person, of a pair, over time; names merged through the record's people.

One line is one contact, however many documents report it: the same pair, state, kind and day.
"""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from onrecord.contacts.contact import Contact
from onrecord.contacts.ledger import contact_from
from onrecord.document import content_id
from onrecord.errors import InputError
from onrecord.questions.reports import names_of, persons_given
from onrecord.record import Record
from onrecord.record.ask import persons_named
from onrecord.record.rows import name_key

MOST = 500
"""Rows looked at for one answer, the newest."""
MOST_KEYS = 300
ROWS = """SELECT c.document, c.nth, c.day, c.details, d.id, d.outlet, d.published, d.url, d.text, p.origin FROM contacts c
    JOIN documents d ON d.seq = c.document JOIN document_places p ON p.document = c.document AND p.latest = 1"""
KEYS = """SELECT DISTINCT name_key FROM person_names WHERE person IN ({persons}) LIMIT ?"""


@dataclass(frozen=True, slots=True)
class ContactReport:
    """One document's words for a contact: where they stand, and in whose statement."""

    document: str
    outlet: str | None
    published: str | None
    url: str | None
    text: str
    contact: Contact

    def to_json(self) -> dict[str, Any]:
        """As JSON-ready types."""
        return {"document": self.document, "outlet": self.outlet, "published": self.published, "url": self.url,
                "text": self.text, **{k: v for k, v in self.contact.to_json().items() if k in ("said_by", "statement", "spans")}}


@dataclass(frozen=True, slots=True)
class ContactLine:
    """One contact with all reports of it, oldest first. `a`, `b` are as the record's people are called; `day` is the contact's,
    else that of the first report; `origins` counts newsrooms, wire copy once."""

    id: str
    a: str
    b: str
    type: str
    state: str
    date: str | None
    day: str
    mediator: str | None
    reports: tuple[ContactReport, ...]
    origins: int

    def to_json(self) -> dict[str, Any]:
        """As JSON-ready types."""
        return {"id": self.id, "a": self.a, "b": self.b, "type": self.type, "state": self.state, "date": self.date,
                "day": self.day, "mediator": self.mediator, "origins": self.origins,
                "statements": [r.contact.statement for r in self.reports if r.contact.statement],
                "reports": [report.to_json() for report in self.reports]}


def contacts(record: Record, a: str | None = None, b: str | None = None, *, since: str | None = None, until: str | None = None,
             limit: int = 0) -> tuple[ContactLine, ...]:
    """Contacts, newest first: of all, of one party, or between two. A party is a name, its last word or a person's id; days are
    ISO, both included. Looks at the newest 500 reports. Raises InputError for an empty name."""
    rows = _rows(record, [_keys(record, name) for name in (a, b) if name is not None], since, until)
    people = People(record, rows)
    groups: dict[tuple[str, ...], list[tuple[Any, Contact]]] = {}
    for row in rows:
        contact = contact_from(row["details"])
        one, other = sorted((people.called(contact.a, row["document"]), people.called(contact.b, row["document"])))
        if one != other:
            groups.setdefault((one, other, contact.state, contact.type, row["day"]), []).append((row, contact))
    lines = [_line(people, key, found) for key, found in groups.items()]
    return tuple(sorted(lines, key=lambda line: (line.day, line.id), reverse=True)[: limit or None])


def _line(people: People, key: tuple[str, ...], found: list[tuple[Any, Contact]]) -> ContactLine:
    a, b, state, kind, day = key
    found.sort(key=lambda item: (item[0]["published"] or "", item[0]["document"], item[0]["nth"]))
    reports = tuple(ContactReport(row["id"], row["outlet"], row["published"], row["url"], _words(row["text"], contact), contact)
                    for row, contact in found)
    first = found[0][1]
    mediator = next((people.called(c.mediator, row["document"]) for row, c in found if c.mediator), None)
    if people.called(first.a, found[0][0]["document"]) != a:
        a, b = b, a
    date = next((c.date for _, c in found if c.date), None)
    return ContactLine(content_id("t", *key), a, b, kind, state, date, day, mediator, reports,
                       len({row["origin"] for row, _ in found}))


def _words(text: str, contact: Contact) -> str:
    return " ... ".join(" ".join(text[start:end].split()) for start, end in contact.spans)


def _keys(record: Record, name: str) -> tuple[list[str], list[str]]:
    """The name keys of a party, and the last words: of all names that its persons have in the record."""
    key = name_key(name)
    if not key:
        raise InputError("whose contacts? give a name, its last word, or an id from `onrecord people`")
    whole = record.whole_of("person", name) if name[:1] == "p" and len(name) == 17 else None
    persons = [whole] if whole else persons_given(record, name)
    numbers = _numbers(record, persons) if persons else persons_named(record.backend, name)
    known = [row["name_key"] for row in record.rows(KEYS.format(persons=", ".join(map(str, numbers)) or "NULL"), (MOST_KEYS,))]
    return list(dict.fromkeys([key, *known])), [key] if " " not in key and not whole else []


def _numbers(record: Record, persons: Iterable[str | None]) -> list[int]:
    return [row["seq"] for person in persons if person
            for row in record.rows("SELECT seq FROM speakers WHERE id = ?", (person,))]


def _rows(record: Record, wanted: Sequence[tuple[list[str], list[str]]], since: str | None, until: str | None) -> list[Any]:
    values: list[Any] = []
    tests = []
    for keys, lasts in wanted:
        picks = [f"SELECT document, nth FROM contact_parties WHERE name_key IN ({', '.join('?' * len(keys))})"]
        values += keys
        if lasts:
            picks.append(f"SELECT document, nth FROM contact_parties WHERE last_word IN ({', '.join('?' * len(lasts))})")
            values += lasts
        tests.append(f"(c.document, c.nth) IN ({' UNION '.join(picks)})")
    for test, value in (("c.day >= ?", since), ("c.day <= ?", until)):
        if value is not None:
            tests.append(test)
            values.append(value)
    where = f" WHERE {' AND '.join(tests)}" if tests else ""
    return record.rows(f"{ROWS}{where} ORDER BY c.day DESC, c.document DESC, c.nth LIMIT ?", (*values, MOST))


def _parties(row: Any) -> tuple[str, str]:
    contact = contact_from(row["details"])
    return contact.a, contact.b


class People:
    """What to call a party: the name that the record has for the person whom its document names so, else for the only person of
    that name; a name that is nobody's stays as it is, in its longest form with the same last word where that is only one."""

    def __init__(self, record: Record, rows: Sequence[Any]) -> None:
        self._record = record
        self._entries: dict[tuple[int, str], str] = {}
        self._known: dict[str, str | None] = {}
        documents = sorted({row["document"] for row in rows})
        for at in range(0, len(documents), 400):
            self._read(documents[at:at + 400])
        given = {name for row in rows for name in _parties(row)} | set(self._entries.values())
        self._full: dict[str, set[str]] = {}
        for name in given:
            if " " in (key := name_key(name) or ""):
                self._full.setdefault(key.split()[-1], set()).add(name)

    def _read(self, documents: list[int]) -> None:
        sql = f"""SELECT s.document, s.name_key, person.id FROM speakers s JOIN speaker_places p ON p.speaker = s.seq
            JOIN speakers person ON person.seq = p.person
            WHERE s.name_key IS NOT NULL AND s.document IN ({', '.join('?' * len(documents))})"""
        found = self._record.rows(sql, documents)
        names = names_of(self._record, (row["id"] for row in found))
        self._entries |= {(row["document"], row["name_key"]): name for row in found if (name := names.get(row["id"]))}

    def called(self, name: str, document: int) -> str:
        """The record's name for a name of a document (its number)."""
        key = name_key(name) or name
        found = self._entries.get((document, key)) or self._alone(key) or name
        longer = self._full.get(name_key(found) or "", set())
        return next(iter(longer)) if len(longer) == 1 else found

    def _alone(self, key: str) -> str | None:
        """The name of the only person that is called so."""
        if key not in self._known:
            persons = persons_named(self._record.backend, key)
            rows = self._record.rows("SELECT id FROM speakers WHERE seq = ?", persons) if len(persons) == 1 else []
            self._known[key] = names_of(self._record, [rows[0]["id"]]).get(rows[0]["id"]) if rows else None
        return self._known[key]
