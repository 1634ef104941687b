"""How much a document is about a question: an indicator says what to look for ("more soldiers"), seldom in which matter."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.meaning import Embedder
from onrecord.merging.text import stem
from onrecord.record import Record
from onrecord.record.words import WORD, fold

AT_ONCE = 500


def topics(record: Record, question: str, documents: Iterable[int], embedder: Embedder) -> dict[int, float]:
    """For each document the share of the question's words (0 to 1) that its headline and its text have in some form. A word
    weighs what it adds to a sentence's meaning, so names weigh most; how often the record uses it does not matter."""
    wanted = {stem(word): embedder.weight(word) for word in words(question)}
    total = sum(wanted.values()) or 1.0
    order, found = sorted(set(documents)), {}
    stems: dict[str, str] = {}
    for start in range(0, len(order), AT_ONCE):
        some = ", ".join(map(str, order[start : start + AT_ONCE]))
        for row in record.rows(f"SELECT seq, title, text FROM documents WHERE seq IN ({some})"):
            text = f"{row['title'] or ''} {row['text']}"
            had = {stems.get(word) or stems.setdefault(word, stem(word)) for word in words(text)}
            found[row["seq"]] = sum(weight for word, weight in wanted.items() if word in had) / total
    return found


def words(text: str) -> set[str]:
    """The words of a text, without case and accents."""
    return set(WORD.findall(fold(text).casefold()))
