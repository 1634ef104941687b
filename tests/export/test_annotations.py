"""W3C annotations: shape, and anchors that hold."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import validate

from onrecord.export.anchors import anchor, selectors
from tests.export.test_lines import exported

QUOTE = {"type": "object", "additionalProperties": False, "required": ["type", "exact", "prefix", "suffix"], "properties": {
    "type": {"const": "TextQuoteSelector"}, "exact": {"type": "string", "minLength": 1}, "prefix": {"type": "string"},
    "suffix": {"type": "string"}}}
POSITION = {"type": "object", "additionalProperties": False, "required": ["type", "start", "end"], "properties": {
    "type": {"const": "TextPositionSelector"}, "start": {"type": "integer", "minimum": 0},
    "end": {"type": "integer", "minimum": 1}}}
TARGET = {"type": "object", "required": ["source", "selector"], "properties": {
    "source": {"type": "string", "format": "uri"},
    "selector": {"type": "array", "prefixItems": [QUOTE, POSITION], "minItems": 2, "items": False}}}
BODY = {"oneOf": [
    {"required": ["type", "value", "purpose"], "properties": {"type": {"const": "TextualBody"}, "value": {"type": "string"},
                                                             "purpose": {"enum": ["describing", "tagging"]}}},
    {"required": ["type", "source", "purpose"], "properties": {"type": {"const": "SpecificResource"},
                                                              "purpose": {"enum": ["identifying", "linking"]}}}]}
SHAPE = {"type": "object", "required": ["@context", "id", "type", "target"], "properties": {
    "@context": {"const": "http://www.w3.org/ns/anno.jsonld"}, "id": {"type": "string", "format": "uri"},
    "type": {"const": "Annotation"}, "motivation": {"const": "identifying"}, "body": {"type": "array", "items": BODY},
    "target": {"oneOf": [TARGET, {"type": "array", "items": TARGET, "minItems": 2}]}}}


def test_every_statement_is_one_annotation_in_the_model(record, story):
    found = exported(record, "annotations")
    assert {one["id"] for one in found} == {f"urn:onrecord:{s.id}" for reading in story.readings for s in reading.statements}
    for one in found:
        validate(one, SHAPE)


def test_anchors_give_exactly_the_words(record):
    texts = {f"urn:onrecord:{reading.document.id}": reading.document.text for reading, _ in record.readings()}
    for one in exported(record, "annotations"):
        text, selector = texts[one["target"]["scope"]], one["target"]["selector"]
        span = anchor(text, selector)
        assert span == (selector[1]["start"], selector[1]["end"])
        assert text[slice(*span)] == selector[0]["exact"]


def test_bodies_name_speaker_kinds_and_utterance(record, story):
    one = next(a for a in exported(record, "annotations") if a["id"].endswith(story.cover_bell))
    assert [body.get("value") or body["source"] for body in one["body"]] == [
        "said by Maud Ellery (indirect)", f"urn:onrecord:{record.statement(story.cover_bell).person}", "warning",
        f"urn:onrecord:{record.statement(story.cover_bell).utterance}"]
    assert one["target"]["source"].startswith("urn:onrecord:d")
    withheld = next(a for a in exported(record, "annotations") if a["id"].endswith(story.silence))
    assert withheld["body"][0]["value"] == "withheld by The ministry (indirect)"
    assert withheld["target"]["source"] == "https://wire.example/a"


def test_an_anchor_follows_moved_words_and_never_guesses():
    text = "He said yes. She said no. They said yes."
    made = selectors(text, (20, 24))
    assert text[20:24] == "d no"
    assert anchor("New first line. " + text, made) == (36, 40)
    assert anchor("New first line. He said yes. She said nothing.", made) is None
    assert anchor("", made) is None


@pytest.mark.parametrize("copies", [2, 40])
def test_look_alikes_are_told_apart_by_what_stands_around(copies):
    text = "It is so, he said again.\n" * copies + "It is so, he said again!"
    last = text.rindex("It is so")
    made = json.loads(json.dumps(selectors(text, (last, last + 8))))
    assert anchor(text, made) == (last, last + 8)
    lost = [made[0]]
    found = anchor("Before. " + text, lost)
    assert found in (None, (last + 8, last + 16))


@given(st.text(alphabet="ab \n“é😀", min_size=1, max_size=60), st.data())
def test_selectors_always_give_back_their_span(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert anchor(text, selectors(text, (start, end))) == (start, end)
