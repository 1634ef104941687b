"""Who said what: by speaker, by words, over time. One row an utterance, with every report of it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Literal

from onrecord.errors import InputError
from onrecord.questions.like import search_like
from onrecord.questions.reports import as_said, persons_given
from onrecord.questions.types import Said, Timeline
from onrecord.record import Filter, Record, StoredStatement
from onrecord.record.ask import persons_named

EVERYTHING = Filter()
PERSON_ID = re.compile(r"p[0-9a-f]{16}")
MOST_PAGES = 40
"""So many pages of statements are looked through to fill one page of utterances; reports of one utterance are many at most
where a story is large, and an answer is wanted at once."""


def said(record: Record, speaker: str | None = None, wanted: Filter = EVERYTHING, *, limit: int = 50) -> tuple[Said, ...]:
    """What a speaker said, newest first: a name (or its last word), or a person's id. `wanted` narrows it; its `words` are
    looked for in what is said alone. `limit` 0: all."""
    wanted = by_speaker(record, wanted, speaker) if speaker is not None else wanted
    return found_by(record, replace(wanted, content_only=wanted.words is not None), limit)


def by_speaker(record: Record, wanted: Filter, speaker: str) -> Filter:
    """The filter for a speaker's name or id. A name that no document gives may be one that a user or a register gave. Raises
    InputError for no name."""
    if not speaker.strip():
        raise InputError("whose words? give a name, its last word, or an id from `onrecord people`")
    if PERSON_ID.fullmatch(speaker):
        return replace(wanted, person=speaker)
    if not persons_named(record.backend, speaker) and (given := persons_given(record, speaker)):
        return replace(wanted, person=given[0])
    return replace(wanted, speaker=speaker)


def search(record: Record, words: str, wanted: Filter = EVERYTHING, *, limit: int = 50,
           order: Literal["best", "newest", "oldest"] = "best", like: str = "") -> tuple[Said, ...]:
    """The utterances that words, "a phrase" or the beginning of a word* are in, or in the naming of who said it; best first.
    `like`: what is near to a sentence in meaning, nearest first; with words too, both rankings are put together. `limit` 0:
    all. Raises InputError for a search without words."""
    if like:
        return search_like(record, like, replace(wanted, words=words or None), limit)
    return found_by(record, replace(wanted, words=words, order=order), limit)


def timeline(record: Record, asked: str, wanted: Filter = EVERYTHING, *, limit: int = 200) -> Timeline:
    """What a speaker said, or what was said about words, from the oldest to the newest. A name that the record knows is a
    speaker, anything else words; of more than `limit` (0: no limit) the oldest."""
    wanted = replace(wanted, order="oldest")
    if PERSON_ID.fullmatch(asked) or persons_named(record.backend, asked) or persons_given(record, asked):
        return Timeline(asked, "speaker", said(record, asked, wanted, limit=limit))
    words = f"{asked} {wanted.words}" if wanted.words else asked
    return Timeline(asked, "words", found_by(record, replace(wanted, words=words), limit))


def found_by(record: Record, wanted: Filter, limit: int) -> tuple[Said, ...]:
    """The first `limit` utterances whose statements a filter lets through."""
    size = max(limit, 50) if limit else 500
    page: list[StoredStatement] = []
    kept: dict[str, StoredStatement] = {}
    pages = 0
    while pages == 0 or (len(page) == size and (not limit or (len(kept) < limit and pages < MOST_PAGES))):
        page = record.statements(wanted, limit=size, offset=pages * size)
        pages += 1
        for one in page:
            kept.setdefault(one.utterance, one)
    return as_said(record, list(kept.values())[: limit or None], wanted.latest)
