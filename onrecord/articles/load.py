"""Sources (files, folders, "-", addresses) to documents, one by one; what cannot be read is skipped with its reason.

A source may hold many documents: see containers.py.
"""

from __future__ import annotations

import io
import os
import re
import stat
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, cast

from onrecord.articles.containers import LINES_NAMES, Container, buffered, kind_of, unzipped, unzipping
from onrecord.articles.dates import published_date
from onrecord.articles.known import MAX_BYTES, Fetches, Known, every_entry, nobody_watches
from onrecord.articles.make import HTML_NAMES, from_bytes
from onrecord.document import Document, Skipped
from onrecord.errors import InputError, MissingExtraError

READ_IN_FOLDERS = (
    ".txt", ".text", ".md", "", *HTML_NAMES, *LINES_NAMES, ".warc", ".gz", ".parquet", ".rss", ".atom", ".xml",
)
"""Endings of the files that are read from a folder; a file given by name may have any."""
NO_FILE = "not a file; give a text or HTML file"
ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+:/{1,2}\S", re.I)


def load(
    sources: Iterable[str | os.PathLike[str]],
    *,
    outlet: str | None = None,
    published: str | None = None,
    max_bytes: int = MAX_BYTES,
    fetcher: Fetches | None = None,
    fields: Mapping[str, str] | None = None,
    wants_entry: Callable[[str, str], bool] = every_entry,
    watch: Callable[[int], None] = nobody_watches,
) -> Iterator[Document | Skipped]:
    """Each source's documents, in order; a folder's, with its subfolders', in the order of their paths.

    A source is a file, a folder, "-" (standard input) or an http(s) address; it may be an article, a feed, a web archive
    (WARC), JSON lines or Parquet. `outlet` and an ISO `published` hold for all of them, before what a page says of itself; the
    rest is in `Known`. Raises InputError at once for a date that is not ISO, MissingExtraError for Parquet without pyarrow."""
    day = published_date(published) if published else None
    known = Known(outlet, day, max_bytes, fetcher, fields or {}, wants_entry, watch)
    return (item for source in sources for item in load_one(os.fspath(source), known))


def load_one(source: str, known: Known) -> Iterator[Document | Skipped]:
    """One source's documents."""
    if source != "-" and not ADDRESS.match(source) and os.path.isdir(source):
        yield from load_folder(source, known)
        return
    try:
        if source == "-":
            yield from load_stream(buffered(sys.stdin.buffer), source, known)
        elif ADDRESS.match(source):
            yield from load_address(source, known)
        else:
            yield from load_file(source, known)
    except MissingExtraError:
        raise
    except InputError as error:
        yield Skipped(str(error), source)


def load_stream(stream: io.BufferedReader, source: str, known: Known) -> Iterator[Document | Skipped]:
    """The documents of a stream of bytes, whatever it holds. Raises InputError."""
    kind = kind_of(stream.peek(), source)
    if kind in ("web archive", "table"):
        yield from load_container(kind, stream, source, known)
        return
    plain = unzipped(stream)
    if kind == "lines":
        yield from load_container(kind, plain, source, known)
        return
    with unzipping():
        data = read_stream(plain, known.max_bytes)
    if kind == "feed":
        yield from load_feed_bytes(data, source, "", known)
    else:
        name = source.removesuffix(".gz") if plain is not stream else source
        yield replace(from_bytes(data, name, outlet=known.outlet, published=known.published), source=source)


def load_container(kind: Container, stream: BinaryIO, source: str, known: Known) -> Iterator[Document | Skipped]:
    """The documents of a web archive, JSON lines or a table; their libraries are imported only now."""
    if kind == "web archive":
        from onrecord.articles.webarchive import load_archive

        return load_archive(buffered(stream), source, known)
    from onrecord.articles.lines import load_lines, load_table

    return load_table(buffered(stream), source, known) if kind == "table" else load_lines(stream, source, known)


def load_feed_bytes(data: bytes, address: str, content_type: str, known: Known) -> Iterator[Document | Skipped]:
    """The documents of a feed's bytes: many requests, so they are made politely. Raises InputError."""
    from onrecord.articles.feeds import load_feed, parse_feed
    from onrecord.articles.polite import Polite

    fetcher = fetcher_of(known)
    guest = fetcher if isinstance(fetcher, Polite) else Polite(fetcher)
    return load_feed(parse_feed(data, address, content_type), address, known, guest)


def load_folder(folder: str, known: Known) -> Iterator[Document | Skipped]:
    """The documents of a folder and its subfolders; hidden files and linked folders are left out."""
    empty = True
    problems: list[Skipped] = []
    for path in folder_files(folder, problems):
        empty = False
        if os.path.exists(path) and not os.path.isfile(path):
            yield Skipped(NO_FILE, path)
        elif Path(path).suffix.lower() in READ_IN_FOLDERS:
            yield from load_one(path, known)
        else:
            yield Skipped("not a text or HTML file by its name; convert it to .txt or .html, or give it by itself", path)
    yield from problems
    if empty and not problems:
        yield Skipped("the folder has no files; give one with text or HTML files", folder)


def folder_files(folder: str, problems: list[Skipped]) -> Iterator[str]:
    """Paths of the files below a folder, sorted; folders that cannot be listed go to `problems`."""

    def refused(error: OSError) -> None:
        problems.append(Skipped(f"the folder cannot be listed ({error.strerror})", str(error.filename)))

    paths = []
    for parent, folders, names in os.walk(folder, onerror=refused):
        folders[:] = [name for name in folders if not name.startswith(".")]
        paths += [os.path.join(parent, name) for name in names if not name.startswith(".")]
    yield from sorted(paths, key=lambda path: Path(path).parts)


def load_file(path: str, known: Known) -> Iterator[Document | Skipped]:
    """One file's documents; a pipe is read as well, a device is not. Raises InputError."""
    if not path:
        raise InputError("a source without a name; give a file, a folder, an address or -")
    with readable(path):
        kind = os.stat(path).st_mode
        if not (stat.S_ISREG(kind) or stat.S_ISFIFO(kind)):
            raise InputError(NO_FILE)
        with io.BufferedReader(Watched(path, known.watch)) as stream:
            yield from load_stream(cast(io.BufferedReader, stream), path, known)


class Watched(io.FileIO):
    """A file that says how far it has been read."""

    def __init__(self, path: str, watch: Callable[[int], None]) -> None:
        """`watch` gets the number of bytes of each read."""
        super().__init__(path, "rb")
        self._watch = watch

    def readinto(self, buffer: bytearray | memoryview) -> int | None:  # type: ignore[override]
        """As any file, and tell."""
        count = super().readinto(buffer)
        self._watch(count or 0)
        return count


@contextmanager
def readable(path: str) -> Iterator[None]:
    """Turns what the system says against a file into InputError."""
    try:
        yield
    except FileNotFoundError as error:
        hint = "; an address begins with https://" if path.startswith("www.") else "; check the name"
        raise InputError("there is no such file" + hint) from error
    except PermissionError as error:
        raise InputError("the file may not be read; check its permissions") from error
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
        raise InputError(f"the file cannot be read ({reason}); check the name") from error


def read_stream(stream: BinaryIO, max_bytes: int) -> bytes:
    """All of a stream, at most the limit. Raises InputError."""
    data = stream.read(max_bytes + 1)
    if len(data) > max_bytes:
        raise InputError(f"larger than {max_bytes / 1e6:g} MB; give the articles one by one")
    return data


def fetcher_of(known: Known) -> Fetches:
    """What fetches. Imported here: httpx takes 0.3 s, and most sources are files."""
    from onrecord.articles.fetch import Fetcher

    return known.fetcher or Fetcher(max_bytes=known.max_bytes)


def load_address(url: str, known: Known) -> Iterator[Document | Skipped]:
    """The documents at an address. Raises InputError, FetchError among them."""
    fetched = fetcher_of(known).get(url)
    content_type = fetched.headers.get("content-type", "")
    kind = kind_of(fetched.body[:65536], fetched.url)
    if kind == "feed":
        yield from load_feed_bytes(fetched.body, fetched.url, content_type, known)
    elif kind is not None:
        yield from load_stream(buffered(io.BytesIO(fetched.body)), url, known)
    else:
        yield from_bytes(
            fetched.body, url, outlet=known.outlet, published=known.published, url=fetched.url, content_type=content_type
        )
