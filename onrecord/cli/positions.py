"""`onrecord positions`: who is for, against, on a condition, undecided or silent on a topic, and who changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from onrecord.cli.options import day, json_option, limit_option, open_record, record_option
from onrecord.cli.tables import Cell, Column, give, give_json, none_found

if TYPE_CHECKING:
    from onrecord.positions.answered import Positions, Row, Stand

STANDS = (
    Column("speaker", "bold", share=2),
    Column("position", whole=True),
    Column("since", whole=True),
    Column("in their words", share=5),
    Column("before", share=3),
    Column("answers", "dim", share=2),
    Column("sure", "dim", whole=True),
    Column("statements", "dim", whole=True),
)
TURNS = (
    Column("day", whole=True),
    Column("speaker", "bold", share=2),
    Column("position", whole=True),
    Column("in their words", share=5),
    Column("step", share=2),
    Column("outlet", share=2),
    Column("origins", "dim", whole=True),
    Column("sure", "dim", whole=True),
    Column("statement", "dim", whole=True),
)
ON_CONDITION = {"condition": "on condition"}


@click.command()
@click.argument("topic", nargs=-1, required=True)
@click.option("--speaker", metavar="NAME", help="Only this speaker: a name, its last word, or an id from `onrecord people`.")
@click.option("--since", metavar="DATE", callback=day, help="From this day on (2022-12-03).")
@click.option("--until", metavar="DATE", callback=day, help="Until this day, included (2022-12-03).")
@click.option("--timeline", is_flag=True, help="A row for each position, oldest first, instead of one for each speaker.")
@limit_option(50)
@json_option
@record_option
def positions(
    topic: tuple[str, ...],
    speaker: str | None,
    since: str | None,
    until: str | None,
    timeline: bool,
    limit: int,
    records: bool,
    address: str,
) -> None:
    """Who is for, against, on a condition or silent on a topic; who changed.

    TOPIC is words that name it: first what it is, then what it is bound to ("peace talks", "sanctions on Ruthmar"). Each row
    rests on the statements that it names; `onrecord show ID` shows their sentences.
    """
    from onrecord.positions.over_record import positions as asked

    with open_record(address) as record:
        found = asked(record, " ".join(topic), speaker=speaker, since=since, until=until)
    if records:
        give_json(found.stands[: limit or None])
    elif timeline and found.stands:
        rows = found.timeline[-limit:] if limit else found.timeline
        give(TURNS, [_turn(stand, row) for stand, row in rows])
    elif found.stands:
        give(STANDS, [_stand(found, one) for one in found.stands[: limit or None]])
    _remark(found, limit)


def _remark(found: Positions, limit: int) -> None:
    """Say on stderr what the rows do not show."""
    if not found.stands:
        none_found(f"nobody's position on {found.topic!r} was found in {found.looked_at} statements about it")
    if not found.all_read:
        none_found(
            f"the record has more on {found.topic!r}; the newest {found.looked_at} statements were read; --since, --until and "
            "--speaker reach the others"
        )
    if limit and len(found.stands) > limit:
        none_found(f"{len(found.stands) - limit} more speakers; --limit 0 gives all")


def _stand(found: Positions, one: Stand) -> tuple[Cell | str, ...]:
    row = one.last
    return (
        _name(one),
        _label(row),
        str(one.to_json()["since"]) or "no date",
        _words(row),
        _before(one),
        _answers(found, one),
        f"{row.position.confidence:.2f}",
        " ".join(row.statements),
    )


def _turn(stand: Stand, row: Row) -> tuple[Cell | str, ...]:
    step = next((one for one in stand.steps if one.later == row.id), None)
    came = ""
    if step is not None:
        before = stand.row(step.earlier)
        came = step.change if step.change != "changed" else f"changed; {before.day} {_label(before)} ({step.earlier})"
    return (
        row.day or "no date",
        _name(stand),
        _label(row),
        _words(row),
        came,
        Cell(row.found.outlet or "", link=row.found.url),
        str(row.origins),
        f"{row.position.confidence:.2f}",
        row.id,
    )


def _name(one: Stand) -> str:
    return one.speaker or "not resolved"


def _label(row: Row) -> str:
    return ON_CONDITION.get(row.position.label, row.position.label)


def _words(row: Row) -> Cell:
    """Cue and content, the condition marked; a condition that stands elsewhere after them."""
    words = f"{row.cue} … {row.words}" if row.cue else row.words
    if not row.condition:
        return Cell(words)
    if row.condition not in words:
        words = f"{words} … {row.condition}"
    start = words.rindex(row.condition)
    return Cell(words, ((start, start + len(row.condition)),))


def _before(one: Stand) -> str:
    """The last change, with the statement and day that it came from."""
    if not one.changes:
        return ""
    step = one.changes[-1]
    before, after = one.row(step.earlier), one.row(step.later)
    return f"{_label(before)} on {before.day or 'no date'} ({before.id}), changed {after.day or 'no date'} ({after.id})"


def _answers(found: Positions, one: Stand) -> str:
    names = {stand.person: stand.speaker for stand in found.stands}
    said = dict.fromkeys(
        f"{answer.manner} to {names.get(answer.to) or answer.to} ({answer.statement})" for answer in one.answers
    )
    return "; ".join(list(said)[:3])
