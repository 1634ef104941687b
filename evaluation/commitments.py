"""How well commitments are told and their later fate proposed.

    python -m evaluation.commitments [tuning|practice|apart] [--read] [--errors]

On gold spans, and with --read end to end from the text. Of `apart` only totals are ever printed.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from onrecord.commitments.find import find_commitment
from onrecord.commitments.outcomes import Report, propose
from onrecord.commitments.promise import Promise
from onrecord.commitments.types import Commitment, Deadline
from onrecord.document import Document, Span
from onrecord.speaker import Speaker
from onrecord.statement import Statement

GOLD = Path(__file__).parent / "gold"
HALVES = ("tuning", "practice", "apart")
Figures = dict[str, float]


@dataclass(frozen=True)
class Gold:
    """One gold statement: its labels, and its place in its dispatch."""

    labels: dict[str, Any]
    passage: Statement
    """Its spans and its speaker, with nothing read of it."""
    whole: Span
    """Its paragraph."""
    day: date

    @property
    def type(self) -> str | None:
        """The type; None for no commitment."""
        return None if self.labels["type"] == "none" else str(self.labels["type"])

    @property
    def deadline(self) -> str | None:
        """The date of the deadline."""
        return str(self.labels["deadline"]["date"]) if "deadline" in self.labels else None


@dataclass(frozen=True)
class Judged:
    """A gold statement beside what was told of it."""

    gold: Gold
    ours: Commitment | None
    text: str


def dispatches(half: str) -> Iterator[tuple[str, str, list[Gold]]]:
    """Each dispatch: its day, its text, its statements."""
    for path in sorted((GOLD / "commitments" / half).glob("*.yaml")):
        raw = yaml.safe_load(path.read_text(encoding="utf-8"))
        text = "\n\n".join(one["text"] for one in raw["statements"])
        place, golds = 0, []
        for one in raw["statements"]:
            golds.append(gold_at(one, text, place, date.fromisoformat(str(raw["date"]))))
            place += len(one["text"]) + 2
        yield str(raw["date"]), text, golds


def gold_at(labels: dict[str, Any], text: str, place: int, day: date) -> Gold:
    """A statement's labels as spans of the dispatch's text."""
    own = labels["text"]
    content = tuple((place + own.index(words), place + own.index(words) + len(words)) for words in labels["content"])
    cue = re.search(re.escape(labels["cue"]) if labels["cue"] == ":" else rf"(?<!\w){re.escape(labels['cue'])}(?!\w)", own)
    cues = ((place + cue.start(), place + cue.end()),) if cue else ()
    speaker = Speaker(labels["speaker"], "person", 1.0) if labels.get("speaker") else None
    return Gold(labels, Statement("", content, cues, (), "indirect", 1.0, speaker), (place, place + len(own)), day)


def on_gold_spans(half: str) -> list[Judged]:
    """What is told of the gold spans."""
    return [Judged(one, find_commitment(text, one.passage, one.day), text) for _, text, golds in dispatches(half) for one in golds]


def from_text(half: str) -> tuple[list[Judged], int]:
    """The whole way from the text, and how many commitments were found that no gold statement has."""
    from onrecord.pipeline import default_reader

    judged, astray = [], 0
    for day, text, golds in dispatches(half):
        reading = default_reader().read_document(Document("gold", text, published=day))
        told = [(one, find_commitment(text, one, date.fromisoformat(day))) for one in reading.statements if one.content]
        taken: set[str] = set()
        for gold in golds:
            near = [(overlap(gold.passage.content, one.content), one.id, found) for one, found in told]
            best = max(near, key=lambda row: (row[0], row[2] is not None), default=(0.0, "", None))
            if best[0] >= 0.3:
                taken.add(best[1])
            judged.append(Judged(gold, best[2] if best[0] >= 0.3 else None, text))
        astray += sum(found is not None and one.id not in taken for one, found in told)
    return judged, astray


def overlap(a: tuple[Span, ...], b: tuple[Span, ...]) -> float:
    """Shared characters of two contents, of those of either."""
    one, two = ({i for s, e in spans for i in range(s, e)} for spans in (a, b))
    return len(one & two) / len(one | two)


# --- scores ----------------------------------------------------------------------------------------------------------


def score(judged: list[Judged], astray: int = 0) -> Figures:
    """Percentages. Detection F1 is on commitment or none; the others are of the gold commitments: type, the date of the deadline
    (or that there is none), the words of the condition (or that there are none; token F1 of 0.7 counts), and both."""
    right = sum(bool(one.ours) and one.gold.type is not None for one in judged)
    false = sum(bool(one.ours) and one.gold.type is None for one in judged) + astray
    wanted = [one for one in judged if one.gold.type is not None]
    deadline, condition = [deadline_right(one) for one in wanted], [condition_right(one) for one in wanted]
    return {
        "detection F1": percent(2 * right, right + false + len(wanted)),
        "precision": percent(right, right + false),
        "recall": percent(right, len(wanted)),
        "type": percent(sum(one.ours is not None and one.ours.type == one.gold.type for one in wanted), len(wanted)),
        "deadline": percent(sum(deadline), len(wanted)),
        "condition": percent(sum(condition), len(wanted)),
        "deadline and condition": percent(sum(map(bool.__and__, deadline, condition)), len(wanted)),
        "deadline where there is one": percent(
            sum(ok for ok, one in zip(deadline, wanted) if one.gold.deadline),
            sum(one.gold.deadline is not None for one in wanted),
        ),
        "condition where there is one": percent(
            sum(ok for ok, one in zip(condition, wanted) if "condition" in one.gold.labels),
            sum("condition" in one.gold.labels for one in wanted),
        ),
    }


def deadline_right(one: Judged) -> bool:
    """Is the date the gold one? A commitment that was not found has neither deadline nor condition right."""
    return one.ours is not None and (one.ours.deadline.date if one.ours.deadline else None) == one.gold.deadline


def condition_right(one: Judged) -> bool:
    """Are the words of the condition those of the gold?"""
    if one.ours is None:
        return False
    gold, ours = (
        words(one.gold.labels.get("condition", "")),
        words(one.text[slice(*one.ours.condition)] if one.ours.condition else ""),
    )
    return gold == ours if not gold or not ours else 2 * len(gold & ours) / (len(gold) + len(ours)) >= 0.7


def words(text: str) -> set[str]:
    """The words, lower case."""
    return set(re.findall(r"\w+", text.lower()))


def percent(part: int, whole: int) -> float:
    """A percentage with one decimal."""
    return round(100 * part / whole, 1) if whole else 100.0


# --- outcomes --------------------------------------------------------------------------------------------------------


def pairs_of(half: str) -> list[dict[str, Any]]:
    """The gold pairs of a half."""
    paths = sorted((GOLD / "outcomes/practice").glob("*.yaml")) if half == "practice" else [GOLD / f"outcomes/{half}.yaml"]
    return [pair for path in paths for pair in yaml.safe_load(path.read_text(encoding="utf-8"))["pairs"]]


def outcomes(half: str) -> list[tuple[dict[str, Any], str, str]]:
    """The gold pairs, the state that is proposed for each, and why."""
    return [(pair, *proposed(pair)) for pair in pairs_of(half)]


def proposed(pair: dict[str, Any]) -> tuple[str, str]:
    """The proposed state of a gold pair, and why. Who says what in the report is read off it, as in a record."""
    proposal = propose(promise_in(pair["commitment"]), report_in(pair["report"]))
    return proposal.state, proposal.because


def promise_in(told: dict[str, Any]) -> Promise:
    """A gold pair's commitment."""
    deadline, condition, act = told.get("deadline"), told.get("condition", ""), " ".join(told["content"])
    for words_of in filter(None, (condition, deadline["words"] if deadline else "")):
        act = act.replace(words_of, " ")
    day = date.fromisoformat(str(told["date"]))
    by = Deadline(deadline["words"], (0, 0), str(deadline["date"])) if deadline else None
    return Promise(told["type"], " ".join(act.split()), day, told["speaker"], condition, by, told["text"])


def report_in(told: dict[str, Any]) -> Report:
    """A gold pair's report, read."""
    from onrecord.pipeline import default_reader

    text, day = told["text"], str(told["date"])
    reading = default_reader().read_document(Document("gold", text, published=day))
    said = tuple((span, one.speaker) for one in reading.statements for span in one.content)
    return Report(text, date.fromisoformat(day), said)


def score_outcomes(pairs: list[tuple[dict[str, Any], str, str]]) -> Figures:
    """Percentages: the right state; broken proposed where it is not, of all pairs that are not broken."""
    others = [state for pair, state, _ in pairs if pair["state"] != "broken"]
    return {
        "state": percent(sum(pair["state"] == state for pair, state, _ in pairs), len(pairs)),
        "wrong broken": percent(others.count("broken"), len(others)),
    }


def measure(halves: tuple[str, ...]) -> dict[str, Figures]:
    """The figures that have floors; "wrong broken" as its complement, since a floor is a least."""
    out = {}
    for half in halves:
        pairs = score_outcomes(outcomes(half))
        out[f"commitments {half}"] = {
            **{k: v for k, v in score(on_gold_spans(half)).items() if k in ("detection F1", "deadline and condition")},
            "state": pairs["state"],
            "not wrongly broken": round(100 - pairs["wrong broken"], 1),
        }
    return out


def main() -> None:
    """Print the figures, with --errors (never of apart) every difference."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.commitments", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("half", nargs="?", choices=HALVES, default="tuning")
    parser.add_argument("--read", action="store_true", help="end to end from the text too")
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    judged, pairs = on_gold_spans(options.half), outcomes(options.half)
    if options.errors and options.half != "apart":
        show_errors(judged, pairs)
    figures: dict[str, Figures] = {"gold spans": score(judged), "outcomes": score_outcomes(pairs)}
    if options.read:
        figures["from text"] = score(*from_text(options.half))
    print(json.dumps(figures, indent=1))


def show_errors(judged: list[Judged], pairs: list[tuple[dict[str, Any], str, str]]) -> None:
    """Print every difference."""
    for one in judged:
        ours = one.ours.type if one.ours else None
        if ours != one.gold.type or (ours and not (deadline_right(one) and condition_right(one))):
            found = one.ours
            told = (
                (found.type, found.deadline, one.text[slice(*found.condition)] if found.condition else None)
                if found
                else None
            )
            print(
                one.gold.labels["id"],
                {k: one.gold.labels.get(k) for k in ("type", "why", "deadline", "condition", "text")},
                told,
                sep="\n    ",
            )
    for pair, state, because in pairs:
        if pair["state"] != state:
            print(
                pair["id"],
                pair["state"],
                f"{state}: {because}",
                pair["commitment"]["text"],
                pair["report"]["text"],
                sep="\n    ",
            )


if __name__ == "__main__":
    main()
