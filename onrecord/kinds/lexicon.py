"""Words of cues that rules look for. From general English; no list is taken from a corpus.

A cue is looked up by the lemmas of its words (lemma.py). What a statement does is not looked up here: the passage network
tells it."""

from __future__ import annotations

from onrecord.kinds.lemma import word_set


def _phrases(text: str) -> frozenset[str]:
    return frozenset(" ".join(phrase.split()) for phrase in text.split(","))


DENYING = word_set(
    "deny reject refute rebut dispute contradict repudiate disavow disown rebuff contest disagree negate disclaim "
    "spurn denial rejection rebuttal dismiss debunk deflect discount quash"
)
DENYING_PHRASES = _phrases(
    "rule out, push back, turn down, shoot down, brush off, brush aside, play down, shrug off, wave away, laugh "
    "off, bat away, distance himself, distance herself, distance itself, distance themselves, balk at, take back, "
    "pour cold water on"
)
# Verbs whose object is whom they are directed at; LEADING are all that the rules of addressees tell apart.
TARGETING = word_set(
    "criticise criticize condemn denounce slam blast attack accuse blame rebuke chide scold berate lambast "
    "lambaste castigate excoriate mock ridicule deride dismiss brand call describe label dub charge fault "
    "censure savage eviscerate"
)
TARGETING_PHRASES = _phrases(
    "hit out, lash out, rail against, take aim, turn on, speak out against, hit back, go after"
)
LEADING = TARGETING | word_set("thank congratulate ask warn question tell urge")
LEADING_PHRASES = TARGETING_PHRASES | _phrases("call on, call off, call back, point out")

# Verbs that name or describe: "called X Y".
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
