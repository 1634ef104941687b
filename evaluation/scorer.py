"""The official measures of attribution, on spans of word characters: exact and overlap F1, source, full F1, token alpha.

Written after the description of ../shared/score/attributions.py; `tests/evaluation` holds the two to the same figures.
A gold and a predicted attribution match one to one, greedily by the Jaccard index of their contents' word characters.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

MARK = re.compile(r"[\"“”„«»]|''|``")
TOKEN = re.compile(r"\w+|[^\w\s]")
SUBSETS = ("all", "quoted", "indirect")
OVERLAP = 0.5

Row = dict[str, Any]
Spans = Sequence[Sequence[int]]


@dataclass(frozen=True)
class Part:
    """One attribution as sets of word characters."""

    content: frozenset[int]
    source: frozenset[int]
    quoted: bool
    beside_mark: bool
    row: Row


@dataclass
class Tally:
    """Counts of one subset and the figures made of them, in percent."""

    counts: Counter[str] = field(default_factory=Counter)

    def f1(self, hits: str) -> float:
        """F1 of the hits among the gold and the predicted."""
        total = self.counts["gold"] + self.counts["predicted"]
        return 200 * self.counts[hits] / total if total else 0.0

    def precision(self, hits: str) -> float:
        """Share of the predicted that are hits."""
        return 100 * self.counts[hits] / self.counts["predicted"] if self.counts["predicted"] else 0.0

    def recall(self, hits: str) -> float:
        """Share of the gold that is hit."""
        return 100 * self.counts[hits] / self.counts["gold"] if self.counts["gold"] else 0.0


def covered(text_words: frozenset[int], spans: Spans | None) -> frozenset[int]:
    """The word characters under the spans."""
    return frozenset(c for start, end in spans or () for c in range(start, end) if c in text_words)


def parts(text: str, rows: Iterable[Row]) -> list[Part]:
    """The rows that have any content."""
    text_words = frozenset(m.start() for m in re.finditer(r"\w", text))
    out = []
    for row in rows:
        content = covered(text_words, row["content"])
        if content:
            out.append(Part(content, covered(text_words, row.get("source")),
                            any(MARK.search(text[s:e]) for s, e in row["content"]),
                            any(MARK.search(text[max(0, s - 2):e + 2]) for s, e in row["content"]), row))
    return out


def match(gold: list[Part], predicted: list[Part], threshold: float) -> dict[int, int]:
    """Gold number -> predicted number."""
    candidates = []
    for i, g in enumerate(gold):
        for j, p in enumerate(predicted):
            shared = len(g.content & p.content)
            if shared:
                jaccard = shared / (len(g.content) + len(p.content) - shared)
                if jaccard >= threshold:
                    candidates.append((-jaccard, not (g.source & p.source), i, j))
    chosen: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, i, j in sorted(candidates):
        if i not in chosen and j not in taken:
            chosen[i] = j
            taken.add(j)
    return chosen


def source_right(gold: Part, predicted: Part) -> bool:
    """They share a word character, or neither has a source."""
    return bool(gold.source & predicted.source) if gold.source else not predicted.source


def labels(text: str, rows: Sequence[Row]) -> list[str]:
    """One label a token: cue before source before content before none."""
    held: dict[int, str] = {}
    for role in ("content", "source", "cue"):
        for row in rows:
            for start, end in row.get(role) or ():
                held.update(dict.fromkeys(range(start, end), role))
    return [held.get(m.start(), "none") for m in TOKEN.finditer(text)]


def alpha(pairs: Sequence[tuple[str, str]]) -> float:
    """Krippendorff's alpha, two raters, nominal units (Krippendorff 2011, computing alpha-reliability)."""
    n = 2 * len(pairs)
    totals = Counter(x for pair in pairs for x in pair)
    expected = (n * n - sum(v * v for v in totals.values())) / (n * (n - 1)) if n > 1 else 0.0
    observed = sum(a != b for a, b in pairs) / len(pairs) if pairs else 0.0
    return 1 - observed / expected if expected else 1.0


def score(documents: Iterable[tuple[str, Sequence[Row], Sequence[Row]]]) -> dict[str, float]:
    """(text, gold rows, predicted rows) -> the figures, in percent, named as in floors.json."""
    tallies: dict[str, Tally] = {s: Tally() for s in SUBSETS}
    pairs: list[tuple[str, str]] = []
    for text, gold_rows, predicted_rows in documents:
        _count(tallies, parts(text, gold_rows), parts(text, predicted_rows))
        pairs += zip(labels(text, gold_rows), labels(text, predicted_rows), strict=True)
    out = {"alpha": 100 * alpha(pairs)}
    for subset, tally in tallies.items():
        for hits in ("full", "exact", "overlap"):
            out[f"{hits} F1 {subset}"] = tally.f1(hits)
        out[f"precision {subset}"], out[f"recall {subset}"] = tally.precision("full"), tally.recall("full")
    return {name: round(value, 2) for name, value in out.items()}


def _count(tallies: dict[str, Tally], gold: list[Part], predicted: list[Part]) -> None:
    overlap, exact = match(gold, predicted, OVERLAP), match(gold, predicted, 1.0)
    matched = {j: i for i, j in overlap.items()}
    for i, g in enumerate(gold):
        hits = {"gold"} | ({"exact"} if i in exact else set())
        if i in overlap:
            hits |= {"overlap"} | ({"full"} if source_right(g, predicted[overlap[i]]) else set())
        for subset in ("all", "quoted" if g.quoted else "indirect"):
            tallies[subset].counts.update(hits)
    for j, p in enumerate(predicted):
        quoted = gold[matched[j]].quoted if j in matched else p.beside_mark
        for subset in ("all", "quoted" if quoted else "indirect"):
            tallies[subset].counts["predicted"] += 1


def group_by_document(rows: Iterable[Row]) -> dict[str, Row]:
    """Of several annotators' rows of a document the first by name."""
    annotated: dict[str, dict[str, Row]] = defaultdict(dict)
    for row in rows:
        annotated[row["doc"]][row["annotator"]] = row
    return {doc: versions[min(versions)] for doc, versions in annotated.items()}
