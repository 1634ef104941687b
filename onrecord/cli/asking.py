"""`onrecord said`, `search`, `timeline`, `show` and `stats`: questions to a record."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, cast

import click

from onrecord.cli.options import json_option, limit_option, narrowing_options, open_record, record_option
from onrecord.cli.tables import Cell, Column, give, give_json, none_found, plain, say

if TYPE_CHECKING:
    from onrecord.questions import Said, Shown, Stats
    from onrecord.statement import Kind

COLUMNS = (Column("day", whole=True), Column("speaker", "bold", share=2), Column("said", share=7),
           Column("kinds", "dim", share=2), Column("outlet", share=2), Column("reports", "dim", whole=True),
           Column("origins", "dim", whole=True), Column("statement", "dim", whole=True))


@click.command()
@click.argument("speaker")
@click.option("--about", metavar="WORDS", help="Only with these words in what is said: words, \"a phrase\", or rearm*.")
@narrowing_options
@limit_option(50)
@json_option
@record_option
def said(speaker: str, about: str | None, kinds: tuple[str, ...], since: str | None, until: str | None, outlet: str | None,
         limit: int, records: bool, address: str) -> None:
    """What a speaker said, newest first, each utterance once.

    SPEAKER is a name, its last word, or an id from `onrecord people`.
    """
    with open_record(address) as record:
        found = record.said(speaker, about=about, kinds=_kinds(kinds), since=since, until=until, outlet=outlet, limit=limit)
        _answer(found, records, f"nothing by {speaker!r} was found; `onrecord people` lists who speaks")
        if not records:
            _namesakes(found, speaker)


@click.command()
@click.argument("words", nargs=-1)
@click.option("--like", metavar="SENTENCE", default="", help="What is near to this in meaning; with WORDS, both put together.")
@narrowing_options
@limit_option(50)
@json_option
@record_option
def search(words: tuple[str, ...], like: str, kinds: tuple[str, ...], since: str | None, until: str | None, outlet: str | None,
           limit: int, records: bool, address: str) -> None:
    """Find what was said with words, best first.

    WORDS must all be there, in any form ("talk", "talking"); "a phrase" in quotation marks, rearm* for the beginning of a word,
    -word for what must not be there (after --).
    """
    if not (words or like):
        raise click.UsageError("give words, or --like SENTENCE")
    with open_record(address) as record:
        found = record.search(_joined(words) if words else "", like=like, kinds=_kinds(kinds), since=since, until=until,
                              outlet=outlet, limit=limit)
        _answer(found, records, f"nothing with {' '.join(words) or like!r} was found")


@click.command()
@click.argument("asked", nargs=-1, required=True, metavar="SPEAKER|WORDS")
@click.option("--about", metavar="WORDS", help="Only with these words.")
@click.option("--since", metavar="DATE", help="From this day on (2022-12-03).")
@click.option("--until", metavar="DATE", help="Until this day, included (2022-12-03).")
@limit_option(200)
@json_option
@record_option
def timeline(asked: tuple[str, ...], about: str | None, since: str | None, until: str | None, limit: int, records: bool,
             address: str) -> None:
    """What a speaker said, or what was said with words, oldest first.

    A name that the record knows is taken for a speaker, anything else for words.
    """
    with open_record(address) as record:
        found = record.timeline(_joined(asked), about=about, since=since, until=until, limit=limit)
        if found.entries and not records:
            none_found(f"{found.asked!r} taken for {'a speaker' if found.by == 'speaker' else 'words'}")
        _answer(found.entries, records, f"nothing by or with {found.asked!r} was found")


@click.command()
@click.argument("name", metavar="ID")
@json_option
@record_option
def show(name: str, records: bool, address: str) -> None:
    """Show a statement in its paragraph, with its reports and judgements.

    ID is a statement's (s...) or an utterance's (u...), as the tables and --json give them.
    """
    with open_record(address) as record:
        found = record.show(name)
        if records:
            give_json([found])
        else:
            _shown(found)


@click.command()
@json_option
@record_option
def stats(records: bool, address: str) -> None:
    """Say what a record holds, in numbers."""
    with open_record(address) as record:
        found = record.stats()
        if records:
            give_json([found])
        else:
            give((Column("what"), Column("count", "bold")), _numbers(found))


def _kinds(kinds: tuple[str, ...]) -> tuple[Kind, ...]:
    return cast("tuple[Kind, ...]", kinds)


def _joined(words: tuple[str, ...]) -> str:
    """Words from the command line as one search: what the shell kept together is a phrase if more was given beside it."""
    if len(words) == 1:
        return words[0]
    return " ".join(f'"{word}"' if " " in word and '"' not in word else word for word in words)


def _answer(found: Iterable[Said], records: bool, nothing: str) -> None:
    rows = list(found)
    if records:
        give_json(rows)
    elif rows:
        give(COLUMNS, map(_row, rows))
    else:
        none_found(nothing)


def _row(one: Said) -> tuple[Cell | str, ...]:
    found = one.found
    speaker = one.speaker or (found.statement.speaker.kind if found.statement.speaker else "not resolved")
    polarity = {"said": "", "withheld": "declined to say", "denied": "denied"}[found.statement.polarity]
    kinds = [polarity, *(kind for kind in found.statement.kinds if not (polarity == "denied" and kind == "denial"))]
    return ((found.published or "no date")[:10], speaker, Cell(found.text, found.marks), ", ".join(filter(None, kinds)),
            Cell(found.outlet or "", link=found.url), str(len(one.reports)), str(one.origins), found.id)


def _namesakes(found: Iterable[Said], speaker: str) -> None:
    """Say where the name is that of several people."""
    persons = {one.found.person: one.speaker for one in found}
    if len(persons) > 1:
        several = ", ".join(f"{name} ({person})" for person, name in list(persons.items())[:5])
        none_found(f"{len(persons)} are called {speaker!r}: {several}; name one by its id")


def _shown(found: Shown) -> None:
    """The statement's paragraph with its words marked, then reports, figures and judgements."""
    one, statement = found.said, found.said.found
    start, end = found.paragraph
    marks = tuple((max(first, start) - start, last - start) for first, last in statement.statement.content)
    heads = (statement.title, statement.outlet, (statement.published or "no date")[:10], statement.url)
    say(plain(" · ".join(filter(None, heads))))
    give((Column("in its paragraph", share=1),), [(Cell(found.text[start:end], marks),)])
    give((Column("what"), Column("", share=1)), [row for row in _facts(found) if row[1]])
    say("")
    give((Column("day", whole=True), Column("outlet", share=1), Column("report", share=4), Column("origin", "dim", whole=True),
          Column("statement", "dim", whole=True)),
         [((report.published or "no date")[:10], Cell(report.outlet or "", link=report.url), report.text, report.origin,
           report.statement) for report in one.reports])
    if found.judgements:
        say("")
        give(JUDGED, map(judged, found.judgements))


def _facts(found: Shown) -> list[tuple[str, str]]:
    """What is known of the statement, name by name."""
    from onrecord.views.summary import plural

    one, statement = found.said, found.said.found.statement
    speaker = statement.speaker
    role = ", ".join(part for part in (speaker.role, speaker.body, speaker.country) if part) if speaker else ""
    return [
        ("speaker", (one.speaker or (speaker.kind if speaker else "not resolved")) + (f" ({role})" if role else "")),
        ("person", found.said.found.person or ""),
        ("passed on by", statement.via.name or statement.via.kind if statement.via else ""),
        ("kinds", ", ".join(statement.kinds)), ("polarity", statement.polarity), ("quotation", statement.quotation),
        ("addressee", statement.addressee or ""), ("occasion", statement.occasion or ""),
        ("condition", " ... ".join(found.text[start:end] for start, end in statement.condition)),
        ("confidence", f"{statement.confidence:.2f}"),
        ("figures", "; ".join(one.words for one in found.figures)),
        ("stands in or around", ", ".join(near.id for near in found.around)),
        ("utterance", f"{one.utterance}: {plural(len(one.reports), 'report')}, {plural(one.origins, 'origin')}"),
    ]


JUDGED = (Column("judged", share=1), Column("left", "dim", whole=True), Column("right", "dim", whole=True),
          Column("score", whole=True), Column("by", share=1), Column("why", share=2), Column("judgement", "dim", whole=True))
"""Columns of a list of judgements."""


def judged(one: Any) -> tuple[str, ...]:
    """A judgement as a row."""
    kind = one.kind if one.holds else f"not {one.kind}"
    why = one.reason or ", ".join(f"{name} {value}" for name, value in one.features.items())
    return (kind + (" (withdrawn)" if one.withdrawn else ""), one.left, one.right, f"{one.score:.2f}",
            f"{one.author} {one.by}".strip(), why, one.id)


COUNTED = ("documents", "revisions", "outlets", "origins", "statements", "utterances", "persons", "judgements", "skipped",
           "unsettled")


def _numbers(found: Stats) -> Iterable[tuple[str, str]]:
    from onrecord.views.summary import plural

    counts = found.counts
    yield from ((name, f"{getattr(counts, name):,}") for name in COUNTED)
    yield "days", f"{found.first or 'no date'} to {found.last or 'no date'}"
    yield "without a date", plural(found.undated, "document")
    yield "speaker known", f"{found.resolved:,} of {plural(counts.statements, 'statement')}"
    for what, numbers in (("quotation", found.quotations), ("polarity", found.polarities), ("kind", found.kinds),
                          ("divergence", found.severities)):
        yield from ((f"{what}: {name}", f"{number:,}") for name, number in numbers.items() if number)
    yield from ((f"outlet: {one.outlet or 'not known'}", f"{plural(one.documents, 'document')}, "
                 f"{plural(one.statements, 'statement')}") for one in found.outlets)
    yield "size", f"{counts.bytes / 1e6:.1f} MB"
