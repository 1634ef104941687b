"""Is a resolved speaker the gold one? The official rule, on the contents that overlap.

Persons: the gold name's words all stand in the given name, or first and last word agree (single letters left out). Others: half
of the words shared (Dice). Titles, articles and possessive endings never count. The author must be named as such; where the gold
has no name, none may be given, or the kind must be generic.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import Any

from evaluation.scorer import OVERLAP, Part, Row, match, parts

AUTHOR = "AUTHOR"
UNCOUNTED = frozenset("""mr mrs ms miss dr sir dame lord lady sen senator rep representative gov governor president secretary gen
general prof professor judge justice rev pope king queen prince princess the a an of and for in on to its his her their""".split())
NAME_WORD = re.compile(r"[\w’'-]+")


def name_words(name: str | None) -> list[str]:
    """The words of a name that count, in lower case."""
    plain = (name or "").lower().replace("’s", "").replace("'s", "")
    return [w for w in NAME_WORD.findall(plain) if w.strip("'’-") and w not in UNCOUNTED]


def is_right(gold: Row, name: str | None, kind: str | None) -> bool:
    """`gold`: {"speaker", "kind"}; name and kind as resolved (None: unresolved)."""
    if gold["speaker"] is None:
        return name is None or kind in ("generic", "none")
    if name is None or AUTHOR in (name, gold["speaker"]):
        return name == gold["speaker"]
    wanted, given = name_words(gold["speaker"]), name_words(name)
    if not wanted or not given:
        return bool(gold["speaker"].lower() == name.lower())
    if gold["kind"] == "person":
        wanted, given = ([w for w in words if len(w) > 1] or words for words in (wanted, given))
        return set(wanted) <= set(given) or (wanted[0], wanted[-1]) == (given[0], given[-1])
    return 2 * len(set(wanted) & set(given)) >= 0.5 * (len(set(wanted)) + len(set(given)))


def score_speakers(documents: Mapping[str, tuple[str, list[Row], list[Row]]], rows: list[Row]) -> dict[str, float]:
    """documents: id -> (text, gold, predicted with "speaker" and "speaker_kind"); rows: the gold speakers. In percent."""
    by_event = {(r["doc"], r["event"]): r for r in rows}
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for doc in {r["doc"] for r in rows}:
        text, gold_rows, predicted_rows = documents[doc]
        gold, predicted = parts(text, gold_rows), parts(text, predicted_rows)
        for i, j in match(gold, predicted, OVERLAP).items():
            row = by_event.get((doc, gold[i].row["event"]))
            if row is not None:
                _count(counts, row, predicted[j])
    out: dict[str, float] = {}
    for group, count in counts.items():
        out[f"right, {group}"] = round(100 * count["right"] / count["all"], 2)
    total = counts["all"]
    out["not wrong, all"] = round(100 - 100 * total["wrong"] / max(total["all"], 1), 2)
    return out


def _count(counts: dict[str, Counter[str]], row: Row, predicted: Part) -> None:
    given: dict[str, Any] = predicted.row
    right = is_right(row, given["speaker"], given["speaker_kind"])
    wrong = not right and given["speaker"] is not None
    for group in ("all", row["kind"], f"{row.get('form') or 'no source'} form"):
        counts[group].update({"all": 1, "right": int(right), "wrong": int(wrong)})
