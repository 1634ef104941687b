"""Commitments asked of a record: a page of them, those whose time has passed, a speaker's track record.

commitments(record, "Quaye", due=True) -> entries, newest first
form(record, "Quaye") -> how many, what became of them, and the statements behind each number
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date

from onrecord.commitments.decide import decisions_of
from onrecord.commitments.entries import Bearing, Entry, Form
from onrecord.commitments.ledger import commitment_from
from onrecord.commitments.odds import brier
from onrecord.commitments.precedents import precedents_about
from onrecord.commitments.types import STATES, TYPES, State
from onrecord.errors import InputError
from onrecord.questions.asking import PERSON_ID
from onrecord.questions.people import the_person
from onrecord.questions.reports import chunks, names_of, persons_given, reports_of, speaker_name
from onrecord.questions.types import Report
from onrecord.record import Record
from onrecord.record.ask import persons_named, place_of, rows_of, stored_statement
from onrecord.record.backend import Row, Value
from onrecord.statement import CommitmentType

PAGE = 200
MOST_PAGES = 20
"""Pages that are looked through for one answer: with a filter on the state most rows may not pass."""
MOST_FORM = 3000
"""Reports of commitments that a track record is made of, newest first; where there are more it says so."""

# CROSS JOIN keeps SQLite to this order of the tables, so that a page is read off an index and nothing is sorted.
NEWEST = """SELECT c.statement, c.type, c.due, c.details, p.utterance FROM statement_places p CROSS JOIN commitments c
    WHERE c.statement = p.statement AND p.latest = 1{more} ORDER BY p.day DESC, p.statement DESC LIMIT ? OFFSET ?"""
PASSED = """SELECT c.statement, c.type, c.due, c.details, p.utterance FROM commitments c CROSS JOIN statement_places p
    WHERE c.statement = p.statement AND p.latest = 1 AND c.due > '' AND c.due < ?{more} ORDER BY c.due DESC, c.statement DESC
    LIMIT ? OFFSET ?"""
OUTCOMES = """SELECT st.id, o.state, o.details, d.id AS document, d.outlet, substr(d.published, 1, 10) AS day,
        first.id AS origin
    FROM statements st JOIN outcomes o ON o.statement = st.seq JOIN documents d ON d.seq = o.document
    JOIN document_places place ON place.document = d.seq JOIN documents first ON first.seq = place.origin
    WHERE place.latest = 1 AND st.id IN ({ids}) ORDER BY day, d.seq"""


def commitments(
    record: Record,
    speaker: str | None = None,
    *,
    due: bool = False,
    state: State | None = None,
    types: Sequence[CommitmentType] = (),
    limit: int = 50,
    today: date | None = None,
) -> list[Entry]:
    """Commitments, newest first, each utterance once; `limit` 0 gives all. `due`: only those whose deadline has passed
    undecided, the latest deadline first. `state`: as decided, or, where nobody decided, as coverage points. Raises InputError
    for no name."""
    today = today or date.today()
    found: list[Entry] = []
    seen: set[int] = set()
    for rows in pages(record, persons(record, speaker), types, today if due else None, limit):
        fresh = [row for row in rows if row["utterance"] not in seen and not seen.add(row["utterance"])]  # type: ignore[func-returns-value]
        found += [
            one
            for one in entries_of(record, fresh, today)
            if (state is None or shown_state(one) == state) and (not due or one.overdue)
        ]
        if limit and len(found) >= limit:
            break
    return found[: limit or None]


def shown_state(entry: Entry) -> State:
    """As decided, or else as coverage points."""
    return entry.state if entry.decision else entry.proposed


def persons(record: Record, speaker: str | None) -> list[int] | None:
    """The numbers of the persons that a name or an id means; None where none is asked for. Raises InputError for no name."""
    if speaker is None:
        return None
    if not speaker.strip():
        raise InputError("whose commitments? give a name, its last word, or an id from `onrecord people`")
    named = [] if PERSON_ID.fullmatch(speaker) else persons_named(record.backend, speaker)
    ids = [speaker] if PERSON_ID.fullmatch(speaker) else [] if named else persons_given(record, speaker)
    return named + [place for one in ids if (place := place_of(record.backend, "person", one)) is not None]


def pages(
    record: Record, whose: list[int] | None, types: Sequence[CommitmentType], passed: date | None, limit: int
) -> Iterable[list[Row]]:
    """Pages of rows of commitments."""
    if whose == []:
        return
    more = f" AND p.person IN ({', '.join(map(str, whose))})" if whose else ""
    more += f" AND c.type IN ({', '.join('?' * len(types))})" if types else ""
    values: list[Value] = [*([passed.isoformat()] if passed else []), *types]
    for page in range(MOST_PAGES if limit else 100_000):
        rows = record.rows((PASSED if passed else NEWEST).format(more=more), (*values, PAGE, page * PAGE))
        if rows:
            yield rows
        if len(rows) < PAGE:
            return


def entries_of(record: Record, rows: Sequence[Row], today: date) -> list[Entry]:
    """Rows of commitments as entries, with their reports, bearings and decisions; few questions for a whole page."""
    stored = {seq: stored_statement(row) for seq, row in rows_of(record.backend, [row["statement"] for row in rows]).items()}
    reports = reports_of(record, (one.utterance for one in stored.values()))
    members = [one.statement for found in reports.values() for one in found]
    bearings, decisions = bearings_of(record, members), decisions_of(record, members)
    names = names_of(record, (one.person for one in stored.values()))
    entries = []
    for row in rows:
        one, told = stored[row["statement"]], json.loads(row["details"])
        own = reports.get(one.utterance, ())
        decided = max((decisions[r.statement] for r in own if r.statement in decisions), key=lambda d: d[0], default=(0, None))[
            1
        ]
        entries.append(
            Entry(
                one.id,
                one.utterance,
                tuple(r.statement for r in own),
                len({r.origin for r in own}),
                speaker_name(one, names),
                one.person,
                min((r.published[:10] for r in own if r.published), default=None),
                one.text,
                told.get("promise", {}).get("condition", ""),
                commitment_from(row["type"], told),
                bearing_once(own, bearings),
                decided,
                "" < row["due"] < today.isoformat() and (decided is None or decided.state == "open"),
            )
        )
    return entries


def bearings_of(record: Record, statements: Sequence[str]) -> dict[str, list[Bearing]]:
    """What later documents make of statements (ids)."""
    found: dict[str, list[Bearing]] = {}
    for ids in chunks(statements):
        for row in record.rows(OUTCOMES.format(ids=", ".join("?" * len(ids))), ids):
            told = json.loads(row["details"])
            found.setdefault(row["id"], []).append(
                Bearing(
                    row["state"],
                    told["because"],
                    row["document"],
                    told.get("statement"),
                    tuple(told.get("figures", ())),
                    tuple(told["span"]) if told["span"] else None,
                    told.get("words", ""),
                    row["day"],
                    row["outlet"],
                    "o" + row["origin"][1:],
                )
            )
    return found


def bearing_once(reports: Sequence[Report], bearings: dict[str, list[Bearing]]) -> tuple[Bearing, ...]:
    """The bearings of all reports, each origin's once, without those of the texts that report the commitment itself."""
    own = {report.origin for report in reports}
    once: dict[tuple[str, str], Bearing] = {}
    for report in reports:
        for one in bearings.get(report.statement, ()):
            if one.origin not in own:
                once.setdefault((one.origin, one.state), one)
    return tuple(sorted(once.values(), key=lambda one: (one.day or "", one.document)))


def form(record: Record, speaker: str, today: date | None = None) -> Form:
    """A speaker's track record. Raises InputError for no name, RecordError for one that means nobody or several."""
    if not speaker.strip():
        raise InputError("whose form? give a name, its last word, or an id from `onrecord people`")
    person = the_person(record, speaker)
    number = place_of(record.backend, "person", person.id)
    rows = record.rows(NEWEST.format(more=" AND p.person = ?"), (number, MOST_FORM + 1, 0))
    first: dict[int, Row] = {}
    for row in rows[:MOST_FORM]:
        first.setdefault(row["utterance"], row)
    entries = entries_of(record, list(first.values()), today or date.today())
    name = person.name or person.id
    return Form(
        name,
        person.id,
        {kind: ids for kind in TYPES if (ids := tuple(e.statement for e in entries if e.commitment.type == kind))},
        by_state(e for e in entries if e.decision),
        by_state(e for e in entries if not e.decision),
        tuple(e.statement for e in entries if e.overdue),
        brier(
            (e.statement, e.commitment.odds, e.state == "kept")
            for e in entries
            if e.commitment.odds is not None and e.state in ("kept", "broken")
        ),
        tuple(precedents_about(record, name)),
        len(rows) <= MOST_FORM,
    )


def by_state(entries: Iterable[Entry]) -> dict[State, tuple[str, ...]]:
    """The statements of entries by their state; states without any are left out."""
    rows = list(entries)
    return {state: ids for state in STATES if (ids := tuple(e.statement for e in rows if shown_state(e) == state))}
