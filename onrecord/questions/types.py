"""What questions answer with. Every answer names the statements that it rests on, by id."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Literal

from onrecord.document import Span
from onrecord.figure import Figure
from onrecord.judgement import Judgement
from onrecord.reading import statement_json
from onrecord.record import Counts, StoredStatement

Severity = Literal["major", "minor", "attribution", "wording"]
SEVERITIES: tuple[Severity, ...] = ("major", "minor", "attribution", "wording")
"""From the gravest to the least; docs/merging.md says what each means."""


@dataclass(frozen=True, slots=True)
class Report:
    """One outlet's statement of an utterance. `origin` is the id of the text that its document goes back to."""

    statement: str
    document: str
    origin: str
    outlet: str | None
    published: str | None
    url: str | None
    speaker: str | None
    text: str

    def to_json(self) -> dict[str, Any]:
        """The report as JSON-ready types."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Said:
    """One utterance as found. `found` is the report that answers the question, `speaker` the person's name over the record,
    `reports` are all reports of it, oldest first."""

    utterance: str
    found: StoredStatement
    speaker: str | None
    reports: tuple[Report, ...]

    @property
    def statements(self) -> tuple[str, ...]:
        """The ids of all reports."""
        return tuple(report.statement for report in self.reports)

    @property
    def origins(self) -> int:
        """How many texts the reports go back to."""
        return len({report.origin for report in self.reports})

    @property
    def day(self) -> str | None:
        """The day that the first dated report is of."""
        return min((report.published[:10] for report in self.reports if report.published), default=None)

    def to_json(self) -> dict[str, Any]:
        """The row as JSON-ready types; spans refer to the document's text, marks to `text`."""
        found = self.found
        return {
            "utterance": self.utterance, "day": self.day, "text": found.text, "marks": [list(mark) for mark in found.marks],
            **statement_here(found, self.speaker),
            "document": found.document, "outlet": found.outlet, "title": found.title, "url": found.url,
            "published": found.published, "reports": len(self.reports), "origins": self.origins,
            "outlets": sorted({report.outlet for report in self.reports if report.outlet}),
            "statements": list(self.statements),
        }


def statement_here(found: StoredStatement, name: str | None) -> dict[str, Any]:
    """A statement as in a reading's JSON, its id as `statement`; its speaker has the person's id and name over the record."""
    parts = statement_json(found.statement)
    speaker = parts.pop("speaker")
    if speaker is not None:
        speaker = {"id": found.person, **speaker, "known_as": name}
    return {"statement": parts.pop("id"), "speaker": speaker, **parts}


@dataclass(frozen=True, slots=True)
class Timeline:
    """Utterances from the oldest to the newest; `by` says whether the words asked for were taken for a speaker's name."""

    asked: str
    by: Literal["speaker", "words"]
    entries: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """One statement with all that belongs to it. `paragraph` is where it stands in `text`, the document's; `around` are the
    statements that it stands in or that stand in it."""

    said: Said
    text: str
    paragraph: Span
    around: tuple[StoredStatement, ...]
    figures: tuple[Figure, ...]
    judgements: tuple[Judgement, ...]

    def to_json(self) -> dict[str, Any]:
        """The answer as JSON-ready types."""
        start, end = self.paragraph
        return {
            **self.said.to_json(), "reports": [report.to_json() for report in self.said.reports],
            "paragraph": {"span": [start, end], "text": self.text[start:end]}, "around": [one.id for one in self.around],
            "figures": [one.to_json() for one in self.figures], "judgements": [judgement_json(one) for one in self.judgements],
        }


def judgement_json(judgement: Judgement) -> dict[str, Any]:
    """A judgement as JSON-ready types."""
    return {"id": judgement.id, **asdict(judgement), "features": dict(judgement.features)}


@dataclass(frozen=True, slots=True)
class Role:
    """A role as the coverage gives it; `statement` is one in which it does. `first`, `last`: days of the documents."""

    role: str | None
    body: str | None
    country: str | None
    first: str | None
    last: str | None
    documents: int
    statement: str | None


@dataclass(frozen=True, slots=True)
class Person:
    """A person or body over the record. `aliases` are the names that documents give, the most frequent first; `members` the
    ids of the first 200 speaker entries that were judged to be one; `recent` the newest statements; `wikidata` from a
    register."""

    id: str
    name: str | None
    kind: str
    aliases: tuple[str, ...]
    roles: tuple[Role, ...]
    first: str | None
    last: str | None
    documents: int
    statements: int
    utterances: int
    members: tuple[str, ...]
    recent: tuple[str, ...]
    wikidata: str | None = None

    def to_json(self) -> dict[str, Any]:
        """The person as JSON-ready types."""
        return {**asdict(self), "aliases": list(self.aliases), "roles": [asdict(role) for role in self.roles],
                "members": list(self.members), "recent": list(self.recent)}


@dataclass(frozen=True, slots=True)
class Divergence:
    """Two reports of one utterance whose difference changes the meaning. `judgement` is the id of the judgement that says so;
    `pieces` align the two wordings: (words of a, words of b, whether they are the same)."""

    utterance: str
    a: Report
    b: Report
    what: tuple[str, ...]
    severity: Severity
    explanation: str
    judgement: str
    pieces: tuple[tuple[str, str, bool], ...]

    def to_json(self) -> dict[str, Any]:
        """The contract: two statements of an utterance, what differs, how gravely, and why."""
        return {"utterance": self.utterance, "a": self.a.statement, "b": self.b.statement, "what": list(self.what),
                "severity": self.severity, "explanation": self.explanation}


@dataclass(frozen=True, slots=True)
class Outlet:
    """What an outlet gave."""

    outlet: str | None
    documents: int
    statements: int


@dataclass(frozen=True, slots=True)
class Stats:
    """What a record holds. `kinds`, `quotations`, `polarities` and `severities` count statements and divergences by name;
    `resolved` counts statements whose speaker is known; `first` and `last` are days of documents."""

    counts: Counts
    first: str | None
    last: str | None
    undated: int
    resolved: int
    kinds: dict[str, int]
    quotations: dict[str, int]
    polarities: dict[str, int]
    severities: dict[str, int]
    outlets: tuple[Outlet, ...]

    def to_json(self) -> dict[str, Any]:
        """The counts as JSON-ready types, on one level but for those by name."""
        parts = asdict(self)
        return {**parts.pop("counts"), **parts, "outlets": [asdict(outlet) for outlet in self.outlets]}


@dataclass(frozen=True, slots=True)
class Why:
    """Why two things stand as one or apart: the judgements on the pair or, where there are none, those that lead from the one
    to the other. `together` says how they stand now; `weights` is what the merging gives for the pair, name by name."""

    a: str
    b: str
    what: Literal["person", "utterance", "origin"]
    together: bool
    judgements: tuple[Judgement, ...]
    weights: dict[str, Any]

    def to_json(self) -> dict[str, Any]:
        """The answer as JSON-ready types."""
        return {"a": self.a, "b": self.b, "what": self.what, "together": self.together,
                "judgements": [judgement_json(one) for one in self.judgements], "weights": dict(self.weights)}
