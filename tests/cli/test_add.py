"""`onrecord add`, `follow` and `skipped`, from arguments to exit code."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

import onrecord.cli.follow
from onrecord.articles.fetched import Fetched
from onrecord.cli import main
from onrecord.cli.watching import Watch, source_bytes, total_bytes, words
from onrecord.record import Filter, Record
from onrecord.record.adding import AfterAdd, Tally
from tests.articles.containers import Site, lines, missing, pages, rss, warc
from tests.articles.samples import PAGE, PLAIN
from tests.record.readings import read

FEED = "https://a.example/rss"


class Reader:
    """Reads without a model."""

    loaded = 0

    def __init__(self, least_confidence: float) -> None:
        Reader.loaded += 1

    def read_documents(self, documents):
        for one in documents:
            if "stop here" in one.text:
                raise KeyboardInterrupt
            if "breaks the reader" in one.text:
                raise ZeroDivisionError
            yield read(one)


@pytest.fixture(autouse=True)
def reader(monkeypatch):
    monkeypatch.setattr("onrecord.cli.read.open_reader", Reader)
    monkeypatch.setattr("onrecord.cli.adding.merging", AfterAdd)
    monkeypatch.setattr("onrecord.articles.polite.time.sleep", lambda seconds: None)
    Reader.loaded = 0


@pytest.fixture
def site(monkeypatch):
    found = Site({})
    monkeypatch.setattr("onrecord.cli.adding.open_fetcher", lambda: found)
    return found


@pytest.fixture
def week(tmp_path):
    return tmp_path / "week.record"


@pytest.fixture
def run(capfd, week):
    def run(*arguments: object) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as left:
            main([*map(str, arguments), "--record", str(week)])
        out, err = capfd.readouterr()
        assert "Traceback" not in err
        return left.value.code or 0, out, err

    return run


def write(path: Path, text: str = PLAIN) -> Path:
    path.write_text(text)
    return path


def test_adding_twice_and_after_a_change(run, tmp_path, week):
    news = write(tmp_path / "news.txt")
    assert run("add", news) == (0, "1 added · 0 revised · 0 unchanged · 0 near-duplicate · 0 skipped · 0 statements\n", "")
    assert Reader.loaded == 1
    assert run("add", news)[1].startswith("0 added · 0 revised · 1 unchanged")
    # Nothing new, so that no model was loaded.
    assert Reader.loaded == 1
    write(news, PLAIN + " Ana Ruiz said the bridge was closed.")
    assert run("add", news)[1].startswith("0 added · 1 revised · 0 unchanged")
    with Record.open(week) as record:
        assert [one.revision for one in record.revisions(record.documents()[0].document.id)] == [1, 2]
        assert record.statements(Filter(words="closed"))[0].statement.speaker.name == "Ana Ruiz"


def test_a_folder_of_everything(run, tmp_path):
    folder = tmp_path / "news"
    folder.mkdir()
    write(folder / "a.txt")
    write(folder / "b.html", PAGE)
    (folder / "c.jsonl").write_bytes(lines({"body": PLAIN + " Again."}, {"no": 1}))
    (folder / "d.warc.gz").write_bytes(warc(pages(3), zipped=True))
    write(folder / "e.txt", "")
    code, out, err = run("add", folder, "--field", "text=body", "--json")
    assert code == 3
    assert json.loads(out) == {"added": 6, "revised": 0, "unchanged": 0, "near_duplicates": 0, "skipped": 2, "statements": 0}
    assert err.count("onrecord: skipped") == 2
    code, out, _ = run("skipped")
    assert (code, len(out.splitlines())) == (0, 2)
    assert "e.txt: it is empty" in out
    found = [json.loads(line) for line in run("skipped", "--json")[1].splitlines()]
    assert {one["what"] for one in found} == {"document"}
    write(folder / "e.txt", PLAIN + " At last.")
    run("add", folder / "e.txt")
    assert "e.txt" not in run("skipped")[1]


def test_how_documents_came(run, tmp_path, week, site):
    (tmp_path / "c.jsonl").write_bytes(lines({"text": PLAIN}))
    (tmp_path / "d.warc").write_bytes(warc(pages(1), zipped=False))
    site.answers |= {FEED: rss("https://a.example/1"), "https://a.example/1": PAGE.encode(),
                     "https://b.example/": PAGE.encode()}
    write(tmp_path / "a.txt", PLAIN + " A file.")
    run("add", tmp_path / "a.txt", tmp_path / "c.jsonl", tmp_path / "d.warc", FEED, "https://b.example/")
    with Record.open(week) as record:
        came = [(one.came.how, one.came.lay_in) for one in record.documents(latest=False)]
    assert came == [("file", str(tmp_path / "a.txt")), ("lines", str(tmp_path / "c.jsonl")),
                    ("web archive", str(tmp_path / "d.warc")), ("feed", FEED), ("address", "https://b.example/")]


def test_a_text_that_breaks_the_reader_costs_itself_alone(run, tmp_path):
    code, out, err = run("add", write(tmp_path / "a.txt", PLAIN + " It breaks the reader."), write(tmp_path / "b.txt"))
    assert (code, out[:7]) == (3, "1 added")
    assert "reading it failed (ZeroDivisionError)" in err


def test_ctrl_c_sums_up_what_was_done(run, tmp_path):
    code, out, _ = run("add", write(tmp_path / "a.txt"), write(tmp_path / "b.txt", PLAIN + " Please stop here."))
    assert (code, out[:7]) == (130, "1 added")


def test_many_skips_are_not_all_shown(run, tmp_path):
    (tmp_path / "a.jsonl").write_bytes(lines(*({"no": n} for n in range(50)), {"text": PLAIN}))
    _, out, err = run("add", tmp_path / "a.jsonl")
    assert len(err.splitlines()) == 21
    assert "50 × no text in the field 'text'" in out
    assert len(run("skipped")[1].splitlines()) == 50


def test_wrong_usage(run, tmp_path):
    news = write(tmp_path / "a.txt")
    for arguments in (["--field", "body"], ["--field", "x=y"], ["--published", "today"], ["--least-confidence", "2"]):
        code, _, err = run("add", news, *arguments)
        assert (code, "Error" in err) == (2, True)


def test_no_record_to_list(run):
    code, _, err = run("skipped")
    assert (code, "there is no such record" in err) == (1, True)


def test_follow_asks_only_for_what_changed(run, site, week):
    site.answers |= {FEED: rss("https://a.example/1", "https://a.example/2"), "https://a.example/1": PAGE.encode(),
                     "https://a.example/2": PAGE.replace("engineers", "two engineers").replace("/news/bridge", "/2").encode()}
    code, out, err = run("follow", FEED, "--once")
    assert (code, err) == (0, "")
    assert f"{FEED}: 2 added" in out
    site.asked.clear()
    site.answers[FEED] = Fetched(FEED, 304, {}, b"")
    assert run("follow", FEED, "--once") == (0, "", "")
    assert [(url, headers.get("If-None-Match")) for url, headers in site.asked if url == FEED] == [(FEED, '"1"')]
    assert len(site.asked) == 2  # robots.txt and the feed
    site.answers[FEED] = rss("https://a.example/1", "https://a.example/2", "https://a.example/3")
    site.asked.clear()
    code, _, err = run("follow", FEED, "--once")
    assert "skipped https://a.example/3: the site answered 404" in err
    assert [url for url, _ in site.asked][2:] == ["https://a.example/3"]
    with Record.open(week) as record:
        # An entry failed, so the whole feed is asked for again.
        assert record.feed(FEED).etag is None


def test_follow_goes_on_after_a_failure_and_stops_cleanly(run, site, week, monkeypatch):
    waited: list[float] = []

    def wait(seconds: float) -> None:
        waited.append(seconds)
        site.answers["https://b.example/rss"] = rss("https://a.example/1")
        if len(waited) == 2:
            raise KeyboardInterrupt

    monkeypatch.setattr(onrecord.cli.follow, "wait", wait)
    site.answers |= {"https://b.example/rss": missing(500), FEED: rss("https://a.example/1"),
                     "https://a.example/1": PAGE.encode()}
    code, out, err = run("follow", "https://b.example/rss", FEED, "file:///etc/passwd", "--every", "2h")
    assert code == 0
    assert "onrecord: https://b.example/rss: the site answered 500" in err
    assert err.endswith("stopped; what was added is kept\n")
    assert out.count("1 added") == 1
    assert 7000 < waited[0] <= 7200
    with Record.open(week) as record:
        assert record.feed("https://b.example/rss").problem is None


@pytest.mark.parametrize("value", ["", "15", "15 parsecs", "10s", "0m", "30d", "-5m", "1e9m"])
def test_intervals(run, site, value):
    code, _, err = run("follow", FEED, "--once", "--every", value)
    assert code == (0 if value == "15" else 2)
    assert value == "15" or "write it as 15m" in err


def test_the_bar_knows_rate_and_amount(tmp_path):
    write(tmp_path / "a.txt")
    assert total_bytes([str(tmp_path), str(tmp_path / "a.txt")]) == 2 * len(PLAIN.encode())
    assert total_bytes([str(tmp_path), FEED]) is None
    assert source_bytes("-") is None
    assert words(Tally(added=30, skipped=2), 60.0) == "30 read, 2 skipped, 32/min"
    shown: list[tuple[int, str]] = []
    watch = Watch(lambda done, text: shown.append((done, text)))
    watch.bytes(7)
    watch.tell(Tally(added=1))
    assert shown[0][0] == 7


def test_a_terminated_follow_leaves_a_whole_record(week):
    code = ("import sys, onrecord.cli.adding as a, onrecord.cli; from tests.articles.containers import Site; "
            "a.open_fetcher = lambda: Site({}); onrecord.cli.main(sys.argv[1:])")
    process = subprocess.Popen([sys.executable, "-c", code, "follow", FEED, "--record", str(week)], stderr=subprocess.PIPE,
                               text=True, cwd=Path(__file__).parents[2])
    assert process.stderr is not None
    killer = threading.Timer(60, process.kill)
    killer.start()
    assert "answered 404" in process.stderr.readline()
    os.kill(process.pid, signal.SIGTERM)
    assert (process.wait(), "stopped" in process.stderr.read()) == (0, True)
    killer.cancel()
    with Record.open(week) as record:
        assert record.feed(FEED).problem
