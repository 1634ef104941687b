"""What the store asks of a database; sqlite.py and postgres.py answer it. Statements are written once, with ? for values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal, Protocol

from onrecord.document import Span

Row = Mapping[str, Any]
Value = str | int | float | bytes | None


class Backend(Protocol):
    """A connection to one record, used from one thread. Every method may raise RecordError, and TimeLimitError where the
    connection was opened with a limit."""

    dialect: Literal["sqlite", "postgres"]

    def rows(self, sql: str, values: Sequence[Value] = ()) -> list[Row]:
        """All rows of a question, each by column name."""

    def run(self, sql: str, values: Sequence[Value] = ()) -> int:
        """Carry out a change; the number of rows that it touched."""

    def run_many(self, sql: str, rows: Iterable[Sequence[Value]]) -> None:
        """Carry out a change for each row of values."""

    def begin(self) -> None:
        """Begin to write; waits for another writer."""

    def commit(self) -> None:
        """Make what was written since `begin` lasting."""

    def rollback(self) -> None:
        """Undo what was written since `begin`; does nothing where nothing was begun."""

    def close(self) -> None:
        """Close the connection."""

    def migration_names(self) -> list[str] | None:
        """The names of the migrations that the record has; None where there is no record yet."""

    def index_words(self, rows: Sequence[tuple[int, str, str]]) -> None:
        """Add statements (seq, text, said_by) to the full-text index."""

    def matches(self, most: int | None) -> str:
        """SQL for the statements that a search matches, or for the `most` that were added last of them: columns statement and
        rank; one ? for the search."""

    def search_words(self, query: str, content_only: bool) -> str:
        """A search in the database's own words. Raises InputError where nothing is looked for."""

    def matching(self, query: str, statements: Sequence[int]) -> set[int]:
        """Which of some statements (at most some hundreds) a search matches."""

    def many(self, query: str, number: int) -> bool:
        """Does a search match more statements than `number`, as far as can be told fast?"""

    def marks(self, query: str, statements: Sequence[tuple[int, str]]) -> dict[int, tuple[Span, ...]]:
        """What a search matched in the texts of some statements (seq, text), as characters of the text."""

    def bytes(self) -> int:
        """The record's size on disk."""

    def version(self) -> tuple[int, int] | None:
        """Another one after every change, whoever made it; None where that cannot be told fast."""


FIRST, LAST = "\x02", "\x03"
"""What the databases put around matched words; documents hold neither (see articles/characters.py)."""


def spans_between_marks(marked: str, text: str) -> tuple[Span, ...]:
    """The characters of `text` that stand between marks in `marked`; nothing if the two are not the same text."""
    if len(marked.replace(FIRST, "").replace(LAST, "")) != len(text):
        return ()
    spans: list[Span] = []
    place = start = 0
    for character in marked:
        if character == FIRST:
            start = place
        elif character == LAST:
            spans.append((start, place))
        else:
            place += 1
    return tuple(spans)
