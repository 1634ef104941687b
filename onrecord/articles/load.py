"""Sources (files, folders, "-", addresses) to documents, one by one; what cannot be read is skipped with its reason."""

from __future__ import annotations

import os
import re
import stat
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from onrecord.articles.dates import published_date
from onrecord.articles.make import HTML_NAMES, from_bytes
from onrecord.document import Document, Skipped
from onrecord.errors import InputError

if TYPE_CHECKING:
    from onrecord.articles.fetch import Fetcher

MAX_BYTES = 5_000_000
"""Largest source that is read, unless the caller says otherwise."""
READ_IN_FOLDERS = (".txt", ".text", ".md", "", *HTML_NAMES)
"""Endings of the files that are read from a folder; a file given by name may have any."""
NO_FILE = "not a file; give a text or HTML file"
ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+:/{1,2}\S", re.I)


@dataclass(frozen=True, slots=True)
class Known:
    """What the caller knows of the sources, and the limits."""

    outlet: str | None = None
    published: str | None = None
    max_bytes: int = MAX_BYTES
    fetcher: Fetcher | None = None


def load(
    sources: Iterable[str | os.PathLike[str]],
    *,
    outlet: str | None = None,
    published: str | None = None,
    max_bytes: int = MAX_BYTES,
    fetcher: Fetcher | None = None,
) -> Iterator[Document | Skipped]:
    """Each source's document, in order; a folder's, with its subfolders', in the order of their paths.

    A source is a file, a folder, "-" (standard input) or an http(s) address. `outlet` and an ISO `published` hold for all of
    them, before what a page says of itself. Raises InputError at once for a date that is not ISO, and for nothing else."""
    known = Known(outlet, published_date(published) if published else None, max_bytes, fetcher)
    return (item for source in sources for item in load_one(os.fspath(source), known))


def load_one(source: str, known: Known) -> Iterator[Document | Skipped]:
    """One source's documents."""
    if source != "-" and not ADDRESS.match(source) and os.path.isdir(source):
        yield from load_folder(source, known)
        return
    try:
        if source == "-":
            yield document(read_stream(sys.stdin.buffer, known.max_bytes), source, known)
        elif ADDRESS.match(source):
            yield load_address(source, known)
        else:
            yield load_file(source, known)
    except InputError as error:
        yield Skipped(str(error), source)


def document(data: bytes, source: str, known: Known) -> Document:
    """The document of some bytes. Raises InputError."""
    return from_bytes(data, source, outlet=known.outlet, published=known.published)


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


def load_file(path: str, known: Known) -> Document:
    """One file's document. Raises InputError."""
    return document(read_file(path, known.max_bytes), path, known)


def read_file(path: str, max_bytes: int) -> bytes:
    """A file's bytes; a pipe is read as well, a device is not. Raises InputError."""
    if not path:
        raise InputError("a source without a name; give a file, a folder, an address or -")
    try:
        kind = os.stat(path).st_mode
        if not (stat.S_ISREG(kind) or stat.S_ISFIFO(kind)):
            raise InputError(NO_FILE)
        with open(path, "rb") as stream:
            return read_stream(stream, max_bytes)
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


def load_address(url: str, known: Known) -> Document:
    """The document at an address. Raises InputError, FetchError among them."""
    # Imported here: httpx takes 0.3 s, and most sources are files.
    from onrecord.articles.fetch import Fetcher

    fetched = (known.fetcher or Fetcher(max_bytes=known.max_bytes)).get(url)
    content_type = fetched.headers.get("content-type", "")
    return from_bytes(
        fetched.body, url, outlet=known.outlet, published=known.published, url=fetched.url, content_type=content_type
    )
