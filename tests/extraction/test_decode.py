import itertools

import numpy as np
import pytest

from onrecord.extraction.decode import find_cues, ranges, viterbi
from onrecord.extraction.roles import distance_bucket, signed_log


def allowed(labels: tuple[int, ...]) -> bool:
    return all(b not in (2, 4) or a in (b, b - 1) for a, b in zip((0, *labels), labels, strict=False))


def test_viterbi_is_the_best_allowed_sequence() -> None:
    scores = np.random.default_rng(3).normal(size=(6, 4, 5))
    for row, labels in zip(scores, viterbi(scores, 2), strict=True):
        best = max(filter(allowed, itertools.product(range(5), repeat=4)), key=lambda c: sum(row[i, x] for i, x in enumerate(c)))
        assert tuple(labels) == best


def test_ranges() -> None:
    assert ranges(np.array([0, 1, 2, 1, 0, 1]), 1) == [(1, 3), (3, 4), (5, 6)]


def test_a_higher_bias_finds_more_cues() -> None:
    tags = np.log(np.array([[0.6, 0.4, 0, 0, 0, 0, 0], [0.9, 0.1, 0, 0, 0, 0, 0]]) + 1e-9)
    assert find_cues(tags, 0.0) == []
    assert [cue for cue, _ in find_cues(tags, 1.0)] == [(0, 1)]


@pytest.mark.parametrize(("distance", "bucket"), [(0, 17), (1, 18), (-4, 13), (5, 22), (-256, 1), (100000, 34)])
def test_distance_buckets(distance: int, bucket: int) -> None:
    assert signed_log(np.array([distance]))[0] == bucket


def test_places_count_paragraphs_and_cues_between() -> None:
    paragraphs = np.array([0, 0, 1, 1, 2, 2])
    _, paragraph, between = distance_bucket(2, 3, paragraphs, [(0, 1), (2, 3), (4, 5)])
    assert (paragraph - 4).tolist() == [-1, -1, 0, 0, 1, 1]
    assert (between - 4).tolist() == [0, 0, 0, 0, 0, 1]
