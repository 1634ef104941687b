"""Our scorers against the official one, where that is present, and on cases worked out by hand."""

import importlib.util
import random
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from evaluation.scorer import alpha, score
from evaluation.speaker_score import is_right, score_speakers

OFFICIAL = Path(__file__).parents[3] / "shared/score/attributions.py"
TEXT = 'The mayor, Ana Ruiz, said the bridge was shut. "We will mend it," she added. Nobody else spoke of it at all.'


def row(content: str, source: str = "", cue: str = "", **more: Any) -> dict[str, Any]:
    def span(words: str) -> list[list[int]]:
        return [[TEXT.index(words), TEXT.index(words) + len(words)]] if words else []
    return {"content": span(content), "source": span(source), "cue": span(cue), **more}


GOLD = [row("the bridge was shut", "The mayor, Ana Ruiz,", "said", event="E1"), row('"We will mend it,"', "she", "added", event="E2")]


def test_by_hand() -> None:
    predicted = [row("the bridge was shut", "Ana Ruiz"), row("We will mend", "Ana Ruiz"), row("Nobody")]
    figures = score([(TEXT, GOLD, predicted)])
    assert figures["exact F1 all"] == pytest.approx(100 * 2 / 5)
    assert figures["overlap F1 all"] == pytest.approx(100 * 4 / 5)
    assert figures["full F1 all"] == pytest.approx(100 * 2 / 5)
    assert figures["full F1 quoted"] == 0


def test_alpha_by_hand() -> None:
    assert alpha([("a", "a"), ("b", "b"), ("a", "b"), ("b", "b")]) == pytest.approx(1 - (1 / 4) / ((64 - 9 - 25) / 56))


@pytest.mark.parametrize(("gold", "kind", "name", "right"), [
    ("Ana Ruiz", "person", "Ana Ruiz", True), ("Ana Ruiz", "person", "Ruiz", False), ("Ruiz", "person", "Ana Ruiz", True),
    ("Ana B. Ruiz", "person", "Ana Ruiz", True), ("Ana Ruiz", "person", None, False),
    ("senior officials", "group", "officials", True), ("New York Times", "organization", "Harbour Courier", False),
    (None, "generic", None, True), (None, "generic", "Ana Ruiz", False), ("AUTHOR", "person", "AUTHOR", True),
])
def test_speaker_rule(gold: str | None, kind: str, name: str | None, right: bool) -> None:
    assert is_right({"speaker": gold, "kind": kind}, name, "person") is right


@pytest.fixture(scope="module")
def official() -> ModuleType:
    if not OFFICIAL.exists():
        pytest.skip("../shared is not here")
    spec = importlib.util.spec_from_file_location("official_scorer", OFFICIAL)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_agrees_with_the_official_scorer(official: ModuleType) -> None:
    rng = random.Random(5)
    names = ["Ana Ruiz", "Ruiz", "the mayor", None, "AUTHOR"]
    def some() -> list[dict[str, Any]]:
        spans = [sorted(rng.sample(range(len(TEXT)), 2)) for _ in range(9)]
        return [{"content": [spans[i]], "source": [spans[i + 1]] if rng.random() < 0.7 else [], "cue": [spans[i + 2]], "event": f"E{i}",
                 "speaker": rng.choice(names), "speaker_kind": "person"} for i in range(7)]
    documents = {str(i): (TEXT, some(), some()) for i in range(40)}
    rows = [{"doc": d, "event": f"E{i}", "kind": rng.choice(["person", "group"]), "speaker": rng.choice(names), "form": "name"}
            for d in documents for i in range(7)]
    ours = score(documents.values())
    tallies, agreement = official.score(documents.values())
    assert ours["alpha"] == pytest.approx(100 * agreement, abs=0.01)
    for subset, tally in tallies.items():
        for hits in ("full", "exact", "overlap"):
            assert ours[f"{hits} F1 {subset}"] == pytest.approx(tally.f1(hits)[2], abs=0.06)
    by, _ = official.score_speakers(documents, {(r["doc"], r["event"]): r for r in rows})
    theirs = {f"right, {group}": 100 * c["hit"] / c["n"] for group, c in by.items()}
    mine = score_speakers(documents, rows)
    assert {k: mine[k] for k in theirs} == pytest.approx(theirs, abs=0.01)
