"""`onrecord reconcile`: which figures cannot both be true, with the arithmetic."""

from __future__ import annotations

import json
from textwrap import fill
from typing import Any

import click

from onrecord.cli.exits import ALL_READ
from onrecord.cli.figures import iso_date, listing_of, read_sources, when, who
from onrecord.figure import Figure, Relation, Sum
from onrecord.figures.listing import Listing, broken_sums, collect, ranked, select
from onrecord.figures.reconcile import reconcile as relate
from onrecord.figures.show import stated
from onrecord.settling import topics

WIDTH = 100


@click.command(epilog="Exit codes: 0 all read, 1 nothing could be read, 2 wrong usage, 3 some sources skipped.")
@click.argument("sources", nargs=-1, metavar="[SOURCE...]")
@click.option("--record", "address", metavar="FILE", help="The figures of a record, instead of SOURCEs that are read now.")
@click.option("--about", metavar="WHAT", help='Only what counts this: "soldiers killed", "inflation".')
@click.option("--ids", nargs=2, metavar="ID ID", help="Only these two figures (ids as in `onrecord figures --json`).")
@click.option("--all", "everything", is_flag=True, help="Every relation that was found, not only what does not fit.")
@click.option("--json", "records", is_flag=True, help="One line of JSON for each relation, instead of the view.")
@click.option("--outlet", metavar="NAME", help="The outlet, where the source does not say it.")
@click.option("--published", metavar="DATE", callback=iso_date, help="The date, where the source does not say it.")
@click.pass_context
def reconcile(context: click.Context, /, sources: tuple[str, ...], address: str | None, **options: Any) -> None:
    """Show the figures that cannot both be true, gravest first: both sentences, the arithmetic, what is assumed.

    SOURCE is a file (plain text or HTML), a folder, an address (https://...), or - for what is piped in.
    """
    if bool(sources) == (address is not None):
        raise click.UsageError("name SOURCEs, or a record with --record")
    if address is not None:
        from onrecord.cli.options import open_record

        with open_record(address) as record:
            everything = listing_of(record)
            of_topic = topics.topics(record, everything.figures)
        _answer(everything, options, {f.id: topic for topic, members in of_topic.items() for f in members})
        return
    readings, tally = read_sources(sources, options["outlet"], options["published"])
    _answer(collect(readings), options, None)
    context.exit(tally.exit_code if tally.skipped or not tally.read else ALL_READ)


def _answer(everything: Listing, options: dict[str, Any], topic: dict[str, str] | None) -> None:
    """What was asked for. `topic`: the topic of each figure of a record; figures of two topics are not held together."""
    listing = select(everything, about=options["about"])
    pair, wide = options["ids"], options["everything"]
    found = [_pair(listing, pair)] if pair else [r for r in ranked(listing.figures) if wide or r.relation == "inconsistent"]
    if topic is not None and not pair:
        found = [r for r in found if topic[r.a] == topic[r.b]]
    show(listing, found, [] if pair else broken_sums(listing.figures), options["records"])


def _pair(listing: Listing, ids: tuple[str, str]) -> Relation:
    known = {figure.id: figure for figure in listing.figures}
    for one in ids:
        if one not in known:
            raise click.UsageError(f"no figure has the id {one}; `onrecord figures --json` lists them")
    return relate(known[ids[0]], known[ids[1]])


def show(listing: Listing, found: list[Relation], broken: list[Sum], records: bool) -> None:
    """Relations and sums as JSON lines (each with its two figures) or in words."""
    known = {figure.id: figure for figure in listing.figures}
    if records:
        for relation in found:
            click.echo(
                json.dumps(
                    {**relation.to_json(), "figures": [known[i].to_json() for i in (relation.a, relation.b)]},
                    ensure_ascii=False,
                )
            )
        for one in broken:
            click.echo(json.dumps({**one.to_json(), "relation": "sum"}, ensure_ascii=False))
        return
    for relation in found:
        click.echo(in_words(relation, known[relation.a], known[relation.b], listing))
    for one in broken:
        click.echo(_sum_in_words(one, known))
    if not found and not broken:
        click.echo(f"{len(known)} figures, none that do not fit", err=True)


def in_words(relation: Relation, a: Figure, b: Figure, listing: Listing) -> str:
    """A relation as a paragraph: what, both sentences, arithmetic, assumptions."""
    lines = [click.style(_heading(relation, a, b), bold=True)]
    lines += [_sentence(figure, listing) for figure in (a, b)]
    if relation.arithmetic:
        lines += [_indented(part.strip()) for part in relation.arithmetic.split(". ") if part.strip()]
    lines += [_indented(f"assumed: {assumption}") for assumption in relation.assumptions]
    if relation.reason and relation.relation != "not comparable":
        lines.append(_indented(f"so: {relation.reason}"))
    return "\n".join(lines) + "\n"


def _heading(relation: Relation, a: Figure, b: Figure) -> str:
    times = ""
    if relation.factor:
        low, high = relation.factor
        times = f", {low:.2f} times apart" if f"{low:.2f}" == f"{high:.2f}" else f", {low:.2f} to {high:.2f} times apart"
    verb = {"superseded": "is superseded by", "corrects": "corrects", "part of total": "is a part of"}.get(
        relation.relation, "and"
    )
    return f"{relation.relation}{times}: {stated(a)} ({who(a)}) {verb} {stated(b)} ({who(b)})" + (
        f": {relation.reason}" if relation.relation == "not comparable" else ""
    )


def _sentence(figure: Figure, listing: Listing) -> str:
    document = listing.documents.get(figure.document)
    outlet = (document.outlet or document.source) if document else ""
    text = " ".join(figure.sentence_text.split())
    return _indented(
        f"“{text}” [{', '.join(part for part in (figure.counted.replace(' | ', ', '), when(figure), outlet) if part)}]"
    )


def _indented(text: str) -> str:
    return fill(text, WIDTH, initial_indent="  ", subsequent_indent="    ", break_on_hyphens=False, break_long_words=False)


def _sum_in_words(one: Sum, known: dict[str, Figure]) -> str:
    total = known[one.total]
    lines = [
        click.style(f"does not add up: the parts of {stated(total)} ({total.counted.replace(' | ', ', ')})", bold=True),
        _indented(one.arithmetic),
    ]
    sentences = dict.fromkeys(" ".join(known[i].sentence_text.split()) for i in (*one.parts, one.total))
    return "\n".join([*lines, *(_indented(f"“{text}”") for text in sentences)]) + "\n"
