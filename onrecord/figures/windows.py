"""Which of a sentence's time expressions a figure has: its window and the day on which it is claimed to hold."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from onrecord.document import Span
from onrecord.figures.dates import shift
from onrecord.figures.sentences import Sentence
from onrecord.figures.times import When

# "said on Friday", "told staff on Tuesday": the day of saying, not of the event.
_SAID = re.compile(
    r"\b(?:said|says|told|wrote|writes|tweeted|posted|warned|added|spoke|spoken|claimed|stated|announced|estimated|declared|insisted|"
    r"show|shows|showed|argued|testified|put|admitted|conceded|acknowledged|explained|complained|counted|claims|promised|decided|"
    r"concluded|reckoned)\b",
    re.IGNORECASE,
)
_DID = re.compile(
    r"\b(?:confirm\w*|report(?:ed|s)|announc\w+|recorded|correct(?:ed|s)|revis(?:ed|es)|publish\w*|disclos\w+|"
    r"released (?:its|the|new|a|data|figures)|updated|"
    r"(?:cut|raised|lowered|lifted|put|increased|reduced)\b.{0,40}\b(?:number|toll|estimate|forecast|estimated|"
    r"count|figure|target|projection))\b",
    re.IGNORECASE,
)
_TALLY = re.compile(r"\b(?:toll|total|tally|number of|count)\b", re.IGNORECASE)
_REACHED = re.compile(r"\b(?:to|at|reached|passed|stands|stood) (?:at )?$", re.IGNORECASE)
_LEFT_OPEN = re.compile(
    r"\b(?:previously|earlier)\s(?:said|told|claimed|put|estimated|reported|announced|gave|counted|stated|admitted|had)\b|"
    r"\bhad (?:previously|earlier|already|originally|initially) \w+|\ban? earlier (?:count|figure|toll|estimate|tally|"
    r"report)\b",
    re.IGNORECASE,
)
_STUDY = re.compile(r"\b(?:audit|study|survey|report|census|review|inquiry|paper|poll)\s(?:in|of|from) [0-9]{4}$")
_COMPARED = re.compile(
    r"\b(?:(?:than|as|on|the average|compared (?:with|to)|(?:than|what) (?:it|they|he|she|the \w+) (?:had )?[a-z]+)\s(?:in )?|"
    r"(?:than|as|on|below|above|compared (?:with|to))\s(?:the (?:figures?|number|level|total)\s)?(?:(?:in|on|at|for|of)\s)?"
    r"(?:the\s)?(?:(?:same|previous|corresponding|equivalent)\s(?:(?:day|date|time|week|months?|quarter|period|half|year)\s)?)?)$"
)
"""What stands before the time of another value, with which this one is compared."""
_RECORD = re.compile(
    r"\b(?<!at )(?:\w+est|first|second|third|fourth|fifth|last|most|least|best|worst|record|only)\b[^,;:]{0,50}\s$",
    re.IGNORECASE,
)
"""A rank or record: "the lowest since January" says nothing of when this was."""
_NEGATED = re.compile(r"\b(?:none|not one|neither|no one|never)\b[^,;:]{0,20}$", re.IGNORECASE)
_ANOTHER_VERB = re.compile(
    r"\b(?:and|but|or)\s(?:will|would|is|are|was|were|has|have|had|can|could|may|might|must|should|to)\b"
)
"""A second verb of the same subject: its time is its own."""
_AND_MORE = re.compile(r",?\s(?:and|or|but)\s(?:another|a further)\s")
"""A clause that has lost its verb: ", and another 150"."""
_EARLIER_VALUE = re.compile(r"\b(?:(?:up|down) from|against|compared with)\s$", re.IGNORECASE)
_CONTRAST = re.compile(r"\b(?:against|from|compared|than|versus|up|down)\b", re.IGNORECASE)
_REASON = re.compile(r"^\s(?:for|after) \w+ing\b")
_STANDING = re.compile(r"\bof (?:its|their|his|her|our) $|(?:^|[,;:]\s)[Oo]f (?:the|these|those) $")
_AT_PRESENT = re.compile(r"\s(?:now|today|currently|at present)\b")
_STILL = re.compile(
    r"[^.;,]{0,25}\b(?<!was )(?<!were )(?<!had )(?:is|are|remain\w*|still|now)\s(?:still|now|\w+)\b(?<!is being)", re.IGNORECASE
)
_BARRIER = re.compile(
    r"[;:“”\"()]|\s[—–-]\s|\b(?:while|but|whereas|although|though|against|from|compared|than|versus|said|says|told|according|which|who|"
    r"whose|has|have|is|are|of|if|because|for|after|now|and that)\b"
)
_SAME = re.compile(
    r"\b(?:(?:for|in|over|during|on|at) the same (?:year|month|period|quarter|week|weekend|day|date|night|evening|"
    r"time)|over the (?:month|year|week|period|"
    r"quarter)|that (?:month|year|week|day|night|quarter|morning|afternoon|evening)|"
    r"those (?:\w+ )?(?:days|weeks|months|years))\b",
    re.IGNORECASE,
)
_SAID_THEN = re.compile(
    r"(?:\s(?:it|he|she|they|we|the\s[\w’' -]{1,40}?|[A-Z][\w’' -]{1,40}?))(?:,\s[^;]{1,80},)?\shad\s(?:\w+ly\s)?"
    r"(?:said|told|spoken|forecast|predicted|expected|estimated|reported|counted|given|claimed|announced|promised|demanded|"
    r"asked|put (?!aside|up|in|on|out))\b"
)
"""What stands after the time of an earlier saying: "in March it had forecast"."""
_NOW_SAYS = re.compile(r",?\s(?:(?:and|but)\s)?(?:it\s|he\s|she\s|they\s)?now\s[a-z]+s?\b")
"""What stands after the time of an earlier saying, behind a verb of saying: "spoke of 3,700 in June, now puts it at"."""
_WHAT_WAS_SAID = re.compile(r"\bwhat (?:it|he|she|they|we|I|the \w+) (?:had )?\w+ (?:on|in|at) $", re.IGNORECASE)
"""What stands before the time of a saying that is taken back: "contrary to what we wrote on Tuesday"."""
_OF_ALL = re.compile(r"\b(?:[0-9][0-9,.]*|[a-z]+) of (?:the|its|their|his|her) $")
_ANY_KIND: tuple[str, ...] = ("day", "window", "since", "by", "year before")

_DATING = ("as of", "by day")
"""Kinds that date the count of their own part of a sentence."""

Times = tuple[str | None, str | None, str | None]


def times_of(figure: Span, others: list[Span], sentence: Sentence, whens: list[When], published: date) -> Times:
    """(from, to, as_of) of a figure. `others`: the spans of the sentence's other figures, in order."""
    before = sentence.text[: figure[0] - sentence.start]
    as_of: str | None = published.isoformat()
    own, before_that = False, None
    free: list[When] = []
    for when in whens:
        if when.kind in _DATING and not _one_part(when, figure, sentence):
            continue
        if _WHAT_WAS_SAID.search(_until(sentence, _first_word(when, sentence))):
            continue
        if when.kind in ("day", "window", "since") and (told := _said_then(when, figure, others, sentence)) is not None:
            as_of = told or as_of
            if told:
                free = [w for w in free if w.at > when.at]
        elif when.kind == "as of" or (when.kind == "by day" and _counted_by(when, figure, others, sentence)):
            as_of = when.end
        elif when.kind in ("day", "window") and _spoken(when, sentence, [*others, figure]):
            if not _one_part(when, figure, sentence):
                continue
            as_of = when.end if _one_day(when) or when.kind == "day" else as_of
        elif when.kind == "ago":
            if _near(when, figure, sentence) and _dates(when, figure, others, sentence):
                as_of, own = when.start, True
        elif when.kind == "earlier":
            if _near(when, figure, sentence) and _dates(when, figure, others, sentence):
                before_that = when.start
        elif when.kind not in ("by day", "as of") and not _of_another(when, sentence):
            free.append(when)
    if _LEFT_OPEN.search(sentence.text) and not re.search(r"\bcorrecting\b", sentence.text):
        as_of = None
    if before_that and as_of and not any(when.kind == "window" for when in free):
        as_of, own = (date.fromisoformat(before_that) - (published - date.fromisoformat(as_of[:10]))).isoformat(), True
    chosen = None if own else _chosen(figure, others, sentence, free)
    if chosen is None:
        return None, None, as_of
    if chosen.kind == "year before":
        return _year_before(chosen, free, as_of)
    if chosen.kind in ("day", "window") and _TALLY.search(before[-60:]) and (chosen.kind == "day" or _REACHED.search(before)):
        return None, None, chosen.end if chosen.kind == "day" else as_of
    if _STUDY.search(_until(sentence, chosen.stop)) and chosen.stop <= figure[0]:
        return None, None, (chosen.start or "")[:4]
    return chosen.start, chosen.end, as_of


def _first_word(when: When, sentence: Sentence) -> int:
    """Where the date itself begins, after "on" or "in"."""
    lead = re.match(r"(?:on|in|at)\s", sentence.text[when.at - sentence.start :], re.IGNORECASE)
    return when.at + (lead.end() if lead else 0)


def _said_then(when: When, figure: Span, others: list[Span], sentence: Sentence) -> str | None:
    """The day, month or year of an earlier saying, for the figure that was said then; "" for the others of the sentence; None
    where the expression dates no earlier saying."""
    after = sentence.text[when.stop - sentence.start :]
    had, now = _SAID_THEN.match(after), _NOW_SAYS.match(after) and _SAID.search(_until(sentence, when.at))
    if had:
        first = min((start for start, _ in [*others, figure] if start >= when.stop + had.end() - 1), default=-1)
    elif now:
        first = max((start for start, end in [*others, figure] if end <= when.at), default=-1)
    else:
        return None
    if first != figure[0]:
        return ""
    start, end = when.start or "", when.end or ""
    if len(start) == 10 == len(end) and start[:7] == end[:7] and start != end:
        return end[:7] if start.endswith("-01") else end
    return end[:4] if start.endswith("-01-01") and end.endswith("-12-31") else end or None


def _one_part(when: When, figure: Span, sentence: Sentence) -> bool:
    """Does no semicolon part the two?"""
    return ";" not in _between(sentence, min(when.at, figure[0]), max(when.stop, figure[1]))


def _one_day(when: When) -> bool:
    """A day, or a weekend."""
    if not when.start or not when.end or len(when.start) < 10 or len(when.end) < 10:
        return False
    return (date.fromisoformat(when.end) - date.fromisoformat(when.start)).days <= 1


def _until(sentence: Sentence, at: int) -> str:
    return sentence.text[: at - sentence.start]


def _between(sentence: Sentence, start: int, end: int) -> str:
    return sentence.text[start - sentence.start : end - sentence.start]


def _same_clause(when: When, figure: Span, sentence: Sentence) -> bool:
    return sentence.clause(when.at)[0] == sentence.clause(figure[0])[0]


def _near(when: When, figure: Span, sentence: Sentence) -> bool:
    return _same_clause(when, figure, sentence) or abs(when.at - figure[0]) < 50


def _counted_by(when: When, figure: Span, others: list[Span], sentence: Sentence) -> bool:
    """ "3,300 by Wednesday and 5,100 by Friday": the day of the figure in its clause, unless another figure stands between."""
    low, high = (figure[1], when.at) if figure[1] <= when.at else (when.stop, figure[0])
    return _same_clause(when, figure, sentence) and not any(low <= start < high for start, _ in others)


def _year_before(when: When, others: Iterable[When], as_of: str | None) -> Times:
    """ "1.9m in July, against 2.1m a year earlier": the window beside it, a year back or in the year that is named."""
    windows = [w for w in others if w.kind in ("window", "since", "day") and w.start and w.end]
    if not windows:
        return None, None, as_of
    nearest = min(windows, key=lambda w: abs(w.at - when.at))
    ends = [date.fromisoformat(day or "") for day in (nearest.start, nearest.end)]
    years = int(when.start) - ends[1].year if when.start else -1
    start, end = (shift(there, 12 * years).isoformat() for there in ends)
    return start, end, as_of


def _dates(when: When, figure: Span, others: list[Span], sentence: Sentence) -> bool:
    """Does "a year ago" date this figure: no comparison ("than"), and no other figure nearer to it?"""
    if re.search(r"\b(?:than|on|as|for|since)\s$", _until(sentence, when.at)):
        return False
    gap = when.at - figure[1] if when.at >= figure[1] else figure[0] - when.stop
    return all(gap <= (when.at - end if when.at >= end else start - when.stop) for start, end in others)


def _of_another(when: When, sentence: Sentence) -> bool:
    """The date of something else ("the tower, finished in 2009, had") or of what it is compared with ("than in May")."""
    before, after = _until(sentence, when.at), sentence.text[when.stop - sentence.start :]
    aside = re.search(r",\s(?:\w+ed|built|born|held|begun|sold)\s(?:[^,;]{0,40}\s)?$", before) and after.startswith(",")
    ranked = when.kind == "since" and _RECORD.search(before)
    return bool(aside or ranked or _COMPARED.search(before) or _NEGATED.search(before))


def _spoken(when: When, sentence: Sentence, figures: list[Span]) -> bool:
    """Does the expression date the saying? A verb of saying stands before it, with no figure and no event between."""
    if when.kind == "window" and len(when.start or "") == 10 and not _one_day(when):
        return False
    before = _until(sentence, when.at)
    for pattern, over in ((_SAID, False), (_DID, True)):
        said = list(pattern.finditer(before))
        if not said:
            continue
        between = before[said[-1].end() :]
        crossed = any(sentence.start + said[-1].end() <= start < when.at for start, _ in figures)
        if len(between) < 80 and not re.search(r"[;:]|\bthat\b.{3}", between) and (over or not crossed):
            return True
    return False


def _chosen(figure: Span, others: list[Span], sentence: Sentence, whens: list[When]) -> When | None:
    """The expression of the figure's clause: the one after it before the next figure, else the one before it, else one that it
    shares with its neighbour, else the one that opens the sentence."""
    first, last = sentence.clause(figure[0])
    following = min((start for start, _ in others if start >= figure[1]), default=sentence.end)
    previous = max((end for _, end in others if end <= figure[0]), default=sentence.start)
    own = [w for w in whens if first <= w.at < last]
    if _of_all(figure, following, own, sentence):
        return next(w for w in own if figure[1] <= w.at < following)
    if _STANDING.search(_until(sentence, figure[0])) or _AT_PRESENT.match(sentence.text[figure[1] - sentence.start :]):
        return None
    after = [w for w in own if figure[1] <= w.at < following and not _ANOTHER_VERB.search(_between(sentence, figure[1], w.at))]
    if after and not (_of_next(after[0], figure, following, sentence) and any(w.stop <= figure[0] for w in own)):
        return after[0]
    if _STILL.match(sentence.text[figure[1] - sentence.start :]):
        return None
    before = [w for w in own if w.stop <= figure[0] and not _REASON.search(_between(sentence, w.stop, figure[0]))]
    if _EARLIER_VALUE.search(_until(sentence, figure[0])) or _OF_ALL.search(_until(sentence, figure[0])):
        before = []  # of "17 of the 23" the time before is that of the 17
    if before and (before[-1].at >= previous or before[-1].kind != "by"):
        return before[-1]
    shared = [w for w in own if w.at >= following and w.kind in ("since", "window", "day")]
    contrast = _CONTRAST.search(_between(sentence, figure[1], following)) or _part_follows(sentence, others, following)
    if shared and not contrast and following - figure[1] < 45 and not any(following < s < shared[0].at for s, _ in others):
        return shared[0]
    inside = [w for w in whens if w.at < figure[0] < w.stop]
    opening = [w for w in whens if w.at - sentence.start < 4 and w.stop <= figure[0]]
    if inside or (opening and ";" not in _until(sentence, figure[0])):
        return (inside or opening)[0]
    return _earlier(figure, sentence, whens) or _across(figure, sentence, whens)


def _of_all(figure: Span, following: int, own: list[When], sentence: Sentence) -> bool:
    """ "Of the 52 drones sent overnight 38": the time is that of all where a verb of theirs stands before it."""
    if not re.search(r"(?:^|[,;:]\s)[Oo]f (?:the|these|those) $", _until(sentence, figure[0])):
        return False
    after = [w for w in own if figure[1] <= w.at < following]
    verb = r"\b\w+(?:ed|en|lt|nt)\b[^,]*$"
    return bool(after) and re.search(verb, _between(sentence, figure[1], after[0].at)) is not None


def _of_next(when: When, figure: Span, following: int, sentence: Sentence) -> bool:
    """ "1 per cent, for 2026 of 1.5 per cent": behind a comma, and close in front of the next figure."""
    gap = _between(sentence, when.stop, following)
    return "," in _between(sentence, figure[1], when.at) and len(gap) < 12 and "," not in gap


def _part_follows(sentence: Sentence, others: list[Span], following: int) -> bool:
    """Is the next figure a part of this one ("900 of them in the past two days")?"""
    ends = [end - sentence.start for start, end in others if start == following]
    return any(re.match(r"\s?of (?:them|whom|which|these|those)\b", sentence.text[end:]) for end in ends)


def _earlier(figure: Span, sentence: Sentence, whens: list[When]) -> When | None:
    """An expression of a clause before that holds on: in a clause of consequence, "that month", a list after a colon, a second
    verb of the same subject."""
    first = sentence.clause(figure[0])[0]
    clause, until = sentence.text[first - sentence.start :], _until(sentence, figure[0])
    colon = until.rfind(": ")
    if _SAME.search(_between(sentence, *sentence.clause(figure[0]))):
        limit, kinds = figure[0], _ANY_KIND
    elif re.match(r",?\s(?:and|or|but)\s\w+(?:ed|t|ld|de)\s", clause):
        limit, kinds = first, ("window", "since")
    elif _AND_MORE.fullmatch(sentence.text[first - sentence.start : figure[0] - sentence.start]):
        limit, kinds = first, _ANY_KIND
    elif colon >= 0 and not any(_same_clause(w, figure, sentence) for w in whens):
        limit, kinds = sentence.start + colon, _ANY_KIND
    else:
        return None
    found = [w for w in whens if w.stop <= limit and w.kind in kinds]
    return found[-1] if found else None


def _across(figure: Span, sentence: Sentence, whens: list[When]) -> When | None:
    """The nearest expression of the sentence, after the figure or before it, with nothing between that parts the two."""
    kinds = ("day", "window", "since")
    after = [w for w in whens if w.at >= figure[1] and w.kind in kinds][:1]
    if after and not _BARRIER.search(_between(sentence, figure[1], after[0].at)):
        return after[0]
    before = [w for w in whens if w.stop <= figure[0] and w.kind in kinds][-1:]
    return None if not before or _BARRIER.search(_between(sentence, before[0].stop, figure[0])) else before[0]
