"""Statements told inside another's content: "Peskov said that Putin told Scholz that ...".

PolNeAR marks none of these, so the model does not find them in place. Read on its own, the content is an ordinary sentence, and
the same model finds what is attributed in it. Only contents with a verb of saying are read again, and only what is said
outright (not thought, wished or felt) is kept.
"""

from __future__ import annotations

import numpy as np

from onrecord.extraction.decode import Settings, decode, shifted
from onrecord.extraction.draft import Draft
from onrecord.extraction.model import Model
from onrecord.words import Words

SAYING = frozenset("""
said says saying told tells telling warned warns warning announced announces claimed claims denied denies promised promises
pledged pledges vowed insisted insists argued argues asked asks ordered demanded demands urged urges wrote writes tweeted
admitted admits confirmed confirms assured assures threatened threatens reported reports replied stated states declared
declares predicted predicts estimated complained accused accuses conceded swore
""".split())
LEAST_WORDS = 6
LEAST_CUE = 1.5
"""Log odds of the cue; below it what is found inside is left alone."""
NOT_TOLD = frozenset({"i", "we", "you"})


def told_inside(outer: Draft, words: Words, model: Model, settings: Settings) -> list[Draft]:
    """The statements inside one draft's content, with their words numbered as in the document."""
    made = []
    for first, last in outer.content:
        if last - first < LEAST_WORDS or not any(words.forms[i].lower() in SAYING for i in range(first + 1, last)):
            continue
        part = Words(words.text, words.forms[first:last], words.starts[first:last], words.ends[first:last],
                     words.paragraphs[first:last])
        for scores in model.read(part)[0]:
            paragraphs = np.array(part.paragraphs[scores.window.first : scores.window.last], np.int64)
            for found in decode(scores, paragraphs, model.roles, settings):
                if _is_told(found, part):
                    made.append(shifted(found, first))
    return made


def _is_told(found: Draft, part: Words) -> bool:
    if found.evidence.cue < LEAST_CUE or not found.source:
        return False
    said = any(part.forms[i].lower() in SAYING for a, b in found.cue for i in range(a, b))
    sources = {part.forms[i].lower() for a, b in found.source for i in range(a, b)}
    longest = max(b - a for a, b in found.content)
    return said and not sources <= NOT_TOLD and longest >= 2
