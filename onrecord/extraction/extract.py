"""Document -> statements (without speakers and kinds yet) and the analysis that the next steps use."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace

import numpy as np

from onrecord.analysis import Analysis
from onrecord.document import Document
from onrecord.extraction.assemble import drafts, pass_on, statements
from onrecord.extraction.decode import Settings, decode
from onrecord.extraction.draft import Draft, Evidence
from onrecord.extraction.grammar import mend
from onrecord.extraction.model import WEIGHTS, Model, Scores
from onrecord.extraction.nesting import told_inside
from onrecord.extraction.quotations import Quoted, find_quoted
from onrecord.statement import Statement
from onrecord.words import Words, split_words


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document with what the model says of it: all that decoding needs."""

    document: Document
    words: Words
    quoted: list[Quoted]
    scores: list[Scores]
    analysis: Analysis


class Extractor:
    """Holds the model; `extract` is a function of the document alone."""

    def __init__(self, model: Model, settings: Settings | None = None) -> None:
        self._model = model
        self._settings = settings or Settings(**json.loads((WEIGHTS / "settings.json").read_text(encoding="utf-8")))

    def extract(self, document: Document) -> tuple[tuple[Statement, ...], Analysis]:
        """Every attribution of the document as a statement, in the order of their contents."""
        return self.finish(self.prepare(document))

    def prepare(self, document: Document) -> Prepared:
        """The costly half: words, quotation marks, one pass of the encoder."""
        words = split_words(document.text)
        scores, analysis = self._model.read(words)
        return Prepared(document, words, find_quoted(words), scores, analysis)

    def finish(self, prepared: Prepared) -> tuple[tuple[Statement, ...], Analysis]:
        """The cheap half: decoding and assembly."""
        return tuple(s for s, _ in self.evidence(prepared)), prepared.analysis

    def evidence(self, prepared: Prepared, nested: bool = True) -> list[tuple[Statement, Evidence]]:
        """The statements, each with what its confidence is made of; without `nested` only what is not told inside another."""
        words, quoted = prepared.words, prepared.quoted
        found = [mend(d, prepared.analysis) for d in self._decode(words, prepared.scores)]
        made = [pass_on(d, words) for d in drafts(found, words, quoted)]
        if nested:
            made += self._inner(words, made)
        return statements(prepared.document, words, quoted, made)

    def _decode(self, words: Words, scores: list[Scores]) -> list[Draft]:
        paragraphs = np.array(words.paragraphs, np.int64)
        return [found for s in scores
                for found in decode(s, paragraphs[s.window.first : s.window.last], self._model.roles, self._settings)]

    def _inner(self, words: Words, made: list[Draft]) -> list[Draft]:
        """Statements told inside other statements' contents."""
        return [replace(inner, outer=i) for i, outer in enumerate(made)
                for inner in told_inside(outer, words, self._model, self._settings)]
