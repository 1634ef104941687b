"""One walk over a text, word by word: mentions are taken up in order, pronouns and nominals resolved as they come."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from onrecord.speakers import countries, lexicon
from onrecord.speakers.entities import Cast, Entity, Mention
from onrecord.speakers.features import Anaphor, Scene, compute
from onrecord.speakers.layout import PASSIVE, SUBJECT, Layout
from onrecord.speakers.nouns import singular
from onrecord.speakers.ranker import Choice, Ranker
from onrecord.speakers.sources import Source

RECENT, FREQUENT, UPCOMING = 10, 3, 4
"""Candidates: the entities mentioned last, those mentioned most, and (near the start) those that come next."""
FEW_WORDS = 60
"""Unnamed candidates are dropped when this many words have passed, for pronouns."""
SURE = 0.5
"""A pronoun becomes a mention of an entity from this probability on; a nominal that is no source from SURE_NOMINAL on."""
SURE_NOMINAL = 0.6
PAIR_SURE, PAIR_WORDS = 0.7, 150
"""Confidence in a pair, and how far back its members may be."""
NATURES = {"he": ("person",), "they": ("group", "body"), "it": ("body", "document"), "person": ("person",), "body": ("body",),
           "group": ("group",), "document": ("document",)}


@dataclass(frozen=True, slots=True)
class Plan:
    """What is known of one statement before the walk: its source as read and the words of its content."""

    source: Source | None
    content: tuple[tuple[int, int], ...]
    quoted: bool
    enclosing: int = -1


@dataclass(slots=True)
class Outcome:
    """What the walk found: the choice for each statement's pronoun or nominal, entity of each linked pronoun or nominal, and
    the gender votes (entity -> male, female) that the pronouns cast."""

    choices: dict[int, Choice] = field(default_factory=dict)
    links: dict[int, int] = field(default_factory=dict)
    sure: dict[int, float] = field(default_factory=dict)
    ballots: dict[int, list[tuple[int, int, float]]] = field(default_factory=dict)
    scores: tuple[dict[int, dict[int, float]], dict[int, dict[int, float]]] = field(default_factory=lambda: ({}, {}))
    """Coreference scores, kept for the next walk."""


class Walk:
    """The state of one walk."""

    def __init__(self, layout: Layout, cast: Cast, vectors: tuple[NDArray[np.float32], NDArray[np.float32]], plans: list[Plan],
                 ranker: Ranker, previous: Outcome | None = None) -> None:
        self.layout, self.cast, self.plans, self.ranker = layout, cast, plans, ranker
        self.previous = previous
        self.outcome = Outcome() if previous is None else Outcome(scores=previous.scores)
        self.totals = tally(previous) if previous is not None else {}
        self.recent: list[int] = []
        self.sources: dict[int, list[int]] = {}
        for number, plan in enumerate(plans):
            if plan.source is not None:
                self.sources.setdefault(plan.source.head, []).append(number)
        inside = cover(len(layout), plans)
        counts = Counter({e.number: len(e.places) for e in cast.entities if e.named})
        self.scene = Scene(layout, cast, vectors[0], vectors[1], inside, self._content_entities(inside), [], {},
                           [p.quoted for p in plans], {}, counts, max(counts.values(), default=0), {}, self._upcoming(),
                           self.outcome.links, self.recent, {}, {}, *self.outcome.scores)
        self.frequent = {nature: [e.number for e in sorted(cast.entities, key=lambda e: -len(e.places))
                                  if e.named and e.nature == nature][:FREQUENT] for nature in ("person", "body")}
        self.lists: dict[tuple[int, ...], int] = {}

    def _content_entities(self, inside: list[int]) -> list[set[int]]:
        found: list[set[int]] = [set() for _ in self.plans]
        for head, number in self.cast.at.items():
            if inside[head] >= 0 and self.cast.entities[number].named:
                found[inside[head]].add(number)
        return found

    def _upcoming(self) -> list[tuple[int, int]]:
        return sorted((p.source.head, p.source.entity) for p in self.plans
                      if p.source is not None and p.source.form == "name" and p.source.entity is not None)

    def run(self) -> Outcome:
        """Walk once. The votes of a walk before (without an anaphor's own) are its evidence of gender."""
        for entity in self.cast.entities:
            entity.past = []
        for plan_number, plan in enumerate(self.plans):
            source = plan.source
            if source is not None and source.form == "name" and source.entity is not None:
                self.scene.speaker_of[plan_number] = source.entity
        for i in range(len(self.layout)):
            word = self.layout.lower[i]
            if i in self.sources:
                self._take_source(i)
            elif i in self.cast.at:
                self._take_mention(i)
            elif word in lexicon.PERSONAL:
                self._take_pronoun(i, -1)
        return self.outcome

    def _take_source(self, i: int) -> None:
        first = self.plans[self.sources[i][0]].source
        assert first is not None
        entity: int | None = None
        if first.form == "pronoun" and self.layout.lower[i] in lexicon.PERSONAL | {"self"}:
            entity = self._take_pronoun(i, self.sources[i][0])
        elif first.form == "pronoun":
            entity = self._take_other(i)
        elif first.form == "nominal":
            entity = self._take_nominal(i, first, self.sources[i][0])
        elif first.form == "list":
            entity = self._take_list(first)
        elif first.entity is not None:
            entity = first.entity
            self._mention(entity, Mention(i, "name"))
        for number in self.sources[i]:
            if entity is not None:
                self.scene.speaker_of[number] = entity
            if number != self.sources[i][0] and self.sources[i][0] in self.outcome.choices:
                self.outcome.choices[number] = self.outcome.choices[self.sources[i][0]]
        if entity is not None:
            self.scene.speakers.append((i, entity))
            self.scene.spoken[entity] = self.scene.spoken.get(entity, 0) + 1

    def _take_mention(self, i: int) -> None:
        entity = self.cast.entities[self.cast.at[i]]
        if entity.named:
            self._mention(entity.number, Mention(i, "name" if i in self.cast.names else "nominal"))
            if i in self.cast.pairs:
                self._mention(self._list_entity(self.cast.pairs[i], i), Mention(i, "name"))
            return
        nominal = entity.nominal
        if nominal is not None and nominal.nature == "person" and nominal.article in ("the", *lexicon.POSSESSIVES):
            anaphor = Anaphor(i, nominal.first, nominal.last, "person", sex_of(nominal.noun), -1, self.scene.inside[i])
            choice = self._choose(anaphor)
            if choice.best is not None and choice.probability >= SURE_NOMINAL:
                self._link(i, choice.best, "nominal", choice.probability)
                self._note_lands(choice.best, nominal.first, nominal.last, choice.probability)
                return
        self._mention(entity.number, Mention(i, "nominal"))

    def _take_pronoun(self, i: int, statement: int) -> int | None:
        word = self.layout.lower[i]
        gender = (word in lexicon.MALE) - (word in lexicon.FEMALE)
        kind = "he" if gender or word == "self" else "it" if word in lexicon.NEUTER else "they"
        enclosing = self.plans[statement].enclosing if statement >= 0 else self.scene.inside[i]
        choice = self._choose(Anaphor(i, i, i + 1, kind, gender, statement, enclosing))
        if gender:
            votes = zip(choice.candidates, choice.probabilities, strict=False)
            self.outcome.ballots[i] = [(entity, gender, probability) for entity, probability in votes]
        if statement >= 0:
            self.outcome.choices[statement] = choice
        if choice.best is not None and choice.probability >= SURE:
            self._link(i, choice.best, "pronoun", choice.probability)
            return choice.best
        return choice.best

    def _take_nominal(self, i: int, source: Source, statement: int) -> int | None:
        kind = source.nature or self._guess(i, source)
        own = self.cast.at.get(i)
        if own is not None and self.cast.entities[own].named:
            own = None  # an appositive is inside its source; a nominal that is a source alone may be anybody
        namesake = self._namesake(i, source) if kind == "body" else None
        if self.layout.lower[i] in ("latter", "former") and source.last == i + 1:
            namesake = self._last_but(i, int(self.layout.lower[i] == "former"))
        if namesake is not None:
            self._link(i, namesake, "nominal", 0.85)
            return namesake
        pair = self._wanted_pair(Anaphor(i, source.first, source.last, kind, 0, statement, -1))
        if pair is not None and source.last == i + 1:
            self._link(i, pair, "nominal", PAIR_SURE)
            return pair
        last = min(source.last, i + 12)
        gender = sex_of(self.layout.lower[i]) if kind == "person" else 0
        choice = self._choose(Anaphor(i, source.first, last, kind, gender, statement, self.plans[statement].enclosing))
        self.outcome.choices[statement] = choice
        if choice.best is not None:
            self._link(i, choice.best, "nominal", choice.probability)
            self._note_lands(choice.best, source.first, last, choice.probability)
            return choice.best
        if own is None:
            entity = self.cast.add(kind, self.layout.text(source.first, source.last), False, [i])
            entity.words = {w for w in self.layout.lower[source.first:source.last] if w.isalpha() and w not in lexicon.STOP}
            own = self.cast.at[i] = entity.number
        self._mention(own, Mention(i, "nominal"))
        return own

    def _guess(self, i: int, source: Source) -> str:
        """What a noun that no list has denotes: "the target", "the suitor" in one word is taken for a body."""
        bare = i == source.first + 1 and source.last == i + 1 and self.layout.lower[source.first] == "the"
        return "body" if bare else "group"

    def _note_lands(self, number: int, first: int, last: int, probability: float) -> None:
        """ "Her Turkish counterpart", once known to be Orhan Kaya, makes him a Turk."""
        found = {w for w in self.layout.lower[first:last] if w in countries.PLACES or w in self.layout.peoples}
        if found and probability >= SURE_NOMINAL:
            self.scene.lands.setdefault(number, set()).update(found)

    def _namesake(self, i: int, source: Source) -> int | None:
        """The body meant by "the agency", "the court" where just one named body mentioned ends in that word."""
        if i != source.first + 1 or self.layout.lower[source.first] != "the" or source.last > i + 1:
            return None
        noun = self.layout.lower[i]
        found = [e.number for e in self.cast.entities if e.named and e.nature == "body" and e.past
                 and len(e.name.split()) > 1 and e.name.lower().split()[-1] == noun]
        return found[0] if len(found) == 1 else None

    def _take_list(self, source: Source) -> int:
        head = source.parts[0]
        if head.form == "pronoun":
            self._take_pronoun(head.head, -1)
        members = tuple(p.entity if p.entity is not None else self.outcome.links.get(p.head, -1) for p in source.parts)
        if source.parts[0].entity is not None:  # the others come by themselves
            self._mention(source.parts[0].entity, Mention(source.head, "name"))
        number = self._list_entity(members, source.head)
        self._mention(number, Mention(source.head, "name"))
        return number

    def _list_entity(self, members: tuple[int, ...], head: int) -> int:
        if members not in self.lists:
            entity = self.cast.add("group", "", False, [head])
            entity.members = members
            self.lists[members] = entity.number
        return self.lists[members]

    def _take_other(self, i: int) -> int | None:
        """A relative pronoun: what stands before it."""
        if self.layout.lower[i] in lexicon.RELATIVE:
            entity = antecedent(self.layout, self.cast, i)
            if entity is not None:
                entity = self.outcome.links.get(self.cast.entities[entity].places[0], entity) \
                    if not self.cast.entities[entity].named else entity
                self._link(i, entity, "pronoun", 0.9)
            return entity
        if self.layout.lower[i] in ("each", "both", "neither", "either"):
            entity = self._pair(i)
            if entity is not None:
                self._link(i, entity, "pronoun", PAIR_SURE)
            return entity
        if self.layout.lower[i] == "one":  # one of those; no mention of them all
            group = self._last_group(i)
            if group is not None:
                self.outcome.links[i], self.outcome.sure[i] = group, PAIR_SURE
        return None

    def _last_group(self, i: int) -> int | None:
        """The people, not named, who are the subject of this sentence or one of the two before."""
        layout = self.layout
        for number in self.recent:
            entity = self.cast.entities[number]
            at = entity.past[-1].head
            if layout.sentences[i] - layout.sentences[at] > 2:
                return None
            if entity.nature == "group" and not entity.named and not entity.members and layout.relations[at] == SUBJECT \
                    and self.scene.inside[at] < 0:
                return number
        return None

    def _pair(self, i: int, nature: str = "person") -> int | None:
        """The two meant by "both", "neither minister": the pair listed last, else the two people or bodies mentioned last."""
        near = [self.cast.entities[n] for n in self.recent
                if self.cast.entities[n].past and i - self.cast.entities[n].past[-1].head < PAIR_WORDS]
        listed = next((e for e in near if len(e.members) == 2 and nature == self.cast.entities[max(e.members)].nature), None)
        if listed is not None:
            return listed.number
        two = [e.number for e in near if e.named and e.nature == nature and not self.layout.quoted[e.past[-1].head]][:2]
        if len(two) < 2:
            return None
        number = self._list_entity((two[1], two[0]), i)
        self.scene.made.add(number)
        return number

    def _last_but(self, i: int, count: int) -> int | None:
        """ "the latter" (count 0), "the former" (1): the people named last before a word, else the bodies."""
        for nature in ("person", "body"):
            found = [n for n in self.recent if self.cast.entities[n].named and self.cast.entities[n].nature == nature
                     and i - self.cast.entities[n].past[-1].head < PAIR_WORDS]
            if len(found) > count:
                return found[count]
        return None

    def _link(self, i: int, entity: int, form: str, probability: float) -> None:
        self.outcome.links[i], self.outcome.sure[i] = entity, probability
        self._mention(entity, Mention(i, form, probability))

    def _mention(self, number: int, mention: Mention) -> None:
        entity = self.cast.entities[number]
        entity.past.append(mention)
        if number in self.recent:
            self.recent.remove(number)
        self.recent.insert(0, number)
        del self.recent[200:]
        if not entity.named:
            self.scene.counts[number] = self.scene.counts.get(number, 0) + 1
        layout, openers = self.layout, self.scene.openers
        if mention.form == "name" and entity.nature == "person":
            self.scene.last_name[number] = mention.head
        elif mention.form == "nominal" and entity.named:
            self.scene.called.setdefault(number, set()).add(layout.lower[mention.head])
        if entity.nature == "person" and entity.named:
            openers.setdefault(-1, number)
        if layout.relations[mention.head] in (SUBJECT, PASSIVE) or mention.form == "name":
            openers.setdefault(layout.sentences[mention.head], number)
            openers.setdefault(-2 - layout.words.paragraphs[mention.head], number)

    def _choose(self, anaphor: Anaphor) -> Choice:
        candidates = self._candidates(anaphor)
        entities = [self.cast.entities[n] for n in candidates]
        self.scene.votes = self._votes(anaphor)
        return self.ranker.choose(anaphor.kind, tuple(candidates), compute(self.scene, anaphor, entities))

    def _votes(self, anaphor: Anaphor) -> dict[int, tuple[float, float]]:
        """The votes of the walk before, the anaphor's own vote left out."""
        if self.previous is None or not anaphor.gender:
            return {}
        votes = self.totals.copy()
        for number, gender, probability in self.previous.ballots.get(anaphor.head, ()):
            male, female = votes.get(number, (0.0, 0.0))
            votes[number] = (male - probability, female) if gender > 0 else (male, female - probability)
        return votes

    def _candidates(self, anaphor: Anaphor) -> list[int]:
        natures = NATURES[anaphor.kind]
        pronoun = anaphor.kind in ("he", "they", "it")
        own = self.cast.at.get(anaphor.head)
        barred = set() if pronoun else self._owners(anaphor)
        found: list[int] = []
        wanted = self._wanted_pair(anaphor)
        if wanted is not None:
            found.append(wanted)
        self._see_next_source(anaphor, natures)
        ahead = self.scene.next_source
        if ahead >= 0 and ahead not in (own, wanted) and ahead not in barred and not against(self.cast.entities[ahead],
                                                                                            anaphor.gender):
            found.append(ahead)
        for number in self.recent:
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

    def _wanted_pair(self, anaphor: Anaphor) -> int | None:
        """The pair for "both siblings", "the two companies"."""
        words = self.layout.lower[anaphor.first:anaphor.head + 1]
        if anaphor.kind != "group" or not any(w in lexicon.PAIRS for w in words) or anaphor.first in self.scene.links:
            return None
        alone = words[0] in ("the", "both", "neither", "either") and len(words) <= 4
        nature = "body" if singular(words[-1]) in lexicon.ORGANIZATION_NOUNS else "person"
        pair = self._pair(anaphor.head, nature) if alone else None
        if pair is not None and not self.cast.entities[pair].past:
            self.cast.entities[pair].past.append(Mention(self._last_place(pair), "name"))
        return pair

    def _last_place(self, pair: int) -> int:
        return max(self.cast.entities[m].past[-1].head for m in self.cast.entities[pair].members if self.cast.entities[m].past)

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
        return owners | {self.outcome.links[i] for i in around if i in self.outcome.links
                         and self.layout.lower[i] in lexicon.POSSESSIVES}

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


def sex_of(noun: str) -> int:
    """+1 for what only men are called ("widower"), -1 for women, else 0."""
    return (noun in lexicon.MALE_NOUNS) - (noun in lexicon.FEMALE_NOUNS)


def against(entity: Entity, gender: int) -> bool:
    """Does a title or description ("Mrs", "actress") speak against this gender?"""
    own, other = (entity.male, entity.female) if gender > 0 else (entity.female, entity.male)
    return gender != 0 and other >= 1.5 and own == 0


def cover(length: int, plans: list[Plan]) -> list[int]:
    """For each word the number of the smallest statement whose content holds it, -1 for none."""
    inside = [-1] * length
    sizes = [sum(b - a for a, b in p.content) for p in plans]
    for number in sorted(range(len(plans)), key=lambda n: -sizes[n]):
        for a, b in plans[number].content:
            inside[a:b] = [number] * (b - a)
    return inside


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


def tally(outcome: Outcome) -> dict[int, tuple[float, float]]:
    """The votes of each entity, male and female."""
    totals: dict[int, tuple[float, float]] = {}
    for ballots in outcome.ballots.values():
        for number, gender, probability in ballots:
            male, female = totals.get(number, (0.0, 0.0))
            totals[number] = (male + probability, female) if gender > 0 else (male, female + probability)
    return totals
