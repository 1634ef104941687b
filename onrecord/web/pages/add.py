"""Add: paste a text or give an address, see it read at once, then keep it or not."""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass, replace
from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import Response

from onrecord.articles import from_bytes, from_text
from onrecord.document import Document, Skipped
from onrecord.errors import InputError, RecordError
from onrecord.reading import Reading
from onrecord.record import Came, Record
from onrecord.record.adding import Adder, AfterAdd
from onrecord.views.summary import headline
from onrecord.web.answer import Saved, saved, shelf_of, show
from onrecord.web.pages.article import ArticlePage, read_page
from onrecord.web.pages.common import Id
from onrecord.web.settings import Settings

router = APIRouter()
MOST_WAITING = 30
"""Readings that wait for a decision; the oldest goes first."""
LONGEST = 200_000
"""Characters of a pasted text."""


@dataclass(frozen=True, slots=True)
class AddPage:
    """The form, and what waits to be kept or not."""

    waiting: tuple[Waiting, ...]


@dataclass(frozen=True, slots=True)
class Waiting:
    """A reading that waits."""

    document: str
    title: str
    statements: int


class Desk:
    """Readings that wait to be kept or not: in memory, since nothing is in the record before somebody says so."""

    def __init__(self, settings: Settings) -> None:
        """`settings` say how articles are read, fetched and merged."""
        self._settings = settings
        self._waiting: OrderedDict[str, Reading] = OrderedDict()
        self._lock = threading.Lock()
        self._settle = settings.settle() if settings.settle else AfterAdd()

    def read(self, document: Document) -> Reading:
        """Read a document and put it on the desk. One at a time: it takes the processor's whole attention."""
        if len(document.text) > LONGEST:
            raise InputError(f"a text of {len(document.text):,} characters; at most {LONGEST:,} here, more by `onrecord add`")
        with self._lock:
            reading = self._settings.read(document)
            self._waiting[document.id] = reading
            while len(self._waiting) > MOST_WAITING:
                self._waiting.popitem(last=False)
        return reading

    def find(self, document: str) -> Reading:
        """A reading that waits. Raises RecordError."""
        found = self._waiting.get(document)
        if found is None:
            raise RecordError(f"there is no reading {document!r} waiting; it was kept, dropped, or the server began anew")
        return found

    def drop(self, document: str) -> None:
        """Take a reading from the desk."""
        self._waiting.pop(document, None)

    def waiting(self) -> tuple[Waiting, ...]:
        """All that waits, the newest first."""
        newest = reversed(self._waiting.copy().items())
        return tuple(Waiting(name, headline(one.document), len(one.statements)) for name, one in newest)

    def keep(self, record: Record, reading: Reading) -> None:
        """Add a reading to the record and merge it with what is there."""
        document = reading.document
        came = Came("address", document.url) if document.url else Came("pasted")
        adder = Adder(record, lambda _: reading, lambda _: came, self._settle)
        try:
            adder.add([document])
        except BaseException:
            self._settle = self._settings.settle() if self._settings.settle else AfterAdd()
            raise


def desk_of(request: Request) -> Desk:
    """The server's desk."""
    desk: Desk = request.app.state.desk
    return desk


@router.get("/add", response_model=AddPage)
def form(request: Request) -> Response:
    """The form to add an article."""
    return show(request, "add.html", AddPage(desk_of(request).waiting()))


@router.post("/add", response_model=Saved)
def read(request: Request, text: Annotated[str, Form()] = "", url: Annotated[str, Form(max_length=2000)] = "",
         title: Annotated[str, Form(max_length=500)] = "", outlet: Annotated[str, Form(max_length=200)] = "",
         published: Annotated[str, Form(max_length=40)] = "") -> Response:
    """Read a pasted text (or a page's HTML), or what is at an address; nothing is kept yet."""
    text, url = text.strip(), url.strip()
    if bool(text) == bool(url):
        raise InputError("give either a text or an address")
    document = fetched(request, url) if url else pasted(text, outlet.strip(), published.strip())
    document = replace(document, title=title.strip() or document.title, outlet=outlet.strip() or document.outlet)
    desk_of(request).read(document)
    return saved(request, (), f"/add/{document.id}")


def pasted(text: str, outlet: str, published: str) -> Document:
    """The document of a pasted text; HTML is taken for a page. Raises InputError."""
    page = text[:2000].lstrip().lower().startswith(("<!doctype", "<html", "<head", "<body", "<article"))
    if page:
        return from_bytes(text.encode("utf-8", "replace"), "pasted", outlet=outlet or None, published=published or None,
                          content_type="text/html; charset=utf-8")
    return from_text(text, source="pasted", outlet=outlet or None, published=published or None)


def fetched(request: Request, url: str) -> Document:
    """The document at an address. Raises InputError."""
    settings: Settings = request.app.state.settings
    found = settings.fetch(url)
    if isinstance(found, Skipped):
        raise InputError(found.reason)
    return found


@router.get("/add/{name}", response_model=ArticlePage)
def look(request: Request, name: Id) -> Response:
    """What was read, before it is kept."""
    reading = desk_of(request).find(name)
    page = replace(read_page(reading, reading, {}, {}, {}), pending=True)
    return show(request, "article.html", page)


@router.post("/add/{name}/keep", response_model=Saved)
def keep(request: Request, name: Id) -> Response:
    """Keep it: it is in the record, and merged with what is there."""
    desk = desk_of(request)
    reading = desk.find(name)
    shelf_of(request).write(lambda record: desk.keep(record, reading))
    desk.drop(name)
    return saved(request, (), f"/articles/{name}")


@router.post("/add/{name}/drop", response_model=Saved)
def drop(request: Request, name: Id) -> Response:
    """Do not keep it."""
    desk_of(request).drop(name)
    return saved(request, (), "/add")
