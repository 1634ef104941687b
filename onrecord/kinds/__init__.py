"""Kinds: what a statement does, whom it addresses, on what occasion it was made and on what condition.

    assign(document, analysis, statements) -> statements with kinds, polarity, condition, addressee and occasion
"""

from __future__ import annotations

from onrecord.kinds.assign import assign
from onrecord.kinds.definitions import KINDS, KindDefinition, as_markdown

__all__ = ["KINDS", "KindDefinition", "as_markdown", "assign"]
