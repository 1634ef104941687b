"""Who is meant: names completed to the fullest form of the document, pronouns and offices led back to a name."""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from onrecord.contacts import lexicon
from onrecord.contacts.mentions import Mention

MALE = frozenset(("he", "him", "his", "himself"))
FEMALE = frozenset(("she", "her", "herself"))
IT = frozenset(("it", "its", "itself"))
REACH = 4
"""Sentences that a pronoun looks back over."""


@dataclass(slots=True)
class Place:
    """A party where it was mentioned: sentence, its turn there, whether it is the sentence's first subject."""

    name: str
    sentence: int
    turn: int
    subject: bool


@dataclass(slots=True)
class Cast:
    """The parties of a document."""

    full: dict[str, str] = field(default_factory=dict)
    titled: dict[str, list[str]] = field(default_factory=dict)
    gender: dict[str, int] = field(default_factory=dict)
    bodies: set[str] = field(default_factory=set)
    people: set[str] = field(default_factory=set)
    places: list[Place] = field(default_factory=list)
    pair: tuple[str, ...] = ()
    """The last list or pair, which "they" and "the two" may mean."""

    def name(self, mention: Mention, sentence: int, avoid: Iterable[str] = ()) -> str | None:
        """The name of a mention; None where a pronoun cannot be led back."""
        if mention.kind == "name":
            return self.full.get(mention.words, mention.words)
        if mention.kind == "pronoun":
            return self.pronoun(mention.words, sentence, avoid)
        if mention.owner is not None:
            owner = self.name(mention.owner, sentence) if mention.owner.kind != "pronoun" else self.pronoun(
                mention.owner.words, sentence, avoid, nearest=True)
            return None if owner is None else f"{owner}'s {mention.words}" if not owner.endswith("s") or (
                owner in self.people) else f"{owner}' {mention.words}"
        if mention.article == "the" and not mention.plural:
            holders = {name for title in mention.titles for name in self.titled.get(title, ())}
            if len(holders) == 1:
                return holders.pop()
        return mention.words

    def pronoun(self, word: str, sentence: int, avoid: Iterable[str] = (), nearest: bool = False) -> str | None:
        """The latest party that fits a pronoun: of this sentence, then of those before, the first subject first."""
        shunned = set(avoid)
        sentence = min(sentence, self.places[-1].sentence + 1 if self.places else 0)
        fitting = [place for place in self.places if place.name not in shunned and sentence - place.sentence <= REACH
                   and self.fits(word, place.name)]
        # A sentence number past the end ("who speaks?") looks back from the last mention.
        best = max(fitting, key=lambda p: (p.sentence, *self.likely(word, p), p.turn if nearest else -p.turn), default=None)
        return best.name if best else None

    def fits(self, word: str, name: str) -> bool:
        """May the pronoun stand for the party?"""
        if word in MALE or word in FEMALE:
            return name not in self.bodies and self.gender.get(name, 0) * (1 if word in MALE else -1) >= 0
        if word in IT:
            return name not in self.people
        return True

    def likely(self, word: str, place: Place) -> tuple[int, int, int]:
        """What speaks for a party, weightiest first: title or first name, being a subject, being a person (or a body for "it")."""
        if word in MALE | FEMALE:
            return int(self.gender.get(place.name, 0) != 0), int(place.subject), int(place.name in self.people)
        return int(place.name in self.bodies), int(place.subject), 0

    def see(self, name: str, sentence: int, turn: int, subject: bool) -> None:
        """Note a mention of a party."""
        self.places.append(Place(name, sentence, turn, subject))


def make_cast(mentions: Iterable[Mention]) -> Cast:
    """The names of a document with what their titles tell."""
    cast = Cast()
    found = [m for mention in mentions for m in _with_owners(mention)]
    names = list(dict.fromkeys(m.words for m in found if m.kind == "name"))
    for name in names:
        cast.full[name] = _fullest(name, names)
    for mention in found:
        if mention.kind == "name":
            _describe(cast, cast.full[mention.words], mention)
    return cast


def _with_owners(mention: Mention) -> list[Mention]:
    return [mention] if mention.owner is None else [mention, *_with_owners(mention.owner)]


def _fullest(name: str, names: list[str]) -> str:
    """The longest name that ends with this one, or begins with a single word that is this one; itself where several do."""
    words = name.split()
    longer = [n for n in names if len(n.split()) > len(words) and n.split()[-len(words):] == words]
    if not longer and len(words) == 1:
        longer = [n for n in names if " " in n and n.split()[0] == name]
    top = max(map(len, map(str.split, longer)), default=0)
    best = [n for n in longer if len(n.split()) == top]
    return best[0] if len(best) == 1 else name


def _describe(cast: Cast, name: str, mention: Mention) -> None:
    first = name.split()[0].lower()
    if (mention.article in ("the", "a", "an") and not mention.titles) or lexicon.singular(
            name.split()[-1].lower()) in lexicon.BODIES:
        cast.bodies.add(name)
        return
    titles = mention.titles & (lexicon.PEOPLE | lexicon.TITLES)
    if titles or (" " in name and " of " not in name):
        cast.people.add(name)
    male = bool(titles & lexicon.MALE_NOUNS) or (" " in name and first in lexicon.MALE and first not in lexicon.FEMALE)
    female = bool(titles & lexicon.FEMALE_NOUNS) or (" " in name and first in lexicon.FEMALE and first not in lexicon.MALE)
    if titles & (lexicon.MALE_NOUNS | lexicon.FEMALE_NOUNS):
        cast.gender[name] = bool(titles & lexicon.MALE_NOUNS) - bool(titles & lexicon.FEMALE_NOUNS)
    elif male != female:
        cast.gender.setdefault(name, male - female)
    for title in titles - lexicon.MODIFIERS:
        if name not in cast.titled.setdefault(title, []):
            cast.titled[title].append(name)
