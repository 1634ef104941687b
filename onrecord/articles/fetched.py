"""What an address gave: apart from fetch.py, so that naming the type imports no network."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address gave: `url` is the last one after redirects, `body` is decompressed, header names are in lower case."""

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes
