"""Floors on the gold stories that merging was developed on; the apart half is scored by hand. Recall on practice fell from 0.90 to 0.84
when flags were made to ask for more in common, which more than halved those on unseen harmless pairs (docs/merging.md)."""

from __future__ import annotations

from pathlib import Path

from evaluation.merging import report, score
from evaluation.story_gold import load

STORIES = Path(__file__).parents[2] / "evaluation" / "gold" / "stories"


def test_the_tuning_stories_stay_above_their_floors() -> None:
    scores = score(load(STORIES / "tuning"))
    shown = "\n".join(report(scores))
    assert scores.counts["merged that must not"] == 0, shown
    assert scores.f1("utterances right", "utterances found", "utterances gold")[2] >= 0.95, shown
    precision, recall, _ = scores.f1("divergences right", "divergences found", "divergences gold")
    assert (precision >= 0.95, recall >= 0.93) == (True, True), shown
    assert scores.share("controls flagged", "controls") <= 0.02, shown
    assert scores.f1("origins right", "origins found", "origins gold")[2] >= 0.95, shown
    assert scores.f1("speakers right", "speakers found", "speakers gold")[0] == 1.0, shown


def test_the_practice_stories_stay_above_their_floors() -> None:
    scores = score(load(STORIES / "practice"))
    shown = "\n".join(report(scores))
    assert scores.counts["merged that must not"] == 0, shown
    assert scores.f1("utterances right", "utterances found", "utterances gold")[2] >= 0.95, shown
    precision, recall, _ = scores.f1("divergences right", "divergences found", "divergences gold")
    assert (precision >= 0.93, recall >= 0.82) == (True, True), shown
    assert scores.share("controls flagged", "controls") <= 0.05, shown
