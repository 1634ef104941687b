"""What both views say about a reading in words: headline, where and when, details of a statement, counts."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

from onrecord.document import Document
from onrecord.figure import Figure, Relation
from onrecord.figures.show import stated
from onrecord.figures.topics import conflicts
from onrecord.reading import Reading
from onrecord.statement import Statement
from onrecord.views.palette import speaker_key, speaker_name
from onrecord.views.pieces import flat, paragraphs

UNCERTAIN = 0.5
"""Below this confidence a statement or a speaker is marked as uncertain."""

_LONG_PATH = 40
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
           "December")

POLARITY = {"said": "", "withheld": "declined to say", "denied": "denied"}
"""The words shown for a polarity."""


def is_uncertain(statement: Statement) -> bool:
    """Is this statement to be marked as uncertain?"""
    return statement.confidence < UNCERTAIN


def headline(document: Document) -> str:
    """The title; where there is none a short first paragraph that is no sentence; else the source."""
    if document.title and document.title.strip():
        return flat(document.title[:400])
    first = first_paragraph(document)
    if 0 < len(first) <= 120 and first.rstrip("\"'”’»")[-1:] not in (".", "!", "?", ""):
        return first
    return flat(document.source) or "untitled"


def first_paragraph(document: Document) -> str:
    """The first paragraph in one line, or the first 2,000 characters of it."""
    return next((flat(document.text[start:end]) for start, end in paragraphs(document.text[:2000])), "")


def dateline(document: Document) -> str:
    """Outlet, day, and the address or source, as far as known."""
    place = document.url or _short(document.source)
    return " · ".join(flat(part) for part in (document.outlet, day(document.published), place) if part)


def day(published: str | None) -> str:
    """The day as people write it ("1 December 2022"); what is no ISO date stays as it is."""
    try:
        moment = datetime.fromisoformat(published or "")
    except ValueError:
        return published or ""
    return f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}"


def _short(source: str) -> str:
    """A long path by its end."""
    return source if len(source) <= _LONG_PATH else "…/" + source.rstrip("/").rpartition("/")[2]


def labels(statement: Statement) -> list[str]:
    """Polarity and kinds, without saying "denied" and "denial" both."""
    polarity = POLARITY[statement.polarity]
    kinds = [kind for kind in statement.kinds if not (polarity == "denied" and kind == "denial")]
    return [polarity, *kinds] if polarity else list(kinds)


def details(statement: Statement) -> list[str]:
    """What else is known of a statement: who passes it on, to whom, on what occasion."""
    found = []
    if statement.via is not None:
        found.append(f"passed on by {flat(speaker_name(statement.via))}")
    if statement.addressee:
        towards = "aimed at" if "criticism" in statement.kinds else "addressed to"
        found.append(f"{towards} {flat(statement.addressee)}")
    if statement.occasion:
        found.append(f"occasion: {flat(statement.occasion)}")
    return found


def figures_of(reading: Reading, statement: Statement) -> list[str]:
    """The figures that stand in a statement, in words."""
    return [figure_words(figure) for figure in reading.figures if figure.statement == statement.id]


def figure_words(figure: Figure) -> str:
    """A figure as written, what it counts, and over which time or on which day, as far as known."""
    counted = figure.counted_words or figure.counted
    time = f"{figure.start or '…'} to {figure.end or '…'}" if figure.start or figure.end else figure.as_of
    per = f"a {figure.per}" if figure.per else None
    return " · ".join(flat(part) for part in (figure.words, counted, per, time) if part)


def conflicts_of(reading: Reading) -> list[str]:
    """The pairs of figures of the article that cannot both be true, in words."""
    known = {figure.id: figure for figure in reading.figures}
    return [flat(f"{_claim(known[r.a])}, but {_claim(known[r.b])}: {_why(r)}") for r in conflicts(reading.figures)]


def _why(relation: Relation) -> str:
    return relation.arithmetic.split(". ")[0] or relation.reason


def _claim(figure: Figure) -> str:
    counted = figure.counted.replace(" | ", ", ")
    return f"{stated(figure)} {counted} ({figure.claimant or 'the article'})"


def counts(reading: Reading) -> str:
    """One line: how many statements of which sort, by how many speakers, what is uncertain, what was left out and why."""
    statements = reading.statements
    speakers = {speaker_key(s.speaker) for s in statements if s.speaker is not None}
    sorts = Counter(s.quotation for s in statements)
    sorted_out = ", ".join(f"{sorts[name]} {name}" for name in ("direct", "indirect", "mixed") if sorts[name])
    parts = [plural(len(statements), "statement") + (f" ({sorted_out})" if sorted_out else "")]
    if statements:
        parts.append(plural(len(speakers), "speaker"))
    if unresolved := sum(s.speaker is None for s in statements):
        parts.append(f"{unresolved} without a resolved speaker")
    if unsure := sum(is_uncertain(s) for s in statements):
        parts.append(f"{unsure} uncertain (marked ?)")
    if reading.skipped:
        parts.append(f"left out: {left_out(reading)}")
    return " · ".join(parts)


def left_out(reading: Reading) -> str:
    """What was left out of a reading, by reason."""
    reasons = Counter((skipped.what, flat(skipped.reason)) for skipped in reading.skipped)
    return "; ".join(f"{plural(number, what)}, {reason}" for (what, reason), number in reasons.items())


def plural(number: int, noun: str) -> str:
    """ "1 statement", "2 statements". """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
