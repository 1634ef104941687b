"""What must hold of every answer: see issue 6, properties."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.errors import InputError
from onrecord.evidence import Answer, Question, ask, judge_item, kept_answer, read_question, undo_item
from onrecord.judgement import Judgement
from onrecord.questions import Record
from onrecord.views.evidence.markdown import markdown
from onrecord.views.evidence.news import news
from onrecord.views.evidence.page import page
from onrecord.views.evidence.terminal import terminal
from tests.evidence.made import QUESTION, STORY, copies, filled, reading, story
from tests.record.conftest import address, schema

__all__ = ["address", "schema"]


@pytest.fixture
def question(tmp_path: Path) -> Question:
    path = tmp_path / "question.yaml"
    path.write_text(QUESTION, encoding="utf-8")
    return read_question(path)


@pytest.fixture
def record(address: str) -> Iterator[Record]:
    """The story, over SQLite and over PostgreSQL."""
    with filled(address, story()) as opened:
        yield opened


def scores(answer: Answer) -> dict[str, float]:
    return {one.name: one.score for one in answer.ranking}


def shape(answer: Answer) -> list[tuple[str, str, tuple[int | None, ...]]]:
    return [(one.statement, one.status, tuple(cell.fit for cell in one.cells.values())) for one in answer.items]


def test_it_ranks_by_inconsistency(record: Record, question: Question) -> None:
    answer = ask(record, question)
    assert scores(answer) == {"cover": 2.0, "meant": 4.0}
    assert answer.leaders == ("cover",)


def test_what_is_denied_or_withheld_waits_for_a_person(record: Record, question: Question) -> None:
    answer = ask(record, question)
    assert answer.unrated
    assert all(one.polarity == "said" for one in answer.placed)
    assert any(one.polarity == "denied" for one in answer.unrated)


def test_without_a_statement_no_cell_rests_on_it(tmp_path: Path, question: Question) -> None:
    for number, gone in enumerate(story()):
        record = filled(tmp_path / f"{number}.record", [one for one in story() if one.document.id != gone.document.id])
        ids = {one.id for one in gone.statements}
        for name in ids:
            record.judge(Judgement("evidence", name, f"{question.id} accept", author="user", by="me",
                                   features={"question": question.id, "verdict": "accept", "value": ""}))
        answer = ask(record, question)
        text = str(answer.to_json())
        assert not any(name in text for name in ids)
        assert scores(answer) != {"cover": 2.0, "meant": 4.0}


def test_wire_copies_change_nothing(tmp_path: Path, record: Record, question: Question) -> None:
    with_copies = filled(tmp_path / "copies.record", [*story(), *copies()])
    before, after = ask(record, question), ask(with_copies, question)
    assert shape(before) == shape(after)
    assert scores(before) == scores(after)
    assert sum(len(one.reports) for one in after.items) > sum(len(one.reports) for one in before.items)
    assert all(one.origins == 1 for one in after.items)


def test_the_order_of_adding_does_not_matter(tmp_path: Path, record: Record, question: Question) -> None:
    wanted = shape(ask(record, question))
    for seed in range(3):
        readings = story()
        random.Random(seed).shuffle(readings)
        assert shape(ask(filled(tmp_path / f"{seed}.record", readings), question)) == wanted


def test_undoing_restores_exactly(record: Record, question: Question) -> None:
    before = ask(record, question).to_json()
    item = ask(record, question).placed[0].statement
    steps = [("accept", ""), ("rate", "meant=neutral, cover=very inconsistent"), ("grade", "C3"), ("reject", ""),
             ("rate", "meant=consistent"), ("accept", "")]
    answers, made = [before], []
    for verdict, value in steps:
        made.append(judge_item(record, question, item, verdict, value, "because", "me"))  # type: ignore[arg-type]
        answers.append(ask(record, question).to_json())
        assert answers[-1] != answers[-2]
    for judgement, wanted in zip(reversed(made), reversed(answers[:-1]), strict=True):
        undo_item(record, judgement.id, "me")
        assert ask(record, question).to_json() == wanted


def test_a_person_decides(record: Record, question: Question) -> None:
    answer = ask(record, question)
    denied = next(one for one in answer.unrated if one.polarity == "denied")
    judge_item(record, question, denied.statement, "rate", "meant=consistent, cover=inconsistent", "he says so", "me")
    assert scores(ask(record, question)) == {"cover": 3.0, "meant": 4.0}
    judge_item(record, question, denied.statement, "grade", "D2", by="me")
    assert scores(ask(record, question)) == {"cover": 2.45, "meant": 4.0}
    against = next(one for one in answer.placed if one.against("meant"))
    judge_item(record, question, against.statement, "reject", by="me")
    after = ask(record, question)
    assert scores(after) == {"meant": 2.0, "cover": 2.45}
    assert [one.statement for one in after.rejected] == [against.statement]
    with pytest.raises(InputError, match="Admiralty"):
        judge_item(record, question, denied.statement, "grade", "Z9")
    with pytest.raises(InputError, match="HYPOTHESIS=FIT"):
        judge_item(record, question, denied.statement, "rate", "meant=likely")


def test_every_number_leads_to_statements(record: Record, question: Question) -> None:
    answer = ask(record, question)
    for one in answer.ranking:
        weights = {item.statement: item.against(one.name) for item in answer.placed}
        assert one.score == sum(weights[name] for name in one.rests_on)
    for drop in answer.sensitivity:
        assert drop.statements and all(record.statement(name) for name in drop.statements)
    report, html = markdown(answer), page(answer)
    for item in answer.items:
        assert f"[^{item.label}]: " in report and item.statement in report
        assert f"id='{item.label}'" in html and item.statement in html
    assert set(re.findall(r"\[\^(E\d+)\](?!:)", report)) <= {item.label for item in answer.items}
    assert set(re.findall(r"href='#(E\d+)'", html)) <= {item.label for item in answer.items}
    assert "<script" not in html and "http-equiv" in html


def test_sensitivity_says_what_turns_the_ranking(record: Record, question: Question) -> None:
    turning = {(one.what, one.name) for one in ask(record, question).sensitivity if one.turns}
    assert ("speaker", "Mathilde Roche") in turning
    assert ("indicator", "fresh troops") in turning


def test_watch_tells_what_contradicts_the_leader(record: Record, question: Question) -> None:
    assert kept_answer(record, question).changes is None
    assert "nothing new" in news(kept_answer(record, question), 100)
    late = reading("Radio Lac", "2024-07-01", [("Ilse Brandt", "the last guns leave the hills today", "claim", "said")])
    record.add_reading(late)
    answer = kept_answer(record, question)
    assert answer.changes is not None
    assert answer.changes.contradicting == answer.changes.new == (late.statements[0].id,)
    assert "AGAINST WHAT LED (cover)" in news(answer, 100)
    assert not ask(record, question).changes.any  # type: ignore[union-attr]


def test_probabilities_are_only_the_analysts(tmp_path: Path, record: Record, question: Question) -> None:
    assert ask(record, question).posterior is None
    path = tmp_path / "with.yaml"
    text = QUESTION.replace("name: meant,", "name: meant, prior: 0.5,").replace("name: cover,", "name: cover, prior: 0.5,")
    path.write_text(text.replace("fit: {meant: very inconsistent, cover: very consistent}", "fit: {meant: {fit: very inconsistent, "
                                 "likelihood: 0.2}, cover: {fit: very consistent, likelihood: 0.8}}"), encoding="utf-8")
    found = ask(record, read_question(path)).posterior
    assert found is not None
    assert found.probabilities == {"meant": 0.2, "cover": 0.8}
    assert found.without == {"fresh troops": {"meant": 0.5, "cover": 0.5}}
    assert len(found.met["fresh troops"]) == 2


def test_missing_and_old_are_said(tmp_path: Path, record: Record) -> None:
    path = tmp_path / "q.yaml"
    extra = "  - {name: a treaty, words: [treaty], fit: {meant: consistent, cover: inconsistent}, because: It binds.}\n"
    path.write_text(QUESTION + extra, encoding="utf-8")
    answer = ask(record, read_question(path))
    assert any("nothing was found for “a treaty”" in line for line in answer.missing)
    assert {one.day for one in answer.old} == {"2024-05-13", "2024-05-14"}
    assert "E1" in terminal(answer, 80)
    assert all(len(line) <= 80 for line in terminal(answer, 80).splitlines())


def test_sources_are_graded_in_the_file(tmp_path: Path, record: Record) -> None:
    path = tmp_path / "q.yaml"
    path.write_text(QUESTION + "sources: {Roche: D}\n", encoding="utf-8")
    assert scores(ask(record, read_question(path)))["meant"] == 2.0


def test_an_empty_record_has_no_ranking(tmp_path: Path, question: Question) -> None:
    answer = ask(filled(tmp_path / "empty.record", []), question)
    assert not answer.items and not answer.leaders
    assert "no ranking" in terminal(answer)
    assert len(STORY) == 3
