"""The words that the network takes for a party as whole phrases: with an article, the whole of a name, what an owner owns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onrecord.contacts import lexicon
from onrecord.contacts.names import is_dateline, is_name
from onrecord.contacts.sentences import Token
from onrecord.document import Span

Range = tuple[int, int]
"""Tokens [first, last) of a sentence."""
PARTING = frozenset((",", "and", "or", "nor", ";"))
MOST_BEFORE = 2
"""Words between an owner and what it owns ("the yard's unpaid creditors")."""


def ranges(tokens: Sequence[Token], parties: Iterable[Span]) -> list[Range]:
    """The tokens of each stretch of text that names a party, in order; none overlaps another."""
    found: list[Range] = []
    for part in _parts(tokens, parties):
        if is_dateline(tokens, part[0]):
            continue
        first, last = _whole(tokens, part)
        if found and first < found[-1][1]:
            if last <= found[-1][1]:
                continue
            first = found.pop()[0]
        elif found and _goes_on(tokens, found[-1], first):
            first = found.pop()[0]
        found.append((first, last))
    return found


def _parts(tokens: Sequence[Token], parties: Iterable[Span]) -> list[Range]:
    """The words of each stretch; a list ("Alpha and Beta") is several."""
    found: list[Range] = []
    for start, end in parties:
        run: list[int] = []
        for i, token in enumerate(tokens):
            if not (token.start < end and token.end > start):
                continue
            if token.norm in PARTING:
                found += [(run[0], run[-1] + 1)] if run else []
                run = []
            elif token.norm[0].isalnum():
                run.append(i)
        found += [(run[0], run[-1] + 1)] if run else []
    return found


def _whole(tokens: Sequence[Token], part: Range) -> Range:
    """A part with the rest of its name, the article before it, and what it owns."""
    first, last = part
    while first < last - 1 and tokens[first].norm in lexicon.STOP:
        first += 1
    while last - 1 > first and _trails(tokens, first, last - 1):
        last -= 1
    while first and tokens[first].capital and is_name(tokens, first - 1) and not is_mark(tokens, first):
        first -= 1
    if last + 1 < len(tokens) and tokens[last].norm == "." and tokens[last - 1].norm in lexicon.TITLES:
        last += 1  # "Sen. Ted Cruz"
    while last < len(tokens) and (tokens[last - 1].capital or tokens[last - 1].norm == ".") and is_name(tokens, last):
        last += 1
    first = with_title(tokens, first)
    if is_mark(tokens, last):
        for i in range(last + 1, min(len(tokens), last + 2 + MOST_BEFORE)):
            if lexicon.singular(tokens[i].norm) in lexicon.NOUNS:
                return first, i + 1
            if tokens[i].norm in lexicon.STOP or not tokens[i].norm[0].isalnum():
                break
    return first, last


def _trails(tokens: Sequence[Token], first: int, i: int) -> bool:
    """Is the last word of a phrase none of it: a function word, or beside a name without an article no noun ("Verhaag due")?"""
    word = tokens[i].norm
    if word in lexicon.STOP:
        return word not in lexicon.TIES
    article = lexicon.DETERMINERS & {token.norm for token in tokens[max(0, first - 1):first + 1]}
    if article or tokens[i].capital or not is_name(tokens, i - 1):
        return False
    return not (lexicon.singular(word) in lexicon.NOUNS or lexicon.ends_like_a_person(word) or lexicon.plural(word))


def with_title(tokens: Sequence[Token], first: int) -> int:
    """Where a phrase begins with the titles and the article that stand before it ("the | Harbour master | Jory Pell")."""
    while first and tokens[first].capital and (tokens[first - 1].norm in lexicon.TITLES or (
            tokens[first - 1].norm == "." and first > 1 and tokens[first - 2].norm in lexicon.TITLES)):
        first -= 1
    return first - (first > 0 and tokens[first - 1].norm in lexicon.DETERMINERS and not _begins_clause(tokens, first))


def _begins_clause(tokens: Sequence[Token], first: int) -> bool:
    """Is the word before no article but "that" of "said that she", "that Ruiz", "both the mayors"?"""
    word, before = tokens[first], tokens[first - 1]
    return word.norm in lexicon.PRONOUNS | lexicon.DETERMINERS or (before.norm == "that" and word.capital)


def _goes_on(tokens: Sequence[Token], before: Range, first: int) -> bool:
    """Does what begins at a token go on with the stretch before it: "[rebel commander] [Neme Dal]", "[Vell]'s [envoy]", "[the
    owners of] [the trawler]"?"""
    start, end = before
    if first == end and tokens[end - 1].norm in lexicon.TIES:
        return True
    if tokens[start].norm in lexicon.PRONOUNS or tokens[first].norm in lexicon.PRONOUNS | lexicon.DETERMINERS:
        return False
    return first == end or (first == end + 1 and is_mark(tokens, end))


def is_mark(tokens: Sequence[Token], i: int) -> bool:
    """Is token i a possessive mark?"""
    if not 0 < i < len(tokens) or tokens[i].start != tokens[i - 1].end:
        return False
    return tokens[i].norm == "'s" or (tokens[i].norm == "'" and tokens[i - 1].norm.endswith("s"))
