"""A network that answers by rule, so that tests of what stands around it do not hang on its weights."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from onrecord.passages import COLUMNS, LABELS, TAGS, Answers, Passage
from onrecord.words import split_words

RULES: tuple[tuple[str, str, str], ...] = (
    (r"broken off|cancelled", "ended", "negotiate"), (r"refus|declin|will not", "refused", "meet"), (r"denied", "denied", "meet"),
    (r"offered|invited", "offered", "meet"), (r"mediat|shuttl", "held", "mediate"), (r"will meet|plans", "planned", "meet"),
    (r"telephon|rang", "held", "call"), (r"\bmet\b|\bmeet|received|talk", "held", "meet"))
WIDTH = max(place.stop for place in COLUMNS.values())


class Stub:
    """Says of a pair what the first rule says whose words stand in the last sentence with both; takes `phrases` for parties."""

    def __init__(self, phrases: Sequence[str] = ()) -> None:
        self.phrases, self.asked = phrases, 0

    def __call__(self, passage: Passage) -> Answers:
        start, end = passage.span
        text = passage.text[start:end]
        words = split_words(text)
        spans = [(a + start, b + start) for a, b in zip(words.starts, words.ends, strict=True)]
        classes, tags = np.zeros(WIDTH), np.full((len(spans), len(TAGS)), -9.0)
        if not passage.marks and not any(re.search(pattern, text) for pattern, *_ in RULES):
            classes[COLUMNS["state"]][0] = 9.0
        if passage.marks:
            self.asked += 1
            near = [part for part in re.finditer(r"[^.;]+", passage.text) if {"a", "b"} <= {
                mark for span, mark in passage.marks if part.start() <= span[0] < part.end() and start <= span[0] < end}]
            own = near[-1].group() if near else ""
            state, manner = next((found for pattern, *found in RULES if re.search(pattern, own)), ("none", "talk"))
            classes[COLUMNS["state"]][LABELS["state"].index(state)] = 9.0
            classes[COLUMNS["manner"]][LABELS["manner"].index(manner)] = 9.0
        for phrase in self.phrases:
            for match in re.finditer(re.escape(phrase), text):
                inside = [i for i, (a, b) in enumerate(spans) if a - start < match.end() and b - start > match.start()]
                tags[inside, TAGS.index("party")] = 9.0
                tags[inside[:1], TAGS.index("begins")] = 9.0
        return Answers(classes, tags, spans)
