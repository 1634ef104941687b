"""Scores merging on a folder of gold stories: speakers, utterances, origins, divergences, controls (scheme: docs/merging.md).

    python -m evaluation.merging FOLDER [--story NAME] [--errors] [--read]      --read: with the real reader's statements
    python -m evaluation.merging --wordings FILE... [--errors]                  pairs of wordings (gold/wordings)
"""

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path

from evaluation.story_gold import Pair, Story, load, ordered, to_readings
from onrecord.document import Document
from onrecord.judgement import Judgement
from onrecord.merging.clusters import JOIN
from onrecord.merging.compare import compare
from onrecord.merging.divergences import part
from onrecord.merging.groups import group
from onrecord.merging.mentions import mention_id
from onrecord.merging.merge import Merged, merge
from onrecord.merging.reports import Report, carried_over, reports_of
from onrecord.reading import Reading
from onrecord.statement import Statement

Read = Callable[[Document], Reading]


@dataclass
class Scores:
    """Counts over stories. `errors` are lines for a person."""

    counts: Counter[str] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)

    def share(self, hit: str, of: str) -> float:
        """counts[hit] / counts[of], 0 where there is nothing to count."""
        return self.counts[hit] / self.counts[of] if self.counts[of] else 0.0

    def f1(self, hit: str, found: str, gold: str) -> tuple[float, float, float]:
        """(precision, recall, F1)."""
        p, r = self.share(hit, found), self.share(hit, gold)
        return p, r, 2 * p * r / (p + r) if p + r else 0.0


def score(stories: Sequence[Story], read: Read | None = None) -> Scores:
    """Merge every story by itself and count. With `read`, the reader's statements are matched to the gold ones by their
    content;
    gold statements that were not found count as utterances of their own."""
    scores = Scores()
    for story in stories:
        readings = to_readings(story)
        names: dict[str, str] = {}
        if read:
            readings = [_reread(reading, read, names) for reading in readings]
        merged = merge([(r.document, r.statements) for r in readings])
        _score_people(story, readings, merged, scores)
        _score_utterances(story, readings, merged, names, scores)
        _score_origins(story, merged, scores)
        _score_divergences(story, merged, names, scores)
    return scores


def _reread(reading: Reading, read: Read, names: dict[str, str]) -> Reading:
    """The reader's statements of a document; `names` gets {its id: the gold name of the statement whose content it
    shares most}."""
    found = read(reading.document)
    free = list(reading.statements)
    for statement in found.statements:
        best = max(free, key=lambda s: _shared(s, statement), default=None)
        if best is not None and _shared(best, statement) >= 0.5:
            names[statement.id] = best.id
            free.remove(best)
    return found


def _shared(a: Statement, b: Statement) -> float:
    """Characters of content in both, as a share of those in either (Jaccard)."""
    x, y = ({i for s, e in one.content for i in range(s, e)} for one in (a, b))
    return len(x & y) / max(1, len(x | y))


def _groups(items: Sequence[str], judgements: Sequence[Judgement], kind: str) -> dict[str, str]:
    return group(items, [j for j in judgements if j.kind == kind])


def _pairs(groups: Mapping[str, object]) -> set[Pair]:
    members: dict[object, list[str]] = defaultdict(list)
    for item, one in groups.items():
        members[one].append(item)
    return {ordered(a, b) for row in members.values() for a, b in combinations(row, 2)}


def _score_pairs(name: str, found: set[Pair], gold: set[Pair], story: Story, scores: Scores) -> None:
    scores.counts[f"{name} found"] += len(found)
    scores.counts[f"{name} gold"] += len(gold)
    scores.counts[f"{name} right"] += len(found & gold)
    scores.errors += [f"{story.name}: {name} wrongly together: {a} {b}" for a, b in sorted(found - gold)]
    scores.errors += [f"{story.name}: {name} missed: {a} {b}" for a, b in sorted(gold - found)]


def _score_people(story: Story, readings: Sequence[Reading], merged: Merged, scores: Scores) -> None:
    """Named speakers over documents, as pairs of (document, name)."""
    known = {(d, name): key for key, rows in story.people.items() for d, listed in rows.items() for name, _ in listed}
    mentions = {mention_id(r.document.id, s.speaker): (r.document.id, s.speaker.name) for r in readings for s in r.statements
                if s.speaker and s.speaker.name}
    gold = {f"{d}:{n}": known[d, n] for d, n in mentions.values() if n and (d, n) in known}
    groups = _groups(list(mentions), merged.judgements, "same person")
    found = {f"{d}:{n}": groups[i] for i, (d, n) in mentions.items() if n and (d, n) in known}
    _score_pairs("speakers", _pairs(found), _pairs(gold), story, scores)


def _score_utterances(story: Story, readings: Sequence[Reading], merged: Merged, names: dict[str, str], scores: Scores) -> None:
    ids = [s.id for r in readings for s in r.statements]
    groups = _groups(ids, merged.judgements, "same utterance")
    found = {names.get(i, i): g for i, g in groups.items() if not names or i in names}
    found |= {name: name for name in story.statements() if name not in found}
    gold = {report: u.id for u in story.utterances for report in u.reports}
    pairs = _pairs(found)
    _score_pairs("utterances", pairs, story.same_utterance(), story, scores)
    _score_b_cubed(found, gold, scores)
    forbidden = {pair for m in story.must_not_merge for pair in m.pairs}
    scores.counts["must not merge"] += len(forbidden)
    scores.counts["merged that must not"] += len(forbidden & pairs)
    scores.errors += [f"{story.name}: MUST NOT MERGE {a} {b}" for a, b in sorted(forbidden & pairs)]


def _score_b_cubed(found: Mapping[str, str], gold: Mapping[str, str], scores: Scores) -> None:
    """B-cubed (Bagga and Baldwin 1998): per report the share of its group that belongs to it, and the other way round."""
    for item, own in gold.items():
        mine = {i for i, g in found.items() if g == found[item]}
        true = {i for i, g in gold.items() if g == own}
        scores.counts["b3 items"] += 1
        scores.counts["b3 precision"] += len(mine & true) / len(mine)  # type: ignore[assignment]
        scores.counts["b3 recall"] += len(mine & true) / len(true)  # type: ignore[assignment]


def _score_origins(story: Story, merged: Merged, scores: Scores) -> None:
    gold = {d: o.id for o in story.origins for d in (o.first, *o.copies)}
    found = _groups(list(gold), merged.judgements, "same origin")
    _score_pairs("origins", _pairs(found), _pairs(gold), story, scores)


def _score_divergences(story: Story, merged: Merged, names: dict[str, str], scores: Scores) -> None:
    """Flagged pairs against gold pairs; `exact`: what differs is named fully and rightly."""
    gold = {pair: set(d.what) for d in story.divergences for pair in d.pairs}
    found = {ordered(names.get(d.a, d.a), names.get(d.b, d.b)): d for d in merged.divergences}
    found = {pair: d for pair, d in found.items() if not names or {d.a, d.b} <= set(names)}
    scores.counts["divergences found"] += len(found)
    scores.counts["divergences gold"] += len(gold)
    scores.counts["divergences right"] += len(set(found) & set(gold))
    scores.counts["divergences exact"] += sum(gold.get(pair) == set(d.what) for pair, d in found.items())
    controls = {pair for c in story.controls for pair in c.pairs}
    scores.counts["controls"] += len(controls)
    scores.counts["controls flagged"] += len(controls & set(found))
    scores.errors += [
        f"{story.name}: {'CONTROL ' if pair in controls else ''}wrongly flagged {pair[0]} {pair[1]}: {d.explanation}"
        for pair, d in sorted(found.items())
        if pair not in gold
    ]
    scores.errors += [
        f"{story.name}: not flagged {pair[0]} {pair[1]}: {sorted(gold[pair])}" for pair in sorted(set(gold) - set(found))
    ]


def report(scores: Scores) -> list[str]:
    """The scores as lines."""
    lines = []
    for name in ("speakers", "utterances", "origins", "divergences"):
        p, r, f = scores.f1(f"{name} right", f"{name} found", f"{name} gold")
        lines.append(f"{name:12} P {p:.3f}  R {r:.3f}  F1 {f:.3f}  ({scores.counts[f'{name} right']} right,"
                     f" {scores.counts[f'{name} found']} found, {scores.counts[f'{name} gold']} gold pairs)")
    p, r = scores.share("b3 precision", "b3 items"), scores.share("b3 recall", "b3 items")
    lines.append(f"{'B-cubed':12} P {p:.3f}  R {r:.3f}  F1 {2 * p * r / (p + r) if p + r else 0:.3f}")
    lines.append(f"must not merge: {scores.counts['merged that must not']} of {scores.counts['must not merge']} merged")
    lines.append(f"controls: {scores.counts['controls flagged']} of {scores.counts['controls']} flagged"
                 f" ({100 * scores.share('controls flagged', 'controls'):.1f} %)")
    lines.append(
        f"divergences named fully: {scores.share('divergences exact', 'divergences right'):.3f} of those rightly flagged"
    )
    return lines


# --- pairs of wordings -------------------------------------------------------------------------------------------------


DIFFERENCES = ("negation", "number", "bound", "unit", "modality", "condition", "who", "quoted words", "speaker", "occasion")
"""What two wordings may differ in."""


def score_wordings(files: Sequence[str], read: Read) -> Scores:
    """Divergences of pairs {"a", "b", "same", "what"}, each wording read as a document of its own of one day."""
    scores = Scores()
    for row in (json.loads(line) for name in files for line in Path(name).read_text(encoding="utf-8").splitlines()):
        a, b = (_wording(key, row[key], read) for key in ("a", "b"))
        relation = _relation(a, b)
        joined = compare(a, b, relation).total >= JOIN
        scores.counts.update([f"{'one' if row['same'] else 'two'} utterances", *([f"{row['same']} joined"] if joined else [])])
        if row["same"]:
            parted = part(a, b, relation)
            _score_wording(row, set(parted.what) if parted else set(), scores)
        elif joined:
            scores.errors.append(f"JOINED: {row['a']} || {row['b']}")
    return scores


def _wording(name: str, text: str, read: Read) -> Report:
    """A wording's statement with the longest content; the whole of it where none is found."""
    document = Document(name, text, published="2026-05-06T12:00Z")
    whole = Statement(f"{name}/0", ((0, len(text)),), (), (), "indirect", 0.0)
    chosen = max((whole, *read(document).statements), key=lambda s: (s is not whole, sum(y - x for x, y in s.content)))
    return carried_over(reports_of(document, [chosen]))[0]


def _relation(a: Report, b: Report) -> float:
    """-1 for two speakers with full names that share no word, else one speaker."""
    names = [set(r.speaker.name.lower().split()) if r.speaker and r.speaker.kind == "person" and r.speaker.name else set()
             for r in (a, b)]
    return -1.0 if min(map(len, names)) > 1 and not names[0] & names[1] else 1.0


def _score_wording(row: dict[str, object], found: set[str], scores: Scores) -> None:
    wanted = {str(one) for one in row["what"]}  # type: ignore[attr-defined]
    sort = "divergences" if wanted else "controls"
    scores.counts.update([sort, *([f"{sort} flagged"] if found else []), *(f"{one} gold" for one in wanted)])
    scores.counts.update([*(f"{one} flagged" for one in wanted if found), *(f"{one} named" for one in wanted & found)])
    scores.counts.update(f"{one} wrong" for one in found if not wanted)
    if bool(wanted) != bool(found):
        scores.errors.append(f"{'MISSED' if wanted else 'WRONG'} {sorted(wanted or found)}: {row['a']} || {row['b']}")


def report_wordings(scores: Scores) -> list[str]:
    """The scores of pairs of wordings as lines."""
    counts = scores.counts
    lines = [f"{one:14} flagged {counts[f'{one} flagged']:4} named {counts[f'{one} named']:4} of {counts[f'{one} gold']:4};"
             f" wrong on controls {counts[f'{one} wrong']}" for one in DIFFERENCES]
    lines += [f"{sort}: {counts[f'{sort} flagged']} of {counts[sort]} flagged ({100 * scores.share(f'{sort} flagged', sort):.1f} %)"
              for sort in ("divergences", "controls")]
    lines.append(f"joined: {counts['True joined']} of {counts['one utterances']} of one utterance, {counts['False joined']} of"
                 f" {counts['two utterances']} of two")
    return lines


def _reader() -> Read:
    from onrecord.pipeline import Reader

    return Reader().read_document


def main(arguments: list[str] | None = None) -> int:
    """Score a folder and print."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.merging", description="Score merging on gold stories.")
    parser.add_argument("folder", nargs="?")
    parser.add_argument("--wordings", nargs="+", metavar="FILE", help="score pairs of wordings instead of stories")
    parser.add_argument("--story", action="append", help="only this story (may be given again)")
    parser.add_argument("--errors", action="store_true", help="list what is wrong")
    parser.add_argument(
        "--read", action="store_true", help="find the statements with the reader instead of taking the gold ones"
    )
    options = parser.parse_args(arguments)
    if options.wordings:
        scores = score_wordings(options.wordings, _reader())
        print("\n".join([*(scores.errors if options.errors else []), *report_wordings(scores)]))
        return 0
    if not options.folder:
        parser.error("give a folder or --wordings")
    try:
        stories = [s for s in load(options.folder) if not options.story or s.name in options.story]
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    scores = score(stories, _reader() if options.read else None)
    print("\n".join([*scores.errors, ""] if options.errors else []), end="")
    print("\n".join(report(scores)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
