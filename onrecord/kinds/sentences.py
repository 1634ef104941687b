"""A content's sentences as plain lower-case words, contractions opened, which the rules look at."""

from __future__ import annotations

import re
from dataclasses import dataclass

_CONTRACTIONS = tuple((re.compile(pattern), plain) for pattern, plain in (
    (r"\bcan't\b", "can not"), (r"\bwon't\b", "will not"), (r"\bshan't\b", "shall not"),
    (r"n't\b", " not"), (r"'ll\b", " will"), (r"'re\b", " are"), (r"'ve\b", " have"), (r"\bi'm\b", "i am"),
    (r"\blet's\b", "let us"),
    (r"\b(i|you|he|she|it|we|they|who|there)'d (better|been|had|gone|done|seen)\b", r"\1 had \2"),
    (r"\b(i|you|he|she|it|we|they|who|there)'d\b", r"\1 would"),
    (r"\b(he|she|it|that|there|what|who|where|how)'s\b", r"\1 is"),
))
_GOING = re.compile(r"\b(?:am|is|are|was|were) (not )?going to\b")
_TOKEN = re.compile(r"[a-z]+(?:['-][a-z]+)*|\d[\d.,]*|[?!:;,.]")
_LONGEST = 1000
"""Characters after which a "sentence" is cut: rules that look back and forth in one stay linear in the text."""
_STOP = re.compile(r"(?<=[.!?…])[\"'”’»)]*\s+|[\n\r]+|(?<=[?!])[\"”»]")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a content. `text` is lower case without contractions, `tokens` its words and marks, `original` as it
    stands, `quoted` whether the whole content is quoted (then "I" and "we" are the speaker)."""

    text: str
    tokens: tuple[str, ...]
    original: str
    quoted: bool

    @property
    def asks(self) -> bool:
        """Does it end in a question mark?"""
        return "?" in self.tokens[-1:]


def expand(text: str) -> str:
    """Lower case, straight apostrophes, "won't" as "will not"."""
    text = text.lower().replace("’", "'").replace("‘", "'").replace("cannot", "can not").replace("gonna", "going to")
    if "'" in text:
        text = text.replace("''", '"')
        for pattern, plain in _CONTRACTIONS:
            text = pattern.sub(plain, text)
    return _GOING.sub(r"will \1", text) if "going to" in text else text


def split_sentences(pieces: list[str], quoted: bool) -> list[Sentence]:
    """The sentences of a content's pieces. A piece that goes on with a small letter continues the sentence before it."""
    joined: list[str] = []
    for piece in pieces:
        if joined and piece.lstrip("\"'“‘«… ")[:1].islower():
            joined[-1] = f"{joined[-1]} {piece}"
        else:
            joined.append(piece)
    parts = [part for piece in joined for part in _STOP.split(piece) if part and any(c.isalnum() for c in part)]
    return [_sentence(part[at:at + _LONGEST], quoted) for part in parts for at in range(0, len(part), _LONGEST)]


def _sentence(part: str, quoted: bool) -> Sentence:
    text = expand(part)
    return Sentence(text, tuple(_TOKEN.findall(text)), part, quoted)
