"""What may be a party in a sentence: names, pronouns, and the phrases that the network takes for one ("her lawyers")."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from onrecord.contacts import lexicon
from onrecord.contacts.names import is_name, name_end, name_start, of_name, words_of
from onrecord.contacts.ranges import is_mark, ranges, with_title
from onrecord.contacts.sentences import Token
from onrecord.document import Span

TWO = frozenset(("two", "pair", "duo", "couple"))


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens [first, last) of a sentence. `words` is the name, or what the phrase says, without article, owner and titles;
    `titles` are titles and the head noun; `owner` is whose it is ("his mother", "Sand's lawyers"). The pronoun "her" is "hers"
    where it owns; "the two", "both", "each other" are "the two"."""

    first: int
    last: int
    kind: Literal["name", "common", "pronoun"]
    words: str
    titles: frozenset[str] = frozenset()
    article: str = ""
    owner: Mention | None = None
    plural: bool = False
    genitive: bool = False


def find_mentions(tokens: Sequence[Token], parties: Iterable[Span]) -> list[Mention]:
    """The mentions of a sentence in order; none overlaps another. `parties` are stretches of text that name one. Of what only
    says where ("in Vell", "at Dray's club") the owner alone."""
    taken: list[Mention] = []
    whole = ranges(tokens, parties)
    for first, last in whole:
        mention = _read(tokens, first, last)
        taken += _without_place(tokens, mention) if mention is not None else []
    covered = {i for first, last in whole for i in range(first, last)}
    i = 0
    while i < len(tokens):
        other = None if i in covered else _pronoun(tokens, i) or _name(tokens, i, covered)
        if other is not None and not (other.kind == "name" and _says_where(tokens, other.first)):
            taken += _without_place(tokens, other)
        i = other.last if other is not None else i + 1
    return sorted(taken, key=lambda mention: mention.first)


def _without_place(tokens: Sequence[Token], mention: Mention) -> list[Mention]:
    """The mention; of a place or thing ("Price's farm", "at the airport") its owner."""
    where = _says_where(tokens, mention.first) and not mention.genitive
    if mention.kind == "name":
        return [] if where else [mention]
    acts = mention.kind == "pronoun" or mention.plural or mention.titles & lexicon.PEOPLE or (
        any(map(lexicon.ends_like_a_person, mention.titles)))
    if acts or not (where or (mention.owner is not None and not mention.titles & lexicon.BODIES)):
        return [mention]
    return [mention.owner] if mention.owner is not None else []


def _says_where(tokens: Sequence[Token], first: int) -> bool:
    """Does a preposition of place stand before token `first`?"""
    return first > 0 and tokens[first - 1].norm in lexicon.WHERE


def _pronoun(tokens: Sequence[Token], i: int) -> Mention | None:
    word = tokens[i].norm
    after = tokens[i + 1].norm if i + 1 < len(tokens) else ""
    if (word in ("the", "these", "those") and after in TWO and _ends(tokens, i + 2)) or (
            word in ("each", "one") and after in ("other", "another")):
        return Mention(i, i + 2, "pronoun", "the two", plural=True)
    if word == "both" and _ends(tokens, i + 1):
        return Mention(i, i + 1, "pronoun", "the two", plural=True)
    if word in lexicon.PRONOUNS and tokens[i].text not in ("IT", "US"):
        owns = word == "her" and after[:1].isalpha() and after not in lexicon.STOP
        return Mention(i, i + 1, "pronoun", "hers" if owns else word)
    return None


def _ends(tokens: Sequence[Token], i: int) -> bool:
    """Does a noun phrase end before token i?"""
    word = tokens[i].norm if i < len(tokens) else "."
    return word in lexicon.STOP or not word[0].isalnum() or word.endswith("ed")


def _name(tokens: Sequence[Token], i: int, covered: set[int]) -> Mention | None:
    """A name that the network passed over; not one word that opens a sentence, where any has a capital."""
    if not is_name(tokens, i):
        return None
    last = name_end(tokens, i)
    while last < len(tokens) and last not in covered and is_name(tokens, last):
        last = name_end(tokens, last)
    first = with_title(tokens, i)
    if tokens[i].initial and last == i + 1:
        return None
    found = _read(tokens, first if first not in covered else i, last)
    return found if found is not None and found.kind == "name" else None


def _read(tokens: Sequence[Token], first: int, last: int) -> Mention | None:
    """The mention that stands at tokens [first, last)."""
    pronoun = _pronoun(tokens, first)
    if pronoun is not None and pronoun.last == last:
        return pronoun
    if last == first + 1 and tokens[first].norm in lexicon.NOBODY:
        return None
    article = tokens[first].norm if tokens[first].norm in lexicon.DETERMINERS else ""
    start = first + bool(article)
    while start < last and tokens[start].norm in lexicon.COUNTED:
        start += 1
    marks = [i for i in range(start + 1, last - 1) if is_mark(tokens, i)]
    if start >= last or tokens[last - 1].norm in lexicon.LIMITS:
        return None
    if marks:
        owner = _read(tokens, first, marks[-1])
        return _made(tokens, (first, marks[-1] + 1, last), article, owner)
    owner = Mention(first, first + 1, "pronoun", "hers" if article == "her" else article) if article in lexicon.OWNERS else None
    made = _made(tokens, (first, start, last), article, owner)
    return replace(made, genitive=is_mark(tokens, last))


def _made(tokens: Sequence[Token], places: tuple[int, int, int], article: str, owner: Mention | None) -> Mention:
    """The mention whose words are [places[1], places[2]) and that begins at places[0]."""
    first, start, end = places
    run = end
    while run > start and of_name(tokens, run - 1, start):
        run -= 1
    ties = lexicon.TIES | lexicon.WHERE  # "the king of Sarn" is not Sarn
    tied = any(start < i < end and tokens[i].norm in ties for i in (run - 1, run))
    named = name_start(tokens, run, end) if run < end and not tied else end
    if named < end:
        titles = frozenset(token.norm for token in tokens[start:named] if token.norm[0].isalpha())
        return Mention(first, end, "name", words_of(tokens, named, end), titles, article)
    stop = next((i for i in range(start + 1, end) if tokens[i].norm in lexicon.STOP), end)
    head = tokens[stop - 1].norm
    titles = frozenset((lexicon.singular(head), *(token.norm for token in tokens[start:stop - 1])))
    return Mention(first, end, "common", words_of(tokens, start, end), titles, article, owner, lexicon.plural(head))
