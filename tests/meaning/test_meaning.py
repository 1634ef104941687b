"""Vectors of statements: what is near, and that it does not matter how they came into the record."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from onrecord.errors import ModelError
from onrecord.meaning import Embedder, catch_up, shared_embedder, similarities
from onrecord.meaning import index as meaning_index
from onrecord.questions import Record
from tests.evidence.made import filled, story
from tests.record.conftest import address, schema

__all__ = ["address", "schema"]


@pytest.fixture
def record(address: str) -> Iterator[Record]:
    """The story, over SQLite and over PostgreSQL."""
    with filled(address, story()) as opened:
        yield opened


def test_near_in_meaning_is_near() -> None:
    vectors = shared_embedder()(["The army brought in more soldiers.", "Fresh troops arrived.", "Grain prices fell.", ""])
    assert vectors[0] @ vectors[1] > vectors[0] @ vectors[2] + 0.1
    assert not vectors[3].any()
    assert np.allclose(np.linalg.norm(vectors[:3], axis=1), 1, atol=1e-5)


def test_a_damaged_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "digests.json").write_text('{"pieces.npz": "0", "vocabulary.txt": "0"}')
    for name in ("pieces.npz", "vocabulary.txt"):
        (tmp_path / name).write_text("")
    with pytest.raises(ModelError, match="not the released ones"):
        Embedder(tmp_path)


def test_vectors_are_the_same_however_they_were_made(tmp_path: Path, record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = ["soldiers came", "the weapons were taken away"]
    stored = similarities(record, asked)
    record.backend.run("DELETE FROM meanings")
    unseen = similarities(record, asked)
    assert np.array_equal(stored.numbers, unseen.numbers)
    assert np.allclose(stored.cosines, unseen.cosines, atol=1e-6)
    monkeypatch.setattr(meaning_index, "BLOCK", 4)
    with filled(tmp_path / "blocks.record", []) as other:
        for one in story():
            other.add_reading(one)
            assert catch_up(other) == len(one.statements)
            assert catch_up(other) == 0
        found = similarities(other, asked)
        assert np.array_equal(found.numbers, stored.numbers)
        assert np.allclose(found.cosines, stored.cosines, atol=1e-6)


def test_vectors_of_other_weights_are_made_anew(record: Record) -> None:
    record.backend.run("UPDATE meanings SET version = 'older'")
    assert catch_up(record) == 6
    assert catch_up(record) == 0


def test_search_like(record: Record) -> None:
    found = record.search(like="reinforcements reached the region with soldiers")
    assert "troops" in found[0].found.text
    assert {one.found.statement.speaker.name for one in record.search(like="soldiers", kinds=["warning"])  # type: ignore[union-attr]
            } == {"Mathilde Roche"}
    both = record.search("guns", like="the yard of the school is empty")
    assert "guns are gone" in both[0].found.text
    assert record.search(like="soldiers", since="2030-01-01") == ()
