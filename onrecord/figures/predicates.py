"""What was done to the things that are counted, where it is no outcome of the table: "deadlines missed"."""

from __future__ import annotations

from onrecord.figures.clues import Number
from onrecord.figures.nouns import FUNCTION, SAYING, Nouns

_AUXILIARY = frozenset(
    "were was are is have has had been being be remain remains remained stay still now already also not reportedly who which "
    "that will would could may".split()
)
_TIES = frozenset("with without on for against beyond under aboard".split())
"""Prepositions that tell what kind of things are counted; "in" and "at" tell where."""
_LIGHT = SAYING | frozenset(
    "has have had having is are was were be get gets got put puts take takes took taken make makes made give gives "
    "gave given see saw "
    "bring brings brought bringing leave left leaving include includes included including total totalled number reach reached "
    "rise rose rises risen fell fall fallen grew want wants wanted need needs need needed asked used based led "
    "called came went "
    "killed died passed set said noted according compared expected estimated reported confirmed alleged".split()
)
_IRREGULAR = frozenset(
    "lost sold built won stolen stole shot bought held sent kept paid drawn drew met sought spent taught thrown hit".split()
)


def predicate(nouns: Nouns, number: Number, end: int) -> str:
    """The predicate of the things whose noun ends with word `end`: after it ("were affected", "on short time"), or the verb
    before the number ("missed 40"); "" where there is none."""
    return _after(nouns, end + 1, number.stop) or _before(nouns, number)


def _after(nouns: Nouns, i: int, stop: int) -> str:
    low, auxiliary = nouns.low, False
    while i < stop and low[i] in _AUXILIARY:
        auxiliary, i = True, i + 1
    if i >= stop or not low[i][0].isalpha() or low[i] in _LIGHT:
        return ""
    if low[i] in _TIES:
        found = next((j for j in range(i + 1, min(i + 5, stop)) if nouns.is_noun(j)), None)
        return f"{low[i]} {low[found]}" if found and nouns.entities[found] == "none" else ""
    if low[i] in FUNCTION:
        return ""
    if auxiliary or _participle(low[i]):
        particle = low[i + 1] if i + 1 < stop and low[i + 1] in ("down", "out", "off") else ""
        return f"{low[i]} {particle}".strip()
    return ""


def _before(nouns: Nouns, number: Number) -> str:
    i = number.first - 1
    while i > number.start and nouns.low[i] in ("a", "an", "the", "its", "his", "her", "their", "another", "extra", "about"):
        i -= 1
    if i < number.start or nouns.low[i] in _LIGHT or not nouns.low[i][0].isalpha():
        return ""
    word, lead = nouns.low[i], nouns.low[i - 1] if i > number.start else ""
    verbal = _participle(word) or lead in ("to", "will", "would") or (word.endswith("s") and nouns.is_verb(i))
    return word if verbal and word not in FUNCTION else ""


def _participle(word: str) -> bool:
    return (word.endswith("ed") and len(word) > 4) or word in _IRREGULAR
