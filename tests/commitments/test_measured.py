"""The rules on the tuning and practice halves stay where they were measured; the half set apart is measured elsewhere."""

import pytest

from evaluation.commitments import measure, on_gold_spans, outcomes


@pytest.mark.parametrize("half", ["tuning", "practice"])
def test_floors(half):
    [figures] = measure((half,)).values()
    assert figures["detection F1"] >= 96
    assert figures["deadline and condition"] >= 90
    assert figures["state"] >= 90
    assert figures["not wrongly broken"] == 100


def test_the_gold_is_read_whole():
    assert len(on_gold_spans("tuning")) == 160
    assert len(outcomes("tuning")) == 24
