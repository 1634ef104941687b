"""Who speaks, and whether a subject is the speaker: what tells a plan from a forecast."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.kinds import lexicon, polarity
from onrecord.kinds.lemma import lemma, word_set
from onrecord.kinds.sentences import Sentence

FIRST = frozenset(("i", "we"))
THIRD = frozenset(("he", "she", "it", "they"))
ADVERBS = word_set(
    "also not never only now still always again all both soon then just certainly definitely absolutely clearly "
    "simply either therefore themselves himself herself itself probably likely almost"
)
_OURS = frozenset(("our", "my"))
_THEIRS = frozenset(("our", "my", "his", "her", "its", "their"))
_OBSERVERS = word_set(
    "analyst scientist economist expert researcher professor doctor forecaster study report poll survey "
    "historian bookmaker observer biologist geologist trader engineer fan resident climatologist model "
    "astronomer figure meteorologist pollster pundit commentator strategist demographer ecologist statistician "
    "academic columnist broker investor neighbour neighbor villager pensioner onlooker critic"
)
_LEXICON = polarity.BAD | polarity.HARM | polarity.GOOD | lexicon.IMPERATIVE | lexicon.SELF_STATES | lexicon.AUTHORITY
_NEGATIONS = frozenset(("not", "no", "never", "without", "neither", "nor"))


@dataclass(frozen=True, slots=True)
class Source:
    """Who speaks, as far as the rules need it: the lower-case words of the source mention, those that tell what the speaker is
    (roles.py), and the head lemma of the cue."""

    words: frozenset[str]
    role: frozenset[str]
    head: str = ""

    @property
    def judges(self) -> bool:
        """Is the cue one of opinion ("thinks"), which commits nobody?"""
        return self.head in lexicon.BELIEVING or bool(_OBSERVERS & {lemma(word, _OBSERVERS) for word in self.role})

    @property
    def binds(self) -> bool:
        """May it commit what it speaks of (a minister, a company)?"""
        return any(lemma(word, lexicon.AUTHORITY) in lexicon.AUTHORITY for word in self.role)


def known_lemma(word: str) -> str:
    """The dictionary form of a word, as the lists of judgement and harm have it."""
    return lemma(word, _LEXICON)


def judged(sentence: Sentence, words: frozenset[str]) -> bool:
    """Does a word of the list stand in the sentence without a "not" up to three words before it?"""
    tokens = sentence.tokens
    return any(
        known_lemma(token) in words and not _NEGATIONS & set(tokens[max(0, i - 3):i])
        for i, token in enumerate(tokens)
    )


def self_subject(before: tuple[str, ...], quoted: bool, source: Source) -> bool:
    """Is the subject that ends `before` the speaker: "I", "we", in indirect speech "he", or a word of the source?"""
    words = [token for token in before if token not in ADVERBS]
    if not words:
        return False
    last = words[-1]
    if last in FIRST:
        return True
    if last in ("and", "but") and len(words) > 2:
        return bool((FIRST | (frozenset() if quoted else THIRD)) & set(words[:-1]))
    if last in THIRD and not quoted:
        return True
    if set(words[-4:]) & (_OURS if quoted else _THEIRS) and lemma(last, lexicon.BODIES) in lexicon.BODIES:
        return True
    return last in source.words and last not in ("people", "that", "which", "who", "one")
