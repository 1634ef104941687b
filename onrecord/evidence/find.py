"""Finding evidence: for each indicator what has its words and what is near in meaning, ranked together.

Ranks depend on the question, on the statement and on its own document, never on how often a word is used in the record, and
reports that were copied from another document are not looked at; so a wire copy changes nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

import numpy as np

from onrecord.evidence.question import Indicator, Question
from onrecord.evidence.topic import topics
from onrecord.meaning import Embedder, Nearness, shared_embedder, similarities
from onrecord.questions.asking import by_speaker
from onrecord.record import Filter, Record
from onrecord.record.ask import conditions
from onrecord.record.words import fold

Way = Literal["words", "meaning", "both"]
MOST_MATCHES = 1000
"""Statements that one search for words may find, those added last."""
MOST_NEAR = 100
"""Statements that are taken as near to an indicator, and how many are looked through for them where many are copies or by
other speakers."""
MOST_LOOKED_AT = 10_000
LEAST_NEAR = 0.2
"""Cosine below which nothing is near."""
MATCH, MOST_COUNTED = 0.2, 2
"""What each search for words that found a statement adds to its cosine, and how many searches count."""
TOPIC, ENOUGH = 1.4, 0.5
"""What it adds to the cosine that the document is about the question: times the share of the question's words that it has, up
to ENOUGH, as no article has them all. These and MATCH were chosen on evaluation/gold/questions/practice."""
MOST_READ = 1000
"""Utterances, the best without it, whose documents are read for that."""
AT_ONCE = 500
NOWHERE = Nearness(np.zeros(0, np.int64), np.zeros((0, 1), np.float32))
"""What is near where meaning is left out."""
NEWEST = f"""SELECT p.statement AS seq FROM statement_places p JOIN statements st ON st.seq = p.statement
    WHERE {{tests}} ORDER BY p.day DESC, p.statement DESC LIMIT {MOST_NEAR}"""
OPEN = """SELECT p.statement AS seq, st.id, st.document, CASE WHEN p.utterance = p.statement THEN st.id
    ELSE (SELECT said.id FROM statements said WHERE said.seq = p.utterance) END AS head
    FROM statement_places p JOIN statements st ON st.seq = p.statement
    JOIN document_places place ON place.document = st.document
    LEFT JOIN document_places first ON first.document = place.origin
    WHERE p.statement IN ({numbers}) AND (place.origin = place.document OR first.latest = 0)"""


@dataclass(slots=True)
class Candidate:
    """One utterance as found: its statement that is not copied (seq and id), its score, and for each indicator that it answers
    how many of the indicator's searches for words found it and how near it is (cosine). `topic` is how much its document is
    about the question."""

    utterance: str
    seq: int
    id: str
    document: int = 0
    topic: float = 0.0
    score: float = 0.0
    indicators: dict[str, tuple[int, float]] = field(default_factory=dict)

    @property
    def words(self) -> int:
        """How many searches for words found it."""
        return sum(number for number, _ in self.indicators.values())

    @property
    def nearness(self) -> float:
        """How near it is to the indicator that it is nearest to."""
        return max(cosine for _, cosine in self.indicators.values())

    def scored(self, way: Way) -> float:
        """Its score."""
        return (MATCH * min(self.words, MOST_COUNTED) * (way != "meaning") + max(self.nearness, 0) * (way != "words")
                + TOPIC * min(self.topic, ENOUGH))


def find(record: Record, question: Question, way: Way = "both", embedder: Embedder | None = None) -> list[Candidate]:
    """What answers the question's indicators, best first."""
    embedder = embedder or shared_embedder()
    sentences = [sentence for one in question.indicators for sentence in one.sentences]
    near = similarities(record, [*sentences, question.question], embedder) if way != "words" else NOWHERE
    found: dict[str, Candidate] = {}
    place = 0
    for one in question.indicators:
        columns = range(place, place := place + len(one.sentences))
        for candidate in answering(record, within(one, question), near, columns, way):
            found.setdefault(candidate.utterance, candidate).indicators |= candidate.indicators
    to_question = near.cosines_of([one.seq for one in found.values()], [place])
    return ranked(record, question, list(found.values()), to_question, way, embedder)


def ranked(record: Record, question: Question, found: Sequence[Candidate], near: Mapping[int, float], way: Way,
           embedder: Embedder) -> list[Candidate]:
    """The candidates by score. The documents of those are read that are the best by what is known without, and by how near
    they are to the question itself (`near`, by statement)."""
    read = sorted(found, key=lambda one: (-one.scored(way) - near[one.seq], one.id))[:MOST_READ]
    about = topics(record, question.question, (one.document for one in read), embedder)
    for one in read:
        one.topic = about[one.document]
    for one in found:
        one.score = one.scored(way)
    return sorted(found, key=lambda one: (-one.score, one.id))


def within(one: Indicator, question: Question) -> Indicator:
    """The indicator with the question's days where it has none of its own."""
    return replace(one, since=one.since or question.since, until=one.until or question.until)


def answering(record: Record, one: Indicator, near: Nearness, columns: Sequence[int], way: Way) -> list[Candidate]:
    """The utterances that answer an indicator. Of an utterance with several reports the one that answers it best speaks."""
    words = with_words(record, one) if one.words and way != "meaning" else {}
    bare = newest(record, one) if not (one.words or one.like) else []
    open_ones = allowed(record, one, {*words, *bare}) | (near_by(record, one, near, columns) if way != "words" else {})
    cosines = near.cosines_of(list(open_ones), columns)
    best: dict[str, Candidate] = {}
    for seq in sorted(open_ones, key=lambda seq: (-words.get(seq, 0), -cosines[seq], open_ones[seq][0])):
        name, utterance, document = open_ones[seq]
        if seq in words or seq in bare or cosines[seq] >= LEAST_NEAR:
            met = (words.get(seq, int(seq in bare)), cosines[seq])
            best.setdefault(utterance, Candidate(utterance, seq, name, document, indicators={one.name: met}))
    return list(best.values())


def near_by(record: Record, one: Indicator, near: Nearness, columns: Sequence[int]) -> dict[int, tuple[str, str, int]]:
    """The MOST_NEAR statements nearest to an indicator of those that it lets through."""
    looked_at = MOST_NEAR * 2
    while True:
        order = near.nearest(looked_at, list(columns))
        found = allowed(record, one, order)
        if len(found) >= MOST_NEAR or looked_at >= min(len(near.numbers), MOST_LOOKED_AT):
            return {seq: found[seq] for seq in [seq for seq in order if seq in found][:MOST_NEAR]}
        looked_at *= 10


def with_words(record: Record, one: Indicator) -> dict[int, int]:
    """Statements (by number) with an indicator's words, and how many of its searches found them."""
    found: dict[int, int] = {}
    sql = f"SELECT statement FROM ({record.backend.matches(MOST_MATCHES)}) found"
    for words in one.words:
        for row in record.rows(sql, (record.backend.search_words(words, False),)):
            found[row["statement"]] = found.get(row["statement"], 0) + 1
    return found


def newest(record: Record, one: Indicator) -> list[int]:
    """The newest statements that an indicator without words lets through."""
    found = []
    for wanted in filters(record, one):
        found += [row["seq"] for row in record.rows(
            *narrowed(record, wanted, NEWEST))]
    return found


def allowed(record: Record, one: Indicator, numbers: Iterable[int]) -> dict[int, tuple[str, str, int]]:
    """Of some statements (numbers) those that an indicator's other conditions let through and that are not copied from another
    document: their ids, their utterances and their documents."""
    order = sorted(numbers)
    found: dict[int, tuple[str, str, int]] = {}
    for wanted in filters(record, one):
        for start in range(0, len(order), AT_ONCE):
            some = ", ".join(map(str, order[start : start + AT_ONCE]))
            rows = record.rows(*narrowed(record, wanted, OPEN.format(numbers=some) + " AND {tests}"))
            found |= {row["seq"]: (row["id"], "u" + row["head"][1:], row["document"]) for row in rows}
    if one.figures:
        counting = with_figures(record, one, [name for name, _, _ in found.values()])
        found = {seq: names for seq, names in found.items() if names[0] in counting}
    return found


def filters(record: Record, one: Indicator) -> list[Filter]:
    """An indicator's conditions, one filter for each speaker."""
    wanted = Filter(kinds=one.kinds, since=one.since, until=one.until)
    return [by_speaker(record, wanted, name) for name in one.speakers] or [wanted]


def narrowed(record: Record, wanted: Filter, sql: str) -> tuple[str, list[str | int | float | bytes | None]]:
    """A question with a filter's conditions in place of {tests}."""
    choice = conditions(record.backend, wanted)
    if choice is None:
        return sql.replace("{tests}", "1 = 0"), []
    return sql.replace("{tests}", " AND ".join(choice.where) or "1 = 1"), choice.values


def with_figures(record: Record, one: Indicator, names: Sequence[str]) -> set[str]:
    """Which of some statements (ids) give a figure that counts one of an indicator's things."""
    wanted = [set(fold(words).casefold().split()) for words in one.figures]
    found: set[str] = set()
    for start in range(0, len(names), AT_ONCE):
        some = names[start : start + AT_ONCE]
        sql = f"""SELECT DISTINCT d.figures FROM documents d JOIN statements st ON st.document = d.seq
            WHERE st.id IN ({', '.join('?' * len(some))}) AND d.figures <> '[]'"""
        for row in record.rows(sql, some):
            for figure in json.loads(row["figures"]):
                counted = set(fold(f"{figure['counted']} {figure['counted_words']}").casefold().split())
                if figure["statement"] and any(words <= counted for words in wanted):
                    found.add(figure["statement"])
    return found
