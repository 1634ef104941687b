"""Speakers: who the source of each statement is, over the whole article."""

from onrecord.speakers.resolver import resolve

__all__ = ["resolve"]
