"""What holds many documents: web archives, JSON lines, tables, feeds; gzip around any of them. Told by the first bytes."""

from __future__ import annotations

import gzip
import io
import re
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO, Literal, cast

from onrecord.errors import InputError

Container = Literal["feed", "web archive", "lines", "table"]
HEAD = 65536
"""Bytes of a source that are looked at."""
GZIP = b"\x1f\x8b"
LINES_NAMES = (".jsonl", ".ndjson", ".jsonlines", ".json")
PROLOGUE = rb"\s*(?>(?:<\?[^>]{0,500}\?>\s*|<!--.{0,5000}?-->\s*|<!DOCTYPE[^>]{0,500}>\s*)*)"
FEED = re.compile(PROLOGUE + rb"<(?:rss|feed|rdf:RDF)[\s>]", re.I | re.S)
DAMAGED = (EOFError, gzip.BadGzipFile, zlib.error)
CUT_OFF = "the gzip archive is damaged or cut off; take it from where it came from once more"


def kind_of(head: bytes, name: str) -> Container | None:
    """What a source holds by its first bytes (those inside, where it is zipped) and its name; None for a single document."""
    if is_zipped(head):
        head, name = inside(head), name.lower().removesuffix(".gz")
    head = head.removeprefix(b"\xef\xbb\xbf")
    if head.startswith((b"WARC/1.", b"WARC/0.")):
        return "web archive"
    if head.startswith(b"PAR1"):
        return "table"
    if head.lstrip().startswith(b"{") and (name.lower().endswith(LINES_NAMES) or name == "-"):
        return "lines"
    return "feed" if FEED.match(head.replace(b"\x00", b"").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")) else None


def is_zipped(head: bytes) -> bool:
    """Whether bytes begin as gzip does."""
    return head.startswith(GZIP)


def inside(head: bytes) -> bytes:
    """The first bytes of what is zipped; nothing where that is damaged."""
    try:
        return zlib.decompressobj(31).decompress(head, 4096)
    except zlib.error:
        return b""


def buffered(stream: BinaryIO) -> io.BufferedReader:
    """The stream such that its first bytes can be looked at without being taken."""
    if isinstance(stream, io.BufferedReader):
        return stream
    return io.BufferedReader(cast(io.RawIOBase, stream), HEAD)


def unzipped(stream: io.BufferedReader) -> BinaryIO:
    """The bytes inside, where the stream is zipped, as they are asked for."""
    if not is_zipped(stream.peek(2)):
        return stream
    return cast(BinaryIO, gzip.GzipFile(fileobj=stream))


@contextmanager
def unzipping() -> Iterator[None]:
    """Turns what a damaged archive raises into InputError."""
    try:
        yield
    except DAMAGED as error:
        raise InputError(CUT_OFF) from error
