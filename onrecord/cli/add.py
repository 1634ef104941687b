"""`onrecord add`: coverage into a record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from onrecord.cli import adding
from onrecord.cli.read import _date
from onrecord.document import Document, Skipped

if TYPE_CHECKING:
    from onrecord.record.adding import Tally
    from onrecord.record.store import Record

FIELDS = ("text", "title", "url", "outlet", "published", "author")


def _fields(context: click.Context, option: click.Parameter, values: tuple[str, ...]) -> dict[str, str]:
    """--field NAME=FIELD, as often as wanted."""
    fields = dict(value.partition("=")[::2] for value in values)
    for name, foreign in fields.items():
        if name not in FIELDS or not foreign:
            raise click.BadParameter(f"write NAME=FIELD, where NAME is one of {', '.join(FIELDS)}", context, option)
    return fields


@click.command(epilog="Exit codes: 0 all read, 1 nothing could be read, 2 wrong usage, 3 some sources skipped.")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@adding.record_option
@click.option("--field", "fields", multiple=True, metavar="NAME=FIELD", callback=_fields, help="What JSON lines and Parquet "
              "call a field: text=body, title=, url=, outlet=, published=, author=; dots for what lies deeper (text=a.body).")
@click.option("--outlet", metavar="NAME", help="The outlet, where the source does not say it.")
@click.option("--published", metavar="DATE", callback=_date, help="The date, where the source does not say it.")
@adding.confidence_option
@click.option("--json", "as_json", is_flag=True, help="The summary as one line of JSON.")
@click.pass_context
def add(context: click.Context, /, sources: tuple[str, ...], address: str, as_json: bool, least_confidence: float,
        **known: Any) -> None:
    """Add coverage to a record.

    SOURCE is a file, a folder, an address, a feed (RSS, Atom), a web archive (WARC), JSON lines, Parquet, or - for what is
    piped in.
    What is there already changes nothing, so that a run which was broken off is continued by running it again.
    """
    from onrecord.record import Record

    with Record.open(address, create=True) as record:
        tally = run(record, sources, adding.LazyReader(least_confidence), as_json, known)
    context.exit(adding.exit_code(tally))


def run(record: Record, sources: tuple[str, ...], reader: adding.LazyReader, as_json: bool, known: dict[str, Any]) -> Tally:
    """Add the sources one after the other; also what was done until Ctrl-C is summed up."""
    from onrecord.articles import load
    from onrecord.cli.watching import watching
    from onrecord.record.adding import Adder, Tally

    tally, entries, fetcher = Tally(), adding.Entries(record), adding.LazyFetcher()
    try:
        with watching(sources) as watch:

            def tell(tally: Tally, item: Document | Skipped) -> None:
                entries.note(item)
                watch.tell(tally)
                if isinstance(item, Skipped):
                    adding.say_skip(tally, item, watch.say)

            for source in sources:
                items = load([source], fetcher=fetcher, wants_entry=entries.wants, watch=watch.bytes, **known)
                Adder(record, reader.read, adding.came_from(source), adding.merging(), tell, tally, watch.told).add(items)
    finally:
        adding.say_summary(tally, as_json)
    return tally
