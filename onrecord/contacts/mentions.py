"""Noun phrases that may be a party: names, pronouns, and phrases with a head that is people or a body ("her lawyers").

A small grammar over word lists instead of a parser: [the] [new] Union secretary Dot Mallory, the depot's manager, they.
"""

# ruff: noqa: E501 - word lists and patterns are read a phrase at a time.
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from onrecord.contacts import lexicon
from onrecord.contacts.sentences import QUOTES, Token

HONORIFICS = frozenset("mr mrs ms miss dr sir".split())
VERBAL = frozenset("will to would shall may might can could did does do not must should and who".split())
"""Before these a bare noun is a verb: "will host", "to coach"."""
MOST_BEFORE = 3
"""Words between an article and the first noun or name that the lists know ("the yard's oldest unpaid creditors")."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens [first, last) of a sentence. `words` is the name, or what the phrase says, without article, owner and titles;
    `titles` are titles and the head noun; `owner` is whose it is ("his mother", "Sand's lawyers")."""

    first: int
    last: int
    kind: Literal["name", "common", "pronoun"]
    words: str
    titles: frozenset[str] = frozenset()
    article: str = ""
    owner: Mention | None = None
    plural: bool = False
    genitive: bool = False


def find_mentions(tokens: Sequence[Token]) -> list[Mention]:
    """The mentions of a sentence in order; none overlaps another."""
    found: list[Mention] = []
    i = 0
    while i < len(tokens):
        mention = _phrase(tokens, i) or _pronoun(tokens, i) or _governed(tokens, i)
        if mention is not None:
            found.append(mention)
            i = mention.last
        else:
            i += 1
    return found


def _pronoun(tokens: Sequence[Token], i: int) -> Mention | None:
    word = tokens[i].norm
    after = tokens[i + 1].norm if i + 1 < len(tokens) else ""
    if word in ("the", "these", "those") and after in ("two", "pair", "duo", "couple", "three", "four") and _ends(tokens, i + 2):
        return Mention(i, i + 2, "pronoun", "they", plural=True)
    if word == "both" and _ends(tokens, i + 1):
        return Mention(i, i + 1, "pronoun", "they", plural=True)
    if word in ("each", "one") and after in ("other", "another"):
        return Mention(i, i + 2, "pronoun", "each other", plural=True)
    if word in lexicon.PERSONAL and not (word == "it" and tokens[i].text == "IT"):
        return Mention(i, i + 1, "pronoun", word, plural=word in lexicon.PLURAL_PRONOUNS)
    return None


def _governed(tokens: Sequence[Token], i: int) -> Mention | None:
    """A phrase of words that no list knows, where a word of contact asks for a party: "talks with the islanders' committee"."""
    if i == 0 or tokens[i - 1].norm not in ("with", "between", "met", "meets") or tokens[i].norm not in ("the", *lexicon.OWNERS):
        return None
    j = i + 1
    while j < len(tokens) and j - i <= MOST_BEFORE and _before(tokens[j]) and tokens[j].norm not in ABSTRACT:
        j += 1
    if j == i + 1 or not _ends(tokens, j) or j - i > MOST_BEFORE or tokens[j - 1].norm in ABSTRACT or (
            j < len(tokens) and (tokens[j].norm in ABSTRACT or tokens[j].norm in ("of", "that", "to"))):
        return None
    return Mention(i, j, "common", _text(tokens, i + 1, j), frozenset((tokens[j - 1].norm,)), tokens[i].norm,
                   Mention(i, i + 1, "pronoun", tokens[i].norm) if tokens[i].norm in lexicon.OWNERS else None)


ABSTRACT = frozenset("news aim help hope view intention exception result promise idea plan deadline target cost costs demand demands "
                     "criteria standard standards expectations challenge requirements need needs fate end storm ambush rain weather "
                     "contract law rules bill debts terms condition conditions same words hands eyes naked usual work matter issue "
                     "problem crisis question price speed distance goal goals budget money strike war press reporters journalists".split())


def _ends(tokens: Sequence[Token], i: int) -> bool:
    """Does a noun phrase end before token i?"""
    if i >= len(tokens):
        return True
    word = tokens[i]
    return word.norm in lexicon.STOP or not word.norm[0].isalnum() or (not word.capital and word.norm.endswith("ed"))


def _phrase(tokens: Sequence[Token], i: int) -> Mention | None:
    article, j = "", i
    if tokens[j].norm in lexicon.DETERMINERS:
        article, j = tokens[j].norm, j + 1
    while j < len(tokens) and tokens[j].norm in lexicon.COUNTED and (j > i or tokens[j].norm not in ("former", "both", "all")):
        j += 1
    start = j
    end = _core(tokens, j, bool(article) or j > i)
    while end is None and j - start < MOST_BEFORE and j < len(tokens) and (article or j > i) and _before(tokens[j]):
        j += 1
        if j < len(tokens) and tokens[j].norm in HONORIFICS:
            return None  # "at the start of the war Mr Macron": two phrases
        end = _owned(tokens, j) or _core(tokens, j, True)
    if end is None:
        return None
    owner = Mention(i, i + 1, "pronoun", article) if article in lexicon.OWNERS else None
    mention = _made(tokens, (i, start, end), article, owner, j)
    while (mark := _mark(tokens, mention.last)) is not None:
        further = _after_owner(tokens, mark)
        if further is None:
            return Mention(mention.first, mention.last, mention.kind, mention.words, mention.titles, mention.article,
                           mention.owner, mention.plural, True)
        mention = _made(tokens, (i, mark, further), mention.article, mention, mark)
    return mention


def _owned(tokens: Sequence[Token], j: int) -> int | None:
    """After "the signalmen", "the yard": where the phrase ends that a possessive mark here begins."""
    mark = _mark(tokens, j)
    return None if mark is None else _after_owner(tokens, mark)


def _mark(tokens: Sequence[Token], i: int) -> int | None:
    """The token after a possessive mark at i."""
    if i >= len(tokens) or i == 0 or tokens[i].start != tokens[i - 1].end:
        return None
    if tokens[i].norm == "'s" or (tokens[i].norm == "'" and tokens[i - 1].norm.endswith("s")):
        return i + 1
    return None


def _after_owner(tokens: Sequence[Token], i: int) -> int | None:
    """The end of what is owned, up to three words on."""
    for j in range(i, min(len(tokens), i + MOST_BEFORE + 1)):
        end = _core(tokens, j, True)
        if end is not None:
            return end
        if not _before(tokens[j]):
            return None
    return None


def _before(token: Token) -> bool:
    """May a word stand between an article and the noun?"""
    return token.norm[0].isalpha() and token.norm not in lexicon.STOP and not token.norm.endswith("ly")


def _core(tokens: Sequence[Token], i: int, opened: bool) -> int | None:
    """The end of the run of names and party nouns that begins at token i. Without an article (`opened`) a noun must be plural
    or stand before a name."""
    k, last, named = i, None, False
    while k < len(tokens):
        if is_name(tokens, k):
            k, last, named = _name_end(tokens, k), _name_end(tokens, k), True
        elif lexicon.is_party_noun(tokens[k].norm) and tokens[k].norm not in lexicon.NEVER_NAMES:
            k, last = k + 1, k + 1
        elif _modifies(tokens, k):
            k += 1
        elif tokens[k].capital and tokens[k].norm in lexicon.TITLES and k + 1 < len(tokens):
            k += 1 + (tokens[k + 1].norm == ".")
            if k >= len(tokens) or not is_name(tokens, k):
                break
        else:
            break
    if last is None:
        return None
    if not opened and i and not tokens[i].capital and tokens[i - 1].norm in VERBAL and not lexicon.plural(tokens[i].norm):
        return None
    if not opened and not named:
        head = tokens[last - 1]
        if not lexicon.plural(head.norm) or head.norm in lexicon.NOT_BARE:
            return None
    if not named and last - i == 1 and lexicon.singular(tokens[i].norm) in lexicon.NO_PARTY and not opened:
        return None
    return last


def _modifies(tokens: Sequence[Token], k: int) -> bool:
    """Is the word an adjective or noun before a party noun or a name ("prime minister", "trade envoy")?"""
    for j in range(k, min(k + 3, len(tokens) - 1)):
        if tokens[j].norm not in lexicon.MODIFIERS:
            return False
        if lexicon.is_party_noun(tokens[j + 1].norm) or is_name(tokens, j + 1):
            return True
    return False


def is_name(tokens: Sequence[Token], i: int) -> bool:
    """Is the token a word of a name? Where a sentence begins, only what no list knows as another word."""
    token = tokens[i]
    if not token.capital or token.norm in lexicon.NEVER_NAMES or (len(token.text) == 1 and not _initial_letter(tokens, i)):
        return False
    if not token.initial:
        return True
    if token.norm in lexicon.TITLES or lexicon.is_party_noun(token.norm) or token.norm in lexicon.MODIFIERS:
        return False
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    if token.norm.endswith(("ly", "ing")) and len(token.norm) > 5:
        return False
    return following is None or following.norm != "of" or is_name(tokens, i + 2) if i + 2 < len(tokens) else True


def _initial_letter(tokens: Sequence[Token], i: int) -> bool:
    """The A in "A. Brandt", not the article."""
    return i + 1 < len(tokens) and tokens[i + 1].norm == "." and not tokens[i].initial


def _name_end(tokens: Sequence[Token], i: int) -> int:
    """The end of the name word at i with the particles that tie it to the next ("Isles of Brand", "Ursula von der Leyen")."""
    end = i + 1
    if end < len(tokens) and tokens[end].norm == "." and len(tokens[i].text) == 1:
        end += 1
    j = end
    while j < len(tokens) and tokens[j].norm in lexicon.PARTICLES and not tokens[j].capital and j - end < 3:
        j += 1
    if j > end and j < len(tokens) and is_name(tokens, j):
        return j + 1
    if (tokens[i].norm not in lexicon.TITLES and not lexicon.is_party_noun(tokens[i].norm)) or lexicon.singular(
            tokens[i].norm) in lexicon.BODIES:
        k = end + 1
        if end < len(tokens) and tokens[end].norm == "of":
            k += k < len(tokens) and tokens[k].norm == "the"
            if k < len(tokens) and tokens[k].capital and is_name(tokens, k):
                return k + 1
    return end


def _made(tokens: Sequence[Token], places: tuple[int, int, int], article: str, owner: Mention | None, core: int) -> Mention:
    """The mention whose phrase is [places[1], places[2]) and that begins at places[0]."""
    first, start, end = places
    run = end
    while run > start and _of_name(tokens, run - 1, start):
        run -= 1
    title = run
    while title < end - 1 and _is_title(tokens, title, end):
        title += 1
    if run < end and not (title == end - 1 and _is_title(tokens, title, end)):
        titles = frozenset(token.norm for token in tokens[start:title] if token.norm[0].isalpha())
        return Mention(first, end, "name", _text(tokens, title, end), titles, article)
    head = tokens[end - 1].norm
    titles = frozenset((lexicon.singular(head), *(token.norm for token in tokens[core:end - 1])))
    return Mention(first, end, "common", _text(tokens, start, end), titles, article, owner, lexicon.plural(head))


def _of_name(tokens: Sequence[Token], i: int, start: int) -> bool:
    """Does the token belong to the run of capitals that ends a phrase (particles included)?"""
    if tokens[i].norm == "." and i > start and len(tokens[i - 1].text) == 1:
        return True
    if tokens[i].norm in ("of", "the") or (tokens[i].norm in lexicon.PARTICLES and not tokens[i].capital):
        return i > start
    return tokens[i].capital and tokens[i].norm[0].isalpha() and tokens[i].norm not in lexicon.TIME_WORDS


def _is_title(tokens: Sequence[Token], i: int, end: int) -> bool:
    """Is a capitalised word before the end of a name a title, or a sentence's first word that only describes?"""
    word = tokens[i].norm
    if word in lexicon.TITLES or (tokens[i].capital and word in lexicon.MODIFIERS and end - i > 1):
        body = lexicon.singular(tokens[end - 1].norm) in lexicon.BODIES
        return not body
    if not tokens[i].initial:
        return any(_is_title(tokens, j, end) for j in (i + 1,) if j < end - 1 and tokens[j].norm in lexicon.TITLES)
    return (end - i > 2 and word.endswith(lexicon.SINGULAR_ENDINGS)) or word.endswith("ing")


def _text(tokens: Sequence[Token], start: int, end: int) -> str:
    """The tokens as they stand in the text, in one line."""
    out = ""
    for i, token in enumerate(tokens[start:end]):
        glued = i and token.start == tokens[start + i - 1].end
        out += token.text if not out or glued else " " + token.text
    return out.strip("".join(QUOTES))
