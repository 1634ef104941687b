"""How well the kinds are told, on gold spans: kinds, polarity, conditions, addressees and occasions.

    python -m evaluation.kinds [FOLDER] [--half even|odd] [--errors]     the tuning half of the gold dispatches
    python -m evaluation.kinds --examples [--errors]                     the one-sentence examples of gold/kinds.yaml
    python -m evaluation.kinds --fresh odd|even                          kinds-fresh.yaml: odd to tune, even to measure
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from evaluation.dispatches import Dispatch, GoldStatement, load
from onrecord.document import Document, Span, words_at
from onrecord.kinds import assign
from onrecord.statement import Statement

HERE = Path(__file__).parent / "gold"
TUNING = HERE / "dispatches" / "tuning"
EXAMPLES = HERE / "kinds.yaml"
FRESH = HERE / "kinds-fresh.yaml"


@dataclass(frozen=True)
class Judged:
    """One gold statement beside what is told of it."""

    text: str
    gold: GoldStatement
    ours: Statement


def assign_gold(dispatch: Dispatch) -> list[Judged]:
    """Tell the kinds of a dispatch's gold spans."""
    statements = tuple(
        Statement(id=str(i), content=g.content, cue=g.cue, source=g.source, quotation=g.quotation, confidence=1.0,  # type: ignore[arg-type]
                  nested_in=None if g.nested_in is None else str(g.nested_in))
        for i, g in enumerate(dispatch.statements)
    )
    ours = assign(Document(dispatch.id, dispatch.text), statements)
    return [Judged(dispatch.text, g, o) for g, o in zip(dispatch.statements, ours, strict=True)]


def load_examples(path: Path = EXAMPLES) -> list[Dispatch]:
    """The one-sentence examples, each as a dispatch of one statement."""
    return [_example(number, row) for number, row in enumerate(yaml.safe_load(path.read_text(encoding="utf-8")), 1)]


def _example(number: int, row: dict[str, Any]) -> Dispatch:
    """{cue} and [content] are taken out of the text and become spans; the source is what stands before or after the cue."""
    spans: dict[str, list[Span]] = {"{": [], "[": []}
    text = ""
    for part in re.split(r"(\{[^}]*\}|\[[^\]]*\])", row["text"]):
        if part[:1] in spans:
            spans[part[0]].append((len(text), len(text) + len(part) - 2))
            part = part[1:-1]
        text += part
    content, cue = tuple(spans["["]), tuple(spans["{"])
    quotation = "direct" if all(text[a] in "\"'" for a, _ in content) else "indirect"
    condition = _find(text, row.get("condition"))
    gold = GoldStatement(
        content, cue, _source(text, content, cue), quotation, row.get("polarity", "said"), None, None, tuple(row["kinds"]),
        condition, row.get("addressee"), _find(text, row.get("occasion")),
    )
    return Dispatch(f"example {number}", "", "", "", text, (gold,))


def _source(text: str, content: tuple[Span, ...], cue: tuple[Span, ...]) -> tuple[Span, ...]:
    """The last words before the cue that are not content; else, for '"...," said Smith.', the words after it."""
    start = max([0, *(b for _, b in content if b <= cue[0][0])])
    start += text[start:cue[0][0]].rfind(", ") + 2 if ", " in text[start:cue[0][0]] else 0
    words = text[start:cue[0][0]]
    if any(c.isalpha() for c in words):
        return ((start + len(words) - len(words.lstrip()), start + len(words.rstrip())),)
    after = text[cue[0][1]:].rstrip(".")
    return ((cue[0][1] + 1, cue[0][1] + len(after)),) if content[-1][1] <= cue[0][0] and len(after) > 1 else ()


def _find(text: str, words: str | None) -> tuple[Span, ...]:
    return () if words is None else ((text.index(words), text.index(words) + len(words)),)


# --- scores --------------------------------------------------------------------------------------------------------


def score(judged: list[Judged]) -> dict[str, Any]:
    """Percentages: micro and per-kind F1, exact sets, polarity, condition words F1, addressee and occasion.

    Addressee and occasion: precision and recall of the words as they stand, articles aside. The gold addressee is resolved
    ("him" is written "Gavin Stroud"), so the rules can only reach those that the sentence itself names."""
    counts: Counter[tuple[str, str]] = Counter()
    for one in judged:
        for kind in {*one.gold.kinds, *one.ours.kinds}:
            right = (kind in one.gold.kinds) + 2 * (kind in one.ours.kinds)
            counts[kind, {1: "missed", 2: "false", 3: "right"}[right]] += 1
    kinds = sorted({kind for kind, _ in counts})
    total = {what: sum(counts[kind, what] for kind in kinds) for what in ("right", "false", "missed")}
    return {
        "statements": len(judged),
        "micro": _prf(**total),
        "exact set": _percent(sum(set(j.gold.kinds) == set(j.ours.kinds) for j in judged), len(judged)),
        "kinds": {kind: _prf(**{what: counts[kind, what] for what in total}) for kind in kinds},
        "polarity": _percent(sum(j.gold.polarity == j.ours.polarity for j in judged), len(judged)),
        "polarity of withheld and denied": _percent(
            sum(j.gold.polarity == j.ours.polarity for j in judged if j.gold.polarity != "said"),
            sum(j.gold.polarity != "said" for j in judged)),
        "condition words": _overlap([(j.gold.condition, j.ours.condition) for j in judged]),
        "addressee": _phrases([(j.gold.addressee, j.ours.addressee) for j in judged]),
        "occasion": _phrases([(_words_at(j), j.ours.occasion) for j in judged]),
    }


def _words_at(one: Judged) -> str | None:
    return words_at(one.text, one.gold.occasion) or None


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 100.0


def _prf(right: int, false: int, missed: int) -> dict[str, float]:
    return {"p": _percent(right, right + false), "r": _percent(right, right + missed),
            "f1": _percent(2 * right, 2 * right + false + missed), "n": right + missed}


def _overlap(pairs: list[tuple[tuple[Span, ...], tuple[Span, ...]]]) -> dict[str, float]:
    """F1 over characters of the if-parts."""
    sets = [tuple({i for a, b in spans for i in range(a, b)} for spans in pair) for pair in pairs]
    right = sum(len(gold & ours) for gold, ours in sets)
    return _prf(right, sum(len(o) for _, o in sets) - right, sum(len(g) for g, _ in sets) - right)


def _phrases(pairs: list[tuple[str | None, str | None]]) -> dict[str, Any]:
    """Exact (articles and case aside), and loose: one holds the other's words."""
    plain = [(_plain(gold), _plain(ours)) for gold, ours in pairs]
    exact = sum(bool(g) and g == o for g, o in plain)
    loose = sum(bool(g and o) and (set(g) <= set(o) or set(o) <= set(g)) for g, o in plain)
    gold, ours = sum(bool(g) for g, _ in plain), sum(bool(o) for _, o in plain)
    return {"exact": _prf(exact, ours - exact, gold - exact), "loose": _prf(loose, ours - loose, gold - loose),
            "all right, none included": _percent(sum(g == o for g, o in plain), len(plain))}


def _plain(words: str | None) -> tuple[str, ...]:
    return tuple(w for w in re.findall(r"\w+", (words or "").lower()) if w not in ("the", "a", "an"))


# --- command -------------------------------------------------------------------------------------------------------


def _show_error(one: Judged) -> str:
    quote = Document("", one.text).quote
    ours, gold = one.ours, one.gold
    different = [f"{name}: {b!r} for {a!r}" for name, a, b in (
        ("kinds", sorted(gold.kinds), sorted(ours.kinds)), ("polarity", gold.polarity, ours.polarity),
        ("condition", quote(gold.condition), quote(ours.condition)), ("addressee", gold.addressee or "", ours.addressee or ""),
        ("occasion", quote(gold.occasion), ours.occasion or "")) if a != b]
    shown = f"{quote(gold.source)} | {quote(gold.cue)} | {quote(gold.content)}"
    return "\n    ".join([shown, *different]) if different else ""


def _chosen(options: argparse.Namespace) -> list[Dispatch]:
    if options.fresh:
        return load_examples(FRESH)[options.fresh == "even"::2]
    return load_examples() if options.examples else load(options.folder)


def main(arguments: list[str] | None = None) -> int:
    """Print the scores as JSON, with --errors every difference."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.kinds", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", nargs="?", default=str(TUNING))
    parser.add_argument("--half", choices=("even", "odd"), help="every second file: the rules were made on the even ones")
    parser.add_argument("--examples", action="store_true")
    parser.add_argument("--fresh", choices=("even", "odd"), help="every second fresh example, counted from 1")
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args(arguments)
    dispatches = _chosen(options)
    halves = {"even": slice(0, None, 2), "odd": slice(1, None, 2), None: slice(None)}
    judged = [one for dispatch in dispatches[halves[options.half]] for one in assign_gold(dispatch)]
    if options.errors:
        print("\n".join(filter(None, map(_show_error, judged))))
    print(json.dumps(score(judged), indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
