"""Errors that a caller may want to tell apart.

    OnrecordError
    +-- InputError          a source cannot be read: says what, where, and what to do
    |   +-- FetchError      an address: refused, unreachable, too slow, too large
    +-- ModelError          the weights are missing or damaged
    +-- MissingExtraError   a feature needs packages that are not installed
    +-- RecordError         a record cannot be opened, read or written, or is not one
        +-- TimeLimitError  a question to a record took longer than it was given
"""

from __future__ import annotations


class OnrecordError(Exception):
    """Anything that onrecord raises on purpose. Its text is one line."""


class InputError(OnrecordError):
    """A source cannot be read."""


class FetchError(InputError):
    """An address cannot be fetched. `status` is what the site answered, where it did."""

    status: int | None = None


class ModelError(OnrecordError):
    """The weights are missing or damaged."""


class MissingExtraError(OnrecordError):
    """A feature needs an extra that is not installed."""


class RecordError(OnrecordError):
    """A record cannot be opened, read or written, or is not one."""


class TimeLimitError(RecordError):
    """A question to a record took longer than it was given."""
