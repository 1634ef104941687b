"""Answers on stdout: a table in a window, tab-separated lines with nothing cut in a pipe, JSON lines with --json."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

import click

from onrecord.document import Span
from onrecord.jsontext import json_line

if TYPE_CHECKING:
    from rich.text import Text

WIDEST = 160
CELL = 400
"""Characters of a cell that a table shows; a pipe and --json give all."""


class Answer(Protocol):
    """What JSON lines are made of."""

    def to_json(self) -> dict[str, Any]:
        """The answer as JSON-ready types."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Words with what is to be marked in them, and where they lead."""

    words: str
    marks: tuple[Span, ...] = ()
    link: str | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head, how it looks in a window, whether it stays on one line, and its share of the width (0: as needed)."""

    name: str
    style: str = ""
    whole: bool = False
    share: int = 0


def give(columns: Sequence[Column], rows: Iterable[Sequence[Cell | str]]) -> None:
    """Print rows as a table where somebody looks at a window, as lines of tab-separated words else."""
    if sys.stdout.isatty() or os.environ.get("FORCE_COLOR"):
        in_window(columns, rows)
    else:
        in_pipe(columns, rows)


def give_json(answers: Iterable[Answer]) -> None:
    """Print a line of JSON for each answer, in UTF-8 whatever the locale."""
    for answer in answers:
        sys.stdout.buffer.write(json_line(answer.to_json()).encode())
    sys.stdout.buffer.flush()


def in_pipe(columns: Sequence[Column], rows: Iterable[Sequence[Cell | str]]) -> None:
    """A line of column names, then a line a row; matched words stand between asterisks."""
    say("\t".join(column.name for column in columns))
    for row in rows:
        say("\t".join(plain(cell) for cell in row))


def say(line: str) -> None:
    """A line on stdout in its encoding, with a question mark for what it lacks."""
    encoding = sys.stdout.encoding or "utf-8"
    click.echo(line.encode(encoding, "replace").decode(encoding))


def plain(cell: Cell | str) -> str:
    """A cell in one line, without anything that a terminal would act on."""
    from onrecord.views.pieces import flat

    if isinstance(cell, str):
        return flat(cell)
    words, place = "", 0
    for start, end in cell.marks:
        words += cell.words[place:start] + "*" + cell.words[start:end] + "*"
        place = end
    return flat(words + cell.words[place:])


def in_window(columns: Sequence[Column], rows: Iterable[Sequence[Cell | str]]) -> None:
    """A table as wide as the window."""
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table

    console = Console(highlight=False, markup=False, emoji=False, no_color=bool(os.environ.get("NO_COLOR")) or None)
    table = Table(box=SIMPLE_HEAD, pad_edge=False, expand=any(column.share for column in columns), header_style="bold")
    console.width = min(console.width, WIDEST)
    for column in columns:
        table.add_column(column.name, style=column.style, no_wrap=column.whole, ratio=column.share or None,
                         overflow="fold")
    for row in rows:
        table.add_row(*map(rich_cell, row))
    console.print(table)


def rich_cell(cell: Cell | str) -> Text:
    """A cell for a window; control characters do not get through, marks keep their places."""
    from rich.text import Text

    from onrecord.views.pieces import clean, flat

    if isinstance(cell, str):
        return Text(shortened(flat(cell)))
    words = clean(cell.words).translate({ord(c): " " for c in "\n\r\t\x0b\x0c\x85\u2028\u2029"})
    text = Text(shortened(words))
    if len(words) == len(cell.words):
        for start, end in cell.marks:
            text.stylize("bold reverse", start, end)
    if cell.link and cell.link.startswith(("https://", "http://")):
        text.stylize(f"link {cell.link}")
    return text


def shortened(words: str) -> str:
    """The words, cut where they are very long."""
    return words if len(words) <= CELL else words[:CELL].rstrip() + " …"


def none_found(what: str) -> None:
    """Say on stderr that nothing was found, and how to look further."""
    click.echo(f"onrecord: {what}", err=True)
