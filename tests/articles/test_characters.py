"""The clean-up of a text's characters."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from onrecord.articles.characters import normalise, one_line

CASES = {
    "line ends": ("a\r\nb\rc\u2028d\u2029e\x0bf\x0cg", "a\nb\nc\nd\ne\nf\ng"),
    "blank lines": ("a\n\n\n \n\nb\n", "a\n\nb"),
    "spaces": ("a\u00a0b\u2003c\u202fd\u3000e\tf   g", "a b c d e f g"),
    "trimmed lines": ("  a  \n\t b ", "a\nb"),
    "soft hyphen": ("nego\u00adtiations", "negotiations"),
    "zero width": ("a\u200bb\u200cc\u200dd\u2060e\ufefff", "abcdef"),
    "controls": ("a\x00b\x07c\x1bd\x7fe", "abcde"),
    "direction marks": ("a\u202eb\u202cc\u2066d\u2069e\u200ff", "abcdef"),
    "lone surrogate": ("a\ud83db", "a\ufffdb"),
    "surrogate pair": ("\ud83d\ude00", "\U0001f600"),
    "composed": ("Zu\u0308rich", "Zürich"),
    "composed over unseen": ("Zu\u200b\u0308rich", "Zürich"),
    "Windows quotation marks": ("\x93no\x94, it\x92s \x96 so\x85", "“no”, it’s – so…"),
    "noncharacters": ("a\ufffeb\uffffc\ufdd0d", "abcd"),
    "emoji": ("so 👍🏽", "so 👍🏽"),
    "empty": (" \n\u200b\n ", ""),
}
MARKS = "\"'“”‘’«»‹›„‚`´''``–—-…"


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_characters(text: str, expected: str) -> None:
    assert normalise(text) == expected


def test_quotation_marks_and_dashes_are_never_touched() -> None:
    assert normalise(MARKS) == MARKS


@settings(deadline=None)
@given(st.text(alphabet=st.characters(), max_size=300))
@example("e\u200b\u0301")
@example(" \u0301")
def test_any_text_comes_out_clean_and_stays_so(text: str) -> None:
    clean = normalise(text)
    assert normalise(clean) == clean
    assert clean.encode("utf-8").decode() == unicodedata.normalize("NFC", clean)
    assert not any(unicodedata.category(character) == "Cc" for character in clean.replace("\n", ""))
    assert not any(character.isspace() for character in clean.replace("\n", "").replace(" ", ""))
    assert "  " not in clean
    assert clean.strip() == clean


@settings(deadline=None)
@given(st.lists(st.text(alphabet="ab.- \n•1)\u0301", max_size=90), max_size=12).map("\n".join))
def test_texts_like_wrapped_ones_stay_as_they_came_out(text: str) -> None:
    clean = normalise(text)
    assert normalise(clean) == clean


@settings(deadline=None)
@given(st.text(alphabet=MARKS + "ab \n\u200b", max_size=100))
def test_marks_are_kept_in_number_and_order(text: str) -> None:
    def marks(words: str) -> list[str]:
        return [character for character in words if character in MARKS]

    assert marks(normalise(text)) == marks(text)


def test_one_long_line_takes_linear_time() -> None:
    text = "He said “no”.\u00a0" * 75_000
    start = time.process_time()
    assert len(normalise(text)) == len(text) - 1
    assert time.process_time() - start < 3


def test_one_line() -> None:
    assert one_line(" The\n Lowick\u00a0Post ") == "The Lowick Post"
    assert one_line("\u200b") is None
    assert one_line(None) is None
