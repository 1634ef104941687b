"""`onrecord contacts`: who meets, calls, writes to, refuses whom, as a record's coverage states it."""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from onrecord.cli.options import day, json_option, limit_option, open_record, record_option
from onrecord.cli.tables import Cell, Column, give, give_json, none_found
from onrecord.errors import OnrecordError

if TYPE_CHECKING:
    from onrecord.contacts.over_record import ContactLine

COLUMNS = (Column("day", whole=True), Column("between", "bold", share=3), Column("and", "bold", share=3), Column("what", whole=True),
           Column("state", whole=True), Column("through", share=2), Column("in the words", share=6), Column("outlet", share=2),
           Column("origins", "dim", whole=True), Column("statement", "dim", whole=True))


@click.command()
@click.argument("a", required=False)
@click.argument("b", required=False)
@click.option("--since", metavar="DATE", callback=day, help="From this day on (2022-12-03).")
@click.option("--until", metavar="DATE", callback=day, help="Until this day, included.")
@click.option("--picture", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE.svg",
              help="Draw the network: for each pair how it stands.")
@click.option("--at", metavar="DATE", callback=day, help="Draw it as it stood on this day.")
@limit_option(50)
@json_option
@record_option
def contacts(a: str | None, b: str | None, since: str | None, until: str | None, picture: Path | None, at: str | None,
             limit: int, records: bool, address: str) -> None:
    """Who meets, calls, writes to, refuses or breaks off with whom.

    Newest first. A is a name, its last word, or an id from `onrecord people`; with B only what is between the two. The day is the contact's own
    where the coverage says it, else that of the report. In a window this is a table; in a pipe lines of tab-separated cells with
    nothing cut, as of every list (FORCE_COLOR=1 gives the table there too).
    """
    from onrecord.contacts.over_record import contacts as ask

    if at is not None and picture is None:
        raise click.UsageError("--at is the day of the picture; name its file with --picture FILE.svg")
    _looked_for(address)
    with open_record(address) as record:
        found = ask(record, a, b, since=since, until=until)
        if picture is not None:
            _draw(found, picture, " and ".join(filter(None, (a, b))), at)
        _give(found[: limit or None], records, f"no contacts of {a!r} were found" if a else "no contacts were found")
        if len(found) > limit > 0:
            none_found(f"{len(found) - limit} more; --limit 0 gives all")


def _looked_for(address: str) -> None:
    """See to it that the contacts of every document have been looked for; what was added before contacts were has not."""
    from onrecord.contacts.ledger import behind, catch_up

    with open_record(address) as record:
        if not behind(record):
            return
    with open_record(address, write=True) as record:
        number = catch_up(record)
        if number > 1000:
            none_found(f"looked for contacts in {number:,} documents, once")


def _draw(found: Sequence[ContactLine], path: Path, whose: str, at: str | None) -> None:
    from onrecord.contacts.network import standing
    from onrecord.contacts.picture import draw

    title = "Contacts" + (f" of {whose}" if whose else "") + (f", as reported by {at}" if at else "")
    svg = draw(standing(found, at), title)
    if not svg:
        none_found("no picture: there are no contacts" + (f" up to {at}" if at else ""))
        return
    try:
        path.write_text(svg, encoding="utf-8")
    except OSError as error:
        raise OnrecordError(f"cannot write {path}: {error.strerror}; name another file with --picture") from error
    none_found(f"wrote {path}")


def _give(found: Sequence[ContactLine], records: bool, nothing: str) -> None:
    if records:
        give_json(found)
    elif found:
        give(COLUMNS, map(_row, found))
    else:
        none_found(nothing)


def _row(line: ContactLine) -> tuple[Cell | str, ...]:
    report = line.reports[0]
    return (line.day or "no date", line.a, line.b, line.type, line.state, line.mediator or "", report.text,
            Cell(report.outlet or "", link=report.url), str(line.origins), report.contact.statement or "")
