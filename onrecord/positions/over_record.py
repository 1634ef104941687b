"""Positions over a record: the index finds statements on a topic, the network reads the newest, each utterance counts once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from onrecord.document import Document
from onrecord.errors import InputError
from onrecord.positions.answered import Positions, Row, arranged
from onrecord.positions.reading import read, with_confidence
from onrecord.positions.topic import About, Topic, topic_of
from onrecord.positions.types import Position
from onrecord.questions.amend import amended, corrections_of
from onrecord.questions.asking import by_speaker
from onrecord.questions.reports import chunks, names_of, reports_of, speaker_name
from onrecord.record import Filter, Record, StoredStatement
from onrecord.record.ask import document_from, persons_named, pick, rows_of, stored_statement

MOST_READ = 120
"""Statements that the network reads for a question, those of the newest documents: what keeps an answer near half a second."""
MOST_FOUND = 150
"""Statements that the index is asked for, the newest first."""
FEW = 2
"""Where so many documents have all the topic's words, those that have only the word found are left out."""
LEAST = 0.4
"""Positions that are less sure than this are left out."""
DOCUMENTS_AT_ONCE = 30
"""Documents whose statements are fetched together."""
BESIDE = """SELECT st.seq, d.id AS document FROM statements st JOIN documents d ON d.seq = st.document
    JOIN statement_places p ON p.statement = st.seq WHERE p.latest = 1 AND d.id IN ({marks}) ORDER BY st.seq"""


@dataclass(frozen=True, slots=True)
class Asked:
    """A statement that may tell a position, corrected by hand where it was, and its document."""

    document: Document
    stored: StoredStatement


def positions(
    record: Record,
    asked: str,
    *,
    speaker: str | None = None,
    since: str | None = None,
    until: str | None = None,
    least: float = LEAST,
) -> Positions:
    """The positions that a record tells on a topic (words), by speaker, with changes and answers. Days are ISO, both included.

    Of more than MOST_READ statements on the topic those of the newest documents are read, which `Positions.all_read` says.
    Raises InputError for a topic without words."""
    topic = topic_of(asked)
    if not topic.names:
        raise InputError(f'{asked[:40]!r} names no topic; give a word or a few ("peace talks")')
    wanted = Filter(words=asked, since=since, until=until, content_only=True)
    if speaker is not None:
        wanted = by_speaker(record, wanted, speaker)
    found = found_by(record, topic, wanted)
    near = list(islice(statements_on(record, found[:MOST_FOUND], wanted, topic), MOST_READ + 1))
    rows = with_reports(record, read_rows(near[:MOST_READ], topic, least))
    return arranged(asked, rows, min(len(near), MOST_READ), len(found) <= MOST_FOUND and len(near) <= MOST_READ)


def found_by(record: Record, topic: Topic, wanted: Filter) -> list[int]:
    """The statements (numbers) with the topic's words, the newest first; where few have all of them, also those with the last
    of the words that name it."""
    found = _picked(record, replace(wanted, words=" ".join(topic.forms)))
    if len(found) <= MOST_FOUND // 2 and len(topic.forms) > 1:
        found = list(dict.fromkeys([*found, *_picked(record, replace(wanted, words=topic.names[-1]))]))
    return found[: MOST_FOUND + 1]


def _picked(record: Record, wanted: Filter) -> list[int]:
    assert wanted.words is not None
    query = record.backend.search_words(wanted.words, wanted.content_only)
    return list(pick(record.backend, wanted, query, MOST_FOUND + 1, 0))


def statements_on(record: Record, found: Sequence[int], wanted: Filter, topic: Topic) -> Iterator[Asked]:
    """The found statements and those beside them in their documents, where these are on the topic and speak of it nearby; in
    the order of `found`, document by document."""
    rows = rows_of(record.backend, found)
    documents = _on(_documents(record, list(dict.fromkeys(rows[seq]["document"] for seq in found))), topic)
    persons = _persons(record, wanted)
    for start in range(0, len(documents), DOCUMENTS_AT_ONCE):
        some = documents[start : start + DOCUMENTS_AT_ONCE]
        inside = _statements(record, some, wanted)
        for document in some:
            about = About(document.text, document.title, topic)
            yield from (Asked(document, one) for one in inside[document.id]
                        if (persons is None or one.person in persons) and about.near(one.statement))


def _documents(record: Record, names: Sequence[str]) -> list[Document]:
    """Documents by id, in the order of the ids."""
    found: dict[str, Document] = {}
    for ids in chunks(names):
        marks = ", ".join("?" * len(ids))
        rows = record.rows(f"SELECT d.* FROM documents d WHERE d.id IN ({marks})", ids)
        found |= {row["id"]: document_from(row) for row in rows}
    return [found[name] for name in names]


def _on(documents: list[Document], topic: Topic) -> list[Document]:
    """The documents with all of the topic's words; all where these are too few."""
    whole = [one for one in documents if topic.all_in(f"{one.title or ''}\n{one.text}")]
    return whole if len(whole) >= FEW else documents


def _statements(record: Record, documents: Sequence[Document], wanted: Filter) -> dict[str, list[StoredStatement]]:
    """The statements of documents, by document."""
    ids = [one.id for one in documents]
    seqs = [row["seq"] for row in record.rows(BESIDE.format(marks=", ".join("?" * len(ids))), ids)]
    rows = rows_of(record.backend, seqs)
    stored = [stored_statement(rows[seq]) for seq in seqs]
    judged = corrections_of(record, [one.id for one in stored]) if wanted.latest else []
    found: dict[str, list[StoredStatement]] = {name: [] for name in ids}
    for one in stored:
        found[one.document].append(replace(one, statement=amended(one.statement, judged)) if judged else one)
    return found


def _persons(record: Record, wanted: Filter) -> frozenset[str] | None:
    """The persons (ids) that a filter lets through; None for all."""
    if wanted.person is not None:
        return frozenset((str(record.whole_of("person", wanted.person) or wanted.person),))
    if wanted.speaker is None:
        return None
    seqs = persons_named(record.backend, wanted.speaker)
    marks = ", ".join(map(str, seqs)) or "0"
    return frozenset(str(row["id"]) for row in record.rows(f"SELECT id FROM speakers WHERE seq IN ({marks})"))


def read_rows(asked: Sequence[Asked], topic: Topic, least: float = LEAST) -> list[Row]:
    """The positions that statements tell, those that tell none or are too little sure left out."""
    found = read([(one.document, one.stored.statement) for one in asked], topic)
    rows = [_row(one, with_confidence(position, one.stored.statement.confidence))
            for one, position in zip(asked, found, strict=True) if position.label != "none"]
    return [row for row in rows if row.position.confidence >= least]


def _row(one: Asked, position: Position) -> Row:
    quote, statement = one.document.quote, one.stored.statement
    return Row(position, one.stored, quote(statement.content), quote(statement.cue), quote(position.condition),
               speaker_name(one.stored, {}))


def with_reports(record: Record, rows: Iterable[Row]) -> list[Row]:
    """The rows with the names of persons over the record and with all reports of their utterances."""
    rows = list(rows)
    names = names_of(record, (row.found.person for row in rows))
    reports = reports_of(record, (row.found.utterance for row in rows))
    return [
        replace(row, speaker=speaker_name(row.found, names), reports=reports.get(row.found.utterance, ())) for row in rows
    ]
