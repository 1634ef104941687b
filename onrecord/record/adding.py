"""Getting coverage in: documents are read and added one by one, then merged a few at a time; what was skipped is kept.

A document is in the record wholly or not at all, and what is in it stays: a run that was killed is continued by running it
again. Merging follows in a transaction of its own; documents that it has not seen are "unsettled", and the next run begins with
them. What takes longer and nobody waits for (contacts, commitments and what became of them) is looked for when all is merged;
that too goes on where a killed run left it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from onrecord.document import Document, Skipped
from onrecord.errors import InputError
from onrecord.reading import Reading
from onrecord.record.rows import Added, Came
from onrecord.record.store import Record

BATCH = 50
"""Documents that are merged in one transaction."""
MOST_SHOWN = 1000
"""Skips of one run that are held; all are in the record."""

Told = Callable[[int, int], object]
"""Is told how many documents are done, of how many."""


class AfterAdd:
    """What follows when documents have been added; this one does nothing."""

    def merge(self, record: Record, documents: Sequence[str]) -> int:
        """Merge new documents (ids, in the order of adding) with all that is there; the number of near-duplicates among them.
        Called in a transaction; what it does must not depend on how many documents it is given at once."""
        return 0

    def look_deeper(self, record: Record, told: Told) -> None:
        """Look for what merging does not wait for, in all documents that were not looked at yet."""


@dataclass(slots=True)
class Tally:
    """What came of a run so far."""

    added: int = 0
    revised: int = 0
    unchanged: int = 0
    near_duplicates: int = 0
    skipped: int = 0
    statements: int = 0
    skips: list[Skipped] = field(default_factory=list)

    @property
    def read(self) -> int:
        """Documents that could be read."""
        return self.added + self.revised + self.unchanged

    def count(self, added: Added, statements: int) -> None:
        """Count one document."""
        setattr(self, added.status, getattr(self, added.status) + 1)
        if added.status != "unchanged":
            self.statements += statements

    def skip(self, one: Skipped) -> None:
        """Count one skip."""
        self.skipped += 1
        if len(self.skips) < MOST_SHOWN:
            self.skips.append(one)


@dataclass(frozen=True, slots=True)
class Adder:
    """Adds documents to a record. `read` makes a reading of a document; `came` says how a document came; `tell` is called after
    each document or skip with what came of it."""

    record: Record
    read: Callable[[Document], Reading]
    came: Callable[[Document], Came]
    after_add: AfterAdd = field(default_factory=AfterAdd)
    tell: Callable[[Tally, Document | Skipped], None] = lambda tally, item: None
    tally: Tally = field(default_factory=Tally)
    told: Told = lambda done, of: None
    """Is told how far the look at all that was merged has come."""

    def add(self, items: Iterable[Document | Skipped]) -> Tally:
        """Add what can be read, keep what cannot. Raises RecordError; what was told as added is kept then as well."""
        self.settle()
        waiting = 0
        for item in items:
            waiting += self.add_one(item)
            if waiting >= BATCH:
                self.settle()
                waiting = 0
        self.settle()
        self.after_add.look_deeper(self.record, self.told)
        return self.tally

    def add_one(self, item: Document | Skipped) -> int:
        """Add or keep one; the number of documents that are to be merged."""
        outcome = item if isinstance(item, Skipped) else self.add_document(item)
        if isinstance(outcome, Skipped):
            self.record.add_skipped(outcome)
            self.tally.skip(outcome)
            self.tell(self.tally, outcome)
            return 0
        self.tell(self.tally, item)
        return int(outcome.status != "unchanged")

    def add_document(self, document: Document) -> Added | Skipped:
        """Read and add one document, unless it is there: then nothing is read."""
        if (revision := self.record.revision(document.id)) is not None:
            added = Added("unchanged", document.id, revision)
            self.tally.count(added, 0)
            return added
        try:
            reading = self.read(document)
        except InputError as error:
            return Skipped(str(error), document.source)
        except Exception as error:  # one odd text must not end a run over thousands
            return Skipped(f"reading it failed ({type(error).__name__}); please report it with the text", document.source)
        added = self.record.add_reading(reading, self.came(document))
        self.tally.count(added, len(reading.statements))
        return added

    def settle(self) -> None:
        """Merge what has not been merged."""
        while names := self.record.unsettled(BATCH):
            with self.record.transaction():
                near = self.after_add.merge(self.record, names)
                self.record.settle(names)
            self.tally.near_duplicates += near
