"""kill -9 while corrections are written: what was answered as saved is there, and nothing else is half there."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import httpx

from onrecord.questions import Record
from tests.questions.coverage import Story
from tests.web.serving import SECONDS

KINDS = ("claim", "warning", "prediction", "condition", "pledge", "demand", "criticism", "support", "denial", "question")


def free_port() -> int:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return int(sock.getsockname()[1])


def wait_for(base: str) -> None:
    until = time.monotonic() + 4 * SECONDS
    while time.monotonic() < until:
        try:
            httpx.get(base + "/corrections.json", timeout=4 * SECONDS)
            return
        except httpx.TransportError:
            time.sleep(0.05)


def correct(base: str, story: Story, saved: list[tuple[str, str]]) -> None:
    """Correct statements until the server is gone."""
    with httpx.Client(base_url=base, headers={"x-onrecord": "1", "accept": "application/json"}, timeout=4 * SECONDS) as client:
        for turn in range(10_000):
            statement, kind = (story.cover, story.talk, story.dead)[turn % 3], KINDS[turn % 10]
            try:
                answer = client.post(f"/statements/{statement}/kinds", data={"kind": kind, "by": f"user {turn}"})
            except httpx.TransportError:
                return
            if answer.status_code == 200:
                saved.append((answer.json()["judgements"][0], kind))


def test_what_was_answered_as_saved_is_there(address: str, story: Story):
    port = free_port()
    base = f"http://127.0.0.1:{port}"
    server = subprocess.Popen([sys.executable, "-m", "tests.web.saving", address, str(port)], cwd=Path(__file__).parents[2])
    saved: list[tuple[str, str]] = []
    try:
        wait_for(base)
        writer = threading.Thread(target=correct, args=(base, story, saved))
        writer.start()
        until = time.monotonic() + 2 * SECONDS
        while len(saved) < 25 and time.monotonic() < until:
            time.sleep(0.01)
    finally:
        server.send_signal(signal.SIGKILL)
        server.wait()
    writer.join(4 * SECONDS)
    assert len(saved) >= 5
    with Record.open(address) as record:
        assert record.rows("PRAGMA integrity_check")[0][0] == "ok"
        kept = {one.id: one.right for one in record.judgements(kind="kinds", withdrawn=None, limit=100_000)}
        assert all(kept.get(judgement) == kind for judgement, kind in saved)
        standing = [one.left for one in record.judgements(kind="kinds", limit=100_000)]
        assert len(standing) == len(set(standing))  # a correction stands in place of the one before, wholly
