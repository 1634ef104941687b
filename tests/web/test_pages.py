"""Every page, as HTML and as JSON."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from starlette.testclient import TestClient

from onrecord.questions import Record
from tests.questions.coverage import MAUD, Story

PLAIN = ("/", "/search", "/search?q=truce", "/people", "/divergences", "/figures", "/figures?about=soldiers+killed", "/corrections",
         "/skipped", "/skipped?inside=true", "/add", "/positions", "/positions?topic=truce", "/contacts", "/commitments",
         "/commitments?type=warning&state=open", "/questions")


def pages(story: Story) -> list[str]:
    wire = story.readings[0].document.id
    return [*PLAIN, f"/articles/{wire}", f"/statements/{story.cover}", f"/utterances/u{story.cover[1:]}",
            *(f"/speakers/{story.entry('wire', MAUD)}{more}" for more in ("", "/form"))]


def test_every_page_is_html_and_json(client: TestClient, story: Story):
    for page in pages(story):
        html = client.get(page)
        assert html.status_code == 200 and html.headers["content-type"].startswith("text/html"), page
        path, _, query = page.partition("?")
        by_name = client.get(f"{'/index' if path == '/' else path}.json" + (f"?{query}" if query else ""))
        by_header = client.get(page, headers={"accept": "application/json"})
        assert by_name.json() == by_header.json() and by_name.status_code == 200, page


def test_the_article_agrees_with_the_reading(client: TestClient, story: Story, address: str):
    for reading in story.readings:
        given = client.get(f"/articles/{reading.document.id}.json").json()
        with Record.open(address) as record:
            assert given["reading"] == record.reading(reading.document.id).to_json()
        assert [one["statement"] for one in given["entries"]] == [one.id for one in reading.statements]
        html = client.get(f"/articles/{reading.document.id}").text
        for number in range(1, len(reading.statements) + 1):
            assert f'id="s{number}"' in html and f'id="t{number}"' in html
        assert client.get(f"/articles/{reading.document.id}/text").text == reading.document.text


def test_an_article_is_filtered_by_speaker_and_kind(client: TestClient, story: Story):
    wire = story.readings[0].document.id
    assert client.get(f"/articles/{wire}.json?kind=warning").json()["marked"] == [story.cover]
    assert client.get(f"/articles/{wire}.json?speaker=ivo brandt").json()["marked"] == [story.dead]
    assert client.get(f"/articles/{wire}?at={story.dead}", follow_redirects=False).headers["location"].endswith("#t4")


def test_search_narrows_counts_and_marks(client: TestClient, story: Story):
    found = client.get("/search.json?q=rearm*").json()
    assert {one["name"]: one["number"] for one in found["kinds"]} == {"warning": 3, "claim": 1}
    assert found["statements"] == 4 and found["utterances"] == 2
    assert {one["name"] for one in found["outlets"]} == {"Northern Wire", "Harbour Times", "Daily Bell"}
    only = client.get("/search.json?q=rearm*&outlet=Daily+Bell&kind=warning&since=2022-12&until=2022-12").json()
    assert [row["statement"] for row in only["rows"]] == [story.cover_bell]
    assert '<mark class="hit">rearm</mark>' in client.get("/search?q=rearm").text
    assert client.get("/search.json?speaker=Ellery&kind=condition&kind=").json()["utterances"] == 2


def test_a_search_is_a_feed(client: TestClient, story: Story):
    feed = ElementTree.fromstring(client.get("/search.atom?q=rearm*").content)
    names = {"a": "http://www.w3.org/2005/Atom"}
    entries = feed.findall("a:entry", names)
    assert len(entries) == 2 and all(entry.find("a:id", names) is not None for entry in entries)
    assert entries[0].findtext("a:id", None, names).endswith(f"/utterances/u{story.cover[1:]}")


def test_an_utterance_has_its_wordings_origins_and_divergences(client: TestClient, story: Story):
    page = client.get(f"/utterances/u{story.cover[1:]}.json").json()
    assert page["reports"] == 3 and len(page["origins"]) == 2 and len(page["divergences"]) == 1
    assert [one["what"] for one in page["divergences"]] == [["modality"]]
    html = client.get(f"/utterances/u{story.cover[1:]}").text
    assert '<mark class="differs">is</mark>' in html
    moved = client.get(f"/utterances/u{story.cover_copy[1:]}", follow_redirects=False)
    assert moved.headers["location"] == f"/utterances/u{story.cover[1:]}"


def test_a_speaker_has_names_roles_and_words(client: TestClient, story: Story):
    maud = story.entry("wire", MAUD)
    page = client.get(f"/speakers/{maud}.json").json()
    assert page["person"]["name"] == "Maud Ellery" and page["person"]["aliases"] == ["Ellery"]
    assert page["statements"] == 6 and any(one["word"] == "truce" for one in page["spoken"]["topics"])
    assert client.get(f"/speakers/{story.entry('copy', MAUD)}", follow_redirects=False).headers["location"] == f"/speakers/{maud}"
    svg = client.get(f"/speakers/{maud}/timeline.svg")
    assert svg.content.lstrip().startswith(b"<?xml") and "sandbox" in svg.headers["content-security-policy"]


def test_figures_that_collide_are_shown_with_arithmetic(client: TestClient):
    page = client.get("/figures.json?about=soldiers+killed").json()
    assert len(page["colliding"]) >= 1 and "28.85 times apart" in page["colliding"][0]["arithmetic"]
    assert b"</svg>" in client.get("/figures/chart.svg?about=soldiers+killed").content
    assert {one["name"] for one in client.get("/figures.json").json()["topics"]} >= {"soldier killed"}


def test_divergences_come_gravest_first(client: TestClient):
    page = client.get("/divergences.json").json()
    assert [one["severity"] for one in page["rows"]] == ["major", "minor"]
    assert [one["severity"] for one in client.get("/divergences.json?severity=minor").json()["rows"]] == ["minor"]


@pytest.mark.parametrize(("path", "status"), [
    ("/articles/d0000000000000000", 404), ("/statements/s0", 404), ("/utterances/u0000000000000000", 404), ("/nowhere", 404),
    ("/speakers/p0000000000000000", 404), ("/search?page=0", 422), ("/search?q=-", 400), ("/search?since=2022-13", 400),
    ("/people?kind=x", 422), ("/articles/%3Cb%3E", 422), ("/add/d0000000000000000", 404)])
def test_errors_have_one_shape(client: TestClient, path: str, status: int):
    html, found = client.get(path), client.get(path, headers={"accept": "application/json"})
    assert html.status_code == found.status_code == status
    assert set(found.json()) == {"error"} and set(found.json()["error"]) == {"status", "title", "message"}
    assert found.json()["error"]["status"] == status and "<h1>" in html.text


def test_the_description_names_every_page(client: TestClient):
    paths = client.get("/openapi.json").json()["paths"]
    assert {"/", "/articles/{name}", "/search", "/search.atom", "/statements/{name}/speaker", "/judgements/{name}/undo"} <= set(paths)


def test_an_empty_record_has_pages_too(tmp_path):
    from onrecord.web.app import make_app
    from onrecord.web.settings import Settings

    Record.open(tmp_path / "empty.record", create=True).close()
    with TestClient(make_app(Settings(str(tmp_path / "empty.record"))), base_url="http://localhost") as client:
        assert all(client.get(page).status_code == 200 for page in PLAIN)
