"""What people give by mistake: each is a one-line reason with the documented exit code, and nothing else is lost."""

from __future__ import annotations

import gzip
import os
import socket
from pathlib import Path

import pytest

from onrecord.articles.fetch import Fetcher
from onrecord.cli import main
from onrecord.record import Record
from onrecord.record.adding import AfterAdd
from tests.articles.containers import lines, pages, rss, warc, zipped
from tests.articles.samples import PAGE, PLAIN
from tests.cli.test_add import Reader

PAGES = [warc({url: body}, zipped=True) for url, body in pages(3).items()]
GOOD_LINE = lines({"text": PLAIN + " Good."})
NOISE = bytes(range(256)) * 40
FILES: dict[str, tuple[str, bytes, str]] = {
    "empty": ("a.txt", b"", "it is empty"),
    "spaces": ("a.txt", b" \n\t\n", "it is empty"),
    "only marks": ("a.txt", b"-- ... !!", "no words"),
    "binary as page": ("a.html", NOISE, "binary"),
    "binary": ("a", NOISE, "binary"),
    "zeros": ("a.txt", b"\0" * 5000, "not text|binary|empty"),
    "image as page": ("a.html", b"\x89PNG\r\n\x1a\n" + NOISE, "an image"),
    "PDF": ("a.pdf", b"%PDF-1.7\n", "a PDF"),
    "office document": ("a.docx", b"PK\x03\x04" + NOISE, "a zip archive"),
    "record as source": ("a.record", b"SQLite format 3\0" + NOISE, "a database"),
    "program": ("a", b"\x7fELF" + NOISE, "a program"),
    "page without article": ("a.html", b"<html><head><title>x</title></head><body></body></html>", "no article"),
    "login page": ("a.html", b"<html><body><form><input name=user><input name=pass></form></body></html>", "no article"),
    "50 MB page": ("a.html", b"<html><body><p>" + b"word " * 10_000_000, "larger than 5 MB"),
    "50 MB text": ("a.txt", b"word " * 10_000_000, "larger than 5 MB"),
    "zip bomb": ("a.txt.gz", gzip.compress(b"a" * 60_000_000, 1), "larger than 5 MB"),
    "truncated gzip": ("a.txt.gz", zipped(PLAIN.encode())[:-30], "damaged or cut off"),
    "gzip with a broken check": ("a.txt.gz", zipped(PLAIN.encode())[:-8] + b"12345678", "damaged or cut off"),
    "gzip's head alone": ("a.gz", b"\x1f\x8b", "damaged or cut off"),
    "zipped image": ("a.gz", zipped(b"\x89PNG" + NOISE), "an image"),
    "German": ("a.txt", ("Die Ministerin sagte, dass die Brücke nicht vor dem Mai geöffnet werden kann. " * 5)
               .encode(), "not English"),
    "Chinese in GB18030": ("a.txt", ("市长星期一说，大桥要到五月才能开放，因为工程师还没有完成他们的工作。" * 9)
                           .encode("gb18030"), "not English"),
    "line without text": ("a.jsonl", lines({"title": "x"}), "no text in the field"),
    "line with null text": ("a.jsonl", lines({"text": None}), "no text in the field"),
    "line with a number": ("a.jsonl", lines({"text": 5}), "no text in the field"),
    "line with empty text": ("a.jsonl", lines({"text": " "}), "it is empty"),
    "line that is a list": ("a.jsonl", b'{"text": "x"\n', "not JSON"),
    "line that is cut off": ("a.jsonl", b'{"text": "The mayor sa', "not JSON"),
    "line in the wrong encoding": ("a.jsonl", b'{"text": "caf\xe9"}\n', "not JSON"),
    "deeply nested line": ("a.jsonl", b'{"text":' + b"[" * 100_000 + b"\n", "not JSON"),
    "50 MB line": ("a.jsonl", b'{"text": "' + b"word " * 10_000_000 + b'"}\n', "larger than 5 MB"),
    "truncated zipped lines": ("a.jsonl.gz", zipped(lines({"text": PLAIN}) * 50)[:60], "damaged or cut off|not JSON"),
    "web archive without pages": ("a.warc", warc(pages(1), zipped=False, content_type="image/png"),
                                  "no page in the web archive"),
    "web archive of errors": ("a.warc.gz", warc(pages(1), zipped=True, status="503 Down"), "no page in the web archive"),
    "web archive with a broken record": ("a.warc.gz", PAGES[0] + PAGES[1][:90] + b"\0" * 60 + PAGES[1][150:] + PAGES[2],
                                         "broken|length|cut off"),
    "web archive that is cut off": ("a.warc.gz", PAGES[0] + PAGES[1][:-80], "cut off|broken"),
    "web archive with a head alone": ("a.warc", b"WARC/1.0\r\n", "no page in the web archive|broken"),
    "web archive of noise": ("a.warc", b"WARC/1.0\r\n" + NOISE, "no page in the web archive|broken"),
    "web archive with a page of 6 MB": ("a.warc.gz", warc({"https://a.example/": b"<p>" + b"word " * 1_200_000}, zipped=True),
                                       "larger than 5 MB"),
    "feed without entries": ("a.xml", rss(), "no entries"),
    "feed that breaks off": ("a.rss", b"<rss><channel><item><title>a", "link|feed"),
    "feed in a wrong encoding": ("a.xml", rss("", encoding="cp1252", declared="utf-16"), "feed|link"),
    "feed of file addresses": ("a.xml", rss("file:///etc/passwd"), "only http and https"),
    "feed of private addresses": ("a.xml", rss("http://127.0.0.1:9/x"), "not on the public internet"),
    "feed of the cloud's own address": ("a.xml", rss("http://169.254.169.254/latest"), "not on the public internet"),
    "Parquet of noise": ("a.parquet", b"PAR1" + NOISE + b"PAR1", "Parquet file is damaged"),
}
ADDRESSES = {
    "http://127.0.0.1:9/": "not on the public internet", "http://localhost:9/": "not on the public internet",
    "http://[::1]/": "not on the public internet", "http://0x7f.1/": "not on the public internet|not known",
    "http://10.1.2.3/": "not on the public internet", "http://nothing.invalid/": "not known",
    "file:///etc/passwd": "only http and https",
    "ftp://a.example/x": "only http and https", "https://": "no such file|host|address",
    "http://user:pass@a.example/": "no user name",
    "gopher://a.example": "only http and https", "http://a.example:99999/": "address|connection",
}
NAMES = {"missing.txt": "no such file", "": "without a name", "a\0b": "cannot be read", "x" * 300: "cannot be read",
         "/dev/zero": "not a file",
         "www.a.example": "begins with https"}
COUNT = len(FILES) + len(ADDRESSES) + len(NAMES) + 2


@pytest.fixture(autouse=True)
def alone(monkeypatch, tmp_path):
    """No model, no network: names are known only where they are numbers or this machine."""

    def resolve(host: str, port: int) -> list[str]:
        if host == "localhost" or host[0].isdigit() or ":" in host:
            return [entry[4][0] for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
        raise OSError("unknown")

    monkeypatch.setattr("onrecord.cli.read.open_reader", Reader)
    monkeypatch.setattr("onrecord.cli.adding.merging", AfterAdd)
    monkeypatch.setattr("onrecord.cli.adding.open_fetcher", lambda: Fetcher(seconds=2.0, resolve=resolve))
    monkeypatch.setattr("onrecord.articles.polite.time.sleep", lambda seconds: None)
    monkeypatch.chdir(tmp_path)


def give(source: str, words: str, capfd) -> None:
    """Add a bad source between two good ones: both are in, the bad one is listed with its reason."""
    Path("one.jsonl").write_bytes(GOOD_LINE)
    Path("two.txt").write_text(PLAIN)
    with pytest.raises(SystemExit) as left:
        main(["add", "one.jsonl", "--record", "week.record", "--", source, "two.txt"])
    _, err = capfd.readouterr()
    assert left.value.code == 3
    assert "Traceback" not in err
    assert 1 <= len(err.splitlines()) <= 3
    assert all(line.startswith("onrecord: skipped ") for line in err.splitlines())
    with Record.open("week.record") as record:
        assert record.backend.rows("PRAGMA integrity_check")[0][0] == "ok"
        texts = [one.document.text for one in record.documents()]
        reasons = [one.reason for one in record.skipped()]
    assert sum("Good." in text for text in texts) == 1
    assert any(text.startswith("The mayor, Ana Ruiz") and "Good." not in text for text in texts)
    assert any(any(word in reason for word in words.split("|")) for reason in reasons), reasons
    assert not any("\n" in reason for reason in reasons)


@pytest.mark.parametrize("case", FILES)
def test_files(case, capfd, tmp_path):
    name, data, words = FILES[case]
    if name.endswith(".parquet"):
        pytest.importorskip("pyarrow")
    (tmp_path / name).write_bytes(data)
    give(name, words, capfd)


@pytest.mark.parametrize("address", ADDRESSES)
def test_addresses(address, capfd):
    give(address, ADDRESSES[address], capfd)


@pytest.mark.parametrize("name", NAMES)
def test_names(name, capfd):
    give(name, NAMES[name], capfd)


def test_an_empty_folder(capfd, tmp_path):
    (tmp_path / "none").mkdir()
    give("none", "the folder has no files", capfd)


def test_a_folder_of_links_to_nothing(capfd, tmp_path):
    (tmp_path / "links").mkdir()
    os.symlink("nowhere", tmp_path / "links" / "a.txt")
    give("links", "no such file", capfd)


@pytest.mark.parametrize("record", ["two.txt", ".", "/proc/no.record", "/nowhere/a.record", "mysql://a/b", ""])
def test_records_that_cannot_be(record, capfd, tmp_path):
    (tmp_path / "two.txt").write_text(PAGE)
    with pytest.raises(SystemExit) as left:
        main(["add", "two.txt", "--record", record])
    _, err = capfd.readouterr()
    assert (left.value.code, len(err.splitlines()), "Traceback" in err) == (1, 1, False)
    assert (tmp_path / "two.txt").read_text() == PAGE


def test_there_are_at_least_sixty_cases():
    assert COUNT >= 60
