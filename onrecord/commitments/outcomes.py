"""What a later text makes of a commitment: a state is proposed, and a person decides.

When unsure, "open". Broken is proposed only for what the text itself, a neutral count or the speaker says: an opponent's word
is never enough. See docs/commitments.md for the order of the rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from onrecord.commitments.reports import Line, Promise, lines_of
from onrecord.commitments.types import Proposal
from onrecord.document import Span

_BACK = re.compile(
    r"\bchang(?:e|es|ed|ing) (?:his|her|its|their|my|our) minds?\b|\bno longer (?:\w+ ){0,3}?(?:intend|"
    r"plan|want|wish|mean|stand|consider|think|believ|offer|see|go)\w*|"
    r"\b(?:drop(?:s|ped)?|withdr[ae]w(?:s|n)?|retract(?:s|ed)?|abandon(?:s|ed)?|shelv(?:es|ed)|scrap(?:s|"
    r"ped)?|rescind(?:s|ed)?|revok(?:es|ed)|tak(?:es|en) back|took back|"
    r"walk(?:s|ed)? back|call(?:s|ed)? off|back(?:s|ed)? (?:down|away|out|off|track\w*)|row(?:s|"
    r"ed)? back|disown(?:s|ed)?|renounc(?:es|ed)|recant(?:s|ed)?|unsa(?:y|id))\b|"
    r"\b(?:was|were|been|is|am) (?:only |just |merely )?(?:joking|teasing|kidding|rash|hasty|misquoted|"
    r"misunderstood|misheard|a joke|a mistake|an error)\b|"
    r"\bnever (?:meant|intended|said|promised|been (?:meant|intended))\b|\bnot (?:meant|intended) "
    r"(?:as|to be|it|that)\b|\bone of (?:several|many|a number of|the) (?:options|possibilities|"
    r"ideas)\b|"
    r"\bno date (?:had|has|was|is|could)\b|\bnot (?:a|an) (?:promise|commitment|pledge|threat|deadline)\b|"
    r"\b(?:an? )?(?:aspiration|ambition|hope|goal|idea|figure of speech|manner of speaking)s?(?:,|"
    r" and)? (?:not|rather than)\b|"
    r"\bout of context\b|\boff the table\b|\bu-turn\b|\bsecond thoughts\b|\bthought better of\b|"
    r"\bbetter of it\b|\bheat of the moment\b|\bspoke too soon\b|\bnot (?:going ahead|happening)\b|"
    r"\b(?:might|may|could) (?:\w+ )?(?:not|perhaps)\b|\bopen question\b|\b(?:is|was|are|were) (?:still "
    r")?being (?:considered|weighed|looked at|reviewed|examined)\b|"
    r"\b(?:on ice|on hold|on the back burner|gone cold|went cold|cooled on|reconsider\w*|think(?:ing)? "
    r"again|thought again|toned? down|soften\w*|let (?:it|the matter) drop|off the cards|"
    r"not on the cards|when the time is right|in due course|if (?:funds|money|time|circumstances) "
    r"(?:allow|permit)\w*|at some point|nothing (?:had |has |was )?(?:been )?promised|empty words|"
    r"hot air|forget (?:it|what)|ignore what|scratch that|wrong to (?:say|promise|threaten)|regret\w* "
    r"(?:the|his|her|having))\b|"
    r"\bkeep(?:ing|s)? (?:his|her|its|their|all) options\b|\bnot (?:be )?tied to\b|\bwill not now\b|"
    r"\bwould not now\b|\bwill stay (?:after all|on)\b|\bafter all\b|\b(?:he|she|i|we|they) (?:will "
    r"|would )?stays?\b$|\brule nothing out\b|\bwould see\b|\bwe will see\b|\bnothing (?:is|was|"
    r"had been|has been) decided\b"
)
_STAYS = re.compile(r"\b(?:will|would) (?:now )?(?:stay|remain)\b")
_MOOT = re.compile(
    r"\b(?:leav(?:es|ing)|left) (?:nothing|no one|nobody|no \w+) to\b|\b(?:annul|void|overtur|repeal|"
    r"quash|abolish|dissolv|disband|bankrupt|insolven|moot|obsolete|superfluous|liquidat|wound up|"
    r"nationali[sz])\w*|"
    r"\b(?:burn(?:t|ed) (?:down|out|to)|blew (?:down|up)|washed away|swept away|collapsed|demolished|"
    r"destroyed|razed|sank|torn down|pulled down|struck by lightning|wrecked|fell down|flattened)\b|"
    r"\b(?:no longer (?:exists?|there|needed|necessary|owns?|in office)|ceased to exist|does not "
    r"exist|nothing left|no need|lost (?:his|her) (?:seat|post|job|office|power)|voted out|"
    r"was (?:dismissed|sacked|ousted|removed|toppled|arrested|killed|found dead|deposed|replaced|"
    r"transferred)|(?:has|had)? ?died|death|stepped in|"
    r"flooded|shut down by|closed by|cancelled|called off|outlawed|banned by|forbidden by|court "
    r"(?:has )?(?:ruled|ordered|banned|stopped)|bought by|merged|sold (?:the|his|her|its) |has been "
    r"sold|was sold|resigned|retired|got there first|beat (?:him|her|them|it) to|before (?:he|she|"
    r"it|they|\w+) could|for good|never (?:come|happen)|taken out of (?:his|her|its|their) hands|"
    r"took (?:the work |it |over )+|taken over|took over)\b"
)
_ELSE = re.compile(
    r"\b(?:instead|took (?:the (?:work|job|task)|it) over|taken over|stepped in|in (?:his|her|its|"
    r"their) (?:place|stead)|got there first|beat (?:him|her|them|it) to|"
    r"not (?:by )?(?:him|her|them|his|her|its|their)\b|rather than|another (?:firm|company|party|"
    r"donor)|volunteers?|the army|a rival|neighbours?|from (?:his|her|their) own pockets?)\b"
)
_UNCLEAR = re.compile(
    r"\b(?:unclear|disputed|in dispute|cannot be (?:verified|checked|known|told|established)|can "
    r"not be (?:verified|checked|known|told|established)|could not be (?:verified|checked|established|"
    r"confirmed)|no (?:independent|outside|neutral)|"
    r"nobody (?:knows|counted|can (?:say|tell|check)|was there|kept)|no one (?:knows|counted|can "
    r"(?:say|tell|check)|was there|kept)|no (?:figures|records?|count|observers?|witness\w*|list|"
    r"minutes|tally|journalists?|reporters?|inspect\w+) |not been (?:published|verified|counted|"
    r"recorded|checked)|"
    r"opinions differ|accounts differ|accounts (?:vary|clash|contradict)|conflicting|contradict\w*|"
    r"his word against|her word against|word against word|never (?:counted|measured|recorded)|no "
    r"observer|no proof|neither (?:gave|offered|has|side|can|could|account)|no one else|nobody else|"
    r"there is no (?:record|way)|no trace|depends on whom|depends (?:on )?who|impossible to (?:say|"
    r"tell|know|check|verify)|hard to (?:say|tell)|matter of opinion|both sides claim|each side)\b"
)
_UNSEEN = re.compile(
    r"\b(?:everything (?:in|within)|all (?:in|within) (?:my|his|her|its|their|our) power|(?:do|does|"
    r"doing|did|try) (?:my|his|her|its|their|our) (?:very )?(?:best|utmost|level best)|knowingly|"
    r"willingly|deliberately|intentionally|decently|fairly|with (?:respect|dignity|care|love)|"
    r"good faith|work (?:hard|tirelessly|day and night|harder)|no stone unturned|leave no|listen "
    r"(?:to|more|harder)|keep in mind|bear in mind|always (?:be|treat|love|put|respect|remember|"
    r"act)|never forget|strive|endeavou?r|spare no|explore every|every effort|"
    r"what it takes|whatever it takes|take (?:\w+ )?seriously|(?:honour|respect) (?:the )?(?:spirit|"
    r"memory)|think (?:hard|about)|in (?:his|her|my|our|their) heart|pray|care for|better (?:person|"
    r"man|neighbour)|give (?:it|this) (?:his|her|my|our) all|consider|look into|as (?:soon|quickly|"
    r"best) as (?:possible|(?:he|she|it|they|we) can)|all (?:he|she|they|i|we) (?:can|could)|as "
    r"hard as|mean well|open mind|for the good of|seriously|with all (?:his|her|my|our|their)|in "
    r"the spirit|reasonable|where possible|if possible|humbly|honestly|wisely|proud|happier|happy|"
    r"kinder)\b"
)
_UNDER_WAY = re.compile(
    r"\b(?:on track|on schedule|on course|under way|underway|so far|preparations?|preparing|going "
    r"well|on time|progress|halfway|half-way|half of|a third of|a quarter of|two thirds|"
    r"have begun|has begun|began|started|have started|first (?:stone|step|stage|sod|shipment)|plans? "
    r"(?:is|are|was|were)|drafted|draft|talks (?:go on|continue)|foundations?|ordered|hired to|tender|"
    r"in hand|will be|"
    r"expected to|due to)\b"
)
_NEGATIVE = re.compile(
    r"\b(?:not|no|never|none|nobody|nothing|neither|without|still (?:shut|closed|waiting|empty|not|"
    r"stands?|in|at|missing|lack|has|have|under|dry|dark|without|owns?|lies?)|yet to|fail(?:s|ed|"
    r"ing)?|miss(?:ed|es|ing)|"
    r"short of|behind|delay(?:s|ed)?|postpon\w+|put off|late|lack(?:s|ed|ing)?|only|rest (?:is|are|"
    r"was|were|of)|remain(?:s|ed)? (?:shut|closed|empty|unpaid|unfinished|unopened|unsigned|dark|"
    r"idle|to be)|unpaid|unfinished|"
    r"unopened|undone|unanswered|incomplete|scrapped|cancelled|rejected|refused|apologi[sz]\w*|blam(?:es|"
    r"ed)|excus\w+|empty|bare|unchanged|instead|broke|broken|reneg\w+|passed without|came and went|"
    r"went by|ran out|expired|stood still|idle)\b"
)
_DONE = re.compile(
    r"\b(?:again|since|now|already|finished|complete[ds]?|done|ahead of|as (?:promised|announced|"
    r"threatened|pledged|agreed|foretold|predicted|planned)|on time|in time|in force|took effect|"
    r"first (?:time|patients?|train|trains|day|visitors?|passengers?|guests?|night)|"
    r"kept (?:his|her|its|their) (?:word|promise)|true to (?:his|her|its|their) word|carried out|"
    r"handed over|delivered|signed|has been|have been|had been|was|were|has|have|[a-z]+ed|began|"
    r"went|put|took|lost|won|came|rose|fell|shut|left|hit|gave|sold|built|paid|sent|cut|stood|struck|"
    r"flew|ran|drove|met|drew|made|held|set|wore|broke|grew|sank|found|bought|brought|spoke|sang|"
    r"wrote|ate|swam|lit|hung|dug)\b"
)
_EVERY = re.compile(r"\b(?:every|each|all|any|both|whole|entire|double|no one|nobody|never|no)\b")
_UP = re.compile(
    r"\b(?:rise|rises|rose|risen|grow|grows|grew|increas\w+|climb\w*|jump\w*|soar\w*|up|higher|doubl\w+|"
    r"recover\w*|gain\w*|improv\w+|surge\w*|record (?:profit|high|harvest|crop)|longer|dearer)\b"
)
_DOWN = re.compile(
    r"\b(?:fall|falls|fell|fallen|drop\w*|declin\w+|sink|sank|shrink|shrank|shrunk|down|lower|halv\w+|"
    r"plung\w+|decreas\w+|eas\w+|slump\w*|los[st]\w*|worst|record low|shorter|cheaper|smallest)\b"
)
_NUMBER = re.compile(
    r"(?<![\w.])(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:\s(million|billion|thousand))?(?:\s?(per "
    r"cent|percent|%|dollars|euros|pounds|[a-z]+))?"
)
_WORD_NUMBERS = {
    w: n
    for n, w in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen twenty".split()
    )
} | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "dozen": 12}


def propose(promise: Promise, text: str, day: date, said: Iterable[tuple[Span, str | None]] | None = None) -> Proposal:
    """The state of a commitment on the day of a later text, with nothing else known."""
    lines = lines_of(text, promise, said)
    bearing = [line for line in lines if bears(promise, line)]
    if not bearing and _touches(promise, lines):
        weak = [line for line in lines if line.voice != "other"] or lines
        if _UNSEEN.search(promise.act.lower()):
            return Proposal("cannot be settled", "nothing that could be observed would settle it", weak[0].span)
        for rule in (_withdrawn, _fell_away, _contested):
            if (proposal := rule(promise, lines, weak, day)) is not None:
                return proposal
    if not bearing:
        return Proposal("open", "the report is silent on it" + (" though its time has passed" if promise.due(day) else ""))
    if _UNSEEN.search(promise.act.lower()):
        return Proposal("cannot be settled", "nothing that could be observed would settle it", bearing[0].span)
    for rule in (_withdrawn, _fell_away, _contested, _hearsay, _counted, _carried):
        proposal = rule(promise, lines, bearing, day)
        if proposal is not None:
            return proposal
    return Proposal("open", "the report settles nothing", bearing[0].span)


def bears(promise: Promise, line: Line) -> bool:
    """Does a sentence speak of the act or the condition, or of the speaker's stance on it?"""
    shared = sum(key in line.keys for key in promise.keys)
    if shared >= 2 or (promise.keys and line.shares(promise.keys) >= 0.34):
        return True
    if promise.condition_keys and line.shares(promise.condition_keys) >= 0.5:
        return True
    named = promise.names & set(re.findall(r"\w+", line.words))
    return bool(named) and (shared > 0 or _BACK.search(line.words) is not None)


def _touches(promise: Promise, lines: list[Line]) -> bool:
    """Does a text share at least a word or the speaker's name with it?"""
    return any(
        line.keys & {*promise.keys, *promise.condition_keys} or promise.names & set(re.findall(r"\w+", line.words))
        for line in lines
    )


# --- the rules, in their order ---------------------------------------------------------------------------------------


def _withdrawn(promise: Promise, lines: list[Line], bearing: list[Line], day: date) -> Proposal | None:
    """The speaker takes it back, or softens it, before it is due."""
    if promise.type in ("prediction", "warning") or promise.due(day):
        return None
    for line in lines:
        match = _BACK.search(line.words) or ("quit" in promise.keys and _STAYS.search(line.words)) or None
        if match is None or line.voice == "other":
            continue
        if line.shares(promise.condition_keys) > line.shares(promise.keys) and not _speaker_acts(promise, line):
            continue
        own = line.voice == "speaker" or _speaker_acts(promise, line)
        if own and (line in bearing or promise.names & set(re.findall(r"\w+", line.words)) or line.voice == "speaker"):
            if promise.condition and _came_about(promise, lines):
                return Proposal("broken", "the condition came about and the speaker went back on it", line.span)
            return Proposal("withdrawn", f"the speaker takes it back: “{match.group().strip()}”", line.span)
    return None


def _speaker_acts(promise: Promise, line: Line) -> bool:
    head = set(re.findall(r"\w+", line.words[:60]))
    return (
        bool(head & {name for name in promise.names if len(name) > 2})
        or re.match(r"\W*(?:he|she|they|it|the (?:union|firm|company|club|government|bank|council|party|owner))\b", line.words)
        is not None
    )


def _came_about(promise: Promise, lines: list[Line]) -> bool:
    """Did what the commitment depends on happen, as the text itself tells?"""
    for line in lines:
        if line.voice == "other" or line.shares(promise.condition_keys) < 0.5:
            continue
        wanted = (
            re.search(r"\b(?:unless|not|no|never|without|fail\w*|refus\w*|lose|lost)\b", promise.condition.lower()) is not None
        )
        found = _NEGATIVE.search(line.words) is not None
        if wanted == found:
            return True
    return False


def _fell_away(promise: Promise, lines: list[Line], bearing: list[Line], day: date) -> Proposal | None:
    """The condition failed, the thing is gone, or somebody else did it."""
    if (gone := _condition_failed(promise, lines, day)) is not None:
        return gone
    for line in lines:
        if line.voice == "other":
            continue
        moot = _MOOT.search(line.words)
        if moot and line in bearing and promise.type not in ("prediction", "warning") and not _harms(promise):
            return Proposal("overtaken", f"it can no longer be done: “{moot.group()}”", line.span)
        if line in bearing and _done_by_another(promise, line, lines):
            return Proposal("overtaken", "somebody else did it", line.span)
    return None


def _harms(promise: Promise) -> bool:
    return promise.type in ("threat", "assurance")


def _condition_failed(promise: Promise, lines: list[Line], day: date) -> Proposal | None:
    """ "if they won promotion": "lost the final"; "if the talks failed": "the talks ended in an agreement"."""
    if not promise.condition or promise.type in ("prediction", "warning"):
        return None
    wanted_bad = (
        re.search(
            r"\b(?:unless|not|no|never|without|fail\w*|refus\w*|reject\w*|collaps\w*|lose|relegated|break\w*)\b",
            promise.condition.lower(),
        )
        is not None
    )
    acted = any(
        line.shares(promise.keys) >= 0.5
        and line.voice != "other"
        and not _NEGATIVE.search(line.words)
        and not _LOST.search(line.words)
        for line in lines
    )
    if (short := _condition_short(promise, lines, day)) is not None:
        return short
    for line in lines:
        if line.voice == "other":
            continue
        lost = _LOST.search(line.words)
        if not (line.keys & set(promise.condition_keys) or (lost and line.keys & set(promise.keys))):
            continue
        bad = re.search(
            r"\b(?:lost|lose|fail\w*|scrapped|cancel\w*|reject\w*|refus\w*|collaps\w*|broke (?:down|off)|"
            r"fell (?:through|short)|short|voted (?:down|against)|turned down|"
            r"abandon\w*|called off|never|will not|would not|has not|have not|had not|did not|dropped|missed|"
            r"ran out|withdr\w+|said no|no longer|another year|halted|vetoed|denied|stopped)\b",
            line.words,
        )
        good = re.search(
            r"\b(?:agreement|agreed|signed|succeeded|deal|settled|paid|won|accepted|freed|released|passed|"
            r"approved|lifted|withdrew|gave (?:in|way)|peace|stayed up|met|granted|pulped|removed)\b",
            line.words,
        )
        if not wanted_bad and bad and not acted:
            return Proposal("overtaken", f"the condition did not come about: “{bad.group()}”", line.span)
        if wanted_bad and good and not bad and not acted and not _NEGATIVE.search(line.words):
            return Proposal("overtaken", f"what it was to answer did not come about: “{good.group()}”", line.span)
    return None


_LOST = re.compile(
    r"\b(?:lost|failed|rejected|refused|voted down|turned down|scrapped|fell through|fell short|"
    r"said no|was defeated|were defeated|vetoed|relegated)\b"
)


def _condition_short(promise: Promise, lines: list[Line], day: date) -> Proposal | None:
    """ "if they raised 2 million": the fund stood at 900,000 when the time ran out."""
    wanted = _numbers(promise.condition)
    if not wanted or not (promise.due(day) or any(re.search(r"\bdeadline\b", line.words) for line in lines)):
        return None
    for line in lines:
        found = [n for n, _ in _numbers(line.words) if wanted[0][0] / 100 < n < wanted[0][0]]
        if found and line.voice != "other":
            return Proposal("overtaken", f"the condition was not met in time: {found[0]:g} of {wanted[0][0]:g}", line.span)
    return None


def _done_by_another(promise: Promise, line: Line, lines: list[Line]) -> bool:
    if promise.type not in ("pledge", "offer") or line.shares(promise.keys) < 0.5:
        return False
    return any(_ELSE.search(other.words) for other in lines if other.voice != "other")


def _contested(promise: Promise, lines: list[Line], bearing: list[Line], day: date) -> Proposal | None:
    """Accounts that contradict each other with no independent one, when the time has passed."""
    if any(_UNCLEAR.search(line.words) for line in lines):
        if promise.deadline is None or promise.due(day):
            return Proposal("cannot be settled", "what happened is not known from anybody independent", bearing[0].span)
        return Proposal("open", "what happened is not known, and the time has not passed", bearing[0].span)
    voices = {line.voice for line in bearing} - {"own"}
    if {"speaker", "other"} <= voices and "neutral" not in voices and not any(line.voice == "own" for line in bearing):
        against = [line for line in bearing if line.voice == "other" and _NEGATIVE.search(line.words)]
        if against and (promise.deadline is None or promise.due(day)):
            return Proposal("cannot be settled", "the accounts contradict each other", against[0].span)
    return None


def _hearsay(promise: Promise, lines: list[Line], bearing: list[Line], day: date) -> Proposal | None:
    """Only others than the speaker say so."""
    if all(line.voice == "other" for line in bearing):
        return Proposal("open", "only others say so", bearing[0].span)
    return None


def _counted(promise: Promise, lines: list[Line], bearing: list[Line], day: date) -> Proposal | None:
    """A number of the report beside the number that was promised or foretold."""
    wanted = _numbers(promise.act)
    if not wanted:
        return None
    number, unit = wanted[0]
    for line in lines:
        if line.voice == "other":
            continue
        found = _numbers(line.words)
        same = [
            n for n, u in found if u == unit or (unit in ("per cent", "percent", "%") and u in ("per cent", "percent", "%"))
        ]
        if unit not in ("per cent", "percent", "%", "dollars", "euros", "pounds"):
            same += [
                n
                for n, u in found
                if n not in same and (u not in ("per cent", "percent", "%")) and (line in bearing) and not 1900 <= n <= 2100
            ]
            partial = [n for n in same if n < number]
            if (
                line in bearing
                and partial
                and (any(n == number for n in same) or len(same) == 1 or re.search(r"\bonly\b", line.words))
            ):
                return _short_of(promise, line, day, f"{partial[0]:g} of {number:g}")
            if (
                line in bearing
                and same
                and max(same) >= number
                and not _NEGATIVE.search(line.words)
                and _DONE.search(line.words)
            ):
                return Proposal("kept", f"{max(same):g} where {number:g} was said", line.span)
            continue
        if same and (line in bearing or line.voice == "neutral" or promise.type == "prediction"):
            return _measured(promise, line, day, number, same[0])
    return None


def _short_of(promise: Promise, line: Line, day: date, what: str) -> Proposal:
    if promise.due(day):
        return Proposal("broken", f"the time has passed and it was done in part: {what}", line.span)
    return Proposal("open", f"done in part before the deadline: {what}", line.span)


def _measured(promise: Promise, line: Line, day: date, number: float, value: float) -> Proposal | None:
    act = promise.act.lower()
    above = re.search(r"\b(?:pass|exceed|top|above|over|more than|at least|reach|hit|rise to|beyond|surpass)\w*", act)
    below = re.search(r"\b(?:under|below|less than|at most|fall to|drop to|down to)\b", act)
    negated = re.search(r"\b(?:not|never|no|unlikely)\b", act) is not None
    if not (above or below):
        return None
    holds = (value >= number if above and not below else value < number) != negated
    ongoing = re.search(r"\b(?:stay|remain|keep|not|never)\b", act) is not None
    if holds and (not ongoing or promise.deadline is None or day > promise.deadline.last_day):
        return Proposal("kept", f"{value:g} beside {number:g}", line.span)
    if not holds and (ongoing or promise.due(day)):
        return Proposal("broken", f"{value:g} beside {number:g}", line.span)
    return Proposal("open", f"{value:g} beside {number:g}, and the time has not passed", line.span)


def _numbers(words: str) -> list[tuple[float, str]]:
    scale = {"million": 1e6, "billion": 1e9, "thousand": 1e3}
    plain = re.sub(r"\b(" + "|".join(_WORD_NUMBERS) + r")\b(?! of\b)", lambda m: str(_WORD_NUMBERS[m.group(1)]), words.lower())
    plain = re.sub(
        r"\b\d{1,2} (?:january|february|march|april|may|june|july|august|september|october|november|"
        r"december)\b|\b(?:19|20)\d\d\b|\b(?:within|in) \d+ \w+",
        " ",
        plain,
    )
    return [
        (float(m.group(1).replace(",", "")) * scale.get(m.group(2) or "", 1), m.group(3) or "") for m in _NUMBER.finditer(plain)
    ]


def _carried(promise: Promise, lines: list[Line], bearing: list[Line], day: date) -> Proposal | None:
    """Done, not done, or the opposite, in a voice that counts."""
    strong = [
        line
        for line in bearing
        if line.voice != "other" and (line.shares(promise.keys) >= 0.34 or sum(k in line.keys for k in promise.keys) >= 2)
    ]
    if not strong:
        return None
    line = max(strong, key=lambda one: (one.shares(promise.keys), one.voice in ("own", "neutral")))
    if promise.type == "assurance" or (
        promise.type != "prediction" and re.match(r"\W*(?:that )?(?:not|never|no)\b", promise.act.lower())
    ):
        return _assured(promise, line, lines, day)
    if promise.type in ("prediction", "warning"):
        return _foretold(promise, line, lines, day)
    return _pledged(promise, line, lines, day)


def _assured(promise: Promise, line: Line, lines: list[Line], day: date) -> Proposal | None:
    """What would not be, was: broken; it passed as assured: kept."""
    if _NEGATIVE.search(line.words) or (line.voice == "speaker" and not _DONE.search(line.words)):
        return Proposal("kept", "the time passed as assured", line.span) if promise.due(day) else None
    if re.search(
        r"\b(?:handed over|stepped down|left office|left the (?:palace|post|field)|retired|stayed away|kept out)\b", line.words
    ):
        return Proposal("kept", "the time passed as assured", line.span)
    if line.voice in ("own", "neutral", "speaker") and line.shares(promise.keys) >= 0.5 and _DONE.search(line.words):
        return Proposal("broken", "the opposite happened", line.span)
    return None


def _foretold(promise: Promise, line: Line, lines: list[Line], day: date) -> Proposal | None:
    up, down = _UP.search(promise.act.lower()), _DOWN.search(promise.act.lower())
    if (up or down) and line.voice in ("own", "neutral"):
        against = (_DOWN if up else _UP).search(line.words)
        alike = (_UP if up else _DOWN).search(line.words)
        if against and not alike:
            return (
                Proposal("broken", "it went the other way", line.span) if promise.due(day) or promise.deadline is None else None
            )
        if alike and not against and line.shares(promise.keys) >= 0.5:
            return Proposal("kept", "it went as foretold", line.span)
    if line.shares(promise.keys) < 0.6:
        return _passed_otherwise(promise, line, day)
    if _NEGATIVE.search(line.words) or re.search(r"\b(?:calm|quiet|survived|record profit|intact|safe)\b", line.words):
        return Proposal("broken", "the time has passed without it", line.span) if promise.due(day) else None
    return (
        Proposal("kept", "it came true", line.span) if _DONE.search(line.words) and line.voice in ("own", "neutral") else None
    )


def _passed_otherwise(promise: Promise, line: Line, day: date) -> Proposal | None:
    otherwise = re.search(
        r"\b(?:record profit|survived|intact|thriv\w+|still (?:open|standing|in business|here|trading)|instead)\b", line.words
    )
    return (
        Proposal("broken", f"the time has passed without it: “{otherwise.group()}”", line.span)
        if otherwise and promise.due(day)
        else None
    )


def _pledged(promise: Promise, line: Line, lines: list[Line], day: date) -> Proposal | None:
    voices = [one for one in lines if one.voice != "other"]
    if promise.type in ("threat", "offer"):
        undone = re.search(r"\b(?:not|never|no longer|nothing|without)\b", line.words)
        negative = line if undone and promise.due(day) and not promise.condition else None
        return (
            _if_done(promise, line)
            if not undone
            else Proposal("broken", "the time has passed and it was not done", line.span)
            if negative
            else None
        )
    negative = next(
        (one for one in voices if _NEGATIVE.search(one.words) and (one is line or one.shares(promise.keys) > 0)), None
    )
    if not promise.due(day):
        if negative is not None or any(_UNDER_WAY.search(one.words) for one in lines):
            return None
        if _until(promise):
            return None
        return _if_done(promise, line)
    if negative is not None:
        return Proposal("broken", "the time has passed and it was not done", negative.span)
    return _if_done(promise, line)


def _until(promise: Promise) -> bool:
    """Does it hold until the deadline, so that it cannot be kept before?"""
    return re.search(r"\b(?:until|till|keep|stay|remain|hold|freeze|always|never)\b", promise.act.lower()) is not None


def _if_done(promise: Promise, line: Line) -> Proposal | None:
    if _EVERY.search(promise.act.lower()) and not re.search(
        r"\b(?:every|each|all|both|last|none|completed?|whole|entire|final|doubled)\b", line.words
    ):
        return None
    if (
        line.voice in ("own", "neutral")
        and _DONE.search(line.words)
        and (line.shares(promise.keys) >= 0.5 or sum(key in line.keys for key in promise.keys) >= 2)
    ):
        return Proposal("kept", "the report says that it was done", line.span)
    if (
        line.voice == "speaker"
        and _DONE.search(line.words)
        and line.shares(promise.keys) >= 0.66
        and re.search(r"\b(?:has|have|had|was|were)\b", line.words)
    ):
        return Proposal("kept", "the speaker did it", line.span)
    return None
