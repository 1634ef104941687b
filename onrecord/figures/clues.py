"""What speaks for a noun, a place or an outcome as that of a number: clues by name, weighed by figures/weights.json.

The clues are about grammar and order (side, words between, relation, preposition, other numbers, what the number before took),
not about the words themselves, so that they hold in a text about anything.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.figures.candidates import Candidate
from onrecord.figures.nouns import FUNCTION, MODIFIERS, SAYING, Noun, Nouns
from onrecord.figures.outcomes import MODAL, ON_PEOPLE
from onrecord.figures.things import is_person
from onrecord.figures.units import dimension, is_money

_PREPOSITIONS = frozenset(
    "of to at by from in for with on over into off against after under between among than per as like near across about".split()
)
_BEFORE = _PREPOSITIONS | frozenset("was were is are be had has have left and or a the its , :".split())
_FRAMES = frozenset(
    "number numbers figure figures total toll count tally estimate estimates forecast target average sum amount rate share "
    "half rest record level majority proportion".split()
)
_BREAKS = frozenset({";", ":", "—", "–", "while", "but", "whereas", "although", "though", "(", ")"})
_CLAUSES = frozenset("since when after before until because if that who which whose".split())
_PRONOUNS = frozenset("it they he she this that these those we i them him her".split())


@dataclass(frozen=True, slots=True)
class Number:
    """A number in its sentence: its words [first, last], the words of the sentence [start, stop), those of the other numbers
    there, and its kind ("count", "share", "points", "money", "times", "time", "measure")."""

    candidate: Candidate
    first: int
    last: int
    start: int
    stop: int
    others: tuple[tuple[int, int], ...]
    kind: str


@dataclass(frozen=True, slots=True)
class Event:
    """An outcome word in the sentence: its name, its words [first, last], and whether the text is about illness or jobs."""

    name: str
    first: int
    last: int
    fits: bool


def kind_of(candidate: Candidate) -> str:
    """The kind of number that a unit makes."""
    unit = candidate.unit
    if unit in ("count", "times"):
        return unit
    if is_money(unit):
        return "money"
    return {"share": "share", "points": "points", "time": "time"}.get(dimension(unit), "measure")


def _bucket(distance: int) -> str:
    return str(distance) if distance < 4 else "4-6" if distance < 7 else "7-12" if distance < 13 else "13-"


def following(nouns: Nouns, number: Number) -> str:
    """What stands straight after the number: a noun, an auxiliary, a preposition, a mark."""
    i = number.last + 1
    if i >= number.stop:
        return "end"
    low = nouns.low[i]
    if low in _PREPOSITIONS:
        return low if low in ("of", "in", "for", "on", "to") else "preposition"
    if low in ("were", "was", "are", "is", "have", "has", "had", "will", "did", "do"):
        return "auxiliary"
    if not low[0].isalpha():
        return "mark"
    return "function" if low in FUNCTION else "noun" if nouns.is_noun(i) or nouns.relations[i] in MODIFIERS else "verb"


def leading(nouns: Nouns, number: Number) -> str:
    """The word straight before the number where it is a preposition, an auxiliary or the like."""
    if number.first <= number.start:
        return "start"
    low = nouns.low[number.first - 1]
    return low if low in _BEFORE else "verb" if nouns.is_verb(number.first - 1) else "other"


def _gap(nouns: Nouns, number: Number, first: int, last: int) -> tuple[str, int, int]:
    """The side of the words [first, last] and the words between them and the number."""
    return ("after", number.last + 1, first) if first > number.last else ("before", last + 1, number.first)


def _between(nouns: Nouns, number: Number, start: int, stop: int) -> Iterator[str]:
    """What stands between: marks, other numbers, verbs, breaks."""
    low = nouns.low[start:stop]
    if "," in low:
        yield "comma"
    if any(start <= first < stop for first, _ in number.others):
        yield "number"
    if any(word in _BREAKS for word in low):
        yield "break"
    if any(
        nouns.relations[i] in ("root", "ccomp", "xcomp") or nouns.low[i] in ("is", "was", "are", "were", "has", "have", "had")
        for i in range(start, stop)
    ):
        yield "verb"
    if "and" in low or "or" in low:
        yield "and"
    if any(word in _CLAUSES for word in low):
        yield "clause"


def direct(nouns: Nouns, number: Number, noun: Noun) -> str:
    """Does the noun phrase directly follow the number ("direct"), after "of" ("of"), or not ("")?"""
    if noun.head <= number.last:
        return ""
    gap = [w for w in nouns.low[number.last + 1 : noun.first] if w not in ("-", "more", "other", "further", "'", "’")]
    if not gap:
        return "direct"
    if gap[0] == "of" and all(w in FUNCTION or w.isdigit() or w == "," for w in gap[1:]):
        return "of"
    return ""


def noun_clues(nouns: Nouns, number: Number, noun: Noun, rank: int, taken: str) -> Iterator[str]:
    """The clues of a noun phrase. `rank`: how many phrases stand nearer on its side; `taken`: how the number before took it."""
    side, start, stop = _gap(nouns, number, noun.first, noun.head)
    kind, role = number.kind, nouns.relations[noun.head]
    how = direct(nouns, number, noun)
    if how:
        yield from (how, f"{how} {kind}")
    there = (
        set(_between(nouns, number, max(start, 0), max(stop, 0)))
        if stop - start < 60
        else {"number", "verb", "comma", "break", "clause"}
    )
    same = "" if noun.head >= number.start else "earlier"
    yield from (f"{side}{same} {kind}", f"{side} {role}", f"{side} {role} {kind}", f"{side} far {_bucket(stop - start)}")
    yield f"{side} rank {min(rank, 3)} {kind}"
    for clue in sorted(there):
        yield from (f"{side} {clue}", f"{side} {clue} {role}")
    if not there:
        yield f"{side} nothing between {role}"
    if taken:
        yield from (
            f"taken {taken}",
            f"taken {taken} {kind}",
            f"taken {taken} then {following(nouns, number)}",
            f"taken {taken} after {leading(nouns, number)}",
        )
    yield from (f"{side} {role} then {following(nouns, number)}", f"{side} {role} after {leading(nouns, number)}")
    yield f"{side} then {following(nouns, number)} rank {min(rank, 2)} {'number' in there}"
    before = nouns.low[noun.first - 1] if noun.first > 0 else ""
    while before in ("the", "a", "an", "its", "their", "his", "her", "s") and noun.first > 1:
        before = nouns.low[noun.first - 2] if nouns.low[noun.first - 1] == before else ""
        break
    if before in _PREPOSITIONS:
        yield from (f"{side} behind {before}", f"{side} behind {before} {kind}")
    yield from own_clues(nouns, noun, side, kind)


def own_clues(nouns: Nouns, noun: Noun, side: str, kind: str) -> Iterator[str]:
    """Clues of the phrase alone: a name, a person, a frame word, who says it."""
    i, low = noun.head, nouns.low[noun.head]
    entity = nouns.entities[i]
    if entity != "none":
        yield from (f"{entity} {kind}", f"{side} {entity}")
    elif nouns.words.forms[i][0].isupper():
        yield "capital"
    if is_person(nouns.words.forms[i]):
        yield from (f"people {kind}", f"{side} people")
    if low in _FRAMES:
        yield from ("frame", f"frame {kind}")
    if low in _PRONOUNS:
        yield "pronoun"
    follows = nouns.low[i + 1] if i + 1 < len(nouns.low) else ""
    if says(nouns, i):
        yield from ("says", f"says {side}")
    if follows == "of":
        yield from ("has of", f"has of {kind}")
    if low.endswith(("ed", "ing", "ly")):
        yield "looks like no noun"
    if nouns.words.forms[i][-1] == "s":
        yield f"plural {kind}"


def says(nouns: Nouns, i: int) -> bool:
    """Is the noun the one who says something: subject of a verb of saying, or after one of those that close a sentence?"""
    low = nouns.low
    if nouns.relations[i] in ("nsubj", "appos", "nsubjpass"):
        for j in range(i + 1, min(i + 12, len(low))):
            if low[j] in SAYING:
                return True
            if low[j] == "." or nouns.relations[j] in ("nsubj", "root", "ccomp"):
                break
        return low[max(i - 3, 0) : i] != [] and any(word in SAYING for word in low[max(i - 3, 0) : i])
    return "according" in low[max(i - 6, 0) : i]


def nothing_clues(nouns: Nouns, number: Number, near: bool, taken: bool) -> Iterator[str]:
    """The clues that no noun phrase is it. `near`: one directly follows; `taken`: a number before has one."""
    yield from (
        "nothing",
        f"nothing {number.kind}",
        f"nothing then {following(nouns, number)}",
        f"nothing after {leading(nouns, number)}",
    )
    if near:
        yield "nothing, though near"
    if taken:
        yield f"nothing, though taken {number.kind}"


def event_clues(nouns: Nouns, number: Number, event: Event, rank: int, taken: str, what: str) -> Iterator[str]:
    """The clues of an outcome word. `rank`: how many outcome words stand nearer on its side; `taken`: how the number before
    took it; `what`: the noun that was chosen ("" for none)."""
    group = event.name if event.name in MODAL else "people" if event.name in ON_PEOPLE else event.name
    side, start, stop = _gap(nouns, number, event.first, event.last)
    if event.first <= number.last and event.last >= number.first:
        side, start, stop = "inside", 0, 0
    person = "person" if what and is_person(what.split()[-1]) else "thing" if what else "none"
    yield from (
        f"{group}",
        f"{group} {number.kind}",
        f"{group} {person}",
        f"{event.name} {number.kind} {person}",
        f"{side} {group}",
    )
    there = set(_between(nouns, number, start, stop)) if stop - start < 60 else {"number", "verb", "comma", "break", "clause"}
    modal = "modal" if event.name in MODAL else "plain"
    yield from (f"{side} far {_bucket(stop - start)} {modal}", f"{side} rank {min(rank, 2)} {modal}")
    for clue in sorted(there):
        yield from (f"{side} {clue}", f"{side} {clue} {modal}")
    if not there:
        yield f"{side} nothing between {modal}"
    if "number" not in there and "break" not in there and "comma" not in there:
        yield f"{side} close {modal} {group}"
    if not event.fits:
        yield f"does not fit {event.name}"
    if what and nouns.low[event.last] in what.lower().split():
        yield "is the noun"
    if taken:
        yield f"taken {taken}"
    form = nouns.words.forms[event.first].lower()
    yield (
        f"form {form}"
        if event.name in MODAL or event.name in ("cut", "destroyed", "delivered", "missing")
        else f"noun form {form.endswith('s') or form in ('dead', 'toll')}"
    )
    yield f"{side} then {following(nouns, number)} {modal}"
    yield f"{side} after {leading(nouns, number)} {modal}"
    if nouns.low[event.last + 1 : event.last + 2] == ["by"]:
        yield "by"
