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
    r"wrongly accused|without foundation|(?:report|story|allegation|claim)s? (?:is|are|was|were) (?:false|wrong|lies|"
    r"a lie|nonsense|inaccurate))\b|\b(?:i|we) (?:have |had )?never (?!(?:again|forget|thought|imagined|expected|"
    r"doubted|know|knew|felt|seen|saw|been so|heard)\b)\w+|\b(?:i|we) did not (?!know|think|expect|feel|realise|"
    r"realize|want|understand|see|even|sleep|get|have time)\w+"
)
SELF_DENIES = re.compile(r"\b(?:he|she|it|they) (?:had|has|have) never (?!been so|seen|felt|thought|known|heard)\w+")
DEMANDS = re.compile(
    r"\b(?:must|should|ought to|had better|have got to|needs? to|has to|have to|urgently need|let us|time (?:to|for|"
    r"that)|(?:can|must) not (?:be allowed|go on|continue|wait|afford|let))\b(?! (?:the|they|he|she|it|any|we|i|there|"
    r"have|be (?:hard|difficult|nice|said|noted|easy|fun))\b)"
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
OF_ONESELF = re.compile(r"^\W*(?:i|we) (?:feel|felt|was|were|am|are|made|have been|had been)\b")
GREAT = re.compile(
    r"\b(?:great|good|huge|fine|big) (?:day|news|result|champion|man|woman|team|job|work|win|performance|achievement|"
    r"honou?r|step|start|player|leader|success|deal|friend|moment|effort|game|night|season|decision|victory|thing|"
    r"idea)\b|\bwell (?:done|played)\b|\bgood for (?:him|her|them|you)\b|\b(?:did|done|doing) (?:a|an) \w+ job\b|"
    r"\bright (?:decision|thing|call|choice|man|woman|person)\b|\bstep in the right direction\b|\bfair (?:result|deal|"
    r"price|decision)\b"
)
COUNTERFACTUAL = re.compile(r"\bif (?:there|i|it|he|she|they|we|you|that) (?:were|had)\b")
UNLESS = re.compile(r"\b(?:unless|only if|only when|provided|as long as|on condition)\b")
IF = re.compile(r"\b(?:if|unless|provided|as long as|only when|until)\b")
HEADLINE_TO = re.compile(r"^\W*(?:(?!\w+ed\b)[\w-]+ ){1,6}to (?!the\b|a\b|an\b|be\b|his\b|her\b|its\b|their\b)([a-z]+)\b")
FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|do|does|did|said|says|can|could|may|might|must|should|that)\b"
)
