"""`onrecord people` and its corrections: who is who over the record."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from onrecord.cli.options import RECORD, json_option, limit_option, open_record, record_option
from onrecord.cli.tables import Cell, Column, give, give_json, none_found

if TYPE_CHECKING:
    from onrecord.questions import Person, Role

KINDS = ("person", "organization", "group", "unnamed", "document", "author", "generic")
COLUMNS = (Column("name", "bold", share=3), Column("kind", "dim", whole=True), Column("also called", share=3),
           Column("roles", share=5), Column("first", whole=True), Column("last", whole=True), Column("statements", whole=True),
           Column("documents", whole=True), Column("person", "dim", whole=True), Column("newest", "dim", whole=True))


@click.group(invoke_without_command=True)
@click.option("--record", "address", metavar="FILE", envvar=RECORD, help=f"The record. Also taken from ${RECORD}.")
@click.option("--name", metavar="NAME", help="Only those of this name (or its last word, or an id).")
@click.option("--kind", "kinds", multiple=True, type=click.Choice((*KINDS, "any")), default=("person", "organization"),
              show_default=True, metavar="KIND", help=f"Only those of a kind ({', '.join(KINDS)}), or any; may be given twice.")
@limit_option(50)
@json_option
@click.pass_context
def people(context: click.Context, address: str | None, name: str | None, kinds: tuple[str, ...], limit: int,
           records: bool) -> None:
    """List who speaks, and correct who is who."""
    if context.invoked_subcommand is not None:
        context.obj = address
        return
    if address is None:
        raise click.UsageError("Missing option '--record'.", context)
    with open_record(address) as record:
        found = record.people(name, kinds=() if "any" in kinds else kinds, limit=limit)
    _answer(found, records, f"nobody called {name!r} speaks here" if name else "nobody speaks here yet")


@people.command()
@click.argument("names", nargs=-1, required=True, metavar="A B...")
@json_option
@record_option
def merge(names: tuple[str, ...], records: bool, address: str) -> None:
    """Make people one: names or ids; the first gives the name."""
    with open_record(address, write=True) as record:
        _answer([record.merge_people(*names)], records, "")


@people.command()
@click.argument("name")
@click.argument("parts", nargs=-1, required=True, metavar="PART...")
@json_option
@record_option
def split(name: str, parts: tuple[str, ...], records: bool, address: str) -> None:
    """Take parts out of a person and make them one of their own.

    PART is a name as documents give it, a document's id, or a member's id (--json lists them).
    """
    with open_record(address, write=True) as record:
        _answer(record.split_person(name, *parts), records, "")


@people.command()
@click.argument("name")
@click.argument("new")
@json_option
@record_option
def rename(name: str, new: str, records: bool, address: str) -> None:
    """Give a person another name."""
    with open_record(address, write=True) as record:
        _answer([record.rename_person(name, new)], records, "")


@people.command()
@click.argument("judgement")
@record_option
def undo(judgement: str, address: str) -> None:
    """Withdraw a judgement on people (its id, as `onrecord why` and `onrecord show` list it)."""
    with open_record(address, write=True) as record:
        record.undo_people(judgement)
    none_found(f"withdrew {judgement}; it stays in the record as withdrawn")


@people.command(name="import")
@click.argument("register", type=click.Path(dir_okay=False, path_type=Path))
@json_option
@record_option
def import_register(register: Path, records: bool, address: str) -> None:
    """Take in a register of people and bodies: CSV, YAML, or FollowTheMoney entities."""
    with open_record(address, write=True) as record:
        done = record.import_register(register)
        none_found(f"{done.entries:,} entries, {len(done.persons):,} of them speak here, "
                   f"{done.linked:,} speaker entries linked")
        _answer([person for name in done.persons for person in record.people(name)], records, "")


def _answer(found: Iterable[Person], records: bool, nothing: str) -> None:
    rows = list(found)
    if records:
        give_json(rows)
    elif rows:
        give(COLUMNS, map(_row, rows))
    elif nothing:
        none_found(nothing)


def _row(one: Person) -> tuple[Cell | str, ...]:
    return (one.name or one.kind, one.kind, "; ".join(one.aliases), "; ".join(map(_role, one.roles)), one.first or "no date",
            one.last or "no date", str(one.statements), str(one.documents), one.id, one.recent[0] if one.recent else "")


def _role(one: Role) -> str:
    """A role with its days: "foreign secretary, Britain (2022-11-01 to 2022-12-03)"."""
    words = ", ".join(part for part in (one.role, one.body, one.country) if part)
    days = " to ".join(dict.fromkeys(filter(None, (one.first, one.last))))
    return f"{words} ({days})" if days else words
