"""A record as one SQLite file: a write-ahead log, one writer, readers that are not held up by it."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from onrecord.document import Span
from onrecord.errors import RecordError, TimeLimitError
from onrecord.record.backend import FIRST, LAST, Row, Value, spans_between_marks
from onrecord.record.words import TOKENIZER, for_fts5, parse

MARK = 0x6F6E7265
"""SQLite's application_id of a record: "onre"."""
OLDEST = (3, 35, 0)
WAIT = 30.0
"""Seconds that a writer waits for another one."""
STEPS = 50_000
"""Steps of SQLite's machine between two looks at the clock: some milliseconds. Each look waits for Python's lock, which other
threads of a server hold; with 1,000 steps eight visitors waited twice as long."""
WRITING = (
    "PRAGMA journal_mode = WAL",
    # After a kill nothing is lost, after a power cut at most the last moments, and never the file; those are read again.
    "PRAGMA synchronous = NORMAL",
    "PRAGMA wal_autocheckpoint = 4000",
)
ASIDE = (
    "CREATE TEMP VIEW IF NOT EXISTS aside_text AS SELECT seq, text, said_by FROM main.statements",
    f"""CREATE VIRTUAL TABLE IF NOT EXISTS temp.aside USING fts5 (text, said_by, content='aside_text', content_rowid='seq',
        tokenize='{TOKENIZER}')""",
)
"""Statements are indexed aside faster than the whole index says of each whether and where it matches: 8 us each, not 70."""
ALWAYS = ("PRAGMA cache_size = -65536", "PRAGMA mmap_size = 1073741824", "PRAGMA temp_store = MEMORY")


class Sqlite:
    """A connection to a record in a file."""

    dialect: Literal["sqlite", "postgres"] = "sqlite"

    def __init__(self, path: Path, *, create: bool, read_only: bool, seconds: float | None) -> None:
        """Open or create the file; `seconds` bounds each question. Raises RecordError."""
        self._path, self._read_only = path, read_only
        self._seconds = seconds
        self._until = 0.0
        check(path, create and not read_only)
        with self._translated():
            self._connection = connect(path, read_only)
            self._connection.row_factory = sqlite3.Row
            self._refuse_foreign()
            for pragma in (*(() if read_only else WRITING), *ALWAYS):
                self._connection.execute(pragma)
        if seconds is not None:
            self._connection.set_progress_handler(self._late, STEPS)

    def rows(self, sql: str, values: Sequence[Value] = ()) -> list[Row]:
        """See Backend."""
        with self._translated():
            return self._connection.execute(sql, values).fetchall()

    def run(self, sql: str, values: Sequence[Value] = ()) -> int:
        """See Backend."""
        with self._translated():
            return self._connection.execute(sql, values).rowcount

    def run_many(self, sql: str, rows: Iterable[Sequence[Value]]) -> None:
        """See Backend."""
        with self._translated():
            self._connection.executemany(sql, rows)

    def begin(self) -> None:
        """See Backend."""
        self.run("BEGIN IMMEDIATE")

    def commit(self) -> None:
        """See Backend."""
        self.run("COMMIT")

    def rollback(self) -> None:
        """See Backend."""
        if self._connection.in_transaction:
            self.run("ROLLBACK")

    def close(self) -> None:
        """See Backend."""
        self._connection.close()

    def migration_names(self) -> list[str] | None:
        """See Backend."""
        if not self._refuse_foreign():
            self.run(f"PRAGMA application_id = {MARK}")
            return None
        return [row["name"] for row in self.rows("SELECT name FROM migrations")]

    def _refuse_foreign(self) -> bool:
        """Whether it is a record already, not an empty file; before anything is written to it. Raises RecordError."""
        tables = {row["name"] for row in self.rows("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if tables and (self.rows("PRAGMA application_id")[0]["application_id"] != MARK or "migrations" not in tables):
            raise RecordError(f"{self._path}: a database, but not a record of onrecord; name another file")
        return bool(tables)

    def index_words(self, rows: Sequence[tuple[int, str, str]]) -> None:
        """See Backend."""
        self.run_many("INSERT INTO words (rowid, text, said_by) VALUES (?, ?, ?)", rows)

    def matches(self, most: int | None) -> str:
        """See Backend."""
        last = f" ORDER BY rowid DESC LIMIT {most}" if most else ""
        return f"SELECT rowid AS statement, bm25(words, 1.0, 0.5) AS rank FROM words WHERE words MATCH ?{last}"

    def search_words(self, query: str, content_only: bool) -> str:
        """See Backend."""
        return for_fts5(parse(query), content_only)

    def matching(self, query: str, statements: Sequence[int]) -> set[int]:
        """See Backend."""
        self._index_aside(statements)
        return {row["rowid"] for row in self.rows("SELECT rowid FROM temp.aside WHERE aside MATCH ?", (query,))}

    def many(self, query: str, number: int) -> bool:
        """See Backend."""
        sql = "SELECT count(*) AS n FROM (SELECT rowid FROM words WHERE words MATCH ? LIMIT ?)"
        return bool(self.rows(sql, (query, number))[0]["n"] >= number)

    def marks(self, query: str, statements: Sequence[tuple[int, str]]) -> dict[int, tuple[Span, ...]]:
        """See Backend."""
        self._index_aside([seq for seq, _ in statements])
        sql = f"SELECT rowid, highlight(aside, 0, '{FIRST}', '{LAST}') AS marked FROM temp.aside WHERE aside MATCH ?"
        found = {row["rowid"]: row["marked"] for row in self.rows(sql, (query,))}
        return {seq: spans_between_marks(found[seq], text) for seq, text in statements if seq in found}

    def _index_aside(self, statements: Sequence[int]) -> None:
        for sql in ASIDE:
            self.run(sql)
        self.run("INSERT INTO temp.aside (aside) VALUES ('delete-all')")
        self.run(f"""INSERT INTO temp.aside (rowid, text, said_by) SELECT seq, text, said_by FROM aside_text
                 WHERE seq IN ({', '.join(map(str, statements))})""")

    def bytes(self) -> int:
        """See Backend."""
        files = (Path(f"{self._path}{ending}") for ending in ("", "-wal"))
        return sum(file.stat().st_size for file in files if file.exists())

    def version(self) -> tuple[int, int] | None:
        """See Backend."""
        own = 0 if self._read_only else self._connection.total_changes
        return self.rows("PRAGMA data_version")[0]["data_version"], own

    def _late(self) -> bool:
        return time.monotonic() > self._until

    @contextmanager
    def _translated(self) -> Iterator[None]:
        self._until = time.monotonic() + (self._seconds or 0.0)
        try:
            yield
        except sqlite3.Error as error:
            if "interrupted" in str(error):
                raise TimeLimitError(f"no answer within {self._seconds:g} seconds; ask for less") from error
            raise RecordError(f"{self._path}: {reason(error)}") from error


def connect(path: Path, read_only: bool) -> sqlite3.Connection:
    """A connection without Python's own ideas on transactions."""
    place = path.absolute().as_uri()
    if not read_only:
        return sqlite3.connect(place + "?mode=rwc", uri=True, timeout=WAIT, isolation_level=None)
    try:
        connection = sqlite3.connect(place + "?mode=ro", uri=True, timeout=WAIT, isolation_level=None)
        connection.execute("SELECT 1 FROM sqlite_master").fetchall()
    except sqlite3.OperationalError:
        # On a read-only disk the log's index cannot be made; nobody writes there, so the file alone is the record.
        connection = sqlite3.connect(place + "?immutable=1", uri=True, isolation_level=None)
    return connection


def check(path: Path, create: bool) -> None:
    """Raise RecordError for what can be said better here than by SQLite."""
    if sqlite3.sqlite_version_info < OLDEST:
        raise RecordError(f"SQLite {sqlite3.sqlite_version} is too old; a record needs 3.35 or newer")
    try:
        if path.is_dir():
            raise RecordError(f"{path}: a folder, not a record; name a file")
        if not path.exists() and not create:
            raise RecordError(f"{path}: there is no such record; `onrecord add SOURCE... --record {path}` makes one")
        if not path.absolute().parent.is_dir():
            raise RecordError(f"{path}: there is no folder {path.absolute().parent}; make it first")
        if path.exists() and not os.path.isfile(path):
            raise RecordError(f"{path}: not a file; name another one")
    except OSError as error:
        raise RecordError(f"{path}: cannot be opened ({error.strerror}); check the name") from error
    except ValueError as error:
        raise RecordError(f"{str(path)!r} cannot be the name of a file; name another one") from error


def reason(error: sqlite3.Error) -> str:
    """SQLite's message as one line that says what to do."""
    text = str(error)
    for words, meaning in MEANINGS:
        if words in text:
            return meaning
    return f"the database says: {text[:200]}"


MEANINGS = (
    ("not a database", "not a record but another kind of file; name another one"),
    ("malformed", "the file is damaged; take it from a copy, or read the sources again into a new one"),
    ("locked", f"another onrecord has been writing for {WAIT:g} seconds; try again when it is done"),
    ("readonly", "it may not be written; check the permissions, or copy it to where it may"),
    ("unable to open", "it cannot be opened or made; check the name, the permissions and the disk"),
    ("is full", "the disk is full; what was reported as added is kept, make room and run it again"),
    ("disk I/O", "the disk cannot be read or written; what was reported as added is kept"),
    ("no such module: fts5", "this Python's SQLite has no full-text search (FTS5); use another Python"),
)
