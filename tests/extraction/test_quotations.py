import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extraction.quotations import find_quoted
from onrecord.words import split_words


def quoted(text: str) -> list[str]:
    words = split_words(text)
    return [text[words.starts[q.first] : words.ends[q.last - 1]] for q in find_quoted(words)]


@pytest.mark.parametrize(("text", "expected"), [
    ('He said "we go" and "stay".', ['"we go"', '"stay"']),
    ("He said “we go” and left.", ["“we go”"]),
    ("''We go,'' he said.", ["''We go,''"]),
    ("«Nous», he said.", ["«Nous»"]),
    ("'The soldiers' boots are wet,' he said. 'It's bad.'", ["'The soldiers' boots are wet,'", "'It's bad.'"]),
    ("‘I can’t go,’ she said.", ["‘I can’t go,’"]),
    ("The ’90s were the soldiers’ years.", []),
    ('An odd " mark here.', []),
    ("“We lost.”” he said.", ["“We lost.””"]),
    ("He said “we never go and “come back” often.", ["“we never go and", "“come back”"]),
])
def test_stretches(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_a_quotation_over_paragraphs_continues() -> None:
    words = split_words("“One.\n\n“Two.\n\n“Three,” he said.\n\n“Four.”")
    assert [(q.closed, q.continues) for q in find_quoted(words)] == [(False, False), (False, True), (True, True), (True, False)]


def test_a_stray_mark_spoils_only_its_paragraph() -> None:
    assert quoted('A 6" nail and more words.\n\n"We go," he said.') == ['"We go,"']


@given(st.text(alphabet="ab \n\"'“”‘’«».,", max_size=200))
def test_stretches_are_in_order_and_apart(text: str) -> None:
    words = split_words(text)
    found = find_quoted(words)
    assert all(0 <= q.first < q.last <= len(words) for q in found)
    assert all(a.last <= b.first for a, b in itertools.pairwise(found))


def test_a_transcript_does_not_continue() -> None:
    words = split_words('"BANKS: We lost.\n\n"RUIZ: You did.\n\n"(CROSSTALK)"')
    assert not any(q.continues for q in find_quoted(words))
