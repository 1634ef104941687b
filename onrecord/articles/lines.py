"""JSON lines and tables (Parquet): one document a row, with foreign names for the fields where the caller says them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from io import BufferedReader
from typing import Any, BinaryIO

from onrecord.articles.containers import CUT_OFF, DAMAGED
from onrecord.articles.dates import published_date
from onrecord.articles.known import Known
from onrecord.articles.make import document_id, from_bytes, from_text
from onrecord.articles.page import is_page
from onrecord.document import Document, Skipped
from onrecord.errors import InputError, MissingExtraError

FIELDS = ("text", "title", "url", "outlet", "published", "author")
"""What a row may hold; all but the text may be missing."""
BATCH = 64


def load_lines(stream: BinaryIO, source: str, known: Known) -> Iterator[Document | Skipped]:
    """The documents of JSON lines. Blank lines are passed over; a bad line is skipped, the others are read."""
    number = 0
    try:
        while line := stream.readline(known.max_bytes + 1):
            number += 1
            if len(line) > known.max_bytes and not line.endswith(b"\n"):
                drain(stream, known.max_bytes)
                yield Skipped(f"larger than {known.max_bytes / 1e6:g} MB; give its text by itself", f"{source}:{number}")
            elif line.strip():
                yield from load_line(line, f"{source}:{number}", known)
    except DAMAGED:
        yield Skipped(f"after line {number}: {CUT_OFF}", source)
    if not number:
        yield Skipped("there is no line in it; give JSON lines, one document each", source)


def drain(stream: BinaryIO, size: int) -> None:
    """Pass over the rest of a line."""
    while (rest := stream.readline(size)) and not rest.endswith(b"\n"):
        pass


def load_line(line: bytes, source: str, known: Known) -> Iterator[Document | Skipped]:
    """The document of one line."""
    try:
        row = json.loads(line.removeprefix(b"\xef\xbb\xbf"))
    except (ValueError, RecursionError) as error:
        yield Skipped(f"not JSON ({str(error)[:80]}); each line must hold one object", source)
        return
    yield from load_row(row, source, known)


def load_row(row: object, source: str, known: Known) -> Iterator[Document | Skipped]:
    """The document of one row."""
    if not isinstance(row, Mapping):
        yield Skipped("not an object with fields but a bare value; each line must hold one object", source)
        return
    try:
        yield row_document(row, source, known)
    except InputError as error:
        yield Skipped(str(error), source)


def row_document(row: Mapping[str, Any], source: str, known: Known) -> Document:
    """A row's document. What a row says goes before what the caller said for all of them. Raises InputError."""
    values = {name: field_of(row, known.fields.get(name, name)) for name in FIELDS}
    text = values["text"]
    if not isinstance(text, str):
        name = known.fields.get("text", "text")
        there = ", ".join(map(str, list(row)[:8])) or "none"
        raise InputError(f"no text in the field {name!r} (fields: {there[:120]}); name its field with --field text=NAME")
    outlet = words(values["outlet"]) or known.outlet
    published = moment(values["published"]) or known.published
    url = address(values["url"])
    if is_page(text):
        # Encoded so that lone surrogates, which JSON can carry, are no error.
        page = text.encode("utf-8", "replace")
        return from_bytes(page, source, outlet=outlet, published=published, url=url, content_type="text/html")
    found = from_text(text, source=source, outlet=outlet, published=published, title=words(values["title"]), url=url,
                      author=words(values["author"]))
    # Rows often have no address; the same wire copy in two outlets is two documents all the same.
    return replace(found, id=document_id(found.text, found.outlet)) if url is None and words(values["outlet"]) else found


def field_of(row: Mapping[str, Any], path: str) -> Any:
    """A row's value by name, or by names with dots between for what lies deeper; None where there is none."""
    value: Any = row
    if path in row:
        return row[path]
    for name in path.split("."):
        value = value.get(name) if isinstance(value, Mapping) else None
    return value


def words(value: Any) -> str | None:
    """A value that is text, else nothing."""
    return value if isinstance(value, str) and value.strip() else None


def address(value: Any) -> str | None:
    """A value that is an address, else nothing."""
    return value.strip() if isinstance(value, str) and value.strip().lower().startswith(("http://", "https://")) else None


def moment(value: Any) -> str | None:
    """A date in any usual form as ISO; nothing where it is none: a document without a date is better than none."""
    if isinstance(value, (date, datetime)):
        return value.isoformat()[:25]
    if not isinstance(value, str) or not value.strip():
        return None
    try:
        return published_date(value)
    except InputError:
        pass
    try:
        return parsedate_to_datetime(value).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def load_table(stream: BufferedReader, source: str, known: Known) -> Iterator[Document | Skipped]:
    """The documents of a Parquet file. Raises MissingExtraError, InputError."""
    try:
        from pyarrow import ArrowException, parquet
    except ImportError as error:
        raise MissingExtraError("Parquet needs pyarrow; pip install 'onrecord[parquet]'") from error
    if not stream.seekable():
        raise InputError("Parquet cannot be read from a pipe; give the file by its name")
    number = 0
    try:
        for batch in parquet.ParquetFile(stream).iter_batches(batch_size=BATCH):
            for row in batch.to_pylist():
                number += 1
                yield from load_row(row, f"{source}:{number}", known)
    except (ArrowException, OSError, ValueError) as error:
        what = " ".join(str(error).split())[:100]
        yield Skipped(f"the Parquet file is damaged after row {number} ({what}); get it once more", source)
