"""Merging over a record: the step that `onrecord add` takes after documents have been added. See docs/merging.md."""

from __future__ import annotations

from onrecord.settling.settle import Settler

__all__ = ["Settler"]
