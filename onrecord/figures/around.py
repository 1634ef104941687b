"""A number with the text before and after it, as the rules for what is no figure look at it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.figures.candidates import Candidate

_WORD = re.compile(r"\s([A-Za-z][\w’'-]*)")
_NO_NOUN = frozenset(
    "died pays did went came got took made told lost won and or but to of in on at by for from with as is was were are "
    "be been "
    "has had have said says will would could may might if that the a an this which who when while after before than "
    "then so it he "
    "she they we i you not also only over under against during into until since because where what its his her their "
    "our out up "
    "down about per between via does do can shall should must".split()
)


def free(pattern: str) -> re.Pattern[str]:
    """A pattern in which great and small letters are alike."""
    return re.compile(pattern, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Around:
    """A candidate with the text before and after its numbers; `contest`: is the text about sport?"""

    candidate: Candidate
    before: str
    after: str
    contest: bool

    @property
    def form(self) -> str:
        """The number as written, in small letters."""
        return self.candidate.form.lower()

    @property
    def digits(self) -> bool:
        """Is it written in digits?"""
        return self.candidate.kind == "digits"

    @property
    def bare(self) -> bool:
        """Has it neither a unit nor a scale word?"""
        return self.candidate.unit == "count" and self.candidate.scale == 1

    @property
    def lead(self) -> str:
        """The text before the whole span, hedge included in the span."""
        return self.before[: len(self.before) - max(0, self.candidate.first - self.candidate.start)]

    def counts(self) -> bool:
        """Does a common noun (in small letters) directly follow?"""
        match = _WORD.match(self.after)
        return match is not None and match[1][0].islower() and match[1] not in _NO_NOUN

    def counts_many(self) -> bool:
        """Does a plural directly follow ("15 people", but "March 15 ballot")?"""
        match = _WORD.match(self.after)
        return match is not None and self.counts() and match[1].endswith(("s", "people", "men", "children", "police", "staff"))
