from hypothesis import given
from hypothesis import strategies as st

from onrecord.words import split_words


def test_words_have_offsets_and_paragraphs() -> None:
    words = split_words("Ana said:\n\n''No,'' twice.")
    assert words.forms == ["Ana", "said", ":", "''", "No", ",", "''", "twice", "."]
    assert words.paragraphs == [0, 0, 0, 1, 1, 1, 1, 1, 1]
    assert words.span(3, 6) == (11, 18)


@given(st.text(max_size=300))
def test_offsets_give_the_words_back(text: str) -> None:
    words = split_words(text)
    assert [text[s:e] for s, e in zip(words.starts, words.ends, strict=True)] == words.forms
    assert sorted(words.paragraphs) == words.paragraphs
    assert all(e <= s for e, s in zip(words.ends, words.starts[1:], strict=False))
