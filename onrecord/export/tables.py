"""One row a statement: CSV for spreadsheets, Parquet for data frames. The same columns in both."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from itertools import islice
from typing import IO, Any

from onrecord.errors import MissingExtraError
from onrecord.export.places import Placed, placed
from onrecord.questions.reports import chunks, names_of, reports_of
from onrecord.record import Record
from onrecord.statement import Statement

TEXT = ("statement", "utterance", "document", "origin", "outlet", "published", "title", "url", "language", "speaker_id",
        "speaker", "speaker_as_given", "speaker_kind", "role", "body", "country", "via", "text", "cue", "source", "quotation",
        "polarity", "addressee", "occasion", "condition", "nested_in")
NUMBERS = ("reports", "origins", "start", "end")
COLUMNS = (*TEXT, "kinds", *NUMBERS, "confidence")
BATCH = 500


def rows(record: Record) -> Iterator[dict[str, Any]]:
    """The statements of all latest documents in the order of adding; `kinds` is a list, None is unknown. `start` and `end` are
    where the content begins and ends in the document's text; content of several pieces is joined by " ... "."""
    documents = placed(record, latest=True)
    while batch := list(islice(documents, BATCH)):
        persons = {one.person(s.speaker) for one in batch for s in one.reading.statements}
        names = names_of(record, persons)
        counted = counts(record, list({u for one in batch for u in one.utterances.values()}))
        for one in batch:
            for statement in one.reading.statements:
                yield row(one, statement, names, counted)


def counts(record: Record, utterances: list[str]) -> dict[str, tuple[int, int]]:
    """The numbers of reports and of origins of utterances."""
    found: dict[str, tuple[int, int]] = {}
    for ids in chunks(utterances):
        for utterance, reports in reports_of(record, ids).items():
            found[utterance] = len(reports), len({report.origin for report in reports})
    return found


def row(one: Placed, statement: Statement, names: dict[str, str | None], counted: dict[str, tuple[int, int]]) -> dict[str, Any]:
    """One statement as a row."""
    document, speaker, person = one.reading.document, statement.speaker, one.person(statement.speaker)
    given = speaker.name if speaker else None
    utterance = one.utterances[statement.id]
    reports, origins = counted[utterance]
    return {
        "statement": statement.id, "utterance": utterance, "document": document.id, "origin": one.origin,
        "outlet": document.outlet, "published": document.published, "title": document.title, "url": document.url,
        "language": document.language, "speaker_id": person, "speaker": (names.get(person) if person else None) or given,
        "speaker_as_given": given, "speaker_kind": speaker.kind if speaker else None, "role": speaker.role if speaker else None,
        "body": speaker.body if speaker else None, "country": speaker.country if speaker else None,
        "via": statement.via.name if statement.via else None, "text": document.quote(statement.content),
        "cue": document.quote(statement.cue) or None, "source": document.quote(statement.source) or None,
        "quotation": statement.quotation, "polarity": statement.polarity, "addressee": statement.addressee,
        "occasion": statement.occasion, "condition": document.quote(statement.condition) or None,
        "nested_in": statement.nested_in, "kinds": list(statement.kinds), "reports": reports, "origins": origins,
        "start": statement.start, "end": max(end for _, end in statement.content), "confidence": round(statement.confidence, 4),
    }


def csv_lines(record: Record) -> Iterator[str]:
    """CSV (RFC 4180, with a header); kinds are joined by "; ", unknown is empty."""
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, COLUMNS)
    writer.writeheader()
    for one in rows(record):
        yield take(buffer)
        writer.writerow({**one, "kinds": "; ".join(one["kinds"])})
    yield take(buffer)


def take(buffer: io.StringIO) -> str:
    """What stands in a buffer, which is then empty."""
    text = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    return text


def write_parquet(record: Record, out: IO[bytes]) -> None:
    """Write Parquet, some thousand rows at once. Raises MissingExtraError without pyarrow."""
    try:
        import pyarrow as arrow
        from pyarrow import parquet
    except ImportError as error:
        raise MissingExtraError("Parquet needs pyarrow: pip install 'onrecord[parquet]'") from error
    types = [*((name, arrow.string()) for name in TEXT), ("kinds", arrow.list_(arrow.string())),
             *((name, arrow.int64()) for name in NUMBERS), ("confidence", arrow.float64())]
    schema = arrow.schema(types)
    found = rows(record)
    with parquet.ParquetWriter(out, schema) as writer:
        while batch := list(islice(found, 10_000)):
            writer.write_table(arrow.Table.from_pylist(batch, schema=schema))
