"""Unwraps hard-wrapped text (mail, wire copy, Gutenberg style) where it clearly is; otherwise one line is one paragraph.

A text that was filled to a width leaves a sign: the first word of each line would not have fitted on the line before. The
widest line gives the width. Texts with one line a paragraph, lists and verse fail the test.
"""

from __future__ import annotations

import re
from itertools import pairwise

NARROWEST, WIDEST = 40, 100
"""Characters: widths that mail programs, wires and typewriters wrap at."""
FEWEST_BREAKS = 3
"""Line ends inside paragraphs that a text must have to be judged at all."""
FULL_SHARE = 0.85
"""Least share, among line ends that tell, of those where the next word would not have fitted."""
RUN_ON_SHARE = 0.5
"""Share of those line ends that do not end a sentence."""

SENTENCE_END = re.compile(r"""[.!?:…]["'”’»)\]]*$""")
BULLET = re.compile(r"[*•·▪>|] ")
# May as well be a dash or the end of a sentence that was broken before it.
LIST_ITEM = re.compile(r"(?:[-–—]|\(?\d{1,3}[.)]|\(?[a-z]\)) ")
WORD_HYPHEN = re.compile(r"[^\W\d_]-$")


def unwrap(lines: list[str], indented: list[bool]) -> list[str]:
    """The lines with wrapped paragraphs joined; the same lines where the text is not clearly wrapped.

    Lines are trimmed; `indented` says which had spaces in front. Joined paragraphs are separated by an empty line."""
    width = wrap_width(lines)
    if width is None:
        return lines
    paragraphs: list[list[str]] = []
    open_paragraph = False
    for line, indent in zip(lines, indented, strict=True):
        if line and open_paragraph and continues(paragraphs[-1][-1], line, indent, width):
            paragraphs[-1].append(line)
        elif line:
            paragraphs.append([line])
        open_paragraph = bool(line)
    return "\n\n".join(join_lines(paragraph) for paragraph in paragraphs).split("\n")


def wrap_width(lines: list[str]) -> int | None:
    """The width in characters that a text was wrapped at, or None for a text that was not."""
    width = max(map(len, lines), default=0)
    if not NARROWEST <= width <= WIDEST:
        return None
    breaks = [(line, after) for line, after in pairwise(lines) if line and after]
    full = [line for line, after in breaks if is_full(line, after, width)]
    # A short line that ends a sentence may end a paragraph: it speaks neither for nor against.
    against = sum(not is_full(line, after, width) and not SENTENCE_END.search(line) for line, after in breaks)
    if len(full) < FEWEST_BREAKS or len(full) < FULL_SHARE * (len(full) + against):
        return None
    run_on = sum(not SENTENCE_END.search(line) for line in full)
    return width if run_on >= RUN_ON_SHARE * len(full) else None


def is_full(line: str, after: str, width: int) -> bool:
    """Whether the next line's first word would not have fitted on this line."""
    return len(line) + 1 + len(after.split(" ", 1)[0]) > width


def continues(line: str, after: str, indented: bool, width: int) -> bool:
    """Whether the next line goes on with this line's paragraph."""
    if indented or BULLET.match(after):
        return False
    if not SENTENCE_END.search(line):
        return True
    return is_full(line, after, width) and not LIST_ITEM.match(after)


def join_lines(lines: list[str]) -> str:
    """Lines of one paragraph on one line; a word broken at its own hyphen ("long-" "term") keeps the hyphen only."""
    parts = [lines[0]]
    for before, line in pairwise(lines):
        parts.append("" if WORD_HYPHEN.search(before) and line[0].isalpha() else " ")
        parts.append(line)
    return "".join(parts)
