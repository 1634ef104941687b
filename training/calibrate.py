"""Choose the decoder's biases and fit the confidence on PolNeAR dev: `python -m training.calibrate --data ../shared/data`.

Writes `settings.json` and `calibration.json` into the weights folder. The biases are taken from a coarse grid and the
confidence has seven weights, so that little of dev is learned by heart; the calibration error is reported with each half of
the documents fitted on the other.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from pathlib import Path

import numpy as np

from evaluation.attributions import gold_documents, prediction_rows
from evaluation.scorer import OVERLAP, match, parts, score, source_right
from onrecord.document import Document
from onrecord.extraction.confidence import CALIBRATION, FEATURES, features
from onrecord.extraction.decode import Settings
from onrecord.extraction.extract import Extractor, Prepared
from onrecord.extraction.model import WEIGHTS, Model
from onrecord.settings import LEAST_CONFIDENCE

GRID = {"source": (0.5, 1.0, 1.5), "piece": (0.7, 1.4, 2.1), "content": (0.0, 0.3), "cue": (0.0, 0.2, 0.4, 0.6)}


def search(model: Model, prepared: dict[str, Prepared], gold: dict[str, dict], start: dict[str, float]) -> Settings:
    """One bias after the other, by full F1. What is told inside other statements is left out: PolNeAR marks none."""
    best, chosen = -1.0, asdict(Settings(**start))
    for name in GRID:
        for value in GRID[name]:
            trial = {**chosen, name: value}
            if best >= 0 and trial == chosen:
                continue
            figures = evaluate(Extractor(model, Settings(**trial)), prepared, gold)
            print(trial, {k: figures[k] for k in ("full F1 all", "full F1 quoted", "full F1 indirect", "exact F1 all", "alpha")}, flush=True)
            if figures["full F1 all"] > best + 0.05:
                best, chosen = figures["full F1 all"], trial
    return Settings(**chosen)


def evaluate(extractor: Extractor, prepared: dict[str, Prepared], gold: dict[str, dict]) -> dict[str, float]:
    """The figures of what is left at LEAST_CONFIDENCE, the confidence fitted to these settings."""
    x, y, _ = samples(extractor, prepared, gold)
    weights = fit(x, y)
    documents = []
    for doc, row in gold.items():
        kept = [s for s, e in extractor.evidence(prepared[doc], nested=False)
                if sigmoid(np.dot(weights, features(e, s.quotation))) >= LEAST_CONFIDENCE]
        documents.append((row["text"], row["attributions"], prediction_rows(kept)))
    return score(documents)


def sigmoid(x: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-x))


def samples(extractor: Extractor, prepared: dict[str, Prepared], gold: dict[str, dict]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Features of every predicted statement, whether it is right (content overlap and source), and its document's number."""
    rows, right, documents = [], [], []
    for number, (doc, row) in enumerate(gold.items()):
        evidence = extractor.evidence(prepared[doc], nested=False)
        predicted = [{"content": s.content, "source": s.source, "features": features(e, s.quotation)} for s, e in evidence]
        g, p = parts(row["text"], row["attributions"]), parts(row["text"], predicted)
        hits = {j for i, j in match(g, p, OVERLAP).items() if source_right(g[i], p[j])}
        for j, part in enumerate(p):
            rows.append(part.row["features"])
            right.append(j in hits)
            documents.append(number)
    return np.array(rows), np.array(right, float), np.array(documents)


def fit(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Logistic regression by Newton's method, with a small ridge."""
    w = np.zeros(x.shape[1])
    for _ in range(50):
        p = sigmoid(x @ w)
        gradient = x.T @ (p - y) + 0.5 * w
        hessian = (x * (p * (1 - p))[:, None]).T @ x + 0.5 * np.eye(len(w))
        w -= np.linalg.solve(hessian, gradient)
    return w


def calibration_error(p: np.ndarray, y: np.ndarray, bins: int = 10) -> float:
    """Expected calibration error in percent (Naeini and others 2015), equal-width bins."""
    place = np.minimum((p * bins).astype(int), bins - 1)
    return 100 * sum(abs(p[place == b].mean() - y[place == b].mean()) * (place == b).mean() for b in range(bins) if (place == b).any())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--weights", type=Path, default=WEIGHTS)
    parser.add_argument("--keep-settings", action="store_true", help="fit the confidence only")
    args = parser.parse_args()
    gold = gold_documents(args.data / "polnear.dev.jsonl.gz")
    model = Model(args.weights)
    prepared = {doc: Extractor(model).prepare(Document(doc, row["text"])) for doc, row in gold.items()}
    found = json.loads((args.weights / "settings.json").read_text(encoding="utf-8"))
    settings = Settings(**found) if args.keep_settings else search(model, prepared, gold, found)
    x, y, documents = samples(Extractor(model, settings), prepared, gold)
    held_out = np.zeros(len(y))
    for half in (0, 1):
        held_out[documents % 2 == half] = sigmoid(x[documents % 2 == half] @ fit(x[documents % 2 != half], y[documents % 2 != half]))
    weights = fit(x, y)
    print("calibration error, half on half:", round(calibration_error(held_out, y), 2), "right:", round(y.mean(), 3))
    total = sum(len(row["attributions"]) for row in gold.values())
    p = sigmoid(x @ weights)
    for least in np.arange(0, 0.8, 0.05):
        keep = p >= least
        print(f"least {least:.2f}: kept {keep.sum()}, full F1 {200 * y[keep].sum() / (keep.sum() + total):.2f}")
    (args.weights / "settings.json").write_text(json.dumps(asdict(settings)) + "\n", encoding="utf-8")
    (args.weights / CALIBRATION.name).write_text(json.dumps(dict(zip(FEATURES, weights.round(4).tolist(), strict=True))) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
