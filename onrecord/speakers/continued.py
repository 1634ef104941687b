"""Who says what has no source: quotations that stand free, questions that the article itself asks."""

from __future__ import annotations

from dataclasses import replace

from onrecord.document import Document, words_at
from onrecord.speaker import Speaker
from onrecord.statement import Statement

AUTHOR = Speaker(None, "author", 0.6)
FARTHEST = 200
"""Characters between a statement and the free one that goes on with its speaker."""
MARKS = "\"“”'‘’«»"


def carry_over(document: Document, statements: tuple[Statement, ...], speakers: list[Speaker | None]) -> list[Speaker | None]:
    """Fill in the speakers of statements without source and cue.

    A free-standing quotation goes on with the speaker before it, in its paragraph or the one before; unquoted words go on
    within the paragraph ("free indirect speech"); a question outside quotation marks is the article's own; a quotation in the
    headline is whose it is where the text repeats it."""
    out = list(speakers)
    for number, statement in enumerate(statements):
        if out[number] is None and not statement.source and _leads_on(document, statement) and statement.nested_in is None:
            quoted = document.text[statement.start] in MARKS or statement.quotation == "direct"
            if not quoted and document.text[statement.content[-1][0]:statement.content[-1][1]].rstrip().endswith("?"):
                out[number] = AUTHOR
            else:
                found = _before(document, statements, out, number, quoted) or _repeated(document, statements, out, number)
                out[number] = replace(found, confidence=found.confidence * 0.8) if found is not None else None
    return out


def _leads_on(document: Document, statement: Statement) -> bool:
    """Has the statement no cue, or one that goes on with a speaker: a colon, a participle ("adding that")?"""
    cue = words_at(document.text, statement.cue)
    return cue in ("", ":") or (cue.isalpha() and cue.endswith("ing"))


def name_in_headline(document: Document, statements: tuple[Statement, ...],
                     speakers: list[Speaker | None]) -> list[Speaker | None]:
    """Whose words a headline gives to somebody it only describes ("Envoy: ...", "Minister says ..."): the named person's to
    whom a later statement gives most of the same words."""
    out = list(speakers)
    for number, statement in enumerate(statements):
        speaker = speakers[number]
        nameless = speaker is None or (speaker.kind == "unnamed" and speaker.name is not None)
        if nameless and statement.source and statement.nested_in is None:
            found = _repeated(document, statements, speakers, number)
            if found is not None and found.kind == "person":
                out[number] = replace(found, confidence=found.confidence * 0.8)
    return out


def motto(document: Document, statements: tuple[Statement, ...], speakers: list[Speaker | None]) -> list[Speaker | None]:
    """Whose a headline is that has nothing but a quotation ("“I never liked the whistle”"): of the people who speak in the
    article the one whom it names first, as portraits and interviews do."""
    headline = document.text.lstrip().split("\n", 1)[0].strip()
    if headline[:1] not in list(MARKS):
        return speakers
    out, start = list(speakers), document.text.find(headline)
    for number, statement in enumerate(statements):
        own = statement.start <= start + 1 and statement.content[0][1] >= start + len(headline) - 1
        if out[number] is not None or statement.source or not own:
            continue
        named = [(at, s) for s in speakers if s is not None and s.kind == "person" and s.name
                 and (at := document.text.find(s.name, start + len(headline))) >= 0]
        if named:
            out[number] = replace(min(named, key=lambda item: item[0])[1], confidence=0.6)
    return out


def _before(document: Document, statements: tuple[Statement, ...], speakers: list[Speaker | None], number: int,
            quoted: bool) -> Speaker | None:
    """The speaker of the statement that ends last before this one begins, where nothing much stands between."""
    start = statements[number].start
    earlier = [i for i, s in enumerate(statements) if s.nested_in is None and s.content[-1][1] <= start
               and (s.source or s.cue or speakers[i] is not None) and (speakers[i] is None or speakers[i] != AUTHOR)]
    last = max(earlier, key=lambda i: statements[i].content[-1][1], default=None)
    if last is None:
        return None
    gap = document.text[statements[last].content[-1][1]:start]
    breaks = len(gap.strip(" ").replace("\n\n", "\n").split("\n")) - 1
    near = len(gap.strip()) < FARTHEST and breaks <= (1 if quoted and statements[last].quotation != "indirect" else 0)
    return speakers[last] if near else None


def _repeated(document: Document, statements: tuple[Statement, ...], speakers: list[Speaker | None],
              number: int) -> Speaker | None:
    """Whose words a headline quotes: the speaker of a later statement that has most of its longer words."""
    start, end = statements[number].start, statements[number].content[-1][1]
    if "\n" in document.text[:start].strip():
        return None
    wanted = _words(document.text[start:end])
    for later in range(number + 1, len(statements)):
        given = _words(words_at(document.text, statements[later].content))
        if wanted and 3 * len(wanted & given) >= 2 * len(wanted) and speakers[later] is not None:
            return speakers[later]
    return None


def _words(text: str) -> set[str]:
    return {w for w in (word.strip(".,;:!?" + MARKS).lower() for word in text.split()) if len(w) > 3}
