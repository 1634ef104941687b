"""A report: a statement with everything that merging compares, worked out once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from onrecord.document import Document, Span, words_at
from onrecord.merging import lexicon
from onrecord.merging.meaning import Meaning, meaning_of
from onrecord.merging.mentions import context_of, role_key
from onrecord.merging.occasions import Occasion, day_gap, inherit, occasion_of, published_moment
from onrecord.merging.quantities import Quantity, find_quantities
from onrecord.merging.text import Token, by_beginning, plain, tokens
from onrecord.speaker import Speaker
from onrecord.statement import Statement

SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’']?\s+(?=[\"“‘'A-Z0-9])|[\n\r]+")
QUOTED = re.compile(r"[\"“„]([^\"“”„]*)(?:[\"”]|$)|‘([^‘]*?)’(?![\w])|(?<!\w)'([^']*(?:\w'\w[^']*)*)'(?!\w)")
LONGEST_TOLD = 400
"""Characters of a statement that are read as a wording."""
PLAYING_DOWN = re.compile(r"\bplay(s|ed|ing)? down\b")
LABELLED = re.compile(r"(?:^|\s)as\s+[\"“‘']|^as\s")
"""What is dismissed as "a stunt" is said to be one."""
LEFT_OUT = re.compile(r"\.{3}|…")
DENYING = re.compile(
    r"\b(den(y|ies|ied|ying)|reject\w*|dismiss\w*|disput\w*|refut\w*|rebuff\w*|ruled? out|rules out|not agree\w*|disagree\w*"
    r"|contradict\w*|rebut\w*)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Report:
    """One statement of one document, ready to compare. `person` is the id of who speaks, "" where nobody can tell;
    `order` its place among the document's statements. `quotes` are the words inside marks, one list a stretch."""

    id: str
    document: str
    order: int
    statement: Statement
    text: str
    words: tuple[Token, ...]
    cue: tuple[Token, ...]
    quotes: tuple[tuple[str, ...], ...]
    numbers: tuple[Quantity, ...]
    meaning: Meaning
    occasion: Occasion
    source: str
    sentence: str
    context: frozenset[str]
    outlet: str = ""
    person: str = ""
    printed: float = 0.0
    """When the document was printed, in days (see occasions.published_day); 0 where it has no date."""
    told: str = ""
    """The stretch of text from the first to the last word of source, cue and content: what the passage network reads."""

    @property
    def speaker(self) -> Speaker | None:
        """Who speaks, as the document gives it."""
        return self.statement.speaker

    @cached_property
    def content(self) -> tuple[int, ...]:
        """Indexes of the words that carry meaning."""
        return tuple(i for i, w in enumerate(self.words) if w.content)

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The keys of those words, each once, in order."""
        return tuple(dict.fromkeys(self.words[i].key for i in self.content))

    @cached_property
    def by_beginning(self) -> dict[str, list[int]]:
        """The same indexes by the letters that those words' keys begin with."""
        found = by_beginning(self.words[i].key for i in self.content)
        return {start: [self.content[place] for place in places] for start, places in found.items()}

    @cached_property
    def negates(self) -> bool:
        """Is any of those words negated?"""
        return any(self.meaning.negated[i] for i in self.content)

    @cached_property
    def numbers_by_kind(self) -> dict[str, list[Quantity]]:
        """The numbers of each kind that there are any of."""
        found: dict[str, list[Quantity]] = {}
        for number in self.numbers:
            found.setdefault(number.kind, []).append(number)
        return found

    @cached_property
    def bag(self) -> dict[str, float]:
        """{key: weight} of the content's words, numbers left out (they are compared as numbers); empty for "that", "a
        charge"."""
        keys = [k for k in self.keys if not k[0].isdigit() and k not in lexicon.NUMBERS and k not in lexicon.SCALES]
        if all(k in lexicon.ANAPHORS for k in keys):
            return {}
        return {k: 0.5 if k in lexicon.LIGHT_CONTENT else 1.0 for k in keys}

    @cached_property
    def cue_keys(self) -> frozenset[str]:
        """Keys of the cue that say more than "said"."""
        return frozenset(
            w.key for w in self.cue if len(w.key) > 3 and w.key not in lexicon.PLAIN_CUES and w.key not in lexicon.STOP
        )

    @cached_property
    def names(self) -> tuple[int, ...]:
        """Indexes of the words that are names, by the document's own use of capitals."""
        return tuple(i for i in self.content if self.words[i].capital and role_key(self.words[i].form) in self.context)

    @cached_property
    def denied(self) -> bool:
        """Does the cue deny the content?"""
        return is_denied(self.statement, self.cue, self.text)

    @cached_property
    def quoted(self) -> tuple[str, ...]:
        """All words inside marks, in order."""
        return tuple(w for quote in self.quotes for w in quote)


def reports_of(document: Document, statements: Sequence[Statement]) -> list[Report]:
    """The reports of one document, in the order of their statements; linear in the document's length. Once their people are
    known, carried_over() completes them."""
    ends = [0, *(m.end() for m in SENTENCE_END.finditer(document.text)), len(document.text)]
    blank = _blanked(document.text, statements)
    return [_report(document, s, i, ends, blank) for i, s in enumerate(statements)]


def _blanked(text: str, statements: Sequence[Statement]) -> str:
    """The text with every content made blank, so that a day inside a content is not taken for the day it was said."""
    letters = list(text)
    for statement in statements:
        for start, end in statement.content:
            letters[start:end] = " " * (end - start)
    return "".join(letters)


def _report(document: Document, statement: Statement, order: int, ends: list[int], blank: str) -> Report:
    text = words_at(document.text, statement.content)
    words = tuple(tokens(text))
    cue = tuple(tokens(document.quote(statement.cue).replace(" ... ", " ")))
    meaning = meaning_of(list(words), list(cue), is_denied(statement, cue, text) or _refuses(cue), _given(statement, words),
                         "demand" in statement.kinds)
    start, end = _sentence(statement, ends)
    at = (statement.cue or statement.source or statement.content)[0][0] - start
    occasion = occasion_of(blank[start:end], at, document.published, statement.occasion, document.outlet or "")
    return Report(
        statement.id,
        document.id,
        order,
        statement,
        text,
        words,
        cue,
        _quotes(text, statement),
        tuple(find_quantities(list(words))),
        meaning,
        occasion,
        document.quote(statement.source),
        blank[start:end],
        context_of(document.text),
        document.outlet or "",
        printed=published_moment(document.published),
        told=_told(document.text, statement),
    )


def _told(text: str, statement: Statement) -> str:
    """A statement with its attribution; of one whose parts lie far apart the content alone."""
    spans = [*statement.source, *statement.cue, *statement.content]
    first, last = min(a for a, _ in spans), max(b for _, b in spans)
    if last - first > LONGEST_TOLD:
        first, last = statement.content[0][0], statement.content[-1][1]
    return " ".join(text[first:min(last, first + LONGEST_TOLD)].split())


def is_denied(statement: Statement, cue: Sequence[Token], content: str) -> bool:
    """Is the content what the speaker denies? The reader's polarity, checked against the cue's own words and the content."""
    if statement.polarity == "withheld" or LABELLED.search(content):
        return False
    words = " ".join(w.form for w in cue)
    if PLAYING_DOWN.search(words):
        return False
    return statement.polarity == "denied" or (bool(DENYING.search(words)) and "not den" not in words and "not r" not in words)


def _refuses(cue: Sequence[Token]) -> bool:
    """"refused to sign": what follows is what the speaker would not do."""
    return bool(cue) and cue[-1].form in ("refused", "refuses", "refuse", "declined", "declines", "refusing", "declining")


def _sentence(statement: Statement, ends: list[int]) -> Span:
    """From the start of the sentence of the cue (or source) to its end."""
    spans = statement.cue or statement.source or statement.content
    first, last = spans[0][0], spans[-1][1]
    start = max(e for e in ends if e <= first)
    return start, min((e for e in ends if e >= last), default=ends[-1])


def _given(statement: Statement, words: tuple[Token, ...]) -> tuple[int, int] | None:
    """The reader's if-part as indexes of the content's words, where it lies inside the content."""
    if not statement.condition:
        return None
    first, last = statement.condition[0][0], statement.condition[-1][1]
    offset, inside = 0, []
    for start, end in statement.content:
        inside += [i for i, w in enumerate(words) if offset <= w.start < offset + end - start
                   and first <= start + w.start - offset < last]
        offset += end - start + 1
    return (inside[0], inside[-1] + 1) if inside else None


def _quotes(text: str, statement: Statement) -> tuple[tuple[str, ...], ...]:
    """The stretches inside quotation marks, as plain words. A direct quotation without marks of its own is one stretch."""
    if statement.quotation == "indirect":
        return ()
    stretches = [next(g for g in m.groups() if g is not None) for m in QUOTED.finditer(text) if any(m.groups())]
    if statement.quotation == "direct":
        stretches = [text]
    found = (tuple(plain(tokens(part))) for stretch in stretches for part in LEFT_OUT.split(stretch))
    return tuple(q for q in found if q)


def carried_over(reports: Sequence[Report]) -> list[Report]:
    """Day and occasion go on for the same speaker until said anew."""
    last: dict[str, Occasion] = {}
    result = []
    for report in sorted(reports, key=lambda r: r.statement.start):
        name = _who(report)
        occasion = inherit(report.occasion, last.get(name))
        last[name] = occasion
        result.append(replace(report, occasion=occasion))
    return sorted(_carried_back(result), key=lambda r: r.order)


def _who(report: Report) -> str:
    return report.person or (report.speaker.name if report.speaker and report.speaker.name else report.source)


def _carried_back(reports: list[Report]) -> list[Report]:
    """A speaker of whom a document gives one occasion said the earlier things of that day there too."""
    later: dict[str, Occasion] = {}
    result = []
    for report in reversed(reports):
        name = _who(report)
        known, own = later.get(name), report.occasion
        if known and not own.sort and not day_gap(own, known):
            report = replace(report, occasion=replace(own, sort=known.sort, names=known.names, words=known.words, own=False))
        elif own.sort:
            later[name] = own
        result.append(report)
    return result
