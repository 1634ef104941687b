"""`onrecord read` and `onrecord demo`, from arguments to exit code."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from onrecord import __version__, errors
from onrecord.cli import COMMANDS, main
from onrecord.cli.output import json_line
from onrecord.cli.progress import progress
from onrecord.document import Document
from onrecord.examples import example_files
from onrecord.reading import Reading
from tests.cli.standin import StandIn

NEWS = "The mayor, Ana Ruiz, said on Monday that the bridge would stay shut until the inquiry had reported to the council.\n"
ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def reader(monkeypatch):
    monkeypatch.setattr("onrecord.cli.read.open_reader", StandIn)
    monkeypatch.setenv("COLUMNS", "80")


@pytest.fixture
def news(tmp_path):
    path = tmp_path / "news.txt"
    path.write_text(NEWS, encoding="utf-8")
    return path


@pytest.fixture
def run(capfdbinary):
    def run(*arguments: object) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as left:
            main([str(argument) for argument in arguments])
        out, err = capfdbinary.readouterr()
        return left.value.code or 0, out.decode(), err.decode()

    return run


def test_the_view(run, news):
    code, out, err = run("read", news, "--outlet", "The Lantern", "--published", "2022-12-03")
    assert (code, err) == (0, "")
    assert "The Lantern · 3 December 2022" in out
    assert "Ana Ruiz" in out
    assert "1 statement (1 indirect) · 1 speaker" in out
    assert "\x1b" not in out
    assert not any(line.endswith(" ") for line in out.splitlines())


def test_json_is_one_line_a_document(run, news):
    code, out, err = run("read", news, news, "--json", "--published", "2022-12-03")
    assert (code, err) == (0, "")
    records = [json.loads(line) for line in out.splitlines()]
    assert [record["document"]["published"] for record in records] == ["2022-12-03"] * 2
    assert records[0]["statements"][0]["content"] == [[0, 20]]


def test_the_page(run, news, tmp_path):
    page = tmp_path / "page.html"
    code, out, err = run("read", news, "--html", page)
    assert (code, out) == (0, "")
    assert f"wrote {page}" in err
    assert "Ana Ruiz" in page.read_text(encoding="utf-8")


def test_json_and_page_together(run, news, tmp_path):
    code, out, _ = run("read", news, "--html", tmp_path / "page.html", "--json")
    assert code == 0
    assert json.loads(out)["statements"]
    assert (tmp_path / "page.html").exists()


def test_standard_input(run, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(NEWS.encode())))
    code, out, _ = run("read", "-", "--json")
    assert code == 0
    assert json.loads(out)["document"]["source"] == "-"


def test_least_confidence_reaches_the_reader(run, news):
    assert json.loads(run("read", news, "--json", "--least-confidence", "0.9")[1])["statements"] == []


def test_what_cannot_be_read_is_named_and_the_rest_is_read(run, news, tmp_path):
    code, out, err = run("read", tmp_path / "none.txt", news, "--json")
    assert code == 3
    assert len(out.splitlines()) == 1
    assert err.splitlines()[0].startswith(f"onrecord: skipped {tmp_path / 'none.txt'}: ")
    assert err.splitlines()[-1] == "onrecord: 1 read, 1 skipped"


def test_nothing_could_be_read(run, tmp_path):
    code, out, err = run("read", tmp_path / "none.txt")
    assert (code, out) == (1, "")
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize("arguments", [
    ["read"], ["read", "x.txt", "--published", "yesterday"], ["read", "x.txt", "--least-confidence", "2"],
    ["read", "x.txt", "--html", "/no/such/folder/page.html"], ["rede"], ["--nonsense"],
])
def test_wrong_usage(run, arguments):
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert "Error: " in err


def test_an_error_of_ours_is_one_line(run, news, monkeypatch):
    def damaged(least_confidence):
        raise errors.ModelError("the weights are damaged; install onrecord again")

    monkeypatch.setattr("onrecord.cli.read.open_reader", damaged)
    assert run("read", news) == (1, "", "onrecord: the weights are damaged; install onrecord again\n")


def test_a_page_that_cannot_be_written(run, news, monkeypatch, tmp_path):
    def full(self, *arguments, **named):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full)
    code, _, err = run("read", news, "--html", tmp_path / "page.html")
    assert code == 1
    assert err == f"onrecord: cannot write {tmp_path / 'page.html'}: No space left on device; name another file with --html\n"


def test_demo_reads_the_example_coverage(run):
    code, out, err = run("demo", "--json")
    assert (code, err) == (0, "")
    records = [json.loads(line)["document"] for line in out.splitlines()]
    assert len(records) == len(example_files()) == 7
    assert len({record["outlet"] for record in records}) == 7
    assert all(record["title"] and record["published"].startswith("2022-") for record in records)
    assert all("doesn’t exist" not in record["text"] and "not exist" not in record["text"] for record in records)


def test_version_and_help(run):
    assert run("--version") == (0, f"onrecord {__version__}\n", "")
    code, out, _ = run("--help")
    assert code == 0
    assert all(name in out for name, _, _ in COMMANDS)
    assert "Exit codes" in out
    assert "3 some sources skipped" in " ".join(run("read", "--help")[1].split())


def test_json_lines_hold_whatever_the_text_holds():
    for text in ("a\u2028b\u2029c\x85d", "lone \ud800 surrogate", "plain ’"):
        line = json_line(Reading(Document("d", text)))
        assert line.count("\n") == 1
        assert len(line.splitlines()) == 1
        line.encode()
        assert json.loads(line)["document"]["text"] == text


def program(*arguments: object, **named) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-m", "tests.cli.standin", *map(str, arguments)], cwd=ROOT,
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE, **named)


def test_a_closed_pipe_is_no_error(news):
    process = program("read", *[news] * 3000, "--json")
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.wait(60) == 141
    assert process.stderr.read() == b""
    process.stderr.close()


def test_ctrl_c_is_no_traceback(tmp_path):
    (tmp_path / "news.txt").write_text(NEWS + "Please stop here, she said on Tuesday.\n", encoding="utf-8")
    out, err = (process := program("read", tmp_path / "news.txt")).communicate(timeout=60)
    assert (process.returncode, out) == (130, b"")
    assert b"Traceback" not in err


def test_importing_loads_nothing_heavy():
    heavy = "rich, trafilatura, onnxruntime, numpy, httpx, lxml"
    code = f"import sys, onrecord.cli.read; print([m for m in '{heavy}'.split(', ') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


@pytest.mark.parametrize(("set_to", "coloured"), [({"FORCE_COLOR": "1"}, True), ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False)])
def test_colours_when_asked_for(run, news, monkeypatch, set_to, coloured):
    monkeypatch.setenv("TERM", "xterm-256color")
    for name, value in set_to.items():
        monkeypatch.setenv(name, value)
    assert ("\x1b[" in run("read", news)[1]) is coloured


def test_the_progress_line_stays_out_of_pipes(run, news):
    assert run("read", *[news] * 3, "--json")[2] == ""


def test_python_m_onrecord():
    done = subprocess.run([sys.executable, "-m", "onrecord", "--version"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == f"onrecord {__version__}\n"


def test_in_a_window_skipped_sources_stand_above_the_progress_line(monkeypatch, capfd):
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    with progress(quiet=True) as line:
        line.say("first")
        for read in range(1, 4):
            line.advance(read, 0)
            line.say("onrecord: skipped [bold]x[/bold]: why")
    err = capfd.readouterr().err
    assert err.startswith("first\n")
    assert err.count("onrecord: skipped [bold]x[/bold]: why\n") == 3
