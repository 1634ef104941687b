"""Templates: everything is escaped unless onrecord.views marked it up."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any
from urllib.parse import quote, urlencode

from fastapi import Request
from jinja2 import Environment, PackageLoader, StrictUndefined

from onrecord import __version__
from onrecord.document import Span
from onrecord.record.rows import KINDS
from onrecord.views.pieces import clean, flat
from onrecord.views.summary import day, plural
from onrecord.web import marked

NAVIGATION = (("/", "Overview"), ("/search", "Search"), ("/people", "People"), ("/divergences", "Divergences"),
              ("/figures", "Figures"), ("/positions", "Positions"), ("/contacts", "Contacts"), ("/commitments", "Commitments"),
              ("/questions", "Questions"), ("/add", "Add"))
"""The pages that every page links to. A new page that stands by itself goes here."""
HOUSEKEEPING = (("/corrections", "Corrections"), ("/skipped", "Skipped"))
"""Those that every page links to at its foot."""


def address(path: str, **query: Any) -> str:
    """An address in this server with what of the query is not empty."""
    pairs = [(name, str(one)) for name, value in query.items()
             for one in (value if isinstance(value, (list, tuple)) else [value]) if one not in (None, "", False)]
    return quote(path, safe="/:") + (f"?{urlencode(pairs)}" if pairs else "")


def outside(url: str | None) -> str:
    """An address of the web that may be a link; empty for any other scheme."""
    return url if url and url.lower().startswith(("http://", "https://")) else ""


def archived(url: str | None, published: str | None) -> str:
    """Where the Internet Archive has the copy nearest to a day."""
    return f"https://web.archive.org/web/{(published or '')[:10].replace('-', '') or '2'}/{url}" if outside(url) else ""


def short(text: str | None, most: int = 300) -> str:
    """A text in one line, cut at a word."""
    line = flat(text or "")
    return line if len(line) <= most else line[:most].rsplit(" ", 1)[0] + " …"


def shifted(spans: Sequence[Span], start: int, end: int) -> list[Span]:
    """The spans that lie in a piece of a text, as places in the piece."""
    return [(max(first, start) - start, min(last, end) - start) for first, last in spans if first < end and last > start]


@lru_cache(maxsize=1)
def environment() -> Environment:
    """The templates with what they may call."""
    found = Environment(loader=PackageLoader("onrecord.web"), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
                        lstrip_blocks=True)
    found.filters |= {"flat": lambda text: flat(text or ""), "clean": lambda text: clean(text or ""), "day": day,
                      "short": short, "plural": plural}
    found.globals |= {"address": address, "outside": outside, "archived": archived, "shifted": shifted, "marks": marked.marks,
                      "linked": marked.linked, "article_rows": marked.article_rows, "KINDS": KINDS, "NAVIGATION": NAVIGATION,
                      "HOUSEKEEPING": HOUSEKEEPING, "version": __version__}
    return found


def render(template: str, request: Request, page: Any) -> str:
    """A page's typed object through its template."""
    state = request.scope.get("visitor") or {}
    return environment().get_template(template).render(
        page=page, path=request.scope.get("shown_path", request.url.path), query=request.url.query,
        token=state.get("token", ""), visitor=state.get("name", ""))
