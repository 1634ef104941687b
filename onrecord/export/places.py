"""Readings with where everything stands in the record: what all formats are made of. Few documents are held at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from onrecord.questions.entries import entry_id
from onrecord.reading import Reading
from onrecord.record import Came, Record
from onrecord.speaker import Speaker

BATCH = 200

DOCUMENTS = """SELECT d.id, d.revision, d.added, p.latest, p.settled, first.id AS origin FROM documents d
    JOIN document_places p ON p.document = d.seq JOIN documents first ON first.seq = p.origin WHERE d.id IN ({ids})"""
SPEAKERS = """SELECT d.id AS document, s.id AS speaker, person.id AS person FROM documents d
    JOIN speakers s ON s.document = d.seq
    JOIN speaker_places p ON p.speaker = s.seq JOIN speakers person ON person.seq = p.person WHERE d.id IN ({ids})"""
STATEMENTS = """SELECT d.id AS document, st.id AS statement, said.id AS utterance FROM documents d
    JOIN statements st ON st.document = d.seq JOIN statement_places p ON p.statement = st.seq
    JOIN statements said ON said.seq = p.utterance WHERE d.id IN ({ids})"""


@dataclass(frozen=True, slots=True)
class Placed:
    """A reading as the record holds it. `persons` gives the person of each speaker entry, `utterances` the utterance of each
    statement, by id; `settled` says that it was merged."""

    reading: Reading
    came: Came
    revision: int
    latest: bool
    settled: bool
    added: str
    origin: str
    persons: dict[str, str]
    utterances: dict[str, str]

    def person(self, speaker: Speaker | None) -> str | None:
        """The id of the person that one of its speakers is; None for no speaker."""
        return None if speaker is None else self.persons[entry_id(self.reading.document.id, speaker)]


def placed(record: Record, *, latest: bool) -> Iterator[Placed]:
    """Every reading in the order of adding; `latest`: without revisions that newer ones replaced."""
    readings = record.readings(latest=latest)
    while batch := list(islice(readings, BATCH)):
        ids = [reading.document.id for reading, _ in batch]
        marks = ", ".join("?" * len(ids))
        heads = {row["id"]: row for row in record.rows(DOCUMENTS.format(ids=marks), ids)}
        persons: dict[str, dict[str, str]] = {name: {} for name in ids}
        utterances: dict[str, dict[str, str]] = {name: {} for name in ids}
        for row in record.rows(SPEAKERS.format(ids=marks), ids):
            persons[row["document"]][row["speaker"]] = row["person"]
        for row in record.rows(STATEMENTS.format(ids=marks), ids):
            utterances[row["document"]][row["statement"]] = "u" + row["utterance"][1:]
        for reading, came in batch:
            name = reading.document.id
            head = heads[name]
            yield Placed(reading, came, head["revision"], bool(head["latest"]), bool(head["settled"]), head["added"],
                         "o" + head["origin"][1:], persons[name], utterances[name])
