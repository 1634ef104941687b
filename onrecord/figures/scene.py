"""A document's numbers among its words: where what they count is looked for, and what was found so far."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.figures.candidates import Candidate
from onrecord.figures.clues import Event, Number, kind_of
from onrecord.figures.nouns import Noun, Nouns, phrases
from onrecord.figures.outcomes import about_illness, events
from onrecord.figures.sentences import Sentence, Sentences


@dataclass(frozen=True, slots=True)
class Counted:
    """WHAT, WHERE (or ""), the outcomes in WHAT, the words as written, whether it was taken over from another figure, how sure
    the choice of the noun is, and the words that were taken: the noun's head (-1: none) and the outcome words."""

    what: str
    where: str = ""
    outcomes: tuple[str, ...] = ()
    written: str = ""
    taken_over: bool = False
    sure: float = 1.0
    head: int = -1
    happened: tuple[int, ...] = ()

    def __str__(self) -> str:
        what = " ".join([self.what, *self.outcomes]).strip() or "unknown"
        return f"{what} | {self.where}" if self.where else what


@dataclass(frozen=True, slots=True)
class Option:
    """What may be WHAT or WHERE, as words, with its clues: a noun phrase, a verb of money, what a figure before counts (over),
    or nothing."""

    noun: Noun | None
    words: str
    clues: tuple[str, ...]
    over: Counted | None = None


class Scene:
    """A document's words and numbers, and what was chosen for the numbers so far."""

    def __init__(self, text: str, nouns: Nouns, sentences: Sentences, found: Sequence[Candidate]) -> None:
        self.text, self.nouns, self.sentences, self.found = text, nouns, sentences, found
        self.claimants: dict[int, str] = {}
        """Who claims the i-th number, where that is known: a source is not counted."""
        self.ill = about_illness(text)
        self._phrases: dict[int, list[Noun]] = {}
        self._events: dict[int, list[Event]] = {}
        self._numbers: dict[int, Number] = {}
        self._spans = [_words_of(nouns, c.start, c.end) for c in found]

    def number(self, i: int) -> Number:
        """The i-th number among the words of its sentence."""
        if i not in self._numbers:
            self._numbers[i] = self._number(i)
        return self._numbers[i]

    def _number(self, i: int) -> Number:
        candidate = self.found[i]
        sentence = self.sentences.around(candidate.first)
        start, stop = self.nouns.between(sentence.start, sentence.end)
        near = range(max(0, i - 12), min(len(self.found), i + 13))
        others = tuple(self._spans[j] for j in near if j != i and start <= self._spans[j][0] < stop)
        return Number(candidate, *self._spans[i], start, stop, others, kind_of(candidate))

    def sentence(self, i: int) -> Sentence:
        """The sentence of the i-th number."""
        return self.sentences.around(self.found[i].first)

    def phrases(self, sentence: Sentence) -> list[Noun]:
        """The noun phrases of a sentence."""
        if sentence.start not in self._phrases:
            self._phrases[sentence.start] = phrases(self.nouns, sentence)
        return self._phrases[sentence.start]

    def events(self, sentence: Sentence) -> list[Event]:
        """The outcome words of a sentence."""
        if sentence.start not in self._events:
            self._events[sentence.start] = [
                Event(name, *_words_of(self.nouns, start, end), fits)
                for name, start, end, fits in events(self.text, sentence.start, sentence.end, self.ill)
            ]
        return self._events[sentence.start]


def _words_of(nouns: Nouns, start: int, end: int) -> tuple[int, int]:
    """The first and last word that the characters [start, end) touch."""
    first = bisect_left(nouns.words.ends, start + 1)
    return first, max(first, bisect_left(nouns.words.starts, end) - 1)
