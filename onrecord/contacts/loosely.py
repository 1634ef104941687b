"""Contacts in words that no frame of frames.py fits: a subject, another party and a word of contact in one clause.

English has more ways to say that two people met than any list of frames holds ("had him to supper", "was closeted with"). So
where no frame fits a sentence, a subject and the party nearest to a word of contact are taken, with the state that the words
around them give.
"""

# ruff: noqa: E501 - word lists and patterns are read a phrase at a time.
from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations, product

from onrecord.contacts.contact import ContactType
from onrecord.contacts.match import Match
from onrecord.contacts.roles import CLAUSE, UNIT
from onrecord.contacts.states import Around, outcome_of, state_of
from onrecord.contacts.units import Marked

WORDS: tuple[tuple[ContactType, str], ...] = (
    ("mediate", r"mediat\w*|go-between\w*|intermediar\w*|shuttl\w*|honest broker|ferr(?:y|ied|ying)|carri(?:ed|es)|carrying|relay\w*|brokered|"
                r"middleman|good offices|envoy between|messenger"),
    ("call", r"phon\w*|telephon\w*|rang|rung|ringing|dial\w*|voicemail|the line|on the line|zoom\w*|skype\w*|hotline|video|radioed|handset|receiver|"
             r"calls?|called|walkie-talkie|by radio|hung up|picks? up|picked up"),
    ("write", r"letters?|notes?|messages?|e-mails?|emails?|e-mailed|texted|texts|text|telegrams?|cabled?|postcards?|fax\w*|memos?|"
              r"correspond\w*|wrote|written|writes?|writing|envelopes?|missives?|signall?ed|couriers?|dispatch(?:es)?|penned|scribbl\w*|"
              r"repl(?:y|ies|ied)|answer(?:ed|s)?|dropped a line|wired|mailed|slipped"),
    ("visit", r"visit\w*|guests?|host(?:s|ed|ing)?|call(?:s|ed)? (?:in )?(?:on|at)|drop(?:s|ped)? (?:by|in)|stay(?:s|ed|ing)? (?:with|at)|welcom\w*|"
              r"receiv\w*|doors?|doorstep|home|house|farm|villa|entertain\w*|red carpet|knock\w*|hospitality|showed \S+ round|shown round"),
    ("negotiate", r"negotiat\w*|bargain\w*|haggl\w*|talks|parley\w*|terms|settle(?:d|ment)?|thrash(?:ed|ing)? out|hammer(?:ed|ing)? out|truce|"
                  r"horse-trad\w*|bartered|concluded|struck|plea|shook on"),
    ("meet", r"me[et]t\w*|met|lunch\w*|din(?:e|es|ed|ner|ners)|breakfast\w*|supper|tea|coffee|drinks?|sat|sits?|sitting|seated|shook|shakes?|handshake|"
             r"audience|appointment|session|summit|hearing|appear(?:s|ed)?|testif\w*|cross-examin\w*|embrac\w*|hugg\w*|greet\w*|gather\w*|huddl\w*|"
             r"closeted|cornered|buttonhol\w*|confront\w*|reunion|reunit\w*|rendezvous|encounter\w*|face to face|face-to-face|alone with|eye to eye|"
             r"table|aside|ran into|bumped into|crossed paths|introduc\w*|joined|toast\w*|walked|strolled|rode|danced|supped|company|together|"
             r"presence|saw|seen|sees|see|seeing|summon\w*|interview\w*|question(?:ed|ing)|interrogat\w*|consultation|conclave|chambers"),
    ("talk", r"talk\w*|sp[eo]ak\w*|spoke\w*|words?|conversation\w*|dialogue|chat\w*|confer\w*|consult\w*|contacts?|contacted|touch|channels?|"
             r"discuss\w*|exchang\w*|brief\w*|heard from|hear from|argu\w*|debat\w*|engag\w*|approach\w*|overtures?|sounded|ties|relations|"
             r"links|communicat\w*|communications?|invit\w*|offer\w*"),
)
_WORD = tuple((type_, re.compile(rf"(?<![\w§-])(?:{words})(?![\w-])")) for type_, words in WORDS)
_PLACES = frozenset("in at near on inside outside across around through over under above below into during despite against about since "
                    "of for like as than without".split())
_NOT = re.compile(r"met (?:with )?(?:criticism|silence|scorn|derision|approval|(?:its|their|the|his|her|all|every) )|me[et]\w* (?:the |its |a |their )?"
                  r"(?:deadline|target|expectations?|demand|cost|needs?|criteria|standards?|fate|end)|in other words|word for word|"
                  r"blamed? each other|at the end of the day|in terms of|calls? (?:itself|themselves|for)|called for|in the event|so-called|speaks? for itself|"
                  r"on behalf of|signed by|take note|noted|plea for|in touch with reality")
OWNED = re.compile(r"^ 's? (?:[\w-]+ ){0,2}(?:letters?|notes?|messages?|e-mails?|calls?|visit\w*|invitation\w*|offer\w*|home|house|door|doorstep|office|table|"
                   r"farm|villa|request\w*|hand|side|bedside|company|presence|chambers|lunch|dinner|party|proposal|overtures?|approach\w*|hospitality|"
                   r"tent|cabin|study|rooms?|desk|bench|cell|boat|ship|island|lab|laboratory|court)")


def loosely(line: Marked, names: Sequence[tuple[str, ...]]) -> list[Match]:
    """The one contact that a line without a frame states, if it does."""
    text = line.line
    if _NOT.search(text):
        return []
    first = _subject(line, names)
    found = [(match.start(), match.end(), type_) for type_, pattern in _WORD for match in pattern.finditer(text)]
    if first is None or not found:
        return []
    place, number = first
    found = [one for one in found if one[0] > place]
    if not found or "among themselves" in text:
        return []
    other = _other(line, names, number, [at for at, _, _ in found])
    own = names[number]
    if other is None:
        near = [(at, end, type_) for at, end, type_ in found if at > place]
        alone = line.units[number].members[0].kind == "pronoun" and re.search(r"\b(?:to|with) ", text[place:])
        if len(own) < 2 or not near or alone or not _mutual(text):
            return []
        at, end, type_ = near[0]
        pairs, stop = tuple(combinations(own, 2)), end
    else:
        spot = text.find(f"§{other}")
        at, end, type_ = min(found, key=lambda item: (abs(item[0] - spot), item[0]))
        stop = max(end, spot + 2)
        pairs = tuple(pair for pair in product(own, names[other]) if pair[0] != pair[1])
    state = state_of(Around(text[:place], text[place + 2:stop], "", text[stop:]), answer=type_ == "write" and "answer" in text)
    outcome = outcome_of(text[stop:]) if state == "held" else None
    if state is None or not pairs:
        return []
    return [Match(pairs, type_, outcome if outcome in ("ended", "refused", "denied") else state, min(place, at), stop, at)]


def _subject(line: Marked, names: Sequence[tuple[str, ...]]) -> tuple[int, int] | None:
    for match in UNIT.finditer(line.line):
        before = line.line[:match.start()].split()
        unit = line.units[int(match[1])]
        if names[int(match[1])] and not unit.genitive and (not before or before[-1] in CLAUSE):
            return match.start(), int(match[1])
    return None


def _other(line: Marked, names: Sequence[tuple[str, ...]], first: int, places: list[int]) -> int | None:
    """The unit nearest to a word of contact that is no place, not the subject, and no second subject of another clause."""
    best: tuple[int, int] | None = None
    for match in UNIT.finditer(line.line):
        number, after = int(match[1]), line.line[match.end():]
        before = line.line[:match.start()].split()
        unit = line.units[number]
        if number == first or not names[number] or set(names[number]) & set(names[first]) or not before:
            continue
        if unit.genitive and not OWNED.match(after):
            continue
        if before[-1] in _PLACES and not OWNED.match(after) and unit.members[-1].kind == "name" and " " not in unit.members[-1].words:
            continue
        if re.search(r"(?:hosted|chaired|led|mediated) by$", line.line[:match.start()].rstrip()) or "talk of" in line.line:
            continue
        if re.match(r" (?:,? )?(?:said|says|told|added|insisted|reported|wrote that|announced|confirmed)\b", after) or (
                before[-1] in ("said", "says", "to", "told") and re.search(r"(?:according to|told|said|says)$", line.line[:match.start()].rstrip())):
            continue
        far = min(abs(place - match.start()) for place in places)
        if far <= 60 and (best is None or far < best[0]):
            best = far, number
    return best[1] if best else None


def _mutual(text: str) -> bool:
    """Do words say that several did something with one another?"""
    return bool(re.search(r"\b(?:together|each other|one another|face to face|talks|terms|hands|jointly|between them|round (?:a|the|one) table|"
                          r"met|meet|the same table|shared|spoke|spoken|speak|lunch|dinner|breakfast|supper|exchanged|truce)\b", text))
