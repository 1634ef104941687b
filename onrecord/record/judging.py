"""Judgements in the tables, and what follows from them: which members make one person, utterance or origin."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Literal, cast

from onrecord.errors import RecordError
from onrecord.judgement import JudgedBy, Judgement, JudgementKind
from onrecord.record.ask import MEMBERS, place_of
from onrecord.record.backend import Backend, Row, Value
from onrecord.record.rows import public_id
from onrecord.record.write import count_name, next_seq, now

Whole = Literal["person", "utterance", "origin"]


def judge(backend: Backend, judgements: Iterable[Judgement]) -> int:
    """Write judgements down; the number of new ones. One that stands already, or that was withdrawn, stays as it is; only a
    user may judge anew what was withdrawn."""
    seq = first = next_seq(backend, "judgements")
    for judgement in judgements:
        if judgement.author == "user":
            judgement = anew(backend, judgement)
        seq += backend.run("INSERT INTO judgements VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                           row_of(judgement, seq))
    return seq - first


def anew(backend: Backend, judgement: Judgement) -> Judgement:
    """The judgement with the turn that it has now: the next after those that were withdrawn."""
    while rows := backend.rows("SELECT withdrawn FROM judgements WHERE id = ?", (judgement.id,)):
        if rows[0]["withdrawn"] is None:
            return judgement
        judgement = replace(judgement, turn=judgement.turn + 1)
    return judgement


def row_of(judgement: Judgement, seq: int) -> tuple[Value, ...]:
    """A judgement as a row."""
    left, right = judgement.pair
    features = json.dumps(dict(judgement.features), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return (seq, judgement.id, judgement.kind, left, right, int(judgement.holds), judgement.score, judgement.author,
            judgement.by, judgement.reason, features, judgement.made or now(), judgement.withdrawn, judgement.withdrawn_by,
            judgement.turn)


def judgement_from(row: Row) -> Judgement:
    """A judgement from its row."""
    return Judgement(
        kind=cast(JudgementKind, row["kind"]), left=row["left_id"], right=row["right_id"], holds=bool(row["holds"]),
        score=row["score"], author=cast(JudgedBy, row["author"]), by=row["judge"], reason=row["reason"],
        features=json.loads(row["features"]), made=row["made"], withdrawn=row["withdrawn"], withdrawn_by=row["withdrawn_by"],
        turn=row["turn"])


def withdraw(backend: Backend, name: str, by: str) -> bool:
    """Undo a judgement, which stays as withdrawn; False where it was before. Raises RecordError for an unknown id."""
    if not backend.rows("SELECT 1 AS one FROM judgements WHERE id = ?", (name,)):
        raise RecordError(f"there is no judgement {name[:40]!r} in this record")
    sql = "UPDATE judgements SET withdrawn = ?, withdrawn_by = ? WHERE id = ? AND withdrawn IS NULL"
    return bool(backend.run(sql, (now(), by, name)))


def judgements(backend: Backend, where: str, values: Iterable[Value], limit: int, offset: int) -> list[Judgement]:
    """Judgements in the order of judging."""
    rows = backend.rows(f"SELECT * FROM judgements WHERE {where} ORDER BY seq LIMIT ? OFFSET ?", (*values, limit, offset))
    return [judgement_from(row) for row in rows]


def place(backend: Backend, what: Whole, heads: Mapping[str, str]) -> None:
    """Put members (ids) where they belong: each to the whole that is named after a member (its head). Raises RecordError for
    an unknown id."""
    table, places, member, whole, letter, _ = MEMBERS[what]
    for name, head in heads.items():
        seq, head_seq = number(backend, table, letter + name[1:]), number(backend, table, letter + head[1:])
        if what == "person":
            rename(backend, seq, head_seq)
        backend.run(f"UPDATE {places} SET {whole} = ? WHERE {member} = ?", (head_seq, seq))


def rename(backend: Backend, speaker: int, person: int) -> None:
    """What hangs on a speaker entry goes with it to its person: its statements and its name."""
    sql = "SELECT name_key, person FROM speakers JOIN speaker_places ON speaker = seq WHERE seq = ?"
    row = backend.rows(sql, (speaker,))[0]
    if row["person"] == person:
        return
    count_name(backend, row["name_key"], row["person"], -1)
    count_name(backend, row["name_key"], person, 1)
    sql = "UPDATE statement_places SET person = ? WHERE statement IN (SELECT seq FROM statements WHERE speaker = ?)"
    backend.run(sql, (person, speaker))


def number(backend: Backend, table: str, name: str) -> int:
    """The seq of an id. Raises RecordError."""
    rows = backend.rows(f"SELECT seq FROM {table} WHERE id = ?", (name,))
    if not rows:
        raise RecordError(f"there is nothing with the id {name[:40]!r} in this record")
    return int(rows[0]["seq"])


def members(backend: Backend, what: Whole, name: str) -> list[str]:
    """The ids of all members of the whole that something (a member's id, or the whole's own) belongs to; none if unknown."""
    table, places, member, whole, _, _ = MEMBERS[what]
    head = place_of(backend, what, name)
    sql = f"SELECT id FROM {places} JOIN {table} ON seq = {member} WHERE {whole} = ? ORDER BY seq"
    return [row["id"] for row in backend.rows(sql, (head,))]


def whole_of(backend: Backend, what: Whole, name: str) -> str | None:
    """The id of the whole that a member belongs to; None for an unknown id."""
    table, places, member, whole, letter, initial = MEMBERS[what]
    sql = f"""SELECT head.id FROM {places} JOIN {table} AS head ON head.seq = {whole}
              WHERE {member} = (SELECT seq FROM {table} WHERE id = ?)"""
    rows = backend.rows(sql, (letter + name[1:],))
    return public_id(initial, rows[0]["id"]) if rows else None
