"""Corrections: they show, they hold, they can be undone, and they are examples to learn from."""

from __future__ import annotations

import json

from starlette.testclient import TestClient

from tests.questions.coverage import IVO, MAUD, MAUD_SHORT, NORA, Story


def saved(client: TestClient, path: str, **form: object) -> dict[str, object]:
    answer = client.post(path, data=form, headers={"accept": "application/json"})
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_kinds_speaker_and_words_are_corrected_and_undone(client: TestClient, story: Story):
    here = f"/statements/{story.cover}"
    before = client.get(here + ".json").json()
    made = [saved(client, here + "/kinds", kind=["prediction", "claim"], by="Ada")["judgements"][0],
            saved(client, here + "/speaker", speaker="Ivo Brandt", by="Ada")["judgements"][0],
            saved(client, here + "/span", words="the truce offer\na cover to rearm", by="Ada")["judgements"][0]]
    after = client.get(here + ".json").json()
    assert after["kinds"] == ["claim", "prediction"] and after["speaker"] == "Ivo Brandt"
    assert after["words"] == "the truce offer\na cover to rearm" and len(after["corrections"]) == 3
    assert after["shown"]["kinds"] == ["warning"]  # what was read stays
    article = client.get(f"/articles/{story.readings[0].document.id}").text
    assert "corrected by <bdi>Ada</bdi>" in article and "Ivo Brandt" in article
    ivo = client.get(f"/speakers/{story.entry('wire', IVO)}.json").json()
    assert story.cover in {row["statement"] for row in ivo["rows"]}
    asked = ({"kind": "prediction"}, {"speaker": "Brandt", "kind": "claim"})
    found = [[row for row in client.get("/search.json", params=one).json()["rows"] if row["statement"] == story.cover]
             for one in asked]
    assert all(rows and rows[0]["text"] == "the truce offer ... a cover to rearm" for rows in found)
    lines = [json.loads(line) for line in client.get("/corrections/training.jsonl").text.splitlines()]
    assert {line["example"] for line in lines} == {"kinds", "speaker", "span"}
    assert next(line for line in lines if line["example"] == "kinds")["corrected"]["kinds"] == ["claim", "prediction"]
    for judgement in made:
        saved(client, f"/judgements/{judgement}/undo", by="Bo")
    undone = client.get(here + ".json").json()
    assert {name: undone[name] for name in ("kinds", "speaker", "words")} == {name: before[name] for name in ("kinds", "speaker", "words")}
    assert story.cover not in str(client.get("/search.json?kind=prediction").json()["rows"])
    assert undone["shown"]["speaker"]["id"] == before["shown"]["speaker"]["id"]
    assert all(one["withdrawn_by"] == "Bo" for one in client.get("/corrections.json").json()["judgements"])


def test_a_second_correction_stands_in_place_of_the_first(client: TestClient, story: Story):
    here = f"/statements/{story.dead}"
    for kinds in (["warning"], ["claim", "denial"], ["warning"]):
        saved(client, here + "/kinds", kind=kinds)
    page = client.get(here + ".json").json()
    assert page["kinds"] == ["warning"] and len(page["corrections"]) == 1 and page["corrections"][0]["by"] == "tester"


def test_what_cannot_be_is_refused(client: TestClient, story: Story):
    here = f"/statements/{story.dead}"
    for path, form in ((here + "/kinds", {"kind": "rumour"}), (here + "/kinds", {}), (here + "/span", {"words": "not in it"}),
                       (here + "/span", {"words": " "}), (here + "/join", {"other": story.dead}), ("/people/merge", {"person": "x"}),
                       (f"/statements/{story.bridge}/part", {})):
        assert client.post(path, data=form).status_code == 400, (path, form)
    assert client.post("/judgements/j0000000000000000/undo").status_code == 404
    assert client.get("/corrections.json").json()["total"] == 0


def test_a_wrong_merge_of_reports_is_parted_joined_and_undone(client: TestClient, story: Story):
    def reports(statement: str) -> int:
        return client.get(f"/utterances/u{statement[1:]}.json").json()["reports"]

    parted = saved(client, f"/statements/{story.cover_bell}/part", by="Ada")["judgements"][0]
    assert reports(story.cover_bell) == 1 and reports(story.cover) == 2
    saved(client, f"/judgements/{parted}/undo", by="Ada")
    joined = saved(client, f"/statements/{story.cover}/join", other=story.cover_bell, by="Ada")["judgements"][0]
    assert reports(story.cover) == reports(story.cover_bell) == 3
    saved(client, f"/judgements/{joined}/undo", by="Ada")
    assert reports(story.cover_bell) == 1
    saved(client, f"/statements/{story.cover}/part")  # the report that the utterance is named after
    assert reports(story.cover) == 1 and reports(story.cover_copy) == 1


def test_people_are_renamed_merged_split_and_undone(client: TestClient, story: Story):
    maud, nora = story.entry("wire", MAUD), story.entry("later", NORA)
    saved(client, f"/speakers/{maud}/rename", new="Dame Maud <Ellery>")
    assert "Dame Maud &lt;Ellery&gt;" in client.get(f"/speakers/{maud}").text
    saved(client, "/people/merge", person=[maud, nora], by="Ada")
    page = client.get(f"/speakers/{nora}.json").json()
    assert page["person"]["id"] == maud
    merged = next(one["id"] for one in page["judged"] if one["what"] == "same person")
    saved(client, f"/judgements/{merged}/undo")
    assert client.get(f"/speakers/{nora}.json").json()["person"]["name"] == "Nora Ellery"
    saved(client, f"/speakers/{maud}/split", part=["Ellery"])
    assert client.get(f"/speakers/{story.entry('bell', MAUD_SHORT)}.json").json()["person"]["id"] != maud


def test_a_corrected_speaker_stays_through_merging(client: TestClient, story: Story):
    saved(client, f"/statements/{story.over}/speaker", speaker="Ivo Brandt")
    saved(client, "/people/merge", person=[story.entry("wire", MAUD), story.entry("later", NORA)])
    ivo = client.get(f"/speakers/{story.entry('wire', IVO)}.json").json()
    assert story.over in {row["statement"] for row in ivo["rows"]}
