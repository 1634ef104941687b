"""Reports of utterances and names of persons for a page of answers: few questions to the tables, however long the page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onrecord.questions.types import Report, Said
from onrecord.record import Record, StoredStatement, name_key

AT_ONCE = 400
"""Ids in one question to the tables; SQLite takes at least 999."""
ENTRIES_LOOKED_AT = 200
"""A person's name is chosen among so many of its speaker entries."""

REPORTS = """SELECT said.id AS head, st.id, st.text, d.id AS document, d.outlet, d.published, d.url, first.id AS origin,
    s.name AS speaker
    FROM statements said JOIN statement_places p ON p.utterance = said.seq JOIN statements st ON st.seq = p.statement
    JOIN documents d ON d.seq = st.document JOIN document_places place ON place.document = d.seq
    JOIN documents first ON first.seq = place.origin LEFT JOIN speakers s ON s.seq = st.speaker"""
NAMES = """SELECT s.name, s.kind, count(*) AS times FROM (SELECT speaker FROM speaker_places
    WHERE person = (SELECT seq FROM speakers WHERE id = ?) ORDER BY speaker LIMIT ?) members
    JOIN speakers s ON s.seq = members.speaker WHERE s.name IS NOT NULL GROUP BY s.name, s.kind"""
GIVEN = """SELECT person.id AS person, j.right_id AS name FROM judgements j JOIN speakers s ON s.id = j.left_id
    JOIN speaker_places p ON p.speaker = s.seq JOIN speakers person ON person.seq = p.person
    WHERE j.kind = 'name' AND j.holds = 1 AND j.withdrawn IS NULL
    ORDER BY CASE WHEN j.author = 'user' THEN 1 ELSE 0 END, j.seq"""


def reports_of(record: Record, utterances: Iterable[str], latest: bool = True) -> dict[str, tuple[Report, ...]]:
    """All reports of utterances (ids), oldest first; those in replaced revisions only without `latest`."""
    heads = list(dict.fromkeys("s" + utterance[1:] for utterance in utterances))
    found: dict[str, list[Report]] = {"u" + head[1:]: [] for head in heads}
    for ids in chunks(heads):
        where = f"said.id IN ({', '.join('?' * len(ids))})" + (" AND p.latest = 1" if latest else "")
        for row in record.rows(f"{REPORTS} WHERE {where} ORDER BY p.day, st.seq", ids):
            found["u" + row["head"][1:]].append(Report(
                row["id"], row["document"], "o" + row["origin"][1:], row["outlet"], row["published"], row["url"],
                row["speaker"], row["text"]))
    return {utterance: tuple(reports) for utterance, reports in found.items()}


def chunks(ids: Sequence[str]) -> Iterable[list[str]]:
    """The ids in lists that one question can take."""
    return (list(ids[start : start + AT_ONCE]) for start in range(0, len(ids), AT_ONCE))


def names_of(record: Record, persons: Iterable[str | None]) -> dict[str, str | None]:
    """The names of persons (ids): the one that a user or a register gave, else the best that documents give."""
    known: dict[str, str | None] = record.kept("names")
    wanted = [person for person in dict.fromkeys(persons) if person]
    missing = [person for person in wanted if person not in known]
    given = {row["person"]: row["name"] for row in record.rows(GIVEN)} if missing else {}
    known |= {person: given.get(person) or best_name(record, person) for person in missing}
    return {person: known[person] for person in wanted}


def persons_given(record: Record, name: str) -> list[str]:
    """The persons (ids) to whom a user or a register gave a name, or a name that ends with this single word."""
    key = name_key(name)
    if key is None:
        return []
    given = {row["person"]: name_key(row["name"]) or "" for row in record.rows(GIVEN)}
    return [person for person, known in given.items() if known == key or (" " not in key and known.split()[-1:] == [key])]


def best_name(record: Record, person: str) -> str | None:
    """The name that most documents give; one of several words before a single one, a name before a description."""
    rows = record.rows(NAMES, (person, ENTRIES_LOOKED_AT))
    best = max(rows, key=lambda row: (row["kind"] != "unnamed", " " in row["name"] or row["kind"] != "person", row["times"],
                                      len(row["name"]), row["name"]), default=None)
    return None if best is None else str(best["name"])


def as_said(record: Record, found: Sequence[StoredStatement], latest: bool = True) -> tuple[Said, ...]:
    """Found statements as utterances, in the order of their first."""
    first: dict[str, StoredStatement] = {}
    for one in found:
        first.setdefault(one.utterance, one)
    reports = reports_of(record, first, latest)
    names = names_of(record, (one.person for one in first.values()))
    return tuple(Said(utterance, one, speaker_name(one, names), reports[utterance]) for utterance, one in first.items())


def speaker_name(found: StoredStatement, names: dict[str, str | None]) -> str | None:
    """What to call a statement's speaker; None where it is not resolved or has no name."""
    own = found.statement.speaker.name if found.statement.speaker else None
    return (names.get(found.person) if found.person else None) or own
