"""Probability words and numbers of predictions, and how well they did (Brier).

The words' probabilities are the middles of the ranges of Intelligence Community Directive 203, Analytic Standards (Office of
the Director of National Intelligence, 2 January 2015, section D.6.e.2.a). People read the words more widely apart than that:
Wintle and others 2019, "Verbal probabilities: Very likely to be somewhat more confusing than numbers", PLOS ONE 14(4),
e0213522. So the words are shown beside the number, and a score of words is a rough one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

ICD_203: tuple[tuple[str, float, float], ...] = (
    (r"almost no chance|remote(?: chance)?|next to no chance", 0.01, 0.05),
    (r"very unlikely|highly unlikely|highly improbable|extremely unlikely", 0.05, 0.20),
    (r"almost certain(?:ly)?|nearly certain(?:ly)?|all but certain", 0.95, 0.99),
    (r"very likely|highly likely|highly probable|extremely likely", 0.80, 0.95),
    (r"unlikely|improbabl[ey]", 0.20, 0.45),
    (r"roughly even (?:chance|odds)|even (?:chance|odds)|about even|fifty-fifty|50-50", 0.45, 0.55),
    (r"likely|probabl[ey]", 0.55, 0.80),
)
"""Words as they stand in lower-case text (close variants of the directive's own beside them), lowest and highest
probability."""
_NOT = re.compile(r"\bnot (?:very |at all |at )?$")
_COUNTED = {w: n for n, w in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())} | {
    "twenty": 20,
    "hundred": 100,
}
_CHANCE = r"(?:chance|probability|likelihood|odds|risk)"
_PERCENT = re.compile(
    rf"\b(\d{{1,3}}(?:\.\d+)?) ?(?:per cent|percent|%)(?: or so)? {_CHANCE}|\b{_CHANCE}\b[^.;]{{0,40}}?\b(?:at|"
    rf"of|is|was) (?:about |around )?(\d{{1,3}}(?:\.\d+)?) ?(?:per cent|percent|%)"
)
_ONE_IN = re.compile(
    r"\b(?:a |an )?(\w+)[ -]in[ -](?:a )?(\w+) " + _CHANCE + r"|\b" + _CHANCE + r"\b[^.;]{0,30}?\b(\w+) in (?:a )?(\w+)\b"
)
_TO_ONE = re.compile(r"\b(?:odds|chances?)\b[^.;]{0,30}?\b(\w+) to one (against|on)\b")


@dataclass(frozen=True, slots=True)
class Odds:
    """The probability that words give, and the words."""

    probability: float
    words: str


def odds_of(content: str) -> Odds | None:
    """The probability that a prediction's own words give: a number before a word of likelihood; None where there is none."""
    text = content.lower()
    return _percent(text) or _one_in(text) or _word(text)


def _percent(text: str) -> Odds | None:
    match = _PERCENT.search(text)
    value = float(match.group(1) or match.group(2)) / 100 if match else 2.0
    return Odds(value, match.group()) if match and value <= 1 else None


def _one_in(text: str) -> Odds | None:
    if match := _TO_ONE.search(text):
        number = _count(match.group(1))
        if number:
            return Odds(round(number / (number + 1) if match.group(2) == "on" else 1 / (number + 1), 4), match.group())
    for match in _ONE_IN.finditer(text):
        part, whole = (_count(word) for word in (match.group(1) or match.group(3), match.group(2) or match.group(4)))
        if part and whole and part <= whole:
            return Odds(round(part / whole, 4), match.group())
    return None


def _count(word: str) -> float:
    return float(word) if word.isdigit() else float(_COUNTED.get(word, 0))


def _word(text: str) -> Odds | None:
    for words, low, high in ICD_203:
        if match := re.search(rf"\b(?:{words})\b", text):
            middle = round((low + high) / 2, 4)
            return Odds(round(1 - middle, 4) if _NOT.search(text[: match.start()]) else middle, match.group())
    return None


@dataclass(frozen=True, slots=True)
class Brier:
    """Mean squared distance of stated probabilities from what happened (0 best, 0.25 for always saying a half), and the
    statements that it rests on."""

    score: float
    statements: tuple[str, ...]


def brier(settled: Iterable[tuple[str, float, bool]]) -> Brier | None:
    """The score of settled predictions: (statement, probability, whether it came true). None where there is none."""
    rows = list(settled)
    if not rows:
        return None
    return Brier(round(sum((p - came) ** 2 for _, p, came in rows) / len(rows), 4), tuple(name for name, _, _ in rows))
