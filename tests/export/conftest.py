"""The story in a record."""

from tests.questions.conftest import address, filled, record, schema, story

__all__ = ["address", "filled", "record", "schema", "story"]
