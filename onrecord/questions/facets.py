"""A search with its counts: by speaker, kind, outlet and month, over the statements that it finds."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from onrecord.questions.amend import amended_found, corrections_of
from onrecord.questions.reports import as_said, names_of
from onrecord.questions.types import Said
from onrecord.record import Filter, Record, StoredStatement
from onrecord.record.ask import pick, rows_of, stored_statement
from onrecord.record.backend import Row
from onrecord.record.rows import KINDS

MOST_COUNTED = 500
"""Statements over which counts are made: the best, or the newest."""
MOST_VALUES = 12
NARROW = """SELECT p.statement, p.utterance, p.day, person.id AS person, coalesce(p.kinds, st.kinds) AS kinds,
    d.outlet FROM statement_places p JOIN statements st ON st.seq = p.statement JOIN documents d ON d.seq = st.document
    LEFT JOIN speakers person ON person.seq = p.person WHERE p.statement IN ({numbers})"""


@dataclass(frozen=True, slots=True)
class Count:
    """How many of what was found have a value; `name` is how to show it."""

    value: str
    name: str
    number: int


@dataclass(frozen=True, slots=True)
class Found:
    """One page of utterances, how many statements and utterances there are, and the counts over them. `all_counted` is False
    where there are more than MOST_COUNTED statements: the counts are of those."""

    rows: tuple[Said, ...]
    statements: int
    utterances: int
    all_counted: bool
    speakers: tuple[Count, ...]
    kinds: tuple[Count, ...]
    outlets: tuple[Count, ...]
    months: tuple[Count, ...]


def faceted(record: Record, wanted: Filter, *, limit: int = 25, offset: int = 0,
            most: int = MOST_COUNTED) -> Found:
    """Search, count over `most` statements, and give one page. Without words it is newest first. Raises InputError for words
    that look for nothing."""
    backend = record.backend
    query = backend.search_words(wanted.words, wanted.content_only) if wanted.words is not None else None
    if query is None and wanted.order == "best":
        wanted = replace(wanted, order="newest")
    ranks = pick(backend, wanted, query, most + 1, 0)
    seqs = list(ranks)[:most]
    narrow = narrow_rows(record, seqs)
    first: dict[int, int] = {}
    for seq in seqs:
        first.setdefault(narrow[seq]["utterance"], seq)
    shown = list(first.values())[offset : offset + limit]
    rows = as_said(record, corrected(record, stored(record, shown, query)), wanted.latest)
    return Found(rows, len(seqs), len(first), len(ranks) <= most, *counted(record, list(narrow.values())))


def narrow_rows(record: Record, seqs: list[int]) -> dict[int, Row]:
    """What is counted of each statement."""
    rows: dict[int, Row] = {}
    for start in range(0, len(seqs), 500):
        numbers = ", ".join(map(str, seqs[start : start + 500]))
        rows |= {row["statement"]: row for row in record.rows(NARROW.format(numbers=numbers))}
    return rows


def stored(record: Record, seqs: list[int], query: str | None) -> list[StoredStatement]:
    """Statements by number, in their order, with what a search matched."""
    rows = rows_of(record.backend, seqs)
    marks = record.backend.marks(query, [(seq, rows[seq]["text"]) for seq in seqs]) if query else {}
    return [stored_statement(rows[seq], marks.get(seq, ())) for seq in seqs]


def corrected(record: Record, found: list[StoredStatement]) -> list[StoredStatement]:
    """Statements as their standing corrections have them."""
    judged = corrections_of(record, [one.id for one in found])
    return [amended_found(one, judged) for one in found] if judged else found


def counted(record: Record, rows: list[Row]) -> tuple[tuple[Count, ...], ...]:
    """The counts by speaker, kind, outlet and month."""
    persons = Counter(row["person"] for row in rows if row["person"])
    kinds = Counter(kind for row in rows for bit, kind in enumerate(KINDS) if row["kinds"] >> bit & 1)
    outlets = Counter(row["outlet"] for row in rows if row["outlet"])
    months = Counter(row["day"][:7] for row in rows if row["day"])
    best = persons.most_common(MOST_VALUES)
    names = names_of(record, (person for person, _ in best))
    return (tuple(Count(person, names.get(person) or "without a name", number) for person, number in best),
            tuple(Count(kind, kind, number) for kind, number in kinds.most_common()),
            tuple(Count(outlet, outlet, number) for outlet, number in outlets.most_common(MOST_VALUES)),
            tuple(Count(month, month, months[month]) for month in sorted(months, reverse=True)[:24]))
