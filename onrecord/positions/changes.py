"""What became of a position between two statements of one speaker: changed, only more precise, or the same.

What the speaker claims about having changed decides nothing; the two positions and their words do."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.merging.text import stem
from onrecord.positions.types import Change, Turn

_NO_TERMS = re.compile(
    r"\b(?:whatever|come what may|come rain|no matter|unconditional\w*|without (?:any )?(?:reserve|reservations?|"
    r"conditions?|preconditions?|strings|ifs|"
    r"exception|qualification)|no (?:strings|ifs|conditions?|preconditions?|caveats)|regardless|in any (?:case|event)|"
    r"at any price|at all costs|with or without|either way|under (?:any|all) circumstances|"
    r"full stop|period|wholeheartedly|in full|as it stands|hell or high water)\b",
    re.IGNORECASE,
)
_MONTHS = "January February March April May June July August September October November December".split()
_MONTH = re.compile(rf"\b(?:(\d{{1,2}})(?:st|nd|rd|th)? (?:of )?)?({'|'.join(_MONTHS)})\b(?: (\d{{1,2}})\b)?")
_SEASON = re.compile(
    r"\b(?:by|in|from|until|before|after|next|this|during|over|for|of) (?:the |next |late |early |this |coming )*(spring|"
    r"summer|autumn|winter|Christmas|Easter|year|"
    r"week|month|weekend|term|session|quarter|decade|noon|midnight|election|harvest|budget|season)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b((?:19|20|21)\d\d)\b")
_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty "
    "forty fifty sixty seventy eighty ninety hundred dozen half quarter third double twice"
).split()
_AMOUNT = re.compile(
    rf"\b(\d[\d,.]*|{'|'.join(_WORDS)})[ -](?:(?:of )?(?:an? |the |every |full |whole |more )*)([a-z]\w*)", re.IGNORECASE
)
_NOTHING_COUNTED = frozenset("of and or to more in that day thing side sides hand way".split())
_PLACE = re.compile(
    r"\b(?:in|at|near|through|via|from|under|outside|between|along|with|by|for|"
    r"to) (?:the )?((?:[A-Z][\w’'-]+)(?: [A-Z][\w’'-]+)*)"
)
_LIMITS = re.compile(
    r"\b(?:except\w*|exempt\w*|apart from|exclud\w+|leav(?:e|ing) out|limited to|confined to|restricted to|starting with|"
    r"beginning with|"
    r"in (?:two|three|four|several|small) (?:steps|stages|phases|parts)|phased?|step by step|neither [\w ]+ nor|nowhere|"
    r"anywhere else|not even|largest|smallest|oldest|"
    r"no later than|within|at least|at most|up to|no more than|not more than|no fewer than|no less than|over (?:two|three|"
    r"four|five|six|ten)|by way of|in the form of|chaired by|brokered by|monitored by|supervised by|led by|"
    r"in writing|by law|by treaty|behind closed doors|in public|by secret ballot|only (?:on|in|for|at|with|by|to|from|as)|"
    r"including|but not|other than|alone|every \w+day|per cent|percent)\b",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"\b(?:also|too|as well|in addition|besides|moreover|on top of that|what is more|and also|further)\b", re.IGNORECASE
)
_SMALL = frozenset(
    "a an the and or of to in on at by for from with if unless provided as long only that it its his her their "
    "he she they was were is are be been would will could can so".split()
)


@dataclass(frozen=True, slots=True)
class Step:
    """From one statement to a later one of the same speaker."""

    earlier: str
    later: str
    change: Change


def change_between(earlier: Turn, later: Turn) -> Change:
    """What became of a position between two statements."""
    if "none" in (earlier.label, later.label) or later.label == "withheld":
        return "same"
    if earlier.label == "withheld":
        return "more precise"
    if earlier.label == later.label:
        return _within(earlier, later)
    if (earlier.label, later.label) == ("for", "condition"):
        return "changed" if _NO_TERMS.search(earlier.words) else "more precise"
    return "changed"


def steps(turns: Sequence[Turn]) -> tuple[Step, ...]:
    """The steps through one speaker's positions, oldest first. Silence between two positions is stepped over. Two positions in
    one document that cannot both be held are no change of mind: it tells two sides of one."""
    found: list[Step] = []
    last: Turn | None = None
    for turn in sorted((one for one in turns if one.label != "none"), key=lambda one: one.day):
        if last is not None:
            change = change_between(last, turn)
            if change != "changed" or not turn.document or turn.document != last.document:
                found.append(Step(last.statement, turn.statement, change))
        if last is None or turn.label != "withheld" or last.label == "withheld":
            last = turn
    return tuple(found)


def _within(earlier: Turn, later: Turn) -> Change:
    """Two statements of one position."""
    if earlier.label == "withheld":
        return "same"
    before, now = _details(earlier.words), _details(later.words)
    if any(slot in before and not before[slot] & values for slot, values in now.items() if slot not in ("place", "limit")):
        return "changed"
    if any(values - before.get(slot, set()) for slot, values in now.items()):
        return "more precise"
    return _terms(earlier.condition, later.condition) if later.label == "condition" else "same"


def _terms(earlier: str, later: str) -> Change:
    """Two conditions without dates, amounts or places: more precise where one is spelled out."""
    old, new = _content(earlier), _content(later)
    if _MORE.search(later) or (len(new) >= len(old) + 3 and (old & new or len(old) <= 2)):
        return "more precise"
    return "same"


def _content(words: str) -> set[str]:
    return {stem(word) for word in re.findall(r"\w+", words.lower()) if word not in _SMALL}


def _details(words: str) -> dict[str, set[str]]:
    """Dates, amounts, places and limits of a text, by what they are an amount of."""
    found: dict[str, set[str]] = {}
    for match in _MONTH.finditer(words):
        found.setdefault("month", set()).add(match.group(2))
        if day := match.group(1) or match.group(3):
            found.setdefault("day", set()).add(day)
    bare = _MONTH.sub(" ", words)
    for match in _YEAR.finditer(bare):
        found.setdefault("year", set()).add(match.group(1))
    for match in _AMOUNT.finditer(bare):
        if match.group(2).lower() not in _NOTHING_COUNTED:
            found.setdefault("amount " + stem(match.group(2).lower()), set()).add(match.group(1).lower())
    for match in _SEASON.finditer(bare):
        found.setdefault("season", set()).add(match.group(1).lower())
    for match in _PLACE.finditer(bare):
        if not re.match(r"(?:\w+day)\b", match.group(1)):
            found.setdefault("place", set()).add(match.group(1))
    for match in _LIMITS.finditer(bare):
        found.setdefault("limit", set()).add(match.group().lower())
    return found
