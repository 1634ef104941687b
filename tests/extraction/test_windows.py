import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.encoding.wordpiece import MOST_PIECES, WordPieces
from onrecord.extraction.windows import make_windows
from onrecord.words import split_words

VOCABULARY = ["[PAD]", "[unused1]", "[UNK]", "[CLS]", "[SEP]", "a", "b", "##b", "c", "##a", "“", "”", '"', ".", "e"]


@pytest.fixture
def pieces() -> WordPieces:
    return WordPieces(VOCABULARY)


def test_longest_match_first(pieces: WordPieces) -> None:
    assert pieces("abb") == (5, 7, 7)
    assert pieces("É") == (14,)
    assert pieces("xyz") == (2,)
    assert pieces("''") == (12,)
    assert pieces("«") == (10,)


def test_a_word_has_few_pieces(pieces: WordPieces) -> None:
    assert len(pieces("a" + "b" * 40)) == MOST_PIECES
    assert pieces("a" * 1000) == (2,)


@given(st.lists(st.lists(st.sampled_from(["a", "abb", "c", "."]), min_size=1, max_size=60), min_size=1, max_size=12))
def test_windows_own_every_word_once_and_fit(paragraphs: list[list[str]]) -> None:
    words = split_words("\n".join(" ".join(p) for p in paragraphs))
    windows = make_windows(words, WordPieces(VOCABULARY), longest=80)
    assert [i for w in windows for i in range(w.own_first, w.own_last)] == list(range(len(words)))
    for window in windows:
        assert len(window.pieces) <= 82
        assert len(window.places) == window.last - window.first
        assert all(p < len(window.pieces) for p in window.places)


def test_text_after_a_window_does_not_change_it(pieces: WordPieces) -> None:
    paragraph = "a b c " * 10
    short = make_windows(split_words("\n".join([paragraph] * 5)), pieces, longest=64)
    long = make_windows(split_words("\n".join([paragraph] * 9)), pieces, longest=64)
    assert long[: len(short) - 1] == short[:-1]
