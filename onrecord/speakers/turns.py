"""Transcripts and interviews in turns: "MORA: ...", "Q: ...", "HOST: ..."; who a label is, and who is spoken to."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from onrecord.speakers.entities import Cast
from onrecord.speakers.groups import BREAKS, QUOTES, Source
from onrecord.speakers.layout import PERSON, Layout
from onrecord.speakers.names import Name
from onrecord.statement import Statement

ANSWERS = {"a", "answer"}
ASKERS = {"host", "presenter", "moderator", "interviewer", "anchor", "newsreader", "chair", "reporter", "question"}
LONGEST_LABEL = 6
"""Words before the colon of a turn."""
LONGEST_THANKS = 8
"""Words in which a turn may name whom it answers ("Good evening to you, Felipe.")."""


def find_turns(layout: Layout, statements: tuple[Statement, ...]) -> list[int]:
    """Numbers of the statements that are turns: a label opens a paragraph, a colon and its words follow. Two at least."""
    paragraphs = layout.words.paragraphs
    found = []
    for number, statement in enumerate(statements):
        if not statement.source or not statement.content:
            continue
        first, last = layout.range_of(statement.source[0])
        start = layout.range_of(statement.content[0])[0]
        opens = first < last and first > 0 and paragraphs[first - 1] != paragraphs[first]
        if opens and last - first <= LONGEST_LABEL and start == last + 1 and layout.lower[last] == ":" and (
                layout.capital(first) and layout.lower[start] not in QUOTES):
            found.append(number)
    return found if len(found) > 1 else []


def label_source(layout: Layout, cast: Cast, turns: list[Source], source: Source) -> Source:
    """A turn's label as a source; the person whom one without a name stands for: an answer's is whom the words before the first
    turn speak of first, an asker's is whom another's turn thanks or greets by name; else it stays its own description, for it
    is none of the others who have a turn. `turns` are the labels of all turns."""
    words = layout.lower[source.first:source.last]
    person = None
    if words[0] in ANSWERS and len(words) == 1:
        person = _introduced(layout, cast, turns[0].first)
    elif words[-1] in ASKERS:
        person = _greeted(layout, cast, turns, source)
    if person is None:
        return replace(source, form="label") if source.form == "nominal" else source
    return Source("name", source.first, source.last, source.head, "person", person)


def _introduced(layout: Layout, cast: Cast, end: int) -> int | None:
    """The person named first before a word, whoever asks ("Interview by Matteo Kerr") left out."""
    for i in range(end):
        name = cast.names.get(i)
        if name is not None and name.kind == PERSON and name.first == i and layout.lower[i - 1] != "by":
            return cast.of_name[name.first]
    return None


def _greeted(layout: Layout, cast: Cast, turns: list[Source], source: Source) -> int | None:
    """Whom somebody else's turn right after the label's own addresses in its first words: "Thank you, Felipe." """
    own = layout.lower[source.first:source.last]
    for before, turn in pairwise(turns):
        if layout.lower[before.first:before.last] != own or layout.lower[turn.first:turn.last] == own:
            continue
        for i in range(turn.last + 1, min(len(layout) - 1, turn.last + 1 + LONGEST_THANKS)):
            name = cast.names.get(i)
            if name is not None and name.kind == PERSON and _is_addressed(layout, name):
                return cast.of_name[name.first]
    return None


def _is_addressed(layout: Layout, name: Name) -> bool:
    """Does a comma set the name off at the end of its sentence, or at its beginning?"""
    before, after = layout.lower[name.first - 1], layout.lower[min(name.last, len(layout) - 1)]
    return (before == "," and after in (".", "!", "?")) or (before in BREAKS | {"."} and after == ",")


def listeners(layout: Layout, labels: list[Source]) -> list[int | None]:
    """For each turn which turn is that of whom it speaks to: the next one of somebody else's, else the one before."""
    who = [layout.text(label.first, label.last) if label.entity is None else label.entity for label in labels]
    around = ((*range(at + 1, len(who)), *range(at - 1, -1, -1)) for at in range(len(who)))
    return [next((i for i in near if who[i] != who[at]), None) for at, near in enumerate(around)]
