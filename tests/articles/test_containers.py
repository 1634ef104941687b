"""Sources that hold many documents: JSON lines, Parquet, web archives, gzip, and how they are told apart."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from onrecord.articles import document_id, load
from onrecord.articles.containers import kind_of
from onrecord.document import Document, Skipped
from onrecord.errors import MissingExtraError
from tests.articles.containers import ATOM, WORDS, lines, pages, rss, warc, zipped
from tests.articles.samples import PAGE, PLAIN


def loaded(path: Path, data: bytes, **how: object) -> tuple[list[Document], list[Skipped]]:
    path.write_bytes(data)
    items = list(load([path], **how))  # type: ignore[arg-type]
    return [i for i in items if isinstance(i, Document)], [i for i in items if isinstance(i, Skipped)]


@pytest.mark.parametrize(("head", "name", "kind"), [
    (PLAIN.encode(), "a.txt", None), (PAGE.encode(), "a.html", None), (b"{\\rtf", "a.json.txt", None), (b"{}", "a.txt", None),
    (b"{}", "a.jsonl", "lines"), (b"\xef\xbb\xbf{}", "a.NDJSON", "lines"), (b"{}", "-", "lines"), (rss("x"), "a", "feed"),
    (ATOM, "https://a.example/feed", "feed"), (rss("x", encoding="utf-16"), "a.xml", "feed"),
    (b"<?xml version='1.0'?><html>", "a", None),
    (b"<!-- x --><!DOCTYPE rdf><rdf:RDF>", "a", "feed"), (warc({}, zipped=False) or b"WARC/1.0", "a", "web archive"),
    (zipped(b"WARC/1.1\r\n"), "a.gz", "web archive"), (zipped(b"{}"), "a.jsonl.gz", "lines"), (b"PAR1", "a", "table"),
    (zipped(b"x")[:5], "a.gz", None), (b"<rss" * 3, "a", None), (b"", "a", None),
])
def test_kinds_are_told_by_the_first_bytes(head, name, kind):
    assert kind_of(head, name) == kind


def test_lines_with_foreign_names(tmp_path):
    row = {"article": {"body": WORDS}, "src": "Lowick Post", "when": "Tue, 05 Mar 2024 08:30:00 +0000",
           "link": "https://a.example/1", "title": "Bridge\nshut"}
    fields = {"text": "article.body", "outlet": "src", "published": "when", "url": "link"}
    (one,), skipped = loaded(tmp_path / "a.jsonl", lines(row), fields=fields, outlet="other")
    assert (one.text, one.outlet, one.published, one.url, one.title) == (
        WORDS, "Lowick Post", "2024-03-05T08:30:00+00:00", "https://a.example/1", "Bridge shut")
    assert one.source == f"{tmp_path / 'a.jsonl'}:1"
    assert one.id == document_id(one.text, one.url)
    assert skipped == []


def test_a_bad_line_costs_itself_alone(tmp_path):
    data = b"\n" + lines({"text": WORDS}, {"body": WORDS}, {"text": ""}, {"text": 5}, [1], "x") + b"{broken\n\xff\xfe\n" + (
        b'{"text": "' + b"a " * 600 + b'"}\n') + lines(
            {"text": WORDS + " Again.", "published": "no date", "url": "javascript:1"})
    documents, skipped = loaded(tmp_path / "a.jsonl", data, max_bytes=1000)
    assert [(one.text[-6:], one.published, one.url) for one in documents] == [(WORDS[-6:], None, None), ("Again.", None, None)]
    assert [one.source.rsplit(":", 1)[1] for one in skipped] == ["3", "4", "5", "6", "7", "8", "9", "10"]
    assert "no text in the field 'text' (fields: body)" in skipped[0].reason
    assert "larger than" in skipped[-1].reason


def test_the_same_copy_in_two_outlets_is_two_documents(tmp_path):
    rows = lines(*({"text": WORDS, "outlet": outlet} for outlet in ("Lantern", "Ledger", "Ledger")))
    documents, _ = loaded(tmp_path / "a.jsonl", rows)
    assert len({one.id for one in documents}) == 2


def test_html_in_a_line_is_read_as_a_page(tmp_path):
    (one,), _ = loaded(tmp_path / "a.jsonl", lines({"text": PAGE}))
    assert (one.outlet, one.title) == ("The Lowick Post", "Bridge to stay shut, mayor says")


def test_lines_from_a_pipe(monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(lines({"text": WORDS}, {"text": WORDS + " Again."}))))
    assert [one.source for one in load(["-"])] == ["-:1", "-:2"]


def test_zipped_lines_that_break_off(tmp_path):
    data = zipped(lines(*({"text": f"{WORDS} {n} {n * 7919}"} for n in range(200))))
    documents, skipped = loaded(tmp_path / "a.jsonl.gz", data[: len(data) // 2])
    assert 10 < len(documents) < 200
    assert "damaged or cut off" in skipped[-1].reason


def test_a_zipped_page(tmp_path):
    (one,), _ = loaded(tmp_path / "a.html.gz", zipped(PAGE.encode()))
    assert one.title == "Bridge to stay shut, mayor says"


def test_a_zip_bomb_is_bounded(tmp_path):
    _, (skipped,) = loaded(tmp_path / "a.txt.gz", zipped(b"a" * 50_000_000))
    assert "larger than 5 MB" in skipped.reason


@pytest.mark.parametrize("zip_it", [True, False])
def test_web_archive(tmp_path, zip_it):
    data = warc(pages(3), zipped=zip_it)
    documents, skipped = loaded(tmp_path / "a.warc", data)
    assert [one.url for one in documents] == list(pages(3))
    assert documents[0].source == f"{tmp_path / 'a.warc'}#https://www.lowick.example/news/0"
    assert skipped == []


def test_only_pages_of_a_web_archive_are_read(tmp_path):
    data = warc(pages(1), zipped=True, status="404 Not Found") + warc(pages(1), zipped=True, content_type="image/png")
    documents, (skipped,) = loaded(tmp_path / "a.warc.gz", data)
    assert documents == []
    assert "no page in the web archive" in skipped.reason


@pytest.mark.parametrize("zip_it", [True, False])
def test_a_broken_record_costs_itself_alone(tmp_path, zip_it):
    parts = [warc({url: body}, zipped=zip_it) for url, body in pages(4).items()]
    half = len(parts[1]) // 2
    noise = b"WARC/1.0\r\nContent-Length: x\r\n\r\n???\r\n\r\n"
    parts[1] = parts[1][:half] + b"\0" * 40 + parts[1][half + 40 :] if zip_it else noise
    documents, skipped = loaded(tmp_path / "a.warc", b"".join(parts))
    first, _, third, fourth = pages(4)
    assert {one.url for one in documents} >= {first, third, fourth}
    assert skipped


@pytest.mark.parametrize("zip_it", [True, False])
def test_a_web_archive_that_breaks_off(tmp_path, zip_it):
    data = warc(pages(3), zipped=zip_it)
    documents, skipped = loaded(tmp_path / "a.warc", data[: -len(data) // 8])
    assert len(documents) == 2
    assert skipped


def test_parquet(tmp_path):
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    path = tmp_path / "a.parquet"
    parquet.write_table(pyarrow.table({"body": [WORDS, None], "outlet": ["Lantern", "Ledger"]}), path)
    (one,), (skipped,) = loaded(path, path.read_bytes(), fields={"text": "body"})
    assert (one.text, one.outlet, one.source) == (WORDS, "Lantern", f"{path}:1")
    assert "no text in the field 'body'" in skipped.reason
    documents, (skipped,) = loaded(path, path.read_bytes()[:-30], fields={"text": "body"})
    assert (documents, "damaged" in skipped.reason) == ([], True)


def test_parquet_without_its_extra(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtraError, match=r"onrecord\[parquet\]"):
        loaded(tmp_path / "a.parquet", b"PAR1....")


def test_how_far_files_are_read_is_told(tmp_path):
    seen: list[int] = []
    data = lines(*({"text": WORDS} for _ in range(500)))
    loaded(tmp_path / "a.jsonl", data, watch=seen.append)
    assert sum(seen) == len(data)
    assert len(seen) > 1
