"""Whom a statement is directed at (addressee) and on what occasion it was made, as the words stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.kinds import lexicon
from onrecord.kinds.cues import Force
from onrecord.kinds.lemma import expand, word_set
from onrecord.kinds.places import Place
from onrecord.statement import Kind, Statement

_TELLS = re.compile(
    r"\b(?:tell|tells|told|telling|inform|informs|informed|assured?|assures|reminded?|reminds)\b", re.IGNORECASE
)
_PASSIVE = re.compile(
    r"\b(?:was|were|is|are|been|be|being)\b(?: \w+)? (?:told|asked|urged|ordered|advised|warned|informed|instructed|"
    r"assured|reminded|encouraged|invited|accused|criticised|criticized|blamed)\b", re.IGNORECASE
)
_BARE_PASSIVE = re.compile(r"^(?:told|asked|urged|ordered|advised|warned)$", re.IGNORECASE)
_HEARS = re.compile(r"^(?:ha[sd] )?(?:heard|hears|was told|were told)$", re.IGNORECASE)
_AT = re.compile(
    r"\b(?:in|at|on|during|via|through|after)\s+((?!\b(?:order|fact|addition|response|favou?r|terms|front|"
    r"charge)\b)(?:(?:an?|the|his|her|its|their|this|that|another|our|my|live|national|local|state|breakfast|"
    r"late-night|(?-i:[A-Z])[\w’'.-]*)\s+(?:[\w’'.-]+\s+){0,3}?)?(?:interviews?|statements?|tweets?|posts?|letters?|"
    r"speech|address|conference|briefing|meetings?|rally|hearing|call|emails?|e-mail|blog|memo|column|op-ed|video|"
    r"podcast|broadcast|debate|programme|program|show|television|tv|radio|twitter|facebook|instagram|telegram|tiktok|"
    r"linkedin|youtube|bluesky|mastodon|parliament|congress|visit|summit|inquiry|trial|court|testimony|filing|message|"
    r"reception|ceremony|funeral|vigil|session|webcast|stream|livestream|newsletter|forum|dinner|talk|lecture|sermon|"
    r"report|paper|article|essay|book|memoir|online|internet|website|social media|campaign stop|town hall|chamber|"
    r"commons|lords|senate|bundestag|questioning|protest|march|launch|papers)\b)", re.IGNORECASE
)
_MORE = re.compile(
    r"(?:\s+(?:with|to|in|on|of|at|from|for|by|into|about|held in|held at)\s+(?:(?!(?:that|which|who|and|saying|said|"
    r"says|will|was|is)\b)[\w’'.&-]+)(?:\s+(?!(?:that|which|who|and|saying|said|says|will|was|is|when|after|before|"
    r"where|while|as)\b)[\w’'.&-]+){0,7})?"
)
_DATE = re.compile(
    r"(?:,?\s+(?:(?:late|early|last|this|on|in|earlier|next)\s+)*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"yesterday|today|tonight|tomorrow|week|month|year|morning|afternoon|evening|night|(?:January|February|March|"
    r"April|May|June|July|August|September|October|November|December)(?: \d+)?|\d{4})(?: (?:morning|afternoon|evening|"
    r"night))?)+$"
)
_NP_END = re.compile(
    r"""[,;:\"“”«»?!()\n]|[.](?=\s|$)|['‘](?=\w)(?<=\s.)|\s[–—-]\s|\b(?:that|to|not to|how|why|whether|if|when|about|of|"""
    r"for|over|after|before|because|during|as|in an?|at an?|on (?:an?|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)\w*|he|she|"
    r"they|it|we|I|there|yesterday|last|this|against|on|with|is|are|was|were|has|have|had|will|would|could|should|"
    r"must|may|might|can)\b"
)
_AUDIENCE_END = re.compile(
    r"""[,;:\"“”«»?!\n]|[.](?=\s|$)|['‘](?=\w)(?<=\s.)|\s[–—-]\s|\b(?:that|to|how|why|whether|if|when|he|she|they|it|"""
    r"there|yesterday|last|this|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|after|before|about|of)\b"
)
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_PERSONS = word_set(
    "him her them you his wife husband mother father brother sister son daughter friend boss colleague minister "
    "president chancellor secretary premier king queen pope officer detective doctor nurse teacher driver "
    "sergeant captain lawyer prosecutor counterpart ambassador mayor governor senator parents mr mrs ms dr sir "
    "lord lady judge"
)
_AUDIENCES = word_set(
    "reporters journalists court jury jurors panel inquiry parliament mps lawmakers committee council "
    "councillors hearing conference tribunal news times post guardian telegraph bbc cnn radio tv television "
    "agency press newspaper magazine journal herald mail echo chronicle courier gazette tribune wire today "
    "crowd audience analysts investors shareholders members delegates supporters us me congress senate assembly "
    "commons nine five four sky itv reuters ap afp mirror sun star express independent observer channel "
    "association bank company group"
)
_HEARERS = word_set(
    "court jury jurors inquiry inquest tribunal hearing panel committee parliament council mps trial meeting "
    "conference"
)
_NAMED_SUBJECT = re.compile(
    r"""^[\"“‘'«\s]*(?:that )?((?:(?:The |the )?[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){0,4}))\s+(?:is|are|was|were|has|have|"""
    r"had|did|does|should|could|would|failed|lied|ignored|broke|betrayed|let|never|[a-z]+ed|[a-z]+s)\b"
)
_PRONOUNS = word_set(
    "I We He She It They This That There These Those You What Who No Not But And If So Our My His Her Their"
)


def occasion_of(text: str, statement: Statement, place: Place, addressed: str | None) -> str | None:
    """Where or to whom it was said: the audience of "told", else the "in an interview" of the cue's sentence."""
    cue = text[slice(*_hull(statement.cue))] if statement.cue else ""
    if _HEARS.match(cue) and not statement.source and _is_court(hearer := _before(text, statement, place) or ""):
        return hearer
    if _TELLS.search(cue) and not _is_passive(cue, statement):
        audience = _audience(text, statement, place)
        if audience and audience != addressed:
            return audience
    return next(_occasions(text, place), None)


def addressee_of(text: str, statement: Statement, place: Place, force: Force, kinds: tuple[Kind, ...]) -> str | None:
    """Whom a demand, criticism, question or a message to somebody named is directed at."""
    cue = text[slice(*_hull(statement.cue))] if statement.cue else ""
    content = text[statement.start:statement.content[0][1]]
    if _is_passive(cue, statement):
        return _before(text, statement, place) if "demand" in kinds or not _HEARS.match(cue) or force.head == "warn" else None
    if "demand" in kinds and (told := _told_to(text, statement, content)):
        return told
    if "criticism" in kinds and (target := _target(content, force)):
        return target
    if force.head in ("thank", "congratulate"):
        return _noun_phrase(content)
    if _TELLS.search(cue) or force.head in ("ask", "warn", "question"):
        return _person_after(text, statement, force, content)
    return None


def _is_passive(cue: str, statement: Statement) -> bool:
    """"were told to", and "Asked whether" or "Parents told to" without anybody who tells."""
    return _PASSIVE.search(cue) is not None or (not statement.source and _BARE_PASSIVE.match(cue) is not None)


def _is_court(words: str) -> bool:
    return bool(_HEARERS & set(re.findall(r"[a-z]+", words.lower())))


def is_person(words: str) -> bool:
    """Does a person or persons close by stand here, rather than an audience ("reporters", "The Courier")?"""
    lowered = re.findall(r"[a-z]+", words.lower())
    if not lowered or _AUDIENCES & set(lowered):
        return False
    if _PERSONS & set(lowered):
        return True
    return not _ARTICLE.match(words) and all(word[:1].isupper() for word in words.split()) and not words.isupper()


def _hull(spans: tuple[tuple[int, int], ...]) -> tuple[int, int]:
    return spans[0][0], spans[-1][1]


def _after(text: str, statement: Statement) -> str:
    """The words between the cue and what comes next of the statement, at most 160 characters."""
    end = statement.cue[-1][1] if statement.cue else statement.start
    later = [a for spans in (statement.content, statement.source) for a, _ in spans if a >= end]
    return text[end:min([*later, end + 160, len(text)])].split("\n")[0]


def _audience(text: str, statement: Statement, place: Place) -> str | None:
    words = _after(text, statement)[:max(0, place.end - statement.cue[-1][1])]
    stop = _AUDIENCE_END.search(words)
    return _clean(words[:stop.start()] if stop else words)


def _clean(words: str) -> str | None:
    words = words.strip(" \t,.'’‘")
    words = _DATE.sub("", " " + words).strip()
    return words or None


def _occasions(text: str, place: Place) -> Iterator[str]:
    for start, end in place.gaps:
        gap = text[start:end]
        if (match := _AT.search(gap)) is not None:
            more = _MORE.match(gap, match.end())
            if found := _clean(gap[match.start(1):more.end() if more else match.end()]):
                yield found


def _noun_phrase(words: str) -> str | None:
    words = words.lstrip(" \"“‘'«")
    stop = _NP_END.search(words, 0, 200)
    return _clean(words[:stop.start()] if stop else words[:200])


def _told_to(text: str, statement: Statement, content: str) -> str | None:
    """The noun phrase before "to" or "for": in the content ("urged Kyiv to wait") or between cue and content."""
    between = _after(text, statement)
    if between.strip(" ,:\"“'‘") and statement.cue:
        acts = statement.start >= statement.cue[-1][1] and re.match(r"(?:not )?to\b", content)
        return _noun_phrase(between) if acts else None  # "told The Courier: ..." names an audience, not who should act
    match = re.match(r"[^,.;:?!\"“]{1,120}?(?= (?:not )?to [\"“'‘a-z]| for \w| \w+ing\b)", content)
    found = match.group() if match else None
    return found if found and not re.match(r"(?:that|not|to|a|an)\b", found) and _not_clause(found) else None


def _not_clause(words: str) -> bool:
    return re.search(r"\b(?:is|are|was|were|has|had|have|will|would|must|should|said|need|needs|want)\b", expand(words)) is None


def _target(content: str, force: Force) -> str | None:
    if force.head in lexicon.TARGETING | lexicon.TARGETING_PHRASES or force.naming:
        if not _not_clause(content[:60]):
            return None
        words = _noun_phrase(content)
        second = re.search(r" (?:an?|the) ", words) if words and force.naming else None
        return words[:second.start()] if words and second else words
    match = _NAMED_SUBJECT.match(content[:200])
    return match.group(1) if match and match.group(1).split()[0] not in _PRONOUNS else None


def _person_after(text: str, statement: Statement, force: Force, content: str) -> str | None:
    words = _noun_phrase(_after(text, statement)) if statement.cue else None
    if words is None and force.head == "ask":
        match = re.match(r"([^,.?!\"“]{1,60}?) (?:about|whether|if|why|who|what|when|how)\b", content)
        words = match.group(1) if match else None
    if words is None:
        return None
    return words if is_person(words) or force.head in ("warn", "ask") else None


def _before(text: str, statement: Statement, place: Place) -> str | None:
    """The subject of a passive cue: the last clause before it."""
    start = max([place.start, *(b for a, b in statement.content if b <= statement.cue[0][0])])
    words = re.split(r"[,;:\"“”]\s*", text[start:statement.cue[0][0]].strip(" ,"))[-1]
    return _clean(re.sub(r"^(?:and|but|when|as|that|which)\s+", "", words))
