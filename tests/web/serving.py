"""A server with a port in the test's own process, and Chromium to visit it."""

from __future__ import annotations

import os
import shutil
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import uvicorn

from onrecord.web.app import make_app
from onrecord.web.settings import Settings

WANTED = bool(os.environ.get("CI") or os.environ.get("ONRECORD_BROWSER_TESTS"))
"""Where set, a missing browser fails instead of skipping."""
SECONDS = float(os.environ.get("ONRECORD_BROWSER_SECONDS", "30"))
"""How long a step in the browser may take."""
AXE = Path(os.environ.get("ONRECORD_AXE") or Path.home() / ".cache/onrecord/axe.min.js")


def absent(what: str) -> None:
    """Skip, or fail where the browser tests are wanted."""
    if WANTED:
        pytest.fail(f"{what}; .ci/browser gets it")
    pytest.skip(f"{what}; .ci/browser gets it")


def chromium() -> str:
    """Debian's Chromium."""
    found = os.environ.get("ONRECORD_CHROMIUM") or shutil.which("chromium")
    if found is None:
        absent("there is no Chromium here")
    return str(found)


def axe() -> str:
    """axe-core as one script; it is not in the repository (its licence is MPL-2.0)."""
    if not AXE.exists():
        absent(f"there is no axe-core at {AXE}")
    return AXE.read_text(encoding="utf-8")


@contextmanager
def serving(settings: Settings) -> Iterator[str]:
    """The address of a running server."""
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        server = uvicorn.Server(uvicorn.Config(make_app(settings), log_level="error"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [sock]}, daemon=True)
        thread.start()
        until = time.monotonic() + 4 * SECONDS
        while not server.started and time.monotonic() < until:
            time.sleep(0.02)
        yield f"http://127.0.0.1:{sock.getsockname()[1]}"
        server.should_exit = True
        thread.join(20)


class Visitor:
    """A browser's context; keeps what goes wrong on its pages."""

    def __init__(self, browser: Any, base: str, **options: Any) -> None:
        self.context = browser.new_context(base_url=base, **options)
        self.context.set_default_timeout(SECONDS * 1000)
        self.problems: list[str] = []
        self.page = self.context.new_page()
        self.page.on("console", lambda message: self.note("console", message.text, message.type in ("error", "warning")))
        self.page.on("pageerror", lambda error: self.note("error", str(error), True))
        self.page.on("dialog", self.refuse)
        self.page.on("request", lambda request: self.note("outside", request.url, not request.url.startswith((base, "data:"))))

    def note(self, what: str, text: str, bad: bool) -> None:
        if bad:
            self.problems.append(f"{self.page.url}: {what}: {text}")

    def refuse(self, dialog: Any) -> None:
        self.problems.append(f"{self.page.url}: dialog: {dialog.message}")
        dialog.dismiss()

    def overflow(self) -> int:
        """By how many pixels the page is wider than the window."""
        return int(self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
