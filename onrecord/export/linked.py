"""JSON-LD: each utterance a schema.org Claim with one `appearance` a report, each report a Quotation (or, where it has no
quotation marks, a CreativeWork), with PROV-O's wasQuotedFrom and wasAttributedTo.

https://schema.org/Claim, https://schema.org/Quotation, https://www.w3.org/TR/prov-o/"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from onrecord.document import Document
from onrecord.export.places import Placed, placed
from onrecord.jsontext import json_text
from onrecord.questions.people import people
from onrecord.questions.types import Person
from onrecord.record import Record
from onrecord.speaker import Speaker
from onrecord.statement import Statement

CONTEXT = {
    "@vocab": "https://schema.org/", "prov": "http://www.w3.org/ns/prov#", "onrecord": "urn:onrecord:term:",
    "appearance": {"@id": "https://schema.org/appearance", "@type": "@id"},
    "firstAppearance": {"@id": "https://schema.org/firstAppearance", "@type": "@id"},
    "author": {"@id": "https://schema.org/author", "@type": "@id"},
    "spokenByCharacter": {"@id": "https://schema.org/spokenByCharacter", "@type": "@id"},
    "isPartOf": {"@id": "https://schema.org/isPartOf", "@type": "@id"},
    "sameAs": {"@id": "https://schema.org/sameAs", "@type": "@id"},
    "url": {"@id": "https://schema.org/url", "@type": "@id"},
    "prov:wasQuotedFrom": {"@type": "@id"}, "prov:wasAttributedTo": {"@type": "@id"},
}
TYPES = {"person": ["Person", "prov:Person"], "organization": ["Organization", "prov:Organization"],
         "group": ["Organization", "prov:Agent"]}
WIKIDATA = "http://www.wikidata.org/entity/"


def iri(name: str) -> str:
    """The address of something in a record by its id."""
    return f"urn:onrecord:{name}"


def linked(record: Record) -> Iterator[str]:
    """One JSON-LD document, in pieces: articles with their reports, then claims, then people."""
    yield f'{{"@context": {json_text(CONTEXT)},\n"@graph": [\n'
    for number, node in enumerate(nodes(record)):
        yield (",\n" if number else "") + json_text(node)
    yield "\n]}\n"


def nodes(record: Record) -> Iterator[dict[str, Any]]:
    """The nodes of the graph. What claims need is kept (a few ids and words a statement), not the articles."""
    claims: dict[str, list[dict[str, Any]]] = defaultdict(list)
    passing: dict[str, Speaker] = {}
    for one in placed(record, latest=True):
        yield article(one.reading.document)
        for statement in one.reading.statements:
            node = report(one, statement)
            if statement.via is not None:
                passing[str(one.person(statement.via))] = statement.via
            claims[one.utterances[statement.id]].append(node)
            yield node
    for utterance, reports in claims.items():
        yield claim(utterance, reports)
    listed = people(record, kinds=(), limit=0)
    yield from map(agent, listed)
    known = {one.id for one in listed}
    for person, speaker in passing.items():
        if person not in known:
            yield bare({"@id": iri(person), "@type": TYPES.get(speaker.kind, ["prov:Agent"]), "name": speaker.name})


def article(document: Document) -> dict[str, Any]:
    """An article; its text stays where it is."""
    return bare({
        "@id": iri(document.id), "@type": ["NewsArticle", "prov:Entity"], "headline": document.title, "url": document.url,
        "datePublished": document.published, "inLanguage": document.language,
        "publisher": {"@type": "Organization", "name": document.outlet} if document.outlet else None,
    })


def report(one: Placed, statement: Statement) -> dict[str, Any]:
    """One statement: the words of the article, and whom the article gives them to."""
    document, person = one.reading.document, one.person(statement.speaker)
    speaker = iri(person) if person else None
    kind = "CreativeWork" if statement.quotation == "indirect" else "Quotation"
    via = one.person(statement.via)
    return bare({
        "@id": iri(statement.id), "@type": [kind, "prov:Entity"], "text": document.quote(statement.content),
        "datePublished": document.published, "isPartOf": iri(document.id), "prov:wasQuotedFrom": iri(document.id),
        "spokenByCharacter": speaker if kind == "Quotation" else None, "author": speaker, "prov:wasAttributedTo": speaker,
        "onrecord:passedOnBy": {"@id": iri(via)} if via else None, "onrecord:quotation": statement.quotation,
        "onrecord:polarity": statement.polarity, "onrecord:kind": list(statement.kinds),
        "onrecord:confidence": round(statement.confidence, 4),
    })


def claim(utterance: str, reports: list[dict[str, Any]]) -> dict[str, Any]:
    """One utterance; its words are those of the first dated report, quoted ones before others."""
    first = min(reports, key=lambda one: (one.get("datePublished") or "9", one["@id"]))
    shown = min(reports, key=lambda one: ("Quotation" not in one["@type"], one.get("datePublished") or "9", one["@id"]))
    return bare({
        "@id": iri(utterance), "@type": ["Claim", "prov:Entity"], "text": shown["text"], "author": shown.get("author"),
        "prov:wasAttributedTo": shown.get("author"), "firstAppearance": first["@id"],
        "appearance": [one["@id"] for one in reports],
    })


def agent(person: Person) -> dict[str, Any]:
    """A person or body."""
    return bare({
        "@id": iri(person.id), "@type": TYPES.get(person.kind, ["prov:Agent"]), "name": person.name,
        "alternateName": list(person.aliases), "sameAs": WIKIDATA + person.wikidata if person.wikidata else None,
        "jobTitle": sorted({role.role for role in person.roles if role.role}) if person.kind == "person" else None,
    })


def bare(node: dict[str, Any]) -> dict[str, Any]:
    """A node without what is unknown."""
    return {name: value for name, value in node.items() if value not in (None, [], "")}
