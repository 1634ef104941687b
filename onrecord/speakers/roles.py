"""What an article says a person is: role, body and country, from the words right around the name."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.speakers import countries, lexicon
from onrecord.speakers.entities import Cast, Entity, after_name, before_name
from onrecord.speakers.layout import CREED, ORGANIZATION, PLACE, Layout
from onrecord.speakers.nouns import group_start

Found = tuple[str | None, str | None, str | None]
ROLE_WORDS = lexicon.PERSON_NOUNS | frozenset(lexicon.ABBREVIATIONS)
NOT_ROLES = lexicon.MALE_TITLES | lexicon.FEMALE_TITLES | {"dr", "man", "woman", "boy", "girl", "guy", "friend"}
QUALIFIERS = {"and", "vice", "chief", "deputy", "prime", "foreign", "attorney", "general", "former", "acting", "senior",
              "political", "economic", "presidential", "national", "campaign", "press", "state", "of", "interim"}


def role_of(layout: Layout, cast: Cast, entity: Entity, nominals: Iterable[int] = ()) -> Found:
    """(role, body, country) of a person, each None where the article does not give it. The first mention that tells wins;
    `nominals` are heads of nominals resolved to the person ("the British Foreign Secretary")."""
    role, body, country = _at_names(layout, cast, entity)
    for head in nominals if role is None else ():
        found = read_role(layout, group_start(layout, head), head + 1)
        if found[0] is not None and _is_office(found[0]):
            return found[0], found[1] or body, found[2] or country
    return role, body, country


def _is_office(role: str) -> bool:
    """Is it an office, not a bare "leader" or "candidate"?"""
    return role.split()[-1] in lexicon.OFFICES


def _at_names(layout: Layout, cast: Cast, entity: Entity) -> Found:
    role = body = country = None
    for head in entity.places[:8]:
        name = cast.names.get(head)
        if name is None:
            continue
        first = before_name(layout, name.first)
        for start, end in ((first, name.first), after_name(layout, name.last)):
            if end > start:
                found = read_role(layout, start, end)
                role, body, country = role or found[0], body or found[1], country or found[2]
        if role:
            break
    return role, body, country


def read_role(layout: Layout, start: int, end: int) -> Found:
    """Role, body and country in words [start, end): "the bank's chief economist", "head of the IAEA"."""
    last = next((i for i in range(start, end) if layout.lower[i] in lexicon.PREPOSITIONS | {",", "—", "and"}), end)
    heads = [i for i in range(start, last) if layout.lower[i] in ROLE_WORDS and layout.lower[i] not in NOT_ROLES]
    creeds = (layout.words.forms[i] for i in range(start, last) if _is_people(layout, i) and layout.capital(i))
    country = next(creeds, None)
    if not heads:
        return None, None, country
    head = heads[-1]
    owner = next((i for i in range(start, head) if layout.lower[i] in ("s", "'", "’") and layout.glued(i)
                  and (layout.lower[i] == "s") == (layout.lower[i - 1] in ("'", "’"))), None)
    first = owner + 1 if owner is not None else start
    first += layout.lower[first] == "s"
    while first < head and not _of_role(layout, first):
        first += 1
    stop = head + 3 if layout.lower[head + 1:head + 3] == ["-", "elect"] else head + 1
    role = layout.text(first, stop).lower()
    role = lexicon.ABBREVIATIONS.get(role, role)
    outside = _after(layout, stop, end) or _before(layout, start, first)
    owned = _possessor(layout, start, owner) if owner is not None else outside
    if owned is not None and owned[1] and country is None:
        return role, None, owned[0]
    return role, owned[0] if owned is not None else None, country


def _is_creed(layout: Layout, i: int) -> bool:
    return layout.classes[i] == CREED or layout.lower[i] in countries.PEOPLES


def _is_people(layout: Layout, i: int) -> bool:
    """A word for a people, not for a party ("Republican") or what reaches over countries ("Arab")."""
    return _is_creed(layout, i) and layout.lower[i] not in lexicon.PERSON_NOUNS | lexicon.CREEDS


def _of_role(layout: Layout, i: int) -> bool:
    lower = layout.lower[i]
    if lower in QUALIFIERS or lower in ROLE_WORDS:
        return True
    if lower in lexicon.STOP:
        return False  # "was his heir", "is a genius"
    plain = layout.classes[i] not in (CREED, PLACE, ORGANIZATION) and lower.isalpha()
    return plain and lower not in lexicon.DETERMINERS and lower not in lexicon.POSSESSIVES and not layout.capital(i)


def _possessor(layout: Layout, start: int, owner: int) -> tuple[str, bool] | None:
    """("the bank", False) or ("Ukraine", True), before an "'s"."""
    stop = owner - 1 if layout.lower[owner] == "s" else owner
    if stop <= start or layout.lower[start] in lexicon.POSSESSIVES:
        return None
    return layout.text(start, stop), layout.classes[stop - 1] == PLACE


def _after(layout: Layout, start: int, end: int) -> tuple[str, bool] | None:
    """The body after "of", "for", "at"."""
    if start + 1 >= end or layout.lower[start] not in ("of", "for", "at", "with"):
        return None
    stop = start + 1
    while stop < end and layout.lower[stop] not in (",", "who", "whose", "—", "(", "and", "in", "which"):
        stop += 1
    named = any(layout.capital(i) for i in range(start + 1, stop))
    if not named or layout.lower[stop - 1] in lexicon.TITLES:
        return None  # "spokesman for Mr", "secretary of state for population": not the name of a body
    return layout.text(start + 1, stop), stop == start + 2 and layout.classes[stop - 1] == PLACE


def _before(layout: Layout, start: int, first: int) -> tuple[str, bool] | None:
    """A body or place named right before the role ("State Department spokesman", "US President")."""
    kinds = {layout.classes[i] for i in range(start, first)}
    if first > start and kinds & {ORGANIZATION, PLACE} and not any(_is_creed(layout, i) for i in range(start, first)):
        while start < first and layout.lower[start] in lexicon.DETERMINERS:
            start += 1
        return layout.text(start, first), kinds <= {PLACE, 0}
    return None
