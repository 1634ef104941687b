"""Where wordings part: pairs of reports of one utterance whose difference changes the meaning."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from onrecord.judgement import Judgement
from onrecord.merging.differences import differences
from onrecord.merging.reports import Report
from onrecord.merging.who import Difference
from onrecord.merging.wording import align

GRAVEST = ("major", "minor", "attribution", "wording")
REPRESENTATIVES = 40
"""Different wordings of one utterance that a new report is compared with."""
PAIRS = 400
"""Pairs listed for one new report."""


@dataclass(frozen=True, slots=True)
class Divergence:
    """Two reports of one utterance that differ in meaning; `aligned` are the wordings side by side."""

    a: str
    b: str
    what: tuple[str, ...]
    severity: str
    explanation: str
    aligned: tuple[tuple[str, str], ...]

    def judgement(self) -> Judgement:
        """As the record keeps it."""
        return Judgement("divergence", self.a, self.b, True, 1.0, "rule", "divergences", self.explanation,
                         {"what": list(self.what), "severity": self.severity, "aligned": [list(row) for row in self.aligned]})

    def to_json(self, utterance: str) -> dict[str, object]:
        """A line of `onrecord divergences --json`."""
        return {"utterance": utterance, "a": self.a, "b": self.b, "what": list(self.what), "severity": self.severity,
                "explanation": self.explanation}


def diverging(known: Sequence[Report], new: Sequence[Report], relation: Callable[[str, str], float]) -> list[Divergence]:
    """Divergences of the new reports from the known ones and from each other.

    Reports that say the same in the same words are compared once, by the first of them; so the work grows with the number of
    different wordings, bounded by REPRESENTATIVES, not with the number of reports."""
    found: list[Divergence] = []
    groups = _groups(known)
    for report in new:
        listed = 0
        for members in groups[:REPRESENTATIVES]:
            parted = part(members[0], report, relation(members[0].person, report.person))
            if parted and listed < PAIRS:
                found += [_for(parted, member, report) for member in members[:PAIRS - listed]]
                listed += len(members)
        groups = _groups([*(r for g in groups for r in g), report])
    return found


def part(a: Report, b: Report, relation: float) -> Divergence | None:
    """The divergence between two reports, None where they differ only in form."""
    a, b = sorted((a, b), key=lambda r: r.id)
    found = differences(a, b, relation)
    if not found:
        return None
    return Divergence(
        a.id,
        b.id,
        tuple(d.what for d in found),
        _severity(found),
        "; ".join(f"{d.what}: {d.explanation}" for d in found),
        tuple(align(a, b)),
    )


def _severity(found: Sequence[Difference]) -> str:
    return min((d.severity for d in found), key=GRAVEST.index)


def _for(parted: Divergence, member: Report, report: Report) -> Divergence:
    a, b = sorted((member.id, report.id))
    return Divergence(a, b, parted.what, parted.severity, parted.explanation, parted.aligned)


def _groups(reports: Sequence[Report]) -> list[list[Report]]:
    """Reports with the same words, quotation and speaker together, in order of their first."""
    groups: dict[tuple[object, ...], list[Report]] = {}
    for report in reports:
        key = (tuple(w.key for w in report.words), report.quotes, report.person, report.denied, report.meaning.future,
               report.meaning.directive, report.occasion.stated, report.occasion.names)
        groups.setdefault(key, []).append(report)
    return list(groups.values())
