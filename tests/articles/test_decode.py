"""Bytes to text."""

from __future__ import annotations

import codecs
import random
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.articles import from_bytes
from onrecord.articles.decode import decode
from onrecord.errors import InputError
from tests.articles.foreign_texts import FOREIGN
from tests.articles.samples import PAGE, PLAIN


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", codecs.BOM_UTF8),
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
        ("utf-32-le", codecs.BOM_UTF32_LE),
        ("utf-16-le", b""),
        ("utf-16-be", b""),
        ("cp1252", b""),
        ("mac_roman", b""),
    ],
)
def test_usual_encodings(encoding: str, mark: bytes) -> None:
    assert from_bytes(mark + PLAIN.encode(encoding), "a.txt").text == PLAIN


def test_latin_1_letters() -> None:
    text = "The minister, José Muñoz, said that Zürich’s café was not là.".replace("’", "'")
    assert decode(text.encode("latin-1")) == text


@pytest.mark.parametrize("data", [PLAIN.encode()[:-1] + "’".encode()[:2], PLAIN.encode().replace("“".encode(), b"\xe2\x80", 1)])
def test_damaged_utf8_is_still_utf8(data: bytes) -> None:
    text = decode(data)
    assert "won’t open it" in text
    assert text.count("\ufffd") == 1


def test_meta_charset_counts_in_markup_only() -> None:
    page = PAGE.replace("utf-8", "iso-8859-2").replace("Ana Ruiz", "Jiří Kovář").encode("iso-8859-2", "xmlcharrefreplace")
    assert "Jiří Kovář" in from_bytes(page, "page.html").text
    assert "Jiří Kovář" in decode(page, markup=True)
    assert "Jiří Kovář" not in decode(page)


def test_declared_latin_1_means_windows() -> None:
    assert decode(PLAIN.encode("cp1252"), "ISO-8859-1") == PLAIN


def test_flawless_utf8_goes_before_a_wrong_declaration() -> None:
    assert decode(PLAIN.encode(), "iso-8859-1") == PLAIN


@pytest.mark.parametrize("name", ["no-such-charset", "idna", "rot13", "base64", "unicode_escape", "\ud800"])
def test_nonsense_charsets_are_passed_over(name: str) -> None:
    assert decode(PLAIN.encode("cp1252"), name) == PLAIN


def test_other_encodings_are_detected() -> None:
    with pytest.raises(InputError, match="Cyrillic"):
        from_bytes((FOREIGN["Russian"] * 5).encode("koi8-r"), "a.txt")


def test_some_nul_bytes_are_no_harm() -> None:
    assert decode(PLAIN.encode() + b"\0\0") == PLAIN + "\0\0"


def test_random_bytes_are_binary() -> None:
    with pytest.raises(InputError, match="binary"):
        decode(random.Random(0).randbytes(5000))


@settings(deadline=None)
@given(st.binary(max_size=400), st.none() | st.sampled_from(["utf-8", "utf-16", "utf-7", "shift_jis", "iso2022_jp", "hz"]))
def test_any_bytes_are_decoded_or_refused(data: bytes, declared: str | None) -> None:
    with suppress(InputError):
        assert isinstance(decode(data, declared, markup=True), str)
