"""How far a look through a record's documents has come, so that it goes on there after it was stopped."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from onrecord.record.backend import Row
from onrecord.record.store import Record


@dataclass(frozen=True, slots=True)
class Frontier:
    """The last document looked at, by its number, kept in a table of that one row."""

    table: str

    def behind(self, record: Record) -> int:
        """The number of documents beyond it."""
        return int(record.rows(f"SELECT count(*) AS n {self._beyond}")[0]["n"])

    def next(self, record: Record, most: int) -> list[Row]:
        """`seq` and `id` of the first documents beyond it."""
        return record.rows(f"SELECT seq, id {self._beyond} ORDER BY seq LIMIT ?", (most,))

    def move(self, record: Record, document: int) -> None:
        """Put it behind a document, in the transaction in which that was looked at."""
        record.backend.run(f"DELETE FROM {self.table}")
        record.backend.run(f"INSERT INTO {self.table} VALUES (?)", (document,))

    @property
    def _beyond(self) -> str:
        return f"FROM documents WHERE seq > (SELECT coalesce(max(document), 0) FROM {self.table})"


def look_through(look_on: Callable[[Record], int], record: Record) -> int:
    """Look on until there is no document left; how many were looked at."""
    total = 0
    while done := look_on(record):
        total += done
    return total
