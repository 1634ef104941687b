"""Kinds: what a statement does, what it commits to and on what condition, whom it addresses, on what occasion it was made.

    assign(document, statements) -> statements with kinds, polarity, commitment, condition, addressee and occasion
"""

from __future__ import annotations

from onrecord.kinds.assign import assign
from onrecord.kinds.definitions import KINDS, KindDefinition, as_markdown

__all__ = ["KINDS", "KindDefinition", "as_markdown", "assign"]
