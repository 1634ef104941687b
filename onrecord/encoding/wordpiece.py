"""Word pieces of the encoder's vocabulary (BERT uncased), by the greedy longest-match rule.

Written here because the alternatives bring a model hub's client with them, and because a cache over whole words makes it
faster than they are: news repeats its words.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

CLASSIFY, SEPARATE, UNKNOWN, PARAGRAPH = "[CLS]", "[SEP]", "[UNK]", "[unused1]"
LONGEST_WORD = 64
MOST_PIECES = 8
CACHE_SIZE = 200_000
SAME_AS = {"''": '"', "``": '"', "«": "“", "»": "”", "„": "“", "‟": "“", "‹": "‘", "›": "’", "‚": "‘", "`": "'", "―": "—"}


class WordPieces:
    """Turns words into piece numbers. Words of more than LONGEST_WORD letters are unknown."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self._number = {piece: i for i, piece in enumerate(vocabulary)}
        self._cache: dict[str, tuple[int, ...]] = {}
        self.classify, self.separate, self.paragraph = (self._number[p] for p in (CLASSIFY, SEPARATE, PARAGRAPH))
        self._unknown = (self._number[UNKNOWN],)

    def __call__(self, word: str) -> tuple[int, ...]:
        """Piece numbers of one word: at least one, at most MOST_PIECES."""
        pieces = self._cache.get(word)
        if pieces is None:
            if len(self._cache) >= CACHE_SIZE:
                self._cache.clear()
            pieces = self._cache[word] = self._split(SAME_AS.get(word, word))
        return pieces

    def _split(self, word: str) -> tuple[int, ...]:
        if len(word) > LONGEST_WORD:
            return self._unknown
        plain = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")
        pieces: list[int] = []
        start = 0
        while start < len(plain):
            end = len(plain)
            while end > start:
                piece = self._number.get(("##" if start else "") + plain[start:end])
                if piece is not None:
                    break
                end -= 1
            else:
                return self._unknown
            pieces.append(piece)
            start = end
        return tuple(pieces[:MOST_PIECES]) or self._unknown
