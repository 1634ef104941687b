"""Sources to documents: files, folders, standard input, addresses; plain text and HTML. See docs/input.md.

    >>> from onrecord.articles import from_text
    >>> from_text("The mayor said\u00a0the bridge would stay shut.").text
    'The mayor said the bridge would stay shut.'
"""

from __future__ import annotations

from onrecord.articles.characters import normalise
from onrecord.articles.dates import published_date
from onrecord.articles.known import MAX_BYTES
from onrecord.articles.load import load
from onrecord.articles.make import document_id, from_bytes, from_text

__all__ = ["MAX_BYTES", "document_id", "from_bytes", "from_text", "load", "normalise", "published_date"]
