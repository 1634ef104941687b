"""`onrecord commitments` and `onrecord form`."""

import json

import pytest
from click.testing import CliRunner

from onrecord.cli import commands
from onrecord.commitments.ledger import catch_up
from onrecord.questions import Record
from tests.commitments.test_record import CHANCE, FORM, PLEDGE, SHUT


@pytest.fixture
def address(tmp_path):
    with Record.open(tmp_path / "a.record", create=True) as opened:
        for one in (PLEDGE, CHANCE, SHUT, FORM):
            opened.add_reading(one)
        first, *rest = [entry.id for entry in opened.speakers() if entry.speaker.name == "Ana Ruiz"]
        opened.place("person", dict.fromkeys(rest, first))
        catch_up(opened)
    return str(tmp_path / "a.record")


def run(*arguments):
    return CliRunner().invoke(commands, list(arguments), catch_exceptions=False)


def test_a_speaker_stands_where_a_command_could(address):
    one = run("commitments", "Ruiz", "--record", address)
    assert one.stdout == run("commitments", "--record", address, "Ruiz").stdout
    assert "[broken]" in one.stdout
    assert "still shut" in one.stdout


def test_decide_and_undo(address):
    before = run("commitments", "--record", address, "--json").stdout
    pledge = next(row for row in map(json.loads, before.splitlines()) if row["type"] == "pledge")
    done = run("commitments", "decide", pledge["statement"], "kept", "--because", "I was there", "--record", address)
    assert done.exit_code == 0
    row = next(
        row
        for row in map(json.loads, run("commitments", "--record", address, "--json").stdout.splitlines())
        if row["type"] == "pledge"
    )
    assert (row["state"], row["proposed"], row["decision"]["because"]) == ("kept", "broken", "I was there")
    assert run("commitments", "undo", row["decision"]["judgement"], "--record", address).exit_code == 0
    assert run("commitments", "--record", address, "--json").stdout == before


def test_form(address):
    found = json.loads(run("form", "Ruiz", "--record", address, "--json").stdout)
    assert (found["total"], len(found["unsettled"])) == (2, 2)
    shown = run("form", "Ruiz", "--record", address).stdout
    assert "2 commitments, 2 of them unsettled" in shown
    assert "has got form" in shown
