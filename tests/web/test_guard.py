"""What stands before every page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from starlette.testclient import TestClient

from onrecord.web.app import make_app
from onrecord.web.settings import Settings
from tests.questions.coverage import Story


@pytest.fixture
def browser(settings: Settings) -> Iterator[TestClient]:
    with TestClient(make_app(replace(settings, most_bytes=5000)), base_url="http://localhost:80") as found:
        yield found


def test_every_answer_has_the_headers(browser: TestClient):
    for path in ("/", "/nowhere", "/static/style.css", "/search?q=-", "/openapi.json"):
        answer = browser.get(path)
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy and "unsafe" not in policy and answer.headers["x-content-type-options"] == "nosniff"
    assert "onrecord_session" not in browser.get("/static/style.css").headers.get("set-cookie", "")


def test_pages_name_nothing_outside_and_no_inline_script_or_style(browser: TestClient, story: Story):
    for path in ("/", "/search", "/people", f"/statements/{story.cover}", f"/articles/{story.readings[0].document.id}"):
        html = browser.get(path).text
        assert not re.search(r"\sstyle=|\son\w+=|<style|javascript:", html), path
        assert re.findall(r'<script[^>]*>', html) == ['<script src="/static/onrecord.js?v=0.1.0" defer>']
        assert not re.findall(r'(?:src|srcset)="(?!/)', html)


def test_another_host_is_refused(browser: TestClient):
    for host in ("evil.example", "localhost.evil.example", "127.0.0.1.nip.io", "[::1", ""):
        assert browser.get("/", headers={"host": host}).status_code == 421, host
    assert browser.get("/", headers={"host": "127.0.0.1:8750"}).status_code == 200


def test_a_change_wants_the_forms_token(browser: TestClient, story: Story):
    path, form = f"/statements/{story.cover}/kinds", {"kind": "claim", "by": "Ada; x=1"}
    html = browser.get(f"/statements/{story.cover}").text
    token = re.search(r'name="token" value="(\w+)"', html)[1]
    assert browser.post(path, data=form).status_code == 403
    assert browser.post(path, data={**form, "token": "0" * 64}).status_code == 403
    for headers in ({"origin": "https://evil.example"}, {"sec-fetch-site": "cross-site"}, {"origin": "null"}):
        assert browser.post(path, data={**form, "token": token}, headers=headers).status_code == 403
    assert browser.get("/corrections.json").json()["total"] == 0
    answer = browser.post(path, data={**form, "token": token}, headers={"origin": "http://localhost"}, follow_redirects=False)
    assert answer.status_code == 303 and "onrecord_name=Ada%3B%20x%3D1" in answer.headers["set-cookie"]
    assert 'value="Ada; x=1"' in browser.get(f"/statements/{story.cover}").text
    other = TestClient(browser.app, base_url="http://localhost")  # another visitor's token is no good
    assert other.post(path, data={**form, "token": token}).status_code == 403


def test_a_body_has_a_limit(browser: TestClient):
    assert browser.post("/add", data={"text": "x" * 6000}).status_code == 413
    assert browser.post("/add", content=(b"x" * 1000 for _ in range(9))).status_code == 413


def test_head_is_get_without_a_body(browser: TestClient):
    answer = browser.head("/search")
    assert answer.status_code == 200 and answer.content == b""
    assert browser.post("/search", headers={"x-onrecord": "1"}).status_code == 405


def test_a_token_is_wanted_where_one_is_set(settings: Settings):
    with TestClient(make_app(replace(settings, token="s3cret", hosts=())), base_url="http://records.example") as client:
        assert client.get("/").status_code == client.get("/?token=wrong").status_code == client.get("/static/style.css").status_code == 401
        assert client.get("/", headers={"authorization": "Bearer s3cret"}).status_code == 200
        answer = client.get("/search?q=a&token=s3cret", follow_redirects=False)
        assert "HttpOnly" in answer.headers["set-cookie"] and answer.headers["location"].endswith("/search?q=a")
        assert client.get("/people").status_code == 200


