"""Words that stand against each other, or say by themselves that something is not: contraries, steps, verbs of ending."""

from __future__ import annotations

from onrecord.merging.lexicon import words

_OPPOSITES = """
stay remain keep/leave quit go depart
open/close shut
accept agree approve/reject refuse decline
increase rise/decrease fall drop
win/lose
allow permit/ban forbid prohibit bar block
pass succeed/fail
safe/dangerous unsafe
guilty/innocent
alive survive/dead die kill
clean/dirty contaminated polluted
start begin/end stop
true right correct/false wrong untrue
legal lawful/illegal unlawful
buy/sell
resign/remain stay
profit/loss
more/fewer less
strong/weak
support back/oppose
likely/unlikely
possible/impossible
fair/unfair
known/unknown
import/export
missing/find
believe trust/doubt distrust
love/hate
like/dislike
praise/criticise
remember/forget
obey/disobey
apply/exempt
pay/evade dodge owe
advance/retreat
arrive/leave depart
release free/hold detain jail
full/empty
better improve/worse worsen
healthy/sick ill
employer/worker employee
welcome hail applaud/condemn denounce deplore
uphold/overturn quash
hold last/collapse
respect observe honour/violate breach flout ignore
accept/contest
succeed manage/fail failto
ready willing/unready unwilling
support back endorse/reject
lawful/violate
"""
OPPOSITES = tuple(tuple(tuple(side.split()) for side in line.split("/")) for line in _OPPOSITES.strip().splitlines())
"""Words that say the contrary of each other: rows of two sides."""

_LADDERS = """
examine investigate probe inquire review/charge sue prosecute accuse indict/convict punish sanction fine penalise discipline
try attempt/succeed manage
damage/destroy
delay postpone suspend/cancel scrap abandon
restrict limit curb/ban prohibit outlaw
suspect allege/prove establish
suggest indicate/prove establish confirm
allow permit/require oblige compel
criticise question/condemn denounce
regret/apologise
slow ease/stop halt end
hint suggest/announce declare
discuss/agree decide
"""
LADDERS = tuple(tuple(tuple(step.split()) for step in line.split("/")) for line in _LADDERS.strip().splitlines())
"""Verbs of one matter by their strength: rows of steps, the weaker first."""

ENDING = words("""avert avoid prevent forestall cancel scrap abolish shelve axe abandon spare forgo exempt block foil thwart
refrain abstain lift ditch drop""")
"""Verbs that say by themselves that something is not, or is no more."""
AWAY = words("stay stays stayed staying keep keeps kept keeping steer steers steered steering")
"""Before "off", "out of", "away" or "clear" these say that somebody does not go there."""
DEFERRING = words("wait await waiting delay")
"""Words of what has yet to come, or is not to come before."""
