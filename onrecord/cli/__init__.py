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
