"""What changed between two answers to one question: a short form of each answer is kept in the record (table `asked`)."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from onrecord.evidence.matrix import Item, Standing
from onrecord.record import Record


@dataclass(frozen=True, slots=True)
class Changes:
    """Since the run of `since` (ISO moment): statements that are new, those of them that speak against a hypothesis that led
    then (`contradicting`), those that went, those whose cells or weight are other; scores and leaders before."""

    since: str
    new: tuple[str, ...]
    contradicting: tuple[str, ...]
    gone: tuple[str, ...]
    rated_anew: tuple[str, ...]
    scores_before: Mapping[str, float]
    leaders_before: tuple[str, ...]
    leaders_now: tuple[str, ...]

    @property
    def any(self) -> bool:
        """Whether anything changed."""
        return bool(self.new or self.gone or self.rated_anew or self.leaders_before != self.leaders_now)


def summary(items: Sequence[Item], ranking: Sequence[Standing]) -> dict[str, Any]:
    """An answer's short form; placed items by statement."""
    return {"items": {one.statement: short(one) for one in items if one.placed},
            "scores": {one.name: one.score for one in ranking}, "leaders": list(leading(ranking))}


def short(one: Item) -> list[Any]:
    """What of an item makes it the same or another: its cells and its weight."""
    return [{name: cell.fit for name, cell in one.cells.items()}, round(one.weight, 4)]


def leading(ranking: Sequence[Standing]) -> tuple[str, ...]:
    """The names of the leaders; none where all are equal."""
    first = sorted(one.name for one in ranking if one.rank == 1)
    return tuple(first) if len(first) < len(ranking) else ()


def last_run(record: Record, question: str) -> dict[str, Any] | None:
    """The short form of the last answer that was kept, with its number (`run`) and moment (`at`)."""
    rows = record.rows("SELECT run, at, answer FROM asked WHERE question = ? ORDER BY run DESC LIMIT 1", (question,))
    return {**json.loads(rows[0]["answer"]), "run": rows[0]["run"], "at": rows[0]["at"]} if rows else None


@dataclass(frozen=True, slots=True)
class Run:
    """An answer that was kept: its number from 1, its moment (ISO), how many items stood in the matrix, scores and leaders."""

    number: int
    at: str
    items: int
    scores: Mapping[str, float]
    leaders: tuple[str, ...]


def runs(record: Record, question: str, most: int = 50) -> tuple[Run, ...]:
    """The answers that were kept, the newest first."""
    rows = record.rows("SELECT run, at, answer FROM asked WHERE question = ? ORDER BY run DESC LIMIT ?", (question, most))
    told = [(row, json.loads(row["answer"])) for row in rows]
    return tuple(Run(row["run"], row["at"], len(one["items"]), one["scores"], tuple(one["leaders"])) for row, one in told)


def compare(before: Mapping[str, Any], items: Sequence[Item], ranking: Sequence[Standing]) -> Changes:
    """What changed since a kept answer."""
    held = {one.statement: one for one in items if one.placed}
    new = [name for name in held if name not in before["items"]]
    led = [name for name in before["leaders"] if any(one.name == name for one in ranking)]
    return Changes(
        before["at"], tuple(new), tuple(name for name in new if any(held[name].against(leader) for leader in led)),
        tuple(name for name in before["items"] if name not in held),
        tuple(name for name, one in held.items() if name in before["items"] and before["items"][name] != short(one)),
        before["scores"], tuple(before["leaders"]), leading(ranking))
