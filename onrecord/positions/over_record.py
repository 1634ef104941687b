"""Positions over a record: the index finds the statements on a topic, the rules read them, each utterance counts once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from onrecord.document import Document
from onrecord.errors import InputError
from onrecord.merging.text import key_of
from onrecord.positions.answered import Positions, Row, arranged
from onrecord.positions.english import tokens
from onrecord.positions.lexicon import KNOWN
from onrecord.positions.position import positions_in, with_confidence
from onrecord.positions.topic import Topic, topic_of
from onrecord.positions.types import Position
from onrecord.questions.amend import amended, corrections_of
from onrecord.questions.asking import by_speaker
from onrecord.questions.reports import chunks, names_of, reports_of, speaker_name
from onrecord.record import Filter, Record, StoredStatement
from onrecord.record.ask import document_from, pick, rows_of, stored_statement

MOST_FOUND = 200
"""Statements that the index is asked for, the newest first."""
MOST_READ = 300
"""Statements that the rules look at: those found and those beside them in the same documents."""
FEW = 2
"""Where so many documents have all the topic's words, those that have only the word found are left out."""
LEAST = 0.3
"""Positions that are less sure than this are left out."""
BESIDE = """SELECT st.seq, d.id AS document FROM statements st JOIN documents d ON d.seq = st.document
    JOIN statement_places p ON p.statement = st.seq WHERE p.latest = 1 AND d.id IN ({marks}) ORDER BY st.seq"""


@dataclass(frozen=True, slots=True)
class Page:
    """One document with its statements as the record has them, and those of them that are asked for."""

    document: Document
    statements: tuple[StoredStatement, ...]
    wanted: frozenset[str]


def positions(
    record: Record,
    asked: str,
    *,
    speaker: str | None = None,
    since: str | None = None,
    until: str | None = None,
    least: float = LEAST,
) -> Positions:
    """The positions that a record tells on a topic (words), by speaker, with changes and answers. Days are ISO, both
included.

    Of more than MOST_FOUND statements with the topic's words the newest are read, which `Positions.all_read` says. Raises
    InputError for a topic without words."""
    topic = topic_of(asked, key_of)
    if not topic.heads:
        raise InputError(f'{asked[:40]!r} names no topic; give a word or a few ("peace talks")')
    wanted = Filter(words=asked, since=since, until=until, content_only=True)
    if speaker is not None:
        wanted = by_speaker(record, wanted, speaker)
    found = found_by(record, topic, wanted)
    pages = pages_of(record, found[:MOST_FOUND], wanted, topic)
    rows = read_pages(pages, topic, least)
    return arranged(asked, with_reports(record, rows), sum(len(page.wanted) for page in pages), len(found) <= MOST_FOUND)


def found_by(record: Record, topic: Topic, wanted: Filter) -> list[int]:
    """The statements (numbers) with the topic's words, the newest first; where few have all of them, also those with the last
    of the words that name it."""
    words = [t.form for t in tokens(topic.words, 0, len(topic.words), KNOWN) if topic.named_by(t) or topic.bound_to(t)]
    found = _picked(record, replace(wanted, words=" ".join(words)))
    names = [t.form for t in tokens(topic.words, 0, len(topic.words), KNOWN) if topic.named_by(t)]
    if len(found) <= MOST_FOUND // 2 and names and len(words) > 1:
        found = list(dict.fromkeys([*found, *_picked(record, replace(wanted, words=names[-1]))]))[: MOST_FOUND + 1]
    return found


def _picked(record: Record, wanted: Filter) -> list[int]:
    assert wanted.words is not None
    query = record.backend.search_words(wanted.words, wanted.content_only)
    return list(pick(record.backend, wanted, query, MOST_FOUND + 1, 0))


def pages_of(record: Record, found: Sequence[int], wanted: Filter, topic: Topic) -> list[Page]:
    """The documents that found statements stand in, if they are on the topic, with all their statements, corrected by hand
where
    they were; the newest first, until MOST_READ statements are held."""
    rows = rows_of(record.backend, found)
    documents = list(dict.fromkeys(rows[seq]["document"] for seq in found))
    texts = _documents(record, documents)
    on = {name: one for name, one in texts.items() if is_on(one, topic)}
    texts = on if len(on) >= FEW else texts
    beside: dict[str, list[int]] = {}
    for ids in chunks([name for name in documents if name in texts]):
        for row in record.rows(BESIDE.format(marks=", ".join("?" * len(ids))), ids):
            beside.setdefault(row["document"], []).append(row["seq"])
    held: list[tuple[str, list[int]]] = []
    number = 0
    for name in documents:
        number += len(beside.get(name, ()))
        if held and number > MOST_READ:
            break
        held.append((name, beside.get(name, [])))
    rows |= rows_of(record.backend, [seq for _, seqs in held for seq in seqs if seq not in rows])
    return [
        page
        for name, seqs in held
        if seqs
        for page in [
            _page(record, texts[name], [stored_statement(rows[seq]) for seq in seqs], wanted, set(found) & set(seqs))
        ]
        if page.wanted
    ]


def _documents(record: Record, names: Sequence[str]) -> dict[str, Document]:
    found: dict[str, Document] = {}
    for ids in chunks(names):
        marks = ", ".join("?" * len(ids))
        found |= {
            row["id"]: document_from(row) for row in record.rows(f"SELECT d.* FROM documents d WHERE d.id IN ({marks})", ids)
        }
    return found


def is_on(document: Document, topic: Topic) -> bool:
    """Do all words of a topic, or words for them, stand in a document?"""
    text = f"{document.title or ''}\n{document.text}"
    left = [
        word
        for word in dict.fromkeys(t.form for t in tokens(topic.words, 0, len(topic.words), KNOWN))
        if any(one in topic.heads | topic.others for one in (topic.key(word),))
    ]
    one_by_one = [topic_of(word, topic.key) for word in left]
    plain = text.lower()
    missing = [one for one in one_by_one if one.words not in plain]
    return not missing or all(one.places(text) for one in missing)


def _page(record: Record, document: Document, stored: list[StoredStatement], wanted: Filter, found: set[int]) -> Page:
    judged = corrections_of(record, [one.id for one in stored]) if wanted.latest else []
    fixed = tuple(replace(one, statement=amended(one.statement, judged)) for one in stored) if judged else tuple(stored)
    persons = _persons(record, wanted)
    return Page(document, fixed, frozenset(one.id for one in fixed if persons is None or one.person in persons))


def _persons(record: Record, wanted: Filter) -> frozenset[str] | None:
    """The persons (ids) that a filter lets through; None for all."""
    if wanted.person is not None:
        return frozenset((str(record.whole_of("person", wanted.person) or wanted.person),))
    if wanted.speaker is None:
        return None
    from onrecord.record.ask import persons_named

    seqs = persons_named(record.backend, wanted.speaker)
    marks = ", ".join(map(str, seqs)) or "0"
    return frozenset(str(row["id"]) for row in record.rows(f"SELECT id FROM speakers WHERE seq IN ({marks})"))


def read_pages(pages: Iterable[Page], topic: Topic, least: float = LEAST) -> list[Row]:
    """The positions that the wanted statements of some documents tell, those that tell none left out."""
    rows = []
    for page in pages:
        by_id = {one.id: one for one in page.statements}
        statements = [one.statement for one in page.statements]
        for position in positions_in(page.document, statements, topic, [s for s in statements if s.id in page.wanted]):
            stored = by_id[position.statement]
            if (
                position.label != "none"
                and (sure := with_confidence(position, stored.statement.confidence)).confidence >= least
            ):
                rows.append(_row(page.document, stored, sure))
    return rows


def _row(document: Document, stored: StoredStatement, position: Position) -> Row:
    return Row(
        position=position,
        found=stored,
        condition=document.quote(position.condition),
        words=document.quote(stored.statement.content),
        cue=document.quote(stored.statement.cue),
        speaker=speaker_name(stored, {}),
    )


def with_reports(record: Record, rows: Sequence[Row]) -> list[Row]:
    """The rows with the names of persons over the record and with all reports of their utterances."""
    names = names_of(record, (row.found.person for row in rows))
    reports = reports_of(record, (row.found.utterance for row in rows))
    return [
        replace(row, speaker=speaker_name(row.found, names), reports=reports.get(row.found.utterance, ())) for row in rows
    ]
