"""Adding: read at once, kept or not."""

from __future__ import annotations

from starlette.testclient import TestClient

TEXT = "Ana Ruiz said the bridge would open. Bo Lind said 12 piers were unsafe."
JSON = {"accept": "application/json"}


def test_a_pasted_text_is_read_and_kept(client: TestClient):
    answer = client.post("/add", data={"text": TEXT, "outlet": "Pier Post", "title": "Bridge", "published": "2022-12-06"},
                         follow_redirects=False)
    look = answer.headers["location"]
    assert answer.status_code == 303
    page = client.get(look + ".json").json()
    assert page["pending"] and len(page["entries"]) == 2 and page["title"] == "Bridge"
    assert "not kept yet" in client.get(look).text and "Bridge" in client.get("/add").text
    assert client.get(f"/articles/{page['id']}").status_code == 404
    assert client.post(look + "/keep", headers=JSON).json()["location"] == f"/articles/{page['id']}"
    kept = client.get(f"/articles/{page['id']}.json").json()
    assert kept["reading"] == page["reading"] and kept["came"] == "pasted"
    assert client.get("/search.json?q=piers").json()["utterances"] == 1
    assert client.get(look).status_code == 404


def test_what_is_not_kept_leaves_nothing(client: TestClient):
    before = client.get("/index.json").json()["stats"]["documents"]
    look = client.post("/add", data={"text": TEXT}, headers=JSON).json()["location"]
    client.post(look + "/drop")
    assert client.get(look).status_code == 404 and client.get("/index.json").json()["stats"]["documents"] == before


def test_a_pasted_page_and_an_address(client: TestClient):
    page = f"<!doctype html><html><head><title>T</title></head><body><article><p>{TEXT}</p><script>alert(1)</script></article></body></html>"
    look = client.post("/add", data={"text": page}, headers=JSON).json()["location"]
    assert "alert" not in client.get(look + ".json").json()["reading"]["document"]["text"]
    look = client.post("/add", data={"url": "https://pier.example/a"}, headers=JSON).json()["location"]
    assert client.get(look + ".json").json()["reading"]["document"]["outlet"] == "Pier Post"


def test_what_cannot_be_read_says_why(client: TestClient):
    for form, why in (({}, "either"), ({"text": "x", "url": "https://a.example"}, "either"), ({"text": "... 12 !"}, "no words"),
                      ({"url": "https://gone.example"}, "404"), ({"text": TEXT, "published": "soon"}, "date"),
                      ({"text": "a b " * 60_000}, "characters")):
        answer = client.post("/add", data=form, headers=JSON)
        assert answer.status_code == 400 and why in answer.json()["error"]["message"], (form.keys(), answer.text)
