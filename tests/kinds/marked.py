"""Statements written as marked text: {cue}, [content], <source>."""

from __future__ import annotations

import re

from onrecord.document import Document, Span
from onrecord.kinds import assign
from onrecord.statement import Statement

_CLOSING = {"{": "}", "[": "]", "<": ">"}


def read_marked(marked: str) -> tuple[Document, Statement]:
    """The document and its one statement, without kinds."""
    spans: dict[str, list[Span]] = {"{": [], "[": [], "<": []}
    text = ""
    for part in re.split(r"(\{[^}]*\}|\[[^\]]*\]|<[^>]*>)", marked):
        if part[:1] in _CLOSING:
            spans[part[0]].append((len(text), len(text) + len(part) - 2))
            part = part[1:-1]
        text += part
    content = tuple(spans["["])
    direct = all(text[start] in "\"“" for start, _ in content)
    statement = Statement("s", content, tuple(spans["{"]), tuple(spans["<"]), "direct" if direct else "indirect", 1.0)
    return Document("d", text), statement


def assigned(marked: str) -> tuple[str, Statement]:
    """The text, and its statement with its kinds."""
    document, statement = read_marked(marked)
    return document.text, assign(document, (statement,))[0]
