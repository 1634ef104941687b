"""What one pass of the encoder says of a text's words, beside the attributions: entities, relations, coreference vectors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from onrecord.words import Words

ENTITIES = ("none", "person", "organization", "place", "creed", "title")
"""Entity classes of a word: `creed` is nationality, religion, party allegiance ("British"); `title` an office ("president")."""
RELATIONS = (
    "other", "nsubj", "nsubjpass", "obj", "appos", "poss", "oblique", "compound", "root", "ccomp", "xcomp", "conj", "amod",
)
"""Grammatical relation classes of a word to its head."""


@dataclass(frozen=True, slots=True)
class Analysis:
    """One entry (row) a word. `anaphor[i] @ antecedent[j] / 8` scores that the mention with head word i goes back to the one
    with head word j, against `nothing` that it is new; both (words, 64)."""

    words: Words
    entities: NDArray[np.uint8]
    relations: NDArray[np.uint8]
    anaphor: NDArray[Any]
    antecedent: NDArray[Any]
