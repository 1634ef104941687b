"""A figure: a quantity that a document claims; a relation: whether two of them can both be true."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from onrecord.document import Document, Span, span_within

Hedge = Literal["exactly", "about", "up to", "at least", "more than", "almost", "between", "order of magnitude"]
Measure = Literal["stock", "rate", "change", "level"]
RelationKind = Literal["consistent", "inconsistent", "superseded", "corrects", "part of total", "not comparable"]


@dataclass(frozen=True, slots=True)
class Figure:
    """One quantity claim; docs/figures.md says what each field means.

    `low` and `high` are the stated bounds in whole units (None: open); `rounding` is half a unit of the last written place,
    0 where the number is exact. `counted` is "WHAT" or "WHAT | WHERE", normalised; `counted_words` as written. `start`, `end`
    ("from", "to" in JSON) and `as_of` are ISO dates as precise as the words. `claimant` is None where the article says it
    itself; `body` is the body that the claimant speaks for. `sentence` holds the figure; `replaces` is the id of the figure
    of the same document that this one corrects; `part_of` the id of the one it is said to be a part of."""

    id: str
    document: str
    statement: str | None
    text: tuple[Span, ...]
    words: str
    low: float | None
    high: float | None
    hedge: Hedge
    unit: str
    counted: str
    measure: Measure = "stock"
    per: str | None = None
    start: str | None = None
    end: str | None = None
    as_of: str | None = None
    claimant: str | None = None
    via: str | None = None
    confidence: float = 1.0
    rounding: float = 0.0
    counted_words: str = ""
    body: str | None = None
    published: str | None = None
    sentence: Span = (0, 0)
    sentence_text: str = ""
    replaces: str | None = None
    part_of: str | None = None

    def to_json(self) -> dict[str, Any]:
        """The figure as JSON-ready types."""
        return {
            "id": self.id, "document": self.document, "statement": self.statement, "text": [list(span) for span in self.text],
            "words": self.words, "low": self.low, "high": self.high, "hedge": self.hedge, "unit": self.unit,
            "counted": self.counted, "counted_words": self.counted_words, "measure": self.measure, "per": self.per,
            "from": self.start, "to": self.end, "as_of": self.as_of, "claimant": self.claimant, "via": self.via,
            "sentence": list(self.sentence), "confidence": round(self.confidence, 4), "rounding": self.rounding,
            "body": self.body, "replaces": self.replaces, "part_of": self.part_of,
        }

    @property
    def day(self) -> str:
        """The day on which it is claimed to hold, or else on which it was published; "" where neither is known."""
        return self.as_of or self.published or ""

    @property
    def value(self) -> float:
        """The number that is written: of a range the lower."""
        return self.low if self.low is not None else self.high if self.high is not None else 0.0


def figure_from_json(parts: Mapping[str, Any], document: Document) -> Figure:
    """The figure of its JSON and the document that it stands in. Raises KeyError, TypeError or ValueError for what is none."""
    given = dict(parts)
    text = tuple(span_within(span, document.text) for span in given.pop("text"))
    sentence = span_within(given.pop("sentence"), document.text)
    start, end = given.pop("from"), given.pop("to")
    return Figure(start=start, end=end, text=text, sentence=sentence, sentence_text=document.text[slice(*sentence)],
                  published=document.published, **given)


@dataclass(frozen=True, slots=True)
class Relation:
    """What figure `a` is to figure `b`: a *is superseded by* b, a *corrects* b, a *is a part of* total b; the others are
    symmetric. `factor` is by how much they miss each other (lowest, highest: they differ where a window's start is known
    only by month). `arithmetic` shows the numbers; `assumptions` what had to be taken for granted."""

    a: str
    b: str
    relation: RelationKind
    factor: tuple[float, float] | None = None
    arithmetic: str = ""
    assumptions: tuple[str, ...] = ()
    reason: str = ""

    def to_json(self) -> dict[str, Any]:
        """The relation as JSON-ready types; `factor` is a number, or a pair where it depends on a day that is not known."""
        factor = None if self.factor is None else [round(end, 4) for end in self.factor]
        return {"a": self.a, "b": self.b, "relation": self.relation,
                "factor": factor[0] if factor and factor[0] == factor[1] else factor,
                "arithmetic": self.arithmetic, "assumptions": list(self.assumptions), "reason": self.reason}


@dataclass(frozen=True, slots=True)
class Sum:
    """Parts that are given beside their total (three figures or more), and whether they add up."""

    parts: tuple[str, ...]
    total: str
    holds: bool
    arithmetic: str = ""

    def to_json(self) -> dict[str, Any]:
        """The sum as JSON-ready types."""
        return {"parts": list(self.parts), "total": self.total, "holds": self.holds, "arithmetic": self.arithmetic}
