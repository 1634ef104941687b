"""Meaning: vectors of statements, kept in the record, and the search for what is near a sentence. See docs/questions.md."""

from __future__ import annotations

from onrecord.meaning.embed import Embedder, shared_embedder
from onrecord.meaning.index import Nearness, catch_up, similarities

__all__ = ["Embedder", "Nearness", "catch_up", "shared_embedder", "similarities"]
