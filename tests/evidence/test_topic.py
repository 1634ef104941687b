"""What is about the question's matter comes before what only has an indicator's words."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.evidence import find as finding
from onrecord.evidence.find import Way, find
from onrecord.evidence.question import Hypothesis, Indicator, Question
from onrecord.evidence.topic import topics
from onrecord.meaning import shared_embedder
from onrecord.questions import Record
from tests.evidence.made import Line, filled, reading

ABOUT: tuple[Line, ...] = (
    ("Ada Kern", "the tunnel at Brunegg had been dry in every winter", "claim", "said"),
    ("Jon Wirz", "a crack had been seen by the painters of the tunnel", "claim", "said"))
OTHER: tuple[Line, ...] = (
    ("Pia Solberg", "there is no crack in any of the barrels that we sold to Denmark", "claim", "said"),
    ("Pia Solberg", "the potatoes had been dry in every winter", "claim", "said"))
QUESTION = Question("Was the Brunegg tunnel safe?", (Hypothesis("safe"), Hypothesis("not safe")),
                    (Indicator("damage", ("crack",)),))


@pytest.fixture
def record(tmp_path: Path) -> Record:
    """Two dispatches, of which one is about the question; the other came later."""
    return filled(tmp_path / "topic.record", [reading("Radio Aare", "2024-03-01", ABOUT), reading("Farm Week", "2024-03-02", OTHER)])


@pytest.mark.parametrize("way", ["words", "both"])
def test_the_same_words_in_an_article_about_the_question_go_first(record: Record, way: Way) -> None:
    first, second = find(record, QUESTION, way)[:2]
    assert first.topic > second.topic
    assert first.score > second.score
    assert "painters" in record.rows("SELECT text FROM statements WHERE seq = ?", (first.seq,))[0]["text"]


def test_a_name_weighs_more_than_a_common_word(record: Record) -> None:
    embedder = shared_embedder()
    about, other = sorted(row["seq"] for row in record.rows("SELECT seq FROM documents"))
    found = topics(record, "Was the Brunegg ever in every figure?", [about, other], embedder)
    assert found[about] > found[other] > 0
    assert embedder.weight("Brunegg") > embedder.weight("every") > 0
    assert topics(record, "?", [about], embedder) == {about: 0.0}
    assert topics(record, "BRUNEGGS tunnels", [about], embedder)[about] > 0.9


def test_documents_beyond_the_most_are_not_read(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "MOST_READ", 1)
    assert sum(one.topic > 0 for one in find(record, QUESTION)) <= 1
    assert len(find(record, QUESTION, "words")) == 2
