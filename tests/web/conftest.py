"""Servers over the small story of tests/questions, inside the test's own process; see browser.py for one with a port."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from onrecord.document import Document, Skipped, content_id
from onrecord.figure import Figure
from onrecord.questions import Record
from onrecord.reading import Reading
from onrecord.settling import Settler
from onrecord.speaker import Speaker
from onrecord.statement import Statement
from onrecord.web.app import make_app
from onrecord.web.settings import Settings
from tests.questions.coverage import Story

SAID = re.compile(r"(?P<source>[A-Z]\w+ [A-Z]\w+) (?P<cue>said) (?P<content>[^.\n]+)")
HELD = (("killed since March", "Up to 40", None, 40.0, "up to", "2022-12-02"), ("killed", "312", 312.0, 312.0, "exactly", "2022-12-02"))


def read(document: Document) -> Reading:
    """A reader without a model: "Ana Ruiz said that ..." up to the full stop."""
    found = []
    for match in SAID.finditer(document.text):
        spans = {name: (match.span(name),) for name in ("source", "cue", "content")}
        found.append(Statement(content_id("s", document.id, str(match.start())), spans["content"], spans["cue"], spans["source"],
                               "indirect", 0.9, Speaker(match["source"], "person", 0.9), kinds=("claim",)))
    return Reading(document, tuple(found), figures_in(document))


def figures_in(document: Document) -> tuple[Figure, ...]:
    """Every number before "soldiers" as a claim of soldiers killed."""
    found = []
    for match in re.finditer(r"(\d+) soldiers", document.text):
        number = float(match[1])
        found.append(Figure(content_id("f", document.id, str(match.start())), document.id, None, (match.span(1),), match[1], number,
                            number, "exactly", "count", "soldier killed", as_of="2022-12-02", counted_words="soldiers killed",
                            sentence=match.span(), sentence_text=match.group(), published=document.published))
    return tuple(found)


def fetch(url: str) -> Document | Skipped:
    """An address without a network."""
    if "gone" in url:
        return Skipped("the site answered 404; check the address", url)
    text = "Bo Lind said the pier was closed. Ana Ruiz said it would open."
    return Document(content_id("d", url, text), text, url, url, "Pier Post", "Closed", "2022-12-05")


@pytest.fixture(scope="session")
def story() -> Story:
    return Story()


@pytest.fixture(scope="session")
def filled(story: Story, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pages") / "story.record"
    with Record.open(path, create=True) as record:
        story.fill(record)
        for number, outlet in ((312, "Pier Post"), (9000, "Quay News")):
            text = f"The ministry put it at {number} soldiers killed. Ana Ruiz said {number} soldiers were killed."
            record.add_reading(read(Document(content_id("d", text), text, outlet, None, outlet, f"The toll, {outlet}", "2022-12-04")))
        record.settle(record.unsettled())
    return path


@pytest.fixture
def address(filled: Path, tmp_path: Path) -> str:
    return str(shutil.copy(filled, tmp_path / "story.record"))


@pytest.fixture
def settings(address: str) -> Settings:
    return Settings(address, user="tester", read=read, fetch=fetch, settle=Settler)


@pytest.fixture
def client(settings: Settings) -> Iterator[TestClient]:
    with TestClient(make_app(settings), base_url="http://127.0.0.1", headers={"x-onrecord": "1"}) as found:
        yield found
