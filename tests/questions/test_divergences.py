"""Divergences, the alignment of wordings, and why."""

import json

import pytest
from jsonschema import validate

from onrecord.errors import InputError, RecordError
from onrecord.questions.align import align
from tests.questions.coverage import MAUD, NORA

SHAPE = {
    "type": "object", "additionalProperties": False,
    "required": ["utterance", "a", "b", "what", "severity", "explanation"],
    "properties": {
        "utterance": {"type": "string", "pattern": "^u"}, "a": {"type": "string", "pattern": "^s"},
        "b": {"type": "string", "pattern": "^s"}, "what": {"type": "array", "items": {"type": "string"}, "minItems": 1},
        "severity": {"enum": ["major", "minor", "attribution", "wording"]}, "explanation": {"type": "string"}},
}


def test_divergences_gravest_first_in_the_shape_of_the_contract(record, story):
    found = record.divergences()
    assert [one.severity for one in found] == ["major", "minor"]
    for one in found:
        validate(json.loads(json.dumps(one.to_json())), SHAPE)
    assert {found[0].a.statement, found[0].b.statement} == {story.dead, story.dead_copy}
    assert found[1].to_json() == {
        "utterance": record.show(story.cover).said.utterance, "a": story.cover, "b": story.cover_bell, "what": ["modality"],
        "severity": "minor", "explanation": "“may be” became “is”"}


def test_divergences_narrow(record, story):
    utterance = record.show(story.cover).said.utterance
    assert [one.severity for one in record.divergences(severity="minor")] == ["minor"]
    assert [one.utterance for one in record.divergences(utterance=utterance)] == [utterance]
    assert len(record.divergences(limit=1)) == 1


def test_a_withdrawn_or_split_divergence_goes(record, story):
    record.withdraw(record.divergences()[0].judgement, "eva")
    assert [one.severity for one in record.divergences()] == ["minor"]
    record.place("utterance", {story.cover_bell: story.cover_bell})
    assert record.divergences() == ()


def test_wordings_are_aligned(record):
    minor = record.divergences(severity="minor")[0]
    assert [(a, b) for a, b, same in minor.pieces if not same] == [("may be", "is")]


@pytest.mark.parametrize(("a", "b", "parts"), [
    ("Up to 40 died", "At least 40 died", [("Up to", "At least")]),
    ("“We won't,” she said", '"We won\'t", she said', [("won't", "won't")][:0]),
    ("it may rise", "it may not rise", [("", "not")]),
    ("", "new", [("", "new")]),
    ("1,200 men", "1,300 men", [("1,200", "1,300")]),
])
def test_align(a, b, parts):
    assert [(x, y) for x, y, same in align(a, b) if not same] == parts


def test_why_gives_the_judgements_on_a_pair(record, story):
    found = record.why(story.cover, story.cover_copy)
    assert found.together
    assert [one.kind for one in found.judgements] == ["same utterance"]
    assert found.weights == {"words": 2.5}
    json.dumps(found.to_json())


def test_why_leads_over_others_where_the_pair_was_not_judged(record, story):
    found = record.why(story.cover_copy, story.cover_bell)
    assert found.together
    assert [one.kind for one in found.judgements] == ["same utterance", "same utterance"]
    documents = record.why(story.readings[0].document.id, story.readings[1].document.id)
    assert documents.what == "origin"
    assert documents.together


def test_why_says_that_things_stand_apart(record, story):
    found = record.why(story.entry("wire", MAUD), story.entry("later", NORA))
    assert (found.what, found.together, found.judgements) == ("person", False, ())


def test_why_refuses_two_sorts_and_unknown_ids(record, story):
    with pytest.raises(InputError):
        record.why(story.cover, story.entry("wire", MAUD))
    with pytest.raises(RecordError):
        record.why(story.cover, "s0123456789abcdef")
