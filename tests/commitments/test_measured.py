"""What is found and proposed on the tuning and practice halves stays where it was measured; the half set apart is measured
elsewhere."""

import pytest

from evaluation.commitments import measure, on_gold_spans, outcomes


@pytest.mark.parametrize("half", ["tuning", "practice"])
def test_floors(half):
    [figures] = measure((half,)).values()
    assert figures["detection F1"] >= 88
    assert figures["deadline and condition"] >= 82
    assert figures["state"] >= 55
    assert figures["not wrongly broken"] >= 95


def test_the_gold_is_read_whole():
    assert len(on_gold_spans("tuning")) == 160
    assert len(outcomes("tuning")) == 24
