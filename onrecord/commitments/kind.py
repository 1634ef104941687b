"""Whether a statement is a pledge, threat, offer, assurance, warning, prediction or none, and by which clue.

First what is none by its force (a question, a refusal, a wish, a demand, a duty, a thing of the past), then what looks ahead;
of what looks ahead, who has it in hand and whom it serves decides the type."""

from __future__ import annotations

import re

from onrecord.commitments import words
from onrecord.commitments.clues import Clues
from onrecord.commitments.types import CommitmentType
from onrecord.kinds import lexicon, polarity
from onrecord.kinds.lemma import lemma

Told = tuple[CommitmentType | None, str]
"""The type (None for no commitment) and the clue that it was told by."""

_IMPERATIVE = re.compile(
    rf"^(?:please |do not |never |just |now |kindly |not )*(?:{'|'.join(sorted(lexicon.IMPERATIVE))}|"
    rf"boots off|hands off)\b(?! (?:of|for)\b)"
)
_TOLD_TO = re.compile(r"\b(?:told|tells|asked|asks|telling|asking|wants|wanted|warned|invited|invites)\b")
_RECKON = re.compile(
    r"^(?:to )?(?:reckon with|brace|prepare for|expect|be ready for|watch out|look out|beware|count on|get used to|fear)\b"
)
_LAW = re.compile(
    r"\b(?:under the (?:act|law|rules?|truce|treaty|contract|charter|lease|statutes?|deal|agreement)|"
    r"by law|the (?:decree|act|statute|rules?|"
    r"rulebook|treaty|contract|charter|by-law|bylaw|regulation|lease|constitution|directive|ordinance|"
    r"licence|code|manual) (?:says?|states?|reads?|lays))\b"
)
_PAST_TIME = re.compile(
    r"\b(?:last (?:year|month|week|spring|summer|autumn|winter|night|time|season|\w+day)|years? "
    r"ago|months? ago|weeks? ago|yesterday|(?:in|since) (?:19|20)[0-9]{2}|"
    r"at the time|back then|once before|in (?:her|his|their) (?:day|youth)|(?:last|this) (?:january|"
    r"february|march|april|may|june|july|august|september|october|november|december))\b"
)


def tell(clues: Clues) -> Told:
    """The type of a statement's commitment and the clue; the type is None for none. Of several sentences the first that is one
    decides."""
    told: Told = (None, "nothing looks ahead")
    for one in clues.each_sentence():
        told = _tell_sentence(one)
        if told[0] is not None:
            return told
    return told


def _tell_sentence(clues: Clues) -> Told:
    for rule in (_question, _refusal, _denied_plan, _wish, _past, _demand, _duty, _criticism, _by_cue, _by_content):
        if (told := rule(clues)) is not None:
            return told
    return None, "nothing looks ahead"


# --- none by its force -----------------------------------------------------------------------------------------------


def _question(clues: Clues) -> Told | None:
    if clues.content.rstrip("' ").endswith("?") and not re.search(r"\?.*[.!,]", clues.content):
        return None, "asks"
    if words.ASKS.search(clues.cue) and not re.match(r"(?:for|to)\b", clues.content):
        return None, "asks"
    return None


def _refusal(clues: Clues) -> Told | None:
    forced = words.PLEDGES.search(clues.cue) or words.WARNS.search(clues.cue) or words.OFFERS.search(clues.cue)
    forced = forced if not re.search(r"\b(?:say|comment|discuss|tell)\b", clues.cue) else None
    if clues.passage.withheld or words.REFUSES.search(clues.cue if forced else clues.near):
        return None, "declines to say"
    if re.search(
        r"\b(?:no comment|next question|none of your business|off the record|have to ask|not for me "
        r"to say|nothing to (?:say|add)|be drawn|that is between|"
        r"ask (?:me again|my \w+)|possibly comment|could not say|am not (?:going to )?(?:say|get into|"
        r"comment|discuss|telling|saying)|would not like to say|my lips|not telling|no idea|who knows|"
        r"shall not tell|will not tell|cannot say|can not say|that is for another day)\b",
        clues.content,
    ):
        return None, "declines to say"
    return None


def _denied_plan(clues: Clues) -> Told | None:
    """ "denied any intention of", "ruled out": an assurance; a denial of what was is none."""
    rules_out = re.search(r"\b(?:rul|den|forsw|renounc|abjur|shut|clos|dis)\w*", clues.cue)
    if rules_out and words.ASSURES.search(clues.cue) and not _TOLD_TO.search(clues.cue) and not clues.past:
        return "assurance", f"“{clues.cue}”"
    if words.DENIES.search(clues.cue):
        plan = re.search(
            r"\b(?:intend\w*|plan\w*|intention\w*|will|would|considering|about to|seeking|wants? to|going to)\b", clues.content
        )
        return (
            ("assurance", "denies the intention")
            if plan and not re.search(r"\bhad (?:planned|intended)\b", clues.content)
            else (None, "denies")
        )
    return None


def _wish(clues: Clues) -> Told | None:
    if words.WISHES.search(clues.cue) or words.WISH_NOUNS.search(clues.cue):
        return None, "wishes"
    if words.WISH_NOUNS.search(clues.near) and not clues.ahead:
        return None, "wishes"
    if re.search(
        r"\b(?:am|is|are|was|were) (?:\w+ly |still )?(?:considering|weighing|mulling|thinking (?:of|about)|toying|pondering)\b",
        clues.clause,
    ):
        return None, "only considers it"
    if re.match(
        r"(?:i|we|he|she|they) (?:\w+ )?(?:hopes?|wish(?:es)?|hoped|wished|would (?:like|love|rather|"
        r"prefer)|dreams?|pray)\b|^(?:if only|fingers crossed|one day|in an ideal world|all i (?:want|"
        r"ask)|it would be (?:nice|lovely|grand|good)|would not it be|oh for|what i would give)\b|"
        r"\bwould give (?:anything|my|his|her|a|an)\b|\bif (?:i|he|she) had (?:my|his|her) way\b",
        clues.content,
    ):
        return None, "wishes"
    return None


def _past(clues: Clues) -> Told | None:
    if words.PAST_ACT.search(clues.content) and not re.match(
        r"(?:i|we|he|she|they) (?:have|has) (?:promised|pledged|offered|agreed|given)\b", clues.content
    ):
        return None, "tells of the past"
    if _PAST_TIME.search(clues.content) and clues.past and not clues.deadline:
        return None, "tells of the past"
    year = re.search(r"\b(?:in|back in|of|since) ((?:19|20)\d\d)\b", clues.frame)
    if year and clues.passage.day and int(year.group(1)) < clues.passage.day.year and words.PLEDGES.search(clues.cue):
        return None, "tells of the past"
    if re.search(
        r"\b(?:had|having) (?:\w+ )?(?:promised|pledged|vowed|threatened|warned|offered|sworn|predicted|undertaken)$", clues.cue
    ) and re.search(r"\b(?:last|ago|before|once|then|earlier|years?)\b", clues.frame):
        return None, "tells of the past"
    if words.RECALLS.search(clues.cue) and (clues.past or _PAST_TIME.search(clues.frame)):
        return None, "tells of the past"
    if words.THREATENS.search(clues.frame) and re.search(r"\bhad (?:threatened|promised|offered|vowed|sworn)\b", clues.frame):
        return None, "tells of the past"
    return None


def _demand(clues: Clues) -> Told | None:
    told = re.search(r"\b(?:tell|tells|told|ask|asks|asked|want|wants|wanted|suggest\w*|warned|invited)\b", clues.cue)
    if told and clues.to_act and not clues.quoted:
        if _RECKON.match(clues.content):
            return "warning", "tells to reckon with it"
        return None, "asks others to act"
    if _RECKON.match(clues.content) and words.WARNS.search(clues.cue):
        return "warning", "tells to reckon with it"
    if words.DEMANDS.search(clues.cue) and not words.PREDICTS.search(clues.cue):
        return None, "asks others to act"
    if words.DEMAND_NOUNS.search(clues.cue):
        return None, "asks others to act"
    if clues.condition is None and _IMPERATIVE.match(clues.content) and not clues.to_act and _unled(clues):
        return None, "asks others to act"
    if re.search(r"\bplease\b", clues.content) and not clues.ahead:
        return None, "asks others to act"
    return None


def _unled(clues: Clues) -> bool:
    """Is the content's first verb an order, not the rest of "will [plant 5,000 trees]" or a noun?"""
    return (
        not clues.led_in
        and not re.search(r"\band (?:i|we|it|you|he|she|they)\b", clues.content)
        and (clues.quoted or not (words.PLEDGES.search(clues.cue) or words.OFFERS.search(clues.cue)))
    )


def _duty(clues: Clues) -> Told | None:
    ordered = words.ORDERED.search(clues.clause)
    if _LAW.search(clues.frame) or _LAW.search(clues.content):
        return None, "says what others are bound to"
    if not ordered:
        return _are_to(clues)
    if re.search(r"\b(?:will|would) (?:\w+ )?have to\b|\bno need\b|\bmust have\b", clues.main) and clues.subject != "other":
        return None if clues.ahead else (None, "says what others are bound to")
    fate = re.search(r"\b(?:should|expected to) (?:\w+ly |soon |still )?([a-z]+)(?: ([a-z]+))?", clues.clause)
    if (
        fate
        and (fate.group(1) in _EXPECTED or (fate.group(1) in lexicon.UNCONTROLLED and "expected" in fate.group()))
        and not re.search(r"(?:ed|en|wn|ld|ilt|one|ut|aid|ept|ade)$", (fate.group(2) or "") if fate.group(1) == "be" else "")
    ):
        return (
            ("prediction", "says what is expected")
            if not re.match(r"(?:i|we|you|he|she|they)\b", clues.main)
            else (None, "says what others are bound to")
        )
    return None, "says what others are bound to"


def _are_to(clues: Clues) -> Told | None:
    """ "the observers are to report": a duty, unless the subject is the speaker."""
    are = re.search(r"^(.*?)\b(?:is|are|was|were) to (?:be )?[a-z]+\b", clues.clause)
    if are and not re.search(r"\b(?:plan|aim|goal|idea|intention|point|hope|task|dream)$", are.group(1).strip()):
        return (
            ("pledge", "says what it is to do")
            if clues.subject in ("self", "side")
            else (None, "says what others are bound to")
        )
    return None


def _criticism(clues: Clues) -> Told | None:
    if words.CRITICISES.search(clues.cue) and not clues.ahead and not re.search(r"\bcall\w* (?:for|on|off)\b", clues.near):
        return None, "finds fault"
    if re.search(r"\b(?:refus|declin)\w*", clues.cue):
        return None, "refuses"
    return None


# --- what looks ahead ------------------------------------------------------------------------------------------------


def _by_cue(clues: Clues) -> Told | None:
    """The force of the attributing words, where the content does not gainsay it."""
    near = f"{clues.cue} | {_near_frame(clues)}"
    if re.search(r"\b(?:warn|caution|alert|sound|danger)", clues.cue) and len(clues.content.split()) > 1:
        return _warned(clues)
    if _stands_still(clues):
        return None
    if words.THREATENS.search(clues.cue) or words.THREAT_NOUNS.search(near):
        return "threat", "threatens"
    if words.WARNS.search(clues.cue) or words.WARN_NOUNS.search(near):
        return _warned(clues)
    if words.STRONG_PREDICTS.search(clues.cue) or words.PREDICT_NOUNS.search(near):
        return (
            ("warning", "foresees harm")
            if _harm(clues) and words.HARM_MORE.search(clues.main) and words.WARN_NOUNS.search(near)
            else ("prediction", "foretells")
        )
    if words.OFFERS.search(clues.cue) or words.OFFER_NOUNS.search(near):
        return _offered(clues)
    if words.PREDICTS.search(clues.cue) and _foresaid(clues):
        return (
            ("warning", "foresees harm")
            if _harm(clues) and not re.search(r"\bdoubt", clues.cue) and _dire(clues)
            else ("prediction", "foretells")
        )
    if words.PLEDGES.search(clues.cue) or words.PLEDGE_NOUNS.search(near) or words.ASSURES.search(clues.cue):
        return _pledged(clues)
    if words.ANNOUNCES.search(clues.cue) and not clues.past and (_nominal(clues) or clues.to_act):
        return _pledged(clues)
    return None


def _near_frame(clues: Clues) -> str:
    """The words of the frame, without what other quotation marks hold, where no plain verb of saying attributes."""
    plain = re.search(
        r"\b(?:sa(?:id|ys?)|told|tells?|add(?:ed|s)|wr(?:ote|ites?)|stated?|explain\w*|not(?:ed|es)|claim\w*)\b", clues.cue
    )
    return "" if plain else re.sub(r"[\"“][^\"”]*[\"”]", "", clues.near)


def _stands_still(clues: Clues) -> bool:
    """Does the content only tell what is or was ("the tide threatens nobody who can read")?"""
    if (
        clues.ahead
        or clues.to_act
        or clues.deadline
        or words.NEVER.search(clues.main)
        or words.LIKELY.search(clues.main)
        or clues.condition
    ):
        return False
    if _planned_now(clues) or (re.search(r"\b(?:may|might|could|can)\b", clues.main) and not words.PLEDGES.search(clues.cue)):
        return False
    return clues.past or (
        re.search(r"\b(?:is|are|am|has|have|[a-z]+(?:ns|ts|ks|ls))\b", clues.main) is not None and not _nominal(clues)
    )


def _nominal(clues: Clues) -> bool:
    """Is the content a thing rather than a clause ("a dentist for every district")?"""
    return (
        re.search(r"\b(?:is|are|was|were|has|have|had|will|would|shall|can|may|might|could|do|does|did)\b", clues.main) is None
    )


def _harm(clues: Clues) -> bool:
    found = re.findall(r"[a-z]+(?:-[a-z]+)*", clues.main)
    return words.HARM_MORE.search(clues.main) is not None or any(lemma(word, polarity.HARM) in polarity.HARM for word in found)


def _dire(clues: Clues) -> bool:
    return re.search(r"\b(?:dire|bleak|grim|fear|gives?)\b", clues.near) is not None


def _own_hand(clues: Clues) -> bool:
    """Is the act in the speaker's own power?"""
    return clues.subject in ("self", "side")


def _warned(clues: Clues) -> Told:
    if clues.passage.kind in ("person", "unnamed", "group") and re.match(r"(?:that )?it\b", clues.main):
        return "warning", "warns"
    if (
        _own_hand(clues)
        and (words.HOSTILE.search(clues.main) or clues.condition)
        and not _fears(clues)
        and clues.verb not in _FATE
    ):
        return "threat", "warns of an act of its own"
    if words.SUFFERED.search(clues.main) and clues.authority and not _fears(clues):
        return "threat", "warns of an act of its own"
    return "warning", "warns"


def _fears(clues: Clues) -> bool:
    return re.search(r"\b(?:fear|afraid|worr|dread)\w*", clues.cue) is not None


def _foresaid(clues: Clues) -> bool:
    """Under a cue that may also only judge ("reckons", "put", "sees"): does the content look ahead?"""
    if clues.ahead or clues.deadline or words.LIKELY.search(clues.main) or re.search(r"\b(?:may|might|could)\b", clues.main):
        return True
    if re.search(r"\b(?:doubt|confident|optimistic|bet|guess|give it)\w*", clues.cue):
        return not clues.past
    return clues.to_act or (
        not clues.past
        and re.search(
            r"\b(?:harvest|crop|yield|turnout|result|score|growth|outcome|chances?|odds|probability|likelihood)\b",
            f"{clues.main} {clues.frame}",
        )
        is not None
    )


def _offered(clues: Clues) -> Told:
    if clues.condition is None and words.HOSTILE.search(clues.main) and words.READY.search(clues.cue):
        return "threat", "is ready to strike"
    if re.search(r"\bvolunteer", clues.cue) or (
        clues.condition is None and words.READY.search(clues.cue) and not words.OFFER_NOUNS.search(clues.near)
    ):
        return "pledge", "declares itself ready"
    return "offer", "offers"


def _pledged(clues: Clues) -> Told:
    if clues.negated or words.NEVER.search(clues.main):
        return "assurance", "promises not to"
    if _hostile(clues):
        return "threat", "vows to strike"
    if clues.condition and _other_side(clues):
        return "offer", "would do it if others do their part"
    return "pledge", "commits itself"


def _hostile(clues: Clues) -> bool:
    """Would the speaker's own act be unwelcome to somebody: under a negative condition, or by its verb?"""
    act = clues.main
    if re.search(
        r"\b(?:lift|drop|end|ending|stop the|stop all|close the gap|fight (?:for|against)|strike a deal|reopen)\b", act
    ):
        return False
    if re.match(r"\W*in (?:exchange|return)\b", clues.condition_words) or not (
        _own_hand(clues) or (clues.authority and _passive(clues))
    ):
        return False
    hit = words.HOSTILE.search(act)
    return hit is not None and (
        (
            clues.condition is not None
            and re.search(
                r"\b(?:unless|not|no|one more|another|again|never|any|fail\w*|refus\w*|stays?|keeps?)\b", clues.condition_words
            )
            is not None
        )
        or re.search(
            r"\b(?:sue|shell|bomb|attack|retaliat|prosecut|punish|expel|evict|boycott|blow up|burn|shoot|"
            r"kill|throw out|thrown out|fine|dock|sack|hit back|blockade|strike|walk out|take (?:\w+ )*to "
            r"court|tear up|block)\w*",
            act,
        )
        is not None
    )


def _passive(clues: Clues) -> bool:
    return re.search(r"\b(?:will|would|shall) (?:\w+ )?be (?:\w+ly )?\w+(?:ed|en|wn|ut|ilt|ld|nt)\b", clues.main) is not None


def _other_side(clues: Clues) -> bool:
    """Does the condition name another side's part rather than an event?"""
    if re.match(r"\W*(?:once|as soon as|when|after)\b", clues.condition_words) and re.search(
        r"\b(?:is|are|was|were|been|be|gets?) (?:\w+ )?\w+(?:ed|en|wn|t|ilt)\b", clues.condition_words
    ):
        return False
    condition = re.sub(
        r"^\W*(?:but |and |only )*(?:if|once|when|as soon as|provided(?: that)?|as long as|so long as|"
        r"should|unless|the \w+|on condition that|"
        r"in exchange for|in return for|on condition of|subject to)\s+",
        "",
        clues.condition_words,
    )
    if re.match(r"\W*(?:in exchange|in return|on condition|on the condition|subject to|provided)", clues.condition_words):
        return True
    first = re.match(r"(?:the |a |an |his |her |their |its |our |your )?([a-z'-]+)", condition)
    if first is None:
        return False
    return (
        first.group(1) not in _EVENTS
        and re.search(
            r"\b(?:weather|road|inflation|rain|snow|price|prices|wind|frost|river|tide|market|demand|ice|"
            r"fog|storm|results?|tests?)\b",
            condition[:40],
        )
        is None
    )


_EVENTS = frozenset(
    "it there weather rain inflation core road prices snow wind ice demand winter spring summer "
    "everything all money funds".split()
)
_EXPECTED = frozenset(
    "be rise fall grow reach pass last exceed hit top drop double triple arrive recover ease slow "
    "improve shrink climb peak clear".split()
)
_FATE = frozenset("be have lose fall rise run die win become starve suffer see need find know fail".split())


def _by_content(clues: Clues) -> Told | None:
    """The content's own words, under a cue without force ("said", ":")."""
    if words.INTENDS.search(clues.main) and not _observes(clues):
        return _pledged(clues)
    if words.STANDS_READY.search(clues.main) and clues.subject != "other":
        return ("offer", "declares itself ready") if clues.condition else ("pledge", "declares itself ready")
    if words.AT_RISK.search(clues.content):
        return "warning", "points to harm to come"
    if words.BODES.search(clues.content):
        return ("warning", "foresees harm") if _harm(clues) else ("prediction", "says what will happen")
    if clues.condition and not _looks_ahead(clues) and _bargains(clues):
        return (
            ("threat", "sets terms with harm")
            if _bites(clues)
            else ("offer", "sets terms")
            if _other_side(clues)
            else ("pledge", "sets terms")
        )
    if words.NEVER.search(clues.main) and not _foresees_not(clues) and not (clues.condition and clues.terms):
        return "assurance", "says that it will not be"
    if words.SUFFERED.search(clues.main):
        return "threat", "says what will be done to somebody"
    if not _looks_ahead(clues):
        return _present_harm(clues)
    if clues.negated and (_own_hand(clues) or clues.authority) and clues.verb not in _FATE:
        return "assurance", "says that it will not"
    if (
        clues.authority
        and clues.condition
        and re.search(r"\b(?:again|unless|late|one more|another|fail\w*|refus\w*|miss\w*)\b", clues.condition_words)
        and not _observes(clues)
        and not _harm(clues)
    ):
        return "threat", "names what follows if others do not comply"
    if _own_hand(clues) or (clues.subject != "other" and not _observes(clues)):
        return _own_act(clues)
    return _others_act(clues)


def _foresees_not(clues: Clues) -> bool:
    return _observes(clues) or re.search(r"\b(?:no more|not a drop)\b", clues.main) is not None


def _observes(clues: Clues) -> bool:
    return (
        re.search(
            r"\b(?:analyst|economist|scientist|professor|pollster|pundit|forecaster|trader|expert|doctor|"
            r"engineer|biologist|geologist|"
            r"meteorologist|bookmaker|historian|\w+ologist|astronomer|surveyor|broker)\b",
            f"{clues.frame} {clues.passage.role.lower()}",
        )
        is not None
        or re.search(r"\b(?:think|thinks|thought|believes?|believed|view|opinion|mind|seems?|suspects?|reckons?)\b", clues.cue)
        is not None
    )


def _looks_ahead(clues: Clues) -> bool:
    if clues.ahead or (words.LIKELY.search(clues.main) and (not clues.past or re.search(r"\b(?:un)?likely to\b", clues.main))):
        return True
    if clues.to_act:
        return True
    if (
        clues.deadline
        and not clues.past
        and not re.search(r"\b(?:need|want|love|like|hope|know|think|believe)s?\b", clues.main)
    ):
        return True
    return _planned_now(clues) or _present_harm(clues) is not None


def _planned_now(clues: Clues) -> bool:
    return (
        re.search(
            r"\b(?:am|are|is|was|were) (?:not |now |also )?(?:about to|on the point of|(?:leaving|closing|"
            r"opening|quitting|selling|suing|building|moving|"
            r"resigning|running|standing|going|coming|sending|cutting|buying|hiring|pulling|withdrawing|"
            r"launching|ending|stepping down|retiring)\b)",
            clues.main,
        )
        is not None
        and (clues.subject in ("self", "side", "") or clues.deadline is not None)
    ) or (
        clues.subject in ("self", "side")
        and re.search(
            r"\b(?:am|are|is|was|were) not (?:\w+ly )?(?!being|having|going|saying|telling|suggesting|asking|"
            r"claiming|talking|doing)[a-z]+ing\b",
            clues.main,
        )
        is not None
    )


def _bargains(clues: Clues) -> bool:
    """ "If she takes her jam away, the trumpet packs up at nine": terms in the present tense, not a truth about the world."""
    if clues.past or not clues.condition_inside:
        return False
    return clues.terms or bool(clues.deadline) or _own_hand(clues) or re.search(r"\b(?:can|may)\b", clues.main) is not None


def _bites(clues: Clues) -> bool:
    if re.search(r"\b(?:is|are|called) off\b", clues.main) and not re.match(
        r"\W*(?:no|one more|another)\b", clues.condition_words
    ):
        return False
    return (
        words.HOSTILE.search(clues.main) is not None
        or (
            re.match(r"\W*(?:no|one more|another|touch|any more)\b", clues.condition_words) is not None
            and re.search(r"\b(?:no|not|off|out|loose|dog|never|shut|over)\b", clues.main) is not None
        )
        or _harm(clues)
    )


def _present_harm(clues: Clues) -> Told | None:
    """Harm that lies near in the present tense: "is one sneeze from the stalls", "can set the valley alight"."""
    may = re.search(r"\b(?:can|could|may|might)\b", clues.main)
    if may and words.HARM_MORE.search(clues.main, may.end()) and not clues.past:
        return "warning", "points to harm to come"
    return None


def _own_act(clues: Clues) -> Told:
    if clues.verb in _FATE and _harm(clues) and not clues.condition:
        return "warning", "foresees harm"
    if _hostile(clues) or (clues.condition and words.HOSTILE.search(clues.main) and _against(clues)):
        return "threat", "would strike"
    if clues.condition and _other_side(clues):
        return "offer", "would do it if others do their part"
    if clues.subject == "" and _harm(clues):
        return "warning", "foresees harm"
    if _observes(clues) and not _own_hand(clues):
        return "prediction", "says what will happen"
    return "pledge", "says what it will do"


def _against(clues: Clues) -> bool:
    return (
        re.search(r"\b(?:unless|not|no|again|one more|another|stays?|keeps?|raises?|raised|fails?)\b", clues.condition_words)
        is not None
    )


def _others_act(clues: Clues) -> Told:
    if _harm(clues) and not (clues.authority and _bound(clues)):
        return (
            ("threat", "would strike")
            if _hostile(clues) and clues.authority and clues.condition
            else ("warning", "foresees harm")
        )
    if clues.authority and not _observes(clues) and _bound(clues):
        if _hostile(clues):
            return "threat", "would strike"
        if clues.condition and _other_side(clues):
            return "offer", "would do it if others do their part"
        return "pledge", "announces it"
    return "prediction", "says what will happen"


def _bound(clues: Clues) -> bool:
    """May somebody announce it: a passive, or a verb that is somebody's to decide?"""
    if words.LIKELY.search(clues.main):
        return False
    passive = re.search(r"\b(?:will|would|shall) (?:\w+ )?be (?:\w+ly )?\w+(?:ed|en|wn|t|ut|ilt|ld)\b", clues.main)
    return passive is not None or (clues.verb not in lexicon.UNCONTROLLED and clues.verb not in _FATE and clues.verb != "")
