"""Kinds, polarity, condition, addressee and occasion of every statement of a document."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from onrecord.analysis import Analysis
from onrecord.document import Document, Span
from onrecord.kinds.conditions import find_condition
from onrecord.kinds.content import content_kinds, finds_fault_by_asking
from onrecord.kinds.cues import Force, read_cue
from onrecord.kinds.definitions import NAMES
from onrecord.kinds.directed import addressee_of, occasion_of
from onrecord.kinds.naming import naming_kinds
from onrecord.kinds.places import place_of
from onrecord.kinds.roles import Roles
from onrecord.kinds.sentences import expand, split_sentences
from onrecord.kinds.voice import Source
from onrecord.statement import Kind, Polarity, Statement

_TOKEN = re.compile(r"[a-z]+")
_OPENING = 300
"""Characters of a content that a cue's force may depend on."""
_PARTICIPLE = re.compile(r"(?:saying|adding|arguing|telling|claiming|writing|tweeting|declaring|calling)\b", re.IGNORECASE)
_NEGATED = re.compile(
    r"^\W*(?:i|we|they|he|she|that|it|there) (?:do|did|does|is|was|are|were|have|has|had|would|will|am)? ?(?:not|"
    r"never|no)\b"
)
"""How a reply begins that says no to what was asked or alleged."""
_STRONG = re.compile(
    r"(?:unless|only if|provided|on condition|no \w+|(?:depend|hinge)\w* on|conditional on|subject to)\b", re.IGNORECASE
)
_OPENS = r"(?:if|unless|until|as long as|once|the minute|the moment|as soon as)\b"
_ACTS = r"(?:i|we) (?:do not |never )?(?!(?:am|are|have|know|think|see|need|hear|had|were|could|might|can|did)\b)[a-z]+\b"
_TERMS = re.compile(
    rf"^\W*(?:no|nothing|nobody) [^.!?]{{3,60}}\b(?:until|unless|before|without)\b|\b{_ACTS}[^.!?]{{0,60}}\b{_OPENS}|"
    rf"\b{_OPENS}[^.!?]{{3,80}}, {_ACTS}"
)
"""Terms in the present tense: "no talks until they leave", "if the wind turns, we pull everybody out"."""
_BINDING: frozenset[Kind] = frozenset(("pledge", "support", "denial"))


def assign(document: Document, analysis: Analysis, statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """The statements with what they do filled in. Linear in the text: each statement looks at its own content and at a bounded
    stretch around its cue. `analysis` is not needed by today's rules; it may be empty."""
    nested, roles = _Nested(statements), Roles(document.text)
    assigned = [_assigned(document.text, statement, nested, roles) for statement in statements]
    return tuple(_carried_on(document.text, statement, assigned) for statement in assigned)


def _carried_on(text: str, statement: Statement, assigned: Sequence[Statement]) -> Statement:
    """"slammed the plan, saying: ...": the words after the participle are the criticism too."""
    cue = text[statement.cue[0][0]:statement.cue[0][1]] if statement.cue else ""
    if not statement.source or not _PARTICIPLE.match(cue):
        return statement
    for main in assigned:
        judged = {"criticism", "support"} & set(main.kinds)
        if judged and main.source == statement.source and main.cue and main.cue < statement.cue:
            found = {*statement.kinds, *judged} - {"claim"}
            return replace(statement, kinds=tuple(name for name in NAMES if name in found),
                           addressee=statement.addressee or main.addressee)
    return statement


class _Nested:
    """Finds the contents that lie inside another's: what they do is not what the outer statement does."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self._spans = sorted({span for statement in statements for span in statement.content})

    def own_pieces(self, text: str, content: tuple[Span, ...]) -> list[str]:
        """The content's pieces without the contents nested in them; whole, where nothing would be left."""
        pieces = [text[a:b] for start, end in content for a, b in self._without(start, end)]
        return pieces if any(c.isalpha() for piece in pieces for c in piece) else [text[a:b] for a, b in content]

    def _without(self, start: int, end: int) -> list[Span]:
        own: list[Span] = []
        place = start
        for a, b in self._spans[bisect_left(self._spans, (start, -1)):bisect_left(self._spans, (end, -1))]:
            if (a, b) != (start, end) and b <= end and a >= place:
                own.append((place, a))
                place = b
        return [*own, (place, end)]


def _assigned(text: str, statement: Statement, nested: _Nested, roles: Roles) -> Statement:
    cue = " ".join(text[a:b] for a, b in statement.cue)
    whole = whole_of(text, statement)
    source = " ".join(text[a:b] for a, b in statement.source)
    force = read_cue(cue, whole[:_OPENING], source[:_OPENING])
    kinds, polarity, condition = _what(text, statement, force, nested, roles)
    place = place_of(text, statement)
    addressee = addressee_of(text, statement, place, force, kinds)
    occasion = occasion_of(text, statement, place, addressee)
    return replace(statement, kinds=kinds, polarity=polarity, condition=condition, addressee=addressee, occasion=occasion)


def whole_of(text: str, statement: Statement) -> str:
    """The words of a content, its pieces joined."""
    return " ".join(text[a:b] for a, b in statement.content)


def _what(
    text: str, statement: Statement, force: Force, nested: _Nested, roles: Roles
) -> tuple[tuple[Kind, ...], Polarity, tuple[Span, ...]]:
    """Kinds in the order of their definitions, polarity, and the if-part."""
    quoted = statement.quotation == "direct"
    named = " ".join(text[a:b] for a, b in statement.source)
    source = Source(frozenset(_TOKEN.findall(expand(named))), roles.words(statement), force.head)
    if force.kinds:
        found = set(force.kinds) | _added(text, statement, force, source)
    elif force.naming:
        found = naming_kinds(whole_of(text, statement))
    else:
        found = content_kinds(split_sentences(nested.own_pieces(text, statement.content), quoted), source)
    condition = find_condition(text, statement.content) if force.polarity != "withheld" else ()
    opening = expand(text[statement.start:statement.start + 60])
    if force.head in ("reply", "respond", "answer") and found == {"claim"} and _NEGATED.search(opening):
        found = {"denial"}
    if condition and found == {"claim"} and _TERMS.search(expand(whole_of(text, statement))):
        found = {"pledge"}
    if condition and found == {"prediction"} and source.binds and not source.judges:
        found = {"pledge"}
    if condition and found == {"claim"} and _STRONG.match(text, condition[0][0]):
        found = {"condition"}
    elif condition and (found & _BINDING or _hangs_on_it(found, force)):
        found.add("condition")
    else:
        condition = ()
    return tuple(name for name in NAMES if name in found), force.polarity, condition


def _added(text: str, statement: Statement, force: Force, source: Source) -> set[Kind]:
    """What the content does beyond the cue: "asked" before a jibe, before a second sentence that demands."""
    if force.kinds != ("question",):
        return set()
    pieces = [text[a:b] for a, b in statement.content]
    if statement.quotation != "direct":
        return {"criticism"} if finds_fault_by_asking(" ".join(pieces)) else set()
    return content_kinds(split_sentences(pieces, quoted=True), source) - {"claim", "prediction", "denial"}


def _hangs_on_it(found: set[Kind], force: Force) -> bool:
    return "demand" in found and force.kinds == ("demand",) and force.head in ("urge", "advise", "ask", "tell", "recommend")
