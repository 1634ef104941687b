"""Words as merging compares them: contractions opened, spellings levelled, endings cut, synonyms under one key."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from onrecord.merging import lexicon

TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*['’]?|[%€$£]|[^\w\s]")
MARKS = "\"“”„«»"
CLITICS = {"'ll": "will", "'ve": "have", "'re": "are", "'d": "would", "'m": "am", "n't": "not"}
CEASING = {"stop", "stops", "stopped", "cease", "ceases", "ceased"}
"""Before an -ing form these say that something is no longer done."""
IS_CLITIC = {"it", "what", "that", "he", "she", "there", "who", "here", "where", "how", "everything", "nothing", "one"}


@dataclass(frozen=True, slots=True)
class Token:
    """One word: as it stands in lower case, its key (stem or synonym class), and its place in the text it came from."""

    form: str
    key: str
    start: int
    end: int
    capital: bool = False

    @property
    def content(self) -> bool:
        """Does it carry meaning of its own, so that two texts sharing it share something?"""
        return (
            self.form not in lexicon.STOP and self.key not in lexicon.STOP and (self.form[0].isalnum() or self.form in "%€$£")
        )


def tokens(text: str) -> list[Token]:
    """The words of a text, with marks left out, phrases of the lexicon joined. Linear in its length."""
    return _join_phrases(_split(text))


def _split(text: str) -> list[Token]:
    result: list[Token] = []
    for match in TOKEN.finditer(text):
        word = match.group()
        capital = word[0].isupper()
        for form in _open(word.replace("’", "'").lower()):
            result.append(Token(form, key_of(form), match.start(), match.end(), capital))
    return result


def _open(word: str) -> list[str]:
    """A contraction as two words; a possessive without its ending."""
    word = word.rstrip("'") or word
    if word in lexicon.CONTRACTED:
        return list(lexicon.CONTRACTED[word])
    for clitic, opened in CLITICS.items():
        if word.endswith(clitic) and len(word) > len(clitic):
            return [word[:-len(clitic)], opened]
    if word.endswith("'s"):
        return [word[:-2], "is"] if word[:-2] in IS_CLITIC else [word[:-2]]
    return [word]


def _join_phrases(words: list[Token]) -> list[Token]:
    result: list[Token] = []
    gone: set[int] = set()
    i = 0
    while i < len(words):
        length, key = _phrase_at(words, i)
        particle = _particle_of(words, i) if length == 1 and not key else 0
        if particle:
            gone.add(particle)
            key = lexicon.PARTED[_verb_of(words[i])][1]
        if i not in gone:
            result.append(_joined(words[i:i + length], key) if key else words[i])
        i += length
    return result


def _joined(words: list[Token], key: str) -> Token:
    return Token(" ".join(w.form for w in words), key, words[0].start, words[-1].end)


def _phrase_at(words: list[Token], i: int) -> tuple[int, str]:
    """How many words the phrase at i has, and its key; 1 and "" where none begins."""
    for phrase, key in lexicon.PHRASES.get(words[i].form, ()):
        if len(phrase) <= len(words) - i and all(words[i + k].form == part for k, part in enumerate(phrase)):
            return len(phrase), key
    ceased = words[i].form in CEASING and i + 1 < len(words) and words[i + 1].form.endswith("ing")
    return 1, "nolonger" if ceased else ""


def _verb_of(word: Token) -> str:
    return lexicon.IRREGULAR.get(word.form, word.key)


def _particle_of(words: list[Token], i: int) -> int:
    """Where the particle of a verb stands that is parted from it ("turned the offer down"), 0 where none does."""
    particle = lexicon.PARTED.get(_verb_of(words[i]), ("", ""))[0]
    return next((k for k in range(i + 1, min(i + 6, len(words))) if particle and words[k].form == particle), 0)


@lru_cache(maxsize=100_000)
def key_of(form: str) -> str:
    """The key under which a word is compared: its synonym class if it has one, else its stem."""
    if form in lexicon.SYNONYMS:
        return lexicon.SYNONYMS[form]
    cut = stem(form)
    # "not" is no form of "note": words without content are in no class.
    return cut if form in lexicon.STOP else CLASS_OF_STEM.get(cut, cut)


@lru_cache(maxsize=100_000)
def stem(form: str) -> str:
    """A word without its inflection: irregular forms by list, endings by rule; British and American spelling alike."""
    word = lexicon.IRREGULAR.get(form) or lexicon.SPELLING.get(form) or form
    if len(word) < 4 or not word.isalpha():
        return word
    word = _level(_cut(word))
    word = word[:-1] if word.endswith("e") and len(word) > 3 else word
    return word[:-1] + "z" if word.endswith("is") and len(word) > 5 else word


def _cut(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-2] if word.endswith(("sses", "shes", "ches", "xes")) else word[:-1]
    if word.endswith("ied") and len(word) > 4:
        return word[:-3] + "y"
    for ending in ("ing", "ed"):
        if word.endswith("eed"):
            break
        if word.endswith(ending) and len(word) - len(ending) >= 3 and re.search("[aeiouy]", word[:-len(ending)]):
            word = word[:-len(ending)]
            if (len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lsze") or (word.endswith("ll") and len(word) > 5):
                word = word[:-1]
            break
    return word


def _level(word: str) -> str:
    if len(word) > 5 and word.endswith("our"):
        word = word[:-3] + "or"
    return word.replace("isation", "ization")


CLASS_OF_STEM = {stem(word): name for word, name in reversed(lexicon.SYNONYMS.items())}
"""{stem: synonym class}; of two words with one stem the first listed counts."""


BEGINNING = 4
"""Letters that two keys have to begin with alike to be alike at all."""


def by_beginning(keys: Iterable[str]) -> dict[str, list[int]]:
    """The places of the keys, by the letters that those alike share: what spares comparing each with each."""
    found: dict[str, list[int]] = {}
    for place, key in enumerate(keys):
        found.setdefault(key[:BEGINNING], []).append(place)
    return found


def alike(a: str, b: str) -> float:
    """How far two keys mean the same: 1 for equal, 0.8 for words built on one stem ("velm", "velmian"), else 0."""
    if a == b:
        return 1.0
    if a[:BEGINNING] != b[:BEGINNING] or not (a.isalpha() and b.isalpha()):
        return 0.0
    shared = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    short, long = sorted((len(a), len(b)))
    if shared == short:
        return 0.8 if long - short <= 4 else 0.0
    return 0.8 if shared >= 5 and long - shared <= 4 else 0.0


def plain(words: list[Token]) -> list[str]:
    """The bare words for comparing what stands inside quotation marks: no marks, spelling levelled, no synonyms."""
    return [lexicon.SPELLING.get(w, lexicon.NUMBER_DIGITS.get(w, w)) for token in words for w in token.form.split()
            if w[0].isalnum()]


def longest_run(x: Sequence[str], y: Sequence[str]) -> int:
    """Length of the longest run of equal words; quadratic in the two lengths, which are bounded to 80 words each."""
    x, y = x[:80], y[:80]
    best, previous = 0, [0] * (len(y) + 1)
    for word in x:
        row = [0] * (len(y) + 1)
        for j, other in enumerate(y):
            if word == other:
                row[j + 1] = previous[j] + 1
                best = max(best, row[j + 1])
        previous = row
    return best
