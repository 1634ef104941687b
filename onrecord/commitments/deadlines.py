"""By when: time words that lie ahead, resolved against the day of publication.

A figure's window (figures.times) looks back from that day; a commitment looks ahead, and is kept as precise as its words:
a day, a month or a year. A time that hangs on another event ("within 14 days of referral") is no deadline.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from onrecord.commitments.timewords import RULES, Handler
from onrecord.commitments.types import Deadline
from onrecord.document import Span
from onrecord.statement import Statement

_LEAD = re.compile(r"(?:By|On|In|Before|Until|Within|Come|This|Next|At)\b[^,.;:]{2,40},")
_LIMIT = re.compile(
    r"\b(?:by|until|till|before|within|no later than|not later than|ahead of|end of)\s+(?:(?!(?:on|in|at)\b)\w+\s+){0,2}$",
    re.IGNORECASE)
_OWN_LIMIT = re.compile(r"(?:within|inside|by|before|until)\b", re.IGNORECASE)
_OWN_LEAD = re.compile(r"(?:this|next|the next|over|in|on|come|tomorrow|tonight|today)\b", re.IGNORECASE)
_LED_IN = re.compile(r"(?:\b(?:on|in|at|come|over|during|for|this|next|late|early)|^)\s+(?:the |late |early )*$", re.IGNORECASE)
_AHEAD_AGAIN = r"(?:to|will|would|shall|should|may|might|could|can|not|won['’]t)"
_FINISHED = re.compile(
    rf"\b(?:\w{{2,}}ed|was|were|has|had|have|took|gave|made|won|began|came|held)\b(?!.*\b{_AHEAD_AGAIN}\b)[^,.;:]*$",
    re.IGNORECASE)
"""A finished verb in the clause before a time, with nothing after it that looks ahead again ("had no plans to")."""
_FINISHES = re.compile(r"\s*(?:has|had|have|was|were)\b", re.IGNORECASE)


def deadline_of(text: str, statement: Statement, sentence: Span, day: date) -> Deadline | None:
    """A statement's deadline: the time at the words that were read as one, else a time ahead in its content, in its condition,
    or at the head of its sentence ("By May, ...")."""
    found = times_ahead(text, sentence, day) if statement.deadline else []
    tagged = [one for one in found if any(a < one.span[1] and one.span[0] < b for a, b in statement.deadline)]
    if tagged:
        return first_limit(text, tagged)
    stretches = [*statement.content, *statement.condition]
    lead = _LEAD.match(text, *sentence)
    if lead and lead.end() <= statement.start:
        stretches.append(lead.span())
    return find_deadline(text, stretches, day)


def lies_ahead(text: str, time: Deadline) -> bool:
    """Does a time that was not read as a deadline say when something is to be: led in as a limit, or by "on", "this", "next"
    with nothing finished beside it ("the truce announced on Wednesday", "because of our win in November")?"""
    before, after = text[max(0, time.span[0] - 80) : time.span[0]], text[time.span[1] : time.span[1] + 12]
    if _LIMIT.search(before) or _OWN_LIMIT.match(time.words):
        return True
    if _FINISHED.search(before) or _FINISHES.match(after):
        return False
    return _LED_IN.search(before) is not None or _OWN_LEAD.match(time.words) is not None


def find_deadline(text: str, stretches: Iterable[Span], day: date) -> Deadline | None:
    """The deadline in stretches of a text, in the order of looking: one led in by "by", "until", "before" or "within" first."""
    found = (one for stretch in stretches for one in times_ahead(text, stretch, day))
    return first_limit(text, [one for one in found if lies_ahead(text, one)])


def first_limit(text: str, found: list[Deadline]) -> Deadline | None:
    """Of times the first that is led in as a limit, else the first."""
    for one in found:
        if one.words.lower().startswith(("within", "inside")) or _LIMIT.search(text[max(0, one.span[0] - 24) : one.span[0]]):
            return one
    return found[0] if found else None


def times_ahead(text: str, stretch: Span, day: date) -> list[Deadline]:
    """The times of a stretch that lie on or after a day, in order."""
    found: list[Deadline] = []
    for pattern, handler in RULES:
        for match in pattern.finditer(text, *stretch):
            span = match.span("words")
            taken = any(one.span[0] < span[1] and span[0] < one.span[1] for one in found)
            if taken or _looks_back(text[max(0, span[0] - 40) : span[0]], text[span[1] : span[1] + 25]):
                continue
            if when := _made(handler, match, day):
                found.append(Deadline(match["words"], span, when))
    return sorted(found, key=lambda one: one.span)


def _made(handler: Handler, match: re.Match[str], day: date) -> str | None:
    """The date as ISO words; None where there is no such day ("31 June") or it lies behind."""
    try:
        when = str(handler(match, day) or "")
    except (ValueError, OverflowError, KeyError):
        return None
    return when if when and when >= day.isoformat()[: len(when)] else None


_SPANS_OF = re.compile(
    r"\b(?:end|close|start|beginning|middle|half|part|quarter|course|turn|week|weekend|night|morning|eve|spring|summer|autumn|"
    r"winter|out|rest|remainder|first|second|third|\d)\s+of\s+(?:the )?$", re.IGNORECASE)
_BACK = re.compile(
    r"\b(?:since|last|after|every|each|as in|back in|dated|unlike|of)\s+(?:early |late |the |mid-)*$", re.IGNORECASE)
"""What lies behind, or comes again and again ("every Monday")."""
_MOST = re.compile(r"\b(?:(?:low|high|small|larg|bigg|strong|weak|deep|cold|hott|wett|dri)\w*st|worst|best|first)(?: \w+)? *$")
_AGO = re.compile(r"\s*(?:ago|earlier|before that|old|-old|of age)\b|-\w", re.IGNORECASE)


def _looks_back(before: str, after: str) -> bool:
    """Is the time behind: "since March", "two years ago", "the lowest in two years"?"""
    if _AGO.match(after):
        return True
    if _SPANS_OF.search(before):
        return False
    return _BACK.search(before) is not None or (_MOST.search(before) is not None and not after[:1].isalnum())
