"""Does the one place lie in the other, as far as names and sentences say? There is no gazetteer."""

from __future__ import annotations

import re
from typing import Literal

from onrecord.figure import Figure

Comparison = Literal["same", "first in second", "second in first", "different"]

PERHAPS = "perhaps the same place"
"""A name with and without "province", "city": a town and the land around it may share one, so nothing is inconsistent."""
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
_AREA = re.compile(r"(?<=[a-z]) (?:province|region|county|district|state|city|town|village|island|municipality)$")
"""The kind of area after its name: "Ostrin province"."""


def direction(forward: bool) -> Comparison:
    """Of two figures the first is in the second, or the second in the first."""
    return "first in second" if forward else "second in first"


def compare_places(where: tuple[str, str], nations: frozenset[str], a: Figure, b: Figure) -> tuple[Comparison, str]:
    """How the places of `a` and `b` stand to each other, and why. `nations`: first letters of capitalised modifiers."""
    mine, theirs = ("" if _NOWHERE.match(w) else w for w in where)
    if _same_place(mine, theirs):
        return "same", ""
    if not mine or not theirs:
        if _WHOLE.fullmatch(mine or theirs):
            return "same", ""
        if any((mine or theirs)[:4].lower() == n for n in nations):
            return "same", ""
        if (a.document, a.sentence) != (b.document, b.sentence) and not _WITHIN.search(mine or theirs):
            return "same", ""  # another sentence on the same thing need not name the place again
        return direction(bool(mine)), f"{mine or theirs} is a part of the whole"
    if mine in (theirs, _AREA.sub("", theirs)) or theirs == _AREA.sub("", mine):
        return "same", PERHAPS
    for whole, forward in ((theirs, True), (mine, False)):
        if _WHOLE.fullmatch(whole):
            return direction(forward), f"{mine if forward else theirs} is in the {whole}"
    if bool(_OUTSIDE.search(mine)) != bool(_OUTSIDE.search(theirs)):
        return "different", f"{mine} is not {theirs}"
    for small, large, forward in ((mine, theirs, True), (theirs, mine, False)):
        if _inside(small, large, (a, b) if forward else (b, a)):
            return direction(forward), f"{small} is in {large}"
    return "different", f"{mine} is not known to be in {theirs}, nor the other way round"


def is_site(small: str, large: str) -> bool:
    """Is the one the other with a kind of site: "Harvik plant", "Harvik"?"""
    return re.fullmatch(rf"{re.escape(large)}(?: [a-z]+)+", small) is not None


def _same_place(one: str, other: str) -> bool:
    strip = [
        re.sub(r"^(?:the|its|eastern|western|northern|southern|central)\s", "", w, flags=re.IGNORECASE).lower()
        for w in (one, other)
    ]
    short, name = sorted((one, other), key=len)
    return strip[0] == strip[1] or (short.islower() and name[:1].isupper() and name.lower().endswith(f" {short}"))  # "the bank"


def _inside(small: str, large: str, figures: tuple[Figure, Figure]) -> bool:
    """Is the one place in the other, as far as their names and sentences say?"""
    if small in re.split(r"\sand\s|,\s", large) and small != large:
        return True
    wholes = [_said_whole(place, figure) for place, figure in zip((small, large), figures, strict=True)]
    if any(wholes) and not all(wholes):
        return wholes[1]
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


def _said_whole(place: str, figure: Figure) -> bool:
    """ "the valley as a whole", "the whole of Lower Ume": what it is told beside lies in it."""
    name = re.escape(place)
    said = rf"\b{name} as a whole\b|\b(?:whole|entire|all) (?:of )?(?:the )?{name}\b"
    return re.search(said, figure.sentence_text, re.IGNORECASE) is not None


def _marked_small(name: str, figures: tuple[Figure, Figure]) -> bool:
    """Does a sentence call the place a town, a city, a district?"""
    kinds = r"(?:town|city|village|port|suburb|district|province|region|municipality|county|island|camp|capital)"
    near = re.compile(
        rf"{kinds}(?: of)? {re.escape(name)}\b|\b{re.escape(name)}, (?:the |a |an )?(?:[\w-]+ ){{0,3}}{kinds}\b|"
        rf"\b{re.escape(name)} (?:{kinds}|airport|hospital|prison)\b|\bmayor of {re.escape(name)}\b|"
        rf"\b{re.escape(name)}['’]s mayor\b"
    )
    return any(near.search(f.sentence_text) or near.search(f.claimant or "") for f in figures)
