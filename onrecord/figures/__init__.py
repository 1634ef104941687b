"""Figures: who claims how many, and whether two claims can both be true (docs/figures.md)."""

from onrecord.figures.extract import extract
from onrecord.figures.many import relations
from onrecord.figures.reconcile import reconcile
from onrecord.figures.sums import sums

__all__ = ["extract", "reconcile", "relations", "sums"]
