"""Dates of publication: ISO 8601, checked."""

from __future__ import annotations

import re
from datetime import date, datetime

from onrecord.errors import InputError

ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
ISO_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?(Z|[+-]\d{2}:?\d{2})?", re.I)


def published_date(text: str) -> str:
    """An ISO date, or date and time, in one form: "2024-03-05", "2024-03-05T08:30:00+00:00". Raises InputError."""
    text = text.strip()
    try:
        if ISO_DATE.fullmatch(text):
            return date.fromisoformat(text).isoformat()
        if match := ISO_MOMENT.fullmatch(text):
            return datetime.fromisoformat(f"{match[1]}T{match[2]}{(match[3] or '').upper()}").isoformat()
    except ValueError:
        pass
    raise InputError(f"published: {text[:40]!r} is not a date; write it as 2024-03-05 or 2024-03-05T08:30+00:00")
