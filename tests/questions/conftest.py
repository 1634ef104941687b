"""The story in a record: over SQLite, and over PostgreSQL where there is a server."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.questions import Record
from tests.questions.coverage import Story
from tests.record.conftest import address, schema

__all__ = ["address", "schema"]


@pytest.fixture(scope="session")
def story() -> Story:
    return Story()


@pytest.fixture(scope="session")
def filled(story: Story, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with the story, to be copied: filling one takes longer than most tests."""
    path = tmp_path_factory.mktemp("story") / "story.record"
    with Record.open(path, create=True) as opened:
        story.fill(opened)
    return path


@pytest.fixture
def record(address: str, story: Story, filled: Path) -> Iterator[Record]:
    if not address.startswith("postgres"):
        shutil.copy(filled, address)
        with Record.open(address) as opened:
            yield opened
        return
    with Record.open(address, create=True) as opened:
        story.fill(opened)
        yield opened
