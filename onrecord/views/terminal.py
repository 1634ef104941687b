"""A reading in the terminal: statements in order, grouped by speaker, what stands inside another one indented under it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from rich.console import Console, Group, RenderableType
from rich.rule import Rule
from rich.text import Text

from onrecord.document import Document
from onrecord.reading import Reading
from onrecord.statement import Statement
from onrecord.views.palette import Palette, speaker_detail, speaker_key, speaker_name
from onrecord.views.pieces import cut, flat, quoted, sentence
from onrecord.views.summary import (
    UNCERTAIN,
    conflicts_of,
    counts,
    dateline,
    details,
    figures_of,
    headline,
    is_uncertain,
    labels,
)

COLOURS = ("color(33)", "color(166)", "color(35)", "color(133)", "color(37)", "color(161)", "color(136)", "color(104)")
"""Middle tones, so that they can be read on dark and on light windows."""

_NARROW = 56
_WRAPPING = Console(width=80, highlight=False)
_FEW_WORDS = 4
_CONTEXT_LENGTH = 300
_LABEL_STYLES = {"declined to say": "yellow", "denied": "red", "warning": "bold", "demand": "bold", "pledge": "bold",
                 "condition": "bold"}


@dataclass(frozen=True, slots=True)
class _View:
    """What the parts of one view share. `inner` are the statements inside a statement, by its id."""

    reading: Reading
    palette: Palette
    width: int
    label_width: int
    inner: dict[str | None, list[Statement]]

    @property
    def document(self) -> Document:
        return self.reading.document


def view(reading: Reading, palette: Palette, width: int = 80) -> Group:
    """The reading as something for rich to print, `width` characters wide. The palette needs `len(COLOURS)` colours."""
    palette.add(reading)
    longest = max((len(label) for statement in reading.statements for label in labels(statement)), default=0)
    shown = _View(reading, palette, width, longest, _nesting(reading.statements))
    last = (*_conflicts(reading), Text(), Text(counts(reading), style="dim"), Text())
    return Group(*_head(reading.document), *_groups(shown), *last)


def _conflicts(reading: Reading) -> Iterator[RenderableType]:
    """Figures of the article that cannot both be true."""
    for words in conflicts_of(reading):
        yield Text()
        yield Text.assemble(("figures that do not fit: ", "bold red"), words)


def _nesting(statements: tuple[Statement, ...]) -> dict[str | None, list[Statement]]:
    """The statements by the one they stand inside. One whose outer statement does not come before it stands on its own, so
    that none is lost."""
    inner: dict[str | None, list[Statement]] = {}
    seen: set[str] = set()
    for statement in statements:
        outer = statement.nested_in if statement.nested_in in seen else None
        inner.setdefault(outer, []).append(statement)
        seen.add(statement.id)
    return inner


def _head(document: Document) -> Iterator[RenderableType]:
    yield Text(headline(document), style="bold")
    if line := dateline(document):
        yield Text(line, style="dim", overflow="fold")
    yield Rule(style="dim")


def _groups(shown: _View) -> Iterator[RenderableType]:
    outer = shown.inner.get(None, [])
    for _, group in groupby(outer, key=lambda statement: _same(shown.document, statement)):
        statements = list(group)
        yield Text()
        yield _speaker(shown, statements[0])
        for statement in statements:
            yield from _statement(shown, statement, depth=1)


def _same(document: Document, statement: Statement) -> str:
    """Neighbours with the same value stand under one name: the speaker, or the same words for one that is not resolved."""
    return speaker_key(statement.speaker) or f"? {document.quote(statement.source)}"


def _speaker(shown: _View, statement: Statement) -> Text:
    speaker = statement.speaker
    if speaker is None:
        words = flat(shown.document.quote(statement.source))
        return Text(f"“{words}” (speaker not resolved)" if words else "(no speaker given)", style="dim bold")
    line = Text(flat(speaker_name(speaker)), style=f"bold {_colour(shown, statement)}")
    if speaker.confidence < UNCERTAIN:
        line.append(" ?", style="dim")
    if detail := speaker_detail(speaker):
        line.append(f"  {flat(detail)}", style="dim not bold")
    return line


def _colour(shown: _View, statement: Statement) -> str:
    colour = shown.palette.colour(statement.speaker)
    return "default" if colour is None else COLOURS[colour % len(COLOURS)]


def _statement(shown: _View, statement: Statement, depth: int) -> Iterator[Text]:
    indent = min(2 * depth, shown.width // 3)
    yield _rows(shown, statement, indent)
    for inner in shown.inner.get(statement.id, ()):
        name = Text.assemble(("inside this: ", "dim"), _speaker(shown, inner))
        yield _beside([], name, indent + 2, shown.width)
        yield from _statement(shown, inner, depth + 1)


def _rows(shown: _View, statement: Statement, indent: int) -> Text:
    """Labels on the left, words on the right; one under the other where the window is narrow."""
    left = [Text(name, style=_LABEL_STYLES.get(name, "dim")) for name in labels(statement)]
    words = _words(shown, statement)
    if shown.width < _NARROW:
        kinds = _beside([], Text(", ").join(left), indent + 2, shown.width)
        return Text("\n").join([_beside([], words, indent, shown.width), *([kinds] if left else [])])
    for label in left:
        label.pad_right(shown.label_width + 2 - len(label))
    return _beside(left, words, indent, shown.width)


def _beside(left: list[Text], right: Text, indent: int, width: int) -> Text:
    """Short lines on the left (all of one length) beside a text that is wrapped. By hand, since rich's tables take most of the
    time that a long view takes."""
    offset = indent + (len(left[0]) if left else 0)
    lines: list[Text] = list(right.wrap(_WRAPPING, max(width - offset, 8), overflow="fold"))
    missing = len(left) - len(lines)
    rows = []
    for number, line in enumerate([*lines, *[Text()] * missing]):
        start = left[number] if number < len(left) else Text(" " * (offset - indent))
        rows.append(Text.assemble(" " * indent, start, line))
    return Text("\n").join(rows)


def _words(shown: _View, statement: Statement) -> Text:
    lines = [_said(shown, statement)]
    if is_uncertain(statement):
        lines[0].stylize("dim")
        lines[0] = Text.assemble(("? ", "bold yellow"), lines[0])
    if context := _context(shown.document, statement):
        lines.append(Text(f"in: {context}", style="dim italic"))
    more = details(statement)
    if is_uncertain(statement):
        more.append(f"{statement.confidence:.0%} sure")
    if more:
        lines.append(Text(" · ".join(more), style="dim"))
    lines += [Text(f"figure: {words}", style="dim") for words in figures_of(shown.reading, statement)]
    return Text("\n").join(lines)


def _said(shown: _View, statement: Statement) -> Text:
    """Cue and content: "warned that ..." where they follow one another so, else "... — said". The speaker stands above, so a
    cue before its source must not lead: "According to Ruiz, Li lied" would read "According to Li lied"."""
    content = Text(" … ").join(_content(shown, statement, start, end) for start, end in statement.content)
    cue = Text(" ".join(flat(shown.document.text[start:end]) for start, end in statement.cue), style="italic dim")
    if not cue or cue.plain == ":":
        return content
    if _cue_leads(statement):
        return Text.assemble(cue, " ", content)
    return Text.assemble(content, (f" — {cue.plain[0].lower()}{cue.plain[1:]}", cue.style))


def _cue_leads(statement: Statement) -> bool:
    cue, content = statement.cue[0], statement.content[0]
    return cue < content and not any(cue < source < content for source in statement.source)


def _content(shown: _View, statement: Statement, start: int, end: int) -> Text:
    """One piece of content: quoted words in the speaker's colour, the if-part of a condition underlined."""
    text = shown.document.text
    layers = [(span, f"bold {_colour(shown, statement)}") for span in quoted(text, statement)]
    layers += [(span, "underline") for span in statement.condition]
    said = Text()
    for first, last, styles in cut((start, end), layers):
        said.append(flat(text[first:last]), style=" ".join(sorted(styles)))
    return said


def _context(document: Document, statement: Statement) -> str:
    """The sentence around a statement of few words, which say little alone, and around one whose speaker is missing, which
    one cannot judge without it; else, or where the sentence is the content, nothing."""
    text = document.text
    few = sum(len(text[start:end].split()) for start, end in statement.content) <= _FEW_WORDS
    if not few and (statement.speaker is not None or statement.nested_in is not None):
        return ""
    parts = (*statement.content, *statement.cue)
    start, end = sentence(text, (min(s for s, _ in parts), max(e for _, e in parts)))
    around = flat(text[start:end]).strip()
    if around == flat(document.quote(statement.content)):
        return ""
    return around if len(around) <= _CONTEXT_LENGTH else around[:_CONTEXT_LENGTH].rstrip() + " …"
