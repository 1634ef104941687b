"""The text of a reading as HTML, cut at every boundary, each piece marked by what it is part of."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape
from itertools import islice
from typing import Literal

from onrecord.document import Span
from onrecord.reading import Reading
from onrecord.statement import Statement
from onrecord.views.pieces import clean, cut, paragraphs
from onrecord.views.summary import is_uncertain

Part = Literal["content", "condition", "cue", "source", "figure"]
Label = tuple[Part, int]
"""What a piece is part of: a part of the statement (or the figure) with this place in the reading."""


@dataclass(frozen=True, slots=True)
class Marking:
    """A reading and how its statements are named: the colour's letter or digit, the tag to show, the anchors. `figures` marks
    figures too; `numbered` gives every piece the numbers (from 1) of its statements, for a script to light them up together."""

    reading: Reading
    colour: Callable[[Statement], str]
    tag: Callable[[Statement], str]
    name: Callable[[Statement, str], str]
    figures: bool = False
    numbered: bool = False


def marked_paragraphs(marking: Marking) -> Iterator[tuple[str, list[Statement]]]:
    """Each paragraph as HTML, with the statements whose content begins in it."""
    text, statements = marking.reading.document.text, marking.reading.statements
    found = paragraphs(text)
    layers, begun = _layers(statements, found), _begun(statements, found)
    if marking.figures:
        _add_figures(layers, marking.reading, found)
    for place, paragraph in enumerate(found):
        tags = _tags(marking, begun[place], paragraph[0])
        words = "".join(tags.get(start, "") + _piece(marking, text[start:end], held)
                        for start, end, held in cut(paragraph, layers[place]))
        yield words, begun[place]


def _begun(statements: tuple[Statement, ...], found: list[Span]) -> list[list[Statement]]:
    """The statements by the paragraph in which their content begins."""
    begun: list[list[Statement]] = [[] for _ in found]
    for statement in statements:
        for place in islice(_touched(statement.content[0], found), 1):
            begun[place].append(statement)
    return begun


def _layers(statements: tuple[Statement, ...], found: list[Span]) -> list[list[tuple[Span, Label]]]:
    """The parts of all statements by the paragraphs that they touch."""
    layers: list[list[tuple[Span, Label]]] = [[] for _ in found]
    for number, statement in enumerate(statements):
        for part, spans in _parts(statement):
            for span in spans:
                for place in _touched(span, found):
                    layers[place].append((span, (part, number)))
    return layers


def _add_figures(layers: list[list[tuple[Span, Label]]], reading: Reading, found: list[Span]) -> None:
    for number, figure in enumerate(reading.figures):
        for span in figure.text:
            for place in _touched(span, found):
                layers[place].append((span, ("figure", number)))


def _parts(statement: Statement) -> tuple[tuple[Part, tuple[Span, ...]], ...]:
    return (("content", statement.content), ("condition", statement.condition), ("cue", statement.cue),
            ("source", statement.source))


def _touched(span: Span, found: list[Span]) -> Iterator[int]:
    first = bisect_right(found, span[0], key=lambda paragraph: paragraph[1])
    for place in range(first, len(found)):
        if found[place][0] >= span[1]:
            return
        yield place


def _tags(marking: Marking, begun: list[Statement], first: int) -> dict[int, str]:
    """The tags by the place where they stand, not before `first`: each a link to its statement's note."""
    tags: dict[int, str] = {}
    for statement in begun:
        place = max(statement.start, first)
        tags[place] = tags.get(place, "") + (
            f'<a class="tag c{marking.colour(statement)}" id="{marking.name(statement, "t")}" '
            f'href="#{marking.name(statement, "s")}">{escape(marking.tag(statement))}</a>')
    return tags


def _piece(marking: Marking, words: str, held: frozenset[Label]) -> str:
    """Words that belong to the same parts. Content has the colour of the innermost statement, and a line above in the colour
    of the one around it; source and cue have a line beneath in the colour of their own."""
    statements = marking.reading.statements
    around = sorted((number for part, number in held if part == "content"), key=lambda n: _depth(statements[n], n))
    classes, element = [], "u"
    if around:
        element = "mark"
        classes.append(f"c{marking.colour(statements[around[-1]])}")
        classes += ["unsure"] if is_uncertain(statements[around[-1]]) else []
        classes += [f"o{marking.colour(statements[around[-2]])}"] if len(around) > 1 else []
    classes += ["if"] if any(part == "condition" for part, _ in held) else []
    for part in ("cue", "source"):
        numbers = [number for held_part, number in held if held_part == part]
        classes += [part, f"u{marking.colour(statements[max(numbers)])}"] if numbers else []
    classes += ["figure"] if any(part == "figure" for part, _ in held) else []
    shown = escape(clean(words))
    numbers = sorted({number + 1 for part, number in held if part != "figure"}) if marking.numbered else []
    data = f' data-s="{" ".join(map(str, numbers))}"' if numbers else ""
    return f'<{element} class="{" ".join(classes)}"{data}>{shown}</{element}>' if classes else shown


def _depth(statement: Statement, number: int) -> tuple[int, int, int]:
    """Sorts statements that hold the same words from outside to inside."""
    start, end = statement.content[0][0], statement.content[-1][1]
    return start, -end, number
