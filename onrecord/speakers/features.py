"""What the ranker sees of a candidate for a pronoun or a nominal. Numbers of about one; most are 0 or 1."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from math import log

import numpy as np
from numpy.typing import NDArray

from onrecord.speakers import countries, lexicon, vocations
from onrecord.speakers.entities import Cast, Entity, age_at
from onrecord.speakers.layout import OBJECT, OBLIQUE, PASSIVE, POSS, SUBJECT, Layout
from onrecord.speakers.nouns import speaks_alone
from onrecord.speakers.ranker import Row

FEATURES = (
    "candidate", "coref_best", "coref_last", "coref_margin", "coref_later", "only_later", "distance", "same_sentence",
    "sentence_before", "two_before", "same_paragraph", "paragraph_before", "farther", "subject", "subject_same",
    "subject_before", "by_name", "by_pronoun", "same_pronoun", "quoted", "in_content", "last_speaker",
    "last_speaker_paragraph", "last_speaker_before", "speaker_before_last", "encloses_quoted", "encloses_indirect",
    "own_content", "share", "most", "first_in_text", "spoke", "gender", "gender_against", "opens_sentence_before",
    "opens_paragraph", "head_word", "like_word", "country", "country_against", "modifiers", "same_noun", "unnamed",
    "next_speaker", "next_sentence", "possessive", "oblique", "described_otherwise", "longer", "earlier_indefinite",
    "named_body", "is_list", "heading_longer", "last_pronoun_linked", "none", "none_a", "none_the", "none_bare",
    "none_possessive", "none_heading", "none_alone", "none_long", "none_margin", "none_that", "gender_odds", "owner",
    "pair_fits", "none_pair", "none_named", "other_pronoun", "called", "first_name", "named_since", "sentence_subject_before",
    "age_fits", "age_against", "none_age", "none_people", "kin_word", "heading_fits", "none_heading_bare", "owners_body",
    "made_pair", "next_source", "next_source_new", "next_source_far", "lone", "owners_name",
    "outmatched", "unnamed_speaker", "place", "place_fits", "lead_source", "lead_fits", "none_a_lead")
DESCRIBING = lexicon.PERSON_NOUNS | lexicon.ORGANIZATION_NOUNS
KEPT = 4
"""Last mentions of a candidate whose vectors are compared."""


@dataclass(frozen=True, slots=True)
class Anaphor:
    """A pronoun or nominal to resolve: its head word, words [first, last), kind for the ranker, gender (+1 male, -1 female),
    the number of the statement whose source it is and of the one whose content holds it (-1: none)."""

    head: int
    first: int
    last: int
    kind: str
    gender: int
    statement: int
    enclosing: int


@dataclass(slots=True)
class Scene:
    """What the walk knows at the word in hand."""

    layout: Layout
    cast: Cast
    anaphors: NDArray[np.float32]
    antecedents: NDArray[np.float32]
    inside: list[int]
    content_entities: list[set[int]]
    speakers: list[tuple[int, int]]
    """(source head, entity) of the statements so far."""
    speaker_of: dict[int, int]
    quoted_content: list[bool]
    spoken: dict[int, int]
    counts: dict[int, int]
    most: int
    """The most mentions that any named entity has."""
    openers: dict[int, int]
    """Sentence -> entity of its first subject or name."""
    upcoming: list[tuple[int, int]]
    """(source head, entity) of all statements whose source is a name, in text order."""
    links: dict[int, int]
    """Pronoun -> entity, as resolved so far."""
    recent: list[int]
    """Entities by their last mention, the latest first."""
    last_name: dict[int, int]
    """Person -> its last mention by name, outside others' content."""
    called: dict[int, set[str]]
    """Entity -> the nouns that were resolved to it."""
    scores: dict[int, dict[int, float]]
    """Anaphor's head -> head of a mention before it -> coreference score; shared by the walks of a document."""
    scores_back: dict[int, dict[int, float]]
    """The same the other way: a name after the head, taken to go back to it."""
    votes: dict[int, tuple[float, float]] = field(default_factory=dict)
    """Entity -> votes for male and female of the walk before, for the anaphor in hand."""
    made: set[int] = field(default_factory=set)
    """Pairs that no list in the text names: the two that were mentioned last."""
    lands: dict[int, set[str]] = field(default_factory=dict)
    """Entity -> countries and peoples in the nominals that were resolved to it."""
    next_source: int = -1
    """Who is named as a source next after the anaphor in hand, -1 for nobody soon."""
    next_near: bool = False
    """Does that stand in the anaphor's own paragraph?"""


def compute(scene: Scene, anaphor: Anaphor, candidates: list[Entity]) -> tuple[Row, ...]:
    """The features of each candidate, then those of "none of them"."""
    rows: list[Row] = []
    best, last, later = coreference(scene, anaphor.head, candidates)
    top = max(best, default=0.0)
    nominal = anaphor.kind in ("person", "body", "group", "document")
    words = Wording.of(scene, anaphor) if nominal else None
    matching = {e.number for e in candidates if _is_called(scene, words.noun, e)} if words is not None else set()
    for number, entity in enumerate(candidates):
        values: Row = {"candidate": 1.0, "coref_best": best[number], "coref_last": last[number],
                       "coref_margin": best[number] - top, "coref_later": later[number]}
        if entity.past:
            _last_mention(scene, anaphor, entity, values)
        else:
            _later(scene, anaphor, entity, values)
        _discourse(scene, anaphor, entity, values)
        if words is not None:
            _description(scene, anaphor, words, entity, values)
            values["outmatched"] = bool(matching) and entity.number not in matching
        rows.append(values)
    rows.append(_none(scene, anaphor, words, len(candidates), top))
    return tuple(rows)


def coreference(scene: Scene, head: int, candidates: list[Entity]) -> tuple[list[float], list[float], list[float]]:
    """Per candidate: best score over its last mentions, score of the last, score of its next name pointing back."""
    heads = [[m.head for m in entity.past[-KEPT:]] for entity in candidates]
    places = [bisect_right(entity.places, head) for entity in candidates]
    nexts = [entity.places[at] if at < len(entity.places) else -1 for entity, at in zip(candidates, places, strict=True)]
    known = scene.scores.setdefault(head, {})
    missing = [h for hs in heads for h in hs if h not in known]
    if missing:
        known.update(zip(missing, (scene.antecedents[missing] @ scene.anaphors[head] / 32.0).tolist(), strict=True))
    back = scene.scores_back.setdefault(head, {})
    missing = [h for h in nexts if h >= 0 and h not in back]
    if missing:
        back.update(zip(missing, (scene.anaphors[missing] @ scene.antecedents[head] / 32.0).tolist(), strict=True))
    best = [max([known[h] for h in hs]) if hs else 0.0 for hs in heads]
    return best, [known[hs[-1]] if hs else 0.0 for hs in heads], [back[h] if h >= 0 else 0.0 for h in nexts]


def _last_mention(scene: Scene, anaphor: Anaphor, entity: Entity, values: dict[str, float]) -> None:
    layout, mention = scene.layout, entity.past[-1]
    at = mention.head
    sentences = layout.sentences[anaphor.head] - layout.sentences[at]
    paragraphs = layout.words.paragraphs[anaphor.head] - layout.words.paragraphs[at]
    subject = layout.relations[at] in (SUBJECT, PASSIVE) or scene.openers.get(layout.sentences[at]) == entity.number
    values["distance"] = log(1 + anaphor.head - at) / 4
    values["same_sentence"] = sentences == 0
    values["sentence_before"] = sentences == 1
    values["two_before"] = sentences == 2
    values["same_paragraph"] = paragraphs == 0
    values["paragraph_before"] = paragraphs == 1
    values["farther"] = min(paragraphs, 10) / 4 if paragraphs > 1 else 0.0
    values["subject"] = subject
    values["subject_same"] = subject and sentences == 0
    values["subject_before"] = subject and sentences == 1
    values["by_name"] = mention.form == "name"
    values["by_pronoun"] = mention.form == "pronoun"
    before = next((m for m in reversed(entity.past) if m.form == "pronoun"), None)
    if before is not None and anaphor.head - before.head < 150:
        alike = kin(layout.lower[before.head]) == kin(layout.lower[anaphor.head])
        values["same_pronoun"] = alike * before.weight
        values["other_pronoun"] = (not alike) * before.weight
    values["named_since"] = log(1 + sum(1 for e in scene.recent[:12] if e != entity.number and scene.last_name.get(e, -1) > at))
    values["sentence_subject_before"] = scene.openers.get(layout.sentences[anaphor.head]) == entity.number and sentences == 0
    values["quoted"] = layout.quoted[at] and not layout.quoted[anaphor.head]
    values["in_content"] = scene.inside[at] >= 0 and scene.inside[at] != scene.inside[anaphor.head]
    values["possessive"] = layout.relations[at] == POSS
    values["oblique"] = layout.relations[at] in (OBLIQUE, OBJECT)
    values["last_pronoun_linked"] = mention.weight if mention.form == "pronoun" else 0.0


def kin(word: str) -> int:
    """Pronouns of one gender and number are of one kin."""
    return (word in lexicon.MALE) + 2 * (word in lexicon.FEMALE) + 3 * (word in lexicon.NEUTER)


def _later(scene: Scene, anaphor: Anaphor, entity: Entity, values: dict[str, float]) -> None:
    values["only_later"] = 1.0
    place = next((p for p in entity.places if p > anaphor.head), anaphor.head)
    values["distance"] = log(1 + place - anaphor.head) / 4
    values["next_sentence"] = 0 <= scene.layout.sentences[place] - scene.layout.sentences[anaphor.head] <= 1


def _discourse(scene: Scene, anaphor: Anaphor, entity: Entity, values: dict[str, float]) -> None:
    layout, number = scene.layout, entity.number
    paragraph = layout.words.paragraphs[anaphor.head]
    if scene.speakers:
        at, speaker = scene.speakers[-1]
        if speaker == number:
            values["last_speaker"] = 1.0
            values["last_speaker_paragraph"] = layout.words.paragraphs[at] == paragraph
            values["last_speaker_before"] = layout.words.paragraphs[at] == paragraph - 1
        elif any(s == number for _, s in scene.speakers[-3:]):
            values["speaker_before_last"] = 1.0
    if anaphor.enclosing >= 0 and scene.speaker_of.get(anaphor.enclosing) == number:
        values["encloses_quoted" if scene.quoted_content[anaphor.enclosing] else "encloses_indirect"] = 1.0
    if anaphor.statement >= 0 and number in scene.content_entities[anaphor.statement]:
        values["own_content"] = 1.0
    total = scene.counts.get(number, 0)
    values["share"] = log(1 + total) / 3
    values["most"] = total >= scene.most and total > 0
    values["first_in_text"] = bool(entity.named and entity.nature == "person" and scene.openers.get(-1) == number)
    values["spoke"] = log(1 + scene.spoken.get(number, 0)) / 2
    if anaphor.gender:
        _gender(scene, anaphor, entity, values)
    values["opens_sentence_before"] = scene.openers.get(layout.sentences[anaphor.head] - 1) == number
    values["opens_paragraph"] = scene.openers.get(-2 - paragraph) == number
    values["unnamed"] = not entity.named and not entity.members
    values["is_list"] = bool(entity.members)
    if entity.named and entity.nature == "person":
        values["lone"] = " " not in entity.name and not entity.words and not entity.male and not entity.female
    if scene.next_source == number:  # "The widow disagreed. 'No,' Ana Ruiz said."
        new = not entity.past
        values["next_source"] = scene.next_near
        values["next_source_new"] = scene.next_near and new
        values["next_source_far"] = new and not scene.next_near
        values["lead_source"] = new and paragraph < 2 and not scene.spoken.get(number)
    values["place"] = entity.place
    values["named_body"] = entity.named and entity.nature == "body"
    if scene.upcoming and not scene.speakers:
        values["next_speaker"] = next((e for at, e in scene.upcoming if at > anaphor.head), -1) == number


def _gender(scene: Scene, anaphor: Anaphor, entity: Entity, values: Row) -> None:
    more_male, more_female = scene.votes.get(entity.number, (0.0, 0.0))
    male, female = entity.male + more_male, entity.female + more_female
    if entity.named and entity.nature == "person" and male + female < 0.8:
        values["first_name"] = usual_gender(entity.name.split()[0].lower()) * anaphor.gender
    odds = log((male + 0.4) / (female + 0.4)) * anaphor.gender
    votes = (male - female) * anaphor.gender
    values["gender_odds"] = max(-1.5, min(1.0, odds / 2))
    values["gender"] = max(-1.0, min(1.0, votes / 3))
    values["gender_against"] = votes < -1.5


def usual_gender(first: str) -> float:
    """1 for a first name that men usually have, -1 for women; by its ending, weakly, where the lists do not have it."""
    known = (first in lexicon.MALE_NAMES) - (first in lexicon.FEMALE_NAMES)
    if known or len(first) < 4:
        return known
    return -0.4 if first.endswith("a") else 0.3 if first.endswith(("d", "t", "k", "v", "r", "b", "o", "us", "os")) else 0.0


@dataclass(frozen=True, slots=True)
class Wording:
    """What a nominal's words say, whoever the candidate is."""

    noun: str
    others: frozenset[str]
    countries: frozenset[str]
    age: str
    people: bool
    named: frozenset[int]
    bodies: frozenset[str]
    """Words of what the article says of whom the nominal belongs to ("his company": his employer's name)."""
    families: dict[str, int]
    """Surnames of whom the nominal belongs to ("his widow")."""

    @classmethod
    def of(cls, scene: Scene, anaphor: Anaphor) -> Wording:
        """Read the nominal once for all candidates."""
        layout, cast, head = scene.layout, scene.cast, anaphor.head
        noun = layout.lower[head]
        words = {w for w in layout.lower[anaphor.first:anaphor.last] if w.isalpha() and len(w) > 1}
        people = speaks_alone(layout, head)
        lands = countries.countries_of({w for w in words if (w in countries.PLACES or w in layout.peoples)
                                        and (people or w != noun)}, layout.peoples)
        named = frozenset(cast.at.get(i, -1) for i in range(anaphor.first, head))
        owners = {*named, *(scene.links.get(i, -1) for i in range(anaphor.first, head))} - {-1}
        bodies = frozenset(w for o in owners for w in cast.entities[o].words) if anaphor.kind == "body" else frozenset()
        others = frozenset(words - lexicon.STOP - {noun})
        families = {cast.entities[o].name.lower().split()[-1]: o for o in owners
                    if cast.entities[o].named and cast.entities[o].nature == "person"}
        return cls(noun, others, frozenset(lands), age_at(layout, head), people, named, bodies, families)


def _is_called(scene: Scene, noun: str, entity: Entity) -> bool:
    """Does the article call the candidate by this very noun?"""
    return noun in entity.words or noun in scene.called.get(entity.number, ()) or noun in entity.name.lower().split()


def _description(scene: Scene, anaphor: Anaphor, words: Wording, entity: Entity, values: Row) -> None:
    """How well a nominal's words fit what the article says of the candidate."""
    layout, noun = scene.layout, words.noun
    like = any(noun in lexicon.KIN_TERMS.get(w, ()) for w in entity.words)
    own = entity.words | set(entity.name.lower().split())
    values["head_word"] = noun in own
    values["called"] = noun in scene.called.get(entity.number, ())
    values["like_word"] = like and noun not in own
    kin = noun not in own and not like and vocations.akin(noun, own if entity.nature == "body" else entity.words)
    values["kin_word"] = kin
    values["modifiers"] = len(words.others & own) / len(words.others) if words.others else 0.0
    theirs = countries.countries_of(entity.countries | scene.lands.get(entity.number, set()), layout.peoples)
    values["country"] = bool(words.countries & theirs)
    values["country_against"] = bool(words.countries and theirs and not words.countries & theirs)
    values["place_fits"] = entity.place and noun in lexicon.PLACE_NOUNS
    if words.age:
        values["age_fits"] = words.age in entity.ages
        values["age_against"] = bool(entity.ages) and words.age not in entity.ages
    owned = layout.lower[anaphor.first] in lexicon.POSSESSIVES and scene.links.get(anaphor.first) == entity.number
    values["owner"] = owned or (entity.number in words.named and entity.nature == "person")
    if words.families and entity.named and entity.nature == "person":
        values["owners_name"] = words.families.get(entity.name.lower().split()[-1], entity.number) != entity.number
    if words.bodies and entity.named:
        values["owners_body"] = entity.name.lower().split()[-1] in words.bodies
    if entity.members and anaphor.kind == "group":
        pair = bool(words.others & lexicon.PAIRS) or noun in lexicon.PAIRS
        values["pair_fits"] = pair == (len(entity.members) == 2)
        values["made_pair"] = entity.number in scene.made
    told = bool(entity.words & DESCRIBING) and not words.age and not words.people
    values["described_otherwise"] = told and noun not in own and not like and not kin
    heading = layout.words.paragraphs[anaphor.head] == 0
    values["heading_fits"] = heading and not entity.past and (noun in own or like or kin)
    lead = layout.words.paragraphs[anaphor.head] < 2 and entity.named and not entity.past
    values["lead_fits"] = lead and (noun in own or like or kin)
    if entity.nominal is not None:
        values["same_noun"] = entity.nominal.noun == noun or entity.nominal.noun + "s" == noun
        values["unnamed_speaker"] = not values["same_noun"] and "last_speaker" in values
        length = entity.nominal.last - entity.nominal.first - (anaphor.last - anaphor.first)
        values["longer"] = max(-1.0, min(1.0, length / 4)) if values["same_noun"] else 0.0
        values["earlier_indefinite"] = values["same_noun"] and entity.nominal.article in ("a", "an", "one", "another")
        values["heading_longer"] = bool(values["same_noun"] and length > 0 and layout.words.paragraphs[anaphor.head] < 2)


def _none(scene: Scene, anaphor: Anaphor, words: Wording | None, candidates: int, top: float) -> Row:
    layout = scene.layout
    article = layout.lower[anaphor.first]
    flags: Row = {"none": 1.0, "none_alone": candidates == 0, "none_margin": -top,
                  "none_heading": layout.words.paragraphs[anaphor.head] < 2}
    if words is not None:
        bare = article not in lexicon.DETERMINERS and article not in lexicon.POSSESSIVES
        flags |= {"none_a": article in ("a", "an", "one", "another", "some", "many", "several"), "none_the": article == "the",
                  "none_a_lead": article in ("a", "an") and layout.words.paragraphs[anaphor.head] < 2,
                  "none_that": article in ("this", "that", "these", "those", "both"),
                  "none_bare": anaphor.first == anaphor.head, "none_possessive": article in lexicon.POSSESSIVES,
                  "none_pair": any(w in lexicon.PAIRS for w in layout.lower[anaphor.first:anaphor.head + 1]),
                  "none_named": any(i in scene.cast.names for i in range(anaphor.first, anaphor.last)),
                  "none_long": min(anaphor.last - anaphor.first, 8) / 4, "none_age": bool(words.age),
                  "none_people": words.people,
                  "none_heading_bare": bare and anaphor.kind == "person" and layout.words.paragraphs[anaphor.head] == 0}
    return flags
