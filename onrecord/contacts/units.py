"""Mentions joined to units (a name with its apposition, a list of parties), and a sentence with its units as marks.

"Mallory and the cleaners' leader, Ivo Brandt, refused to meet Aransen" becomes "§0 refused to meet §1": what the frames of
frames.py are written over.
"""

# ruff: noqa: E501 - word lists and patterns are read a phrase at a time.
from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.contacts.mentions import Mention, find_mentions
from onrecord.contacts.sentences import QUOTES, Sentence, Token

MARK = "§"
LONGEST_ASIDE = 12
"""Tokens of a description after a name, up to its closing comma."""
_AND = frozenset(("and", "&", "nor"))


@dataclass(frozen=True, slots=True)
class Unit:
    """Tokens [first, last) that name one party or several; `none` for "neither A nor B"."""

    first: int
    last: int
    members: tuple[Mention, ...]
    none: bool = False

    @property
    def genitive(self) -> bool:
        """Does a possessive mark follow?"""
        return self.members[-1].genitive


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence's tokens as one line in small letters, each unit as § and its number; `places` are where each piece of the
    line begins, `tokens` which token it is."""

    line: str
    units: tuple[Unit, ...]
    places: tuple[int, ...]
    tokens: tuple[int, ...]

    def token_at(self, place: int) -> int:
        """The token that a character of the line belongs to."""
        return self.tokens[max(0, bisect_right(self.places, place) - 1)]


def mark(sentence: Sentence) -> Marked:
    """The sentence with its units marked."""
    units = _with_asides(sentence.tokens, _lists(sentence.tokens, _described(sentence.tokens, find_mentions(sentence.tokens))))
    starts = {unit.first: number for number, unit in enumerate(units)}
    parts: list[str] = []
    places: list[int] = []
    tokens: list[int] = []
    length, i = 0, 0
    while i < len(sentence.tokens):
        number = starts.get(i)
        word = f"{MARK}{number}" if number is not None else sentence.tokens[i].norm
        if number is not None or word not in QUOTES:
            places.append(length)
            tokens.append(i)
            parts.append(word)
            length += len(word) + 1
        i = units[number].last if number is not None else i + 1
    return Marked(" ".join(parts), tuple(units), tuple(places), tuple(tokens))


def _word(tokens: Sequence[Token], i: int) -> str:
    return tokens[i].norm if 0 <= i < len(tokens) else ""


def _described(tokens: Sequence[Token], mentions: list[Mention]) -> list[tuple[Mention, int, int]]:
    """Each mention with the tokens [first, last) it fills once its apposition is taken in: "the depot's manager, Keith Aransen,"
    and "Keith Aransen, the depot's manager," are both Keith Aransen."""
    out: list[tuple[Mention, int, int]] = []
    i = 0
    while i < len(mentions):
        one = mentions[i]
        other = mentions[i + 1] if i + 1 < len(mentions) else None
        if other is not None and _apposed(tokens, one, other):
            named, role = (other, one) if other.kind == "name" else (one, other)
            last = other.last + (_word(tokens, other.last) == ",")
            out.append((replace(named, titles=named.titles | role.titles, genitive=other.genitive), one.first, last))
            i += 2
        else:
            out.append((one, one.first, one.last))
            i += 1
    return out


def _apposed(tokens: Sequence[Token], one: Mention, other: Mention) -> bool:
    if one.genitive or one.plural or other.plural or "pronoun" in (one.kind, other.kind):
        return False
    if [token.norm for token in tokens[one.last:other.first]] != [","] or _word(tokens, other.last) in _AND:
        return False
    if one.kind == "common" and other.kind == "name":
        closed = _word(tokens, other.last) in (",", ".", ")", ":", ";", "", "—", "–", "-") or other.genitive
        return not other.article and closed and not _of_list(tokens, other.last)
    described = one.kind == "name" and other.kind == "common" and (other.article or other.owner is not None)
    return bool(described) and _word(tokens, other.last) in (",", ".", ")", "")


def _of_list(tokens: Sequence[Token], i: int) -> bool:
    """Do ", B and C" follow: is what stands before one of a list?"""
    words = [token.norm for token in tokens[i:i + 8]]
    if words[:1] != [","] or "and" not in words[2:6]:
        return False
    return all(token.capital for token in tokens[i + 1:i + 2 + words[2:6].index("and")])


def _lists(tokens: Sequence[Token], found: list[tuple[Mention, int, int]]) -> list[Unit]:
    units: list[Unit] = []
    i = 0
    while i < len(found):
        end = _list_end(tokens, found, i)
        members = tuple(mention for mention, _, _ in found[i:end])
        first, last = found[i][1], found[end - 1][2]
        before = _word(tokens, first - 1)
        if len(members) > 1 and before in ("both", "neither", "between", "either"):
            first -= before != "between"
        if units and _is_heading(tokens, units[-1], members, first):
            first = units.pop().first
            last += _word(tokens, last) == ","
        units.append(Unit(first, last, members, before == "neither"))
        i = end
    return units


def _is_heading(tokens: Sequence[Token], unit: Unit, members: tuple[Mention, ...], first: int) -> bool:
    """Is a plural before a list what the list spells out: "the two presidents, Noor and Ambro,"?"""
    one = unit.members[0]
    return (len(unit.members) == 1 and one.plural and one.kind == "common" and len(members) > 1
            and unit.last == first - 1 and _word(tokens, unit.last) == "," and all(m.kind == "name" for m in members))


def _list_end(tokens: Sequence[Token], found: list[tuple[Mention, int, int]], i: int) -> int:
    """How far the list that begins with found[i] goes: commas, and "and" before the last."""
    end, closed = i + 1, i + 1
    while end < len(found) and not found[end - 1][0].genitive:
        between = " ".join(token.norm for token in tokens[found[end - 1][2]:found[end][1]])
        consumed = _word(tokens, found[end - 1][2] - 1) == ","
        if between in ("and", "&", "nor", "and also", "as well as", "— as well as", ", as well as", "and both", "along with",
                       "- as well as", "– as well as", "or"):
            end = closed = end + 1
            if between != "or" and not between.endswith("as well as") and between != "nor":
                break
        elif between == ", and" and (end - i > 1 or consumed):
            closed = end + 1
            break
        elif between == "," or (between == "" and consumed):
            end += 1
        else:
            break
    return closed


def _with_asides(tokens: Sequence[Token], units: list[Unit]) -> list[Unit]:
    """Units with the aside that follows them: "Ilka Brune, who runs the mission,", "Noor, 61,", "Macron - as well as X -"."""
    out: list[Unit] = []
    for number, unit in enumerate(units):
        if out and unit.first < out[-1].last:
            continue
        out.append(replace(unit, last=_aside_end(tokens, unit, units[number + 1:])))
    return out


def _aside_end(tokens: Sequence[Token], unit: Unit, after: list[Unit]) -> int:
    i = unit.last
    if unit.genitive:
        return i
    if _word(tokens, i) in ("—", "–", "-") and any("—–-".find(tokens[j].norm) >= 0 for j in range(unit.first, i)):
        return i + 1  # the dash that closes "— as well as B —"
    if _word(tokens, i) != "," or i + 1 >= len(tokens):
        return i
    opener = tokens[i + 1].norm
    described = opener in ("who", "whose", "himself", "herself", "formerly", "now", "then", "for", "of", "a", "an", "the", "his", "her",
                           "its") or opener.isdigit()
    described = described or any(u.first == i + 1 and u.members[0].kind == "common" and not u.members[0].plural for u in after[:1])
    if not described:
        return i
    for j in range(i + 1, min(len(tokens), i + 1 + LONGEST_ASIDE)):
        if tokens[j].norm == ",":
            return i if _contacts(tokens[i + 1:j]) or "and" in (_word(tokens, j + 1),) else j + 1
        if tokens[j].norm in (".", ";", ":", "?") or tokens[j].text in QUOTES:
            return i
    return i


_CONTACTING = re.compile(r"\b(met|meets?|meeting|see|saw|talk\w*|spoke\w*|call\w*|visit\w*|wrote|writes?|negotiat\w*|refuse\w*|"
                         r"telephon\w*|phon\w*|receiv\w*|host\w*|sent|replied|answer\w*)\b")


def _contacts(tokens: Sequence[Token]) -> bool:
    """Does an aside speak of contact itself? Then it stays in the line."""
    return bool(_CONTACTING.search(" ".join(token.norm for token in tokens)))

