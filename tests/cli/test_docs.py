"""docs/commands.md and --help say what the program does."""

from pathlib import Path

import click
import pytest

from onrecord.cli import COMMANDS, commands, exits

DOCS = (Path(__file__).parents[2] / "docs" / "commands.md").read_text(encoding="utf-8")


def command(name: str) -> click.Command:
    found = commands.get_command(click.Context(commands), name)
    assert found is not None
    return found


@pytest.mark.parametrize("name", [name for name, _, _ in COMMANDS])
def test_every_command_and_option_is_documented(name):
    section = DOCS.split(f"## onrecord {name}", 1)[1].split("\n## ", 1)[0]
    for parameter in command(name).params:
        if isinstance(parameter, click.Option):
            assert parameter.help
            assert parameter.opts[0] in section


@pytest.mark.parametrize(("name", "_place", "what"), COMMANDS)
def test_the_list_says_what_the_command_says(name, _place, what):
    assert (command(name).help or "").splitlines()[0].rstrip(".").startswith(what.rstrip("."))


def test_every_exit_code_is_documented():
    table = DOCS.split("## Exit codes", 1)[1]
    codes = {value for name, value in vars(exits).items() if name.isupper()}
    assert codes == {int(line.split("|")[1]) for line in table.splitlines() if line.startswith("| ") and line[2].isdigit()}
