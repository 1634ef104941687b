"""JSON as lines that every reader takes for one line."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any


def json_text(value: Any) -> str:
    """A value as JSON on one line, without the line end; encodable as UTF-8 whatever it holds."""
    text = json.dumps(value, ensure_ascii=False)
    # Some readers of JSON lines take these for line ends.
    for end in "\x85\u2028\u2029":
        text = text.replace(end, f"\\u{ord(end):04x}")
    try:
        text.encode()
    except UnicodeEncodeError:  # a lone surrogate, which only an escape can carry
        text = json.dumps(value)
    return text


def json_line(value: Mapping[str, Any]) -> str:
    """A value as one line of JSON, with the line end."""
    return json_text(value) + "\n"
