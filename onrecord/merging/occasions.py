"""When and where something was said, as far as its sentence tells: a day or a range of days, and a sort of occasion."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from onrecord.document import day_of
from onrecord.merging.text import alike, tokens

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = {m[:3]: i for i, m in enumerate(("january", "february", "march", "april", "may", "june", "july", "august", "september",
                                          "october", "november", "december"), 1)}
MEETING = r"(?:news|press|media|conference|meeting|interview|debate|speech|session|briefing|hearing|rally|vote|council)"
DAY = re.compile(
    rf"\b(?P<weekday>{'|'.join(WEEKDAYS)})\b(?!['’]s(?! {MEETING}))(?! (?:prayers|papers))"
    r"|\b(?P<word>yesterday|today|tonight|last night"
    r"|this (?:morning|afternoon|evening))\b|\b(?P<past>last (?:week|month|year)|earlier this (?:week|month|year)|in (?P<month>"
    r"January|February|March|April|June|July|August|September|October|November|December)|a (?:day|week|month"
    r"|year) (?:ago|earlier"
    r"|before)|(?:days|weeks|months|years) (?:ago|earlier))\b",
    re.IGNORECASE,
)

SORTS = (
    (
        "press",
        r"(?:news|press|media) (?:conference|briefing)s?|reporters|journalists|newsmen|correspondents"
        r"|the (?:media|press)\b|briefing",
    ),
    ("court", r"\bcourt\b|\bjury\b|\btribunal\b|\binquest\b|\btrial\b"),
    ("council", r"\bcouncil\b|\bcouncillors\b|town hall|general assembly|\bassembly of the un"),
    (
        "parliament",
        r"\bparliament\b|\blawmakers\b|\bmps\b|\bsenat|\bhouse of|\bthe house\b|\bassembly\b|\bchamber\b|\bcommons\b"
        r"|\bcongress\b|\bcommittee\b|\bdeputies\b",
    ),
    ("written", r"\bstatement\b|\bletter\b|\be-?mail|\bcommuniqu|\bpress release|\bmemo\b|\bnote\b"),
    ("post", r"\btweet|\bpost\b|\bposted\b|\bsocial media\b|\btwitter\b|\bfacebook\b|\btelegram\b|\bblog"),
    (
        "broadcast",
        r"\binterview|\bradio\b|\btelevision\b|\btv\b|\bchannel\b|\bprogramme?\b|\bstation\b|\bshow\b"
        r"|\bbroadcaster\b|\bpodcast|\bnewspaper\b|\btelephone\b|\bby phone",
    ),
    (
        "speech",
        r"\bspeech\b|\brally\b|\bcrowd\b|\bsupporters\b|\bfans\b|\bmeeting\b|\bceremony\b|\bconference\b|\bvigil\b|\bgathering\b",
    ),
)
_SORTS = tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in SORTS)
PHRASE = re.compile(
    r"told (?:this|our) \w+(?: show)?|told (?:on \w+day )?(?:the )?(?:UN |General "
    r"|Security )?(?:General Assembly|Security Council)[\w ]{0,12}"
    r"|(?:told|to) (?:a |the |an )?(?:packed |hastily called )?(?:(?:news|press) conference|briefing"
    r"|reporters|journalists|parliament"
    r"|lawmakers|MPs|councillors)|(?:in|at|during|by) (?:an? |the |his |her |its )?(?:\w+ ){0,3}(?:conference"
    r"|briefing|interview(?: with"
    r" (?:the )?[A-Z]\w+(?: [A-Z]\w+)*)?|statement|tweet|post|letter|e-?mail|speech|rally|meeting|parliament"
    r"|court|debate|telephone)"
    r"|told (?:the )?(?:[A-Z][\w’']+)(?: (?:[A-Z][\w’']+|of|the|and))*(?: programme)?"
    r"|told (?:the|an?) (?:[\w’'-]+ ){0,3}?[\w’'-]+(?= (?:on|in|at|that|last|earlier|yesterday)\b|[,.:;]|\s*$)"
)


ON_AIR = re.compile(r"\b(?:radio|television|tv|channel|programme?|station|show|broadcaster|fm)\b", re.IGNORECASE)
"""What is said on the air is reported the same day, unless a day is named."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """`first` and `last` are day numbers (proleptic, as date.toordinal), 0 where open. `sure`: the text names the day.
    `sort` is one of SORTS' names, "place" or "", `names` the keys of what names it; `own`: said at this statement, not carried
    over from an earlier one of the same speaker; `stated`: the day that its own sentence names, 0 where none."""

    first: int = 0
    last: int = 0
    sure: bool = False
    sort: str = ""
    names: tuple[str, ...] = ()
    own: bool = True
    words: str = ""
    stated: int = 0


def published_day(published: str | None) -> int:
    """The day number of an ISO date or moment, 0 where it is none."""
    day = day_of(published)
    return day.toordinal() if day else 0


def published_moment(published: str | None) -> float:
    """The day number with the hour as its fraction, in the document's own time zone; midnight where only a day is given."""
    hour = (published or "")[11:13]
    return published_day(published) + (int(hour) / 24 if hour.isdigit() else 0.0)


OWN = re.compile(r"\b(?:this|our|us)\b")


def occasion_of(sentence: str, at: int, published: str | None, given: str | None, outlet: str) -> Occasion:
    """What a sentence says of day and occasion. Its contents are blanked; `at` is where its cue stands, `given` what the reader
    found. "This station", "told us" is the outlet by name."""
    first, last, sure = _days(sentence, at, published)
    words = given or _phrase(sentence)
    told = not given or bool(re.search(r"\b(?:told|to|with) (?:the |a |an )?$", sentence[:max(0, sentence.find(given))]))
    sort, names = sort_of(words, told)
    if outlet and OWN.search(words) and sort in ("broadcast", "place", ""):
        sort, names = "broadcast", tuple(w.key for w in tokens(outlet) if w.content)
    if sort == "broadcast" and not sure and ON_AIR.search(words):
        first = last
    return Occasion(first, last, sure, sort, names, True, words, first if sure and first == last else 0)


def _phrase(sentence: str) -> str:
    match = PHRASE.search(sentence)
    return match.group() if match else ""


def sort_of(words: str, told: bool) -> tuple[str, tuple[str, ...]]:
    """(sort, keys of the names) of an occasion's words; `told`: they name whom it was told, not a place."""
    if not words:
        return "", ()
    names = tuple(w.key for w in tokens(words) if w.content and (w.capital or w.key not in ("pack", "newsconference")))
    found = next((name for name, pattern in _SORTS if pattern.search(words)), "")
    return found or ("broadcast" if told and re.search(r"[A-Z]", words) else "place"), names


def _days(sentence: str, at: int, published: str | None) -> tuple[int, int, bool]:
    day = published_day(published)
    if not day:
        return 0, 0, False
    matches = sorted(DAY.finditer(sentence), key=lambda m: abs(m.start() - at))
    if not matches:
        late = (published or "")[11:13]
        return (day if late.isdigit() and int(late) >= 12 else day - 1), day, False
    return _resolve(matches[0], day)


def _resolve(match: re.Match[str], day: int) -> tuple[int, int, bool]:
    if match.group("weekday"):
        back = (date.fromordinal(day).weekday() - WEEKDAYS.index(match.group("weekday").lower())) % 7
        return day - back, day - back, True
    if match.group("word"):
        word = match.group("word").lower()
        back = 1 if word in ("yesterday", "last night") else 0
        return day - back, day - back, True
    if match.group("month"):
        month, today = MONTHS[match.group("month")[:3].lower()], date.fromordinal(day)
        year = today.year - (month > today.month)
        return date(year, month, 1).toordinal(), (date(year, month, 1) + timedelta(days=30)).toordinal(), True
    return 0, day - 1, True


def inherit(own: Occasion, earlier: Occasion | None) -> Occasion:
    """What is not said anew goes on as the same speaker's last statement in this document had it."""
    if earlier is None or not (earlier.sure or earlier.sort):
        return own
    same_day = not own.sure or (own.first, own.last) == (earlier.first, earlier.last)
    if not own.sure and earlier.sure and not own.sort:
        own = replace(own, first=earlier.first, last=earlier.last, sure=True)
    if own.sort or not same_day:
        return own
    return replace(own, sort=earlier.sort, names=earlier.names, words=earlier.words, own=False)


def loosen(own: Occasion) -> Occasion:
    """A day given by a document that is known to be off: a day earlier or later will do."""
    return replace(own, first=own.first - 1, last=own.last + 1, sure=False) if own.first and own.last else own


def day_gap(a: Occasion, b: Occasion) -> int | None:
    """Days between two ranges, 0 where they overlap, None where a day is unknown."""
    if not (a.last and b.last):
        return None
    return max(0, (a.first or 0) - b.last, (b.first or 0) - a.last)


def same_sort(a: Occasion, b: Occasion) -> float:
    """From -1 (two occasions) over 0 (cannot be told) to 1 (one occasion)."""
    if not a.sort or not b.sort or "place" in (a.sort, b.sort):
        return 0.0
    shared = any(alike(x, y) for x in a.names for y in b.names)
    if a.sort == b.sort:
        if a.sort == "press":
            return 0.7
        return 1.0 if shared or a.sort not in ("broadcast", "council", "court") else -1.0
    if shared and not {a.sort, b.sort} & {"press", "written"}:
        return 0.8
    if "speech" in (a.sort, b.sort) and {a.sort, b.sort} & {"parliament", "court", "council", "broadcast"}:
        return -0.8
    return -0.5 if {a.sort, b.sort} & {"written", "speech"} else -1.0
