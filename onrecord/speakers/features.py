"""What the ranker sees of a candidate for a pronoun or a nominal. Numbers of about one; most are 0 or 1."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from math import log

from onrecord.speakers import countries, lexicon, vocations
from onrecord.speakers.entities import Entity, age_at
from onrecord.speakers.layout import OBJECT, OBLIQUE, PASSIVE, POSS, SUBJECT
from onrecord.speakers.nouns import speaks_alone
from onrecord.speakers.ranker import Row
from onrecord.speakers.scene import Anaphor, Scene

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
    "outmatched", "unnamed_speaker", "place", "place_fits", "lead_source", "lead_fits", "none_a_lead", "sole_fit",
    "sole_lead", "fuller_later", "other_names", "same_names",
    "at_heading", "at_the", "at_a", "at_bare", "at_owned", "at_start", "at_quotation", "at_content",
    "lost", "lost_the", "lost_that", "lost_bare", "lost_possessive", "lost_heading", "lost_short", "lost_margin", "lost_people")
"""A candidate's, then what is the same for all of them (at_), those of "described, none of them" (none) and of "it does not
show who" (lost)."""
DESCRIBING = lexicon.PERSON_NOUNS | lexicon.ORGANIZATION_NOUNS
KEPT = 4
"""Last mentions of a candidate whose vectors are compared."""


def compute(scene: Scene, anaphor: Anaphor, candidates: list[Entity]) -> tuple[Row, ...]:
    """The features of each candidate, then those of "none of them" and, for a nominal, of "it does not show who"."""
    rows: list[Row] = []
    best, last, later = coreference(scene, anaphor.head, candidates)
    top = max(best, default=0.0)
    nominal = anaphor.kind in ("person", "body", "group", "document")
    words = Wording.of(scene, anaphor) if nominal else None
    matching = {e.number for e in candidates if _is_called(scene, words.noun, e)} if words is not None else set()
    setting = _setting(scene, anaphor, nominal)
    for number, entity in enumerate(candidates):
        values: Row = {**setting, "candidate": 1.0, "coref_best": best[number], "coref_last": last[number],
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
    if words is not None:
        rows.append(_lost(scene, anaphor, words, top))
    return tuple(rows)


def _setting(scene: Scene, anaphor: Anaphor, nominal: bool) -> Row:
    """Where the anaphor stands and how it begins: the same for all candidates, for the hidden layer to weigh theirs by."""
    layout, article = scene.layout, scene.layout.lower[anaphor.first]
    owned = article in lexicon.POSSESSIVES
    return {"at_heading": layout.words.paragraphs[anaphor.head] == 0, "at_the": nominal and article == "the",
            "at_a": nominal and article in ("a", "an", "one", "another"), "at_owned": nominal and owned,
            "at_bare": nominal and not owned and article not in lexicon.DETERMINERS,
            "at_start": anaphor.first == 0 or layout.sentences[anaphor.first - 1] != layout.sentences[anaphor.first],
            "at_quotation": layout.quoted[anaphor.head], "at_content": anaphor.enclosing >= 0}


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
    holds_name: bool
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
        holds_name = any(i in cast.names for i in range(anaphor.first, head))
        owners = {*named, *(scene.links.get(i, -1) for i in range(anaphor.first, head))} - {-1}
        bodies = frozenset(w for o in owners for w in cast.entities[o].words) if anaphor.kind == "body" else frozenset()
        others = frozenset(words - lexicon.STOP - {noun})
        families = {cast.entities[o].name.lower().split()[-1]: o for o in owners
                    if cast.entities[o].named and cast.entities[o].nature == "person"}
        return cls(noun, others, frozenset(lands), age_at(layout, head), people, named, holds_name, bodies, families)


def _is_called(scene: Scene, noun: str, entity: Entity) -> bool:
    """Does the article call the candidate by this very noun?"""
    return noun in entity.words or noun in scene.called.get(entity.number, ()) or noun in entity.name.lower().split()


def fits(noun: str, entity: Entity) -> bool:
    """May the entity be called by this noun, by what the article says of it?"""
    own = entity.words | set(entity.name.lower().split())
    return noun in own or any(noun in lexicon.KIN_TERMS.get(w, ()) for w in entity.words) or vocations.akin(
        noun, own if entity.nature == "body" else entity.words)


def _fitting(scene: Scene, noun: str, nature: str) -> frozenset[int]:
    key = f"{nature} {noun}"
    if key not in scene.fitting:
        scene.fitting[key] = frozenset(
            e.number for e in scene.cast.entities if e.named and e.nature == nature and fits(noun, e))
    return scene.fitting[key]


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
    values["sole_fit"] = entity.named and _fitting(scene, noun, entity.nature) == {entity.number}
    values["sole_lead"] = values["sole_fit"] and values["lead_fits"]
    if entity.nominal is not None:
        names = {scene.cast.at.get(i, -1) for i in range(entity.nominal.first, entity.nominal.head) if i in scene.cast.names}
        values["same_names"] = bool(names & words.named)
        values["other_names"] = bool(names and words.holds_name and not names & words.named)
        values["same_noun"] = entity.nominal.noun == noun or entity.nominal.noun + "s" == noun
        values["unnamed_speaker"] = not values["same_noun"] and "last_speaker" in values
        length = entity.nominal.last - entity.nominal.first - (anaphor.last - anaphor.first)
        values["longer"] = max(-1.0, min(1.0, length / 4)) if values["same_noun"] else 0.0
        values["earlier_indefinite"] = values["same_noun"] and entity.nominal.article in ("a", "an", "one", "another")
        values["heading_longer"] = bool(values["same_noun"] and length > 0 and layout.words.paragraphs[anaphor.head] < 2)
        values["fuller_later"] = not entity.past and values["heading_longer"] and bool(names)


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


def _lost(scene: Scene, anaphor: Anaphor, words: Wording, top: float) -> Row:
    layout = scene.layout
    article = layout.lower[anaphor.first]
    return {"lost": 1.0, "lost_the": article == "the", "lost_that": article in ("this", "that", "these", "those", "both"),
            "lost_bare": anaphor.first == anaphor.head, "lost_possessive": article in lexicon.POSSESSIVES,
            "lost_heading": layout.words.paragraphs[anaphor.head] < 2, "lost_short": anaphor.last - anaphor.first <= 2,
            "lost_margin": -top, "lost_people": words.people}
