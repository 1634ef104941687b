"""What either of two contents names that the other has no word for: the sign that they speak of two things."""

from __future__ import annotations

from onrecord.merging.evidence import frame_of
from onrecord.merging.exchange import nearness
from onrecord.merging.lexicon import IRREGULAR, LIGHT_CONTENT, NUMBERS, SCALES
from onrecord.merging.polarity import contraries, matches
from onrecord.merging.quantities import Quantity
from onrecord.merging.reports import Report
from onrecord.merging.text import Token, alike
from onrecord.merging.thesaurus import akin, noun

NEAR = 0.3
"""Nearness from which on a word may stand for another ("pulled out", "rescued")."""
LOOSE, TIGHT = 0.45, 0.65
"""Share of words in one order up to which two contents are merely worded otherwise, and from which on they have one frame."""

CONTRARY = 0.75
"""What it counts that one names the contrary ("the eastern dyke", "the western dyke"), whatever the frame."""
PARTICIPLES = ("ing", "ed")


def else_named(a: Report, b: Report) -> float:
    """From 0 to 1: do two contents of one frame name two things ("the library's hours will be cut", "the pool's hours will be
    cut")? A name against a noun ("Velsk", "the town") may be one thing."""
    if any(a.meaning.negated[i] == b.meaning.negated[j] for i, j in contraries(a, b)):
        return CONTRARY
    mine, theirs = left_over(a, b)
    if not {_sort(w) for w in mine} & {_sort(w) for w in theirs}:
        return 0.0
    return max(0.0, min(1.0, (frame_of(a, b).order - LOOSE) / (TIGHT - LOOSE)))


def left_over(a: Report, b: Report) -> tuple[list[Token], list[Token]]:
    """Names, nouns and participles of either content for which the other has none that is the same, akin or near."""
    pairs = matches(a, b)
    return _free(a, {i for i, _ in pairs}, b), _free(b, {j for _, j in pairs}, a)


def something_shared(a: Report, b: Report) -> bool:
    """Have two contents a word in common, or one that is akin or near? Yes where either has no word of its own."""
    if not a.bag or not b.bag:
        return True
    return any(_told(a.words[i], b.words[j]) for i in a.content for j in b.content)


def _free(report: Report, matched: set[int], other: Report) -> list[Token]:
    theirs = [other.words[j] for j in other.content]
    open_words = (report.words[i] for i in report.content if i not in matched and not _part_of_name(report, i, matched))
    return [w for w in open_words if _sort(w) and not any(_told(w, o) for o in theirs)]


def _part_of_name(report: Report, i: int, matched: set[int]) -> bool:
    """"Harbour" of "Harbour City", where the other calls it "City"."""
    return report.words[i].capital and any(k in matched and report.words[k].capital for k in (i - 1, i + 1))


def _sort(word: Token) -> str:
    """"name", "noun", the ending of a participle; "" for what names nothing."""
    if not word.form.isalpha() or word.key in LIGHT_CONTENT or word.form in NUMBERS or word.form in SCALES:
        return ""
    if word.capital:
        return "name"
    ending = next((e for e in PARTICIPLES if word.form.endswith(e)), "")
    return ending or ("noun" if noun(word.form) and word.form not in IRREGULAR else "")


def of_one_thing(x: Quantity, y: Quantity) -> bool:
    """May what two quantities count be one thing ("300 people", "300 workers"; not "40 cows", "40 hectares")?"""
    mine, theirs = x.unit or x.counted, y.unit or y.counted
    if not (mine and theirs and noun(mine) and noun(theirs)):
        return True
    return bool(alike(mine, theirs)) or akin(mine, theirs) or nearness(mine, theirs) >= NEAR


def _told(word: Token, other: Token) -> bool:
    return akin(word.form, other.form) or akin(word.key, other.key) or nearness(word.form, other.form) >= NEAR
