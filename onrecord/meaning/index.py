"""Vectors in the record, in blocks of statements by number, and the comparing of all of them with a few sentences.

Every statement is compared (no approximate index): a block is one row of the table, so a million int8 vectors are read and
multiplied in about the time that an approximate index takes to load, and nothing that is near is ever missed. docs/questions.md
has the measurements. The same table stands in SQLite and PostgreSQL.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from onrecord.meaning.embed import Embedder, Vectors, shared_embedder, to_bytes, unit
from onrecord.record import Record
from onrecord.record.backend import Row

BLOCK = 1024
"""Statements in a block: numbers n with n // BLOCK equal."""
HEADLINE = 0.35
"""How much a document's title says of its statements: who "she" met, and what for, often stands only there."""
TEXTS = """SELECT st.seq, st.text, d.title FROM statements st JOIN documents d ON d.seq = st.document
    WHERE st.seq >= ? AND st.seq < ? ORDER BY st.seq"""
MOST_UNSEEN = 20_000
"""Statements that a reader embeds for itself where the record lacks their vectors."""


@dataclass(frozen=True, slots=True)
class Nearness:
    """How near statements (by number, ascending) are to sentences: cosines, (statements, sentences). `lacking` is how many
    statements have no vector yet."""

    numbers: Vectors
    cosines: Vectors
    lacking: int = 0

    def cosines_of(self, numbers: Sequence[int], sentences: Sequence[int] = (0,)) -> dict[int, float]:
        """How near some statements are to the nearest of some sentences (by place); -1 for those without a vector."""
        places = np.searchsorted(self.numbers, np.asarray(numbers, np.int64)).tolist()
        chosen = list(sentences)
        return {number: float(self.cosines[place, chosen].max()) if place < len(self.numbers) and self.numbers[place] == number
                else -1.0 for number, place in zip(numbers, places, strict=True)}

    def nearest(self, most: int, sentences: Sequence[int] = ()) -> list[int]:
        """The statements (numbers) that are nearest to any of some sentences (by place; else of all), the nearest first."""
        chosen = self.cosines[:, list(sentences)] if sentences else self.cosines
        best = chosen.max(1, initial=-1.0)
        kept = np.argpartition(-best, most)[:most] if most < len(best) else np.arange(len(best))
        order = np.lexsort((self.numbers[kept], -best[kept]))
        return [int(number) for number in self.numbers[kept][order]]


def catch_up(record: Record, embedder: Embedder | None = None) -> int:
    """Embed the statements that have no vector yet; how many. Writes; where the weights are others than before, all anew."""
    embedder = embedder or shared_embedder()
    done = 0
    with record.transaction():
        if record.rows("SELECT 1 AS one FROM meanings WHERE version <> ? LIMIT 1", (embedder.version,)):
            record.backend.run("DELETE FROM meanings")
        next_one, last = seen_until(record, embedder), last_statement(record)
        for block in range(next_one // BLOCK, last // BLOCK + 1) if last >= next_one else ():
            rows = record.rows(TEXTS, (block * BLOCK, (block + 1) * BLOCK))
            vectors = block_of(embedder, rows, block)
            record.backend.run("""INSERT INTO meanings VALUES (?, ?, ?, ?) ON CONFLICT (block) DO UPDATE
                SET until = excluded.until, vectors = excluded.vectors""",
                               (block, embedder.version, min(last + 1, (block + 1) * BLOCK), vectors.tobytes()))
            done += sum(1 for row in rows if row["seq"] >= next_one)
    return done


def block_of(embedder: Embedder, rows: Sequence[Row], block: int) -> Vectors:
    """The int8 vectors of one block's statements, by place; what has no row is zeros."""
    vectors = np.zeros((BLOCK, embedder.width), np.int8)
    found = embedded(embedder, rows)
    for row, vector in zip(rows, found, strict=True):
        vectors[row["seq"] - block * BLOCK] = vector
    return vectors


def embedded(embedder: Embedder, rows: Sequence[Row]) -> Vectors:
    """Statements' vectors, int8: what is said, with something of the headline."""
    words, titles = embedder([row["text"] for row in rows]), embedder([row["title"] or "" for row in rows])
    return to_bytes(unit(words + HEADLINE * titles))


def last_statement(record: Record) -> int:
    """The number of the last statement; 0 where there is none."""
    return int(record.rows("SELECT coalesce(max(seq), 0) AS n FROM statements")[0]["n"])


def similarities(record: Record, sentences: Sequence[str], embedder: Embedder | None = None) -> Nearness:
    """How near each statement of the record is to sentences. Those that lack a vector are embedded for this answer alone, the
    latest MOST_UNSEEN of them."""
    embedder = embedder or shared_embedder()
    queries = embedder(sentences).T
    numbers: list[Vectors] = []
    cosines: list[Vectors] = []
    for first, vectors in blocks(record, embedder):
        filled = np.flatnonzero(vectors.any(1))
        rows = vectors[filled].astype(np.float32)
        numbers.append(first + filled)
        cosines.append((rows @ queries) / np.sqrt(np.einsum("ij,ij->i", rows, rows))[:, None])
    lacking = max(0, last_statement(record) + 1 - seen_until(record, embedder) - MOST_UNSEEN)
    if not numbers:
        return Nearness(np.zeros(0, np.int64), np.zeros((0, len(sentences)), np.float32), lacking)
    return Nearness(np.concatenate(numbers), np.concatenate(cosines), lacking)


def seen_until(record: Record, embedder: Embedder) -> int:
    """The number after the last statement that has a vector of these weights."""
    rows = record.rows("SELECT coalesce(max(until), 1) AS n FROM meanings WHERE version = ?", (embedder.version,))
    return int(rows[0]["n"])



def blocks(record: Record, embedder: Embedder) -> Iterator[tuple[int, Vectors]]:
    """The vectors by block, each with the number of its first statement; then those that are not in the record yet."""
    for row in record.rows("SELECT block FROM meanings WHERE version = ? ORDER BY block", (embedder.version,)):
        data = record.rows("SELECT vectors FROM meanings WHERE block = ?", (row["block"],))[0]["vectors"]
        yield row["block"] * BLOCK, np.frombuffer(data, np.int8).reshape(BLOCK, -1)
    last = last_statement(record)
    start = max(seen_until(record, embedder), last + 1 - MOST_UNSEEN)
    for first in range(start, last + 1, BLOCK):
        rows = record.rows(TEXTS, (first, min(first + BLOCK, last + 1)))
        vectors = np.zeros((BLOCK, embedder.width), np.int8)
        for row, vector in zip(rows, embedded(embedder, rows), strict=True):
            vectors[row["seq"] - first] = vector
        yield first, vectors
