"""Can two figures both be true? The decisions in the order of docs/figures.md; the first that holds is the relation."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from math import inf

from onrecord.figure import Figure, Relation
from onrecord.figures.bodies import same_claimant
from onrecord.figures.hedges import Interval, read_as
from onrecord.figures.links import EARLIER, ERROR
from onrecord.figures.outcomes import GROWING
from onrecord.figures.places import PERHAPS, Comparison, is_site
from onrecord.figures.rates import factor, same_rate, stock_and_rate
from onrecord.figures.show import interval, stated, with_unit
from onrecord.figures.signs import doubt
from onrecord.figures.spans import claimed_on, disjoint, gap, inside, together, window_of
from onrecord.figures.things import Thing, compare, thing_of
from onrecord.figures.units import convert, convertible, dimension, is_money

RENEWED = frozenset({"forecast", "planned", "target"})
"""What stands until a new one takes its place."""
STANDING_DAYS = 31
"""A level or standing number claimed longer apart than this is at two different times."""
SURE = 0.4
"""Confidence from which two figures may be called inconsistent: below it the network guesses what one of them counts."""
SURE_OF_PART = 0.6
"""The same where the one is a part of the other by its group or outcome: one wrong word makes a part of what is none."""
_BY_NAME = re.compile(r" is narrower than | is a part of the whole$| is in ")
"""Containment that only the names of things and places suggest; a larger part is then rather another thing."""
WINDOW_DAYS = 365
"""A closed window that ended longer ago than this, or than it lasted, is not assumed for a figure without one."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two figures in the order of their days, with what was found of them so far."""

    a: Figure
    b: Figure
    containment: Comparison
    why: str
    assumed: tuple[str, ...] = ()


def reconcile(a: Figure, b: Figure) -> Relation:
    """The relation of two figures, whichever is named first. Never raises."""
    first, second = sorted((a, b), key=lambda f: (f.day, f.document, f.text, f.id))
    for one, other in ((first, second), (second, first)):
        if _corrects(one, other):
            if thing_of(one).modal & RENEWED and thing_of(other).modal & RENEWED:
                return Relation(other.id, one.id, "superseded", None, f"{stated(other)}, later {stated(one)}", (),
                                "a new forecast or plan stands in its place")
            return Relation(
                one.id,
                other.id,
                "corrects",
                arithmetic=f"{stated(one)} in place of {stated(other)}",
                reason="the words say that the other was wrong",
            )
    apart = _not_comparable(first, second)
    if apart:
        return Relation(first.id, second.id, "not comparable", reason=apart)
    comparison, why = _containment(first, second)
    if comparison == "different":
        return Relation(first.id, second.id, "not comparable", reason=why)
    times, period, assumed = _times(first, second)
    if times:
        return Relation(first.id, second.id, "not comparable", reason=times)
    found = _decide(_Pair(first, second, _merged(comparison, period), why, assumed))
    unsure = _unsure(first, second, comparison, why) if found.relation == "inconsistent" else None
    if unsure:
        return Relation(first.id, second.id, "not comparable", None, found.arithmetic, found.assumptions, unsure)
    return found


def _unsure(a: Figure, b: Figure, comparison: Comparison, why: str) -> str | None:
    """Why two figures that miss each other are not called inconsistent all the same."""
    sure = min(a.confidence, b.confidence)
    if sure < (SURE if comparison == "same" else SURE_OF_PART):
        return f"it is not sure enough what is counted (confidence {sure:.2f})"
    return f"{PERHAPS}, perhaps not" if why == PERHAPS else doubt(a, b, comparison)


def _merged(comparison: Comparison, period: Comparison) -> Comparison:
    if period == "same" or comparison == period:
        return comparison
    return period if comparison == "same" else "different"


def _decide(pair: _Pair) -> Relation:
    a, b = pair.a, pair.b
    if {a.measure, b.measure} == {"rate", "stock"}:
        stock, rate = (a, b) if b.measure == "rate" else (b, a)
        return stock_and_rate(stock, rate, pair.assumed)
    if pair.containment == "different":
        return Relation(a.id, b.id, "not comparable", reason="each covers something that the other does not")
    if a.measure == b.measure == "rate":
        b = same_rate(b, a.per or "day")
    if pair.containment != "same":
        found = _part(pair)
        if found:
            return found
    return _superseded(pair) or _one_voice(pair) or _compared(a, b, pair.assumed)


# --- 1 corrects ------------------------------------------------------------------------------------------------------


def _corrects(a: Figure, b: Figure) -> bool:
    """Do the words say that `a` stands in place of `b`? Of another sentence: it names the number of `b`, or gives none, and the
    claimant is the same or calls it an error."""
    if a.replaces is None or a.replaces == b.id:
        return a.replaces is not None
    unlike = (a.low, a.high) == (b.low, b.high) or b.day > a.day or a.measure != b.measure or not convertible(a.unit, b.unit)
    if unlike or b.part_of == a.id or (b.document, b.sentence) == (a.document, a.sentence) or compare(a, b)[0] == "different":
        return False
    same = a.claimant is None or b.claimant is None or same_claimant(a, b)
    if a.replaces == EARLIER:
        return same and thing_of(a).what == thing_of(b).what
    return (same or ERROR.search(a.sentence_text) is not None) and _names(a.sentence_text, b.words)


def _names(text: str, words: str) -> bool:
    """Does the text name the number of these words?"""
    digits = re.search(r"\d[\d.,]*", words)
    return re.search(rf"(?<![\w.,]){re.escape(digits.group() if digits else words)}(?!\d|[.,]\d)", text) is not None


# --- 2 not comparable ------------------------------------------------------------------------------------------------


def _not_comparable(a: Figure, b: Figure) -> str | None:
    """Units, measures: why the two cannot be compared."""
    if not convertible(a.unit, b.unit):
        return f"{_unit(a)} and {_unit(b)} do not convert" + (
            " (no rate of exchange is assumed)" if is_money(a.unit) and is_money(b.unit) else ""
        )
    kinds = {a.measure, b.measure}
    if "change" in kinds and len(kinds) > 1:
        return "a change is not a level or total"
    if "rate" in kinds and "level" in kinds:
        return "a rate is not a level"
    if a.measure == b.measure and a.per != b.per and a.measure != "rate":
        return f"per {a.per or 'nothing'} is not per {b.per or 'nothing'}"
    return None


def _unit(figure: Figure) -> str:
    return "a count" if figure.unit == "count" else figure.unit


def _containment(a: Figure, b: Figure) -> tuple[Comparison, str]:
    """How the things counted stand to each other; words ("of them", "including") decide where they say so."""
    comparison, why = compare(a, b)
    if comparison == "different" and thing_of(a).modal != thing_of(b).modal:
        return comparison, why
    if a.part_of == b.id:
        return "first in second", "the words say that it is a part"
    if b.part_of == a.id:
        return "second in first", "the words say that it is a part"
    if comparison not in ("same", "different") and "level" in (a.measure, b.measure):
        return "different", why
    return comparison, why


def _times(a: Figure, b: Figure) -> tuple[str | None, Comparison, tuple[str, ...]]:
    """Why the times cannot be compared, or which period contains which, and what was assumed."""
    one, other = window_of(a), window_of(b)
    standing = any(_standing(f) for f in (a, b)) and a.measure != "rate" != b.measure
    if one and other:
        if disjoint(one, other):
            return "the periods do not overlap", "same", ()
        if standing and not together(one, other):
            return "a level at two different times", "same", ()
        if together(one, other) or "rate" in (a.measure, b.measure) or standing:
            return None, "same", ()
        return None, "first in second" if inside(one, other) else "second in first" if inside(other, one) else "different", ()
    known = one or other
    if known is None:
        fixed = dimension(a.unit) in ("time", "magnitude") and _touch(*_reads(a, b))  # how long a strike was does not change
        late = standing and STANDING_DAYS < gap(a, b) < inf and not fixed
        return ("a level or standing number at two different times" if late else None), "same", ()
    without = b if one else a
    told_apart = known.closed and a.sentence == b.sentence and a.document == b.document and a.claimant == b.claimant
    told_apart = told_apart and a.day == b.day  # "expects 5bn for 2024, where in March it had forecast 4bn"
    if told_apart and "rate" not in (a.measure, b.measure) and b.id != a.part_of and a.id != b.part_of:
        return "the sentence sets a period apart", "same", ()
    since = _days_after(known.last, without) if known.closed else 0
    if standing and _days_after(known.first, without) < -1:
        return "a level at two different times", "same", ()
    if since > (STANDING_DAYS if standing else max(WINDOW_DAYS, (known.last - known.first).days)):
        return (
            "a level at two different times" if standing else "the period of the one ended long before the other was claimed",
            "same",
            (),
        )
    note = f"{stated(without)} is assumed to be for the same period as {stated(a if one else b)}"
    return None, "same", () if "rate" in (a.measure, b.measure) else (note,)


def _days_after(last: date, figure: Figure) -> float:
    claimed = claimed_on(figure)
    return (claimed - last).days if claimed else 0


def _standing(figure: Figure) -> bool:
    """A level, or a number that stands (inhabitants, members, unemployed): nothing happened, nothing is to come."""
    thing = thing_of(figure)
    if figure.measure == "level":
        return not thing.modal
    happened = thing.outcomes or thing.event or thing.modal or figure.start
    return figure.measure == "stock" and figure.unit == "count" and not happened


# --- 3 containment ---------------------------------------------------------------------------------------------------


def _part(pair: _Pair) -> Relation | None:
    part, total = (pair.a, pair.b) if pair.containment == "first in second" else (pair.b, pair.a)
    again = pair.a.day < pair.b.day and same_claimant(pair.a, pair.b) and part.part_of != total.id
    if again and ("part of the whole" in pair.why or is_site(thing_of(part).where, thing_of(total).where)):
        return None  # the same claimant on another day, the place or site left unsaid once: rather the same count again
    reads = _reads(part, total)
    if part.measure == "change" and part.unit == "percent":
        return Relation(pair.a.id, pair.b.id, "not comparable", reason="changes in percent do not add up")
    if part.day > total.day and gap(part, total) > 1 and _growing(total):
        return Relation(
            part.id,
            total.id,
            "not comparable",
            assumptions=pair.assumed,
            reason="the part is counted later than the total, which grows",
        )
    says = f"{stated(part)} of {stated(total)}"
    if reads[1].below(reads[0]):
        if part.part_of != total.id and _one_voice(pair):
            return _one_voice(pair)
        if part.part_of != total.id and _BY_NAME.search(pair.why):
            return Relation(part.id, total.id, "not comparable", reason="a part larger than its total: rather another thing")
        miss = factor(*_reads(part, total, rounded=False))
        return Relation(
            part.id, total.id, "inconsistent", _pair_of(miss), says, pair.assumed, f"the part exceeds the total: {pair.why}"
        )
    return Relation(part.id, total.id, "part of total", None, says, pair.assumed, pair.why)


def _growing(figure: Figure) -> bool:
    """A count that goes up from an event on; with a predicate outside the list only where the words leave it open ("since")."""
    thing = thing_of(figure)
    return figure.measure == "stock" and (_counts_up(thing) or _goes_on(figure, thing)) and "planned" not in thing.modal


def _goes_on(figure: Figure, thing: Thing) -> bool:
    """ "61 hectares have burned": the perfect, or a start without an end, leaves it open whether more follows."""
    if not thing.event or (figure.start and figure.end):
        return False
    perfect = rf"\b(?:has|have|had)\s(?:\w+\s){{0,2}}?{thing.event[:-1]}"
    return bool(figure.start) or re.search(perfect, figure.sentence_text, re.IGNORECASE) is not None


def _may_grow(figure: Figure) -> bool:
    """A growing count, or one of which no word says what happened ("signatures"): a later one may be larger."""
    thing = thing_of(figure)
    plain = figure.measure == "stock" and figure.unit == "count" and not thing.outcomes and not thing.modal
    return plain or (bool(thing.event) and figure.measure == "stock") or _growing(figure)


def _counts_up(thing: Thing) -> bool:
    return bool((thing.outcomes | thing.modal) & GROWING)


# --- 4 to 7 ----------------------------------------------------------------------------------------------------------


def _superseded(pair: _Pair) -> Relation | None:
    """The same claimant, later: a growing count that became larger, a new forecast or plan in place of the old."""
    a, b = pair.a, pair.b
    later_said = (a.day, a.published or "") < (b.day, b.published or "")
    if not later_said or not same_claimant(a, b) or (a.low, a.high) == (b.low, b.high):
        return None
    later = _may_grow(b) and convert(b.value, b.unit, a.unit, difference=b.measure == "change") > a.value
    renewed = bool((thing_of(a).modal | thing_of(b).modal) & RENEWED) and a.measure == b.measure
    if not (later or renewed):
        return None
    return Relation(
        a.id,
        b.id,
        "superseded",
        None,
        f"{stated(a)}, later {stated(b)}",
        pair.assumed,
        "the count has grown" if later else "a new forecast or plan stands in its place",
    )


def _one_voice(pair: _Pair) -> Relation | None:
    """One claimant who gives two numbers in one text counts two things with them, rather than contradicting himself."""
    a, b = pair.a, pair.b
    if a.document != b.document or a.claimant != b.claimant or _touch(*_reads(a, b)):
        return None
    return Relation(a.id, b.id, "not comparable", reason="one claimant gives both in one text, so they count different things")


def _reads(a: Figure, b: Figure, *, rounded: bool = True) -> tuple[Interval, Interval]:
    """Both as intervals in the unit of the first by name, so that the order of the two does not matter."""
    base = min(a.unit, b.unit)
    return _in_unit(a, base, rounded), _in_unit(b, base, rounded)


def _in_unit(figure: Figure, unit: str, rounded: bool) -> Interval:
    read = read_as(figure, rounded=rounded)
    if figure.unit == unit:
        return read
    difference = figure.measure == "change"
    low, high = (
        end if abs(end) == inf else convert(end, figure.unit, unit, difference=difference) for end in (read.low, read.high)
    )
    return Interval(low, high, read.open_low, read.open_high)


def _compared(a: Figure, b: Figure, assumed: tuple[str, ...]) -> Relation:
    one, other = _reads(a, b)
    says = f"{stated(a)} is read as {with_unit(interval(read_as(a)), a)}, {stated(b)} as {with_unit(interval(read_as(b)), b)}"
    if _touch(one, other):
        return Relation(a.id, b.id, "consistent", None, says, assumed, "there are numbers that both allow")
    if a.day < b.day and _growing(a) and one.below(other):
        return Relation(
            a.id, b.id, "consistent", None, says, (*assumed, "the count has grown in between"), "the later count is larger"
        )
    if not (a.day and b.day) and a.document != b.document and _growing(a):
        return Relation(a.id, b.id, "not comparable", None, says, assumed, "a count that grows, and it is not known when")
    if STANDING_DAYS < gap(a, b) < inf and not (thing_of(a).outcomes or thing_of(a).event or a.end or b.end):
        return Relation(a.id, b.id, "not comparable", None, says, assumed, "claimed far apart, and for no stated period")
    miss = factor(*_reads(a, b, rounded=False))
    return Relation(
        a.id,
        b.id,
        "inconsistent",
        _pair_of(miss),
        f"{says}: {miss:.2f} times apart" if miss else says,
        assumed,
        "no number is in both; for both to hold they would have to count different things or times",
    )


def _touch(one: Interval, other: Interval) -> bool:
    """Meets, with a grace for arithmetic in binary fractions ("25 basis points" and "0.25 points")."""
    if one.meets(other):
        return True
    near = (one.high, other.low) if one.below(other) else (other.high, one.low)
    strict = one.open_high or other.open_low if one.below(other) else other.open_high or one.open_low
    return not strict and abs(near[0] - near[1]) <= 1e-9 * max(abs(near[0]), abs(near[1]))


def _pair_of(miss: float | None) -> tuple[float, float] | None:
    return None if miss is None else (miss, miss)
