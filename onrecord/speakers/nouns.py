"""Noun groups: their head, number and nature, where they begin, and where the nominals of a text are."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.speakers import countries, lexicon
from onrecord.speakers.layout import (
    AMOD,
    APPOS,
    COMPOUND,
    CONJ,
    CREED,
    OBJECT,
    OBLIQUE,
    PASSIVE,
    PERSON,
    POSS,
    ROOT,
    SUBJECT,
    TITLE,
    Layout,
)

HEADS = {SUBJECT, PASSIVE, OBJECT, OBLIQUE, APPOS, CONJ, POSS, ROOT}
LONGEST = 12
"""Words before a head that may belong to its group."""
IRREGULAR = {"men": "man", "women": "woman", "people": "person", "children": "child", "wives": "wife", "lawmen": "lawman"}


@dataclass(frozen=True, slots=True)
class Nominal:
    """A noun group without a name as its head: words [first, last), its head, and what it denotes: "person", "group",
    "body" or "document"."""

    first: int
    last: int
    head: int
    nature: str
    noun: str
    article: str


def singular(word: str) -> str:
    """The singular of a plural noun; any other word as it is."""
    if word in IRREGULAR:
        return IRREGULAR[word]
    if word.endswith("men") and len(word) > 4:
        return word[:-3] + "man"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3 else word


def is_person_noun(word: str) -> bool:
    """Does a singular noun denote a person?"""
    return word in lexicon.PERSON_NOUNS or word.endswith(("woman", "person", "ologist")) or (
        word.endswith("man") and word not in ("human", "woman", "roman", "german"))


def nature_of(word: str, creed: bool = False) -> str:
    """What a head noun denotes, "" where the lists do not say."""
    one = singular(word)
    if word in lexicon.DOCUMENT_NOUNS or one in lexicon.DOCUMENT_NOUNS:
        return "document"
    if word in lexicon.GROUP_NOUNS:
        return "group"
    if is_person_noun(word):
        return "person"
    if one != word and (is_person_noun(one) or creed or one in lexicon.ORGANIZATION_NOUNS):
        return "group"
    return "body" if word in lexicon.ORGANIZATION_NOUNS else ""


def speaks_alone(layout: Layout, i: int) -> bool:
    """Is the word at i one person of a people: "the Swede", "a Belgian"?"""
    before = layout.lower[i - 1] if i else ""
    single = before in ("the", "a", "an", "another", "fellow") or before in lexicon.POSSESSIVES or before == "old"
    shout = layout.words.forms[i].isupper()
    return single and layout.capital(i) and not shout and countries.is_compatriot(
        layout.lower[i], layout.classes[i] == CREED or layout.lower[i] in layout.peoples)


def group_start(layout: Layout, head: int, floor: int = 0) -> int:
    """The first word of the noun group that ends in `head`: over adjectives, compounds, possessors and a determiner."""
    i = head
    while i > floor and head - i < LONGEST and _belongs(layout, i - 1, i):
        i -= 1
        if layout.lower[i] in ("the", "a", "an") or layout.lower[i] in lexicon.POSSESSIVES:
            break
    while i < head and layout.lower[i] in ("-", "/", "'", "’", "s", ".", "and", ","):
        i += 1
    return i


def _belongs(layout: Layout, i: int, following: int) -> bool:
    lower = layout.lower[i]
    if layout.words.paragraphs[i] != layout.words.paragraphs[following] or layout.sentences[i] != layout.sentences[following]:
        return False
    if lower in lexicon.DETERMINERS or lower in lexicon.POSSESSIVES:
        return True
    if lower in ("'", "’", "-", "/"):
        return layout.glued(i) and (layout.glued(following) or lower not in "-/")
    if lower == "s":
        return layout.glued(i) and i > 0 and layout.lower[i - 1] in ("'", "’")
    if lower == ".":
        return layout.glued(i) and len(layout.words.forms[i - 1]) <= 3 and layout.words.forms[i - 1][0].isupper()
    if lower in lexicon.STOP and not (lower == "us" and layout.words.forms[i] == "US"):
        return False
    if lower in lexicon.RANKS:
        return True
    if following < len(layout) and layout.lower[following] in ("'", "’", "-", "/") and layout.glued(following):
        return lower[0].isalnum()
    return layout.relations[i] in (AMOD, COMPOUND, POSS) or layout.classes[i] != 0 or lower.isdigit()


def make_nominal(layout: Layout, head: int, floor: int = 0) -> Nominal | None:
    """The nominal with this head, None where the noun is of no nature that can speak."""
    word = layout.lower[head]
    nature = "person" if speaks_alone(layout, head) else nature_of(word, layout.classes[head] == CREED)
    if not nature:
        return None
    first = group_start(layout, head, floor)
    return Nominal(first, head + 1, head, nature, singular(word), layout.lower[first] if head > first else "")


def find_nominals(layout: Layout, named: set[int]) -> list[Nominal]:
    """The nominals of a text; `named` are words inside names."""
    found = []
    for i, word in enumerate(layout.lower):
        if i in named or not word.isalpha() or len(word) < 3 or word in lexicon.STOP or (
                layout.classes[i] == PERSON and not speaks_alone(layout, i)):
            continue
        if layout.relations[i] in HEADS and not (layout.classes[i] == TITLE and layout.capital(i) and i + 1 in named):
            nominal = make_nominal(layout, i)
            if nominal:
                found.append(nominal)
    return found
