"""An utterance: its reports side by side, word by word, where they part, and which go back to one text."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from onrecord.errors import RecordError
from onrecord.questions import Record, Report
from onrecord.questions.align import align
from onrecord.questions.reports import names_of, reports_of
from onrecord.web.answer import DivergenceJson, shelf_of, show
from onrecord.web.pages.common import Id

router = APIRouter()
MOST = 60
"""Reports that are laid side by side; wordings that are the same are shown once."""


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording of the utterance and the reports that have it. `pieces` hold it against the first wording: (its words, the
    words of the first, whether they are the same)."""

    reports: tuple[Report, ...]
    text: str
    pieces: tuple[tuple[str, str, bool], ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """A text that reports go back to."""

    origin: str
    document: str
    outlets: tuple[str, ...]
    reports: int
    first: str | None


@dataclass(frozen=True, slots=True)
class UtterancePage:
    """An act of saying with all reports of it, oldest first."""

    id: str
    day: str | None
    speaker: str | None
    person: str | None
    reports: int
    wordings: tuple[Wording, ...]
    origins: tuple[Origin, ...]
    divergences: tuple[DivergenceJson, ...]


@router.get("/utterances/{name}", response_model=UtterancePage)
def utterance(request: Request, name: Id) -> Response:
    """The reports of an utterance; the id of a report leads to its utterance."""
    record = shelf_of(request).record
    whole = record.whole_of("utterance", name)
    if whole is None:
        raise RecordError(f"there is no utterance {name!r} in this record")
    if whole != name:
        return RedirectResponse(f"/utterances/{whole}{'.json' if request.scope.get('json') else ''}", 307)
    return show(request, "utterance.html", found(record, whole))


def found(record: Record, name: str) -> UtterancePage:
    """The page of an utterance."""
    reports = reports_of(record, [name])[name] or reports_of(record, [name], latest=False)[name]
    first = record.statement(reports[0].statement)
    person = first.person if first else None
    speaker = names_of(record, [person]).get(person or "") or reports[0].speaker
    return UtterancePage(name, min((r.published[:10] for r in reports if r.published), default=None), speaker, person,
                         len(reports), wordings(reports), origins(reports), record.divergences(utterance=name))


def wordings(reports: tuple[Report, ...]) -> tuple[Wording, ...]:
    """The reports by their wording, the first wording first."""
    same: dict[str, list[Report]] = defaultdict(list)
    for report in reports:
        same[" ".join(report.text.split())].append(report)
    base = reports[0].text
    return tuple(Wording(tuple(group), group[0].text, align(group[0].text, base)) for group in list(same.values())[:MOST])


def origins(reports: tuple[Report, ...]) -> tuple[Origin, ...]:
    """The texts that the reports go back to, those with most reports first."""
    groups: dict[str, list[Report]] = defaultdict(list)
    for report in reports:
        groups[report.origin].append(report)
    found = [Origin(origin, "d" + origin[1:], tuple(dict.fromkeys(r.outlet or "outlet not known" for r in group)), len(group),
                    group[0].published) for origin, group in groups.items()]
    return tuple(sorted(found, key=lambda one: -one.reports))
