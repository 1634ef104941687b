"""One typed object to a template or to JSON, and errors in one shape."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, Any

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from pydantic import PlainSerializer, TypeAdapter

from onrecord.commitments.entries import Entry, Form
from onrecord.contacts.over_record import ContactLine
from onrecord.evidence import Answer
from onrecord.jsontext import json_text
from onrecord.positions.answered import Stand
from onrecord.questions import Divergence, Person, Said, Shown, Stats
from onrecord.reading import Reading
from onrecord.web.shelf import Shelf
from onrecord.web.templates import render

_CONTRACT = PlainSerializer(lambda one: one.to_json(), return_type=dict[str, Any])
ReadingJson = Annotated[Reading, _CONTRACT]
"""As `onrecord read --json` gives it (docs/reading.schema.json)."""
SaidJson = Annotated[Said, _CONTRACT]
ShownJson = Annotated[Shown, _CONTRACT]
PersonJson = Annotated[Person, _CONTRACT]
StatsJson = Annotated[Stats, _CONTRACT]
DivergenceJson = Annotated[Divergence, _CONTRACT]
StandJson = Annotated[Stand, _CONTRACT]
ContactJson = Annotated[ContactLine, _CONTRACT]
AnswerJson = Annotated[Answer, _CONTRACT]
EntryJson = Annotated[Entry, _CONTRACT]
FormJson = Annotated[Form, _CONTRACT]

TITLES = {400: "This cannot be asked like that", 401: "A token is wanted", 403: "Not allowed", 404: "Not found",
          405: "Not possible here", 413: "Too large", 421: "Another host", 422: "This cannot be asked like that",
          408: "Too slow", 503: "It took too long"}


@dataclass(frozen=True, slots=True)
class Problem:
    """What went wrong: the status, what it is called, and what to do about it."""

    status: int
    title: str
    message: str


@dataclass(frozen=True, slots=True)
class ErrorPage:
    """The one shape of errors."""

    error: Problem


@dataclass(frozen=True, slots=True)
class Saved:
    """What a change did: the judgements (ids) that it made or withdrew, and the page that shows it."""

    judgements: tuple[str, ...]
    location: str


def shelf_of(request: Request) -> Shelf:
    """The server's record."""
    shelf: Shelf = request.app.state.shelf
    return shelf


def wants_json(request: Request) -> bool:
    """Whether JSON was asked for: by an address that ends with .json, or by the header Accept."""
    accept = request.headers.get("accept", "")
    return bool(request.scope.get("json")) or ("application/json" in accept and "text/html" not in accept)


def show(request: Request, template: str, page: Any, status: int = 200) -> Response:
    """A page's typed object as JSON or through its template."""
    if wants_json(request):
        return json_response(page, status)
    html = render(template, request, page)
    return HTMLResponse(html.encode("utf-8", "replace"), status)


def json_response(page: Any, status: int = 200) -> Response:
    """A typed object as JSON."""
    value = adapter(page.__class__).dump_python(page, mode="json")
    return Response(json_text(value).encode("utf-8", "replace"), status, media_type="application/json")


@lru_cache(maxsize=100)
def adapter(sort: Any) -> TypeAdapter[Any]:
    """What makes JSON of a type; made once."""
    return TypeAdapter(sort)


def saved(request: Request, judgements: tuple[str, ...], location: str) -> Response:
    """The answer to a change: back to the page that shows it, or as JSON what was done."""
    if wants_json(request):
        return json_response(Saved(judgements, location))
    return RedirectResponse(location, 303)


def failed(request: Request, status: int, message: str) -> Response:
    """An error in its one shape."""
    page = ErrorPage(Problem(status, TITLES.get(status, "Something went wrong"), message))
    return show(request, "error.html", page, status)
