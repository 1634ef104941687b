"""What a record answers with, and how statements, speakers and documents stand in its rows."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, cast

from onrecord.document import Document, Span
from onrecord.speaker import Speaker, SpeakerKind
from onrecord.statement import Kind, Polarity, Quotation, Statement
from onrecord.words import without_accents

KINDS: tuple[Kind, ...] = (
    "claim", "warning", "prediction", "condition", "pledge", "demand", "criticism", "support", "denial", "question",
)
"""Kinds in the order of their bits in a row; new ones are added at the end."""
SPANS = ("content", "cue", "source", "via_source", "condition", "deadline", "towards")
WORDS = ("nested_in", "addressee", "occasion")


@dataclass(frozen=True, slots=True)
class Came:
    """How a document came into the record: "file", "address", "feed", "web archive", "lines", "table", "pipe" or "import", and
    what it lay in (a feed's address, an archive's path). `address` ties revisions together where the document has no url."""

    how: str = ""
    lay_in: str = ""
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Added:
    """What adding a reading did. `status`: "unchanged" where the document was there already, "revised" where it is a new
    revision of its address."""

    status: Literal["added", "revised", "unchanged"]
    document: str
    revision: int


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """A document with what the record knows of it. `origin` is the id of its origin: that of the first document of it, with
    "o". `added` is an ISO moment in UTC; `came` as it was given."""

    document: Document
    revision: int
    latest: bool
    added: str
    came: Came
    origin: str
    statements: int


@dataclass(frozen=True, slots=True)
class StoredStatement:
    """A statement as found in a record: with its words, its document's head, its person and its utterance.

    `person` is None where the speaker is not resolved. `marks` are the characters of `text` that a search matched, `rank` is
    smaller the better it matched; both empty without a search."""

    statement: Statement
    text: str
    document: str
    outlet: str | None
    title: str | None
    url: str | None
    published: str | None
    person: str | None
    utterance: str
    marks: tuple[Span, ...] = ()
    rank: float | None = None

    @property
    def id(self) -> str:
        """The statement's id."""
        return self.statement.id


@dataclass(frozen=True, slots=True)
class StoredSpeaker:
    """A speaker entry: one speaker as one document gives it. `person` is the id of the person or body it was judged to be."""

    id: str
    document: str
    speaker: Speaker
    person: str


@dataclass(frozen=True, slots=True)
class StoredSkip:
    """Something that was not read, with when. `document` is the id of the document it was found in, if in one."""

    source: str
    what: str
    reason: str
    document: str | None
    at: str


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a record holds. `persons`, `utterances` and `origins` count what was merged as one."""

    documents: int
    revisions: int
    statements: int
    speakers: int
    persons: int
    utterances: int
    origins: int
    outlets: int
    judgements: int
    skipped: int
    unsettled: int
    bytes: int


@dataclass(frozen=True, slots=True)
class Feed:
    """What is known of a feed: its own words on its age, when it was last asked (ISO, UTC), and what went wrong then."""

    url: str
    etag: str | None = None
    modified: str | None = None
    checked: str = ""
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """An entry of a feed: which state of it was tried, how often, and whether it was added."""

    link: str
    stamp: str
    tries: int
    done: bool


@dataclass(frozen=True, slots=True)
class Filter:
    """Which statements are wanted; what is None or empty does not matter.

    `words` is a search (see words.py). `speaker` is a name, or its last word, of any person; `person`, `utterance`, `document`
    are ids. Days are ISO, both included. `latest` leaves out revisions that a newer one has replaced. `order`: "newest",
    "oldest" or "best" (only with `words`)."""

    words: str | None = None
    speaker: str | None = None
    person: str | None = None
    utterance: str | None = None
    document: str | None = None
    outlet: str | None = None
    kinds: tuple[Kind, ...] = ()
    polarity: Polarity | None = None
    since: str | None = None
    until: str | None = None
    latest: bool = True
    content_only: bool = False
    """Search what is said, not who says it."""
    order: Literal["newest", "oldest", "best"] = "newest"


def name_key(name: str | None) -> str | None:
    """A name for comparing: lower case, without accents and punctuation; None for no name."""
    bare = without_accents(name or "").casefold()
    return " ".join("".join(c if c.isalnum() else " " for c in bare).split()) or None


def kinds_to_bits(kinds: Sequence[Kind]) -> int:
    """Kinds as one number, a bit each."""
    return sum(1 << KINDS.index(kind) for kind in set(kinds))


def details_of(statement: Statement) -> str:
    """What of a statement is not looked for in the database, as JSON: spans, kinds in their order, words; nothing empty."""
    spans = {name: getattr(statement, name) for name in SPANS}
    words = {name: getattr(statement, name) for name in WORDS}
    found = {**spans, "kinds": statement.kinds, "commitment": statement.commitment, **words}
    return json.dumps({name: value for name, value in found.items() if value}, ensure_ascii=False, separators=(",", ":"))


def statement_from(row: Mapping[str, Any]) -> Statement:
    """A statement from a row of `STATEMENT` columns, see ask.py."""
    details = json.loads(row["details"])

    def spans(name: str) -> tuple[Span, ...]:
        return tuple((start, end) for start, end in details.get(name, ()))

    return Statement(
        id=row["id"],
        content=spans("content"),
        cue=spans("cue"),
        source=spans("source"),
        via_source=spans("via_source"),
        condition=spans("condition"),
        commitment=details.get("commitment", ""),
        deadline=spans("deadline"),
        towards=spans("towards"),
        quotation=cast(Quotation, row["quotation"]),
        polarity=cast(Polarity, row["polarity"]),
        confidence=row["confidence"],
        kinds=tuple(details.get("kinds", ())),
        speaker=speaker_from(row, "s_", row["speaker_confidence"]),
        via=speaker_from(row, "v_", row["via_confidence"]),
        **{name: details.get(name) for name in WORDS},
    )


def speaker_from(row: Mapping[str, Any], prefix: str, confidence: float | None) -> Speaker | None:
    """A speaker from a row's columns with a prefix; None where the row has none."""
    if row[prefix + "kind"] is None:
        return None
    rest = {name: row[prefix + name] for name in ("role", "body", "country")}
    return Speaker(row[prefix + "name"], cast(SpeakerKind, row[prefix + "kind"]), confidence or 0.0, **rest)


def came_to_json(came: Came) -> str:
    """How a document came, for its row; the address stands in a column of its own."""
    return json.dumps([came.how, came.lay_in], ensure_ascii=False)


def came_from_json(text: str, address: str | None) -> Came:
    """How a document came, from its row."""
    how, lay_in = json.loads(text)
    return Came(how, lay_in, address)


def public_id(letter: str, first: str) -> str:
    """The id of something merged: that of its first member with another letter, so that it stays when more join it."""
    return letter + first[1:]
