
"""Is the same thing counted? Compares what two figures count: by outcome, group and place."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.figure import Figure
from onrecord.figures.outcomes import MODAL, WORDS
from onrecord.figures.places import Comparison, compare_places, direction
from onrecord.figures.units import is_money

_MODAL_WORDS = MODAL | {"target", "demanded", "sought", "limit", "offered", "needed"}
_OUTCOME_WORDS = WORDS - MODAL
_SMALL = frozenset("of the in on at to for and or from with by as who is a an than up not down out off".split())
_LINKING = frozenset("from on for before after in of by with without under over aged".split())
_SAME_WORD = {
    "troop": "soldier",
    "force": "soldier",
    "serviceman": "soldier",
    "servicemen": "soldier",
    "servicepeople": "soldier",
    "servicemember": "soldier",
    "inhabitant": "people",
    "resident": "people",
    "victim": "people",
    "post": "job",
    "position": "job",
    "role": "job",
    "redundancy": "job",
    "layoff": "job",
    "kid": "child",
    "children": "child",
    "women": "woman",
    "men": "man",
    "plane": "aircraft",
    "jet": "aircraft",
    "house": "home",
    "death": "people",
    "dead": "people",
    "person": "people",
    "employee": "worker",
    "staff": "worker",
    "civilian": "civilian",
    "property": "home",
    "trip": "rider",
    "passenger": "rider",
    "delivery": "delivered",
}
PEOPLE = frozenset(
    "soldier civilian child woman man boy girl miner passenger patient student pupil worker police policeman officer "
    "firefighter rescuer resident "
    "prisoner hostage fighter militant protester demonstrator migrant refugee tourist foreigner journalist doctor nurse medic "
    "teacher villager sailor "
    "pilot driver fan spectator rider climber pedestrian cyclist motorist elderly teenager infant baby adult national citizen "
    "family insurgent rebel "
    "guard conscript reservist volunteer victim survivor fisherman mourner manager member crew suspect relative orphan "
    "applicant immigrant participant assailant accused troop inmate detainee settler combatant farmer lawyer "
    "musician guest shopper bystander aid-worker peacekeeper paramedic toddler pensioner male female minor youth".split()
)
_NO_PERSON = frozenset(
    "computer order letter number river tower paper member-state power water border corner shelter counter "
    "tender sensor motor sector floor door razor tractor reactor doctor-visit "
    "helicopter poster container tanker freighter trailer super offer answer laser meter centre error "
    "flavour mirror degree fee committee tree".split()
)
PARTICIPLE = re.compile(
    r"[a-z]{2,}[^\Wae]ed|built|bought|caught|dug|driven|eaten|found|given|grown|held|hit|laid|lost|made|met|paid|read|"
    r"seen|sent|shot|shut|sold|spent|stolen|struck|sunk|sworn|taken|thrown|torn|won|written"
)
"""A predicate that stays as written after its noun ("deadlines missed", "land burned"): it happened to one after the other."""
_STATES = frozenset(
    "employed unemployed registered enrolled stationed deployed based located trapped stranded besieged occupied owned closed "
    "held needed required owed insured married licensed interested listed retired".split()
)
"""Participles that name a state: their number goes up and down."""


@dataclass(frozen=True, slots=True)
class Thing:
    """What is counted, taken apart: content stems, outcomes, how real it is, capitalised modifiers, place; `event`: the
    predicate, outside the list of outcomes, that says what happened to it, or ""."""

    words: frozenset[str]
    outcomes: frozenset[str]
    modal: frozenset[str]
    nations: frozenset[str]
    where: str
    what: str
    event: str


def stem(word: str) -> str:
    """A word in the singular, with the synonyms of the table."""
    low = word.lower().removesuffix("'s").removesuffix("’s")
    if low in _SAME_WORD:
        return _SAME_WORD[low]
    if low.endswith("ies") and len(low) > 4:
        low = low[:-3] + "y"
    elif low.endswith("s") and not low.endswith(("ss", "us", "is")) and len(low) > 3:
        low = low[:-1]
    return _SAME_WORD.get(low, low)


def thing_of(figure: Figure) -> Thing:
    """Take `counted` apart. Something still to come is planned, whatever its words."""
    what, _, where = figure.counted.partition(" | ")
    words = re.findall(r"[^\W\d_][\w’'-]*", what)
    outcomes = frozenset(w.lower() for w in words if w.lower() in _OUTCOME_WORDS)
    modal = frozenset(w.lower() for w in words if w.lower() in _MODAL_WORDS)
    if not modal and figure.end and figure.day and figure.end[:4] > figure.day[:4]:
        modal = frozenset({"planned"})
    content = [w for w in words if w.lower() not in _OUTCOME_WORDS | _MODAL_WORDS | _SMALL]
    nations = frozenset(w[:4].lower() for w in content[:-1] if w[0].isupper())
    plain = frozenset(stem(w) for i, w in enumerate(content) if not (w[0].isupper() and i < len(content) - 1))
    events = [w for w in content[1:] if PARTICIPLE.fullmatch(w) and w not in _STATES and not modal]
    return Thing(plain, outcomes, modal, nations, where.strip(), what, "".join(events[:1]))


def is_person(word: str) -> bool:
    """Does a noun name people? By the table and the commonest endings; a capitalised plural ("Leskans") does too."""
    single = stem(word)
    return (
        single in PEOPLE
        or single == "people"
        or (single.endswith(("er", "or", "ist", "ian", "eer", "ee", "man", "woman", "men")) and single not in _NO_PERSON)
        or (word[:1].isupper() and word.endswith("s"))
    )


def compare(a: Figure, b: Figure) -> tuple[Comparison, str]:
    """How what `a` counts stands to what `b` counts, and why."""
    one, other = thing_of(a), thing_of(b)
    if "unknown" in (one.what, other.what):
        return "different", "it is not known what is counted"
    # by convention jobs that are to go are "cut" too, but not those that have gone since a day
    gone = any(f.start and not f.end for f in (a, b))
    going = "cut" in one.outcomes & other.outcomes and one.modal ^ other.modal == {"planned"} and not gone
    if one.modal != other.modal and not going:
        return "different", f"{_or_plain(one.modal)} is not {_or_plain(other.modal)}"
    told = _told_part(one, other, a, b)
    parts = [_outcomes(one, other), told or _groups(one, other, a.unit), _nations(one, other, a, b),
             compare_places((one.where, other.where), one.nations | other.nations, a, b)]
    for comparison, why in parts:
        if comparison == "different":
            return comparison, why
    found = {comparison for comparison, _ in parts} - {"same"}
    if len(found) > 1:
        return "different", f"neither of {one.what!r} and {other.what!r} contains the other"
    if found:
        return found.pop(), next(why for c, why in parts if c != "same")
    return "same", next((why for _, why in parts if why), "the same is counted")


def _told_part(one: Thing, other: Thing, a: Figure, b: Figure) -> tuple[Comparison, str] | None:
    """What its sentence makes a part of a group is a part of it elsewhere too: "of the 3,860 savers 640 are pensioners"."""
    for part, thing, total, whole, forward in ((a, one, b, other, True), (b, other, a, one, False)):
        group, members = whole.words - {whole.event}, thing.words - {thing.event}
        if not part.part_of or total.part_of or part.document == total.document or not group - {"people"}:
            continue
        told = {stem(w) for w in re.findall(r"[^\W\d_][\w’'-]*", part.sentence_text)}
        alike = (thing.outcomes, thing.event) == (whole.outcomes, whole.event)
        if alike and group <= told and members and not members & group:
            return direction(forward), f"{thing.what!r} is narrower than {whole.what!r}"
    return None


def _or_plain(modal: frozenset[str]) -> str:
    return " and ".join(sorted(modal)) or "what came about"


def _outcomes(one: Thing, other: Thing) -> tuple[Comparison, str]:
    a, b = one.outcomes, other.outcomes
    if a == b:
        return "same", ""
    if a and b and a < b:
        return "first in second", f"{' or '.join(sorted(b))} contains {' or '.join(sorted(a))}"
    if a and b and b < a:
        return "second in first", f"{' or '.join(sorted(a))} contains {' or '.join(sorted(b))}"
    return "different", f"{' or '.join(sorted(a)) or one.what} is not {' or '.join(sorted(b)) or other.what}"


def _groups(one: Thing, other: Thing, unit: str) -> tuple[Comparison, str]:
    a, b = one.words, other.words
    if ("against" in a) != ("against" in b):
        return "different", f"{one.what!r} is not {other.what!r}"
    if a == b:
        return "same", ""
    for small, large, whole, forward in ((a, b, other, True), (b, a, one, False)):
        if " and " in whole.what and any(
            frozenset(stem(w) for w in part.split() if w.lower() not in _OUTCOME_WORDS | _SMALL) == small
            for part in whole.what.split(" and ")
        ):
            return direction(forward), f"{whole.what!r} contains the other"
        if (
            large == {"people"}
            and small
            and all(w in PEOPLE or w in ("people", "confirmed") or w.endswith(("er", "or", "ist", "ian")) for w in small)
        ):
            return direction(forward), f"{' '.join(sorted(small))}s are people"
    for part, total, forward in ((one, other, True), (other, one, False)):
        summed = not (is_money(unit) or unit == "percent")
        narrower = summed or _LINKING & set(part.what.lower().split()) or "other" in part.words
        if total.words and total.words < part.words and narrower:
            return direction(forward), f"{part.what!r} is narrower than {total.what!r}"
    return "different", f"{one.what!r} is not {other.what!r}"


def _nations(one: Thing, other: Thing, a: Figure, b: Figure) -> tuple[Comparison, str]:
    """ "Leskan soldiers": the modifier may stand as the place of the other figure."""
    mine, theirs = one.nations, other.nations
    if mine == theirs:
        return "same", ""
    if (not mine and any(other.nations and one.where[:4].lower() == n for n in theirs)) or (
        not theirs and any(other.where[:4].lower() == n for n in mine)
    ):
        return "same", ""
    if mine and theirs:
        return "different", f"{one.what!r} is not {other.what!r}"
    if "rate" in (a.measure, b.measure):
        return "same", ""
    return direction(bool(mine)), f"{(one if mine else other).what!r} is narrower"
