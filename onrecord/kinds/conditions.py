"""A condition as a whole clause or phrase. Words that the network cut out of the middle of one are mended or left out: a stray
word tells nobody on what a promise depends."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.document import Span

_OPENER = (
    r"(?:even |only )?(?:if|unless|until|till|once|provided|providing|assuming|as (?:long|soon) as|so long as|on condition)\b")
_LED_IN = re.compile(
    rf"(?:{_OPENER}|(?:when|whenever|while|barring|pending|absent|should|were|had|in|on|for|at|against|with|without|subject|given"
    r"|the (?:minute|moment|day|second))\b)", re.IGNORECASE)
"""What a condition may begin with inside a clause: subordinators, and the prepositions of "in exchange for", "without"."""
_NEAR_OPENER = re.compile(rf"\b{_OPENER}", re.IGNORECASE)
_JUST_BEFORE = re.compile(rf"\b(?:{_OPENER}|with|without|barring)\s+$", re.IGNORECASE)
_CLAUSE_STARTS = re.compile(r"(?:^|[,.;:!?\"“”‘()\n–—―]|\b(?:and|but|or|that))\s*[\"“‘']*$")
_BREAK = re.compile(r"[,.;:!?\"“”()\n–—―]")
_REST_ENDS = re.compile(rf"{_BREAK.pattern}|\s(?:and|but|or)\b")
_TELLS_ON = re.compile(r",\s+(?:which|who|whom|whose|where|likely|only)\b", re.IGNORECASE)
"""A clause that tells more about what the condition names, and is no part of it."""
_NO_CONDITION = re.compile(r"(?:only to|after|although|though)\b", re.IGNORECASE)
"""What came of it ("only to see it fail"), what came before, what stands against it."""
_WHEN = re.compile(r"when\b")
_UNFINISHED = re.compile(
    r"\b(?:an?|the|some|any|every|these|those|his|her|its|their|our|my|your|of|to|in|on|at|for|from|by|with|under|over|than|as"
    r"|is|are|was|were|be|been|has|have|had|will|would|not|and|or|that|which|who)$", re.IGNORECASE)
_NEAREST = 90
"""Characters before a condition in which the word that opens its clause is looked for."""
_REST = 5
"""Words between a condition and the end of its clause that belong to it."""


def whole_condition(text: str, read: Sequence[Span], within: Sequence[Span]) -> Span | None:
    """The condition that was read (its first span), from where its clause begins to where it ends, as far as it stands within
    some stretches; None where it is no clause or phrase."""
    if not read:
        return None
    start, end = read[0]
    opened = opening(text, start, end)
    if opened is None or tells_more(text, opened):
        return None
    if opened == start and " " not in text[start:end].strip():
        return None
    closed = closing(text, opened, end, within)
    return (opened, closed) if len(text[opened:closed].split()) > 1 else None


def is_none(text: str, read: Span) -> bool:
    """Is what was read no condition: what came of something, a time told more of, or words that begin in the middle of a clause
    and break off before their noun ("war and free some" of a truce "to end the war and free some hostages")? A bare noun phrase
    ("insisted on the return of all prisoners") may be one."""
    if tells_more(text, read[0]):
        return True
    follows = text[read[1] : read[1] + 2].strip()[:1].isalpha()
    return opening(text, *read) is None and follows and _UNFINISHED.search(text[slice(*read)]) is not None


def opening(text: str, start: int, end: int) -> int | None:
    """Where the clause or phrase begins: where it was read to, if it can begin there, else at the word before that opens it."""
    before = text[max(0, start - _NEAREST) : start]
    if opener := _JUST_BEFORE.search(before):
        return start - len(before) + opener.start()
    if _LED_IN.match(text, start, end) or _CLAUSE_STARTS.search(before):
        return start
    stretch = _BREAK.split(before)[-1]
    openers = list(_NEAR_OPENER.finditer(stretch))
    return start - len(stretch) + openers[-1].start() if openers else None


def tells_more(text: str, start: int) -> bool:
    """Do the words tell what came of it, what came before, what stands against it, or (", when ...") more of a time?"""
    return bool(_NO_CONDITION.match(text, start) or (text.endswith(", ", 0, start) and _WHEN.match(text, start)))


def closing(text: str, start: int, end: int, within: Sequence[Span]) -> int:
    """Where it ends: before a clause that tells on; at the end of its own clause where it was cut off within a few words of
    that, or after a word that cannot end one."""
    if told := _TELLS_ON.search(text, start, end):
        return told.start()
    whole = next((b for a, b in within if a <= start < b), end)
    stop = _REST_ENDS.search(text, end, max(end, whole))
    limit = stop.start() if stop else max(end, whole)
    rest = text[end:limit]
    if rest[:1].isspace() and (len(rest.split()) <= _REST or _UNFINISHED.search(text[start:end])):
        return end + len(rest.rstrip(" '’"))
    return end
