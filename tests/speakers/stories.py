"""Small annotated stories for the resolver's tests: what the model would say of a text is written into it.

`[P:James Cleverly]` marks a person, O a body, L a place, C a creed, T a title, N a noun that is its clause's subject;
`!` after the letter makes the last word a subject. Personal pronouns are subjects. There are no coreference vectors.
"""

from __future__ import annotations

import re

import numpy as np

from onrecord.analysis import Analysis
from onrecord.document import Document
from onrecord.speakers import resolve
from onrecord.speakers.layout import SUBJECT
from onrecord.statement import Statement
from onrecord.words import split_words

CLASSES = {"P": 1, "O": 2, "L": 3, "C": 4, "T": 5, "N": 0}
MARK = re.compile(r"\[([POLCTN])(!?):([^\]]*)\]")
PRONOUNS = {"he", "she", "it", "they", "who", "i", "we"}


def analyse(marked: str) -> tuple[str, Analysis]:
    """The plain text and its analysis."""
    text, spans = "", []
    at = 0
    for match in MARK.finditer(marked):
        text += marked[at:match.start()]
        spans.append((len(text), len(text) + len(match[3]), CLASSES[match[1]], bool(match[2]) or match[1] == "N"))
        text += match[3]
        at = match.end()
    text += marked[at:]
    words = split_words(text)
    entities, relations = np.zeros(len(words), np.uint8), np.zeros(len(words), np.uint8)
    for i, (start, end) in enumerate(zip(words.starts, words.ends, strict=True)):
        relations[i] = SUBJECT if words.forms[i].lower() in PRONOUNS else 0
        for a, b, kind, subject in spans:
            if a <= start < b:
                entities[i] = kind
                relations[i] = SUBJECT if subject and end == b else 7
    nothing = np.zeros((len(words), 64), np.float32)
    return text, Analysis(words, entities, relations, nothing, nothing)


def place(text: str, words: str, number: int = 1) -> tuple[int, int]:
    """Where the words stand for the number-th time, as whole words."""
    found = list(re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text))
    return found[number - 1].span()


def speakers(marked: str, *statements: tuple[str, str, int] | tuple[str, str, int, str]) -> list[str | None]:
    """Resolve statements given as (content, source, which occurrence of the source[, cue]); the names that come out, "AUTHOR"
    and "GENERIC" for those kinds."""
    text, analysis = analyse(marked)
    made = []
    for number, (content, source, which, *cue) in enumerate(statements):
        spans = (place(text, source, which),) if source else ()
        quotation = "direct" if content[0] in "\"“" else "indirect"
        start = text.index(content)
        made.append(Statement(f"s{number}", ((start, start + len(content)),), tuple(place(text, c) for c in cue), spans,
                              quotation, 1.0))  # type: ignore[arg-type]
    resolved = resolve(Document("d", text), analysis, tuple(made))
    return [name(s) for s in resolved]


def name(statement: Statement) -> str | None:
    """The name of a statement's speaker."""
    speaker = statement.speaker
    if speaker is None:
        return None
    return speaker.kind.upper() if speaker.kind in ("author", "generic") else speaker.name
