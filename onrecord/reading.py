"""The carrier: a document, its statements, its figures, and what was left out."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from onrecord.document import Document, Skipped
from onrecord.figure import Figure
from onrecord.speaker import Speaker
from onrecord.statement import Statement

AUTHOR = "AUTHOR"


@dataclass(frozen=True, slots=True)
class Reading:
    """One document as read. Statements stand in the order of their content."""

    document: Document
    statements: tuple[Statement, ...] = ()
    figures: tuple[Figure, ...] = ()
    skipped: tuple[Skipped, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The reading as JSON-ready types: the contract of docs/reading.schema.json."""
        return {"document": asdict(self.document), "statements": [statement_json(s) for s in self.statements],
                "figures": [f.to_json() for f in self.figures], "skipped": [asdict(s) for s in self.skipped]}


def statement_json(statement: Statement) -> dict[str, Any]:
    """One statement as in the contract; spans as [start, end]."""
    return {
        "id": statement.id,
        "content": [list(span) for span in statement.content],
        "cue": [list(span) for span in statement.cue],
        "source": [list(span) for span in statement.source],
        "quotation": statement.quotation,
        "speaker": speaker_json(statement.speaker),
        "via": speaker_json(statement.via),
        "nested_in": statement.nested_in,
        "kinds": list(statement.kinds),
        "polarity": statement.polarity,
        "addressee": statement.addressee,
        "occasion": statement.occasion,
        "condition": [list(span) for span in statement.condition],
        "commitment": statement.commitment or None,
        "deadline": [list(span) for span in statement.deadline],
        "towards": [list(span) for span in statement.towards],
        "confidence": round(statement.confidence, 4),
    }


def speaker_json(speaker: Speaker | None) -> dict[str, Any] | None:
    """A speaker as in the contract, or None. The article's author, who may go unnamed, has the name AUTHOR there."""
    if speaker is None:
        return None
    name = AUTHOR if speaker.kind == "author" else speaker.name
    return {**asdict(speaker), "name": name, "confidence": round(speaker.confidence, 4)}
