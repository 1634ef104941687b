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
SURE = 12.0
"""Log odds of being outside above which a word is taken to be so."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Biases in log odds, chosen on PolNeAR dev: above 0 finds more."""

    cue: float = 0.0
    content: float = 0.0
    source: float = 0.0
    piece: float = 0.0
    """Mean log odds that a content's further pieces need, beside the longest one."""


def viterbi(scores: FloatArray, spans: int) -> NDArray[np.int64]:
    """Best labels under BIO, of many sequences of log scores at once: (sequences, n, labels) -> (sequences, n).

    Label 0 is outside; 1+2k and 2+2k begin and continue a span of kind k, for k < spans. Nearly everywhere the best label of
    each word by itself is allowed, and so is the best sequence. Only the stretches where it is not are decoded step by step:
    they end at words whose being outside is SURE."""
    labels: NDArray[np.int64] = scores.argmax(2)
    open_ = scores[:, :, 1:].max(2) > scores[:, :, 0] - SURE
    labels[~open_] = 0
    before = np.zeros_like(labels)
    before[:, 1:] = labels[:, :-1]
    inside = (labels > 0) & (labels % 2 == 0)
    wrong = inside & (before != labels) & (before != labels - 1)
    done: tuple[int, int] = (-1, -1)
    for row, place in zip(*(found.tolist() for found in np.nonzero(wrong)), strict=True):
        if (row, place) < done:
            continue
        closed = np.flatnonzero(~open_[row])
        at = int(closed.searchsorted(place))
        first = int(closed[at - 1]) + 1 if at else 0
        last = int(closed[at]) if at < len(closed) else labels.shape[1]
        labels[row, first:last] = best_sequence(scores[row, first:last].tolist(), spans)
        done = (row, last)
    return labels


def best_sequence(scores: list[list[float]], spans: int) -> list[int]:
    """Viterbi over one sequence. A span's inside may follow only its begin or inside; all else may follow anything."""
    best = [-1e9 if label and label % 2 == 0 else score for label, score in enumerate(scores[0])]
    back: list[tuple[int, ...]] = []
    for row in scores[1:]:
        top = max(range(len(best)), key=best.__getitem__)
        came, now = [top], [best[top] + row[0]]
        for begin in range(1, 2 * spans, 2):
            inside = begin + (best[begin + 1] >= best[begin])
            came += [top, inside]
            now += [best[top] + row[begin], best[inside] + row[begin + 1]]
        back.append(tuple(came))
        best = now
    label = max(range(len(best)), key=best.__getitem__)
    labels = [label]
    for step in reversed(back):
        label = step[label]
        labels.append(label)
    return labels[::-1]


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
