"""A document from text or bytes: the one place where documents are made and get their id."""

from __future__ import annotations

import re

from onrecord.articles.characters import normalise, one_line
from onrecord.articles.dates import published_date
from onrecord.articles.decode import decode
from onrecord.articles.language import foreign
from onrecord.articles.page import is_page, read_page
from onrecord.document import Document, content_id
from onrecord.errors import InputError

HTML_NAMES = (".html", ".htm", ".xhtml", ".shtml")
HTML_TYPES = ("text/html", "application/xhtml+xml")
CHARSET = re.compile(r"""charset\s*=\s*["']?([\w.:-]+)""", re.I)
A_WORD = re.compile(r"[^\W\d_]")


def from_text(
    text: str,
    *,
    source: str = "",
    outlet: str | None = None,
    published: str | None = None,
    title: str | None = None,
    url: str | None = None,
    author: str | None = None,
) -> Document:
    """A document from plain text (never taken for HTML). Raises InputError for a text without words or not in English, and
    for a date that is not ISO."""
    day = published_date(published) if published else None
    clean = normalise(text)
    if not A_WORD.search(clean):
        raise InputError(("there are no words in it" if clean else "it is empty") + "; give an article's text")
    if reason := foreign(clean):
        raise InputError(f"not English: {reason}; onrecord reads English only")
    return Document(document_id(clean, url), clean, source, url, one_line(outlet), one_line(title), day,
                    author=one_line(author))


def from_bytes(
    data: bytes,
    source: str,
    *,
    outlet: str | None = None,
    published: str | None = None,
    url: str | None = None,
    content_type: str = "",
) -> Document:
    """A document from the bytes of a text or of an HTML page. `outlet` and `published` go before what a page says of itself.

    Raises InputError for what cannot be read: what is wrong and what to do; the caller knows the place."""
    html = looks_html(source, content_type)
    text = decode(data, charset(content_type), markup=html or b"<html" in data[:2048].lower())
    if not is_page(text, html):
        return from_text(text, source=source, outlet=outlet, published=published, url=url)
    page = read_page(text, url)
    return from_text(
        page.text,
        source=source,
        outlet=outlet or page.outlet,
        published=published or page.published,
        title=page.title,
        url=page.url,
        author=page.author,
    )


def document_id(text: str, url: str | None) -> str:
    """A document's id: of its address, where it has one, and its text; the same on every machine."""
    return content_id("d", url or "", text)


def looks_html(source: str, content_type: str) -> bool:
    """Whether a name or a content type says HTML."""
    return source.lower().endswith(HTML_NAMES) or content_type.lower().startswith(HTML_TYPES)


def charset(content_type: str) -> str | None:
    """The charset that a content type names."""
    match = CHARSET.search(content_type)
    return match[1] if match else None
