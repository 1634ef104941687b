"""The pages: one module each, with a typed object, a function that makes it from the record, and its addresses (`router`).

A new page is a module in PAGES, a template of its name, and, if it stands by itself, a line in templates.NAVIGATION.
"""

from __future__ import annotations

from onrecord.web.pages import (
    add,
    article,
    charts,
    commitments,
    contacts,
    corrections,
    divergences,
    figures,
    overview,
    people,
    positions,
    questions,
    search,
    skipped,
    speaker,
    statement,
    utterance,
)

PAGES = (overview, search, article, statement, utterance, speaker, people, divergences, figures, positions, contacts,
         commitments, questions, charts, corrections, skipped, add)
"""Every page; the server knows no others."""
