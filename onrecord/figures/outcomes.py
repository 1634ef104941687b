"""What happened to the things that are counted: the words of docs/figures.md."""

from __future__ import annotations

from onrecord.passages.labels import LABELS

WORDS = frozenset(LABELS["outcome"])
MODAL = frozenset({"pledged", "ordered", "delivered", "planned", "forecast"})
"""How real it is: two figures that differ in this are not comparable."""
ON_PEOPLE = frozenset(
    "killed wounded missing displaced evacuated rescued arrested captured freed sentenced infected hospitalised".split()
)
GROWING = ON_PEOPLE - {"missing"} | {"destroyed", "damaged", "hired", "delivered"}
"""What is counted up from an event on: a later figure may well be larger."""
