"""Commitments in a record: which statements are, and which later documents bear on them. Made from what was added, and made
anew when the rules change; what people decide stands in judgements (decide.py).

A new document is held against the earlier commitments of those who speak or are named in it, and only where words are shared,
so that adding does not slow down as the record grows."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from typing import Any

from onrecord.commitments.find import commitments_in, promise_of
from onrecord.commitments.outcomes import Report, propose, tells_of
from onrecord.commitments.promise import Promise, stems
from onrecord.commitments.types import Commitment, Deadline, Proposal
from onrecord.document import Span, day_of
from onrecord.passages import sentences_around
from onrecord.reading import Reading
from onrecord.record import Record
from onrecord.record.backend import Row
from onrecord.record.frontier import Frontier, look_through
from onrecord.sentences import spans
from onrecord.speaker import Speaker
from onrecord.statement import CommitmentType, Statement

MOST_HELD = 300
"""Earlier commitments, newest first, that one document is held against."""
MOST_ASKED = 8
"""The network is asked for so many of those, the ones that share most words, and as often of later documents."""
MOST_LATER = 20
"""Later documents that a commitment of a document added out of order is held against."""
MOST_READ = 600
"""Characters of three sentences that the network has room for; of longer ones the middle one alone is read."""
AHEAD = frozenset({"demand", "question", "condition", "pledge", "prediction"})
"""Kinds of what is still to come: it settles nothing, above all not the same promise told once more."""
_CAPITAL = re.compile(r"\b[A-ZÀ-Ý][\w’'-]+")

AT_ONCE = 100
"""Documents that are looked at in one transaction."""
FRONTIER = Frontier("commitments_until")
EARLIER = """SELECT c.statement, c.type, c.details, p.day
    FROM statement_places p JOIN commitments c ON c.statement = p.statement
    WHERE p.person IN ({persons}) AND p.latest = 1 AND p.day > '' AND p.day < ? ORDER BY p.day DESC, p.statement DESC LIMIT ?"""
LATER = """SELECT d.id
    FROM statement_places p JOIN statements st ON st.seq = p.statement JOIN documents d ON d.seq = st.document
    WHERE p.person = ? AND p.latest = 1 AND p.day > ? AND d.seq <= (SELECT coalesce(max(document), 0) FROM commitments_until)
    GROUP BY d.id, d.seq ORDER BY d.seq LIMIT ?"""
SPEAKING = """SELECT DISTINCT p.person FROM statements st JOIN statement_places p ON p.statement = st.seq
    WHERE st.document = (SELECT seq FROM documents WHERE id = ?) AND p.person IS NOT NULL"""


def behind(record: Record) -> int:
    """The number of documents that were not looked at yet."""
    return FRONTIER.behind(record)


def catch_up(record: Record) -> int:
    """Find the commitments of all documents that were not looked at yet, and what they say of earlier ones; how many."""
    return look_through(look_on, record)


def look_on(record: Record) -> int:
    """The same for the next documents, in one transaction; how many."""
    rows = FRONTIER.next(record, AT_ONCE)
    if rows:
        with record.transaction():
            for row in rows:
                reading = record.reading(row["id"])
                assert reading is not None
                note(record, reading)
                FRONTIER.move(record, row["seq"])
    return len(rows)


def note(record: Record, reading: Reading) -> None:
    """Write down a document's commitments and what it makes of earlier ones."""
    text, day = reading.document.text, day_of(reading.document.published)
    sql = "SELECT id, seq FROM statements WHERE document = (SELECT seq FROM documents WHERE id = ?)"
    numbers = {row["id"]: row["seq"] for row in record.rows(sql, (reading.document.id,))}
    promises = []
    for statement, commitment in commitments_in(reading):
        promise = promise_of(text, statement, commitment, day) if day else None
        due = commitment.deadline.last_day.isoformat() if commitment.deadline else ""
        row = (numbers[statement.id], commitment.type, due, as_json(details_of(commitment, promise)))
        record.backend.run("INSERT INTO commitments VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING", row)
        if promise is not None:
            promises.append((numbers[statement.id], promise))
    if day is not None:
        hold(record, reading, earlier_of(record, reading), MOST_ASKED)
        late(record, promises)


def as_json(details: dict[str, Any]) -> str:
    """Details as they are kept."""
    return json.dumps(details, ensure_ascii=False, separators=(",", ":"))


def details_of(commitment: Commitment, promise: Promise | None) -> dict[str, Any]:
    """What of a commitment is not looked for in the tables."""
    parts = {name: value for name, value in commitment.to_json().items() if value not in (None, "", []) and name != "type"}
    kept = ("act", "speaker", "condition", "place")
    return parts | ({"promise": {name: getattr(promise, name) for name in kept}} if promise else {})


def commitment_from(kind: CommitmentType, details: dict[str, Any]) -> Commitment:
    """A commitment from its row."""
    condition, deadline = details.get("condition"), details.get("deadline")
    return Commitment(
        kind,
        tuple(condition) if condition else None,
        Deadline(deadline["words"], tuple(deadline["span"]), deadline["date"]) if deadline else None,
        **{name: details[name] for name in ("towards", "settles", "odds", "odds_words") if name in details},
    )


def promise_from(row: Row) -> Promise | None:
    """The promise of a row of `commitments` with its day."""
    details, day = json.loads(row["details"]), day_of(row["day"])
    kept = details.get("promise")
    if kept is None or day is None:
        return None
    deadline = commitment_from(row["type"], details).deadline
    return Promise(row["type"], kept["act"], day, kept["speaker"], kept["condition"], deadline, kept["place"])


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


def hold(record: Record, reading: Reading, promises: Sequence[tuple[int, Promise]], most: int) -> int:
    """Hold a document against commitments, and write down where it bears on one; how often the network was asked."""
    text = reading.document.text if promises else ""
    sentences = [(span, stems(text[slice(*span)])) for span in spans(text)]
    near = [(*best, statement, promise) for statement, promise in promises if (best := nearest(sentences, promise))]
    near.sort(key=lambda one: -one[0])
    told = ((place, statement, promise) for _, sentence, statement, promise in near
            if tells_of(promise, words_there(reading, place := stretch_of(text, sentence))))
    asked = 0
    for place, statement, promise in islice(told, most):
        write_down(record, reading, statement, bearing(reading, place, promise))
        asked += 1
    return asked


def nearest(sentences: Sequence[tuple[Span, frozenset[str]]], promise: Promise) -> tuple[int, Span] | None:
    """How many words a document's closest sentence shares with a commitment, and where it stands; None where too few."""
    need = min(2, len(promise.keys))
    shared = ((len(keys & promise.keys), span) for span, keys in sentences)
    best = max(shared, key=lambda one: (one[0], -one[1][0]), default=(0, (0, 0)))
    return best if best[0] >= need > 0 else None


def stretch_of(text: str, sentence: Span) -> Span:
    """The sentence that speaks of a commitment, the one before and the one after; of long ones itself alone."""
    start, end = sentences_around(text, max(0, sentences_around(text, *sentence)[0] - 2), sentence[1], 1)
    return (start, end) if end - start <= MOST_READ else sentence


def words_there(reading: Reading, place: Span) -> str:
    """The words of a stretch, and the names of those who speak there ("he said")."""
    speakers = (one.speaker for _, one in statements_in(reading.statements, place))
    return " ".join([reading.document.text[slice(*place)], *(who.name or "" for who in speakers if who)])


def bearing(reading: Reading, place: Span, promise: Promise) -> Proposal:
    """What a document makes of a commitment, by the stretch that speaks of it."""
    day = day_of(reading.document.published)
    assert day is not None
    start, end = place
    found = propose(promise, Report(reading.document.text[start:end], day, *said_there(reading.statements, place)))
    return replace(found, span=(found.span[0] + start, found.span[1] + start) if found.span else None)


def said_there(statements: Sequence[Statement], place: Span) -> tuple[tuple[tuple[Span, Speaker | None], ...], ...]:
    """What is attributed in a stretch, by its places there, and of it what lies ahead: promises, demands, questions."""
    inside = statements_in(statements, place)
    ahead = [(span, one) for span, one in inside if one.commitment not in ("", "none") or AHEAD & set(one.kinds)]
    return tuple((span, one.speaker) for span, one in inside), tuple((span, one.speaker) for span, one in ahead)


def statements_in(statements: Sequence[Statement], place: Span) -> list[tuple[Span, Statement]]:
    """The pieces of content that reach into a stretch, by their places there, each with its statement."""
    start, end = place
    return [((a - start, b - start), one) for one in statements for a, b in one.content if a < end and b > start]


def write_down(record: Record, reading: Reading, statement: int, proposal: Proposal) -> None:
    """Write down what a document makes of a commitment; nothing where it is silent on it, or nearly so."""
    if proposal.span is None or proposal.says_nothing:
        return
    words = reading.document.text[slice(*proposal.span)].strip()
    details = {"because": proposal.because, "span": list(proposal.span), "words": words, **rests_on(reading, proposal.span)}
    sql = "INSERT INTO outcomes SELECT ?, seq, ?, ? FROM documents WHERE id = ? ON CONFLICT DO NOTHING"
    record.backend.run(sql, (statement, proposal.state, as_json(details), reading.document.id))


def rests_on(reading: Reading, span: Span) -> dict[str, Any]:
    """The statement and the figures at a span of a document."""
    inside = [one.id for one in reading.statements if any(a < span[1] and b > span[0] for a, b in one.content)]
    figures = [one.id for one in reading.figures if any(span[0] <= a and b <= span[1] for a, b in one.text)]
    return ({"statement": inside[0]} if inside else {}) | ({"figures": figures} if figures else {})


def late(record: Record, promises: Sequence[tuple[int, Promise]]) -> None:
    """Hold commitments that were added after later documents against those of their speaker."""
    against: dict[str, list[tuple[int, Promise]]] = {}
    for statement, promise in promises:
        rows = record.rows("SELECT person FROM statement_places WHERE statement = ?", (statement,))
        if rows and rows[0]["person"] is not None:
            for row in record.rows(LATER, (rows[0]["person"], promise.day.isoformat(), MOST_LATER)):
                against.setdefault(row["id"], []).append((statement, promise))
    left = MOST_ASKED
    for document, held in against.items():
        if left > 0 and (reading := record.reading(document)) is not None:
            left -= hold(record, reading, held, left)
