
"""Who claims a figure: the statement that holds it, or else the words beside it ("the agency's toll", "police counted")."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.document import Document, Span
from onrecord.statement import Statement

_NP = (
    r"(?:[Tt]he |[Aa]n? |[Ii]ts |[Tt]heir |[Oo]ne )?(?:[\w’'-]+ ){0,4}?(?:of (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?|"
    r"[\w’'-]+)"
)
_VERB = (
    r"(?:puts?(?= the | its | their | it | losses | \w+['’]s | \w+ at )|counted|counts|(?:gives|gave)(?= the | its |"
    r" a figure| a number)|lists|listed|reckons?|reckoned|calculates?|calculated|estimates?|estimated|logged|registered|"
    r"recorded|concedes?|conceded|"
    r"admits?|tallied|spoke|speaks?|reports?|reported|thinks?|forecasts?|expects?|predicts?|projects?|sees|had warned|"
    r"warned|found|finds|demands?|demanded|wants?|had asked for|asked for|"
    r"says|said|claims?|claimed|confirmed)(?!\s?[,.;]|\sof\b)"
)
_BEFORE = re.compile(
    rf"(?:^|[,;:—“\"] ?|\b(?:and|while|but|whereas|that|though) )({_NP})(?:, [^,;]{{2,40}},)? (?:now |has |have |had |only |"
    rf"also |later |then )?{_VERB}\b"
)
_POSSESSED = re.compile(
    r"\b((?:the |a )?(?:[\w-]+ ){0,3}[\w-]+)(?:['’]s|s['’]) (?:(?:latest|official|own|new|final|last|first|current|"
    r"death) )*(?:toll|estimate|count|figure|figures|tally|forecast|data|projection|list|reckoning|calculation)\b"
)
_BY = re.compile(
    r"\bby (?:the )?((?:[\w-]+ ){0,3}[\w-]+)(?:['’]s|s['’]) (?:reckoning|estimate|count|account|calculations?|own account)\b"
)
_WORDS_OF = re.compile(r"\bin the (?:words|view|opinion|estimate) of (?:an? |the |one (?:of the )?)?([^,.;]{3,50})")
_ACCORDING = re.compile(r"\baccording to (?:an? |the )?([^,.;“”\"]{3,70})", re.IGNORECASE)
_BRACKET = re.compile(r"[^.;(]{0,40}\(((?:the )?[a-z][a-z ]+|[A-Z][\w ]{2,40})\)")
_DIGIT = re.compile(r"[0-9]")
_LEAD = re.compile(r"^(?:the|an?|its|their|one|some|his|her|another)\s", re.IGNORECASE)
_NO_END = frozenset("is are was were be been has have had will would not never only also and or of in on at to".split())
_NO_START = frozenset("in on at by for after before during since under over from with as if when of to".split())
_PRONOUNS = frozenset(
    "it he she they we i you who which that this there those these its officials and but while what most many some all".split()
)


@dataclass(frozen=True, slots=True)
class Claim:
    """The statement that holds a figure (or None), who claims it, who passes it on, the body that the claimant speaks for."""

    statement: Statement | None = None
    claimant: str | None = None
    via: str | None = None
    body: str | None = None


def claim_of(document: Document, statements: tuple[Statement, ...], figure: Span, sentence: Span) -> Claim:
    """Who claims the figure. The innermost statement that holds it decides; the words beside it where none does."""
    holding = [s for s in statements if any(start < figure[1] and figure[0] < end for start, end in s.content)]
    if holding:
        inner = min(holding, key=lambda s: sum(end - start for start, end in s.content))
        return _from_statement(document, inner)
    return Claim(claimant=_beside(document.text, figure, sentence))


def _from_statement(document: Document, statement: Statement) -> Claim:
    speaker = statement.speaker
    name = speaker.name if speaker else None
    if name is None and statement.source and (speaker is None or speaker.kind not in ("author", "generic")):
        name = _LEAD.sub("", document.text[slice(*statement.source[0])]).strip(" ,")
        if name.lower() in _PRONOUNS and not (name.isupper() and len(name) > 2):  # "WHO" is a body
            name = None
    if speaker and speaker.kind == "author":
        name = None
    return Claim(statement, name or None, statement.via.name if statement.via else None, speaker.body if speaker else None)


def _beside(text: str, figure: Span, sentence: Span) -> str | None:
    """A source that the sentence names without a verb of saying that the reader knows."""
    start, end = sentence
    clause = max(text.rfind(";", start, figure[0]) + 1, start)
    close = text.find(";", figure[1], end)
    close = end if close < 0 else close
    for pattern in (_WORDS_OF, _BY, _POSSESSED):
        match = pattern.search(text, clause, close)
        if (
            match
            and match.start() - figure[1] < 60
            and not (match.start() > figure[1] and _DIGIT.search(text, figure[1], match.start()))
        ):
            return _name(match[1])
    bracket = _BRACKET.match(text, figure[1], close)
    if bracket:
        return _name(bracket[1])
    accord = _ACCORDING.search(text, clause, close)
    if accord:
        return _name(accord[1])
    found = list(_BEFORE.finditer(text[clause : figure[0]]))
    return _name(found[-1][1]) if found else None


def _name(words: str) -> str | None:
    words = _LEAD.sub("", words.strip(" ,"))
    found = words.split(" ")
    bad = (
        not words
        or found[0].lower() in _PRONOUNS
        or words[0].isdigit()
        or found[-1].lower() in _NO_END
        or found[0].lower() in _NO_START
    )
    return None if bad else words
