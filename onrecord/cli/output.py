"""Where readings go: the terminal, JSON lines, a page. Each imports what it needs when it is chosen."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import click

from onrecord import jsontext
from onrecord.errors import OnrecordError
from onrecord.reading import Reading

WIDEST = 100
"""Longer lines are harder to read, however wide the window."""


@dataclass(frozen=True, slots=True)
class Output:
    """`show` takes each reading as it comes, `finish` is called after the last, `quiet` says that nothing of it goes to the
    window while reading."""

    show: Callable[[Reading], object]
    finish: Callable[[], object]
    quiet: bool


def records_output() -> Output:
    """One line of JSON for each document on stdout, in UTF-8 whatever the locale."""
    out = sys.stdout.buffer

    def show(reading: Reading) -> None:
        out.write(json_line(reading).encode())
        out.flush()

    return Output(show, out.flush, not sys.stdout.isatty())


def json_line(reading: Reading) -> str:
    """A reading as one line of JSON, with the line end."""
    return jsontext.json_line(reading.to_json())


def page_output(path: Path) -> Output:
    """One HTML page with all documents, written after the last; raises OnrecordError where it cannot be written."""
    readings: list[Reading] = []

    def finish() -> None:
        from onrecord.views.page import page

        try:
            path.write_text(page(readings), encoding="utf-8")
        except OSError as error:
            raise OnrecordError(f"cannot write {path}: {error.strerror}; name another file with --html") from error
        click.echo(f"onrecord: wrote {path}", err=True)

    return Output(readings.append, finish, True)


def terminal_output() -> Output:
    """The view, coloured where stdout is a window and NO_COLOR is not set, plain text where it is piped."""
    from rich.console import Console

    from onrecord.views.palette import Palette
    from onrecord.views.terminal import COLOURS, view

    plain = bool(os.environ.get("NO_COLOR")) or not (sys.stdout.isatty() or os.environ.get("FORCE_COLOR"))
    console = Console(highlight=False, markup=False, emoji=False, color_system=None if plain else "auto")
    width = min(console.width, WIDEST)
    console.width = width
    palette = Palette(len(COLOURS))

    def show(reading: Reading) -> None:
        with console.capture() as captured:
            console.print(view(reading, palette, width))
        text = captured.get()
        if plain:
            text = "".join(line.rstrip() + "\n" for line in text.split("\n")[:-1])
        encoding = sys.stdout.encoding or "utf-8"
        click.echo(text.encode(encoding, "replace").decode(encoding), color=not plain)

    return Output(show, lambda: None, not sys.stdout.isatty())
