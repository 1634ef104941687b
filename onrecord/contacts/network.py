"""The network at a day: between every two parties what the newest report up to then says."""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterable

from onrecord.contacts.over_record import ContactLine


def standing(lines: Iterable[ContactLine], at: str | None = None) -> tuple[ContactLine, ...]:
    """For each pair the line that was reported last up to a day (ISO; None: to the end), the most reported pairs first. Of lines
    reported on one day the one with the later date of its own stands."""
    newest: dict[frozenset[str], tuple[tuple[str, str], ContactLine]] = {}
    counts: dict[frozenset[str], int] = {}
    for line in lines:
        days = [day for report in line.reports if (day := (report.published or line.day)[:10]) and (at is None or day <= at)]
        if not days:
            continue
        pair, turn = frozenset((line.a, line.b)), (max(days), line.date or "")
        counts[pair] = counts.get(pair, 0) + line.origins
        if pair not in newest or turn >= newest[pair][0]:
            newest[pair] = (turn, line)
    return tuple(line for _, (_, line) in sorted(newest.items(), key=lambda item: (-counts[item[0]], item[1][1].id)))
