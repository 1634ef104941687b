"""Whom a commitment is directed at, and in a line what would settle it."""

from __future__ import annotations

import re

from onrecord.commitments.clues import Clues
from onrecord.commitments.types import CommitmentType

_TOLD = re.compile(
    r"\b(?:told|tells|assur(?:ed|es)|promis(?:ed|es)|warn(?:ed|s)|caution(?:ed|s)|reassur(?:ed|es)|"
    r"threaten(?:ed|s)|notif(?:ied|ies)|inform(?:ed|s)|guarante(?:ed|es))"
    r"(?P<who> (?:the |his |her |its |their |a )?(?!that\b|to\b|on\b|in\b|of\b|by\b|it\b|he\b|she\b|"
    r"they\b|we\b|I\b|not\b|against\b)[A-Za-z][\w’'-]*(?: (?!that\b|to\b|on\b|in\b|at\b|he\b|she\b|"
    r"it\b|they\b)[\w’'-]+){0,3}?)"
    r"(?= that\b| to\b| on\b| in\b| at\b| he\b| she\b| it\b| they\b|[,.:;]|$)"
)
_ANYONE = re.compile(
    r"\b((?:anyone|anybody|whoever|any \w+|those|all|every \w+) (?:who|found|caught|that)\b[^,.;\"”]{2,50}?)(?= "
    r"will\b| would\b| shall\b|,|\.|\"|”|$)",
    re.IGNORECASE,
)
_SETTLES: dict[CommitmentType, str] = {
    "pledge": "whether it is done",
    "threat": "whether it is carried out",
    "offer": "whether it is done once the condition is met",
    "assurance": "whether it happens after all",
    "warning": "whether the harm comes",
    "prediction": "whether it comes about",
}


def towards_of(clues: Clues) -> str | None:
    """Whom it is directed at, where the sentence says so: "told Frank", "anyone who sold to the cannery"."""
    text = clues.passage.text
    start, end = clues.sentence
    if match := _TOLD.search(text, start, end):
        inside = any(a <= match.start() < b for a, b in clues.passage.content)
        if not inside:
            return re.sub(r"^(?:the|a) ", "", match.group("who").strip())
    match = _ANYONE.search(clues.original)
    return match.group(1).strip() if match else None


def settles_line(kind: CommitmentType, clues: Clues) -> str:
    """One line: what would settle it, in the statement's own words."""
    words = " ".join(clues.original.strip(" \"“”‘’'.,").split())
    when = f", by {clues.deadline.date}" if clues.deadline else ""
    depends = f" ({' '.join(clues.condition_words.split())})" if clues.condition and not clues.condition_inside else ""
    return f"{_SETTLES[kind]}{when}: {words[:160]}{'…' if len(words) > 160 else ''}{depends}"
