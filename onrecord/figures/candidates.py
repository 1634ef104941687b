"""Numbers put together with their hedge, range, unit and "a day": what may be a figure."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from onrecord.figure import Hedge
from onrecord.figures.hedges import hedge_after, hedge_before, together
from onrecord.figures.numbers import Atom, atoms
from onrecord.figures.units import HUNDREDTHS, SIGNS, dimension, is_money, unit_at

_RANGE = re.compile(r"\s*[-–—]\s*|\s+to\s+|\s+or\s+|\s+(?:up )?to (?:as (?:many|much|high) as )?")
_AND = re.compile(r"\s+and\s+")
_COMMA = re.compile(r",\s+(?:or |perhaps |maybe )?")
# "from 3.9 per cent to 3.2", "rose 2 per cent to 4": a movement, so two figures, not a range.
_MOVES = re.compile(
    r"\b(?:ris(?:es?|en|ing)|rose|fell|fall(?:en|ing|s)?|gr[eo]wn?|growing|grows|increas\w+|decreas\w+|declin\w+|dropp?\w*|"
    r"climb\w+|"
    r"jump\w+|slow\w+|eased?|easing|slipp?\w*|cut|cuts|cutting|rais\w+|lift\w+|lower\w+|reduc\w+|revis\w+|chang\w+|went|gone|"
    r"going|up|"
    r"down|soar\w+|surg\w+|plung\w+|widen\w+|narrow\w+|shr[aiu]nk\w*|swell\w*|swollen|moved?|accelerat\w+|expand\w+|double\w*|"
    r"halv\w+)\b",
    re.IGNORECASE,
)
_STEP = re.compile(
    r"\b(?:rose|fell|jumped|dropped|climbed|slid|lost|gained|added|up|down|slipped|soared|sank|tumbled)\s(?:by\s)?$",
    re.IGNORECASE,
)
_MASS = re.compile(
    r"(?<=[0-9])m(?=[ -](?:long|wide|high|deep|tall|above|below|away|race|sprint|final|freestyle|hurdles|relay|hurdle|dash|"
    r"waves?|tower|tall|from the|off the|pool)\b)"
)
_PER = re.compile(
    r"\s*(?:(?:,\s*)?(?:a|an|per|each|every)\s+(hour|day|week|month|year|night|annum|quarter)\b|/\s?(hour|day|week|month|"
    r"year)\b|"
    r"\s(daily|weekly|monthly|annually|hourly|nightly|yearly)\b)(?!\s+(?:ago|earlier|before|later|after|or two|"
    r"old|on))",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\s+(?:an?|per|each)\s+(barrel|share|tonne|ton|ounce|litre|liter|gallon|kilo|kilogram|person|head|unit|bushel|pound|"
    r"megawatt-hour|MWh|vote|bottle|night|seat|ticket|square metre|acre|hectare|mile|kilometre|"
    r"[0-9][0-9,. ]*[0-9])\b(?!\s+(?:day|week|year))",
    re.IGNORECASE,
)
_PERIOD = {
    "annum": "year",
    "annually": "year",
    "yearly": "year",
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "hourly": "hour",
    "nightly": "day",
    "night": "day",
}
# "revised up to 0.6 per cent": no hedge.
_PUSHED = re.compile(
    r"\b(?:revised|went|gone|goes|go|raised|pushed|moved|taken|brought|bumped|climbed|driven|put|crept|edged|rounded|"
    r"marked|scaled|added|adds|adding)\s$",
    re.IGNORECASE,
)
_SPANNED = re.compile(r"\b(\w+) over $")
_WANTS_A_NUMBER = frozenset(
    "for after in of by within from to than and with is was been be are were a the just well little slightly far lasted lasts "
    "last lasting took takes take taking spent spend served serve needs need needed".split()
)
"""Words behind which "over 42 days" is a hedge; behind others it says within which time something is spread ("a truce over 42
days")."""
_TIMES = re.compile(r"\s(?:times|fold)\b|-fold\b")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A number or range with what adjoins it. [start, end) is the whole span, `first` to `last` the numbers alone; `place` is
    half a unit of the last written place, `own_unit` whether a unit is written at all."""

    start: int
    end: int
    first: int
    last: int
    low: float
    high: float
    hedge: Hedge
    unit: str
    place: float
    scale: float
    kind: str
    form: str
    per: str | None = None
    own_unit: bool = False
    hyphen: bool = False


def candidates(text: str) -> list[Candidate]:
    """Every number of a text with what adjoins it, in order."""
    found = atoms(text)
    made: list[Candidate] = []
    i = 0
    while i < len(found):
        group, i = _group(text, found, i)
        made.append(_candidate(text, group))
    return made


def _group(text: str, found: list[Atom], i: int) -> tuple[list[Atom], int]:
    """The atoms of one range (at most three: "10,000 to 12,500-13,000") and the index after them."""
    group = [found[i]]
    while len(group) < 3 and i + len(group) < len(found) and _ranged(text, group, found[i + len(group)]):
        group.append(found[i + len(group)])
    return group, i + len(group)


def _ranged(text: str, group: list[Atom], other: Atom) -> bool:
    one = group[-1]
    if {one.kind, other.kind} - {"digits", "words"} or (other.sign and not one.sign):
        return False
    gap_end = other.start
    between = text[one.end : gap_end]
    unit = unit_at(text, one.end + len(between) - len(between.lstrip(" -")), one.scale > 1) if between.strip() else None
    rest = text[unit[1] : gap_end] if unit and unit[1] <= gap_end else between
    if not _connects(text, group[0], rest, other):
        return False
    if unit and (unit[0] != _unit_after(text, other) or "or" in rest.split() or _moving(text, group[0].start)):
        return False
    if one.sign and other.sign and _STEP.search(text[max(0, one.start - 24) : one.start]):
        return False  # "jumped $2.10 to $38": by so much, to so much
    low, high = _borrowed(one, other)
    return low < high and not (_moving(text, group[0].start) and _from(text, group[0].start))


def _connects(text: str, first: Atom, rest: str, other: Atom) -> bool:
    """Is `rest` what stands between the two ends of a range?"""
    if _RANGE.fullmatch(rest):
        return True
    if _AND.fullmatch(rest):
        return text[max(0, first.start - 9) : first.start].lower().rstrip().endswith("between")
    return bool(_COMMA.fullmatch(rest)) and first.kind == "words" and other.scale > 1 and first.scale in (1, other.scale)


def _moving(text: str, start: int) -> bool:
    """Does a verb of movement stand shortly before?"""
    return bool(_MOVES.search(text, max(0, start - 40), start))


def _from(text: str, start: int) -> bool:
    return text[max(0, start - 5) : start].lower() == "from "


def _unit_after(text: str, atom: Atom) -> str | None:
    found = unit_at(text, atom.end + (text[atom.end : atom.end + 1] in (" ", "-", "\u00a0")), atom.scale > 1)
    return found[0] if found else None


def _borrowed(one: Atom, other: Atom) -> tuple[float, float]:
    """The two ends; "5-6bn" means 5bn to 6bn where that makes a sensible range."""
    if other.scale > one.scale == 1 and one.low < 1000:
        return one.low * other.scale, other.low
    return one.low, other.low


def _candidate(text: str, group: list[Atom]) -> Candidate:
    first, last = group[0], group[-1]
    low, high = (first.low, first.high) if first is last else (_borrowed(first, group[1])[0], last.low)
    end, scale = last.end, last.scale
    currency = SIGNS.get(first.sign) or SIGNS.get(first.sign.upper()) or (first.sign.upper() if first.sign else "")
    metres = _MASS.match(text, end - 1) if last.kind == "digits" and not currency else None
    part = _hundredths(text, last, end) if not currency else None
    if metres and scale == 1e6:
        low, high, scale, unit, own = low / 1e6, high / 1e6, 1.0, "metre", True
    elif part:
        low, high, unit, own, end = low / 100, high / 100, part[0], True, part[1]
    else:
        unit, own, end = _unit(text, last, end, currency)
    hedges, start = hedge_before(text, first.start)
    if "up to" in hedges and _PUSHED.search(text[max(0, start - 14) : start]) and text[start : start + 5].lower() == "up to":
        hedges, start = [h for h in hedges if h != "up to"], first.start
    if "more than" in hedges and dimension(unit) == "time" and _is_spread(text, first.start):
        hedges, start = [h for h in hedges if h != "more than"], first.start
    per, end = _per(text, end, unit)
    after, end = hedge_after(text, end)
    if not per:
        per, end = _per(text, end, unit)
    hedge = _hedge(text, group, [h for h in (*hedges, after) if h])
    start, hedge = _between(text, start, first, len(group), hedge)
    hyphen = text[last.end : last.end + 1] == "-" and text[last.end + 1 : last.end + 2].isalpha()
    place = last.place if len(group) == 1 else 0.0
    if metres or part:
        place /= 1e6 if metres else 100
    form = text[first.start : last.end]
    return Candidate(
        start, end, first.start, last.end, low, high, hedge, unit, place, scale, first.kind, form, per, own, hyphen
    )


def _is_spread(text: str, start: int) -> bool:
    """Does "over" before a time say within which something is spread?"""
    spanned = _SPANNED.search(text, max(0, start - 30), start)
    return spanned is not None and spanned[1].lower() not in _WANTS_A_NUMBER


def _hundredths(text: str, last: Atom, end: int) -> tuple[str, int] | None:
    """ "143p", "38 cents": the currency and where the words end. A letter by itself must touch the digits."""
    match = HUNDREDTHS.match(text, end + (text[end : end + 1] == " "))
    if not match or last.kind not in ("digits", "words") or last.scale > 1:
        return None
    if match.group() == "p" and (match.start() > end or last.kind == "words"):
        return None
    return ("USD" if match["cents"] else "GBP"), match.end()


def _unit(text: str, last: Atom, end: int, currency: str) -> tuple[str, bool, int]:
    """The unit, whether one is written, and where it ends. A sign before wins; "5 million US dollars" has it after."""
    at = end + (text[end : end + 1] in (" ", "-", "\u00a0"))
    if last.kind == "times":
        return "times", True, end
    if last.kind in ("ratio", "fraction"):
        if last.kind == "fraction" and (" a" in last.form.lower() or last.form.lower().endswith("point")):
            return _part_unit(text, last, at, end)
        return ("percentage point" if "point" in last.form.lower() else "percent"), True, end
    found = unit_at(text, at, last.scale > 1)
    if currency:
        return currency, True, found[1] if found and is_money(found[0]) else end
    if found and not (last.kind == "words" and found[0] == "day" and text[at : at + 5] == "night"):
        return found[0], True, found[1]
    times = _TIMES.match(text, end)
    return ("times", True, times.end()) if times else ("count", False, end)


def _part_unit(text: str, last: Atom, at: int, end: int) -> tuple[str, bool, int]:
    """The unit of "half an hour", "a quarter of a percentage point", "half a million euros"."""
    words = re.split(r"[ -]", last.form.lower())
    if words[-1] == "point":
        return "percentage point", True, end
    if words[-1] not in ("million", "billion", "trillion", "dozen"):
        found = unit_at(last.form, last.form.rindex(" ") + 1, False)
        return (found[0] if found else "count"), True, end
    found = unit_at(text, at, True)
    return (found[0], True, found[1]) if found else ("count", False, end)


def _per(text: str, end: int, unit: str) -> tuple[str | None, int]:
    match = _PER.match(text, end)
    if match and dimension(unit) != "time":
        word = (match[1] or match[2] or match[3]).lower()
        return _PERIOD.get(word, word), match.end()
    other = _OTHER.match(text, end) if is_money(unit) or unit == "count" else None
    return (other[1], other.end()) if other and (is_money(unit) or other[1][0].isdigit()) else (None, end)


def _hedge(text: str, group: list[Atom], found: list[Hedge]) -> Hedge:
    if len(group) > 1:
        return "between"
    hedge = together(found)
    if group[0].kind == "magnitude":
        return hedge if hedge in ("up to", "at least", "more than", "almost") else "order of magnitude"
    return hedge or "exactly"


def _between(text: str, start: int, first: Atom, many: int, hedge: Hedge) -> tuple[int, Hedge]:
    """Take "between" or "from" into the span of a range."""
    if many > 1:
        for word in ("between ", "from "):
            if text[max(0, start - len(word)) : start].lower() == word:
                return start - len(word), hedge
    return start, hedge


def bounds(candidate: Candidate, sign: int) -> tuple[float | None, float | None]:
    """The stated low and high, of a fall (`sign` -1) mirrored, by the hedge open at one end."""
    low, high = (candidate.low, candidate.high) if sign > 0 else (-candidate.high, -candidate.low)
    hedge = candidate.hedge
    if hedge in ("up to", "almost"):
        return (None, high) if sign > 0 else (low, None)
    if hedge in ("at least", "more than"):
        return (low, None) if sign > 0 else (None, high)
    return low, high


def rounding(candidate: Candidate) -> float:
    """Half a unit of the last written place, where the number is read as rounded; 0 where it is exact (docs/figures.md)."""
    if candidate.hedge != "exactly" or candidate.kind in ("times", "magnitude"):
        return 0.0
    decimals = "." in candidate.form.strip(".")
    measured = candidate.unit != "count" and not is_money(candidate.unit) and candidate.unit != "times"
    if candidate.scale > 1 or decimals:
        return candidate.place
    whole = candidate.low
    if whole >= 1000 and whole % 100 == 0:
        return candidate.place
    return 0.5 if measured else 0.0


def with_unit(candidate: Candidate, unit: str) -> Candidate:
    """The candidate in another unit."""
    return replace(candidate, unit=unit, own_unit=True)
