"""What was said that is near to a sentence in meaning, by itself or together with a search for words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from onrecord.meaning import similarities
from onrecord.questions.reports import as_said
from onrecord.questions.types import Said
from onrecord.record import Filter, Record, StoredStatement
from onrecord.record.ask import Choice, conditions, rows_of, stored_statement

LOOKED_AT = 2000
"""The nearest statements to which a filter is put at first; ten times as many where it leaves too few."""
LEAST = 0.2
"""Cosine below which nothing is near."""
FUSED = 60
"""k of reciprocal rank fusion (Cormack and others 2009, doi 10.1145/1571941.1572114)."""
WITH_WORDS = 200
"""Ranks of each list that are put together."""


def search_like(record: Record, sentence: str, wanted: Filter, limit: int) -> tuple[Said, ...]:
    """Utterances near to a sentence, nearest first; where the filter has words, these and the near ones put together."""
    most = max(limit or LOOKED_AT, WITH_WORDS if wanted.words else 0)
    near = near_statements(record, sentence, replace(wanted, words=None), most)
    if wanted.words is not None:
        with_words = record.statements(replace(wanted, order="best"), limit=WITH_WORDS)
        near = fused(with_words, near)
    return as_said(record, first_of_each(near)[: limit or None], wanted.latest)


def near_statements(record: Record, sentence: str, wanted: Filter, most: int) -> list[StoredStatement]:
    """Statements that a filter lets through, nearest first: enough for so many utterances, where there are enough."""
    near = similarities(record, [sentence])
    choice = conditions(record.backend, wanted)
    if choice is None:
        return []
    looked_at = LOOKED_AT
    while True:
        numbers = near.nearest(looked_at)
        cosines = near.cosines_of(numbers)
        kept = through(record, choice, [number for number in numbers if cosines[number] >= LEAST])
        if len({utterance for _, utterance in kept}) >= most or looked_at >= len(near.numbers):
            break
        looked_at *= 10
    chosen = [number for number, _ in kept[: most * 4]]
    rows = rows_of(record.backend, chosen)
    return [stored_statement(rows[number], (), 1 - cosines[number]) for number in chosen]


def through(record: Record, choice: Choice, numbers: list[int]) -> list[tuple[int, int]]:
    """Of some statements those that a filter's conditions let through, in their order, each with its utterance (numbers)."""
    found: dict[int, int] = {}
    tests = "".join(f" AND {test}" for test in choice.where)
    for start in range(0, len(numbers), 500):
        some = ", ".join(map(str, numbers[start : start + 500]))
        sql = (f"SELECT p.statement, p.utterance FROM statement_places p {' '.join(choice.joins.values())} "
               f"WHERE p.statement IN ({some}){tests}")
        found |= {row["statement"]: row["utterance"] for row in record.rows(sql, choice.values)}
    return [(number, found[number]) for number in numbers if number in found]


def fused(*lists: Iterable[StoredStatement]) -> list[StoredStatement]:
    """Rankings put together by reciprocal ranks of their utterances; the best report of each stays."""
    scores: dict[str, float] = {}
    held: dict[str, StoredStatement] = {}
    for one in lists:
        for rank, found in enumerate(first_of_each(one), 1):
            scores[found.utterance] = scores.get(found.utterance, 0.0) + 1 / (FUSED + rank)
            held.setdefault(found.utterance, found)
    return sorted(held.values(), key=lambda found: (-scores[found.utterance], found.id))


def first_of_each(found: Iterable[StoredStatement]) -> list[StoredStatement]:
    """The first statement of each utterance."""
    first: dict[str, StoredStatement] = {}
    for one in found:
        first.setdefault(one.utterance, one)
    return list(first.values())
