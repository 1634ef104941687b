"""One statement in its paragraph, with its reports, its figures and the judgements on it."""

from __future__ import annotations

from onrecord.document import Span
from onrecord.errors import RecordError
from onrecord.figure import Figure
from onrecord.judgement import Judgement
from onrecord.questions.reports import as_said
from onrecord.questions.types import Shown
from onrecord.record import Filter, Record, StoredStatement
from onrecord.words import PARAGRAPH_BREAK


def show(record: Record, name: str) -> Shown:
    """A statement by its id; an utterance's id shows its first report. Raises RecordError for an unknown id."""
    found = find(record, name)
    document = record.document(found.document)
    if document is None:
        raise RecordError(f"the document {found.document} of {found.id} is missing; the record is damaged")
    text = document.document.text
    rest = record.statements(Filter(document=found.document, latest=False, order="oldest"), limit=1000)
    return Shown(
        said=as_said(record, [found], document.latest)[0], text=text, paragraph=paragraph(text, found),
        around=tuple(one for one in rest if found.id == one.statement.nested_in or one.id == found.statement.nested_in),
        figures=figures(record, found), judgements=judgements(record, found))


def find(record: Record, name: str) -> StoredStatement:
    """The statement of an id: its own, or the first report of an utterance."""
    found = record.statement(name)
    if found is None and name.startswith("u"):
        reports = record.statements(Filter(utterance=name, order="oldest"), limit=1)
        found = reports[0] if reports else record.statement("s" + name[1:])
    if found is None:
        raise RecordError(f"there is no statement or utterance {name[:40]!r} in this record; `onrecord search` lists ids")
    return found


def paragraph(text: str, found: StoredStatement) -> Span:
    """The paragraph, or paragraphs, that a statement's content, cue and source stand in."""
    parts = (*found.statement.content, *found.statement.cue, *found.statement.source)
    first, last = min(start for start, _ in parts), max(end for _, end in parts)
    breaks = [match.end() for match in PARAGRAPH_BREAK.finditer(text, 0, first)]
    following = PARAGRAPH_BREAK.search(text, last)
    return (breaks[-1] if breaks else 0), (following.start() if following else len(text))


def figures(record: Record, found: StoredStatement) -> tuple[Figure, ...]:
    """The figures that stand in a statement."""
    reading = record.reading(found.document)
    return tuple(one for one in reading.figures if one.statement == found.id) if reading else ()


def judgements(record: Record, found: StoredStatement) -> tuple[Judgement, ...]:
    """The judgements on a statement and on its document, withdrawn ones too."""
    names = (found.id, found.document)
    return tuple(judgement for name in names for judgement in record.judgements(about=name, withdrawn=None))
