"""Numbers in a statement's content as merging compares them: value, bound, unit, rate, what is counted; weekdays and months."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.merging.bounds import bound
from onrecord.merging.clocks import clock, date, month_bound
from onrecord.merging.measures import DAILY, MONTHS, UNITS, WEEKDAYS
from onrecord.merging.numerals import ORDINALS, fraction, one_in, part_of, value
from onrecord.merging.text import Token, key_of

PER = {"a", "an", "per", "every", "each", "in", "the"}
RATED = {"time", "length", "mass", "volume", "area"}
"""Dimensions of which there can be so much each."""
APART = {"of", "and", "since", "at", "on", "for", "from", "by", "with", "when", "after", "before", "while"}
"""Words that part a number from the unit of something else."""
REACH = 8
"""Words before a number in which its rate is looked for."""
DETERMINED = {"the", "its", "his", "her", "their", "our"}
OFTEN = {"twice": 2.0, "thrice": 3.0}
TIMES = {"double": 2.0, "triple": 3.0, "treble": 3.0, "quadruple": 4.0, "halve": 0.5}


@dataclass(frozen=True, slots=True)
class Quantity:
    """`kind`: number, ordinal, year, weekday, month, day (of a month), clock,
    times (twice, doubled). `value` is in the unit as written, `unit` that unit's word, `per` a rate's
    time unit, `counted` the key of what is counted (of a clock time "day" where the half of the day is told); `at` is the index
    of its token; `bound` is "rough" of half; `whole` that of which it is a part ("two of nine"), 0 for none."""

    kind: str
    value: float
    bound: str = ""
    unit: str = ""
    per: str = ""
    counted: str = ""
    at: int = 0
    whole: float = 0.0

    @property
    def dimension(self) -> str:
        """Length, mass, time, ...; empty for what is merely counted."""
        return UNITS[self.unit][0] if self.unit else ""

    @property
    def base(self) -> float:
        """The value in base units, a rate per second."""
        value = self.value * (UNITS[self.unit][1] if self.unit else 1.0)
        return value / UNITS[self.per][1] if self.per else value


def find_quantities(words: list[Token]) -> list[Quantity]:
    """Every quantity of a content, in order. "One" as a pronoun is none, nor an ordinal without a noun."""
    found: list[Quantity] = []
    i = 0
    while i < len(words):
        quantity, i = _at(words, i)
        if quantity:
            found.append(quantity)
    return found


def _at(words: list[Token], i: int) -> tuple[Quantity | None, int]:
    form = words[i].form
    if form in WEEKDAYS:
        return Quantity("weekday", float(WEEKDAYS.index(form)), at=i), i + 1
    if form in MONTHS and (form not in ("may", "march") or (words[i].capital and i > 0)):
        return Quantity("month", float(MONTHS.index(form)), month_bound(words, i), at=i), i + 1
    if words[i].key in _TIMES and form not in TIMES:
        return Quantity("times", _TIMES[words[i].key], at=i), i + 1
    if form in OFTEN:
        return Quantity("times", OFTEN[form], at=i), i + 1
    if _in_order(words, i):
        return Quantity("ordinal", ORDINALS[form], counted=words[i + 1].key, at=i), i + 1
    return _number(words, i)


def _number(words: list[Token], i: int) -> tuple[Quantity | None, int]:
    """A quantity that is a number: a share, a time, a date, a part with its whole, a count."""
    if words[i].form == "fortnight":
        return Quantity("number", 1.0, bound(words, i, i + 1), words[i].key, at=i), i + 1
    share, after = fraction(words, i)
    rough = "rough" if share and words[i].form == "half" else ""
    if not share:
        share, after = one_in(words, i)
    if share:
        return Quantity("number", share, bound(words, i, after) or rough, "%", at=i), after
    part, whole, after = part_of(words, i)
    if whole:
        return Quantity("number", part, bound(words, i, after), counted=_counted(words, after, ""), at=i, whole=whole), after
    number, after = value(words, i)
    if number is not None and date(words, i, after, number):
        return Quantity("day", number, at=i), after
    if time := clock(words, i, after, number):
        return Quantity("clock", time[0], counted=time[1], at=i), time[2]
    if number is None:
        return None, i + 1
    if _year(words, i, after, number):
        return Quantity("year", number, at=i), after
    if after < len(words) and words[after].form == "times":
        return Quantity("times", number, at=i), after + 1
    return _measured(words, i, after, number), after


def _in_order(words: list[Token], i: int) -> bool:
    """"the second half", "his first goal"; not "a third of", "the army fired first"."""
    return words[i].form in ORDINALS and 0 < i < len(words) - 1 and words[i + 1].content and words[i - 1].form in DETERMINED


_TIMES = {key_of(word): value for word, value in TIMES.items()}


def _year(words: list[Token], first: int, after: int, value: float) -> bool:
    form = words[first].form
    bare = len(form) == 4 and form.isdigit() and 1900 <= value < 2100 and after == first + 1
    return bare and not (after < len(words) and words[after].key in UNITS)


def _measured(words: list[Token], first: int, after: int, value: float) -> Quantity:
    unit = _unit(words, first, after)
    halved = words[first].form == "half" and after < len(words) and words[after].form in ("a", "an")
    per = _per(words, after + halved) or _each(words, first)
    return Quantity("number", value, bound(words, first, after), unit, per, _counted(words, after, unit), first)


def _unit(words: list[Token], first: int, after: int) -> str:
    """The unit at the number: a sign before it, or one of the two words after it."""
    if first and words[first - 1].key in ("euro", "dollar", "pound") and words[first - 1].form in "€$£":
        return words[first - 1].key
    if words[first].form == "half" and after < len(words) and words[after].form in ("a", "an"):
        after += 1
    for k in range(after, min(after + 3, len(words))):
        key = words[k].key
        if key in UNITS:
            follows = words[k + 1].key if k + 1 < len(words) else ""
            return "point" if key == "%" and follows == "point" else key
        if words[k].form[0] in ".,;:" or words[k].form in PER - {"the"} or words[k].form in APART:
            break
    return ""


def _per(words: list[Token], after: int) -> str:
    for k in range(after, min(after + 10, len(words))):
        if words[k].form in DAILY:
            return key_of(DAILY[words[k].form])
        if words[k].form[0].isdigit() or words[k].form in ".;:":
            break
        if words[k].form in PER - {"the", "in"} or (words[k].form == "in" and k + 2 < len(words) and words[k + 1].form == "a"):
            follows = words[k + 1 + (words[k].form == "in")] if k + 1 + (words[k].form == "in") < len(words) else None
            if follows and follows.key in UNITS and UNITS[follows.key][0] in RATED:
                return follows.key
    return ""


def _each(words: list[Token], first: int) -> str:
    """The rate that is told before its number: "every hour it costs 300 euros"."""
    for k in range(first - 1, max(first - 1 - REACH, 0), -1):
        if words[k].form[0].isdigit() or words[k].form in APART or words[k].form in ",.;:":
            break
        if words[k - 1].form in ("every", "each") and UNITS.get(words[k].key, ("",))[0] == "time":
            return words[k].key
    return ""


def _counted(words: list[Token], after: int, unit: str) -> str:
    """The first word of content after the number that is not its unit."""
    for word in words[after:after + 4]:
        if word.content and word.key != unit and word.form[0].isalpha():
            return word.key
        if word.form in ".;:":
            break
    return ""

