"""An article: its text with the statements marked, and a list of them in the margin."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from fastapi.responses import PlainTextResponse, RedirectResponse, Response
from pydantic import PlainSerializer

from onrecord.errors import RecordError
from onrecord.figure import Figure
from onrecord.questions import Record
from onrecord.questions.amend import Correction, amended_reading, corrections_of, in_words
from onrecord.questions.reports import names_of
from onrecord.reading import Reading
from onrecord.record import StoredDocument
from onrecord.statement import Kind, Statement
from onrecord.views.palette import Palette, speaker_detail, speaker_key, speaker_name
from onrecord.views.summary import counts, details, figure_words, figures_of, headline, is_uncertain, labels
from onrecord.web.answer import ReadingJson, shelf_of, show
from onrecord.web.marked import colour_of, palette_of
from onrecord.web.pages.common import Id, Kinds, given

router = APIRouter()
Hidden = Annotated[Reading, PlainSerializer(lambda reading: [one.id for one in reading.statements], return_type=list[str])]

UTTERANCES = """SELECT st.id, said.id AS utterance, person.id AS person, (SELECT count(*) FROM statement_places others
    WHERE others.utterance = p.utterance AND others.latest = 1) AS reports FROM statements st
    JOIN statement_places p ON p.statement = st.seq JOIN statements said ON said.seq = p.utterance
    LEFT JOIN speakers person ON person.seq = p.person
    WHERE st.document = (SELECT seq FROM documents WHERE id = ?)"""


@dataclass(frozen=True, slots=True)
class Entry:
    """One statement in the margin. `number` counts from 1 in the order of the text; `colour` and `initials` are its speaker's;
    `details` say via whom, to whom, on what occasion."""

    statement: str
    number: int
    utterance: str
    reports: int
    speaker: str
    person: str | None
    colour: str
    initials: str
    resolved: bool
    labels: tuple[str, ...]
    details: tuple[str, ...]
    figures: tuple[str, ...]
    confidence: float
    uncertain: bool
    via: bool
    nested_in: int | None
    corrections: tuple[Correction, ...]


@dataclass(frozen=True, slots=True)
class SpeakerHere:
    """A speaker of the article, to choose by."""

    key: str
    name: str
    detail: str
    person: str | None
    colour: str
    initials: str
    statements: int


@dataclass(frozen=True, slots=True)
class FigureHere:
    """A figure of the article in words, and the statement that it stands in."""

    figure: str
    words: str
    claimant: str | None
    number: int | None
    counted: str


@dataclass(frozen=True, slots=True)
class Revision:
    """Another text of the same address."""

    document: str
    revision: int
    added: str


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """`reading` is the document as read. `marked` is what is shown of it: with corrections, without what is filtered out (as
    JSON: the ids)."""

    id: str
    title: str
    reading: ReadingJson
    counts: str
    origin: str
    added: str
    came: str
    latest: bool
    revisions: tuple[Revision, ...]
    speakers: tuple[SpeakerHere, ...]
    kinds: tuple[tuple[str, int], ...]
    speaker: str
    kind: tuple[str, ...]
    entries: tuple[Entry, ...]
    figures: tuple[FigureHere, ...]
    marked: Hidden
    pending: bool = False
    near: tuple[str, ...] = field(default=())


@router.get("/articles/{name}", response_model=ArticlePage)
def article(request: Request, name: Id, kind: Kinds = [], speaker: Annotated[str, Query(max_length=300)] = "",  # noqa: B006
            at: Annotated[str, Query(max_length=60, description="A statement's id: leads to its place.")] = "") -> Response:
    """A document with its statements; `speaker` (a key as under `speakers`) and `kind` narrow what is marked."""
    page = page_of(shelf_of(request).record, name, speaker, given(kind))
    if place := next((one.number for one in page.entries if one.statement == at), None):
        return RedirectResponse(f"/articles/{name}{'.json' if request.scope.get('json') else ''}#t{place}", 307)
    return show(request, "article.html", page)


@router.get("/articles/{name}/text", response_class=PlainTextResponse)
def text(request: Request, name: Id) -> Response:
    """The document's text as it was read: the copy that the record keeps."""
    stored = shelf_of(request).record.document(name)
    if stored is None:
        raise RecordError(f"there is no document {name!r} in this record")
    return PlainTextResponse(stored.document.text.encode("utf-8", "replace"))


def page_of(record: Record, name: str, speaker: str = "", kinds: Sequence[Kind] = ()) -> ArticlePage:
    """The page of a document. Raises RecordError for an unknown id."""
    reading, stored = record.reading(name), record.document(name)
    if reading is None or stored is None:
        raise RecordError(f"there is no document {name!r} in this record")
    judged = corrections_of(record, [one.id for one in reading.statements])
    places = {row["id"]: dict(row) for row in record.rows(UTTERANCES, (name,))}
    names = names_of(record, (place["person"] for place in places.values()))
    corrections: dict[str, list[Correction]] = {}
    for one in judged:
        corrections.setdefault(one.left, []).append(in_words(one))
    page = read_page(reading, amended_reading(reading, judged), places, names, corrections)
    page = replace(page, origin=stored.origin, added=stored.added, came=came_words(stored), latest=stored.latest,
                   revisions=tuple(Revision(one.document.id, one.revision, one.added) for one in record.revisions(name)))
    return chosen(page, speaker, kinds)


def came_words(stored: StoredDocument) -> str:
    """How a document came into the record."""
    return " ".join(filter(None, (stored.came.how, stored.came.lay_in)))


def read_page(reading: Reading, shown: Reading, places: dict[str, dict[str, Any]], names: dict[str, str | None],
              corrections: dict[str, list[Correction]]) -> ArticlePage:
    """The page of a reading, which need not be in a record; `shown` is the reading as corrected."""
    palette = palette_of(shown)
    numbers = {one.id: number for number, one in enumerate(shown.statements, 1)}
    entries = tuple(entry(shown, one, numbers, palette, places.get(one.id, {}), names, tuple(corrections.get(one.id, ())))
                    for one in shown.statements)
    kinds = Counter(label for one in shown.statements for label in one.kinds)
    return ArticlePage(
        id=reading.document.id, title=headline(reading.document), reading=reading, counts=counts(shown), origin="", added="",
        came="", latest=True, revisions=(), speakers=speakers_of(shown, entries), kinds=tuple(kinds.most_common()), speaker="",
        kind=(), entries=entries, figures=tuple(figure_here(one, numbers) for one in shown.figures), marked=shown)


def entry(reading: Reading, one: Statement, numbers: dict[str, int], palette: Palette, place: dict[str, Any],
          names: dict[str, str | None], corrections: tuple[Correction, ...]) -> Entry:
    """A statement in the margin."""
    person = place.get("person")
    known = names.get(person or "")
    if one.speaker is not None:
        name = known if known and not any(c.what == "speaker" for c in corrections) else speaker_name(one.speaker)
    else:
        name = reading.document.quote(one.source)
    return Entry(
        statement=one.id, number=numbers[one.id], utterance="u" + str(place.get("utterance", one.id))[1:],
        reports=place.get("reports", 1), speaker=name, person=person, colour=colour_of(palette, one),
        initials=palette.initials(one.speaker), resolved=one.speaker is not None, labels=tuple(labels(one)),
        details=tuple(details(one)), figures=tuple(figures_of(reading, one)), confidence=round(one.confidence, 4),
        uncertain=is_uncertain(one), via=one.via is not None, nested_in=numbers.get(one.nested_in or ""),
        corrections=corrections)


def speakers_of(reading: Reading, entries: tuple[Entry, ...]) -> tuple[SpeakerHere, ...]:
    """The speakers in the order of their first statement."""
    found: dict[str, SpeakerHere] = {}
    said = Counter(speaker_key(one.speaker) for one in reading.statements)
    for one, at in zip(reading.statements, entries, strict=True):
        key = speaker_key(one.speaker)
        if one.speaker is not None and key not in found:
            found[key] = SpeakerHere(key, at.speaker, speaker_detail(one.speaker), at.person, at.colour, at.initials, said[key])
    return tuple(found.values())


def figure_here(figure: Figure, numbers: dict[str, int]) -> FigureHere:
    """A figure in words."""
    return FigureHere(figure.id, figure_words(figure), figure.claimant, numbers.get(figure.statement or ""),
                      figure.counted.split("|")[0].strip())


def chosen(page: ArticlePage, speaker: str, kinds: Sequence[Kind]) -> ArticlePage:
    """The page with only what was chosen marked."""
    def fits(one: Statement) -> bool:
        return (not speaker or speaker_key(one.speaker) == speaker) and (not kinds or bool(set(kinds) & set(one.kinds)))

    if not speaker and not kinds:
        return page
    marked = replace(page.marked, statements=tuple(filter(fits, page.marked.statements)))
    return replace(page, marked=marked, speaker=speaker, kind=tuple(kinds))
