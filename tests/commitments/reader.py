"""A stand-in for the passage network: it says what it is told to."""

import re

import numpy as np

from onrecord.passages import COLUMNS, LABELS, TAGS, Answers


class Says:
    """Gives one state with one probability, the rest shared out among the others; `by` words of a report, which it then rests on,
    or always ("")."""

    def __init__(self, states, chance=0.95, evidence=""):
        self.states, self.chance, self.evidence = states, chance, evidence
        self.asked, self.front = 0, ""

    def __call__(self, passage):
        self.asked, self.front = self.asked + 1, passage.front
        words = passage.text[slice(*passage.span)]
        word, state = next(((word, state) for word, state in self.states.items() if word in words), ("", "open"))
        evidence = self.evidence or word
        classes = np.zeros(max(part.stop for part in COLUMNS.values()))
        others = (1 - self.chance) / (len(LABELS["fate"]) - 1)
        classes[COLUMNS["fate"]] = np.log([self.chance if one == state else others for one in LABELS["fate"]])
        spans = [match.span() for match in re.finditer(r"\S+", passage.text) if passage.span[0] <= match.start() < passage.span[1]]
        rests_on = passage.text.find(evidence) if evidence else -1
        tags = np.full((len(spans), len(TAGS)), -9.0)
        for i, (start, end) in enumerate(spans):
            if rests_on >= 0 and rests_on <= start and end <= rests_on + len(evidence):
                tags[i, TAGS.index("evidence")] = 9.0
        return Answers(classes, tags, spans)
