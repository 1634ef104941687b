"""`onrecord figures`: who claims how many of what."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from onrecord.cli.exits import ALL_READ
from onrecord.cli.read import Tally, open_reader
from onrecord.document import Document, Skipped
from onrecord.figure import Figure
from onrecord.figures.listing import Listing, collect, ranked, select
from onrecord.figures.show import day
from onrecord.reading import Reading
from onrecord.settings import LEAST_CONFIDENCE

if TYPE_CHECKING:
    from onrecord.record import Record


def read_sources(sources: tuple[str, ...], outlet: str | None, published: str | None) -> tuple[list[Reading], Tally]:
    """The readings of the sources, and how many there were. What cannot be read is said on stderr."""
    from onrecord.articles import load

    tally = Tally()
    readings = []
    for reading in open_reader(LEAST_CONFIDENCE).read_documents(
        _read_or_said(load(sources, outlet=outlet, published=published), tally)
    ):
        tally.read += 1
        readings.append(reading)
    return readings, tally


def _read_or_said(loaded: Iterable[Document | Skipped], tally: Tally) -> Iterator[Document]:
    for item in loaded:
        if isinstance(item, Skipped):
            tally.skipped.append(item)
            click.echo(f"onrecord: skipped {item.source}: {item.reason}", err=True)
        else:
            yield item


def iso_date(context: click.Context, option: click.Parameter, value: str | None) -> str | None:
    """An ISO date or date and time, as given."""
    if value is None:
        return None
    try:
        datetime.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(f"{value!r} is not a date; write it as 2022-12-03", context, option) from None
    return value


def _chart_file(context: click.Context, option: click.Parameter, value: Path | None) -> Path | None:
    """A .svg or .png file whose folder exists, found out before anything is read."""
    if value is None:
        return None
    if value.suffix.lower() not in (".svg", ".png"):
        raise click.BadParameter(f"{value.name}: name a file that ends in .svg or .png", context, option)
    if not value.absolute().parent.is_dir():
        raise click.BadParameter(f"there is no folder {value.absolute().parent}", context, option)
    return value


@click.command(epilog="Exit codes: 0 all read, 1 nothing could be read, 2 wrong usage, 3 some sources skipped.")
@click.argument("sources", nargs=-1, metavar="[SOURCE...]")
@click.option("--record", "address", metavar="FILE", help="The figures of a record, instead of SOURCEs that are read now.")
@click.option("--topics", "grouped", is_flag=True, help="With --record: what the figures are about, each topic with "
    "its figures.")
@click.option("--together", nargs=2, metavar="FIGURE FIGURE", help="With --record: the first figure belongs to the "
    "topic of the second.")
@click.option("--apart", metavar="FIGURE", help="With --record: the figure is of no topic of the others.")
@click.option("--about", metavar="WHAT", help='Only what counts this: "soldiers killed", "inflation".')
@click.option("--claimant", metavar="NAME", help="Only what this person or body claims; - for the articles themselves.")
@click.option("--since", metavar="DATE", callback=iso_date, help="Only what was claimed on this day or later.")
@click.option("--json", "records", is_flag=True, help="One line of JSON for each figure, instead of the table.")
@click.option(
    "--chart",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    callback=_chart_file,
    help='Draw the claims over time into a .svg or .png file (needs "onrecord[charts]").',
)
@click.option("--outlet", metavar="NAME", help="The outlet, where the source does not say it.")
@click.option("--published", metavar="DATE", callback=iso_date, help="The date, where the source does not say it.")
@click.pass_context
def figures(context: click.Context, /, sources: tuple[str, ...], address: str | None, **options: Any) -> None:
    """List the figures of articles: who claims how many of what, over which time.

    SOURCE is a file (plain text or HTML), a folder, an address (https://...), or - for what is piped in.
    """
    if bool(sources) == (address is not None):
        raise click.UsageError("name SOURCEs, or a record with --record")
    chosen = {name: options[name] for name in ("about", "claimant", "since")}
    if address is not None:
        _of_record(address, chosen, options)
        return
    if options["grouped"] or options["together"] or options["apart"]:
        raise click.UsageError("--topics, --together and --apart are for --record")
    readings, tally = read_sources(sources, options["outlet"], options["published"])
    _give(select(collect(readings), **chosen), options)
    context.exit(tally.exit_code if tally.skipped or not tally.read else ALL_READ)


def _give(listing: Listing, options: dict[str, Any]) -> None:
    show(listing, options["records"])
    if options["chart"] is not None:
        chart_to(listing, options["chart"], options["about"] or "")


def _of_record(address: str, chosen: dict[str, Any], options: dict[str, Any]) -> None:
    """The figures of a record, after a user's word on topics where one is given."""
    from onrecord.cli.options import open_record
    from onrecord.settling import topics

    moves = [options["together"]] if options["together"] else [(options["apart"], None)] if options["apart"] else []
    with open_record(address, write=bool(moves)) as record:
        everything = listing_of(record)
        known = {figure.id for figure in everything.figures}
        for figure, to in moves:
            if not {figure, to} <= known | {None}:
                raise click.UsageError("no figure has this id; `onrecord figures --record FILE --json` lists them")
            topics.move(record, figure, to, by="command line")
        listing = select(everything, **chosen)
        if options["grouped"]:
            show_topics(topics.topics(record, listing.figures), options["records"])
        else:
            _give(listing, options)


def listing_of(record: Record) -> Listing:
    """The figures of the latest revisions of a record's documents."""
    return collect(reading for reading, _ in record.readings(latest=True))


def show_topics(found: dict[str, list[Figure]], records: bool) -> None:
    """Topics: the id, what is counted, why the figures stand together, and the figures."""
    from onrecord.figures.topics import topic_of

    for name, members in found.items():
        topic = next((t for t in map(topic_of, members) if t is not None), None)
        if records:
            line = {"topic": name, "words": topic.words if topic else "", "reason": topic.reason if topic else "",
                    "figures": [figure.id for figure in members]}
            click.echo(json.dumps(line, ensure_ascii=False))
            continue
        click.echo(click.style(f"{topic.words if topic else 'unknown'}", bold=True) + f"  {len(members)} figures"
                   + (f", {topic.reason}" if topic else ""))
        for figure in members:
            click.echo(f"  {figure.words} {_what(figure)} ({who(figure)}; {when(figure)})  {figure.id}")


def show(listing: Listing, records: bool) -> None:
    """The figures as JSON lines or as a table."""
    if records:
        for figure in listing.figures:
            click.echo(json.dumps(figure.to_json(), ensure_ascii=False))
        return
    if not listing.figures:
        click.echo("no figures", err=True)
        return
    print_table(listing)


def chart_to(listing: Listing, path: Path, title: str) -> None:
    """Draw the figures; says on stderr what came of it."""
    from onrecord.figures.chart import draw

    drawn = draw(listing.figures, ranked(listing.figures), path, title)
    left = len(listing.figures) - drawn
    click.echo(
        f"onrecord: {drawn} figures drawn into {path}" + (f", {left} left out (no date, or a lane too many)" if left else "")
        if drawn
        else "onrecord: no chart: no figure has a date (give it with --published)",
        err=True,
    )


def print_table(listing: Listing) -> None:
    """Figure, what is counted, time, claimant, document; in the order of the documents."""
    from rich.console import Console
    from rich.table import Table

    table = Table(box=None, pad_edge=False, header_style="bold")
    for name, most in (("figure", 30), ("of what", 38), ("time", 34), ("claimed by", 26)):
        table.add_column(name, overflow="fold", max_width=most)
    many = len(listing.documents) > 1
    if many:
        table.add_column("in", overflow="fold", max_width=24)
    for figure in listing.figures:
        row = [figure.words.replace("\n", " "), _what(figure), when(figure), who(figure)]
        table.add_row(*([*row, _where(listing, figure)] if many else row))
    Console(highlight=False, markup=False).print(table)


def _what(figure: Figure) -> str:
    kind = {"rate": f" (a {figure.per})", "change": " (change)", "level": ""}.get(figure.measure, "")
    return figure.counted.replace(" | ", ", ") + kind


def when(figure: Figure) -> str:
    """ "since February 2022, as of 3 December 2022"."""
    parts = []
    if figure.start and figure.end:
        parts.append(f"{day(figure.start)} to {day(figure.end)}" if figure.start != figure.end else day(figure.start))
    elif figure.start:
        parts.append(f"since {day(figure.start)}")
    elif figure.end:
        parts.append(f"by {day(figure.end)}")
    if figure.as_of:
        parts.append(f"as of {day(figure.as_of)}")
    return ", ".join(parts)


def who(figure: Figure) -> str:
    """The claimant, and through whom."""
    name = figure.claimant or "the article"
    return f"{name}, via {figure.via}" if figure.via else name


def _where(listing: Listing, figure: Figure) -> str:
    document = listing.documents[figure.document]
    return document.outlet or document.source or document.id
