"""How often the resolver is right, with gold spans: `python -m evaluation.speakers --analyses FOLDER [--part dev|train]`.

"train" is cross-validated: the ranker of each fold has not seen the fold's documents. "dev" uses the shipped weights.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from onrecord.speaker import Speaker
from onrecord.speakers import resolve
from onrecord.speakers.ranker import Ranker, load_ranker
from onrecord.statement import Statement
from training.analyse import load_analysis
from training.speakers import Case, load_cases, said, scorer, train

FORMS = frozenset([
    "he", "she", "it", "they", "i", "we", "you", "his", "her", "its", "their", "who", "which", "that", "him", "them", "me",
    "my", "us", "our", "self", "this", "one", "himself", "whose", "whom"])


def form_of(text: str, gold: dict[str, Any]) -> str:
    """Form of a source: the gold row's own, else pronoun by a list, name where it holds the speaker's last word."""
    if "form" in gold:
        return str(gold["form"])
    words = text.lower().split()
    if not words:
        return "None"
    if (len(words) < 2 and words[0].strip("'’s") in FORMS) or words[0] in FORMS:
        return "pronoun"
    last = (gold["speaker"] or "?").split()[-1].lower()
    return "name" if gold["kind"] == "person" and last in text.lower() else "nominal"


def resolve_with(ranker: Ranker, case: Case, analyses: Path) -> tuple[Statement, ...]:
    """Resolve one document with these weights."""
    return resolve(case.document, load_analysis(analyses, case.document.text), case.statements, ranker)


def folds(cases: list[Case], count: int, analyses: Path, right: Any) -> list[tuple[Case, tuple[Statement, ...]]]:
    """Every document resolved by a ranker that was trained without its fold."""
    out = []
    for fold in range(count):
        ranker = train([c for i, c in enumerate(cases) if i % count != fold], analyses, right)
        out += [(c, resolve_with(ranker, c, analyses)) for i, c in enumerate(cases) if i % count == fold]
    return out


def report(resolved: list[tuple[Case, tuple[Statement, ...]]], right: Any, show: str | None) -> dict[str, Counter[str]]:
    """Counts by kind and form; with `show`, the misses of the kinds or forms that it names."""
    by: dict[str, Counter[str]] = defaultdict(Counter)
    bins: dict[int, list[bool]] = defaultdict(list)
    for case, statements in resolved:
        for statement, gold in zip(statements, case.gold, strict=True):
            speaker = statement.speaker
            hit = right(gold, {"raw": said(speaker)})
            text = case.document.quote(statement.source)
            form = form_of(text, gold)
            keys = ("all", gold["kind"], f"{form} form", f"{gold['kind']} {form}")
            for key in keys:
                by[key]["n"] += 1
                by[key]["right"] += hit
                by[key]["wrong"] += not hit and speaker is not None
            if speaker is not None and gold["kind"] != "none":
                bins[min(9, int(speaker.confidence * 10))].append(hit)
            if show and not hit and any(show in key for key in keys):
                print(miss(case, statement, gold, speaker, text))
    if show:
        print("confidence", {k: (len(v), round(sum(v) / len(v), 2)) for k, v in sorted(bins.items())})
    return by


def miss(case: Case, statement: Statement, gold: dict[str, Any], speaker: Speaker | None, text: str) -> str:
    """One wrong answer in a line."""
    given = f"{said(speaker)['speaker']} ({speaker.kind} {speaker.confidence:.2f})" if speaker is not None else "-"
    where = f"{case.document.id[:24]} {gold['event']:5} {statement.start:6}"
    return f"{where} {gold['kind']:9} {text!r} -> {gold['speaker']} | {given}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--analyses", type=Path, required=True)
    parser.add_argument("--part", choices=("dev", "train"), default="train")
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--show")
    args = parser.parse_args()
    right = scorer(args.data).right_speaker
    cases = load_cases(args.data, args.part)
    if args.part == "train":
        resolved = folds(cases, args.folds, args.analyses, right)
    else:
        resolved = [(c, resolve_with(load_ranker(), c, args.analyses)) for c in cases]
    for key, counts in sorted(report(resolved, right, args.show).items(), key=lambda item: -item[1]["n"]):
        right_share, wrong_share = (100 * counts[x] / counts["n"] for x in ("right", "wrong"))
        print(f"{key:24} n {counts['n']:5}  right {right_share:5.1f}  wrong {wrong_share:5.1f}")


if __name__ == "__main__":
    main()
