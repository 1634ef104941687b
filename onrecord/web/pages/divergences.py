"""Where wordings of one utterance part, gravest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from onrecord.judgement import Judgement
from onrecord.questions import SEVERITIES, Divergence, Record
from onrecord.questions.divergences import divergence_of
from onrecord.questions.reports import reports_of
from onrecord.questions.stats import by_severity
from onrecord.record.judging import judgement_from
from onrecord.web.answer import shelf_of, show
from onrecord.web.pages.common import Number, Turning, turning

router = APIRouter()
PER_PAGE = 20
PARTING = """SELECT j.* FROM judgements j WHERE j.kind = 'divergence' AND j.holds = 1 AND j.withdrawn IS NULL
    AND j.features LIKE ? ORDER BY j.seq DESC LIMIT ? OFFSET ?"""


@dataclass(frozen=True, slots=True)
class DivergencesPage:
    """The divergences of one severity or all, the newest judged first within a severity."""

    severity: str
    counts: tuple[tuple[str, int], ...]
    rows: tuple[Divergence, ...]
    turning: Turning


@router.get("/divergences", response_model=DivergencesPage)
def divergences(request: Request, severity: Annotated[Literal["", "major", "minor", "attribution", "wording"], Query()] = "",
                page: Number = 1) -> Response:
    """Pairs of reports of one utterance whose difference changes the meaning."""
    shelf = shelf_of(request)
    counts = shelf.keep("severities", by_severity, whole=True)
    wanted = [severity] if severity else [one for one in SEVERITIES if counts.get(one)]
    total = sum(counts.get(one, 0) for one in wanted)
    rows = found(shelf.record, wanted, counts, PER_PAGE, (page - 1) * PER_PAGE)
    found_page = DivergencesPage(severity, tuple(counts.items()), rows, turning(page, total, PER_PAGE))
    return show(request, "divergences.html", found_page)


def found(record: Record, severities: Sequence[str], counts: dict[str, int], limit: int, offset: int) -> tuple[Divergence, ...]:
    """One page; those whose reports are no longer one utterance are left out."""
    judged: list[Judgement] = []
    for severity in severities:
        here = counts.get(severity, 0)
        if len(judged) < limit and offset < here:
            rows = record.rows(PARTING, (f'%"severity":"{severity}"%', limit - len(judged), offset))
            judged += [judgement_from(row) for row in rows]
        offset = max(0, offset - here)
    where = {one: record.whole_of("utterance", one) for one in dict.fromkeys(name for j in judged for name in j.pair)}
    judged = [one for one in judged if where[one.left] is not None and where[one.left] == where[one.right]]
    reports = {report.statement: report for group in reports_of(record, (str(where[j.left]) for j in judged)).values()
               for report in group}
    return tuple(divergence_of(one, str(where[one.left]), reports) for one in judged
                 if one.left in reports and one.right in reports)
