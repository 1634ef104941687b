"""One walk over a text, word by word: mentions are taken up in order, pronouns and nominals resolved as they come."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from onrecord.speakers import countries, lexicon
from onrecord.speakers.candidates import Candidates, antecedent
from onrecord.speakers.entities import Cast, Mention
from onrecord.speakers.features import compute
from onrecord.speakers.groups import Source
from onrecord.speakers.layout import PASSIVE, SUBJECT, Layout
from onrecord.speakers.ranker import Choice, Ranker
from onrecord.speakers.scene import Anaphor, Scene

SURE = 0.5
"""A pronoun becomes a mention of an entity from this probability on; a nominal that is no source from SURE_NOMINAL on."""
SURE_NOMINAL = 0.6
PAIR_SURE = 0.7
"""Confidence in a pair."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is known of one statement before the walk: its source as read and the words of its content."""

    source: Source | None
    content: tuple[tuple[int, int], ...]
    quoted: bool
    enclosing: int = -1
    listener: int = -1
    """For a turn in a transcript ("MORA: ...") a turn of whom it speaks to, or itself; -1 for what is no turn."""


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
                           self.outcome.links, self.recent, {}, {}, *self.outcome.scores,
                           enclosing={n: p.enclosing for n, p in enumerate(plans) if p.enclosing >= 0},
                           listeners={n: p.listener for n, p in enumerate(plans) if p.listener >= 0})
        self.candidates = Candidates(self.scene)

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
                self._mention(self.candidates.list_entity(self.cast.pairs[i], i), Mention(i, "name"))
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
        namesake = self.candidates.namesake(i, source) if kind == "body" else None
        if self.layout.lower[i] in ("latter", "former") and source.last == i + 1:
            namesake = self.candidates.last_but(i, int(self.layout.lower[i] == "former"))
        if namesake is not None:
            self._link(i, namesake, "nominal", 0.85)
            return namesake
        pair = self.candidates.wanted_pair(Anaphor(i, source.first, source.last, kind, 0, statement, -1))
        if pair is not None and source.last == i + 1:
            self._link(i, pair, "nominal", PAIR_SURE)
            return pair
        whose = antecedent(self.layout, self.cast, source.first) if self.layout.lower[source.first] == "whose" else None
        if whose is not None:
            self.outcome.links[source.first] = self.outcome.links.get(self.cast.entities[whose].places[0], whose)
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

    def _take_list(self, source: Source) -> int:
        head = source.parts[0]
        if head.form == "pronoun":
            self._take_pronoun(head.head, -1)
        members = tuple(p.entity if p.entity is not None else self.outcome.links.get(p.head, -1) for p in source.parts)
        if source.parts[0].entity is not None:  # the others come by themselves
            self._mention(source.parts[0].entity, Mention(source.head, "name"))
        number = self.candidates.list_entity(members, source.head)
        self._mention(number, Mention(source.head, "name"))
        return number

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
            entity = self.candidates.pair(i)
            if entity is not None:
                self._link(i, entity, "pronoun", PAIR_SURE)
            return entity
        if self.layout.lower[i] == "one":  # one of those; no mention of them all
            group = self.candidates.last_group(i)
            if group is not None:
                self.outcome.links[i], self.outcome.sure[i] = group, PAIR_SURE
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
        candidates = self.candidates.of(anaphor)
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


def sex_of(noun: str) -> int:
    """+1 for what only men are called ("widower"), -1 for women, else 0."""
    return (noun in lexicon.MALE_NOUNS) - (noun in lexicon.FEMALE_NOUNS)


def cover(length: int, plans: list[Plan]) -> list[int]:
    """For each word the number of the smallest statement whose content holds it, -1 for none."""
    inside = [-1] * length
    sizes = [sum(b - a for a, b in p.content) for p in plans]
    for number in sorted(range(len(plans)), key=lambda n: -sizes[n]):
        for a, b in plans[number].content:
            inside[a:b] = [number] * (b - a)
    return inside


def tally(outcome: Outcome) -> dict[int, tuple[float, float]]:
    """The votes of each entity, male and female."""
    totals: dict[int, tuple[float, float]] = {}
    for ballots in outcome.ballots.values():
        for number, gender, probability in ballots:
            male, female = totals.get(number, (0.0, 0.0))
            totals[number] = (male + probability, female) if gender > 0 else (male, female + probability)
    return totals
