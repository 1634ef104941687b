"""Questions to the tables: statements and documents by filters, with paging; single ones by id."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from onrecord.document import Document
from onrecord.figure import figure_from_json
from onrecord.reading import Reading
from onrecord.record.backend import Backend, Row, Value
from onrecord.record.rows import (
    Came,
    Counts,
    Filter,
    StoredDocument,
    StoredSpeaker,
    StoredStatement,
    came_from_json,
    kinds_to_bits,
    name_key,
    public_id,
    speaker_from,
    statement_from,
)

MOST_MATCHES = 1000
"""A ranking over the whole record looks at so many matches, those added last: a word that has more says little by its rank."""
COMMON = 3.0
"""A page by day is made by going back day by day, instead of through all matches, where a word has more matches than this times
the root of (statements wanted x statements in all): looking whether a statement matches costs some 8 times as much as reading
off a match, and as many are looked at as are wanted times all through matches."""
LOOKED_AT = 5000
"""Statements that are looked at in going back, before all matches are gone through after all."""
FREQUENT = 60_000
"""Matches from which on a word is looked for among what somebody said; by its rank it says nothing."""
STRIDE = 500
MOST_PERSONS = 500
"""Persons that one name may mean."""

SPEAKER = ", ".join(f"{t}.{c} AS {t}_{c}" for t in "sv" for c in ("name", "kind", "role", "body", "country"))
STATEMENTS = f"""SELECT st.seq, st.id, st.text, st.quotation, st.polarity, st.confidence, st.details, st.speaker_confidence,
    st.via_confidence, {SPEAKER}, d.id AS document, d.outlet, d.title, d.url, d.published,
    person.id AS person, said.id AS utterance
    FROM statements st JOIN documents d ON d.seq = st.document JOIN statement_places p ON p.statement = st.seq
    JOIN statements said ON said.seq = p.utterance LEFT JOIN speakers s ON s.seq = st.speaker
    LEFT JOIN speakers v ON v.seq = st.via LEFT JOIN speakers person ON person.seq = p.person"""
DOCUMENTS = """SELECT d.*, p.latest, first.id AS origin,
    (SELECT count(*) FROM statements WHERE statements.document = d.seq) AS statements
    FROM documents d JOIN document_places p ON p.document = d.seq JOIN documents first ON first.seq = p.origin"""


@dataclass(slots=True)
class Choice:
    """The pieces of a question on statements: what to join, what must hold, and the values for the ?s in order."""

    joins: dict[str, str] = field(default_factory=dict)
    where: list[str] = field(default_factory=list)
    person: bool = False
    values: list[Value] = field(default_factory=list)

    def need(self, condition: str, *values: Value) -> None:
        """Add a condition."""
        self.where.append(condition)
        self.values += values

    def join(self, name: str) -> None:
        """Join the statements (st) or, by them, the documents (d)."""
        self.joins["st"] = "JOIN statements st ON st.seq = p.statement"
        if name == "d":
            self.joins["d"] = "JOIN documents d ON d.seq = st.document"


def statements(backend: Backend, wanted: Filter, limit: int, offset: int) -> list[StoredStatement]:
    """The statements that a filter lets through, one page of them."""
    query = backend.search_words(wanted.words, wanted.content_only) if wanted.words is not None else None
    found = pick(backend, wanted, query, limit, offset)
    rows = rows_of(backend, list(found))
    marks = backend.marks(query, [(seq, row["text"]) for seq, row in rows.items()]) if query else {}
    return [stored_statement(rows[seq], marks.get(seq, ()), rank) for seq, rank in found.items()]


def pick(backend: Backend, wanted: Filter, query: str | None, limit: int, offset: int) -> dict[int, float | None]:
    """Numbers and ranks of one page's statements, in order: narrow tables only, so that it is fast among millions."""
    choice = conditions(backend, wanted)
    if choice is None:
        return {}
    narrowed = len(choice.where) > int(wanted.latest)
    if query is not None and not narrowed and wanted.order != "best" and backend.many(query, common(backend, limit + offset)):
        page = walk(backend, wanted, choice, query, limit, offset)
        if page is not None:
            return page
    if query is not None and choice.person and backend.many(query, FREQUENT):
        page = walk(backend, wanted, choice, query, limit, offset)
        return among(backend, wanted, choice, query, limit, offset) if page is None else page
    rank, start, begin = "NULL", "statement_places p", ""
    if query is not None:
        best = wanted.order == "best"
        # Whatever narrows a search must see every match; the rank is then computed for what is left alone.
        whole = best and len(choice.where) <= int(wanted.latest)
        matches = backend.matches(MOST_MATCHES if whole else None)
        begin = f"WITH found AS {'' if whole else 'NOT '}MATERIALIZED ({matches}) "
        rank, start = "found.rank" if best else "NULL", "found CROSS JOIN statement_places p"
        choice.where.insert(0, "p.statement = found.statement")
    where = f" WHERE {' AND '.join(choice.where)}" if choice.where else ""
    sql = (f"{begin}SELECT p.statement, {rank} AS rank FROM {start} {' '.join(choice.joins.values())}{where}"
           f" ORDER BY {ordering(wanted, query)} LIMIT ? OFFSET ?")
    values = [*([query] if query is not None else []), *choice.values, limit, offset]
    return {row["statement"]: row["rank"] for row in backend.rows(sql, values)}


def among(
    backend: Backend, wanted: Filter, choice: Choice, query: str, limit: int, offset: int
) -> dict[int, float | None]:
    """A page by day of what somebody said with a word that many statements have: theirs are fewer than the matches."""
    choice.need(f"p.statement IN (SELECT found.statement FROM ({backend.matches(None)}) found)", query)
    sql = (f"SELECT p.statement FROM statement_places p {' '.join(choice.joins.values())} WHERE {' AND '.join(choice.where)}"
           f" ORDER BY {ordering(wanted, None)} LIMIT ? OFFSET ?")
    return dict.fromkeys(row["statement"] for row in backend.rows(sql, (*choice.values, limit, offset)))


def common(backend: Backend, wanted: int) -> int:
    """From how many matches on a word is common, for a page that reaches so far: going back is cheaper, and likely to end well
    before LOOKED_AT."""
    among_all = wanted * (backend.rows("SELECT max(seq) AS n FROM statements")[0]["n"] or 0)
    return int(max(COMMON * among_all ** 0.5, 2 * among_all / LOOKED_AT))


def walk(
    backend: Backend, wanted: Filter, choice: Choice, query: str, limit: int, offset: int
) -> dict[int, float | None] | None:
    """A page by day of a search for common words: the statements that the filter lets through, one after the other, until the
    page is full. None where it is not full after LOOKED_AT of them."""
    where = f" WHERE {' AND '.join(choice.where)}" if choice.where else ""
    sql = (f"SELECT p.statement FROM statement_places p {' '.join(choice.joins.values())}{where}"
           f" ORDER BY {ordering(wanted, None)} LIMIT {STRIDE} OFFSET ?")
    found: list[int] = []
    for start in range(0, LOOKED_AT, STRIDE):
        near = [row["statement"] for row in backend.rows(sql, (*choice.values, start))]
        matching = backend.matching(query, near) if near else set()
        found += [one for one in near if one in matching]
        if len(found) >= offset + limit or len(near) < STRIDE:
            return dict.fromkeys(found[offset : offset + limit])
    return None


def ordering(wanted: Filter, query: str | None) -> str:
    """The order of a page; the number makes it the same every time."""
    if wanted.order == "best" and query is not None:
        return "found.rank, p.day DESC, p.statement DESC"
    return "p.day, p.statement" if wanted.order == "oldest" else "p.day DESC, p.statement DESC"


def conditions(backend: Backend, wanted: Filter) -> Choice | None:
    """A filter as conditions; None where an id or a name in it is unknown, so that nothing can be found."""
    choice = Choice()
    if wanted.latest:
        choice.need("p.latest = 1")
    if not (need_person(backend, wanted, choice) and need_ids(backend, wanted, choice)):
        return None
    if wanted.kinds:
        choice.join("st")
        choice.need("(coalesce(p.kinds, st.kinds) & ?) <> 0", kinds_to_bits(wanted.kinds))
    if wanted.polarity:
        choice.join("st")
        choice.need("st.polarity = ?", wanted.polarity)
    if wanted.outlet is not None:
        choice.join("d")
        choice.need("d.outlet = ?", wanted.outlet)
    if wanted.since:
        choice.need("p.day >= ?", wanted.since[:10])
    if wanted.until:
        choice.need("p.day <= ? AND p.day > ''", wanted.until[:10])
    return choice


def need_person(backend: Backend, wanted: Filter, choice: Choice) -> bool:
    """Add what the speaker's name or the person's id asks; False where there is none such."""
    if wanted.speaker is None and wanted.person is None:
        return True
    persons = set(persons_named(backend, wanted.speaker)) if wanted.speaker is not None else None
    if wanted.person is not None:
        one = place_of(backend, "person", wanted.person)
        persons = {one} & (persons if persons is not None else {one}) if one is not None else set()
    choice.person = True
    if persons and len(persons) == 1:
        choice.need("p.person = ?", *persons)
    elif persons:
        choice.need(f"p.person IN ({', '.join(map(str, sorted(persons)))})")
    return bool(persons)


def need_ids(backend: Backend, wanted: Filter, choice: Choice) -> bool:
    """Add what the utterance's and the document's ids ask; False where there is none such."""
    if wanted.utterance is not None:
        utterance = place_of(backend, "utterance", wanted.utterance)
        choice.need("p.utterance = ?", utterance)
        if utterance is None:
            return False
    if wanted.document is not None:
        rows = backend.rows("SELECT seq FROM documents WHERE id = ?", (wanted.document,))
        choice.join("st")
        choice.need("st.document = ?", rows[0]["seq"] if rows else None)
        return bool(rows)
    return True


def persons_named(backend: Backend, name: str) -> list[int]:
    """The persons and bodies that have a name, or whose name ends with a single word."""
    key = name_key(name)
    if key is None:
        return []
    sql = "SELECT person FROM person_names WHERE name_key = ? UNION SELECT person FROM person_names WHERE last_word = ?"
    rows = backend.rows(f"{sql} ORDER BY person LIMIT {MOST_PERSONS}", (key, key if " " not in key else ""))
    return [row["person"] for row in rows]


MEMBERS = {
    "person": ("speakers", "speaker_places", "speaker", "person", "p", "p"),
    "utterance": ("statements", "statement_places", "statement", "utterance", "s", "u"),
    "origin": ("documents", "document_places", "document", "origin", "d", "o"),
}
"""What is merged: the members' table, that of their places, its two columns, the letters of a member's and a whole's id."""


def place_of(backend: Backend, what: str, name: str) -> int | None:
    """The number of what a member (or the whole that is named after it) belongs to; None for an unknown id."""
    table, places, member, whole, letter, _ = MEMBERS[what]
    sql = f"SELECT {whole} AS whole FROM {places} WHERE {member} = (SELECT seq FROM {table} WHERE id = ?)"
    rows = backend.rows(sql, (letter + name[1:],))
    return rows[0]["whole"] if rows else None


def rows_of(backend: Backend, seqs: Sequence[int]) -> dict[int, Row]:
    """Whole rows of statements by number."""
    rows: dict[int, Row] = {}
    for start in range(0, len(seqs), 500):
        numbers = ", ".join(map(str, seqs[start : start + 500]))
        rows |= {row["seq"]: row for row in backend.rows(f"{STATEMENTS} WHERE st.seq IN ({numbers})")}
    return rows


def stored_statement(row: Row, marks: tuple[tuple[int, int], ...] = (), rank: float | None = None) -> StoredStatement:
    """A row of STATEMENTS as its type."""
    return StoredStatement(
        statement=statement_from(row), text=row["text"], document=row["document"], outlet=row["outlet"], title=row["title"],
        url=row["url"], published=row["published"], person=row["person"], utterance=public_id("u", row["utterance"]),
        marks=marks, rank=rank)


def one_statement(backend: Backend, name: str) -> StoredStatement | None:
    """The statement with an id."""
    rows = backend.rows(f"{STATEMENTS} WHERE st.id = ?", (name,))
    return stored_statement(rows[0]) if rows else None


def documents(backend: Backend, where: str, values: Sequence[Value], limit: int, offset: int) -> list[StoredDocument]:
    """Documents in the order of adding. `where` is on d (documents), p (their places) and first (their origin)."""
    rows = backend.rows(f"{DOCUMENTS} WHERE {where} ORDER BY d.seq LIMIT ? OFFSET ?", (*values, limit, offset))
    return [stored_document(row) for row in rows]


def stored_document(row: Row) -> StoredDocument:
    """A row of DOCUMENTS as its type."""
    return StoredDocument(
        document=document_from(row), revision=row["revision"], latest=bool(row["latest"]), added=row["added"],
        came=came_of(row), origin=public_id("o", row["origin"]), statements=row["statements"])


def document_from(row: Row) -> Document:
    """The document of a row of documents."""
    return Document(row["id"], row["text"], row["source"], row["url"], row["outlet"], row["title"], row["published"],
                    row["language"], row["author"])


def came_of(row: Row) -> Came:
    """How a document of a row of documents came; its address only where it was not made of the url."""
    return came_from_json(row["came"], None if row["url"] else row["address"])


def readings(backend: Backend, where: str, values: Sequence[Value]) -> Iterator[tuple[Reading, Came]]:
    """Documents with their statements, in the order of adding, a few held at once. `where` is on d, as in `documents`."""
    last = 0
    sql = f"SELECT d.* FROM documents d JOIN document_places p ON p.document = d.seq WHERE ({where}) AND d.seq > ?"
    while rows := backend.rows(f"{sql} ORDER BY d.seq LIMIT 200", (*values, last)):
        for row in rows:
            yield reading_from(backend, row), came_of(row)
        last = rows[-1]["seq"]


def reading_from(backend: Backend, row: Row) -> Reading:
    """The reading of a row of documents, as it was added."""
    from onrecord.document import Skipped

    found = backend.rows(f"{STATEMENTS} WHERE st.document = ? ORDER BY st.nth", (row["seq"],))
    left = backend.rows("SELECT * FROM skipped WHERE document = ? ORDER BY source, what, reason", (row["seq"],))
    document = document_from(row)
    figures = tuple(figure_from_json(parts, document) for parts in json.loads(row["figures"]))
    return Reading(document, tuple(map(statement_from, found)), figures,
                   tuple(Skipped(one["reason"], one["source"], one["what"]) for one in left))


def speakers(backend: Backend, where: str, values: Sequence[Value], limit: int) -> list[StoredSpeaker]:
    """Speaker entries in the order of adding. `where` is on s (speakers), p (their places) and d (their documents)."""
    sql = f"""SELECT s.id, d.id AS document, s.name AS s_name, s.kind AS s_kind, s.role AS s_role, s.body AS s_body,
        s.country AS s_country, person.id AS person,
        (SELECT max(speaker_confidence) FROM statements WHERE speaker = s.seq) AS sure
        FROM speakers s JOIN speaker_places p ON p.speaker = s.seq JOIN documents d ON d.seq = s.document
        JOIN speakers person ON person.seq = p.person WHERE {where} ORDER BY s.seq LIMIT ?"""
    rows = backend.rows(sql, (*values, limit))
    found = ((row, speaker_from(row, "s_", row["sure"])) for row in rows)
    return [StoredSpeaker(row["id"], row["document"], speaker, row["person"]) for row, speaker in found if speaker]


COUNTS = {
    "documents": "count(*) FROM document_places WHERE latest = 1",
    "revisions": "count(*) FROM documents",
    "statements": "count(*) FROM statement_places WHERE latest = 1",
    "speakers": "count(*) FROM speaker_places",
    "persons": "count(DISTINCT person) FROM speaker_places",
    "utterances": "count(DISTINCT utterance) FROM statement_places WHERE latest = 1",
    "origins": "count(DISTINCT origin) FROM document_places WHERE latest = 1",
    "outlets": "count(DISTINCT outlet) FROM documents",
    "judgements": "count(*) FROM judgements WHERE withdrawn IS NULL",
    "skipped": "count(*) FROM skipped WHERE document = 0",
    "unsettled": "count(*) FROM document_places WHERE settled = 0",
}


def counts(backend: Backend) -> Counts:
    """How much the record holds."""
    found: dict[str, Any] = {name: backend.rows(f"SELECT {sql.replace('FROM', 'AS n FROM', 1)}")[0]["n"]
                             for name, sql in COUNTS.items()}
    return Counts(**found, bytes=backend.bytes())
