"""Readings made from the gold dispatches, so that views are tested without a model."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from evaluation.dispatches import Dispatch, GoldStatement, load
from onrecord.document import Document, content_id
from onrecord.reading import Reading
from onrecord.speaker import Speaker
from onrecord.statement import Statement

TUNING = Path(__file__).parents[2] / "evaluation" / "gold" / "dispatches" / "tuning"


@cache
def gold_readings() -> tuple[Reading, ...]:
    """All dispatches of the tuning half as readings."""
    return tuple(gold_reading(dispatch) for dispatch in load(TUNING))


def gold_reading(dispatch: Dispatch) -> Reading:
    """A dispatch as the reading that a perfect reader gives."""
    document = Document(content_id("d", dispatch.id), dispatch.text, f"{dispatch.id}.txt", None, dispatch.outlet, None,
                        dispatch.published)
    statements = [_statement(dispatch, gold, number) for number, gold in enumerate(dispatch.statements)]
    return Reading(document, tuple(sorted(statements, key=lambda s: (s.start, -s.content[-1][1]))))


def _statement(dispatch: Dispatch, gold: GoldStatement, number: int) -> Statement:
    speaker = None
    if gold.speaker_kind:
        speaker = Speaker(gold.speaker_name, gold.speaker_kind, 0.97)  # type: ignore[arg-type]
    via = Speaker(gold.via, "organization", 0.9) if gold.via else None
    fields: dict[str, Any] = {
        "content": gold.content, "cue": gold.cue, "source": gold.source, "quotation": gold.quotation, "kinds": gold.kinds,
        "polarity": gold.polarity, "addressee": gold.addressee, "condition": gold.condition,
    }
    return Statement(
        id=f"s{number}", confidence=0.99 - 0.13 * (number % 5), speaker=speaker, via=via,
        nested_in=None if gold.nested_in is None else f"s{gold.nested_in}",
        occasion=" ".join(dispatch.text[s:e] for s, e in gold.occasion) or None, **fields)
