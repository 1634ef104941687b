"""Train the weights of onrecord/figures/weights.json: which noun, place and outcome word go with a number.

    python -m training.figures evaluation/gold/figures/tuning evaluation/gold/figures/practice [--folds 5] [--out FILE]

Multinomial (WHAT, WHERE) and binary (outcome) logistic regression over the clues of onrecord/figures/clues.py, with an L2
penalty, by L-BFGS-free plain numpy (Adam, full batch, fixed seed). With --folds the topics are split and what is counted is
scored on the part that was not trained on. The half that is set apart is never read here.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from evaluation.figure_gold import GoldFigure, Passage, Topic, load
from evaluation.figures import analyse, document_of, same_counted, stem
from onrecord.figures import chooser
from onrecord.figures.counted import compose, find_counted
from onrecord.figures.extract import scene_of
from onrecord.figures.options import outcome_options, what_options, where_options
from onrecord.figures.outcomes import WORDS
from onrecord.figures.scene import Counted, Option, Scene

LEAST_SEEN = 2
"""A clue that occurs less often gets no weight."""
PENALTY = {"what": 2e-3, "where": 3e-3, "outcome": 1.5e-3}
STEPS = 400


@dataclass
class Rows:
    """Training rows of one model: for each choice the clues of its options, and which of them are right."""

    options: list[list[tuple[str, ...]]] = field(default_factory=list)
    right: list[list[bool]] = field(default_factory=list)

    def add(self, options: Sequence[tuple[str, ...]], right: Sequence[bool]) -> None:
        """One choice; without a right option nothing is learned from it."""
        if any(right):
            self.options.append(list(options))
            self.right.append(list(right))


def stems(words: str) -> set[str]:
    """Content stems, as the scorer takes them."""
    return {stem(w) for w in re.findall(r"[\w’'-]+", words) if w.lower() not in WORDS}


def gold_of(scene: Scene, figures: Sequence[GoldFigure]) -> list[GoldFigure | None]:
    """The gold figure of each number."""
    return [next((g for g in figures if g.span[0] < c.end and c.start < g.span[1]), None) for c in scene.found]


def learn_from(scene: Scene, figures: Sequence[GoldFigure], rows: dict[str, Rows]) -> None:
    """The rows of one passage; what the numbers before count is taken from the gold."""
    before: list[Counted] = []
    for i, gold in enumerate(gold_of(scene, figures)):
        if gold is None:
            before.append(Counted(""))
            continue
        what, _, where = gold.counted.partition(" | ")
        options = what_options(scene, i, before)
        right = [_names(option, what) for option in options]
        if any(right):
            full = [
                same_counted(option.words, " ".join(w for w in what.split() if w.lower() not in WORDS)) and r
                for option, r in zip(options, right, strict=True)
            ]
            right = full if any(full) else right
        elif stems(what) <= {"people", "person", "money", "job", "aid", "land", "time"} | stems(
            "distance temperature unknown earthquake prison sentence"
        ):
            right[-1] = True
        rows["what"].add([option.clues for option in options], right)
        option = options[right.index(True)] if any(right) else options[-1]
        head = option.noun.head if option.noun else -1
        places = where_options(scene, i, head, before)
        hits = [bool(place.noun and stems(place.words) & stems(where)) for place in places]
        hits[-1] = not where
        rows["where"].add([place.clues for place in places], hits)
        outcomes = outcome_options(scene, i, option.words, before)
        wanted = {w.lower() for w in re.findall(r"\w+", what) if w.lower() in WORDS}
        took = []
        for event, clues in outcomes:
            hit = set(event.name.split(" or ")) <= wanted
            rows["outcome"].options.append([clues])
            rows["outcome"].right.append([hit])
            took += [event] if hit else []
        made = compose(scene, i, option, took[:2], before, 1.0)
        before.append(made)


def _names(option: Option, what: str) -> bool:
    """Does the option say what the gold says: the same head, or enough of the same words?"""
    wanted = stems(what)
    return bool(option.words) and bool(
        stems(option.words.split()[-1]) & wanted or 2 * len(stems(option.words) & wanted) >= len(stems(option.words) | wanted)
    )


def fit(rows: Rows, penalty: float, multinomial: bool) -> dict[str, float]:
    """The weights that make the right options likeliest."""
    counts: dict[str, int] = {}
    for options in rows.options:
        for clue in {clue for option in options for clue in option}:
            counts[clue] = counts.get(clue, 0) + 1
    names = {clue: j for j, clue in enumerate(c for c, n in sorted(counts.items()) if n >= LEAST_SEEN)}
    pairs = [
        (r, names[clue])
        for r, option in enumerate(o for options in rows.options for o in options)
        for clue in set(option)
        if clue in names
    ]
    row, column = (np.array(x) for x in zip(*pairs, strict=True))
    total = sum(len(options) for options in rows.options)
    owner = np.repeat(np.arange(len(rows.options)), [len(options) for options in rows.options])
    right = np.array([r for rights in rows.right for r in rights], float)
    w, m, v = np.zeros(len(names)), np.zeros(len(names)), np.zeros(len(names))
    for step in range(1, STEPS + 1):
        z = np.bincount(row, w[column], total)
        error = _softmax_error(z, owner, right) if multinomial else 1 / (1 + np.exp(-z)) - right
        grad = np.bincount(column, error[row], len(names)) / len(rows.options) + penalty * w
        m, v = 0.9 * m + 0.1 * grad, 0.99 * v + 0.01 * grad**2
        w -= 0.08 * (1 - step / STEPS) ** 0.5 * (m / (1 - 0.9**step)) / (np.sqrt(v / (1 - 0.99**step)) + 1e-8)
    return {clue: round(float(w[j]), 3) for clue, j in names.items() if abs(w[j]) >= 0.02}


def _softmax_error(z: NDArray[Any], owner: NDArray[Any], right: NDArray[Any]) -> NDArray[Any]:
    """The gradient of minus the log of the right options' share."""
    raised = np.exp(z - z.max())
    share = raised / np.bincount(owner, raised)[owner]
    rightly = raised * right
    found: NDArray[Any] = share - rightly / np.maximum(np.bincount(owner, rightly)[owner], 1e-300)
    return found


def trained(topics: Sequence[Topic]) -> dict[str, dict[str, float]]:
    """The weights of the three models from these topics."""
    rows = {name: Rows() for name in PENALTY}
    for topic in topics:
        for passage in topic.passages:
            learn_from(scene(topic, passage), passage.figures, rows)
    return {name: fit(rows[name], PENALTY[name], name != "outcome") for name in PENALTY}


_SCENES: dict[str, Scene] = {}


def scene(topic: Topic, passage: Passage) -> Scene:
    """A passage with its numbers, made once."""
    document = document_of(topic, passage)
    if document.id not in _SCENES:
        _SCENES[document.id] = there = scene_of(document, analyse(document))
        there.claimants = {i: g.claimant or "" for i, g in enumerate(gold_of(there, passage.figures)) if g}
    return _SCENES[document.id]


def scored(topics: Sequence[Topic], verbose: bool = False) -> tuple[int, int]:
    """How many of the gold figures have the right thing counted, and how many there are."""
    right = total = 0
    for topic in topics:
        for passage in topic.passages:
            there = scene(topic, passage)
            before: list[Counted] = []
            for i, gold in enumerate(gold_of(there, passage.figures)):
                before.append(find_counted(there, i, before))
                if gold is not None:
                    ok = same_counted(str(before[-1]), gold.counted)
                    right, total = right + ok, total + 1
                    if verbose and not ok:
                        print(
                            f"{topic.id} {gold.id} {there.text[slice(*gold.span)]!r}: {before[-1]} [{before[-1].sure:.2f}] / {gold.counted}"
                        )
    return right, total


def cross_validate(topics: Sequence[Topic], folds: int, verbose: bool) -> float:
    """The share right on topics that were not trained on, percent."""
    right = total = 0
    for fold in range(folds):
        kept = [t for j, t in enumerate(topics) if j % folds != fold]
        chooser.use(trained(kept))
        one, of = scored([t for j, t in enumerate(topics) if j % folds == fold], verbose)
        right, total = right + one, total + of
    return 100 * right / total


def main() -> None:
    """Cross-validate, then train on everything and write the weights."""
    parser = argparse.ArgumentParser(prog="python -m training.figures", description="Train the weights of what is counted.")
    parser.add_argument("folder", nargs="+", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    topics = [topic for folder in options.folder for topic in load(folder)]
    if options.folds:
        print(f"counted, {options.folds} folds by topic: {cross_validate(topics, options.folds, options.errors):.1f}")
    if options.out:
        made = trained(topics)
        options.out.write_text(json.dumps(made, indent=0, sort_keys=True), encoding="utf-8")
        chooser.use(made)
        right, total = scored(topics)
        print(f"trained on all: {right} of {total}; weights: { {k: len(v) for k, v in made.items()} }")


if __name__ == "__main__":
    main()
