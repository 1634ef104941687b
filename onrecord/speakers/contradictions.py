"""What a nominal's own words say against a candidate: "a Front official" is somebody new, "the Deputy Foreign Minister" is no
minister of other things, "the Egyptian official" is not the Front's. A wrong name is worse than none, so these bar a candidate
whatever the ranker would think of him."""

from __future__ import annotations

from onrecord.speakers import countries, lexicon
from onrecord.speakers.entities import Entity, around_name
from onrecord.speakers.features import fits
from onrecord.speakers.layout import CREED, ORGANIZATION, PASSIVE, PERSON, PLACE, SUBJECT, Layout
from onrecord.speakers.nouns import group_start
from onrecord.speakers.scene import Anaphor, Scene

INDEFINITE = frozenset(["a", "an", "another", "one", "some"])
LEAD = 2
"""Last paragraph in which an indefinite nominal may take up the headline ("Hill resigns / A minister has resigned")."""
WITH_PORTFOLIO = frozenset(["minister", "secretary", "deputy"])
"""Offices of which there are many at once, told apart by the words before them."""
RANKS = frozenset(["deputy", "vice", "prime", "assistant"])
PORTFOLIOS = frozenset("""foreign finance defence defense interior health justice economy economic trade energy education
agriculture environment transport home treasury state labour labor security development housing culture tourism
general""".split())
"""What ministers and secretaries are for; one who has another in the article is another one."""
UNITED_STATES = frozenset(["american", "america", "us", "usa", "u.s", "u"])


def speaks_against(scene: Scene, anaphor: Anaphor, entity: Entity) -> bool:
    """Does the wording of a nominal for one person rule the candidate out?"""
    if anaphor.kind == "document":
        return in_passing(scene.layout, anaphor, entity)
    if anaphor.kind != "person" or entity.nature != "person":
        return False
    return (_is_new(scene, anaphor, entity) or _other_office(scene.layout, anaphor, entity)
            or _other_side(scene, anaphor, entity) or _other_holder(scene.layout, anaphor, entity))


def in_passing(layout: Layout, anaphor: Anaphor, entity: Entity) -> bool:
    """Bare "reports" are no "reports of progress" of which the text speaks only in passing, as no subject."""
    bare = anaphor.first == anaphor.head and not entity.named and not entity.members
    return bare and not any(layout.relations[i] in (SUBJECT, PASSIVE) for i in entity.places)


def _is_new(scene: Scene, anaphor: Anaphor, entity: Entity) -> bool:
    """ "An official" is nobody who was mentioned before, but in the headline that a lead takes up."""
    layout = scene.layout
    if layout.lower[anaphor.first] not in INDEFINITE or not entity.past:
        return False
    paragraphs = layout.words.paragraphs
    return paragraphs[anaphor.head] > LEAD or any(paragraphs[m.head] > 0 for m in entity.past)


def _other_office(layout: Layout, anaphor: Anaphor, entity: Entity) -> bool:
    """ "The prime minister" for a secretary-general, "the deputy" for a minister: the candidate holds an office by the article,
    and not this one."""
    noun = layout.lower[anaphor.head]
    if noun not in WITH_PORTFOLIO or not entity.words & lexicon.OFFICES:
        return False
    said = set(_before_head(layout, anaphor)) | {noun}
    others = (entity.words & PORTFOLIOS) - said
    return bool((said & RANKS) - entity.words or (others and (said & PORTFOLIOS) - entity.words))


def _before_head(layout: Layout, anaphor: Anaphor) -> list[str]:
    """The words right before the head: of the office itself, not of whose it is."""
    words = layout.lower[anaphor.first:anaphor.head]
    owner = max((i for i, w in enumerate(words) if w in ("s", "'s", "'", "of") or w in lexicon.POSSESSIVES), default=-1)
    return [w for w in words[owner + 1:] if w.isalpha() and w not in lexicon.STOP and w not in lexicon.DETERMINERS]


def _other_holder(layout: Layout, anaphor: Anaphor, entity: Entity) -> bool:
    """ "The State Department's inspector general" is somebody of whom the article says something like it, or nobody
    named before; the text may hold a name back ("Pelland's premier said ... / Ana Ruiz said")."""
    noun = layout.lower[anaphor.head]
    owned = any(layout.lower[i] in ("s", "'s") and layout.glued(i) and layout.capital(i - 2) and layout.classes[i - 2] != PERSON
                for i in range(anaphor.first + 2, anaphor.head))
    return owned and entity.named and bool(entity.past) and noun in lexicon.OFFICES and not fits(noun, entity)


def _other_side(scene: Scene, anaphor: Anaphor, entity: Entity) -> bool:
    """Is the nominal of another country or body than the candidate, who is called by the same noun or by none of an office?"""
    layout = scene.layout
    theirs = _sides(layout, range(anaphor.first, anaphor.head))
    if not theirs:
        return False
    own = _sides_of(scene, entity)
    if not own or theirs & own:
        return False
    lands = (_lands(layout, theirs), _lands(layout, own))
    if all(lands) and not UNITED_STATES & theirs | UNITED_STATES & own:
        return True
    return layout.lower[anaphor.head] in entity.words and not UNITED_STATES & theirs


def _sides_of(scene: Scene, entity: Entity) -> set[str]:
    """The countries and bodies that the article gives a person, before or beside the name."""
    layout, cast = scene.layout, scene.cast
    if not entity.named:
        return _sides(layout, range(group_start(layout, entity.places[0]), entity.places[0])) if entity.places else set()
    around = {i for head in entity.places if head in cast.names for i in around_name(layout, cast.names[head])}
    lands = scene.lands.get(entity.number, set())
    return _sides(layout, around) | countries.countries_of({w for w in lands if _is_land(layout, w)}, layout.peoples)


def _sides(layout: Layout, words: range | set[int]) -> set[str]:
    """The countries, with all their words, and the bodies named among these words."""
    named = {layout.lower[i] for i in words if layout.capital(i) and layout.lower[i].isalpha() and (
        layout.classes[i] in (PLACE, ORGANIZATION, CREED) or _is_land(layout, layout.lower[i]))}
    return countries.countries_of(named - lexicon.STOP - lexicon.PERSON_NOUNS - lexicon.CREEDS, layout.peoples)


def _lands(layout: Layout, words: set[str]) -> set[str]:
    return {w for w in words if _is_land(layout, w)}


def _is_land(layout: Layout, word: str) -> bool:
    return word in countries.PLACES or word in layout.peoples or word in layout.peoples.values()
