"""Sources: files, folders, standard input; everything that cannot be read."""

from __future__ import annotations

import gzip
import io
import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from onrecord.articles import document_id, from_text, load
from onrecord.document import Document, Skipped
from onrecord.errors import InputError
from tests.articles.foreign_texts import FOREIGN
from tests.articles.samples import PAGE, PLAIN

BAD: dict[str, tuple[str, bytes, str]] = {
    "empty": ("a.txt", b"", "it is empty; give"),
    "only spaces": ("a.txt", b" \n\t\r\n ", "it is empty; give"),
    "only a byte order mark": ("a.txt", b"\xef\xbb\xbf", "it is empty"),
    "only zero-width": ("a.txt", "\u200b\u200b".encode(), "it is empty"),
    "only nul": ("a.txt", b"\0" * 100, "binary, not text; save"),
    "only marks": ("a.txt", "“”—…".encode(), "no words in it"),
    "only digits": ("a.txt", b"1 2 3 4 5", "no words in it"),
    "only emoji": ("a.txt", "😀😀".encode(), "no words in it"),
    "empty page": ("a.html", b"", "it is empty"),
    "page without text": ("a.html", b"<html><body></body></html>", "no article was found in the page"),
    "page of scripts": ("a.html", b"<html><script>x()</script></html>", "no article was found in the page"),
    "page of pictures": ("a.html", b"<html><img src=x><img src=y></html>", "no article was found in the page"),
    "random bytes": ("a.txt", random.Random(1).randbytes(4000), "binary, not text"),
    "random bytes named html": ("a.html", random.Random(2).randbytes(4000), "binary, not text"),
    "PDF": ("a.txt", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "it is a PDF, not text; save"),
    "PDF named html": ("a.html", b"%PDF-1.7\n", "it is a PDF"),
    "zip": ("a.txt", b"PK\x03\x04\x14\x00", "a zip archive or an office document"),
    "docx": ("a.docx", b"PK\x03\x04\x14\x00", "a zip archive or an office document"),
    "old doc": ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1", "an old office document"),
    "RTF": ("a.rtf", b"{\\rtf1\\ansi He said no.}", "an RTF document"),
    "gzip": ("a.txt", gzip.compress(PLAIN.encode())[:-20], "damaged or cut off"),
    "PNG": ("a.html", b"\x89PNG\r\n\x1a\n\0\0\0", "an image"),
    "JPEG": ("a.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF", "an image"),
    "GIF": ("a.txt", b"GIF89a\1\0\1\0", "an image"),
    "program": ("a", b"\x7fELF\2\1\1\0", "a program"),
    "database": ("a.txt", b"SQLite format 3\0", "a database"),
    "sound": ("a.txt", b"ID3\3\0", "sound"),
    "German": ("a.txt", FOREIGN["German"].encode(), "not English: it reads as German"),
    "French in Latin-1": ("a.txt", FOREIGN["French"].encode("latin-1"), "not English: it reads as French"),
    "Russian": ("a.txt", FOREIGN["Russian"].encode(), "not English: it is in Cyrillic letters"),
    "Russian in UTF-16": ("a.txt", FOREIGN["Russian"].encode("utf-16"), "not English: it is in Cyrillic letters"),
    "Arabic page": ("a.html", f"<html><p>{FOREIGN['Arabic'] * 4}</p></html>".encode(), "not English: it is in Arabic letters"),
    "Japanese in Shift-JIS": ("a.txt", (FOREIGN["Japanese"] * 9).encode("shift_jis"), "not English"),
    "German page": ("a.html", f"<html><body><p>{FOREIGN['German']}</p></body></html>".encode(), "it reads as German"),
    "names only": ("a.txt", b"Wells Stokes Varga Okoro " * 10, "few of the common words of English"),
    "too large": ("a.txt", b"The mayor said no. " * 300_000, "larger than 5 MB; give the articles one by one"),
    "too large page": ("a.html", b"<p>The mayor said no.</p>" * 300_000, "larger than 5 MB"),
}


@pytest.mark.parametrize(("name", "data", "reason"), BAD.values(), ids=BAD.keys())
def test_bad_files_are_skipped_in_one_line(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    (tmp_path / name).write_bytes(data)
    good = tmp_path / "good.txt"
    good.write_text(PLAIN)
    bad, read = load([tmp_path / name, good])
    assert isinstance(bad, Skipped)
    assert isinstance(read, Document)
    assert reason in bad.reason
    assert "\n" not in bad.reason
    assert ";" in bad.reason, "it says what to do"
    assert (bad.source, bad.what) == (str(tmp_path / name), "document")


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("", "a source without a name"),
        ("no/such/file.txt", "no such file; check the name"),
        ("www.example.org/a", "an address begins with https://"),
        ("a\0b", "cannot be read"),
        ("x" * 5000, "cannot be read"),
        ("/dev/null", "not a file"),
        ("/dev/zero", "not a file"),
        ("file:///etc/hostname", "begin with file: are not fetched"),
        ("ftp://example.org/a", "begin with ftp: are not fetched"),
        ("http://", "needs a host"),
        ("http://exa mple/", "is not known"),
        ("http://127.0.0.1:1/", "not on the public internet"),
        ("http://[::1]/", "not on the public internet"),
    ],
)
def test_bad_names_are_skipped(source: str, reason: str) -> None:
    (skipped,) = load([source])
    assert isinstance(skipped, Skipped)
    assert reason in skipped.reason
    assert skipped.source == source


def test_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "a.txt"
    path.write_text(PLAIN)
    monkeypatch.setattr(sys.modules["onrecord.articles.load"], "Watched", refuse)
    (skipped,) = load([path])
    assert isinstance(skipped, Skipped)
    assert skipped.reason == "the file may not be read; check its permissions"


def test_importing_is_cheap() -> None:
    heavy = "{'httpx', 'httpcore', 'trafilatura', 'lxml', 'numpy'}"
    code = f"import sys, onrecord.articles; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_one_huge_line_is_fine(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("The mayor said no. " * 55_000)
    start = time.process_time()
    (document,) = load([path])
    assert isinstance(document, Document)
    assert len(document.text) > 1_000_000
    assert time.process_time() - start < 3


def test_limit_is_the_callers(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(PLAIN)
    (skipped,) = load([path], max_bytes=100)
    assert isinstance(skipped, Skipped)
    assert "larger than 0.0001 MB" in skipped.reason


def test_folder_is_read_in_order_with_what_was_left_out(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / ".git").mkdir()
    for name in ("b/z.txt", "b.txt", "a.html", ".hidden.txt", ".git/x.txt", "c.pdf", "LETTER"):
        (tmp_path / name).write_text(PAGE if name.endswith("html") else PLAIN)
    found = list(load([tmp_path]))
    names = [Path(item.source).relative_to(tmp_path).as_posix() for item in found]
    assert names == ["LETTER", "a.html", "b/z.txt", "b.txt", "c.pdf"]
    assert [type(item) for item in found] == [Document, Document, Document, Document, Skipped]
    assert found[-1] == Skipped(
        "not a text or HTML file by its name; convert it to .txt or .html, or give it by itself", str(tmp_path / "c.pdf")
    )


def test_empty_folder(tmp_path: Path) -> None:
    (skipped,) = load([tmp_path])
    assert isinstance(skipped, Skipped)
    assert skipped.reason == "the folder has no files; give one with text or HTML files"


def test_folder_with_a_link_to_itself_ends(tmp_path: Path) -> None:
    os.symlink(tmp_path, tmp_path / "again")
    (tmp_path / "a.txt").write_text(PLAIN)
    assert len(list(load([tmp_path]))) == 1


def test_broken_link_in_a_folder_is_named(tmp_path: Path) -> None:
    os.symlink(tmp_path / "gone", tmp_path / "a.txt")
    (skipped,) = load([tmp_path])
    assert isinstance(skipped, Skipped)
    assert "no such file" in skipped.reason


def test_pipe_in_a_folder_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    (skipped,) = load([tmp_path])
    assert isinstance(skipped, Skipped)
    assert "not a file" in skipped.reason


@pytest.mark.parametrize("content", [PLAIN, PAGE])
def test_standard_input(monkeypatch: pytest.MonkeyPatch, content: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content.encode())))
    (document,) = load(["-"], outlet="AP")
    assert isinstance(document, Document)
    assert (document.source, document.outlet) == ("-", "AP")
    assert "<" not in document.text


def test_empty_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    assert list(load(["-"])) == [Skipped("it is empty; give an article's text", "-")]


def test_what_the_caller_knows_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(PLAIN)
    (document,) = load([str(path)], outlet=" The Lowick\nPost ", published="2024-03-05")
    assert isinstance(document, Document)
    assert (document.outlet, document.published, document.url, document.title) == ("The Lowick Post", "2024-03-05", None, None)
    assert document.text == PLAIN


@pytest.mark.parametrize(
    "date", ["yesterday", "05/03/2024", "2024-13-01", "2024-02-30", "20240305", "2024-3-5", "2024-W10", "2024-03-05T25:00"]
)
def test_bad_dates_are_refused_at_once(date: str) -> None:
    with pytest.raises(InputError, match="is not a date; write it as 2024-03-05"):
        load(["a.txt"], published=date)


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2024-03-05", "2024-03-05"),
        (" 2024-03-05T08:30Z ", "2024-03-05T08:30:00+00:00"),
        ("2024-03-05 08:30:15.250+0200", "2024-03-05T08:30:15+02:00"),
        ("2024-03-05T08:30", "2024-03-05T08:30:00"),
    ],
)
def test_dates_come_out_in_one_form(date: str, expected: str) -> None:
    assert from_text(PLAIN, published=date).published == expected


def test_id_is_of_the_address_and_the_normalised_text() -> None:
    first = from_text(PLAIN)
    assert first.id == from_text(PLAIN.replace("\n", "\r\n") + "\n", outlet="AP", source="x").id == document_id(PLAIN, None)
    assert first.id == "d9945f5338c613d01"
    assert first.id != from_text(PLAIN, url="https://example.org/1").id
