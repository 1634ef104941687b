"""Who is who over the record: the speakers of a new document against the people and bodies known so far.

A wrong name is worse than no name: a full name links by itself unless its descriptions contradict; an initial, a bare surname
or a bare office links only where one candidate, and one alone, fits the description and is spoken of in the same surroundings
within a few days, or held the office on that day by the register."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from onrecord.judgement import Judgement
from onrecord.merging.mentions import LIGHT, OFFICES, SPOKEN_FOR, Mention, fold, name_parts, overlap, role_key
from onrecord.merging.names import bodies_fit, names_fit
from onrecord.merging.people import KEPT, People, Person, Sighting
from onrecord.merging.register import Entry, Office
from onrecord.merging.text import alike

NEAR_DAYS = 10
"""How far from each other two documents may lie for a bare name or office to carry over."""

@dataclass(frozen=True, slots=True)
class Match:
    """A mention is this person with this probability, and why."""

    person: Person
    score: float
    reason: str


def identify(mentions: list[Mention], people: People) -> tuple[dict[str, str], list[Judgement]]:
    """{mention id: person id} for the speakers of one document, and the "same person" judgements behind it."""
    chosen: dict[str, str] = {}
    made: list[Judgement] = []
    taken: set[str] = set()
    for mention in sorted(mentions, key=lambda m: (m.kind != "person", -len(m.parts), m.kind == "group", m.id)):
        match = find_person(mention, people, taken)
        person = match.person if match else Person(mention.id, mention.kind)
        if match and person.anchor and mention.real:
            judged = Judgement("same person", person.anchor, mention.id, score=match.score, by="identity", reason=match.reason)
            made.append(judged)
        person.anchor = person.anchor or (mention.id if mention.real else "")
        learn(person, mention)
        people.put(person, keys_of(mention))
        chosen[mention.id] = person.id
        taken.add(person.id)
    return chosen, made


def learn(person: Person, mention: Mention) -> None:
    """What the mention adds to what is known of the person."""
    if mention.kind == "person":
        if person.kind == "unnamed":
            person.kind = "person"
        person.parts.add(mention.parts)
    person.names[mention.name] += 1
    person.tokens.update(mention.tokens)
    person.proper |= mention.proper
    if mention.gender:
        person.genders[mention.gender] += 1
    person.sightings = [*person.sightings, Sighting(mention.document, mention.day, mention.context)][-KEPT:]


def keys_of(mention: Mention) -> set[str]:
    """Keys under which a person is looked up: surname, given name, words of a body's name or of an office."""
    if mention.parts:
        return {
            f"s{mention.parts[-1]}",
            *(f"g{p}" for p in mention.parts[:-1] or mention.parts if len(p) > 2),
            *_office_keys(mention.tokens),
        }
    return {f"b{t[:5]}" for t in mention.tokens} | _office_keys(mention.tokens)


def _office_keys(tokens: frozenset[str]) -> set[str]:
    return {f"o{t}" for t in tokens if t in OFFICES or t in ("head", "mp", "coach", "minister", "spokesman", "envoy")}


def find_person(mention: Mention, people: People, taken: AbstractSet[str] = frozenset()) -> Match | None:
    """The one known person that the mention is; None where there is none, or where several fit alike."""
    compare = _compare_person if mention.kind == "person" else _compare_body if mention.kind in ("organization", "document") \
        else _compare_described
    matches = []
    for person in people.find(sorted(keys_of(mention)), mention.day):
        free = person.id not in taken or mention.kind == "unnamed" or mention.parts in person.parts
        match = compare(mention, person) if free else None
        if match and match.score >= 0.5:
            matches.append(match)
    matches.sort(key=lambda m: -m.score)
    if not matches or (len(matches) > 1 and matches[0].score - matches[1].score < 0.08 and matches[0].score < 0.95):
        return None
    return matches[0]


# --- a named person ------------------------------------------------------------------------------------------------


def _compare_person(mention: Mention, person: Person) -> Match | None:
    if person.kind == "unnamed":
        return _described_by(mention, person)
    if person.kind != "person" or not person.parts:
        return None
    fit = max((names_fit(mention.parts, p) for p in person.parts), default=0.0) or _given_name(mention, person)
    if not fit or (fit < 1 and _gender_clash(mention, person)):
        return None
    role, near = role_fit(mention, person), nearness(mention, person)
    if fit == 1.0:
        if role < 0 and near < 1:
            return None
        return Match(person, min(0.97, 0.9 + 0.03 * (near > 0) + 0.04 * (role > 0)), "the same full name")
    if near < 1 and not _held(mention, person):
        return None
    if fit == 0.5 and role <= 0 and near < 2 and not _held(mention, person):
        return None
    score = 0.55 + 0.15 * (fit > 0.5) + 0.2 * max(role, 0) - 0.2 * (role < 0) + 0.03 * min(near, 4)
    return Match(person, min(score, 0.95), "a shorter form of the name, with the same description and surroundings")


def _given_name(mention: Mention, person: Person) -> float:
    """0.5 where a bare given name stands in a document that names the person's surname too ("dad Paolo")."""
    full = [p for p in person.parts if len(p) > 1 and p[0] == mention.parts[0]]
    return 0.5 if len(mention.parts) == 1 and any(role_key(p[-1]) in mention.context for p in full) else 0.0


def _gender_clash(mention: Mention, person: Person) -> bool:
    return bool(mention.gender and person.genders and not person.genders[mention.gender])


def role_fit(mention: Mention, person: Person) -> float:
    """From 0 to 1: how much of the mention's description is known of the person; -1 where both are described, wholly
    otherwise."""
    known = frozenset(person.tokens)
    own = frozenset(t for t in mention.tokens if t not in person.proper or t in known)
    if not own or not known:
        return 0.0
    if _ranks(own) != _ranks(known) and own & _OFFICE_KEYS and known & _OFFICE_KEYS:
        return -1.0
    shared = overlap(own, known)
    offices = own & _OFFICE_KEYS, known & _OFFICE_KEYS
    if offices[0] and offices[1] and not overlap(*offices):
        return -1.0
    return shared / len(own)


_OFFICE_KEYS = frozenset(role_key(o) for o in OFFICES)


RANKS = frozenset(role_key(w) for w in ("deputy", "vice", "former", "ex", "assistant", "acting", "shadow", "interim"))
"""Words that make another office of an office."""


def _ranks(tokens: AbstractSet[str]) -> AbstractSet[str]:
    return tokens & RANKS


def nearness(mention: Mention, person: Person) -> int:
    """How many names two documents share, where the person speaks in one within NEAR_DAYS; 0 where none is near."""
    near = [s for s in person.sightings if not s.day or not mention.day or abs(s.day - mention.day) <= NEAR_DAYS]
    return max((overlap(mention.context, s.context) for s in near), default=0)


def _held(mention: Mention, person: Person) -> bool:
    """Did the register give the person such an office on the mention's day?"""
    return any(o.held_on(mention.day) and mention.tokens and _office_fits(mention, o) for o in person.offices)


def _office_fits(mention: Mention, office: Office) -> bool:
    tokens = frozenset(role_key(w) for part in (office.role, office.body, office.country) for w in part.split()) - {""}
    own = mention.tokens - LIGHT
    return bool(own & _OFFICE_KEYS) and all(any(alike(t, o) for o in tokens) for t in own)


# --- a described speaker: an office, an unnamed one, a group -------------------------------------------------------


def _compare_described(mention: Mention, person: Person) -> Match | None:
    if mention.kind == "group" or person.kind in ("group", "organization", "document"):
        same = (
            person.kind == mention.kind == "group" and len(mention.tokens) > 1
            and fold(mention.name) in map(fold, person.names)
            and nearness(mention, person) > 1
        )
        return Match(person, 0.7, "the same description in the same surroundings") if same else None
    if not mention.definite or not mention.tokens & _OFFICE_KEYS:
        same = person.kind == "unnamed" and len(mention.tokens) > 1 and fold(mention.name) in map(fold, person.names) \
            and nearness(mention, person) > 3 \
            and _days_apart(mention, person) <= 2
        return Match(person, 0.6, "the same description in the same surroundings on the same day") if same else None
    return _described_by(mention, person)


def _described_by(mention: Mention, person: Person) -> Match | None:
    """An office without a name against somebody whose description holds all of it, or the other way round."""
    if _gender_clash(mention, person):
        return None
    if _held(mention, person) and len(mention.tokens) > 1:
        return Match(person, 0.8, "held this office on that day by the register")
    known, own = frozenset(person.tokens), mention.tokens
    if mention.kind == "person":
        known, own = own, known
        if not any(t in _OFFICE_KEYS for t in own) or "a " in "".join(person.names):
            return None
    if _ranks(own) != _ranks(known):
        return None
    needed = frozenset(t for t in own if not _place(t, mention, person, known))
    offices = needed & _OFFICE_KEYS
    if not offices or not overlap(offices, known) or overlap(needed, known) < len(needed):
        return None
    near = nearness(mention, person)
    if near < 2 or (SPOKEN_FOR & offices and len(needed) < 2):
        return None
    score = 0.55 + 0.05 * min(near, 4) + 0.05 * min(overlap(own, known) - 1, 3)
    return Match(person, score, "the office of this person, in the same surroundings within days")


def _place(token: str, mention: Mention, person: Person, known: frozenset[str]) -> bool:
    """A country or body that the other description simply does not give."""
    return token in mention.proper | person.proper and not (mention.proper & known if mention.kind != "person" else
                                                           person.proper & known) and not any(alike(token, k) for k in known)


def _days_apart(mention: Mention, person: Person) -> int:
    return min((abs(s.day - mention.day) for s in person.sightings if s.day and mention.day), default=0)


# --- a body --------------------------------------------------------------------------------------------------------


def _compare_body(mention: Mention, person: Person) -> Match | None:
    if person.kind == "person" and any(len(p) > 1 and name_parts(mention.name)[-len(p):] == p for p in person.parts):
        return Match(person, 0.8, "the name of this person with a title before it")
    if person.kind not in ("organization", "document") or person.kind != mention.kind:
        return None
    near = nearness(mention, person)
    best = max((bodies_fit(mention.name, name) for name in person.names), default=0.0)
    proper = bool(mention.proper) or any(w[:1].isupper() for w in mention.name.split())
    if best == 1.0 and proper and mention.kind == "organization":
        return Match(person, 0.9 + 0.01 * min(near, 5), "the same name")
    if best >= 0.7 and near > 1:
        return Match(person, 0.6 + 0.2 * best + 0.02 * min(near, 5), "a form of the same name in the same surroundings")
    return None


# --- the register --------------------------------------------------------------------------------------------------


def load_register(entries: list[Entry], people: People) -> None:
    """Make the register's people and bodies known, with all their names and dated offices."""
    for entry in entries:
        person = Person(entry.id, entry.kind, offices=entry.offices)
        keys: set[str] = set()
        for name in (entry.name, *entry.aliases):
            person.names[name] += 1
            tokens = frozenset(role_key(w) for w in name.split()) - {""}
            if entry.kind == "person":
                person.parts.add(name_parts(name))
                keys |= {f"s{name_parts(name)[-1]}", *(f"g{p}" for p in name_parts(name)[:-1] if len(p) > 2)}
            else:
                keys |= {f"b{t[:5]}" for t in tokens}
        for office in entry.offices:
            keys |= _office_keys(frozenset(role_key(w) for w in office.role.split()))
        people.put(person, keys)


def speaks_for(body: Person, other: Person) -> bool:
    """Is `other` described as one who speaks for the body, or by the body's own words ("doctors at the health ministry")?"""
    if body.kind != "organization" or other.kind == "organization":
        return False
    name = frozenset(role_key(w.replace("'s", "").replace("’s", "")) for w in body.name.split()) - {""}
    known = frozenset(other.tokens)
    spoken = bool(known & SPOKEN_FOR) or other.kind in ("group", "unnamed")
    proper = frozenset(n for n in name if n in body.proper)
    core = (name - proper) or name
    return spoken and bool(core) and overlap(core, known) == len(core)


def relation_of(a: Person, b: Person) -> float:
    """1 the same, 0.5 one speaks for the other, 0 where it cannot be told (an office that fits, without a name), -1 another."""
    if a.id == b.id:
        return 1.0
    if speaks_for(a, b) or speaks_for(b, a):
        return 0.5
    if ("unnamed" in (a.kind, b.kind) or a.kind == b.kind == "group") and overlap(frozenset(a.tokens), frozenset(b.tokens)):
        return 0.0
    if a.kind == b.kind == "organization" and not (a.proper or b.proper) and overlap(frozenset(a.tokens), frozenset(b.tokens)):
        return 0.0
    return -1.0
