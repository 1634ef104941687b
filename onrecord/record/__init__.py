"""The record: SQLite by default, PostgreSQL by address, one contract. See docs/record.md.

    with Record.open("week.record", create=True) as record:
        record.add_reading(onrecord.read(text))
        record.statements(Filter(speaker="Cleverly", words="rearm*"))
"""

from __future__ import annotations

from onrecord.record.rows import (
    Added,
    Came,
    Counts,
    Feed,
    FeedEntry,
    Filter,
    StoredDocument,
    StoredSkip,
    StoredSpeaker,
    StoredStatement,
    name_key,
)
from onrecord.record.store import Record

__all__ = [
    "Added", "Came", "Counts", "Feed", "FeedEntry", "Filter", "Record", "StoredDocument", "StoredSkip", "StoredSpeaker",
    "StoredStatement", "name_key",
]
