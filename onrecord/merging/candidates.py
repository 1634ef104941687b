"""Which documents are worth comparing with a new one: those that share speakers in the same days, quoted words, or wording.

Everything is a key of a document; the index holds, for each key, the documents that have it, and a question reads at most
BUCKET of them, so that a document costs the same however large the record is."""

from __future__ import annotations

import math
import zlib
from collections.abc import Iterable, Sequence
from typing import Protocol

from onrecord.document import Document
from onrecord.merging.mentions import context_of
from onrecord.merging.occasions import published_day
from onrecord.merging.reports import Report
from onrecord.merging.text import TOKEN

BUCKET = 200
"""Documents read for one key: the latest."""
WINDOW = 4
"""Days before and after a document in which it looks for the same speakers."""
NEIGHBOURS = 12
SHINGLE = 5
SKETCH = 16
"""Words a shingle and smallest shingle hashes kept a document (bottom-k sketch, Broder 1997): near-duplicates share many."""


class Index(Protocol):
    """What candidate search and merging ask of the record; the store backs it with a table (key, document) and its own
    tables."""

    def put(self, document: Document, keys: Iterable[str], reports: Sequence[Report], sketch: frozenset[int]) -> None:
        """Keep a document with its keys, reports and shingles."""
        ...

    def find(self, key: str) -> list[str]:
        """Ids of the documents with this key, the latest BUCKET of them."""
        ...

    def reports(self, document: str) -> list[Report]:
        """The reports of a document, with their people."""
        ...

    def report(self, report: str) -> Report:
        """One report by its id."""
        ...

    def document(self, document: str) -> Document:
        """A document by its id."""
        ...

    def sketch(self, document: str) -> frozenset[int]:
        """All shingle hashes of a document's text."""
        ...

    def utterance(self, report: str) -> str:
        """The utterance that a report stands in."""
        ...

    def members(self, utterance: str) -> list[str]:
        """The reports of an utterance."""
        ...

    def assign(self, report: str, utterance: str) -> None:
        """Put a report into an utterance."""
        ...

    def apart(self, report: str) -> set[str]:
        """Reports that a user judged not to be of one utterance with this one."""
        ...


class MemoryIndex:
    """The index in dictionaries: for one run, and for tests."""

    def __init__(self) -> None:
        self._documents: dict[str, list[str]] = {}
        self._texts: dict[str, Document] = {}
        self._report: dict[str, Report] = {}
        self._reports: dict[str, list[Report]] = {}
        self._sketches: dict[str, frozenset[int]] = {}
        self._utterance: dict[str, str] = {}
        self._members: dict[str, list[str]] = {}
        self.judged_apart: dict[str, set[str]] = {}

    def put(self, document: Document, keys: Iterable[str], reports: Sequence[Report], sketch: frozenset[int]) -> None:
        """See Index."""
        self._texts[document.id], self._reports[document.id], self._sketches[document.id] = document, list(reports), sketch
        self._report.update({r.id: r for r in reports})
        for key in keys:
            self._documents.setdefault(key, []).append(document.id)

    def find(self, key: str) -> list[str]:
        """See Index."""
        return self._documents.get(key, [])[-BUCKET:]

    def reports(self, document: str) -> list[Report]:
        """See Index."""
        return self._reports[document]

    def report(self, report: str) -> Report:
        """See Index."""
        return self._report[report]

    def document(self, document: str) -> Document:
        """See Index."""
        return self._texts[document]

    def sketch(self, document: str) -> frozenset[int]:
        """See Index."""
        return self._sketches[document]

    def utterance(self, report: str) -> str:
        """See Index."""
        return self._utterance[report]

    def members(self, utterance: str) -> list[str]:
        """See Index."""
        return self._members[utterance]

    def assign(self, report: str, utterance: str) -> None:
        """See Index."""
        if report in self._utterance:
            self._members[self._utterance[report]].remove(report)
        self._utterance[report] = utterance
        self._members.setdefault(utterance, []).append(report)

    def apart(self, report: str) -> set[str]:
        """See Index."""
        return self.judged_apart.get(report, set())


def shingles(text: str) -> frozenset[int]:
    """Hashes of every run of SHINGLE words; 32 bits (zlib.crc32, the same on every machine)."""
    words = [w.lower() for w in TOKEN.findall(text) if w[0].isalnum()]
    return frozenset(zlib.crc32(" ".join(words[i:i + SHINGLE]).encode()) for i in range(max(1, len(words) - SHINGLE + 1)))


def keys_of(document: Document, reports: Sequence[Report], sketch: frozenset[int]) -> tuple[dict[str, float], dict[str, float]]:
    """(keys to keep, keys to ask) with their weights; those with a day are kept on one day and asked on the days around it."""
    day = published_day(document.published)
    lasting = {f"m{h}": 0.5 for h in sorted(sketch)[:SKETCH]}
    for report in reports:
        lasting.update(_quote_keys(report))
    dated = {f"p{r.person}": 1.0 for r in reports if r.person}
    dated.update({f"c{name}": 0.4 for name in sorted(context_of(document.text), key=lambda n: (-len(n), n))[:12]})
    days = range(day - WINDOW, day + WINDOW + 1) if day else (0,)
    keep = {**lasting, **{f"{key}|{day}": w for key, w in dated.items()}}
    ask = {**lasting, **{f"{key}|{d}": w for key, w in dated.items() for d in days}}
    return keep, ask


def _quote_keys(report: Report) -> dict[str, float]:
    """The two smallest hashes of four quoted words: a quotation is found again however long ago it was."""
    words = report.quoted
    grams = sorted(zlib.crc32(" ".join(words[i:i + 4]).encode()) for i in range(len(words) - 3))
    return {f"q{h}": 1.5 for h in grams[:2]}


def neighbours(ask: dict[str, float], index: Index) -> list[str]:
    """The documents that share most with the one asked for, best first; keys that many have count less."""
    scores: dict[str, float] = {}
    for key, weight in ask.items():
        found = index.find(key)
        for document in found:
            scores[document] = scores.get(document, 0.0) + weight / math.log2(2 + len(found) / 4)
    ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
    return [document for document, score in ranked[:NEIGHBOURS] if score >= 0.5]
