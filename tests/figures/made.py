"""Figures made by hand, for the tests."""

from __future__ import annotations

from typing import Any

from onrecord.document import Document
from onrecord.figure import Figure
from onrecord.figures import extract
from onrecord.speaker import Speaker
from onrecord.statement import Statement


def made(low: float | None, high: float | None, **fields: Any) -> Figure:
    """A figure of killed people, claimed on 1 March 2024, unless the fields say otherwise."""
    base: dict[str, Any] = {
        "id": f"f{low}{high}{fields}",
        "document": "d",
        "statement": None,
        "text": ((0, 1),),
        "words": "",
        "hedge": "between",
        "unit": "count",
        "counted": "people killed",
        "as_of": "2024-03-01",
        "published": "2024-03-01",
    }
    return Figure(low=low, high=high, **{**base, **fields})


def found(text: str, published: str | None = "2024-03-01", speaker: str | None = None) -> tuple[Figure, ...]:
    """The figures of a text; with a speaker the whole text is one statement."""
    statements = (
        (Statement("s", ((0, len(text)),), (), (), "indirect", 1.0, Speaker(speaker, "person", 1.0)),) if speaker else ()
    )
    return extract(Document("d", text, published=published), None, statements)


def one(text: str, **rest: Any) -> Figure:
    """The only figure of a text."""
    figures = found(text, **rest)
    assert len(figures) == 1, [f.words for f in figures]
    return figures[0]
