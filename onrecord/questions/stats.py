"""What a record holds, in numbers."""

from __future__ import annotations

from collections import Counter

from onrecord.questions.divergences import severity_of, standing
from onrecord.questions.types import SEVERITIES, Outlet, Stats
from onrecord.record import Record
from onrecord.record.rows import KINDS

MOST_OUTLETS = 20

KIND_ROWS = """SELECT coalesce(p.kinds, st.kinds) AS kinds, quotation, polarity, count(*) AS n, count(st.speaker) AS resolved
    FROM statements st JOIN statement_places p ON p.statement = st.seq WHERE p.latest = 1
    GROUP BY coalesce(p.kinds, st.kinds), quotation, polarity"""
DAYS = """SELECT min(substr(d.published, 1, 10)) AS first, max(substr(d.published, 1, 10)) AS last,
    count(*) - count(d.published) AS undated FROM documents d JOIN document_places p ON p.document = d.seq WHERE p.latest = 1"""
OUTLETS = """SELECT d.outlet, count(*) AS documents, sum((SELECT count(*) FROM statements st WHERE st.document = d.seq)) AS said
    FROM documents d JOIN document_places p ON p.document = d.seq WHERE p.latest = 1
    GROUP BY d.outlet ORDER BY documents DESC, d.outlet LIMIT ?"""


def stats(record: Record) -> Stats:
    """Counts of documents, statements by sort, people, utterances and divergences; the outlets with most documents."""
    kinds: Counter[str] = Counter()
    quotations: Counter[str] = Counter()
    polarities: Counter[str] = Counter()
    resolved = 0
    for row in record.rows(KIND_ROWS):
        resolved += row["resolved"]
        quotations[row["quotation"]] += row["n"]
        polarities[row["polarity"]] += row["n"]
        for bit, kind in enumerate(KINDS):
            kinds[kind] += row["n"] if row["kinds"] >> bit & 1 else 0
    days = record.rows(DAYS)[0]
    outlets = [Outlet(row["outlet"], row["documents"], int(row["said"])) for row in record.rows(OUTLETS, (MOST_OUTLETS,))]
    return Stats(record.counts(), days["first"], days["last"], days["undated"], resolved, dict(kinds), dict(quotations),
                 dict(polarities), by_severity(record), tuple(outlets))


def by_severity(record: Record) -> dict[str, int]:
    """How many divergences stand, by severity, the gravest first."""
    found = Counter(severity_of(one) for one in standing(record))
    return {severity: found[severity] for severity in SEVERITIES if found[severity]}
