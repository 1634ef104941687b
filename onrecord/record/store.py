"""The record: the one contract that SQLite and PostgreSQL fulfil. See docs/record.md."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import TracebackType
from typing import Any, Self

from onrecord.document import Skipped
from onrecord.judgement import JudgedBy, Judgement, JudgementKind
from onrecord.reading import Reading
from onrecord.record import ask, judging, notes, write
from onrecord.record.backend import Backend, Row, Value
from onrecord.record.judging import Whole
from onrecord.record.open import open_backend
from onrecord.record.rows import (
    Added,
    Came,
    Counts,
    Feed,
    FeedEntry,
    Filter,
    StoredDocument,
    StoredSkip,
    StoredSpeaker,
    StoredStatement,
    name_key,
)

NOTHING_KNOWN = Came()
ALL = Filter()
MOST_KEPT = 20_000
"""Things that are kept of a record that nobody writes to."""


class Record:
    """A store of documents, statements and judgements, for one thread.

    One writes at a time, on whatever machine; any number read meanwhile. Every method may raise RecordError, and TimeLimitError
    where the record was opened with a limit. What changes something does so wholly or not at all."""

    def __init__(self, backend: Backend, address: str) -> None:
        """Use `Record.open`."""
        self._backend = backend
        self.address = address
        self._depth = 0
        self._kept: dict[str, dict[Any, Any]] = {}
        self._kept_at: tuple[int, int] | None = None

    @classmethod
    def open(cls, address: str | os.PathLike[str], *, create: bool = False, read_only: bool = False,
             seconds: float | None = None) -> Self:
        """Open a record: a file, or postgresql://HOST/DATABASE. An older one is brought up to date.

        `seconds` bounds each question (for readers). Raises RecordError, MissingExtraError."""
        place = os.fspath(address)
        return cls(open_backend(place, create=create, read_only=read_only, seconds=seconds), place)

    def close(self) -> None:
        """Close it; what was not finished is undone."""
        self._backend.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Several changes as one: all of them, or, after an error, none. May be nested; the outermost counts."""
        if self._depth:
            yield
            return
        self._backend.begin()
        self._depth = 1
        try:
            yield
        except BaseException:
            self._backend.rollback()
            raise
        else:
            self._backend.commit()
        finally:
            self._depth = 0

    def kept(self, what: str) -> dict[Any, Any]:
        """A place to keep what follows from the record alone. It is empty again after any change, whoever made it."""
        version = self._backend.version()
        if version is None or version != self._kept_at or sum(map(len, self._kept.values())) > MOST_KEPT:
            self._kept, self._kept_at = {}, version
        return self._kept.setdefault(what, {})

    # Documents and statements

    def add_reading(self, reading: Reading, came: Came = NOTHING_KNOWN) -> Added:
        """Add a document with its statements, figures and what was left out, wholly or not at all. One that is there already
        (by its id, made of its content) changes nothing."""
        with self.transaction():
            if (revision := self.revision(reading.document.id)) is not None:
                return Added("unchanged", reading.document.id, revision)
            return write.write_reading(self._backend, reading, came)

    def revision(self, document: str) -> int | None:
        """Which revision of its address a document is; None for an unknown id."""
        rows = self._backend.rows("SELECT revision FROM documents WHERE id = ?", (document,))
        return rows[0]["revision"] if rows else None

    def statements(self, wanted: Filter = ALL, *, limit: int = 50, offset: int = 0) -> list[StoredStatement]:
        """One page of the statements that a filter lets through. Raises InputError for a search without words."""
        return ask.statements(self._backend, wanted, limit, offset)

    def statement(self, name: str) -> StoredStatement | None:
        """The statement with an id."""
        return ask.one_statement(self._backend, name)

    def documents(self, *, outlet: str | None = None, since: str | None = None, until: str | None = None,
                  latest: bool = True, limit: int = 50, offset: int = 0) -> list[StoredDocument]:
        """One page of documents in the order of adding; days are ISO, both included."""
        day = "substr(d.published, 1, 10)"
        tests = [("d.outlet = ?", outlet), (f"{day} >= ?", since), (f"{day} <= ?", until)]
        held = [(test, value) for test, value in tests if value is not None] + ([("p.latest = ?", 1)] if latest else [])
        where = " AND ".join(test for test, _ in held) or "1 = 1"
        return ask.documents(self._backend, where, [value for _, value in held], limit, offset)

    def document(self, name: str) -> StoredDocument | None:
        """The document with an id."""
        found = ask.documents(self._backend, "d.id = ?", (name,), 1, 0)
        return found[0] if found else None

    def revisions(self, name: str) -> list[StoredDocument]:
        """All documents of the address of the one with an id, oldest first."""
        address = "(SELECT address FROM documents WHERE id = ?)"
        return ask.documents(self._backend, f"d.id = ? OR d.address = {address}", (name, name), 1000, 0)

    def reading(self, document: str) -> Reading | None:
        """A document's reading, as it was added; figures are as in JSON."""
        return next((reading for reading, _ in ask.readings(self._backend, "d.id = ?", (document,))), None)

    def readings(self, *, latest: bool = False) -> Iterator[tuple[Reading, Came]]:
        """Every reading in the order of adding, with how it came: what an export needs."""
        return ask.readings(self._backend, "p.latest = 1" if latest else "1 = 1", ())

    def speakers(self, *, name: str | None = None, person: str | None = None, document: str | None = None,
                 limit: int = 1000) -> list[StoredSpeaker]:
        """Speaker entries: of exactly a name (accents, case and marks apart), of a person, of a document."""
        tests: list[tuple[str, Value]] = []
        if name is not None:
            tests.append(("s.name_key = ?", name_key(name)))
        if person is not None:
            tests.append(("p.person = ?", ask.place_of(self._backend, "person", person)))
        if document is not None:
            tests.append(("d.id = ?", document))
        where = " AND ".join(test for test, _ in tests) or "1 = 1"
        return ask.speakers(self._backend, where, [value for _, value in tests], limit)

    def counts(self) -> Counts:
        """How much the record holds."""
        return ask.counts(self._backend)

    # Judgements and what follows from them

    def judge(self, *judgements: Judgement) -> int:
        """Write judgements down; the number of new ones. One that stands or was withdrawn stays as it is; only a user may judge
        anew what was withdrawn. What follows from them is for `place` to say."""
        with self.transaction():
            return judging.judge(self._backend, judgements)

    def withdraw(self, judgement: str, by: str) -> bool:
        """Undo a judgement by its id; it stays, as withdrawn. False where it was withdrawn before. RecordError if unknown."""
        with self.transaction():
            return judging.withdraw(self._backend, judgement, by)

    def judgements(self, *, kind: JudgementKind | None = None, about: str | None = None, author: JudgedBy | None = None,
                   withdrawn: bool | None = False, limit: int = 1000, offset: int = 0) -> list[Judgement]:
        """Judgements in the order of judging: of a kind, about an id on either side, by a rule, model or user. `withdrawn`:
        False for those that stand, True for the others, None for both."""
        tests: list[tuple[str, list[Value]]] = []
        if kind is not None:
            tests.append(("kind = ?", [kind]))
        if about is not None:
            # A union, since with OR the index of the kind may be taken, which grows with the record.
            found = "SELECT seq FROM judgements WHERE left_id = ? UNION SELECT seq FROM judgements WHERE right_id = ?"
            tests.append((f"seq IN ({found})", [about, about]))
        if author is not None:
            tests.append(("author = ?", [author]))
        if withdrawn is not None:
            tests.append((f"withdrawn IS {'NOT ' if withdrawn else ''}NULL", []))
        where = " AND ".join(test for test, _ in tests) or "1 = 1"
        return judging.judgements(self._backend, where, [v for _, values in tests for v in values], limit, offset)

    def place(self, what: Whole, heads: Mapping[str, str]) -> None:
        """Put members where they belong: {member's id: id of the member that the whole is named after}. Members are speaker
        entries of a person, statements of an utterance, documents of an origin. RecordError for an unknown id."""
        with self.transaction():
            judging.place(self._backend, what, heads)

    def members(self, what: Whole, name: str) -> list[str]:
        """The ids of all members of a person, utterance or origin, by its own id or a member's; none where it is unknown."""
        return judging.members(self._backend, what, name)

    def whole_of(self, what: Whole, member: str) -> str | None:
        """The id of the person, utterance or origin that a member belongs to; None where the member is unknown."""
        return judging.whole_of(self._backend, what, member)

    def unsettled(self, limit: int = 100) -> list[str]:
        """Documents that have not been merged yet, in the order of adding."""
        sql = "SELECT id FROM document_places JOIN documents ON seq = document WHERE settled = 0 ORDER BY document LIMIT ?"
        return [row["id"] for row in self._backend.rows(sql, (limit,))]

    def settle(self, documents: Iterable[str]) -> None:
        """Note that documents have been merged; in one transaction with what merging wrote."""
        with self.transaction():
            sql = "UPDATE document_places SET settled = 1 WHERE document = (SELECT seq FROM documents WHERE id = ?)"
            self._backend.run_many(sql, [(name,) for name in documents])

    # What was skipped, and what is known of feeds

    def add_skipped(self, *skipped: Skipped) -> None:
        """Keep what was not read, each once; it goes when its source is added after all."""
        with self.transaction():
            write.write_skipped(self._backend, skipped)

    def skipped(self, *, inside: bool = False, limit: int = 1000, offset: int = 0) -> list[StoredSkip]:
        """Sources that were not read, by source; with `inside` also what was left out of documents that were."""
        return notes.skipped(self._backend, inside, limit, offset)

    def feed(self, url: str) -> Feed:
        """What is known of a feed."""
        return notes.feed(self._backend, url)

    def feeds(self) -> list[Feed]:
        """All feeds that were asked, by address."""
        return notes.feeds(self._backend)

    def entries(self) -> list[FeedEntry]:
        """All entries of feeds that were tried, by address."""
        return notes.entries(self._backend)

    def put_entry(self, entry: FeedEntry) -> None:
        """Keep an entry as another record had it."""
        with self.transaction():
            notes.put_entry(self._backend, entry)

    def note_feed(self, feed: Feed) -> None:
        """Keep what is known of a feed."""
        with self.transaction():
            notes.note_feed(self._backend, feed)

    def wants_entry(self, link: str, stamp: str) -> bool:
        """Whether a feed's entry is to be fetched: it is new, changed, or failed fewer than three times."""
        return notes.wants_entry(self._backend, link, stamp)

    def note_entry(self, link: str, stamp: str, done: bool) -> None:
        """Keep that an entry was added (`done`) or could not be fetched."""
        with self.transaction():
            notes.note_entry(self._backend, link, stamp, done)

    # For modules of this package that ask questions of their own

    def rows(self, sql: str, values: Sequence[Value] = ()) -> list[Row]:
        """Rows of a question in the SQL that both databases share, ? for values; the tables are in schema.py."""
        return self._backend.rows(sql, values)

    @property
    def backend(self) -> Any:
        """The connection itself, for tests and measurements."""
        return self._backend
