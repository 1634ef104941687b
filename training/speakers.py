"""Train the resolver's ranker on the annotated documents: `python -m training.speakers --analyses FOLDER [--folds 5]`.

Gold spans, the network's own analysis. Candidates that the scorer would accept are all right answers; the loss is the
negative log of their summed probability. Weights of a kind of anaphor are shared ones plus its own, both held small.
"""

from __future__ import annotations

import argparse
import importlib.util
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np

from onrecord.document import Document
from onrecord.speaker import Speaker
from onrecord.speakers.features import FEATURES
from onrecord.speakers.ranker import KINDS, Choice, Hidden, Ranker
from onrecord.speakers.resolver import Readers, of_entity, read, speak
from onrecord.statement import Statement
from training.analyse import load_analysis, read_rows

PLACE_OF = {name: i for i, name in enumerate(FEATURES)}
REPOSITORY = Path(__file__).parent.parent
WEIGHTS = REPOSITORY / "onrecord/speakers/ranker.npz"


@dataclass
class Case:
    """One document with its statements (gold spans) and gold speakers, by statement."""

    document: Document
    statements: tuple[Statement, ...]
    gold: list[dict[str, Any]]


def scorer(data: Path) -> ModuleType:
    """The official scorer as a module."""
    spec = importlib.util.spec_from_file_location("attributions", data.parent / "score/attributions.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def load_cases(data: Path, part: str) -> list[Case]:
    """Documents with resolved speakers: "train" (ours) or "dev" (speakers.dev)."""
    rows = read_rows(REPOSITORY / "training/data/speakers.train.jsonl" if part == "train" else data / "speakers.dev.jsonl")
    gold: dict[str, dict[str, Any]] = defaultdict(dict)
    for row in rows:
        gold[row["doc"]][row["event"]] = row
    first: dict[str, dict[str, Any]] = {}
    for row in read_rows(data / f"polnear.{part}.jsonl.gz"):
        if row["doc"] in gold and (row["doc"] not in first or row["annotator"] < first[row["doc"]]["annotator"]):
            first[row["doc"]] = row
    return [make_case(row, gold[doc]) for doc, row in sorted(first.items())]


def dispatch_cases(folder: Path = REPOSITORY / "training/data/dispatches") -> list[Case]:
    """Our own practice dispatches, which know other worlds than PolNeAR's."""
    from evaluation.dispatches import load, to_scorer_rows

    rows, speakers = to_scorer_rows(load(folder))
    gold: dict[str, dict[str, Any]] = defaultdict(dict)
    for speaker in speakers:
        gold[speaker["doc"]][speaker["event"]] = speaker
    return [make_case(row, gold[row["doc"]]) for row in rows]


def make_case(row: dict[str, Any], gold: dict[str, Any]) -> Case:
    """A corpus row as document and statements, in the order of their content."""
    events = sorted((a for a in row["attributions"] if a["content"]), key=lambda a: min(a["content"]))
    statements = tuple(make_statement(row["text"], a) for a in events)
    return Case(Document(row["doc"], row["text"]), statements, [gold[a["event"]] | {"raw": a} for a in events])


def make_statement(text: str, event: dict[str, Any]) -> Statement:
    spans = {role: tuple(sorted((s, e) for s, e in event.get(role) or [])) for role in ("content", "cue", "source")}
    quotation = "direct" if text[spans["content"][0][0]] in "\"“'‘«" else "indirect"
    return Statement(event["event"], spans["content"], spans["cue"], spans["source"], quotation, 1.0)  # type: ignore[arg-type]


def said(speaker: Speaker | None) -> dict[str, Any]:
    """A speaker as the scorer reads it."""
    if speaker is None:
        return {"speaker": None}
    return {"speaker": "AUTHOR" if speaker.kind == "author" else speaker.name, "speaker_kind": speaker.kind}


@dataclass
class Lesson:
    """One choice to learn from: features (candidates + ways of being none, n) and which rows are right."""

    kind: str
    features: np.ndarray
    right: np.ndarray


def lessons(case: Case, readers: Readers, right_speaker: Any) -> list[Lesson]:
    """The choices of a document's statements of which at least one answer is right."""
    out = []
    for number, choice in readers.outcome.choices.items():
        gold, plan = case.gold[number], readers.plans[number]
        if plan.source is None or gold["kind"] in ("none", "generic"):
            continue
        names = [of_entity(readers, readers.cast.entities[c], 1.0) for c in choice.candidates]
        right = [right_speaker(gold, {"raw": said(name)}) for name in names]
        nothing = Choice(choice.kind, (), choice.rows[len(choice.candidates):][:1], (1.0,))
        if plan.source.form == "pronoun":
            right.append(not any(right))
        else:
            alone = right_speaker(gold, {"raw": said(speak(readers, plan.source, nothing))})
            right += [alone, not alone and not any(right)]
        out.append(Lesson(choice.kind, table(choice), np.array(right)))
    return out


def table(choice: Choice) -> np.ndarray:
    """The features of a choice's candidates and of the ways of being none of them: (candidates + 1 or 2, features)."""
    out = np.zeros((len(choice.rows), len(FEATURES)))
    for i, row in enumerate(choice.rows):
        for name, value in row.items():
            out[i, PLACE_OF[name]] = value
    return out


PRIOR = {"country": 1.5, "country_against": -2.0, "gender_against": -2.0, "first_name": 1.0,
         "head_word": 1.0, "like_word": 0.5, "described_otherwise": -0.5, "kin_word": 0.6, "age_fits": 3.0, "age_against": -2.0,
         "none_age": -1.5, "none_people": -1.5, "heading_fits": 1.0, "none_heading_bare": -0.7, "owners_body": 2.0,
         "made_pair": 0.5, "next_source_new": 0.5, "lone": -0.5, "owners_name": 0.5,
         "outmatched": -0.5, "place_fits": 0.5, "lead_source": 0.5, "lead_fits": 0.5, "none_a_lead": -0.5,
         "sole_fit": 1.0, "sole_lead": 2.0, "fuller_later": 1.5, "other_names": -2.0, "same_names": 0.7}
"""Weights that the regularisation pulls to instead of 0: the corpus has too few foreign leaders to learn them."""


UNITS, SEEDS = 16, 3
"""Hidden units of a network: enough for "the last speaker, but only where the sentence opens with the pronoun". Three networks
are averaged: one alone turns on chance in one of a hundred statements."""


RATES = (0.05, 0.05, 0.01, 0.01, 0.01)
"""Steps for the weights that the kinds of anaphor share, their own ones, and the hidden layer's three tables."""
DECAYS = (0.01, 0.007, 0.0125, 0.0125, 0.0125)
"""How strongly each is pulled to 0, or to its prior."""


def fit(data: list[Lesson], seeds: int = SEEDS) -> Ranker:
    """The mean of networks that set out from different weights, as one with all of their hidden units."""
    drawn = [fit_once(data, seed) for seed in range(seeds)]
    shared, own, inward, starts, outward = zip(*drawn, strict=True)
    return Ranker(np.mean(shared, 0) + np.mean(own, 0), FEATURES,
                  Hidden(np.concatenate(inward, 1), np.concatenate(starts, 1), (np.concatenate(outward) / seeds).astype(np.float32)))


def fit_once(data: list[Lesson], seed: int, rounds: int = 300) -> list[np.ndarray]:
    """Minimise the mean loss by Adam, full batch: first moments 0.9, second 0.99. The layers as `gradients` has them."""
    n, chance = len(FEATURES), np.random.default_rng(seed)
    prior = np.array([PRIOR.get(name, 0.0) for name in FEATURES], np.float32)
    tabled = tables(data)
    kinds = np.array([KINDS.index(lesson.kind) for lesson in data])
    drawn = [prior, np.zeros((len(KINDS), n)), chance.normal(0, 0.1, (n, UNITS)), np.zeros((len(KINDS), UNITS)),
             chance.normal(0, 0.1, UNITS)]
    layers = [np.array(layer, np.float32) for layer in drawn]
    moments = [(np.zeros_like(layer), np.zeros_like(layer)) for layer in layers]
    for step in range(1, rounds + 1):
        grads = gradients(layers, tabled, kinds, prior)
        for layer, grad, (first, second), rate in zip(layers, grads, moments, RATES, strict=True):
            first += 0.1 * (grad - first)
            second += 0.01 * (grad**2 - second)
            layer -= rate * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.99**step)) + 1e-8)
    return layers


def tables(data: list[Lesson]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Features (lessons, rows, n) and what to add to the scores to leave only the real rows, only the right ones."""
    longest = max(len(lesson.right) for lesson in data)
    x = np.zeros((len(data), longest, len(FEATURES)), np.float32)
    mask = np.full((len(data), longest), -1e9, np.float32)
    good = mask.copy()
    for i, lesson in enumerate(data):
        x[i, :len(lesson.right)] = lesson.features
        mask[i, :len(lesson.right)] = 0
        good[i, :len(lesson.right)][lesson.right] = 0
    return x, mask, good


def gradients(layers: list[np.ndarray], data: tuple[np.ndarray, np.ndarray, np.ndarray], kinds: np.ndarray,
              prior: np.ndarray) -> list[np.ndarray]:
    """Of the loss by each layer, with the pull to 0 (of the shared weights to their prior)."""
    x, mask, good = data
    shared, own, inward, starts, outward = layers
    units = np.tanh(x @ inward + starts[kinds][:, None])
    scores = np.einsum("icf,if->ic", x, (shared + own)[kinds]) + units @ outward + mask
    error = (softmax(scores) - softmax(scores + good)) / len(x)
    each = np.einsum("ic,icf->if", error, x)
    back = error[..., None] * outward * (1 - units**2)
    found = [each.sum(0), np.zeros_like(own), np.einsum("icf,icu->fu", x, back, optimize=True), np.zeros_like(starts),
             np.einsum("ic,icu->u", error, units)]
    np.add.at(found[1], kinds, each)
    np.add.at(found[3], kinds, back.sum(1))
    pulled = (shared - prior, own, inward, starts, outward)
    return [grad + decay * layer for grad, layer, decay in zip(found, pulled, DECAYS, strict=True)]


def softmax(scores: np.ndarray) -> np.ndarray:
    odds: np.ndarray = np.exp(scores - scores.max(1, keepdims=True))
    total: np.ndarray = odds.sum(1, keepdims=True)
    return odds * (1.0 / total)


def start() -> Ranker:
    """A first ranker by hand: coreference, nearness, the last speaker; good enough to walk with before anything is learned."""
    weights = np.zeros((len(KINDS), len(FEATURES)), np.float32)
    for name, value in {"coref_best": 1.0, "same_sentence": 1.0, "sentence_before": 0.5, "last_speaker": 1.0, "head_word": 2.0,
                        "same_noun": 1.0, "none": 0.5, "none_a": 2.0, "lost": -1.0, "subject": 0.5,
                        "gender_against": -5.0}.items():
        weights[:, PLACE_OF[name]] = value
    return Ranker(weights, FEATURES)


def train(cases: list[Case], analyses: Path, right_speaker: Any, rounds: int = 2) -> Ranker:
    """Walk, learn, walk again with what was learned: the walk's own links are features."""
    ranker = start()
    loaded = [load_analysis(analyses, case.document.text) for case in cases]
    for _ in range(rounds):
        data: list[Lesson] = []
        for case, analysis in zip(cases, loaded, strict=True):
            data += lessons(case, read(analysis, case.statements, ranker), right_speaker)
        ranker = fit(data)
    return ranker


def save(ranker: Ranker) -> None:
    """Write the weights into the package."""
    with WEIGHTS.open("wb") as out:
        assert ranker.hidden is not None
        np.savez(out, names=np.array(FEATURES), weights=ranker.weights, inward=ranker.hidden.inward,
                 starts=ranker.hidden.starts, outward=ranker.hidden.outward)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--analyses", type=Path, required=True)
    args = parser.parse_args()
    cases = load_cases(args.data, "train") + dispatch_cases()
    save(train(cases, args.analyses, scorer(args.data).right_speaker))


if __name__ == "__main__":
    main()
