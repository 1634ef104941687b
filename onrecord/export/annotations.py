"""W3C Web Annotation: one annotation a statement, anchored in the article by its words and their position."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from onrecord import __version__
from onrecord.document import Document, Span
from onrecord.export.anchors import anchor, selectors
from onrecord.export.places import Placed, placed
from onrecord.questions.reports import names_of
from onrecord.record import Record
from onrecord.statement import Statement

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
GENERATOR = {"id": "https://pypi.org/project/onrecord/", "type": "Software", "name": f"onrecord {__version__}"}


def annotate(record: Record, dropped: list[str]) -> Iterator[dict[str, Any]]:
    """The annotations of all latest documents. The ids of statements whose anchors do not give back exactly their words are
    added to `dropped`; there should be none."""
    for one in placed(record, latest=True):
        names = names_of(record, {one.person(statement.speaker) for statement in one.reading.statements})
        for statement in one.reading.statements:
            if not holds(one.reading.document.text, statement.content):
                dropped.append(statement.id)
                continue
            yield annotation(one, statement, names)


def holds(text: str, spans: tuple[Span, ...]) -> bool:
    """Whether the anchors made for spans give these spans back."""
    return all(anchor(text, selectors(text, span)) == span for span in spans)


def annotation(one: Placed, statement: Statement, names: dict[str, str | None]) -> dict[str, Any]:
    """One statement: who says it identifies the words, its kinds tag them, how it reads describes them."""
    document = one.reading.document
    targets = [target(document, span) for span in statement.content]
    return {
        "@context": CONTEXT, "id": f"urn:onrecord:{statement.id}", "type": "Annotation", "motivation": "identifying",
        "generator": GENERATOR, "generated": one.added, "body": bodies(one, statement, names),
        "target": targets[0] if len(targets) == 1 else targets,
    }


def bodies(one: Placed, statement: Statement, names: dict[str, str | None]) -> list[dict[str, Any]]:
    """The bodies: the speaker (with the person's id), a sentence that says so, the kinds as tags, the utterance."""
    person = one.person(statement.speaker)
    name = (names.get(person) if person else None) or (statement.speaker.name if statement.speaker else None)
    verb = {"said": "said by", "withheld": "withheld by", "denied": "denied by"}[statement.polarity]
    found = [body("describing", f"{verb} {name or 'a speaker that is not resolved'} ({statement.quotation})")]
    if person is not None and name:
        found.append({"type": "SpecificResource", "purpose": "identifying", "source": f"urn:onrecord:{person}"})
    found += [body("tagging", kind) for kind in statement.kinds]
    found.append({"type": "SpecificResource", "purpose": "linking", "source": f"urn:onrecord:{one.utterances[statement.id]}"})
    return found


def body(purpose: str, value: str) -> dict[str, Any]:
    """A textual body."""
    return {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain", "language": "en"}


def target(document: Document, span: Span) -> dict[str, Any]:
    """Where the words stand: in the page, or in the text as read where there is no address. Positions count characters of the
    text as read, which `scope` names; a page's markup may move them, the quote finds the words again."""
    read = f"urn:onrecord:{document.id}"
    return {"type": "SpecificResource", "source": document.url or read, "scope": read,
            "selector": selectors(document.text, span)}
