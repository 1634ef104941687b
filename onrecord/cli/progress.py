"""How far reading has come, on stderr, where several documents are read and somebody watches."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from rich.progress import Progress


@contextmanager
def progress(quiet: bool) -> Iterator[Line]:
    """A line of progress, gone at the end; only in a window, and only if the output leaves the window alone (`quiet`)."""
    line = Line(quiet and sys.stderr.isatty())
    try:
        yield line
    finally:
        line.stop()


class Line:
    """Appears with the second source. How many there are is not known before: folders are read as they come."""

    def __init__(self, watched: bool) -> None:
        self._watched = watched
        self._shown: Progress | None = None

    def advance(self, read: int, skipped: int) -> None:
        """Show how many sources have been read and skipped so far."""
        if not self._watched or read + skipped < 2:
            return
        if self._shown is None:
            self._shown = _start()
        words = f"{read:,} read" + (f", {skipped:,} skipped" if skipped else "")
        self._shown.update(self._shown.task_ids[0], description=words)

    def say(self, words: str) -> None:
        """Print a line on stderr, above the line of progress where there is one."""
        if self._shown is None:
            click.echo(words, err=True)
        else:
            self._shown.console.print(words, markup=False, highlight=False, emoji=False, soft_wrap=True)

    def stop(self) -> None:
        """Take the line away."""
        if self._shown is not None:
            self._shown.stop()
            self._shown = None


def _start() -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    shown = Progress(TextColumn("reading"), BarColumn(), TextColumn("{task.description}"), TimeElapsedColumn(),
                     console=Console(stderr=True), transient=True)
    shown.add_task("", total=None)
    shown.start()
    return shown
