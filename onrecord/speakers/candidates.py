"""Who may be meant by a pronoun or a nominal: people, bodies and things mentioned lately, often or soon; pairs and lists."""

from __future__ import annotations

from bisect import bisect_right

from onrecord.speakers import countries, lexicon
from onrecord.speakers.clauses import subject_going_on
from onrecord.speakers.contradictions import speaks_against
from onrecord.speakers.entities import Cast, Entity, Mention
from onrecord.speakers.groups import Source
from onrecord.speakers.layout import SUBJECT, Layout
from onrecord.speakers.nouns import singular
from onrecord.speakers.scene import Anaphor, Scene

RECENT, FREQUENT, UPCOMING = 10, 3, 4
"""Candidates: the entities mentioned last, those mentioned most, and (near the start) those that come next."""
FEW_WORDS = 60
"""Unnamed candidates are dropped when this many words have passed, for pronouns."""
NATURES = {"he": ("person",), "they": ("group", "body"), "it": ("body", "document"), "person": ("person",), "body": ("body",),
           "group": ("group",), "document": ("document",)}
PAIR_WORDS = 150
"""How far back the members of a pair may be."""


class Candidates:
    """The choice of candidates at the word that the walk has come to, from what its scene holds."""

    def __init__(self, scene: Scene) -> None:
        self.scene, self.layout, self.cast = scene, scene.layout, scene.cast
        self.frequent = {nature: [e.number for e in sorted(scene.cast.entities, key=lambda e: -len(e.places))
                                  if e.named and e.nature == nature][:FREQUENT] for nature in ("person", "body")}
        self.lists: dict[tuple[int, ...], int] = {}

    def of(self, anaphor: Anaphor) -> list[int]:
        """Numbers of the entities that the anaphor may mean, each once."""
        natures = NATURES[anaphor.kind]
        if anaphor.kind == "he":
            going_on = subject_going_on(self.layout, self.cast, anaphor.head)
            if going_on is not None and not against(self.cast.entities[going_on], anaphor.gender):
                return [going_on]
        found = self._near(anaphor, natures)
        return [n for n in found if not speaks_against(self.scene, anaphor, self.cast.entities[n])]

    def _near(self, anaphor: Anaphor, natures: tuple[str, ...]) -> list[int]:
        """Those whom the text has lately, often or soon."""
        pronoun = anaphor.kind in ("he", "they", "it")
        own = self.cast.at.get(anaphor.head)
        barred = set() if pronoun else self._owners(anaphor)
        barred |= self._talking(anaphor)
        found: list[int] = []
        wanted = self.wanted_pair(anaphor)
        if wanted is not None:
            found.append(wanted)
        self._see_next_source(anaphor, natures)
        ahead = self.scene.next_source
        if ahead >= 0 and ahead not in (own, wanted) and ahead not in barred and not against(self.cast.entities[ahead],
                                                                                            anaphor.gender):
            found.append(ahead)
        for number in self.scene.recent:
            entity = self.cast.entities[number]
            if len(found) >= RECENT:
                break
            passed = number in (own, wanted, ahead) or number in barred
            if passed or entity.nature not in natures or against(entity, anaphor.gender):
                continue
            if entity.named or entity.members or self._unnamed_fits(anaphor, entity):
                found.append(number)
        for number in (n for nature in natures for n in self.frequent.get(nature, ()) if n not in barred):
            entity = self.cast.entities[number]
            if number not in found and entity.past and not against(entity, anaphor.gender):
                found.append(number)
        if self.layout.words.paragraphs[anaphor.head] < 3 or len(found) < 2:
            found += [n for n in self._next(anaphor, natures, found) if n not in barred]
        return found

    def _see_next_source(self, anaphor: Anaphor, natures: tuple[str, ...]) -> None:
        """Note who is named as a source next, in the anaphor's paragraph or the one after (two after a headline)."""
        scene, paragraphs = self.scene, self.layout.words.paragraphs
        scene.next_source, scene.next_near = -1, False
        at = bisect_right(scene.upcoming, (anaphor.last, -1))
        for head, number in scene.upcoming[at:at + UPCOMING]:
            apart = paragraphs[head] - paragraphs[anaphor.head]
            if apart > 1 + (paragraphs[anaphor.head] == 0):
                return
            if self.cast.entities[number].nature in natures:
                scene.next_source, scene.next_near = number, apart == 0
                return

    def wanted_pair(self, anaphor: Anaphor) -> int | None:
        """The pair for "both siblings", "the two companies"."""
        words = self.layout.lower[anaphor.first:anaphor.head + 1]
        if anaphor.kind != "group" or not any(w in lexicon.PAIRS for w in words) or anaphor.first in self.scene.links:
            return None
        alone = words[0] in ("the", "both", "neither", "either") and len(words) <= 4
        nature = "body" if singular(words[-1]) in lexicon.ORGANIZATION_NOUNS else "person"
        lands = singular(words[-1]) in ("country", "nation", "state")
        pair = self.pair(anaphor.head, nature, lands) if alone else None
        if pair is not None and not self.cast.entities[pair].past:
            self.cast.entities[pair].past.append(Mention(self._last_place(pair), "name"))
        return pair

    def pair(self, i: int, nature: str = "person", lands: bool = False) -> int | None:
        """The two meant by "both", "neither minister": the pair listed last, else the two people or bodies mentioned last."""
        near = [self.cast.entities[n] for n in self.scene.recent
                if self.cast.entities[n].past and i - self.cast.entities[n].past[-1].head < PAIR_WORDS]
        listed = next((e for e in near if len(e.members) == 2 and nature == self.cast.entities[max(e.members)].nature), None)
        if listed is not None:
            return listed.number
        two = [e.number for e in near if e.named and e.nature == nature and not self.layout.quoted[e.past[-1].head]
               and (e.name.lower().split()[-1] in countries.PLACES if lands else not e.place)][:2]
        if len(two) < 2:
            return None
        number = self.list_entity((two[1], two[0]), i)
        self.scene.made.add(number)
        return number

    def _last_place(self, pair: int) -> int:
        return max(self.cast.entities[m].past[-1].head for m in self.cast.entities[pair].members if self.cast.entities[m].past)

    def list_entity(self, members: tuple[int, ...], head: int) -> int:
        """The entity of these members together, made where there is none yet."""
        if members not in self.lists:
            entity = self.cast.add("group", "", False, [head])
            entity.members = members
            self.lists[members] = entity.number
        return self.lists[members]

    def last_group(self, i: int) -> int | None:
        """The people, not named, who are the subject of this sentence or one of the two before."""
        layout = self.layout
        for number in self.scene.recent:
            entity = self.cast.entities[number]
            at = entity.past[-1].head
            if layout.sentences[i] - layout.sentences[at] > 2:
                return None
            if entity.nature == "group" and not entity.named and not entity.members and layout.relations[at] == SUBJECT \
                    and self.scene.inside[at] < 0:
                return number
        return None

    def last_but(self, i: int, count: int) -> int | None:
        """ "the latter" (count 0), "the former" (1): the people named last before a word, else the bodies."""
        for nature in ("person", "body"):
            found = [n for n in self.scene.recent if self.cast.entities[n].named and self.cast.entities[n].nature == nature
                     and i - self.cast.entities[n].past[-1].head < PAIR_WORDS]
            if len(found) > count:
                return found[count]
        return None

    def namesake(self, i: int, source: Source) -> int | None:
        """The body meant by "the agency", "the court" where just one named body mentioned ends in that word."""
        if i != source.first + 1 or self.layout.lower[source.first] != "the" or source.last > i + 1:
            return None
        noun = self.layout.lower[i]
        found = [e.number for e in self.cast.entities if e.named and e.nature == "body" and e.past
                 and len(e.name.split()) > 1 and e.name.lower().split()[-1] == noun]
        return found[0] if len(found) == 1 else None

    def _unnamed_fits(self, anaphor: Anaphor, entity: Entity) -> bool:
        """May an entity without a name be meant: just mentioned by a pronoun's side, of the same noun by a nominal's?"""
        if anaphor.kind in ("he", "they", "it"):
            return anaphor.head - entity.past[-1].head < FEW_WORDS
        noun = self.layout.lower[anaphor.head]
        if anaphor.kind == "person" and self.layout.lower[anaphor.first] == "the" and self._just_spoke(anaphor, entity):
            return True  # "the bloc's envoy said. The Finn expects"
        return entity.nominal is not None and (anaphor.kind in ("document", "group")
                                               or entity.nominal.noun in (noun, noun.rstrip("s")))

    def _just_spoke(self, anaphor: Anaphor, entity: Entity) -> bool:
        """Is the entity the speaker before, in the same paragraph?"""
        paragraphs = self.layout.words.paragraphs
        if not self.scene.speakers:
            return False
        at, speaker = self.scene.speakers[-1]
        return speaker == entity.number and paragraphs[at] == paragraphs[anaphor.head]

    def _owners(self, anaphor: Anaphor) -> set[int]:
        """Whom a nominal belongs to: "her lawyer", "Clinton's ally", "a spokesman for Vetrov" are somebody else."""
        around = [i for i in range(anaphor.first, anaphor.last) if i != anaphor.head]
        owners = {self.cast.of_name[self.cast.names[i].first] for i in around if i in self.cast.names}
        if self.layout.lower[anaphor.first] == "my" and anaphor.enclosing in self.scene.speaker_of:
            owners.add(self.scene.speaker_of[anaphor.enclosing])
        return owners | {self.scene.links[i] for i in around if i in self.scene.links
                         and self.layout.lower[i] in lexicon.POSSESSIVES}

    def _talking(self, anaphor: Anaphor) -> set[int]:
        """Who speaks and who is spoken to in the turn of a transcript that holds the anaphor: "I" and "you" there."""
        number, listeners = anaphor.enclosing, self.scene.listeners
        if number not in listeners:
            number = self.scene.enclosing.get(number, -1)
        both = {number, listeners[number]} if number in listeners else set()
        return {self.scene.speaker_of[n] for n in both if n in self.scene.speaker_of}

    def _next(self, anaphor: Anaphor, natures: tuple[str, ...], found: list[int]) -> list[int]:
        """The named ones, and for nominals those of the same noun, that the text brings up next."""
        noun = self.layout.lower[anaphor.head]
        pronoun = anaphor.kind in ("he", "they", "it")
        later: list[int] = []
        ahead = 250 if self.layout.words.paragraphs[anaphor.head] == 0 else 150
        for i in range(anaphor.last, min(len(self.layout), anaphor.last + ahead)):
            number = self.cast.at.get(i)
            if number is None or number in found or number in later or self.cast.entities[number].nature not in natures:
                continue
            entity = self.cast.entities[number]
            if entity.named or (not pronoun and entity.nominal is not None and entity.nominal.noun in (noun, noun.rstrip("s"))):
                later.append(number)
            if len(later) == UPCOMING:
                break
        return later


def against(entity: Entity, gender: int) -> bool:
    """Does a title or description ("Mrs", "actress") speak against this gender?"""
    own, other = (entity.male, entity.female) if gender > 0 else (entity.female, entity.male)
    return gender != 0 and other >= 1.5 and own == 0


def antecedent(layout: Layout, cast: Cast, relative: int) -> int | None:
    """The entity right before a relative pronoun, in its sentence; "who" wants people."""
    wanted = ("person", "group") if layout.lower[relative] in ("who", "whom") else ("person", "group", "body", "document")
    fallback: int | None = None
    for i in range(relative - 1, max(-1, relative - 16), -1):
        if layout.sentences[i] != layout.sentences[relative]:
            break
        number = cast.at.get(i)
        if number is not None:
            if cast.entities[number].nature in wanted:
                return number
            fallback = number if fallback is None else fallback
    return fallback
