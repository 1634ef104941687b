"""A new document against the record: who speaks, which utterances are reported, which origin it has, where wordings part."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from onrecord.document import Document
from onrecord.judgement import Judgement
from onrecord.merging.candidates import Index, MemoryIndex, keys_of, neighbours, shingles
from onrecord.merging.clusters import JOIN, choose, links
from onrecord.merging.compare import Comparison
from onrecord.merging.divergences import Divergence, diverging
from onrecord.merging.groups import group
from onrecord.merging.identity import identify, relation_of
from onrecord.merging.mentions import mentions_of, spoken_by
from onrecord.merging.occasions import loosen
from onrecord.merging.origins import contained, same_origin
from onrecord.merging.pairs import compare_documents, days_off
from onrecord.merging.people import MemoryPeople, People
from onrecord.merging.reports import Report, carried_over, reports_of
from onrecord.statement import Statement

COMPARED = 60
"""Reports of an utterance, the latest, whose wordings are laid side by side."""


@dataclass
class Merged:
    """What merging found: judgements of all kinds, and the divergences among them as typed results."""

    judgements: list[Judgement] = field(default_factory=list)
    divergences: list[Divergence] = field(default_factory=list)


class Merger:
    """Merges documents one by one. What it knows of earlier ones it asks of `index` and `people`; documents by id of
    `documents`."""

    def __init__(self, index: Index | None = None, people: People | None = None) -> None:
        self.index: Index = index or MemoryIndex()
        self.people: People = people or MemoryPeople()
        self._relations: dict[tuple[str, str], float] = {}

    def add(self, document: Document, statements: Sequence[Statement]) -> Merged:
        """Merge one document with those added before; the cost does not grow with their number."""
        self._relations.clear()
        reports, judged = self._speakers(document, statements)
        merged = Merged(judged)
        sketch = shingles(document.text)
        keep, ask = keys_of(document, reports, sketch)
        near = [d for d in neighbours(ask, self.index) if d != document.id]
        compared = self._compared(reports, sketch, near)
        if self._misdated(reports, compared):
            reports = [replace(r, occasion=loosen(r.occasion)) for r in reports]
            compared = self._compared(reports, sketch, near)
        self.index.put(document, keep, reports, sketch)
        merged.judgements += self._origins(document, reports, sketch, compared)
        self._join(reports, [c for pairs in compared.values() for c in pairs], merged)
        return merged

    def relation(self, a: str, b: str) -> float:
        """1 the same speaker, 0.5 one speaks for the other, 0 where one is not known, -1 another."""
        if not a or not b:
            return 0.0
        if a == b:
            return 1.0
        if (a, b) not in self._relations:
            self._relations[a, b] = self._relations[b, a] = relation_of(self.people.get(a), self.people.get(b))
        return self._relations[a, b]

    def why(self, a: str, b: str) -> Comparison | None:
        """The table for two reports: every feature, its weight, the total; None where they were not worth comparing (two
        speakers
        whose words are not alike, or a total far below what could join them)."""
        x, y = self.index.report(a), self.index.report(b)
        pairs = compare_documents(self.index.reports(x.document), self.index.reports(y.document), self.relation,
                                  contained(self.index.sketch(x.document), self.index.sketch(y.document))) \
            if x.document != y.document else compare_documents(mine := self.index.reports(x.document), mine, self.relation)
        return next((c for c in pairs if {c.a, c.b} == {a, b}), None)

    def _compared(self, reports: list[Report], sketch: frozenset[int], near: list[str]) -> dict[str, list[Comparison]]:
        return {other: compare_documents(reports, self.index.reports(other), self.relation,
                                         contained(sketch, self.index.sketch(other))) for other in near}

    def _misdated(self, reports: list[Report], compared: dict[str, list[Comparison]]) -> bool:
        """Are its days off by one against the documents that tell the same? So a copy is that gets "on Monday" wrong."""
        counted = [days_off(reports, self.index.reports(other), pairs) for other, pairs in compared.items()]
        off, same = sum(o for o, _ in counted), sum(s for _, s in counted)
        return off >= 2 and off > same

    def _speakers(self, document: Document, statements: Sequence[Statement]) -> tuple[list[Report], list[Judgement]]:
        mentions = mentions_of(document, statements)
        chosen, judged = identify(mentions, self.people)
        person = {name: chosen[m.id] for m in mentions for name in m.statements}
        taken = [replace(s, speaker=spoken_by(document, s)) for s in statements]
        reports = [replace(r, person=person.get(r.id, "")) for r in reports_of(document, taken)]
        return carried_over(reports), judged

    def _origins(
        self, document: Document, reports: list[Report], sketch: frozenset[int], compared: dict[str, list[Comparison]]
    ) -> list[Judgement]:
        found = []
        for other, pairs in compared.items():
            shared = contained(sketch, self.index.sketch(other))
            judged = same_origin(self.index.document(other), document, shared, pairs, (self.index.reports(other), reports))
            if judged:
                found.append(judged)
        return sorted(found, key=lambda j: -j.score)[:1]

    def _join(self, reports: list[Report], compared: list[Comparison], merged: Merged) -> None:
        """Put every report into an utterance, its own if none fits, and look where its wording parts from the others'."""
        inner = {frozenset((c.a, c.b)): c for c in compare_documents(reports, reports, self.relation)}
        found = links(reports, {(c.a, c.b): c for c in compared}, self.index.utterance, self.index.members, self.index.apart,
                      self.index.report)
        chosen = {link.report: link for link in choose(found, {pair: c.total for pair, c in inner.items()})}
        for report in reports:
            link = chosen.get(report.id)
            twin = None if link else self._twin(report, inner)
            best = link.best if link else twin
            self.index.assign(report.id, self.index.utterance(best.b if best.a == report.id else best.a) if best else report.id)
            if best:
                merged.judgements.append(same_utterance(best))
        self._compare_wordings(reports, merged)

    def _twin(self, report: Report, inner: dict[frozenset[str], Comparison]) -> Comparison | None:
        """An earlier report of the same document that says the same."""
        mine = [c for c in inner.values() if c.b == report.id and c.total >= JOIN]
        return max(mine, key=lambda c: c.total, default=None)

    def _compare_wordings(self, reports: list[Report], merged: Merged) -> None:
        new = {r.id for r in reports}
        for utterance in dict.fromkeys(self.index.utterance(r.id) for r in reports):
            members = [self.index.report(i) for i in self.index.members(utterance)[-COMPARED:]]
            if len(members) > 1:
                found = diverging([m for m in members if m.id not in new], [m for m in members if m.id in new], self.relation)
                merged.divergences += found
                merged.judgements += [d.judgement() for d in found]


def same_utterance(comparison: Comparison) -> Judgement:
    """The judgement that a comparison gives, with its features."""
    features = {f.name: round(f.points, 3) for f in comparison.features}
    return Judgement("same utterance", comparison.a, comparison.b, True, comparison.probability, "rule", "compare",
                     features=features)


def merge(readings: Iterable[tuple[Document, Sequence[Statement]]]) -> Merged:
    """Merge documents in memory, in the order of publication."""
    merger, merged = Merger(), Merged()
    for document, statements in sorted(readings, key=lambda r: (r[0].published or "", r[0].id)):
        found = merger.add(document, statements)
        merged.judgements += found.judgements
        merged.divergences += found.divergences
    return merged


def utterances(merged: Merged, statements: Iterable[str]) -> dict[str, str]:
    """{statement id: utterance id} by the judgements."""
    return group(statements, [j for j in merged.judgements if j.kind == "same utterance"])
