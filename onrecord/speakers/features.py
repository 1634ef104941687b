"""What the ranker sees of a candidate for a pronoun or a nominal. Numbers of about one; most are 0 or 1."""

from __future__ import annotations

from dataclasses import dataclass
from math import log

import numpy as np
from numpy.typing import NDArray

from onrecord.speakers import lexicon
from onrecord.speakers.entities import Cast, Entity
from onrecord.speakers.layout import OBJECT, OBLIQUE, PASSIVE, POSS, SUBJECT, Layout

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
    "pair_fits", "none_pair", "none_named", "other_pronoun", "called", "first_name", "named_since", "sentence_subject_before")
PLACE_OF = {name: i for i, name in enumerate(FEATURES)}
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


def compute(scene: Scene, anaphor: Anaphor, candidates: list[Entity]) -> NDArray[np.float32]:
    """(candidates + 1, FEATURES); the last row is "none of them"."""
    table = np.zeros((len(candidates) + 1, len(FEATURES)), np.float32)
    best, last, later = coreference(scene, anaphor.head, candidates)
    top = max(best, default=0.0)
    for row, entity in enumerate(candidates):
        values = {"candidate": 1.0, "coref_best": best[row], "coref_last": last[row], "coref_margin": best[row] - top,
                  "coref_later": later[row]}
        if entity.past:
            _last_mention(scene, anaphor, entity, values)
        else:
            _later(scene, anaphor, entity, values)
        _discourse(scene, anaphor, entity, values)
        if anaphor.kind in ("person", "body", "group", "document"):
            _description(scene, anaphor, entity, values)
        for name, value in values.items():
            if value:
                table[row, PLACE_OF[name]] = value
    _none(scene, anaphor, table[-1], len(candidates), top)
    return table


def coreference(scene: Scene, head: int, candidates: list[Entity]) -> tuple[list[float], list[float], list[float]]:
    """Per candidate: best score over its last mentions, score of the last, score of its next name pointing back."""
    heads: list[int] = []
    ends: list[int] = []
    nexts: list[int] = []
    for entity in candidates:
        heads += [m.head for m in entity.past[-KEPT:]] or [head]
        ends.append(len(heads))
        nexts.append(next((p for p in entity.places if p > head), head))
    if not candidates:
        return [], [], []
    scores = scene.antecedents[heads] @ scene.anaphors[head] / 32.0
    back = scene.anaphors[nexts] @ scene.antecedents[head] / 32.0
    best, last = [], []
    start = 0
    for entity, end in zip(candidates, ends, strict=True):
        best.append(float(scores[start:end].max()) if entity.past else 0.0)
        last.append(float(scores[end - 1]) if entity.past else 0.0)
        start = end
    return best, last, [float(b) if n != head else 0.0 for b, n in zip(back, nexts, strict=True)]


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
    votes = (entity.male - entity.female) * anaphor.gender
    if anaphor.gender:
        odds = log((entity.male + 0.4) / (entity.female + 0.4)) * anaphor.gender
        if entity.named and entity.nature == "person" and entity.male + entity.female < 0.8:
            first = entity.name.split()[0].lower()
            values["first_name"] = ((first in lexicon.MALE_NAMES) - (first in lexicon.FEMALE_NAMES)) * anaphor.gender
        values["gender_odds"] = max(-1.5, min(1.0, odds / 2))
    values["gender"] = max(-1.0, min(1.0, votes / 3))
    values["gender_against"] = votes < -1.5
    values["opens_sentence_before"] = scene.openers.get(layout.sentences[anaphor.head] - 1) == number
    values["opens_paragraph"] = scene.openers.get(-2 - paragraph) == number
    values["unnamed"] = not entity.named and not entity.members
    values["is_list"] = bool(entity.members)
    values["named_body"] = entity.named and entity.nature == "body"
    if scene.upcoming and not scene.speakers:
        values["next_speaker"] = next((e for at, e in scene.upcoming if at > anaphor.head), -1) == number


def _description(scene: Scene, anaphor: Anaphor, entity: Entity, values: dict[str, float]) -> None:
    """How well a nominal's words fit what the article says of the candidate."""
    layout = scene.layout
    noun = layout.lower[anaphor.head]
    words = {w for w in layout.lower[anaphor.first:anaphor.last] if w.isalpha() and len(w) > 1} - lexicon.STOP - {noun}
    like = {k for w in entity.words for k in lexicon.KIN_TERMS.get(w, ())}
    own = entity.words | set(entity.name.lower().split())
    values["head_word"] = noun in own
    values["called"] = noun in scene.called.get(entity.number, ())
    values["like_word"] = noun in like and noun not in own
    values["modifiers"] = len(words & own) / len(words) if words else 0.0
    places = countries_of({w for w in words if w in lexicon.CREED_PLACES or w in entity.countries})
    theirs = countries_of(entity.countries)
    values["country"] = bool(places & theirs)
    values["country_against"] = bool(places and theirs and not places & theirs)
    named = {scene.cast.at.get(i, -1) for i in range(anaphor.first, anaphor.head)}
    owned = layout.lower[anaphor.first] in lexicon.POSSESSIVES and scene.links.get(anaphor.first) == entity.number
    values["owner"] = owned or (entity.number in named and entity.nature == "person")
    if entity.members and anaphor.kind == "group":
        values["pair_fits"] = (bool(words & lexicon.PAIRS) or noun in lexicon.PAIRS) == (len(entity.members) == 2)
    values["described_otherwise"] = bool(entity.words) and noun not in own and noun not in like
    if entity.nominal is not None:
        values["same_noun"] = entity.nominal.noun == noun or entity.nominal.noun + "s" == noun
        length = entity.nominal.last - entity.nominal.first - (anaphor.last - anaphor.first)
        values["longer"] = max(-1.0, min(1.0, length / 4)) if values["same_noun"] else 0.0
        values["earlier_indefinite"] = values["same_noun"] and entity.nominal.article in ("a", "an", "one", "another")
        values["heading_longer"] = bool(values["same_noun"] and length > 0 and layout.words.paragraphs[anaphor.head] < 2)


def countries_of(words: set[str]) -> set[str]:
    """Names of countries and the adjectives given for them: "french" -> "french", "france"."""
    return {c for w in words for c in (w, *lexicon.CREED_PLACES.get(w, "").split())}


def _none(scene: Scene, anaphor: Anaphor, row: NDArray[np.float32], candidates: int, top: float) -> None:
    layout = scene.layout
    article = layout.lower[anaphor.first]
    flags = {"none": 1.0, "none_alone": candidates == 0, "none_margin": -top,
             "none_heading": layout.words.paragraphs[anaphor.head] < 2}
    if anaphor.kind in ("person", "body", "group", "document"):
        flags |= {"none_a": article in ("a", "an", "one", "another", "some", "many", "several"), "none_the": article == "the",
                  "none_that": article in ("this", "that", "these", "those", "both"),
                  "none_bare": anaphor.first == anaphor.head, "none_possessive": article in lexicon.POSSESSIVES,
                  "none_pair": any(w in lexicon.PAIRS for w in layout.lower[anaphor.first:anaphor.head + 1]),
                  "none_named": any(i in scene.cast.names for i in range(anaphor.first, anaphor.last)),
                  "none_long": min(anaphor.last - anaphor.first, 8) / 4}
    for name, value in flags.items():
        row[PLACE_OF[name]] = float(value)
