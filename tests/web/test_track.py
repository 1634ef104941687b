"""Positions, contacts, commitments, track record and questions on the pages: as the commands give them, decided and undone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from onrecord.commitments.over_record import commitments
from onrecord.contacts.over_record import contacts
from onrecord.evidence import ask, read_question
from onrecord.jsontext import json_text
from onrecord.positions.over_record import positions
from onrecord.questions import Record
from onrecord.web.app import make_app
from onrecord.web.settings import Settings
from tests.web.track import QUESTION, fill


@pytest.fixture
def ids(address: str) -> dict[str, str]:
    return fill(Path(address))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "questions" / "ferry.yaml"
    path.parent.mkdir()
    path.write_text(QUESTION, encoding="utf-8")
    return path


@pytest.fixture
def client(settings: Settings, ids: dict[str, str], file: Path) -> Iterator[TestClient]:
    app = make_app(replace(settings, questions=(file.parent,)))
    with TestClient(app, base_url="http://127.0.0.1", headers={"x-onrecord": "1"}) as found:
        yield found


def same(answer: list[object], given: list[object]) -> bool:
    """Is JSON that a page gave what a command gives?"""
    return json_text(answer) == json_text(given)


def test_positions_are_those_of_the_command(client: TestClient, address: str, ids: dict[str, str]):
    page = client.get("/positions.json?topic=ferry+plan").json()
    with Record.open(address, read_only=True) as record:
        assert same(page["stands"], [one.to_json() for one in positions(record, "ferry plan").stands])
    by_name = {one["speaker"]["name"]: one for one in page["stands"]}
    assert by_name["Greta Holm"]["position"] == "for" and by_name["Ivan Pell"]["condition"] == "only if ships were safe"
    html = client.get("/positions?topic=ferry+plan").text
    assert "against → for" in html
    assert '<mark class="hit">only if ships were safe</mark>' in html
    assert f"/statements/{ids['against']}" in html and f"/statements/{ids['backed']}" in html
    svg = client.get("/positions/timeline.svg?topic=ferry+plan")
    assert svg.headers["content-type"] == "image/svg+xml" and "Greta Holm" in svg.text and "on condition" in svg.text


def test_positions_of_nobody_and_of_no_topic(client: TestClient):
    assert client.get("/positions.json").json()["stands"] == []
    assert "was found" in client.get("/positions?topic=zeppelins").text
    assert client.get("/positions.json?topic=ferry&speaker=Nobody+Here").json()["stands"] == []
    assert client.get("/positions?topic=ferry&since=yesterday").status_code == 400


def test_contacts_are_those_of_the_command(client: TestClient, address: str):
    page = client.get("/contacts.json").json()
    with Record.open(address, read_only=True) as record:
        assert same(page["rows"], [one.to_json() for one in contacts(record)])
    line = next(one for one in page["rows"] if {one["a"], one["b"]} == {"Greta Holm", "Ivan Pell"})
    assert (line["state"], line["type"]) == ("held", "meet")
    assert client.get("/contacts.json?a=Holm&b=Pell").json()["total"] == 1
    assert client.get("/contacts.json?b=Pell").json()["total"] == 1
    assert client.get("/contacts.json?a=Zeno").json()["rows"] == []
    assert "Ivan Pell" in client.get("/contacts/network.svg").text
    assert "Ivan Pell" not in client.get("/contacts/network.svg?at=2022-11-01").text
    assert client.get("/contacts/network.svg?at=soon").status_code == 400


def test_a_commitment_is_decided_and_undone(client: TestClient, address: str, ids: dict[str, str]):
    before = client.get("/commitments.json?speaker=Holm").json()["rows"]
    with Record.open(address, read_only=True) as record:
        assert same(before, [one.to_json() for one in commitments(record, "Holm")])
    assert [one["statement"] for one in before if one["deadline"]] == [ids["reopen"]]
    passed = client.get("/commitments.json?due=true").json()["rows"]
    assert ids["reopen"] in [one["statement"] for one in passed] and all(one["overdue"] for one in passed)
    empty = client.post(f"/commitments/{ids['reopen']}/decide", data={"state": "kept"})
    assert empty.status_code == 400
    answer = client.post(f"/commitments/{ids['reopen']}/decide", headers={"accept": "application/json"},
                         data={"state": "broken", "because": "the pier is shut", "by": "Ada", "back": "//evil.example"})
    assert answer.json()["location"] == f"/commitments#{ids['reopen']}"
    page = client.get("/commitments.json?state=broken").json()["rows"]
    assert [(one["statement"], one["decision"]["by"]) for one in page] == [(ids["reopen"], "Ada")]
    person = page[0]["person"]
    form = client.get(f"/speakers/{person}/form.json").json()
    assert form["form"]["decided"] == {"broken": [ids["reopen"]]} and ids["reopen"] in form["entries"]
    assert "the pier is shut" in client.get(f"/speakers/{person}/form").text
    assert client.post(f"/judgements/{answer.json()['judgements'][0]}/undo").status_code == 200
    assert client.get("/commitments.json?speaker=Holm").json()["rows"] == before


def test_what_is_no_commitment_cannot_be_decided(client: TestClient, ids: dict[str, str]):
    answer = client.post(f"/commitments/{ids['money']}/decide", data={"state": "kept", "because": "so"})
    assert answer.status_code == 400 and "no commitment" in answer.text
    assert client.post("/commitments/s0123456789abcdef/decide", data={"state": "kept", "because": "so"}).status_code == 404
    assert client.post(f"/commitments/{ids['reopen']}/decide", data={"state": "great"}).status_code == 422


def test_a_question_is_that_of_the_command(client: TestClient, address: str, file: Path, ids: dict[str, str]):
    listed = client.get("/questions.json").json()["questions"]
    assert [(one["slug"], one["hypotheses"], one["last"]) for one in listed] == [("ferry", ["meant", "show"], None)]
    page = client.get("/questions/ferry.json").json()
    with Record.open(address, read_only=True) as record:
        assert same([page["answer"]], [ask(record, read_question(file)).to_json()])
    assert {one["statement"] for one in page["answer"]["evidence"] if one["placed"]} == {ids["money"], ids["only"]}
    html = client.get("/questions/ferry").text
    assert html.count("data-cell=") == 4 and f"/statements/{ids['money']}" in html
    assert "[^E1]" in client.get("/questions/ferry/report.md").text
    assert client.get("/questions/ferry/report.html").headers["content-disposition"].startswith("attachment")
    assert client.get("/questions/no-such").status_code == 404


def test_an_item_is_judged_and_undone(client: TestClient, ids: dict[str, str]):
    before = client.get("/questions/ferry.json").json()["answer"]["hypotheses"]
    made = client.post("/questions/ferry/judge", headers={"accept": "application/json"},
                       data={"statement": ids["money"], "verdict": "reject", "because": "hearsay", "by": "Ada"}).json()
    after = client.get("/questions/ferry.json").json()
    assert after["answer"]["hypotheses"] != before and made["judgements"][0] in after["judged"]
    assert after["judged"][made["judgements"][0]]["undoable"] is True
    client.post(f"/judgements/{made['judgements'][0]}/undo")
    assert client.get("/questions/ferry.json").json()["answer"]["hypotheses"] == before
    rated = client.post("/questions/ferry/judge", data={
        "statement": ids["money"], "verdict": "rate", "fit": ["very inconsistent", ""]})
    assert rated.status_code == 200
    cells = next(one for one in client.get("/questions/ferry.json").json()["answer"]["evidence"]
                 if one["statement"] == ids["money"])["cells"]
    assert cells["meant"]["fit"] == "very inconsistent" and cells["show"]["fit"] == "very inconsistent"
    wrong = client.post("/questions/ferry/judge", data={"statement": ids["money"], "verdict": "grade", "grade": "Z9"})
    assert wrong.status_code == 400


def test_answers_are_kept_as_history(client: TestClient, ids: dict[str, str]):
    client.post("/questions/ferry/keep")
    client.post("/questions/ferry/keep")  # nothing changed: the same run
    page = client.get("/questions/ferry.json").json()
    assert [run["number"] for run in page["runs"]] == [1] and page["runs"][0]["items"] == 2
    client.post("/questions/ferry/judge", data={"statement": ids["money"], "verdict": "reject"})
    changed = client.get("/questions/ferry.json").json()["answer"]["changes"]
    assert changed["gone"] == [ids["money"]]
    assert client.get("/questions.json").json()["questions"][0]["last"]["number"] == 1


def test_a_question_file_that_cannot_be_read_is_listed_with_the_reason(client: TestClient, file: Path):
    (file.parent / "bad.yaml").write_text("question: what\n", encoding="utf-8")
    rows = {one["file"]: one["problem"] for one in client.get("/questions.json").json()["questions"]}
    assert rows["ferry.yaml"] == "" and "bad.yaml" in rows["bad.yaml"]
    assert client.get("/questions").status_code == 200
