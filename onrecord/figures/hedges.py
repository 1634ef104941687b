"""Hedges: the words, and the interval that each means. This is the only place where the meanings are set."""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import inf

from onrecord.figure import Figure, Hedge

# Words before a number (docs/figures.md has the same table).
BEFORE: tuple[tuple[Hedge, str], ...] = (
    (
        "about",
        r"about|around|some|roughly|approximately|approx\.?|an estimated|estimated|close to|nearer(?: to)?|perhaps|"
        r"probably|maybe|"
        r"circa|ca\.|in the region of|in the order of|of the order of|somewhere near|or so|~|≈",
    ),
    (
        "up to",
        r"up to|as many as|as much as|as high as|as long as|at most|at the most|no more than|not more than|"
        r"no higher than|"
        r"no fewer? than zero|a maximum of|maximum|not exceeding|less than|fewer than|lower than|smaller than|under|"
        r"below|"
        r"well under|well below|far (?:below|less than|fewer than)|to a maximum of|< ?",
    ),
    (
        "at least",
        r"at least|at the very least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum|"
        r"as few as|as little as|as low as|≥ ?",
    ),
    (
        "more than",
        r"(?:well |just |slightly |a little |far |comfortably |a shade )?(?:more than|over|above)|upwards? of|"
        r"in excess of|exceed(?:s|ing|ed)?|beyond|(?:has |have |had )?(?:passed|topped|surpassed)|greater than|"
        r"higher than|"
        r"larger than|north of|> ?",
    ),
    (
        "almost",
        r"almost|nearly|near|just under|just short of|just below|a little under|slightly (?:under|below|less than)|"
        r"a little less than|approaching|barely|not quite|virtually|shy of|just shy of",
    ),
    (
        "exactly",
        r"exactly|precisely|only|just|a total of|in total|an average of|on average|average|a record|a mere|merely|"
        r"a combined",
    ),
)
AFTER: tuple[tuple[Hedge, str], ...] = (
    ("up to", r",? at (?:the )?(?:very )?most|,? or (?:less|fewer|under|below)|,? maximum"),
    (
        "at least",
        r",? or (?:more|over|above)|,? at (?:the )?(?:very )?least|,? and (?:more|counting|rising)|"
        r"[ -]?plus\b(?=\s*(?:[,.;:)”\"]|$))|\+",
    ),
    ("about", r",? or (?:so|thereabouts)|-odd| odd\b|-ish|,? approximately|,? give or take"),
)
_BOUNDING = ("up to", "at least", "more than", "almost")
_BEFORE = re.compile(
    r"(?:^|(?<=[\s(“\"'‘’,:–—-]))(?:" + "|".join(f"(?P<h{i}>{words})" for i, (_, words) in enumerate(BEFORE)) + r")\s?$",
    re.IGNORECASE,
)
_AFTER = re.compile("|".join(f"(?P<h{i}>{words})" for i, (_, words) in enumerate(AFTER)), re.IGNORECASE)
# The last word of each hedge, so that most numbers are seen to have none at once.
_LAST = re.compile(
    r"(?:about|around|some|roughly|approximately|approx\.?|estimated|to|nearer|perhaps|probably|maybe|circa|ca\.|of|near|so|"
    r"~|≈|as|most|than|maximum|exceeding|exceeds?|exceeded|under|below|least|minimum|over|above|beyond|passed|"
    r"topped|"
    r"surpassed|almost|nearly|approaching|barely|quite|virtually|exactly|precisely|only|just|total|average|"
    r"record|"
    r"mere|merely|combined|[<>≥])\s?$",
    re.IGNORECASE,
)
REACH = 34
"""Characters before a number in which a hedge is looked for."""


def hedge_before(text: str, start: int) -> tuple[list[Hedge], int]:
    """The hedges that directly precede position `start`, nearest first, and where the first of them begins."""
    found: list[Hedge] = []
    while len(found) < 3:
        window = text[max(0, start - REACH) : start]
        if not _LAST.search(window):
            break
        match = _longest(window)
        if match is None:
            break
        found.append(BEFORE[int((match.lastgroup or "h0")[1:])][0])
        start = max(0, start - REACH) + match.start()
    return found, start


def _longest(window: str) -> re.Match[str] | None:
    """The match that begins furthest left: `search` finds it, since every match is anchored at the end."""
    return _BEFORE.search(window)


def hedge_after(text: str, end: int) -> tuple[Hedge | None, int]:
    """The hedge that directly follows position `end`, and where it ends."""
    match = _AFTER.match(text, end)
    return (AFTER[int((match.lastgroup or "h0")[1:])][0], match.end()) if match else (None, end)


def together(found: list[Hedge]) -> Hedge | None:
    """Where hedges meet, the bounding one wins, then "about"."""
    for hedge in found:
        if hedge in _BOUNDING:
            return hedge
    return "about" if "about" in found else found[0] if found else None


@dataclass(frozen=True, slots=True)
class Interval:
    """What a figure is read as: [low, high], either end infinite; an open end is not in it."""

    low: float
    high: float
    open_low: bool = False
    open_high: bool = False

    def meets(self, other: Interval) -> bool:
        """Is there a number in both?"""
        return not (self.below(other) or other.below(self))

    def below(self, other: Interval) -> bool:
        """Is every number of this one less than every number of the other?"""
        return self.high < other.low or (self.high == other.low and (self.open_high or other.open_low))

    def times(self, low: float, high: float) -> Interval:
        """The interval multiplied with a positive one."""
        return Interval(
            min(self.low * low, self.low * high), max(self.high * low, self.high * high), self.open_low, self.open_high
        )

    def plus(self, other: Interval) -> Interval:
        """The sum of the two."""
        return Interval(
            self.low + other.low, self.high + other.high, self.open_low or other.open_low, self.open_high or other.open_high
        )


def read_as(figure: Figure, *, rounded: bool = True) -> Interval:
    """The interval that a figure means, by the table of docs/figures.md; "up to" begins at 0."""
    low, high = figure.low, figure.high
    stated = low if low is not None else high
    if stated is None:
        return Interval(-inf, inf)
    if figure.hedge == "about":
        ends = sorted((0.9 * stated, 1.1 * stated))
        return Interval(ends[0], ends[1])
    if figure.hedge == "almost":
        ends = sorted((0.9 * stated, stated))
        return Interval(ends[0], ends[1])
    if low is not None and high is not None:
        half = figure.rounding if rounded and figure.hedge == "exactly" else 0.0
        return Interval(low - half, high + half)
    beyond = figure.hedge == "more than"
    if low is not None:
        return Interval(low, 0.0 if figure.hedge in ("up to",) and low < 0 else inf, open_low=beyond)
    return Interval(0.0 if figure.hedge == "up to" and stated >= 0 else -inf, stated, open_high=beyond)
