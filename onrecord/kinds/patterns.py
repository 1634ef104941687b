"""Turns of phrase that show what a sentence does, over lower-case text with contractions opened (sentences.py).

Every repetition in them is bounded, so that a search is linear in the text.
"""

from __future__ import annotations

import re

DENIES = re.compile(
    r"^\W*(?:no\b *[,.;!-]|no$|not (?:at all|in|me|us|true|so|yet|now|guilty|a chance|for)\b|nonsense|rubbish|"
    r"never (?:said|did|happened|would|have|has)\b|never\b[.!]?$)|\b(?:not true|untrue|(?:is|was|are|were) false|"
    r"categorically|no truth|not the case|baseless|unfounded|groundless|fabricat\w+|pure fiction|fake news|"
    r"nothing of the (?:kind|sort)|nothing to do with|no part in|no role in|no knowledge of|no such|did nothing wrong|"
    r"done nothing wrong|not guilty|innocent of|never (?:took place|happened|existed)|did not happen|no (?:intention|"
    r"plans?|evidence (?:that|of|to)|question of|basis)|nothing wrong|not correct|not (?:responsible|involved|behind)|"
    r"wrongly accused|without foundation|(?:does|did|do) not exist|not what happened|"
    r"(?:they|he|she|i|we) (?:is|are|was|were|am) innocent|there (?:is|was|were|has been|had been) (?:absolutely |simply )?no "
    r"(?:such|cover-?up|conspiracy|collusion|plot|affair|fraud|crime|bribe\w*|bullying|pressure|contact|wrongdoing|malice|"
    r"intent|link|connection|discrimination|interference)|(?:that|it|this|which) (?:is|was) (?:simply |just |completely |"
    r"totally |plain |utterly |a )?(?:false|untrue|invented|made up|lie|fabricated|fiction|fantasy)|false in|"
    r"(?:report|story|allegation|claim)s? (?:is|are|was|were) (?:false|wrong|lies|"
    r"a lie|nonsense|inaccurate))\b|\b(?:i|we) (?:have |had )?never (?!(?:again|forget|thought|imagined|expected|"
    r"doubted|know|knew|felt|seen|saw|been so|heard)\b)\w+|\b(?:i|we) did not (?!know|think|expect|feel|realise|"
    r"realize|want|understand|see|even|sleep|get|have time)\w+"
)
SELF_DENIES = re.compile(
    r"\b(?:he|she|it|they) (?:had|has|have) never "
    r"(?!been (?:so|of|to|\w+ (?:of|by|in))|seen|felt|thought|known|heard)\w+"
)
DEMANDS = re.compile(
    r"\b(?:must|should|ought to|had better|have got to|needs? to|(?:would|will) do well to|be wise to|has to|have to|"
    r"urgently need|let us|time (?:to|for|"
    r"that)|(?:can|must) not (?:be allowed|go on|continue|wait|afford|let))\b(?! (?:the|they|he|she|it|any|we|i|there|"
    r"have|be (?:visible|ready|able|possible|back|fit|over|fine|enough|clear|finished|complete|known|available|hard|"
    r"difficult|nice|said|noted|easy|fun))\b)"
)
NEEDS = re.compile(
    r"\b(?:we|they|people|families|patients|victims|workers) (?:really |badly |desperately |urgently |just |all |"
    r"only )?need\b|\b(?:i|we) (?:just |only |really )?(?:want|demand|would like|insist|ask|urge|call on|call for|beg|"
    r"appeal|expect you)\b(?! to\b)|\b(?:i|we) (?:just |only )?want to (?:know|see)\b|"
    r"\bowed? (?:\w+ ){1,3}an? (?:apology|answer|explanation)|\bplease\b|\bit is (?:vital|essential|imperative|"
    r"crucial|important|time|critical) (?:that|to|for)\b"
)
NOT_DEMAND = re.compile(
    r"\bi (?:must|should|have to|had to|need to|ought to|had better)\b|\b(?:must|should) have\b|\bhad to\b|"
    r"\bdo(?:es)? not (?:need|have) to\b"
)
SHOULD_HAVE = re.compile(r"\b(?:should|could|ought to) (?:not |never )?have (?:been )?\w+(?:ed|en|ne|de|id|ld|pt|wn)\b")
FAULTS = re.compile(
    r"\b(?:failed (?:to|in|us|them|the|our|his|her|its|their)|fails? to|failing to|let (?:\w+ ){1,2}down|"
    r"too (?:little|slow|late|timid|weak|soft)|(?:keep|keeps|kept) (?:\w+ ){0,1}(?:telling|lying|promising|saying|"
    r"making excuses|blaming)|broke (?:its|his|her|their|the) (?:own )?(?:rules?|law|promises?|word)|"
    r"turned? (?:a blind eye|his back|her back|their backs?)|(?:no|little|zero|lacks?|lack of) (?:respect|leadership|"
    r"remorse|regard|clue|shame|interest in|excuse|vision|backbone|courage)|passing the buck|(?:nobody|"
    r"no one) (?:\w+ )?(?:warned|told|listened|asked|helped|came|cares?|bothered|called|checked)|(?:not|"
    r"never) (?:listen|care|bother|bothered|fit|good enough|acceptable|listened|cared|worthy|serious|deliver)\w*|"
    r"out of touch|(?:his|her|their) own (?:pockets?|interests?)|only cares? about|playing (?:politics|games|with)|"
    r"refus(?:es|ed|ing) to|more interested in|chose (?:not )?to|(?:looked|looking) the other way|at (?:the|"
    r"our) expense|got (?:it|this) wrong|does not (?:understand|know what)|(?:done|did|does|doing|do) (?:absolutely |"
    r"almost )?nothing|nothing (?:has been|was|is being) done|(?:not|never) (?:even|once)\b|instead of \w+ing|"
    r"profits? (?:before|over|ahead of)|(?:can|could|will|do) not (?:forgive|tolerate|stand for|understand why)|"
    r"deserves? better|so-called|cut(?:ting)? corners|cover(?:ed|ing)? up|turned (?:\w+ ){1,2}back on|too (?:far|many|"
    r"long|high|expensive|often|quick|quickly|much|lenient|harsh)|nothing but|no better than|(?:he|she|they|who|"
    r"minister|president|government|it) (?:does|did|do) not (?:care|listen|deserve|have (?:the|a|any))|(?:not|"
    r"never) be trusted|(?:not|never) trust(?:ed)?\b|no (?:trust|confidence|faith) in|lost (?:all )?(?:trust|"
    r"confidence|faith|touch|control)|(?:are|is|was|were) to blame|(?:have|has|had) been (?:avoided|prevented)|"
    r"witch-? ?hunt|power grab|land grab|circus|puppets?|playing with fire|ignor(?:ed|es|ing) (?:the|us|our|him|her|"
    r"his|their|its|every|all|repeated|warnings?)|obsess(?:ed|ion)|desperate (?:attempt|act|bid|move)|"
    r"double standards?|poor (?:decision|judgment|judgement|planning|management|excuse|performance)|in denial|"
    r"dragg\w+ (?:his|her|its|their) feet|broken promises?|making a mockery|slap in the face|has form\b|got form\b)\b"
)
WARNS = re.compile(
    r"\b(?:(?:be|being|very|extremely) (?:very )?(?:careful|cautious|wary|vigilant)|beware|watch out|at (?:his|her|"
    r"its|their|your|our) (?:own )?(?:peril|risk)|(?:real|serious|grave|growing|high|greater|big|huge|major|"
    r"increased) (?:risks?|danger|threat)|risk(?:s|ed|ing)? (?:of|that|\w+ing)|in danger|a (?:risk|danger|threat)|"
    r"dangerous|could pretend|if we (?:do not|do nothing|fail)|or (?:else|we will)|pay (?:a|the) (?:\w+ )?price|"
    r"pay (?:dearly|for (?:this|it|that|what))|had better (?:get ready|watch|beware|be)|brace (?:for|yourselves|"
    r"themselves)|face (?:\w+ ){0,2}(?:consequences|action|prosecution|jail|charges)|live to regret|"
    r"point of no return|running out of (?:time|food|water)|time is (?:running out|short)|clock is ticking|"
    r"ticking time ?bomb|tip of the iceberg|worse to come|the worst is|sleepwalk\w+|met with force|slippery slope|"
    r"no (?:guarantee|safe)|not (?:be )?(?:safe|survive)|(?:can|will) (?:infect|kill|destroy))\b"
)
IF_YOU = re.compile(
    r"\bif (?:you|anyone|anybody|nothing|this|these|that|we (?:do not|don't|fail|let|lose|"
    r"allow))\b[^.!?]{0,120}\b(?:will|would)\b|\bor (?:we|they|it|you|people|there) (?:will|would)\b|\b(?:go|do|touch|"
    r"try|keep)\b[^.!?]{0,60}\band (?:you|there|we) will\b"
)
LIKELY = re.compile(
    r"\b(?:(?:un)?likely (?:to|that)|bound to|sure to|expected (?:to|that|by|in|next)|expects?|certain to|set to|"
    r"on (?:course|track) (?:to|for)|due to (?:be|arrive|open|start|begin|end|land|meet)|(?:may|might) (?!not\b|"
    r"have\b|be\b|well have\b)\w+|could (?:soon|well|eventually|rise|fall|reach|take|last|double|begin|start|happen|"
    r"become|grow|win|cost|open|be (?:the|ready|a|in))\b|in the (?:coming|next) (?:weeks?|months?|years?|decades?)|"
    r"looks? set)\b"
)
_INTENDS = (
    r" (?:\w+ )?(?:promise[sd]?|pledge[sd]?|vow(?:s|ed)?|intend(?:s|ed)?|plan(?:s|ned)?|guarantee[sd]?|swear|undertake) "
)
_READY = r" (?:\w+ ){1,3}?(?:ready|willing|prepared|determined|committed|happy|resolved) to|"
COMMITS = re.compile(
    r"\b(?:(?:i|we)" + _INTENDS + r"|(?:i|we)" + _READY
    + r"(?:have|had|gave|give|giving) (?:\w+ ){0,2}(?:word|assurance)|never again|not rest|i (?:do|did) not intend)\b"
)
"""Commitments without "will"; in indirect words also of "he" and "they"."""
THIRD_COMMITS = re.compile(
    r"\b(?:(?:he|she|it|they)" + _INTENDS + r"|(?:he|she|it|they)" + _READY + r"no intention of|aim(?:s|ed)? to)\b"
)
LIKENED = re.compile(r"""(?:^|\b(?:is|was|are|were|be|been|as|handed|a)\b|[\w’] )[ ]?[\"“«‘'](?:an?) [a-z]""")
"""A quoted likeness inside indirect words: 'It was "a lifeboat with a price tag"'."""
OF_ONESELF = re.compile(
    r"^\W*(?:i|we) (?:feel|felt|was|were|am|are|made|have been|had been)\b(?! (?:\w+ )?(?:misled|lied|cheated|betrayed|robbed|"
    r"abandoned|ignored|deceived|tricked|fooled|treated|let|failed|conned|appalled|disgusted|ashamed of))|"
    r"\bi (?:should|could|would|"
    r"was|got it|made)\b"
)
"""Fault found with oneself; "we were misled" finds it with others."""
GREAT = re.compile(
    r"\b(?:great|good|huge|fine|big) (?:day|news|result|champion|man|woman|team|job|work|win|performance|achievement|"
    r"honou?r|step|start|player|leader|success|deal|friend|moment|effort|game|night|season|decision|victory|thing|"
    r"idea)\b|\bwell (?:done|played)\b|\bgood for (?:him|her|them|you)\b|\b(?:did|done|doing) (?:a|an) \w+ job\b|"
    r"\bright (?:decision|thing|call|choice|man|woman|person)\b|\bstep in the right direction\b|\bfair (?:result|deal|"
    r"price|decision)\b"
)
COUNTERFACTUAL = re.compile(r"\bif (?:there|i|it|he|she|they|we|you|that) (?:were|had)\b")
UNLESS = re.compile(r"\b(?:unless|only if|only when|provided|as long as|on condition)\b")
IF = re.compile(r"\b(?:if|unless|provided|as long as|only when|until|once|when)\b")
HEADLINE_TO = re.compile(r"^\W*(?:(?!\w+ed\b)[\w-]+ ){1,6}to (?!the\b|a\b|an\b|be\b|his\b|her\b|its\b|their\b)([a-z]+)\b")
FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|do|does|did|said|says|can|could|may|might|must|should|that)\b"
)

PUNISHES = re.compile(
    r"\b(?:anyone|anybody|whoever|those|any \w+|every \w+|all who|people)\b[^.!?]{0,80}\b(?:will|"
    r"would) (?:\w+ )?(?:be (?:\w+ )?"
    r"(?:shot|arrested|prosecuted|punished|fined|jailed|expelled|sacked|fired|dismissed|deported|destroyed|hunted|held|charged|"
    r"detained|banned|targeted)|face|pay|regret|answer)\b"
)
"""A threat: "any aircraft that crossed the line would be shot down"."""
IF_IT = re.compile(r"\b(?:if|unless|without|once) (?!i\b|we will|possible)")
OWN_WILL = re.compile(r"\b(?:i|we) (?:will|would|shall)\b")
SHOULD_BE = re.compile(
    r"\bshould (?:\w+ )?be (?:visible|ready|able|possible|back|fit|over|fine|enough|clear|finished|complete|known|available|"
    r"open|done|home|up and running)\b"
)
"""What ought to come about by itself: "the comet should be visible"."""
AHEAD = re.compile(
    r"\b(?:by (?:christmas|easter|spring|summer|autumn|winter|the end of|mid|early|late|next|20\d\d|january|february|march|"
    r"april|may|june|july|august|september|october|november|december)|next (?:week|month|year|season|spring|summer|autumn|"
    r"winter)|within (?:days|weeks|months|a)|in (?:the )?(?:coming|september|october|november|december|january|\w+ days|"
    r"\w+ weeks|\w+ months|\w+ years)|soon|tomorrow)\b"
)
ENDS = re.compile(
    r"\b(?:it|this|that|he|she|they|everything|the \w+) (?:\w+ )?(?:ends|starts|begins|opens|closes|comes|goes|leaves|arrives|"
    r"returns|dies|falls|wins|loses)\b[^.!?]{0,60}\b(?:before|by|within|tomorrow|tonight|next|soon|in \w+ (?:days|"
    r"weeks|months))\b"
)
"""The present for what is to come: "this ends before the first snow"."""
ASKS_TO = re.compile(
    r"\bplease\b|^\W*(?:will|would|could|can) (?:somebody|someone|anyone|you)\b|^\W*why (?:do not|not) (?:you|they|we)?\b"
)
RHETORICAL = re.compile(
    r"^\W*(?:(?:and|so|but) )?(?:how many more|how much (?:more|longer)|how (?:long|many times|often) (?:do|does|must|"
    r"will|before)|"
    r"how many (?:\w+ ){1,3}(?:does|must|will|do)|how (?:dare|on earth|can (?:they|he|she|you|anyone|it|the)|could (?:they|"
    r"he|she|you|anyone|it))|what (?:kind|sort) of|what planet|what on earth|what were they thinking|what (?:is|was) the point|"
    r"why (?:on earth|did nobody|did no one|was nobody|has nobody|should (?:we|i|they|anyone))|where (?:was|were|is|"
    r"are) (?:the "
    r"\w+|he|she|they|you|everyone) when|where is the (?:justice|shame|outrage)|who in (?:his|their)|who do (?:they|you) think|"
    r"since when|is it any wonder|is that (?:really )?(?:the best|all|what)|have (?:they|you) no|has (?:anybody|"
    r"anyone|he|she|it) "
    r"(?:\w+ ){0,4}ever|have (?:they|you) (?:\w+ ){0,2}ever|do(?:es)? (?:he|she|they|it|anyone) (?:really|even|seriously)|"
    r"would you|when will (?:they|he|she|ministers|somebody|anyone))\b"
)
"""A question that answers itself and finds fault by it."""
ASKS_ASIDE = re.compile(
    r"^(?:whether|if|why|how)\b[^.?!]{0,120}\b(?:even|really|still|ever|seriously|(?:his|her|its|their) own)\b|"
    r"^(?:whether|if|why|how)\b[^.?!]{0,80}[\"“«‘]\w+ \w+"
)
"""Asides that make an indirect question a jibe."""
THIRD_WANTS = re.compile(
    r"\b(?:he|she|it|they|families|residents|workers) (?:\w+ )?(?:want(?:ed|s)?|needed|needs|sought|seeks?) (?!to\b)\w+"
)
AND_I_WILL = re.compile(r"^[^.!?]{3,120}\band (?:i|we) (?:will|would|can)\b")
"""A bare verb that sets a condition: "put them on the bus and I will call"."""
CONTRASTS = re.compile(r"\b(?:but|and|although|though|while|yet|however)\b")
ACCUSES = re.compile(
    r"(?<!was )(?<!were )(?<!been )\b(?:lied|misled|misleads|cheated|deceived|betrayed|squandered|flouted|preyed|exploited|"
    r"bullied|fobbed|concealed|rigged|scapegoated|sidelined|short-changed|gutted|butchered|wrecked|robs|bungled|gambled|"
    r"pandered|dithered|grovelled|surrendered (?:to|our)|caved|reneged|hidden|hid) ?|\b(?:ignored|ignoring|neglected|neglects|"
    r"failed|fails|failing|refused|refuses)\b(?! (?:in|at|by|because|due|on|the test|for))|\bnot one (?:person|"
    r"of them|minister|"
    r"manager|official)|\b(?:talks?|acts?|behav\w+|votes?|treat\w*) (?:\w+ ){0,3}like\b|\bdragging (?:its|his|her|their)\b|"
    r"\b(?:nobody|no one) (?:at|in) [^.!?]{3,40}(?:cared|gave|listened|knew|bothered|noticed)"
)
GRIEVES = re.compile(
    r"\b(?:while (?:families|people|patients|children|workers|pensioners|the rest of us|we|others|"
    r"ordinary \w+) (?:\w+ )?(?:wait|"
    r"suffer|starve|queue|struggle|freeze|pay|die|go hungry|sleep)|(?:we|i|they|families|residents|patients|"
    r"people) (?:are|were|"
    r"have been|had been|was|am) (?:still )?(?:left (?:with|without|in|to|out|waiting)|forgotten|ignored|told nothing|"
    r"kept waiting|"
    r"treated|fobbed off|being (?:punished|ignored|treated|squeezed|taken for))|(?:has|have|"
    r"had) (?:still )?(?:yet to (?:explain|apologi[sz]e|answer|say "
    r"sorry|act|deliver|meet)|never (?:apologi[sz]ed|explained|listened|once|bothered|visited|answered))|(?:could|can|"
    r"did|does|do) not even|"
    r"more (?:\w+ )?(?:than|of a) \w+ than (?:a|an|the|about)|rather than (?:\w+ing|admit|face|fix|listen|help)|"
    r"(?:an?|the) (?:\w+ )?(?:attack|"
    r"assault|war|tax|raid) on (?:the|our|working|ordinary|democracy|poor|workers|families|women|press|free)|(?:make|"
    r"makes|making) (?:\w+ "
    r"){1,2}(?:a fool|worse|pay for)|(?:at|from) the (?:cost|expense) of|in name only|on the cheap|nobody (?:wants|"
    r"asked for|needs|trusts)|"
    r"nothing (?:more|other) than|(?:has|have|had) (?:only )?(?:himself|herself|themselves|itself) to blame|(?:is|are|"
    r"was|were) (?:simply |just )?(?:not (?:interested|listening|"
    r"telling|doing (?:enough|its|their|his|her))|wasting|hiding|pretending|punishing|rewarding|destroying|killing|"
    r"ruining|wrecking|bleeding|"
    r"undermining|holding \w+ back|picking on|making excuses))\b"
)
"""Grievances: what others did not do, or did at somebody's cost."""
PRAISES = re.compile(
    r"\b(?:(?:was|were|is|are) (?:quite |absolutely |entirely |so )?right (?:to|about|all along)|(?:has|have|"
    r"had) done (?:so )?(?:more|much|wonders) for|"
    r"(?:nobody|no one) (?:has |had )?(?:done|did|works?|worked) (?:more|harder)|ma(?:de|ke|kes|king) (?:a (?:real|"
    r"huge|big) |all the )difference|"
    r"(?:gave|gives|given) (?:us|people|me|them|families) (?:back )?(?:hope|strength|confidence|a voice|our lives)|"
    r"(?:man|woman|person|player|judge) of "
    r"(?:integrity|principle|courage|honou?r|his word|her word|great)|lucky to have|need more (?:\w+ )?like|"
    r"will be (?:sorely |greatly |much )?missed|"
    r"kept us going|always (?:there for|put|puts|stood up|stands up)|cannot (?:praise|thank|recommend)|"
    r"can not (?:praise|thank|recommend)|"
    r"(?:could|can) not (?:be|have been) (?:better|kinder|prouder|happier|more (?:helpful|proud|pleased|grateful))|"
    r"deserv(?:e|es|ed|ing) "
    r"(?:the |a |an |every |all |their |her |his |our )?(?:medal|credit|praise|thanks|win|prize|title|place|respect|"
    r"applause|promotion|it)|"
    r"exactly (?:what|who|the (?:kind|sort|right))|(?:much|long)[- ](?:needed|awaited)|breath of fresh air|"
    r"as good as (?:any|anything|it gets)|"
    r"(?:every|full|complete|total) (?:confidence|faith|trust) in|the (?:best|finest|bravest|kindest|greatest|fairest|"
    r"nicest|most (?:gifted|honest|generous|"
    r"talented|exciting|beautiful)) [a-z]+)\b(?! (?:case|scenario|way to (?:avoid|stop)|before|thing to do))"
)
NEGATES = re.compile(r"\b(?:not|never|nothing|nobody|no one|hardly|scarcely)\b[^,;:]*$")
"""A negation whose clause goes on to the end of the words before."""
DID_NOT = re.compile(
    r"\b(?:he|she|it|they|i|we|his client|her client|its \w+) (?:did not|do not|does not|had not|has not|"
    r"have not) (?:\w+ly |ever )?(?:take|taken|steal|stolen|kill|killed|hit|"
    r"lie|lied|cheat|cheated|order|ordered|sign|signed|leak|leaked|touch|touched|authori[sz]e[d]?|target|targeted|"
    r"fire|fired|attack|attacked|"
    r"shoot|shot|offer|offered|receive[d]?|accept|accepted|commit|committed|influence[d]?|interfere[d]?|"
    r"discriminate[d]?|sell|sold|use|used|break|broken|"
    r"breach|breached|violate[d]?|mislead|misled|conceal|hide|hidden|bribe[d]?|threaten|threatened|push|pushed|invade|"
    r"store|spy)\b|"
    r"\b(?:i|he|she|we|they) (?:was|were) not (?:there|driving|drunk|involved|present|near|paid|part of|armed|speeding)\b"
)
"""Acts that one is accused of, denied in one's own words."""
ASKS = re.compile(
    r"\bthe (?:real |big |only |obvious |main |key )?question (?:now )?(?:is|was|remains)\b|^\W*is (?:who|whether|why|"
    r"how|what|where)\b|"
    r"\b(?:i|we|he|she|they) (?:just |really |also )?(?:wonder(?:ed|s)?|want(?:ed|s)? to know|"
    r"would like to know) (?:why|who|how|what|whether|where|if)\b"
)
"""Questions without a question mark."""
DECIDED = re.compile(
    r"\b(?:i|we) have (?:\w+ )?(?:decided|agreed|opted|resolved|chosen|offered|promised) (?:not )?to\b"
)
THIRD_DECIDED = re.compile(
    r"\b(?:he|she|it|they) ha(?:d|s|ve) (?:\w+ )?(?:decided|agreed|opted|resolved|chosen|offered|promised) (?:not )?to\b"
)
