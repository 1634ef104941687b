"""`onrecord commitments` and `onrecord form`: what was promised, threatened or foretold, and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from onrecord.cli.options import RECORD, json_option, limit_option, open_record, record_option
from onrecord.cli.tables import Column, give, give_json, none_found, say

if TYPE_CHECKING:
    from onrecord.commitments.entries import Entry, Form

TYPES = ("pledge", "threat", "offer", "assurance", "warning", "prediction")
STATES = ("open", "kept", "broken", "overtaken", "withdrawn", "cannot be settled")
COLUMNS = (
    Column("day", whole=True),
    Column("speaker", "bold", share=2),
    Column("type", whole=True),
    Column("what was said", share=6),
    Column("if", share=3),
    Column("by", whole=True),
    Column("state", share=2),
    Column("rests on", "dim", share=4),
    Column("statement", "dim", whole=True),
)
COUNTS = (
    Column("what", "bold", whole=True),
    Column("state", whole=True),
    Column("how many", whole=True),
    Column("statements", share=6),
)
PRECEDENTS = (
    Column("day", whole=True),
    Column("cited by", "bold", share=2),
    Column("outlet", share=2),
    Column("words", share=2),
    Column("in", share=6),
    Column("statement", "dim", whole=True),
)


class _Speaker(click.Group):
    """A group whose first argument may be a speaker: what is no command of it is a name."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        flags = {opt for one in self.params if isinstance(one, click.Option) and one.is_flag for opt in one.opts} | {
            "-h",
            "--help",
        }
        for at, one in enumerate(args):
            value = at > 0 and args[at - 1].startswith("-") and args[at - 1] not in flags and "=" not in args[at - 1]
            if one in self.commands or one.startswith("-") or value:
                if one in self.commands and not value:
                    break
                continue
            args = ["--speaker", one, *args[:at], *args[at + 1 :]]
            break
        return super().parse_args(ctx, args)


@click.group(cls=_Speaker, invoke_without_command=True, subcommand_metavar="[SPEAKER] | decide ID STATE | undo JUDGEMENT")
@click.option("--record", "address", metavar="FILE", envvar=RECORD, help=f"The record. Also taken from ${RECORD}.")
@click.option("--speaker", metavar="NAME", help="Only this speaker's; the same as SPEAKER.")
@click.option("--due", is_flag=True, help="Only those whose deadline has passed and that nobody has decided.")
@click.option(
    "--state",
    type=click.Choice(STATES),
    metavar="STATE",
    help=f"Only those in this state, decided or, where nobody decided, proposed ({', '.join(STATES)}).",
)
@click.option(
    "--type",
    "types",
    multiple=True,
    type=click.Choice(TYPES),
    metavar="TYPE",
    help=f"Only this type ({', '.join(TYPES)}); may be given twice.",
)
@limit_option(30)
@json_option
@click.pass_context
def commitments(
    context: click.Context,
    address: str | None,
    speaker: str | None,
    due: bool,
    state: str | None,
    types: tuple[Any, ...],
    limit: int,
    records: bool,
) -> None:
    """What was promised, threatened or foretold; what became of it.

    A state in brackets is proposed by what later coverage says; `decide` settles it, and `undo` takes that back.
    In a window this is a table; in a pipe lines of tab-separated cells with nothing cut, as of every list (FORCE_COLOR=1 gives
    the table there too).
    """
    if context.invoked_subcommand is not None:
        context.obj = address
        return
    if address is None:
        raise click.UsageError("Missing option '--record'.", context)
    from onrecord.commitments.ledger import behind
    from onrecord.commitments.over_record import commitments as asked

    with open_record(address) as record:
        found = asked(record, speaker, due=due, state=state, types=types, limit=limit)  # type: ignore[arg-type]
        lacking = behind(record)
    _answer(found, records)
    if lacking:
        none_found(f"{lacking:,} documents were not looked at for commitments yet; `onrecord add` does it")


@commitments.command()
@click.argument("statement", metavar="ID")
@click.argument("state", type=click.Choice(STATES))
@click.option("--because", required=True, metavar="WHY", help="Why, in words; they are kept with the decision.")
@record_option
def decide(statement: str, state: str, because: str, address: str) -> None:
    """Say what became of a commitment: a statement's or an utterance's id, and a state."""
    from onrecord.commitments.decide import decide as decided

    with open_record(address, write=True) as record:
        done = decided(record, statement, state, because)
    none_found(f"{statement} is {done.state}, says {done.by}; `onrecord commitments undo {done.judgement}` takes it back")


@commitments.command()
@click.argument("judgement")
@record_option
def undo(judgement: str, address: str) -> None:
    """Take a decision back: the one before it holds again."""
    from onrecord.commitments.decide import undo as undone

    with open_record(address, write=True) as record:
        undone(record, judgement)
    none_found(f"withdrew {judgement}; it stays in the record as withdrawn")


@click.command()
@click.argument("speaker")
@json_option
@record_option
def form(speaker: str, records: bool, address: str) -> None:
    """A speaker's track record: how many commitments, and what became of them.

    Every number stands beside the statements that it counts; `onrecord show ID` shows each. Precedents are those that the
    coverage itself cites.
    """
    from onrecord.commitments.over_record import form as asked

    with open_record(address) as record:
        found = asked(record, speaker)
    if records:
        give_json([found])
        return
    say(
        f"{found.speaker}: {found.total} commitments, {len(found.unsettled)} of them unsettled, {len(found.overdue)} "
        f"past their deadline"
    )
    give(COUNTS, [*_counts(found)])
    if found.brier:
        say(
            f"Brier score of {len(found.brier.statements)} settled predictions with a probability: {found.brier.score:.3f} "
            f"(0 best, 0.25 for always a half)"
        )
    if found.precedents:
        say("\nPrecedents that the coverage cites:")
        give(
            PRECEDENTS,
            [
                (one.day or "no date", one.cited_by or "not resolved", one.outlet or "", one.words, one.text, one.statement)
                for one in found.precedents
            ],
        )
    if not found.complete:
        none_found("only the newest reports were counted; the record has more")


def _counts(found: Form) -> list[tuple[str, str, str, str]]:
    rows = [("all", kind, str(len(ids)), " ".join(ids)) for kind, ids in found.by_type.items()]
    rows += [("decided", state, str(len(ids)), " ".join(ids)) for state, ids in found.decided.items()]
    rows += [("proposed", state, str(len(ids)), " ".join(ids)) for state, ids in found.proposed.items()]
    return rows + ([("overdue", "", str(len(found.overdue)), " ".join(found.overdue))] if found.overdue else [])


def _answer(found: list[Entry], records: bool) -> None:
    if records:
        give_json(found)
    elif found:
        give(COLUMNS, map(_row, found))
    else:
        none_found("no commitments were found")


def _row(one: Entry) -> tuple[str, ...]:
    what = one.commitment
    by = what.deadline.date if what.deadline else ""
    return (
        one.day or "no date",
        one.speaker or "not resolved",
        what.type,
        one.text,
        one.condition,
        f"{by} (passed)" if one.overdue else by,
        _state(one),
        _rests_on(one),
        one.statement,
    )


def _state(one: Entry) -> str:
    """As decided; what is only proposed stands in brackets."""
    if one.decision:
        return f"{one.state} ({one.decision.by})"
    if one.both_ways:
        return "[both ways: " + ", ".join(dict.fromkeys(b.state for b in one.bearings if b.state != "open")) + "]"
    return f"[{one.proposed}]" if one.proposed != "open" else "open"


def _rests_on(one: Entry) -> str:
    shown = [b for b in one.bearings if b.state != "open"]
    return "; ".join(
        f"{b.day} {b.outlet or b.document}: “{b.words}” ({b.because}) {b.statement or b.document}" for b in shown[:3]
    )
