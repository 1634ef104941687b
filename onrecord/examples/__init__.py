"""The bundled example coverage: seven short dispatches on one story, by outlets that do not exist.

The story is public: the talk of peace talks over Ukraine in December 2022. The words are onrecord's own, written from public
facts with a few short public quotations, so that they can be read, copied and marked up freely. Sources without a surname
(officials, diplomats, a pharmacist) are invented."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path


def example_files() -> list[Path]:
    """The dispatches, in the order of their dates."""
    return sorted(Path(str(entry)) for entry in files(__name__).iterdir() if entry.name.endswith(".html"))


def question_file() -> Path:
    """The bundled question: are the talks meant, or cover?"""
    return Path(str(files(__name__).joinpath("peace-talks.yaml")))
