"""Numbers that are no figures: years, dates, ages, clock times, addresses, names, list places, idioms, scores of a contest.

Each rule looks at the characters just before and just after a number. The list is that of docs/figures.md ("Not figures").
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.figures.candidates import Candidate
from onrecord.figures.units import dimension, is_money

MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|"
    "Apr\\.?|Jun\\.?|"
    "Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?"
)
_TIME_UNIT = (
    r"(?:seconds?|minutes?|hours?|days?|nights?|weeks?|weekends?|fortnights?|months?|quarters?|years?|decades?|"
    r"centuries|seasons?|games?|matches)"
)

# --- before the number -----------------------------------------------------------------------------------------------
_MONTH_BEFORE = re.compile(rf"\b(?:{MONTHS})\.?\s$")
_NAME_LOWER = re.compile(
    r"\b(?:articles?|sections?|chapters?|rules?|pages?|rooms?|gates?|flights?|cases?|resolutions?|paragraphs?|clauses?|"
    r"schedule|annex|"
    r"channels?|lines?|roads?|routes?|highways?|motorways?|junctions?|exits?|platforms?|tracks?|suites?|apartments?|flats?|"
    r"floors?|terminals?|courts?|"
    r"halls?|blocks?|hills?|wards?|districts?|zones?|sectors?|squares?|versions?|phases?|tiers?|types?|classe?s?|grades?|"
    r"units?|steps?|stages?|points?|"
    r"levels?|groups?|category|categories|numbers?|no\.|nos\.|lots?|bus|train|episodes?|series|formula|form|items?|questions?|"
    r"figures?|tables?|"
    r"rounds?|rank(?:ed)?|seed(?:ed)?|car|boat|lane|ring|box|bay|windows?|generation|studio|reactors?|volumes?|psalm|verse|"
    r"amendment|"
    r"proposition|measure|directive|regulation|protocol|act|law|order|squadron|battalion|brigade|division|regiment|model)\s$",
    re.IGNORECASE,
)
_CAPITAL = re.compile(r"(?:^|[^.!?\w:]\s?|\w\s)\b([A-Z][\w’'&-]*|[A-Z]+)\s$")
_LETTER_BEFORE = re.compile(r"(?:[^\W\d_]|[^\W\d_][-–])$")
_SPEAKING_AGE = re.compile(r"\b[A-Z][\w’'-]+(?:\)|,|\s\()\s?(?:aged |now )?$")
_AGE_BEFORE = re.compile(
    r"\b(?:aged?|ages|age of|turn(?:ed|s|ing)?|aged between|ages of)\s(?:about |around |under |over |between )?$|"
    r"\b(?:boys?|girls?|man|woman|child|son|daughter|baby|toddler|teenager|infant|pensioner|widow|father|"
    r"mother|"
    r"pupil)(?:,| of)\s$|\bin (?:his|her|their) (?:early |mid-|late )?$",
    re.IGNORECASE,
)
_AGE_BOUND = re.compile(
    r"\b(?:children|those|people|kids|girls|boys|women|men|adults|youngsters|infants|residents|anyone|everyone|pupils|"
    r"citizens|patients|voters|players|drivers|babies|teenagers|pensioners|all|aged?)\s(?:aged )?(?:under|"
    r"over|"
    r"younger than|older than|below|above|between|from)\s(?:the age of )?$|\bage of\s$",
    re.IGNORECASE,
)
_UNDER_OVER = re.compile(r"\b(?:under|over)-$", re.IGNORECASE)
_PLACING = re.compile(
    r"\b(?:the |its |his |her |their |our )?(?:past|last|next|coming|previous|preceding|following|first|final|recent|opening|"
    r"closing|early|"
    r"latter|subsequent|initial|intervening)\s(?:couple of )?(?:of )?$|\b(?:within|every|after every)\s$",
    re.IGNORECASE,
)
_IN_TIME = re.compile(
    r"\b(?:in|within|every|only|for the (?:first|second|third) time in|(?:lowest|highest|worst|best|biggest|largest|first|"
    r"second|third|coldest|"
    r"hottest|sharpest|fastest|slowest|fourth)(?: \w+){0,6} (?:in|for|since))\s(?:about |around |nearly |"
    r"almost |over |more than |just |less than |under |at least )?$",
    re.IGNORECASE,
)
_CLOCK_BEFORE = re.compile(
    r"\b(?:at|before|after|by|since|until|till|from|around|about|shortly after|shortly before)\s$", re.IGNORECASE
)
_YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|by|of|from|until|till|to|during|for|and|between|early|late|mid|before|after|than|year|end of|back to|"
    r"spring|"
    rf"summer|autumn|winter|fall|around|circa|through|on|the|{MONTHS}|Act|Olympics?|Games|Euro|Cup|Agenda|Vision|COP)|,|\(|-|"
    rf"/|’|')\s?$"
)
_PHONE_BEFORE = re.compile(
    r"\b(?:call(?:s|ed|ing)?|dial(?:s|led|ling)?|phon(?:e|ed|ing)|ring|tel\.?|telephone|hotline|helpline|fax|text|"
    r"emergency line|"
    r"emergency number|line),?\s(?:on |is |at |number )?$|\bor call\s$",
    re.IGNORECASE,
)
_LIST_BEFORE = re.compile(r"(?:^|[\n\r(])\s*$")
_KNOWN_SET = re.compile(
    r"\b(?:the|these|those|all|other|both|any|each of the|of the|all of the|the other|the first|the last|the top|top|big|"
    r"the next|"
    r"the same|the final|which|my|your)\s$",
    re.IGNORECASE,
)
_BIG = re.compile(r"\b(?:Big|Top|Gang of|Group of|Fab|Famous|Final|Magnificent|Chapter|Radio|Ocean’s|Ocean's)\s$")

# --- after the number ------------------------------------------------------------------------------------------------
_MONTH_AFTER = re.compile(rf"(?:st|nd|rd|th)?(?:\sof)?\s(?:{MONTHS})\b")
_ORDINAL = re.compile(r"(?:st|nd|rd|th)\b")
_AGE_AFTER = re.compile(
    r"[ -]years?[ -]olds?\b|[ -](?:month|week|day)s?[ -]olds?\b|[- ]?(?:\+|plus)?[ -]year[ -]olds?\b|-somethings?\b|"
    r"\syears? of age\b"
)
_AGE_COMMA = re.compile(r"\s?[,.;)]|\s?$")
_MOMENT_AFTER = re.compile(
    rf"[ -](?:more |and a half |or more )?{_TIME_UNIT}(?:['’])?\s(?:ago|earlier|before|later|after|on\b(?!\s[A-Z])|since|"
    rf"from now|hence|away|into|old|prior|ahead|out|back|running)\b"
)
_TIME_AFTER = re.compile(rf"[ -](?:more |straight |consecutive |successive )?{_TIME_UNIT}\b")
_CLOCK_AFTER = re.compile(
    r"(?:[:.][0-5][0-9])?\s?(?:[ap]\.?m\b\.?|o[’']?clock|GMT|BST|UTC|CET|EST|EDT|hours GMT|local time|h\b)", re.IGNORECASE
)
_NAME_AFTER = re.compile(
    r"-?(?!(?:bn|m|k|tn|mn|km|kg|cm|mm|ft|mph|kph|ha|pp|bps|MW|GW|GWh|TWh|C|F|p|pc|ppm|hrs?|mins?|x|s)\b)[A-Za-z]\w*"
)
_STREET_AFTER = re.compile(
    r"[A-Z]?\s(?:[A-Z][\w’'.-]*\s){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Row|Drive|Square|Place|Close|Way|Court|Boulevard|"
    r"Terrace|Gardens|Crescent|Quay|Wharf|Hill|Mews|Parade|House|Building|Plaza|Walk)\b|"
    r"\sDowning Street|\s(?:Rue|Via|Calle)\s"
)
_SPEAKERS = re.compile(
    r"\s(?:\w+[ -]){0,4}?(?:officials?|sources?|diplomats?|witnesses|aides?|residents?|analysts?|experts?|advisers?|insiders?|"
    r"people|"
    r"persons|lawyers|doctors|officers?|executives?|employees|lawmakers|senators|ministers|economists|scientists|neighbours|"
    r"survivors|"
    r"traders|bankers|women|men|students)(?:\s(?:from|in|at|of|with|who|familiar|close|briefed|involved)\b[^.;]{0,60}?)?,?\s"
    r"(?:said|told|say|says|confirmed|familiar with|briefed on|close to|argued|warned|described|recalled|added|claimed|denied|"
    r"testified)\b"
)
_SLASH = re.compile(r"/[0-9]")
_PRODUCT_AFTER = re.compile(r"\s?(?:Max|Pro|Plus|Ultra|Mini|Dreamliner|Neo|neo|Series)\b")
_WORD = re.compile(r"\s([A-Za-z][\w’'-]*)")
_PLURAL_YEAR = re.compile(r"(?:s|['’]s)\b")
_NOT_NOUN = frozenset(
    "died pays did went came got took made told lost won "
    "and or but to of in on at by for from with as is was were are be been has had have said says will would could may might "
    "if that the a an this "
    "which who when while after before than then now so it he she they we i you not also only over under against during into "
    "until since "
    "because where what its his her their our out up down about per between via did does do can shall should must".split()
)
# The number or list marker has to end there: "(1)", "1." at a line's start.
_LIST_AFTER = re.compile(r"[.)](?:\s|$)")

IDIOMS = re.compile(
    r"zero[- ]tolerance|zero[- ]sum|ground zero|net[- ]zero|patient zero|zero hour|fifty-fifty|50[-/]50|24[/-]7|"
    r"24[- ]hour (?:news|clock)|"
    r"nine[- ]to[- ]five|one[- ]two\b|two[- ]faced|in two minds|in one piece|cloud nine|all fours|(?:on the )?four corners|"
    r"eleventh hour|square one|"
    r"one[- ]off|one[- ]sided|one[- ]way|two[- ]way|three[- ]way|four[- ]way|one[- ]time|one[- ]on[- ]one|one[- ]to[- ]one|"
    r"one[- ]party|"
    r"two[- ]party|two[- ]state|two[- ]tier|first[- ]half|second[- ]half|half[- ]time|half[- ]way|halfway|half[- ]hearted|"
    r"half[- ]brother|"
    r"half[- ]sister|half[- ]truth|half[- ]baked|half[- ]term|half[- ]year|half past|half the battle|better half|other half|"
    r"thanks a million|"
    r"one in a million|a million miles|not in a million|a hundred years|a thousand words|a thousand times|a million times|"
    r"double[- ]check|"
    r"double standards?|double[- ]decker|double[- ]edged|double life|double jeopardy|doubled? (?:down|up|back|over)|"
    r"doubling down|triple jump|double fault|double counting|"
    r"at sixes|forty winks|seven seas|seven wonders|twenty-twenty|20[/-]20 (?:vision|hindsight)|9/11|7/7|seven days a week|"
    r"catch-22|two cents|ten commandments|twelve apostles|three musketeers|one another|one day|one thing|one side|one hand|"
    r"one by one|"
    r"no one|one and the same|one or the other|one or two|once or twice|million-dollar question|half[- ]mast|half[- ]century|"
    r"twice a|nineteen eighty|"
    r"back to one|one of those|one of these|hundred per ?cent (?:sure|certain|behind)|110 ?(?:%|per cent)|ten to one|"
    r"six of one",
    re.IGNORECASE,
)
_IDIOM_WORDS = frozenset(
    "zero fifty nine two one three four eleventh half first second double doubled doubling triple twenty "
    "seven ten twelve forty six "
    "hundred thousand million nineteen 50 24 20 9 7 22 110 a an".split()
)

_SPORT = re.compile(
    r"\b(?:goals?|goalless|scored|scoring|striker|midfielder|goalkeeper|defender|winger|league|premiership|semi-?finals?|"
    r"quarter-?finals?|kick-off|half-time|"
    r"full-time|penalt(?:y|ies)|offside|hat-trick|equaliser|equalised|wickets?|innings|batsman|bowler|overs|seeds?|seeded|"
    r"tie-?break|match points?|"
    r"break points?|marathon|grand prix|lap|laps|pole position|touchdowns?|quarterback|home runs?|inning|rebounds?|"
    r"set points?|championships?|"
    r"tournament|cup final|world cup|match|matches|derby|relegat\w+|promotion|coach|stoppage time|extra time|podium|medals?|"
    r"sprinter|peloton|race|"
    r"birdies?|bogeys?|par|tries|scrum|knockout|heavyweight|gold medal|beat|defeated|transfer fee|stadium|fans|club|"
    r"grand slam|playoffs?|standings|"
    r"bout|rounds?|ranked|unbeaten|victory|wins?|athletes?|races|season-ticket|sent off|shutout)\b",
    re.IGNORECASE,
)
_SCORELINE = re.compile(r"(?<![\w-])[0-9]{1,2}[-–][0-9]{1,2}(?=[\s,.;)](?!\s?(?:per|%|a |years|days|people)))")
_SPORT_NOUN = re.compile(
    r"[ -](?:(?:\w+|match|break|set|home|straight|league)[ -]){0,2}?(?:goals?|points?|runs?|sets?|laps?|wickets?|games?|"
    r"match points?|tries|try|places|wins?|titles?|seconds?|minutes?|hours?|"
    r"overs|balls|rebounds|assists|caps|medals?|golds?|silvers?|bronzes?|strokes|shots|holes|birdies|metres|yards?|kilometres|"
    r"km|miles|rounds?|touchdowns|"
    r"matches|defeats|losses|draws|saves|cards|substitutes|penalties|corners|innings|centuries|lengths|starts|appearances|"
    r"strikes|finals|"
    r"trophies|cups|races|poles|podiums|ahead|behind|clear|adrift|up|down|under par|over par|all|apiece|nil)\b",
    re.IGNORECASE,
)
_SPORT_FIGURE = re.compile(
    r"\b(?:spectators|fans|supporters|people|crowd|attendance|viewers|ticket|seats|arrest\w*|injur\w*|hurt|banned?|bans|"
    r"suspen\w+|"
    r"sentenc\w+|jail\w*|fined?|police|capacity|contract|stewards|officers|killed|died|dead|members|"
    r"employees|jobs|volunteers|athletes|countries|nations|doping|samples)\b",
    re.IGNORECASE,
)
_SCORE = re.compile(r"[0-9]{1,3}[-–][0-9]{1,3}")


@dataclass(frozen=True, slots=True)
class Around:
    """A candidate with the text before and after its numbers."""

    candidate: Candidate
    before: str
    after: str
    sentence: str
    sport: bool


_ALSO_ELSEWHERE = frozenset(
    "victory win wins round rounds ranked race club beat defeated fans "
    "promotion bout match seed seeds score overs tries lap par".split()
)
"""Words that elections and companies share with sport."""
SHORT = 600
"""Characters up to which two different words of sport are enough, one of them of sport alone; a longer text wants three."""


def sport(text: str) -> bool:
    """Is the text about a contest? Different words of sport in it say so."""
    found = {"score"} if _SCORELINE.search(text) else set[str]()
    for match in _SPORT.finditer(text):
        found.add(match.group().lower())
        if len(found) >= 3 or (len(text) < SHORT and len(found) > 1 and found - _ALSO_ELSEWHERE):
            return True
    return False


def trap(text: str, candidate: Candidate, sentence: str, contest: bool) -> str | None:
    """Why the candidate is no figure, or None where it is one."""
    around = Around(
        candidate,
        text[max(0, candidate.first - 70) : candidate.first],
        text[candidate.last : candidate.last + 90],
        sentence,
        contest,
    )
    if is_money(candidate.unit):
        return None
    for name, rule in _RULES:
        if rule(around):
            return name
    return None


def _idiom(a: Around) -> bool:
    """ "Zero support", "our No.1 foe", and the idioms of the list."""
    if _NUMBERED.search(a.before) or (a.candidate.form.lower() == "zero" and _counts_noun(a) and not _counts_many(a)):
        return True
    form = a.candidate.form.lower()
    if re.split(r"[ -]", form)[0] not in _IDIOM_WORDS:
        return False
    text = a.before[-14:] + a.candidate.form + a.after[:26]
    start = len(a.before[-14:])
    return any(m.start() <= start < m.end() for m in IDIOMS.finditer(text)) and a.candidate.unit not in ("hour",)


def _digits(a: Around) -> bool:
    return a.candidate.kind == "digits"


def _bare(a: Around) -> bool:
    return a.candidate.unit == "count" and a.candidate.scale == 1


def _next_word(a: Around) -> str:
    match = _WORD.match(a.after)
    return match[1] if match else ""


def _counts_noun(a: Around) -> bool:
    """Does a common noun (in small letters) directly follow?"""
    word = _next_word(a)
    return bool(word) and word[0].islower() and word not in _NOT_NOUN


def _counts_many(a: Around) -> bool:
    """Does a plural directly follow ("15 people", but "March 15 ballot")?"""
    word = _next_word(a)
    return _counts_noun(a) and (word in ("people", "men", "women", "children", "police", "staff") or word.endswith("s"))


def _date(a: Around) -> bool:
    if not _digits(a) or not _bare(a):
        return False
    small = a.candidate.low <= 31 and len(a.candidate.form) <= 7
    if small and (_MONTH_AFTER.match(a.after) or (_MONTH_BEFORE.search(a.before) and not _counts_many(a))):
        return True
    return bool(
        _SLASH.match(a.after)
        or re.search(r"[0-9]/$", a.before)
        or re.match(r"-[0-9]{2}-[0-9]", a.after)
        or re.search(r"[0-9]-(?:[0-9]{2}-)?$", a.before)
    )


def _year(a: Around) -> bool:
    form = a.candidate.form
    match = re.fullmatch(r"([12][0-9]{3})(?:\s?(?:[-–]|to|and|or)\s?(?:[12][0-9]{3}|[0-9]{2}))?", form)
    if not match or a.candidate.unit != "count":
        return False
    if _PLURAL_YEAR.match(a.after):
        return True
    year = int(match[1])
    placed = bool(_YEAR_BEFORE.search(a.before))
    if 1900 <= year <= 2100 and a.candidate.hedge == "exactly" and _counts_noun(a) and not _counts_many(a):
        return True  # "a 2013 article"
    if re.fullmatch(r"1[5-9][0-9]{2} to [12][0-9]{3}", form) and re.search(r"\b(?:for|from|between|of|in)\s$", a.before):
        return True
    if 1900 <= year <= 2100:
        return not (_counts_noun(a) and not placed) and not (
            a.candidate.hedge not in ("exactly", "between", "about") and _counts_noun(a)
        )
    return placed and not _counts_noun(a) and not re.search(r"\b(?:to|of|and|for|than|from|the)\s$", a.before)


def _clock(a: Around) -> bool:
    form = a.candidate.form
    if re.match(r":[0-9]{2}", a.after) or re.search(r"[0-9]:(?:[0-9]{2}:)?$", a.before):
        return True
    if re.match(r"\.[0-9]{2}(?:\s?[ap]\.?m|\.)", a.after) or re.search(r"\b[0-9]{1,2}\.$", a.before):
        return True
    if _CLOCK_AFTER.match(a.after) and a.candidate.high <= 24:
        return True
    if (
        re.fullmatch(r"(?:[01]?[0-9]|2[0-3])\.[0-5][0-9]", form)
        and a.candidate.unit == "count"
        and _CLOCK_BEFORE.search(a.before)
    ):
        return not _counts_noun(a)
    pair = re.search(r"\b(?:between|from)\s([0-9]{1,2})\s(?:and|to|until)\s$", a.before)
    if (
        _bare(a)
        and _digits(a)
        and a.candidate.high <= 12
        and (
            pair
            or (
                re.match(
                    r"\s(?:and|until|to)\s[0-9]{1,2}(?![0-9]|"
                    r"[,.][0-9]|\s[a-z])",
                    a.after,
                )
                and re.search(r"\b(?:between|from)\s$", a.before)
            )
        )
    ):
        return not _counts_noun(a)
    return False


def _age(a: Around) -> bool:
    if a.candidate.high > 120 or a.candidate.scale > 1:
        return False
    if (
        _AGE_AFTER.match(a.after)
        or (_UNDER_OVER.search(a.before) and _bare(a))
        or (_AGE_BEFORE.search(a.before) and not (a.candidate.own_unit or _counts_noun(a)))
    ):
        return True
    if a.candidate.unit not in ("count", "year"):
        return False
    span = text_before(a)
    if _AGE_BOUND.search(span) and not _counts_noun(a) and a.candidate.kind in ("digits", "words"):
        return True
    return bool(
        _bare(a)
        and _digits(a)
        and "." not in a.candidate.form
        and a.candidate.low >= 1
        and _SPEAKING_AGE.search(a.before)
        and _AGE_COMMA.match(a.after)
        and a.candidate.hedge == "exactly"
        and not re.search(rf"\b(?:{MONTHS})(?:\)|,|\s\()\s?$", a.before)
    )


def text_before(a: Around) -> str:
    """The text before the numbers; the hedge is part of it ("children under five")."""
    return a.before


_AND_AGO = re.compile(r"\s(?:and|or|to)\s[\w-]+\s(?:years?|months?|weeks?|days?|hours?)\s(?:ago|earlier|later|before)\b")
_NUMBERED = re.compile(r"\b[Nn]o\.\s?$")


def _placing(a: Around) -> bool:
    """Time words that only place something."""
    if _AND_AGO.match(a.after):
        return True
    if not _TIME_AFTER.match(a.after):
        return False
    if a.candidate.hyphen and a.candidate.unit != "count":
        return False
    if _PLACING.search(a.before) or _MOMENT_AFTER.match(a.after):
        return True
    if re.search(r"\bthe\s$", a.before) and re.match(
        r"\s(?:months|weeks|quarters|years|days)\s(?:to|through|ended|ending|"
        r"up to|of|since|until|before|after|from)\b",
        a.after,
    ):
        return True
    lead = (
        a.before[: len(a.before) - (a.candidate.first - a.candidate.start)]
        if a.candidate.start < a.candidate.first
        else a.before
    )
    if _PLACING.search(lead) or _IN_TIME.search(lead):
        return True
    return bool(
        re.search(r"\bafter\s$", lead, re.IGNORECASE)
        and a.candidate.unit in ("day", "week", "month", "year")
        and a.candidate.kind == "words"
        and a.candidate.low < 13
    )


def _named(a: Around) -> bool:
    """A number in a name or after a word that numbers things: "Article 14", "F-16", "Channel 4", "737 Max"."""
    if a.candidate.kind not in ("digits", "words"):
        return False
    before = a.before
    if _digits(a) and _LETTER_BEFORE.search(before) and not a.candidate.own_unit:
        return True
    if _digits(a) and not a.candidate.own_unit and a.candidate.scale == 1 and (_ORDINAL.match(a.after) or _glued(a)):
        return True
    if _digits(a) and _PRODUCT_AFTER.match(a.after) and _bare(a):
        return True
    if a.candidate.own_unit or a.candidate.scale > 1 or a.candidate.hedge != "exactly":
        return False
    if (
        a.candidate.kind == "words"
        and a.candidate.form[0].isupper()
        and _CAPITAL_NEXT.match(a.after)
        and _INSIDE.search(before)
    ):
        return True
    if _BIG.search(before) and (a.candidate.kind == "words" or not _counts_noun(a)):
        return True
    return (bool(_NAME_LOWER.search(before)) or _after_capital(a)) and not (_counts_noun(a) and not _numbering(a))


def _glued(a: Around) -> bool:
    match = _NAME_AFTER.match(a.after)
    return match is not None and (a.after[0] != "-" or a.after[1:2].isupper() or len(match.group()) <= 2)


def _numbering(a: Around) -> bool:
    """ "article 14 violations": a word that only numbers keeps the number even before a noun."""
    match = _NAME_LOWER.search(a.before)
    if match and match.group()[0].isupper():
        return True
    return bool(
        re.search(
            r"\b(?:[Aa]rticle|[Ss]ection|[Cc]hapter|[Rr]esolution|[Cc]hannel|[Cc]ategory|[Ff]ormula|[Nn]umber|"
            r"[Rr]oute|[Tt]ype|[Gg]rade|[Tt]ier|[Pp]hase|[Ll]evel|[Cc]lass|[Vv]ersion|COP|Vision|Agenda|Euro|"
            r"Boeing|Airbus|Covid|Max|Pro|Mark|Series|Windows|iPhone|Galaxy|Model|Falcon|Apollo|Soyuz|Ariane|"
            r"Starship)\s$",
            a.before,
        )
    )


def _after_capital(a: Around) -> bool:
    """A bare number straight after a capitalised word, in the middle of a sentence: part of a name."""
    match = _CAPITAL.search(a.before)
    if not match:
        return False
    word = match[1]
    if word.endswith(("'s", "’s", "s'", "s’")):
        return False
    if (
        word.lower() in _NOT_NOUN
        or re.fullmatch(MONTHS, word)
        or word in ("Only", "Just", "Some", "About", "Nearly", "Almost", "Mr", "Police")
    ):
        return False
    return a.candidate.kind == "digits" or (word[0].isupper() and a.candidate.form[0].isupper())


def _address(a: Around) -> bool:
    return _digits(a) and _bare(a) and bool(_STREET_AFTER.match(a.after))


def _phone(a: Around) -> bool:
    if not _digits(a) or a.candidate.own_unit or a.candidate.scale > 1:
        return False
    run = re.search(r"[+0-9][0-9 -]*$", a.before[-22:])
    rest = re.match(r"[ -]?[0-9][0-9 -]*", a.after)
    whole = (run.group() if run else "") + a.candidate.form + (rest.group() if rest else "")
    digits = re.sub(r"\D", "", whole)
    if whole.lstrip().startswith(("0", "+")) and len(digits) >= 7 and "." not in whole:
        return True
    if re.fullmatch(r"\s*[0-9]{3}[- ][0-9]{4}\s*", whole) or (
        _PHONE_BEFORE.search(a.before) and len(digits) >= 3 and not _counts_noun(a)
    ):
        return True
    return len(a.candidate.form) > 2 and a.candidate.form[0] == "0" and a.candidate.form.isdigit()


def _listed(a: Around) -> bool:
    """ "(1)", or "1." where a line begins."""
    if not _digits(a) or not _bare(a) or a.candidate.high > 99:
        return False
    return bool(_LIST_AFTER.match(a.after) and _LIST_BEFORE.search(a.before) and a.candidate.start == a.candidate.first)


def _one(a: Around) -> bool:
    """ "one" is a figure only where it counts a result, or where a hedge stands before it."""
    if a.candidate.form.lower() != "one" or a.candidate.kind != "words":
        return False
    if a.candidate.unit in ("percent", "percentage point") or a.candidate.hedge in ("at least", "more than", "up to", "almost"):
        return False
    if dimension(a.candidate.unit) == "time":
        return not a.candidate.hyphen
    return not (_RESULT_AFTER.match(a.after) or _RESULT_BEFORE.search(a.before) or _RESULT_AGED.match(a.after))


_RESULT_AGED = re.compile(
    r"\s(?:man|woman|boy|girl|child|driver|passenger|soldier), (?:aged )?[0-9]{1,3}, (?:was |were )?(?:died|killed|"
    r"hurt|injured|wounded)"
)
_RESULT = (
    r"(?:killed|dead|died|injured|wounded|hurt|missing|arrested|drowned|shot|stabbed|detained|hospitalised|"
    r"hospitalized|rescued|freed|"
    r"released|charged|captured|convicted|destroyed|damaged|fatally|seriously|critically)"
)
_PERSON = (
    r"(?:people|person|man|woman|child|boy|girl|soldier|civilian|worker|officer|policeman|policewoman|passenger|"
    r"patient|student|pupil|driver|"
    r"rescuer|firefighter|prisoner|miner|sailor|climber|protester|resident|villager|fisherman|pilot|crew member|guard|"
    r"suspect|survivor)"
)
_RESULT_AFTER = re.compile(
    rf"(?:\s(?:more|other|further))?(?:\s{_PERSON})?(?:\s(?:was|were|is|has|had|have|been|being|reported|confirmed|found|also|"
    rf"still|remains?|later))*\s{_RESULT}\b|"
    r"\s(?:death|fatality|casualty|arrest|injury|case)\b",
    re.IGNORECASE,
)
_RESULT_BEFORE = re.compile(
    r"\b(?:kill(?:ed|ing|s)|wound(?:ed|ing)|injur(?:ed|ing)|arrest(?:ed|ing)|leaving|dead:|killed:|injured:)\s(?:at least )?$",
    re.IGNORECASE,
)


_MEMBERS = re.compile(
    r"\b(?:famil(?:y|ies)|jury|group|party|team|panel|crew|gang|squad|couple|household|mother|father|parent) of\s$",
    re.IGNORECASE,
)


def _known(a: Around) -> bool:
    """A known set named again: "the two countries", "these three men", "a family of four"; nobody's count."""
    if _MEMBERS.search(a.before) and _bare(a) and a.candidate.high <= 20:
        return True
    if a.candidate.kind != "words" or not _bare(a) or a.candidate.high > 12 or a.candidate.hedge != "exactly":
        return False
    return (
        bool(_KNOWN_SET.search(a.before))
        or (a.candidate.hyphen and not _HYPHENED.match(a.after))
        or (a.after[:1] == "-" and a.candidate.unit == "count" and not _HYPHENED.match(a.after))
    )


_HYPHENED = re.compile(
    r"-(?:member|person|man|woman|strong|seat|bed|storey|story|vote|car|vehicle|page|point|nation|country|ship|bedroom|room|"
    r"judge)\b"
)


def _speakers(a: Around) -> bool:
    return _bare(a) and a.candidate.high < 13 and a.candidate.hedge == "exactly" and bool(_SPEAKERS.match(a.after))


def _occasions(a: Around) -> bool:
    """ "twice", "three times" for how often something happened; a ratio goes on with "the", "as", "more"."""
    if a.candidate.unit != "times":
        return a.candidate.kind != "times" and a.candidate.unit == "count" and bool(re.match(r"\stimes\b", a.after))
    after = text_after_span(a)
    if a.candidate.kind == "times":
        word = a.candidate.form.lower()
        if word in ("twice", "thrice"):
            return not _RATIO_AFTER.match(after)
        if word in ("double", "triple", "treble", "quadruple", "halve"):
            return not (
                re.search(
                    r"\b(?:to|will|would|could|may|might|should|can|must|almost|nearly|more than|is|are|was|"
                    r"were|about|least)\s$",
                    a.before,
                    re.IGNORECASE,
                )
                or _RATIO_AFTER.match(after)
            )
        return bool(re.match(r"[- ](?:chin|glazed|barrel\w*|digit|breasted|-\w)", after))
    return not (_RATIO_AFTER.match(after) or (a.candidate.form.isdigit() is False and "." in a.candidate.form))


def text_after_span(a: Around) -> str:
    """The text after the whole span, "times" included."""
    return a.after[a.candidate.end - a.candidate.last :]


_RATIO_AFTER = re.compile(
    r"\s(?:the|as|more|higher|larger|bigger|greater|faster|less|lower|what|that|its|their|his|her|over|likelier|normal|last|"
    r"previous|usual|those|current|average|longer|stronger|worse|better|cheaper|smaller|deadlier|fewer|"
    r"annual|today's|today’s)\b",
    re.IGNORECASE,
)


def _fraction(a: Around) -> bool:
    """ "a third man", "the second quarter", "half past": no share."""
    if a.candidate.kind != "fraction" or a.candidate.unit != "percent":
        return False
    word = a.candidate.form.lower()
    if re.search(
        r"\b(?:first|second|third|fourth|last|next|this|previous|final|per|each|every|latest|current|[1-4]|other|"
        r"better|opening|closing|latter|and a|"
        r"one|two|three|four|five|six|seven|eight|nine|ten|[0-9])\s$",
        a.before,
        re.IGNORECASE,
    ):
        return True
    if word == "quarter":
        return not re.search(r"\b(?:by a|almost a|nearly a|than a|another)\s$", a.before)
    if word == "half":
        return (
            not _HALF_AFTER.match(a.after)
            and not re.search(
                r"\b(?:by|in|than|about|around|almost|nearly|only|just|least|"
                r"roughly|under|over|some|up to|other)\s$",
                a.before,
                re.IGNORECASE,
            )
        ) or bool(re.search(r"\b(?:the other)\s$", a.before))
    if re.search(r"[ -](?:thirds|quarters|fifths|sixths|sevenths|eighths|tenths)$", word):
        return False
    if word.endswith("quarter"):
        return bool(
            re.match(
                r"\s(?:century|mile|hour|earlier|ago|later|before|past|to|final|-?final|when|in which|on quarter|"
                r"ended|ending)\b|-",
                a.after,
            )
        )
    return not _SHARE_AFTER.match(a.after) and not re.search(
        r"\b(?:by|than|about|almost|nearly|least|around|roughly|only|"
        r"just|under|over)\s$",
        a.before,
        re.IGNORECASE,
    )


_HALF_AFTER = re.compile(
    r"\s(?:of|the|its|their|his|her|our|were|are|is|was|have|had|has|said|say|as|those|these|that|this|all|a per|who|what|men|"
    r"women|"
    r"[a-z]+s\b)|\s?[,.;:)]|\s(?:did|do|will|would|live|lost|died|remain|need\w*|went)\b",
    re.IGNORECASE,
)
_SHARE_AFTER = re.compile(
    r"\s(?:of|the|its|were|are|is|was|have|had|has|more|less|fewer|higher|lower|said|say|smaller|larger|bigger|cheaper|as|"
    r"since|in|on|to|from|below|above|did|do)\b|\s?[.;:)]|$",
    re.IGNORECASE,
)


def _magnitude(a: Around) -> bool:
    """ "scores" as a verb or of a match, "the millions", "the thousands"."""
    if a.candidate.kind != "magnitude":
        return False
    word = a.candidate.form.lower()
    if word == "scores":
        return not re.match(
            r"\s(?:of|were|are|have|had|more|remain|killed|dead|died|injured|wounded|missing|arrested)\b", a.after
        )
    return bool(re.search(r"\b(?:in their|in the|low|high|mid|upper)\s$", a.before)) and not re.match(r"\sof\b", a.after)


def _contest(a: Around) -> bool:
    """In a text about sport only attendance, money, bans and shares are figures."""
    if not a.sport:
        return False
    c = a.candidate
    if c.unit in ("percent", "percentage point", "times"):
        return c.kind == "times" and c.form.lower() == "twice"
    if dimension(c.unit) in ("length", "speed", "mass", "points", "temperature"):
        return True
    near = a.before[-50:] + a.after[:50]
    if dimension(c.unit) == "time":
        return not re.search(r"\b(?:ban\w*|suspen\w+|sentenc\w+|jail\w*|contract|prison)\b", near, re.IGNORECASE)
    if _SPORT_NOUN.match(a.after) or _SCORE.fullmatch(c.form):
        return True
    return c.high < 1000 and not _SPORT_FIGURE.search(near)


def _score(a: Around) -> bool:
    """ "3-1", "52-48" in any text: not a range, and no unit or noun follows."""
    pair = re.fullmatch(r"([0-9]{1,3})[-–]([0-9]{1,3})", a.candidate.form)
    if pair and a.candidate.unit == "count":
        return not _counts_noun(a) and a.after[:1] != "-"
    touching = re.match(r"[-–][0-9]{1,3}(?![0-9,])", a.after) or re.search(r"(?<![0-9,])[0-9]{1,3}[-–]$", a.before)
    return bool(touching) and _digits(a) and a.candidate.unit == "count"


_CAPITAL_NEXT = re.compile(r"[ -][A-Z]")
_INSIDE = re.compile(r"[\w,]\s[\"“‘']?$|[\"“‘']$")

_RULES = (
    ("idiom", _idiom),
    ("list", _listed),
    ("date", _date),
    ("clock", _clock),
    ("score", _score),
    ("age", _age),
    ("phone", _phone),
    ("address", _address),
    ("year", _year),
    ("placing", _placing),
    ("one", _one),
    ("known set", _known),
    ("speakers", _speakers),
    ("occasions", _occasions),
    ("fraction", _fraction),
    ("magnitude", _magnitude),
    ("contest", _contest),
    ("name", _named),
)
