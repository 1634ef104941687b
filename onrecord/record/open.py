"""Opening a record: which database an address means, and bringing an older record up to date."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from onrecord.errors import RecordError
from onrecord.record.backend import Backend
from onrecord.record.rows import name_key
from onrecord.record.schema import FULL_TEXT, LEDGER, MIGRATIONS, STANDINGS, Migration
from onrecord.record.write import count_name, now

CHUNK = 2000
"""Rows that are held at once while a record is brought up to date."""


def open_backend(address: str, *, create: bool, read_only: bool, seconds: float | None) -> Backend:
    """The database of an address, with all its tables. Raises RecordError, MissingExtraError."""
    backend = connect(address, create=create, read_only=read_only, seconds=seconds)
    try:
        update(backend, address, read_only)
    except BaseException:
        backend.close()
        raise
    return backend


def connect(address: str, *, create: bool, read_only: bool, seconds: float | None) -> Backend:
    """A connection; the driver is imported only now."""
    if not address or "\x00" in address:
        raise RecordError("a record needs a name: a file, or postgresql://HOST/DATABASE")
    if address.startswith(("postgresql://", "postgres://")):
        from onrecord.record.postgres import Postgres

        return Postgres(address, create=create, read_only=read_only, seconds=seconds)
    if "://" in address and not address.startswith("sqlite:///"):
        raise RecordError(f"{address[:60]}: records are files, or in PostgreSQL (postgresql://HOST/DATABASE)")
    from onrecord.record.sqlite import Sqlite

    return Sqlite(Path(address.removeprefix("sqlite:///")), create=create, read_only=read_only, seconds=seconds)


def update(backend: Backend, place: str, read_only: bool) -> None:
    """Carry out the migrations that the record has not had, all or none. Raises RecordError for a newer record."""
    wanting = missing(backend.migration_names(), place)
    if not wanting:
        return
    if read_only:
        raise RecordError(f"{place}: made by an older onrecord; open it once for writing (`onrecord add`), then read it")
    backend.begin()
    try:
        # Asked again: another process may have done it while this one waited.
        for migration in missing(backend.migration_names(), place):
            migrate(backend, migration)
    except BaseException:
        backend.rollback()
        raise
    backend.commit()


def missing(names: list[str] | None, place: str) -> tuple[Migration, ...]:
    """The migrations that a record with these has not had."""
    unknown = set(names or ()) - {migration.name for migration in MIGRATIONS}
    if unknown:
        raise RecordError(f"{place}: made by a newer onrecord (it knows {sorted(unknown)[0]!r}); pip install -U onrecord")
    return tuple(migration for migration in MIGRATIONS if migration.name not in (names or ()))


def migrate(backend: Backend, migration: Migration) -> None:
    """Carry out one migration and write down that it was."""
    if migration is MIGRATIONS[0]:
        backend.run(LEDGER)
    for sql in migration.statements(backend.dialect):
        backend.run(sql)
    if fill := FILLS.get(migration.name):
        fill(backend)
    backend.run("INSERT INTO migrations VALUES (?, ?, ?)", (migration.name, migration.reason, now()))


def fill_names(backend: Backend) -> None:
    """Names of the persons of a record that had none: every speaker entry is a person of its own."""
    last = 0
    while rows := backend.rows("SELECT seq, name FROM speakers WHERE seq > ? ORDER BY seq LIMIT ?", (last, CHUNK)):
        for row in rows:
            count_name(backend, name_key(row["name"]), row["seq"], 1)
        last = rows[-1]["seq"]


def fill_words(backend: Backend) -> None:
    """The full-text index of a record that had none."""
    last = 0
    while rows := backend.rows("SELECT seq, text, said_by FROM statements WHERE seq > ? ORDER BY seq LIMIT ?", (last, CHUNK)):
        backend.index_words([(row["seq"], row["text"], row["said_by"]) for row in rows])
        last = rows[-1]["seq"]


FILLS: dict[str, Callable[[Backend], None]] = {STANDINGS.name: fill_names, FULL_TEXT.name: fill_words}
"""What a migration computes in Python for rows that are there already."""
