"""The if-part of a statement: "unless SkyJet pays", "should they cross the river"."""

from __future__ import annotations

import re

from onrecord.document import Span
from onrecord.kinds.lexicon import IMPERATIVE

_OPENERS = re.compile(
    r"\b(?:but only if|only if|only when|even if|if and when|if|unless|only once|only after|not until|until|till|"
    r"provided(?: that)?|providing(?: that)?|as long as|so long as|on (?:the )?condition that|on condition|"
    r"in the event that|assuming(?: that)?|on the understanding that|the (?:minute|moment|day|second)(?: that)?|as soon as|"
    r"before|but only (?:to|for|with|in)|(?:depends|depended|will depend|"
    r"would depend) on|hinge[sd] on|conditional on|subject to|when|once|(?:should|were|had) (?:he|she|it|they|we|i|"
    r"you|the|any|his|her|its|their|[A-Z][\w’'-]+)\b)", re.IGNORECASE
)
_BARE = "|".join(sorted(word.capitalize() for word in IMPERATIVE))
_TERMS = re.compile(
    r"[\"“‘'«\s]*(?:([Nn]o \w+(?: \w+)?), no \w+|((?:" + _BARE + r")\b[^.!?;:]{3,100}?),? "
    r"and (?:I|we)(?: will\b|['’]ll\b| can\b| would\b))"
)
"""Terms without "if": "No inspection, no gas"; "Put the prisoners on the bus and I will pick up the phone"."""
_INVERSION = re.compile(r"(?:should|were|had)\b", re.IGNORECASE)
_WHETHER = re.compile(
    r"\b(?:ask\w*|know\w*|wonder\w*|see|say|sure|clear|decide\w*|check\w*|tell|question\w*|matter|doubt\w*|uncertain|"
    r"as|what|even|understand|idea)\s*$", re.IGNORECASE
)
_TENTATIVE = frozenset(("until", "till", "when", "once", "not until", "only when", "only once", "only after", "as soon as",
                        "before", "the minute", "the moment", "the day", "the second", "the minute that", "the moment that",
                        "the day that", "the second that"))
_END = re.compile(
    r'[,;!?…]|\.(?!\d)|[\"”»]|\s[–—-]\s|\b(?:then|he said|she said|they said)\b|\n| and (?:not|that|he|she|they|it|we|'
    r"I)\b| but\b"
)
_TIME = re.compile(r"\s+(?:\w+day|\d|[A-Z]|the \w+ of|next|then|now|later|after|dawn|dusk)")
_CLAUSE = re.compile(r"\s+(?:[\w’'-]+\s+){1,6}(?:is|are|has|have|had|was|were|gets?|comes?|says?|agrees?|pays?|stops?|\w+ed)\b")
_HELD_BACK = re.compile(
    r"\b(?:not|no|never|stay|remain|keep|continue|fight|strike|refuse|n['’]t|only|nothing|hold|wait)\b|n['’]t\b", re.IGNORECASE
)
_COMMITTED = re.compile(r"\b(?:will|would|shall|can go|may go)\b|['’]ll\b", re.IGNORECASE)


def find_condition(text: str, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """The first if-part of the content, as a span of the text; empty where there is none.

    "until", "when" and "once" open one only beside a main clause that holds something back or commits to it."""
    for start, end in content:
        if match := _TERMS.match(text, start, end):
            return (match.span(1 if match.group(1) else 2),)
        for match in _OPENERS.finditer(text, start, end):
            if _opens(text, match, start, end):
                return ((match.start() + _led(match.group()), _close(text, match.end(), end)),)
    return ()


def _led(opener: str) -> int:
    return len("but ") if opener.lower().startswith("but ") else 0


def _opens(text: str, match: re.Match[str], start: int, end: int) -> bool:
    opener = match.group().lower()
    before = text[max(start, match.start() - 160):match.start()]
    if _INVERSION.match(opener):
        return _is_inversion(text, match, before, end)
    whole = match.start() == start and text[start].islower() and "," not in text[start:min(end, start + 400)]
    if opener == "if" and (whole or _WHETHER.search(before)):
        return False
    if opener in ("even if", "assuming", "assuming that"):
        return False
    if opener in _TENTATIVE:
        main = _sentence_before(before).strip("\"“‘'«") or text[match.end():min(end, match.end() + 160)]
        wanted = _HELD_BACK if opener in ("until", "till", "not until", "before") else _COMMITTED
        clause = _CLAUSE.match(text, match.end(), end) is not None
        if opener == "before" and not clause:
            return False
        return wanted.search(main) is not None and (clause or _TIME.match(text, match.end(), end) is None)
    return True


def _is_inversion(text: str, match: re.Match[str], before: str, end: int) -> bool:
    """"Should they cross" at the start of a clause; "Should they cross?" asks."""
    stop = re.search(r"[.!?]", text[match.end():min(end, match.end() + 200)])
    if stop is not None and stop.group() == "?":
        return False
    lead = before.rstrip("\"“‘'« ")
    first = not lead or lead[-1] in ".!?,;"
    bare = re.search(r"\b(?:if|that|he|she|it|they|we|who|which|and|what|why|where|how)$", lead) is None
    verb = match.group().split()[0].lower()
    if first:
        return "," in text[match.end():min(end, match.end() + 400)] or lead.strip() != ""
    return verb == "should" and bare and re.search(r"\b(?:will|would)\b", before) is not None


def _sentence_before(before: str) -> str:
    return re.split(r"[.!?]\s", before)[-1].strip()


def _close(text: str, start: int, end: int) -> int:
    stop = _END.search(text, start, end)
    close = stop.start() if stop else end
    while close > start and text[close - 1] in "\"”’'» .":
        close -= 1
    return close
