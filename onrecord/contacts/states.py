"""How a contact stands, from the words around it: held unless they say otherwise."""

# ruff: noqa: E501 - word lists and patterns are read a phrase at a time.
from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.contacts.contact import State

Found = State | None


@dataclass(frozen=True, slots=True)
class Around:
    """The words of a contact, units as §0, all in small letters: `before` its subject, `chain` between subject and the word of
    contact, `word` itself, `after` it to the end of the sentence. `infinitive` where the chain ends in "to"."""

    before: str
    chain: str
    word: str
    after: str


def _re(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b")


HEARSAY = _re(
    r"rumou?r\w*|whisper\w*|gossip\w*|speculat\w+|may or may not|whether|ask(?:ed|s)? (?:\S+ )?if|anybody 's guess|"
    r"anyone 's guess|it is (?:said|thought|believed) that|is said to have|are said to have|would not die down|perhaps|"
    r"wonder\w*|legend has it|supposedly|in theory|fictional|novel|dreamt?|imagin\w+|suppose|what if")
UNREAL = _re(r"(?:would|could|might|may|should|must|ought to|need)(?: \w+ly)? (?:not )?(?:\w+ )?have|"
             r"were to|was to|might|may(?! \d)|could|should|ought to|must|need to|needs to|has to|have to|"
             r"failed to|tried to|tries to|in vain|meant to have|had hoped to|pretend\w*|nearly|almost|"
             r"supposed to have|had planned to|can")
CONDITIONAL = _re(r"if|only (?:if|after|when|with|once)|unless|had [§]\d+|only if|as long as|provided|in case|suppose|should (?=§)")
URGING = _re(r"(?:wants?|wanted|urge[sd]?|urging|press(?:ed|es)?|begg?(?:ed|s)|implor\w+|call(?:s|ed)? (?:on|for)|told|tells?|"
             r"appeal(?:ed|s)? to|pleaded with|advis(?:ed|es)|encourag\w+|expects?|pushed|would like|demand(?:ed|s)?|"
             r"recommend\w*|nudged?|hopes?|hoped|waits? for|waited for|waiting for|prefers?|let|allowed|order(?:ed|s)|"
             r"exhort\w+|lobb\w+|pray\w*|wish\w*) (?:for |that |on |to )?§\d+(?: and §\d+)?(?: should| could| might)? to")
DENIED = _re(
    r"den(?:y|ies|ied|ying)|denial|never|invented|fabricat\w+|untrue|false|fiction|made up|nonsense|baseless|unfounded|"
    r"did not|do not|does not|have not|has not|had not|was not|were not|is not|are not|not once|nobody|neither|"
    r"no (?=\S*(?:\w+ ){0,3}(?:contacts?|meetings?|talks|calls?|letters?|messages?|dialogue|conversations?|"
    r"negotiations?|visits?|handshakes?|words?|exchanges?|encounters?|correspondence|such))|dismissed (?:as|reports?)|"
    r"without (?:ever )?(?:having )?|not a (?:single )?|not an")
NOT_DENIAL = _re(r"not (?:only|just|merely|for the first time)|not ruled? out|not den(?:y|ied)")
REFUSED = _re(
    r"refus\w+|declin\w+|reject\w*|rebuff\w*|turn(?:s|ed|ing)? (?:it |\S+ )?down|rul(?:e|ed|es|ing) out|ruled out|will not|"
    r"shall not|would not|will never|would never|shall never|snubb?\w*|spurn\w*|brush(?:ed|es) (?:aside|off)|wav(?:ed|es) (?:away|aside|off)|"
    r"stay(?:s|ed)? away from|boycott\w*|unwilling|not (?:ready|prepared|willing|going|minded|interested)|no (?:intention|plans?|wish|"
    r"desire|interest|point|reason)|vow(?:ed|s)? (?:never|not)|swore (?:never|not)|sworn (?:never|not)|avoid(?:s|ed)?|"
    r"shunn?(?:s|ed)|skipp?(?:s|ed)|not to|said no to|dodg(?:ed|es)|ignor(?:ed|es|ing)|no longer (?:ready|willing)|"
    r"refusal|veto\w*|balk\w*|barred|nothing to say|left (?:unanswered|on read)|unanswered|unread|unopened|unreturned|slamm?\w* (?:the|his|her|its) doors?|sh(?:ut|uts) (?:the|his|her|its|their) doors?|clos(?:ed|es) (?:the|his|her|its|their) doors?|turn(?:ed|s) (?:\S+ )?away|show(?:ed|s) (?:\S+ )?the door|st(?:ood|ands) (?:\S+ )?up|"
    r"nothing to do with|have none of|kept (?:\S+ )?waiting|sent back|cold shoulder|unheard|empty-handed|would have nothing|will have nothing|gave (?:\S+ )?the slip|"
    r"did not (?:turn|show) up|failed to (?:turn|show) up|not at home to|cannot|had no time for|"
    r"pass(?:ed)? up|threw out|sent (?:\S+ )?away|shut (?:\S+ )?door")
ENDED = _re(
    r"br(?:eak|eaks|oke|oken|eaking)(?: \S+){0,3}? off|br(?:oke|eaks?|oken) (?:down|up)|cut(?:s|ting)?(?: off| all| short| every)?|sever\w*|"
    r"suspend\w*|"
    r"end(?:s|ed|ing)?|stopp?(?:s|ed|ing)?|ceas\w+|call(?:s|ed|ing)? off|called (?:\S+ ){1,3}off|cancel\w*|scrapp?\w*|postpon\w*|put off|"
    r"abandon\w*|walk(?:s|ed|ing)? (?:out|away)(?: of| from)?|storm(?:s|ed|ing)? (?:out|off)(?: of)?|pull(?:s|ed|ing)? out(?: of)?|"
    r"quit(?:s|ting)?|withdr[ae]w\w*|halt\w*|"
    r"collaps\w*|fail(?:s|ed|ing)?|fell (?:through|apart)|fallen (?:through|apart)|no longer|hung up on|lapsed?|fr(?:oze|ozen|eezes?)|"
    r"dropped (?=the |its |his |her |their |out|all )|ditch\w*|shelved|interrupt\w*|terminat\w*|dried up|petered out|foundered|unravell?ed|pulled the plug on|"
    r"used to|cri(?:ed|es) off|bow(?:ed|s) out|back(?:ed|s) out|c(?:a|o)me to an end|ground to a halt|fell silent|parted ways|"
    r"went dead|at an end|t(?:ore|orn) up|any more|anymore|any longer")
LEFT = re.compile(r"\bleft\s+(?:the |all )?$")
PLANNED = _re(
    r"will|shall|(?:is|are|was|were|be|being) (?:to|due|set|scheduled|expected|about|going|booked|slated|planned|poised|"
    r"bound)(?: to)?|due|scheduled|plan(?:s|ned|ning)?|agree[sd]?|agreeing|agreement|arrang\w+|promis\w+|pledg\w+|"
    r"intend(?:s|ed)?|upcoming|forthcoming|next (?:week|month|year|\w+day)|accept(?:s|ed)?|consent\w*|announced|fixed|"
    r"set up|book(?:s|ed)|appointment|prepares? (?:to|for)|preparing (?:to|for)|looks? forward|looking forward|later this|"
    r"tomorrow|in the coming")
OFFERED = _re(
    r"offer\w*|propos\w*|invit\w*|ask(?:s|ed|ing)?|request\w*|seek(?:s|ing)?|sought|ready|willing|prepared|open to|suggest\w*|"
    r"volunteer\w*|extend(?:s|ed)?|wants? (?:to|a|an|talks)|wanted (?:to|a|an)|would like|would (?:gladly|happily|love)|keen|eager|"
    r"appeal\w*|beg(?:s|ged)|plead\w*|willingness|readiness|happy to|glad to|available|demand(?:s|ed)?|call(?:s|ed|ing)? for|challeng\w+|"
    r"bid|prepared|inclined|disposed|angl\w+|push\w* for|press\w* for|overture\w*|holds? out|held out|held open|"
    r"stands? ready|at (?:his|her|their|its) disposal")
FUTURE_WORDS = _re(r"tomorrow|next (?:week|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|"
                   r"later this (?:week|month)|in the coming \w+|in (?:two|three|a few) \w+")
HELD_TO = re.compile(
    r"\b(?:fl(?:ew|own)|travell?ed|went|came|drove|sailed|rode|walked|hurried|rushed|journeyed|crossed|returned|stopped|got|"
    r"managed|happened|continued?|continues|began|begun|started|resumed|rose|used|cycled|arrived|landed|stayed|paused|meant|"
    r"keeps? (?:on)?|carr(?:y|ied) on|was seen|were seen|helped|was able|were able|were allowed|was allowed|was one of .*|"
    r"were among .*|the (?:only|first|last) .*|there|slipped|ventured|trekked|climbed|took (?:a|the) .*|broke .*)\b[^§]{0,60}(?:§\d+[^§]{0,30})?$")


def state_of(around: Around, *, present: bool = False, answer: bool = False) -> Found:
    """The state of a contact; None where the words make it no contact (what would have been, rumour, a wish for others).
    `present`: its verb is in the present tense; `answer`: its word is of answering, whose "not" is a refusal."""
    chain = f" {around.chain} "
    lead = " ".join(f"{around.before} §0 {chain}".split())
    whole = f"{lead} {around.word} {around.after}"
    own = f"{chain} {around.word}"
    if NO_WISH.search(own):
        return "refused"
    if re.search(r"\b(?:would|will) (?:\w+ly )?(?:carry on|continue|keep|go on)\b", chain):
        return "held"
    if (denied := _denied(around, chain, answer)) is not None:
        return denied
    if HEARSAY.search(lead) or HEARSAY.search(around.after) or URGING.search(lead):
        return None
    if REFUSED.search(own) or (DENIED.search(chain) and answer):
        return "refused"
    if UNREAL.search(chain) or re.match(r"(?:had|should|were) §", lead.strip()):
        return None
    if (ended := _ended(around, own)) is not None:
        return ended
    if OFFERED.search(own):
        return "offered"
    if CONDITIONAL.search(lead) or re.search(r"(?:^|, )(?:had|should|were) §", lead.strip()):
        return None
    if re.search(r"\bwould\b", chain):
        return "planned" if re.search(r"\b(?:said|that|announced|added|promised|confirmed)\b", around.before) and not (
            CONDITIONAL.search(whole)) else None
    if PLANNED.search(own) or (present and (FUTURE_WORDS.search(around.after) or re.search(r"\bon \w+day\b", around.after))):
        undone = BUT.search(around.after)
        later = outcome_of(around.after[undone.end():]) if undone else None
        return later if later in ("ended", "denied", "refused") else "planned"
    return _infinitive(chain, around)


NO_WISH = _re(r"no (?:intention|plans?|wish|desire|interest|point|reason|use|sense) (?:of|to|in)")
BUT = re.compile(r", but (?:the \w+|§\d+|that|this)(?= )")


def _denied(around: Around, chain: str, answer: bool) -> Found:
    """Denied, or ended ("has not spoken to X since May", "no longer"); None where nothing is denied."""
    if NOT_DENIAL.search(chain) or answer:
        return None
    if re.search(r"\bnot true that|untrue that|false that|a lie that|\bwithout(?: ever| even| once)?(?: having)?$", around.before + chain.rstrip()):
        return "denied"
    said = re.search(r"\b(?:den(?:y|ies|ied|ying)|denial)\b", f"{around.before} {chain}")
    reports = re.search(r"\b(?:reports?|claims?|suggestions?|allegations?|story|stories|talk|account|word)\b", around.before) and (
        re.search(r"\b(?:invented|fabricat\w+|untrue|false|fiction|nonsense|baseless|unfounded|made up|wrong|dismiss\w*|reject\w*|"
                  r"lies?|no truth)\b", f"{around.before} {around.after}"))
    if said or reports or re.search(r"no truth|nothing in (?:it|the (?:story|claim))", around.before):
        return "denied"
    if re.search(r"\b(?:would|will|shall|could|might|may|can) (?:never|not)\b|\bnever again\b", chain):
        return None
    if re.search(r"\b(?:want|wish|seek)\w* no\b", chain):
        return "refused"
    if not DENIED.search(chain) and not re.search(r"\b(?:no|nor any)(?: [\w-]+){0,2} ?$", chain.rstrip()):
        return None
    if re.search(r"\b(?:refus|declin|agree|answer|repl|respond|want|wish|intend|plan|ready|prepared|willing)\w*\b", chain):
        return None
    return "ended" if re.search(r"\b(?:since|any more|anymore|any longer)\b", f"{around.after} {chain}") or "no longer" in chain else "denied"


def _ended(around: Around, own: str) -> Found:
    """Ended where a word of breaking governs the contact, or follows as what became of it."""
    if re.search(r"\b(?:not|never) (?:\w+ )?(?:br\w+k|end|cut|stop|cancel|suspend)", own):
        return "held"
    if re.search(r"\bover (?:the|a) (?:phone|telephone|link|video)|\bcall(?:ed)? off-|\bended a (?:year|month|decade)", own):
        return None
    if ENDED.search(own) or LEFT.search(around.chain):
        return "ended"
    return None


def _infinitive(chain: str, around: Around) -> Found:
    """Held; but after "to" only where the word that governs it says that it came about."""
    bare = chain.rstrip()
    if not bare.endswith(" to") and bare.strip() != "to":
        return "held"
    return "held" if HELD_TO.search(bare[:-3].rstrip()) else None


OUTCOME = re.compile(
    r"^[^§]{0,60}?\b(?:(?:has|have|had) been|was|were|is|are|(?:has|have|had)|will be|got|being)?\s?(?P<verb>cancel\w*|"
    r"called off|broken off|scrapp\w+|postponed|put off|suspended|"
    r"collapsed?|broke (?:down|up|off)|broken (?:down|up)|ended|failed?|fell through|fallen through|abandoned|stalled|halted|"
    r"frozen|shelved|came back unopened|returned unopened|went unanswered|sent back|unread|unopened|came to nothing|came to an end|came to blows|stopped|dried up|petered out|foundered|severed|cut|refused|rejected|declined|turned down|ruled out|"
    r"planned|agreed|scheduled|arranged|due|set|expected|take place|be held|will|to be held|begin|to follow|fixed|offered|proposed|"
    r"never (?:took place|happened)|did not (?:take place|happen)|denied|out of the question|unanswered|interrupted|delayed)\b")


def outcome_of(after: str) -> Found:
    """What became of a contact that is the subject of its sentence: "talks between A and B collapsed"."""
    match = OUTCOME.match(after)
    if match is None:
        return None
    verb = match["verb"]
    if re.match(r"never|did not|denied", verb):
        return "denied"
    if re.match(r"refused|rejected|declined|turned|ruled|out of|unanswered|.*unopened|.*unanswered|sent back|unread", verb):
        return "refused"
    if re.match(r"offered|proposed", verb):
        return "offered"
    if re.match(r"planned|agreed|scheduled|arranged|due|set|expected|take|be held|will|to |begin|fixed", verb):
        rest = after[match.end():]
        further = outcome_of(rest)
        return further if further in ("ended", "denied", "refused") else "planned"
    return "ended"
