"""Numbers that differ and yet tell one thing: two parts of a whole, a figure and how much it is above another."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.merging.polarity import contraries
from onrecord.merging.quantities import Quantity
from onrecord.merging.reports import Report

RESTRICTING = {"only", "just", "mere", "merely", "barely", "fewer than", "less than", "no more than"}
"""Before the smaller part these say that the rest is what is told elsewhere."""
ABOVE = {"more", "more than", "fewer", "fewer than", "less", "less than", "higher", "lower", "up", "down"}


def adds_up(a: Report, x: Quantity, b: Report, y: Quantity, pairs: Sequence[tuple[Quantity, Quantity]]) -> bool:
    """Do x of one report and y of the other, which are paired but not equal, follow from each other?"""
    if x.kind != "number" or y.kind != "number" or x.value == y.value:
        return False
    if _complementary(x, y):
        small, report = (x, a) if x.value < y.value else (y, b)
        return _restricted(report, small) or bool(contraries(a, b))
    return _apart(a, x, [(q, y) for _, q in pairs]) or _apart(b, y, [(p, x) for p, _ in pairs])


def _complementary(x: Quantity, y: Quantity) -> bool:
    """Do two parts make the whole: "seven of nine" and "two of the nine", 97 and 3 per cent?"""
    if x.whole and x.whole == y.whole:
        return x.value + y.value == x.whole
    return x.unit == y.unit == "%" and abs(x.value + y.value - 100) < 0.1


def _restricted(report: Report, number: Quantity) -> bool:
    return any(w.form in RESTRICTING for w in report.words[max(0, number.at - 2):number.at])


def _apart(report: Report, step: Quantity, others: Sequence[tuple[Quantity, Quantity]]) -> bool:
    """"twelve more than last spring", where the other report gives both figures: is the step between them?"""
    told = {w.form for w in report.words[step.at + 1:step.at + 4]}
    return bool(told & ABOVE) and any(p.unit == q.unit and abs(p.value - q.value) == step.value for p, q in others)
