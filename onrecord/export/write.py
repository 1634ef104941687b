"""One function for all formats."""

from __future__ import annotations

from collections.abc import Iterable
from typing import IO, Literal, get_args

from onrecord.export.annotations import annotate
from onrecord.export.lines import lines
from onrecord.export.linked import linked
from onrecord.export.tables import csv_lines, write_parquet
from onrecord.jsontext import json_line
from onrecord.record import Record

Format = Literal["jsonl", "csv", "parquet", "jsonld", "annotations"]
FORMATS: tuple[Format, ...] = get_args(Format)


def export(record: Record, form: Format, out: IO[bytes]) -> tuple[str, ...]:
    """Write a record in a format; text is UTF-8. Returns the ids of statements that were left out because their anchors do not
    hold (of annotations; there should be none). Raises MissingExtraError (parquet), RecordError."""
    dropped: list[str] = []
    if form == "parquet":
        write_parquet(record, out)
    elif form == "jsonl":
        put(out, lines(record))
    elif form == "csv":
        put(out, csv_lines(record))
    elif form == "jsonld":
        put(out, linked(record))
    else:
        put(out, map(json_line, annotate(record, dropped)))
    return tuple(dropped)


def put(out: IO[bytes], pieces: Iterable[str]) -> None:
    """Write pieces of text as UTF-8; a lone surrogate becomes a question mark."""
    for piece in pieces:
        out.write(piece.encode("utf-8", "replace"))
