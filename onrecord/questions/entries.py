"""Speaker entries: one speaker as one document gives it."""

from __future__ import annotations

from onrecord.document import content_id
from onrecord.record.write import entry
from onrecord.speaker import Speaker


def entry_id(document: str, speaker: Speaker) -> str:
    """The id of a speaker entry, as the record makes it: of the document and of what the document says of the speaker."""
    return content_id("p", document, *(part or "" for part in entry(speaker)))
