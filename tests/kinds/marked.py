"""Statements written as marked text: {cue}, [content], <source>."""

from __future__ import annotations

import re

import numpy as np

from onrecord.analysis import Analysis
from onrecord.document import Document, Span
from onrecord.kinds import assign
from onrecord.statement import Statement
from onrecord.words import split_words

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
    return document.text, assign(document, empty_analysis(document.text), (statement,))[0]


def empty_analysis(text: str) -> Analysis:
    """An analysis that knows the words and nothing of them."""
    words = split_words(text)
    none = np.zeros(len(words), np.uint8)
    return Analysis(words, none, none, np.zeros((len(words), 64)), np.zeros((len(words), 64)))
