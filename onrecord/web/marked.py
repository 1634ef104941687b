"""Marked-up text for templates: what is not escaped by them is escaped here or in onrecord.views."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from markupsafe import Markup

from onrecord.document import Span
from onrecord.reading import Reading
from onrecord.statement import Statement
from onrecord.views.marking import Marking, marked_paragraphs
from onrecord.views.palette import Palette
from onrecord.views.pieces import clean, flat

if TYPE_CHECKING:
    from onrecord.web.pages.article import ArticlePage, Entry

COLOURS = 10
LABEL = re.compile(r"\b(E\d+)\b")


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """A paragraph, marked up, with the statements that begin in it."""

    text: Markup
    entries: tuple[Entry, ...]


def palette_of(reading: Reading) -> Palette:
    """Colours and initials of a reading's speakers."""
    palette = Palette(COLOURS)
    palette.add(reading)
    return palette


def colour_of(palette: Palette, statement: Statement) -> str:
    """The letter of a statement's colour, as in marks.css."""
    colour = palette.colour(statement.speaker)
    return "x" if colour is None else str(colour)


def article_rows(page: ArticlePage) -> list[ArticleRow]:
    """The article's paragraphs with the statements that are shown."""
    entries = {entry.statement: entry for entry in page.entries}

    def named(statement: Statement, what: str) -> str:
        return f"{what}{entries[statement.id].number}"

    def tag(statement: Statement) -> str:
        return f"{entries[statement.id].initials} {entries[statement.id].number}"

    marking = Marking(page.marked, lambda statement: entries[statement.id].colour, tag, named, figures=True, numbered=True)
    rows = [ArticleRow(Markup(text), tuple(entries[one.id] for one in begun)) for text, begun in marked_paragraphs(marking)]
    said_above = rows and not rows[0].entries and flat(rows[0].text.striptags()) == page.title
    return rows[1:] if said_above else rows


def linked(line: str, labels: Sequence[str]) -> Markup:
    """A line with the labels of evidence (E1, E2 ...) as links to it."""
    parts = LABEL.split(line)
    return Markup("".join(f'<a href="#{part}">{part}</a>' if part in labels else escape(clean(part)) for part in parts))


def marks(text: str, spans: Sequence[Span]) -> Markup:
    """A text with what a search matched marked."""
    parts, place = [], 0
    for start, end in spans:
        if start >= place:
            parts += [escape(clean(text[place:start])), "<mark class=\"hit\">", escape(clean(text[start:end])), "</mark>"]
            place = end
    return Markup("".join([*parts, escape(clean(text[place:]))]))
