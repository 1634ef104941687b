"""The bar of `onrecord add`: how far it has come, how fast, how long it will take."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from onrecord.cli.adding import echo

if TYPE_CHECKING:
    from onrecord.record.adding import Tally


@dataclass(slots=True)
class Watch:
    """Gets the bytes of files as they are read and the tally after each document; shows nothing unless told how. `say` writes
    a line on stderr that does not run into the bar."""

    show: Callable[[int, str], object] | None = None
    say: Callable[[str], object] = echo
    done: int = 0
    began: float = field(default_factory=time.monotonic)

    def bytes(self, size: int) -> None:
        """So many more bytes were read."""
        self.done += size

    def tell(self, tally: Tally) -> None:
        """Show how it stands."""
        if self.show is not None:
            self.show(self.done, words(tally, time.monotonic() - self.began))

    def told(self, done: int, of: int) -> None:
        """Show how far the look for contacts and commitments has come; each document is looked at twice."""
        if self.show is not None:
            self.show(self.done, f"looking for contacts and commitments, {100 * done // of} %")


def words(tally: Tally, seconds: float) -> str:
    """How it stands, with the rate."""
    rate = (tally.read + tally.skipped) / max(seconds, 0.1)
    speed = f"{rate:,.0f}/s" if rate >= 10 else f"{rate * 60:,.0f}/min"
    return f"{tally.read:,} read" + (f", {tally.skipped:,} skipped" if tally.skipped else "") + f", {speed}"


@contextmanager
def watching(sources: Iterable[str]) -> Iterator[Watch]:
    """A bar on stderr where somebody watches. Where all sources are files it knows how much there is, and how long it takes."""
    watch = Watch()
    if not sys.stderr.isatty():
        yield watch
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

    columns = (TextColumn("adding"), BarColumn(), TextColumn("{task.description}"), TimeElapsedColumn(), TextColumn("left"),
               TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as shown:
        task = shown.add_task("", total=total_bytes(sources))
        watch.say = partial(shown.console.print, markup=False, highlight=False, soft_wrap=True)
        watch.show = lambda done, text: shown.update(task, completed=done, description=text)
        yield watch


def total_bytes(sources: Iterable[str]) -> int | None:
    """The size of all files of the sources; None where one is not a file or folder, so that it cannot be known."""
    sizes = [source_bytes(source) for source in sources]
    return None if None in sizes else sum(size or 0 for size in sizes)


def source_bytes(source: str) -> int | None:
    """The size of one source's files."""
    if os.path.isdir(source):
        return sum(file_bytes(os.path.join(parent, name)) for parent, _, names in os.walk(source) for name in names)
    return file_bytes(source) if os.path.isfile(source) else None


def file_bytes(path: str) -> int:
    """A file's size; 0 where it cannot be had."""
    try:
        return os.path.getsize(path)
    except OSError:
        return 0
