"""One loss a head, over a batch of windows."""

from __future__ import annotations

import random

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from onrecord.extraction.roles import distance_bucket, signed_log
from training.labels import IGNORE, Cue, WindowLabels
from training.network import Network

MOST_CUES = 10
"""False cues a window at most; the cues of one window that are trained on are all of the true ones and these."""
CONTENT_WORDS = 25
"""Words that a cue has to give roles to, about: sets the weight of the role loss against the tag loss."""


def batch_arrays(rows: list[WindowLabels]) -> tuple[Tensor, Tensor, Tensor]:
    """Pieces, mask and word places, padded to a multiple of 32 pieces."""
    longest = -(-max(len(r.window.pieces) for r in rows) // 32) * 32
    pieces, mask = np.zeros((2, len(rows), longest), np.int64)
    places = np.zeros((len(rows), max(len(r.window.places) for r in rows)), np.int64)
    for i, row in enumerate(rows):
        pieces[i, : len(row.window.pieces)] = row.window.pieces
        mask[i, : len(row.window.pieces)] = 1
        places[i, : len(row.window.places)] = row.window.places
    return torch.from_numpy(pieces), torch.from_numpy(mask), torch.from_numpy(places)


def padded(arrays: list[np.ndarray | None], n: int) -> Tensor:
    out = np.full((len(arrays), n), IGNORE, np.int64)
    for i, array in enumerate(arrays):
        if array is not None:
            out[i, : len(array)] = array
    return torch.from_numpy(out)


def losses(network: Network, rows: list[WindowLabels], rng: random.Random, with_false_cues: bool,
           teacher: Network | None = None) -> dict[str, Tensor]:
    """The losses of whatever the rows are labelled with, and how far the words' vectors are from the teacher's."""
    pieces, mask, places = batch_arrays(rows)
    words = network.words(pieces, mask, places)
    n = words.shape[1]
    out: dict[str, Tensor] = {}
    if teacher is not None:
        out["teacher"] = teacher_loss(words, teacher, (pieces, mask, places), rows)
    if any(r.tags is not None for r in rows):
        annotators = torch.tensor([r.annotator if rng.random() < 0.6 else 0 for r in rows])
        styled = words + network.annotator(annotators)[:, None]
        tags = network.tags(styled)
        out["tags"] = F.cross_entropy(tags.flatten(0, 1), padded([r.tags for r in rows], n).flatten(), ignore_index=IGNORE)
        roles = role_loss(network, styled, tags.detach(), rows, rng, with_false_cues)
        if roles is not None:
            out["roles"] = roles
    if any(r.ner is not None for r in rows):
        out["entities"] = F.cross_entropy(network.entities(words).flatten(0, 1), padded([r.ner for r in rows], n).flatten(),
                                          ignore_index=IGNORE)
    if any(r.relations is not None for r in rows):
        out["relations"] = F.cross_entropy(network.relations(words).flatten(0, 1),
                                           padded([r.relations for r in rows], n).flatten(), ignore_index=IGNORE)
        scores = network.dependent(words) @ network.governor(words).transpose(1, 2) * 0.125
        heads = padded([r.heads for r in rows], n)
        out["heads"] = F.cross_entropy(scores.flatten(0, 1), heads.flatten(), ignore_index=IGNORE)
    coreference = coreference_loss(network, words, rows)
    if coreference is not None:
        out["coreference"] = coreference
    return out


def teacher_loss(words: Tensor, teacher: Network, batch: tuple[Tensor, Tensor, Tensor], rows: list[WindowLabels]) -> Tensor:
    """Mean squared distance to the teacher's word vectors, in units of their variance (all heads are linear in them)."""
    with torch.no_grad():
        target = teacher.words(*batch)
    real = torch.zeros(words.shape[:2])
    for i, row in enumerate(rows):
        real[i, : len(row.window.places)] = 1.0
    far = ((words - target) ** 2).mean(-1)
    return (far * real).sum() / real.sum() / target.var()


def predicted_cues(tags: np.ndarray) -> list[tuple[int, int]]:
    """Runs of cue tags (greedy; decoding proper is in `onrecord.extraction.decode`)."""
    best = tags.argmax(-1)
    cues: list[tuple[int, int]] = []
    for i, tag in enumerate(best):
        if tag == 1 or (tag == 2 and not (cues and cues[-1][1] == i)):
            cues.append((i, i + 1))
        elif tag == 2:
            cues[-1] = (cues[-1][0], i + 1)
    return cues


def training_cues(row: WindowLabels, tags: np.ndarray, rng: random.Random, with_false_cues: bool) -> list[Cue]:
    """The gold cues, some with the model's own boundaries, and the model's false ones."""
    n = len(row.window.places)
    cues = list(row.cues)
    if not with_false_cues:
        return cues
    false = []
    for first, last in predicted_cues(tags[:n]):
        hits = [i for i, c in enumerate(row.cues) if c.first < last and first < c.last]
        if not hits:
            false.append(Cue(first, last, np.zeros(n, np.int64)))
        elif len(hits) == 1 and rng.random() < 0.3:
            roles = row.cues[hits[0]].roles.copy()
            roles[first:last] = 0
            cues[hits[0]] = Cue(first, last, roles)
    rng.shuffle(false)
    return cues + false[:MOST_CUES]


def role_loss(network: Network, words: Tensor, tags: Tensor, rows: list[WindowLabels], rng: random.Random,
              with_false_cues: bool) -> Tensor | None:
    n = words.shape[1]
    owners, means, targets = [], [], []
    features: tuple[list, list, list] = ([], [], [])
    word_side, cue_side = network.roles.word(words), network.roles.cue(words)
    tag_scores = tags.numpy()
    for i, row in enumerate(rows):
        if row.tags is None:
            continue
        cues = training_cues(row, tag_scores[i], rng, with_false_cues)
        spans = [(c.first, c.last) for c in cues]
        for cue in cues:
            owners.append(i)
            means.append(cue_side[i, cue.first:cue.last].mean(0))
            targets.append(cue.roles)
            for feature, values in zip(features, distance_bucket(cue.first, cue.last, row.paragraphs, spans), strict=True):
                feature.append(values)
    if not owners:
        return None
    place = tuple(padded(f, n).clamp_(min=0) for f in features)
    logits = network.roles(word_side[owners], torch.stack(means), place)  # type: ignore[arg-type]
    total = F.cross_entropy(logits.flatten(0, 1), padded(targets, n).flatten(), ignore_index=IGNORE, reduction="sum")
    return total / (len(owners) * CONTENT_WORDS)


def coreference_loss(network: Network, words: Tensor, rows: list[WindowLabels]) -> Tensor | None:
    """Mean negative log likelihood that each mention links to one of its chain's earlier mentions, or to nothing."""
    total, count = words.new_zeros(()), 0
    anaphors, antecedents = network.anaphor(words), network.antecedent(words)
    for i, row in enumerate(rows):
        if len(row.mentions) > 1:
            at = np.array([m for m, _ in row.mentions])
            chain = np.array([c for _, c in row.mentions])
            distance = torch.from_numpy(signed_log(at[None] - at[:, None]))
            scores = anaphors[i, at] @ antecedents[i, at].T * 0.125 + network.recency(distance)[..., 0]
            earlier = torch.from_numpy(at[None] < at[:, None])
            same = torch.from_numpy(chain[None] == chain[:, None]) & earlier
            scores = torch.cat([scores.masked_fill(~earlier, -1e4), network.nothing.expand(len(at), 1)], 1)
            good = torch.cat([same, ~same.any(1, keepdim=True)], 1)
            total = total + (scores.logsumexp(1) - scores.masked_fill(~good, -1e4).logsumexp(1)).sum()
            count += len(at)
        for pronoun, candidates in row.pairs:
            at = np.array([c for c, _ in candidates])
            distance = torch.from_numpy(signed_log(at - pronoun))
            scores = antecedents[i, at] @ anaphors[i, pronoun] * 0.125 + network.recency(distance)[..., 0]
            scores = torch.cat([scores, network.nothing])
            good_candidates = [j for j, (_, g) in enumerate(candidates) if g]
            total = total + scores.logsumexp(0) - scores[good_candidates[0] if good_candidates else len(candidates)]
            count += 1
    return total / count if count else None
