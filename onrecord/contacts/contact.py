"""A contact: two parties of whom a document says that they meet, call, write, negotiate, or do not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from onrecord.document import Span

ContactType = Literal["meet", "call", "write", "negotiate", "visit", "mediate", "talk"]
State = Literal["held", "planned", "offered", "refused", "ended", "denied"]
TYPES: tuple[ContactType, ...] = ("meet", "call", "write", "negotiate", "visit", "mediate", "talk")
STATES: tuple[State, ...] = ("held", "planned", "offered", "refused", "ended", "denied")


@dataclass(frozen=True, slots=True)
class Contact:
    """One line: the pair (without order: `a` is who stands first), what is between them and how it stands.

    Names are the fullest of the document, without title and article. `date` is ISO, as precise as the words, None where they do
    not say. `spans` are the words that state it; `mediator` is who brings the two together. `said_by` is the speaker of the
    statement that it stands in, None where the document says it in its own voice."""

    a: str
    b: str
    type: ContactType
    state: State
    spans: tuple[Span, ...]
    date: str | None = None
    mediator: str | None = None
    said_by: str | None = None
    statement: str | None = None

    def to_json(self) -> dict[str, Any]:
        """As JSON-ready types."""
        return {"a": self.a, "b": self.b, "type": self.type, "state": self.state, "date": self.date, "mediator": self.mediator,
                "said_by": self.said_by, "statement": self.statement, "spans": [list(span) for span in self.spans]}
