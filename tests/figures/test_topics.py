"""Topics of figures over documents, and conflicts inside one article."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from onrecord.cli.figures import figures
from onrecord.cli.reconcile import reconcile
from onrecord.document import Document
from onrecord.figure import Figure
from onrecord.figures.topics import conflicts, topic_of
from onrecord.questions import Record
from onrecord.reading import Reading
from onrecord.settling import topics
from tests.figures.made import made


def test_a_topic_is_made_of_the_outcome_or_the_thing() -> None:
    one, other = topic_of(made(1, 1, counted="soldiers killed | Torma")), topic_of(made(2, 2, counted="people killed"))
    assert one is not None
    assert one == other
    assert one.words == "killed"
    assert topic_of(made(1, 1, counted="unknown")) is None
    assert topic_of(made(3, 3, counted="inflation", unit="percent")) != topic_of(made(3, 3, counted="inflation"))


def test_conflicts_want_two_claimants_and_sure_figures() -> None:
    one, other = made(40, 40, document="d", claimant="army"), made(90, 90, document="d", claimant="union")
    assert [r.relation for r in conflicts((one, other))] == ["inconsistent"]
    assert conflicts((one, made(90, 90, document="d", claimant="army"))) == ()
    assert conflicts((one, made(90, 90, document="d", claimant="union", confidence=0.1))) == ()


def figure(document: str, counted: str) -> Figure:
    return made(4, 4, id=f"f{document}", document=document, text=((0, 4),), sentence=(0, 20), counted=counted)


def test_topics_of_a_record_and_a_users_word(tmp_path: Path) -> None:
    figures = [figure("a", "people killed"), figure("b", "soldiers killed"), figure("c", "tanks pledged")]
    with Record.open(tmp_path / "r.sqlite", create=True) as record:
        record.judge(*topics.judged(figures))
        assert [len(members) for members in topics.topics(record, figures).values()] == [2, 1]
        topics.move(record, "fc", "fa", by="test")
        assert [len(members) for members in topics.topics(record, figures).values()] == [3]
        moved = topics.move(record, "fb", None, by="test")
        assert sorted(len(members) for members in topics.topics(record, figures).values()) == [1, 2]
        record.withdraw(moved.id, by="test")
        assert [len(members) for members in topics.topics(record, figures).values()] == [3]


def test_the_commands_read_a_record(tmp_path: Path) -> None:
    path = str(tmp_path / "r.sqlite")
    with Record.open(path, create=True) as record:
        for name, value, who in (("a", 40, "army"), ("b", 90, "union")):
            document = Document(name, f"{value} people were killed.", source=name, published="2024-03-01")
            figure = made(value, value, id=f"f{name}", document=name, text=((0, 2),), sentence=(0, 22), claimant=who)
            record.add_reading(Reading(document, figures=(figure,)))
    listed = CliRunner().invoke(figures, ["--record", path, "--topics"])
    assert listed.output.startswith("killed  2 figures")
    assert "2.25 times apart" in CliRunner().invoke(reconcile, ["--record", path]).output
    assert CliRunner().invoke(figures, ["--record", path, "--apart", "fa"]).exit_code == 0
    assert "2.25 times apart" not in CliRunner().invoke(reconcile, ["--record", path]).output
    assert CliRunner().invoke(figures, ["--record", path, "x.txt"]).exit_code == 2
