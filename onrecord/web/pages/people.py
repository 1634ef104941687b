"""People: who speaks, those that said most first; merging them by hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import Response

from onrecord.errors import InputError
from onrecord.questions import Person, Record
from onrecord.questions.amend import place_speakers
from onrecord.questions.people import LISTED, named
from onrecord.questions.reports import ENTRIES_LOOKED_AT, NAMES, names_of
from onrecord.web.answer import Saved, saved, shelf_of, show
from onrecord.web.pages.common import By, Name, Number, Turning, turning
from onrecord.web.pages.statement import by_of
from onrecord.web.shelf import Shelf

router = APIRouter()
Sort = Literal["", "person", "organization", "group", "unnamed", "document", "author", "generic"]
LISTED_AT_MOST = 2000
PER_PAGE = 50
SAID = """SELECT person.seq, person.id, person.kind, count(*) AS statements, count(DISTINCT p.utterance) AS utterances,
    min(nullif(p.day, '')) AS first, max(p.day) AS last FROM statement_places p JOIN speakers person ON person.seq = p.person
    WHERE p.latest = 1 AND {where} GROUP BY person.seq, person.id, person.kind ORDER BY statements DESC, person.seq LIMIT ?"""


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person or body in the list. `aliases` are other names that documents give."""

    id: str
    name: str | None
    kind: str
    aliases: tuple[str, ...]
    statements: int
    utterances: int
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class PeoplePage:
    """Who speaks."""

    name: str
    kind: str
    people: tuple[PersonRow, ...]
    total: int
    turning: Turning


@router.get("/people", response_model=PeoplePage)
def people(request: Request, name: Name = "", kind: Annotated[Sort, Query()] = "", page: Number = 1) -> Response:
    """Persons and bodies (or those of a kind, or of a name), those that said most first."""
    shelf = shelf_of(request)
    if name.strip():
        listed = found(shelf.record, name, "")
        rows = shown(shelf.record, listed, page)
    else:
        listed = shelf.keep(("people", kind), lambda record: found(record, "", kind), whole=True)
        rows = shelf.keep(("people", kind, page), lambda record: shown(record, listed, page))
    return show(request, "people.html", PeoplePage(name, kind, rows, len(listed), turning(page, len(listed), PER_PAGE)))


def ahead(shelf: Shelf) -> None:
    """List before the first visitor comes."""
    shelf.ahead(("people", ""), lambda record: found(record, "", ""))


def shown(record: Record, listed: list[PersonRow], page: int) -> tuple[PersonRow, ...]:
    """One page of the list, with names."""
    return tuple(full(record, row) for row in listed[(page - 1) * PER_PAGE : page * PER_PAGE])


def found(record: Record, name: str, kind: str) -> list[PersonRow]:
    """Who said most, without their names."""
    if name:
        where = f"p.person IN ({', '.join(map(str, numbers(record, name))) or 'NULL'})"
    else:
        where = f"person.kind IN ({', '.join(repr(one) for one in ([kind] if kind else LISTED))})"
    return [PersonRow(row["id"], None, row["kind"], (), row["statements"], row["utterances"], row["first"], row["last"] or None)
            for row in record.rows(SAID.format(where=where), (LISTED_AT_MOST,))]


def numbers(record: Record, name: str) -> list[int]:
    """The numbers of the persons of a name or id."""
    from onrecord.record.ask import place_of

    one = place_of(record.backend, "person", name.strip()) if name.strip().startswith("p") else None
    return [one] if one is not None else named(record, name)


def full(record: Record, row: PersonRow) -> PersonRow:
    """The row with its names."""
    name = names_of(record, [row.id])[row.id]
    rows = sorted(record.rows(NAMES, (row.id, ENTRIES_LOOKED_AT)), key=lambda one: -one["times"])
    aliases = tuple(dict.fromkeys(one["name"] for one in rows if one["name"] != name))
    return PersonRow(row.id, name, row.kind, aliases[:6], row.statements, row.utterances, row.first, row.last)


@router.post("/people/merge", response_model=Saved)
def merge(request: Request, person: Annotated[list[str], Form()] = [], by: By = "") -> Response:  # noqa: B006
    """Make people (ids or names) one: the first, which the others join."""
    if len(person) < 2:
        raise InputError("choose two people or more that are one")

    def change(record: Record) -> Person:
        with record.transaction():
            merged = record.merge_people(*person, by=by_of(request, by))
            place_speakers(record)
        return merged

    merged = shelf_of(request).write(change)
    return saved(request, (), f"/speakers/{merged.id}#names")
