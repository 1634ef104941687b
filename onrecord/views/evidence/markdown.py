"""An answer as Markdown, with a footnote to the statement for every item."""

from __future__ import annotations

import re
from collections.abc import Iterable

from onrecord.evidence.answer import Answer
from onrecord.evidence.matrix import Item
from onrecord.evidence.weights import IN_WORDS, SYMBOLS
from onrecord.views.evidence import wording
from onrecord.views.pieces import flat

SPECIAL = re.compile(r"([\\`*_\[\]<>#|~^])")


def markdown(answer: Answer) -> str:
    """The report."""
    question = answer.question
    parts = [f"# {safe(question.question)}", wording.lead(answer), wording.basis(answer), "## Hypotheses", hypotheses(answer)]
    if answer.placed:
        parts += ["## Matrix", f"{wording.LEGEND}.", matrix(answer)]
    for title, lines in sections(answer):
        if lines:
            parts += [f"## {title}", "\n".join(f"- {safe(line)}" for line in lines)]
    if answer.unrated:
        parts += ["## Found, not rated", "\n".join(f"- {note(one)}" for one in answer.unrated)]
    if answer.rejected:
        parts += ["## Rejected by a person", "\n".join(f"- {note(one)}" for one in answer.rejected)]
    parts += ["## How it was scored", safe(IN_WORDS), "\n".join(footnote(one) for one in answer.items)]
    return "\n\n".join(part for part in parts if part) + "\n"


def sections(answer: Answer) -> Iterable[tuple[str, list[str]]]:
    """The lists of a report, with their titles."""
    yield "What the ranking hangs on", wording.hangs(answer)
    yield "Probabilities that the analyst gave", wording.posterior_lines(answer)
    yield "Missing", list(answer.missing)
    yield "Old", wording.old_lines(answer)
    yield "Changed", wording.changed(answer)


def hypotheses(answer: Answer) -> str:
    """The ranking as a table; every score with the items that it rests on."""
    labels = {one.statement: one.label for one in answer.items}
    rows = ["| rank | hypothesis | inconsistency | judged by a person alone | rests on |", "|---:|---|---:|---:|---|"]
    for one in answer.ranking:
        means = f": {safe(one.means)}" if one.means else ""
        rests = " ".join(f"[^{labels[name]}]" for name in one.rests_on) or "nothing found"
        rows.append(f"| {one.rank} | **{safe(one.name)}**{means} | {one.score:g} | {one.judged:g} | {rests} |")
    return "\n".join(rows)


def matrix(answer: Answer) -> str:
    """Hypotheses in rows, evidence in columns."""
    placed = answer.placed
    rows = ["| |" + "".join(f" {one.label}[^{one.label}] |" for one in placed), "|---|" + ":---:|" * len(placed)]
    for standing in answer.ranking:
        cells = "".join(f" {SYMBOLS[one.cells[standing.name].fit]} |" for one in placed)
        rows.append(f"| **{safe(standing.name)}** |{cells}")
    rows.append("| *diagnosticity* |" + "".join(f" {one.diagnosticity:.2f} |" for one in placed))
    return "\n".join(rows)


def note(one: Item) -> str:
    """An item in a line."""
    return f"{one.label}[^{one.label}]: {safe(wording.who(one))}: “{safe(flat(one.text))}” ({safe(wording.notes(one))})"


def footnote(one: Item) -> str:
    """An item's statement: who, words, where, why it fits as it does, and the ids of all reports."""
    why = "; ".join(dict.fromkeys(f"{cell.by}: {cell.because}" for cell in one.cells.values() if cell.because and cell.by))
    ids = ", ".join(f"`{report.statement}`" for report in one.reports) or f"`{one.statement}`"
    link = f" <{one.url}>" if one.url and one.url.startswith(("http://", "https://")) else ""
    return (f"[^{one.label}]: {safe(wording.who(one))}: “{safe(flat(one.text))}” {safe(wording.where(one))}; "
            f"{safe(wording.notes(one))}.{' ' + safe(why) + '.' if why else ''} Statements: {ids}{link}")


def safe(text: str) -> str:
    """Words that Markdown takes for nothing else."""
    return SPECIAL.sub(r"\\\1", flat(text))
