"""Options that several commands take, and opening the record that they name."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any

import click

from onrecord.cli.adding import record_option

if TYPE_CHECKING:
    from onrecord.questions import Record

RECORD = "ONRECORD_RECORD"
"""The variable that names the record where --record does not; see adding.record_option."""
__all__ = ["RECORD", "day", "json_option", "limit_option", "narrowing_options", "open_record", "record_option"]
KINDS = ("claim", "warning", "prediction", "condition", "pledge", "demand", "criticism", "support", "denial", "question")


def json_option(command: Any) -> Any:
    """JSON lines instead of a table."""
    return click.option("--json", "records", is_flag=True, help="One line of JSON for each row, instead of the table.")(command)


def limit_option(default: int) -> Callable[[Any], Any]:
    """How many rows."""
    return click.option("--limit", type=click.IntRange(0), default=default, show_default=True, metavar="N",
                        help="Give N rows at most; 0 gives all.")


def narrowing_options(command: Any) -> Any:
    """What narrows a search: kind, days, outlet."""
    command = click.option("--outlet", metavar="NAME", help="Only what this outlet reports.")(command)
    command = click.option("--until", metavar="DATE", callback=day, help="Until this day, included (2022-12-03).")(command)
    command = click.option("--since", metavar="DATE", callback=day, help="From this day on (2022-12-03).")(command)
    return click.option("--kind", "kinds", multiple=True, type=click.Choice(KINDS), metavar="KIND",
                        help=f"Only statements of this kind ({', '.join(KINDS)}); may be given more than once.")(command)


def day(context: click.Context, option: click.Parameter, value: str | None) -> str | None:
    """A day as YYYY-MM-DD."""
    if value is None:
        return None
    try:
        return datetime.fromisoformat(value).date().isoformat()
    except ValueError:
        raise click.BadParameter(f"{value!r} is not a day; write it as 2022-12-03", context, option) from None


def open_record(address: str, write: bool = False) -> Record:
    """The record that questions are asked of. Raises RecordError."""
    from onrecord.questions import Record

    return Record.open(address, read_only=not write)
