"""What a figure counts: "WHAT | WHERE", with the outcome in the words of docs/figures.md.

For each number every noun phrase near it may be WHAT or WHERE, and every outcome word of the sentence may be what happened.
Their clues (clues.py) are weighed, the best noun is taken, or none ("41 died": people); what the figure before counts may be
taken over ("in the capital it was 88,000").
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.figures.candidates import Candidate
from onrecord.figures.chooser import probability, score, shares, weights
from onrecord.figures.clues import Event, direct, following
from onrecord.figures.options import outcome_options, what_options, where_options
from onrecord.figures.outcomes import MODAL, ON_PEOPLE
from onrecord.figures.predicates import predicate
from onrecord.figures.scene import Counted, Option, Scene
from onrecord.figures.sentences import Sentence
from onrecord.figures.things import is_person
from onrecord.figures.units import dimension, is_money

SURE_PLACE = 0.5
"""The share of the probability from which a place is named."""
_DEFAULT = {
    "time": "time",
    "length": "distance",
    "speed": "speed",
    "mass": "weight",
    "temperature": "temperature",
    "magnitude": "earthquake",
}
_TERM = re.compile(r"\b(?:jailed|sentenc\w+|prison|prosecutors?|imprison\w+|behind bars|in jail)\b", re.IGNORECASE)


def find_counted(scene: Scene, i: int, before: Sequence[Counted]) -> Counted:
    """What the i-th number counts, given what those before it count."""
    option, sure = best(what_options(scene, i, before), "what")
    happened = chosen_events(scene, i, option.words, before)
    return compose(scene, i, option, happened, before, sure)


def best(options: list[Option], model: str) -> tuple[Option, float]:
    """The option that scores highest, and its share of the probability."""
    table = weights(model)
    found = shares([score(option.clues, table) for option in options])
    at = max(range(len(options)), key=lambda j: found[j])
    return options[at], found[at]


def chosen_events(scene: Scene, i: int, what: str, before: Sequence[Counted]) -> list[Event]:
    """At most one outcome, and one word of how real it is: the likeliest above a half."""
    table = weights("outcome")
    ranked = sorted(
        ((probability(clues, table), event) for event, clues in outcome_options(scene, i, what, before)), key=lambda r: -r[0]
    )
    likely = [event for chance, event in ranked if chance > 0.5]
    real, modal = [e for e in likely if e.name not in MODAL][:1], [e for e in likely if e.name in MODAL][:1]
    return real + modal


def compose(scene: Scene, i: int, option: Option, happened: list[Event], before: Sequence[Counted], sure: float) -> Counted:
    """WHAT, outcomes and WHERE put together."""
    candidate, head, over = scene.found[i], option.noun.head if option.noun else -1, option.over
    outcomes = tuple(dict.fromkeys(event.name for event in happened))
    if over:
        outcomes = _merged(over.outcomes, outcomes)
    outcomes = _fitting(scene, i, option.words, candidate, outcomes)
    words = option.words
    if candidate.unit == "count" or candidate.unit == "percent":
        words = with_predicate(scene, i, option, outcomes)
    what = completed(scene.text[slice(*_span(scene.sentence(i)))], candidate, words, outcomes)
    place, chance = best(where_options(scene, i, head, before), "where")
    where = place.words if chance >= SURE_PLACE and place.words.lower() not in what.lower() else ""
    written = scene.text[scene.nouns.words.starts[option.noun.first] : scene.nouns.words.ends[head]] if option.noun else ""
    return Counted(
        what,
        where or (over.where if over else ""),
        outcomes,
        written,
        over is not None,
        sure,
        head,
        tuple(e.first for e in happened),
    )


def with_predicate(scene: Scene, i: int, option: Option, outcomes: tuple[str, ...]) -> str:
    """WHAT with what was done to it, unless an outcome of the table says so."""
    number, words = scene.number(i), option.words
    if not words or any(o not in MODAL for o in outcomes) or words == "people":
        return words
    head = option.noun.head if option.noun else -1
    near = direct(scene.nouns, number, option.noun) if option.noun and head > number.last else ""
    if not near and following(scene.nouns, number) not in ("auxiliary", "verb") and not option.over:
        return words
    said = predicate(scene.nouns, number, head if near else number.last)
    taken = any(
        e.first <= k <= e.last
        for e in scene.events(scene.sentence(i))
        for k in range(number.start, number.stop)
        if scene.nouns.low[k] == said.split(" ")[0]
    )
    return words if not said or taken or said.split()[-1] in words.lower().split() else f"{words} {said}"


def _fitting(scene: Scene, i: int, what: str, candidate: Candidate, outcomes: tuple[str, ...]) -> tuple[str, ...]:
    """Conventions of the scheme: jobs that are to go are "cut"; a cost, price or profit to come is "forecast"."""
    if (
        candidate.unit == "count"
        and what == "jobs"
        and any(e.name == "cut" and e.fits for e in scene.events(scene.sentence(i)))
    ):
        outcomes = ("cut",)
    if "cut" in outcomes and candidate.unit == "count":
        return tuple(o for o in outcomes if o != "planned")
    if candidate.unit != "count" and _OUTLOOK & set(what.lower().split()):
        return tuple("forecast" if o == "planned" else o for o in outcomes)
    return outcomes


_OUTLOOK = frozenset("cost costs price prices inflation growth profit deficit unemployment demand sales revenue".split())


def _merged(old: tuple[str, ...], new: tuple[str, ...]) -> tuple[str, ...]:
    """The outcomes of the figure before, with those that stand beside this one in place of their like."""
    if any(o not in MODAL for o in new):
        old = tuple(o for o in old if o in MODAL)
    if any(o in MODAL for o in new):
        old = tuple(o for o in old if o not in MODAL)
    return (*old, *new)


def _span(sentence: Sentence) -> tuple[int, int]:
    return sentence.start, sentence.end


def completed(sentence: str, candidate: Candidate, what: str, outcomes: tuple[str, ...]) -> str:
    """What is understood where no noun says it: people, jobs, money, land, a prison sentence."""
    kind = dimension(candidate.unit)
    if candidate.unit == "magnitude":
        return "earthquake"
    if kind == "temperature":
        return " ".join(
            [*(w for w in what.split() if w.lower() in ("record", "national", "global", "average", "sea")), "temperature"]
        )
    if (
        kind == "time"
        and _TERM.search(sentence)
        and candidate.unit in ("year", "month")
        and not is_person((what.split() or ["-"])[-1])
    ):
        return "prison sentence"
    if kind == "area":
        return "land"
    if is_money(candidate.unit) and what in ("", "money paid") and set(outcomes) & {"pledged", "delivered"}:
        return "aid"
    if what:
        return what
    if candidate.unit == "count":
        return "people" if set(outcomes) & ON_PEOPLE else "jobs" if "cut" in outcomes else ""
    if is_money(candidate.unit):
        return "money"
    return _DEFAULT.get(kind, "")
