"""What a server is started with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from onrecord.document import Document, Skipped
from onrecord.questions.correct import user
from onrecord.reading import Reading

LOOPBACK = ("127.0.0.1", "localhost", "::1")


def no_reader(document: Document) -> Reading:
    """Stands in where nothing can be read."""
    raise RuntimeError("this server was started without a reader")


def no_fetcher(url: str) -> Document | Skipped:
    """Stands in where nothing can be fetched."""
    return Skipped("this server does not fetch addresses; paste the text", url)


@dataclass(frozen=True, slots=True)
class Settings:
    """`record` is the record's address. `token` is wanted of every visitor; None only where loopback alone is listened on.
    `hosts` are the names by which the server may be called (empty: any, which wants a token)."""

    record: str
    token: str | None = None
    hosts: tuple[str, ...] = LOOPBACK
    user: str = field(default_factory=user)
    """The name under which corrections are kept where a visitor gives none."""
    read: Callable[[Document], Reading] = no_reader
    fetch: Callable[[str], Document | Skipped] = no_fetcher
    questions: tuple[Path, ...] = ()
    """Question files, or folders of them (docs/questions.md)."""
    settle: Callable[[], Any] | None = None
    """Makes what merges new documents (settling.Settler); None: they wait for the next `onrecord add`."""
    most_bytes: int = 2_000_000
    """The largest body of a request."""
    body_seconds: float = 15.0
    """How long a body may take to arrive."""
    query_seconds: float = 5.0
    """How long one question to the record may take."""
