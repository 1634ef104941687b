"""The one clean-up of a text's characters, before anything else: what `Document.text` may hold.

Offsets refer to the result. Quotation marks and dashes are never changed.
"""

from __future__ import annotations

import re
import unicodedata

from onrecord.articles.paragraphs import unwrap

LINE_ENDS = re.compile("\r\n|[\r\v\f\u2028\u2029]")
# Zs of Unicode 15, and the tab.
SPACES = re.compile("[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
# Controls, soft hyphens, zero-width characters, direction marks, tags and noncharacters. Written out, not taken from
# unicodedata, so that a text (and its id) comes out the same under every version of Python.
UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
    "\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e0fff]"
)
# A text in Windows-1252 that was decoded as Latin-1 has its quotation marks, dashes and dots among the C1 controls.
C1 = re.compile("[\x80-\x9f]")
SURROGATE = re.compile("[\ud800-\udfff]")
SPACE_RUN = re.compile("  +")
BLANK_LINES = re.compile("\n{3,}")


def normalise(text: str) -> str:
    """The text as a document holds it: clean characters, trimmed lines, hard wraps undone. Idempotent; linear time."""
    raw = clean_characters(text).split("\n")
    lines = [SPACE_RUN.sub(" ", line).strip(" ") for line in raw]
    indented = [line.startswith(" ") for line in raw]
    return BLANK_LINES.sub("\n\n", "\n".join(unwrap(lines, indented))).strip("\n")


def clean_characters(text: str) -> str:
    """Only the characters: line ends LF, every space U+0020, nothing unseen, no lone surrogate, NFC."""
    text = LINE_ENDS.sub("\n", SURROGATE.sub("\ufffd", join_surrogates(text)))
    text = C1.sub(from_windows, text)
    text = UNSEEN.sub("", SPACES.sub(" ", text))
    return unicodedata.normalize("NFC", text)


def one_line(text: str | None) -> str | None:
    """A title or a name: clean, on one line; None where nothing is left."""
    return " ".join(clean_characters(text or "").split()) or None


def join_surrogates(text: str) -> str:
    """Pairs of surrogates (from JSON escapes) as the character that they stand for."""
    if not SURROGATE.search(text):
        return text
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def from_windows(match: re.Match[str]) -> str:
    """What Windows-1252 has at a C1 control's place; nothing for the five places that are free."""
    return match.group().encode("latin-1").decode("cp1252", "ignore")
