
"""Numbers as news writes them, in digits and in words: the one sweep over a text that finds where a figure may stand.

Own grammar instead of a numeral library: word2number and its like turn a known phrase into a number, but do not find it,
and none knows "1.4bn", "half a million", "two dozen", "one in five", "tens of thousands" or where a number was rounded.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import isfinite

ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SCALES = {
    "hundred": 1e2,
    "dozen": 12.0,
    "score": 20.0,
    "thousand": 1e3,
    "k": 1e3,
    "lakh": 1e5,
    "million": 1e6,
    "mn": 1e6,
    "m": 1e6,
    "mln": 1e6,
    "crore": 1e7,
    "billion": 1e9,
    "bn": 1e9,
    "bln": 1e9,
    "b": 1e9,
    "trillion": 1e12,
    "tn": 1e12,
    "trn": 1e12,
}
VALUES = {word: i + 1.0 for i, word in enumerate(ONES)} | {word: 20.0 + 10 * i for i, word in enumerate(TENS)} | {"zero": 0.0}
PARTS = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "quarter": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}
TIMES = {
    "doubled": 2.0,
    "doubling": 2.0,
    "double": 2.0,
    "tripled": 3.0,
    "trebled": 3.0,
    "tripling": 3.0,
    "trebling": 3.0,
    "triple": 3.0,
    "treble": 3.0,
    "quadrupled": 4.0,
    "quadrupling": 4.0,
    "quadruple": 4.0,
    "halved": 0.5,
    "halving": 0.5,
    "halve": 0.5,
    "twice": 2.0,
    "thrice": 3.0,
    "twofold": 2.0,
    "threefold": 3.0,
    "fourfold": 4.0,
    "fivefold": 5.0,
    "tenfold": 10.0,
}
# Orders of magnitude as stated in docs/figures.md: X to the next one, less one.
MAGNITUDES = {
    "dozens": (24, 99),
    "scores": (40, 199),
    "hundreds": (200, 999),
    "thousands": (2000, 9999),
    "tens of thousands": (20_000, 99_999),
    "hundreds of thousands": (200_000, 999_999),
    "millions": (2e6, 9_999_999),
    "tens of millions": (2e7, 99_999_999),
    "hundreds of millions": (2e8, 999_999_999),
    "billions": (2e9, 9_999_999_999),
    "tens of billions": (2e10, 99_999_999_999),
    "hundreds of billions": (2e11, 999_999_999_999),
    "trillions": (2e12, 9_999_999_999_999),
}
MOST_DIGITS = 18
"""A longer run of digits is no quantity that anybody claims."""

_SMALL = rf"(?:(?:{'|'.join(TENS)})(?:[- ](?:{'|'.join(ONES[:9])}))?|{'|'.join(sorted(ONES, key=len, reverse=True))})"
_SCALE = r"(?:hundred|dozen|thousand|million|billion|trillion)"
_GAP = "[\u00a0\u2009\u202f '’]"
_DIGITS = rf"(?:[0-9]{{1,3}}(?:(?:,[0-9]{{3}})+|(?:{_GAP}[0-9]{{3}})+)(?![0-9])|[0-9]+)(?:\.[0-9]+)?"
_COUNTS = rf"(?:{_SMALL}|[0-9]{{1,3}})"
# "1 in 6 posts", but not "3 in 4 days".
_RATIO_AHEAD = r"[1-9]\ (?:in|out\ of)\ [0-9]{1,3}\ (?!days?|hours?|weeks?|months?|years?|minutes?|games|matches)[a-z]"
_ATOM = re.compile(
    rf"""
 (?P<sign>(?:US|AU?|CA?|NZ|HK|[SR])?\$|[£€¥₹₽₺₴₩₪₦]|\b(?:Rs\.?|SFr|[SDN]Kr|USD|EUR|GBP|CHF|CAD|AUD)\ ?(?=[0-9]))?
   (?P<digits>(?<![0-9])(?<![0-9][.,])(?!{_RATIO_AHEAD}){_DIGITS})
   (?:[ \u00a0-]?(?P<scale>hundred|dozen|thousand|million|billion|trillion|crore|lakh|bn|bln|mn|mln|tn|trn
     |[mMkK]|(?<=[0-9])(?(sign)[bB]|(?!)))(?![\w²³/]))?
 | \b(?:
   (?P<ratio>(?:an?|{_COUNTS})\ (?:in|out\ of)(?:\ every)?\ (?:{_COUNTS}|a\ hundred|a\ thousand))\b
   | (?P<fraction>(?:half|(?:a|one)[ -](?:half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)
       |(?:two|three|four|five|seven|nine)[ -](?:thirds|quarters|fifths|sixths|sevenths|eighths|tenths)|quarter)
       (?P<of>(?:\ of)?\ an?\ (?P<ofscale>million|billion|trillion|dozen|percentage\ point|point|hour
         |mile|tonne|ton|kilomet(?:re|er))
         |[- ](?:percentage[- ])?(?P<pointed>point))?)\b
   | (?P<magnitude>(?:(?:tens|hundreds)\ of\ )?(?:dozens|scores|hundreds|thousands|millions|billions|trillions)
       |(?:several|a\ few)\ (?:hundred|dozen|thousand|million|billion|trillion)(?:\ (?:thousand|million|billion))?)\b
   | (?P<times>{"|".join(sorted(TIMES, key=len, reverse=True))})\b
   | (?P<words>(?:{_SMALL}|half\ an?|an?)(?:[ -]{_SCALE})+(?:(?:\ and\ |[ -]){_SMALL}(?:[ -]{_SCALE})*)*
       |{_SMALL}(?:\ and\ a\ (?:half|quarter))?(?:\ (?:million|billion|trillion))?|zero)\b
 )""",
    re.VERBOSE | re.IGNORECASE,
)
_SEPARATORS = str.maketrans("", "", ",\u00a0\u2009\u202f '’")


@dataclass(frozen=True, slots=True)
class Atom:
    """One number in a text: characters [start, end), its value (of an order of magnitude the low and high), half a unit of its
    last written non-zero place, the scale word's factor, the currency sign or "", and `kind`: which way it is written."""

    start: int
    end: int
    low: float
    high: float
    place: float
    scale: float
    sign: str
    kind: str
    form: str


def atoms(text: str) -> list[Atom]:
    """Every number of a text, in order. Linear in its length; hostile numerals are left out."""
    found = (_atom(match) for match in _ATOM.finditer(text))
    return [atom for atom in found if atom is not None]


def _atom(match: re.Match[str]) -> Atom | None:
    kind = next(name for name in ("digits", "ratio", "fraction", "magnitude", "times", "words") if match[name] is not None)
    value = _READERS[kind](match)
    if value is None:
        return None
    low, high, place, scale = value
    return Atom(*match.span(), low, high, place, scale, (match["sign"] or "").strip(), kind, match.group())


Value = tuple[float, float, float, float] | None


def _digits(match: re.Match[str]) -> Value:
    written = match["digits"].translate(_SEPARATORS)
    if len(written) > MOST_DIGITS:
        return None
    scale = SCALES[match["scale"].lower()] if match["scale"] else 1.0
    value = float(written) * scale
    return (value, value, last_place(written) * scale, scale) if isfinite(value) else None


def last_place(written: str) -> float:
    """Half a unit of the last written place that is not zero: "1.4" 0.05, "250" 5, "13000" 500; "0" 0.5."""
    if "." in written:
        decimals = written.split(".")[1].rstrip("0")
        return 0.5 * 10.0 ** -len(decimals) if decimals else 0.5
    zeros = len(written) - len(written.rstrip("0"))
    return 0.5 * 10.0 ** (zeros if zeros < len(written) else 0)


def _ratio(match: re.Match[str]) -> Value:
    part, _, whole = re.sub(r" (?:in|out of)(?: every)? ", "|", match["ratio"].lower(), count=1).partition("|")
    one, other = _small(part), _small(whole)
    return (100 * one / other,) * 2 + (0.5, 1.0) if one is not None and other and one < other else None


def _small(words: str) -> float | None:
    """A number below a thousand in digits or words; "a" is one."""
    if words.isdigit():
        return float(words)
    return 1.0 if words in ("a", "an") else words_value(words)


def _fraction(match: re.Match[str]) -> Value:
    share = share_value(match["fraction"].lower().split(" of ")[0].replace("-", " ").split(" point")[0].split(" percentage")[0])
    of = (match["ofscale"] or match["pointed"] or "").lower()
    if of in SCALES:
        return share * SCALES[of], share * SCALES[of], share * SCALES[of] / 10, SCALES[of]
    return (share, share, 0.0, 1.0) if of else (round(100 * share, 2), round(100 * share, 2), 0.5, 1.0)


def share_value(words: str) -> float:
    """ "a third" 1/3, "two-thirds" 2/3, "half" 0.5."""
    pieces = re.split(r"[ -]", words)
    below = next(
        (PARTS[p.rstrip("s")] if p.rstrip("s") in PARTS else PARTS[p] for p in pieces if p.rstrip("s") in PARTS or p in PARTS),
        1,
    )
    return VALUES.get(pieces[0], 1.0) / below


def _magnitude(match: re.Match[str]) -> Value:
    words = match["magnitude"].lower()
    if words in MAGNITUDES:
        low, high = MAGNITUDES[words]
        return float(low), float(high), 0.0, 1.0
    several = words.startswith("several")
    unit = 1.0
    for word in words.removeprefix("several ").removeprefix("a few ").split():
        unit *= SCALES[word]
    return (3 * unit, 9 * unit, 0.0, unit) if several else (2 * unit, 5 * unit, 0.0, unit)


def _times(match: re.Match[str]) -> Value:
    value = TIMES[match["times"].lower()]
    return value, value, 0.0, 1.0


def _words(match: re.Match[str]) -> Value:
    words = match["words"].lower()
    value = words_value(words)
    if value is None:
        return None
    scale = next((SCALES[w] for w in reversed(re.split(r"[ -]", words)) if w in SCALES and w not in ("hundred", "dozen")), 1.0)
    halved = words.startswith("half") or " and a " in words
    return value, value, (scale / 20 if halved else last_place(f"{value:.0f}")) if scale > 1 else 0.0, scale


def words_value(words: str) -> float | None:
    """The value of a number in words: "two hundred and fifty thousand", "seven and a half", "half a million", "two dozen"."""
    total, current, extra = 0.0, 0.0, 0.0
    if " and a half" in words or " and a quarter" in words:
        extra = 0.5 if " and a half" in words else 0.25
        words = words.replace(" and a half", "").replace(" and a quarter", "")
    for word in re.split(r"[ -]", words):
        if word in VALUES:
            current += VALUES[word]
        elif word == "half":
            current = 0.5
        elif word in ("a", "an"):
            current = current or 1.0
        elif word in SCALES:
            factor = SCALES[word]
            current = ((current or 1.0) + extra) * factor
            extra = 0.0
            if factor >= 1000:
                total, current = total + current, 0.0
        elif word != "and":
            return None
    return total + current + extra


_READERS = {
    "digits": _digits,
    "ratio": _ratio,
    "fraction": _fraction,
    "magnitude": _magnitude,
    "times": _times,
    "words": _words,
}
