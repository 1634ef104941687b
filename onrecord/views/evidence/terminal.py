"""An answer in a window: the ranking, the matrix with hypotheses in rows, then every item with its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import fill

from onrecord.evidence.answer import Answer
from onrecord.evidence.matrix import Item
from onrecord.evidence.weights import IN_WORDS, SYMBOLS
from onrecord.views.evidence import wording
from onrecord.views.evidence.markdown import sections
from onrecord.views.pieces import flat

COLUMN = 5


def terminal(answer: Answer, width: int = 100) -> str:
    """The answer as plain text of lines no wider than `width`."""
    return "\n".join(lines(answer, width)) + "\n"


def lines(answer: Answer, width: int) -> Iterator[str]:
    """The answer's lines."""
    yield wrapped(flat(answer.question.question), width)
    yield "─" * width
    yield wrapped(wording.lead(answer), width)
    yield wrapped(wording.basis(answer), width)
    yield ""
    yield from ranking(answer, width)
    if answer.placed:
        yield from matrix(answer, width)
    for title, found in sections(answer):
        if found:
            yield f"\n{title.upper()}"
            yield from (wrapped(flat(line), width, "  ") for line in found)
    for title, items in (("Evidence", answer.placed), ("Found, not rated", answer.unrated), ("Rejected", answer.rejected)):
        if items:
            yield f"\n{title.upper()}"
            for one in items:
                yield from entry(one, width)
    yield ""
    yield wrapped(IN_WORDS, width)


def ranking(answer: Answer, width: int) -> Iterator[str]:
    """The hypotheses, least contradicted first, each with its score and what it rests on."""
    labels = {one.statement: one.label for one in answer.items}
    for one in answer.ranking:
        rests = " ".join(labels[name] for name in one.rests_on) or "nothing found"
        judged = f" (judged by a person: {one.judged:g})" if one.judged != one.score else ""
        yield wrapped(f"{one.rank}. {one.name}{': ' + one.means if one.means else ''}", width)
        yield wrapped(f"inconsistency {one.score:g}{judged}, from {rests}", width, "   ")


def matrix(answer: Answer, width: int) -> Iterator[str]:
    """The matrix, in as many bands as the window needs."""
    names = [one.name for one in answer.ranking]
    head = min(max(len(name) for name in (*names, "diagnosticity")), width // 3)
    size = max(1, (width - head - 1) // COLUMN)
    for start in range(0, len(answer.placed), size):
        band: Sequence[Item] = answer.placed[start : start + size]
        yield "\n" + " " * head + "".join(one.label.rjust(COLUMN) for one in band)
        for name in names:
            yield name[:head].ljust(head) + "".join(SYMBOLS[one.cells[name].fit].rjust(COLUMN) for one in band)
        yield "diagnosticity"[:head].ljust(head) + "".join(f"{one.diagnosticity:.2f}".rjust(COLUMN) for one in band)
    yield ""
    yield wrapped(wording.LEGEND, width)


def entry(one: Item, width: int) -> Iterator[str]:
    """An item: its words, then where they stand."""
    yield wrapped(f"{one.label.ljust(4)}{wording.who(one)}: {flat(one.text)}", width, "", "    ")
    found_for = f"for “{flat(one.indicators[0])}”"
    yield wrapped(f"{wording.where(one)}; {wording.notes(one)}; {found_for}; {one.statement}", width, "    ")


def wrapped(text: str, width: int, first: str = "", rest: str | None = None) -> str:
    """Text broken at the width, indented."""
    return fill(text, width, initial_indent=first, subsequent_indent=first + "  " if rest is None else rest,
                break_on_hyphens=False, break_long_words=False)
