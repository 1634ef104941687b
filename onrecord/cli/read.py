"""`onrecord read` and `onrecord demo`: articles in, statements out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from onrecord.cli.exits import ALL_READ, FAILED, SOME_SKIPPED
from onrecord.cli.output import Output, page_output, records_output, terminal_output
from onrecord.cli.progress import Line, progress
from onrecord.document import Document, Skipped
from onrecord.settings import LEAST_CONFIDENCE

if TYPE_CHECKING:
    from onrecord.pipeline import Reader


@dataclass(slots=True)
class Tally:
    """How many sources were read and how many were not."""

    read: int = 0
    skipped: list[Skipped] = field(default_factory=list)

    @property
    def exit_code(self) -> int:
        """The exit code that says so."""
        if not self.read:
            return FAILED
        return SOME_SKIPPED if self.skipped else ALL_READ


def _date(context: click.Context, option: click.Parameter, value: str | None) -> str | None:
    """An ISO date or date and time, as given."""
    if value is None:
        return None
    try:
        datetime.fromisoformat(value)
    except ValueError:
        message = f"{value!r} is not a date; write it as 2022-12-03 or 2022-12-03T14:30"
        raise click.BadParameter(message, context, option) from None
    return value


def _page_file(context: click.Context, option: click.Parameter, value: Path | None) -> Path | None:
    """A file that can be written, found out before anything is read."""
    if value is not None and not value.absolute().parent.is_dir():
        raise click.BadParameter(f"there is no folder {value.absolute().parent}", context, option)
    return value


def output_options(command: Any) -> Any:
    """The options that say what comes out and where to."""
    command = click.option("--least-confidence", type=click.FloatRange(0, 1), metavar="X",
                           default=LEAST_CONFIDENCE, show_default=True, help="Leave out statements with less confidence than X "
                           "(0 to 1). Lower finds more, higher errs less.")(command)
    command = click.option("--html", "page", type=click.Path(dir_okay=False, writable=True, path_type=Path), metavar="FILE",
                           callback=_page_file, help="Write a page with the articles marked up, instead of the view.")(command)
    return click.option("--json", "records", is_flag=True, help="One line of JSON for each document "
                        "(docs/reading.schema.json), instead of the view.")(command)


@click.command(epilog="Exit codes: 0 all read, 1 nothing could be read, 2 wrong usage, 3 some sources skipped.")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@output_options
@click.option("--outlet", metavar="NAME", help="The outlet, before what the source says of itself.")
@click.option("--published", metavar="DATE", callback=_date, help="The date (2022-12-03), before what the source says.")
@click.pass_context
def read(context: click.Context, sources: tuple[str, ...], outlet: str | None, published: str | None, page: Path | None,
         records: bool, least_confidence: float) -> None:
    """Read articles: every statement with its speaker.

    SOURCE is a file (plain text or HTML), a folder, an address (https://...), or - for what is piped in.
    """
    context.exit(_run(sources, open_reader(least_confidence), choose_output(records, page), outlet, published))


@click.command(epilog="The outlets of the example coverage do not exist; what they report on is public.")
@output_options
@click.option("--serve", "port", is_flag=False, flag_value=8750, type=click.IntRange(0, 65535), metavar="[PORT]",
              help="Show it in a browser, in a record that is thrown away at the end.")
@click.option("--question", is_flag=True, help="Ask of it the bundled question: are the talks meant, or cover?")
@click.pass_context
def demo(context: click.Context, page: Path | None, records: bool, least_confidence: float, port: int | None,
         question: bool) -> None:
    """Read the bundled example coverage: seven dispatches, one story."""
    from onrecord.examples import example_files, question_file

    sources = tuple(str(path) for path in example_files())
    if question:
        from onrecord.cli.evidence import ask_examples

        ask_examples(sources, least_confidence, page, records)
        return
    if port is not None:
        from onrecord.cli.serve import serve_sources

        serve_sources(sources, (question_file(),), port, least_confidence)
        return
    context.exit(_run(sources, open_reader(least_confidence), choose_output(records, page), None, None))


def open_reader(least_confidence: float) -> Reader:
    """A reader with the model loaded."""
    from onrecord.pipeline import Reader

    return Reader(least_confidence=least_confidence)


def choose_output(records: bool, page: Path | None) -> Output:
    """Where readings go: the view, unless JSON lines or a page (or both) are asked for."""
    chosen = [records_output()] if records else []
    if page is not None:
        chosen.append(page_output(page))
    return _together(chosen) if chosen else terminal_output()


def _together(outputs: list[Output]) -> Output:
    return Output(lambda reading: [output.show(reading) for output in outputs], lambda: [output.finish() for output in outputs],
                  all(output.quiet for output in outputs))


def _run(sources: tuple[str, ...], reader: Reader, output: Output, outlet: str | None, published: str | None) -> int:
    """Read the sources one after the other, give each reading out as it comes, return the exit code."""
    from onrecord.articles import load

    tally = Tally()
    with progress(output.quiet) as line:
        documents = _documents(load(sources, outlet=outlet, published=published), tally, line)
        for reading in reader.read_documents(documents):
            tally.read += 1
            output.show(reading)
            line.advance(tally.read, len(tally.skipped))
    if tally.read:
        output.finish()
    if tally.read + len(tally.skipped) > 1 and tally.skipped:
        click.echo(f"onrecord: {tally.read} read, {len(tally.skipped)} skipped", err=True)
    return tally.exit_code


def _documents(loaded: Iterable[Document | Skipped], tally: Tally, line: Line) -> Iterator[Document]:
    """The documents; what is skipped is counted and said on stderr."""
    from onrecord.views.pieces import flat

    for item in loaded:
        if isinstance(item, Skipped):
            tally.skipped.append(item)
            line.say(f"onrecord: skipped {flat(item.source)}: {flat(item.reason)}")
        else:
            yield item
