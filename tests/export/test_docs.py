"""docs/export.md and docs/asking.md say what the code does; their examples run."""

import re
from pathlib import Path

import pytest

from onrecord.cli.exporting import FORMATS as OFFERED
from onrecord.export import FORMATS
from onrecord.export.tables import COLUMNS
from onrecord.questions import Record
from tests.export.test_lines import exported

DOCS = Path(__file__).parents[2] / "docs"


@pytest.mark.parametrize("name", ["export.md", "asking.md"])
def test_the_examples_run(name, record, tmp_path, monkeypatch):
    from tests.questions.coverage import Story

    monkeypatch.chdir(tmp_path)
    with Record.open("week.record", create=True) as opened:
        Story().fill(opened)
    for code in re.findall(r"```python\n(.*?)```", (DOCS / name).read_text(encoding="utf-8"), re.DOTALL):
        exec(compile(code, name, "exec"), {})
    if name == "export.md":
        with Record.open("copy.record") as copy:
            assert copy.counts().statements == 10


def test_formats_columns_and_keys_are_documented(record):
    text = (DOCS / "export.md").read_text(encoding="utf-8")
    assert FORMATS == OFFERED
    assert all(f"| `{form}`" in text for form in FORMATS)
    listed = re.search(r"Columns: `(.*?)`", text, re.DOTALL)
    assert listed is not None
    assert tuple(re.split(r",\s+", listed.group(1))) == COLUMNS
    lines = exported(record)
    assert all(f"`{key}`" in text for key in lines[0]["record"])
    assert all(re.search(rf"\b{key}\b", text) for key in lines[-1]["judgement"])


def test_the_keys_of_a_row_are_documented(record):
    text = (DOCS / "asking.md").read_text(encoding="utf-8")
    row = record.said("Maud Ellery")[0].to_json()
    for key in ("utterance", "statement", "statements", "reports", "origins", "outlets", "text", "marks", "speaker", "day",
                "published", "document", "outlet", "title", "url", "content", "cue", "source", "condition"):
        assert key in row
        assert f"`{key}`" in text
