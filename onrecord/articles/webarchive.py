"""WARC files to documents, by warcio: every page in them that was answered with 200. A broken record costs itself alone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import redirect_stderr
from io import BufferedReader, StringIO
from typing import TYPE_CHECKING, Any

from onrecord.articles.known import Known
from onrecord.articles.make import from_bytes
from onrecord.document import Document, Skipped
from onrecord.errors import InputError

if TYPE_CHECKING:
    from warcio.archiveiterator import ArchiveIterator

PAGES = ("text/html", "application/xhtml+xml", "text/plain")
MARKS = (b"WARC/1.", b"\x1f\x8b\x08")
"""Where a record may begin: plain, and zipped by itself."""
MOST_BROKEN = 1000
"""Broken places of one file, after which the rest is left."""
STEP = 1 << 20
WRONG_LENGTH = "a record is not as long as it says; it may be lost, the others are read"


def load_archive(stream: BufferedReader, source: str, known: Known) -> Iterator[Document | Skipped]:
    """The documents of a web archive; images, redirects, answers without a page are passed over without a word."""
    found = broken = 0
    while broken <= MOST_BROKEN:
        archive = opened(stream)
        try:
            for record in records(archive):
                items = [Skipped(WRONG_LENGTH, source)] if record is None else load_record(record, source, known)
                for item in items:
                    found += 1
                    yield item
            break
        except Exception as error:  # warcio lets through whatever broken bytes raise below it
            broken, found = broken + 1, found + 1
            yield Skipped(f"a record is broken at byte {archive.offset} ({type(error).__name__}); the others are read", source)
            if not resume(stream, archive.offset):
                break
    if not found:
        yield Skipped("no page in the web archive; one with responses of type text/html is needed", source)


def opened(stream: BufferedReader) -> ArchiveIterator:
    """warcio's reader from where the stream stands; imported only here."""
    from warcio.archiveiterator import ArchiveIterator

    return ArchiveIterator(stream)


def records(archive: ArchiveIterator) -> Iterator[Any]:
    """The records, with None behind one whose length is wrong: warcio prints and counts that, which is said in another way."""
    wrong = 0
    while True:
        with redirect_stderr(StringIO()):
            record = next(archive, None)
        if archive.err_count > wrong:
            wrong = archive.err_count
            yield None
        if record is None:
            return
        yield record


def load_record(record: Any, source: str, known: Known) -> Iterator[Document | Skipped]:
    """The document of one record, if it holds a page."""
    if not holds_page(record):
        return
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    place = f"{source}#{url}"
    data = record.content_stream().read(known.max_bytes + 1)
    if len(data) > known.max_bytes:
        yield Skipped(f"larger than {known.max_bytes / 1e6:g} MB; give the article's text", place)
        return
    if getattr(record.raw_stream, "limit", 0) > 0:
        yield Skipped("the record is cut off; take the archive from where it came from once more", place)
        return
    try:
        yield from_bytes(data, place, outlet=known.outlet, published=known.published, content_type=content_type(record),
                         url=url if url.startswith(("http://", "https://")) else None)
    except InputError as error:
        yield Skipped(str(error), place)


def holds_page(record: Any) -> bool:
    """Whether a record is an answer with a page, or a page or its text kept by itself."""
    if record.rec_type == "response":
        status = record.http_headers.get_statuscode() if record.http_headers else ""
        return status == "200" and content_type(record).startswith(PAGES)
    return record.rec_type in ("resource", "conversion") and content_type(record).startswith(PAGES)


def content_type(record: Any) -> str:
    """The type of what a record holds, in lower case."""
    headers = record.http_headers if record.rec_type == "response" else record.rec_headers
    return (headers.get_header("Content-Type") or "").lower() if headers else ""


def resume(stream: BufferedReader, after: int) -> bool:
    """Go to where the next record may begin after a broken one; False where there is none or the stream cannot go back."""
    if not stream.seekable():
        return False
    place = after + 1
    while True:
        stream.seek(place)
        block = stream.read(STEP)
        if hits := [hit for mark in MARKS if (hit := block.find(mark)) >= 0]:
            stream.seek(place + min(hits))
            return True
        if len(block) < STEP:
            return False
        # The mark may lie across the border of two blocks.
        place += STEP - 8
