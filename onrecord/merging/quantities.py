"""Numbers in a statement's content as merging compares them: value, bound, unit, rate, what is counted; weekdays and months."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.merging import lexicon
from onrecord.merging.text import Token, key_of

_UNITS = {
    **dict.fromkeys(("km", "kilometer", "kilometre"), ("length", 1000.0)),
    **dict.fromkeys(("mile", "miles"), ("length", 1609.34)),
    **dict.fromkeys(("meter", "metre"), ("length", 1.0)),
    "cm": ("length", 0.01),
    **dict.fromkeys(("mm",), ("length", 0.001)),
    **dict.fromkeys(("centimeter", "centimetre"), ("length", 0.01)),
    **dict.fromkeys(("millimeter", "millimetre"), ("length", 0.001)),
    **dict.fromkeys(("foot", "feet", "ft"), ("length", 0.3048)),
    **dict.fromkeys(("inch", "in."), ("length", 0.0254)),
    "yard": ("length", 0.9144),
    **dict.fromkeys(("kg", "kilo", "kilogram", "kilogramme"), ("mass", 1.0)),
    **dict.fromkeys(("tonne", "ton"), ("mass", 1000.0)),
    **dict.fromkeys(("gram", "gramme", "g"), ("mass", 0.001)),
    **dict.fromkeys(("pound-weight", "lb", "lbs"), ("mass", 0.4536)),
    **dict.fromkeys(("liter", "litre"), ("volume", 1.0)),
    "gallon": ("volume", 4.546),
    "barrel": ("volume", 159.0),
    **dict.fromkeys(("hectare", "ha"), ("area", 1e4)),
    "acre": ("area", 4046.9),
    **dict.fromkeys(("kw", "kilowatt"), ("power", 1e3)),
    **dict.fromkeys(("mw", "megawatt"), ("power", 1e6)),
    **dict.fromkeys(("gw", "gigawatt"), ("power", 1e9)),
    "second": ("time", 1.0),
    "minute": ("time", 60.0),
    "hour": ("time", 3600.0),
    **dict.fromkeys(("day", "night"), ("time", 86400.0)),
    "week": ("time", 604800.0),
    "month": ("time", 2629800.0),
    "year": ("time", 31557600.0),
    "decade": ("time", 315576000.0),
    "century": ("time", 3155760000.0),
    **dict.fromkeys(("%",), ("percent", 1.0)),
    "point": ("point", 1.0),
    "degree": ("degree", 1.0),
    "euro": ("euro", 1.0),
    "dollar": ("dollar", 1.0),
    "pound": ("pound", 1.0),
    "crown": ("crown", 1.0),
    "cent": ("euro", 0.01),
}
UNITS = {key_of(word): meant for word, meant in _UNITS.items()}
"""{key of a unit word: (dimension, factor to the base unit)}; exact definitions of the units, the imperial gallon."""
DAILY = {
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "yearly": "year",
    "annually": "year",
    "annual": "year",
    "hourly": "hour",
}
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
PER = {"a", "an", "per", "every", "each", "in", "the"}
APPROXIMATE = {"about", "around", "roughly", "some", "approximately", "circa", "almost", "nearly", "near"}
BEFORE = {"<=": "max", ">=": "min", "<": "below", "~": "about", "nearly": "about", "under": "below", "below": "below",
          "over": "min", "above": "min", "exceed": "min", "maximum": "max", "minimum": "min", "most": "max", "least": "min",
          **dict.fromkeys(APPROXIMATE, "about")}
AFTER = {"or less": "max", "or fewer": "max", "or below": "max", "at most": "max", "at the most": "max", "at least": "min",
         "or more": "min", "or above": "min", "or so": "about", "odd": "about",
         "give or take": "about", "maximum": "max", "minimum": "min"}
"""{form: bound} of what follows a number."""
COMPARED = {**dict.fromkeys(("longer", "larger", "higher", "bigger", "greater", "older", "later", "further"), "min"),
            **dict.fromkeys(("shorter", "smaller", "lower", "younger", "earlier"), "below")}
"""{form: bound} of what stands before "than"."""
DENYING = {"no", "not", "nobody", "none", "never", "neither", "nor", "n't", "cannot"}
CLAUSES = {"but", "that", "which", "who", "if", "because", "while", "although"}
NEAR = 8
"""Words before a number in which a negative word turns its bound."""
_ORDER = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
ORDINALS = {word: float(n) for n, word in enumerate(_ORDER, 1)}
DETERMINED = {"the", "its", "his", "her", "their", "our"}
OFTEN = {"twice": 2.0, "thrice": 3.0}
TIMES = {"double": 2.0, "triple": 3.0, "treble": 3.0, "quadruple": 4.0, "halve": 0.5}
PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}


@dataclass(frozen=True, slots=True)
class Quantity:
    """`kind`: number, ordinal, year, weekday, month, day (of a month), clock,
    times (twice, doubled). `value` is in the unit as written, `unit` that unit's word, `per` a rate's
    time unit, `counted` the key of what is counted; `at` is the index of its token."""

    kind: str
    value: float
    bound: str = ""
    unit: str = ""
    per: str = ""
    counted: str = ""
    at: int = 0

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
        return Quantity("month", float(MONTHS.index(form)), at=i), i + 1
    if words[i].key in _TIMES and form not in TIMES:
        return Quantity("times", _TIMES[words[i].key], at=i), i + 1
    if form in OFTEN:
        return Quantity("times", OFTEN[form], at=i), i + 1
    if _in_order(words, i):
        return Quantity("ordinal", ORDINALS[form], counted=words[i + 1].key, at=i), i + 1
    share, after = _fraction(words, i)
    if not share:
        share, after = _one_in(words, i)
    if share:
        return Quantity("number", share, _bound(words, i, after), "%", at=i), after
    value, after = _value(words, i)
    if value is None or _left_out(words, i):
        return None, i + 1
    if _year(words, i, after, value):
        return Quantity("year", value, at=i), after
    if _date(words, i, after, value):
        return Quantity("day", value, at=i), after
    if _clock(words, after):
        return Quantity("clock", value, at=i), after + 1
    if after < len(words) and words[after].form == "times":
        return Quantity("times", value, at=i), after + 1
    return _measured(words, i, after, value), after


def _left_out(words: list[Token], i: int) -> bool:
    """"all but two of the 33": how many are not meant."""
    return i > 1 and words[i - 1].form == "but" and words[i - 2].form in ("all", "none")


def _in_order(words: list[Token], i: int) -> bool:
    """"the second half", "his first goal"; not "a third of", "the army fired first"."""
    return words[i].form in ORDINALS and 0 < i < len(words) - 1 and words[i + 1].content and words[i - 1].form in DETERMINED


_TIMES = {key_of(word): value for word, value in TIMES.items()}


def _fraction(words: list[Token], i: int) -> tuple[float, int]:
    """"two thirds", "a quarter of", as a percentage, and where it ends; (0, i) where none begins."""
    if i + 1 >= len(words):
        return 0.0, i
    many = 1.0 if words[i].form in ("a", "one") else lexicon.NUMBERS.get(words[i].form, 0.0)
    part = PARTS.get(words[i + 1].form.removesuffix("s").replace("halve", "half"), 0)
    whole = words[i].form != "a" or i + 2 == len(words) or words[i + 2].form in ("of", ",", ".")
    if not (many and part and whole and many <= part):
        return 0.0, i
    return round(100 * many / part, 1), i + 2


def _one_in(words: list[Token], i: int) -> tuple[float, int]:
    """"one in six", "3 in every 10", "two teachers out of every five", as a percentage, and where it ends; (0, i) else."""
    many = 1.0 if words[i].form == "one" else (_value(words, i)[0] or 0.0)
    for k in range(i + 1, min(i + 4, len(words) - 1)):
        k += words[k].form == "out" and words[k + 1].form == "of"
        if words[k].form not in ("in", "of"):
            continue
        k += 1 + (k + 2 < len(words) and words[k + 1].form == "every")
        whole, after = _value(words, k) if k < len(words) else (None, k)
        beyond = after < len(words) and (words[after].key in UNITS or words[after].form in (*MONTHS, "%"))
        if whole and many and many < whole <= 10 and not beyond and whole == int(whole):
            return round(100 * many / whole, 1), after
        break
    return 0.0, i


def _value(words: list[Token], i: int) -> tuple[float | None, int]:
    """The number that begins at i and where it ends; None where none does."""
    form = words[i].form
    if form[0].isdigit():
        value: float | None = _digits(form)
        i += 1
    elif form in lexicon.NUMBERS and not _pronoun(words, i):
        value, i = lexicon.NUMBERS[form], i + 1
        while i < len(words) and (words[i].form in lexicon.NUMBERS or (words[i].form == "-" and i + 1 < len(words)
                                  and words[i + 1].form in lexicon.NUMBERS)) and 20 <= (value or 0) < 100:
            if words[i].form != "-":
                value = (value or 0) + lexicon.NUMBERS[words[i].form]
            i += 1
    elif form in ("hundred", "thousand", "million", "billion") and i > 0 and words[i - 1].form == "a":
        return lexicon.SCALES[form], i + 1
    else:
        return None, i
    while i < len(words) and words[i].form in lexicon.SCALES and value is not None:
        value, i = value * lexicon.SCALES[words[i].form], i + 1
    return value, i


def _digits(form: str) -> float | None:
    plain = form.replace(",", "") if re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d+)?|\d+(\.\d+)?", form) else form.split(",")[0]
    try:
        return float(plain)
    except ValueError:
        return None


def _pronoun(words: list[Token], i: int) -> bool:
    """"one" (and "half", "quarter" without a following noun phrase) is seldom a number."""
    if words[i].form == "one":
        return not (i + 1 < len(words) and (words[i + 1].form in lexicon.SCALES or words[i + 1].key in UNITS))
    return words[i].form in ("half", "quarter") and i + 1 < len(words) and words[i + 1].form in ("-",)


def _year(words: list[Token], first: int, after: int, value: float) -> bool:
    form = words[first].form
    bare = len(form) == 4 and form.isdigit() and 1900 <= value < 2100 and after == first + 1
    return bare and not (after < len(words) and words[after].key in UNITS)


def _date(words: list[Token], first: int, after: int, value: float) -> bool:
    """"November 24", "24 November", "the 24th of November"."""
    if not (1 <= value <= 31 and value == int(value)):
        return False
    beside = [words[first - 1].form] if first else []
    k = after
    while k < len(words) and words[k].form in ("st", "nd", "rd", "th", "of"):
        k += 1
    return any(form in MONTHS for form in [*beside, *(w.form for w in words[k:k + 1])])


def _clock(words: list[Token], after: int) -> bool:
    return (after < len(words) and words[after].form in ("am", "pm", "o'clock", "a.m", "p.m")) or (
        after + 2 < len(words)
        and words[after].form in ("a", "p")
        and words[after + 1].form == "."
        and words[after + 2].form == "m"
    )


def _measured(words: list[Token], first: int, after: int, value: float) -> Quantity:
    unit = _unit(words, first, after)
    per = _per(words, after)
    return Quantity("number", value, _bound(words, first, after), unit, per, _counted(words, after, unit), first)


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
        if words[k].form[0] in ".,;:" or words[k].form in PER - {"the"} or words[k].form in ("of", "and"):
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
            if follows and follows.key in UNITS and UNITS[follows.key][0] == "time":
                return follows.key
    return ""


def _counted(words: list[Token], after: int, unit: str) -> str:
    """The first word of content after the number that is not its unit."""
    for word in words[after:after + 4]:
        if word.content and word.key != unit and word.form[0].isalpha():
            return word.key
        if word.form in ".;:":
            break
    return ""


def _bound(words: list[Token], first: int, after: int) -> str:
    start = first - 1
    while start >= 0 and words[start].form in ("€", "$", "£", "the", "a", "full", "than", "only", "just"):
        start -= 1
    found = BEFORE.get(words[start].key) or BEFORE.get(words[start].form, "") if start >= 0 else ""
    if not found and start >= 0 and words[start + 1].form == "than":
        found = COMPARED.get(words[start].form, "")
    if start >= 0 and words[start].form == "over" and after < len(words) and UNITS.get(words[after].key, ("",))[0] == "time":
        found = ""  # "over three years" is how long it goes on
    if found == "min" and _denied(words, start):
        found = "max"
    if found == "max" and start > 0 and words[start - 1].form in ("not", "no"):
        found = "min"
    if not found and start > 0 and words[start].form == "to" and words[start - 1].key == "limit":
        found = "max"
    for word in words[after:after + 5]:
        if word.form in ".,;:" or word.form[0].isdigit() or found:
            break
        found = AFTER.get(word.form, "")
    return found


def _denied(words: list[Token], end: int) -> bool:
    """Is there a negative word before token `end` in its clause: "no class may have more than 24" has at most 24?"""
    for word in reversed(words[max(0, end - NEAR):end]):
        if word.form in DENYING:
            return True
        if word.form in CLAUSES or not word.form[0].isalnum():
            return False
    return False


def conflict(a: Quantity, b: Quantity) -> tuple[str, ...]:
    """What of number, unit, bound differs between two quantities that stand for one thing; () where both can be said of it."""
    if a.kind != b.kind:
        return ()
    if a.kind != "number":
        return () if a.value == b.value else ("number",)
    if _equal(a, b):
        return () if _bound_fits(a, b) else ("bound",)
    if _raw_equal(a, b) and (a.unit, a.per) != (b.unit, b.per) and ((a.unit and b.unit) or (a.per and b.per)):
        return ("unit",) if _bound_fits(a, b) else ("unit", "bound")
    if _rounded(a, b) or _rounded(b, a):
        return ()
    what = ["number"]
    if a.unit != b.unit and a.unit and b.unit and a.dimension == b.dimension:
        what.append("unit")
    if not _bound_fits(a, b) and a.bound and b.bound:
        what.append("bound")
    return tuple(what)


def _raw_equal(a: Quantity, b: Quantity) -> bool:
    return abs(a.value - b.value) <= 1e-9 * max(a.value, b.value, 1)


def _equal(a: Quantity, b: Quantity) -> bool:
    """Equal as written, or after a conversion of units (within 5 %, since converted numbers are rounded)."""
    if (a.unit == b.unit and a.per == b.per) or (not (a.unit and b.unit) and not (a.per and b.per)):
        return _raw_equal(a, b)
    if a.dimension != b.dimension or bool(a.per) != bool(b.per):
        return _raw_equal(a, b) and a.dimension == b.dimension
    return abs(a.base - b.base) <= 0.05 * max(a.base, b.base)


def _rounded(exact: Quantity, rough: Quantity) -> bool:
    """Is `rough` a rounding of `exact` that says so ("more than 300" for 312, "nearly 400" for 396)?"""
    low, high = rough.base, exact.base
    if exact.bound not in ("", "about") or exact.dimension != rough.dimension or not rough.base:
        return False
    off = (high - low) / low
    return {"min": 0 <= off <= 0.15, "below": -0.15 <= off <= 0, "about": abs(off) <= 0.1}.get(rough.bound, False)


def _bound_fits(a: Quantity, b: Quantity) -> bool:
    same = {"below": "max"}
    return same.get(a.bound, a.bound) == same.get(b.bound, b.bound)


def bound_severity(a: Quantity, b: Quantity) -> str:
    """Opposite bounds are major, one lost or loosened minor."""
    sides = {{"below": "max"}.get(q.bound, q.bound) for q in (a, b)}
    return "major" if {"min", "max"} <= sides else "minor"
