"""Figures made by hand, for the tests."""

from __future__ import annotations

from functools import cache
from typing import Any

from onrecord.analysis import Analysis
from onrecord.document import Document
from onrecord.extraction.extract import Extractor
from onrecord.extraction.model import Model
from onrecord.figure import Figure
from onrecord.figures import extract
from onrecord.speaker import Speaker
from onrecord.statement import Statement


def made(low: float | None, high: float | None, **fields: Any) -> Figure:
    """A figure of killed people, claimed on 1 March 2024, unless the fields say otherwise."""
    base: dict[str, Any] = {
        "id": f"f{low}{high}{fields}",
        "document": f"d{low}{high}{fields}",
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


@cache
def _encoder() -> Extractor:
    return Extractor(Model())


def analysed(document: Document) -> Analysis:
    """What the reader's encoder says of the words of a document."""
    return _encoder().extract(document)[1]


def found(
    text: str, published: str | None = "2024-03-01", speaker: str | None = None, plain: bool = False
) -> tuple[Figure, ...]:
    """The figures of a text; with a speaker the whole text is one statement. `plain`: without the encoder."""
    statements = (
        (Statement("s", ((0, len(text)),), (), (), "indirect", 1.0, Speaker(speaker, "person", 1.0)),) if speaker else ()
    )
    document = Document("d", text, published=published)
    if plain:
        return extract(document, None, statements, counting=False)
    return extract(document, analysed(document), statements)


def one(text: str, **rest: Any) -> Figure:
    """The only figure of a text."""
    figures = found(text, **rest)
    assert len(figures) == 1, [f.words for f in figures]
    return figures[0]
