"""Defaults that a user may want to move."""

from __future__ import annotations

LEAST_CONFIDENCE = 0.35
"""Statements below this are left out. Chosen on PolNeAR dev, where it gives the best full F1."""
