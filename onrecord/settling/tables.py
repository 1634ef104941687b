"""What merging looks up, in the record's own tables (migration "what merging looks up")."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from onrecord.document import Document
from onrecord.judgement import Judgement
from onrecord.merging.candidates import BUCKET, shingles
from onrecord.merging.identity import keys_of, learn
from onrecord.merging.mentions import mention_id, mentions_of, spoken_by
from onrecord.merging.people import KEPT, Person, Sighting
from onrecord.merging.reports import Report, carried_over, reports_of
from onrecord.questions.entries import entry_id
from onrecord.record import Record
from onrecord.statement import Statement

HELD = 2000
"""Documents whose reports are kept in memory: a day's news, which new documents are mostly compared with."""
NOBODY = ("author", "generic")
"""Kinds of speakers that are nobody in particular."""
PERSONS_HELD = 20_000
PERSONS_FOUND = 60
"""Persons read for one key: the latest seen."""


class RecordIndex:
    """merging.candidates.Index over a record; what it writes belongs to the transaction that it is used in."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._reports: dict[str, list[Report]] = {}
        self._sketches: dict[str, frozenset[int]] = {}
        self._documents: dict[str, Document] = {}
        self._of: dict[str, str] = {}
        self._parted: dict[str, set[str]] | None = None

    def put(self, document: Document, keys: Iterable[str], reports: Sequence[Report],
            sketch: frozenset[int]) -> None:
        """Keep a document's keys, and the persons and days of its reports; the rest is made anew from the document."""
        self._hold(document, list(reports), sketch)
        backend = self._record.backend
        decided = [[r.person, r.occasion.first, r.occasion.last, r.occasion.sure] for r in reports]
        seq = self._seq(document.id)
        backend.run("""INSERT INTO merge_documents VALUES (?, ?) ON CONFLICT (document)
                    DO UPDATE SET decided = excluded.decided""", (seq, json.dumps(decided)))
        backend.run_many("INSERT INTO merge_keys VALUES (?, ?) ON CONFLICT DO NOTHING", [(key, seq) for key in keys])

    def find(self, key: str) -> list[str]:
        """Ids of the latest BUCKET documents with a key, the latest last."""
        rows = self._record.rows("""SELECT d.id FROM merge_keys k JOIN documents d ON d.seq = k.document WHERE k.name = ?
                                 ORDER BY k.document DESC LIMIT ?""", (key, BUCKET))
        return [row["id"] for row in reversed(rows)]

    def reports(self, document: str) -> list[Report]:
        """A document's reports."""
        if document not in self._reports:
            self._load(document)
        else:  # the least lately used goes first
            self._reports[document] = self._reports.pop(document)
        return self._reports[document]

    def report(self, report: str) -> Report:
        """One report."""
        if report not in self._of:
            sql = "SELECT d.id FROM statements st JOIN documents d ON d.seq = st.document WHERE st.id = ?"
            self._of[report] = self._record.rows(sql, (report,))[0]["id"]
        return next(one for one in self.reports(self._of[report]) if one.id == report)

    def document(self, document: str) -> Document:
        """A document."""
        if document not in self._documents:
            self._load(document)
        return self._documents[document]

    def sketch(self, document: str) -> frozenset[int]:
        """The hashes of a document's runs of words."""
        if document not in self._sketches:
            self._load(document)
        return self._sketches[document]

    def utterance(self, report: str) -> str:
        """The utterance that a report stands in."""
        return str(self._record.whole_of("utterance", report))

    def members(self, utterance: str) -> list[str]:
        """The reports of an utterance."""
        return self._record.members("utterance", utterance)

    def assign(self, report: str, utterance: str) -> None:
        """Put a report into an utterance."""
        if report[1:] != utterance[1:]:
            self._record.place("utterance", {report: utterance})

    def apart(self, report: str) -> set[str]:
        """Reports that a user judged to be of another utterance."""
        if self._parted is None:
            self._parted = {}
            for one in self._record.judgements(kind="same utterance", author="user", limit=1_000_000):
                if not one.holds:
                    self._parted.setdefault(one.left, set()).add(one.right)
                    self._parted.setdefault(one.right, set()).add(one.left)
        return self._parted.get(report, set())

    def _seq(self, document: str) -> int:
        return int(self._record.rows("SELECT seq FROM documents WHERE id = ?", (document,))[0]["seq"])

    def _load(self, document: str) -> None:
        """Make a document's reports as they were when it was put: persons and days as decided then; who was put together since
        is one."""
        reading = self._record.reading(document)
        assert reading is not None
        statements = as_spoken(reading.document, reading.statements)
        reports = reports_of(reading.document, statements)
        rows = self._record.rows("SELECT decided FROM merge_documents WHERE document = ?", (self._seq(document),))
        if rows:
            decided = json.loads(rows[0]["decided"])
            persons = [self._record.whole_of("person", one[0]) or one[0] for one in decided]
            reports = carried_over([replace(r, person=person) for r, person in zip(reports, persons, strict=True)])
            reports = [with_days(r, one[1:]) for r, one in zip(reports, decided, strict=True)]
        else:
            entries = entries_by_mention(reading.document, reading.statements)
            reports = carried_over([self._with_person(report, document, entries) for report in reports])
        self._hold(reading.document, reports, shingles(reading.document.text))

    def _with_person(self, report: Report, document: str, entries: dict[str, list[str]]) -> Report:
        """A report of a document that merging never saw, with the person who speaks, as the record has it."""
        entry = entries.get(mention_id(document, report.speaker)) if report.speaker else None
        return replace(report, person=self._record.whole_of("person", entry[0]) or "") if entry else report

    def _hold(self, document: Document, reports: list[Report], sketch: frozenset[int]) -> None:
        if len(self._reports) >= HELD:
            unused = next(iter(self._reports))
            for held in (self._reports, self._sketches, self._documents):
                del held[unused]
        if len(self._of) > 50 * HELD:
            self._of.clear()
        self._reports[document.id], self._sketches[document.id], self._documents[document.id] = reports, sketch, document
        self._of.update({report.id: document.id for report in reports})


def as_spoken(document: Document, statements: Sequence[Statement]) -> list[Statement]:
    """The statements with their speakers as merging takes them."""
    return [replace(one, speaker=spoken_by(document, one)) for one in statements]


def entries_by_mention(document: Document, statements: Sequence[Statement]) -> dict[str, list[str]]:
    """The record's speaker entries of each mention that merging knows: one name may come with several roles; a mention that the
    reader did not resolve has none."""
    found: dict[str, str] = {}
    for statement in statements:
        for own, spoken in ((statement.speaker, spoken_by(document, statement)), (statement.via, statement.via)):
            if own and spoken and own.name and spoken.name and own.kind not in NOBODY and spoken.kind not in NOBODY:
                found.setdefault(entry_id(document.id, own), mention_id(document.id, spoken))
    entries: dict[str, list[str]] = {}
    for entry, mention in found.items():
        entries.setdefault(mention, []).append(entry)
    return entries


def with_days(report: Report, days: list[Any]) -> Report:
    """A report with the days that were decided on."""
    first, last, sure = days
    return replace(report, occasion=replace(report.occasion, first=first, last=last, sure=sure))


class RecordPeople:
    """merging.identity.People over a record. A person's id is the one that the record has for it; `entries` must give the
    speaker entry of each mention of the document at hand."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._held: dict[str, Person] = {}
        self._state: dict[int, str] = {}
        self.entries: dict[str, str] = {}
        self._seen = int(record.rows("SELECT coalesce(max(seen), 0) AS n FROM merge_people_keys")[0]["n"])

    def find(self, keys: Iterable[str], day: int) -> list[Person]:
        """People with one of these keys, the latest seen first."""
        found: dict[str, None] = {}
        for key in keys:
            rows = self._record.rows("SELECT person FROM merge_people_keys WHERE name = ? ORDER BY seen DESC LIMIT ?",
                                     (key, PERSONS_FOUND))
            found.update(dict.fromkeys(row["person"] for row in reversed(rows)))
        people = [self._load(state) for state in reversed(found)]
        return list({person.id: person for person in people}.values())

    def get(self, person: str) -> Person:
        """A person by id; with nothing known where its head was never seen by itself."""
        return self._load(person)

    def put(self, person: Person, keys: Iterable[str]) -> None:
        """Keep a person. A new one, which has the id of its mention, gets that of its speaker entry."""
        person.id = self.entries.get(person.id, person.id)
        person.anchor = self.entries.get(person.anchor, person.anchor)
        state = self._state.setdefault(id(person), person.id)
        self._held[state] = person
        self._write(state, state_of(person))
        self._seen += 1
        self._record.backend.run_many("""INSERT INTO merge_people_keys VALUES (?, ?, ?) ON CONFLICT (name, person)
                                      DO UPDATE SET seen = excluded.seen""", [(key, state, self._seen) for key in sorted(keys)])

    def relearn(self, document: Document, statements: Sequence[Statement]) -> None:
        """Learn from a document whose speakers stand where they belong already."""
        entries = entries_by_mention(document, statements)
        for mention in mentions_of(document, as_spoken(document, statements)):
            entry = entries.get(mention.id)
            person = self._load(str(self._record.whole_of("person", entry[0]) if entry else mention.id))
            if not person.names:
                person.kind = mention.kind
            person.anchor = person.anchor or (entry[0] if entry else "")
            learn(person, mention)
            self.put(person, keys_of(mention))

    def _write(self, state: str, known: dict[str, Any]) -> None:
        sql = "INSERT INTO merge_people VALUES (?, ?) ON CONFLICT (person) DO UPDATE SET state = excluded.state"
        self._record.backend.run(sql, (state, json.dumps(known, ensure_ascii=False, separators=(",", ":"))))

    def forget(self) -> None:
        """Forget what is held, after persons were put together by other means."""
        self._held.clear()
        self._state.clear()

    def _load(self, state: str) -> Person:
        """A person as it was put, with the id of who the record says it is now."""
        if state in self._held:
            return self._held[state]
        if len(self._held) >= PERSONS_HELD:
            self.forget()
        rows = self._record.rows("SELECT state FROM merge_people WHERE person = ?", (state,))
        known = json.loads(rows[0]["state"]) if rows else None
        person = person_of(known) if known is not None else Person(state, "unnamed")
        person.id = self._record.whole_of("person", person.id) or person.id
        person.anchor = self._record.whole_of("person", person.anchor) or person.anchor if person.anchor else ""
        self._held[state] = person
        self._state[id(person)] = state
        return person


def state_of(person: Person) -> dict[str, Any]:
    """What is known of a person, as JSON."""
    return {"id": person.id, "anchor": person.anchor, "kind": person.kind, "names": person.names,
            "parts": sorted(person.parts), "tokens": person.tokens,
            "proper": sorted(person.proper), "genders": person.genders,
            "sightings": [[one.document, one.day, " ".join(sorted(one.context))] for one in person.sightings[-KEPT:]]}


def person_of(state: dict[str, Any]) -> Person:
    """A person from its JSON."""
    sightings = [Sighting(document, day, frozenset(context.split())) for document, day, context in state["sightings"]]
    return Person(state["id"], state["kind"], Counter(state["names"]), {tuple(parts) for parts in state["parts"]},
                  Counter(state["tokens"]), set(state["proper"]), Counter(state["genders"]), sightings, anchor=state["anchor"])


def partings(record: Record) -> list[Judgement]:
    """Which speaker entries users judged not to be one."""
    return [one for one in record.judgements(kind="same person", author="user", limit=1_000_000) if not one.holds]


def parted(record: Record, judged: list[Judgement], left: str, right: str) -> bool:
    """Whether two speaker entries, or the persons that they are of, were judged not to be one."""
    if not judged:
        return False
    first, second = (set(record.members("person", name)) or {name} for name in (left, right))
    return any((one.left in first and one.right in second) or (one.left in second and one.right in first) for one in judged)
