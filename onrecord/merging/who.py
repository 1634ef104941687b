"""Somebody or something else in one of two reports: names exchanged, another thing counted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.merging.compare import content_overlap
from onrecord.merging.exchange import one_exchanged
from onrecord.merging.polarity import contraries, undone
from onrecord.merging.reports import Report
from onrecord.merging.roles import order_exchanged, roles_exchanged
from onrecord.merging.text import alike, key_of

EXCLUSIVE = [
    {key_of(w): n for n, group in enumerate(line.split("/")) for w in group.split()}
    for line in (
        "killed dead/wounded injured hurt/missing/displaced homeless/arrested detained",
        "men man/women woman/children child/adults adult",
        "boys boy/girls girl",
        "mother mum/father dad",
        "brother/sister",
        "son/daughter",
        "husband/wife",
        "teachers teacher/parents parent/pupils pupil students student",
        "soldiers soldier/civilians civilian",
        "spring/summer/autumn/winter",
        "morning/afternoon/evening",
        "noon midday/midnight/dawn sunrise/dusk nightfall sunset dark",
        "before/after",
        "young/old",
        "north/south/east/west",
    )
]
"""Words that exclude each other: where one report has one and the other the other, something else is said."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that differs: what, how grave (major, minor, attribution, wording), and in words."""

    what: str
    severity: str
    explanation: str


def who_differs(a: Report, b: Report) -> Iterator[Difference]:
    """Somebody or something else acts, suffers, is named or counted."""
    swapped = _exclusive(a, b) or _other_name(a, b) or _part_names(a, b) or roles_exchanged(a, b) or order_exchanged(a, b) \
        or one_exchanged(a, b)
    if swapped:
        yield Difference("who", "major", f"{swapped[0]} / {swapped[1]}")


def _exclusive(a: Report, b: Report) -> tuple[str, str] | None:
    for i, j in contraries(a, b):
        if a.meaning.negated[i] == b.meaning.negated[j] and undone(a, i) == undone(b, j) and content_overlap(a, b) >= 0.3:
            return a.words[i].form, b.words[j].form
    for groups in EXCLUSIVE:
        x, y = ({groups[k]: k for k in r.keys if k in groups} for r in (a, b))
        if len(x) == 1 and len(y) == 1 and set(x) != set(y) and content_overlap(a, b) >= 0.3:
            return next(iter(x.values())), next(iter(y.values()))
    return None


def _other_name(a: Report, b: Report) -> tuple[str, str] | None:
    """Two names in one place: before or after the same word of content."""
    if _only_named(a, b) or _only_named(b, a):
        return a.words[a.names[0]].form, b.words[b.names[0]].form
    for i in a.names:
        for j in b.names:
            x, y = a.words[i], b.words[j]
            if not alike(x.key, y.key) and (_neighbour(a, i, 1, b, j) or (len(a.names) == len(b.names) == 1
                                            and content_overlap(a, b) >= 0.3)) and not _both_named(a, b, x.key, y.key, i, j):
                return x.form, y.form
    return None


def _only_named(a: Report, b: Report) -> bool:
    """Is a's content nothing but a name ("blamed Velm"), and do b's words name only others?"""
    return len(a.content) == len(a.names) == 1 and bool(b.names) and not any(
        alike(a.words[a.names[0]].key, w.key) for w in b.words) and "criticism" in a.statement.kinds


def _neighbour(a: Report, i: int, step: int, b: Report, j: int) -> bool:
    """Does the same word of content follow both, other than another part of a name?"""
    x, y = _next(a, i, step), _next(b, j, step)
    return bool(x) and bool(y) and alike(x, y) > 0


def _next(report: Report, i: int, step: int) -> str:
    k = i + step
    while 0 <= k < len(report.words):
        word = report.words[k]
        if word.form in ",;:.":
            return ""
        if word.content and k not in report.names:
            return word.key
        k += step
    return ""


def _both_named(a: Report, b: Report, x: str, y: str, i: int, j: int) -> bool:
    """Are the two names parts of one fuller name, or is each named in the other report in the same place too?"""
    others_a = {a.words[k].key for k in a.names if abs(k - i) == 1}
    others_b = {b.words[k].key for k in b.names if abs(k - j) == 1}
    return any(alike(y, o) for o in others_a) or any(alike(x, o) for o in others_b) or any(
        alike(o, p) for o in others_a for p in others_b)


def _part_names(a: Report, b: Report) -> tuple[str, str] | None:
    """The if-parts name somebody each, and not the same."""
    if not a.meaning.condition or not b.meaning.condition:
        return None
    x, y = ([r.words[k].key for k in r.names if r.meaning.condition and r.meaning.condition[0] <= k < r.meaning.condition[1]]
            for r in (a, b))
    return (x[0], y[0]) if x and y and not any(alike(p, q) for p in x for q in y) else None
