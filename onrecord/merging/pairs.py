"""The reports of two documents against each other: what the documents as wholes say about each pair.

A document that tells the same event as another matches it statement by statement. So each pair is weighed in three steps:
by itself; then by whether either has a better match in the other document; then by how much of the documents match."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from onrecord.merging.compare import Comparison, Setting, compare, exchanged, near_verbatim, numbers_part, placed, verbatim
from onrecord.merging.leftovers import something_shared
from onrecord.merging.occasions import day_gap, same_sort
from onrecord.merging.reports import Report

Relation = Callable[[str, str], float]
"""(person id, person id) -> 1 the same, 0.5 one speaks for the other, 0 unknown, -1 another."""
Pair = tuple[int, int]
LOW = -4.0
MATCH = 0.0
COPIED = 0.03
"""Share of runs of five words from which on one document may go back to the other."""
NOON = 0.5
AGREED = 0.3
"""How far two documents must be about the same day's words for a pair to be taken together as what is left over."""
ALIKE = 0.65
"""Share of the shorter document's statements that the other must tell too, to be the measure of its days."""


def compare_documents(
    xs: Sequence[Report], ys: Sequence[Report], relation: Relation, shared: float = 1.0
) -> list[Comparison]:
    """Every pair of reports of two documents that is worth a look, compared. With xs is ys: the pairs inside one document.
    `shared`: share of the documents' wording that both have; only where one goes back to the other may it have the occasion
    wrong."""
    people = {(a, b): relation(a, b) for a in {x.person for x in xs} for b in {y.person for y in ys}}
    relations = {(i, j): people[a.person, b.person] for i, a in enumerate(xs) for j, b in enumerate(ys)
                 if xs is not ys or i < j}
    worth = {p: r for p, r in relations.items() if r >= 0 or _same_words(xs[p[0]], ys[p[1]])}
    once = {(i, j): compare(xs[i], ys[j], max(r, 0.0)) for (i, j), r in worth.items()}
    first = {pair: c.matter + min(0.0, 0.4 * (c.total - c.matter)) for pair, c in once.items()}
    if xs is ys:
        return [compare(xs[i], ys[j], r) for (i, j), r in worth.items() if first[i, j] > LOW]
    aligned = alignment({pair: c.matter for pair, c in once.items()}, len(xs), len(ys))
    agreed = alignment({pair: c.total for pair, c in once.items()}, len(xs), len(ys))
    newsroom = bool(xs and ys) and bool(xs[0].outlet) and xs[0].outlet == ys[0].outlet
    left = _left_over(first, worth, xs, ys)
    result = []
    for (i, j), total in first.items():
        if total > LOW:
            setting = Setting(aligned, agreed, newsroom, _rivals((i, j), first),
                              (i, j) in left and total > -2.2 and agreed >= AGREED, shared >= COPIED)
            alone = once[i, j] if worth[i, j] >= 0 else compare(xs[i], ys[j], worth[i, j], setting)
            result.append(placed(alone, setting))
    return result


def days_off(xs: Sequence[Report], ys: Sequence[Report], pairs: Sequence[Comparison]) -> tuple[int, int]:
    """(matched reports that ys puts on the day before or after, matched reports of the same day or of another occasion),
    where ys is another newsroom's and tells most of what xs tells; (0, 0) else. `pairs` are the compared reports of the two.

    A day that one of the documents could not know yet is no error of the other's: it was said again."""
    matched = [p for p in pairs if p.matter > 1.0]
    if len(matched) < 3 or xs[0].outlet == ys[0].outlet or len({p.a for p in matched}) < ALIKE * min(len(xs), len(ys)):
        return 0, 0
    by_id = {r.id: r for r in (*xs, *ys)}
    slip = _slip([(by_id[p.a], by_id[p.b]) for p in matched])
    dated = [(by_id[p.a], by_id[p.b]) for p in matched if by_id[p.a].occasion.sure]
    off = sum(day_gap(x.occasion, y.occasion) == 1 and same_sort(x.occasion, y.occasion) >= 0 and (slip or knew_of_both(x, y))
              for x, y in dated)
    same = sum((day_gap(x.occasion, y.occasion) == 0 and y.occasion.sure) or same_sort(x.occasion, y.occasion) < 0
               or not (slip or knew_of_both(x, y)) for x, y in dated)
    return off, same


def knew_of_both(a: Report, b: Report) -> bool:
    """Were both documents printed when both days had come?"""
    return max(a.occasion.first, b.occasion.first) <= int(min(a.printed, b.printed))


def _slip(matched: Sequence[tuple[Report, Report]]) -> bool:
    """Does a morning's document tell what several speakers said, all numbers alike, as of the same morning? Then it means the
    day before."""
    morning = all(0.0 < max(x.printed, y.printed) % 1 < NOON for x, y in matched)
    return morning and len({x.person for x, _ in matched}) >= 3 and not any(numbers_part(x, y) for x, y in matched)


def _same_words(a: Report, b: Report) -> bool:
    """Two speakers, but words so alike that one report may have mistaken the speaker."""
    return exchanged(a, b) or near_verbatim(a, b) or (verbatim(a, b) >= 0.8 and len(a.words) > 3 and len(b.words) > 3)


def alignment(first: dict[Pair, float], n: int, m: int) -> float:
    """From 0 to 1: how much of the shorter document's statements the other has too. One match of two says little."""
    matched = 0
    used: set[int] = set()
    for (i, j), total in sorted(first.items(), key=lambda item: -item[1]):
        if total > MATCH and i not in used and ~j not in used:
            used |= {i, ~j}
            matched += 1
    share = matched / max(1, min(n, m))
    return max(0.0, min(1.0, (share - 0.25) / 0.5)) * min(1.0, matched / 3)


def _rivals(pair: Pair, first: dict[Pair, float]) -> float:
    """0, 1 or 2: on how many sides another statement beside it matches clearly better."""
    i, j = pair
    mine = first[pair]
    better = max((t for (k, m), t in first.items() if k == i and m != j), default=-9.0), \
        max((t for (k, m), t in first.items() if m == j and k != i), default=-9.0)
    return sum(max(0.0, min(1.0, (b - mine) / 1.5)) for b in better if b > -0.5)


def _left_over(first: dict[Pair, float], relations: dict[Pair, float], xs: Sequence[Report], ys: Sequence[Report]) -> set[Pair]:
    """Pairs that remain, one on each side, of a speaker both documents give once all clear matches are taken away."""
    used: set[int] = set()
    for (i, j), total in sorted(first.items(), key=lambda item: -item[1]):
        if total > 0.8 and i not in used and ~j not in used:
            used |= {i, ~j}
    open_x: dict[int, list[int]] = {}
    open_y: dict[int, list[int]] = {}
    for (i, j), relation in relations.items():
        if relation == 1 and i not in used and ~j not in used and something_shared(xs[i], ys[j]):
            open_x.setdefault(i, []).append(j)
            open_y.setdefault(j, []).append(i)
    return {(i, js[0]) for i, js in open_x.items() if len(js) == 1 and len(open_y[js[0]]) == 1}
