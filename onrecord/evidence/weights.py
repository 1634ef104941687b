"""The weights of a score, all in this one place; every report states them.

Inconsistency counts, consistency does not: what fits one hypothesis mostly fits its rivals too (Heuer, Psychology of
Intelligence Analysis, 1999, chapter 8). The sum of weighted inconsistencies is the score of PARC's ACH program.
"""

from __future__ import annotations

FITS = ("very inconsistent", "inconsistent", "neutral", "consistent", "very consistent")
"""How well something fits a hypothesis: numbers -2 to 2."""
SYMBOLS = {-2: "−−", -1: "−", 0: "·", 1: "+", 2: "++", None: "?"}
AGAINST = {-2: 2.0, -1: 1.0}
"""What a fit adds to a hypothesis's inconsistency; all others add nothing."""
RELIABILITY = {"A": 1.0, "B": 0.9, "C": 0.7, "D": 0.5, "E": 0.2, "F": 0.6}
"""Of a source, on the Admiralty scale (STANAG 2511): A completely reliable ... E unreliable, F cannot be judged."""
CREDIBILITY = {"1": 1.0, "2": 0.9, "3": 0.7, "4": 0.5, "5": 0.2, "6": 0.6}
"""Of what is said: 1 confirmed ... 5 improbable, 6 cannot be judged. The scale is ordinal; these factors are onrecord's own."""
UNGRADED = 1.0
"""What nobody graded loses nothing."""
IN_WORDS = (f"Score: the sum, over the evidence, of {AGAINST[-1]:g} for each “inconsistent” and {AGAINST[-2]:g} for each “very "
            "inconsistent”, each times the factor of its Admiralty grade (reliability × credibility; ungraded 1). What is "
            "consistent adds nothing. The lowest score is least contradicted, which is not the same as true.")


def number_of(fit: str) -> int:
    """A fit's number. Raises ValueError."""
    return FITS.index(fit) - 2


def fit_of(number: int) -> str:
    """A number's fit."""
    return FITS[number + 2]


def factor(reliability: str | None, credibility: str | None) -> float:
    """What a grade leaves of an item's weight."""
    return (RELIABILITY[reliability] if reliability else UNGRADED) * (CREDIBILITY[credibility] if credibility else UNGRADED)
