"""Candidate search: what is found again, and that its cost is bounded."""

from __future__ import annotations

from dataclasses import replace

from onrecord.merging import MemoryIndex, Merger
from onrecord.merging.candidates import BUCKET, NEIGHBOURS, keys_of, neighbours, shingles
from onrecord.merging.reports import reports_of
from tests.merging.help import Made, document

TEXT = 'Anna Berg said "we have never asked anybody for a single crown" at the gate of the old mill in Norhaven last winter.'
SAID = [("Anna Berg", "said", '"we have never asked anybody for a single crown"')]


def asked(made: Made) -> dict[str, float]:
    return keys_of(made[0], reports_of(*made), shingles(made[0].text))[1]


def test_quoted_words_are_found_however_long_ago() -> None:
    merger = Merger()
    merger.add(*document("old", TEXT, SAID, "2019-03-04T10:00Z"))
    new = document("new", "Years ago, A. Berg " + TEXT.split("Berg ")[1].split(" at the")[0] + ".",
                   [("A. Berg", "said", SAID[0][2])], "2024-03-04T10:00Z")
    assert neighbours(asked(new), merger.index) == ["old"]


def test_an_unlike_document_is_no_neighbour() -> None:
    merger = Merger()
    merger.add(*document("old", TEXT, SAID, "2019-03-04T10:00Z"))
    other = document("new", "Carl Dahl said it rained.", [("Carl Dahl", "said", "it rained")], "2024-03-04T10:00Z")
    assert neighbours(asked(other), merger.index) == []


def test_a_crowded_key_gives_the_latest_only() -> None:
    index = MemoryIndex()
    made, _ = document("d", TEXT, SAID)
    for n in range(BUCKET + 50):
        index.put(replace(made, id=f"d{n}"), ["crowded"], [], frozenset())
    assert len(index.find("crowded")) == BUCKET
    assert index.find("crowded")[-1] == f"d{BUCKET + 49}"
    assert len(neighbours({"crowded": 100.0}, index)) <= NEIGHBOURS
