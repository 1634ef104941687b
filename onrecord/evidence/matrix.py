"""The matrix and what follows from it: scores, diagnosticity, what the ranking hangs on, the posterior. Pure arithmetic: every
function takes items and gives numbers that depend neither on their order nor on the record."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import prod
from typing import Literal

from onrecord.evidence.question import Question
from onrecord.evidence.weights import AGAINST
from onrecord.questions.types import Report

Status = Literal["proposed", "accepted", "rated", "rejected"]
DIGITS = 6
"""Places to which sums are rounded, so that the order of adding cannot show."""


@dataclass(frozen=True, slots=True)
class Cell:
    """How well an item fits a hypothesis: -2 to 2, None where nobody has said; the reason, and who gave it ("indicator
    NAME", or a user)."""

    fit: int | None
    because: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One piece of evidence: an utterance, however many reports it has. `statement` is the report that it was found by,
    `label` its name in reports (E1, E2 ...). `weight` is what its grades leave of it; `polarity` as in a statement.
    `indicators` are all that found it, the best first; `judgements` the ids of those that stand on it; `age` is in days before
    the newest document."""

    label: str
    statement: str
    utterance: str
    document: str
    text: str
    polarity: str
    speaker: str | None
    outlet: str | None
    url: str | None
    day: str | None
    age: int | None
    reports: tuple[Report, ...]
    origins: int
    indicators: tuple[str, ...]
    status: Status
    cells: Mapping[str, Cell]
    reliability: str | None
    credibility: str | None
    weight: float
    judgements: tuple[str, ...] = ()

    @property
    def placed(self) -> bool:
        """Whether it stands in the matrix: it is rated for every hypothesis, and not rejected."""
        return self.status != "rejected" and all(cell.fit is not None for cell in self.cells.values())

    @property
    def diagnosticity(self) -> float:
        """How far it tells the hypotheses apart: 0 where it fits all alike, 1 where one very well and another not at all; less
        where its grade takes weight from it."""
        fits = [cell.fit for cell in self.cells.values() if cell.fit is not None]
        return round(self.weight * (max(fits) - min(fits)) / 4, DIGITS) if self.placed and fits else 0.0

    def against(self, hypothesis: str) -> float:
        """What it adds to a hypothesis's score."""
        fit = self.cells[hypothesis].fit
        return AGAINST.get(fit, 0.0) * self.weight if self.placed and fit is not None else 0.0


@dataclass(frozen=True, slots=True)
class Standing:
    """A hypothesis in the ranking. `rests_on` are the statements whose inconsistency makes its score; `judged` is the score
    from what a person accepted or rated alone. `rank` counts from 1, equal scores share it."""

    name: str
    means: str
    rank: int
    score: float
    judged: float
    rests_on: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Drop:
    """What the ranking would be without an item, a speaker, an outlet or an indicator (`name`), with its statements."""

    what: Literal["item", "speaker", "outlet", "indicator"]
    name: str
    statements: tuple[str, ...]
    scores: Mapping[str, float]
    leaders: tuple[str, ...]
    turns: bool
    """Whether other hypotheses would lead."""


@dataclass(frozen=True, slots=True)
class Posterior:
    """Probabilities from the analyst's own priors and likelihoods: each indicator that is met counts once. `met` are those with
    their statements; `without` what the probabilities are when one of them is left out."""

    priors: Mapping[str, float]
    probabilities: Mapping[str, float]
    met: Mapping[str, tuple[str, ...]]
    without: Mapping[str, Mapping[str, float]]


def scores(items: Iterable[Item], names: Sequence[str]) -> dict[str, float]:
    """Each hypothesis's weighted inconsistency; see weights.py."""
    held = sorted((one for one in items if one.placed), key=lambda one: one.statement)
    return {name: round(sum(one.against(name) for one in held), DIGITS) for name in names}


def leaders(found: Mapping[str, float]) -> tuple[str, ...]:
    """The hypotheses with the lowest score; none where all are equal, for then nothing tells them apart."""
    least = min(found.values())
    best = tuple(name for name, score in found.items() if score == least)
    return best if len(best) < len(found) else ()


def ranking(items: Sequence[Item], question: Question) -> tuple[Standing, ...]:
    """The hypotheses, the least contradicted first; equal ones in the order of the file."""
    found = scores(items, question.names)
    judged = scores([one for one in items if one.status in ("accepted", "rated")], question.names)
    rows = [Standing(one.name, one.means, 1 + sum(score < found[one.name] for score in found.values()), found[one.name],
                     judged[one.name], tuple(item.statement for item in items if item.against(one.name)))
            for one in question.hypotheses]
    return tuple(sorted(rows, key=lambda row: row.score))


def sensitivity(items: Sequence[Item], question: Question) -> tuple[Drop, ...]:
    """The ranking without each item, speaker, outlet and indicator; those that turn it first, then by how much they move."""
    placed = [one for one in items if one.placed]
    now = scores(placed, question.names)
    drops = [drop("item", one.label, [one], placed, now) for one in placed]
    ways: tuple[tuple[Literal["speaker", "outlet", "indicator"], Callable[[Item], str | None]], ...] = (
        ("speaker", lambda one: one.speaker), ("outlet", lambda one: one.outlet), ("indicator", lambda one: one.indicators[0]))
    for what, key in ways:
        groups: dict[str, list[Item]] = {}
        for one in placed:
            if (name := key(one)) is not None:
                groups.setdefault(name, []).append(one)
        drops += [drop(what, name, group, placed, now) for name, group in sorted(groups.items())]
    return tuple(sorted(drops, key=lambda one: (not one.turns, -moved(one.scores, now))))


def drop(what: Literal["item", "speaker", "outlet", "indicator"], name: str, group: Sequence[Item], items: Sequence[Item],
         now: Mapping[str, float]) -> Drop:
    """The ranking without a group of items."""
    out = {one.statement for one in group}
    left = scores([one for one in items if one.statement not in out], list(now))
    return Drop(what, name, tuple(sorted(out)), left, leaders(left), leaders(left) != leaders(now))


def moved(left: Mapping[str, float], now: Mapping[str, float]) -> float:
    """How far apart the hypotheses move from one another when something is dropped."""
    changes = [now[name] - left[name] for name in now]
    return max(changes) - min(changes)


def posterior(items: Sequence[Item], question: Question) -> Posterior | None:
    """The posterior, where the analyst gives priors and likelihoods; None where not. Items of one indicator are taken as one
    observation, for they are not independent of one another; what was rejected or denied does not count."""
    if any(one.prior is None for one in question.hypotheses):
        return None
    priors = {one.name: one.prior or 0.0 for one in question.hypotheses}
    likelihoods = {one.name: {name: fit.likelihood or 0.0 for name, fit in one.fits.items()} for one in question.indicators
                   if one.fits and all(fit.likelihood is not None for fit in one.fits.values())}
    met = {name: tuple(sorted(one.statement for one in items if one.placed and one.indicators[0] == name))
           for name in likelihoods}
    met = {name: statements for name, statements in met.items() if statements}
    if not met:
        return None
    without = {name: updated(priors, [likelihoods[other] for other in met if other != name]) for name in met}
    return Posterior(priors, updated(priors, [likelihoods[name] for name in met]), met, without)


def updated(priors: Mapping[str, float], likelihoods: Sequence[Mapping[str, float]]) -> dict[str, float]:
    """Bayes: priors times likelihoods, adding up to one."""
    joint = {name: prior * prod(one[name] for one in likelihoods) for name, prior in priors.items()}
    total = sum(joint.values())
    return {name: round(value / total, DIGITS) for name, value in joint.items()} if total else dict(priors)
