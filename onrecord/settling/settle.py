"""Merging over a record: what new documents are judged to be, put where it belongs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord import meaning
from onrecord.commitments import ledger as commitments
from onrecord.contacts import ledger as contacts
from onrecord.judgement import Judgement
from onrecord.merging.candidates import keys_of
from onrecord.merging.merge import Merger
from onrecord.questions.register import Linker
from onrecord.record import Record
from onrecord.record.adding import AfterAdd, Told
from onrecord.settling import topics
from onrecord.settling.tables import RecordIndex, RecordPeople, entries_by_mention, parted, partings

COPY = "copy"
"""The reason that merging.origins gives for a near-duplicate."""


class Settler(AfterAdd):
    """Merges new documents into one record, batch after batch, and looks deeper into them at the end; what it holds in memory
    saves time alone."""

    def __init__(self) -> None:
        self._record: Record | None = None

    def merge(self, record: Record, documents: Sequence[str]) -> int:
        """Merge documents; after an error, a new Settler is wanted."""
        if self._record is not record:
            self._record, self._people, self._index = record, RecordPeople(record), RecordIndex(record)
            self._merger = Merger(self._index, self._people)
            self._linker = Linker(record)
            relearn(record, self._index, self._people)
        self._partings = partings(record)
        meaning.catch_up(record)
        return sum(self._settle(record, document) for document in documents)

    def look_deeper(self, record: Record, told: Told) -> None:
        """Find commitments, what became of earlier ones, and contacts."""
        left = [commitments.behind(record), contacts.behind(record)]
        done, of = 0, sum(left)
        for look in (commitments.look_on, contacts.look_on):
            while now := look(record):
                done += now
                told(done, of)

    def _settle(self, record: Record, document: str) -> bool:
        reading = record.reading(document)
        assert reading is not None
        entries = entries_by_mention(reading.document, reading.statements)
        self._people.entries = {mention: found[0] for mention, found in entries.items()}
        merged = self._merger.add(reading.document, reading.statements)
        persons = [one for judged in merged.judgements if judged.kind == "same person" for one in self._person(record, judged)]
        record.judge(*one_name(entries), *persons, *(one for one in merged.judgements if one.kind != "same person"))
        place_names(record, entries, persons)
        record.judge(*topics.judged(reading.figures))
        near = place_origin(record, document, merged.judgements)
        if self._linker.link(reading):
            self._people.forget()
        return near

    def _person(self, record: Record, judged: Judgement) -> list[Judgement]:
        """A judgement on a mention as one on the record's speaker entries; nothing where the record has no entry for one of
        them, or a user said otherwise."""
        entry = self._people.entries.get(judged.right)
        if entry is None:
            return []
        if record.whole_of("person", judged.left) is None or entry == judged.left:
            return []
        return [] if parted(record, self._partings, judged.left, entry) else [replace(judged, right=entry)]


def relearn(record: Record, index: RecordIndex, people: RecordPeople) -> None:
    """Make what merging looks up for documents that were merged elsewhere, and imported."""
    sql = """SELECT d.id FROM document_places p JOIN documents d ON d.seq = p.document WHERE p.settled = 1
        AND NOT EXISTS (SELECT 1 FROM merge_documents m WHERE m.document = p.document) ORDER BY p.document"""
    for row in record.rows(sql):
        document = index.document(row["id"])
        reports, sketch = index.reports(document.id), index.sketch(document.id)
        keep, _ = keys_of(document, reports, sketch)
        index.put(document, keep, reports, sketch)
        reading = record.reading(document.id)
        assert reading is not None
        people.relearn(document, reading.statements)


def one_name(entries: dict[str, list[str]]) -> list[Judgement]:
    """That entries of one name in one document are one."""
    return [Judgement("same person", found[0], other, True, 0.97, "rule", "identity", "the same name in one document")
            for found in entries.values() for other in found[1:]]


def place_names(record: Record, entries: dict[str, list[str]], persons: list[Judgement]) -> None:
    """Put speaker entries where the judgements say."""
    heads = {judged.right: judged.left for judged in persons}
    for found in entries.values():
        head = str(record.whole_of("person", heads.get(found[0], found[0])))
        moved = [entry for entry in found if entry != head]
        if moved:
            record.place("person", dict.fromkeys(moved, head))


def place_origin(record: Record, document: str, judgements: Sequence[Judgement]) -> bool:
    """Put a document to the origin that it was judged to have; whether it is a near-duplicate."""
    judged = next((one for one in judgements if one.kind == "same origin"), None)
    if judged is None:
        return False
    other = judged.left if judged.right == document else judged.right
    record.place("origin", {document: record.whole_of("origin", other) or other})
    return judged.reason == COPY
