"""`onrecord ask`, `onrecord watch` and `onrecord search --like`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from onrecord.cli import main
from tests.evidence.made import QUESTION, filled, reading, story


@pytest.fixture
def places(tmp_path: Path) -> tuple[str, str]:
    """A question file and a record."""
    (tmp_path / "q.yaml").write_text(QUESTION, encoding="utf-8")
    filled(tmp_path / "r.record", story()).close()
    return str(tmp_path / "q.yaml"), str(tmp_path / "r.record")


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int | None, str, str]:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    out = capsys.readouterr()
    return left.value.code or 0, out.out, out.err  # type: ignore[return-value]


def test_ask_judge_and_undo(capsys: pytest.CaptureFixture[str], places: tuple[str, str], tmp_path: Path) -> None:
    file, record = places
    code, out, _ = run(capsys, "ask", file, "--record", record)
    assert code == 0 and "Least contradicted by the evidence found: “cover”" in out
    first = json.loads(run(capsys, "ask", file, "--record", record, "--json")[1])
    item = first["hypotheses"][1]["rests_on"][0]
    _, out, said = run(capsys, "ask", file, "--record", record, "--json", "--reject", item, "--because", "another truce")
    assert json.loads(out)["hypotheses"] != first["hypotheses"]
    judgement = said.split("--undo ")[1].split(")")[0]
    again = json.loads(run(capsys, "ask", file, "--record", record, "--json", "--undo", judgement)[1])
    assert {**again, "changes": None} == {**first, "changes": None}
    report, page = tmp_path / "a.md", tmp_path / "a.html"
    assert run(capsys, "ask", file, "--record", record, "--markdown", str(report), "--html", str(page))[0] == 0
    assert "[^E1]" in report.read_text() and "<table class='matrix'>" in page.read_text()


def test_watch_says_what_is_new(capsys: pytest.CaptureFixture[str], places: tuple[str, str]) -> None:
    file, record = places
    assert "first run" in run(capsys, "watch", file, "--record", record)[1]
    late = reading("Radio Lac", "2024-07-01", [("Ilse Brandt", "the last guns leave the hills today", "claim", "said")])
    filled(Path(record), [late]).close()
    assert "AGAINST WHAT LED (cover)" in run(capsys, "watch", file, "--record", record)[1]
    assert "nothing new" in run(capsys, "watch", file, "--record", record)[1]


def test_errors_are_one_line(capsys: pytest.CaptureFixture[str], places: tuple[str, str]) -> None:
    file, record = places
    Path(file).write_text("question: what\n", encoding="utf-8")
    code, _, said = run(capsys, "ask", file, "--record", record)
    assert code == 1 and said == f"onrecord: {file}:1: 'hypotheses' is missing here\n"


def test_search_like(capsys: pytest.CaptureFixture[str], places: tuple[str, str]) -> None:
    _, record = places
    found = [json.loads(line) for line in run(capsys, "search", "--like", "soldiers arrived", "--record", record, "--json")[1].splitlines()]
    assert "troops" in found[0]["text"]
    assert run(capsys, "search", "--record", record)[0] == 2
