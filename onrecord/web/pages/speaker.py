"""A speaker: roles and names over time, what was said, about what, to whom."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response

from onrecord.errors import RecordError
from onrecord.judgement import Judgement
from onrecord.questions import Person, Record
from onrecord.questions.amend import place_speakers
from onrecord.questions.facets import Count, faceted
from onrecord.questions.people import one_person
from onrecord.questions.reports import names_of
from onrecord.questions.topics import Spoken, spoken, spoken_of
from onrecord.record import Filter
from onrecord.record.ask import place_of
from onrecord.record.judging import judgement_from
from onrecord.web.answer import PersonJson, SaidJson, Saved, saved, shelf_of, show
from onrecord.web.pages.common import PER_PAGE, By, Day, Id, Kinds, Number, Turning, Words, given, narrowed, turning
from onrecord.web.pages.corrections import JudgementRow, judgement_row
from onrecord.web.pages.statement import by_of

router = APIRouter()
MOST_MEMBERS = 200
KEPT = 600.0
COUNTED = """SELECT count(*) AS statements, count(DISTINCT p.utterance) AS utterances FROM statement_places p
    WHERE p.person = ? AND p.latest = 1"""
JUDGED = """SELECT * FROM judgements WHERE seq IN (SELECT seq FROM judgements WHERE left_id IN ({ids}) UNION
    SELECT seq FROM judgements WHERE right_id IN ({ids})) AND author = 'user' AND kind IN ('same person', 'name')
    AND withdrawn IS NULL ORDER BY seq"""


@dataclass(frozen=True, slots=True)
class SpeakerPage:
    """A person or body with what they said. `others` is what others said of them; `judged` are the judgements by hand."""

    person: PersonJson
    q: str
    kind: tuple[str, ...]
    since: str
    until: str
    rows: tuple[SaidJson, ...]
    statements: int
    utterances: int
    all_counted: bool
    kinds: tuple[Count, ...]
    outlets: tuple[Count, ...]
    months: tuple[Count, ...]
    spoken: Spoken
    others: tuple[SaidJson, ...]
    judged: tuple[JudgementRow, ...]
    turning: Turning


@router.get("/speakers/{name}", response_model=SpeakerPage)
def speaker(request: Request, name: Id, q: Words = "", kind: Kinds = [], since: Day = "", until: Day = "",  # noqa: B006
            page: Number = 1) -> Response:
    """A speaker; the id of one who was merged into another leads to that one."""
    shelf = shelf_of(request)
    whole = shelf.record.whole_of("person", name)
    if whole is None:
        raise RecordError(f"there is no speaker {name!r} in this record")
    if whole != name:
        return RedirectResponse(f"/speakers/{whole}{'.json' if request.scope.get('json') else ''}", 307)
    found = shelf.keep(("speaker", name), lambda record: about(record, name), KEPT)
    wanted = narrowed(Filter(person=name, words=q.strip() or None, content_only=bool(q.strip())), since=since, until=until,
                      kinds=given(kind))
    said = faceted(shelf.record, wanted, limit=PER_PAGE, offset=(page - 1) * PER_PAGE)
    return show(request, "speaker.html", replace(
        found, q=q, kind=given(kind), since=since, until=until, rows=said.rows, statements=said.statements,
        utterances=said.utterances, all_counted=said.all_counted, kinds=said.kinds, outlets=said.outlets, months=said.months,
        turning=turning(page, said.utterances)))


def about(record: Record, name: str) -> SpeakerPage:
    """What is known of a speaker, without what they said."""
    person = person_of(record, name)
    judged = judgements(record, person)
    return SpeakerPage(person, "", (), "", "", (), 0, 0, True, (), (), (), spoken(record, name, person.name),
                       spoken_of(record, name, person.name), tuple(map(judgement_row, judged)), turning(1, 0))


def person_of(record: Record, name: str) -> Person:
    """The person of an id, also one of whom no statement is left."""
    seq = place_of(record.backend, "person", name)
    row = {"seq": seq, "id": name, **dict(record.rows(COUNTED, (seq,))[0])}
    return one_person(record, row, names_of(record, [name])[name])


def judgements(record: Record, person: Person) -> list[Judgement]:
    """The standing judgements by hand on a person."""
    members = person.members[:MOST_MEMBERS]
    sql = JUDGED.format(ids=", ".join("?" * len(members)))
    return [judgement_from(row) for row in record.rows(sql, (*members, *members))]


@router.post("/speakers/{name}/rename", response_model=Saved)
def rename(request: Request, name: Id, new: Annotated[str, Form(max_length=200)] = "", by: By = "") -> Response:
    """Give a speaker another name."""
    shelf_of(request).write(lambda record: record.rename_person(name, new, by_of(request, by)))
    return saved(request, (), f"/speakers/{name}#names")


@router.post("/speakers/{name}/split", response_model=Saved)
def split(request: Request, name: Id, part: Annotated[list[str], Form()] = [], by: By = "") -> Response:  # noqa: B006
    """Take names (as documents give them), documents or members (ids) out of a speaker: they are somebody else."""
    def change(record: Record) -> Person:
        with record.transaction():
            stays, _ = record.split_person(name, *part, by=by_of(request, by))
            place_speakers(record)
        return stays

    stays = shelf_of(request).write(change)
    return saved(request, (), f"/speakers/{stays.id}#names")
