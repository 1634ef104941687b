"""Past episodes that the coverage itself cites as precedent: "has got form on this", "as in 2014", "that was going to be a
one-off"."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from typing import Any

from onrecord.document import Span
from onrecord.passages import sentences_around
from onrecord.questions.reports import as_said
from onrecord.record import Filter, Record

CITING = re.compile(
    r"\b(?:(?:has|have|had|['’]s|['’]ve)(?: got)? form\b(?! of)|(?:as|like|just as|same as|unlike) "
    r"(?:in|after|before) (?:the )?(?:\w+ )?(?:19|20)\d\d\b|"
    r"(?:was|were) (?:going|supposed|meant) to be (?:a |the )?(?:one-off|last|end)\b|(?:been|were) "
    r"here before\b|track record\b|not (?:be )?the first time\b|"
    r"(?:broke|broken|breaking|breaks|kept|keeps|keeping|reneged on|went back on|honou?red) (?:his|"
    r"her|its|their|that|every|those|the same) (?:\w+ )?(?:promises?|word|pledges?|assurances?|vows?|"
    r"commitments?|agreements?)\b|"
    r"(?:remember|recall(?:s|ed|ing)?|think of|look at|look what happened in) (?:what happened (?:in|"
    r"to|at) )?(?:[A-Z]\w+|(?:19|20)\d\d)\b|last time (?:he|she|it|they|we|around|round)\b|"
    r"(?:promised|said|assured|told|pledged|vowed) (?:us |them |him |her |everyone )?(?:the same|"
    r"that|this)(?: thing)? (?:before|in (?:19|20)\d\d|last (?:year|time|spring|summer|autumn|winter))\b|"
    r"history (?:shows|teaches|tells|repeats)|since (?:19|20)\d\d (?:he|she|it|they) (?:has|have) "
    r"(?:broken|promised)|fool me\b|once bitten\b|playbook\b|learned? (?:from|the lesson)\b)",
    re.IGNORECASE,
)
"""Words that point to an earlier episode as a ground for believing, or not believing, a new one."""
_SOUGHT = (
    "form",
    "one-off",
    '"track record"',
    '"here before"',
    '"first time"',
    '"as in"',
    '"last time"',
    "promise",
    '"his word"',
    '"her word"',
    '"its word"',
    '"their word"',
    "history",
    "playbook",
    "pledge before",
    '"same thing"',
    "assurance",
)
"""What is looked for in the record; CITING then decides."""


@dataclass(frozen=True, slots=True)
class Precedent:
    """Who cites which episode: the citing statement, its words, the words that point back, and the sentence they stand in."""

    statement: str
    statements: tuple[str, ...]
    cited_by: str | None
    day: str | None
    outlet: str | None
    words: str
    text: str

    def to_json(self) -> dict[str, Any]:
        """The precedent as JSON-ready types."""
        return {**asdict(self), "statements": list(self.statements)}


def cites(text: str) -> str | None:
    """The words of a text that cite a precedent; None where it cites none."""
    match = CITING.search(text)
    return match.group() if match else None


def precedents_about(record: Record, name: str, limit: int = 20) -> list[Precedent]:
    """The precedents that the coverage cites where it speaks of a person or body, newest first. A statement speaks of them
    where its sentence, or the one before it, names them."""
    last = name.split()[-1]
    found: dict[str, Precedent] = {}
    for words in _SOUGHT:
        for said in as_said(record, record.statements(Filter(words=words, content_only=True), limit=60)):
            if said.utterance in found or cites(said.found.text) is None:
                continue
            document = record.document(said.found.document)
            around = _around(document.document.text, said.found.statement.content) if document else said.found.text
            if re.search(rf"\b{re.escape(last)}\b", around):
                one = said.found
                found[said.utterance] = Precedent(
                    one.id, said.statements, said.speaker, said.day, one.outlet, cites(one.text) or "", around
                )
    return sorted(found.values(), key=lambda one: (one.day or "", one.statement), reverse=True)[:limit]


def _around(text: str, content: tuple[Span, ...]) -> str:
    """The sentence of a content and the one before it."""
    first, last = min(a for a, _ in content), max(b for _, b in content)
    start, _ = sentences_around(text, first, last)
    begin, end = sentences_around(text, max(0, start - 2), last)
    return " ".join(text[begin:end].split())
