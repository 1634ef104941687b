"""Made-up coverage in any amount: the paragraphs of the six example dispatches, read once by the model, put together anew.

A document is six paragraphs drawn at random, in random order, with their statements. In three documents of four each person's
name is exchanged, throughout the document, for one of 40,000 made-up names; in every document some common words are exchanged
for some of 20,000 made-up ones, so that words are as unevenly spread as in real coverage. Outlets (200), days and addresses are
made up; the documents come in the order of their days, 91 a day (100,000 are three years), as a follower or an archive gives them.
The same seed gives the same documents.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from onrecord.articles import document_id, load
from onrecord.document import Document, Span, content_id
from onrecord.examples import example_files
from onrecord.pipeline import Reader
from onrecord.reading import Reading
from onrecord.speaker import Speaker
from onrecord.statement import Statement

PARAGRAPHS = 6
A_DAY = 91
SYLLABLES = [first + second for first in "bdfgklmnprstvz" for second in "aeo"]
COMMON = ("war", "talks", "peace", "country", "people", "time", "troops", "offer", "weapons", "allies", "winter", "plan",
          "visit")
SPANS = ("content", "cue", "source", "via_source", "condition")


@dataclass(frozen=True, slots=True)
class Piece:
    """One paragraph with its statements; spans are into the paragraph."""

    text: str
    statements: tuple[Statement, ...]


def pieces() -> list[Piece]:
    """The paragraphs of the examples that hold statements."""
    reader = Reader()
    found = (one for one in load([str(path) for path in example_files()]) if isinstance(one, Document))
    return [piece for one in reader.read_documents(found) for piece in cut(one)]


def cut(reading: Reading) -> Iterator[Piece]:
    """A reading's paragraphs; a statement that crosses a paragraph's end is left out."""
    for match in re.finditer(r"[^\n]+", reading.document.text):
        first, last = match.span()
        inside = tuple(moved(s, -first) for s in reading.statements
                       if all(first <= a and b <= last for name in SPANS for a, b in getattr(s, name)))
        if inside:
            yield Piece(match.group(), inside)


def moved(statement: Statement, by: int, new: Exchange | None = None) -> Statement:
    """The statement with every place of its spans in the new text, if there is one, and then moved."""
    def to(place: int) -> int:
        return (new.place(place) if new else place) + by

    spans = {name: tuple((to(a), to(b)) for a, b in getattr(statement, name)) for name in SPANS}
    return replace(statement, nested_in=None, **spans)


def made_word(number: int, syllables: int) -> str:
    """A made-up word, another for each number."""
    base = len(SYLLABLES)
    return "".join(SYLLABLES[number // base**place % base] for place in range(syllables))


@dataclass(frozen=True, slots=True)
class Exchange:
    """Words exchanged in a text; `place` follows a character into the new text."""

    text: str
    cuts: tuple[tuple[int, int, int], ...]
    """Of each exchanged word: begin and end in the old text, and how much longer the new one is."""

    def place(self, old: int) -> int:
        """Where a character of the old text stands in the new one."""
        return old + sum(more for _, end, more in self.cuts if end <= old)


def exchange(text: str, words: dict[str, str]) -> Exchange:
    """The text with whole words exchanged."""
    pattern = re.compile(r"\b(" + "|".join(map(re.escape, sorted(words, key=len, reverse=True))) + r")\b")
    cuts = tuple((m.start(), m.end(), len(words[m[1]]) - len(m[1])) for m in pattern.finditer(text))
    return Exchange(pattern.sub(lambda m: words[m[1]], text), cuts)


def documents(number: int, seed: int = 3) -> Iterator[Reading]:
    """So many readings."""
    stock, chance = pieces(), random.Random(seed)
    last_names = sorted({s.speaker.name.split()[-1] for p in stock for s in p.statements
                         if s.speaker and s.speaker.kind == "person" and s.speaker.name})
    for place in range(number):
        words = {word: made_word(chance.randrange(20_000), 4) for word in chance.sample(COMMON, 6)}
        if chance.random() < 0.75:
            words |= {name: made_word(min(int(chance.paretovariate(0.6) * 3), 39_999), 3).title() for name in last_names}
        yield compose(chance.sample(stock, PARAGRAPHS), words, place, chance)


def compose(chosen: list[Piece], words: dict[str, str], place: int, chance: random.Random) -> Reading:
    """One document of some paragraphs."""
    texts = [exchange(piece.text, words) for piece in chosen]
    day = date(2022, 1, 1) + timedelta(days=place // A_DAY)
    url = f"https://outlet{chance.randrange(200)}.example/news/{place}"
    text = "\n\n".join(one.text for one in texts)
    document = Document(document_id(text, url), text, url, url, url.split("/")[2], texts[0].text[:60], day.isoformat())
    statements, start = [], 0
    for piece, new in zip(chosen, texts, strict=True):
        statements += [placed(s, new, start, document.id, words) for s in piece.statements]
        start += len(new.text) + 2
    return Reading(document, tuple(statements))


def placed(statement: Statement, new: Exchange, start: int, document: str, words: dict[str, str]) -> Statement:
    """A paragraph's statement where it stands in the document, its speaker's name exchanged as in the text."""
    there = moved(statement, start, new)
    return replace(there, id=content_id("s", document, repr(there.content), repr(there.cue), repr(there.source)),
                   speaker=renamed(statement.speaker, words), via=renamed(statement.via, words))


def renamed(speaker: Speaker | None, words: dict[str, str]) -> Speaker | None:
    """The speaker with the name that the text has."""
    return replace(speaker, name=exchange(speaker.name, words).text) if speaker and speaker.name else speaker


def spans_hold(reading: Reading) -> bool:
    """Whether every span lies inside the text and no word is cut at its ends."""
    def whole(span: Span) -> bool:
        return 0 <= span[0] < span[1] <= len(reading.document.text)

    return all(whole(span) for s in reading.statements for name in SPANS for span in getattr(s, name))
