"""A commitment as its later fate is asked of, and the words by which a later text may speak of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from onrecord.commitments.types import Deadline
from onrecord.statement import CommitmentType

_SMALL = frozenset(
    """
    a about above after again all also although am an and any are as at be because been before being below between both but
    by can could did do does doing down during each every few first for from further had has have having he her here hers
    him his how i if in into is it its itself just last later like made make many may me might more most must my never new
    next no nor not now of off on once one only or other our out over own per put quite same said say says shall she should
    since so some still such than that the their them then there these they this those though through to too two under until
    up upon us very was we well were what when where which while who whom whose why will with within without would yet you
    your month months week weeks year years day days monday tuesday wednesday thursday friday saturday sunday january
    february march april june july august september october november december spring summer autumn winter christmas easter
    end told promised pledged vowed minister mr mrs
    """.split()
)
"""Words by which no text is known to speak of a commitment."""


@dataclass(frozen=True)
class Promise:
    """A commitment as its later fate is asked of: what would be done (`act`), on what condition, by when, by whom; `place` is
    the whole sentence."""

    type: CommitmentType
    act: str
    day: date
    speaker: str = ""
    condition: str = ""
    deadline: Deadline | None = None
    place: str = ""

    @cached_property
    def names(self) -> frozenset[str]:
        """The words of the speaker's name, lower case."""
        return frozenset(re.findall(r"\w+", self.speaker.lower()))

    @cached_property
    def keys(self) -> frozenset[str]:
        """The stems of the act and its condition, without the speaker's name."""
        return stems(f"{self.act} {self.condition}") - stems(self.speaker)

    @cached_property
    def own(self) -> frozenset[str]:
        """The stems of the act alone, without the speaker's name."""
        return stems(self.act) - stems(self.speaker)

    def due(self, day: date) -> bool:
        """Has the deadline passed on a day? A span of months or years ends on the day of the month that it began on."""
        if self.deadline is None:
            return False
        if len(self.deadline.date) == 7 and re.match(r"(?:with)?in\b", self.deadline.words.lower()):
            return day.isoformat() > f"{self.deadline.date}-{self.day.day:02d}"
        return day > self.deadline.last_day


def stems(words: str) -> frozenset[str]:
    """The stems of the words that carry meaning."""
    plain = words.lower().replace("’", "'").replace("'s", "")
    return frozenset(stem(word) for word in re.findall(r"[a-zà-ÿ]+(?:-[a-z]+)*", plain) if word not in _SMALL and len(word) > 2)


def stem(word: str) -> str:
    """A crude stem, so that "redundant" meets "redundancies" and "presidency" "president"."""
    word = re.sub(r"^re(?=open|build|paint|start|appear|hire|elect)", "", word)
    word = re.sub(r"eed$", "ee", re.sub(r"(?:ies|ied)$", "y", word))
    return (re.sub(r"(?:ments?|ations?|ions?|ings?|ed|es|s|ly|er|ers)$", "", word) if len(word) > 4 else word)[:5]
