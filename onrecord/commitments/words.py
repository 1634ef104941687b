"""Words of commitment by what they do. From general English; no list is taken from a corpus. Forms: see `forms`."""

from __future__ import annotations

import re
from collections.abc import Iterable


def pattern(words: str, before: str = "", after: str = "") -> re.Pattern[str]:
    """One expression for phrases, parted by "|" or line ends, that stand as whole words in lower-case text."""
    phrases = re.sub(r" *\| *", "|", "|".join(" ".join(line.split()) for line in words.splitlines() if line.strip()))
    return re.compile(rf"{before}\b(?:{phrases})\b{after}")


def verbs(words: str) -> re.Pattern[str]:
    """One expression for verbs (first words of phrases) in all their forms: "give notice" also finds "given notice"."""
    return pattern("|".join(_forms(words)))


_IRREGULAR = {
    "give": "given|gave",
    "swear": "swore|sworn",
    "undertake": "undertook|undertaken",
    "mean": "meant",
    "put": "putting",
    "foretell": "foretold",
    "foresee": "foresaw|foreseen|sees?",
    "bet": "betting",
    "tell": "told",
    "say": "said",
    "ask": "",
    "forbid": "forbade|forbidden",
    "take": "took|taken",
    "make": "made",
    "stand": "stood",
    "set": "setting",
    "tell off": "",
    "tear": "tore|torn",
    "beg": "begged|begging",
    "break": "broke|broken",
    "hold": "held",
    "keep": "kept",
    "think": "thought",
    "see": "saw|seen",
    "feel": "felt",
    "bid": "bade",
    "lay": "laid",
    "sell": "sold",
    "seek": "sought",
    "write": "wrote|written",
    "let": "letting",
    "throw": "threw|thrown",
    "get": "got",
    "wear": "wore|worn",
    "bind": "bound",
    "plead": "pled",
    "overrule": "",
    "draw": "drew|drawn",
    "know": "knew|known",
    "go": "went|gone",
    "hit": "hitting",
    "have": "has|had|having",
    "be": "is|was|are|were|been",
    "call": "",
    "wish": "",
    "read": "",
    "come": "came",
    "shake": "shook|shaken",
    "shut": "shutting",
    "rule": "",
    "run": "ran",
    "speak": "spoke|spoken",
    "find": "found",
    "send": "sent",
    "lose": "lost",
    "pay": "paid",
    "stay": "",
    "dream": "dreamt",
    "forecast": "forecasting",
}


def _forms(words: str) -> Iterable[str]:
    for phrase in filter(None, (" ".join(p.split()) for p in words.split(" | "))):
        first, _, rest = phrase.partition(" ")
        tail = f" {rest}" if rest else ""
        stem = first[:-1] if first.endswith("e") else first
        doubled = first + first[-1] if re.search(r"[aeiou][bgmnprt]$", first) else first
        ies = first[:-1] + "i" if re.search(r"[^aeiou]y$", first) else ""
        forms = [
            first,
            first + "s",
            first + "es",
            stem + "ed",
            stem + "ing",
            doubled + "ed",
            doubled + "ing",
            *([ies + "es", ies + "ed"] if ies else []),
            *filter(None, _IRREGULAR.get(first, "").split("|")),
        ]
        yield f"(?:{'|'.join(dict.fromkeys(forms))}){tail}"


# --- what the words of attribution do ------------------------------------------------------------------------------------

ASSURES = verbs(
    "scotch talk | play down talk | put paid to talk | wave away talk | laugh at the idea | soothe "
    "| swear blind | set minds at rest | rule out | rule it out | rule this out | give an assurance "
    "| give assurance | assure | reassure | deny any | deny plan | deny intend | deny want | deny "
    "that he will | abjure | forswear | swear off | renounce | disclaim any | disavow any | repudiate "
    "any | shut the door on | close the door on | close the door to"
)
DENIES = verbs("deny | scotch | quash | dismiss | reject | scoff at | laugh off | pour cold water on | rubbish")
THREATENS = verbs(
    "growl a warning | shake (?:his|her) fist | rattle | have a warning for | wag (?:his|her|a) "
    "finger | draw a red line | lay down the law | threaten | serve notice | put on notice | put "
    "the \\w+ on notice | issue an ultimatum | set an ultimatum | menace | have it chalked | brandish "
    "| hold out the threat | give fair warning"
)
THREAT_NOUNS = pattern("threats? | ultimatum | on notice | reprisals?")
OFFERS = verbs(
    "make a bid | bid | hold out a hand | dangle | be up for | suggest a swap | swap | trade | "
    "throw in | sweeten | strike a bargain | offer | propose | hold out | extend an offer | put "
    "on the table | table an offer | dangle | tender | be open to | be prepared | be ready | be "
    "willing | be happy | be good for | be game | stand ready | signal readiness | declare himself "
    "ready | would consider | be minded | be amenable"
)
OFFER_NOUNS = pattern(
    "offers? | bargain | proposition | proposal | deal | terms | olive branch | readiness | willingness | overture | compromise"
)
READY = pattern(
    "prepared | ready | willing | happy | open | minded | content | good for | game | amenable | glad | pleased | free"
)
PLEDGES = verbs(
    "see to it | sign up to | have it in mind | have in mind | have a mind | be bent on | be hell-bent "
    "| be poised | stake | take an oath | go bail | put (?:his|her|its|their) name to | set (?:his|"
    "her) hand to | be down for | give (?:his|her|its|their) hand on | lay (?:his|her) hand on "
    "| shake on | shake hands on | stand surety | be about | be going | reaffirm | vouchsafe | "
    "chalk up | put (?:it )?in the diary | promise | vow | pledge | swear | undertake | guarantee "
    "| commit | agree | plan | intend | aim | volunteer | resolve | mean | give his word | give "
    "her word | give their word | give its word | give my word | give us (?:his|her) word | give "
    "notice | set aside | earmark | sign up | pencil in | schedule | promise | consent | bind himself "
    "| bind herself | bind itself | stake (?:his|her) | be to | opt | decide | covenant | contract "
    "| be committed | be determined | be resolved | be set on | have every intention | earmark "
    "| set out to"
)
ANNOUNCES = verbs("announce | unveil | launch | set out | outline | lay out")
INTENDS = pattern(
    "(?:i|we|he|she|they|it) (?:\\w+ly |also |still |now |fully )?(?:intend|plan|mean|aim|promise|"
    "pledge|vow|undertake|propose|guarantee|aims|plans|intends|means)(?:s|ed|ded|ned|d)? (?:not "
    "|never )?(?:to|that)|(?:am|is|are|was|were) (?:\\w+ly |still |now |also )?(?:determined|committed|"
    "resolved|planning|preparing|drawing up|set|working) (?:to|a|an)|my word|i promise|we promise|"
    "i guarantee|we guarantee|count on (?:me|us)|i give you|cross my heart"
)
STANDS_READY = pattern(
    "(?:am|is|are|was|were|be) (?:\\w+ly |also |still |now |quite )?(?:ready|prepared|willing|happy|"
    "open|minded|glad|game) to|(?:i|we|he|she|they|it|you) (?:can|could|may) have"
)
BODES = pattern(
    "do not (?:bank on|expect|bet on|hold your breath)|the smart money|i give it|would not bet "
    "against|days are numbered|a foregone conclusion|written in the stars|by my reckoning|look "
    "for|in for a|you heard it here|see if (?:it|he|she|they) (?:does|do) not|only one winner|a "
    "sure thing|a safe bet|odds-on|favourites? to|my money is on|mark my words|all but certain|"
    "days away from|weeks away from|hours away from|on the brink|on the verge|give it \\w+ (?:years|"
    "months|weeks|days|minutes)|just wait|wait until|it is only a question of"
)
AT_RISK = pattern(
    "last legs|curtains for|brace yourselves|the clock is ticking|hell to pay|mark of disaster|"
    "a powder-keg|waiting to happen|asking for trouble|sleepwalking|on thin ice|a house of cards|"
    "a ticking|one (?:spark|match|storm|spill|slip|push|gust|frost) (?:away|from|and|would|could|"
    "will)|matter of (?:weeks|days|months|hours)|storm (?:is )?(?:coming|brewing)|too late|do not "
    "come crying|at (?:their|your|his|her|its) own (?:risk|peril)|be careful what|in danger of|"
    "watch out|look out|on your own head|time bomb|accident waiting|a matter of time|playing with "
    "fire|one \\w+ (?:away )?from|on the brink|on the verge|borrowed time|tinderbox|a powder keg|"
    "heading for disaster|hanging by a thread|an inch from|days away from|weeks away from|hours "
    "away from|skating on thin ice"
)
PLEDGE_NOUNS = pattern(
    "manifesto | agenda | programme | diary | roadmap | handshake | solemnly | resolve | promises? "
    "| vows? | pledges? | commitments? | plans? | intentions? | undertaking | guarantees? | assurances? "
    "| on (?:his|her|their) honou?r | (?:his|her|their|my) word | oath | resolution | scheme | "
    "timetable | aims? | ambition | next up | to-do list"
)
WARNS = verbs(
    "fret | shudder | tremble | be nervous | be haunted | see trouble | be uneasy | lose sleep "
    "| cry wolf | toll | warn | caution | fear | dread | sound the alarm | raise the alarm | ring "
    "the alarm | alert | forewarn | raise fear | voice fear | be afraid | be worried | worry | "
    "beware | sound a warning | issue a warning | prophesy doom | be alarmed | be braced | brace"
)
WARN_NOUNS = pattern("warnings? | fears? | alarm | caution(?:ary)? | nightmare | sting | worry | dread | dire | grim")
PREDICTS = verbs(
    "predict | forecast | expect | foresee | anticipate | envision | envisage | prophesy | foretell "
    "| reckon | bet | doubt | project | tip | see | wager | calculate | fancy | divine | pencil "
    "| guess | bank on | be confident | be optimistic | be pessimistic | be convinced | give it "
    "| estimate | put | back | suspect | be sceptical | be skeptical | count on"
)
STRONG_PREDICTS = verbs(
    "put (?:his|her|its|their) money on | stake (?:his|her) (?:hat|shirt|reputation) | lay (?:money|"
    "odds) | give odds | call it for | divine | foreshadow | prognosticate | look for | be sure "
    "| predict | forecast | expect | foresee | anticipate | envision | envisage | prophesy | foretell "
    "| wager | tip | bank on | prophesied"
)
PREDICT_NOUNS = pattern(
    "hat on | shirt on | money on | almanac | tea leaves | reckonings? | gut | instinct | soothsayer "
    "| predictions? | forecasts? | expectations? | bet | hunch | prophecy | tip | projections? "
    "| wager | odds | outlook | guess | reckoning | prognosis | crystal ball | models? | money "
    "is on | estimates?"
)
REFUSES = pattern(r"""(?:declin|refus)(?:e|es|ed|ing) (?:\w+ )?(?:to )?(?:say|comment|discuss|confirm|name|answer|rule
be drawn|speculate|elaborate|give|reveal|disclose|tell|explain|commit|specify|identify|put|go into
talk|speak|promise|predict|clarify|respond|be interviewed|set a date|take questions|guarantee
exclude|commit)
(?:would|will|could|can|did|does|do|is|was|are|were|has|have) (?:not|never|neither) (?:yet |even
be )?(?:say|saying|comment|commenting|discuss|discussing|confirm|confirming|name|naming|answer
answering|answered|rule out|be drawn|drawn|speculate|elaborate|reveal|revealing|disclose|tell
telling|explain|commit|specify|be pressed|pressed|put a date|put a figure|return|returned|respond
responded|responding|be pinned|pinned|be led|talking|talk|give a|give any|be interviewed
prepared to say|exclude|go into|promise|promising|guarantee)
no comment|next question|could not be reached|cannot be reached|did not reply|refus(?:e|es
ed) (?:\w+ )?(?:questions?|an answer)|clammed up|clams up|zipped|poker-faced|shook (?:his
her) head at|shrugs? off (?:the )?question|hid(?:es)? behind|not be budged|non-committal
gave away nothing|none the wiser|tight-lipped|lips (?:\w+ )?sealed|sealed lips|kept (?:his|her|its
their) counsel|keeps (?:his|her|its|their) counsel|stonewall\w*|sidestepp?\w*|dodg(?:e|es|ed|ing)
duck(?:s|ed|ing)?(?: the)? question|evad(?:e|es|ed|ing)|mum|stay silent|stays silent|stayed silent
remain(?:s|ed) silent|kept silent|keeps silent|fell silent|silent on|said nothing|says nothing
gave no answer|gives no answer|gives nothing away|gave nothing away|neither confirm
neither side (?:\w+ )*say|nobody (?:\w+ )*would say|no one (?:\w+ )*would say|unable to say
in no position to say|too early to say|waved away (?:the )?question|brush(?:es|ed) (?:off
aside) (?:the )?question|bat(?:s|ted) away|changed the subject|too much of a \w+ to (?:say|reveal
tell)|not at liberty|avoid(?:s|ed) (?:the )?question|parri(?:es|ed)|deflect(?:s|ed)|demur(?:s|red)?
no answer|hung up|put the phone down|kept quiet|keeps quiet|silence|plead(?:s|ed)? ignorance
that is for another day|wait and see|watch this space|ask (?:someone else|my lawyer|the lawyers|him
her)|refus(?:e|es|ed|ing) all comment""")
WISHES = verbs(
    "would settle for | would trade | would swap | sigh for | be dying | itch | daydream | be keen "
    "| set (?:his|her|their) sights | would be glad | would be nice | would welcome | hope | wish "
    "| long | crave | dream | pray | yearn | pine | hanker | want | would love | would like | would "
    "rather | would prefer | would give | would dearly | fancy | covet | ache | hunger | thirst "
    "| hanker after | desire | aspire | set (?:his|her) heart"
)
WISH_NOUNS = pattern(
    "hopes? | wish | wishes | dreams? | prayers? | wish list | fingers crossed | asks of life |"
    " heart's desire | longing | yearning | aspiration | fantasy"
)
DEMANDS = verbs(
    "implore | want | insist that | rap | pester | badger | prod | cry out for | shout for | clamour "
    "| demand | urge | order | appeal | plead | beg | implore | beseech | request | instruct | "
    "command | call on | call upon | call for | press | push for | lobby | insist on | exhort |"
    " petition | entreat | require | advise | recommend | summon | invite | challenge | dare | "
    "counsel | bid | direct | enjoin | tell off | plea | forbid | ban | prohibit | admonish | nag "
    "| enjoin"
)
DEMAND_NOUNS = pattern("demands? | orders? | appeal | plea | request | kindly | please | call for | advice | instructions?")
ASKS = verbs(
    "ask | wonder | query | inquire | enquire | quiz | want to know | would like to know | demand "
    "to know | be curious | question"
)
CRITICISES = verbs(
    "criticise | criticize | condemn | denounce | slam | blast | attack | accuse | blame | fault "
    "| rebuke | chide | scold | berate | lambast | lambaste | deplore | decry | bemoan | lament "
    "| complain | grumble | mock | ridicule | deride | jeer | scoff | sneer | brand | call | describe "
    "| dub | label | dismiss | savage | excoriate | rail | castigate | liken | compare | lash out "
    "| hit out | tear into | lay into | pour scorn | slate | pan | pillory | taunt | tease"
)
RECALLS = verbs("recall | remember | remind | boast | look back | reminisce | brag | protest")

# --- what the content's words do -----------------------------------------------------------------------------------------

HOSTILE = verbs(
    "sue | shell | bomb | shoot | kill | attack | invade | strike | cut off | shut | close | sack "
    "| fire | dismiss | dock | fine | expel | throw out | kick out | evict | ban | punish | arrest "
    "| jail | prosecute | walk out | walk away | walk | quit | resign | block | boycott | burn "
    "| blow up | blockade | seize | confiscate | retaliate | hit back | destroy | sink | strip "
    "| suspend | deport | disconnect | withhold | withdraw | pull out | pull the plug | leave |"
    " scrap | stop paying | stop | cancel | veto | tax | raise tariffs | impose | penalise | penalize "
    "| lock out | down tools | take (?:[\\w'’]+ )*to court | take (?:[\\w'’]+ )*away | tear up "
    "| report (?:\\w+ )?to | go to court | go to the police | call the police | publish (?:\\w+ "
    ")*(?:letters|names|tapes) | freeze | exclude | demote | bar | name and shame | chop | fell "
    "| wreck | flood | crush | have (?:\\w+ ){1,3}(?:removed|arrested|towed|back on) | bring down "
    "| vote (?:\\w+ )?down | vote against | take off | drop | turn off | switch off | turn away "
    "| refuse | deny | tow | impound | clamp | set the dog | lose (?:your|their|his|her) | pay "
    "for (?:it|this) | regret | answer for | face | sleep in a cell | starve | besiege | avenge "
    "| disqualify | relegate | disown | disinherit | hang | whip | flog | be met by | be sorry"
)
SUFFERED = pattern(
    "see you in court|hear(?:ing)? from (?:my|our|his|her|their) (?:lawyers?|solicitors?)|or else|"
    "goes? (?:on|into) the (?:fire|bonfire|skip)|know where the door is|pay for this|will have "
    "(?:me|us) to (?:deal|reckon) with|answer to (?:me|us)|will be (?:sorry|shown the door|in the "
    "dock)|out on (?:his|her|their|your) ear|(?:will|shall|would) (?:not )?(?:be|get|find (?:themselves|"
    "himself|herself|yourself)) (?:cut off|docked|fined|sacked|dismissed|fired|expelled|thrown "
    "out|removed|barred|banned|shot|arrested|prosecuted|evicted|jailed|charged|punished|suspended|"
    "met (?:by|with)|disqualified|towed|locked|excluded|turned away|struck off|deported|disconnected|"
    "polishing|sent home|left behind|shut out|hanged|flogged|clamped|impounded|confiscated|seized|"
    "destroyed|sued|taken to court|reported|named|lost|out of)"
)
NEVER = pattern(
    r"not on (?:my|our|his|her) watch|not while (?:i|we|he|she)|hell (?:will|would) freeze|when pigs fly|"
    r"nothing doing|not a penny|not an inch|not one (?:inch|penny|metre|job|tree|brick)|the answer is no|"
    r"not up for discussion|not (?:going|leaving|coming|budging|moving|selling|giving|backing|closing|stopping|"
    r"changing|joining|resigning|retiring|quitting|running|standing|considering|thinking)\b|no change to|as it is|"
    r"nowhere near|staying where|here to stay|i am staying|would not dream|would never|would not hear of|"
    r"wild horses|not for sale|no plans?|no intention|no question of|not the intention|one-off|not going anywhere|"
    r"off the table|not on the table|out of the question|over my dead body|would sooner|i would sooner|rather die|"
    r"no circumstances|not a chance|never again|never in|not in my lifetime|nothing to fear|no need to worry|"
    r"not at risk|(?:no one|nobody)(?:'s \w+)? (?:is|was) at risk|(?:jobs?|pensions?|savings|posts|money|"
    r"wages) (?:is|are|was|were) (?:safe|secure)|(?:is|are|was|were) (?:staying put|here to stay|ring-fenced|"
    r"untouchable|not leaving|not moving|not resigning|not quitting|not selling|not standing|not running)|"
    r"will not be repeated|would not be repeated|no such plans?|no thought of|has no wish to|no desire to|"
    r"no interest in|not about to|not in the business of|not planning|was not planning|not considering|"
    r"not looking to|not seeking|not intend|did not intend|does not intend|had not intended|is not up for|"
    r"not up for grabs|hands off|staying(?: put)?|going nowhere|(?:will|shall|would) never (?!forget|understand|"
    r"know|be the same|believe|recover|be forgotten)|not one (?:\w+ ){1,3}(?:will|would|shall)|"
    r"no (?:\w+ ){1,3}(?:will|would|shall)|nothing will|nothing would|nobody will|nobody would|no one will|"
    r"no one would|not a (?:\w+ ){1,4}(?:will|would|shall)|none of (?:\w+ ){1,3}(?:will|would|shall)|"
    r"neither (?:\w+ ){1,4}(?:will|would|shall)|there (?:will|would|shall) be no|no more(?: than)?"
)
HARM_MORE = pattern(
    r"run out|runs out|run short|short of|dry up|dries up|collapse\w*|sink\w*|drown\w*|die|dies|death|deaths|dead|"
    r"kill\w*|perish\w*|starv\w*|famine|flood\w*|burn\w*|blaze|explo\w+|blow up|go up|erupt\w*|fail|fails|failure|"
    r"bankrupt\w*|go bust|insolven\w+|ruin\w*|destroy\w*|disaster|catastroph\w+|disease|epidemic|outbreak|cholera|"
    r"infect\w*|poison\w*|danger\w*|risk\w*|harm|hurt|injur\w+|maim\w*|victims?|casualt\w+|crisis|chaos|war|"
    r"bloodshed|violence|riots?|unrest|extinct\w*|wiped out|vanish\w*|disappear\w*|be gone|be no \w+|have no \w+|"
    r"lose|lost|losses|loss|crack\w*|burst\w*|leak\w*|alight|fire|crash\w*|wreck\w*|halve|plunge\w*|plummet\w*|"
    r"strand\w*|trap\w*|evacuat\w+|shortage\w*|rot|rots|spoil\w*|spread\w*|worsen\w*|worse|suffer\w*|blackouts?|"
    r"power cuts?|not survive|never recover|hunger|thirst|mortal|fatal|deadly|devastat\w+|threaten\w*|swept away|"
    r"washed away|cut off|under water|underwater|homeless|jobless|redundan\w+|close for good|disintegrat\w+|"
    r"on (?:\w+ )?knees|too late|gall|wasp|plague|swarm|rain on|go under|under the|cave in|caves in|give way|"
    r"gives way|fall (?:down|off|in)|falls (?:down|off|in)|brought down|come down|comes down|(?:half a|"
    r"one) \w+ from|an accident waiting|time bomb|sneeze from|famine"
)
ORDERED = pattern(
    "(?:has|have|had) (?:\\w+ ){1,2}(?:days|weeks|months|hours|years) to|may only|(?:is|are) not "
    "to|are bound to|needs? a (?:permit|licence|ticket|stamp|signature|pass)|the onus|(?:his|her|"
    "its|their) (?:job|duty|responsibility) to|had better|it is time|time to|time for|no later "
    "than|deadline (?:is|for)|up to the \\w+ to|must|ha(?:s|ve|d) to|ought to|(?:is|are|was|were|"
    "be) (?:required|obliged|supposed|bound by|compelled|under orders|duty bound|obligated|expected|"
    "instructed|meant|not allowed|forbidden|allowed only|entitled|liable|permitted) (?:\\w+ )?|"
    "need(?:s|ed)? to|is for the \\w+ to|are for the \\w+ to|it falls to|(?:is|are) up to the|responsible "
    "for|answerable for|due to be|the law (?:says|requires)|mandatory|compulsory|obligat\\w+|requires?|"
    "required|incumbent|duty|has until|have until|had until|should"
)
LIKELY = pattern(
    "likely|unlikely|probabl[ey]|chances?|odds|bound to|set to|on course|on track|head(?:ed|ing) "
    "for|doomed|destined|may well|expected|expects?|poised|in for|surely|sooner or later|before "
    "long|a matter of time|soon|inevitabl[ey]|certain to|sure to|per cent chance|no hope|slim to "
    "none|will be forgotten|to one|evens|tipped|at stake|in store|on the (?:way|cards|horizon)|"
    "coming|looming|round the corner|most likely|more likely than not|even money|fifty-fifty|toss-up|"
    "shoo-in|in the bag|no way|a racing certainty|dead cert"
)
PAST_ACT = pattern(
    "(?:had|has|have|having|he's|she's|'d) (?:\\w+ ){0,2}?(?:promised|vowed|pledged|sworn|undertaken|"
    "offered|threatened|warned|guaranteed|given|never|predicted|agreed|made|said|kept|asked)|(?:promised|"
    "vowed|pledged|swore|offered|threatened|undertook|guaranteed) (?:nothing|nobody|no one|only|"
    "\\w+ nothing)|(?:said|promised|vowed|pledged|swore|told \\w+|undertook|warned|threatened|predicted|"
    "guaranteed|announced) (?:that )?(?:i|we|he|she|it|they) (?:would|was|were|will)|(?:he|she|"
    "they|it|i|we|and|but|which) (?:kept|broke|honou?red|fulfilled|delivered(?: on)?) (?:it|that|"
    "them|his|her|its|their|my|our|the|every|each|all)|and (?:had )?(?:did|kept|delivered|done)(?: "
    "so| it)?|as promised|as pledged|(?:never|not) (?:promised|threatened|vowed|pledged|offered|"
    "said|agreed|undertaken)|promises? (?:kept|made)|an undertaking in|promised .* and (?:\\w+ "
    ")?(?:it )?(?:\\w+ed|did|made|built|gave|got|kept|won)"
)
