"""Commitments in a record: which statements are, and which later documents bear on them. Made from what was added, and made
anew when the rules change; what people decide stands in judgements (decide.py).

A new document is held against the earlier commitments of those who speak or are named in it, and only where words are shared,
so that adding does not slow down as the record grows."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from onrecord.commitments.find import commitments_in, day_of, passage_of, promise_of
from onrecord.commitments.outcomes import propose
from onrecord.commitments.reports import Promise, stems
from onrecord.commitments.types import Commitment, CommitmentType, Deadline, Proposal
from onrecord.document import Span
from onrecord.reading import Reading
from onrecord.record import Record
from onrecord.record.backend import Row

MOST_HELD = 300
"""Earlier commitments, newest first, that one document is held against."""
MOST_LATER = 20
"""Later documents that a commitment of a document added out of order is held against."""
_CAPITAL = re.compile(r"\b[A-ZÀ-Ý][\w’'-]+")
_SENTENCE = re.compile(r"[^.!?\n]+")

UNREAD = """SELECT id FROM documents WHERE seq > (SELECT coalesce(max(document), 0) FROM commitments_until)
    AND seq <= coalesce((SELECT seq FROM documents WHERE id = ?), 9000000000000000000) ORDER BY seq LIMIT 200"""
EARLIER = """SELECT c.statement, c.type, c.details, p.day
    FROM statement_places p JOIN commitments c ON c.statement = p.statement
    WHERE p.person IN ({persons}) AND p.latest = 1 AND p.day > '' AND p.day < ? ORDER BY p.day DESC, p.statement DESC LIMIT ?"""
LATER = """SELECT d.id
    FROM statement_places p JOIN statements st ON st.seq = p.statement JOIN documents d ON d.seq = st.document
    WHERE p.person = ? AND p.latest = 1 AND p.day > ? AND d.seq <= (SELECT coalesce(max(document), 0) FROM commitments_until)
    GROUP BY d.id, d.seq ORDER BY d.seq LIMIT ?"""
SPEAKING = """SELECT DISTINCT p.person FROM statements st JOIN statement_places p ON p.statement = st.seq
    WHERE st.document = (SELECT seq FROM documents WHERE id = ?) AND p.person IS NOT NULL"""


def catch_up(record: Record, upto: str = "") -> int:
    """Find the commitments of documents that were not looked at yet (up to a document's id, or all), and what they say of
    earlier ones; how many documents."""
    done = 0
    with record.transaction():
        while rows := record.rows(UNREAD, (upto,)):
            for row in rows:
                reading = record.reading(row["id"])
                assert reading is not None
                note(record, reading)
                done += 1
    return done


def unread(record: Record) -> int:
    """How many documents were not looked at yet."""
    sql = "SELECT count(*) AS n FROM documents WHERE seq > (SELECT coalesce(max(document), 0) FROM commitments_until)"
    return int(record.rows(sql)[0]["n"])


def note(record: Record, reading: Reading) -> None:
    """Write down a document's commitments and what it makes of earlier ones."""
    name = reading.document.id
    numbers = {
        row["id"]: row["seq"]
        for row in record.rows(
            "SELECT id, seq FROM statements WHERE document = (SELECT seq FROM documents WHERE id = ?)", (name,)
        )
    }
    day = day_of(reading.document.published)
    found = commitments_in(reading)
    for statement, commitment in found:
        passage = passage_of(reading.document.text, statement, day)
        promise = promise_of(passage, commitment) if day else None
        record.backend.run(
            "INSERT INTO commitments VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
            (
                numbers[statement.id],
                commitment.type,
                commitment.deadline.last_day.isoformat() if commitment.deadline else "",
                json.dumps(details_of(commitment, promise), ensure_ascii=False, separators=(",", ":")),
            ),
        )
    if day is not None:
        hold(record, reading, earlier_of(record, reading))
        for statement, commitment in found:
            late(record, numbers[statement.id], promise_of(passage_of(reading.document.text, statement, day), commitment))
    record.backend.run("DELETE FROM commitments_until")
    record.backend.run("INSERT INTO commitments_until SELECT seq FROM documents WHERE id = ?", (name,))


def details_of(commitment: Commitment, promise: Promise | None) -> dict[str, Any]:
    """What of a commitment is not looked for in the tables."""
    parts = {name: value for name, value in commitment.to_json().items() if value not in (None, "", []) and name != "type"}
    return parts | (
        {"promise": {"act": promise.act, "speaker": promise.speaker, "condition": promise.condition, "place": promise.place}}
        if promise
        else {}
    )


def commitment_from(kind: CommitmentType, details: dict[str, Any]) -> Commitment:
    """A commitment from its row."""
    parts = {name: value for name, value in details.items() if name != "promise"}
    condition, deadline = parts.pop("condition", None), parts.pop("deadline", None)
    return Commitment(
        kind,
        condition=tuple(condition) if condition else None,
        deadline=Deadline(deadline["words"], tuple(deadline["span"]), deadline["date"]) if deadline else None,
        **parts,
    )


def promise_from(row: Row) -> Promise | None:
    """The promise of a row of `commitments` with its day."""
    details, day = json.loads(row["details"]), day_of(row["day"])
    kept = details.get("promise")
    if kept is None or day is None:
        return None
    return Promise(
        row["type"],
        kept["act"],
        day,
        kept["speaker"],
        kept["condition"],
        commitment_from(row["type"], details).deadline,
        kept["place"],
    )


# --- what bears on what ----------------------------------------------------------------------------------------------


def earlier_of(record: Record, reading: Reading) -> list[tuple[int, Promise]]:
    """The earlier commitments of those who speak or are named in a document."""
    persons = {row["person"] for row in record.rows(SPEAKING, (reading.document.id,))} | set(
        named_in(record, reading.document.text)
    )
    if not persons:
        return []
    sql = EARLIER.format(persons=", ".join(map(str, sorted(persons))))
    rows = record.rows(sql, ((reading.document.published or "")[:10], MOST_HELD))
    return [(row["statement"], promise) for row in rows if (promise := promise_from(row)) is not None]


def named_in(record: Record, text: str) -> list[int]:
    """The persons and bodies whose last word stands in a text with a capital letter."""
    words = sorted({re.sub(r"['’]s$", "", word).casefold() for word in _CAPITAL.findall(text)})[:400]
    if not words:
        return []
    sql = (
        f"SELECT DISTINCT person FROM person_names WHERE last_word IN ({', '.join('?' * len(words))}) ORDER BY person LIMIT 400"
    )
    return [row["person"] for row in record.rows(sql, words)]


def hold(record: Record, reading: Reading, promises: Sequence[tuple[int, Promise]]) -> None:
    """Hold a document against commitments, and write down where it bears on one."""
    sentences = (
        [(match.span(), frozenset(stems(match.group()))) for match in _SENTENCE.finditer(reading.document.text)]
        if promises
        else []
    )
    for statement, promise in promises:
        if (proposal := bearing(reading, sentences, promise)) is not None:
            details = {
                "because": proposal.because,
                "span": list(proposal.span or ()),
                "words": reading.document.text[slice(*proposal.span)].strip() if proposal.span else "",
                **rests_on(reading, proposal.span),
            }
            record.backend.run(
                """INSERT INTO outcomes SELECT ?, seq, ?, ? FROM documents WHERE id = ? ON CONFLICT DO NOTHING""",
                (
                    statement,
                    proposal.state,
                    json.dumps(details, ensure_ascii=False, separators=(",", ":")),
                    reading.document.id,
                ),
            )


def bearing(reading: Reading, sentences: Sequence[tuple[Span, frozenset[str]]], promise: Promise) -> Proposal | None:
    """What a document makes of a commitment: of the paragraph that shares most words with it and the one after; None where it
    does not speak of it."""
    wanted = {*promise.keys, *promise.condition_keys}
    need = 2 if len(wanted) > 1 else 1
    close = [(len(keys & wanted), span) for span, keys in sentences if len(keys & wanted) >= need]
    day, text = day_of(reading.document.published), reading.document.text
    if not close or day is None:
        return None
    _, best = max(close, key=lambda one: (one[0], -one[1][0]))
    start, end = (
        text.rfind("\n", 0, best[0]) + 1,
        text.find("\n\n", text.find("\n\n", best[1]) + 2 if text.find("\n\n", best[1]) >= 0 else best[1]),
    )
    end = len(text) if end < 0 else end
    said = [
        ((max(a, start) - start, b - start), one.speaker.name if one.speaker else None)
        for one in reading.statements
        for a, b in one.content
        if a < end and b > start
    ]
    proposal = propose(promise, text[start:end], day, said)
    if proposal.span is None:
        return None
    return Proposal(proposal.state, proposal.because, (proposal.span[0] + start, proposal.span[1] + start))


def rests_on(reading: Reading, span: Span | None) -> dict[str, Any]:
    """The statement and the figures at a span of a document."""
    if span is None:
        return {}
    inside = [one.id for one in reading.statements if any(a < span[1] and b > span[0] for a, b in one.content)]
    figures = [one.id for one in reading.figures if any(span[0] <= a and b <= span[1] for a, b in one.text)]
    return ({"statement": inside[0]} if inside else {}) | ({"figures": figures} if figures else {})


def late(record: Record, statement: int, promise: Promise) -> None:
    """Hold a commitment that was added after later documents against those of its speaker."""
    rows = record.rows("SELECT person FROM statement_places WHERE statement = ?", (statement,))
    if not rows or rows[0]["person"] is None:
        return
    for row in record.rows(LATER, (rows[0]["person"], promise.day.isoformat(), MOST_LATER)):
        reading = record.reading(row["id"])
        if reading is not None:
            hold(record, reading, [(statement, promise)])
