"""Adds documents to a record, saying the id of each once it is in; for test_kill.py, which kills it."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from onrecord.document import Document
from onrecord.record import Record
from onrecord.record.adding import Adder, AfterAdd
from onrecord.record.rows import Came
from tests.record.readings import document, read


def documents(number: int) -> list[Document]:
    """Documents, every tenth a new text of an earlier address."""
    return [document(f"Ana Ruiz said the bridge {n} would open. Bo Lind warned that {n} piers were unsafe. It is unread.",
                     url=f"https://a.example/{n - 5 if n % 10 == 9 else n}", source=f"{n}.txt") for n in range(number)]


class ByName(AfterAdd):
    """A merging that unites all speakers of a name, in the order of adding."""

    def merge(self, record: Record, documents: Sequence[str]) -> int:
        """Nothing is a near-duplicate."""
        for name in documents:
            for entry in record.speakers(document=name):
                first = record.speakers(name=entry.speaker.name, limit=1)[0]
                record.place("person", {entry.id: first.person})
        return 0


def add(address: str, number: int) -> None:
    """Add them, saying each."""
    with Record.open(address, create=True) as record:
        Adder(record, read, lambda one: Came("file", one.source), ByName(),
              lambda tally, item: print(getattr(item, "id", "-"), flush=True)).add(documents(number))


if __name__ == "__main__":
    add(sys.argv[1], int(sys.argv[2]))
