"""The gold stories' reader: what a good file gives, and that each kind of mistake is named."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from evaluation.story_gold import load, read_story, to_readings

TUNING = Path(__file__).parents[2] / "evaluation" / "gold" / "stories" / "tuning"


def dispatch(name: str, text: str, content: str) -> dict[str, Any]:
    statement = {"content": [content], "cue": "said", "source": "Ana Ruiz", "quotation": "indirect", "polarity": "said",
                 "speaker": {"name": "Ana Ruiz", "kind": "person"}, "kinds": ["claim"]}
    return {"id": name, "outlet": name, "published": "2024-01-02", "title": "Bridge", "style": "wire", "text": text,
            "statements": [statement]}


@pytest.fixture
def raw() -> dict[str, Any]:
    return {
        "story": "bridge",
        "dispatches": [dispatch("one", "Ana Ruiz said nine had died.", "nine had died"),
                       dispatch("two", "Ana Ruiz said ninety had died.", "ninety had died"),
                       dispatch("three", "Ana Ruiz said 9 had died.", "9 had died")],
        "people": {"RUIZ": {"one": "Ana Ruiz", "two": "Ana Ruiz", "three": "Ana Ruiz"}},
        "distinct": [],
        "utterances": [{"id": "dead", "speaker": "RUIZ", "gist": "nine dead", "reports": ["one/1", "two/1", "three/1"]}],
        "origins": [{"id": "o1", "first": "one", "copies": {"two": "rewrite", "three": "verbatim"}}],
        "must_not_merge": [],
        "divergences": [{"a": "two/1", "b": ["one/1", "three/1"], "what": ["number"], "severity": "major", "why": "ninety"}],
        "controls": [{"a": "one/1", "b": "three/1", "form": "digits"}],
    }


def write(folder: Path, raw: dict[str, Any]) -> Path:
    path = folder / "bridge.yaml"
    path.write_text(yaml.safe_dump(raw, sort_keys=False), encoding="utf-8")
    return path


def test_lists_in_a_pair_stand_for_every_pair(tmp_path: Path, raw: dict[str, Any]) -> None:
    story = read_story(write(tmp_path, raw))
    assert story.divergences[0].pairs == (("one/1", "two/1"), ("three/1", "two/1"))
    assert len(story.same_utterance()) == 3


def test_readings_carry_the_gold_statements(tmp_path: Path, raw: dict[str, Any]) -> None:
    reading = to_readings(read_story(write(tmp_path, raw)))[1]
    statement = reading.statements[0]
    assert (statement.id, reading.document.quote(statement.content)) == ("two/1", "ninety had died")
    assert statement.speaker is not None
    assert statement.speaker.name == "Ana Ruiz"


MISTAKES = {
    "in no utterance": lambda raw: raw["utterances"][0]["reports"].pop(),
    "no statement 'one/2'": lambda raw: raw["controls"][0].update(a="one/2"),
    "wants two reports of one utterance": lambda raw: raw["utterances"].append(
        {"id": "x", "speaker": "RUIZ", "gist": "x", "reports": [raw["utterances"][0]["reports"].pop()]}),
    "but one utterance": lambda raw: raw["must_not_merge"].append(
        {"a": "one/1", "b": "two/1", "kind": "other day", "why": "x"}),
    "is not wording": lambda raw: raw["divergences"][0].update(severity="wording"),
    "occurs 2 times": lambda raw: raw["controls"].append({"a": "three/1", "b": "one/1", "form": "again"}),
    "in no or two entries of people": lambda raw: raw["people"]["RUIZ"].pop("two"),
    "origins and dispatches differ": lambda raw: raw["origins"][0]["copies"].pop("two"),
    "unknown key": lambda raw: raw.update(extra=1),
}


@pytest.mark.parametrize("message", MISTAKES)
def test_a_mistake_is_named_with_its_file(tmp_path: Path, raw: dict[str, Any], message: str) -> None:
    MISTAKES[message](raw)
    with pytest.raises(ValueError, match=rf"^bridge\.yaml.*{message}"):
        read_story(write(tmp_path, raw))


def test_the_tuning_stories_are_right() -> None:
    assert len(load(TUNING)) == 4
