"""A small story in a record, without a model: who says what, in invented dispatches."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from onrecord.articles.make import from_text
from onrecord.document import Document
from onrecord.questions import Record
from onrecord.reading import Reading
from onrecord.settling import Settler
from onrecord.speaker import Speaker
from onrecord.statement import Kind, Polarity, Statement

Line = tuple[str, str, Kind, Polarity]
STORY: tuple[tuple[str, str, tuple[Line, ...]], ...] = (
    ("The Lantern", "2024-05-13", (
        ("Anton Dragan", "the guns would leave the school yard before the end of the month", "pledge", "said"),
        ("Mathilde Roche", "the truce is a cover to bring in fresh troops", "warning", "said"))),
    ("Radio Lac", "2024-05-14", (
        ("Mathilde Roche", "new troops had arrived in the valley on Sunday night", "claim", "said"),
        ("Anton Dragan", "he had moved troops into the valley", "denial", "denied"))),
    ("The Lantern", "2024-06-20", (
        ("Ilse Brandt", "the school yard is empty and the guns are gone", "claim", "said"),
        ("Anton Dragan", "whether his fighters would stay in the hills", "claim", "withheld"))),
)
QUESTION = """
question: Is the truce meant?
hypotheses:
  - {name: meant, means: The rebels want peace.}
  - {name: cover, means: The rebels want time.}
indicators:
  - name: guns are moved away
    words: [guns leave, guns gone]
    fit: {meant: consistent, cover: inconsistent}
    because: Who wants time keeps the guns.
  - name: fresh troops
    words: [fresh troops, new troops, moved troops]
    fit: {meant: very inconsistent, cover: very consistent}
    because: Who wants peace does not reinforce.
"""


def reading(outlet: str, published: str, lines: Iterable[Line], url: str = "") -> Reading:
    """A dispatch in which each line is a sentence."""
    rows = list(lines)
    sentences = [f"{who} said that {words}." for who, words, _, _ in rows]
    document = from_text(" ".join(sentences), outlet=outlet, published=published, title="The truce in the valley",
                         url=url or f"https://{outlet.replace(' ', '-').lower()}.example/{published}")
    return Reading(document, tuple(statement(document, number, *row) for number, row in enumerate(rows)))


def statement(document: Document, number: int, who: str, words: str, kind: Kind, polarity: Polarity) -> Statement:
    """One line as a statement."""
    start = document.text.index(words)
    name = document.text.rindex(who, 0, start)
    return Statement(f"s{document.id[1:13]}{number:04d}", ((start, start + len(words)),), ((start - 10, start - 6),),
                     ((name, name + len(who)),), "indirect", 0.9, Speaker(who, "person", 0.9), kinds=(kind,), polarity=polarity)


def story() -> list[Reading]:
    """The dispatches."""
    return [reading(*one) for one in STORY]


def copies() -> list[Reading]:
    """Each dispatch again, word for word, by another outlet a day later."""
    return [reading("Copy Shop", day[:-1] + str(int(day[-1]) + 1), lines, f"https://copy.example/{number}")
            for number, (_, day, lines) in enumerate(STORY)]


def filled(path: Path | str, readings: Iterable[Reading]) -> Record:
    """A record with dispatches, merged as `onrecord add` merges."""
    record = Record.open(path, create=True)
    names, settler = [], Settler()
    for one in readings:
        record.add_reading(one)
        names.append(one.document.id)
    with record.transaction():
        settler.merge(record, names)
        record.settle(names)
    settler.look_deeper(record, lambda done, of: None)
    return record
