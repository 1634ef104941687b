"""`onrecord divergences` and `onrecord why`: where wordings part, and why things stand as one."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import click

from onrecord.cli.asking import JUDGED, judged
from onrecord.cli.options import json_option, limit_option, open_record, record_option
from onrecord.cli.tables import Cell, Column, give, give_json, none_found, say

if TYPE_CHECKING:
    from onrecord.document import Span
    from onrecord.questions import Divergence, Severity, Why

SEVERITIES = ("major", "minor", "attribution", "wording")
COLUMNS = (Column("severity", "bold", whole=True), Column("what", share=2), Column("speaker", share=2),
           Column("one wording", share=4), Column("the other", share=4), Column("why", "dim", share=3),
           Column("a", "dim", whole=True), Column("b", "dim", whole=True))


@click.command()
@click.option("--severity", type=click.Choice(SEVERITIES), metavar="SEVERITY", help=f"Only these ({', '.join(SEVERITIES)}).")
@click.option("--utterance", metavar="ID", help="Only between reports of this utterance (u...).")
@limit_option(100)
@json_option
@record_option
def divergences(severity: str | None, utterance: str | None, limit: int, records: bool, address: str) -> None:
    """List where reports of one utterance differ in meaning, gravest first."""
    with open_record(address) as record:
        found = record.divergences(severity=cast("Severity | None", severity), utterance=utterance, limit=limit)
    if records:
        give_json(found)
    elif found:
        give(COLUMNS, map(_row, found))
    else:
        none_found("no reports of one utterance are known to differ in meaning")


@click.command()
@click.argument("first", metavar="ID")
@click.argument("second", metavar="ID")
@json_option
@record_option
def why(first: str, second: str, records: bool, address: str) -> None:
    """Say why two things stand as one, or apart.

    Two IDs of one sort: statements (s...) or utterances (u...), people or their members (p...), documents (d...) or origins
    (o...).
    """
    with open_record(address) as record:
        found = record.why(first, second)
    if records:
        give_json([found])
    else:
        _reasons(found)


def _row(one: Divergence) -> tuple[Cell | str, ...]:
    left, right = wordings(one)
    names = {"the same": one.a.speaker or ""} if one.a.speaker == one.b.speaker else {
        "a": one.a.speaker or "not resolved", "b": one.b.speaker or "not resolved"}
    return (one.severity, ", ".join(one.what), " / ".join(names.values()), left, right, one.explanation, one.a.statement,
            one.b.statement)


def wordings(one: Divergence) -> tuple[Cell, Cell]:
    """The two wordings, each with its outlet; what differs is marked."""
    return (_wording(one.a.outlet, [(a, same) for a, _, same in one.pieces]),
            _wording(one.b.outlet, [(b, same) for _, b, same in one.pieces]))


def _wording(outlet: str | None, pieces: list[tuple[str, bool]]) -> Cell:
    words = f"{outlet}: " if outlet else ""
    marks: list[Span] = []
    for piece, same in pieces:
        if piece:
            words += "" if not words or words.endswith(" ") else " "
            if not same:
                marks.append((len(words), len(words) + len(piece)))
            words += piece
    return Cell(words, tuple(marks))


def _reasons(found: Why) -> None:
    """How they stand, then the judgements, then what was weighed."""
    one = {"person": "one person or body", "utterance": "one utterance", "origin": "one origin"}[found.what]
    say(f"{found.a} and {found.b} are {one}." if found.together else f"{found.a} and {found.b} are not {one}.")
    if found.judgements:
        give(JUDGED, map(judged, found.judgements))
    else:
        say("No judgement leads from the one to the other.")
    if found.weights:
        say("")
        give((Column("weighed"), Column("value", "bold")), [(name, str(value)) for name, value in found.weights.items()])
