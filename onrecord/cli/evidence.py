"""`onrecord ask` and `onrecord watch`: competing explanations held against a record."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from onrecord.cli.adding import record_option
from onrecord.cli.options import open_record
from onrecord.cli.output import WIDEST
from onrecord.cli.tables import give_json, say
from onrecord.errors import OnrecordError, RecordError

if TYPE_CHECKING:
    from onrecord.evidence import Answer, Question
    from onrecord.evidence.judging import Verdict
    from onrecord.questions import Record

FILE = click.Path(path_type=Path)
ID = "ID"


def output_options(command: Callable[..., None]) -> Callable[..., None]:
    """Where an answer goes."""
    command = click.option("--html", "page", type=FILE, metavar="FILE", help="Write it as one HTML page.")(command)
    command = click.option("--markdown", type=FILE, metavar="FILE", help="Write it as Markdown.")(command)
    return click.option("--json", "as_json", is_flag=True, help="One line of JSON instead of the view.")(command)


@click.command()
@click.argument("file", type=FILE)
@output_options
@click.option("--accept", multiple=True, metavar=ID, help="This item counts.")
@click.option("--reject", multiple=True, metavar=ID, help="This item does not count.")
@click.option("--rate", multiple=True, nargs=2, metavar="ID FITS",
              help='How an item fits: s12... "meant=neutral, cover=consistent".')
@click.option("--grade", multiple=True, nargs=2, metavar="ID GRADE",
              help="Source and information on the Admiralty scale: s12... B2.")
@click.option("--because", default="", metavar="WORDS", help="Why it is judged so.")
@click.option("--undo", multiple=True, metavar="JUDGEMENT", help="Withdraw a judgement (j...).")
@record_option
def ask(file: Path, as_json: bool, markdown: Path | None, page: Path | None, accept: Sequence[str], reject: Sequence[str],
        rate: Sequence[tuple[str, str]], grade: Sequence[tuple[str, str]], because: str, undo: Sequence[str],
        address: str) -> None:
    """Hold competing explanations against a record.

    FILE is YAML: the question, its hypotheses, what to look for and what it would mean; docs/questions.md has one in full.
    Items of evidence are judged by their statement's id (s...), each judgement has an id (j...) and can be undone.
    """
    from onrecord.evidence import read_question

    question = read_question(file)
    judged: list[tuple[Verdict, str, str]] = [
        *(("accept", one, "") for one in accept), *(("reject", one, "") for one in reject),
        *(("rate", one, value) for one, value in rate), *(("grade", one, value) for one, value in grade)]
    with opened(address, bool(judged or undo)) as (record, writes):
        if judged or undo:
            judge(record, question, judged, undo, because)
        give(answered(record, question, writes), as_json, markdown, page)


def judge(record: Record, question: Question, judged: Sequence[tuple[Verdict, str, str]], undo: Sequence[str],
          because: str) -> None:
    """Write judgements down, or withdraw them, all or none."""
    from onrecord.evidence import judge_item, undo_item

    with record.transaction():
        for one in undo:
            undo_item(record, one)
            click.echo(f"onrecord: withdrawn: {one}", err=True)
        for verdict, statement, value in judged:
            made = judge_item(record, question, statement, verdict, value, because)
            click.echo(f"onrecord: {verdict} {made.left}: {made.id} (undo it with --undo {made.id})", err=True)


@click.command()
@click.argument("files", nargs=-1, required=True, type=FILE, metavar="FILE...")
@click.option("--json", "as_json", is_flag=True, help="One line of JSON for each question.")
@record_option
def watch(files: Sequence[Path], as_json: bool, address: str) -> None:
    """Ask again after new coverage, and say what is new, above all what contradicts what led.

    What was found is kept in the record, and the next run tells what changed since. For a cron job after `onrecord add`.
    """
    from onrecord.evidence import kept_answer, read_question
    from onrecord.views.evidence.news import news

    questions = [read_question(file) for file in files]
    with open_record(address, write=True) as record:
        for question in questions:
            answer = kept_answer(record, question)
            if as_json:
                give_json([answer])
            else:
                say(news(answer, WIDEST))


class opened:  # noqa: N801
    """The record for writing, so that the answer can be kept and vectors be made; else, unless it must be, for reading."""

    def __init__(self, address: str, must_write: bool) -> None:
        self._writes = True
        try:
            self._record = open_record(address, write=True)
        except RecordError:
            if must_write:
                raise
            self._record, self._writes = open_record(address), False

    def __enter__(self) -> tuple[Record, bool]:
        return self._record, self._writes

    def __exit__(self, *error: object) -> None:
        self._record.close()


def answered(record: Record, question: Question, writes: bool) -> Answer:
    """The answer, kept where the record may be written."""
    from onrecord.evidence import ask as hold
    from onrecord.evidence import kept_answer
    from onrecord.meaning import catch_up

    if writes:
        try:
            catch_up(record)
            return kept_answer(record, question)
        except RecordError as error:
            click.echo(f"onrecord: the answer is not kept: {error}", err=True)
    return hold(record, question)


def give(answer: Answer, as_json: bool, markdown: Path | None, page: Path | None) -> None:
    """Write an answer where it is wanted; in the window where nothing is named."""
    if markdown is not None:
        from onrecord.views.evidence.markdown import markdown as report

        write(markdown, report(answer), "--markdown")
    if page is not None:
        from onrecord.views.evidence.page import page as html

        write(page, html(answer), "--html")
    if as_json:
        give_json([answer])
    elif markdown is None and page is None:
        from shutil import get_terminal_size

        from onrecord.views.evidence.terminal import terminal

        say(terminal(answer, min(get_terminal_size().columns, WIDEST)).rstrip("\n"))


def write(path: Path, text: str, option: str) -> None:
    """Write a report. Raises OnrecordError."""
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise OnrecordError(f"cannot write {path}: {error.strerror}; name another file with {option}") from error
    click.echo(f"onrecord: wrote {path}", err=True)


def ask_examples(sources: Sequence[str], least_confidence: float, page: Path | None, as_json: bool) -> None:
    """Ask the bundled question of the example coverage, in a record that is thrown away."""
    from tempfile import TemporaryDirectory

    from onrecord.articles import load
    from onrecord.cli.adding import LazyReader, merging, say_skip
    from onrecord.evidence import read_question
    from onrecord.examples import question_file
    from onrecord.questions import Record
    from onrecord.record import Came
    from onrecord.record.adding import Adder

    question = read_question(question_file())
    with TemporaryDirectory() as folder, Record.open(Path(folder) / "examples.record", create=True) as record:
        read = LazyReader(least_confidence).read
        tally = Adder(record, read, lambda document: Came("file", document.source), merging()).add(load(sources))
        for one in tally.skips:
            say_skip(tally, one)
        give(answered(record, question, True), as_json, None, page)
