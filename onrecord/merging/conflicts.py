"""Whether two quantities that stand for one thing can both be said of it."""

from __future__ import annotations

from dataclasses import replace

from onrecord.merging.measures import UNITS
from onrecord.merging.quantities import Quantity


def conflict(a: Quantity, b: Quantity) -> tuple[str, ...]:
    """What of number, unit, bound differs between two quantities that stand for one thing; () where both can be said of it."""
    if a.kind != b.kind:
        return ()
    if a.kind != "number":
        return () if _same_time(a, b) else ("number",)
    if a.whole or b.whole:
        return _part_conflict(a, b)
    if _raw_equal(a, b) and {a.unit, b.unit} == {"%", ""} and a.counted and a.counted == b.counted:
        return ("unit",)
    if _equal(a, b):
        return () if _bound_fits(a, b) else ("bound",)
    if _raw_equal(a, b) and (a.unit, a.per) != (b.unit, b.per) and ((a.unit and b.unit) or (a.per and b.per)):
        return ("unit",) if _bound_fits(a, b) else ("unit", "bound")
    if _rounded(a, b) or _rounded(b, a):
        return ()
    what = ["number"]
    if a.unit != b.unit and a.unit and b.unit and a.dimension == b.dimension:
        what.append("unit")
    if not _bound_fits(a, b) and a.bound and b.bound and "rough" not in (a.bound, b.bound):
        what.append("bound")
    return tuple(what)


def _same_time(a: Quantity, b: Quantity) -> bool:
    """Equal values; of clock times to the half day where one does not tell which; "before July" is by the end of June."""
    if a.kind == "clock" and not (a.counted and b.counted):
        return a.value % 12 == b.value % 12
    for early, late in ((a, b), (b, a)):
        if a.kind == "month" and (early.bound, late.bound) == ("end", "before"):
            return (early.value + 1) % 12 == late.value
    return a.value == b.value


def _part_conflict(a: Quantity, b: Quantity) -> tuple[str, ...]:
    """A part with its whole ("two of nine") against another, a share, or a count that is either."""
    if a.whole and b.whole:
        if a.value * b.whole == b.value * a.whole and not (a.value == b.value and a.whole != b.whole):
            return () if _bound_fits(a, b) else ("bound",)
        return ("number",)
    part, other = (a, b) if a.whole else (b, a)
    share = replace(part, value=round(100 * part.value / part.whole, 1), unit="%", whole=0.0)
    readings = [share] if other.unit == "%" else [replace(part, whole=0.0), replace(part, value=part.whole, whole=0.0)]
    found = [conflict(one, other) for one in readings]
    if other.unit == "%" and found == [("number",)] and abs(share.value - other.value) < 1:
        return ()
    return () if () in found else found[0]


def _per_dimension(q: Quantity) -> str:
    return UNITS[q.per][0] if q.per else ""


def _raw_equal(a: Quantity, b: Quantity) -> bool:
    return abs(a.value - b.value) <= 1e-9 * max(a.value, b.value, 1)


def _equal(a: Quantity, b: Quantity) -> bool:
    """Equal as written, or after a conversion of units (within 5 %, since converted numbers are rounded)."""
    if (a.unit == b.unit and a.per == b.per) or (not (a.unit and b.unit) and not (a.per and b.per)):
        return _raw_equal(a, b)
    if a.dimension != b.dimension or bool(a.per) != bool(b.per) or _per_dimension(a) != _per_dimension(b):
        return _raw_equal(a, b) and a.dimension == b.dimension
    return abs(a.base - b.base) <= 0.05 * max(a.base, b.base)


def _rounded(exact: Quantity, rough: Quantity) -> bool:
    """Is `rough` a rounding of `exact` that says so ("more than 300" for 312, "nearly 400" for 396)?"""
    low, high = rough.base, exact.base
    if exact.bound not in ("", "about", "rough") or exact.dimension != rough.dimension or not rough.base:
        return False
    off = (high - low) / low
    return {"min": 0 <= off <= 0.15, "below": -0.15 <= off <= 0, "about": abs(off) <= 0.1}.get(rough.bound, False)


def _bound_fits(a: Quantity, b: Quantity) -> bool:
    same = {"below": "max"}
    x, y = (same.get(q.bound, q.bound) for q in (a, b))
    return x == y or {x, y} in ({"rough", ""}, {"rough", "about"})


def bound_severity(a: Quantity, b: Quantity) -> str:
    """Opposite bounds are major, one lost or loosened minor."""
    sides = {{"below": "max"}.get(q.bound, q.bound) for q in (a, b)}
    return "major" if {"min", "max"} <= sides else "minor"
