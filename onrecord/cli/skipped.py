"""`onrecord skipped`: what was not read, and why."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from onrecord.cli.adding import record_option

if TYPE_CHECKING:
    from onrecord.record.rows import StoredSkip
    from onrecord.record.store import Record

PAGE = 500


@click.command()
@record_option
@click.option("--inside", is_flag=True, help="Also what was left out of documents that were read.")
@click.option("--json", "as_json", is_flag=True, help="One line of JSON for each.")
def skipped(address: str, inside: bool, as_json: bool) -> None:
    """List what was not read, with the reason.

    What could be read later on is no longer listed.
    """
    from onrecord.record import Record
    from onrecord.views.pieces import flat

    with Record.open(address, read_only=True) as record:
        for one in every(record, inside):
            click.echo(json.dumps(asdict(one), ensure_ascii=False) if as_json else f"{flat(one.source)}: {flat(one.reason)}")


def every(record: Record, inside: bool) -> Iterator[StoredSkip]:
    """All skips, page by page."""
    offset = 0
    while page := record.skipped(inside=inside, limit=PAGE, offset=offset):
        yield from page
        offset += len(page)
