"""The parties of a document and all their mentions: names, pronouns, descriptions, in text order."""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from onrecord.contacts import lexicon
from onrecord.contacts.cast import FEMALE, IT, MALE, Cast, Place, make_cast
from onrecord.contacts.mentions import Mention
from onrecord.contacts.sentences import Sentence, Token
from onrecord.contacts.units import Unit, units_of
from onrecord.document import Span
from onrecord.statement import Statement

FIRST = frozenset(("i", "me", "myself", "my", "we", "us", "our", "ourselves"))


@dataclass(frozen=True, slots=True)
class Standing:
    """A mention: the parties that it names (two or more for "they", "the two"), where, in which sentence, and where the unit
    (list, or name with apposition; see units.py) begins that it belongs to."""

    names: tuple[str, ...]
    span: Span
    sentence: int
    unit: int = -1


@dataclass(slots=True)
class Finder:
    """One document in hand."""

    sentences: Sequence[Sentence]
    units: list[list[Unit]]
    statements: Sequence[Statement]
    cast: Cast
    found: list[Standing] = field(default_factory=list)


def find_parties(sentences: Sequence[Sentence], words: Iterable[Span], statements: Sequence[Statement] = ()) -> list[Standing]:
    """Every mention of every party: `words` name one, beside names and pronouns; `statements` tell who says "I"."""
    units = []
    ahead = deque(words)
    for sentence in sentences:
        own = []
        while ahead and ahead[0][0] < sentence.end:
            own.append(ahead.popleft())
        units.append(units_of(sentence.tokens, own))
    cast = make_cast(member for some in units for unit in some for member in unit.members)
    finder = Finder(sentences, units, statements, cast)
    for number, some in enumerate(units):
        for unit in some:
            _stand(finder, number, unit)
    return finder.found


def _stand(finder: Finder, number: int, unit: Unit) -> None:
    """Name the members of a unit and note where they stand."""
    tokens, cast = finder.sentences[number].tokens, finder.cast
    subject = subject_like(tokens, unit.first) and not unit.members[-1].genitive
    told: list[str] = []
    for member in unit.members:
        if member.owner is not None and member.titles & lexicon.VOICES and _speaks(tokens, member):
            member = member.owner  # "Quill's secretary said": Quill's words
        names = _names(finder, number, member)
        if not names:
            continue
        told += names
        span = tokens[member.first].start, tokens[member.last - 1].end
        finder.found.append(Standing(names, span, number, tokens[unit.first].start))
        if member.kind == "common" and len(names) == 1:
            _note(cast, member, names[0])
        cast.places.append(Place(names, number, member.first, member.last, subject, member.kind != "pronoun"))
    if len(set(told)) > 1 and len(unit.members) > 1:
        cast.places.append(Place(tuple(dict.fromkeys(told)), number, unit.first, unit.last, subject, True))


def subject_like(tokens: Sequence[Token], i: int) -> bool:
    """Does a clause begin before token i, so that what stands there may be its subject?"""
    before = tokens[i - 1].norm if i else "."
    return before in lexicon.CLAUSE or not before[0].isalnum() or before.endswith("ly")


def _speaks(tokens: Sequence[Token], member: Mention) -> bool:
    """Does a verb of saying stand beside a mention?"""
    around = (*tokens[max(0, member.first - 1):member.first], *tokens[member.last:member.last + 1])
    return any(token.norm in lexicon.SAYING for token in around)


def _note(cast: Cast, mention: Mention, name: str) -> None:
    """Keep what a description says of its party."""
    if mention.plural:
        cast.groups.add(name)
    elif mention.titles & lexicon.PEOPLE:
        cast.people.add(name)
    elif mention.titles & lexicon.BODIES and not any(map(lexicon.ends_like_a_person, mention.titles)):
        cast.bodies.add(name)
    if sex := lexicon.sex_of(mention.titles):
        cast.gender.setdefault(name, sex)


def _names(finder: Finder, number: int, member: Mention) -> tuple[str, ...]:
    """The parties that a mention names."""
    if member.kind == "pronoun":
        return _pronoun(finder, number, member)
    if member.owner is None:
        return (finder.cast.called(member, None),)
    owners = _names(finder, number, member.owner)
    return (finder.cast.called(member, owners[0]) if len(owners) == 1 else member.words,)


def _pronoun(finder: Finder, number: int, member: Mention) -> tuple[str, ...]:
    """Whom a pronoun means: in a quotation "I" is who speaks, and "he" is not."""
    tokens = finder.sentences[number].tokens
    token = tokens[member.first]
    if member.words in FIRST:
        return speaker_at(finder, number, token.start) if token.quoted else ()
    if member.words == "the two":
        return finder.cast.two(number)
    avoid = speaker_at(finder, number, token.start) if token.quoted and member.words in MALE | FEMALE | IT else ()
    return finder.cast.meant(member.words, number, tokens, member.first, avoid) or _ahead(finder, number, member, avoid)


def _ahead(finder: Finder, number: int, member: Mention, avoid: tuple[str, ...]) -> tuple[str, ...]:
    """Who is named next, where a pronoun has nobody before it: "In her first speech Ana Ruiz said"."""
    for near in (number, number + 1):
        for unit in finder.units[near] if near < len(finder.units) else ():
            other = unit.members[0]
            if (near > number or unit.first > member.first) and other.kind != "pronoun" and other.owner is None:
                names = (finder.cast.called(other, None),)
                if finder.cast.fits(member.words, names) and not set(names) & set(avoid):
                    return names
    return ()


# --- who speaks ------------------------------------------------------------------------------------------------------


def speaker_at(finder: Finder, number: int, offset: int) -> tuple[str, ...]:
    """Who says the words at an offset: the source of the smallest statement that holds it; else who is named beside a verb of
    saying in this sentence, the one before or the one after; else the first subject outside quotation of these."""
    statement = statement_at(finder.statements, offset)
    if statement is not None and statement.source:
        if found := _named_at(finder, statement.source[0]):
            return found
        if statement.speaker is not None and statement.speaker.name:
            return (finder.cast.full.get(statement.speaker.name, statement.speaker.name),)
    for find in (_sayer, _opener):
        for near in (number, number - 1, number + 1):
            if 0 <= near < len(finder.sentences) and (found := find(finder, near)):
                return found
    return ()


def statement_at(statements: Sequence[Statement], offset: int) -> Statement | None:
    """The smallest statement whose content holds a character."""
    holding = [(sum(e - s for s, e in one.content), one.id, one) for one in statements
               if any(start <= offset < end for start, end in one.content)]
    return min(holding)[2] if holding else None


def _named_at(finder: Finder, span: Span) -> tuple[str, ...]:
    """The party that stands in a span."""
    number = bisect_right(finder.sentences, span[0], key=lambda sentence: sentence.start) - 1
    tokens = finder.sentences[max(0, number)].tokens
    for unit in finder.units[number] if number >= 0 else ():
        for member in unit.members:
            if tokens[member.first].start < span[1] and tokens[member.last - 1].end > span[0]:
                return _outside(finder, number, member)
    return ()


def _sayer(finder: Finder, number: int) -> tuple[str, ...]:
    """Who stands beside a verb of saying."""
    tokens = finder.sentences[number].tokens
    for unit in finder.units[number]:
        around = (*tokens[max(0, unit.first - 1):unit.first], *tokens[unit.last:unit.last + 2])
        if not tokens[unit.first].quoted and any(token.norm in lexicon.SAYING and not token.quoted for token in around):
            return _outside(finder, number, unit.members[0])
    return ()


def _opener(finder: Finder, number: int) -> tuple[str, ...]:
    """The first subject of a sentence outside quotation."""
    tokens = finder.sentences[number].tokens
    for unit in finder.units[number]:
        if not tokens[unit.first].quoted and subject_like(tokens, unit.first):
            return _outside(finder, number, unit.members[0])
    return ()


def _outside(finder: Finder, number: int, member: Mention) -> tuple[str, ...]:
    """The party of a mention, where that is no pronoun of a quotation."""
    if member.kind == "pronoun" and (member.words in FIRST or finder.sentences[number].tokens[member.first].quoted):
        return ()
    return _names(finder, number, member)
