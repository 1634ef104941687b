"""What of a text becomes a passage, and what the network sees of it."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.encoding import shared_pieces
from onrecord.passages import LONGEST, ROLES, Passage, passage_of, pieces_of, sentences_around
from onrecord.statement import Statement

TEXT = "Rain fell. Mr. Ode, the mayor, said the dam would hold. He went home.\n\nThe river rose."


def at(words: str, text: str = TEXT) -> tuple[tuple[int, int], ...]:
    return ((text.index(words), text.index(words) + len(words)),)


def said() -> Statement:
    return Statement("s", at("the dam would hold"), at("said"), at("Mr. Ode, the mayor"), "indirect", 1.0)


def quote(span: tuple[int, int]) -> str:
    return TEXT[slice(*span)]


def test_a_statements_passage_is_its_sentence() -> None:
    assert quote(passage_of(TEXT, said()).span) == "Mr. Ode, the mayor, said the dam would hold."


def test_more_sentences_are_taken_of_the_same_paragraph_only() -> None:
    assert quote(passage_of(TEXT, said(), after=1).span) == "Mr. Ode, the mayor, said the dam would hold. He went home."
    assert quote(passage_of(TEXT, said(), after=3).span) == "Mr. Ode, the mayor, said the dam would hold. He went home."


def test_marks_become_roles_and_words_keep_their_places() -> None:
    read = pieces_of(passage_of(TEXT, said(), front="the dam", front_kind="topic"), shared_pieces().split)
    seen = {quote(span): ROLES[read.roles[place]] for span, place in zip(read.spans, read.places, strict=True)}
    assert seen["Ode"] == "source"
    assert seen["said"] == "cue"
    assert seen["hold"] == "content"
    assert [ROLES[role] for role in read.roles[:4]] == ["", "topic", "topic", "topic"]


def test_a_long_passage_is_read_around_its_first_mark() -> None:
    text = "word " * 900 + "here " + "word " * 900
    place = text.index("here")
    read = pieces_of(Passage(text, (0, len(text)), (((place, place + 4), "content"),)), shared_pieces().split)
    assert len(read.numbers) <= LONGEST
    assert (place, place + 4) in read.spans


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet="ab I.\n\"“”’Mr?!—é\u200f😀0", max_size=400), st.data())
def test_any_marks_on_any_text_give_whole_words_of_it(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=2)))
    begin, end = sentences_around(text, *cuts, after=data.draw(st.integers(0, 3)))
    assert begin <= cuts[0]
    assert end >= cuts[1] or end == len(text) or not text[end : cuts[1]].strip()
    read = pieces_of(Passage(text, (begin, end), (((cuts[0], cuts[1]), "content"),)), shared_pieces().split)
    assert len(read.numbers) == len(read.roles) <= LONGEST
    assert all(begin <= a < b <= end for a, b in read.spans)
