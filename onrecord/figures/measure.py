"""Is it a total, a rate, a change or a level, and per what; of a change, up or down."""

from __future__ import annotations

import re

from onrecord.figure import Measure
from onrecord.figures.candidates import Candidate
from onrecord.figures.units import dimension, is_money

_DOWN_WORDS = (
    r"fell|fall(?:s|en|ing)?|dropp?(?:s|ed|ing)?|declin\w+|cut|cuts|cutting|lower(?:s|ed|ing)?|slipp?\w*|lost|"
    r"loses?|losing|shed|reduc\w+|plung\w+|"
    r"slump\w+|shr[aiu]nk\w*|contract(?:s|ed|ing)|decreas\w+|tumbl\w+|slid(?:es|ing)?|slide|trimm?\w*|sank|sunk|"
    r"sinking|down|less|fewer|lowering|weaken\w*|"
    r"eas(?:ed|ing)|dip(?:s|ped)?|crash\w*|plummet\w*|slash\w*|slow\w*|halv\w+|decline|drop|reduction|loss|"
    r"discount|retreat\w*|curb\w*|smaller|cheaper|weaker|cooler|colder|shorter"
)
_UP_WORDS = (
    r"ris(?:e|es|en|ing)|rose|gr[eo]wn?|grows|growing|growth|increas\w+|climb\w*|jump\w*|soar\w*|surg\w+|rais(?:ed|"
    r"es|ing|e)|lift\w*|gain\w*|add(?:s|ed|ing)|"
    r"went up|gone up|go(?:es|ing)? up|up|expand\w*|swell\w*|swollen|widen\w*|accelerat\w+|advanc\w+|strengthen\w*|"
    r"rebound\w*|hike[ds]?|hiking|boost\w*|"
    r"more|higher|bigger|larger|warmer|hotter|stronger|dearer|longer|increase|spik\w+|edg(?:ed|es) up|edg(?:ed|ing)|"
    r"leap\w*|leapt"
)
_DOWN = re.compile(rf"\b(?:{_DOWN_WORDS})\b", re.IGNORECASE)
_VERB = rf"(?:{_DOWN_WORDS}|{_UP_WORDS}|chang\w+|mov(?:ed|es|ing)|shift\w*)"
_DIRECT = re.compile(
    rf"\b({_VERB})(?:\s(?:sharply|slightly|steadily|further|again|\w+ly))?(?:\s(?:by|another|a further|an extra|a|an|"
    rf"on average|in total|up|down))*\s?$",
    re.IGNORECASE,
)
_BY = re.compile(
    rf"\b({_VERB})\b[^.;:]{{0,70}}?\s(?:by|of|another|a further)(?:\s(?:a further|another|an average of))?\s?$", re.IGNORECASE
)
_AFTER = re.compile(
    r"\s?(?:-?point)?\s?(higher|lower|more|less|fewer|up|down|warmer|cooler|hotter|colder|rise|increase|jump|fall|drop|cut|"
    r"reduction|decline|growth|gain|loss|pay rise|"
    r"hike|raise|cheaper|dearer|bigger|smaller|stronger|weaker|surge|slump|faster|slower|longer|shorter|"
    r"annual (?:rise|fall|increase|drop|growth)|year-on-year (?:rise|fall|increase|drop)|pay (?:cut|increase|"
    r"deal))\b(?! likely| realistic| plausible| expensive| credible)",
    re.IGNORECASE,
)
_FAR_PER = re.compile(
    r"\b(?:an?|per|each|every)\s(hour|day|week|month|year|night)\b(?!\s(?:ago|earlier|before|later|after|or|old|of|when|"
    r"on\b(?! the| its| their| [A-Z])|to|in\b))|\b(daily|hourly)\b",
    re.IGNORECASE,
)
_PRICE = re.compile(
    r"\b(?:prices?|traded?|trading|wages?|salar(?:y|ies)|rents?|average pay|fares?|tariff|share|shares|rate|bill|fee for|"
    r"closed at|close at|average (?:price|cost|wage|rent|pay)|"
    r"minimum wage|exchange rate)\b",
    re.IGNORECASE,
)
_GROWTH = re.compile(r"\b(?:growth|price rises|pay rises?|increase|warming)\b", re.IGNORECASE)
_CAUSED = re.compile(
    r"\b(?:cut|cuts|cutting|shed|los\w+|add\w*|gain\w*|rais\w+|reduc\w+|slash\w*|lift\w*|boost\w*)$", re.IGNORECASE
)
_TO = re.compile(r"\b(?:to|at|from|is|was|were|are|stood|stands|reached|hit|of)\s$", re.IGNORECASE)


def measure_of(text: str, candidate: Candidate, clause: tuple[int, int], noun: bool) -> tuple[Measure, int, str | None]:
    """The measure, the sign of a change (+1, -1) and what it is per. `noun`: the thing counted directly follows the number."""
    before, after = text[clause[0] : candidate.start], text[candidate.end : clause[1]]
    direction = _change(candidate, before, after, noun)
    if candidate.per in ("hour", "day", "week", "month", "year", "quarter"):
        return "rate", direction or 1, candidate.per
    if direction is not None:
        return "change", direction, candidate.per
    per = candidate.per or (_far_per(candidate, after) if not candidate.hyphen else None)
    if per and per in ("hour", "day", "week", "month", "year"):
        return "rate", 1, per
    return _state(candidate, before, after), 1, per


def _change(candidate: Candidate, before: str, after: str, noun: bool) -> int | None:
    if candidate.kind == "times" and candidate.form.lower() not in ("twice", "thrice"):
        return 1
    following = _AFTER.match(after)
    if (
        following
        and not (candidate.unit == "count" and following[1].lower() in ("more", "cut"))
        and dimension(candidate.unit) != "time"
    ):
        return -1 if _DOWN.search(following[1]) else 1
    match = _DIRECT.search(before)
    if match and _fits(candidate, match[1], before, noun):
        return -1 if _DOWN.fullmatch(match[1]) else 1
    match = _BY.search(before)
    if (match and not _TO.search(before[:-1] + " ")) or (
        match
        and before.rstrip()
        .lower()
        .endswith(
            (
                " by",
                "another",
                "a further",
                "fall of",
                "rise of",
                "drop of",
                "increase of",
                "cut of",
                "decline of",
                "growth of",
                "gain of",
                "reduction of",
                "loss of",
                "jump of",
            )
        )
    ):
        if before.rstrip().lower().endswith(" of") and not re.search(
            r"\b(?:fall|rise|drop|increase|cut|decline|growth|gain|"
            r"reduction|jump|surge|slump)\sof$",
            before.rstrip(),
            re.IGNORECASE,
        ):
            return None
        return -1 if match and _DOWN.fullmatch(match[1]) else 1
    if candidate.unit == "percent" and _GROWTH.search(before):
        return 1
    return None


def _fits(candidate: Candidate, verb: str, before: str, noun: bool) -> bool:
    """ "cut 4,000 jobs", "lost $5m", "added 300 staff" are totals; "fell 4%", "up 100,000" are changes."""
    if candidate.unit in ("percent", "percentage point", "basis point") or before.rstrip().lower().endswith(" by"):
        return True
    if candidate.unit == "count" and noun:
        return False
    return not _CAUSED.search(verb) and verb.lower() not in ("more", "less", "fewer", "loss", "growing")


def _far_per(candidate: Candidate, after: str) -> str | None:
    """ "between 100 and 200 of its forces were dying a day": the period later in the clause, before the next number."""
    if (
        dimension(candidate.unit) in ("time", "temperature", "share", "points", "magnitude", "speed")
        or candidate.unit == "times"
    ):
        return None
    digit = re.search(r"[0-9]", after)
    match = _FAR_PER.search(after[: digit.start() if digit else 70][:70])
    if not match:
        return None
    word = (match[1] or match[2]).lower()
    return {"night": "day", "daily": "day", "hourly": "hour"}.get(word, word)


def _state(candidate: Candidate, before: str, after: str) -> Measure:
    if candidate.unit == "count" or dimension(candidate.unit) in ("area", "volume", "mass", "power", "energy"):
        return "stock"
    if is_money(candidate.unit):
        return "level" if candidate.per or _PRICE.search(before[-60:]) or _PRICE.match(after.lstrip()) else "stock"
    return (
        "stock" if dimension(candidate.unit) == "length" and re.match(r"\s?(?:in all|in total|altogether)", after) else "level"
    )
