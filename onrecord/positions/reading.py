"""The position that a statement tells of its speaker on a topic, as the passage network reads it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import cast

from onrecord.document import Document
from onrecord.kinds.conditions import is_none
from onrecord.passages import Answers, Passage, passage_of, shared_network
from onrecord.positions.topic import About, Topic
from onrecord.positions.types import Label, Position
from onrecord.statement import Statement

Network = Callable[[Passage], Answers]
AFTER = 2
"""Sentences behind a statement's own that are read with it: conditions often stand there."""
AT_ONCE = 2
"""Passages that are read at the same time."""


def passage_on(text: str, statement: Statement, topic: str) -> Passage:
    """What the network reads of a statement for a topic (words); training builds its passages so too."""
    return passage_of(text, statement, after=AFTER, front=topic, front_kind="topic")


def positions_in(
    document: Document, statements: Sequence[Statement], topic: Topic, network: Network | None = None
) -> tuple[Position, ...]:
    """The position that each statement tells on the topic, in their order. Those far from any word of the topic tell none and
    are not read."""
    about = About(document.text, document.title, topic)
    near = [one for one in statements if about.near(one)]
    found = {one.statement: one for one in read([(document, one) for one in near], topic, network)}
    return tuple(found.get(one.id) or Position(one.id, "none") for one in statements)


def read(asked: Sequence[tuple[Document, Statement]], topic: Topic, network: Network | None = None) -> list[Position]:
    """The positions of some statements, in their order. What stands word for word in several documents is read once."""
    passages = [passage_on(document.text, one, topic.words) for document, one in asked]
    alone = [_alone(one) for one in passages]
    different = list(dict.fromkeys(alone))
    if not different:
        return []
    with ThreadPoolExecutor(AT_ONCE) as pool:
        answers = dict(zip(different, pool.map(network or shared_network(), different), strict=True))
    return [_position(statement, answers[own], passage)
            for (_, statement), passage, own in zip(asked, passages, alone, strict=True)]


def _alone(passage: Passage) -> Passage:
    """A passage without the text around it, which says the same to the network."""
    start, end = passage.span
    marks = tuple(((a - start, b - start), mark) for (a, b), mark in passage.marks)
    return replace(passage, text=passage.text[start:end], span=(0, end - start), marks=marks)


def _position(statement: Statement, told: Answers, passage: Passage) -> Position:
    """What the network told of a statement, whose passage it read alone. Where the words that it took for a condition are none,
    the likeliest of the other labels counts."""
    label, chance = told.best("position")
    start = passage.span[0]
    read = tuple((a + start, b + start) for a, b in told.longest("condition")) if label == "condition" else ()
    if read and is_none(passage.text, read[0]):
        others = {name: one for name, one in told.chances("position").items() if name != "condition"}
        label = max(others, key=others.__getitem__)
        read, chance = (), others[label]
    return Position(statement.id, cast(Label, label), read, round(chance, 4))


def with_confidence(position: Position, read: float) -> Position:
    """A position with the confidence that the statement itself was read right taken into account."""
    return replace(position, confidence=round(position.confidence * read, 4))
