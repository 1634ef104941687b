"""Words of speech by their force, and words of judgement. From general English; no list is taken from a corpus.

A cue is looked up by the lemmas of its words (lemma.py). What stands in no list here ("say", "write", "find", ":") has no
force of its own: its content decides.
"""

from __future__ import annotations

from onrecord.kinds.lemma import word_set
from onrecord.statement import Kind


def _phrases(text: str) -> frozenset[str]:
    return frozenset(" ".join(phrase.split()) for phrase in text.split(","))


WARNING = word_set(
    "warn caution alert forewarn threaten fear alarm beware threat danger peril worry worried fearful alarmed "
    "dread menace admonish"
)
PREDICTION = word_set(
    "predict forecast expect project foresee anticipate envision prophesy foretell prediction projection "
    "expectation confident optimistic pessimistic doubt reckon bet doubtful prophecy tip"
)
PLEDGE = word_set(
    "promise pledge vow swear undertake guarantee commit plan intend aim volunteer offer resolve consent agree "
    "commitment agreement assurance intention oath committed willing ready prepared determined mean opt"
)
DEMAND = word_set(
    "demand urge order appeal plead beg implore request require instruct command direct advise recommend propose "
    "encourage exhort advocate petition beseech entreat invite summon plea recommendation proposal advice "
    "instruction call lobby mandate clamour clamor ban prohibit forbid press push nudge coax prod dare challenge "
    "counsel enjoin compel oblige"
)
CRITICISM = word_set(
    "criticise criticize condemn denounce slam blast attack accuse blame allege fault censure rebuke chide scold "
    "berate lambast lambaste castigate excoriate deplore decry bemoan lament complain grumble moan protest object "
    "mock ridicule deride taunt jeer scoff sneer belittle savage eviscerate rip assail bash pan trash fume rage "
    "rant seethe fulminate chastise reprimand upbraid admonish reproach reprove vilify malign disparage denigrate "
    "lampoon satirise satirize insult jab skewer hammer pillory oppose loathe hate despise resent dislike regret "
    "criticism accusation complaint condemnation outrage objection opposition critique denunciation allegation "
    "charge indictment jibe gibe outcry backlash disappointed angry furious outraged appalled dismayed disgusted "
    "horrified critical hostile impugn whinge gripe carp knock lecture snipe bristle boo heckle decried impeach "
    "sue storm thunder skeptical sceptical brand tear"
)
SUPPORT = word_set(
    "praise support back endorse welcome applaud hail commend congratulate thank approve salute laud champion "
    "cheer defend acclaim celebrate admire appreciate favour favor extol compliment bless honour honor toast "
    "praised tribute backing endorsement approval credit vouch embrace second uphold like love enjoy prefer "
    "relish proud grateful delighted thankful supportive pleased glad happy thrilled gush enthuse crow rave root "
    "nominate congratulations admiration esteem"
)
DENIAL = word_set(
    "deny reject refute rebut dispute contradict repudiate disavow disown rebuff contest disagree negate disclaim "
    "spurn denial rejection refusal rebuttal refuse decline dismiss debunk deflect discount quash"
)
QUESTION = word_set(
    "wonder question query inquire enquire quiz grill interrogate inquiry enquiry curious"
)

FORCES: dict[str, tuple[Kind, ...]] = {
    **dict.fromkeys(QUESTION, ("question",)),
    **dict.fromkeys(DENIAL, ("denial",)),
    **dict.fromkeys(SUPPORT, ("support",)),
    **dict.fromkeys(CRITICISM, ("criticism",)),
    **dict.fromkeys(DEMAND, ("demand",)),
    **dict.fromkeys(PLEDGE, ("pledge",)),
    **dict.fromkeys(PREDICTION, ("prediction",)),
    **dict.fromkeys(WARNING, ("warning",)),
}
"""Force of a cue's word by its lemma. "threaten" becomes a pledge too before "to" (cues.py)."""

OWN_WORDS = (WARNING | PREDICTION | CRITICISM | SUPPORT | DEMAND) - word_set(
    "like love mean second plan object call back invite press push order request tip mandate champion storm tear "
    "hammer knock lecturehappy glad brand rip pan trash root honour honor credit reckon doubt worry prefer enjoy "
    "hate tribute alarm challenge dare project regret want see report record ban direct charge bet nominate tease "
    "attack savage jab"
)
"""Verbs that do what they say when the speaker is their subject: "I condemn"."""

_WARNING_PHRASES = _phrases(
    "sound the alarm, raise the alarm, in danger, raise fear, voice concern, express concern, raise concern, be "
    "concerned, at risk, run the risk, express fear, express alarm"
)
_DEMAND_PHRASES = _phrases(
    "call for, call on, call upon, push for, press for, insist on, hold out for, argue for, argue against, advise "
    "against, campaign for, plea for, appeal for, ask for, have ask for, issue an order"
)
_CRITICISM_PHRASES = _phrases(
    "hit out, lash out, speak out against, rail against, take aim, rip into, lay into, tear into, take a swipe, "
    "take issue, find fault, pour scorn, pour cold water, voice disappointment, express disappointment, voice "
    "anger, express anger, voice outrage, express outrage, vote against, rail at, point the finger, hit back, "
    "fire back, go after, have a go, turn on, speak against, come out against, object to, critical of, take "
    "exception, express frustration, make fun, poke fun, express dismay, voice dismay"
)
_SUPPORT_PHRASES = _phrases(
    "pay tribute, stand by, speak up for, stick up for, vote for, express support, voice support, come out for, "
    "come out in support, throw its weight behind, express gratitude, express confidence, side with, agree with, "
    "in favor, in favour, give credit, voice admiration, express admiration, argue in favour, sing the praise, "
    "take comfort, speak highly, stand behind, rally behind, rally around"
)
_DENIAL_PHRASES = _phrases(
    "rule out, push back, turn down, shoot down, brush off, brush aside, play down, shrug off, wave away, laugh "
    "off, bat away, distance himself, distance herself, distance itself, distance themselves, balk at, take back, "
    "pour cold water on"
)
_PREDICTION_PHRASES = _phrases(
    "be expect, have high hope, be likely, be unlikely, be set, be due, look set, be project, be forecast"
)
_PLEDGE_PHRASES = _phrases(
    "announce plan, lay out plan, unveil plan, set out plan, make a promise, give his word, give her word, give "
    "its word, sign up, come forward with an offer"
)
_QUESTION_PHRASES = _phrases(
    "want to know, ask about, raise question, raise the question, demand to know, ask if, seek to know"
)
_NO_FORCE = _phrases(
    "call off, call back, point out, plead guilty, press ahead, push ahead, direct message, expect of, command of"
)

PHRASES: dict[str, tuple[Kind, ...]] = {
    **dict.fromkeys(_WARNING_PHRASES, ("warning",)),
    **dict.fromkeys(_DEMAND_PHRASES, ("demand",)),
    **dict.fromkeys(_CRITICISM_PHRASES, ("criticism",)),
    **dict.fromkeys(_SUPPORT_PHRASES, ("support",)),
    **dict.fromkeys(_DENIAL_PHRASES, ("denial",)),
    **dict.fromkeys(_PREDICTION_PHRASES, ("prediction",)),
    **dict.fromkeys(_PLEDGE_PHRASES, ("pledge",)),
    **dict.fromkeys(_QUESTION_PHRASES, ("question",)),
    **dict.fromkeys(_NO_FORCE, ()),
}
"""Force of a run of lemmas in a cue; it goes before that of any one word. Empty: the words have no force together."""

# Verbs that name or describe: the words of the description decide.
NAMING = word_set(
    "call describe dub label term characterise characterize portray depict deem regard consider view paint "
    "compare liken"
)
# What may be refused with silence: "refused to discuss" withholds words, "refused to resign" refuses an act.
SPEAKING = word_set(
    "say tell comment answer respond reply confirm discuss disclose reveal explain elaborate name identify "
    "specify speak talk address clarify give provide state mention acknowledge acknowledgement admit describe "
    "announce detail divulge release share testify deny speculate estimate report claim note suggest return "
    "apologise apologize predict promise pledge warn accuse blame criticise criticize concede insist argue add "
    "declare repeat weigh commit recall publish expand write tweet post bother communicate indicate cite allude "
    "refer reference touch shed quote put update endorse ask thank praise condemn"
)
# Not to hold these is itself an attitude.
BELIEVING = word_set(
    "believe think agree accept see feel buy consider regard"
)
KNOWING = word_set(
    "know understand remember recall realise realize care mind worry recognise recognize"
)

IMPERATIVE = word_set(
    "stop let leave go get give take stay keep make come tell look listen call bring end free release open close wait "
    "think remember vote stick mind stand hold put pay show share resign quit act fight join help save protect send "
    "return respect try read check avoid consider follow report answer throw pick hand push pull pass pack hurry "
    "beware apply register turn drop lift move build fix change spend cut drink eat wash boil wear shut sit walk run "
    "talk speak trust watch imagine forget say write do be withdraw apologise apologize grow sack fire ban scrap "
    "please don't evacuate investigate step find use start prove explain clean cool calm lock set tear support back "
    "sign accept add admit adopt agree allow arrange arm arrest attend beat believe blame block boycott breathe bury "
    "buy cancel carry choose clear climb collect compare complain condemn contact count cross dare decide defend "
    "deliver deny dig donate drag draw dress drive ease enjoy ensure enter expect feed fill focus fold freeze hang "
    "hear hire honour ignore impose inspect insure introduce invest invite judge kick kneel knock launch lend lie "
    "load lower meet mend notice obey offer pause phone pray prepare press print publish punish raise reach "
    "reconsider recycle reduce refuse reject remove repair repeat replace restore ring scale scrub search seize "
    "select sell settle shake shift shoot shop shout skip slow smile spare spread stack stock store strip subscribe "
    "surrender switch swap teach thank touch treat unite unplug unlock visit wake wave welcome widen worry wrap"
)
UNCONTROLLED = word_set(
    "manage cope do throw rise fall grow shrink win lose cost rain snow double triple exceed struggle happen "
    "become seem be have see know need remain feel take last reach hit drop slow improve worsen ease arrive come "
    "vote find learn live die survive suffer like love want appear succeed fail fade follow get go qualify "
    "concede split sell beat hold end return gain look appear sound mean matter require "
    "involve lead cause result benefit soar plunge plummet surge climb sink recover rebound stall peak widen narrow "
    "vanish emerge recognise recognize understand realise realize miss earn score finish"
)
"""Verbs whose "will" foresees rather than announces, unless the speaker binds himself by a condition."""
BODIES = word_set(
    "force government party team company country club army troop ministry side administration office bank union "
    "firm department council committee group people forces agency airline family campaign lawyer men staff "
    "members navy police client coalition"
)
"""Nouns that with "our" or "its" stand for the speaker's own side."""
SELF_STATES = word_set(
    "be have see know like love need remain feel happen seem become cost rise fall win lose beat find forget "
    "regret miss want hope think say argue prefer expect suppose guess live die survive suffer get understand "
    "look reach qualify succeed manage cope do call describe add put"
)
"""Verbs that "will" does not turn into a commitment of the speaker."""

AUTHORITY = word_set(
    "minister president premier governor mayor government ministry council councillor company firm chief executive "
    "boss chairman chairwoman chair spokesman spokeswoman spokesperson official general commander committee judge "
    "bank airline union leader secretary department agency club organiser organizer authority commissioner director "
    "head owner chancellor king pope board captain manager operator agent envoy deputy team lawyer coach police army "
    "staff brigadier colonel admiral federation league trust party hospital museum retailer charity school college "
    "university airport church brewery broadcaster publisher hotel supermarket manufacturer carmaker maker chain "
    "regulator watchdog studio orchestra theatre zoo developer utility supplier insurer lender foundation parliament "
    "senate congress embassy palace kremlin pentagon court tribunal prosecutor railway port yard mill mine brand "
    "startup producer builder contractor principal headteacher dean bishop archbishop vicar sheriff marshal treasurer "
    "founder proprietor landlord skipper prince princess queen emperor sultan emir ambassador diplomat whip speaker "
    "senator cabinet administration coalition alliance nato "
    "commission bureau division service society institute institution corporation group consortium shipyard refinery "
    "distributor promoter brussels washington beijing moscow london paris berlin kyiv tehran delhi tokyo ankara cairo "
    "jerusalem riyadh canberra ottawa rome madrid warsaw vienna seoul islamabad pretoria nairobi abuja brasilia "
    "jakarta taipei pyongyang russia ukraine china america britain france germany italy spain poland norway sweden "
    "finland denmark turkey iran israel egypt india pakistan japan canada australia brazil mexico kenya nigeria "
    "ethiopia sudan greece hungary serbia ireland scotland wales netherlands belgium austria switzerland portugal "
    "qatar"
)
"""Words in a source that may bind what they speak of: "every house will be rebuilt, the minister said" is a pledge."""
PLANNED = word_set(
    "close shut open reopen cut send launch build withdraw resign quit leave run sue appeal scrap cancel suspend end "
    "pull halt recall drop hire raise increase ban introduce deploy dispatch prepare retire relocate buy sell invest "
    "lift join expel freeze stop start begin step stand file seek donate boycott lower reduce extend expand recruit "
    "draft merge split return give offer roll phase transfer switch abandon adopt bring set double triple reinstate "
    "release impose ease tighten challenge"
)
"""What is planned when one is doing it: "we are closing two schools"."""
ARRANGED = word_set(
    "announce publish open reopen pay refund compensate name call hold close rebuild repair replace release donate "
    "give send recruit hire cut freeze deliver build introduce launch install offer test review investigate suspend "
    "withdraw scrap cancel extend appoint elect bury screen broadcast sell auction demolish restore return invite "
    "contact inform treat deploy"
)
"""What somebody can announce of others or things: "tickets would be refunded"."""
HOSTILE = word_set(
    "retaliate strike crush destroy hunt punish avenge annihilate shoot bomb obliterate flatten invade sue prosecute "
    "respond answer"
)
"""What the speaker threatens to do."""
SEEING = word_set(
    "see have price pencil bet put"
)
"""Cues that foresee where their content looks ahead: "see rates falling by June"."""
NATURE = word_set(
    "fire rain storm snow wind weather temperature heat flood water river sea tide glacier ice comet asteroid planet "
    "volcano quake drought harvest crop price inflation economy growth population unemployment turnout demand profit "
    "sale share market rate currency dollar euro pound deficit debt borrowing revenue case patient infection outbreak "
    "epidemic virus disease wave species forest reef emission traffic queue season team side match game bridge road"
)
"""What does as it likes: its "will" foresees."""
