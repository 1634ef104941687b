"""Gold stories: the same invented events told by several made-up outlets, with what a merger should find in them.

One file is one story; the scheme is docs/merging.md. A statement is named DISPATCH/N, N counted from 1 in its dispatch. The
`a` and `b` of a pair may be lists, which stand for every one of `a` with every one of `b`.

    python -m evaluation.story_gold FOLDER                 check every file, print counts
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any, get_args

import yaml

from evaluation.dispatches import SPEAKER_KINDS, GoldStatement, _keys, _one_of, _statement
from onrecord.document import Document, words_at
from onrecord.reading import Reading
from onrecord.speaker import Speaker, SpeakerKind
from onrecord.statement import Kind, Polarity, Quotation, Statement

WHAT = ("negation", "number", "bound", "unit", "modality", "condition", "who", "speaker", "occasion", "quoted words")
SEVERITIES = ("major", "minor", "attribution", "wording")
LOOKALIKES = ("other day", "other audience", "other speaker", "denial", "other point")
COPIES = ("verbatim", "edited", "rewrite", "update")

STORY_KEYS = {"story", "dispatches", "people", "distinct", "utterances", "origins", "must_not_merge", "divergences", "controls"}
DISPATCH_KEYS = {"id", "outlet", "published", "title", "byline", "style", "text", "statements"}
Pair = tuple[str, str]
"""Two statements' names, in the order of their names."""


@dataclass(frozen=True)
class StoryDispatch:
    """One outlet's item; `style` says how it is written, `byline` who is credited, None where nobody is."""

    id: str
    outlet: str
    published: str
    title: str
    byline: str | None
    style: str
    text: str
    statements: tuple[GoldStatement, ...]

    def name(self, index: int) -> str:
        """What the statement with this index (from 0) is called in the story."""
        return f"{self.id}/{index + 1}"


@dataclass(frozen=True)
class Utterance:
    """One act of saying. `speaker` is a key of Story.people, None where nobody can tell who it is."""

    id: str
    speaker: str | None
    date: str | None
    occasion: str | None
    gist: str
    reports: tuple[str, ...]


@dataclass(frozen=True)
class Origin:
    """Dispatches that go back to one text: the first, and how each other one was made from it (one of COPIES)."""

    id: str
    first: str
    copies: Mapping[str, str]


@dataclass(frozen=True)
class Lookalike:
    """Pairs that must not be merged, and why (one of LOOKALIKES)."""

    pairs: tuple[Pair, ...]
    kind: str
    explanation: str


@dataclass(frozen=True)
class Divergence:
    """Pairs of reports of one utterance whose difference changes the meaning, all in the same way."""

    pairs: tuple[Pair, ...]
    what: tuple[str, ...]
    severity: str
    explanation: str


@dataclass(frozen=True)
class Control:
    """Pairs of reports of one utterance that differ only in form; `form` says how."""

    pairs: tuple[Pair, ...]
    form: str


@dataclass(frozen=True)
class Story:
    """One story with its gold. `people` maps a key to {dispatch id: (name, kind)} as that dispatch gives them."""

    name: str
    dispatches: tuple[StoryDispatch, ...]
    people: Mapping[str, Mapping[str, tuple[tuple[str, str], ...]]]
    distinct: tuple[tuple[str, str, str], ...]
    utterances: tuple[Utterance, ...]
    origins: tuple[Origin, ...]
    must_not_merge: tuple[Lookalike, ...]
    divergences: tuple[Divergence, ...]
    controls: tuple[Control, ...]

    def statements(self) -> dict[str, GoldStatement]:
        """Every statement by its name."""
        return {d.name(i): s for d in self.dispatches for i, s in enumerate(d.statements)}

    def same_utterance(self) -> set[Pair]:
        """Every pair of statements that report one utterance."""
        return {ordered(a, b) for u in self.utterances for a, b in combinations(u.reports, 2)}


def load(folder: str | Path) -> list[Story]:
    """Read every *.yaml of a folder, in name order; ValueError names the file and the entry that is wrong."""
    paths = sorted(Path(folder).glob("*.yaml"))
    if not paths:
        raise ValueError(f"{folder}: no .yaml file here")
    return [read_story(path) for path in paths]


def ordered(a: str, b: str) -> Pair:
    """The pair in the order of the names."""
    return (a, b) if a <= b else (b, a)


def to_readings(story: Story) -> list[Reading]:
    """The dispatches as the merger takes them, with the gold statements; a statement's id is its name in the story."""
    return [_reading(dispatch) for dispatch in story.dispatches]


# --- as the library's types ----------------------------------------------------------------------------------------


def _reading(dispatch: StoryDispatch) -> Reading:
    document = Document(dispatch.id, dispatch.text, source=dispatch.id, outlet=dispatch.outlet, title=dispatch.title,
                        published=dispatch.published)
    return Reading(document, tuple(_as_statement(dispatch, i) for i in range(len(dispatch.statements))))


def _as_statement(dispatch: StoryDispatch, index: int) -> Statement:
    gold = dispatch.statements[index]
    return Statement(
        dispatch.name(index), gold.content, gold.cue, gold.source, _quotation(gold.quotation), 1.0,
        speaker=Speaker(gold.speaker_name, _speaker_kind(gold.speaker_kind), 1.0) if gold.speaker_kind else None,
        nested_in=None if gold.nested_in is None else dispatch.name(gold.nested_in),
        kinds=tuple(kind for kind in get_args(Kind) if kind in gold.kinds), polarity=_polarity(gold.polarity),
        addressee=gold.addressee, occasion=words_at(dispatch.text, gold.occasion) or None,
        condition=gold.condition,
    )


def _quotation(value: str) -> Quotation:
    return next(known for known in get_args(Quotation) if known == value)


def _polarity(value: str) -> Polarity:
    return next(known for known in get_args(Polarity) if known == value)


def _speaker_kind(value: str) -> SpeakerKind:
    return next(known for known in get_args(SpeakerKind) if known == value)


# --- reading -------------------------------------------------------------------------------------------------------


def read_story(path: Path) -> Story:
    """Read and check one file."""
    try:
        raw = yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        raise ValueError(f"{path.name}: not YAML: {error}") from error
    if not isinstance(raw, dict):
        raise ValueError(f"{path.name}: a mapping is wanted")
    _keys(raw, STORY_KEYS, STORY_KEYS, path.name)
    dispatches = tuple(_dispatch(row, path.name) for row in raw["dispatches"])
    _unlike([d.id for d in dispatches], "dispatch", path.name)
    names = {d.name(i) for d in dispatches for i in range(len(d.statements))}
    story = Story(
        str(raw["story"]), dispatches, _people(raw["people"], dispatches, path.name),
        tuple((str(row["a"]), str(row["b"]), str(row["why"])) for row in raw["distinct"]),
        tuple(_utterance(row, names, path.name) for row in raw["utterances"]),
        tuple(Origin(str(row["id"]), str(row["first"]), dict(row.get("copies") or {})) for row in raw["origins"]),
        tuple(Lookalike(_pairs(row, names, path.name), str(row["kind"]), str(row["why"])) for row in raw["must_not_merge"]),
        tuple(Divergence(_pairs(row, names, path.name), tuple(row["what"]), str(row["severity"]), str(row["why"]))
              for row in raw["divergences"]),
        tuple(Control(_pairs(row, names, path.name), str(row["form"])) for row in raw["controls"]),
    )
    for check in CHECKS:
        check(story, path.name)
    return story


def _dispatch(row: dict[str, Any], where: str) -> StoryDispatch:
    _keys(row, DISPATCH_KEYS, DISPATCH_KEYS - {"byline"}, f"{where}, dispatch")
    where = f"{where}, {row['id']}"
    text = str(row["text"]).rstrip("\n")
    rows = row["statements"]
    statements = tuple(_statement(s, text, number, len(rows), f"{where}, statement {number}")
                       for number, s in enumerate(rows, 1))
    return StoryDispatch(str(row["id"]), str(row["outlet"]), str(row["published"]), str(row["title"]), row.get("byline"),
                         str(row["style"]), text, statements)


def _people(
    raw: dict[str, dict[str, Any]], dispatches: tuple[StoryDispatch, ...], where: str
) -> dict[str, dict[str, tuple[tuple[str, str], ...]]]:
    """{key: {dispatch: ((name, kind), ...)}}; a name alone takes the kind that the dispatch's statements give it."""
    kinds = {(d.id, s.speaker_name): s.speaker_kind for d in dispatches for s in d.statements if s.speaker_name}
    people: dict[str, dict[str, tuple[tuple[str, str], ...]]] = {}
    for key, mentions in raw.items():
        people[key] = {}
        for dispatch, names in mentions.items():
            listed = names if isinstance(names, list) else [names]
            for name in listed:
                _one_of(kinds.get((dispatch, name)), SPEAKER_KINDS, f"speaker {name!r} of {dispatch}: kind", where)
            people[key][dispatch] = tuple((name, str(kinds[dispatch, name])) for name in listed)
    return people


def _utterance(row: dict[str, Any], names: set[str], where: str) -> Utterance:
    wanted = {"id", "speaker", "gist", "reports"}
    _keys(row, wanted | {"date", "occasion"}, wanted, f"{where}, utterance {row.get('id')}")
    reports = tuple(_named(name, names, where) for name in row["reports"])
    date = row.get("date")
    return Utterance(str(row["id"]), row["speaker"], None if date is None else str(date), row.get("occasion"),
                     str(row["gist"]), reports)


def _pairs(row: dict[str, Any], names: set[str], where: str) -> tuple[Pair, ...]:
    """Every one of `a` with every one of `b`."""
    sides = [[_named(name, names, where) for name in (row[key] if isinstance(row[key], list) else [row[key]])] for key in "ab"]
    pairs = tuple(ordered(a, b) for a in sides[0] for b in sides[1])
    if not pairs or any(a == b for a, b in pairs):
        raise ValueError(f"{where}: {row['a']} with {row['b']}: a pair wants two different statements")
    return pairs


def _named(name: object, names: set[str], where: str) -> str:
    if name not in names:
        raise ValueError(f"{where}: there is no statement {name!r}")
    return str(name)


def _unlike(values: list[str], what: str, where: str) -> None:
    for value, count in Counter(values).items():
        if count > 1:
            raise ValueError(f"{where}: the {what} {value!r} occurs {count} times")


# --- checks over a whole story ---------------------------------------------------------------------------------------


def _check_utterances(story: Story, where: str) -> None:
    _unlike([u.id for u in story.utterances], "utterance", where)
    _unlike([r for u in story.utterances for r in u.reports], "report", where)
    missing = set(story.statements()) - {r for u in story.utterances for r in u.reports}
    if missing:
        raise ValueError(f"{where}: in no utterance: {sorted(missing)}")
    for utterance in story.utterances:
        if utterance.speaker is not None and utterance.speaker not in story.people:
            raise ValueError(f"{where}: utterance {utterance.id}: there is no {utterance.speaker!r} in people")


def _check_people(story: Story, where: str) -> None:
    """Every named speaker of every dispatch is exactly one entry; `distinct` names two entries."""
    listed = Counter((d, name) for mentions in story.people.values() for d, names in mentions.items() for name, _ in names)
    speakers = {(d.id, s.speaker_name) for d in story.dispatches for s in d.statements if s.speaker_name}
    wrong = speakers - set(listed) | {key for key, count in listed.items() if count > 1}
    if wrong:
        raise ValueError(f"{where}: in no or two entries of people: {sorted(wrong, key=str)}")
    for a, b, _ in story.distinct:
        if a == b or not {a, b} <= set(story.people):
            raise ValueError(f"{where}: distinct wants two entries of people, not {a!r} and {b!r}")


def _check_origins(story: Story, where: str) -> None:
    members = [m for o in story.origins for m in (o.first, *o.copies)]
    _unlike(members, "dispatch", f"{where}, origins")
    if set(members) != {d.id for d in story.dispatches}:
        raise ValueError(f"{where}: origins and dispatches differ: {sorted(set(members) ^ {d.id for d in story.dispatches})}")
    for origin in story.origins:
        for how in origin.copies.values():
            _one_of(how, COPIES, "copy", f"{where}, origin {origin.id}")


def _check_pairs(story: Story, where: str) -> None:
    """Divergences and controls lie within an utterance and apart from each other, look-alikes across utterances."""
    same = story.same_utterance()
    diverging = [p for d in story.divergences for p in d.pairs]
    controls = [p for c in story.controls for p in c.pairs]
    for pair in diverging + controls:
        if pair not in same:
            raise ValueError(f"{where}: {pair}: a divergence or control wants two reports of one utterance")
    _unlike([" ".join(pair) for pair in diverging + controls], "pair", where)
    for lookalike in story.must_not_merge:
        _one_of(lookalike.kind, LOOKALIKES, "kind", f"{where}, must_not_merge")
        if merged := same & set(lookalike.pairs):
            raise ValueError(f"{where}: must not merge, but one utterance: {sorted(merged)}")


def _check_divergences(story: Story, where: str) -> None:
    for divergence in story.divergences:
        here = f"{where}, divergence {divergence.pairs[0]}"
        if not divergence.what:
            raise ValueError(f"{here}: what differs?")
        for what in divergence.what:
            _one_of(what, WHAT, "what", here)
        _one_of(divergence.severity, SEVERITIES, "severity", here)
        rest = set(divergence.what) - {"quoted words"}
        fitting = ("wording",) if not rest else ("attribution",) if rest <= {"speaker", "occasion"} else ("major", "minor")
        if divergence.severity not in fitting:
            raise ValueError(f"{here}: {', '.join(divergence.what)} is not {divergence.severity}")


CHECKS = (_check_utterances, _check_people, _check_origins, _check_pairs, _check_divergences)


# --- command -------------------------------------------------------------------------------------------------------


def counts(stories: list[Story]) -> Iterator[tuple[str, Counter[str]]]:
    """What is in the stories, for print; divergences, controls and look-alikes are counted as entries and as pairs."""
    utterances = [u for s in stories for u in s.utterances]
    divergences = [d for s in stories for d in s.divergences]
    lookalikes = [m for s in stories for m in s.must_not_merge]
    controls = [c for s in stories for c in s.controls]
    yield "all", Counter({
        "stories": len(stories), "dispatches": sum(len(s.dispatches) for s in stories),
        "statements": sum(len(s.statements()) for s in stories), "people": sum(len(s.people) for s in stories),
        "distinct": sum(len(s.distinct) for s in stories), "origins": sum(len(s.origins) for s in stories)})
    yield "utterances", Counter({
        "all": len(utterances), "two or more reports": sum(len(u.reports) > 1 for u in utterances),
        "pairs": sum(len(s.same_utterance()) for s in stories)})
    for name, entries in (("must not merge", lookalikes), ("divergences", divergences), ("controls", controls)):
        yield name, Counter({"entries": len(entries), "pairs": sum(len(e.pairs) for e in entries)})
    yield "look-alike", Counter(m.kind for m in lookalikes)
    yield "what", Counter(w for d in divergences for w in d.what)
    yield "severity", Counter(d.severity for d in divergences)
    yield "copies", Counter(how for s in stories for o in s.origins for how in o.copies.values())


def main(arguments: list[str] | None = None) -> int:
    """Check a folder of stories and print what is in it."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.story_gold", description="Check a folder of gold stories.")
    parser.add_argument("folder")
    options = parser.parse_args(arguments)
    try:
        stories = load(options.folder)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    for name, counter in counts(stories):
        print(f"{name:16} " + "  ".join(f"{key} {n}" for key, n in counter.most_common()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
