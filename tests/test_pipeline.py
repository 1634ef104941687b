"""The whole way, with the shipped weights."""

from pathlib import Path

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import onrecord
import onrecord.pipeline
import onrecord.statement
from evaluation.dispatches import load
from evaluation.mutations import mutated, problems
from onrecord.articles import from_bytes
from onrecord.document import Document, Skipped
from onrecord.errors import InputError
from onrecord.pipeline import Reader

DISPATCHES = load(Path(__file__).parents[1] / "evaluation/gold/dispatches/tuning")
PIECES = [p for d in DISPATCHES for p in d.text.split("\n\n")] + ['"', "“", "He said", "”", "''", "—", "According to", "\u200f", "😀 said:"]


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


def test_read_gives_speaker_kind_and_exact_words() -> None:
    reading = onrecord.read('Hugh Hill, a doctor, warned that the ward could fail. "We will not go," he said. "Never."')
    warning, refusal = reading.statements
    assert reading.document.quote(warning.content) == "that the ward could fail"
    assert "warning" in warning.kinds
    assert [s.speaker.name for s in reading.statements if s.speaker] == ["Hugh Hill", "Hugh Hill"]
    assert reading.document.quote(refusal.content) == '"We will not go," ... "Never."'
    assert refusal.quotation == "direct"


def test_a_quotation_over_paragraphs_is_one_statement(reader: Reader) -> None:
    text = "The mayor, Ana Ruiz, told reporters: “The bridge was old.\n\n“It had to go. We said so for years.\n\n“Now it is gone.”\n\nThe council met on Tuesday."
    first = reader.read(text).statements[0]
    assert [text[s:e] for s, e in first.content] == ["“The bridge was old.", "“It had to go. We said so for years.", "“Now it is gone.”"]


def test_a_missing_closing_mark_does_not_swallow_the_article(reader: Reader) -> None:
    text = 'Ana Ruiz said: "The bridge was old.\n\nThe council met on Tuesday. It will meet again.\n\nHugh Hill said the road was shut.'
    reading = reader.read(text)
    assert all(e <= text.index("The council") or s >= text.index("Hugh Hill said") for x in reading.statements for s, e in x.content)
    assert [s.speaker.name for s in reading.statements if s.speaker] == ["Ana Ruiz", "Hugh Hill"]


def test_what_is_passed_on_has_its_own_source(reader: Reader) -> None:
    reading = reader.read('The Courier quoted Anders Dahl as saying that "the talks are dead".')
    statement = reading.statements[0]
    assert reading.document.quote(statement.source) == "Anders Dahl"
    assert statement.via is not None and statement.via.name == "Courier"


def test_what_is_told_inside_is_nested(reader: Reader) -> None:
    reading = reader.read("Dmitry Lavin said that Anton Dragan told Mathilde Roche that the gas would flow again by May.")
    outer, inner = sorted(reading.statements, key=lambda s: s.nested_in is not None)
    assert inner.nested_in == outer.id
    assert reading.document.quote(inner.content) == "that the gas would flow again by May"
    assert inner.speaker is not None and inner.speaker.name == "Anton Dragan"


def test_json_follows_the_schema(reader: Reader) -> None:
    import json

    schema = json.loads((Path(__file__).parents[1] / "docs/reading.schema.json").read_text(encoding="utf-8"))
    for dispatch in DISPATCHES[:4]:
        jsonschema.validate(reader.read_document(Document(dispatch.id, dispatch.text)).to_json(), schema)


def test_damaged_documents(reader: Reader) -> None:
    read = 0
    for name, data in mutated(80, seed=3):
        try:
            document = from_bytes(data, name)
        except InputError:
            continue
        if not isinstance(document, Skipped):
            assert problems(reader.read_document(document)) == []
            read += 1
    assert read > 40


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=8), st.sampled_from(["\n\n", " ", "\n"]))
def test_spans_hold_and_reading_is_deterministic(pieces: list[str], joint: str) -> None:
    document = Document("d", joint.join(pieces))
    reader = onrecord.pipeline.default_reader()
    reading = reader.read_document(document)
    assert problems(reading) == []
    assert reader.read_document(document) == reading


def test_other_news_after_it_changes_nothing_before_the_window(reader: Reader) -> None:
    text = "\n\n".join(d.text for d in DISPATCHES[:4])
    before = reader.read_document(Document("d", text)).statements
    after = reader.read_document(Document("d", text + "\n\n" + DISPATCHES[5].text)).statements
    edge = text.rindex("\n\n", 0, len(text) - 1800)
    def spans(statements: tuple[onrecord.statement.Statement, ...]) -> list[object]:
        return [(s.content, s.cue, s.source, s.confidence) for s in statements if s.content[-1][1] < edge]
    assert spans(before) == spans(after)
    assert len(spans(before)) > 20


def test_threads_give_the_same(reader: Reader) -> None:
    documents = [Document(d.id, d.text) for d in DISPATCHES[:5]]
    assert list(Reader(threads=2).read_documents(documents)) == [reader.read_document(d) for d in documents]
