"""Positions: who is for, against, for on a condition, undecided or silent on a topic; who changed; who answers whom.

    positions_in(document, statements, topic_of("peace talks")) -> a Position for each statement
    change_between(earlier, later)                              -> "changed", "more precise" or "same"
    answers(remarks)                                            -> which statement answers which

A network reads the statements, rules compare what it found; `over_record` asks a record. See docs/positions.md."""

from __future__ import annotations

from onrecord.positions.answers import Answer, Remark, answers
from onrecord.positions.changes import Step, change_between, steps
from onrecord.positions.reading import passage_on, positions_in
from onrecord.positions.topic import Topic, topic_of
from onrecord.positions.types import LABELS, Change, Label, Position, Turn

__all__ = ["LABELS", "Answer", "Change", "Label", "Position", "Remark", "Step", "Topic", "Turn", "answers", "change_between",
           "passage_on", "positions_in", "steps", "topic_of"]
