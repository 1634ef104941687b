"""Writing one reading into the tables. The caller holds the transaction."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from urllib.parse import parse_qsl, urlencode, urlsplit

from onrecord.document import Document, Skipped, content_id
from onrecord.figure import Figure
from onrecord.reading import Reading
from onrecord.record.backend import Backend
from onrecord.record.rows import Added, Came, came_to_json, details_of, kinds_to_bits, name_key
from onrecord.speaker import Speaker
from onrecord.statement import Statement

TRACKING = ("utm_", "fbclid", "gclid", "at_", "cmp", "xtor", "mc_")
"""Beginnings of the names of parameters that say where a reader came from, not what is read."""
DOCUMENT = "INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
STATEMENT = "INSERT INTO statements VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
SKIP = "INSERT INTO skipped VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"
Entry = tuple[str | None, ...]
"""What makes a speaker of a document one entry: name, kind, role, body, country."""


def write_reading(backend: Backend, reading: Reading, came: Came) -> Added:
    """Add a document that is not there yet, with all that hangs on it."""
    document = reading.document
    address = address_of(document, came)
    before = latest_of(backend, address)
    revision = before[1] + 1 if before else 1
    seq = next_seq(backend, "documents")
    backend.run(DOCUMENT, (
        seq, document.id, address, revision, document.source, document.url, document.outlet, document.title, document.published,
        document.language, came_to_json(came), now(), figures_json(reading.figures), document.text,
        document.author))
    backend.run("INSERT INTO document_places VALUES (?, ?, 1, 0)", (seq, seq))
    if before:
        replace(backend, before[0])
    write_statements(backend, reading, seq)
    backend.run("DELETE FROM skipped WHERE source = ? AND document = 0", (document.source,))
    write_skipped(backend, reading.skipped, seq)
    return Added("revised" if before else "added", document.id, revision)


def address_of(document: Document, came: Came) -> str | None:
    """What ties a document's revisions together: its url without what does not change the page, else where it came from."""
    return bare_url(document.url) if document.url else came.address


def bare_url(url: str) -> str:
    """An address without scheme, "www.", fragment, tracking parameters and the last slash."""
    try:
        parts = urlsplit(url)
        query = [(n, v) for n, v in parse_qsl(parts.query, keep_blank_values=True) if not n.lower().startswith(TRACKING)]
        host = parts.netloc.lower().removeprefix("www.").removesuffix(":443").removesuffix(":80")
    except ValueError:
        return url
    return host + parts.path.rstrip("/") + (f"?{urlencode(query)}" if query else "")


def latest_of(backend: Backend, address: str | None) -> tuple[int, int] | None:
    """seq and revision of the latest document of an address."""
    if address is None:
        return None
    rows = backend.rows("SELECT seq, revision FROM documents WHERE address = ? ORDER BY revision DESC LIMIT 1", (address,))
    return (rows[0]["seq"], rows[0]["revision"]) if rows else None


def replace(backend: Backend, document: int) -> None:
    """A newer revision stands beside this one."""
    backend.run("UPDATE document_places SET latest = 0 WHERE document = ?", (document,))
    sql = "UPDATE statement_places SET latest = 0 WHERE statement IN (SELECT seq FROM statements WHERE document = ?)"
    backend.run(sql, (document,))


def write_statements(backend: Backend, reading: Reading, document: int) -> None:
    """The reading's speakers and statements, their places and words."""
    if not reading.statements:
        return
    speakers = write_speakers(backend, reading, document)
    first = next_seq(backend, "statements")
    rows, places, words = [], [], []
    day = (reading.document.published or "")[:10]
    for nth, statement in enumerate(reading.statements):
        seq, speaker = first + nth, speakers.get(entry(statement.speaker))
        said_by, text = said_by_words(reading.document, statement), reading.document.quote(statement.content)
        via = speakers.get(entry(statement.via))
        rows.append((seq, statement.id, document, nth, speaker, confidence(statement.speaker), via, confidence(statement.via),
                     statement.quotation, statement.polarity, statement.confidence,
                     kinds_to_bits(statement.kinds), details_of(statement), said_by, text))
        places.append((seq, speaker, seq, day))
        words.append((seq, text, said_by))
    backend.run_many(STATEMENT, rows)
    backend.run_many("INSERT INTO statement_places VALUES (?, ?, ?, ?, 1, NULL)", places)
    backend.index_words(words)


def write_speakers(backend: Backend, reading: Reading, document: int) -> dict[Entry, int]:
    """The reading's speakers, each once, by what makes them one entry. Each is a person of its own until judged otherwise."""
    found = [speaker for statement in reading.statements for speaker in (statement.speaker, statement.via)]
    entries = list(dict.fromkeys(entry(speaker) for speaker in found if speaker))
    first = next_seq(backend, "speakers")
    numbers = {one: first + place for place, one in enumerate(entries)}
    rows = [(seq, content_id("p", reading.document.id, *(part or "" for part in one)), document, name_key(one[0]), *one)
            for one, seq in numbers.items()]
    backend.run_many("INSERT INTO speakers VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
    forms, day = write_forms(backend, entries), (reading.document.published or "")[:10]
    backend.run_many("INSERT INTO speaker_places VALUES (?, ?, ?, ?, ?)",
                     [(seq, seq, forms[one], document, day) for one, seq in numbers.items()])
    for one, seq in numbers.items():
        count_name(backend, name_key(one[0]), seq, 1)
    return numbers


def write_forms(backend: Backend, entries: Iterable[Entry]) -> dict[Entry, int]:
    """The numbers of the forms in which documents call somebody; new ones are kept."""
    forms: dict[Entry, int] = {}
    for one in entries:
        key = "\n".join(part or "" for part in one)
        rows = backend.rows("SELECT seq FROM forms WHERE key = ?", (key,))
        forms[one] = rows[0]["seq"] if rows else next_seq(backend, "forms")
        if not rows:
            backend.run("INSERT INTO forms VALUES (?, ?, ?, ?, ?, ?, ?)", (forms[one], key, *one))
    return forms


def count_name(backend: Backend, key: str | None, person: int, more: int) -> None:
    """Note that `more` (or, below zero, fewer) speaker entries of a person have this name."""
    if key is None:
        return
    backend.run("""INSERT INTO person_names VALUES (?, ?, ?, ?) ON CONFLICT (name_key, person)
                DO UPDATE SET speakers = person_names.speakers + excluded.speakers""", (key, key.split()[-1], person, more))
    if more < 0:
        backend.run("DELETE FROM person_names WHERE name_key = ? AND person = ? AND speakers <= 0", (key, person))


def write_skipped(backend: Backend, skipped: Iterable[Skipped], document: int = 0) -> None:
    """What was left out of a document, or (0) sources that gave none. The same is kept once, with its first date."""
    backend.run_many(SKIP, [(one.source, one.what, one.reason, document, now()) for one in skipped])


def next_seq(backend: Backend, table: str) -> int:
    """The next number of a table; there is one writer."""
    return int(backend.rows(f"SELECT coalesce(max(seq), 0) + 1 AS next FROM {table}")[0]["next"])


def entry(speaker: Speaker | None) -> Entry:
    """What makes a speaker one entry of a document; nothing for none."""
    return (speaker.name, speaker.kind, speaker.role, speaker.body, speaker.country) if speaker else ()


def confidence(speaker: Speaker | None) -> float | None:
    """How sure it is that this is who speaks."""
    return speaker.confidence if speaker else None


def said_by_words(document: Document, statement: Statement) -> str:
    """The speaker's name and the source's words, for the search."""
    name = statement.speaker.name if statement.speaker else None
    source = document.quote(statement.source)
    return " | ".join(part for part in (name if name and name not in source else None, source) if part)


def figures_json(figures: tuple[Figure, ...]) -> str:
    """The reading's figures as JSON."""
    values = [figure.to_json() for figure in figures]
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def now() -> str:
    """This moment, UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")
