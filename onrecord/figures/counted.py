
"""What a figure counts: "WHAT | WHERE", with the outcome in the words of docs/figures.md.

WHAT is looked for straight after the number ("41 people", "90 per cent of its members"), then in front of it ("a backlog of",
"raised the rate by", "revenue rose"), then taken over from the figure before ("in the capital it was 88,000").
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.figures.candidates import Candidate
from onrecord.figures.outcomes import MODAL, ON_PEOPLE, events
from onrecord.figures.sentences import Sentence
from onrecord.figures.things import is_person
from onrecord.figures.units import dimension, is_money

_WORD = re.compile(r"[^\W\d_][\w’'-]*|[,;:.()“”\"—–?!]|[0-9][\w,.]*")
_STOPS = frozenset(
    "and or but nor to of in on at by for from with as is was were are be been being has had have having said says say will "
    "would could may might must shall "
    "should if that a an the this these those which who whom whose when while where after before than then now so it he she "
    "they we i you not also "
    "only over under against during into until since because what its his her their my our out up down about per between via "
    "did does do can cannot "
    "across around near along amid despite without within inside outside beyond among towards toward through throughout every "
    "each both either there "
    "here still already just even yet again once later earlier ago too very such some any no all more most less fewer many "
    "much another other "
    "got get gets went goes go gone come came comes made makes make took takes taken take put puts gave gives given give "
    "found finds left leaves "
    "stood stands stand reached reaches hit hits rose rises fell falls climbed dropped remain remains remained became becomes "
    "need needs needed "
    "needs want wants wanted told tells wrote writes showed shows show added adds spoke speaks counted counts reported "
    "reports claimed claims "
    "worth while against plus like according including include includes included alone overnight yesterday today tomorrow "
    "tonight so far".split()
)
_ADJECTIVES = frozenset(
    "new more other further additional extra confirmed fresh separate different further whole full total "
    "mere estimated suspected "
    "remaining odd or so reported known registered".split()
)
_HEADS = frozenset(
    "people men women children police staff aircraft troops crew cattle fish sheep dead wounded injured "
    "missing homeless personnel personnel "
    "data media".split()
)
_STATE = frozenset(
    "dead wounded injured missing homeless displaced unemployed jobless hospitalised casualties deaths "
    "fatalities bodies corpses lives injuries "
    "infections cases arrests redundancies layoffs refugees evacuees victims killed evacuated infected hurt".split()
)
_TIMEWORDS = re.compile(
    r"^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|"
    r"thursday|"
    r"friday|saturday|sunday|mon|tue|wed|thu|fri|week|month|year|years|months|weeks|days|day|quarter|"
    r"hours|hour|time|today|night|evening|morning)$",
    re.IGNORECASE,
)
_PARTITIVE = re.compile(
    r"\s(?:more |others? )?(?:out )?of (?:the|its|their|his|her|our|those|these|all|about|around|some)?\s?", re.IGNORECASE
)
_THEM = re.compile(
    r",?\s(?:more )?of (?:them|us|whom|which|those|these|that|it|this)\b(?!\s[0-9£$€])|\s(?:each|others?|in all|in total|"
    r"altogether)\b",
    re.IGNORECASE,
)
_PREDICATE = re.compile(
    r"\s?(?:of them |of whom )?(?:were |was |are |is )?((?:women|men|children|civilians|soldiers|girls|boys|foreigners|"
    r"police officers|students|"
    r"workers|migrants|minors|teenagers|passengers|nationals|members|volunteers|pupils|residents))\b",
    re.IGNORECASE,
)
_NAME = r"(?:[A-Z][\w’'-]*[a-z]|[A-Z]{2,})(?:\s(?:of\s)?(?:[A-Z][\w’'-]*[a-z]|[A-Z]{2,}))*"
_PLACE = re.compile(
    rf"\b(?:[Ii]n|[Aa]cross|[Aa]t|on|near|around|from|inside|outside|within|throughout|of|hit|struck)\s(?:(?:the|eastern|"
    rf"western|northern|southern|central|north|south|east|west|"
    rf"neighbouring|nearby|port of|town of|city of|village of|region of|province of|island of|state of|"
    rf"capital,?|all of|greater|downtown|whole of)\s)*({_NAME}(?: and {_NAME})?)"
)
_LOWER_PLACE = re.compile(
    r"\b(?:in|at|outside|inside|across|from|on)\s(?:the|its|a|his|their|neighbouring)\s?((?:\w+ )?(?:capital|town|village|"
    r"city|region|stadium|hospital|front|province|port|"
    r"prison|villages|states|flat|country|north|south|east|west|suburbs|factory|plant|school|district|"
    r"camp|mine|island))\b"
)
_OWNER = re.compile(rf"\b({_NAME})(?:['’]s|s['’])\s(?=[a-z])")
_NOT_PLACE = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november "
    "december christmas easter ramadan mr mrs ms dr the in on at by it he she they but and of finance "
    "prime president minister".split()
)
_OF_BEFORE = re.compile(r"((?:[\w’'-]+\s){0,3}[\w’'-]+)\s(?:of|at)\s$")
_IN_BEFORE = re.compile(
    r"\b(?:rais\w+|cut|cuts|cutting|lift\w*|lower\w*|reduc\w+|increas\w+|decreas\w+|push\w+|bring\w*|brought|tak\w+|took|put|"
    r"puts|estimat\w+|gives?|gave|given|set|sets|revis\w+|"
    r"slash\w*|halv\w+|doubl\w+|tripl\w+|keep|kept|fix\w*|trimm?\w*|expand\w*|boost\w*)\s((?:the|its|"
    r"their|his|her|our|a|an)\s)?([^,;:]{3,60}?)\s(?:by|to|at|as|another|from)\s(?:about |a further |"
    r"another )?$",
    re.IGNORECASE,
)
_FOR_AFTER = re.compile(
    r",?\s(?:more |less )?(?:in|for|on|towards|of|from)\s((?:the|its|their|his|her|a|an)\s)?([^,;:.()]{3,50})"
)
_BARE_AFTER = re.compile(r"[ -]((?:[a-z][\w-]*\s){0,2}?[a-z][\w-]*)")
_SUBJECT_END = re.compile(
    r"\s(?:has|have|had|was|were|is|are|will|would|could|may|might|should|rose|risen|rises|fell|falls|fallen|stood|stands|"
    r"reached|climbed|climbs|jumped|dropped|grew|grown|shrank|slowed|"
    r"came|comes|cost|costs|totalled|totaled|amounted|amounts|hit|hits|gained|lost|added|passed|topped|"
    r"went|goes|go|doubled|tripled|halved|remained|remains|traded|trades|"
    r"slipped|soared|surged|plunged|widened|narrowed|edged|declined|increased|decreased|employs|"
    r"employed|carries|carried|seats|needs|needed|makes|made|took|pumps|exceeded|"
    r"account|accounts|accounted|averaged|averages|rises|peaked|eased|now|swelled|tumbled|weighs|"
    r"measures|measured|covers|covered|earned|earns|paid|pays|raised|owes|owed|spent|spends|delivers|"
    r"delivered|sold|sells)\b",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^(?:[,;:\s“\"‘'()—–-]|(?:and|but|while|whereas|although|though|which|who|where|when|as|with|so|also|then|meanwhile|"
    r"however|that|said that|says that)\b)+",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"^(?:it|they|he|she|this|that|these|those|which|who|there|the figure|the number|the total|the sum|the gap|"
    r"the real number|the true \w+|we|i)\b",
    re.IGNORECASE,
)
_VERBAL = re.compile(
    r"\s(?:(?:were|was|are|have been|has been|had been|being|be|stood|lay|is|remain|remained)\s)((?:not |still |left |"
    r"being )?)(\w+ed|idle|vacant|shut|closed|empty|stranded|trapped|needed|lost|sold|built|"
    r"stolen|beyond repair|without power|cut off|open|unsold|stuck|torn down|affected|underground|"
    r"inspected)\b"
)
_ED = re.compile(
    r"\s(?:[a-z]+ly )?(\w{3,}ed)(?=\s(?:in|by|on|at|from|since|during|across|over|with|under|near|last|this|after)\b|[,.;])"
)
_FINED = re.compile(r"\bfin(?:ed|es|ing)\s((?:the |a )?[^,;:]{2,40}?)\s?$", re.IGNORECASE)
_SENTENCE_WORD = re.compile(r"\b(?:sentenced|jailed|imprisoned|prison|jail|behind bars|sentence)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Counted:
    """WHAT, WHERE (or ""), the outcomes in WHAT, the words as written, and whether it was taken over from another figure."""

    what: str
    where: str = ""
    outcomes: tuple[str, ...] = ()
    written: str = ""
    taken_over: bool = False

    def __str__(self) -> str:
        what = " ".join([self.what, *self.outcomes]).strip() or "unknown"
        return f"{what} | {self.where}" if self.where else what


@dataclass(frozen=True, slots=True)
class Place:
    """Where a candidate stands: the text, its sentence and clause, the ends of the numbers on either side, illness or not."""

    text: str
    sentence: Sentence
    clause: tuple[int, int]
    previous: int
    following: int
    ill: bool


def noun_after(text: str, candidate: Candidate, limit: int) -> tuple[str, int]:
    """The noun phrase that directly follows the number ("civilians", "loss adjusters"), and where it ends; "" if none."""
    at = candidate.end
    them = _THEM.match(text, at)
    if them:
        predicate = _PREDICATE.match(text, them.end())
        return (predicate[1], predicate.end()) if predicate else ("", at)
    partitive = _PARTITIVE.match(text, at)
    if partitive:
        at = partitive.end()
        number = re.compile(r"(?:\w+['’]s\s)?[0-9][0-9,.]*\s").match(text, at)
        at = number.end() if number else at
    words: list[str] = []
    for match in _WORD.finditer(text, at, min(limit, at + 70)):
        word = match.group()
        if not _takes(word, words, text, match.start(), match.end()):
            break
        words.append(word)
        at = match.end()
        if _is_head(word) and not _goes_on(text, at):
            break
    while words and words[0].lower() in _ADJECTIVES:
        words.pop(0)
    return " ".join(words[-3:]), at


def _takes(word: str, words: list[str], text: str, start: int, end: int) -> bool:
    low = word.lower()
    if not words and low in _NOUNS_TOO:
        return True
    if not word[0].isalpha() or (low in _STOPS and not (low in _ADJECTIVES and not words)) or len(words) >= 5:
        return False
    if (low.endswith("ed") and words and _is_head(words[-1])) or (_TIMEWORDS.match(low) and word[0].isupper()):
        return False
    return not (words and text[start - 2 : start - 1] == ",")


_NOUNS_TOO = frozenset("claims reports counts hits needs falls rises takes shows".split())


def _is_head(word: str) -> bool:
    low = word.lower()
    return low in _HEADS or (low.endswith("s") and not low.endswith(("ss", "us", "'s", "’s")))


def _goes_on(text: str, at: int) -> bool:
    """Does another plural noun follow ("women prisoners", "sales jobs")?"""
    match = _BARE_AFTER.match(text, at)
    if not match:
        return False
    word = match[1].split(" ")[0]
    first = text[max(0, at - 6) : at].lower()
    if not first.endswith(("women", "men", "sales", "arms", "sports", "goods", "news")):
        return False
    return (
        word not in _STOPS
        and _is_head(word)
        and not word.endswith(("has", "was", "is"))
        and word not in ("kills", "says")
        and text[at] == " "
    )


def find_counted(place: Place, candidate: Candidate, before: list[tuple[Candidate, Counted]]) -> Counted:
    """What the candidate counts; `before` are the figures in front of it with what they count, nearest last."""
    what, end = _what(place, candidate, before)
    outcomes = _outcomes(place, candidate, end, what)
    words = [w for w in what.split() if w.lower() not in _STATE or not outcomes]
    if words and all(w.lower() in _GENERIC for w in words):
        outcomes = tuple(dict.fromkeys((*outcomes, *_MEANS.get(words[-1].lower(), ()))))
        words = []
    earlier = _inherit(candidate, before)
    item = _item(place, candidate, before)
    if item and earlier:
        return _with_where(place, candidate, Counted(f"{earlier.what} on {item}", earlier.where, earlier.outcomes, item, True))
    given = (
        is_money(candidate.unit)
        and set(outcomes) & {"pledged", "delivered"}
        and not (earlier and set(earlier.outcomes) & MODAL)
    )
    if not words and earlier and not given and not _own_people(place, candidate, outcomes, before):
        word = f"{earlier.what} target" if "target" in what.lower().split() else earlier.what
        return _with_where(place, candidate, Counted(word, earlier.where, _merge(earlier.outcomes, outcomes), "", True))
    if words and "infected" in outcomes and not is_person(words[-1]):
        words = ["people"]
    if (
        not outcomes
        and before
        and _APPOSED.search(place.text[max(0, candidate.start - 10) : candidate.start])
        and before[-1][0].first >= place.sentence.start
    ):
        outcomes = before[-1][1].outcomes
    words, outcomes = _completed(place, candidate, words, outcomes)
    if words and not set(outcomes) & ON_PEOPLE and candidate.unit == "count" and is_person(words[-1]):
        outcomes = (*outcomes, *_shared(place, before))
    return _with_where(place, candidate, Counted(" ".join(words), "", outcomes, what))


def _item(place: Place, candidate: Candidate, before: list[tuple[Candidate, Counted]]) -> str:
    """An item of a list of money: "spending of 41bn: 17bn for pensions, 14bn for schools"."""
    if (
        not is_money(candidate.unit)
        or not before
        or before[-1][0].unit != candidate.unit
        or before[-1][0].first < place.sentence.start
    ):
        return ""
    between = place.text[before[-1][0].end : candidate.start]
    listed = re.search(r"(?:[:,;]|\band)\s(?:and\s)?(?:the remaining |the rest, |a further |another )?$", between)
    return (
        _prepositional(place, candidate)
        if listed and re.match(r"\sfor\s|\son\s|\sgo(?:es)? (?:to|on)\s", place.text[candidate.end : candidate.end + 12])
        else ""
    )


def _own_people(place: Place, candidate: Candidate, outcomes: tuple[str, ...], before: list[tuple[Candidate, Counted]]) -> bool:
    """Is "people" understood ("41 died"), rather than the noun of the figure before ("7 civilians killed and 31 wounded")?"""
    if candidate.unit != "count" or not set(outcomes) & ON_PEOPLE:
        return False
    return not before or before[-1][0].first < place.sentence.start or not is_person((before[-1][1].what.split() or ["x"])[-1])


def _shared(place: Place, before: list[tuple[Candidate, Counted]]) -> tuple[str, ...]:
    """The outcome of the people before in the same sentence: "41 died, 12 of them children"."""
    for other, counted in reversed(before):
        if other.first < place.sentence.start:
            break
        if set(counted.outcomes) & ON_PEOPLE:
            return tuple(o for o in counted.outcomes if o in ON_PEOPLE)
    return ()


def _completed(
    place: Place, candidate: Candidate, words: list[str], outcomes: tuple[str, ...]
) -> tuple[list[str], tuple[str, ...]]:
    """What is understood: people, jobs, aid, land, temperature; and outcomes that do not fit are dropped."""
    if "cut" in outcomes:
        outcomes = (
            tuple(o for o in outcomes if o != "planned")
            if candidate.unit == "count"
            else tuple(o for o in outcomes if o != "cut")
        )
    if not words and candidate.unit == "count":
        words = ["people"] if set(outcomes) & ON_PEOPLE else ["jobs"] if "cut" in outcomes else _done(place, candidate)
    if "cut" in outcomes and words and words[-1] in ("posts", "positions", "roles", "redundancies", "jobs"):
        words = ["jobs"]
    if not words and candidate.unit not in ("count", "percent"):
        words = _DEFAULT.get(dimension(candidate.unit), [])
    if candidate.hyphen and dimension(candidate.unit) == "length" and words:
        words = ["length", "of", *words]
    if not words and is_money(candidate.unit):
        words = ["aid"] if set(outcomes) & {"pledged", "delivered"} else ["money"]
    if dimension(candidate.unit) == "area" and (not words or set(outcomes) & {"destroyed", "damaged"}):
        words = ["land"]
    if dimension(candidate.unit) == "temperature" and "temperature" not in words:
        words = [w for w in words if w.lower() in ("record", "national", "global", "average", "sea")] + ["temperature"]
    if candidate.unit == "magnitude":
        words = ["earthquake"]
    if candidate.unit == "count" and words and not is_person(words[-1]):
        outcomes = tuple(o for o in outcomes if o not in ON_PEOPLE)
    return words, outcomes


_APPOSED = re.compile(r"(?:,|\()\s?or\s$")
_DEFAULT = {"time": ["time"], "length": ["distance"], "speed": ["speed"], "mass": ["weight"]}


def _done(place: Place, candidate: Candidate) -> list[str]:
    """ "trapped dozens", "Thousands were stranded": people, and what was done to them."""
    text = place.text
    after = _VERBAL.match(text, candidate.end, place.sentence.end)
    if after:
        return ["people", after[2]]
    lead = re.search(r"\b([a-z]{3,}ed)\s$", text[max(place.sentence.start, candidate.start - 20) : candidate.start])
    return (
        ["people", lead[1]]
        if lead
        and lead[1] not in _STOPS
        and lead[1] not in ("counted", "reported", "totalled", "reached", "listed", "numbered")
        else []
    )


def _merge(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    """The outcomes of the figure before, with those that stand beside this one in place of their like."""
    kept = one
    if set(other) & MODAL:
        kept = tuple(o for o in kept if o not in MODAL)
    if set(other) & ON_PEOPLE:
        kept = tuple(o for o in kept if o not in ON_PEOPLE)
    return tuple(dict.fromkeys((*kept, *other)))


def _inherit(candidate: Candidate, before: list[tuple[Candidate, Counted]]) -> Counted | None:
    """What the nearest earlier figure of a like unit counts; one of the same number comes first."""
    like = [
        (other, counted)
        for other, counted in before[-6:]
        if other.unit == candidate.unit or (dimension(other.unit) == dimension(candidate.unit) and candidate.unit != "count")
    ]
    if not like and candidate.unit == "percent":
        like = before[-1:]
    same = [counted for other, counted in like if other.low == candidate.low and other.high == candidate.high]
    return same[-1] if same else like[-1][1] if like else None


# --- WHAT ------------------------------------------------------------------------------------------------------------


def _what(place: Place, candidate: Candidate, before: list[tuple[Candidate, Counted]]) -> tuple[str, int]:
    """WHAT, and where its words end where they stand after the number (for the search for an outcome)."""
    text = place.text
    limit = min(place.following, place.sentence.end)
    if candidate.unit != "count":
        return _measured(place, candidate, before)
    noun, end = noun_after(text, candidate, limit)
    if noun and not (noun.lower() in _STATE and _PARTITIVE.match(text, candidate.end)):
        return _clean(noun), end
    if noun:
        return ("" if events(text, end, min(end + 45, place.sentence.end), place.ill) else noun), end
    predicate = _PREDICATE.match(text, candidate.end, limit)
    if predicate:
        return predicate[1], predicate.end()
    if _THEM.match(text, candidate.end):
        return "", candidate.end
    what = _of_before(place, candidate) or _object(place, candidate)
    if not what and not (
        before
        and before[-1][0].first >= place.sentence.start
        and before[-1][0].unit == "count"
        and not _verb_between(place, before[-1][0], candidate)
    ):
        what = _subject(place, candidate)
    return _COUNT_OF.get(what.lower(), what), candidate.end


def _verb_between(place: Place, other: Candidate, candidate: Candidate) -> bool:
    """Does a new subject with its verb stand between two numbers?"""
    between = place.text[other.end : candidate.start]
    verbs = list(_SUBJECT_END.finditer(between))
    verb = verbs[-1] if verbs else None
    return verb is not None and bool(re.search(r"[;:.]|\b(?:while|but|and the|and its|whereas)\b", between[: verb.start()]))


def _measured(place: Place, candidate: Candidate, before: list[tuple[Candidate, Counted]]) -> tuple[str, int]:
    """WHAT of money, percentages and measures."""
    text, end = place.text, candidate.end
    if dimension(candidate.unit) == "time":
        term = _term(place, candidate, before)
        if term:
            return term, end
    if _THEM.match(text, end):
        return "", end
    if candidate.kind == "times":
        object_of = _OBJECT_OF_TIMES.match(text, end, place.sentence.end)
        if object_of:
            return _noun_phrase(object_of[1]), end
    if (
        candidate.unit in ("percent", "tonne", "barrel", "litre")
        or candidate.hyphen
        or dimension(candidate.unit) in ("mass", "volume", "area")
    ):
        noun, after = _share_of(place, candidate, before)
        if noun or candidate.kind == "ratio":
            return noun, after
    if is_money(candidate.unit):
        special = _money(place, candidate)
        if special:
            return special, end
    lead = text[max(place.clause[0], candidate.start - 16) : candidate.start]
    if _set_against(lead, text[end : end + 20]) and before and before[-1][0].first >= place.sentence.start:
        return "", end
    raised = re.match(
        r"\s((?:[a-z]+\s){1,2})(?:rise|increase|cut|fall|drop|growth|reduction|hike)\b", text[end : place.sentence.end]
    )
    if raised and raised[1].strip() not in ("annual", "monthly", "sharp", "further", "year-on-year"):
        return _clean(raised[1].strip()), end
    if re.match(
        r"\s(?:above|below|over|under|more than|less than)\s(?:what|the (?:limit|level|licence))", text[end : end + 30]
    ):
        return "", end
    for way in (_risen, _object, _of_before, _noun_after_money, _prepositional, _subject):
        what = way(place, candidate)
        if what:
            return ("share price" if what.lower() in ("shares", "stock", "stocks", "share") else what), end
    return "", end


def _set_against(lead: str, after: str) -> bool:
    """", up 8.5%", ", 9% more than a year earlier": a change of the figure before."""
    if re.search(r"(?:^|,|\()\s?(?:up|down)(?: by)? $", lead):
        return True
    return lead.endswith(", ") and bool(re.match(r"\s(?:more|higher|less|fewer|lower|up|down)\b", after))


def _term(place: Place, candidate: Candidate, before: list[tuple[Candidate, Counted]]) -> str:
    """Sentences and bans."""
    sentence = place.sentence.text
    lead = place.text[max(place.clause[0], candidate.start - 60) : candidate.start]
    if re.search(r"\bban(?:ned|s)?\b|\bsuspend\w*", sentence, re.IGNORECASE) and re.search(r"\b(?:for|ban of)\s$|ban", lead):
        return "ban"
    asked = re.search(r"\b(?:asked for|wants?|seek\w*|sought|demand\w*|called? for|recommended)\b", lead, re.IGNORECASE)
    if asked and (
        re.search(r"\b(?:crown|prosecut\w+|judge|court)\b", sentence, re.IGNORECASE)
        or (before and "sentence" in before[-1][1].what)
    ):
        return "prison sentence demanded"
    return "prison sentence" if _SENTENCE_WORD.search(sentence) and dimension(candidate.unit) == "time" else ""


def _share_of(place: Place, candidate: Candidate, before: list[tuple[Candidate, Counted]]) -> tuple[str, int]:
    """ "90 per cent of its 3,000 members", "one in eight posts", "a 15-year sentence", "412,000, or 7.9% of the workforce"."""
    text = place.text
    limit = min(max(place.following, candidate.end + 60), place.sentence.end)
    direct = candidate.kind in ("ratio", "fraction") or candidate.hyphen
    if not (direct or _PARTITIVE.match(text, candidate.end)) or _THEM.match(text, candidate.end):
        return "", candidate.end
    noun, end = noun_after(text, candidate, limit)
    aside = re.search(
        r"(?:,|\() ?(?:or |that is |equal to |equivalent to )?$", text[max(0, candidate.start - 20) : candidate.start]
    )
    if noun and aside and before and candidate.start - before[-1][0].end < 20 and before[-1][1].what:
        return f"{before[-1][1].what} as share of {_clean(noun)}", end
    return _clean(noun), end


def _money(place: Place, candidate: Candidate) -> str:
    """Fines, transfer fees, prize money, money that was defrauded, recovered, repaid."""
    text = place.text
    lead = text[max(place.clause[0], candidate.start - 70) : candidate.start]
    if _FINED.search(lead) or re.search(r"\bfin(?:e|ed|es) of\s$", lead):
        return "fine"
    if (
        re.search(
            r"\b(?:defraud|swindl|cheat|robb|stole|embezzl|launder)\w*\b",
            place.sentence.text[: candidate.start - place.sentence.start],
            re.IGNORECASE,
        )
        and re.search(r"\bof\s$|\w\s$", lead)
        and (re.search(r"\b(?:of|stole|embezzled|laundered|laundering|embezzling|stealing)\s$", lead))
    ):
        return "money defrauded"
    if _TRANSFER.search(place.sentence.text) and re.search(
        r"\b(?:for|paid|fee (?:of|as)|cost|worth)\s(?:about |a |"
        r"an initial )?[“\"]?$",
        lead,
    ):
        return "transfer fee"
    if re.search(r"\b(?:earned|earns|prize of|purse of|collected|pocketed|won)\s$", lead):
        return "prize money"
    if re.match(
        r"[ -](?:million |billion )?(?:in|of) (?:aid|damages|compensation|severance|funding)",
        text[candidate.end : candidate.end + 30],
    ):
        return _prepositional(place, candidate)
    spending = re.match(
        r"\s(?:on|in|for|to)\s(?:the |its |a )?([a-z][\w-]*(?:\s[a-z][\w-]*)?)", text[candidate.end : place.sentence.end]
    )
    if spending and re.search(r"\b(?:spend|spent|spending|invest|invested|allocat\w*|earmark\w*)\s$", lead):
        return _clean(f"spending on {spending[1]}")
    verb = re.search(
        r"\b(recovered|paid|repay|repaid|seized|owed|owes|raised|donated|invested|spent|spend|borrowed|stolen|"
        r"lent|saved|wasted|withdrew|transferred|frozen|froze)\s$",
        lead,
    )
    if verb and verb[1] == "repay":
        return "money to be repaid"
    return (
        f"money {verb[1]}" if verb and not re.match(r"\s(?:in|on|for)\s[a-z]", text[candidate.end : candidate.end + 6]) else ""
    )


_TRANSFER = re.compile(
    r"\b(?:striker|midfielder|defender|goalkeeper|winger|forward|transfer|fee|signed|signing|bonuses)\b", re.IGNORECASE
)
_OBJECT_OF_TIMES = re.compile(
    r"\s((?:the |its |their |his |her |[A-Z][\w’'-]*['’]s )[^,;:.]{3,40}?)(?=\s(?:to|on|in|from|by|and|since|over|at|"
    r"within)\b|[,;.]|$)"
)
_GENERIC = frozenset(
    "forecast forecasts estimate estimates projection projections target targets figure figures number "
    "numbers total totals toll count tally sum gap amount "
    "deliveries level limit value data prediction initial real true rate-of".split()
)
_MEANS = {
    "forecast": ("forecast",),
    "forecasts": ("forecast",),
    "projection": ("forecast",),
    "toll": ("killed",),
    "deliveries": ("delivered",),
}
_COUNT_OF = {
    "unemployment": "unemployed people",
    "jobless": "unemployed people",
    "attendance": "spectators",
    "membership": "members",
    "employment": "employed people",
}


def _risen(place: Place, candidate: Candidate) -> str:
    """ "a rise of 0.25 points in the key rate": what rose stands after the number."""
    lead = place.text[max(place.clause[0], candidate.start - 30) : candidate.start]
    after = re.match(
        r"(?:\s(?:rise|increase|fall|drop|cut|decline|jump|reduction|growth|surge))?\sin\s((?:the |its |"
        r"their )?[^,;:.]{3,40})",
        place.text[candidate.end : place.sentence.end],
    )
    changed = re.search(r"\b(?:rise|increase|fall|drop|cut|decline|jump|reduction|growth|surge|hike) of\s$", lead) or (
        after and not after.group().startswith(" in")
    )
    if not after or not changed or _TIMEWORDS.match(after[1].split()[0]):
        return ""
    return _noun_phrase(re.split(r"\s(?:passed|was|is|came|will|has|had)\b", after[1])[0])


def _object(place: Place, candidate: Candidate) -> str:
    """ "raised its key rate by 25 basis points", "puts the damage at $3.4bn"."""
    match = _IN_BEFORE.search(place.text[max(place.clause[0], candidate.start - 110) : candidate.start])
    if not match or re.match(r"(?:up|down|out|off|on)\b", match[2]):
        return ""
    words = re.sub(r"^.*\b(?:the|its|their|his|her)\s", "", match[2])
    return "" if words.lower() in ("it", "them", "this", "that") else _noun_phrase(words)


def _of_before(place: Place, candidate: Candidate) -> str:
    """ "inflation of 2.5 per cent", "a backlog of 300"."""
    match = _OF_BEFORE.search(place.text[max(place.clause[0], place.previous, candidate.start - 60) : candidate.start])
    if not match or place.text[candidate.start - 3 : candidate.start] == "at ":
        return ""
    kept: list[str] = []
    for word in reversed(match[1].split()):
        if (
            word.lower() in _STOPS
            or not word[0].isalpha()
            or word.lower() in ("record", "upwards", "excess", "worth", "maximum", "minimum")
        ):
            break
        kept.insert(0, word)
    kept = kept[-2:]
    verb = len(kept) > 1 and re.search(r"(?:s|ed|ing)$", kept[0]) and not kept[0].endswith(("'s", "’s"))
    return _clean(" ".join(kept[1:] if verb else kept))  # "expects inflation" is "inflation"


def _noun_after_money(place: Place, candidate: Candidate) -> str:
    """ "a $40m loan", "€38m fee"."""
    match = _BARE_AFTER.match(place.text, candidate.end, min(place.following, place.sentence.end))
    if not match or (
        dimension(candidate.unit) in ("temperature", "points", "share")
        and not candidate.hyphen
        and not re.match(r"[ -](?:stake|share|tax|tariff|majority|discount|turnout|chance|levy|interest)", match.group())
    ):
        return ""
    words = []
    for word in match[1].split():
        if word.lower() in _STOPS or word.endswith(("ed", "ly")) or word in ("higher", "lower", "too", "apiece"):
            break
        words.append(word)
    return _clean(" ".join(words[:2]))


def _prepositional(place: Place, candidate: Candidate) -> str:
    """ "$5m in aid", "17bn for pensions"."""
    if not is_money(candidate.unit) and candidate.unit != "percent":
        return ""
    match = _FOR_AFTER.match(place.text, candidate.end, min(place.following, place.sentence.end))
    if not match or re.match(r"\s(?:on|from)\s", match.group()) or not match[2][0].islower():
        return ""
    words: list[str] = []
    for word in match[2].split():
        if word.lower() in _STOPS and not (word == "and" and words):
            break
        words.append(word)
    if (
        not words
        or _TIMEWORDS.match(words[0])
        or words[0].lower()
        in ("last", "next", "past", "second", "first", "third", "fourth", "same", "early", "late", "total", "cash")
    ):
        return ""
    return _clean(" ".join(words[:3]).removesuffix(" and"))


def _subject(place: Place, candidate: Candidate) -> str:
    """The subject of the clause: the words before its verb, the nearest first."""
    before = re.sub(
        r",\s(?:which|who|whose|where|of whom)\b[^,;]{0,80},", "", place.text[place.sentence.start : candidate.start]
    )
    clause = re.split(r"[;:]\s|,?\s(?:while|whereas|but|although|though)\s|,\s(?:and|or|as|so)\s|\s[—–-]\s", before)[-1]
    clause = _LEAD.sub("", clause)
    clause = re.sub(
        r"^.*\b(?:said|says|claimed|claims|told \w+|shows?|thinks|believes|warned|insisted|argued|"
        r"complained)\s(?:that\s)?(?=\w+\s)",
        "",
        clause,
    )
    clause = re.sub(
        r"^(?:In|At|By|On|For|Across|After|Before|Last|This|Over|During|Since|Of|Under|From)\b[^,]{0,40},\s", "", clause
    )
    verbs = list(_SUBJECT_END.finditer(" " + clause))
    for i in range(len(verbs) - 1, -1, -1):
        chunk = clause[(verbs[i - 1].end() - 1 if i else 0) : max(verbs[i].start() - 1, 0)]
        chunk = re.split(r"[“”\"();]|\bthat\s", chunk)[-1].strip(" ,")
        if chunk and _PRONOUN_END.search(chunk):
            return ""
        subject = _noun_phrase(chunk.split(",")[0]) if chunk else ""
        if subject and not _CLAIMING.match(clause[verbs[i].start() :]):
            return subject
    return ""


_PRONOUN_END = re.compile(
    r"(?:^|\s)(?:it|they|he|she|this|these|those|which|who|there|we|i|you|the figure|the number|the total|the sum|one)$",
    re.IGNORECASE,
)
_CLAIMING = re.compile(
    r"\s?(?:(?:has|have|had|is|are|was|were|will|would|now|also|already)\s)*(?:offer\w*|demand\w*|ask\w*|spen[dt]\w*|paid|"
    r"pays?|paying|pledg\w*|promis\w*|gave|given|gives?|"
    r"recovered|receiv\w*|buy\w*|bought|order\w*|forecast\w*|predict\w*|project(?:s|ed)|approv\w*|seiz\w*|borrow\w*|invest\w*|"
    r"allocat\w*|agree\w*|propos\w*|concede\w*|want\w*|seek\w*|found|"
    r"counted|record\w*|said|says|told|puts?|reckons|estimates?|estimated|calculates|thinks|claims?|claimed)\b"
)


def _noun_phrase(words: str) -> str:
    """The head of a subject with its "of" complement: "the risk of severe illness", "Norvane's net profit"."""
    words = re.sub(r"^(?:.*\b)?(?:that|said|says)\s", "", words)
    words = re.sub(rf"^(?:the )?(?:{_NAME}(?:['’]s|s['’])\s)", "", words)
    words = re.sub(
        r"^(?:the |a |its )?(?:total |real |true |actual )?(?:number|amount|proportion|share|percentage|count|"
        r"tally|toll) of\s(?=\w)",
        "",
        words,
        flags=re.IGNORECASE,
    )
    words = re.split(r"\s(?:in|for|at|on|from|across|among|between|by|since|with|after|to|put|before|during|under)\s", words)[0]
    kept = [w for w in re.findall(r"[^\W\d_][\w’'-]*", words) if w.lower() not in _STOPS or w.lower() == "of"]
    kept = [
        w
        for w in kept
        if not _TIMEWORDS.match(w)
        and w.lower() not in ("overall", "initial", "expected", "likely", "forecast to", "due", "set", "projected", "estimated")
    ]
    if kept and kept[-1].lower() in ("forecast", "estimate", "projection", "target", "toll", "prediction"):
        kept = kept[-1:]
    while kept and kept[0].lower() == "of":
        kept.pop(0)
    while kept and kept[-1].lower() == "of":
        kept.pop()
    return _clean(" ".join(kept[-4:]))


def _clean(words: str) -> str:
    words = re.sub(r"\b(?:the|a|an|its|their|his|her|our)\s", "", words)
    words = re.sub(r"['’]s?\b", "", words)
    return words.strip(" -,'’\"")


# --- outcome and WHERE -----------------------------------------------------------------------------------------------


def _outcomes(place: Place, candidate: Candidate, end: int, what: str) -> tuple[str, ...]:
    """What happened to it: in WHAT itself, a verb straight before, after the number up to the next one, then before it."""
    text, first = place.text, place.clause[0]
    if candidate.unit == "times" or dimension(candidate.unit) in ("time", "temperature", "length", "speed", "magnitude"):
        return ()
    inside = [o for o, _, _ in events(what, 0, len(what), place.ill)]
    if inside:
        return _chosen([*inside, *_modal_before(place, candidate)], candidate, what)
    lead = events(text, max(first, place.previous, candidate.start - 40), candidate.start, place.ill)
    if (
        lead
        and not re.search(r"\b(?:and|or|but|,|;|while|with)\b|[,;]", text[lead[-1][2] : candidate.start])
        and len(text[lead[-1][2] : candidate.start].split()) <= 1
    ):
        more = _after(place, candidate, end) if lead[-1][0] in MODAL else None
        if lead[-1][0] in MODAL and not more and not what:
            more = next(
                (o for o, _, _ in reversed(events(text, place.sentence.start, lead[-1][1], place.ill)) if o not in MODAL), None
            )
        return _chosen([*([more] if more else []), lead[-1][0]], candidate, what)
    after = _after(place, candidate, end)
    if after:
        return _chosen([after], candidate, what)
    if lead:
        return _chosen([lead[-1][0]], candidate, what)
    wide = events(text, max(place.sentence.start, candidate.start - 160), candidate.start, place.ill)
    near = [o for o, _, stop in wide if stop >= first or not what]
    if what and candidate.unit == "count" and place.previous > place.sentence.start:
        near = []
    return _chosen([near[-1]], candidate, what) if near else ()


_PASSIVE = re.compile(
    r"(?:\sof [\w ]{1,20})?(?:\s(?:in aid|has|have|had|was|were|is|are|been|being|would|will|be|to|so far|already|not|only|"
    r"yet))*\s"
)


def _after(place: Place, candidate: Candidate, end: int) -> str | None:
    """The first outcome after the number, before the next number; past ", including two soldiers," too."""
    text = place.text
    stop = min(place.following, place.sentence.end)
    after = events(text, end, min(stop, max(place.clause[1], end + 40)), place.ill)
    if after and after[0][1] - end < 45 and (candidate.unit == "count" or _PASSIVE.fullmatch(text[end : after[0][1]])):
        return after[0][0]
    aside = re.match(
        r"[^.;,]*?, (?:including|among them|with|most of them|mostly|all|or|about|roughly|nearly|"
        r"equivalent) [^,;.]*,",
        text[candidate.end : place.sentence.end],
    )
    if aside:
        later = events(text, candidate.end + aside.end(), min(candidate.end + aside.end() + 40, place.sentence.end), place.ill)
        return later[0][0] if later else None
    return None


def _modal_before(place: Place, candidate: Candidate) -> list[str]:
    """ "plans 300 arrests", "promised 40 deliveries": how real it is, from the verb before."""
    lead = events(place.text, max(place.clause[0], place.previous, candidate.start - 40), candidate.start, place.ill)
    return [o for o, _, _ in lead if o in ("planned", "pledged", "forecast")]


def _chosen(found: list[str], candidate: Candidate, what: str) -> tuple[str, ...]:
    """Outcomes of people do not fit money or shares of things."""
    if candidate.unit != "count":
        found = [
            o for o in found if o not in ON_PEOPLE or (candidate.unit == "percent" and what and is_person(what.split()[-1]))
        ]
    return tuple(dict.fromkeys(found))[:2]


def _with_where(place: Place, candidate: Candidate, counted: Counted) -> Counted:
    """With the place, body or event that the sentence ties it to."""
    where = _where(place, candidate)
    extra = _participle(place, candidate, counted) if not counted.outcomes and not counted.taken_over else ""
    what = f"{counted.what} {extra}".strip() if extra and extra not in counted.what else counted.what
    kept = where or (counted.where if counted.taken_over else "")
    if kept and kept.lower() in what.lower():
        kept = ""
    return Counted(what, kept, counted.outcomes, counted.written, counted.taken_over)


def _participle(place: Place, candidate: Candidate, counted: Counted) -> str:
    """ "homes were searched": what was done to it, where that is no outcome of the table."""
    if candidate.unit not in ("count", "percent") or not counted.what:
        return ""
    head = counted.written.split()[-1] if counted.written else counted.what.split()[-1]
    at = place.text.find(head, candidate.end, min(place.following, place.sentence.end))
    if at < 0:
        return ""
    match = _VERBAL.match(place.text, at + len(head), min(place.following, place.sentence.end)) or _ED.match(
        place.text, at + len(head)
    )
    return match[match.lastindex or 1].strip() if match else ""


def _where(place: Place, candidate: Candidate) -> str:
    """The nearest place or owner: after the number up to the next one, then before it in the clause, then in the sentence."""
    text, sentence = place.text, place.sentence
    comma = text.find(",", candidate.end, place.sentence.end)
    after = (candidate.end, min(place.following, max(place.clause[1], candidate.end), comma if comma > 0 else len(text)))
    spans = (
        after,
        (max(place.clause[0], place.previous), candidate.start),
        (place.clause[0], candidate.start),
        (sentence.start, candidate.start),
    )
    for start, end in spans:
        piece = _SOURCE.sub(lambda m: " " * len(m.group()), text[start:end])
        for pattern in (_PLACE, _LOWER_PLACE, _OWNER):
            names = [m[1] for m in pattern.finditer(piece) if _is_place(m[1], piece, m.end(1))]
            if names:
                return (
                    _QUALIFIED.sub("", names[0] if start == candidate.end else names[-1]).removesuffix("'s").removesuffix("’s")
                )
    subject = re.match(rf"({_NAME})\s(?:has|had|will|is|was|said|plans|employs|delivers|reported|pumps)\b", sentence.text)
    return _QUALIFIED.sub("", subject[1]) if subject and _is_place(subject[1], sentence.text, 0) else ""


# "According to Kyiv's adviser," and "the mayor of Dalen" name a source, not a place.
_SOURCE = re.compile(
    r"\b[Aa]ccording to [^,.;]{0,90}|\b(?:[A-Z][\w’'-]*\s){0,2}[A-Z][\w-]*['’]s (?:\w+ ){0,2}(?:adviser|minister|president|"
    r"spokes\w+|envoy|ministry|agency|army|chief|government|"
    r"prime minister|foreign minister|general staff|police|union|mayor|governor|ambassador)\b|\b(?:mayor|"
    r"governor|president|minister|king|queen|bishop) of [A-Z]\w+"
)
_QUALIFIED = re.compile(r"^(?:Neighbouring|Nearby|Eastern|Western|Northern|Southern|Central|In|Across)\s")


def _is_place(name: str, piece: str, end: int) -> bool:
    """No month, weekday or title, and no number after it ("Gate 7", "Article 14")."""
    return name.split()[0].lower() not in _NOT_PLACE and len(name) > 1 and not re.match(r"\s?[0-9]", piece[end : end + 2])
