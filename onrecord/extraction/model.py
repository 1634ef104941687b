"""The encoder: what one pass says of a text's words."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from onrecord.analysis import Analysis
from onrecord.encoding import Pieces, check_digests, load_graph, shared_pieces
from onrecord.extraction.roles import RoleHead, log_softmax
from onrecord.extraction.windows import Window, make_windows
from onrecord.words import Words

WEIGHTS = Path(__file__).parent / "weights"
HEADS = ("tags", "role_word", "role_cue", "entities", "relations", "anaphor", "antecedent")

FloatArray = NDArray[Any]


@dataclass(frozen=True, slots=True)
class Scores:
    """What the encoder says of one window's words (a row a word): log probabilities of the tags, the role projections."""

    window: Window
    tags: FloatArray
    role_word: FloatArray
    role_cue: FloatArray


class Model:
    """The weights, loaded and checked against their digests. Safe to use from several threads.

    Windows are run one at a time: the int8 activations are scaled by window, so that what stands in another window, or in
    another document of a batch, never changes a result."""

    def __init__(self, folder: Path = WEIGHTS, threads: int = 1, pieces: Pieces | None = None) -> None:
        """Load the weights. Raises ModelError where they are missing or not the released ones."""
        check_digests(folder)
        self._graph, self._pieces = load_graph(folder / "encoder.onnx", threads), pieces or shared_pieces()
        with np.load(folder / "roles.npz") as weights:
            arrays = {name: weights[name] for name in weights.files}
        bounds = np.concatenate([[0], np.cumsum(arrays["columns"])])
        self._columns = {name: slice(int(a), int(b)) for name, a, b in zip(HEADS, bounds, bounds[1:], strict=False)}
        self.roles = RoleHead(arrays)

    def run(self, window: Window) -> FloatArray:
        """All heads' columns for the words of one window: (words, columns)."""
        inputs = {"embedded": self._pieces.vectors(window.pieces), "places": np.array(window.places, np.int64)}
        output: FloatArray = self._graph.run(None, inputs)[0]
        return output

    def read(self, words: Words) -> tuple[list[Scores], Analysis]:
        """One pass over a text: the scores by window, and the analysis of all its words."""
        scores: list[Scores] = []
        rows: list[FloatArray] = []
        for window in make_windows(words, self._pieces.split):
            output = self.run(window)
            scores.append(Scores(window, log_softmax(output[:, self._columns["tags"]]),
                                 output[:, self._columns["role_word"]], output[:, self._columns["role_cue"]]))
            own = slice(window.own_first - window.first, window.own_last - window.first)
            rows.append(output[own, self._columns["entities"].start :])
        return scores, self._analysis(words, rows)

    def _analysis(self, words: Words, rows: list[FloatArray]) -> Analysis:
        shift = self._columns["entities"].start
        table = np.concatenate(rows) if rows else np.zeros((0, self._columns["antecedent"].stop - shift), np.float32)

        def column(name: str) -> FloatArray:
            place = self._columns[name]
            return table[:, place.start - shift : place.stop - shift]

        return Analysis(words, column("entities").argmax(1).astype(np.uint8), column("relations").argmax(1).astype(np.uint8),
                        column("anaphor"), column("antecedent"))
