"""Getting a record out, and JSON lines back in. See docs/export.md."""

from __future__ import annotations

from onrecord.export.take_in import TakenIn, take_in
from onrecord.export.write import FORMATS, Format, export

__all__ = ["FORMATS", "Format", "TakenIn", "export", "take_in"]
