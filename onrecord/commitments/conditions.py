"""The words on which a commitment depends: "unless the guns leave", "in exchange for an open road", "no boots, no loads"."""

from __future__ import annotations

import re
from itertools import pairwise

from onrecord.document import Span
from onrecord.kinds.lexicon import IMPERATIVE

_SUBJECT = (
    r"(?:he|she|it|they|we|i|you|the|any\w*|every\w*|his|her|its|their|our|my|some\w*|no\w*|a|an|"
    r"that|this|those|these|both|either|talks|[A-Z][\w’'-]+)"
)
_OPENERS = re.compile(
    r"\b(?:(?:but |and )?(?:only |just )?(?:if and when|as and when|if|unless|provided(?: only)?(?: that)?|providing(?: that)?|"
    r"(?:as|so) long as|on (?:the |one |the sole )?(?:condition|understanding|proviso|terms)(?: "
    r"that)?|on condition of|assuming(?: that)?|"
    r"in (?:exchange|return) for|in the event (?:of|that)|in case|as soon as|once|subject to|conditional "
    r"(?:up)?on|contingent (?:up)?on|"
    r"dependent (?:up)?on|depending on|except if|pending|"
    rf"the (?:very )?(?:minute|moment|day|second|hour|instant|week|morning|night)(?: that)? (?={_SUBJECT}\b)|"
    r"(?:for|after|against|at) (?:a|any|every|each|one|the) (?:second|third|further|repeat|late|"
    r"missed|next|other|single|fresh|new|more)\b|"
    r"barring|failing|absent|but for|(?:up)?on (?:payment|receipt|delivery|production|proof|signature|"
    r"completion|approval|evidence|arrival) of|against (?:payment|a promise|a deposit|proof) of|"
    r"at the (?:first|slightest|next|least)|(?:the )?next time|the first time|at the price of|for "
    r"the price of|in case of|given (?=an? |the |enough )|while|"
    r"not (?:before|until)|when(?:ever)?|until|till|without|against|for as long as)\b|"
    rf"(?:should|were|had) {_SUBJECT}\b)"
)
_ANYCASE = re.compile(_OPENERS.pattern.replace("[A-Z][", "[A-Z]["), re.IGNORECASE)
_WHETHER = re.compile(
    r"\b(?:ask\w*|know\w*|wonder\w*|see|say|sure|clear|decide\w*|check\w*|tell|question\w*|matter\w*|"
    r"doubt\w*|uncertain|as|what|even|"
    r"understand|idea|whether|or|and)\s*$",
    re.IGNORECASE,
)
_WEAK = re.compile(
    r"(?:once|as soon as|the (?:very )?(?:minute|moment|day|second|hour|instant|week|morning|night)|"
    r"pending|when|whenever|until|till|not until|not before|without|against|for|after|at)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    rf"\s+(?:(?:and|only) )?{_SUBJECT}(?:\s+[\w’'-]+){{0,6}}?\s+(?:is|are|was|were|has|have|had|does|"
    rf"did|do|can|could|\w+(?:s|ed|en)|come|go|"
    r"agree|stop|sign|pay|leave|withdraw|give|get|make|take|put|say|fall|rise|show|send|find|move|"
    r"hand|open|close|lift|drop|end)\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:will|would|shall|can|could|may|might|ready|prepared|willing|happy|promise\w*|offer\w*|"
    r"to)\b|['’](?:ll|d)\b|\bno\b|\bnot\b|n['’]t\b",
    re.IGNORECASE,
)
_END = re.compile(
    r"[;!?…:]|\.(?!\d)|[\"”»]|\s[–—-]{1,2}\s|\n|,(?!\d)|\b(?:then|but)\b| and (?:not|that|he|she|they|it|we|i) ", re.IGNORECASE
)
_BARE = "|".join(
    sorted(IMPERATIVE | {"spray", "touch", "give", "let", "mend", "feed", "vote", "deliver", "cross", "fund", "build", "spare"})
)
_TERMS = re.compile(
    r"[\"“‘'«\s]*(?P<terms>(?:no|one more|another|a single|one|any more|more) [^.!?;:,]{2,60}?)(?:,|"
    r" and| or|:| –| —) ?(?:and )?(?:no |not |the |there|it|you|we|i|he|she|they)|"
    rf"[\"“‘'«\s]*(?P<done>(?:{_BARE})\b[^.!?;]{{2,110}}?),? (?:and|or) (?:(?:then )?(?:i|we|you|"
    rf"he|she|it|they|the|there|this|that|his|her|its|their|our|my)\b)",
    re.IGNORECASE,
)
_PERMITTING = re.compile(r"\b((?:the )?\w+(?: and \w+)?) (?:permitting|allowing|willing)\b")
_LOOSE = re.compile(
    r"[\"“‘'«\s]*(?P<done>[A-Z][\w’'-]*(?: [^.!?;,]{2,60}?)?),? (?P<link>and|or)(?: else)?(?: then)? "
    r"(?P<rest>(?:else\b|I|we|you|he|she|it|they|the|there|this|that|his|her|its|their|our|my)\b.*)"
)
_STRONG_THEN = re.compile(
    r"(?:\w+ ){0,4}?(?:will|shall|may|can have|is off|are off|is yours|are yours|gets? it|is in|"
    r"are in)\b|(?:i|we|you|it|they|he|she)['’](?:ll|m off|re off|s off|re out|m out|s yours|m yours)\b|"
    r"else\b",
    re.IGNORECASE,
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|did|does|do|can|could|said|says)\b|\w+ed\b|['’](?:s|re|ll|m|ve|d)\b"
)
_THEN = re.compile(
    r"\b(?:will|would|shall|may|can|is off|are off|is on|is yours|loses?|gets?|gives?|goes?|opens?|"
    r"sleeps?|walks?|packs?|stops?|is let)\b|['’]ll\b|^\W*(?:no|not)\b",
    re.IGNORECASE,
)


def find_condition(text: str, content: tuple[Span, ...], sentence: Span) -> Span | None:
    """The first condition in the content, else in the rest of its sentence; None where there is none."""
    for start, end in content:
        if found := _in_piece(text, start, end):
            return found
    if found := _split_terms(text, content):
        return found
    for start, end in gaps(content, sentence):
        if found := _opened(text, start, end, strong=True):
            return found
    return None


def gaps(content: tuple[Span, ...], sentence: Span) -> list[Span]:
    """What of a sentence lies outside of the content."""
    out, place = [], sentence[0]
    for start, end in sorted(content):
        if start > place:
            out.append((place, start))
        place = max(place, end)
    return [*out, (place, sentence[1])] if place < sentence[1] else out


def _in_piece(text: str, start: int, end: int) -> Span | None:
    match = _TERMS.match(text, start, end)
    if match:
        name = "terms" if match["terms"] else "done"
        rest = text[match.end(name) : end]
        if _THEN.search(rest) and not re.match(
            r"[\W]*give (?:it|them|him|her) (?:\w+ )?(?:years?|months?|weeks?|days?)\b", text[start:end], re.IGNORECASE
        ):
            return match.span(name)
    loose = _LOOSE.match(text, start, end)
    if (
        loose
        and not _FINITE.search(loose["done"])
        and _STRONG_THEN.match(loose["rest"])
        and not re.match(r"(?:I|He|She|They|We|You|It|This|That|So|Yes|No|But|And|Give it|Give them)\b", loose["done"])
    ):
        return loose.span("done")
    if found := _opened(text, start, end):
        return found
    permitting = _PERMITTING.search(text, start, end)
    return permitting.span() if permitting else None


def _split_terms(text: str, content: tuple[Span, ...]) -> Span | None:
    """ "Let the university mend the jetty", she says, "and it may dig": the first piece is the condition of the second."""
    for (start, end), (other, stop) in pairwise(content):
        bare = re.match(rf"[\"“‘'«\s]*(?:{_BARE}|no|one more)\b", text[start:end], re.IGNORECASE)
        if bare and re.match(r"[\"“‘'«\s]*(?:and|or)\b", text[other:stop], re.IGNORECASE):
            quoted = len(text[start:end]) - len(text[start:end].lstrip("\"“‘'« "))
            return start + quoted, start + len(text[start:end].rstrip("\"”’', "))
    return None


def _opened(text: str, start: int, end: int, strong: bool = False) -> Span | None:
    for match in _ANYCASE.finditer(text, start, end):
        if not _opens(text, match, start, end) or (strong and _WEAK.match(match.group())):
            continue
        lead = len(match.group()) - len(re.sub(r"^(?:but|and) ", "", match.group(), flags=re.IGNORECASE))
        return match.start() + lead, _close(text, match.end(), end)
    return None


def _opens(text: str, match: re.Match[str], start: int, end: int) -> bool:
    opener, before = match.group().lower(), text[max(start, match.start() - 160) : match.start()]
    if re.match(r"(?:should|were|had) ", opener):
        return _inverted(text, match, before, end)
    if opener == "if" and (
        _WHETHER.search(before) or (match.start() == start and text[start].islower() and "," not in text[start:end])
    ):
        return False
    if re.search(r"\b(?:even|as|but|what) $", before) and opener.endswith(("if", "though")):
        return False
    main = before if before.strip("\"“‘'« ") else text[match.end() : end]
    if opener == "given" and not _AHEAD.search(main):
        return False
    if opener == "while" and not re.search(r"\b(?:no|not|never|nothing|nobody|will|shall)\b|n['’]t\b", main):
        return False
    if opener in ("while", "when", "whenever", "until", "till", "not until", "not before"):
        clause = text[match.end() : _close(text, match.end(), end)]
        told = re.search(r"\b(?:was|were|had|did)\b", clause) and not re.search(r"\bwould\b|['’]d\b|n[o']t\b|\bno\b", main)
        return (
            _CLAUSE.match(text, match.end(), end) is not None
            and _AHEAD.search(main) is not None
            and not _past(clause)
            and not told
        )
    if opener in ("once", "assuming"):
        return _CLAUSE.match(text, match.end(), end) is not None
    if opener in ("without", "against", "pending", "in case", "for as long as"):
        return opener == "pending"
    if opener.startswith(("for ", "after ", "against ", "at ")):
        return (
            re.search(
                r"\b(?:dock|fine|sack|suspend|ban|expel|punish|charge|lose|penal|deduct|throw|kick|jail|cut|"
                r"strip|close|shut|sue)\w*\b",
                before,
            )
            is not None
        )
    return True


def _past(clause: str) -> bool:
    return re.search(r"\b(?:last|ago|yesterday)\b", clause[:80]) is not None


def _inverted(text: str, match: re.Match[str], before: str, end: int) -> bool:
    """ "should the bishop consent" at the end or start of a clause; "Should they cross?" asks."""
    if "?" in text[match.end() : min(end, match.end() + 200)]:
        return False
    lead, verb = before.rstrip("\"“‘'« "), match.group().split()[0].lower()
    if verb == "should" and not lead:
        return "," in text[match.end() : end]
    if verb == "should":
        return lead[-1] in ",;:" or re.search(r"\b(?:will|would|may|can|could|’ll|'ll)\b", lead) is not None
    rest = text[match.end() : end]
    return verb == "were" and re.search(r"\bto\b", rest[:40]) is not None and (not lead or lead[-1] in ",;")


def _close(text: str, start: int, end: int) -> int:
    stop = _END.search(text, start, end)
    close = stop.start() if stop else end
    while close > start and text[close - 1] in "\"”’'» .,":
        close -= 1
    return close
