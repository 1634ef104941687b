"""How positions over a record are arranged: by speaker and day, with changes and answers; every cell names its statements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from onrecord.positions.answers import Answer, Remark, answers
from onrecord.positions.changes import Step, steps
from onrecord.positions.types import Position, Turn
from onrecord.questions.types import Report
from onrecord.record import StoredStatement


@dataclass(frozen=True, slots=True)
class Row:
    """One utterance with a position: the report that it was read in, its words, and all reports of it, oldest first."""

    position: Position
    found: StoredStatement
    words: str
    cue: str
    condition: str
    speaker: str | None
    reports: tuple[Report, ...] = ()

    @property
    def id(self) -> str:
        """The id of the statement that it rests on."""
        return self.found.id

    @property
    def day(self) -> str:
        """The day of the first dated report; "" where none is dated."""
        own = (self.found.published or "")[:10]
        return min(
            [report.published[:10] for report in self.reports if report.published] + ([own] if own else []), default=""
        )

    @property
    def statements(self) -> tuple[str, ...]:
        """The ids of all reports."""
        return tuple(report.statement for report in self.reports) or (self.id,)

    @property
    def origins(self) -> int:
        """How many texts the reports go back to."""
        return len({report.origin for report in self.reports}) or 1

    def to_json(self) -> dict[str, Any]:
        """The row as JSON-ready types."""
        found = self.found
        return {
            "day": self.day,
            "position": self.position.label,
            "condition": self.condition,
            "text": self.words,
            "cue": self.cue,
            "confidence": self.position.confidence,
            "statement": self.id,
            "statements": list(self.statements),
            "utterance": found.utterance,
            "origins": self.origins,
            "document": found.document,
            "outlet": found.outlet,
            "url": found.url,
            "content": [list(span) for span in found.statement.content],
            "condition_spans": [list(span) for span in self.position.condition],
        }


@dataclass(frozen=True, slots=True)
class Stand:
    """One speaker's positions, oldest first, with the steps between them and the answers that they give to others.

    `person` is None where the speaker is not resolved; then there is one row."""

    person: str | None
    speaker: str | None
    rows: tuple[Row, ...]
    steps: tuple[Step, ...]
    answers: tuple[Answer, ...]

    @property
    def last(self) -> Row:
        """The latest position that was told; the latest silence only where there is nothing else."""
        told = [row for row in self.rows if row.position.label != "withheld"]
        return (told or list(self.rows))[-1]

    @property
    def changes(self) -> tuple[Step, ...]:
        """The steps that are changes."""
        return tuple(step for step in self.steps if step.change == "changed")

    def row(self, statement: str) -> Row:
        """The row of a statement."""
        return next(row for row in self.rows if row.id == statement)

    def to_json(self) -> dict[str, Any]:
        """The speaker's positions as JSON-ready types."""
        return {
            "speaker": {"id": self.person, "name": self.speaker},
            "position": self.last.position.label,
            "since": self._since(),
            "condition": self.last.condition,
            "statements": list(self.last.statements),
            "rows": [row.to_json() for row in self.rows],
            "steps": [
                {
                    "from": step.earlier,
                    "to": step.later,
                    "from_day": self.row(step.earlier).day,
                    "to_day": self.row(step.later).day,
                    "from_position": self.row(step.earlier).position.label,
                    "to_position": self.row(step.later).position.label,
                    "change": step.change,
                }
                for step in self.steps
            ],
            "answers": [
                {"statement": one.statement, "to": one.to, "to_statement": one.to_statement, "manner": one.manner}
                for one in self.answers
            ],
        }

    def _since(self) -> str:
        """The day of the oldest statement since which the position has been what it is."""
        since = self.last.day
        for row in reversed(self.rows):
            if row.position.label not in (self.last.position.label, "withheld"):
                break
            since = row.day if row.position.label == self.last.position.label else since
        return since


@dataclass(frozen=True, slots=True)
class Positions:
    """All positions on a topic, the speakers with most statements first. `looked_at` statements were read; `all_read` is False
    where the record has more on the topic, most of them older than those."""

    topic: str
    stands: tuple[Stand, ...]
    looked_at: int
    all_read: bool

    @property
    def timeline(self) -> tuple[tuple[Stand, Row], ...]:
        """All rows, oldest first, each with its speaker."""
        rows = [(stand, row) for stand in self.stands for row in stand.rows]
        return tuple(sorted(rows, key=lambda pair: (pair[1].day, pair[1].found.document, pair[1].found.statement.start)))


def arranged(topic: str, rows: Sequence[Row], looked_at: int, all_read: bool) -> Positions:
    """Rows by speaker. Of several reports of one utterance the surest counts; unresolved speakers stand apart, each alone."""
    best: dict[str, Row] = {}
    for row in rows:
        other = best.get(row.found.utterance)
        if other is None or (row.position.confidence, other.id) > (other.position.confidence, row.id):
            best[row.found.utterance] = row
    groups: dict[str, list[Row]] = {}
    for row in best.values():
        groups.setdefault(row.found.person or row.id, []).append(row)
    linked = answers([_remark(row) for row in best.values()])
    stands = [_stand(group, linked) for group in groups.values()]
    stands.sort(key=lambda one: (one.person is None, -len(one.rows), one.speaker or "", one.rows[0].id))
    return Positions(topic, tuple(stands), looked_at, all_read)


def _stand(rows: list[Row], linked: Sequence[Answer]) -> Stand:
    rows = sorted(rows, key=lambda row: (row.day, row.found.document, row.found.statement.start))
    own = {row.id for row in rows}
    turns = [Turn(row.id, row.position.label, f"{row.cue} {row.words}", row.condition, row.day, row.found.document)
             for row in rows]
    return Stand(
        rows[0].found.person,
        next((row.speaker for row in rows if row.speaker), None),
        tuple(rows),
        steps(turns),
        tuple(one for one in linked if one.statement in own),
    )


def _remark(row: Row) -> Remark:
    statement = row.found.statement
    name = row.speaker if statement.speaker and statement.speaker.kind in ("person", "organization") else None
    return Remark(
        row.id,
        row.found.person or row.id,
        name or "",
        row.day,
        (row.found.document, statement.start),
        row.words,
        row.cue,
        statement.kinds,
        statement.addressee,
    )
