"""RSS and Atom feeds to documents, by feedparser: each entry's page, else the text that the feed itself carries."""

from __future__ import annotations

import calendar
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from onrecord.articles.characters import one_line
from onrecord.articles.known import Fetches, Known
from onrecord.articles.make import from_bytes
from onrecord.document import Document, Skipped
from onrecord.errors import InputError

LEAST_WORDS = 80
"""Words from which on the text in a feed is taken for the article, where its page cannot be had; a teaser has fewer."""
MOST_ENTRIES = 1000


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a feed. `stamp` changes when the entry does; `html` is the text that the feed carries."""

    link: str
    stamp: str
    title: str | None
    published: str | None
    html: str
    author: str | None = None


@dataclass(frozen=True, slots=True)
class FeedContent:
    """What a feed holds."""

    title: str | None
    entries: tuple[Entry, ...]


def parse_feed(data: bytes, address: str, content_type: str = "") -> FeedContent:
    """A feed's entries, in its order; links are made whole by its address. Raises InputError where there are none."""
    import feedparser

    # Without a type feedparser would complain; with this one the encoding is the one that the feed names.
    headers = {"content-location": address, "content-type": content_type or "application/xml"}
    try:
        # As a stream: a string would be taken for an address or the name of a file.
        found = feedparser.parse(BytesIO(data), response_headers=headers, sanitize_html=False)
    except Exception as error:  # whatever a broken feed does to the parsers below
        raise InputError(f"the feed cannot be parsed ({type(error).__name__}); check the address") from error
    entries = tuple(entry_from(one) for one in found.entries[:MOST_ENTRIES])
    if not entries:
        problem = " ".join(str(found.get("bozo_exception", "")).split())[:80] if found.get("bozo") else ""
        raise InputError(f"the feed cannot be parsed ({problem})" if problem else "the feed has no entries; try again later")
    return FeedContent(one_line(found.feed.get("title")), entries)


def entry_from(one: dict[str, Any]) -> Entry:
    """One of feedparser's entries as ours."""
    texts = [str(part.get("value") or "") for part in one.get("content", ())] + [str(one.get("summary") or "")]
    # dict.get: feedparser's own get gives the one moment for the other.
    published, updated = iso(dict.get(one, "published_parsed")), iso(dict.get(one, "updated_parsed"))
    stamp = updated or published or str(one.get("id") or "")
    link = str(one.get("link") or "").strip()
    return Entry(link, stamp, one_line(one.get("title")), published or updated, max(texts, key=len),
                 one_line(one.get("author")))


def iso(moment: time.struct_time | None) -> str | None:
    """feedparser's moments (UTC) in ISO; nothing for impossible ones."""
    try:
        return datetime.fromtimestamp(calendar.timegm(moment), UTC).isoformat() if moment else None
    except (ValueError, OverflowError, OSError):
        return None


def load_feed(content: FeedContent, address: str, known: Known, fetcher: Fetches) -> Iterator[Document | Skipped]:
    """The documents of a feed's entries that are wanted."""
    for entry in content.entries:
        if known.wants_entry(entry.link, entry.stamp):
            try:
                yield complete(load_entry(entry, address, known, fetcher), entry, content)
            except InputError as error:
                yield Skipped(str(error), entry.link or address)


def load_entry(entry: Entry, address: str, known: Known, fetcher: Fetches) -> Document:
    """An entry's page, or, where that cannot be had, the text in the feed if it is more than a teaser. Raises InputError."""
    try:
        if not entry.link:
            raise InputError("an entry without a link, and without a whole text; nothing can be done about it")
        page = fetcher.get(entry.link)
        return from_bytes(page.body, entry.link, outlet=known.outlet, published=known.published, url=page.url,
                          content_type=page.headers.get("content-type", ""))
    except InputError:
        if len(entry.html.split()) < LEAST_WORDS:
            raise
    web = entry.link if entry.link.startswith(("http://", "https://")) else None
    html = f"<html><body><article><h1>{entry.title or ''}</h1>{entry.html}</article></body></html>"
    return from_bytes(html.encode("utf-8", "replace"), entry.link or address, outlet=known.outlet, published=known.published,
                      url=web, content_type="text/html")


def complete(document: Document, entry: Entry, content: FeedContent) -> Document:
    """The document with what its page did not say and the feed does: the time of day too, where the page has only the day."""
    day, moment = document.published or "", entry.published or ""
    return replace(document, title=document.title or entry.title, published=(moment if moment.startswith(day) else day) or None,
                   outlet=document.outlet or content.title, author=document.author or entry.author)
