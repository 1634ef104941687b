"""Time words: the window or the day that a figure is about, resolved against the day of publication.

Own rules instead of dateparser: it gives one moment for a phrase that it is handed, while a figure needs a window ("in the
first six months" is two days, "since February" is open), found in running text, and each kept as precise as the words are;
docs/figures.md has the measurement.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from onrecord.figures import periods
from onrecord.figures.dates import DATE, DAY, DAYS, EDGE, MONTH, NUMBER, UNIT, WEEKDAY, YEAR
from onrecord.figures.periods import Made

_ANY = re.compile(
    rf"{MONTH}|{WEEKDAY}|{YEAR}|\b(?:week|month|year|quarter|decade|half|overnight|night|yesterday|today|tomorrow|ago|hours|days|"
    r"fortnight|Christmas)",
    re.IGNORECASE,
)
_FUTURE = re.compile(
    r"\b(?:will|shall|would|going to|is to|are to|due|expect\w*|plans?|forecast\w*|begins|starts|by the end|next|sees|"
    r"project\w*|predict\w*|aims?|target|wants?|hopes?|should|set for|promis\w*|pledg\w*|could|might)\b",
    re.IGNORECASE,
)
@dataclass(frozen=True, slots=True)
class When:
    """A time expression at [at, stop) of a text: the window it names (ISO or None), and which kind it is: "window", "day",
    "since", "by", "as of", "by day" (as of, in its clause), "ago", "earlier" (seen from publication,
    meant from the day of the claim), or "year before" (of the window that is named beside it)."""

    at: int
    stop: int
    start: str | None
    end: str | None
    kind: str


Handler = Callable[[re.Match[str], date, bool], Made]


def expressions(text: str, offset: int, day: date) -> list[When]:
    """The time expressions of a sentence that begins at `offset`, in order; of overlapping ones the longest, of equally long
    ones the first rule's."""
    if not _ANY.search(text):
        return []
    matches = [(match, handler) for pattern, handler in _RULES for match in pattern.finditer(text)]
    found: list[When] = []
    for match, handler in sorted(matches, key=lambda pair: pair[0].start() - pair[0].end()):
        if any(w.at - offset < match.end() and match.start() < w.stop - offset for w in found):
            continue
        when = _made(handler, match, text, day)
        if when:
            found.append(When(offset + match.start(), offset + match.end(), *when))
    return sorted(found, key=lambda when: when.at)


def _made(handler: Handler, match: re.Match[str], text: str, day: date) -> Made:
    # What stands behind a semicolon is said of something else.
    before = text[max(0, match.start() - 90) : match.start()].rpartition(";")[2]
    around = before + match.group() + text[match.end() : match.end() + 40].partition(";")[0]
    try:
        return handler(match, day, bool(_FUTURE.search(around)))
    except (ValueError, OverflowError):  # "31 June", year 0
        return None


# --- the rules -------------------------------------------------------------------------------------------------------

_HOUR = r"(?:noon|midnight|dawn|night|nightfall|midday|morning|afternoon|evening)"
_NTH = r"first|second|third|fourth|final|last"
_OVER = r"in|over|during|for|within"
_OF_YEAR = rf"(?:the year|this year|last year|next year|{YEAR})"
_CLOSED = r"(?:to|through|ended|ending|up to)\s(?:in\s|on\s)?(?:the end of\s)?"


_PATTERNS: tuple[tuple[Handler, str], ...] = (
    (periods.since, rf"\bsince\s(?:(?!said|told)[\w’'-]+\s){{0,9}}?(?:in\s|on\s)*(?P<date>{DATE})"),
    (periods.as_of, rf"\b(?:as of|as at)\s(?P<date>{DATE})(?:\s{_HOUR})?"),
    (
        periods.by,
        rf"\b(?:by\s(?:{_HOUR}\son\s)?|until\s|before\s)(?:the\s(?={YEAR}|{MONTH}))?(?P<date>{DATE})",
    ),
    (
        periods.span,
        rf"\b(?:between|from)\s(?P<one>{DATE})(?:\s{_HOUR})?\s(?:and|to|until|through)\s(?P<other>{DATE})(?:\s{_HOUR})?"
        r"(?P<back>\sof last week)?",
    ),
    (periods.days, rf"\b(?:between\s|from\s|on\s)?{DAYS}"),
    (
        periods.years,
        rf"\b(?:(?:in|over|during|for|between)\s)?(?:(?P<one>{YEAR})(?:\sand\s|[-–])(?P<other>{YEAR})|"
        r"the\s(?:early\s|late\s|mid-)?(?P<decade>(?:19|20)[0-9]0)s)\b",
    ),
    (periods.week_of, rf"\b(?:in\s|during\s|for\s)?the\sweek\s(?:of|beginning|starting|from)\s(?P<date>{DAY})"),
    (periods.within, rf"\bwithin\s(?P<n>{NUMBER})\s(?P<unit>{UNIT})\sof\s(?:[\w’'-]+\s){{1,4}}?on\s(?P<date>{DAY})"),
    (periods.coming, rf"\b(?:{_OVER})\sthe\s(?:next|coming)\s(?:(?P<n>{NUMBER})\s)?(?P<unit>{UNIT})\b"),
    (periods.quarter, rf"\b(?:the\s)?(?P<nth>{_NTH})[- ](?P<length>quarter|half)(?:\sof\s(?P<year>{_OF_YEAR}))?\b"),
    (
        periods.months_to,
        rf"\b(?:the\s|a\s)?(?:(?P<n>{NUMBER})\s)?(?P<unit>{UNIT}|half(?:-year)?)\s{_CLOSED}(?P<date>{DATE})(?:\s{_HOUR})?",
    ),
    (
        periods.part_of,
        rf"\b(?:{_OVER})?\s?the\s(?P<nth>{_NTH})\s(?:(?P<n>{NUMBER})\s)?(?P<unit>{UNIT}|half)\sof\s(?P<date>{DATE}|{_OF_YEAR})",
    ),
    (periods.part_of, rf"\bthe\s(?P<nth>first)\s(?P<n>{NUMBER})\s(?P<unit>months|weeks)(?P<date>)\b"),
    (periods.past, rf"\b(?:{_OVER})?\s?(?:the\s)?(?:past|last|previous)\s(?P<n>{NUMBER})\s(?P<unit>{UNIT})\b"),
    (periods.past, rf"\b(?:in|over|during)\sthe\s(?P<n>)(?:past|last)\s(?P<unit>{UNIT})\b"),
    (periods.past, rf"\bthe\s(?P<n>)past\s(?P<unit>{UNIT})\b"),
    (periods.ago, rf"\b(?P<n>{NUMBER})\s(?P<unit>{UNIT})\sago\b"),
    (periods.year_before, r"\b(?:a|the|one) year (?:earlier|before|previously)\b(?P<year>)"),
    (
        periods.earlier,
        rf"\b(?P<n>{NUMBER})\s(?P<unit>days?|weeks?|fortnights?|months?)\s(?:earlier|before|previously)\b(?=\s?(?:[,.;:)]|$))",
    ),
    (
        periods.year_before,
        rf"\b(?:{_OVER}) the same (?:\w+ )?(?:period|quarter|months?|weeks?|days)(?: of | a year earlier)"
        rf"(?P<year>last year|{YEAR}|)",
    ),
    (periods.from_, rf"\bfrom (?P<date>{DAY}|{MONTH})(?! to\b| until\b| and\b| through\b)\b"),
    (periods.in_, rf"\b(?P<date>(?<![\w,] ){MONTH})(?: alone)?(?= (?:was|saw|brought|alone|had)\b)(?P<other>)"),
    (periods.this_year, r"\bso far this (?:year)|\bthis year so far|\byear to date|\bthis year\b(?!['’]s)"),
    (periods.whole_year, r"\b(?:for )?the (?:full )?year as a whole|\bthe (?:whole|full|entire) (?:of (?:this|the) )?year"),
    (periods.this, r"\b(?P<which>last|this|next|previous|coming)\s(?P<unit>week|weekend|month|quarter|year)\b"),
    (periods.at_weekend, r"\b(?:at|over|during) the weekend\b"),
    (periods.night, rf"\bovernight\b|\bduring the night\b|\bin the night\b|\blast night\b|\b{WEEKDAY} night to\b"),
    (
        periods.end_of,
        rf"\b(?:(?:at|by|in|from)\s)?"
        rf"(?P<date>{EDGE}(?:{MONTH}(?:,?\s{YEAR})?|{YEAR}|(?:the|this|last|next) (?:year|month|week)))",
    ),
    (
        periods.in_,
        rf"\b(?:in|during|for|throughout|over|through|of)\s(?:the\s|all of\s|the whole of\s)?"
        rf"(?P<date>{MONTH}(?:,?\s(?:of\s)?(?:last year|this year|next year|{YEAR}))?(?!\s(?:3[01]|[12]?[0-9])\b(?!\s[a-z]))|"
        rf"last (?:year|{MONTH})|"
        rf"(?<!Act )(?:the\s(?:financial\s)?year\s)?{YEAR})(?:\s(?:and|to|or)\s(?P<other>(?P<one>){MONTH}(?:\s{YEAR})?))?",
    ),
    (periods.on, rf"\b(?:on\s|late\son\s|early\son\s|late\s|early\s|by\s)?(?P<date>{DAY})\b"),
    (periods.in_, rf"\b(?P<date>{MONTH}\s{YEAR}|{MONTH}(?=['’]s\s)|{YEAR}(?=['’]s\s))(?P<other>)"),
)
_RULES = tuple((re.compile(pattern, re.IGNORECASE), handler) for handler, pattern in _PATTERNS)
