"""The commands that ask a record: JSON lines, plain lines in a pipe, a table in a window, corrections, errors."""

import json
import shutil

import pytest
from click.testing import CliRunner

from onrecord.cli import commands, main
from tests.questions.conftest import filled, story

__all__ = ["filled", "story"]


@pytest.fixture
def address(filled, tmp_path):
    shutil.copy(filled, tmp_path / "s.record")
    return str(tmp_path / "s.record")


@pytest.fixture
def run(address):
    def run(*arguments, code=0, **more):
        result = CliRunner().invoke(commands, [*arguments, "--record", address], prog_name="onrecord", **more)
        assert result.exit_code == code, result.output + repr(result.exception)
        return result

    return run


def rows(result):
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_said_as_json_lines_and_as_plain_lines(run, story):
    found = rows(run("said", "Maud Ellery", "--kind", "warning", "--json"))
    assert [row["statements"] for row in found] == [[story.cover, story.cover_copy, story.cover_bell]]
    lines = run("said", "Maud Ellery", "--kind", "warning").stdout.splitlines()
    assert lines[0].split("\t") == ["day", "speaker", "said", "kinds", "outlet", "reports", "origins", "statement"]
    assert lines[1].split("\t") == ["2022-12-03", "Maud Ellery", "the truce offer is a cover to rearm", "warning", "Daily Bell",
                                    "3", "2", story.cover_bell]


def test_namesakes_are_pointed_out(run):
    assert "2 are called 'Ellery'" in run("said", "Ellery").stderr
    assert run("said", "Maud Ellery").stderr == ""


def test_search_marks_what_matched(run, story):
    assert "a *cover* to *rearm*" in run("search", "cover", "rearm*").stdout
    assert rows(run("search", "soldiers", "--json"))[0]["statements"] == [story.dead, story.dead_copy]
    assert run("search", "truce offer", "cover").stdout.count("\n") == 2


def test_timeline_is_oldest_first(run):
    days = [row["published"] for row in rows(run("timeline", "Ellery", "--since", "2022-12-01", "--json"))]
    assert days == sorted(days)
    assert "taken for words" in run("timeline", "soldiers").stderr


def test_show_prints_paragraph_reports_and_judgements(run, story):
    text = run("show", story.cover).stdout
    for words in ("*the truce offer may be a cover to rearm*", "Harbour Times", "3 reports, 2 origins", "same utterance",
                  story.cover_bell, "Foreign Secretary"):
        assert words in text
    assert rows(run("show", story.cover, "--json"))[0]["statement"] == story.cover


def test_people_and_corrections(run):
    names = [row["name"] for row in rows(run("people", "--json"))]
    assert names == ["Maud Ellery", "Ivo Brandt", "The ministry", "Nora Ellery"]
    merged = rows(run("people", "merge", "Maud Ellery", "Nora Ellery", "--json"))
    assert merged[0]["statements"] == 7
    run("people", "rename", "Maud Ellery", "M. Ellery")
    assert "M. Ellery" in run("people", "--name", "Ellery").stdout
    assert len(rows(run("people", "split", "M. Ellery", "Nora Ellery", "--json"))) == 2


def test_people_import(run, tmp_path):
    register = tmp_path / "r.csv"
    register.write_text("name,wikidata,kind\nIvo Brandt,Q7,person\n")
    result = run("people", "import", str(register), "--json")
    assert rows(result)[0]["wikidata"] == "Q7"
    assert "1 of them speak here" in result.stderr


def test_divergences_as_in_the_contract(run, story):
    found = rows(run("divergences", "--json"))
    assert [set(row) for row in found] == [{"utterance", "a", "b", "what", "severity", "explanation"}] * 2
    text = run("divergences", "--severity", "minor").stdout
    assert "the truce offer *may be* a cover to rearm" in text
    assert "the truce offer *is* a cover to rearm" in text


def test_why(run, story):
    assert "are one utterance." in run("why", story.cover, story.cover_copy).stdout
    assert "are not one utterance." in run("why", story.cover, story.dead).stdout
    assert rows(run("why", story.cover, story.cover_copy, "--json"))[0]["together"] is True


def test_stats(run):
    assert "statements\t10" in run("stats").stdout
    assert rows(run("stats", "--json"))[0]["statements"] == 10


def test_a_window_gets_a_table(run, story):
    text = run("said", "Maud Ellery", env={"FORCE_COLOR": "1", "NO_COLOR": "", "COLUMNS": "140"}).stdout
    assert "\t" not in text
    assert story.cover_bell in text


def test_export_and_import_make_the_same_record(run, tmp_path):
    out, other = tmp_path / "out.jsonl", tmp_path / "other.record"
    run("export", "--out", str(out))
    result = CliRunner().invoke(commands, ["import", str(out), "--record", str(other)])
    assert result.exit_code == 0, result.output
    assert "4 added" in result.stderr
    again = CliRunner().invoke(commands, ["export", "--record", str(other)])
    strip = [{**json.loads(line), "record": None, "skipped_source": None} for line in again.stdout.splitlines()]
    assert strip == [{**json.loads(line), "record": None, "skipped_source": None} for line in out.read_text().splitlines()]
    assert list(tmp_path.glob("*.part")) == []


@pytest.mark.parametrize("form", ["csv", "jsonld", "annotations"])
def test_export_on_stdout(run, form):
    assert "Maud Ellery" in run("export", "--format", form).stdout


def test_nothing_found_is_said_and_is_no_error(run):
    result = run("said", "Nobody Here")
    assert (result.stdout, "was found" in result.stderr) == ("", True)
    assert run("said", "Nobody Here", "--json").stdout == ""


@pytest.mark.parametrize("arguments", [
    ("show", "s000"), ("people", "merge", "Nobody", "Ivo Brandt"), ("search", "!!"), ("why", "s1", "p1"),
    ("import", "/nowhere"),
])
def test_errors_are_one_line(arguments, address, capsys):
    with pytest.raises(SystemExit) as stopped:
        main([*arguments, "--record", address])
    assert stopped.value.code == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_a_missing_record_is_an_error_and_a_wrong_day_wrong_usage(tmp_path, capsys):
    with pytest.raises(SystemExit) as stopped:
        main(["said", "X", "--record", str(tmp_path / "none.record")])
    assert stopped.value.code == 1
    with pytest.raises(SystemExit) as stopped:
        main(["said", "X", "--since", "soon", "--record", str(tmp_path / "none.record")])
    assert stopped.value.code == 2
