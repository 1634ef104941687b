"""Every test of the contract runs over SQLite and over PostgreSQL."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from onrecord.record import Record

SERVER = "ONRECORD_TEST_POSTGRES"
TABLES = ("documents", "speakers", "statements", "skipped", "judgements", "document_places", "speaker_places",
          "statement_places", "person_names", "forms", "words", "feeds", "entries",
          "merge_documents", "merge_keys", "merge_people", "merge_people_keys", "meanings", "asked")


def server() -> str:
    """The test server's address; skips the test where there is none."""
    address = os.environ.get(SERVER)
    if not address:
        pytest.skip(f"no PostgreSQL server: {SERVER} is not set; .ci/postgres starts one")
    pytest.importorskip("psycopg", reason="psycopg is not installed: the extra [postgres]")
    return address


@pytest.fixture(scope="session")
def schema() -> Iterator[str]:
    """The address of a record in PostgreSQL for all tests: making one takes longer than the tests do."""
    base, name = server(), "t" + uuid4().hex[:12]
    yield f"{base}{'&' if '?' in base else '?'}schema={name}"
    import psycopg

    with psycopg.connect(base, autocommit=True) as connection:
        connection.execute(f'DROP SCHEMA IF EXISTS "{name}" CASCADE'.encode())


@pytest.fixture(params=["sqlite", "postgres"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of an empty record, or (SQLite) of one that does not exist yet."""
    if request.param == "sqlite":
        yield str(tmp_path / "week.record")
        return
    place = request.getfixturevalue("schema")
    yield place
    with Record.open(place, create=True) as record:
        for table in TABLES:
            record.backend.run(f"DELETE FROM {table}")


@pytest.fixture
def record(address: str) -> Iterator[Record]:
    """An empty record."""
    with Record.open(address, create=True) as opened:
        yield opened


@pytest.fixture
def reopen(address: str) -> Iterator[Callable[..., Record]]:
    """Opens the same record once more."""
    opened: list[Record] = []

    def again(**how: object) -> Record:
        opened.append(Record.open(address, **how))  # type: ignore[arg-type]
        return opened[-1]

    yield again
    for one in opened:
        one.close()
