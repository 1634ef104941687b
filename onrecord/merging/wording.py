"""Words inside quotation marks against each other, and two wordings laid side by side."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from onrecord.merging.reports import Report
from onrecord.merging.text import key_of, longest_run

SAME_PASSAGE = 0.4
"""Share of words (by key) from which on two quotations are taken for the same passage."""


def quoted_differently(a: Report, b: Report) -> tuple[str, str] | None:
    """The first stretches in which what stands inside the marks differs, None where the same words are quoted.

    A quotation cut at an end, shortened by "..." or split by a cue is the same."""
    if not a.quotes or not b.quotes:
        return None
    for x in a.quotes:
        y = max(b.quotes, key=lambda q: _shared(x, q))
        if not cut_from(x, b.quoted) and not cut_from(y, a.quoted) and _one_passage(x, y, a, b):
            return first_difference(x, y)
    return None


def cut_from(part: Sequence[str], whole: Sequence[str]) -> bool:
    """Is `part` a run of `whole`'s words, or several runs that follow each other with whole sentences' worth left out?"""
    if len(part) > len(whole):
        return False
    return any(list(whole[i:i + len(part)]) == list(part) for i in range(len(whole) - len(part) + 1))


def _one_passage(x: Sequence[str], y: Sequence[str], a: Report, b: Report) -> bool:
    whole = a.statement.quotation == b.statement.quotation == "direct"
    shared = _shared(x, y)
    if whole:
        return shared >= SAME_PASSAGE * 0.6
    return shared >= SAME_PASSAGE * 1.5 and min(len(x), len(y)) >= 3 and longest_run(x, y) >= 2


def _shared(x: Sequence[str], y: Sequence[str]) -> float:
    first, second = [key_of(w) for w in x], [key_of(w) for w in y]
    return sum(k in second for k in first) / max(1, min(len(first), len(second)))


def first_difference(x: Sequence[str], y: Sequence[str]) -> tuple[str, str]:
    """The first stretch of words that is not the same in both."""
    for op, i, j, k, m in SequenceMatcher(a=list(x), b=list(y), autojunk=False).get_opcodes():
        if op != "equal":
            return " ".join(x[i:j]), " ".join(y[k:m])
    return "", ""


def align(a: Report, b: Report) -> list[tuple[str, str]]:
    """The two contents side by side, cut where they differ: rows (words of a, words of b); equal rows hold the same meaning."""
    x, y = [w.key for w in a.words], [w.key for w in b.words]
    rows = []
    for _, i, j, k, m in SequenceMatcher(a=x, b=y, autojunk=False).get_opcodes():
        rows.append((_text(a, i, j), _text(b, k, m)))
    return rows


def _text(report: Report, first: int, last: int) -> str:
    return report.text[report.words[first].start:report.words[last - 1].end] if last > first else ""
