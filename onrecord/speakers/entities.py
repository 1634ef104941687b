"""The people, bodies and things of an article: what it calls them, where it mentions them, what it says they are."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from onrecord.speakers import lexicon
from onrecord.speakers.clusters import cluster_bodies, cluster_people, doubtful
from onrecord.speakers.layout import APPOS, COMPOUND, CREED, PERSON, PLACE, Layout
from onrecord.speakers.names import Name, find_names
from onrecord.speakers.nouns import Nominal, find_nominals, group_start

COPULAS = {"is", "was", "as", "be", "became", "remains", "being"}
PASSED_OVER = {"not", "also", "now", "still", "has", "been", "have", "will", "would", ")", ",", "s", "’", "'"}
STOPS = {",", ".", ";", ":", "—", '"', "”"}
LONGEST_DESCRIPTION = 10
"""Words of an appositive that count as a description."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention: its head word; `form` is "name", "nominal" or "pronoun"; `weight` how sure it is the entity's."""

    head: int
    form: str
    weight: float = 1.0


@dataclass(slots=True)
class Entity:
    """Somebody or something that can speak. `nature` as for nominals; `named` where it has a name.

    `past` are the mentions before the word in hand, grown by the walk over the text; `places` the heads of all its names.
    `words` describe it (titles, appositives); `male`, `female` count the article's own evidence."""

    number: int
    nature: str
    name: str
    named: bool
    places: list[int]
    words: set[str] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)
    ages: set[str] = field(default_factory=set)
    male: float = 0.0
    female: float = 0.0
    place: bool = False
    nominal: Nominal | None = None
    members: tuple[int, ...] = ()
    past: list[Mention] = field(default_factory=list)


@dataclass(slots=True)
class Cast:
    """All entities of a document; which entity the name or nominal at a word is; the names that cover a word."""

    entities: list[Entity]
    at: dict[int, int]
    names: dict[int, Name]
    of_name: dict[int, int]
    nominals: dict[int, Nominal]
    pairs: dict[int, tuple[int, ...]] = field(default_factory=dict)
    """Head of the last name of a list in the text ("Ana Ruiz and Tom Hill") -> its members."""
    doubtful: set[int] = field(default_factory=set)
    """First words of lone surnames that are either of two people's."""

    def add(self, nature: str, name: str, named: bool, places: list[int]) -> Entity:
        """A new entity at the end of the list."""
        entity = Entity(len(self.entities), nature, name, named, places)
        self.entities.append(entity)
        return entity


def find_cast(layout: Layout) -> Cast:
    """Names and nominals of the text, clustered where names do it; nominals each stand alone."""
    names = find_names(layout)
    people = [n for n in names if n.kind == PERSON]
    bodies = [n for n in names if n.kind != PERSON]
    cast = Cast([], {}, {}, {}, {})
    persons = cluster_people(people)
    cast.doubtful = doubtful(people, persons)
    clustered = (("person", people, persons), ("body", bodies, cluster_bodies(bodies)))
    for nature, group, numbers in clustered:
        members: dict[int, list[Name]] = defaultdict(list)
        for name, number in zip(group, numbers, strict=True):
            members[number].append(name)
        for number in sorted(members):
            _add_named(cast, layout, nature, members[number])
    find_pairs(cast, layout, people)
    named = set(cast.names)
    for nominal in find_nominals(layout, named):
        cast.nominals[nominal.head] = nominal
        if nominal.head not in cast.at and nominal.nature in ("person", "body"):
            subject = predicated(cast, layout, nominal)
            if subject is not None:
                cast.at[nominal.head] = subject
                cast.entities[subject].words.add(nominal.noun)
        if nominal.head not in cast.at:
            entity = cast.add(nominal.nature, layout.text(nominal.first, nominal.last), False, [nominal.head])
            entity.nominal = nominal
            entity.words = {w for w in layout.lower[nominal.first:nominal.last] if w.isalpha() and w not in lexicon.STOP}
            cast.at[nominal.head] = entity.number
    return cast


def find_pairs(cast: Cast, layout: Layout, people: list[Name]) -> None:
    """Lists of people in the text: names with nothing but commas, "and" and what stands before a name between them."""
    run: list[Name] = []
    for before, name in zip([None, *people], people, strict=False):
        joined = before is not None and _between(layout, before.last, name.first)
        run = [*run, name] if joined and run else [name]
        if len(run) > 1 and "and" in layout.lower[run[-2].last:name.first]:
            members = tuple(cast.of_name[n.first] for n in run)
            if len(set(members)) == len(members):
                cast.pairs[name.head] = members


def _between(layout: Layout, start: int, end: int) -> bool:
    words = layout.lower[start:end]
    if not words or len(words) > 7 or layout.sentences[start] != layout.sentences[end]:
        return False
    if words[0] not in ("and", ","):
        return False
    rest = words[2:] if words[:2] == [",", "and"] else words[1:]
    return all(w in lexicon.TITLES or w in lexicon.PERSON_NOUNS or w == "." or layout.classes[end - len(rest) + i] != 0
               for i, w in enumerate(rest))


def predicated(cast: Cast, layout: Layout, nominal: Nominal) -> int | None:
    """The person or body of whom a nominal is said: "Trump is the nominee", "Feinstein (D-Calif.), the ranking Democrat"."""
    i = nominal.first - 1
    copula = i >= 0 and layout.lower[i] in COPULAS
    if i < 1 or nominal.article in lexicon.POSSESSIVES or (not copula and layout.lower[i] not in (",", "—", "–", "-", "(")):
        return None
    i -= 1
    while i > 0 and layout.lower[i] in PASSED_OVER:
        i -= 1
    if layout.lower[i] == ".":
        i -= 1
    for j in range(i, max(-1, i - 5), -1):
        if layout.sentences[j] != layout.sentences[nominal.head]:
            return None
        number = cast.at.get(j)
        if number is not None:
            fits = cast.entities[number].named and cast.entities[number].nature == nominal.nature
            return number if fits and not cast.entities[number].place else None
        if layout.lower[j] not in ("(", "d", "r", "-", ".", ",") and not layout.capital(j):
            return None
    return None


def _add_named(cast: Cast, layout: Layout, nature: str, names: list[Name]) -> None:
    fullest = max(names, key=lambda n: (len(n.parts), sum(map(len, n.parts)), -n.first))
    entity = cast.add(nature, layout.text(fullest.first, fullest.last), True, [n.head for n in names])
    for name in names:
        cast.of_name[name.first] = entity.number
        cast.at[name.head] = entity.number
        for i in range(name.first, name.last):
            cast.names[i] = name
        if nature == "person":
            describe(cast, entity, layout, name)
        else:
            around = {layout.lower[i] for i in around_name(layout, name)}
            entity.words |= around & lexicon.ORGANIZATION_NOUNS
    entity.place = 2 * sum(n.kind == PLACE for n in names) > len(names)


def describe(cast: Cast, entity: Entity, layout: Layout, name: Name) -> None:
    """Take up what stands around a person's name: titles before it, an appositive after it."""
    if name.title in lexicon.MALE_TITLES:
        entity.male += 3.0
    elif name.title in lexicon.FEMALE_TITLES:
        entity.female += 3.0
    entity.ages |= ages_around(layout, name)
    start, end = after_name(layout, name.last)
    for i in (name.first - 1, *range(start, min(end, start + 5))):
        if i >= 0 and layout.lower[i] in lexicon.FEMALE_NOUNS:
            entity.female += 1.5
        elif i >= 0 and layout.lower[i] in lexicon.MALE_NOUNS:
            entity.male += 1.5
    for i in around_name(layout, name):
        word = layout.lower[i]
        if layout.classes[i] in (CREED, PLACE):
            entity.countries.add(word)
        if len(word) > 2 and word not in lexicon.STOP:
            entity.words.add(lexicon.ABBREVIATIONS.get(word, word))
            if word in lexicon.PERSON_NOUNS and (i < name.first or i - start < 5):
                cast.at.setdefault(i, entity.number)


def around_name(layout: Layout, name: Name) -> list[int]:
    """The words that describe a name, before it and in an appositive after it."""
    first, (start, end) = before_name(layout, name.first), after_name(layout, name.last)
    return [i for i in (*range(first, name.first), *range(start, end)) if layout.lower[i].isalpha()]


def ages_around(layout: Layout, name: Name) -> set[str]:
    """The age given beside a name: "Ana Ruiz, 44,", "44-year-old Ana Ruiz", "Ana Ruiz, a clerk aged 44"."""
    lower = layout.lower
    found = {lower[i] for i in range(name.last + 1, min(name.last + 3, len(layout)))
             if lower[i].isdigit() and 4 < int(lower[i][:4]) < 111 and lower[i - 1] in (",", "(", "aged", "is", "now")
             and (i + 1 == len(layout) or not layout.glued(i + 1) or lower[i + 1] in (",", ")", "."))}
    ahead = range(name.last, min(name.last + 8, len(layout) - 1))
    found |= {lower[i + 1] for i in ahead if lower[i] == "aged" and layout.sentences[i] == layout.sentences[name.first]}
    return found | {age for i in range(max(0, name.first - 6), min(name.last + 4, len(layout))) if (age := age_at(layout, i))}


def age_at(layout: Layout, i: int) -> str:
    """The number of "44-year-old" whose last word is at i, "" where there is none."""
    compound = layout.lower[i] == "old" and i > 3 and layout.lower[i - 2] in ("year", "month") and layout.glued(i)
    return layout.lower[i - 4] if compound and layout.lower[i - 4].isdigit() else ""


def before_name(layout: Layout, first: int) -> int:
    """Where the words that describe the name beginning at `first` begin ("the bank's chief economist, | Ana Ruiz")."""
    if first == 0:
        return first
    if layout.lower[first - 1] == ",":
        if first > 1 and layout.relations[first] in (APPOS, COMPOUND) and layout.lower[first - 2] in lexicon.PERSON_NOUNS:
            return group_start(layout, first - 2)
        return first
    if layout.lower[first - 1] in lexicon.PERSON_NOUNS:
        return group_start(layout, first - 1)
    return group_start(layout, first)


def after_name(layout: Layout, last: int) -> tuple[int, int]:
    """The appositive after a name, words [start, end); empty where there is none."""
    if last + 1 >= len(layout) or layout.lower[last] != ",":
        return last, last
    start = end = last + 1
    opens = layout.lower[start] in ("a", "an", "the", "who", "former") or layout.lower[start] in lexicon.POSSESSIVES
    while end < len(layout) and end - start < LONGEST_DESCRIPTION and layout.lower[end] not in STOPS:
        opens = opens or (end - start < 6 and layout.lower[end] in lexicon.PERSON_NOUNS)
        end += 1
    if not opens or (end < len(layout) and layout.sentences[end - 1] != layout.sentences[last - 1]):
        return last, last
    return start, end
