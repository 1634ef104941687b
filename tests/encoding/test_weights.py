"""Loading what the networks share."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from onrecord.encoding import check_digests, load_graph, shared_pieces
from onrecord.errors import ModelError


def test_vectors_are_one_row_a_piece_and_the_same_each_time() -> None:
    pieces = shared_pieces()
    numbers = [n for word in ("The", "minister", "unbelievably") for n in pieces.split(word)]
    vectors = pieces.vectors(numbers)
    assert vectors.shape == (1, len(numbers), 384)
    assert vectors.dtype == np.float32
    assert np.array_equal(vectors, pieces.vectors(numbers))


def test_changed_weights_are_refused(tmp_path: Path) -> None:
    (tmp_path / "weights.bin").write_bytes(b"one")
    (tmp_path / "digests.json").write_text(json.dumps({"weights.bin": "0" * 64}))
    with pytest.raises(ModelError, match=r"not the released ones \(weights.bin\); reinstall"):
        check_digests(tmp_path)


def test_missing_weights_are_told(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="missing or damaged"):
        check_digests(tmp_path)


def test_results_do_not_depend_on_the_processor(monkeypatch: pytest.MonkeyPatch) -> None:
    from onrecord.encoding.graph import signed_weights_overflow
    from onrecord.extraction.model import WEIGHTS

    inputs = {"embedded": shared_pieces().vectors([101, 1996, 3539, 102]), "places": np.array([1, 2])}
    found = []
    for overflow in (True, False) if not signed_weights_overflow() else (True,):
        monkeypatch.setattr("onrecord.encoding.graph.signed_weights_overflow", lambda overflow=overflow: overflow)
        found.append(load_graph(WEIGHTS / "encoder.onnx").run(None, inputs)[0])
    assert all(np.allclose(found[0], one, atol=1e-4) for one in found)
