"""Word lists of merging, written for it: inflection, spelling, synonyms that news copy exchanges, phrases that are one word.

Synonyms stand for words that one outlet puts for another's without changing who does what to whom; words that differ by a
degree ("urge", "order"; "may", "will"; "dead", "wounded") are never in one set."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a list as written below."""
    return frozenset(text.split())


STOP = words("""a an the this that these those he she it they we i you his her hers its their theirs our ours us them him
me my mine
your who whom whose which what be is are was were been being am have has had having do does did done will would shall
should may might could can must of to in on at by for from with into as and or but if then than so also such there
here not no nor s t about over under up down out off after before during while when where why how because since until
unless very more most less least own same other another some any all each every both either just only even still yet
again ever himself herself itself themselves mr mrs ms dr sir said say says saying tell told ought provided providing
given one ones upon onto per via thing let get got though anyone someone themselves regarding go going come
make made take put affair""")

_IRREGULAR = """
be am is are was were been being|have has had|do does did done|go goes went gone|say said|tell told|give gave given|
take took taken|make made|know knew known|see saw seen|come came|think thought|leave left|keep kept|hold held|
begin began begun|write wrote written|stand stood|hear heard|mean meant|meet met|pay paid|lose lost|win won|
bring brought|buy bought|catch caught|teach taught|sell sold|send sent|spend spent|build built|lend lent|feel felt|
fight fought|find found|fall fell fallen|fly flew flown|forget forgot forgotten|freeze froze frozen|grow grew grown|
drive drove driven|draw drew drawn|drink drank drunk|eat ate eaten|choose chose chosen|break broke broken|
speak spoke spoken|steal stole stolen|swear swore sworn|tear tore torn|wear wore worn|rise rose risen|
ring rang rung|sing sang sung|sink sank sunk|swim swam swum|shoot shot|sit sat|sleep slept|strike struck stricken|
throw threw thrown|understand understood|wake woke woken|withdraw withdrew withdrawn|become became|lead led|
lie lay lain|light lit|deal dealt|dig dug|flee fled|bind bound|child children|man men|woman women|foot feet|
tooth teeth|mouse mice|person people persons folk folks|wife wives|life lives|half halves|leaf leaves|loaf loaves|
shake shook shaken|forbid forbade forbidden|hide hid hidden|bear bore borne|seek sought|sweep swept|
undergo underwent|uphold upheld|overtake overtook overtaken|mistake mistook mistaken|foresee foresaw foreseen|
overthrow overthrew overthrown|
bite bit bitten|beat beaten|blow blew blown|bend bent|bleed bled|breed bred|feed fed|hang hung|lend lent|lay laid|leap leapt|
ride rode ridden|shrink shrank shrunk|slide slid|spin spun|spring sprang sprung|stick stuck|sting stung|swing swung|weep wept|
weave wove woven|arise arose arisen|overcome overcame|show showed shown|tread trod|kneel knelt|creep crept|learn learnt"""
IRREGULAR = {form: group.split()[0] for group in _IRREGULAR.split("|") for form in group.split()}

SPELLING = {
    **dict(
        pair.split("/")
        for pair in words("""metre/meter metres/meters kilometre/kilometer kilometres/kilometers litre/liter
litres/liters centre/center
centres/centers theatre/theater programme/program programmes/programs defence/defense offence/offense licence/license
cheque/check tyre/tire grey/gray jewellery/jewelry kerb/curb storey/story plough/plow cancelled/canceled
travelled/traveled travelling/traveling labelled/labeled fulfil/fulfill enrol/enroll sceptical/skeptical ageing/aging
judgement/judgment organise/organize recognise/recognize apologise/apologize realise/realize criticise/criticize
organised/organized recognised/recognized apologised/apologized realised/realized criticised/criticized labour/labor
favour/favor colour/color honour/honor harbour/harbor neighbour/neighbor neighbours/neighbors behaviour/behavior
percent/%""")
    ),
}
CONTRACTED = {"won't": ("will", "not"), "can't": ("can", "not"), "cannot": ("can", "not"), "shan't": ("shall", "not"),
              "let's": ("let", "us"), "ain't": ("is", "not")}

_ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
NUMBERS = {**{w: float(i) for i, w in enumerate(_ONES)}, **{w: 20.0 + 10 * i for i, w in enumerate(_TENS)},
           "dozen": 12.0, "half": 0.5, "quarter": 0.25}
NUMBER_DIGITS = {w: str(int(v)) for w, v in NUMBERS.items() if v >= 2}
SCALES = {"hundred": 100.0, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "m": 1e6, "mn": 1e6, "bn": 1e9,
          "k": 1e3, "tn": 1e12, "hundreds": 100.0, "thousands": 1e3, "millions": 1e6, "billions": 1e9}

_SYNONYMS = """
interfere intervene meddle intrude
accuse blame slam blast charge fault
affect hit hurt impact
release free liberate freed
ignore bin disregard neglect overlook
increase rise lift raise hike grow growth climb jump hike elevation elevate elevated uplift
decrease fall drop decline shrink cut reduce reduction lower slash
wage pay salary earnings
employer boss firm company business employers bosses
worker employee staff labourer
kill die dead death toll killed dies died deaths fatality
wound injure wounded injured injury hurt casualty
start begin launch commence open resume kick
end stop finish cease halt conclude
remain stay continue persist
inflation price prices
average typical ordinary mean
borrower homeowner mortgage-holder
shell shelling bombard bombardment
fire shoot shot
gun artillery cannon guns howitzer
soldier troop fighter soldiers troops
home house residence
depart leave left leaves leaving quit exit departed
town city
probable probably likely
possible possibly perhaps maybe
ready prepared readiness prepare
evacuation evacuate
resident inhabitant villager townsfolk
bill expense cost price fee
ask request
request appeal urge
examine investigate probe inquire look review check
permission consent leave authorisation authorization
coach manager trainer
match game fixture
player footballer striker
club team side
injury strain
offer bid tender proposal
accept agree
reject refuse decline dismiss rebuff
deny rebut
promise pledge vow assure assurance guarantee commitment
threat danger risk hazard peril
worry fear concern anxiety
repair fix mend restore
build construct erect
demolish raze tear
shut close closure shutdown
hospital clinic infirmary
ward unit
nurse carer
doctor physician medic clinician
patient sick
train railway rail
carriage coach wagon
delay late postpone postponement
ticket fare
passenger traveller rider commuter
vote ballot poll
count tally recount
election
fraud cheating rigging
court tribunal
judge justice
law legislation statute bill
appeal challenge contest
buy purchase acquire acquisition takeover buyout
sell sale dispose disposal
share stake stock
investor shareholder stockholder
mine pit quarry
job post position
budget funds fund funding money cash
tax levy duty
deal agreement accord pact settlement contract
talks negotiation negotiate negotiations talk
peace truce ceasefire
prisoner captive detainee
attack strike assault raid
police officer officers
arrest detain detention
fire blaze
water flow
road street highway
plan scheme
big large huge major vast
small little minor tiny
old aged ancient
new fresh
enough sufficient
necessary need needed require
quick fast rapid swift soon
help aid assist assistance support
show demonstrate prove
try attempt seek
use employ
want wish desire
find discover
pull withdraw draw move
keep retain
hold
reach attain
wrong false untrue incorrect
true correct right
lie untruth falsehood
fair just
nonsense rubbish absurd ridiculous
disgrace shame outrage scandal
mistake error blunder
problem trouble difficulty
child kid youngster children kids
mother mum mom
father dad
wife spouse
country nation state
capital seat
border frontier
chief main top principal
border boundary
step move measure
chairman chair chairwoman chairperson
minister
mum mother
data figures statistics
report document study paper
letter note missive
statement communique declaration
charge allegation claim accusation
opposition
mp lawmaker parliamentarian deputy
gate
spew thunder gush pour
sound healthy solid
expect anticipate foresee forecast predict
autumn
wait await
dead killed
back backing endorse
thank grateful
regret sorry apologise apology apologize
resign resignation
dismiss sack oust
appoint name
announce declare proclaim
confirm acknowledge admit concede
happen occur
replace substitute
suspend freeze
ban prohibit forbid outlaw bar
allow permit let
warn caution
reveal disclose
carry transport haul
begin
verdict judgement judgment ruling
lead ahead
loan credit
chauffeur driver
plane aircraft airplane aeroplane
hand give
euro eur €
dollar usd $ bucks
pound gbp £ quid
% pct
"""
_MEANT = {"leave", "fall", "appeal", "hurt", "fire", "hold",
          "price", "charge", "coach", "right", "just", "shot", "strike", "request", "injury", "deputy", "bill", "die", "strain"}


def _classes() -> dict[str, str]:
    """{word: class}; a word in two sets keeps the first, and words too ambiguous to be exchanged stand alone."""
    result: dict[str, str] = {}
    for line in _SYNONYMS.strip().splitlines():
        words = [w for w in line.split() if w not in _MEANT]
        for word in words:
            result.setdefault(word, result.get(words[0], words[0]))
    return result


SYNONYMS = {
    **_classes(),
    **{w: w for w in ("fire", "fired", "firing", "hurt")},
    "firing": "fire",
    "fired": "fire",
    "leave": "depart",
    "left": "depart",
    "nothing": "nothing",
    "during": "during",
    "percent": "%",
    "yes": "yes",
}
"""{word form: class}."""


PARTED = {"turn": ("down", "reject"), "call": ("off", "cancel"), "put": ("off", "delay"), "lay": ("off", "dismiss"),
          "rule": ("out", "ruleout")}
"""{verb: (particle, key of the two)}, where words may stand between them."""


def _phrases() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """{first word: ((words, key), ...)}, the longest first."""
    listed: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for line in _PHRASES.strip().splitlines():
        key, _, rest = line.partition(":")
        for phrase in rest.split(","):
            words = tuple(phrase.split())
            listed.setdefault(words[0], []).append((words, SYNONYMS.get(key, key)))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in listed.items()}


_PHRASES = """
release:let out,lets out,letting out,set free,let go
interfere:step in,steps in,stepped in,stepping in,mix himself into,mix herself into,mix itself into,get involved
interfere:getting involved
%:per cent
resign:step down,stepped down,stepping down,stand down,quit her post,quit his post
remain:stay put,stays put,stayed put
pay:fork out,forks out,forked out,shell out
increase:go up,goes up,going up,went up
decrease:go down,goes down,went down,come down,came down
reject:turn down,turned down,turns down
examine:look into,looks into,looking into,looked into
delay:put off,puts off,putting off
notexclude:not be ruled out,not be excluded,not rule out,not ruled out,not ruling out,not exclude,not excluded,not excluding
notexclude:leave open,left open
notexclude:leaves open,leaving open,keep open,keeps open,kept open,not close the door,leave the door open
notexclude:left the door open
ruleout:rule out,rules out,ruled out,ruling out,out of the question
<=:up to,at most,no more than,not more than,as many as,as much as,at or below,a maximum of,maximum of,not exceed
<=:not exceeding,no higher than,no greater than,not above,not over,no longer than,no later than,at the most,or less
<=:at the very most,at the outside,at the latest,at best
<=:or fewer,or below,limited to,capped at,not to exceed
>=:at least,no less than,not less than,no fewer than,not fewer than,a minimum of,minimum of,more than,upwards of
>=:at the very least,or older,or over,or longer
>=:or more,or above,in excess of,older than,at minimum,at the least,greater than,higher than,a good
<:younger than,below the age of,less than,fewer than,just under,lower than
~:or so,close to,in the region of,in the order of,give or take
nearly:just short of,just shy of
nobody:no one,not one,not a single,not a one
unless:other than if
onlyif:only if,only when,only once,only after,on condition that,on the condition that,on one condition
if:provided that,as long as,so long as,in the case that,in case,in the event that,on the understanding that
if:assuming that,in the event of
largely:in large part,for the most part,to a large extent,by and large
notonly:not only,not just,not merely
nolonger:no longer
notyet:has yet to,have yet to,had yet to,is yet to,are yet to,was yet to
consider:thinking of,thinking about,thinks of,thinks about,toying with
failto:fail to,fails to,failed to,failing to
lead:ahead of,in front of,in front
probable:with high probability,in all probability
probable:more likely than not,in all likelihood,odds are,expected to,on course to
possible:a chance of,chance of,chance that,there is a chance
will:going to,set to,due to,bound to,certain to,sure to
notknown:too early to say,too soon to say,too early to tell,too soon to tell,not yet known,not known,not yet clear,not clear
notknown:remains unknown,was unknown,is unknown,remains unclear,was unclear,is unclear
want:would like
must:have to,has to,had to,is obliged to,are obliged to,is required to,are required to,be forced to
without:in absence of,in the absence of,for lack of,for want of
kill:lost their lives,lost his life,lost her life,lose their lives
ask:call on,called on,calls on,calling on,call for,called for,calls for,calling for,appeal to,appealed to
home:come home
accuse:point the finger at
newsconference:news conference,press conference,news briefing,press briefing,media briefing
back:came back,come back,give back
"""
PHRASES = _phrases()

HEDGES = words("largely mostly broadly partly mainly generally partially somewhat")
"""Adverbs without which a claim says more."""
LIGHT_CONTENT = words("""person want go new day time year month week country be thing way man woman people group part
work number case look exist happen occur
need use back become mean matter move remain ask have do""")
ANAPHORS = words("""charge allegation claim accusation that it this so suggestion charg matter idea report reports rumor
rumour demand
call request question such""")
PLAIN_CUES = words(
    """say said tell told add added accord put note state speak word announce declare have be do it by that he she"""
)
