"""Whether a number is said to be at most, at least or about so many."""

from __future__ import annotations

from onrecord.merging.measures import UNITS
from onrecord.merging.text import Token

APPROXIMATE = {"about", "around", "roughly", "some", "approximately", "circa", "almost", "nearly", "near"}
BEFORE = {"<=": "max", ">=": "min", "<": "below", "~": "about", "nearly": "about", "under": "below", "below": "below",
          "over": "min", "above": "min", "beyond": "min", "exceed": "min", "maximum": "max", "minimum": "min", "most": "max",
          "least": "min", **dict.fromkeys(APPROXIMATE, "about")}
AFTER = {"or less": "max", "or fewer": "max", "or below": "max", "at most": "max", "at the most": "max", "at least": "min",
         "at the very most": "max", "at the very least": "min", "at the outside": "max", "at the least": "min",
         "at the latest": "max", "or more": "min", "or above": "min", "or older": "min", "or over": "min", "or longer": "min",
         "or so": "about", "odd": "about", "give or take": "about", "maximum": "max", "minimum": "min"}
"""{form: bound} of what follows a number."""
COMPARED = {**dict.fromkeys(("longer", "larger", "higher", "bigger", "greater", "older", "later", "further"), "min"),
            **dict.fromkeys(("shorter", "smaller", "lower", "younger", "earlier"), "below")}
"""{form: bound} of what stands before "than"."""
LIMITS = {**dict.fromkeys(("ceiling", "limit", "cap", "maximum"), "max"), **dict.fromkeys(("floor", "minimum"), "min")}
"""{noun: bound} of what the number is said to be, or what is said to be so high."""
PERHAPS = {"maybe", "perhaps", "possibly", "probably", "if", "even"}
FURTHER = {"more": "min", "longer": "min", "fewer": "max", "less": "max"}
DENYING = {"no", "not", "nobody", "none", "never", "neither", "nor", "n't", "cannot"}
CLAUSES = {"but", "that", "which", "who", "if", "because", "while", "although"}
_LED = {"€", "$", "£", "the", "a", "full", "than", "only", "just"}
_NAMING = {",", "–", "—", "-", "that", "this", "which", "is", "was", "will", "would", "be", "the", "a", "an", "upper", "lower"}
FAR = 7
"""Words after a number in which its bound is looked for."""
NEAR = 12
"""Words before a number in which a negative word turns its bound."""


def bound(words: list[Token], first: int, after: int) -> str:
    """The bound of the number at words[first:after]: "max", "below", "min", "about"; "" for none."""
    return _before(words, first, after) or _after(words, after)


def _before(words: list[Token], first: int, after: int) -> str:
    start = first - 1
    while start >= 0 and (words[start].form in _LED or _tied(words, start)):
        start -= 1
    if start < 0:
        return ""
    found = BEFORE.get(words[start].key) or BEFORE.get(words[start].form, "")
    if not found and words[start + 1].form == "than":
        found = COMPARED.get(words[start].form, "")
    if words[start].form == "over" and after < len(words) and UNITS.get(words[after].key, ("",))[0] == "time":
        return ""  # "over three years" is how long it goes on
    if found == "min" and _denied(words, start):
        return "max"
    if found == "max" and start > 0 and words[start - 1].form in ("not", "no"):
        return "min"
    if not found and start > 0 and words[start].form in ("of", "at", "is", "was", "be"):
        found = LIMITS.get(words[start - 1].form, "")
    if not found and start > 0 and words[start].form == "to" and words[start - 1].key == "limit":
        return "max"
    return found


def _tied(words: list[Token], i: int) -> bool:
    """The hyphen of "under-12s"."""
    return words[i].form == "-" and i > 0 and words[i - 1].form in ("over", "under")


def _after(words: list[Token], after: int) -> str:
    if found := _doubted(words, after) or _named(words, after):
        return found
    for word in words[after:after + FAR]:
        if word.form in ".,;:" or word.form[0].isdigit():
            break
        if found := AFTER.get(word.form, ""):
            return found
    return ""


def _doubted(words: list[Token], after: int) -> str:
    """"five, maybe more", "five houses, if not more"."""
    for k in range(after, min(after + 4, len(words) - 1)):
        if words[k].form in PERHAPS:
            follows = k + 1 + (words[k + 1].form == "not" and k + 2 < len(words))
            return FURTHER.get(words[follows].form, "") if follows + 1 == len(words) or not words[follows + 1].content else ""
    return ""


def _named(words: list[Token], after: int) -> str:
    """"six per cent, that is the ceiling"."""
    k = after + (after < len(words) and words[after].key in UNITS)
    named = k
    while named < len(words) and words[named].form in _NAMING:
        named += 1
    joined = {word.form for word in words[k:named]} & {"is", "was", "be"}
    return LIMITS.get(words[named].form, "") if joined and named < len(words) else ""


def _denied(words: list[Token], end: int) -> bool:
    """Is there a negative word before token `end` in its clause: "no class may have more than 24" has at most 24?"""
    for word in reversed(words[max(0, end - NEAR):end]):
        if word.form in DENYING:
            return True
        if word.form in CLAUSES or not word.form[0].isalnum():
            return False
    return False
