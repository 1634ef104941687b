"""What the caller of `load` knows of the sources, and the limits."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from onrecord.articles.fetched import Fetched

MAX_BYTES = 5_000_000
"""Largest document, and largest feed, that is read, unless the caller says otherwise."""


class Fetches(Protocol):
    """Whatever gets an address: a Fetcher, or a polite one."""

    def get(self, url: str, headers: Mapping[str, str] | None = None) -> Fetched:
        """The body at an address. Raises FetchError."""


def every_entry(link: str, stamp: str) -> bool:
    """Wants every entry of a feed."""
    return True


def nobody_watches(size: int) -> None:
    """Takes no note of how far a file has been read."""


@dataclass(frozen=True, slots=True)
class Known:
    """`fields`: our name of a field -> the name that it has in JSON lines and tables. `wants_entry` is asked for each entry of
    a feed, by its link and its own stamp (when it was last changed). `watch` is told how many more bytes of files were read."""

    outlet: str | None = None
    published: str | None = None
    max_bytes: int = MAX_BYTES
    fetcher: Fetches | None = None
    fields: Mapping[str, str] = field(default_factory=dict)
    wants_entry: Callable[[str, str], bool] = every_entry
    watch: Callable[[int], None] = nobody_watches
