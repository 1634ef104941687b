"""People and bodies as merging knows them, and what it asks of the record for them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Protocol

from onrecord.merging.mentions import name_parts
from onrecord.merging.register import Office

KEPT = 30
"""Sightings kept a person: enough for context, bounded for speed."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """One document in which somebody speaks."""

    document: str
    day: int
    context: frozenset[str]


@dataclass
class Person:
    """A person or body as known so far. `id` is that of its first mention, or of its register entry;
    `anchor` the first mention that judgements can name."""

    id: str
    kind: str
    names: Counter[str] = field(default_factory=Counter)
    parts: set[tuple[str, ...]] = field(default_factory=set)
    tokens: Counter[str] = field(default_factory=Counter)
    proper: set[str] = field(default_factory=set)
    genders: Counter[str] = field(default_factory=Counter)
    sightings: list[Sighting] = field(default_factory=list)
    offices: tuple[Office, ...] = ()
    anchor: str = ""

    @property
    def name(self) -> str:
        """The fullest of its names, the commonest of these."""
        return max(self.names, key=lambda n: (len(name_parts(n)), self.names[n], n), default="")


class People(Protocol):
    """What identity asks of the record; the store backs it with an index over keys_of()."""

    def find(self, keys: Iterable[str], day: int) -> list[Person]:
        """People with one of these keys, the latest seen first, at most a hundred or so."""
        ...

    def get(self, person: str) -> Person:
        """The person with this id."""
        ...

    def put(self, person: Person, keys: Iterable[str]) -> None:
        """Keep a new or changed person under these keys."""
        ...


class MemoryPeople:
    """People in dictionaries: for one run, and for tests."""

    def __init__(self) -> None:
        self.all: dict[str, Person] = {}
        self._by_key: dict[str, dict[str, None]] = {}

    def find(self, keys: Iterable[str], day: int) -> list[Person]:
        """See People."""
        found: dict[str, None] = {}
        for key in keys:
            bucket = self._by_key.get(key, {})
            found.update(dict.fromkeys(list(bucket)[-60:]))
        return [self.all[i] for i in reversed(found)]

    def get(self, person: str) -> Person:
        """See People."""
        return self.all[person]

    def put(self, person: Person, keys: Iterable[str]) -> None:
        """See People."""
        self.all[person.id] = person
        for key in keys:
            bucket = self._by_key.setdefault(key, {})
            bucket.pop(person.id, None)
            bucket[person.id] = None
