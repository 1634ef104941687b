"""The gold figures: both halves are sound and large enough, and the reader finds what is wrong in a file."""

from pathlib import Path

import pytest
import yaml

from evaluation.figure_gold import load, main

GOLD = Path(__file__).parents[2] / "evaluation" / "gold" / "figures"


def topic(**changes: object) -> dict[str, object]:
    figures = {
        "a": {"text": "At least 41", "n": 41, "hedge": "at least", "counted": "people killed"},
        "b": {"text": "9 per cent", "n": -9, "hedge": "more than", "unit": "percent", "counted": "output", "measure": "change"},
    }
    passage = {
        "published": "2023-05-04",
        "text": "At least 41 people died at 9.15am. Output fell 9 per cent.",
        "figures": figures,
        "traps": ["9.15am"],
    }
    return {"id": "x", "topic": "disaster", "passages": {"p1": passage | changes}}


def write(folder: Path, content: object) -> Path:
    (folder / "x.yaml").write_text(yaml.safe_dump(content), encoding="utf-8")
    return folder


@pytest.mark.parametrize("half", ["tuning", "apart"])
def test_each_half_is_sound_and_large_enough(half: str) -> None:
    topics = load(GOLD / half)
    assert sum(len(p.figures) for t in topics for p in t.passages) >= 120
    assert sum(len(p.traps) for t in topics for p in t.passages) >= 60
    assert sum(len(t.relations) for t in topics) >= 65


def test_hedges_give_the_bounds_and_falls_mirror_them(tmp_path: Path) -> None:
    first, second = load(write(tmp_path, topic()))[0].passages[0].figures
    assert (first.low, first.high, first.as_of, first.span) == (41, None, "2023-05-04", (0, 11))
    assert (second.low, second.high) == (None, -9)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"traps": []}, "'9.15' .* neither a figure nor a trap"),
        ({"traps": ["9.15am", "At least"]}, "overlap"),
        ({"traps": ["9.15am", "12"]}, "'12' is not in the text"),
        ({"published": "2023"}, "full date"),
        ({"figures": {"a": {"text": "41", "n": [50, 40], "hedge": "between", "counted": "people"}}}, r"\[low, high\]"),
        ({"figures": {"a": {"text": "41", "n": 41, "hedge": "maybe", "counted": "people"}}}, "hedge 'maybe'"),
        ({"figures": {"a": {"text": "41", "n": 41, "unit": "souls", "counted": "people"}}}, "unit 'souls'"),
        ({"figures": {"a": {"text": "41", "n": 41, "counted": "people", "from": "2023-06", "to": "2023-05"}}}, "after"),
    ],
)
def test_a_wrong_passage_is_named(tmp_path: Path, changes: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        load(write(tmp_path, topic(**changes)))


def test_relations_name_known_figures_once(tmp_path: Path) -> None:
    pair = {"a": "p1.a", "b": "p1.b", "relation": "not comparable"}
    with pytest.raises(ValueError, match=r"no figure 'p1\.z'"):
        load(write(tmp_path, topic() | {"relations": [pair | {"b": "p1.z"}]}))
    with pytest.raises(ValueError, match="2 relations"):
        load(write(tmp_path, topic() | {"relations": [pair, pair | {"a": "p1.b", "b": "p1.a"}]}))


def test_the_command_says_what_is_wrong(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(write(tmp_path, topic(traps=[])))]) == 1
    assert "x.yaml, p1" in capsys.readouterr().err
    assert main([str(write(tmp_path, topic()))]) == 0
    assert "2 figures" in capsys.readouterr().out
