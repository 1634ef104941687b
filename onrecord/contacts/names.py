"""Where a name stands in a sentence, and which of its words are titles."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.contacts import lexicon
from onrecord.contacts.sentences import QUOTES, Token

DATELINE = frozenset(("–", "—", "-", "("))
"""What stands behind the place that a dispatch comes from."""


def is_name(tokens: Sequence[Token], i: int) -> bool:
    """Is the token a word of a name? Where a sentence begins, only what no list knows as another word."""
    token = tokens[i]
    if not token.capital or token.norm in lexicon.NEVER_NAMES or (len(token.text) == 1 and not _is_initial(tokens, i)):
        return False
    if not token.initial:
        return True
    if is_dateline(tokens, i):
        return False
    if token.norm in lexicon.NO_OPENERS or lexicon.singular(token.norm) in lexicon.NO_OPENERS:
        return False
    if token.norm.endswith(("ly", "ing", "ed")) and len(token.norm) > 5:
        return False
    return i + 2 >= len(tokens) or tokens[i + 1].norm != "of" or is_name(tokens, i + 2)


def is_dateline(tokens: Sequence[Token], i: int) -> bool:
    """Is the token the place that a dispatch comes from ("GENEVA – The envoys")?"""
    token, after = tokens[i], tokens[i + 1].norm if i + 1 < len(tokens) else ""
    return token.initial and token.text.isupper() and len(token.text) > 3 and after in DATELINE


def _is_initial(tokens: Sequence[Token], i: int) -> bool:
    """The A in "A. Brandt", not the article."""
    return i + 1 < len(tokens) and tokens[i + 1].norm == "." and not tokens[i].initial


def name_end(tokens: Sequence[Token], i: int) -> int:
    """The end of the name word at i with the particles that tie it to the next ("Isles of Brand", "Ursula von der Leyen")."""
    end = i + 1
    if end < len(tokens) and tokens[end].norm == "." and len(tokens[i].text) == 1:
        end += 1
    j = end
    while j < len(tokens) and tokens[j].norm in lexicon.PARTICLES and not tokens[j].capital and j - end < 3:
        j += 1
    if j > end and j < len(tokens) and is_name(tokens, j):
        return j + 1
    if end < len(tokens) and tokens[end].norm == "of" and tokens[i].norm not in lexicon.TITLES:
        k = end + 1
        k += k < len(tokens) and tokens[k].norm == "the"
        if k < len(tokens) and is_name(tokens, k):
            return k + 1
    return end


def of_name(tokens: Sequence[Token], i: int, start: int) -> bool:
    """Does the token belong to the run of capitals that ends a phrase (particles included)?"""
    if tokens[i].norm == "." and i > start and len(tokens[i - 1].text) == 1:
        return True
    if tokens[i].norm in ("of", "the") or (tokens[i].norm in lexicon.PARTICLES and not tokens[i].capital):
        return i > start
    return tokens[i].capital and tokens[i].norm[0].isalpha() and tokens[i].norm not in lexicon.TIME_WORDS


def name_start(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where the name itself begins in a run of capitals [start, end): after its last title ("House Speaker | Paul Ryan"), and
    after a word that only describes at the beginning of a sentence ("Trombonist | Lars Ibe"). `end` where it is all titles."""
    if lexicon.singular(tokens[end - 1].norm) in lexicon.BODIES:
        return start
    titles = [i for i in range(start, end) if tokens[i].norm in lexicon.TITLES]
    if titles:
        after = titles[-1] + 1
        after += after < end and tokens[after].norm == "."
        if after < end and tokens[after].norm == "of":  # "Secretary of State Ana Ruiz"; "President of France" names nobody
            return end - 2 if end - after > 3 else end
        return after
    word = tokens[start].norm
    describes = (word in lexicon.MODIFIERS and end - start > 1) or (lexicon.ends_like_a_person(word) and end - start > 2)
    return start + (tokens[start].initial and describes)


def words_of(tokens: Sequence[Token], start: int, end: int) -> str:
    """The tokens as they stand in the text, in one line."""
    out = ""
    for i, token in enumerate(tokens[start:end]):
        glued = i and token.start == tokens[start + i - 1].end
        out += token.text if not out or glued else " " + token.text
    return out.strip("".join(QUOTES))
