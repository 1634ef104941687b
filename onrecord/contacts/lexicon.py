"""Words by which parties are told apart: titles, nouns of people and bodies (those of speakers/), what ends a phrase or clause.

Who is a party, and what there is between two, no list says; that is the network's."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.speakers import lexicon
from onrecord.speakers.nouns import singular
from onrecord.speakers.vocations import ends_like_a_person

__all__ = ["ends_like_a_person", "singular"]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


PEOPLE = lexicon.PERSON_NOUNS | _words("people children family")
BODIES = lexicon.ORGANIZATION_NOUNS - {"office", "page", "site"}
NOUNS = PEOPLE | BODIES
PLURALS = _words("police people men women children staff crew management opposition workforce authorities clergy troops")
VOICES = _words("spokesman spokeswoman spokesperson secretary aide clerk office press people camp agent representative")
"""Who speaks for somebody."""

TITLES = lexicon.TITLES | PEOPLE
MODIFIERS = lexicon.RANKS | _words("rebel union other neighbouring")
DETERMINERS = _words(
    "the a an this these those that any some no his her its their my our your another each every all such both")
OWNERS = _words("his her its their my our your")
COUNTED = lexicon.NUMBERS | _words("other several many all most few some former")
PERSONAL = _words("he she him her it they them we us i me himself herself themselves itself myself ourselves")
PRONOUNS = PERSONAL | OWNERS - {"your"}
NOBODY = lexicon.GENERIC | lexicon.PLURAL | _words("reporters journalists officials sources")
NO_OPENERS = TITLES | MODIFIERS | BODIES
"""What has a capital where a sentence begins and is no name."""
PARTICLES = lexicon.PARTICLES - {"e", "y"}
TIME_WORDS = _words(
    "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays "
    "january february march april may june july august september october november december christmas easter weekend")

STOP = (lexicon.PREPOSITIONS - {"banned", "like"}) | lexicon.PRONOUNS | _words(
    "is are was were be been being am has have had having do does did done will would can could may might must shall should "
    "and or but nor so not said says say told tells tell that if whether when where why how what there here then now again "
    "also only just even still yet already never ever always often soon later earlier once twice both either neither as than "
    "too very much more most less least up down out off away back over together apart ago since until till while because "
    "although though unless despite yesterday today tomorrow tonight last next this no yes nothing something anything let "
    "according instead however meanwhile perhaps maybe indeed finally talks negotiations")
"""Function words: what ends a noun phrase."""
LIMITS = STOP | DETERMINERS | PRONOUNS
"""What no phrase ends in."""
NEVER_NAMES = STOP | TIME_WORDS | DETERMINERS | COUNTED | PERSONAL | NOBODY | _words(
    "pictured photograph photo oh okay mr mrs ms")
TIES = _words("of for from")
"""What ties a name to a noun before it ("the king of Sarn", "negotiators for Tarn")."""
WHERE = _words("in at near outside inside around across aboard over")
"""What makes a name after it a place."""
CLAUSE = _words(
    "and but that when while if because where which whereas although though so or then however after before since until as "
    "yet nor whether saying adding insisting both even only")
"""What stands before the subject of a clause."""
BREAKS = CLAUSE - _words("and or both even only as after before since until") | _words("who what how why . : ; — – ( ) \" “ ”")
"""What parts two clauses."""
SAYING = _words(
    "said says say told tells added adds insisted insists confirmed replied explained wrote claimed answered admitted "
    "announced maintained recalled denied denies conceded warned believes")
MALE = lexicon.MALE_NAMES
FEMALE = lexicon.FEMALE_NAMES
MALE_NOUNS = lexicon.MALE_NOUNS | lexicon.MALE_TITLES
FEMALE_NOUNS = lexicon.FEMALE_NOUNS | lexicon.FEMALE_TITLES


def plural(word: str) -> bool:
    """Is a noun in the plural?"""
    return word in PLURALS or (singular(word) != word and word not in NOUNS)


def sex_of(titles: Iterable[str]) -> int:
    """1 where titles and nouns say that somebody is male, -1 for female, 0 where they do not say."""
    held = set(titles)
    return bool(held & MALE_NOUNS) - bool(held & FEMALE_NOUNS)
