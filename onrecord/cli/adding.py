"""What `onrecord add` and `onrecord follow` share: the record, the reader, what is said of a run."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import click

from onrecord.cli.exits import ALL_READ, FAILED, SOME_SKIPPED
from onrecord.document import Document, Skipped
from onrecord.settings import LEAST_CONFIDENCE

if TYPE_CHECKING:
    from onrecord.articles.fetched import Fetched
    from onrecord.articles.known import Fetches
    from onrecord.reading import Reading
    from onrecord.record.adding import AfterAdd, Tally
    from onrecord.record.rows import Came
    from onrecord.record.store import Record

MOST_LINES = 20
"""Skips of a run that are shown as they come; `onrecord skipped` lists all."""


def record_option(command: Any) -> Any:
    """--record."""
    return click.option("--record", "address", required=True, metavar="FILE", envvar="ONRECORD_RECORD",
                        help="The record: a file, or postgresql://HOST/DATABASE. "
                        "Also taken from the variable ONRECORD_RECORD.")(command)


def confidence_option(command: Any) -> Any:
    """--least-confidence."""
    return click.option("--least-confidence", type=click.FloatRange(0, 1), metavar="X", default=LEAST_CONFIDENCE,
                        show_default=True, help="Leave out statements with less confidence than X (0 to 1).")(command)


@dataclass(slots=True)
class LazyReader:
    """Reads documents; the model is loaded with the first, so that a run without news takes no time."""

    least_confidence: float
    reader: Any = None

    def read(self, document: Document) -> Reading:
        """One document's reading."""
        from onrecord.cli import read

        if self.reader is None:
            self.reader = read.open_reader(self.least_confidence)
        reading: Reading = next(iter(self.reader.read_documents([document])))
        return reading


def merging() -> AfterAdd:
    """What merges new documents with the record."""
    from onrecord.settling import Settler

    return Settler()


def open_fetcher() -> Fetches:
    """What fetches addresses."""
    from onrecord.articles.fetch import Fetcher

    return Fetcher()


@dataclass(slots=True)
class LazyFetcher:
    """Fetches addresses; what it takes is loaded with the first."""

    inner: Fetches | None = None

    def get(self, url: str, headers: Mapping[str, str] | None = None) -> Fetched:
        """The body at an address. Raises FetchError."""
        self.inner = self.inner or open_fetcher()
        return self.inner.get(url, headers)


@dataclass(slots=True)
class Entries:
    """Which entries of feeds are wanted, and what came of them."""

    record: Record
    stamps: dict[str, str] = field(default_factory=dict)

    def wants(self, link: str, stamp: str) -> bool:
        """Whether an entry is new, changed or to be tried again."""
        if not link or not self.record.wants_entry(link, stamp):
            return not link
        self.stamps[link] = stamp
        return True

    def note(self, item: Document | Skipped) -> None:
        """Keep what came of an entry, so that it is not fetched again."""
        if (stamp := self.stamps.pop(item.source, None)) is not None:
            self.record.note_entry(item.source, stamp, isinstance(item, Document))


def came_from(source: str) -> Callable[[Document], Came]:
    """How the documents of a source came."""
    from onrecord.record.rows import Came

    def came(document: Document) -> Came:
        if document.source == "-":
            return Came("pipe")
        if "://" in source:
            return Came("address" if document.source == source else "feed", source)
        if os.path.isfile(document.source):
            return Came("file", document.source, None if document.url else os.path.abspath(document.source))
        container, _, _ = document.source.partition("#") if "#" in document.source else document.source.rpartition(":")
        return Came("web archive" if "#" in document.source else "lines", container or source)

    return came


def echo(line: str) -> None:
    """A line on stderr."""
    click.echo(line, err=True)


def say_skip(tally: Tally, one: Skipped, say: Callable[[str], object] = echo) -> None:
    """A skip as a line on stderr, the first ones of a run."""
    from onrecord.views.pieces import flat

    if tally.skipped <= MOST_LINES:
        say(f"onrecord: skipped {flat(one.source)}: {flat(one.reason)}")
    elif tally.skipped == MOST_LINES + 1:
        say("onrecord: more are skipped; `onrecord skipped` lists all")


def summary(tally: Tally) -> str:
    """A run in one line."""
    counts = [(tally.added, "added"), (tally.revised, "revised"), (tally.unchanged, "unchanged"),
              (tally.near_duplicates, "near-duplicate"), (tally.skipped, "skipped")]
    return " · ".join(f"{number:,} {what}" for number, what in counts) + f" · {tally.statements:,} statements"


def say_summary(tally: Tally, as_json: bool) -> None:
    """What came of a run, on stdout, with the commonest reasons of what was skipped."""
    if as_json:
        names = ("added", "revised", "unchanged", "near_duplicates", "skipped", "statements")
        click.echo(json.dumps({name: getattr(tally, name) for name in names}))
        return
    click.echo(summary(tally))
    reasons: dict[str, int] = {}
    for one in tally.skips:
        reasons[one.reason] = reasons.get(one.reason, 0) + 1
    for reason, number in sorted(reasons.items(), key=lambda pair: -pair[1])[:5]:
        click.echo(f"  {number:,} × {reason}")


def exit_code(tally: Tally) -> int:
    """The exit code that says what came of it."""
    if not tally.read:
        return FAILED if tally.skipped else ALL_READ
    return SOME_SKIPPED if tally.skipped else ALL_READ
