"""Documents that go back to one newsroom's text: copies and rewrites of a wire story, updates by the same newsroom.

A copy shares most runs of five words. A rewrite shares fewer, but nearly everything said in it is said in the other document
too, in part with the same quoted words. Who is credited ("(CNA)", "Agencies") counts for it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.document import Document
from onrecord.judgement import Judgement
from onrecord.merging.compare import Comparison
from onrecord.merging.mentions import context_of
from onrecord.merging.occasions import published_day
from onrecord.merging.reports import Report

COPY = 0.35
"""Share of the shorter text's shingles from which on it is a copy; two reporters of one event stay below 0.15."""
REWRITE = (0.045, 0.6)
"""Share of shingles, and of statements told in both, from which on a text is a rewrite. Two independent reports of one event
reach the second, but with paraphrases hardly the first."""
SAME_STORY = 0.5
"""Share of names in common that makes two items of one newsroom one story, within STORY_DAYS."""
STORY_DAYS = 3
CREDIT = re.compile(
    r"\(([A-Z][A-Za-z ]{1,25})\)\s*[-–—]|/([A-Z]{2,6})/|^\s*(?:By )?(AP|AFP|Reuters|PA|dpa|UPI|TASS|Xinhua|Agencies)\b",
    re.MULTILINE,
)


def contained(x: frozenset[int], y: frozenset[int]) -> float:
    """The share of the smaller shingle set that the larger one has too."""
    return len(x & y) / max(1, min(len(x), len(y)))


def credit_of(text: str) -> str:
    """The agency that a text credits in its dateline or at a line's start, "" where none."""
    match = CREDIT.search(text[:400])
    return next((g for g in match.groups() if g), "") if match else ""


def same_origin(
    a: Document, b: Document, shared: float, pairs: Sequence[Comparison], reports: tuple[Sequence[Report], Sequence[Report]]
) -> Judgement | None:
    """A judgement that two documents have one origin, None where nothing shows it. `shared` is contained() of their shingles,
    `pairs` their compared reports."""
    told = _told(pairs, *reports)
    credit = bool(credit_of(a.text)) and credit_of(a.text) == credit_of(b.text)
    newsroom = bool(a.outlet) and a.outlet == b.outlet and _one_story(a, b)
    wording = shared / REWRITE[0] * (1.5 if credit else 1.0)
    reason = "copy" if shared >= COPY else "update by the same newsroom" if newsroom else \
        "rewrite" if (wording >= 1 and told >= REWRITE[1]) or wording >= 3 else ""
    if not reason:
        return None
    found = {
        "shared wording": round(shared, 3),
        "told in both": round(told, 3),
        "same credit": credit,
        "same newsroom": newsroom,
    }
    score = 0.6 + 0.3 * min(1.0, shared / COPY) + 0.06 * told + 0.03 * newsroom
    return Judgement("same origin", a.id, b.id, True, score, "rule", "origins", reason, found)


def _one_story(a: Document, b: Document) -> bool:
    """Items of the same days that name the same people and places."""
    x, y = context_of(a.text), context_of(b.text)
    near = abs(published_day(a.published) - published_day(b.published)) <= STORY_DAYS
    return near and len(x & y) >= max(4, SAME_STORY * min(len(x), len(y)))


def _told(pairs: Sequence[Comparison], xs: Sequence[Report], ys: Sequence[Report]) -> float:
    """The share of the shorter document's statements that the other reports too; documents of one statement say little."""
    short = xs if len(xs) <= len(ys) else ys
    ids = {r.id for r in short}
    told = {i for p in pairs if p.total > 0 for i in (p.a, p.b) if i in ids}
    return len(told) / max(4, len(short))
