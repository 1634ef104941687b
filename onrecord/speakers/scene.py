"""What the walk over a text knows at the word in hand, for the candidates and the features to look at."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from onrecord.speakers.entities import Cast
from onrecord.speakers.layout import Layout


@dataclass(frozen=True, slots=True)
class Anaphor:
    """A pronoun or nominal to resolve: its head word, words [first, last), kind for the ranker, gender (+1 male, -1 female),
    the number of the statement whose source it is and of the one whose content holds it (-1: none)."""

    head: int
    first: int
    last: int
    kind: str
    gender: int
    statement: int
    enclosing: int


@dataclass(slots=True)
class Scene:
    """What the walk knows at the word in hand."""

    layout: Layout
    cast: Cast
    anaphors: NDArray[np.float32]
    antecedents: NDArray[np.float32]
    inside: list[int]
    content_entities: list[set[int]]
    speakers: list[tuple[int, int]]
    """(source head, entity) of the statements so far."""
    speaker_of: dict[int, int]
    quoted_content: list[bool]
    spoken: dict[int, int]
    counts: dict[int, int]
    most: int
    """The most mentions that any named entity has."""
    openers: dict[int, int]
    """Sentence -> entity of its first subject or name."""
    upcoming: list[tuple[int, int]]
    """(source head, entity) of all statements whose source is a name, in text order."""
    links: dict[int, int]
    """Pronoun -> entity, as resolved so far."""
    recent: list[int]
    """Entities by their last mention, the latest first."""
    last_name: dict[int, int]
    """Person -> its last mention by name, outside others' content."""
    called: dict[int, set[str]]
    """Entity -> the nouns that were resolved to it."""
    scores: dict[int, dict[int, float]]
    """Anaphor's head -> head of a mention before it -> coreference score; shared by the walks of a document."""
    scores_back: dict[int, dict[int, float]]
    """The same the other way: a name after the head, taken to go back to it."""
    votes: dict[int, tuple[float, float]] = field(default_factory=dict)
    """Entity -> votes for male and female of the walk before, for the anaphor in hand."""
    made: set[int] = field(default_factory=set)
    """Pairs that no list in the text names: the two that were mentioned last."""
    lands: dict[int, set[str]] = field(default_factory=dict)
    """Entity -> countries and peoples in the nominals that were resolved to it."""
    next_source: int = -1
    """Who is named as a source next after the anaphor in hand, -1 for nobody soon."""
    next_near: bool = False
    """Does that stand in the anaphor's own paragraph?"""
    fitting: dict[str, frozenset[int]] = field(default_factory=dict)
    """Noun -> the named entities that may be called so."""
    enclosing: dict[int, int] = field(default_factory=dict)
    """Statement -> the one whose content holds it."""
    listeners: dict[int, int] = field(default_factory=dict)
    """Turns in a transcript -> a turn of whom they speak to: the one is "I" there, the other "you"."""
