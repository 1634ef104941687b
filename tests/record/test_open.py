"""Opening: what is no record, what is an older or a newer one, and what the disk does."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from onrecord.errors import MissingExtraError, RecordError
from onrecord.record import Filter, Record
from onrecord.record.schema import MIGRATIONS
from tests.record.readings import reading


def older(path: Path) -> Path:
    """A record of the first version."""
    connection = sqlite3.connect(path)
    connection.executescript((Path(__file__).parent / "version0.sql").read_text())
    connection.close()
    return path


def test_a_record_of_the_first_version_opens_with_all_that_was_in_it(tmp_path):
    with Record.open(older(tmp_path / "old.record")) as record:
        assert [one.text for one in record.statements()] == ["the bridge would not open"]
        assert len(record.statements(Filter(speaker="Ruiz", words="bridges", latest=False))) == 2
        assert [one.latest for one in record.revisions("d1")] == [False, True]
        assert record.skipped()[0].reason == "it is empty"
        assert record.unsettled() == ["d1", "d2"]
        assert record.add_reading(reading("Bo Ek said hello.", url="https://a.example/1")).revision == 3
        assert [row["name"] for row in record.rows("SELECT name FROM migrations ORDER BY name")] == sorted(
            migration.name for migration in MIGRATIONS)
    Record.open(tmp_path / "old.record").close()


def test_an_older_record_is_not_changed_by_a_reader(tmp_path):
    with pytest.raises(RecordError, match="older onrecord"):
        Record.open(older(tmp_path / "old.record"), read_only=True)


def test_a_migration_that_fails_leaves_the_record_as_it_was(tmp_path, monkeypatch):
    path = older(tmp_path / "old.record")
    monkeypatch.setattr("onrecord.record.open.FILLS", {"full text": lambda backend: backend.run("broken")})
    with pytest.raises(RecordError):
        Record.open(path)
    monkeypatch.undo()
    with Record.open(path) as record:
        assert record.counts().statements == 1


def test_a_newer_record_is_refused(tmp_path):
    with Record.open(tmp_path / "new.record", create=True) as record:
        record.backend.run("INSERT INTO migrations VALUES ('of tomorrow', '', '')")
    with pytest.raises(RecordError, match="newer onrecord"):
        Record.open(tmp_path / "new.record")


def test_names_and_reasons_of_migrations():
    assert len({migration.name for migration in MIGRATIONS}) == len(MIGRATIONS)
    assert all(len(migration.reason) > 40 for migration in MIGRATIONS)


def foreign(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE documents (a)")


NO_RECORDS = {
    "text": (lambda path: path.write_text("The mayor said no.\n" * 100), "another kind of file"),
    "short text": (lambda path: path.write_text("no"), "another kind of file"),
    "binary": (lambda path: path.write_bytes(os.urandom(5000)), "another kind of file"),
    "another program's": (foreign, "not a record of onrecord"),
    "folder": (lambda path: path.mkdir(), "a folder"),
    "missing": (lambda path: None, "no such record"),
    "damaged": (lambda path: path.write_bytes(b"SQLite format 3\0" + os.urandom(4096)),
                r"another kind of file|damaged|database says"),
}


@pytest.mark.parametrize("name", NO_RECORDS)
def test_what_is_no_record_is_said_in_one_line(tmp_path, name):
    make, words = NO_RECORDS[name]
    make(tmp_path / "a.record")
    before = (tmp_path / "a.record").read_bytes() if (tmp_path / "a.record").is_file() else None
    with pytest.raises(RecordError, match=words) as raised:
        Record.open(tmp_path / "a.record")
    assert "\n" not in str(raised.value)
    if before is not None:
        assert (tmp_path / "a.record").read_bytes() == before


@pytest.mark.parametrize(("address", "words"), [
    ("", "needs a name"), ("a\x00b", "needs a name"), ("/nowhere/at/all.record", "no folder"),
    ("/proc/new.record", "cannot be opened"),
    ("mysql://host/db", "records are files"), ("https://a.example/x", "records are files"),
    ("x" * 300, "name too long|File name too long"),
    ("/dev/null", "not a file"),
])
def test_addresses_that_cannot_be(address, words, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(RecordError, match=words):
        Record.open(address, create=True)


def test_a_server_that_is_not_there():
    pytest.importorskip("psycopg")
    with pytest.raises(RecordError, match="database says"):
        Record.open("postgresql://ana:secret@127.0.0.1:1/nothing", create=True)
    with pytest.raises(RecordError, match="plain word"):
        Record.open("postgresql://127.0.0.1:1/nothing?schema=a'b")


def test_the_missing_extra_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(MissingExtraError, match=r"onrecord\[postgres\]"):
        Record.open("postgresql://host/db")


FULL = """
import resource, sys
from onrecord.record import Record
from onrecord.errors import RecordError
from tests.record.readings import reading
kept = 0
with Record.open(sys.argv[1], create=True) as record:
    import signal
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (3_000_000, 3_000_000))
    try:
        for number in range(2000):
            record.add_reading(reading(f"Ana Ruiz said hello {number}. " + "x y z " * 200, url=f"https://a.example/{number}"))
            kept = number + 1
    except RecordError as error:
        print(kept, error)
"""


def test_a_full_disk_ends_it_in_one_line_and_loses_nothing(tmp_path):
    path = tmp_path / "full.record"
    done = subprocess.run([sys.executable, "-c", FULL, path], capture_output=True, text=True, timeout=120, check=True)
    kept, _, words = done.stdout.strip().partition(" ")
    assert "what was reported as added is kept" in words
    with Record.open(path) as record:
        assert record.counts().documents == int(kept) > 10
        assert record.rows("PRAGMA integrity_check")[0][0] == "ok"


def test_a_record_on_a_read_only_disk_can_be_read(tmp_path):
    with Record.open(tmp_path / "a.record", create=True) as record:
        record.add_reading(reading("Ana Ruiz said hello."))
    if os.geteuid() == 0:
        pytest.skip("root may write everywhere")
    os.chmod(tmp_path, 0o500)
    try:
        with Record.open(tmp_path / "a.record", read_only=True) as record:
            assert record.counts().statements == 1
    finally:
        os.chmod(tmp_path, 0o700)
