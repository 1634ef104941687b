"""The application: pages, errors, static files, and the guard before them."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.resources import files
from typing import Any

from anyio import to_thread
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware

from onrecord import __version__
from onrecord.errors import FetchError, InputError, OnrecordError, RecordError, TimeLimitError
from onrecord.web.answer import ErrorPage, failed
from onrecord.web.guard import Guard
from onrecord.web.pages import PAGES, overview, people
from onrecord.web.pages.add import Desk
from onrecord.web.settings import Settings
from onrecord.web.shelf import Shelf

ABOUT = """Every page is also JSON: with `.json` at the end of its address, or `Accept: application/json`. Programs that change
something send the header `X-Onrecord: 1`."""
STATIC = {"marks.css": ("onrecord.views", "text/css"), "style.css": ("onrecord.web.static", "text/css"),
          "onrecord.js": ("onrecord.web.static", "text/javascript"), "icon.svg": ("onrecord.web.static", "image/svg+xml")}
THREADS = (os.cpu_count() or 1) + 1
"""Pages that are made at once; more wait their turn. With 12 on two processors and eight visitors without pause, a page that
asks much took more than twice as long, for it shared its time with all others."""
ERRORS: dict[int | str, dict[str, Any]] = {status: {"model": ErrorPage, "description": what} for status, what in {
    400: "The question cannot be asked like that", 403: "A forged or outdated form", 404: "There is nothing of that id",
    422: "A value that does not fit", 503: "The question took too long"}.items()}


def make_app(settings: Settings) -> FastAPI:
    """The application over a record. Raises RecordError."""
    shelf = Shelf(settings.record, settings.query_seconds)

    @asynccontextmanager
    async def closing(app: FastAPI) -> AsyncIterator[None]:
        # Each thread has a connection with a cache of its own.
        to_thread.current_default_thread_limiter().total_tokens = THREADS
        for ahead in (overview.ahead, people.ahead):
            ahead(shelf)
        yield
        shelf.close()

    app = FastAPI(title="onrecord", version=__version__, description=ABOUT, docs_url=None, redoc_url=None, lifespan=closing,
                  middleware=[Middleware(Guard, settings=settings)], responses=ERRORS)
    app.state.shelf, app.state.settings, app.state.desk = shelf, settings, Desk(settings)
    for page in PAGES:
        app.include_router(page.router)
    app.add_api_route("/static/{name}", static, include_in_schema=False)
    for error in (OnrecordError, HTTPException, RequestValidationError):
        app.add_exception_handler(error, refuse)
    return app


async def static(name: str) -> Response:
    """A file of this package; nothing comes from outside of the machine."""
    if name not in STATIC:
        raise HTTPException(404, "there is no such file")
    package, sort = STATIC[name]
    data = files(package).joinpath(name).read_bytes()
    return Response(data, media_type=sort, headers={"cache-control": "max-age=3600"})


def refuse(request: Request, error: Exception) -> Response:
    """Any error in its one shape."""
    if isinstance(error, RequestValidationError):
        found = [f"{'.'.join(map(str, one['loc'][1:]))}: {one['msg']}" for one in error.errors()[:5]]
        return failed(request, 422, "; ".join(found))
    if isinstance(error, HTTPException):
        return failed(request, error.status_code, str(error.detail))
    return failed(request, status_of(error), str(error))


def status_of(error: Exception) -> int:
    """The HTTP status of an error."""
    if isinstance(error, TimeLimitError):
        return 503
    if isinstance(error, RecordError):
        return 404 if str(error).startswith(("there is no", "nobody")) else 409
    return 400 if isinstance(error, (InputError, FetchError)) else 500
