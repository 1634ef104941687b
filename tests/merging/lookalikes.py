"""Reads `data/lookalikes*.txt`: small stories of reports that look alike; the notation stands at the top of the first file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from onrecord.document import Document
from onrecord.speaker import Speaker
from onrecord.statement import Statement
from tests.merging.help import Made, kinds, polarity, quotation

DATA = Path(__file__).parent / "data"
RUN = re.compile(r"[A-Z]\w+(?: [A-Z]\w+)*")
DAY = re.compile(r"\b(?:on )?\w+day\b.*")


@dataclass
class LookAlikes:
    """A story: its documents with their statements, and {statement: key}; statements of one key are one utterance."""

    name: str
    made: list[Made] = field(default_factory=list)
    keys: dict[str, str] = field(default_factory=dict)


def lookalikes(name: str) -> Iterator[LookAlikes]:
    """The stories of a file."""
    for block in (DATA / name).read_text(encoding="utf-8").split("\n= ")[1:]:
        title, *parts = block.split("\n# ")
        story = LookAlikes(title.strip())
        for number, part in enumerate(parts):
            head, *lines = part.strip().splitlines()
            outlet, published = head.split()
            story.made.append(_document(f"{story.name}{number}", outlet, published, lines, story.keys))
        yield story


def _document(key: str, outlet: str, published: str, lines: list[str], keys: dict[str, str]) -> Made:
    text, statements = "", []
    full: dict[str, str] = {}
    name: str | None = None
    for number, line in enumerate(lines, 1):
        same, source, cue, when, content = (part.strip() for part in line.split("|"))
        if source not in ("He", "She"):
            name = _name(source)
            if name and " " in name:
                full.setdefault(name.split()[-1], name)
            name = full.get(name, name) if name else None
        start = len(text)
        text += f"{source} {cue} {when} ".replace("  ", " ")
        begin = len(text)
        text += content
        statements.append(Statement(
            f"{key}/{number}", ((begin, len(text)),), ((start + len(source) + 1, start + len(source) + 1 + len(cue)),),
            ((start, start + len(source)),), quotation(content), 1.0, speaker=Speaker(name, "person", 1.0) if name else
            Speaker(source, "organization", 1.0), polarity=polarity(cue), kinds=kinds(cue), occasion=DAY.sub("", when).strip() or None))
        text += ". "
        keys[f"{key}/{number}"] = same
    return Document(key, text, outlet=outlet, published=published), statements


def _name(source: str) -> str | None:
    """The first two or more words in a row that begin with a capital, of more the last two; else the first such word."""
    runs = [run.removeprefix("The ") for run in RUN.findall(source) if run != "The"]
    longest = next((run for run in runs if " " in run), runs[0] if runs else None)
    return " ".join(longest.split()[-2:]) if longest else None
