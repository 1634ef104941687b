"""Readings as one self-contained HTML page: no script, no address but the documents' own, everything escaped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from importlib.resources import files

from onrecord.document import Document
from onrecord.reading import Reading
from onrecord.statement import Statement
from onrecord.views.marking import Marking, marked_paragraphs
from onrecord.views.palette import Palette, speaker_detail, speaker_key, speaker_name
from onrecord.views.pieces import flat
from onrecord.views.shell import HEAD
from onrecord.views.summary import (
    UNCERTAIN,
    conflicts_of,
    counts,
    dateline,
    day,
    details,
    figures_of,
    first_paragraph,
    headline,
    is_uncertain,
    labels,
    plural,
)

COLOURS = 10
"""How many speaker colours marks.css knows: .c0 to .c9, and .cx for a speaker that is not resolved."""


_LEGEND = """<footer>
<p>Marked in the colour of its speaker: what is attributed, with the speaker's initials and the statement's number.
<u class="source cx">Solid line</u>: who says it. <u class="cue cx">Dotted line</u>: the words that attribute it.
<mark class="cx unsure">Striped</mark>: less than {uncertain:.0%} sure. A line above marked words: they stand inside another
statement. The percentage is how sure the reader is that words and source are right. Written by onrecord.</p>
</footer>
</body>
</html>
"""


@dataclass(frozen=True, slots=True)
class _Section:
    """One document on the page: its number from 1, the numbers of its statements by id."""

    number: int
    reading: Reading
    palette: Palette
    numbers: dict[str, int]

    def name(self, statement: Statement, what: str) -> str:
        """The name of an anchor: what is "s" for the note, "t" for the place in the text."""
        return f"d{self.number}{what}{self.numbers[statement.id]}"

    def tag(self, statement: Statement) -> str:
        return f"{self.palette.initials(statement.speaker)} {self.numbers[statement.id]}"

    def colour(self, statement: Statement) -> str:
        colour = self.palette.colour(statement.speaker)
        return "x" if colour is None else str(colour)


def page(readings: Iterable[Reading]) -> str:
    """One page with a section for each reading."""
    palette = Palette(COLOURS)
    sections = []
    for number, reading in enumerate(readings, 1):
        palette.add(reading)
        sections.append(_Section(number, reading, palette, {s.id: i for i, s in enumerate(reading.statements, 1)}))
    title = headline(sections[0].reading.document) if len(sections) == 1 else plural(len(sections), "document")
    style = "".join(files("onrecord.views").joinpath(name).read_text(encoding="utf-8") for name in ("marks.css", "page.css"))
    parts = [HEAD.format(title=f"{escape(title)} · on record", style=style)]
    if len(sections) > 1:
        parts.append(_contents(sections))
    parts += [_section(section) for section in sections]
    return "".join(parts) + _LEGEND.format(uncertain=UNCERTAIN)


def _contents(sections: list[_Section]) -> str:
    lines = [f'<li><a href="#d{s.number}">{escape(headline(s.reading.document))}</a> '
             f'<small>{escape(_outlet(s.reading.document))}{plural(len(s.reading.statements), "statement")}</small></li>\n'
             for s in sections]
    return f'<nav>\n<h1>{plural(len(sections), "document")}</h1>\n<ol>\n{"".join(lines)}</ol>\n</nav>\n'


def _outlet(document: Document) -> str:
    return f"{flat(document.outlet)} · " if document.outlet else ""


def _section(section: _Section) -> str:
    reading = section.reading
    rows = list(marked_paragraphs(Marking(reading, section.colour, section.tag, section.name)))
    title: tuple[str, list[Statement]] = (escape(headline(reading.document)), [])
    if rows and title[0] == escape(first_paragraph(reading.document)):
        title = rows.pop(0)
    return (f'<section id="d{section.number}">\n<header>\n{_row(section, "h2", *title)}'
            f'<p class="where">{_where(reading.document)}</p>\n{_speakers(section)}</header>\n'
            f'<article>\n{"".join(_row(section, "p", *row) for row in rows)}</article>\n'
            f'{_conflicts(reading)}<p class="counts">{escape(counts(reading))}</p>\n</section>\n')


def _conflicts(reading: Reading) -> str:
    """Figures of the article that cannot both be true."""
    found = conflicts_of(reading)
    return "".join(f'<p class="conflict"><b>Figures that do not fit:</b> {escape(words)}</p>\n' for words in found)


def _where(document: Document) -> str:
    """Outlet, date and source; the address as a link only where it is one of the web."""
    if document.url and document.url.startswith(("http://", "https://")):
        known = [escape(flat(part)) for part in (document.outlet, day(document.published)) if part]
        address = escape(flat(document.url))
        return " · ".join([*known, f'<a href="{address}" rel="noreferrer">{address}</a>'])
    return escape(dateline(document))


def _speakers(section: _Section) -> str:
    """The speakers of a document in the order of their first statement, each with colour, initials and number of statements."""
    first: dict[str, Statement] = {}
    said = Counter(speaker_key(statement.speaker) for statement in section.reading.statements)
    for statement in section.reading.statements:
        first.setdefault(speaker_key(statement.speaker), statement)
    items = "".join(_speaker(section, statement, said[key]) for key, statement in first.items() if key)
    return f'<ul class="speakers">\n{items}</ul>\n' if items else ""


def _speaker(section: _Section, statement: Statement, said: int) -> str:
    return (f'<li><span class="tag c{section.colour(statement)}">{escape(section.palette.initials(statement.speaker))}</span> '
            f"{_name(section, statement)}{_detail(statement)} <small>{said}</small></li>\n")


def _detail(statement: Statement) -> str:
    detail = flat(speaker_detail(statement.speaker)) if statement.speaker else ""
    return f' <span class="role">{escape(detail)}</span>' if detail else ""


def _row(section: _Section, element: str, words: str, begun: list[Statement]) -> str:
    """A paragraph (or the headline) with the notes on the statements that begin in it."""
    notes = "".join(_note(section, statement) for statement in begun)
    margin = f'<ol class="notes">\n{notes}</ol>\n' if notes else ""
    return f'<div class="row">\n<{element} dir="auto">{words}</{element}>\n{margin}</div>\n'


def _note(section: _Section, statement: Statement) -> str:
    """What is known of one statement, for the margin."""
    unsure = " unsure" if is_uncertain(statement) else ""
    mark = " ?" if unsure else ""
    return (f'<li id="{section.name(statement, "s")}" class="note c{section.colour(statement)}{unsure}">'
            f'<a class="tag" href="#{section.name(statement, "t")}">{escape(section.tag(statement))}</a> '
            f'<span class="sure">{statement.confidence:.0%}{mark}</span>{_name(section, statement)}'
            f'<div class="what">{_what(section, statement)}</div></li>\n')


def _name(section: _Section, statement: Statement) -> str:
    if statement.speaker is not None:
        mark = " ?" if statement.speaker.confidence < UNCERTAIN else ""
        return f"<b><bdi>{escape(flat(speaker_name(statement.speaker)))}</bdi>{mark}</b>"
    words = flat(section.reading.document.quote(statement.source))
    return f"<b>“<bdi>{escape(words)}</bdi>”</b> <i>not resolved</i>" if words else "<i>no speaker given</i>"


def _what(section: _Section, statement: Statement) -> str:
    """Polarity and kinds, then the details."""
    parts = [f'<span class="kind k-{name.replace(" ", "-")}">{name}</span>' for name in labels(statement)]
    parts += [escape(part) for part in details(statement)]
    if statement.nested_in in section.numbers:
        number = section.numbers[statement.nested_in]
        parts.append(f'inside <a href="#d{section.number}s{number}">{number}</a>')
    parts += [f"figure: {escape(words)}" for words in figures_of(section.reading, statement)]
    return " · ".join(parts)
