"""Small documents with marked statements: {cue} and [content], the speaker's name before a bar."""

import re
from collections.abc import Callable
from typing import Any

from onrecord.document import Document, Span, content_id
from onrecord.passages import Passage
from onrecord.positions import positions_in, topic_of
from onrecord.speaker import Speaker
from onrecord.statement import Statement


def made(*lines: str, title: str = "", published: str = "2030-01-01", outlet: str = "The Gauge", **more: object) -> tuple[Document, tuple[Statement, ...]]:
    """A document of the lines ("Ana Ruiz | She {backs} [the bridge]."), one paragraph, and its statements."""
    text, found = "", []
    for line in lines:
        name, _, marked = line.rpartition(" | ")
        spans: dict[str, list[Span]] = {"{": [], "[": []}
        for part in re.split(r"(\{[^}]*\}|\[[^\]]*\])", marked):
            if part[:1] in spans and part:
                spans[part[0]].append((len(text), len(text) + len(part) - 2))
                part = part[1:-1]
            text += part
        text += " "
        if spans["["]:
            found.append((name, spans))
    document = Document(content_id("d", text, outlet), text, f"{outlet}.txt", None, outlet, title, published)
    statements = tuple(Statement(content_id("s", document.id, str(i)), tuple(spans["["]), tuple(spans["{"]), (),
                                 "direct" if text[spans["["][0][0]] == '"' else "indirect", 0.9, Speaker(name, "person", 0.9), **more)
                       for i, (name, spans) in enumerate(found))
    return document, statements


class Told:
    """What a network would answer: a label with a chance, and the span of a condition."""

    def __init__(self, label: str, condition: tuple[Span, ...] = (), chance: float = 0.8) -> None:
        self._label, self._condition, self._chance = label, condition, chance

    def best(self, head: str) -> tuple[str, float]:
        assert head == "position"
        return self._label, self._chance

    def chances(self, head: str) -> dict[str, float]:
        assert head == "position"
        return {self._label: self._chance, "for": (1 - self._chance) / 2, "against": (1 - self._chance) / 4}

    def longest(self, tag: str) -> tuple[Span, ...]:
        assert tag == "condition"
        return self._condition


CUES = {"opposes": "against", "rejects": "against", "backs": "for", "would accept": "condition", "declined to comment on": "withheld"}


def by_cue(passage: Passage) -> Told:
    """Stands in for the network where what is tested is not what it has learned: the cue tells all, "if" begins a condition."""
    [(a, b)] = [span for span, mark in passage.marks if mark == "cue"]
    start, end = next(span for span, mark in passage.marks if mark == "content")
    condition = passage.text.find("if ", start, end)
    return Told(CUES.get(passage.text[a:b], "none"), ((condition, end),) if condition >= 0 else ())


def told(topic: str, *lines: str, title: str = "", network: Callable[[Passage], Any] | None = None) -> list[tuple[str, str]]:
    """Label and condition of each statement of the lines."""
    document, statements = made(*lines, title=title)
    return [(one.label, document.quote(one.condition)) for one in positions_in(document, statements, topic_of(topic), network)]
