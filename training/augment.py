"""Variants of the training texts: other quotation marks, quotations over paragraphs, other names.

PolNeAR is US political news with double marks and almost no quotation over several paragraphs; readers bring other coverage.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

from training.corpora import Example, with_text

Edit = tuple[int, int, str]
STYLES = (('"', '"', 3), ("“", "”", 3), ("''", "''", 1), ("‘", "’", 2), ("'", "'", 2), ("«", "»", 0.5))
MARK = re.compile(r"''|``|[\"“”«»]")
SENTENCE_END = re.compile(r"[.!?] (?=[A-Z])")


def apply_edits(example: Example, edits: Sequence[Edit]) -> Example:
    """The example with [start, end) replaced; characters of a replaced stretch all map to the replacement's characters."""
    text, place, last = "", [], 0
    for start, end, new in sorted(edits):
        if start < last:
            continue
        place.extend(range(len(text), len(text) + start - last))
        text += example.text[last:start]
        place.extend(len(text) + min(i, max(len(new) - 1, 0)) for i in range(end - start))
        text += new
        last = end
    place.extend(range(len(text), len(text) + len(example.text) - last))
    return with_text(example, text + example.text[last:], place)


def is_opening(text: str, start: int, mark: str) -> bool:
    """Does a quotation open here? Told from the mark itself, or for straight ones from what stands before."""
    if mark in "“«" or mark == "``":
        return True
    return mark not in "”»" and (start == 0 or text[start - 1] in " \n\t([—–-")


def other_marks(example: Example, rng: random.Random) -> Example:
    opening, closing, _ = rng.choices(STYLES, [s[2] for s in STYLES])[0]
    return apply_edits(example, [(m.start(), m.end(), opening if is_opening(example.text, m.start(), m.group()) else closing)
                                 for m in MARK.finditer(example.text)])


def paragraphs_in_quotations(example: Example, rng: random.Random, share: float = 0.3) -> Example:
    """Break long quotations into paragraphs, an opening mark on each, the closing one only at the end."""
    edits: list[Edit] = []
    for attribution in example.attributions or ():
        for start, end in attribution.content:
            quoted = example.text[start:end]
            mark = MARK.match(quoted)
            if not mark or MARK.search(quoted[mark.end():-2]) or rng.random() > share:
                continue
            ends = [m.end() for m in SENTENCE_END.finditer(quoted) if m.end() > 25 and len(quoted) - m.end() > 20]
            for cut in sorted(rng.sample(ends, min(len(ends), rng.choice((1, 1, 2))))):
                edits.append((start + cut - 1, start + cut, "\n\n" + mark.group()))
    return apply_edits(example, edits)


def other_names(example: Example, rng: random.Random, names: Sequence[str]) -> Example:
    """Replace the persons' names, each by the same other name throughout."""
    new: dict[str, str] = {}
    edits = []
    for token in example.tokens:
        word = example.text[token.start:token.end]
        if token.ner == 1 and word.isalpha() and word[0].isupper() and len(word) > 2:
            edits.append((token.start, token.end, new.setdefault(word, rng.choice(names))))
    return apply_edits(example, edits)


def augment(example: Example, rng: random.Random, names: Sequence[str]) -> Example:
    """One variant for one epoch; most texts stay mostly as they are."""
    if rng.random() < 0.5:
        example = paragraphs_in_quotations(example, rng)
    if rng.random() < 0.15:
        example = other_names(example, rng, names)
    if rng.random() < 0.3:
        example = other_marks(example, rng)
    return example
