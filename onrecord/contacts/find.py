"""The contacts of a document: its parties in pairs, and what the passage network says of each pair."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from onrecord.contacts.contact import Contact
from onrecord.contacts.dates import find_date
from onrecord.contacts.listed import without_listed
from onrecord.contacts.mediators import mediator_of
from onrecord.contacts.pairs import Pair, pairs_in
from onrecord.contacts.parties import Standing, find_parties, statement_at
from onrecord.contacts.sentences import Sentence, split
from onrecord.contacts.states import Between, Scene, states_of
from onrecord.contacts.stretches import Network, look_at, stretches
from onrecord.contacts.tellers import without_tellers
from onrecord.document import Document, Span, day_of
from onrecord.passages import shared_network
from onrecord.statement import Statement

AHEAD = ("planned", "offered", "refused")
"""States whose day lies in the future where the words do not say."""
LIKELY = 0.3
"""The probability of any contact in a stretch from which its pairs are looked at one by one."""
DROPPED = re.compile(r"\b(?:call(?:ed|s)? off|cancel\w*|postpon\w*|put off|scrapp\w*|shelv\w*)\b")
SAID_ON = re.compile(r"\b(?:said|says|told|announced|added|confirmed|wrote|warned|according|insisted|claimed)\b[^,]{0,30}$")


@dataclass(slots=True)
class Reader:
    """One document in hand; `last_date` is the date spoken of last."""

    document: Document
    statements: Sequence[Statement]
    day: date | None
    last_date: str | None = None
    found: list[Contact] = field(default_factory=list)


def find_contacts(document: Document, statements: Sequence[Statement] = (),
                  network: Network | None = None) -> tuple[Contact, ...]:
    """The contacts that a document states, in the order of its text; `statements` tell who says "I" and in whose words a
    contact stands. Without a date of publication only full dates are resolved. `network`: in place of the shipped one."""
    ask = network or shared_network()
    text, sentences = document.text, split(document.text)
    cut = stretches(text, sentences)
    looks = [look_at(text, one.span, ask) for one in cut]
    standings = find_parties(sentences, (word for look in looks for word in look.words), statements)
    reader = Reader(document, statements, day_of(document.published))
    at = 0
    for stretch, look in zip(cut, looks, strict=True):
        begin = at
        while at < len(standings) and standings[at].sentence < stretch.last:
            at += 1
        if look.contact < LIKELY:
            continue
        scene = Scene(ask, text, sentences, stretch, standings[begin:at])
        lines = [(pair, between) for pair in pairs_in(scene.standings) for between in states_of(scene, pair)]
        kept = without_tellers(scene, statements, without_listed(scene, lines))
        for pair, between in sorted(kept, key=lambda line: line[1].span):
            reader.found.append(_contact(reader, scene, pair, between))
    return tuple(reader.found)


def _contact(reader: Reader, scene: Scene, pair: Pair, between: Between) -> Contact:
    """A line with its day, who brings the two together, and whose words it stands in."""
    span = between.span
    within = [one for one in scene.standings if span[0] <= one.span[0] < span[1]]
    closest = _closest(within, pair)
    when = _date(reader, scene, between, closest)
    reader.last_date = when or reader.last_date
    by = mediator_of(scene.text, span, within, pair, between.type)
    statement = statement_at(reader.statements, closest[1] - 1)
    said_by = statement.speaker.name if statement is not None and statement.speaker is not None else None
    return Contact(pair.a, pair.b, between.type, between.state, (span,), when, by, said_by, statement.id if statement else None)


def _closest(within: Sequence[Standing], pair: Pair) -> Span:
    """From the beginning of one party's mention to the end of the other's, the closest two."""
    near = [(abs(one.span[0] - other.span[0]), min(one.span[0], other.span[0]), max(one.span[1], other.span[1]))
            for one in within for other in within if pair.a in one.names and pair.b in other.names]
    _, start, stop = min(near)
    return start, stop


def _date(reader: Reader, scene: Scene, between: Between, closest: Span) -> str | None:
    """The day said beside the contact: after the two parties, else between them, else before; not the day of saying so."""
    if reader.day is None:
        return None
    span = between.span
    ahead = between.state in AHEAD or bool(between.state == "ended" and DROPPED.search(scene.text[slice(*span)]))
    for start, stop in ((closest[1], span[1]), closest, (span[0], closest[0])):
        words = _words(scene.sentences[scene.stretch.first:scene.stretch.last], start, stop)
        found = find_date(words, reader.day, ahead, reader.last_date)
        if found and not SAID_ON.search(words[:found[1]]):
            return found[0]
    return None


def _words(sentences: Sequence[Sentence], start: int, stop: int) -> str:
    """The words that begin in [start, stop), in small letters and single spaces."""
    return " ".join(token.norm for sentence in sentences for token in sentence.tokens if start <= token.start < stop)
