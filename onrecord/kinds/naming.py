"""What naming does: "called it a disgrace" finds fault, "described as a hero" approves, "called it false" denies."""

from __future__ import annotations

import re

from onrecord.kinds import polarity
from onrecord.kinds.sentences import split_sentences
from onrecord.kinds.voice import judged
from onrecord.statement import Kind

_FALSE = re.compile(
    r"\b(?:false|untrue|fake|baseless|unfounded|groundless|fabrication|fabricated|lies|a lie|fiction|inaccurate|"
    r"nonsense|hoax)\b", re.IGNORECASE
)
_MARKS = re.compile(r"""[\"“«‘]|(?<!\w)'""")


def naming_kinds(content: str) -> set[Kind]:
    """The kinds of a content that names or describes. Scare quotation marks around words that approve of nothing find fault."""
    if _FALSE.search(content):
        return {"denial"}
    sentences = split_sentences([content], quoted=False)
    if any(judged(sentence, polarity.BAD | polarity.HARM) for sentence in sentences):
        return {"criticism"}
    if any(judged(sentence, polarity.GOOD) for sentence in sentences):
        return {"support"}
    return {"criticism"} if _MARKS.search(content) else {"claim"}
