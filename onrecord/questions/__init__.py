"""Questions to a record: who said what, where wordings part, who is who. Every answer names its statements. See docs/asking.md.

    with Record.open("week.record") as record:
        for row in record.said("Cleverly", about="rearm*"):
            print(row.day, row.found.text, len(row.reports), row.origins)
"""

from __future__ import annotations

from onrecord.questions.record import Record
from onrecord.questions.types import (
    SEVERITIES,
    Divergence,
    Outlet,
    Person,
    Report,
    Role,
    Said,
    Severity,
    Shown,
    Stats,
    Timeline,
    Why,
)

__all__ = [
    "SEVERITIES", "Divergence", "Outlet", "Person", "Record", "Report", "Role", "Said", "Severity", "Shown", "Stats",
    "Timeline", "Why",
]
