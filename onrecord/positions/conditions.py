"""The speaker's words for what must be so: "if the guns fall silent", "the return of all prisoners" before a meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.document import Span

_IF = re.compile(
    r"\b(?:(?:but )?only if|if and only if|if and when|if only|if|unless and until|unless|provided(?: that)?|"
    r"providing(?: that)?|"
    r"barring|with the caveat that|failing|except if|pending|on (?:the )?(?:strict |sole |one |clear |firm )?(?:condition|"
    r"understanding|proviso|basis) that|with the proviso that|on condition|"
    r"(?:for )?as long as|so long as|(?:but )?only (?:when|once|after|where|on|at|for|with|in|by|under|as|to|against|from|"
    r"through|until)|as soon as|assuming(?: that)?|"
    r"in the event (?:that|of)|in (?:return|exchange) for|as (?:the|her|his|its|their) price for|in case|subject to|"
    r"conditional (?:up)?on|contingent (?:up)?on|"
    r"once|when|whenever|until|till|not before|not until|before|after|without|given|against|the (?:moment|minute|day|"
    r"instant)(?: that)?|at (?=(?:no less than |at least )?\d[\d,.]* (?:pence|cents?|pounds?|euros?|dollars?|crowns?|"
    r"[a-z]+ an? ))|"
    r"were (?:the|his|her|its|their|an?|(?-i:[A-Z]\w+)|he|she|they|it|all|any|every) (?=[^,.;]{0,60}\bto\b)|"
    r"should (?=(?:the|his|her|its|their|any|he|she|they|it|(?-i:[A-Z]\w+)) )|"
    r"(?:for|at|with) (?:(?:a|an|the|some|more|enough|proper|firm|written) )?(?:(?:better|right|higher|fair|good|decent|"
    r"proper|fairer|lower) \w+|(?:\w+ )?(?:guarantees?|assurances?|"
    r"safeguards?|concessions?|compensation)|(?:consent|approval|agreement|blessing) of))\b",
    re.IGNORECASE,
)
_SURE = re.compile(
    r"(?:but )?(?:only|if|barring|with the caveat|except if|pending|unless|provided|providing|on |with the proviso|"
    r"(?:for )?as long as|so long as|assuming|in the event|in return|in exchange|"
    r"as (?:the|her|his|its|their) price|subject|conditional|contingent|as soon as|were |should |(?:for|at|with) )",
    re.IGNORECASE,
)
_HELD = re.compile(r"(?:until|till|not until|not before|before|without|unless)", re.IGNORECASE)
_TENTATIVE = re.compile(r"(?:at|once|when|whenever|after|the (?:moment|minute|day|instant)|given)", re.IGNORECASE)
_WHETHER = re.compile(
    r"\b(?:ask\w*|know\w*|wonder\w*|see|sees|saw|say|says|said|sure|clear|decide\w*|check\w*|tell|told|question\w*|matter|"
    r"doubt\w*|uncertain|"
    r"as|what|even|understand|idea|only|unsure|confirm|reveal|comment on|drawn on|examin\w+|discuss|disclose|speculate on|"
    r"asked)\s*$",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"\s+(?:the |this |next |last |late |early |mid-?)*(?:\w+day|\d{1,4}\b(?!\s+(?:\w+ )?(?:\w+s|percent|per cent|pence|"
    r"crowns?|%))|January|February|March|April|May|June|July|August|September|October|November|December|"
    r"spring|summer|autumn|winter|Christmas|Easter|Ramadan|year|month|week|weekend|morning|evening|noon|midnight|election|"
    r"elections|vote|end of|start of|"
    r"turn of|beginning of|now|then|later|today|tomorrow|dawn|dusk|sunset|decade|half)\b",
    re.IGNORECASE,
)
_EMPTY_WITHOUT = re.compile(
    r"\s+(?:reserve|reservations?|(?:further )?delay|doubt|hesitation|question|exception|strings|conditions?|"
    r"preconditions?|having|being|comment|fail|end|it|them|him|her)\b",
    re.IGNORECASE,
)
_END = re.compile(
    r"[;!?…”»]|\"|\.(?!\d)|\s[–—-]\s|\n|,\s(?=(?:and |but |or |then |which |who |as )|[^,.;]{1,60}\b(?:said|says|told|"
    r"added|wrote|argued|insisted|stressed|"
    r"announced|warned|declared|noted|explained|promised|suggested|adding|saying)\b)|\s(?:but|and (?:would|will|then|not|"
    r"that|he|she|they|it|we|I|in return))\b"
)
_COMMA = re.compile(r",\s")
_NEEDS = re.compile(
    r"\b(?:must|ha(?:s|ve|d) (?:got )?to|need(?:s|ed)? to|should (?:first|be)|(?:comes?|came) first|is a must|(?:was|were|"
    r"is|are) (?:the|her|his|its|their) (?:price|condition)\b|"
    r"(?:may|can|shall) (?:not|never|no longer)|could not|cannot|may still|ought to)",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\b(?:conditions?|provisos?|strings?|caveats?|catch(?:es)?|price|terms?|demands?|stipulations?|requirements?|snag|"
    r"reservation|red line|qualification|ask|rider|one thing|sticking point|"
    r"precondition|prerequisite|quid pro quo|exception|if|but|in return|in exchange)\b[^.:!?]{0,60}?(?::|\bthat\b|\b(?:is|"
    r"was|are|were)\b(?: that)?)\s*",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"\b(?:before|in (?:return|exchange)(?: for)?|as (?:a|the|her|his|its|their) (?:price|condition|precondition|"
    r"prerequisite)\b(?: (?:for|of))?|an? (?:pre)?condition (?:for|of)|the price (?:for|of)|ahead of|prior to|first\b|"
    r"as a first step)",
    re.IGNORECASE,
)
_FIRST = re.compile(
    r"[^.;!?\"“”]*?\b(?:must|has to|have to|had to|needs? to|should|comes?|came)\b[^.;!?\"”]*?\bfirst\b", re.IGNORECASE
)
_GIVE = re.compile(
    r"[\"“'‘\s]*(?:[^.;!?]*\bbut )?((?:first )?[a-z]+ (?:us|me|them|him|her|it|the|our|every|all|back|a|an|away|up|"
    r"down)\b[^.;!?]{3,90}?)(?:,| and)+ (?:then )?(?:I|we|they|he|she|it)(?: |['’])(?:will|would|can|shall|ll)\b",
    re.IGNORECASE,
)
_HINGE = re.compile(
    r"\b(?:depend(?:s|ed|ing|ent)?|predicated|hing(?:es?|ed|ing)|turn(?:s|ed)|rest(?:s|ed)|conditional|"
    r"contingent)(?: \w+ly)? (?:up)?on (?!whether )",
    re.IGNORECASE,
)
_NO_NO = re.compile(r"[\"“'‘\s]*(no [\w ]{2,40}?), (?:then )?no \w+", re.IGNORECASE)


_ATTRIBUTION = re.compile(r",\s[^,.]{1,60}$|[”\"]")
_VERB = re.compile(r"\b(?:is|are|was|were|has|have|had|been|does|do|did|he|she|they|we|I|\w{3,}ed)\b")


def if_parts(text: str, spans: tuple[Span, ...]) -> Iterator[tuple[Span, str]]:
    """The if-parts of some spans of a text, in order, each with how sure its opener makes it one: "sure", "held" (only
beside a
    refusal) or "tentative" (only beside a commitment)."""
    for start, end in spans:
        place = start
        while match := _IF.search(text, place, end):
            place = match.end()
            if (how := _opens(text, match, start, end)) is not None:
                span = _led(text, match), _close(text, match, start, end)
                if span[1] - span[0] > len(match.group()) or match.group().lower().startswith(("for ", "at", "with ")):
                    place = max(place, span[1])
                    yield span, how


def _led(text: str, match: re.Match[str]) -> int:
    return match.start() + (len("but ") if match.group().lower().startswith("but ") else 0)


def _opens(text: str, match: re.Match[str], start: int, end: int) -> str | None:
    opener, before = match.group().lower(), text[max(0, match.start() - 60) : match.start()]
    if opener in ("if", "in case") and _WHETHER.search(before):
        return None
    if opener in (
        "until",
        "till",
        "before",
        "not before",
        "not until",
        "after",
        "once",
        "when",
        "as soon as",
    ) and _TIME.match(text, match.end(), end):
        return None
    if opener in ("before", "not before") and not _VERB.search(text, match.end(), end):
        return None
    if opener == "without" and before.lower().rstrip().endswith(" or"):
        return None
    if opener == "without" and _EMPTY_WITHOUT.match(text, match.end(), end):
        return None
    if opener.startswith(("were ", "should ")) and match.group()[0].isupper():
        return (
            "sure"
            if re.match(r"[^.?!;]{3,80}, [^.?!;]{1,40}\b(?:will|would|can|shall|ll)\b", text[match.end() : end])
            else None
        )
    if opener.startswith(("were ", "should ")) and (
        not match.group()[0].islower()
        or re.search(r"(?:\b(?:that|and|what|why|how|there|they|we|you)|^|[.?!,])\s*[\"“]?$", before)
    ):
        return None
    if opener == "against":
        return (
            "sure" if re.match(r"\s+(?:\w+ )?(?:guarantees?|assurances?|payment|security)", text[match.end() : end]) else None
        )
    if opener == "given":
        return (
            "tentative"
            if re.match(
                r"\s+(?:\w+ )?(?:guarantees?|assurances?|safeguards?|enough|proper|time|the right)", text[match.end() : end]
            )
            else None
        )
    if (
        opener.startswith("only ")
        and opener.split()[1] in ("on", "in", "by", "to", "as", "from", "through")
        and _TIME.match(text, match.end(), end)
    ):
        return None
    if _HELD.fullmatch(opener) and opener != "unless":
        return "held"
    if _TENTATIVE.fullmatch(opener):
        return "sure" if re.search(r"\bonly\b", text[start : match.start()], re.IGNORECASE) else "tentative"
    return "sure" if _SURE.match(opener) else None


def _close(text: str, match: re.Match[str], start: int, end: int) -> int:
    """Where an if-part ends: with its sentence, or, where it stands before its main clause, at the comma."""
    lead = text[start : match.start()].rstrip()
    lead = re.sub(r"\b(that|and|but),$", r"\1", lead)
    fronted = not lead.strip(" \"“'‘") or lead[-1] in ".!?;:" or lead.endswith((" but", " and", "that", "But", "And"))
    stop = _END.search(text, match.end(), end)
    close = stop.start() if stop else end
    if fronted and (comma := _COMMA.search(text, match.end(), close)):
        close = comma.start()
    if (
        fronted
        and match.group().lower() == "without"
        and (there := re.compile(r"\s(?:there|no|we|I|he|she|they)\b").search(text, match.end(), close))
    ):
        close = there.start()
    return trimmed(text, match.start(), close)[1]


def trimmed(text: str, start: int, end: int) -> Span:
    """A span without the blanks and marks at its ends."""
    while start < end and text[start] in " \"“”'‘,:;–—-\n":
        start += 1
    while end > start and text[end - 1] in " \"“”’',:;.!?–—-\n":
        end -= 1
    return start, end


def asked_before(text: str, start: int, end: int) -> Span | None:
    """What is demanded "before" (or "in return for") something: "[the return of all prisoners] before any meeting"."""
    match = _BEFORE.search(text, start, end)
    if match is None or match.start() - start < 4 or _TIME.match(text, match.end(), end):
        return None
    return trimmed(text, start, match.start())


def hinged(text: str, start: int, end: int) -> Span | None:
    """What something depends on."""
    match = _HINGE.search(text, start, end)
    if match is None:
        return None
    stop = _END.search(text, match.end(), end)
    return trimmed(text, match.end(), stop.start() if stop else end)


def first_of_all(text: str, start: int, end: int) -> Span | None:
    """ "The money has to be in the bank first"."""
    match = _FIRST.search(text, start, end)
    return trimmed(text, *match.span()) if match is not None else None


def terms(text: str, start: int, end: int) -> Span | None:
    """Terms without "if" inside a content: "No inspection, no gas"; "give us a museum and we will cheer"; "X comes first"."""
    if match := _NO_NO.match(text, start, end):
        return match.span(1)
    if match := _GIVE.match(text, start, end):
        return trimmed(text, *match.span(1))
    return first_of_all(text, start, end)


_ONLY = re.compile(r"\bonly\s+(?:[\w’']+\s+){1,9}?((?:with|under|by|at|in return|against)\s)", re.IGNORECASE)


def only_with(text: str, start: int, end: int) -> Span | None:
    """ "Could only go ahead [with the consent of every farm]"."""
    match = _ONLY.search(text, start, end)
    if match is None or _TIME.match(text, match.end() - 1, end):
        return None
    stop = _END.search(text, match.end(), end)
    return trimmed(text, match.start(1), stop.start() if stop else end)


_BUT = re.compile(
    r"\b(?:but|though|although|only)\b,?\s+(?=[^.;!?]{3,120}?\b(?:must|has to|have to|had to|needs? to|should first)\b)",
    re.IGNORECASE,
)
_TAKES = re.compile(
    r"\b(?:it|that) (?:would|will) take (.{4,90}?) (?:for|to|before)\b|\bnothing (?:short of|less than|"
    r"but) (.{4,90}?) (?:would|will|could)\b",
    re.IGNORECASE,
)


def but_must(text: str, start: int, end: int) -> Span | None:
    """ "Welcomed the plan, but [the money must come from the state]"; "it would take [a new route] to win her over"."""
    if (match := _TAKES.search(text, start, end)) is not None:
        return match.span(1 if match.group(1) else 2)
    match = _BUT.search(text, start, end)
    return required(text, match.end(), end) if match is not None else None


def named(text: str, start: int, end: int) -> Span | None:
    """What a sentence names as the condition: "He attached one string: [carers must be exempt]"."""
    match = _NAMED.search(text, start, end)
    if match is None:
        return None
    stop = _END.search(text, match.end(), end)
    span = trimmed(text, match.end(), stop.start() if stop else end)
    return span if span[1] - span[0] > 5 else None


def required(text: str, start: int, end: int) -> Span | None:
    """The clause of a sentence that says what must be so, without the words that attribute it."""
    match = _NEEDS.search(text, start, end)
    if match is None:
        return None
    start, end = trimmed(text, start, end)
    stop = _ATTRIBUTION.search(text, match.end(), end)
    return trimmed(text, start, stop.start() if stop else end)
