"""kill -9 in the middle of an add: nothing that was reported is lost, and running it again gives the undisturbed record."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from onrecord.record import Record
from tests.record.killed import add

MOMENTS = int(os.environ.get("ONRECORD_KILL_MOMENTS", "3"))
DOCUMENTS = int(os.environ.get("ONRECORD_KILL_DOCUMENTS", "120"))
"""The full check is 20 moments of 500 documents."""
TABLES = ("documents", "speakers", "statements", "document_places", "speaker_places", "statement_places", "person_names", "forms",
          "skipped")
TIMES = ("added", "at")


def content(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """All that a record holds, but for the moments of writing."""
    with Record.open(path) as record:
        assert record.rows("PRAGMA integrity_check")[0][0] == "ok"
        found = {table: record.rows(f"SELECT * FROM {table}") for table in TABLES}
        found["words"] = record.rows("SELECT rowid, rank FROM words WHERE words MATCH 'bridge' ORDER BY rowid")
        return {table: sorted(tuple(row[name] for name in row.keys() if name not in TIMES) for row in rows)  # noqa: SIM118
                for table, rows in found.items()}


def killed_after(path: Path, told: int, more: float) -> list[str]:
    """Start adding, kill it a moment after it told so many; what it told."""
    command = [sys.executable, "-m", "tests.record.killed", str(path), str(DOCUMENTS)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2])
    assert process.stdout is not None
    names = [process.stdout.readline().strip() for _ in range(told)]
    time.sleep(more)
    process.send_signal(signal.SIGKILL)
    names += process.stdout.read().split("\n")[:-1]
    process.wait()
    return [name for name in names if name]


def test_kill(tmp_path):
    add(str(tmp_path / "whole.record"), DOCUMENTS)
    whole = content(tmp_path / "whole.record")
    chance = random.Random(20)
    for moment in range(MOMENTS):
        path = tmp_path / f"{moment}.record"
        told = killed_after(path, chance.randrange(1, DOCUMENTS * 2 // 3), chance.random() / 200)
        with Record.open(path) as record:
            assert all(record.revision(name) is not None for name in told)
        add(str(path), DOCUMENTS)
        assert content(path) == whole
