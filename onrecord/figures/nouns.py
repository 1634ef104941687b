"""The words of one sentence with what the encoder says of each: where a number's noun, outcome and place are looked for."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

import numpy as np

from onrecord.analysis import ENTITIES, RELATIONS, Analysis
from onrecord.figures.sentences import Sentence
from onrecord.words import Words, split_words

HEADS = frozenset({"nsubj", "nsubjpass", "obj", "appos", "poss", "oblique", "conj", "root", "xcomp", "ccomp"})
"""Relations that the head of a noun phrase can have."""
MODIFIERS = frozenset({"amod", "compound"})
FUNCTION = frozenset(
    "a an the this that these those its his her their our my your and or but nor if as than then so to of in on at by for from "
    "with about into over under after before between against during without within through across among per via since until "
    "while because although though whether who whom whose which what when where how why not no n't be is are was "
    "were been being "
    "am has have had having do does did done will would can could may might must shall should he she it they we i you him them "
    "us me there here also only just even still already yet now too very more most less least fewer many much some "
    "any all both "
    "each every either neither other another such own same s t said says say told tells mr mrs ms dr up down out off away "
    "ago later earlier so-called around near like including least".split()
)
"""Words that are no noun, whatever the encoder takes them for."""
SAYING = frozenset(
    "said says say told tells tell wrote writes announced announces reported reports claimed claims added adds warned warns "
    "confirmed confirms estimates estimated calculates calculated believes believed thinks thought puts put counts counted "
    "shows show showed found finds admitted admits conceded concedes according expects expected predicts predicted complained "
    "complains argued spoke speaks gave gives gives insisted acknowledged stated states fears fear".split()
)
_TIME = re.compile(
    r"(?:january|february|march|april|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"yesterday|today|tomorrow|tonight|overnight|week|month|year|quarter|day|night|morning|evening|afternoon|noon|dawn|midnight|"
    r"weekend|decade|hour|minute|spring|summer|autumn|winter|time|moment|century)s?",
    re.IGNORECASE,
)
_UNIT = re.compile(
    r"(?:per|cent|percent|percentage|points?|basis|dollars?|euros?|pounds?|kilomet\w+|miles?|met(?:re|er)s?|tonnes?|barrels?|acres?|hectares?|"
    r"degrees?|celsius|million|billion|trillion|thousand|hundred|dozens?|hundreds|thousands|millions|km|kg|mph|square|cubic|bn|m)",
    re.IGNORECASE,
)
_GUESSED = np.uint8(RELATIONS.index("oblique"))


@dataclass(frozen=True, slots=True)
class Nouns:
    """The words of a document: forms, lower-case forms, and for each its relation and entity class by name."""

    words: Words
    low: list[str]
    relations: list[str]
    entities: list[str]

    def between(self, start: int, end: int) -> tuple[int, int]:
        """Indices [first, last) of the words that begin in the characters [start, end)."""
        return bisect_left(self.words.starts, start), bisect_left(self.words.starts, end)

    def is_noun(self, i: int) -> bool:
        """Can the word be the head of a noun phrase that is counted?"""
        form = self.words.forms[i]
        if len(form) < 2 or not form[0].isalpha() or self.low[i] in FUNCTION or _TIME.fullmatch(form) or _UNIT.fullmatch(form):
            return False
        return self.relations[i] in HEADS and not (self.relations[i] in ("ccomp", "root", "xcomp") and self.is_verb(i))

    def is_verb(self, i: int) -> bool:
        """Does it look like a verb: a root or clause without article or modifier before it?"""
        if self.relations[i] not in ("root", "ccomp", "xcomp", "conj", "other") or self.low[i] in FUNCTION:
            return False
        before = self.low[i - 1] if i else ""
        return before not in ("a", "an", "the", "its", "their", "his", "her", "of") and (
            i == 0 or self.relations[i - 1] not in MODIFIERS
        )

    def phrase_start(self, i: int, least: int) -> int:
        """The first word of the noun phrase with head `i`: its modifiers, not before `least`."""
        while i - 1 >= least and self._joined(i - 1):
            i -= 1
        return i

    def _joined(self, i: int) -> bool:
        form = self.words.forms[i]
        if form in "-’'":
            return i > 0 and self.words.ends[i - 1] == self.words.starts[i] and self.words.forms[i - 1][0].isalpha()
        return (
            form[0].isalpha() and self.relations[i] in MODIFIERS and not _UNIT.fullmatch(form) and self.low[i] not in FUNCTION
        )


def nouns_of(text: str, analysis: Analysis | None) -> Nouns:
    """The words of a text; without an analysis every word that is no function word is taken for a noun."""
    if analysis is None:
        words = split_words(text)
        relations = np.full(len(words), _GUESSED)
        entities = np.zeros(len(words), np.uint8)
    else:
        words, relations, entities = analysis.words, analysis.relations, analysis.entities
    return Nouns(
        words,
        [form.lower() for form in words.forms],
        [RELATIONS[r] for r in relations.tolist()],
        [ENTITIES[e] for e in entities.tolist()],
    )


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun phrase: the index of its head and of its first word."""

    head: int
    first: int


def phrases(nouns: Nouns, sentence: Sentence) -> list[Noun]:
    """The noun phrases of a sentence, in order."""
    first, last = nouns.between(sentence.start, sentence.end)
    return [Noun(i, nouns.phrase_start(i, first)) for i in range(first, last) if nouns.is_noun(i)]
