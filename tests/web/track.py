"""Coverage with positions, contacts and commitments for the pages of these, and a question about it."""

from __future__ import annotations

from pathlib import Path

from onrecord.document import Document, content_id
from onrecord.meaning import catch_up
from onrecord.questions import Record
from onrecord.reading import Reading
from onrecord.settling import Settler
from onrecord.speaker import Speaker
from onrecord.statement import Kind, Statement

HOLM, PELL = Speaker("Greta Holm", "person", 0.9, "mayor"), Speaker("Ivan Pell", "person", 0.9)
QUESTION = """id: ferry
question: Is the ferry plan meant?
hypotheses:
  - name: meant
    means: The ferry will run.
  - name: show
indicators:
  - name: money is given
    words: [money]
    fit: {meant: consistent, show: very inconsistent}
    because: whoever pretends does not pay
  - name: nothing is bought
    words: [ships]
    fit: {meant: inconsistent, show: consistent}
    because: a ferry needs ships
"""


def fill(path: Path) -> dict[str, str]:
    """Add three dispatches; ids of statements by name."""
    ids: dict[str, str] = {}
    with Record.open(path) as record:
        for outlet, day, text, said in (
            ("Pier Post", "2022-12-01", "Greta Holm said she was against the ferry plan.", (("against", HOLM, "claim"),)),
            ("Pier Post", "2022-12-05",
             "Greta Holm said she backed the ferry plan.\n\nIvan Pell said he would back the ferry plan only if ships were safe.\n\n"
             "Greta Holm met Ivan Pell on Sunday.", (("backed", HOLM, "support"), ("only", PELL, "condition"))),
            ("Quay News", "2022-12-06",
             "Greta Holm said the town would reopen the pier by 10 December 2022. Ivan Pell said the money was there.",
             (("reopen", HOLM, "pledge"), ("money", PELL, "claim")))):
            reading, found = made(outlet, day, text, said)
            record.add_reading(reading)
            ids |= found
        names, settler = record.unsettled(), Settler()
        with record.transaction():
            settler.merge(record, names)
            record.settle(names)
        settler.look_deeper(record, lambda done, of: None)
        catch_up(record)
    return ids


def made(outlet: str, day: str, text: str, said: tuple[tuple[str, Speaker, Kind], ...]) -> tuple[Reading, dict[str, str]]:
    """A reading in which each statement is the sentence with its word, by the speaker whom it names."""
    document = Document(content_id("d", text, outlet), text, f"{outlet}.txt", f"https://pier.example/{day}", outlet, text[:20], day)
    statements, ids = [], {}
    for word, speaker, kind in said:
        name = speaker.name or ""
        start = text.rindex(f"{name} said ", 0, text.index(word))
        cue, content = start + len(name) + 1, start + len(name) + 6
        end = text.index(".", content)
        one = Statement(content_id("s", document.id, word), ((content, end),), ((cue, cue + 4),), ((start, start + len(name)),),
                        "indirect", 0.9, speaker, kinds=(kind,))
        statements.append(one)
        ids[word] = one.id
    return Reading(document, tuple(statements)), ids
