"""Reading.to_json keeps the contract of docs/reading.schema.json."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, ValidationError

from tests.views.readings import gold_readings
from tests.views.test_terminal import READING

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "reading.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)


def test_the_schema_is_one():
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("reading", [READING, *gold_readings()], ids=lambda reading: reading.document.source)
def test_readings_keep_it(reading):
    VALIDATOR.validate(json.loads(json.dumps(reading.to_json())))


def objects(schema):
    if isinstance(schema, dict):
        if schema.get("type") == "object" and "properties" in schema:
            yield schema
        for value in schema.values():
            yield from objects(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from objects(value)


def test_every_object_is_closed_and_every_field_described():
    found = list(objects(SCHEMA))
    assert len(found) >= 5
    for entry in found:
        assert entry["additionalProperties"] is False
        assert set(entry["required"]) == set(entry["properties"])
        for name, field in entry["properties"].items():
            assert "description" in field or "$ref" in field, name


@pytest.mark.parametrize("spoil", [
    lambda r: r["statements"][0].update(kind="claim"),
    lambda r: r["statements"][0].pop("confidence"),
    lambda r: r["statements"][0].update(content=[]),
    lambda r: r["statements"][0].update(content=[[1]]),
    lambda r: r["document"].update(outlet=3),
    lambda r: r["statements"][0].update(polarity="perhaps"),
])
def test_what_breaks_it_is_refused(spoil):
    record = json.loads(json.dumps(READING.to_json()))
    spoil(record)
    with pytest.raises(ValidationError):
        VALIDATOR.validate(record)
