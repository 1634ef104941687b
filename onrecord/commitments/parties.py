"""Whom a commitment is directed at, and in a line what would settle it."""

from __future__ import annotations

import re

from onrecord.commitments.types import Deadline
from onrecord.document import Span
from onrecord.statement import CommitmentType, Statement

_TOLD = re.compile(
    r"\b(?:told|tells|(?:assur|promis|reassur|guarante)(?:ed|es)|(?:warn|caution|threaten|inform)(?:ed|s)|notif(?:ied|ies))"
    r"(?P<who> (?:the |his |her |its |their |a )?(?!(?:that|to|on|in|of|by|it|he|she|they|we|I|not|against)\b)[A-Za-z][\w’'-]*"
    r"(?: (?!(?:that|to|on|in|at|he|she|it|they)\b)[\w’'-]+){0,3}?)(?= (?:that|to|on|in|at|he|she|it|they)\b|[,.:;]|$)")
_SETTLES: dict[CommitmentType, str] = {
    "pledge": "whether it is done",
    "threat": "whether it is carried out",
    "offer": "whether it is done once the condition is met",
    "assurance": "whether it happens after all",
    "warning": "whether the harm comes",
    "prediction": "whether it comes about",
}


def towards_of(text: str, statement: Statement, sentence: Span) -> str | None:
    """Whom it is directed at, where the sentence says so: the words read as that, else "told Frank"."""
    if statement.towards:
        words = " ".join(text[slice(*statement.towards[0])].split())
    else:
        match = _TOLD.search(text, *sentence)
        if match is None or any(a <= match.start() < b for a, b in statement.content):
            return None
        words = match["who"].strip()
    return re.sub(r"^(?:the|a) ", "", words)


def settles_line(kind: CommitmentType, content: str, deadline: Deadline | None, condition: str) -> str:
    """One line: what would settle it, in the statement's own words. `condition`: one that stands outside of the content."""
    words = " ".join(content.strip(" \"“”‘’'.,").split())
    when = f", by {deadline.date}" if deadline else ""
    depends = f" ({' '.join(condition.lower().split())})" if condition else ""
    return f"{_SETTLES[kind]}{when}: {words[:160]}{'…' if len(words) > 160 else ''}{depends}"
