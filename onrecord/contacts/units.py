"""Mentions joined to units: a name with its apposition ("the depot's manager, Keith Aransen,"), a list of parties."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from onrecord.contacts.mentions import Mention, find_mentions
from onrecord.contacts.sentences import Token
from onrecord.document import Span

_AND = frozenset(("and", "&", "nor"))
_JOINING = frozenset(("and", "&", "nor", "or", "and also", "and both", "as well as", ", as well as", "along with"))


@dataclass(frozen=True, slots=True)
class Unit:
    """Tokens [first, last) that name one party or several."""

    first: int
    last: int
    members: tuple[Mention, ...]


def units_of(tokens: Sequence[Token], parties: Iterable[Span]) -> list[Unit]:
    """The units of a sentence, in order; `parties` are stretches of text that name one."""
    return _lists(tokens, _described(tokens, find_mentions(tokens, parties)))


def _word(tokens: Sequence[Token], i: int) -> str:
    return tokens[i].norm if 0 <= i < len(tokens) else ""


def _described(tokens: Sequence[Token], mentions: list[Mention]) -> list[tuple[Mention, int, int]]:
    """Each mention with the tokens [first, last) it fills once its apposition is taken in: "the depot's manager, Keith
    Aransen," and "Keith Aransen, the depot's manager," are both Keith Aransen."""
    out: list[tuple[Mention, int, int]] = []
    i = 0
    while i < len(mentions):
        one = mentions[i]
        other = mentions[i + 1] if i + 1 < len(mentions) else None
        if other is not None and _apposed(tokens, one, other):
            named, role = (other, one) if other.kind == "name" else (one, other)
            last = other.last + (_word(tokens, other.last) == ",")
            whole = replace(named, first=one.first, last=other.last, titles=named.titles | role.titles, genitive=other.genitive)
            out.append((whole, one.first, last))
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
        unit = Unit(found[i][1], found[end - 1][2], tuple(mention for mention, _, _ in found[i:end]))
        if units and _is_heading(tokens, units[-1], unit):
            unit = replace(unit, first=units.pop().first)
        units.append(unit)
        i = end
    return units


def _is_heading(tokens: Sequence[Token], heading: Unit, unit: Unit) -> bool:
    """Is a plural before a list what the list spells out: "the two presidents, Noor and Ambro,"?"""
    one = heading.members[0]
    beside = heading.last == unit.first - 1 and _word(tokens, heading.last) == ","
    return beside and len(heading.members) == 1 and one.plural and one.kind == "common" and len(unit.members) > 1 and all(
        member.kind == "name" for member in unit.members)


def _list_end(tokens: Sequence[Token], found: list[tuple[Mention, int, int]], i: int) -> int:
    """How far the list that begins with found[i] goes: commas, and "and" before the last."""
    end, closed = i + 1, i + 1
    while end < len(found) and not found[end - 1][0].genitive:
        between = " ".join(token.norm for token in tokens[found[end - 1][2]:found[end][1]])
        consumed = _word(tokens, found[end - 1][2] - 1) == ","
        if between in _JOINING:
            end = closed = end + 1
            break
        if between == ", and" and (end - i > 1 or consumed):
            closed = end + 1
            break
        if between != "," and not (between == "" and consumed):
            break
        end += 1
    return closed
