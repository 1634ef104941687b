"""Document, analysis and statements -> figures."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from datetime import date

from onrecord.analysis import Analysis
from onrecord.document import Document, Span, content_id, day_of
from onrecord.figure import Figure, Measure
from onrecord.figures.candidates import Candidate, bounds, candidates, rounding, with_unit
from onrecord.figures.claimants import Claim, claim_of
from onrecord.figures.counted import UNKNOWN, Counted, follows, passage_around, read_counted
from onrecord.figures.links import link
from onrecord.figures.measure import measure_of
from onrecord.figures.placed import sport
from onrecord.figures.sentences import Sentence, Sentences
from onrecord.figures.times import When, expressions
from onrecord.figures.traps import trap
from onrecord.figures.units import dimension, is_money
from onrecord.figures.windows import times_of
from onrecord.passages import shared_network
from onrecord.statement import Statement

PRECISION = 0.97
"""Share of extracted figures that are figures, measured on the tuning half; a figure's confidence without a statement."""
_POINTS = re.compile(r"[ -]points?\b", re.IGNORECASE)
_SHARES = re.compile(
    r"\b(?:rates?|per cent|percent|percentage|inflation|share|margin|lead|polls?|survey|vote|%|yield|interest|unemployment|"
    r"turnout)\b|%",
    re.IGNORECASE,
)
_NOTHING_FOLLOWS = re.compile(
    r"\s*(?:[,;.:)”\"—–]|$)|\s(?:for|in|at|from|to|and|or|on|as|by|was|is|were|are|had|has|a|per|of|plus|came|went|more|less|"
    r"this|last|next|when|while|but|than|each|apiece|so|over|a year)\b",
    re.IGNORECASE,
)
_TO_NEXT = re.compile(r"\s*(?:to|or|and|from|in \w+ (?:to|from)|[-–])\s*(?:about|an initial|just|only|nearly|around)?\s*")

_STATE_BEFORE = re.compile(r"\b(?:to|from|at|of|was|is|than|against)\s$", re.IGNORECASE)

Measured = tuple[Measure, int, str | None]


@dataclass(frozen=True, slots=True)
class _Reading:
    """What the steps share: the document, its sentences, the numbers that are figures and where they start, what each counts,
    the day."""

    document: Document
    sentences: Sentences
    found: list[Candidate]
    starts: list[int]
    counted: list[Counted]
    day: date | None


def extract(
    document: Document, analysis: Analysis | None, statements: tuple[Statement, ...], *, counting: bool = True
) -> tuple[Figure, ...]:
    """Every quantity that the document claims, in order. Never raises on any text. Without `counting` the network is not asked,
    and what is counted stays unknown."""
    sentences = Sentences(document.text)
    found = numbers(document.text, sentences)
    if not found:
        return ()
    counted = _counted(document.text, sentences, found, analysis) if counting else [UNKNOWN] * len(found)
    reading = _Reading(document, sentences, found, [c.start for c in found], counted, day_of(document.published))
    return link(document.text, _figures(reading, statements))


def numbers(text: str, sentences: Sentences) -> list[Candidate]:
    """The numbers of a text that are figures, each with its unit."""
    raw = candidates(text)
    if not raw:
        return []
    contest = sport(text)
    kept = [c for c in raw if trap(text, c, contest) is None]
    return _with_units(text, kept, sentences)


def _counted(text: str, sentences: Sentences, found: list[Candidate], analysis: Analysis | None) -> list[Counted]:
    """What each number counts: one call of the network a number."""
    network = shared_network()
    made: list[Counted] = []
    for i, candidate in enumerate(found):
        passage = passage_around(text, sentences, candidate)
        near = i > 0 and found[i - 1].start >= passage.span[0]
        made.append(read_counted(text, analysis, candidate, network(passage), made[-1:] if near else ()))
    return made


def _figures(reading: _Reading, statements: tuple[Statement, ...]) -> tuple[Figure, ...]:
    figures: list[Figure] = []
    whens: dict[int, list[When]] = {}
    for i, candidate in enumerate(reading.found):
        sentence = reading.sentences.around(candidate.first)
        if sentence.start not in whens:
            whens[sentence.start] = expressions(sentence.text, sentence.start, reading.day) if reading.day else []
        claim = claim_of(reading.document, statements, (candidate.first, candidate.last), (sentence.start, sentence.end))
        figure = _figure(reading, i, sentence, claim, figures)
        figures.append(_timed(reading, figure, sentence, whens[sentence.start]))
    return tuple(figures)


# --- units that are left out -----------------------------------------------------------------------------------------


def _with_units(text: str, found: list[Candidate], sentences: Sentences) -> list[Candidate]:
    """Take over a unit that is not written again: "41.2bn euros: 17bn for pensions", "from 3.9 to 3.2 per cent"."""
    made: list[Candidate] = []
    for i, candidate in enumerate(found):
        unit = _left_out(text, candidate, found[i + 1 : i + 2], made[-3:], sentences)
        made.append(with_unit(candidate, unit) if unit else candidate)
    return made


def _left_out(
    text: str, candidate: Candidate, following: list[Candidate], before: list[Candidate], sentences: Sentences
) -> str | None:
    if candidate.unit != "count" or candidate.own_unit or candidate.kind == "magnitude":
        return None
    after = text[candidate.end : candidate.end + 40]
    sentence = sentences.around(candidate.first)
    if _POINTS.match(text[candidate.last : candidate.last + 8]):
        return "percentage point" if _SHARES.search(sentence.text) and candidate.high < 100 else None
    if candidate.hyphen or not _NOTHING_FOLLOWS.match(after):
        return None
    if (
        before
        and before[-1].own_unit
        and re.fullmatch(r"\s(?:to|from)\s", text[before[-1].end : candidate.start])
        and _alike(candidate, before[-1])
    ):
        return before[-1].unit
    if (
        following
        and following[0].own_unit
        and following[0].unit != "times"
        and dimension(following[0].unit) != "time"
        and _TO_NEXT.fullmatch(text[candidate.end : following[0].start])
        and _alike(candidate, following[0])
    ):
        return following[0].unit
    for other in reversed(before):
        near = sentences.around(other.first).start == sentence.start or (
            candidate.scale > 1 and candidate.first - other.end < 200
        )
        if (
            not near
            or other.unit in ("count", "times")
            or dimension(other.unit) in ("time", "temperature", "length", "magnitude")
        ):
            break
        if (is_money(other.unit) and candidate.scale >= 1000) or (not is_money(other.unit) and _alike(candidate, other)):
            return other.unit
    return None


def _alike(one: Candidate, other: Candidate) -> bool:
    """Of one order of magnitude: at most twenty times the other."""
    low, high = sorted((abs(one.low), abs(other.low)))
    return high <= 20 * low


# --- one figure ------------------------------------------------------------------------------------------------------


def _figure(
    reading: _Reading,
    i: int,
    sentence: Sentence,
    claim: Claim,
    known: list[Figure],
) -> Figure:
    document, candidate, counted = reading.document, reading.found[i], reading.counted[i]
    span = (candidate.start, candidate.end)
    measure, sign, per = measure_of(document.text, candidate, sentence.clause(candidate.first),
                                    follows(counted, document.text, candidate))
    measure, sign, per = _like_before(reading, i, (measure, sign, per), known)
    low, high = bounds(candidate, sign if measure == "change" else 1)
    confidence = PRECISION * counted.sure * (claim.statement.confidence if claim.statement else 1.0)
    return Figure(
        content_id("f", document.id, str(span[0]), str(span[1])),
        document.id,
        claim.statement.id if claim.statement else None,
        (span,),
        document.text[slice(*span)],
        low,
        high,
        candidate.hedge,
        candidate.unit,
        str(counted),
        measure,
        per,
        claimant=claim.claimant,
        via=claim.via,
        confidence=confidence,
        rounding=rounding(candidate),
        counted_words=counted.written,
        body=claim.body,
        published=document.published,
        sentence=(sentence.start, sentence.end),
        sentence_text=sentence.text,
    )


def _like_before(reading: _Reading, i: int, own: Measured, before: list[Figure]) -> Measured:
    """What is counted by the same words as a figure of the sentence before it is a change or a rate like that one, of the same
    unit ("rents rose 8 per cent in Lisle and 5 in Marn"), unless "to" or "from" makes it a level."""
    measure, sign, per = own
    counted, text, at = reading.counted[i], reading.document.text, reading.found[i].start
    if "growth" in counted.what.lower().split() and measure == "level":
        return "change", sign, per
    near = [j for j in range(max(0, i - 6), i) if before[j].unit == reading.found[i].unit and before[j].sentence[1] > at]
    if not near or reading.found[i].unit == "count" or _STATE_BEFORE.search(text, max(0, at - 12), at):
        return own
    earlier = before[near[-1]]
    joined = earlier.unit == "percent" and re.fullmatch(r"[^,;:.]{0,18} and (?:by )?", text[earlier.text[0][1] : at])
    again = counted.spans and counted.spans == reading.counted[near[-1]].spans
    if not (again or joined):
        return own
    if measure == "level" and earlier.measure == "change":
        return "change", -1 if earlier.value < 0 else 1, per
    return ("rate", 1, earlier.per) if measure == "stock" and earlier.measure == "rate" else own


def _timed(reading: _Reading, figure: Figure, sentence: Sentence, whens: list[When]) -> Figure:
    if reading.day is None:
        return figure
    here: Span = (figure.text[0][0], figure.text[0][1])
    near = reading.found[bisect_left(reading.starts, sentence.start) : bisect_left(reading.starts, sentence.end)]
    others = [(c.start, c.end) for c in near if (c.start, c.end) != here]
    start, end, as_of = times_of(here, others, sentence, whens, reading.day)
    if figure.measure == "level" and start and end is None and len(start) < 8:
        start, end = _ends_of_move(reading.document.text, here[0], start)
    return replace(figure, start=start, end=end, as_of=as_of)


def _ends_of_move(text: str, at: int, start: str) -> tuple[str | None, str | None]:
    """ "from £24,100 to £25,600 since 2022": the first is of 2022, the second of now."""
    if text[max(0, at - 5) : at].lower() == "from ":
        return start, start
    return (None, None) if text[max(0, at - 3) : at].lower() == "to " else (start, None)
