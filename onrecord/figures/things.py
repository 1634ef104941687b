
"""Is the same thing counted? Compares what two figures count: by outcome, group and place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from onrecord.figure import Figure
from onrecord.figures.outcomes import MODAL, WORDS
from onrecord.figures.units import is_money

Comparison = Literal["same", "first in second", "second in first", "different"]

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
_SMALLER = re.compile(
    r"\b(?:capital|towns?|villages?|city|port|hospital|stadium|flat|offices?|district|suburbs?|camp|prison|school|plant|"
    r"factory|province|"
    r"region|north|south|east|west|injured|mountain|county|island|neighbourhood|market|hotel)\b"
)
_WITHIN = re.compile(
    r"\b(?:capital|towns?|villages?|city|hospital|stadium|flats?|offices?|district|suburbs?|camp|school|plant|factory|neighbourhood|"
    r"market|hotel|headquarters)\b"
)
"""Kinds of place that are a part of what a figure without a place is about."""
_NOWHERE = re.compile(
    r"^(?:front|battlefield|war|ground|frontline|front line|quake|earthquake|flood|flooding|storm|crash|blast|fire|"
    r"attack|family|budget|"
    r"industry|market|managers|area|scene)s?$"
)
_WHOLE = re.compile(r"(?:whole )?(?:country|nation|world|planet)", re.IGNORECASE)
_OUTSIDE = re.compile(r"\b(?:outside|rest of|other|neighbouring|beyond|elsewhere)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Thing:
    """What is counted, taken apart: content stems, outcomes, how real it is, capitalised modifiers, place."""

    words: frozenset[str]
    outcomes: frozenset[str]
    modal: frozenset[str]
    nations: frozenset[str]
    where: str
    what: str


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
    return Thing(plain, outcomes, modal, nations, where.strip(), what)


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
    going = "cut" in one.outcomes & other.outcomes and one.modal ^ other.modal == {"planned"}  # by convention both are cut
    if one.modal != other.modal and not going:
        return "different", f"{_or_plain(one.modal)} is not {_or_plain(other.modal)}"
    parts = [_outcomes(one, other), _groups(one, other, a.unit), _nations(one, other, a, b), _places(one, other, a, b)]
    for comparison, why in parts:
        if comparison == "different":
            return comparison, why
    found = {comparison for comparison, _ in parts} - {"same"}
    if len(found) > 1:
        return "different", f"neither of {one.what!r} and {other.what!r} contains the other"
    return (found.pop(), next(why for c, why in parts if c != "same")) if found else ("same", "the same is counted")


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
            return _direction(forward), f"{whole.what!r} contains the other"
        if (
            large == {"people"}
            and small
            and all(w in PEOPLE or w in ("people", "confirmed") or w.endswith(("er", "or", "ist", "ian")) for w in small)
        ):
            return _direction(forward), f"{' '.join(sorted(small))}s are people"
    for part, total, forward in ((one, other, True), (other, one, False)):
        summed = not (is_money(unit) or unit == "percent")
        narrower = summed or _LINKING & set(part.what.lower().split()) or "other" in part.words
        if total.words and total.words < part.words and narrower:
            return _direction(forward), f"{part.what!r} is narrower than {total.what!r}"
    return "different", f"{one.what!r} is not {other.what!r}"


def _direction(forward: bool) -> Comparison:
    return "first in second" if forward else "second in first"


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
    return _direction(bool(mine)), f"{(one if mine else other).what!r} is narrower"


def _places(one: Thing, other: Thing, a: Figure, b: Figure) -> tuple[Comparison, str]:
    mine, theirs = ("" if _NOWHERE.match(w) else w for w in (one.where, other.where))
    if _same_place(mine, theirs):
        return "same", ""
    if not mine or not theirs:
        if _WHOLE.fullmatch(mine or theirs):
            return "same", ""
        if any((mine or theirs)[:4].lower() == n for n in one.nations | other.nations):
            return "same", ""
        if (a.document, a.sentence) != (b.document, b.sentence) and not _WITHIN.search(mine or theirs):
            return "same", ""  # another sentence on the same thing need not name the place again
        return _direction(bool(mine)), f"{mine or theirs} is a part of the whole"
    for whole, forward in ((theirs, True), (mine, False)):
        if _WHOLE.fullmatch(whole):
            return _direction(forward), f"{mine if forward else theirs} is in the {whole}"
    if bool(_OUTSIDE.search(mine)) != bool(_OUTSIDE.search(theirs)):
        return "different", f"{mine} is not {theirs}"
    for small, large, forward in ((mine, theirs, True), (theirs, mine, False)):
        if _inside(small, large, (a, b) if forward else (b, a)):
            return _direction(forward), f"{small} is in {large}"
    return "different", f"{mine} is not known to be in {theirs}, nor the other way round"


def _same_place(one: str, other: str) -> bool:
    strip = [
        re.sub(r"^(?:the|its|eastern|western|northern|southern|central)\s", "", w, flags=re.IGNORECASE).lower()
        for w in (one, other)
    ]
    return strip[0] == strip[1]


def _inside(small: str, large: str, figures: tuple[Figure, Figure]) -> bool:
    """Is the one place in the other, as far as their names and sentences say?"""
    if small in re.split(r"\sand\s|,\s", large) and small != large:
        return True
    words, others = set(re.findall(r"\w+", small.lower())), set(re.findall(r"\w+", large.lower()))
    if others < words and " and " not in small:
        return True
    if others & words:
        return False  # two parts of one body: "Norvane in Lisle", "Norvane offices"
    if not large[0].isupper():
        return False
    if small[0].islower() or _SMALLER.search(small):
        return bool(_SMALLER.search(small)) and not _SMALLER.search(large)
    return _marked_small(small, figures) and not _marked_small(large, figures)


def _marked_small(name: str, figures: tuple[Figure, Figure]) -> bool:
    """Does a sentence call the place a town, a city, a district?"""
    kinds = r"(?:town|city|village|port|suburb|district|province|region|municipality|county|island|camp|capital)"
    near = re.compile(
        rf"{kinds}(?: of)? {re.escape(name)}\b|\b{re.escape(name)}, (?:the |a |an )?(?:[\w-]+ ){{0,3}}{kinds}\b|"
        rf"\b{re.escape(name)} (?:{kinds}|airport|hospital|prison)\b|\bmayor of {re.escape(name)}\b|"
        rf"\b{re.escape(name)}['’]s mayor\b"
    )
    return any(near.search(f.sentence_text) or near.search(f.claimant or "") for f in figures)
