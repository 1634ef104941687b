"""Cutting, cleaning, quotation marks, sentences."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.statement import Statement
from onrecord.views.pieces import clean, cut, flat, paragraphs, quoted, sentence

spans = st.tuples(st.integers(0, 40), st.integers(0, 40)).map(lambda pair: (min(pair), max(pair)))


@given(spans, st.lists(st.tuples(spans, st.integers(0, 5))))
def test_pieces_cover_the_span_and_carry_what_holds_there(span, layers):
    pieces = list(cut(span, layers))
    places = [place for start, end, _ in pieces for place in range(start, end)]
    assert places == list(range(*span))
    for start, end, held in pieces:
        for place in range(start, end):
            assert held == {label for (first, last), label in layers if first <= place < last}


def test_control_characters_cannot_reach_the_eye():
    hostile = "a\x1b[31mb\x00c\x07d\x9be\ud800f\u202eg\x7f"
    assert clean(hostile) == "a\ufffd[31mb\ufffdc\ufffdd\ufffde\ufffdfg\ufffd"
    assert flat("one\r\n\ttwo\u2028three") == "one two three"


def test_paragraphs_are_the_lines_that_are_not_blank():
    text = "  One. \n\n\t\nTwo.\r\nThree."
    assert [text[start:end] for start, end in paragraphs(text)] == ["One.", "Two.", "Three."]


@pytest.mark.parametrize(("content", "wanted"), [
    ("it was “a lie” and “worse”", ["“a lie”", "“worse”"]),
    ('it was "a lie" and "worse', ['"a lie"', '"worse']),
    ("it was « a lie »", ["« a lie »"]),
    ("it was ``a lie'' then", ["``a lie''"]),
    ("it was ‘the workers’ lie’ then", ["‘the workers’"]),
    ("the workers' lie was 'grave' then", ["'grave'"]),
    ("no marks at all", []),
])
def test_quoted_words_of_mixed_content(content, wanted):
    statement = Statement("s", ((3, 3 + len(content)),), (), (), "mixed", 1.0)
    text = "He " + content
    assert [text[start:end] for start, end in quoted(text, statement)] == wanted
    assert quoted(text, replace(statement, quotation="direct")) == list(statement.content)
    assert quoted(text, replace(statement, quotation="indirect")) == []


def test_many_unclosed_marks_take_linear_time():
    content = "x '" * 8_000
    quoted(content, Statement("s", ((0, len(content)),), (), (), "mixed", 1.0))


def test_a_sentence_stays_inside_its_paragraph():
    text = "First one. He said no. “Never,” she said. Last one.\nNext."
    at = text.index("no")
    start, end = sentence(text, (at, at + 2))
    assert text[start:end].strip() == "He said no."
    at = text.index("Last")
    start, end = sentence(text, (at, at + 4))
    assert text[start:end] == "Last one."
