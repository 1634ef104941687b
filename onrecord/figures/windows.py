"""Which of a sentence's time expressions a figure has: its window and the day on which it is claimed to hold."""

from __future__ import annotations

import re
from datetime import date

from onrecord.document import Span
from onrecord.figures.sentences import Sentence
from onrecord.figures.times import When

# "said on Friday", "told staff on Tuesday": the day of saying, not of the event.
_SAID = re.compile(
    r"\b(?:said|says|told|wrote|writes|tweeted|posted|warned|added|spoke|claimed|stated|announced|estimated|declared|insisted|"
    r"show|shows|showed|argued|testified|put|admitted|conceded|acknowledged|explained|complained|counted|claims|promised)\b",
    re.IGNORECASE,
)
_DID = re.compile(
    r"\b(?:confirm\w*|report(?:ed|s)|announc\w+|record(?:ed|s)|correct(?:ed|s)|revis(?:ed|es)|publish\w*|disclos\w+|"
    r"released (?:its|the|new|a|data|figures)|updated|"
    r"(?:cut|raised|lowered|lifted|put|increased|reduced)\b.{0,40}\b(?:number|toll|estimate|forecast|estimated|"
    r"count|figure|target|projection))\b",
    re.IGNORECASE,
)
_EVENT = re.compile(
    r"\b(?:died|killed|fell|rose|hit|struck|arrested|injured|wounded|collapsed|opened|attacked|began|happened|lost|sold|that|"
    r"were|had|closed)\b",
    re.IGNORECASE,
)
_TALLY = re.compile(r"\b(?:toll|total|tally|number of|count)\b", re.IGNORECASE)
_LEFT_OPEN = re.compile(
    r"\b(?:previously|earlier)\s(?:said|told|claimed|put|estimated|reported|announced|gave|counted|stated|admitted|had)\b|"
    r"\bhad (?:previously|earlier|already|originally|initially) \w+|\ban? earlier (?:count|figure|toll|estimate|tally|"
    r"report)\b",
    re.IGNORECASE,
)
_PARTICIPLE = re.compile(
    r",?\s*(?:and )?(?:killing|injuring|wounding|leaving|destroying|damaging|displacing|trapping|forcing|burning)\b",
    re.IGNORECASE,
)
_AUDIT = re.compile(
    r"\b(?:warned|found|put|estimated|said|reported|audit|study|survey|report|forecast|counted|predicted)\b", re.IGNORECASE
)

Times = tuple[str | None, str | None, str | None]


def times_of(figure: Span, others: list[Span], sentence: Sentence, whens: list[When], published: date) -> Times:
    """(from, to, as_of) of a figure. `others`: the spans of the sentence's other figures, in order."""
    text = sentence.text
    as_of: str | None = published.isoformat()
    free: list[When] = []
    for when in whens:
        if when.kind == "as of" or (when.kind in ("day", "window") and _spoken(when, sentence, [*others, figure])):
            as_of = when.end if when.kind != "window" else as_of
        elif when.kind == "ago":
            own = _near(when, figure, sentence) and _dates(when, figure, others, text[: when.at - sentence.start])
            as_of = when.start if own else as_of
        elif _modifies_noun(when, sentence):
            continue
        else:
            free.append(when)
    chosen = _chosen(figure, others, sentence, free)
    if chosen is None:
        return None, None, _held(text, as_of)
    if chosen.kind == "day" and _TALLY.search(text[: max(0, figure[0] - sentence.start)][-60:]) and _cumulative(chosen, figure):
        return None, None, chosen.end
    if chosen.kind == "window" and _audited(chosen, sentence, figure):
        return None, None, (chosen.start or "")[:4]
    return chosen.start, chosen.end, _held(text, as_of)


def _held(text: str, as_of: str | None) -> str | None:
    """Null where it was said before and the text does not say when."""
    return None if _LEFT_OPEN.search(text) and not re.search(r"\bcorrecting\b", text) else as_of


def _cumulative(when: When, figure: Span) -> bool:
    return True


def _audited(when: When, sentence: Sentence, figure: Span) -> bool:
    """ "An audit in 2019 had warned that gas levels were ...": the year of saying."""
    if when.stop > figure[0] or (when.start or "")[5:] != "01-01" or (when.end or "")[5:] != "12-31":
        return False
    before, after = (
        sentence.text[max(0, when.at - sentence.start - 30) : when.at - sentence.start],
        sentence.text[when.stop - sentence.start :][:25],
    )
    return bool(
        re.search(r"\b(?:audit|study|survey|report|census|review|inquiry|paper|poll)\s$", before) and _AUDIT.search(after)
    )


def _dates(when: When, figure: Span, others: list[Span], before: str) -> bool:
    """Does "a year ago" date this figure: no comparison ("than"), and no other figure nearer to it."""
    if re.search(r"\b(?:than|on|as|for|since)\s$", before):
        return False
    gap = when.at - figure[1] if when.at >= figure[1] else figure[0] - when.stop
    return all(gap <= (when.at - end if when.at >= end else start - when.stop) for start, end in others)


def _modifies_noun(when: When, sentence: Sentence) -> bool:
    """ "the tower, finished in 2009, had": the date of something else."""
    before, after = sentence.text[: when.at - sentence.start], sentence.text[when.stop - sentence.start :]
    return bool(re.search(r",\s(?:\w+ed|built|born|held|begun|sold)\s$", before)) and after.startswith(",")


def _near(when: When, figure: Span, sentence: Sentence) -> bool:
    return sentence.clause(when.at)[0] == sentence.clause(figure[0])[0] or abs(when.at - figure[0]) < 50


def _spoken(when: When, sentence: Sentence, figures: list[Span]) -> bool:
    """Does the expression date the saying? A verb of saying stands before it, with no figure and no event between."""
    if when.kind == "window" and len(when.start or "") == 10 and when.start != when.end:
        return False
    before = sentence.text[: when.at - sentence.start]
    for pattern, over in ((_SAID, False), (_DID, True)):
        said = list(pattern.finditer(before))
        if not said:
            continue
        last = said[-1]
        between = before[last.end() :]
        crossed = any(sentence.start + last.end() <= start < when.at for start, _ in figures)
        if len(between) < 80 and ";" not in between and not _EVENT.search(between) and (over or not crossed):
            return True
    return False


def _chosen(figure: Span, others: list[Span], sentence: Sentence, whens: list[When]) -> When | None:
    """The expression of the figure's clause: the one after it before the next figure, else the one before it, else one that it
    shares with its neighbour, else the one that opens the sentence."""
    text = sentence.text
    first, last = sentence.clause(figure[0])
    following = min(
        (
            start
            for start, _ in others
            if start >= figure[1] and not _ASIDE.match(sentence.text[figure[1] - sentence.start : start - sentence.start])
        ),
        default=sentence.end,
    )
    previous = max((end for _, end in others if end <= figure[0]), default=sentence.start)
    own = [w for w in whens if first <= w.at < last and not _COMPARED.search(text[: w.at - sentence.start])]
    after = [w for w in own if figure[1] <= w.at < following and not _charged(sentence, figure[1], w.at)]
    if after:
        return after[0]
    before = [
        w
        for w in own
        if w.stop <= figure[0] and not re.match(r"\s(?:for|after|of) \w+ing\b", sentence.text[w.stop - sentence.start :])
    ]
    if re.search(r"\brecord of\s$", sentence.text[: figure[0] - sentence.start]):
        before = []
    if before and (before[-1].at >= previous or (before[-1].kind != "by" and not _belongs(before[-1], others))):
        return before[-1]
    shared = [w for w in own if w.at >= following and w.kind in ("since", "window", "day")]
    contrast = _CONTRAST.search(sentence.text[figure[1] - sentence.start : following - sentence.start])
    if shared and not contrast and following - figure[1] < 45 and _single(following, shared[0], others):
        return shared[0]
    inside = [w for w in whens if w.at < figure[0] < w.stop]
    if inside:
        return inside[0]
    opening = [w for w in whens if w.at - sentence.start < 4 and w.stop <= figure[0]]
    if opening and ";" not in sentence.text[: figure[0] - sentence.start]:
        return opening[0]
    if _PARTICIPLE.match(sentence.text[first - sentence.start :]):
        earlier = [w for w in whens if w.stop <= first]
        return earlier[-1] if earlier else None
    if _SAME.search(sentence.text[figure[1] - sentence.start :]):
        earlier = [w for w in whens if w.stop <= figure[0]]
        return earlier[-1] if earlier else None
    if re.match(r",?\s(?:and|or|but)\s\w+(?:ed|t|ld|de)\s", sentence.text[first - sentence.start :]):
        earlier = [w for w in whens if w.stop <= first and w.kind in ("window", "since")]
        if earlier:
            return earlier[-1]
    return _carried(figure, sentence, whens, others) or _across(figure, sentence, whens)


def _across(figure: Span, sentence: Sentence, whens: list[When]) -> When | None:
    """The nearest expression of the sentence, after the figure or before it, with nothing between that parts the two."""
    text, kinds = sentence.text, ("day", "window", "since")
    for when in whens:
        if when.at >= figure[1] and when.kind in kinds:
            if not _BARRIER.search(text[figure[1] - sentence.start : when.at - sentence.start]):
                return when
            break
    for when in reversed(whens):
        if when.stop <= figure[0] and when.kind in kinds:
            return None if _BARRIER.search(text[when.stop - sentence.start : figure[0] - sentence.start]) else when
    return None


_BARRIER = re.compile(
    r"[;:“”\"()]|\s[—–-]\s|\b(?:while|but|whereas|although|though|against|from|compared|than|versus|said|says|told|according|which|who|"
    r"whose|has|have|is|are|of|if|because|for|after|now)\b"
)
_COMPARED = re.compile(r"\b(?:than|compared with|compared to)\s$")
_CONTRAST = re.compile(r"\b(?:against|from|compared|than|versus|up|down)\b", re.IGNORECASE)


def _charged(sentence: Sentence, start: int, end: int) -> bool:
    """ "sentenced four men to ten years for the killing of a boy in 2017": the time of the crime, not of the sentence."""
    between = sentence.text[start - sentence.start : end - sentence.start]
    return bool(
        re.search(r"\bfor (?:the |his |her |their |an? )?\w+", between)
        and re.search(
            r"\b(?:sentenced|jailed|"
            r"convicted|charged|fined|"
            r"imprisoned)\b",
            sentence.text,
        )
    )


_ASIDE = re.compile(
    r"[^,;.]{0,30}, (?:including|among them|of whom|most of them|some of them|with|or|about|nearly|roughly|equivalent)\b"
)
_SAME = re.compile(
    r"\b(?:(?:for|in|over|during) the same (?:year|month|period|quarter|week|day|time)|over the (?:month|year|week|period|"
    r"quarter)|that (?:month|year|week|day|night|quarter))\b",
    re.IGNORECASE,
)


def _belongs(when: When, others: list[Span]) -> bool:
    """Does an expression before the figure belong to another figure ("3.2 per cent in June from 3.9")?"""
    owner = [end for _, end in others if end <= when.at]
    return bool(owner) and when.at - owner[-1] < 12


def _single(following: int, when: When, others: list[Span]) -> bool:
    return sum(1 for start, _ in others if following < start < when.at) == 0


def _carried(figure: Span, sentence: Sentence, whens: list[When], others: list[Span]) -> When | None:
    """A list after a colon or "of which" is about the window of the figure before it: "5,500 by 2026: 3,000 in Lisle, ..."."""
    before = sentence.text[: figure[0] - sentence.start]
    colon = before.rfind(": ")
    if colon < 0 or any(sentence.clause(w.at)[0] == sentence.clause(figure[0])[0] for w in whens):
        return None
    earlier = [w for w in whens if w.stop <= sentence.start + colon]
    return earlier[-1] if earlier else None

