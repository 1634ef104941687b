"""Which utterance each report of a new document joins: greedy average linkage that a few bad links cannot carry."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from onrecord.merging.compare import Comparison, when
from onrecord.merging.reports import Report

JOIN = 0.0
"""Log-odds from which on a report joins an utterance: the mean over its members and the best of them, half and half."""
VETO = -3.0
"""A member with log-odds below this keeps a report out, unless most others are for it."""
APART = -3.0
"""Points for day and occasion below which two reports are of two occasions."""
VOTERS = 24
"""Members, the latest, that are asked for their day and occasion."""
UNSEEN = -1.0
"""Log-odds taken for a member that was not compared (another speaker, another time)."""


@dataclass(frozen=True, slots=True)
class Link:
    """A report and an utterance it may join; `best` is the comparison with the member that speaks most for it."""

    report: str
    utterance: str
    linkage: float
    best: Comparison


def links(
    reports: Sequence[Report], pairs: dict[tuple[str, str], Comparison], utterance: Callable[[str], str],
    members: Callable[[str], Sequence[str]], apart: Callable[[str], set[str]], report: Callable[[str], Report],
) -> list[Link]:
    """Every link strong enough, best first. `pairs` are keyed (new report, old report)."""
    new_reports = {r.id: r for r in reports}
    by_pair: dict[tuple[str, str], list[Comparison]] = defaultdict(list)
    for (new, old), comparison in pairs.items():
        by_pair[new, utterance(old)].append(comparison)
    found = []
    for (new, known), compared in by_pair.items():
        listed = members(known)
        if not apart(new) & set(listed):
            moments = {c.b if c.a == new else c.a: c.when for c in compared}
            rest = [m for m in listed[-VOTERS:] if m not in moments]
            votes = [*moments.values(), *(when(new_reports[new], report(m)) for m in rest)]
            value = -9.0 if _another_occasion(votes) else _linkage([c.total for c in compared], len(listed))
            if value >= JOIN:
                found.append(Link(new, known, value, max(compared, key=lambda c: c.total)))
    return sorted(found, key=lambda k: (-k.linkage, k.report, k.utterance))


def _another_occasion(votes: Sequence[float]) -> bool:
    """Do at least as many members speak of another day or audience as of the same? `votes`: points for day and occasion."""
    apart = sum(points < APART for points in votes)
    return apart > 0 and apart >= sum(points >= 0 for points in votes)


def _linkage(totals: list[float], size: int) -> float:
    """Mean and best, half and half; members not compared count as UNSEEN, at most as many as were compared."""
    unseen = min(size - len(totals), len(totals))
    capped = [max(min(t, 6.0), -8.0) for t in totals]
    mean = (sum(capped) + UNSEEN * unseen) / (len(capped) + unseen)
    against = sum(t < VETO for t in totals)
    if against and 2 * against >= len(totals):
        return -9.0
    return 0.5 * mean + 0.5 * min(max(totals), 6.0)


def choose(found: Sequence[Link], inner: dict[frozenset[str], float]) -> list[Link]:
    """At most one utterance a report, the best first; two reports of one document share one only where they are alike.

    `inner`: log-odds of the pairs inside the new document."""
    taken: dict[str, Link] = {}
    in_utterance: dict[str, list[str]] = defaultdict(list)
    for link in found:
        if link.report in taken:
            continue
        if any(inner.get(frozenset((link.report, other)), -9.0) < JOIN for other in in_utterance[link.utterance]):
            continue
        taken[link.report] = link
        in_utterance[link.utterance].append(link.report)
    return list(taken.values())
