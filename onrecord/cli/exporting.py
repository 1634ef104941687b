"""`onrecord export` and `onrecord import`: a record out, and JSON lines back in."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, cast

import click

from onrecord.cli.options import open_record, record_option
from onrecord.errors import InputError, OnrecordError

if TYPE_CHECKING:
    from onrecord.export import Format

FORMATS = ("jsonl", "csv", "parquet", "jsonld", "annotations")


@click.command()
@click.option("--format", "form", type=click.Choice(FORMATS), default="jsonl", show_default=True, metavar="FORMAT",
              help=f"{', '.join(FORMATS)} (docs/export.md).")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Write to FILE instead of stdout.")
@record_option
def export(form: str, out: Path | None, address: str) -> None:
    """Write a record as JSON lines, CSV, Parquet, JSON-LD or W3C annotations."""
    from onrecord.export import export as write

    if form == "parquet" and out is None and sys.stdout.isatty():
        raise click.UsageError("Parquet is not for reading in a window; name a file with --out.")
    with open_record(address) as record, _opened(out) as file:
        dropped = write(record, cast("Format", form), file)
    if dropped:
        click.echo(f"onrecord: {len(dropped)} statements left out, whose anchors do not hold: {', '.join(dropped[:5])}",
                   err=True)


@contextmanager
def _opened(out: Path | None) -> Iterator[IO[bytes]]:
    """stdout, or a file that appears under its name only when it is complete."""
    if out is None:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    part = out.with_name(out.name + ".part")
    try:
        with part.open("wb") as file:
            yield file
        os.replace(part, out)
    except OSError as error:
        raise OnrecordError(f"cannot write {out}: {error.strerror}; name another file with --out") from error
    finally:
        part.unlink(missing_ok=True)


@click.command(name="import")
@click.argument("source", default="-", metavar="FILE")
@click.option("--record", "address", metavar="FILE", envvar="ONRECORD_RECORD", required=True,
              help="The record to add to; made if there is none.")
def take_in(source: str, address: str) -> None:
    """Take in what `onrecord export --format jsonl` wrote.

    FILE is a file, or - for what is piped in. Into a new record it gives the same record; into another one it adds what that
    one lacks. All of it is taken in, or nothing.
    """
    from onrecord.export import take_in as add
    from onrecord.questions import Record

    with _lines(source) as lines, Record.open(address, create=True) as record:
        done = add(record, lines, source)
    click.echo(f"onrecord: {done.added:,} added, {done.unchanged:,} unchanged, {done.revised:,} revised, "
               f"{done.judgements:,} judgements, {done.skipped_sources:,} skipped sources", err=True)
    if not done.same and done.added + done.revised:
        click.echo("onrecord: the record was not empty, so what is new is merged by the next `onrecord add`", err=True)


@contextmanager
def _lines(source: str) -> Iterator[Iterator[str]]:
    """The lines of a file or of stdin. Raises InputError."""
    try:
        if source == "-":
            yield (line.decode() for line in sys.stdin.buffer)
            return
        with open(source, encoding="utf-8", newline="\n") as file:
            yield iter(file)
    except OSError as error:
        raise InputError(f"{source}: cannot be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{source}: not UTF-8; `onrecord export` writes UTF-8; nothing was imported") from error
