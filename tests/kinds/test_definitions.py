"""The definitions are the documentation."""

from pathlib import Path
from typing import get_args

from onrecord.kinds import KINDS, as_markdown
from onrecord.statement import Kind

ROOT = Path(__file__).parents[2]


def test_every_kind_of_a_statement_has_one_definition() -> None:
    assert tuple(kind.name for kind in KINDS) == get_args(Kind)


def test_page_is_made_of_the_definitions() -> None:
    assert (ROOT / "docs" / "kinds.md").read_text(encoding="utf-8") == as_markdown()


def test_definitions_agree_with_the_annotation_scheme() -> None:
    scheme = " ".join((ROOT / "docs" / "annotation.md").read_text(encoding="utf-8").split())
    for kind in KINDS:
        opening = " ".join(kind.definition.split()[:3]).rstrip(",.;")
        assert f"**{kind.name}**: {opening[0].lower()}{opening[1:]}" in scheme
