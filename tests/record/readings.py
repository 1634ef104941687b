"""Readings for the tests of the record, made without a model."""

from __future__ import annotations

import re

from onrecord.articles import document_id
from onrecord.document import Document, Skipped, content_id
from onrecord.figure import Figure
from onrecord.reading import Reading
from onrecord.speaker import Speaker
from onrecord.statement import Kind, Statement

NAME = r"(?P<name>[A-Z]\w+(?: [A-Z]\w+)*)"
SAID = re.compile(rf"(?P<source>{NAME}(?:, the (?P<role>[a-z ]+),)?) (?P<cue>said|warned) (?P<content>[^.]+)\.")


def document(text: str, *, url: str | None = None, outlet: str | None = "The Lantern", published: str | None = "2024-03-05",
             source: str = "news.txt") -> Document:
    """A document with its proper id."""
    return Document(document_id(text, url), text, source, url, outlet, text.split(".")[0], published)


def read(one: Document) -> Reading:
    """Each "Name said ..." of a document as a statement; a text with "unread" leaves something out."""
    found = tuple(statement(one, match) for match in SAID.finditer(one.text))
    skipped = (Skipped("a span could not be anchored", "0-6", "statement"),) if "unread" in one.text else ()
    three = one.text.find("3 ")
    figures = (Figure("f1", one.id, None, ((three, three + 1),), "3", 3.0, 3.0, "exactly", "count", "", sentence=(0, len(one.text)),
                      sentence_text=one.text, published=one.published),) if three >= 0 else ()
    return Reading(one, found, figures, skipped)


def statement(one: Document, match: re.Match[str]) -> Statement:
    """One match of SAID as a statement."""
    kinds: tuple[Kind, ...] = ("warning", "claim") if match["cue"] == "warned" else ("claim",)
    spans = {name: (match.span(name),) for name in ("content", "cue", "source")}
    via = Speaker("Lowick Council", "organization", 0.5) if "spokesman" in match["content"] else None
    return Statement(content_id("s", one.id, repr(spans)), **spans, quotation="indirect", confidence=0.9,
                     speaker=Speaker(match["name"], "person", 0.8, match["role"]), kinds=kinds, via=via,
                     occasion="a news conference" if "today" in match["content"] else None)


def reading(text: str, **about: str | None) -> Reading:
    """A text read."""
    return read(document(text, **about))  # type: ignore[arg-type]
