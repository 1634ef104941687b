"""What a later report makes of a commitment: a state is proposed, and a person decides.

The passage network reads the report with the commitment, and whether it is due, in front. Dates rule states out, and numbers
told beside numbers promised weigh on its chances. What is proposed must then be likely, rest on words of the report, and not
on words that lie ahead themselves: the same promise told again, a demand, an expectation. Broken, the worst mistake, must not
rest on others' word alone. Else the state is "open".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from onrecord.commitments.promise import Promise, stems
from onrecord.commitments.types import STATES, Proposal, State
from onrecord.document import Span
from onrecord.figures.candidates import bounds, candidates
from onrecord.figures.units import dimension
from onrecord.passages import Answers, Due, PassageNetwork, report_passage, sentences_around, shared_network
from onrecord.speaker import Speaker
from onrecord.statement import CommitmentType

Bounds = tuple[float | None, float | None]
"""A number's low and high; None where it is open at that end."""

SURE = 0.6
"""The least probability of a state. On the half for tuning none that is less likely is right; on 62 news articles none was."""
TO_DO: tuple[CommitmentType, ...] = ("pledge", "threat", "offer")
"""What is to be done; an assurance or a prediction can prove wrong before its time."""
COUNTED = 5.0
"""How much likelier a number makes the state that it speaks for. On the pairs of training/data/promises none that came up to
what was said went with broken, and none that fell short with kept."""
_PARTIES = ("person", "group", "unnamed", "generic")
"""Kinds of speakers that may be opponents; a body's word, a document's and the text's own are left to the network."""
_NEUTRAL = re.compile(
    r"\b(?:judge|coroner|auditor|inspector|police|observer|monitor|registrar|regulator|ombuds)", re.IGNORECASE)
_NEGATED = re.compile(r"\b(?:not|never|no|unlikely)\b|n[’']t\b", re.IGNORECASE)


@dataclass(frozen=True)
class Report:
    """What a later text says of a commitment; `said` is what is attributed in it, and to whom (None: not known); `ahead` those
    of them that promise, demand, ask or foretell."""

    text: str
    day: date
    said: tuple[tuple[Span, Speaker | None], ...] = ()
    ahead: tuple[tuple[Span, Speaker | None], ...] = ()


def propose(promise: Promise, report: Report, network: PassageNetwork | None = None) -> Proposal:
    """The state of a commitment on the day of a report, with nothing else known. Without a span, the report is silent on it."""
    answers = (network or shared_network())(report_passage(report.text, promise.place, stands(promise, report)))
    evidence = answers.longest("evidence")
    state, chance = weighed(promise, report, answers)
    if state == "open" or not evidence:
        place = sentences_around(report.text, *evidence[0]) if evidence else None
        return Proposal("open", "the report settles nothing", place, says_nothing=True)
    span, reads = sentences_around(report.text, *evidence[0]), f"reads as {state} ({chance:.0%})"
    if chance < SURE:
        return Proposal("open", f"{reads}, not surely enough", span, says_nothing=True)
    if looks_ahead(promise, report, evidence):
        return Proposal("open", f"{reads}, but only tells what is still to come", span)
    if state == "broken" and others_say(promise, report, evidence):
        return Proposal("open", f"{reads}, but only others say so", span)
    return Proposal(state, reads, span)


def stands(promise: Promise, report: Report) -> Due:
    """Whether a commitment is due on the day of a report."""
    return "no date" if promise.deadline is None else "overdue" if promise.due(report.day) else "not due yet"


def weighed(promise: Promise, report: Report, answers: Answers) -> tuple[State, float]:
    """The likeliest state and its probability: the network's chances by the dates and the numbers."""
    due, chances = stands(promise, report), answers.chances("fate")
    weights: dict[State, float] = dict.fromkeys(STATES, 1.0)
    if due == "not due yet" and promise.type in TO_DO:
        weights["broken"] = 0.0
    if due == "overdue":
        weights["withdrawn"] = 0.0
    met = comes_up(promise.act, report.text)
    if met is not None:
        # before its time: what was not to be can be broken but not yet kept, what was to be kept but not yet broken
        settled = due == "overdue" or negated(promise.act) != met
        weights["open" if not settled else "kept" if met else "broken"] *= COUNTED
        weights["broken" if met else "kept"] = 0.0
    likely = {state: chances[state] * weight for state, weight in weights.items()}
    state = max(STATES, key=likely.__getitem__)
    return state, likely[state] / sum(likely.values())


def tells_of(promise: Promise, words: str) -> bool:
    """Do some words speak of what was promised? They must have half of the words of the act, two with those of its condition,
    and name who is to do it; else two thirds of the act and three, of which a number of the same thing is one. News of one week
    shares a topic, and two words, with every promise of that week."""
    told = stems(words)
    act, all_of_it = len(promise.own & told), len(promise.keys & told)
    if stems(promise.speaker) & told:
        return all_of_it > 1 and act > 0 and 2 * act >= len(promise.own)
    act += comes_up(promise.act, words) is not None
    return act > 2 and 3 * act >= 2 * len(promise.own)


# --- who says it ---------------------------------------------------------------------------------------------------------


def others_say(promise: Promise, report: Report, evidence: tuple[Span, ...]) -> bool:
    """Does what speaks against a commitment stand only in the words of people who are neither its speaker nor neutral?"""
    start, end = evidence[0] if evidence else (0, len(report.text))
    speakers = [who for (a, b), who in report.said if a < end and b > start]
    return bool(speakers) and all(who is not None and may_oppose(promise, who) for who in speakers)


def looks_ahead(promise: Promise, report: Report, evidence: tuple[Span, ...]) -> bool:
    """Does the evidence stand in what lies ahead itself? Only the promiser's own word to the contrary then says anything."""
    start, end = evidence[0]
    there = [(report.text[a:b], who) for (a, b), who in report.ahead if a < end and b > start]
    return any(negated(words) == negated(promise.act) or not is_own(promise, who) for words, who in there)


def is_own(promise: Promise, who: Speaker | None) -> bool:
    """Does the one who made a commitment speak?"""
    words = re.findall(r"\w+", (who.name or "").lower()) if who else []
    return any(len(word) > 2 and word in promise.names for word in words)


def may_oppose(promise: Promise, who: Speaker) -> bool:
    """May somebody's word be an opponent's?"""
    return who.kind in _PARTIES and not is_own(promise, who) and not _NEUTRAL.search(f"{who.name} {who.role} {who.body}")


# --- numbers -------------------------------------------------------------------------------------------------------------


def comes_up(act: str, told: str) -> bool | None:
    """Does a number that is told come up to the one of the same thing in an act? None where there is no such number. One that
    is only repeated ("of the 50 buses") says nothing."""
    given = numbers(told)
    for what, wanted in numbers(act).items():
        values = [low if low is not None else high for low, high in given.get(what, ())]
        met = [value for value in values if value is not None and meets(value, wanted[0])]
        if values and (not met or any(value not in wanted[0] for value in met)):
            return bool(met) != negated(act)
    return None


def meets(value: float, wanted: Bounds) -> bool:
    """Is a number within what was said? A plain one is meant as at least that many."""
    low, high = wanted
    return (low is None or value >= low) and (high is None or high == low or value <= high)


def negated(act: str) -> bool:
    """Is it said not to happen? "No more than 50" is a number."""
    for one in reversed(candidates(act)):
        act = act[: one.start] + act[one.end :]
    return _NEGATED.search(act) is not None


def numbers(words: str) -> dict[str, list[Bounds]]:
    """The numbers of some words by what they count: their unit, or else the stems after them. Lengths of time are none."""
    found: dict[str, list[Bounds]] = {}
    for one in candidates(words):
        if dimension(one.unit) != "time":
            for what in {one.unit} if one.own_unit else stems(" ".join(words[one.end : one.end + 40].split()[:2])):
                found.setdefault(what, []).append(bounds(one, 1))
    return found
