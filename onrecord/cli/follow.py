"""`onrecord follow`: feeds, over and over, as a guest of their sites."""

from __future__ import annotations

import re
import signal
import time
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from onrecord.cli import adding
from onrecord.cli.exits import ALL_READ
from onrecord.document import Document, Skipped
from onrecord.errors import OnrecordError

if TYPE_CHECKING:
    from onrecord.articles.feeds import FeedContent
    from onrecord.articles.known import Fetches
    from onrecord.record.adding import Tally
    from onrecord.record.rows import Feed
    from onrecord.record.store import Record

INTERVAL = re.compile(r"(\d{1,5}(?:\.\d{1,3})?)\s*([smhd]?)", re.I)
SECONDS = {"s": 1, "": 60, "m": 60, "h": 3600, "d": 86400}
SHORTEST = 60.0
"""Asking more often than once a minute is impolite."""
LONGEST = 7 * 86400.0


def interval(context: click.Context, option: click.Parameter, value: str) -> float:
    """An interval in seconds: 15m, 90s, 2h, 1d; a bare number is minutes."""
    match = INTERVAL.fullmatch(value.strip())
    seconds = float(match[1]) * SECONDS[match[2].lower()] if match else 0.0
    if not SHORTEST <= seconds <= LONGEST:
        raise click.BadParameter(f"{value!r}: write it as 15m, 2h or 1d; at least 1m, at most 7d", context, option)
    return seconds


@click.command(epilog="Exit codes: 0 stopped with Ctrl-C or done (--once), 1 the record cannot be opened, 2 wrong usage.")
@click.argument("feeds", nargs=-1, required=True, metavar="FEED...")
@adding.record_option
@click.option("--every", default="15m", show_default=True, metavar="TIME", callback=interval,
              help="How often the feeds are asked: 15m, 2h, 1d.")
@click.option("--once", is_flag=True, help="Ask each feed once, and end.")
@click.option("--outlet", metavar="NAME", help="The outlet, where a page does not say it.")
@adding.confidence_option
@click.pass_context
def follow(context: click.Context, feeds: tuple[str, ...], address: str, every: float, once: bool, outlet: str | None,
           least_confidence: float) -> None:
    """Keep adding what feeds bring.

    FEED is the address of an RSS or Atom feed. Sites are asked only for what changed, with pauses, and as their robots.txt
    says. Stop it with Ctrl-C; started again it goes on where it was.
    """
    from onrecord.articles.polite import Polite
    from onrecord.record import Record

    with Record.open(address, create=True) as record:
        follower = Follower(record, Polite(adding.open_fetcher()), adding.LazyReader(least_confidence), outlet)
        try:
            signal.signal(signal.SIGTERM, signal.default_int_handler)
            while True:
                began = time.monotonic()
                follower.round(feeds)
                if once:
                    break
                wait(every - (time.monotonic() - began))
        except KeyboardInterrupt:
            click.echo("onrecord: stopped; what was added is kept", err=True)
    context.exit(ALL_READ)


def wait(seconds: float) -> None:
    """Until the next round."""
    time.sleep(max(seconds, 1.0))


@dataclass(frozen=True, slots=True)
class Follower:
    """Asks feeds and adds what is new in them."""

    record: Record
    fetcher: Fetches
    reader: adding.LazyReader
    outlet: str | None = None

    def round(self, feeds: tuple[str, ...]) -> None:
        """Ask every feed; what goes wrong with one is said in a line, and the others are asked."""
        for url in feeds:
            try:
                tally = self.poll(url)
            except OnrecordError as error:
                self.failed(url, error)
            else:
                if tally is not None and (tally.read or tally.skipped):
                    click.echo(f"{stamp()} {url}: {adding.summary(tally)}")

    def failed(self, url: str, error: OnrecordError) -> None:
        """Keep what went wrong, where the record lets us, and say it."""
        from onrecord.views.pieces import flat

        # Where the record itself is what went wrong, saying it is enough.
        with suppress(OnrecordError):
            self.record.note_feed(replace(self.record.feed(url), checked=stamp(), problem=str(error)))
        click.echo(f"onrecord: {url}: {flat(str(error))}", err=True)

    def poll(self, url: str) -> Tally | None:
        """Ask one feed; None where it has not changed. Raises OnrecordError."""
        from onrecord.articles.feeds import parse_feed

        known = self.record.feed(url)
        got = self.fetcher.get(url, conditions(known))
        if got.status == 304:
            self.record.note_feed(replace(known, checked=stamp(), problem=None))
            return None
        content = parse_feed(got.body, got.url, got.headers.get("content-type", ""))
        tally = self.add(url, got.url, content)
        # With an entry that failed the feed is asked anew, as an unchanged feed would not bring it again.
        etag, modified = (None, None) if tally.skipped else (got.headers.get("etag"), got.headers.get("last-modified"))
        self.record.note_feed(replace(known, etag=etag, modified=modified, checked=stamp(), problem=None))
        return tally

    def add(self, url: str, address: str, content: FeedContent) -> Tally:
        """Add the entries that are wanted."""
        from onrecord.articles.feeds import load_feed
        from onrecord.articles.known import Known
        from onrecord.record.adding import Adder, Tally

        entries = adding.Entries(self.record)

        def tell(tally: Tally, item: Document | Skipped) -> None:
            entries.note(item)
            if isinstance(item, Skipped):
                adding.say_skip(tally, item)

        items = load_feed(content, address, Known(outlet=self.outlet, wants_entry=entries.wants), self.fetcher)
        return Adder(self.record, self.reader.read, adding.came_from(url), adding.merging(), tell, Tally()).add(items)


def conditions(known: Feed) -> dict[str, str]:
    """Headers that ask for a feed only where it changed."""
    asked = {"If-None-Match": known.etag, "If-Modified-Since": known.modified}
    return {name: value for name, value in asked.items() if value}


def stamp() -> str:
    """This moment, UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")
