"""Where wordings of one utterance part, gravest first; what the merging judged, with both wordings aligned."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast, get_args

from onrecord.judgement import Judgement
from onrecord.questions.align import align
from onrecord.questions.reports import reports_of
from onrecord.questions.types import SEVERITIES, Divergence, Report, Severity
from onrecord.record import Record


def divergences(record: Record, *, utterance: str | None = None, severity: Severity | None = None,
                limit: int = 0) -> tuple[Divergence, ...]:
    """The divergences that stand, gravest first, then the newest: of an utterance (id), of one severity. Those with a report
    in a replaced revision, or whose reports are no longer one utterance, are left out. `limit` 0: all."""
    judged = [one for one in (standing(record) if utterance is None else standing_within(record, utterance))
              if severity in (None, severity_of(one))]
    where = {one: record.whole_of("utterance", one) for one in dict.fromkeys(name for j in judged for name in j.pair)}
    judged = [one for one in judged if where[one.left] is not None and where[one.left] == where[one.right]
              and utterance in (None, where[one.left])]
    reports = {report.statement: report for group in reports_of(record, (str(where[j.left]) for j in judged)).values()
               for report in group}
    found = [divergence_of(judgement, str(where[judgement.left]), reports) for judgement in judged
             if judgement.left in reports and judgement.right in reports]
    found.sort(key=lambda one: max(one.a.published or "", one.b.published or ""), reverse=True)
    found.sort(key=lambda one: SEVERITIES.index(one.severity))
    return tuple(found[: limit or None])


def standing(record: Record) -> Iterator[Judgement]:
    """Every divergence that is judged to be one."""
    start = 0
    while page := record.judgements(kind="divergence", limit=1000, offset=start):
        yield from (one for one in page if one.holds)
        start += len(page)


def standing_within(record: Record, utterance: str) -> Iterator[Judgement]:
    """The divergences that are judged to be one, of one utterance's reports."""
    found = {one.id: one for member in record.members("utterance", utterance)
             for one in record.judgements(kind="divergence", about=member, limit=10_000)}
    yield from (one for one in found.values() if one.holds)


def severity_of(judgement: Judgement) -> Severity:
    """The severity that was judged; one that is not known counts as the least."""
    value = judgement.features.get("severity")
    return cast(Severity, value) if value in get_args(Severity) else "wording"


def divergence_of(judgement: Judgement, utterance: str, reports: dict[str, Report]) -> Divergence:
    """A judgement as an answer; the earlier report is `a`."""
    a, b = sorted((reports[judgement.left], reports[judgement.right]), key=lambda one: (one.published or "9", one.statement))
    return Divergence(utterance, a, b, tuple(judgement.features.get("what", ())), severity_of(judgement),
                      str(judgement.features.get("explanation") or judgement.reason), judgement.id, align(a.text, b.text))
