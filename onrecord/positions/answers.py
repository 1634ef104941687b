"""Who answers whom: a statement about another speaker, or about that speaker's words, is linked to them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.merging.text import stem
from onrecord.positions.types import Manner

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_REPLY = re.compile(
    r"\b(?:repl(?:y|ies|ied|ying)|respon(?:d\w*|se)|retort\w*|counter(?:s|ed|ing)?|hit(?:s|ting)? back|shot back|"
    r"fired back|answer\w*|rejoin\w*|in return|"
    r"rebut\w*|reject\w*|dismiss\w*|rebuff\w*|brush\w* (?:aside|off)|echo\w*|agree\w*|disagree\w*|concur\w*|contradict\w*|"
    r"second(?:s|ed)|turn(?:s|ed) down|spurn\w*|welcom\w*)\b",
    re.IGNORECASE,
)
_TITLES = frozenset("mr mrs ms dr sir the of and a an".split())
_SMALL = frozenset(
    "the and that for with was were has have had not his her its their they would will "
    "said from this but are into about who what".split()
)


@dataclass(frozen=True, slots=True)
class Remark:
    """A statement as the rules on answers look at it. `by` is who speaks (a person's id, or a name), `name` that speaker's
    name; `order` says which of one day comes first; `words` are its content, `cue` its cue's words."""

    statement: str
    by: str
    name: str
    day: str
    order: tuple[str, int]
    words: str
    cue: str = ""
    kinds: tuple[str, ...] = ()
    addressee: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """That a statement answers somebody, and how; `to_statement` is which earlier words of theirs, where some are known."""

    statement: str
    to: str
    to_statement: str | None
    manner: Manner


def answers(remarks: Sequence[Remark]) -> tuple[Answer, ...]:
    """The answers among some statements, in the statements' order. A mention alone is none: it must find fault, approve,
    deny, or be told as a reply. Needs every pair of statement and named speaker once."""
    known = _Speakers(remarks)
    found = []
    for one in remarks:
        for by in known.named_in(one):
            if (manner := _manner(one)) is not None:
                found.append(Answer(one.statement, by, _last_words(one, known.remarks[by]), manner))
    return tuple(found)


def _manner(one: Remark) -> Manner | None:
    if "denial" in one.kinds:
        return "denial"
    if "criticism" in one.kinds:
        return "criticism"
    if "support" in one.kinds:
        return "support"
    return "reply" if _REPLY.search(one.cue) or one.addressee else None


class _Speakers:
    """Who speaks among some statements, by the last word of their names; a last word that two share names neither."""

    def __init__(self, remarks: Sequence[Remark]) -> None:
        self.remarks: dict[str, list[Remark]] = {}
        self._full: dict[str, set[str]] = {}
        self._by_last: dict[str, set[str]] = {}
        for one in remarks:
            self.remarks.setdefault(one.by, []).append(one)
            words = [word for word in _WORD.findall(one.name) if word.lower() not in _TITLES and word[0].isupper()]
            if words:
                self._by_last.setdefault(_bare(words[-1]), set()).add(one.by)
                self._full.setdefault(one.by, set()).update(map(_bare, words))

    def named_in(self, one: Remark) -> list[str]:
        """The other speakers whom a statement names."""
        words = [
            _bare(word)
            for text in (one.words, one.cue, one.addressee or "")
            for word in _WORD.findall(text)
            if word[0].isupper()
        ]
        found: list[str] = []
        for word in words:
            who = self._by_last.get(word, set())
            best = who if len(who) == 1 else {by for by in who if len(self._full[by] & set(words)) > 1}
            found += [by for by in best if len(best) == 1 and by != one.by and by not in found]
        return found


def _bare(word: str) -> str:
    return re.sub(r"['’]s?$", "", word)


def _last_words(one: Remark, theirs: Sequence[Remark]) -> str | None:
    """Of what somebody said up to then, what shares most words, the latest of equals."""
    earlier = [other for other in theirs if (other.day, other.order) < (one.day, one.order)]
    if not earlier:
        return None
    own = _stems(one.words)
    return max(
        earlier,
        key=lambda other: (len(own & _stems(other.words)) > 1, other.day, len(own & _stems(other.words)), other.order),
    ).statement


def _stems(words: str) -> frozenset[str]:
    return frozenset(stem(word.lower()) for word in _WORD.findall(words) if len(word) > 2 and word.lower() not in _SMALL)
