"""A later text beside a commitment: its sentences, in whose voice each stands, and how much of the commitment it speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import pairwise
from typing import Literal

from onrecord.commitments.clues import sentence_of
from onrecord.commitments.types import CommitmentType, Deadline
from onrecord.document import Span
from onrecord.kinds.sentences import expand

Voice = Literal["own", "neutral", "speaker", "other"]
"""Who says a sentence: the text itself, a count or a court, the committed speaker or the body spoken for, or anybody else."""

_STOP_WORDS = frozenset(
    """
    a about above after again all also although am an and any are as at be because been before being below between both but
    by can could did do does doing down during each every few first for from further had has have having he her here hers
    him his how i if in into is it its itself just last later like made make many may me might more most must my never new
    next no nor not now of off on once one only or other our out over own per put quite same said say says shall she should
    since so some still such than that the their them then there these they this those though through to too two under until
    up upon us very was we well were what when where which while who whom whose why will with within without would yet you
    your month months week weeks year years day days monday tuesday wednesday thursday friday saturday sunday january
    february march april june july august september october november december spring summer autumn winter christmas easter
    end told promised pledged vowed minister mr mrs
    """.split()
)
_SAYS = re.compile(
    r"\b(?:sa(?:id|ys?)|told|tells|claim(?:s|ed)?|complain(?:s|ed)?|alleg(?:es|ed)|according to|"
    r"insist(?:s|ed)?|argu(?:es|ed)|add(?:s|ed)|announc(?:es|ed)|"
    r"admit(?:s|ted)?|conced(?:es|ed)|wr(?:ites|ote)|think(?:s)?|thought|accus(?:es|ed)|report(?:s|"
    r"ed)|show(?:s|ed)?|found|grumbl\w+|maintain(?:s|ed)?|assert(?:s|ed)?|confirm(?:s|ed)?|"
    r"jok(?:es|ed)|snort(?:s|ed)|repli(?:es|ed)|declar(?:es|ed)|stat(?:es|ed)|reckon(?:s|ed)?|tweeted|"
    r"posted|explain(?:s|ed)|boast(?:s|ed)|apologi[sz](?:es|ed)|acknowledg(?:es|ed))\b"
)
_NEUTRAL = re.compile(
    r"\b(?:statistics|figures|office|data|court|judge|registry|census|auditors?|audit|inspectors?|"
    r"observers?|monitors?|records?|register|registrar|commission|count|"
    r"accounts|survey|reporters?|police|coroner|tribunal|watchdog|regulator|meter|scale|gauge|thermometer|"
    r"timekeepers?|returns|log|ledger|met office|weather service|independent)\b"
)
_SIDE = re.compile(
    r"\b(?:(?:his|her|its|their) (?:\w+ )?(?:ministry|office|firm|company|spokes\w+|party|union|"
    r"club|staff|aides?|lawyers?|government|team|department|bank|council|agency|agent)|"
    r"the (?:firm|company|union|ministry|club|bank|airline|agency|council|party|government|president|"
    r"minister|mayor|chief|owner|council))\b"
)
_SENTENCE = re.compile(r"[^.!?;\n](?:[^.!?;\n]|\.(?=\d)|\.(?=[a-z]))*(?:[.!?;]+[\"”’']*|$)")


def stem(word: str) -> str:
    """A crude stem, so that "redundant" meets "redundancies" and "presidency" "president"."""
    word = re.sub(r"^re(?=open|build|paint|start|appear|hire|elect)", "", word)
    word = re.sub(r"eed$", "ee", re.sub(r"(?:ies|ied)$", "y", word))
    word = re.sub(r"(?:ments?|ations?|ions?|ings?|ed|es|s|ly|er|ers|['’]s)$", "", word) if len(word) > 4 else word
    return _SAME.get(word[:5], word[:5])


_GROUPS = (
    "redun sack dismi layof jobs job",
    "elect vote ballo poll",
    "open",
    "buy bough purch acqui",
    "sell sold sale",
    "build built erect",
    "pay paid pai",
    "quit resig step leave left go gone",
    "shut close clos",
    "strik walk-",
    "kill die dead death",
    "hire recru emplo",
    "publi relea",
    "repai fix mend",
    "run stand candi",
    "strea cash money",
    "raise lift hike incre",
    "cut lower reduc",
    "win won",
    "plant plan",
    "write wrote",
    "teach taugh",
    "refun repay",
)
_SAME = {word[:5]: group.split()[0] for group in _GROUPS for word in group.split()}


def stems(words: str) -> list[str]:
    """The stems of the words that carry meaning, in order."""
    return [
        stem(word)
        for word in re.findall(r"[a-zà-ÿ]+(?:-[a-z]+)*", expand(words).replace("'s", ""))
        if word not in _STOP_WORDS and len(word) > 2
    ]


@dataclass(frozen=True)
class Promise:
    """A commitment as its later fate is asked of: what would be done (`act`), on what condition, by when, by whom."""

    type: CommitmentType
    act: str
    day: date
    speaker: str = ""
    condition: str = ""
    deadline: Deadline | None = None
    place: str = ""
    """The words of its whole sentence."""

    @cached_property
    def names(self) -> frozenset[str]:
        """The words of the speaker's name, lower case."""
        return frozenset(re.findall(r"\w+", self.speaker.lower()))

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The stems of the act, without the speaker's name."""
        return tuple(dict.fromkeys(key for key in stems(self.act) if key not in {stem(name) for name in self.names}))

    @cached_property
    def condition_keys(self) -> tuple[str, ...]:
        """The stems of the condition."""
        return tuple(dict.fromkeys(stems(self.condition)))

    def due(self, day: date) -> bool:
        """Has the deadline passed on a day? A span of months or years ends on the day of the month that it began on."""
        if self.deadline is None:
            return False
        if len(self.deadline.date) == 7 and re.match(r"(?:with)?in\b", self.deadline.words.lower()):
            return day.isoformat() > f"{self.deadline.date}-{self.day.day:02d}"
        return day > self.deadline.last_day

    @cached_property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """Each word of its sentence with the one before it."""
        words = re.findall(r"[a-zà-ÿ]+", expand(f"{self.place} {self.act} {self.condition}"))
        return frozenset(pairwise(words))


@dataclass(frozen=True)
class Line:
    """One sentence of a report: its words (lower case, contractions opened), its place, and who says it."""

    words: str
    span: Span
    voice: Voice
    original: str
    promise: Promise

    @cached_property
    def keys(self) -> frozenset[str]:
        """The stems of its words, without those of another thing: "bridge" in "bridge club", "a flat" where it was "the
        flat"."""
        words = re.findall(r"[a-zà-ÿ]+(?:-[a-z]+)*|[,;:]", self.words.replace("'s", ""))
        found = set()
        for before, word, after in zip(["", *words], words, [*words[1:], ""], strict=False):
            if not (_compound(after) and (word, after) not in self.promise.pairs) and not (
                before in ("a", "an", "another") and ("the", word) in self.promise.pairs
            ):
                found.update(stems(word))
        return frozenset(found)

    def shares(self, keys: Iterable[str]) -> float:
        """Which part of some stems it has."""
        wanted = list(keys)
        return sum(key in self.keys for key in wanted) / len(wanted) if wanted else 0.0


def _compound(after: str) -> bool:
    """May a word be the head of the noun before it ("club" after "bridge"), rather than a verb or a small word?"""
    return len(after) > 2 and after.isalpha() and after not in _STOP_WORDS and not _VERB.search(after)


_VERB = re.compile(
    r"(?:ed|ing|ly|en|es|s|ew|t|nd|de|ose|ell|ad|an|on|ay|ast|ill|ough|way|ack)$|^(?:also|became|"
    r"broke|came|drew|fell|gave|grew|held|again|run|runs|due|old|new|back|there|here|today|tomorrow|"
    r"yesterday|still|soon|open|free|too|well|home|half|full|dry)$"
)


def lines_of(text: str, promise: Promise, said: Iterable[tuple[Span, str | None]] | None = None) -> list[Line]:
    """The sentences of a text with their voices. `said`: what is attributed and to whom (None: not known), where that is known
    already; left out, the verbs of saying tell."""
    known = None if said is None else list(said)
    return [
        _line(text, match.span(), promise, known)
        for match in _SENTENCE.finditer(text)
        if any(c.isalnum() for c in match.group())
    ]


def _line(text: str, span: Span, promise: Promise, said: list[tuple[Span, str | None]] | None) -> Line:
    original = text[slice(*span)].strip()
    words = expand(original)
    return Line(words, span, _voice(words, span, promise, said), original, promise)


def _voice(words: str, span: Span, promise: Promise, said: list[tuple[Span, str | None]] | None) -> Voice:
    if said is not None:
        speakers = [who for (a, b), who in said if a < span[1] and b > span[0]]
        if not speakers:
            return "own"
        if any(who and set(re.findall(r"\w+", who.lower())) & promise.names for who in speakers):
            return "speaker"
        return (
            "neutral" if any(_NEUTRAL.search((who or "").lower()) for who in speakers) else _by_words(words, promise, "other")
        )
    return _by_words(words, promise, "own")


def _by_words(words: str, promise: Promise, otherwise: Voice) -> Voice:
    """The voice by the verb of saying and what stands around it."""
    match = _SAYS.search(words)
    if match is None:
        return otherwise
    around = words[max(0, match.start() - 60) : match.start()] + words[match.end() : match.end() + 40]
    if re.search(r"\b(?:figures|data|records|accounts|returns)\b", around) or _NEUTRAL.search(around):
        return "neutral"
    named = set(re.findall(r"\w+", around)) & {name for name in promise.names if len(name) > 2}
    near = words[max(0, match.start() - 25) : match.end() + 25]
    if (
        match.group() in ("announced", "announces", "confirmed", "confirms")
        and not named
        and not re.search(r"\b(?:opposition|rival|critic)", near)
    ):
        return "neutral"
    rival = re.search(
        r"\b(?:opposition|rivals?|opponents?|critics?|enem\w+|residents?|protesters?|famil\w+|campaigners?|"
        r"neighbours?|victims?|union|former)\b",
        near,
    )
    if rival and not (
        named and set(re.findall(r"\w+", near)) & named and not re.search(r"(?:his|her|their) (?:rival|critic|opponent)", near)
    ):
        return "other"
    side = _SIDE.search(near)
    own_side = side is not None and (not side.group().startswith("the ") or side.group() in promise_words(promise))
    return "speaker" if named or own_side or re.search(r"\b(?:he|she|they|it|i)\b", near) else "other"


def promise_words(promise: Promise) -> str:
    """The words of its sentence, lower case; a bare "the president" or "the union" may stand for a speaker whose role is not
    named there."""
    roles = "the president the minister the mayor the chief the owner the union the government"
    return f"{promise.place} {promise.act} {roles}".lower()


__all__ = ["Line", "Promise", "Voice", "lines_of", "sentence_of", "stem", "stems"]
