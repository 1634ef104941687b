"""How sure a statement is: the probability that its content and source are right, from the decoder's scores.

A logistic regression over the scores, fitted by `training.calibrate` on documents that the model was not trained on.
"""

from __future__ import annotations

import json
import math
from functools import lru_cache
from pathlib import Path

from onrecord.extraction.draft import Evidence
from onrecord.statement import Quotation

CALIBRATION = Path(__file__).parent / "weights" / "calibration.json"
FEATURES = ("bias", "cue", "content", "source", "no source", "quoted", "cue squared")


def features(evidence: Evidence, quotation: Quotation) -> list[float]:
    """The regression's inputs, in the order of FEATURES; log odds cut off at 8."""
    cue, content, source = (max(-8.0, min(8.0, x)) for x in (evidence.cue, evidence.content, evidence.source))
    return [1.0, cue, content, source, float(not evidence.has_source), float(quotation != "indirect"), cue * cue / 8]


@lru_cache(maxsize=1)
def weights() -> tuple[float, ...]:
    """The regression's weights."""
    return tuple(json.loads(CALIBRATION.read_text(encoding="utf-8"))[name] for name in FEATURES)


def confidence(evidence: Evidence, quotation: Quotation) -> float:
    """Probability in (0, 1)."""
    score = sum(w * x for w, x in zip(weights(), features(evidence, quotation), strict=True))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))
