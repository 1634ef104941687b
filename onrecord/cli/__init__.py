"""The command line. `main` is the program `onrecord`; each command stands in a file of its own, loaded when it is called."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any

import click

from onrecord import __version__
from onrecord.cli.exits import FAILED, PIPE_CLOSED, STOPPED
from onrecord.errors import OnrecordError

# Command, where it stands, what it does in a line: the list is here so that --help loads none of them.
COMMANDS = (
    ("read", "onrecord.cli.read:read", "Read articles: every statement with its speaker."),
    ("demo", "onrecord.cli.read:demo", "Read the bundled example coverage."),
    ("figures", "onrecord.cli.figures:figures", "List the figures of articles: who claims how many of what, over which time."),
    ("reconcile", "onrecord.cli.reconcile:reconcile", "Show the figures that cannot both be true, gravest first."),
    ("add", "onrecord.cli.add:add", "Add coverage to a record."),
    ("follow", "onrecord.cli.follow:follow", "Keep adding what feeds bring."),
    ("skipped", "onrecord.cli.skipped:skipped", "List what was not read, with the reason."),
    ("said", "onrecord.cli.asking:said", "What a speaker said, newest first, each utterance once."),
    ("search", "onrecord.cli.asking:search", "Find what was said with words, best first."),
    ("timeline", "onrecord.cli.asking:timeline", "What a speaker said, or what was said with words, oldest first."),
    ("show", "onrecord.cli.asking:show", "Show a statement in its paragraph, with its reports and judgements."),
    ("people", "onrecord.cli.people:people", "List who speaks, and correct who is who."),
    ("divergences", "onrecord.cli.divergences:divergences",
     "List where reports of one utterance differ in meaning, gravest first."),
    ("positions", "onrecord.cli.positions:positions", "Who is for, against, on a condition or silent on a topic; who changed."),
    ("contacts", "onrecord.cli.contacts:contacts", "Who meets, calls, writes to, refuses or breaks off with whom."),
    ("commitments", "onrecord.cli.commitments:commitments", "What was promised, threatened or foretold; what became of it."),
    ("form", "onrecord.cli.commitments:form", "A speaker's track record: how many commitments, and what became of them."),
    ("ask", "onrecord.cli.evidence:ask", "Hold competing explanations against a record."),
    ("watch", "onrecord.cli.evidence:watch", "Ask again after new coverage, and say what is new."),
    ("why", "onrecord.cli.divergences:why", "Say why two things stand as one, or apart."),
    ("stats", "onrecord.cli.asking:stats", "Say what a record holds, in numbers."),
    ("serve", "onrecord.cli.serve:serve", "Show a record in a browser, and answer as an API."),
    ("export", "onrecord.cli.exporting:export", "Write a record as JSON lines, CSV, Parquet, JSON-LD or W3C annotations."),
    ("import", "onrecord.cli.exporting:take_in", "Take in what `onrecord export --format jsonl` wrote."),
)


class _Commands(click.Group):
    """Loads a command when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [name for name, _, _ in COMMANDS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        for name, place, _ in COMMANDS:
            if name == cmd_name:
                module, _, attribute = place.partition(":")
                command: click.Command = getattr(import_module(module), attribute)
                return command
        return None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, what) for name, _, what in COMMANDS])

    def invoke(self, ctx: click.Context) -> Any:
        # click would call this exit 1, which means here that nothing could be read.
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(PIPE_CLOSED)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]},
             epilog="Exit codes: 0 all read, 1 nothing could be read, 2 wrong usage, 3 some sources skipped.")
@click.version_option(__version__, "--version", message="onrecord %(version)s")
def commands() -> None:
    """Read news coverage into a record of who said what."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a command and leave with its exit code. Errors are one line on stderr, never a traceback."""
    try:
        code = commands.main(arguments, prog_name="onrecord", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except click.Abort:
        code = STOPPED
    except OnrecordError as error:
        click.echo(f"onrecord: {error}", err=True)
        code = FAILED
    sys.exit(code)
