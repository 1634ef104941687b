"""Who is meant: names completed to the fullest form of the document, pronouns and descriptions led back to a name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from onrecord.contacts import lexicon
from onrecord.contacts.mentions import Mention
from onrecord.contacts.sentences import Token

MALE = frozenset(("he", "him", "his", "himself"))
FEMALE = frozenset(("she", "her", "hers", "herself"))
IT = frozenset(("it", "its", "itself"))
THEY = frozenset(("they", "them", "their", "theirs", "themselves"))
OBJECT = frozenset(("him", "her", "them", "it"))
REFLEXIVE = frozenset(("himself", "herself", "itself", "themselves"))
REACH = 3
"""Sentences that a pronoun looks back over."""
MOST_PLACES = 60
"""Mentions that it chooses from."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where parties were mentioned: sentence and tokens, whether as the subject of a clause, and not by a pronoun."""

    names: tuple[str, ...]
    sentence: int
    first: int
    last: int
    subject: bool
    named: bool


@dataclass(slots=True)
class Cast:
    """The parties of a document: the fullest form of each name, who holds which title, what is known of each, and
    where each was seen."""

    full: dict[str, str] = field(default_factory=dict)
    titled: dict[str, list[str]] = field(default_factory=dict)
    gender: dict[str, int] = field(default_factory=dict)
    bodies: set[str] = field(default_factory=set)
    people: set[str] = field(default_factory=set)
    groups: set[str] = field(default_factory=set)
    places: list[Place] = field(default_factory=list)

    def called(self, mention: Mention, owner: str | None) -> str:
        """The name of a mention that is no pronoun; `owner` is whose it is."""
        if mention.kind == "name":
            return self.full.get(mention.words, mention.words)
        if owner is not None:
            mark = "'" if owner.endswith("s") and owner not in self.people else "'s"
            return f"{owner}{mark} {mention.words}"
        if mention.article in ("the", "") and not mention.plural:
            holders = {name for title in mention.titles for name in self.titled.get(title, ())}
            if len(holders) == 1:
                return holders.pop()
        if mention.article == "the" and " " not in mention.words:
            seen = (place.names[0] for place in reversed(self.places) if place.named and len(place.names) == 1)
            return next((name for name in seen if name.split()[-1] == mention.words), mention.words)
        return mention.words

    def meant(self, word: str, sentence: int, tokens: Sequence[Token], i: int, avoid: Iterable[str] = ()) -> tuple[str, ...]:
        """Whom the pronoun at token i means: of those mentioned before that fit the best; () where nobody does."""
        own = self.subject_of(sentence, tokens, i)
        if word in REFLEXIVE and own is not None:
            return own.names
        shunned = set(avoid) | set(own.names if own is not None and word in OBJECT else ())
        fitting = [place for place in self.places[-MOST_PLACES:] if sentence - place.sentence <= REACH
                   and not shunned & set(place.names) and self.fits(word, place.names)]
        if not fitting:
            return self.two(sentence) if word in THEY else ()
        place = max(fitting, key=lambda place: self.worth(word, place, sentence))
        if word in THEY and place.sentence < sentence and _things_before(tokens, i):
            return ()  # "ready for negotiations but will not pull out to get them"
        best = place.names
        if len(best) == 1 and word in MALE | FEMALE:
            self.gender.setdefault(best[0], 1 if word in MALE else -1)
        return best

    def worth(self, word: str, place: Place, sentence: int) -> float:
        """How well a mention fits a pronoun in a sentence; of those in one sentence, what stands first fits a little better."""
        name = place.names[0]
        worth = 0.8 * place.subject + 0.5 * place.named - 0.5 * (sentence - place.sentence) - 0.001 * place.first
        if word in MALE | FEMALE:
            worth += 0.9 * (self.gender.get(name, 0) != 0) + 0.4 * (name in self.people)
        elif word in IT:
            worth += 0.5 * (name in self.bodies)
        elif word in THEY:
            worth += 0.3 * (len(place.names) > 1) + 1.5 * (name in self.groups)
        return worth

    def subject_of(self, sentence: int, tokens: Sequence[Token], i: int) -> Place | None:
        """The subject of the clause that token i stands in, where it is another token."""
        for place in reversed(self.places):
            if place.sentence != sentence:
                return None
            if place.subject and place.last <= i:
                broken = any(token.norm in lexicon.BREAKS for token in tokens[place.last:i])
                return None if broken else place
        return None

    def fits(self, word: str, names: tuple[str, ...]) -> bool:
        """May the pronoun stand for the parties?"""
        if len(names) > 1:
            return word in THEY
        name = names[0]
        if word in MALE | FEMALE:
            sex = 1 if word in MALE else -1
            return name not in self.bodies | self.groups and self.gender.get(name, 0) * sex >= 0
        return name not in self.people and (word not in IT or name not in self.groups)

    def two(self, sentence: int) -> tuple[str, ...]:
        """Whom "the two" means: the list mentioned last, else the two parties mentioned last."""
        near = [place for place in self.places[-MOST_PLACES:] if sentence - place.sentence <= REACH]
        listed = [place.names for place in near if len(place.names) > 1]
        if listed:
            return listed[-1]
        names = list(dict.fromkeys(place.names[0] for place in reversed(near)))[:2]
        return tuple(reversed(names)) if len(names) == 2 else ()


def _things_before(tokens: Sequence[Token], i: int) -> bool:
    """Does a plural stand before token i in its sentence, behind a preposition or an article?"""
    before = lexicon.DETERMINERS | lexicon.TIES
    return any(lexicon.plural(tokens[k].norm) and not tokens[k].capital and tokens[k - 1].norm in before for k in range(1, i))


def make_cast(mentions: Iterable[Mention]) -> Cast:
    """The names of a document with what their titles tell."""
    cast = Cast()
    found = [m for mention in mentions for m in _with_owners(mention)]
    names = list(dict.fromkeys(m.words for m in found if m.kind == "name"))
    cast.full.update(_fullest(names))
    for mention in found:
        if mention.kind == "name":
            _describe(cast, cast.full[mention.words], mention)
    return cast


def _with_owners(mention: Mention) -> list[Mention]:
    return [mention] if mention.owner is None else [mention, *_with_owners(mention.owner)]


def _fullest(names: list[str]) -> dict[str, str]:
    """For each name the longest that ends with it, or begins with the single word that it is; itself where several do."""
    ends: dict[str, set[str]] = {}
    begins: dict[str, set[str]] = {}
    for name in names:
        words = name.split()
        for i in range(1, len(words)):
            ends.setdefault(" ".join(words[i:]), set()).add(name)
        if len(words) > 1:
            begins.setdefault(words[0], set()).add(name)
    full = {}
    for name in names:
        longer = ends.get(name) or begins.get(name) or {name}
        top = max(len(one.split()) for one in longer)
        best = [one for one in longer if len(one.split()) == top]
        full[name] = best[0] if len(best) == 1 else name
    return full


def _describe(cast: Cast, name: str, mention: Mention) -> None:
    """Keep what a name and its titles say of the party."""
    words = name.lower().split()
    if (mention.article in ("the", "a", "an") and not mention.titles) or lexicon.singular(words[-1]) in lexicon.BODIES:
        cast.bodies.add(name)
        return
    titles = mention.titles & lexicon.TITLES
    if titles or (" " in name and " of " not in name):
        cast.people.add(name)
    sex = lexicon.sex_of(titles)
    first = words[0] if " " in name else ""
    if sex:
        cast.gender[name] = sex
    elif (first in lexicon.MALE) != (first in lexicon.FEMALE):
        cast.gender.setdefault(name, 1 if first in lexicon.MALE else -1)
    for title in titles - lexicon.MODIFIERS:
        if name not in cast.titled.setdefault(title, []):
            cast.titled[title].append(name)
