"""How much two wordings have in common around a difference: the same frame on both sides is what makes an exchange of one thing
a change of meaning; where little is the same, another word or turn may say the same."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher

from onrecord.merging.polarity import matches
from onrecord.merging.reports import Report

WORD_FOR_WORD = 0.6
"""Share of words in the same order from which on two wordings have one frame, however short they are."""
_LEAST = {"negation": 0.6, "condition": 0.4, "who": 0.62, "bound": 0.25}
"""{what: share of the shorter wording's words that the other must have too}; the other sorts ask for nothing here."""
_HALF_TOLD = 0.55
"""A negation is of one thing where the longer wording's words are told to this share, or the shorter's all."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Shares of words of content that both wordings have: of the shorter's and of the longer's; `order`: share of all words
    that stand in the same order (Ratcliff and Obershelp)."""

    shorter: float
    longer: float
    order: float

    def bears(self, what: str) -> bool:
        """Is the frame common enough for a difference of this sort to be told by rules alone?"""
        if self.order >= WORD_FOR_WORD:
            return True
        if what == "negation" and self.shorter < 1.0 and self.longer < _HALF_TOLD:
            return False
        return self.shorter >= _LEAST.get(what, 0.0)


def frame_of(a: Report, b: Report) -> Frame:
    """What two reports' contents have in common. A content of no words ("denied it") holds back nothing."""
    if not a.bag or not b.bag:
        return Frame(1.0, 1.0, 1.0)
    shared = len(matches(a, b))
    counts = sorted((len(a.content), len(b.content)))
    order = SequenceMatcher(a=[w.key for w in a.words], b=[w.key for w in b.words], autojunk=False).ratio()
    return Frame(shared / max(1, counts[0]), shared / max(1, counts[1]), order)
