"""Sport: is a text about a contest, and is a number one of its goals, points, distances or times?"""

from __future__ import annotations

import re

from onrecord.figures.candidates import Candidate
from onrecord.figures.units import dimension

_SPORT = re.compile(
    r"\b(?:goals?|scored|scoring|striker|midfielder|goalkeeper|defender|league|premiership|(?:semi|quarter)-?finals?|"
    r"kick-off|"
    r"penalt(?:y|ies)|hat-trick|equali[sz]ed?r?|wickets?|innings|batsman|bowler|seeds?|tie-?break|(?:match|break|"
    r"set) points?|marathon|"
    r"grand prix|laps?|pole position|touchdowns?|quarterback|home runs?|rebounds?|championships?|tournament|cup final|"
    r"world cup|match|"
    r"matches|derby|relegat\w+|coach|(?:stoppage|extra) time|podium|medals?|sprinter|peloton|races?|birdies?|scrum|"
    r"knockout|heavyweight|"
    r"beat|defeated|transfer fee|stadium|fans|club|grand slam|playoffs?|bout|rounds?|unbeaten|victory|wins?|athletes?|"
    r"sent off)\b",
    re.IGNORECASE,
)
_SHARED = frozenset("victory win wins round rounds race club beat defeated fans bout match seed seeds lap coach".split())
"""Words that elections and companies share with sport."""
_SCORELINE = re.compile(r"(?<![\w-])[0-9]{1,2}[-–][0-9]{1,2}(?=[\s,.;)](?!\s?(?:per|%|a |years|days|people)))")
_PLAYED = re.compile(
    r"[ -](?:(?:\w+|match|break|set|home|straight|league)[ -]){0,2}?(?:goals?|points?|runs?|sets?|laps?|wickets?|"
    r"games?|tries|try|places|"
    r"wins?|titles?|seconds?|minutes?|hours?|overs|balls|rebounds|assists|caps|medals?|golds?|silvers?|bronzes?|"
    r"strokes|shots|holes|metres|"
    r"yards?|kilometres|km|miles|rounds?|matches|defeats|losses|draws|saves|cards|substitutes|penalties|corners|"
    r"innings|starts|appearances|"
    r"finals|trophies|races|ahead|behind|clear|adrift|up|down|under par|over par|all|apiece|nil)\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\b(?:spectators|fans|supporters|people|crowd|attendance|viewers|ticket|seats|turned up|arrest\w*|injur\w*|hurt|"
    r"bann?(?:ed|s)?|ban of|"
    r"suspen\w+|sentenc\w+|jail\w*|fined?|police|capacity|contract|stewards|officers|killed|died|dead|members|"
    r"employees|jobs|volunteers|"
    r"athletes|countries|nations|doping|samples)\b",
    re.IGNORECASE,
)
_PENALTY = re.compile(r"\b(?:ban\w*|suspen\w+|sentenc\w+|jail\w*|contract|prison)\b", re.IGNORECASE)
SHORT = 600
"""Characters up to which two different words of sport are enough, one of them of sport alone; a longer text wants three."""


def sport(text: str) -> bool:
    """Is the text about a contest? Different words of sport in it say so."""
    found = {"score"} if _SCORELINE.search(text) else set[str]()
    for match in _SPORT.finditer(text):
        found.add(match.group().lower())
        if len(found) >= 3 or (len(text) < SHORT and len(found) > 1 and found - _SHARED):
            return True
    return False


def played(candidate: Candidate, before: str, after: str) -> bool:
    """Is the number of a text about sport one of the contest itself: no attendance, share, ban, or money?"""
    unit, near = candidate.unit, before[-50:] + after[:50]
    if unit in ("percent", "percentage point", "times"):
        return candidate.kind == "times" and candidate.form.lower() == "twice"
    if dimension(unit) in ("length", "speed", "mass", "points", "temperature"):
        return True
    if dimension(unit) == "time" or re.match(r"[ -](?:games?|match(?:es)?)\b", after):
        return not _PENALTY.search(near)
    if _PLAYED.match(after) or re.fullmatch(r"[0-9]{1,3}[-–][0-9]{1,3}", candidate.form):
        return True
    return candidate.high < 1000 and not _COUNTED.search(near)
