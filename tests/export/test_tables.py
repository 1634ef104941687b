"""CSV and Parquet."""

import csv
import io
import json

import pytest

from onrecord.errors import MissingExtraError
from onrecord.export import export
from onrecord.export.tables import COLUMNS


def table(record) -> list[dict[str, str]]:
    out = io.BytesIO()
    export(record, "csv", out)
    return list(csv.DictReader(io.StringIO(out.getvalue().decode(), newline="")))


def test_csv_has_a_row_a_statement(record, story):
    rows = table(record)
    assert len(rows) == 10
    assert tuple(rows[0]) == COLUMNS
    talk = next(row for row in rows if row["statement"] == story.talk)
    assert talk["text"] == '"We will not talk while shells fall,"'
    assert (talk["speaker"], talk["speaker_as_given"], talk["kinds"]) == ("Maud Ellery", "Maud Ellery", "condition")
    assert talk["condition"] == "while shells fall"
    bell = next(row for row in rows if row["statement"] == story.cover_bell)
    assert (bell["speaker"], bell["speaker_as_given"], bell["reports"], bell["origins"]) == ("Maud Ellery", "Ellery", "3", "2")
    assert bell["origin"] != talk["origin"]


def test_csv_positions_give_the_words(record):
    texts = {reading.document.id: reading.document.text for reading, _ in record.readings()}
    for row in table(record):
        assert texts[row["document"]][int(row["start"]):int(row["end"])] == row["text"]


def test_parquet_has_the_same_rows(record):
    parquet = pytest.importorskip("pyarrow.parquet")
    out = io.BytesIO()
    export(record, "parquet", out)
    rows = parquet.read_table(io.BytesIO(out.getvalue())).to_pylist()
    plain = [{name: "; ".join(value) if name == "kinds" else "" if value is None else str(value) for name, value in row.items()}
             for row in rows]
    assert plain == table(record)
    assert json.dumps(rows)


def test_parquet_without_pyarrow_says_what_to_install(record, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    with pytest.raises(MissingExtraError, match="pip install"):
        export(record, "parquet", io.BytesIO())


def test_an_empty_record_gives_a_header(tmp_path):
    from onrecord.questions import Record

    with Record.open(tmp_path / "empty.record", create=True) as empty:
        assert table(empty) == []
