"""Atom feeds (RFC 4287) of what was said."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

from onrecord.questions import Said
from onrecord.views.pieces import clean, flat

ATOM = "http://www.w3.org/2005/Atom"
register_namespace("", ATOM)


def atom(title: str, page: str, own: str, base: str, rows: Sequence[Said], now: datetime) -> bytes:
    """A feed with an entry an utterance. `page` is the search's address, `own` the feed's, `base` the server's."""
    feed = Element(f"{{{ATOM}}}feed")
    add(feed, "title", title)
    add(feed, "id", own)
    add(feed, "updated", moment(rows[0].found.published) if rows else now.isoformat(timespec="seconds"))
    SubElement(feed, f"{{{ATOM}}}link", {"href": clean(page)})
    SubElement(feed, f"{{{ATOM}}}link", {"href": clean(own), "rel": "self"})
    for row in rows:
        add_entry(feed, row, base)
    data: bytes = tostring(feed, encoding="utf-8", xml_declaration=True)
    return data


def add_entry(feed: Element, row: Said, base: str) -> None:
    """One utterance."""
    entry = SubElement(feed, f"{{{ATOM}}}entry")
    who = flat(row.speaker or "not resolved")
    add(entry, "title", f"{who}: {flat(row.found.text)[:120]}")
    add(entry, "id", f"{base}/utterances/{row.utterance}")
    add(entry, "updated", moment(row.found.published))
    author = SubElement(entry, f"{{{ATOM}}}author")
    add(author, "name", flat(row.found.outlet or "outlet not known"))
    SubElement(entry, f"{{{ATOM}}}link", {"href": f"{base}/utterances/{row.utterance}"})
    for kind in row.found.statement.kinds:
        SubElement(entry, f"{{{ATOM}}}category", {"term": kind})
    add(entry, "summary", flat(row.found.text))


def add(parent: Element, name: str, text: str) -> None:
    """An element with text; what XML cannot hold is left out by `clean`."""
    SubElement(parent, f"{{{ATOM}}}{name}").text = clean(text)


def moment(published: str | None) -> str:
    """An Atom date of an ISO date or date and time; the beginning of time for none."""
    try:
        found = datetime.fromisoformat(published or "")
    except ValueError:
        return "1970-01-01T00:00:00Z"
    text = found.isoformat(timespec="seconds")
    return text if found.tzinfo else text + "Z"
