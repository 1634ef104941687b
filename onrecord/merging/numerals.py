"""How news writes a number: digits, words, scales, fractions, one thing in so many."""

from __future__ import annotations

import re

from onrecord.merging import lexicon
from onrecord.merging.measures import MONTHS, UNITS
from onrecord.merging.text import Token

_ORDER = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
ORDINALS = {word: float(n) for n, word in enumerate(_ORDER, 1)}
PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10, "hundredth": 100}
_AFTER_SHARE = ("of", ",", ".", "or more", "or less")
_WHOSE = {"the", "its", "his", "her", "their", "our", "every", "all", "some"}
SMALL = 10
"""Up to this a whole makes a share of its part, as in "one in six"."""
BETWEEN = 3
"""Words that may stand between a part and its whole: "two teachers out of every five"."""


def fraction(words: list[Token], i: int) -> tuple[float, int]:
    """"two thirds", "a quarter of", "half the votes", "by half", as a percentage, and where it ends; (0, i) if none begins."""
    if words[i].form == "every" and i + 2 < len(words) and _every(words, i):
        return round(100 / ORDINALS[words[i + 1].form], 1), i + 2
    if words[i].form == "half" and _of_something(words, i):
        return 50.0, i + 1
    if i + 1 >= len(words):
        return 0.0, i
    many = 1.0 if words[i].form in ("a", "one") else lexicon.NUMBERS.get(words[i].form, 0.0)
    named = i + 1 + (words[i + 1].form == "-" and i + 2 < len(words))
    part = PARTS.get(words[named].form.removesuffix("s").replace("halve", "half"), 0)
    after = named + 1
    whole = words[i].form != "a" or after == len(words) or words[after].form in _AFTER_SHARE
    if not (many and part and whole and many <= part):
        return 0.0, i
    if [w.key for w in words[after:after + 3]] in (["of", "a", "%"], ["of", "one", "%"]):
        return many / part, after + 3
    return round(100 * many / part, 1), after


def _of_something(words: list[Token], i: int) -> bool:
    """Is "half" that of something ("half the votes", "by half"), and no measure ("half a point")?"""
    follows = words[i + 1].form if i + 1 < len(words) else ""
    if follows in ("of", *_WHOSE):
        return not _measures(words, i + 2)
    return i > 0 and words[i - 1].form == "by" and follows not in ("a", "an", "-") and not _measures(words, i + 1)


def _every(words: list[Token], i: int) -> bool:
    """"every fourth vote" is one in four; "every second day" is a rate."""
    return words[i + 1].form in _ORDER[1:] and words[i + 2].content and UNITS.get(words[i + 2].key, ("",))[0] != "time"


def one_in(words: list[Token], i: int) -> tuple[float, int]:
    """"one in six", "3 in every 10", "of every three judges, two" as a percentage, and where it ends; (0, i) else."""
    if words[i].form in ("of", "out of") and i + 2 < len(words) and words[i + 1].form == "every":
        return _of_every(words, i)
    many = _many(words, i)
    for k in range(i + 1, min(i + 1 + BETWEEN, len(words) - 1)):
        of = words[k].form == "of" and words[k + 1].form == "every"
        if words[k].form != "in" and not of:
            continue
        k += 1 + (k + 2 < len(words) and words[k + 1].form == "every")
        whole, after = value(words, k) if k < len(words) else (None, k)
        if whole and many and many < whole <= SMALL and whole == int(whole) and not _measures(words, after):
            return round(100 * many / whole, 1), after
        break
    return 0.0, i


def _of_every(words: list[Token], i: int) -> tuple[float, int]:
    whole, after = value(words, i + 2)
    for k in range(after, min(after + 6, len(words))):
        many = _many(words, k)
        if whole and many and many < whole:
            return round(100 * many / whole, 1), k + 1
    return 0.0, i


def _many(words: list[Token], i: int) -> float:
    return 1.0 if words[i].form == "one" else (value(words, i)[0] or 0.0)


def _measures(words: list[Token], after: int) -> bool:
    """Does a unit or a month follow, so that the number is no count?"""
    return after < len(words) and (words[after].key in UNITS or words[after].form in (*MONTHS, "%"))


def part_of(words: list[Token], i: int) -> tuple[float, float, int]:
    """(part, whole, where it ends) of "three of its five", "41 shops, out of 230", "all but one of the seven"; zeros else."""
    but = words[i].form in ("all", "none") and i + 2 < len(words) and words[i + 1].form == "but"
    first = i + 2 if but else i
    many = _many(words, first)
    if not many or (words[first].form == "one" and not but and i + 1 < len(words) and words[i + 1].form != "of"):
        return 0.0, 0.0, i
    k = value(words, first)[1] if words[first].form != "one" else first + 1
    if _measures(words, k):
        return 0.0, 0.0, i
    k = _to_whole(words, k)
    whole, after = value(words, k) if k else (None, i)
    if whole and many < whole and whole == int(whole) and not _measures(words, after):
        return (whole - many if but else many), whole, after
    return 0.0, 0.0, i


def _to_whole(words: list[Token], after: int) -> int:
    """Where the whole begins that a part ending at `after` is of: directly after "of", some words on after "out of"; 0 else."""
    if after + 1 < len(words) and words[after].form == "of":
        return after + 1 + (words[after + 1].form in _WHOSE)
    for k in range(after, min(after + BETWEEN + 1, len(words) - 2)):
        if words[k].form == "out" and words[k + 1].form == "of":
            return k + 2 + (words[k + 2].form in _WHOSE)
        if words[k].key in UNITS:
            break
    return 0


def value(words: list[Token], i: int) -> tuple[float | None, int]:
    """The number that begins at i and where it ends; None where none does."""
    if i >= len(words):
        return None, i
    form = words[i].form
    if form[0].isdigit():
        number, i = digits(form), i + 1
    elif form in lexicon.NUMBERS and not _pronoun(words, i):
        number, i = _small(words, i)
    elif form in ("hundred", "thousand", "million", "billion") and i > 0 and words[i - 1].form == "a":
        number = 1.0
    else:
        return None, i
    return _scaled(words, i, number)


def _small(words: list[Token], i: int) -> tuple[float, int]:
    """A number below a hundred in words: "forty-one"."""
    number, i = lexicon.NUMBERS[words[i].form], i + 1
    tied = i + 1 < len(words) and words[i].form == "-"
    if i < len(words) and number >= 20 and number % 10 == 0:
        ones = lexicon.NUMBERS.get(words[i + tied].form, 0.0)
        if 1 <= ones <= 9:
            return number + ones, i + tied + 1
    return number, i


def _scaled(words: list[Token], i: int, number: float | None) -> tuple[float | None, int]:
    """With the scales and the smaller numbers that follow: "six and a half million", "three hundred and twenty"."""
    if number is None:
        return None, i
    for form, part in (("half", 0.5), ("quarter", 0.25)):
        if [w.form for w in words[i:i + 3]] == ["and", "a", form]:
            number, i = number + part, i + 3
    if number == 0.5 and i + 1 < len(words) and words[i].form == "a" and words[i + 1].form in (*lexicon.SCALES, "dozen"):
        i += 1
    if i < len(words) and words[i].form == "dozen":
        return number * 12, i + 1
    while i < len(words) and words[i].form in lexicon.SCALES:
        scale = lexicon.SCALES[words[i].form]
        number, i = number * scale, i + 1
        rest, after = _rest(words, i, scale)
        if rest:
            return number + rest, after
    return number, i


def _rest(words: list[Token], i: int, scale: float) -> tuple[float, int]:
    """"... and twenty" after a hundred, "... five hundred" after a thousand: what is added; (0, i) where nothing is."""
    k = i + (i + 1 < len(words) and words[i].form == "and")
    if scale not in (100.0, 1e3, 1e6) or k >= len(words) or words[k].form not in lexicon.NUMBERS or words[k].form == "dozen":
        return 0.0, i
    if k > i and words[k - 2].form.endswith("s"):
        return 0.0, i
    number, after = _small(words, k)
    if scale > 100 and after < len(words) and words[after].form == "hundred":
        number, after = number * 100, after + 1
        more, after = _rest(words, after, 100.0)
        number += more
    elif k == i and scale > 100:
        return 0.0, i
    if scale == 1e6 and after < len(words) and words[after].form == "thousand":
        number, after = number * 1e3, after + 1
    return (number, after) if 1 <= number < scale else (0.0, i)


def digits(form: str) -> float | None:
    """The value of a number in digits."""
    plain = form.replace(",", "") if re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d+)?|\d+(\.\d+)?", form) else form.split(",")[0]
    try:
        return float(plain)
    except ValueError:
        return None


def _pronoun(words: list[Token], i: int) -> bool:
    """"one" (and "half", "quarter" without a following noun phrase) is seldom a number."""
    if words[i].form == "one":
        follows = [w.form for w in words[i + 1:i + 4]]
        return follows != ["and", "a", "half"] and not (
            i + 1 < len(words) and (follows[0] in lexicon.SCALES or words[i + 1].key in UNITS))
    return words[i].form in ("half", "quarter") and i + 1 < len(words) and words[i + 1].form in ("-",)
