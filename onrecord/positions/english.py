"""English words as the rules of positions look at them: contractions opened, verbs known in every form."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*|[^\w\s]|_")
_CLITICS = {"ll": "will", "ve": "have", "re": "are", "d": "would", "m": "am"}
_OPENED = {"won't": "will", "can't": "can", "shan't": "shall", "cannot": "can"}
_IS = frozenset("he she it that there what who where how here".split())
_IRREGULAR = {
    form: line.split()[0]
    for line in """
be is are was were am been being|have has had having|do does did done doing|go goes went gone going|say said|tell told
give gave given|take took taken|make made making|come came coming|find found|think thought|stand stood|hold held|keep kept
see saw seen|speak spoke spoken|swear swore sworn|throw threw thrown|shut shut|sit sat sitting|put putting|sign signed
fight fought|build built|rebuild rebuilt|pay paid|sell sold|buy bought|lend lent|bring brought|lay laid|lie lay lain lying
fall fell fallen|swing swung|stick stuck|strike struck|shoot shot|tear tore torn|sink sank sunk|choose chose chosen
withdraw withdrew withdrawn|forbid forbade forbidden|bear bore borne|seek sought|lose lost|leave left|set setting
withhold withheld|grow grew grown|cast casting|dig dug|win won winning|draw drew drawn|begin began begun|get got getting
plead pled|meet met|stop stopped stopping|drop dropped dropping|let letting|shun shunned|break broke broken|bind bound
know knew known|run ran running|cut cutting|die died dying|bet betting|quit quitting|hide hid hidden|sweep swept|mean meant
""".replace("\n", "|").split("|")
    for form in line.split()
}
_DOUBLED = re.compile(r"([bdgklmnprt])\1$")


@dataclass(frozen=True, slots=True)
class Token:
    """One word or mark: in lower case, in its dictionary form, where it stands in the text, whether it has a capital."""

    form: str
    base: str
    start: int
    end: int
    capital: bool = False

    def is_a(self, words: Iterable[str]) -> bool:
        """Is it, as it stands or in its dictionary form, among the words?"""
        return self.form in words or self.base in words


def tokens(text: str, start: int, end: int, known: frozenset[str]) -> list[Token]:
    """The words and marks of text[start:end]; dictionary forms are those that are `known`. Linear in the length."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text, start, end):
        word = match.group()
        for form in _opened(word.lower().replace("’", "'")):
            found.append(Token(form, base_of(form, known), match.start(), match.end(), word[0].isupper()))
    return [token for token in found if token.form not in ("-", "‐")]


def _opened(word: str) -> tuple[str, ...]:
    """A word as it stands, a contraction as two words, a possessive as the word and "'s"."""
    if "'" not in word and word != "cannot":
        return (word,)
    if word in _OPENED:
        return _OPENED[word], "not"
    if word.endswith("n't"):
        return word[:-3], "not"
    stem, _, rest = word.rpartition("'")
    if rest in _CLITICS:
        return stem, _CLITICS[rest]
    if rest == "s":
        return (stem, "is") if stem in _IS else (stem, "'s")
    return (word,)


@lru_cache(maxsize=50_000)
def base_of(form: str, known: frozenset[str]) -> str:
    """The dictionary form of a lower-case word, where that is known; else the word itself."""
    if form in _IRREGULAR:
        return _IRREGULAR[form]
    if form in known:
        return form
    return next((one for one in _bases(form) if one in known), form)


def plain_of(word: str, written: frozenset[str]) -> str:
    """The dictionary form of a word of a list, where the list has it too: "wants" where "want" is written."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    return next((one for one in _bases(word) if one in written and len(one) > 2), word)


def _bases(form: str) -> list[str]:
    found = []
    for ending in ("s", "es", "ed", "d", "ing"):
        if form.endswith(ending) and len(form) > len(ending) + 1:
            stem = form[: -len(ending)]
            found += [stem, stem + "e", _DOUBLED.sub(r"\1", stem)]
            if stem.endswith("i"):
                found.append(stem[:-1] + "y")
    return found


@lru_cache(maxsize=50_000)
def stem(form: str) -> str:
    """A word without its endings, for comparing the words of a topic: "negotiations", "negotiate" and "negotiating" are one."""
    word = re.sub(r"^re-?(?=[bcdfghjklmnpqrstvw][a-z]{3,})", "", form) if len(form) > 6 else form
    for ending in (
        "izations",
        "isations",
        "ization",
        "isation",
        "ations",
        "ation",
        "ments",
        "ment",
        "ities",
        "ity",
        "ions",
        "ion",
        "ories",
        "ory",
        "ings",
        "ing",
        "ers",
        "er",
        "ies",
        "ied",
        "ed",
        "es",
        "s",
        "ate",
        "e",
        "y",
    ):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            break
    return _DOUBLED.sub(r"\1", word)
