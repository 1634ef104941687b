"""Contacts asked of a record, the network at a day, the picture, the command."""

import json
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from onrecord.cli import main
from onrecord.contacts.ledger import behind, catch_up
from onrecord.contacts.network import standing
from onrecord.contacts.over_record import contacts
from onrecord.contacts.picture import draw
from onrecord.document import Document
from onrecord.errors import InputError
from onrecord.reading import Reading
from onrecord.record import Record
from tests.contacts.stub import Stub

TEXTS = (
    ("a", "2026-05-04", "Ledger", "Ana Ruiz met Tom Hill on Sunday."),
    ("b", "2026-05-05", "Courier", "On Sunday Ana Ruiz met Tom Hill for an hour."),
    ("c", "2026-06-01", "Courier", "Ana Ruiz has broken off talks with Tom Hill. Jo Bell telephoned Tom Hill yesterday."),
)


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("onrecord.contacts.find.shared_network", Stub)
    place = tmp_path / "t.record"
    with Record.open(place, create=True) as record:
        for name, day, outlet, text in TEXTS:
            record.add_reading(Reading(Document(name, text, outlet=outlet, published=day)))
        assert behind(record)
        assert catch_up(record) == 3
        assert not behind(record)
    return place


def test_one_contact_is_one_line_however_many_report_it(path: Path) -> None:
    with Record.open(path) as record:
        found = contacts(record, "Ruiz", "Tom Hill")
        assert [(line.state, line.day, len(line.reports)) for line in found] == [("ended", "2026-06-01", 1), ("held", "2026-05-03", 2)]
        for line in found:
            for report in line.reports:
                (start, end), = report.contact.spans
                assert next(t for n, _, _, t in TEXTS if n == report.document)[start:end] == report.text


def test_narrowing(path: Path) -> None:
    with Record.open(path) as record:
        assert len(contacts(record)) == 3
        assert [line.day for line in contacts(record, "Hill", since="2026-05-31")] == ["2026-06-01", "2026-05-31"]
        assert [line.day for line in contacts(record, until="2026-05-31")] == ["2026-05-31", "2026-05-03"]
        assert contacts(record, "Ruiz", "Bell") == ()
        assert len(contacts(record, limit=1)) == 1
        with pytest.raises(InputError):
            contacts(record, "")


def test_the_network_is_what_was_reported_last_up_to_the_day(path: Path) -> None:
    with Record.open(path) as record:
        found = contacts(record)
    assert {line.state for line in standing(found)} == {"ended", "held"}
    assert [line.state for line in standing(found, "2026-05-20")] == ["held"]
    assert standing(found, "2026-01-01") == ()


def test_the_picture_is_svg_with_every_party_and_needs_no_luck(path: Path) -> None:
    with Record.open(path) as record:
        shown = standing(contacts(record))
    svg = draw(shown, "Contacts <of> Hill")
    words = "".join(ElementTree.fromstring(svg).itertext())
    assert all(name in words for name in ("Ana Ruiz", "Tom Hill", "Jo Bell", "broken off", "<of>"))
    assert svg == draw(shown, "Contacts <of> Hill")
    assert draw(()) == ""


def test_the_command(path: Path, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["contacts", "Hill", "--record", str(path), "--json", "--picture", str(tmp_path / "n.svg")])
    assert not left.value.code
    rows = [json.loads(line) for line in capfdbinary.readouterr().out.decode().splitlines()]
    assert [row["state"] for row in rows] == ["ended", "held", "held"] and rows[0]["reports"][0]["document"] == "c"
    assert (tmp_path / "n.svg").read_text(encoding="utf-8").startswith("<svg")
