"""A record in PostgreSQL, by address, in a schema of its own; needs the extra [postgres]."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from onrecord.document import Span
from onrecord.errors import MissingExtraError, RecordError, TimeLimitError
from onrecord.record.backend import FIRST, LAST, Row, Value, spans_between_marks
from onrecord.record.words import fold, for_tsquery, parse

if TYPE_CHECKING:
    import psycopg

SCHEMA = "onrecord"
LOCK = 0x6F6E7265
"""The advisory lock that the one writer holds: "onre"; with the schema's own number."""
WAIT = 30
"""Seconds that a writer waits for another one."""
LONGEST = 300_000
"""Characters of a text that are indexed: a tsvector holds no more than 1 MB."""


class Postgres:
    """A connection to a record on a server. `?schema=NAME` in the address names another schema than "onrecord"."""

    dialect: Literal["sqlite", "postgres"] = "postgres"

    def __init__(self, address: str, *, create: bool, read_only: bool, seconds: float | None) -> None:
        """Connect; `seconds` bounds each question. Raises RecordError, MissingExtraError."""
        self._driver = driver()
        self._seconds = seconds
        self._address, self._schema = split_address(address)
        self._create = create and not read_only
        with self._translated():
            from psycopg.rows import dict_row

            self._connection: psycopg.Connection[dict[str, Any]] = self._driver.connect(
                self._address, autocommit=True, row_factory=dict_row, connect_timeout=10, application_name="onrecord")
            for setting in self._settings(read_only):
                self._connection.execute(setting)

    def _settings(self, read_only: bool) -> list[str]:
        settings = [f'SET search_path TO "{self._schema}"', f"SET lock_timeout = '{WAIT}s'",
                    "SET client_min_messages = warning"]
        if self._seconds is not None:
            settings.append(f"SET statement_timeout = {max(1, round(self._seconds * 1000))}")
        return [*settings, "SET default_transaction_read_only = on"] if read_only else settings

    def rows(self, sql: str, values: Sequence[Value] = ()) -> list[Row]:
        """See Backend."""
        with self._translated():
            return list(self._connection.execute(placeholders(sql), values).fetchall())

    def run(self, sql: str, values: Sequence[Value] = ()) -> int:
        """See Backend."""
        with self._translated():
            # Without values the text is taken as it is, percent signs too.
            query = placeholders(sql) if values else sql
            return self._connection.execute(query, values or None).rowcount

    def run_many(self, sql: str, rows: Iterable[Sequence[Value]]) -> None:
        """See Backend."""
        with self._translated(), self._connection.cursor() as cursor:
            cursor.executemany(placeholders(sql), rows)

    def begin(self) -> None:
        """See Backend."""
        self.run("BEGIN")
        self.rows("SELECT pg_advisory_xact_lock(?, hashtext(?))", (LOCK, self._schema))

    def commit(self) -> None:
        """See Backend."""
        self.run("COMMIT")

    def rollback(self) -> None:
        """See Backend."""
        if not self._connection.closed:
            self.run("ROLLBACK")

    def close(self) -> None:
        """See Backend."""
        self._connection.close()

    def migration_names(self) -> list[str] | None:
        """See Backend. Makes the schema where it may."""
        if self.rows("SELECT to_regclass(?) AS found", (f'"{self._schema}".migrations',))[0]["found"] is not None:
            return [row["name"] for row in self.rows("SELECT name FROM migrations")]
        if not self._create:
            raise RecordError(f"{self.place}: there is no such record; `onrecord add SOURCE... --record ADDRESS` makes one")
        self.run(f'CREATE SCHEMA IF NOT EXISTS "{self._schema}"')
        return None

    def index_words(self, rows: Sequence[tuple[int, str, str]]) -> None:
        """See Backend."""
        sql = ("INSERT INTO words VALUES (?, setweight(to_tsvector('english_words', ?), 'A')"
               " || setweight(to_tsvector('english_words', ?), 'B'))")
        self.run_many(sql, ((seq, fold(text[:LONGEST]), fold(said_by[:1000])) for seq, text, said_by in rows))

    def matches(self, most: int | None) -> str:
        """See Backend."""
        last = f" ORDER BY statement DESC LIMIT {most}" if most else ""
        return ("SELECT statement, -ts_rank('{0, 0, 0.5, 1}', tokens, query) AS rank FROM words,"
                f" to_tsquery('english_words', ?) query WHERE tokens @@ query{last}")

    def search_words(self, query: str, content_only: bool) -> str:
        """See Backend."""
        return for_tsquery(parse(query), content_only)

    def matching(self, query: str, statements: Sequence[int]) -> set[int]:
        """See Backend."""
        sql = "SELECT statement FROM words WHERE statement IN ({}) AND tokens @@ to_tsquery('english_words', ?)"
        return {row["statement"] for row in self.rows(sql.format(", ".join(map(str, statements))), (query,))}

    def many(self, query: str, number: int) -> bool:
        """See Backend. By the planner's estimate: to count so many would take as long as to find them."""
        sql = "EXPLAIN (FORMAT JSON) SELECT FROM words WHERE tokens @@ to_tsquery('english_words', ?)"
        plan = self.rows(sql, (query,))[0]["QUERY PLAN"]
        return bool(plan[0]["Plan"]["Plan Rows"] >= number)

    def marks(self, query: str, statements: Sequence[tuple[int, str]]) -> dict[int, tuple[Span, ...]]:
        """See Backend."""
        options = f"HighlightAll=true, StartSel={FIRST}, StopSel={LAST}"
        sql = "SELECT ts_headline('english_words', ?, to_tsquery('english_words', ?), ?) AS marked"
        found = {seq: self.rows(sql, (fold(text), query, options))[0]["marked"] for seq, text in statements}
        return {seq: spans_between_marks(found[seq], text) for seq, text in statements}

    def bytes(self) -> int:
        """See Backend."""
        sql = ("SELECT sum(pg_total_relation_size(oid)) AS size FROM pg_class"
               " WHERE relnamespace = ?::regnamespace AND relkind = 'r'")
        return int(self.rows(sql, (f'"{self._schema}"',))[0]["size"] or 0)

    def version(self) -> tuple[int, int] | None:
        """See Backend."""
        return None

    @property
    def place(self) -> str:
        """The address for a message, without a password."""
        parts = urlsplit(self._address)
        return f"postgresql://{parts.hostname or ''}{parts.path}"

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except self._driver.errors.QueryCanceled as error:
            raise TimeLimitError(f"no answer within {self._seconds or 0:g} seconds; ask for less") from error
        except self._driver.errors.LockNotAvailable as error:
            raise RecordError(f"{self.place}: another onrecord has been writing for {WAIT} seconds; try again") from error
        except self._driver.Error as error:
            raise RecordError(f"{self.place}: the database says: {' '.join(str(error).split())[:200]}") from error


def driver() -> Any:
    """psycopg. Raises MissingExtraError."""
    try:
        import psycopg
    except ImportError as error:
        raise MissingExtraError("records in PostgreSQL need psycopg; pip install 'onrecord[postgres]'") from error
    return psycopg


def split_address(address: str) -> tuple[str, str]:
    """The address as the driver takes it, and the schema. Raises RecordError for a schema that is not a plain word."""
    parts = urlsplit(address)
    options = dict(parse_qsl(parts.query))
    schema = options.pop("schema", SCHEMA)
    if not schema.isidentifier() or not schema.isascii():
        raise RecordError(f"schema={schema[:40]!r} is not a plain word; use letters, digits and _")
    return urlunsplit(parts._replace(scheme="postgresql", query=urlencode(options))), schema


@lru_cache(maxsize=256)
def placeholders(sql: str) -> str:
    """A statement with the driver's placeholders."""
    return sql.replace("%", "%%").replace("?", "%s")
