"""An answer as one self-contained page: no script, nothing loaded, everything escaped."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from importlib.resources import files

from onrecord.evidence.answer import Answer
from onrecord.evidence.matrix import Cell, Item
from onrecord.evidence.weights import IN_WORDS, SYMBOLS, fit_of
from onrecord.views.evidence import wording
from onrecord.views.evidence.markdown import sections
from onrecord.views.pieces import flat
from onrecord.views.shell import HEAD


def page(answer: Answer) -> str:
    """The page."""
    style = files("onrecord.views.evidence").joinpath("page.css").read_text(encoding="utf-8")
    title = escape(flat(answer.question.question))
    parts = [HEAD.format(title=f"{title} · on record", style=style), f"<h1>{title}</h1>\n<p class='lead'>",
             escape(wording.lead(answer)), f"</p>\n<p class='soft'>{escape(wording.basis(answer))}</p>\n", ranking(answer)]
    if answer.placed:
        parts += ["<h2>Matrix</h2>\n", f"<p class='soft'>{escape(wording.LEGEND)}.</p>\n", matrix(answer)]
    for name, lines in sections(answer):
        if lines:
            rows = "".join(f"<li>{linked(line, answer)}</li>\n" for line in lines)
            parts.append(f"<h2>{name}</h2>\n<ul>\n{rows}</ul>\n")
    parts += [listing("Evidence in the matrix", answer.placed), listing("Found, not rated", answer.unrated),
              listing("Rejected by a person", answer.rejected),
              f"<footer><p>{escape(IN_WORDS)} Written by onrecord.</p></footer>\n</body>\n</html>\n"]
    return "".join(parts)


def ranking(answer: Answer) -> str:
    """The hypotheses with their scores; every score with links to the items that it rests on."""
    labels = {one.statement: one.label for one in answer.items}
    rows = []
    for one in answer.ranking:
        rests = " ".join(link(labels[name]) for name in one.rests_on) or "nothing found"
        rows.append(f"<tr><td class='number'>{one.rank}</td>"
                    f"<th scope='row'>{escape(one.name)}<small>{escape(one.means)}</small></th>"
                    f"<td class='number'>{one.score:g}</td><td class='number'>{one.judged:g}</td><td>{rests}</td></tr>\n")
    head = "<tr><th>rank</th><th>hypothesis</th><th>inconsistency</th><th>judged by a person alone</th><th>rests on</th></tr>"
    return f"<h2>Hypotheses</h2>\n<table><thead>{head}</thead>\n<tbody>\n{''.join(rows)}</tbody></table>\n"


def matrix(answer: Answer) -> str:
    """Hypotheses in rows, evidence in columns; the reason of a cell is its title."""
    head = "".join(f"<th scope='col'>{link(one.label)}<small>{escape(wording.who(one))}</small></th>" for one in answer.placed)
    rows = "".join(f"<tr><th scope='row'>{escape(standing.name)}</th>"
                   f"{''.join(cell(one.cells[standing.name]) for one in answer.placed)}</tr>\n" for standing in answer.ranking)
    telling = "".join(f"<td class='number'>{one.diagnosticity:.2f}</td>" for one in answer.placed)
    return (f"<div class='wide'><table class='matrix'><thead><tr><td></td>{head}</tr></thead>\n<tbody>\n{rows}"
            f"<tr class='soft'><th scope='row'>diagnosticity</th>{telling}</tr>\n</tbody></table></div>\n")


def cell(one: Cell) -> str:
    """One cell."""
    fit = "not rated" if one.fit is None else fit_of(one.fit)
    title = escape(f"{fit}: {one.because} ({one.by})", quote=True)
    return f"<td class='fit f{2 if one.fit is None else one.fit + 2}' title=\"{title}\">{SYMBOLS[one.fit]}</td>"


def listing(title: str, items: Iterable[Item]) -> str:
    """Items in full."""
    rows = "".join(map(entry, items))
    return f"<h2>{title}</h2>\n<dl>\n{rows}</dl>\n" if rows else ""


def entry(one: Item) -> str:
    """An item: its words, who and where, why it fits so, and the ids of its statements."""
    reasons = dict.fromkeys(f"{cell.because} ({cell.by})" for cell in one.cells.values() if cell.because)
    why = "".join(f"<p class='soft'>{escape(flat(reason))}</p>\n" for reason in reasons)
    reports = ", ".join(f"{escape(flat(report.outlet or report.document))} <code>{report.statement}</code>"
                        for report in one.reports)
    address = one.url if one.url and one.url.startswith(("http://", "https://")) else None
    source = f"<a href=\"{escape(address, quote=True)}\" rel='noreferrer'>{escape(address)}</a>" if address else ""
    return (f"<dt id='{one.label}'>{one.label} <b>{escape(wording.who(one))}</b></dt>\n<dd><blockquote dir='auto'>"
            f"{escape(flat(one.text))}</blockquote>\n"
            f"<p>{escape(wording.where(one))}; {escape(wording.notes(one))}. {source}</p>\n"
            f"{why}<p class='soft'>{reports}</p></dd>\n")


def link(label: str) -> str:
    """A link to an item on this page."""
    return f"<a href='#{label}'>{label}</a>"


def linked(line: str, answer: Answer) -> str:
    """A line with its items' labels as links."""
    labels = {one.label for one in answer.items}
    words = (part.strip("(),:;") for part in line.split())
    known = sorted({word for word in words if word in labels}, key=wording.label_number, reverse=True)
    text = escape(line)
    for label in known:
        text = text.replace(label, f"\x00{label[1:]}\x00")
    for label in known:
        text = text.replace(f"\x00{label[1:]}\x00", link(label))
    return text
