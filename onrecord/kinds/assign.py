"""What every statement of a document does: kinds, polarity, commitment, addressee and occasion."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from onrecord.document import Document, words_at
from onrecord.kinds.cues import read_cue
from onrecord.kinds.directed import addressee_of, occasion_of
from onrecord.kinds.places import place_of
from onrecord.passages import Answers, PassageNetwork, passage_of, shared_network
from onrecord.statement import Commits, Kind, Statement

LEAST = 0.4
"""The probability from which a statement has a kind; the likeliest one it has always."""
BINDS = 0.35
"""The probability from which a statement may commit to something: on the half for tuning F1 is level from 0.1 to 0.5, and
what is missed hides a promise. On 1,060 fresh statements precision is 87 % and recall 93; 90 and 89 from 0.6 on."""
_OPENING = 300
"""Characters of a content and a source that a cue's force may depend on."""


def assign(document: Document, statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """The statements with what they do filled in. Linear in the text: each is read with the sentences that it stands in."""
    if not statements:
        return ()
    network = shared_network()
    return tuple(directed(document.text, told(document.text, statement, network)) for statement in statements)


def told(text: str, statement: Statement, network: PassageNetwork) -> Statement:
    """A statement with what the network says of it."""
    answers = network(passage_of(text, statement))
    kinds = answers.several("kinds", LEAST) or (answers.best("kinds")[0],)
    commitment = commitment_of(answers)
    binds = commitment != "none"
    return replace(
        statement, kinds=cast(tuple[Kind, ...], kinds), commitment=commitment,
        condition=answers.longest("condition") if binds or "condition" in kinds else (),
        deadline=answers.longest("deadline") if binds else (), towards=answers.longest("towards") if binds else ())


def commitment_of(answers: Answers) -> Commits:
    """The likeliest commitment, where any is likely enough."""
    chances = answers.chances("commitment")
    none = chances.pop("none")
    return cast(Commits, max(chances, key=chances.__getitem__)) if 1 - none >= BINDS else "none"


def directed(text: str, statement: Statement) -> Statement:
    """A statement with its polarity, whom it addresses and where it was made: rules over the cue and its sentence."""
    parts = (statement.cue, statement.content, statement.source)
    cue, content, source = (words_at(text, spans) for spans in parts)
    force, place = read_cue(cue, content[:_OPENING], source[:_OPENING]), place_of(text, statement)
    addressee = addressee_of(text, statement, place, force, statement.kinds)
    occasion = occasion_of(text, statement, place, addressee)
    return replace(statement, polarity=force.polarity, addressee=addressee, occasion=occasion)
