"""Small documents with marked statements: {cue} and [content], the speaker's name before a bar."""

import re

from onrecord.document import Document, Span, content_id
from onrecord.positions import Position, positions_in, topic_of
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


def told(topic: str, *lines: str, title: str = "") -> list[tuple[str, str]]:
    """Label and condition of each statement of the lines."""
    document, statements = made(*lines, title=title)
    return [(one.label, document.quote(one.condition)) for one in positions_in(document, statements, topic_of(topic))]


def first(topic: str, line: str, title: str = "") -> str:
    """The label of a single statement."""
    return told(topic, line, title=title)[0][0]


def position(topic: str, line: str) -> Position:
    """The position of a single statement."""
    document, statements = made(line)
    return positions_in(document, statements, topic_of(topic))[0]
