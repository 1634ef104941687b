"""The verbs and nouns of contact, each with how its parties stand around it, as patterns over a marked line (units.py).

`b` is the other party, `m` who mediates; the subject is found by roles.py. A frame of mode "verb" needs a subject on the left,
"both" takes a plural subject alone ("the two met"), "noun" takes its parties from its complements, "between" has both parties
in `b` and a subject, if any, that mediates; "answer" is of answering, whose "not" is a refusal.
"""

# ruff: noqa: E501 - word lists and patterns are read a phrase at a time.
from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from onrecord.contacts.contact import ContactType, State

Mode = Literal["verb", "both", "noun", "between", "answer"]
B = r"§(?P<b>\d+)(?!\d)"
ADVERBS = r"(?: (?:up|again|briefly|secretly|privately|quietly|in person|in private|in secret|face to face|at length|directly|" \
          r"together|alone|often|regularly|daily|twice|once|for \w+ \w+|first|only|also|separately|openly|informally|late|even))*"
PLACE = r"(?: (?:in|at|on|near|aboard|outside|inside|over|about|by|behind|across|via|through|after|before|during|for)(?: (?!with\b|to\b)[\w'§,-]+){1,5}?)?"
END = r"(?= (?:on|in|at|again|for|last|this|yesterday|today|tomorrow|tonight|next|twice|once|about|over|privately|alone|every|" \
      r"the (?:day|next|following|same|morning|week|night)|before|after|there|here|and|but|late|early|back|by|since|until|three|two|four|" \
      r"from|as soon|within|when|while|to (?:discuss|ask|say|talk|tell|apologise|apologize|congratulate|explain|complain)|" \
      r"several|instead|first|separately|in person|face|because|if|afterwards|shortly|earlier|later|" \
      r"himself|herself|themselves|personally|at|monday|tuesday|wednesday|thursday|friday|saturday|sunday|[,.;:?!)—–-])|$)"
LINE = r"(?:by (?:phone|telephone|video(?: link)?|satellite phone|radio)|over (?:the|a) (?:phone|telephone|video link|line|radio|link)|on (?:the|a) (?:phone|telephone|line|" \
       r"video call)|via video|by video link)"


@dataclass(frozen=True, slots=True)
class Frame:
    """One way of stating a contact. `state`: what the word itself says ("refused" for "snub"), else the words around it do."""

    type: ContactType
    mode: Mode
    pattern: re.Pattern[str]
    state: State | None = None


def _frame(type_: ContactType, mode: Mode, pattern: str, state: State | None = None) -> Frame:
    return Frame(type_, mode, re.compile(rf"(?<![\w§-]){pattern}"), state)


MEALS = r"(?:dinner|lunch|breakfast|supper|tea|coffee|drinks?|a meal|cocktails|a pint|a beer|whisky)"
MEETINGS = (r"(?:meetings?|encounters?|summits?|lunch|lunches|dinners?|breakfasts?|suppers?|tea|coffee|drinks?|audiences?|handshakes?|"
            r"appointments?|sessions?|rendezvous|reunions?|sit-down|get-together|tete-a-tete|tête-à-tête|walks?|stroll|"
            r"golf|tennis|cards|chess|pictures?|photographs?|stage|platform|meal|drink|hearing|date|round table|same table)")
CALLS = r"(?:(?:phone|telephone|video|conference|zoom|skype|radio) (?:calls?|conversations?|conferences?|links?|talks)|calls?|hotline|phone|telephone|line)"
LETTERS = (r"(?:letters?|notes?|messages?|e-mails?|emails?|text messages?|texts?|telegrams?|cables?|postcards?|cards?|correspondence|"
           r"memos?|fax(?:es)?|telex|missives?|parcels?|replies|reply|petition)")
TALKS = r"(?:talks|truces?|rounds? of \w+|(?:first|second|third|fourth|final|last|next) rounds?|negotiations?|bargaining|haggling|mediation|arbitration|parleys?|terms of)"
DIALOGUES = (r"(?:dialogues?|conversations?|contacts?|discussions?|consultations?|chats?|words?|exchanges?|touch|speaking terms|terms|"
             r"communications?|channels?|exchange of \w+|back-channels?|debate|talk|heart-to-heart|briefings?|interviews?)")
TIES = r"(?:ties|relations|relationships?|links|lines|connections?|bonds|alliance|cooperation|co-operation)"
OFFERS = r"(?:invitations?|offers?|requests?|proposals?|overtures?|appeals?|summons|pleas?|call|calls|letters?|messages?|e-mails?|notes?|approach|approaches|advances)"
GAP = r"(?: (?!with\b|between\b|to\b|from\b|of\b|that\b|and\b|but\b|who\b|which\b|was\b|were\b|has\b|is\b|are\b)[\w'-]+){0,4}?"
SPOKEN = r"(?:sp(?:eaks?|oke|oken|eaking)|talk(?:s|ed|ing)?|chat(?:s|ted|ting)?|convers(?:e|es|ed|ing))"
BARGAIN = r"(?:negotiat(?:e|es|ed|ing)|bargain(?:s|ed|ing)?|haggl(?:e|es|ed|ing)|barter(?:s|ed|ing)?|parley(?:s|ed|ing)?|horse-trad\w+|treat(?:s|ed|ing)?)"
CONFER = (r"(?:confer(?:s|red|ring)?|consult(?:s|ed|ing)?|communicat(?:e|es|ed|ing)|liais(?:e|es|ed|ing)|engag(?:e|es|ed|ing)|"
          r"deliberat(?:e|es|ed|ing)|debat(?:e|es|ed|ing)|argu(?:e|es|ed|ing)|quarrel(?:s|led|ling)?|deal(?:s|t|ing)?|"
          r"interact(?:s|ed|ing)?|check(?:s|ed|ing)? in|catch(?:es|ing)? up|caught up|compar(?:e|es|ed|ing) notes|swap(?:s|ped)? (?:notes|words)|"
          r"reconcil(?:e|es|ed|ing)|exchang(?:e|es|ed|ing) (?:\w+ ){1,4}?|trad(?:e|es|ed|ing) (?:\w+ ){1,3}?)")
SIT = r"(?:sit|sits|sat|sitting)"
GATHER = (r"(?:dine|dines|dined|dining|lunch(?:es|ed|ing)?|breakfast(?:ed|ing)?|sup(?:s|ped)?|gather(?:s|ed|ing)?|"
          r"huddl(?:e|es|ed|ing)|conven(?:e|es|ed|ing)|assembl(?:e|es|ed)|get together|got together|c(?:ome|omes|ame|oming) together|"
          r"mingl(?:e|es|ed)|play(?:s|ed)? (?:golf|cards|chess|tennis)|c(?:ame|ome|oming|omes) face to face|"
          r"sh(?:ake|akes|ook|aken|aking) hands|rub(?:bed|s)? shoulders|team(?:ed|s)? up|break(?:s)? bread|broke bread|embrac(?:e|es|ed|ing)|"
          r"hugg?(?:s|ed)?|reunit(?:e|ed)|sh(?:are|ares|ared|aring) (?:a|the|one) (?:\w+ )?(?:table|stage|platform|meal|car|lunch|dinner|bottle|pot of tea|drink|cab|bench|carriage|room)|"
          r"(?:had|has|have|having|take|takes|took|taking|share|shares|shared) (?:a |an )?(?:\w+ )?(?:dinner|lunch|breakfast|supper|tea|coffee|drinks?|meal|pint|word)|walk(?:s|ed|ing)? (?:\w+ ){0,4}?)")
RING = (r"(?:call(?:s|ed|ing)?|phon(?:e|es|ed|ing)|telephon(?:e|es|ed|ing)|r(?:ing|ings|ang|ung)|ringing|dial(?:s|led|ed|ling)?|"
        r"video-call(?:s|ed)?|facetim\w+)")
MAIL = r"(?:e-mail(?:s|ed|ing)?|email(?:s|ed|ing)?|text(?:s|ed|ing)|messag(?:ed|ing)|cabl(?:ed|ing)|telegraph(?:ed|s)|fax(?:ed|es)|petition(?:ed|s))"
WRITE = r"(?:writ(?:e|es|ten|ing)|wrote)"
SEND = r"(?:send|sends|sent|sending|hand(?:s|ed|ing)?|deliver(?:s|ed|ing)?|dispatch(?:es|ed)?|address(?:es|ed)?|post(?:s|ed)?|fir(?:es|ed) off|pass(?:es|ed)?|slip(?:s|ped)?|forward(?:s|ed)?)"
HOST = (r"(?:receiv(?:e|es|ed|ing)|host(?:s|ed|ing)?|welcom(?:e|es|ed|ing)|entertain(?:s|ed|ing)?|greet(?:s|ed|ing)?|visit(?:s|ed|ing)?|"
        r"summon(?:s|ed|ing)|drop(?:s|ped)? in on|look(?:s|ed)? in on|put(?:s)? up)")
REACH = (r"(?:contact(?:s|ed|ing)?|approach(?:es|ed|ing)?|reach(?:es|ed)? out to|confront(?:s|ed|ing)?|brief(?:s|ed|ing)?|"
         r"engag(?:e|es|ed|ing) with|question(?:s|ed|ing)?|interview(?:s|ed|ing)?|interrogat(?:e|es|ed)|court(?:s|ed|ing)|lobb(?:y|ies|ied)|"
         r"hear(?:s|d)? from|h(?:ear|eard|ears) (?:\w+ )?from|sound(?:s|ed)? out|serenad\w+)")
GO = (r"(?:go|goes|went|gone|going|travel(?:s|ed|led|ling)?|fl(?:y|ies|ew|own|ying)|driv(?:e|es|en|ing)|drove|sail(?:s|ed|ing)?|com(?:e|es|ing)|came|"
      r"walk(?:s|ed)?|cycl(?:e|es|ed)|trek(?:ked|s)?|hik(?:ed|es)|rid(?:e|es)|rode|journey(?:s|ed)?)")
HOME = r"(?:home|house|farm|farmhouse|flat|estate|villa|palace|office|study|ranch|residence|island|island home|bedside|door|castle|quarters|headquarters|camp|tent|cottage|studio|apartment|retreat|mansion|kitchen)"

SPOKEN, BARGAIN, CONFER, SIT, GATHER, RING, MAIL, WRITE, SEND, HOST, REACH, GO, LETTERS, TALKS, DIALOGUES, MEETINGS, CALLS, TIES = (
    rf"(?:{words}\b)" for words in (SPOKEN, BARGAIN, CONFER, SIT, GATHER, RING, MAIL, WRITE, SEND, HOST, REACH, GO, LETTERS, TALKS,
                                   DIALOGUES, MEETINGS, CALLS, TIES))

FRAMES: tuple[Frame, ...] = (
    # meet
    _frame("meet", "verb", rf"(?P<word>met|meets?|meeting){ADVERBS}(?: with)? {B}"),
    _frame("meet", "verb", rf"(?P<word>met|meets?|meeting){ADVERBS}{PLACE} with {B}"),
    _frame("meet", "verb", rf"(?P<word>see|sees|saw|seen|seeing)(?: (?:again|secretly|privately))? {B}{END}"),
    _frame("meet", "verb", rf"(?P<word>{SIT})(?: down)?{ADVERBS}{PLACE} (?:with|opposite|beside|next to|across from|alongside|facing) {B}"),
    _frame("meet", "verb", rf"(?P<word>{SIT}) (?:in|at) (?:a|an|one|the same) (?:room|table) (?:as|with) {B}"),
    _frame("negotiate", "verb", rf"(?P<word>t(?:ake|akes|ook|aking|aken)) (?:his|her|their|its|a|the) (?:seat|place) (?:\w+ ){{0,3}}?(?:opposite|beside|next to|across from|facing) {B}"),
    _frame("meet", "verb", rf"(?P<word>{GATHER}){ADVERBS}{PLACE}(?: with)? {B}"),
    _frame("meet", "verb", rf"(?P<word>join(?:s|ed|ing)?) {B}(?= (?:for|at|over|in|on|aboard))"),
    _frame("meet", "verb", rf"(?P<word>(?:bump(?:s|ed)?|r(?:un|uns|an)) into|appear(?:s|ed|ing)? (?:before|alongside|with|beside)|testif(?:y|ied|ies) (?:before|to)|stood (?:beside|alongside|next to)|(?:stand|stands|stood|standing) beside|face(?:s|d)? off with) {B}"),
    _frame("meet", "verb", rf"(?P<word>be|was|were|been|is|are|being) (?:\w+ )?(?:photographed|seen|spotted|pictured|filmed|snapped)(?: \w+){{0,4}}? with {B}"),
    _frame("meet", "both", r"(?P<word>(?:photographed|seen|spotted|pictured|filmed)) (?:over (?:lunch|dinner|coffee|breakfast|drinks|tea)|together|deep in (?:talk|conversation)|shaking hands)"),
    _frame("meet", "verb", rf"(?P<word>(?:sit|sat|be|stay|enter|share) (?:in )?(?:the|a|one) (?:same )?room (?:as|with)) {B}"),
    _frame("meet", "verb", r"(?P<word>set(?:s)? foot (?:in|on)|cross(?:es|ed)? the threshold of) §(?P<o>\d+)"),
    # call
    _frame("call", "verb", rf"(?P<word>{RING})(?: up| back)? {B}{END}(?! 's)"),
    _frame("call", "verb", rf"(?P<word>phon(?:e|es|ed|ing)|telephon(?:e|es|ed|ing)|rang|r(?:ing|ings|ung) up|video-called) {B}(?! 's)"),
    _frame("call", "verb", rf"(?P<word>t(?:ake|akes|ook|aken) (?:a|the|\w+) (?:phone |telephone )?calls? from|g(?:et|ets|ot) through to|picked up (?:the )?(?:phone|telephone|receiver) to|pick up the (?:phone|telephone) to) {B}"),
    _frame("call", "verb", rf"(?P<word>{SPOKEN}|{CONFER}|{BARGAIN}){ADVERBS} {LINE}{ADVERBS} (?:to|with) {B}"),
    _frame("call", "verb", rf"(?P<word>{SPOKEN}) (?:to|with) {B} {LINE}"),
    _frame("call", "both", rf"(?P<word>{SPOKEN}|{CONFER}){ADVERBS} {LINE}"),
    # write
    _frame("write", "verb", rf"(?P<word>{WRITE})(?: (?!to\b|from\b)[\w'-]+){{0,5}}? to {B}"),
    _frame("write", "verb", rf"(?P<word>{WRITE}) {B} (?:a|an|two|three|several|many)"),
    _frame("write", "verb", rf"(?P<word>{MAIL}) {B}"),
    _frame("write", "verb", rf"(?P<word>{SEND}) {B}(?: \w+){{0,4}}? (?:{LETTERS}|word|flowers|greetings|congratulations|condolences)"),
    _frame("write", "verb", rf"(?P<word>{SEND})(?: (?!to\b)[\w'-]+){{0,5}}? (?:{LETTERS}|word|greetings|flowers|congratulations|condolences){GAP} to {B}"),
    _frame("write", "answer", rf"(?P<word>repl(?:y|ies|ied|ying)|respond(?:s|ed|ing)?|writ(?:e|ten) back|wrote back)(?: (?!to\b)\w+){{0,2}}? to (?:any of |a |the |an )?(?:{LETTERS}|calls?|{OFFERS} )?(?: from )?{B}"),
    _frame("write", "answer", rf"(?P<word>answer(?:s|ed|ing)?|return(?:s|ed|ing)?|acknowledg(?:e|es|ed)|read)(?: (?:any of|a|an|the|his|her|their|its|all|one|single|many|repeated|\w+ly|\d+|two|three|four|five|six)){{0,4}} (?:{LETTERS}|calls?)(?: \w+)? from {B}"),
    _frame("write", "answer", rf"(?P<word>answer(?:s|ed|ing)?|return(?:s|ed|ing)?|acknowledg(?:e|es|ed)|repl(?:y|ies|ied) to|respond(?:s|ed)? to|open(?:s|ed)?) (?:any of )?{B} 's (?:\w+ )?(?:{LETTERS}|calls?)"),
    _frame("write", "answer", rf"(?P<word>answer(?:s|ed|ing)?|repl(?:y|ies|ied) to|respond(?:s|ed)? to) {B}{END}"),
    _frame("write", "answer", rf"(?P<word>answer(?:s|ed|ing)?|return(?:s|ed|ing)?|acknowledg(?:e|es|ed)|repl(?:y|ies|ied) to|respond(?:s|ed)? to|open(?:s|ed)?|ignor(?:es?|ed)|t(?:ake|akes|ook|aken)) (?:any of )?(?P<mine>my|our|his|her|their) (?:\w+ )?(?:{LETTERS}|calls?)"),
    # negotiate, talk
    _frame("negotiate", "verb", rf"(?P<word>{BARGAIN}){ADVERBS}{PLACE} with {B}"),
    _frame("talk", "verb", rf"(?P<word>{SPOKEN}){ADVERBS}{PLACE} (?:to|with) {B}"),
    _frame("talk", "verb", rf"(?P<word>{CONFER}){ADVERBS}{PLACE} ?(?:with|to) {B}"),
    _frame("talk", "both", r"(?P<word>(?:exchang|swap|trad|shar)\w* (?:\w+ ){0,3}?(?:words?|views|greetings|pleasantries|insults|gifts|ideas|information|"
           r"jokes|ideas|glances|prisoners|memories)|(?:had|have|has|having|hold|held) (?:a|an|another|their|many|long|several) (?:\w+ ){0,2}?(?:talks?|conversations?|word|"
           r"chats?|discussions?|exchange|meetings?|audience|phone call|call|row|argument))(?! (?:with|of|to))"),
    _frame("talk", "verb", rf"(?P<word>consult(?:s|ed|ing)?) {B}"),
    _frame("talk", "verb", rf"(?P<word>discuss(?:es|ed|ing)?)(?: (?!with\b)[\w',-]+){{1,8}}? with {B}"),
    _frame("talk", "both", r"(?P<word>discuss(?:es|ed|ing)?|thrash(?:ed)? out|went over|talk(?:s|ed)? over)"),
    _frame("talk", "verb", rf"(?P<word>{REACH}) {B}"),
    _frame("talk", "verb", rf"(?P<word>let|lets|letting) {B} (?:\w+ )?know"),
    # visit
    _frame("visit", "verb", rf"(?P<word>{HOST}) {B}"),
    _frame("visit", "verb", r"(?P<word>be|is|was|were|been|am|are|as) §(?P<o>\d+)"),
    _frame("meet", "verb", rf"(?P<word>had|has|have|having|got|get|took|take) {B} (?:(?:to|for|over|round|in|into|back|up|down) (?:\w+ ){{0,3}}?(?:{MEALS}|chambers|office|house|home|study|room|table|talks|tea|stay|place|flat|lab|laboratory|island|castle)|over|round|aside|alone)\b"),
    _frame("call", "verb", rf"(?P<word>had|has|have|got|gets?) {B} on (?:the|a) (?:line|phone|telephone)"),
    _frame("meet", "verb", rf"(?P<word>(?:laid|lay|set|clapped) eyes on|crossed paths with|came across|fac(?:e|es|ed|ing) (?=§)|(?:cross-examin|corner|buttonhol|collar|waylaid|accost|grill|tackl)\w*|closeted with|cross(?:ed|es)? swords with|st(?:and|ood|ands) before|kn(?:eel|elt) before|came before|come before|hear(?:s|d)? (?=§)|pray(?:s|ed)? with|ate with|eat with|work(?:s|ed)? with) ?{B}{END}"),
    _frame("talk", "verb", rf"(?P<word>put out feelers to|made overtures to|have a word with|pleaded with|plead with|appealed to|thanked|apologi[sz]ed to|sounded out|confid(?:ed|es) in|reason(?:ed|s)? with|complained to|explained to|tip(?:ped)? off) {B}"),
    _frame("talk", "between", rf"(?P<word>(?:words?|syllables?|lines?|letters?|notes?|messages?|calls?|blows)(?: [\w']+){{0,3}} passed between) {B}"),
    _frame("visit", "verb", rf"(?P<word>call(?:s|ed|ing)? on) {B}(?! to\b)"),
    _frame("visit", "verb", rf"(?P<word>{GO}){ADVERBS}{PLACE} to {B} 's (?:\w+ )?{HOME}"),
    _frame("visit", "verb", rf"(?P<word>pa(?:y|ys|id|ying)) {B} a (?:\w+ )?visit"),
    _frame("visit", "verb", rf"(?P<word>(?:knock(?:s|ed)? on|turn(?:s|ed)? up at|arriv(?:e|es|ed) at|st(?:ay|ayed|ays) at)) {B} 's (?:\w+ )?{HOME}"),
    # passive
    _frame("visit", "verb", rf"(?P<word>received|hosted|welcomed|entertained|greeted|visited|summoned)(?: (?!by\b)[\w'§-]+){{0,6}}? by {B}"),
    _frame("talk", "verb", rf"(?P<word>met|contacted|approached|called|phoned|telephoned|rung|briefed|consulted|questioned|interviewed|confronted|seen|sounded out|e-mailed|texted|spoken to)(?: (?!by\b)[\w'§-]+){{0,6}}? by {B}"),
    _frame("meet", "verb", rf"(?P<word>invited|asked to \w+)(?: (?!by\b)[\w'§-]+){{0,6}}? by {B}", "offered"),
    # bringing together
    _frame("meet", "between", rf"(?P<word>br(?:ing|ings|ought|inging)) {B} (?:(?:back )?together|to (?:one|the|a|the same) table|face to face|into (?:one|the same) room)"),
    _frame("meet", "between", rf"(?P<word>(?:introduc(?:e|es|ed)|reconcil(?:e|es|ed)|reunit(?:e|es|ed))) {B}"),
    _frame("mediate", "between", rf"(?P<word>mediat(?:e|es|ed|ing)|shuttl(?:e|es|ed|ing)|arbitrat(?:e|es|ed|ing)|(?:go|goes|went|going|run|ran|runs|rode|flew|fly|travel\w*|ferr(?:y|ied)|carr(?:y|ies|ied|ying) (?:\w+ ){{1,3}}?|relay(?:s|ed|ing)? (?:\w+ ){{1,3}}?|pass(?:es|ed|ing)? (?:\w+ ){{1,3}}?))(?: back and forth)?{ADVERBS} between {B}"),
    _frame("mediate", "between", rf"(?P<word>(?:mediators?|go-betweens?|intermediar(?:y|ies)|brokers?|peacemakers?|peace-maker|mediation|bridge|messengers?|honest broker|middleman|facilitator|conduit|referee|arbiter|arbitrator|good offices)){GAP} between {B}"),
    _frame("mediate", "between", rf"(?P<word>broker(?:s|ed|ing)?|negotiat(?:ed|es)|secured|arranged) (?:a|an|the) (?:\w+ ){{1,3}}?between {B}"),
    _frame("mediate", "between", rf"(?P<word>mediators?|mediation|good offices|go-between|intermediary) to {B}"),
    _frame("mediate", "between", rf"(?P<word>(?:pass|carr|relay|deliver|t|br|convey|hand)\w*) (?:(?:a|the|\w+) )?{LETTERS} from {B} to §(?P<c>\d+)"),
    _frame("mediate", "between", rf"(?P<word>(?:pass|carr|relay|deliver|took|take|brought|bring|convey|hand)\w*) {B} 's (?:\w+ )?{LETTERS}(?: \w+)? to §(?P<c>\d+)"),
    # nouns
    _frame("meet", "noun", rf"(?P<word>{MEETINGS}){GAP}{PLACE} with {B}"),
    _frame("call", "noun", rf"(?P<word>{CALLS}){GAP}{PLACE} (?:with|to) {B}"),
    _frame("write", "noun", rf"(?P<word>{LETTERS}){GAP} (?:to|with) {B}"),
    _frame("write", "noun", rf"(?P<word>{LETTERS}|calls?){GAP} from {B}(?: to §(?P<c>\d+))?"),
    _frame("negotiate", "noun", rf"(?P<word>{TALKS}){GAP}{PLACE} with {B}"),
    _frame("talk", "noun", rf"(?P<word>{DIALOGUES}){GAP}{PLACE} with {B}"),
    _frame("talk", "noun", rf"(?P<word>(?:channels?|lines?)(?: of communication)?)(?: \w+)? to {B}"),
    _frame("visit", "noun", rf"(?P<word>(?:visits?|pilgrimage|courtesy call)){GAP} (?:to|with) {B}"),
    _frame("visit", "noun", rf"(?P<word>(?:visits?)){GAP} (?:by|from) {B}(?: to §(?P<c>\d+))?"),
    _frame("meet", "between", rf"(?P<word>{MEETINGS}){GAP}{PLACE} (?:between|among|of) {B}"),
    _frame("call", "between", rf"(?P<word>{CALLS}){GAP}{PLACE} (?:between|among) {B}"),
    _frame("write", "between", rf"(?P<word>{LETTERS}){GAP} between {B}"),
    _frame("negotiate", "between", rf"(?P<word>{TALKS}){GAP}{PLACE} (?:between|among) {B}"),
    _frame("talk", "between", rf"(?P<word>{DIALOGUES}){GAP}{PLACE} (?:between|among) {B}"),
    # offers and their answers
    _frame("meet", "verb", rf"(?P<word>invit(?:e|es|ed|ing)|challeng(?:e|es|ed)) {B}(?= (?:to|for|on|aboard|in|into|over|back|round|as|home|again)\b|(?=$| [,.;]))", "offered"),
    _frame("meet", "verb", rf"(?P<word>ask(?:s|ed|ing)?) {B} (?:to|for|round for|over for) (?:a |an |the )?(?:\w+ )?(?:tea|dinner|lunch|breakfast|supper|coffee|drinks?|talks|meeting|meet|talk|call|audience|join (?:him|her|them|it)|visit|come|sit down|see (?:him|her|them|it)|receive (?:him|her|them|it)|table|word)", "offered"),
    _frame("meet", "verb", rf"(?P<word>offer(?:s|ed|ing)?|propos(?:e|es|ed|ing) to|suggest(?:s|ed)? to) {B} (?:a |an |the |\w+ ){{0,3}}?(?:{MEETINGS}|{TALKS}|{CALLS}|{DIALOGUES}|mediation|seat|help)", "offered"),
    _frame("meet", "noun", rf"(?P<word>invitations?|overtures?|requests?|proposals?|appeals?|summons){GAP} (?:to|from|by) {B}", "offered"),
    _frame("meet", "answer", rf"(?P<word>refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|reject(?:s|ed|ing)?|rebuff(?:s|ed|ing)?|spurn(?:s|ed|ing)?|turn(?:s|ed|ing)? down|ignor(?:e|es|ed|ing)|brush(?:es|ed)? (?:aside|off)|wav(?:e|es|ed) (?:away|aside|off)|snubb?(?:s|ed)?|dismiss(?:es|ed)?|shrug(?:s|ged)? off|said no to|sp(?:at|it) on) {B} 's (?:\w+ ){{0,2}}?{OFFERS}(?: (?:of|to|for) [^§.,]*)?", "refused"),
    _frame("meet", "verb", rf"(?P<word>snubb?(?:s|ed|ing)?|rebuff(?:s|ed|ing)?|shun(?:s|ned|ning)?|cold-shoulder(?:s|ed)?|st(?:ood|ands?) up|stonewall(?:s|ed)?|bl(?:ank|anks|anked)|cut dead|ghost(?:s|ed)) {B}", "refused"),
    _frame("meet", "verb", rf"(?P<word>accept(?:s|ed|ing)?|t(?:ake|akes|ook) up|agree[sd]? to) {B} 's (?:\w+ ){{0,2}}?(?:{OFFERS}|{MEALS})(?: (?:of|to|for) [^§.,]*)?", "planned"),
    # breaking
    _frame("talk", "noun", rf"(?P<word>(?:br\w+|sever\w*|cut\w*|end\w*|suspend\w*|lost|f(?:roze|reeze)\w*) (?:\w+ )?(?:(?:off|all|any|diplomatic|its|his|her|their|every|formal) )*{TIES})(?: \w+)? (?:with|to) {B}", "ended"),
    _frame("talk", "verb", rf"(?P<word>(?:br(?:oke|eaks?|oken) with|turn(?:s|ed)? (?:his|her|its|their) back on|hung up on|walk(?:s|ed)? out on|fell out with|fallen out with|cut off|cut ties with|expelled the ambassador of)) {B}", "ended"),
    # several at once, alone
    _frame("meet", "both", rf"(?P<word>met|meet|meeting|{SIT} (?:down )?together|{SIT} down|{GATHER})(?! (?:with|§|its|his|her|their|the|a|an|no|every|all|such)\b)(?! §)"),
    _frame("call", "both", rf"(?P<word>(?:h(?:old|olds|eld|as|ave|ad|aving)|exchang\w+) (?:\w+ ){{0,3}}?{CALLS})(?! (?:with|to))"),
    _frame("write", "both", rf"(?P<word>(?:exchang\w+|swap\w*|trad(?:e|es|ed|ing)) (?:\w+ ){{0,3}}?{LETTERS}|correspond(?:ed|s)?)(?! (?:with|to))"),
    _frame("negotiate", "both", rf"(?P<word>{BARGAIN})(?! with| down| away| §)"),
    _frame("negotiate", "both", rf"(?P<word>(?:h(?:old|olds|eld|olding|as|ave|ad)|open(?:s|ed|ing)?|resum(?:e|es|ed|ing)|begin|beg(?:a|u)n|start(?:s|ed)?|restart(?:ed|s)?|continu(?:e|es|ed)|conduct(?:s|ed)?|enter(?:s|ed)?|reopen(?:s|ed)?|re-open(?:ed)?|are in|is in|were in|in|br(?:oke|eak|oken) off|broke up|suspend(?:ed)?|end(?:ed)?|attend(?:s|ed)?|call(?:ed)? off|cancel\w*) (?:(?!with|not\b|never\b|no\b|since\b)[\w'-]+ ){{0,4}}?(?:{TALKS}|{DIALOGUES}|{MEETINGS}))(?! (?:with|between|of|from))"),
    _frame("talk", "both", r"(?P<word>(?:on speaking terms|in (?:close |regular |constant |direct )?(?:touch|contact|communication)|at the (?:same |negotiating |bargaining )?table|face to face))(?! (?:with|of))"),
    _frame("talk", "both", rf"(?P<word>{SPOKEN}|{CONFER})(?! (?:with|to|of|for|about nothing|against|up|out|volumes|in favour|down)\b)(?! §)"),
)
"""In the order of preference where several match at one place: the earlier one's type stands."""

MEDIATOR = re.compile(
    r"(?:with )(?:the )?§(?P<m>\d+) (?:as (?:a |an |the |their |its )?(?:\w+ )?(?:go-between|mediator|intermediary|broker|chair\w*|arbiter|referee|moderator|host|messenger|interpreter|facilitator|witness)|mediating|presiding|"
    r"in the chair|moderating|chairing|carrying \w+|acting as \w+|looking on|at the head)"
    r"|(?:mediated|brokered|chaired|moderated|facilitated|arranged|overseen|convened|hosted|set up|led|refereed|presided over) by §(?P<m2>\d+)"
    r"|under (?:the )?(?:eye|eyes|chairmanship|auspices|mediation|supervision|guidance|watch|gaze) of §(?P<m3>\d+)"
    r"|under §(?P<m4>\d+) 's (?:\w+ )?(?:eye|eyes|chairmanship|auspices|mediation|supervision|guidance|watch|gaze)"
    r"|(?:through|via|by way of|with the help of|thanks to) §(?P<m5>\d+)(?! 's)"
    r"|§(?P<m6>\d+) (?:chair(?:s|ed)|presid(?:es|ed)|moderat(?:es|ed)|mediat(?:es|ed)|acted as (?:\w+ )?(?:mediator|go-between|chair|host|interpreter)|was in the chair|brokered)")
"""Who brings two together who are named elsewhere in the sentence."""
