"""onrecord reads news coverage into a record of who said what.

    >>> import onrecord
    >>> reading = onrecord.read("The mayor, Ana Ruiz, said the bridge would stay shut.")
    >>> [s.speaker.name for s in reading.statements]
    ['Ana Ruiz']

Importing it is cheap: the model is loaded by the first `read` or by `Reader()`, the database by the first `Record`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from onrecord.pipeline import Reader as Reader
    from onrecord.pipeline import read as read
    from onrecord.questions import Record as Record

__version__ = "0.1.0"
__all__ = ["Reader", "Record", "__version__", "read"]


def __getattr__(name: str) -> Any:
    if name in ("Reader", "read"):
        from onrecord import pipeline

        return getattr(pipeline, name)
    if name == "Record":
        from onrecord.questions import Record

        return Record
    raise AttributeError(f"module 'onrecord' has no attribute {name!r}")
