"""From the scores of a window to attributions in words: cues, then for each cue its content and source.

Cue tags and roles are decoded by Viterbi under the BIO constraint. A content word belongs to one cue only, the one that wants
it most; of several sources the best one stays.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from onrecord.extraction.draft import Draft, Evidence, Range
from onrecord.extraction.model import Scores
from onrecord.extraction.roles import RoleHead, distance_bucket, log_softmax

FloatArray = NDArray[Any]

@dataclass(frozen=True, slots=True)
class Settings:
    """Biases in log odds, chosen on PolNeAR dev: above 0 finds more."""

    cue: float = 0.0
    content: float = 0.0
    source: float = 0.0
    piece: float = 0.0
    """Mean log odds that a content's further pieces need, beside the longest one."""


def viterbi(scores: FloatArray, spans: int) -> NDArray[np.int64]:
    """Best labels under BIO, of many sequences at once: (sequences, n, labels) -> (sequences, n).

    Label 0 is outside; 1+2k and 2+2k begin and continue a span of kind k, for k < spans."""
    count, n, width = scores.shape
    labels = np.zeros((count, n), np.int64)
    if n == 0:
        return labels
    inside = np.arange(spans) * 2 + 2
    best = scores[:, 0].copy()
    best[:, inside] = -1e9
    back = np.empty((n, count, width), np.int64)
    for i in range(1, n):
        back[i] = best.argmax(1)[:, None]
        longer = best[:, inside] >= best[:, inside - 1]
        back[i][:, inside] = np.where(longer, inside, inside - 1)
        step = np.repeat(best.max(1)[:, None], width, 1)
        step[:, inside] = np.maximum(best[:, inside], best[:, inside - 1])
        best = step + scores[:, i]
    rows = np.arange(count)
    label = best.argmax(1)
    for i in range(n - 1, -1, -1):
        labels[:, i] = label
        if i:
            label = back[i][rows, label]
    return labels


def ranges(labels: NDArray[np.int64], begin: int) -> list[Range]:
    """The spans labelled begin, begin+1, begin+1, ..."""
    found: list[Range] = []
    for i in np.flatnonzero((labels == begin) | (labels == begin + 1)).tolist():
        if labels[i] == begin:
            found.append((i, i + 1))
        else:
            found[-1] = (found[-1][0], i + 1)
    return found


def find_cues(tags: FloatArray, bias: float) -> list[tuple[Range, float]]:
    """Cues and their log odds, from the tags' log probabilities (n, 7)."""
    rest = np.logaddexp.reduce(np.delete(tags, (1, 2), axis=1), axis=1)
    scores = np.stack([rest, tags[:, 1] + bias, tags[:, 2] + bias], 1)
    cues = ranges(viterbi(scores[None], 1)[0], 1)
    odds = np.logaddexp(tags[:, 1], tags[:, 2]) - rest
    return [(cue, float(odds[cue[0]:cue[1]].mean())) for cue in cues]


def decode(scores: Scores, paragraphs: NDArray[np.int64], head: RoleHead, settings: Settings) -> list[Draft]:
    """The attributions whose cue this window owns. `paragraphs`: each word's paragraph, for the words of the window."""
    cues = find_cues(scores.tags, settings.cue)
    if not cues:
        return []
    spans = [cue for cue, _ in cues]
    places = [distance_bucket(a, b, paragraphs, spans) for a, b in spans]
    features = tuple(np.stack([p[i] for p in places]) for i in range(3))
    pooled = np.stack([scores.role_cue[a:b].mean(0) for a, b in spans])
    roles = head(scores.role_word, pooled, features)  # type: ignore[arg-type]
    roles[:, :, 1:3] += settings.source
    roles[:, :, 3:5] += settings.content
    for row, (a, b) in zip(roles, spans, strict=True):
        row[a:b, 1:] = -1e4
    content_odds, source_odds = role_odds(roles)
    not_mine = content_odds.argmax(0)[None] != np.arange(len(cues))[:, None]
    roles[:, :, 3:5][not_mine] = -1e4
    labels = viterbi(roles, 2)
    window = scores.window
    found = []
    for i, (cue, cue_score) in enumerate(cues):
        if window.own_first <= window.first + cue[0] < window.own_last:
            item = _one(cue, cue_score, labels[i], (content_odds[i], source_odds[i]), settings.piece)
            if item is not None:
                found.append(shifted(item, window.first))
    return found


def role_odds(roles: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Log odds (cues, n) of being content, and of being source."""
    p = log_softmax(roles)
    content, source = np.logaddexp(p[..., 3], p[..., 4]), np.logaddexp(p[..., 1], p[..., 2])
    return content - np.logaddexp(p[..., 0], source), source - np.logaddexp(p[..., 0], content)


def _one(cue: Range, cue_score: float, labels: NDArray[np.int64], odds: tuple[FloatArray, FloatArray],
         least_piece: float) -> Draft | None:
    content = ranges(labels, 3)
    sources = ranges(labels, 1)
    if not content:
        return None
    content_odds, source_odds = odds
    longest = max(content, key=lambda r: r[1] - r[0])
    content = [r for r in content if r == longest or content_odds[r[0]:r[1]].mean() >= least_piece]
    content_score = float(np.concatenate([content_odds[a:b] for a, b in content]).mean())
    if not sources:
        return Draft((cue,), tuple(content), (), Evidence(cue_score, content_score, -float(source_odds.max()), False))
    best = max(sources, key=lambda r: float(source_odds[r[0]:r[1]].mean()))
    source_score = float(source_odds[best[0]:best[1]].mean())
    return Draft((cue,), tuple(content), (best,), Evidence(cue_score, content_score, source_score, True))


def shifted(draft: Draft, by: int) -> Draft:
    """The draft with its words numbered from `by` on."""
    def moved(ranges: tuple[Range, ...]) -> tuple[Range, ...]:
        return tuple((a + by, b + by) for a, b in ranges)
    return replace(draft, cue=moved(draft.cue), content=moved(draft.content), source=moved(draft.source))
