"""What speaks against a commitment that the network sees: words of hope, of what is done, of what a thing would do.

News copy announces what is done ("announced a ceasefire"), hopes, and finds fault with what others will do; the network, which
has learned from short dispatches, takes half of that for promises."""

from __future__ import annotations

import re

from onrecord.document import words_at
from onrecord.statement import CommitmentType, Statement

_MODAL = (
    r"will|would|shall|should|may|might|can|could|must|won['’]t|can(?:no|['’])t|\w+['’](?:ll|d)|going to|gonna|about to|due to"
    r"|set to")
_BINDING = (
    r"promis|pledg|vow|commit|guarant|undert[ao]k|volunteer|intend|intent|plan(?:s|ned|ning)?\b|threat|swear|swor|warn|refus|notice"
    r"|ready|prepared|willing|means? to|aim(?:s|ed|ing)?\b|decid|resol|determin|never")
"""Words that bind by themselves, by their beginnings. An offer is told by its own type."""
_FEARING = r"warn|caution|fear|worr|alarm|alert|risk|danger|hazard|likely|unless|face[sd]?\b"
_AHEAD = re.compile(rf"\b(?:(?:{_MODAL})\b|{_BINDING}|{_FEARING})", re.IGNORECASE)
_DONE = re.compile(
    r"\b(?:would|could|should|might|may|must)(?: (?:only|never|not|well))? have \w+(?:ed|en|wn|ne|ght|de|id|ld)\b",
    re.IGNORECASE)
"""What would have been: the modal of what lies behind."""
_TO_DO = re.compile(r"^\W*(?:not |never )?to [a-z]", re.IGNORECASE)
_HOPE = r"(?:hop(?:e|es|ed|ing|eful)|wish(?:es|ed|ing)?)\b"
_HOPE_CUE = re.compile(rf"\b{_HOPE}", re.IGNORECASE)
_HOPES = re.compile(
    rf"^\W*(?:that )?(?:(?:he|she|it|we|they|I|will|would|do|does|sincerely|only) )*{_HOPE}", re.IGNORECASE)
_TO_BIND = r"(?:threat|promis|pledg|vow|offer|commit|swor|guarant|undert)"
_NOT_BOUND = re.compile(rf"(?:\b(?:not|never|no|without)|n['’]t)(?: \w+)? {_TO_BIND}", re.IGNORECASE)
_OF_A_THING = re.compile(r"^\W*(?:that )?(?:it|this)(?:['’]d| would)\b", re.IGNORECASE)
_SPEAKS_FOR_A_BODY = re.compile(r"spoke|\bfor\b", re.IGNORECASE)
_DONE_CUE = re.compile(
    r"\b(?:announc|agree|reach|sign|clinch|seal|hail|welcom|prais|celebrat|describ|call|report|confirm|delay|credit|rais|not(?:e|ing)"
    r"|unveil)", re.IGNORECASE)
"""Cues that tell of what there is already; a commitment under them must look ahead or bind by its own words."""
_OWN_ACTS: tuple[CommitmentType, ...] = ("pledge", "threat", "offer")


def bears_out(text: str, statement: Statement, kind: CommitmentType, dated: bool) -> bool:
    """Do a statement's words allow that it commits to something? `dated`: it has a deadline."""
    cue, content = words_at(text, statement.cue), words_at(text, statement.content)
    if _HOPE_CUE.search(cue) or _HOPES.search(content) or _NOT_BOUND.search(cue):
        return False
    if dated or statement.condition:
        return True
    if kind in _OWN_ACTS and _OF_A_THING.match(content) and not _AHEAD.search(cue) and not speaks_for_a_body(text, statement):
        return False
    return kind in ("assurance", "offer", "prediction") or not _DONE_CUE.search(cue) or looks_ahead(cue, content)


def speaks_for_a_body(text: str, statement: Statement) -> bool:
    """May "it" be who speaks? In a person's mouth it is a thing praised or found fault with ("it would wipe out the gains")."""
    who = statement.speaker
    if who is None or who.kind != "person":
        return True
    return _SPEAKS_FOR_A_BODY.search(f"{who.role} {words_at(text, statement.source)}") is not None


def looks_ahead(cue: str, content: str) -> bool:
    """Does anything in the words bind or lie ahead? What "was agreed" or "announced" is done."""
    return bool(_AHEAD.search(_DONE.sub(" ", content)) or _AHEAD.search(cue) or _TO_DO.match(content))
