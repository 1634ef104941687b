"""What a person types into a search, and what the two databases make of it.

    peace talks        both words, in any order and form ("talk", "talking")
    "peace talks"      next to each other
    rearm*             words that begin so
    peace -talks       without that word

Neither database's own query language is let through: every word is quoted, so that no input is an error of syntax.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.errors import InputError
from onrecord.words import without_accents

CHUNK = re.compile(r'(-?)(?:"([^"]*)"?|([^\s"]+))(\*?)')
WORD = re.compile(r"[^\W_]+")
MOST_TERMS = 32
TOKENIZER = "porter unicode61 remove_diacritics 2"
"""Of SQLite: a record has been indexed with it, so a change would be a migration."""


@dataclass(frozen=True, slots=True)
class Term:
    """Words next to each other; with `prefix` the last is a beginning; `without` leaves out what has them."""

    words: tuple[str, ...]
    prefix: bool = False
    without: bool = False


def parse(query: str) -> tuple[Term, ...]:
    """The terms of a search. Raises InputError where nothing is looked for."""
    terms = [term for match in CHUNK.finditer(query[:2000]) if (term := one_term(match)).words][:MOST_TERMS]
    if all(term.without for term in terms):
        raise InputError(f"{query[:40]!r} looks for nothing; give a word, a \"phrase\" or the beginning of a word*")
    return tuple(sorted(terms, key=lambda term: term.without))


def one_term(match: re.Match[str]) -> Term:
    """One piece of a search; a word with marks inside ("cease-fire") is words next to each other."""
    without, phrase, chunk, star = match.groups()
    text = phrase if phrase is not None else chunk
    return Term(tuple(WORD.findall(fold(text))), bool(star) or text.endswith("*"), bool(without))


def fold(text: str) -> str:
    """The text without accents, and with a space for all that is not a word: character for character, so that places in the one
    are places in the other."""
    return "".join(map(_fold_one, text))


def _fold_one(character: str) -> str:
    if character.isascii():
        return character if character.isalnum() else " "
    bare = without_accents(character)
    one = bare if len(bare) == 1 else character
    return one if one.isalnum() else " "


def for_fts5(terms: tuple[Term, ...], content_only: bool) -> str:
    """The terms as SQLite's FTS5 takes them."""
    wanted = " AND ".join(_fts5_term(term) for term in terms if not term.without)
    query = f"{{text}} : ({wanted})" if content_only else wanted
    without = " OR ".join(_fts5_term(term) for term in terms if term.without)
    return f"({query}) NOT ({without})" if without else query


def _fts5_term(term: Term) -> str:
    return f'"{" ".join(term.words)}"' + ("*" if term.prefix else "")


def for_tsquery(terms: tuple[Term, ...], content_only: bool) -> str:
    """The terms as PostgreSQL's to_tsquery takes them; A marks what is said, see schema.py."""
    label = "A" if content_only else ""
    wanted = [_tsquery_term(term, label) for term in terms if not term.without]
    return " & ".join(wanted + ["!" + _tsquery_term(term, "") for term in terms if term.without])


def _tsquery_term(term: Term, label: str) -> str:
    ends = ["" for _ in term.words[1:]] + ["*" if term.prefix else ""]
    words = (f"'{word}'" + (f":{end}{label}" if end + label else "") for word, end in zip(term.words, ends, strict=True))
    return f"({' <-> '.join(words)})"
