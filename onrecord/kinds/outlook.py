"""What a content says of the time to come: pledge, warning or prediction."""

from __future__ import annotations

import re

from onrecord.kinds import idioms, lexicon, patterns, polarity
from onrecord.kinds.lemma import lemma, word_set
from onrecord.kinds.sentences import Sentence
from onrecord.kinds.voice import ADVERBS, FIRST, THIRD, Source, judged, known_lemma, self_subject
from onrecord.statement import Kind

_FUTURE = frozenset(("will", "would", "shall"))
_PRESENT = frozenset(("am", "is", "are"))
_PAST = frozenset(("was", "were"))
_LIGHT = word_set("am is are was were have has had been will would shall so very really fully deeply most")
_UNWILLED = word_set("be have know see need feel happen seem become win find regret miss get succeed cope understand live")
"""What one does not choose to do or to leave undone: "I will not be there"."""
_READY = word_set("prepared ready willing happy there back")
_BOUND = word_set("no nobody every everyone all each any anyone none nothing")
_HABIT = word_set("often sometimes usually occasionally regularly frequently")
_PARTICIPLES = word_set("had done gone made paid been")
_MAY = frozenset(("can", "could", "may", "might"))
_HARMLESS = frozenset(("out", "not", "never", "no", "without", "have", "avoid", "prevent", "stop"))


def outlook(sentence: Sentence, source: Source, found: set[Kind]) -> set[Kind]:
    """The kinds of the sentence's "will" and its like. `found`, the kinds known already, loses a demand that only threatens."""
    if warns(sentence):
        found.discard("demand")
        return {"warning"}
    if sentence.quoted and patterns.COUNTERFACTUAL.search(sentence.text):
        return {"claim"}
    kinds = _own_words(sentence) or _future_clauses(sentence, source)
    if _commits(sentence, source):
        kinds = kinds - {"prediction"} | {"pledge"}
    if not kinds and not sentence.quoted and (to := patterns.HEADLINE_TO.match(sentence.text)) and _is_headline(sentence, to):
        kinds.add("prediction" if to.group(1) in lexicon.SELF_STATES or to.group(1) == "stay" else "pledge")
    if not kinds and not found and _foresees(sentence, source):
        kinds.add("warning" if judged(sentence, polarity.HARM) else "prediction")
    return kinds


def warns(sentence: Sentence) -> bool:
    """Does the sentence point to a danger or threaten?"""
    if patterns.WARNS.search(sentence.text) or patterns.PUNISHES.search(sentence.text) or idioms.DANGER.found(sentence.tokens):
        return True
    if sentence.quoted and patterns.IF_YOU.search(sentence.text):
        return True
    return _may_harm(sentence.tokens) or _if_harm(sentence)


def _may_harm(tokens: tuple[str, ...]) -> bool:
    """"can burn through a child's throat": a harm within six words of "can" or "could"."""
    return any(
        token in _MAY and not _HARMLESS & set(tokens[i + 1:i + 6])
        and any(known_lemma(word) in polarity.HARM for word in tokens[i + 1:i + 7])
        for i, token in enumerate(tokens)
    )


def _if_harm(sentence: Sentence) -> bool:
    """"If the pumps stop, half the town is under water": harm that hangs on what happens, not on what the speaker does."""
    opened = patterns.IF_IT.search(sentence.text)
    return opened is not None and not patterns.OWN_WILL.search(sentence.text) and judged(sentence, polarity.HARM)


def _commits(sentence: Sentence, source: Source) -> bool:
    own = (patterns.COMMITS, patterns.DECIDED) if sentence.quoted else (
        patterns.COMMITS, patterns.DECIDED, patterns.THIRD_COMMITS, patterns.THIRD_DECIDED)
    if any(pattern.search(sentence.text) for pattern in own):
        return True
    return idioms.COMMITS.found(sentence.tokens) or _under_way(sentence, source)


def _under_way(sentence: Sentence, source: Source) -> bool:
    """"it was closing both libraries in April", "I am running", "it was to shut 17 stores": plans told as things under way."""
    tokens = sentence.tokens
    forms = _PRESENT if sentence.quoted else _PRESENT | _PAST
    for i, token in enumerate(tokens[:-1]):
        if token in forms and self_subject(tokens[max(0, i - 4):i], sentence.quoted, source):
            following = [word for word in tokens[i + 1:i + 5] if word not in ADVERBS]
            if len(following) > 1 and following[0] == "to" and following[1] not in lexicon.SELF_STATES:
                return True
            if following and following[0].endswith("ing") and lemma(following[0], lexicon.PLANNED) in lexicon.PLANNED:
                return True
    return False


def _foresees(sentence: Sentence, source: Source) -> bool:
    text = sentence.text
    if patterns.LIKELY.search(text) or patterns.SHOULD_BE.search(text) or idioms.FORESEES.found(sentence.tokens):
        return True
    if source.head in lexicon.SEEING:
        return patterns.AHEAD.search(text) is not None
    return sentence.quoted and patterns.ENDS.search(text) is not None


def _is_headline(sentence: Sentence, to: re.Match[str]) -> bool:
    """"Bridge to stay shut till Easter": a subject, "to" and no finite verb."""
    capital = sentence.original.lstrip("'‘“\"")[:1].isupper()
    return capital and len(sentence.tokens) <= 14 and not patterns.FINITE.search(sentence.text)


# --- "will" --------------------------------------------------------------------------------------------------------


def _future_clauses(sentence: Sentence, source: Source) -> set[Kind]:
    kinds: set[Kind] = set()
    tokens = sentence.tokens
    for i, token in enumerate(tokens):
        if token in _FUTURE and not _is_wish(tokens[i + 1:i + 4]):
            kinds |= _future(tokens, i, sentence, source)
    if "warning" in kinds:
        kinds.discard("prediction")
    return kinds


def _is_wish(following: tuple[str, ...]) -> bool:
    """"would like", "would rather", "would have been", "would often": no plan and no forecast."""
    words = [token for token in following if token not in ADVERBS]
    if words[:1] == ["have"]:
        return len(words) > 1 and (words[1] in _PARTICIPLES or words[1].endswith(("ed", "en")))
    return bool(words) and (words[0] in ("like", "love", "prefer", "rather") or words[0] in _HABIT)


def _future(tokens: tuple[str, ...], i: int, sentence: Sentence, source: Source) -> set[Kind]:
    """The kind of one "will" or "would" at place i, by its subject and its verb."""
    verb, negated = _verb_after(tokens, i)
    subject = tokens[max(0, i - 12):i]
    if self_subject(subject, sentence.quoted, source):
        return _own_future(tokens, i, verb)
    if not negated and _does_harm(tokens[i + 1:i + 8]):
        return {"warning"}
    if _announced(tokens, i) and source.words and not source.judges:
        return {"pledge"}
    if lexicon.NATURE & {lemma(word, lexicon.NATURE) for word in subject[-4:]}:
        return {"prediction"}
    if sentence.quoted and subject[-1:] in (("he",), ("she",), ("you",)):
        return {"prediction"}
    if _body(subject) and verb not in lexicon.UNCONTROLLED and not source.judges:
        return {"pledge"}
    return {"pledge" if _binds(tokens, i, sentence, source) else "prediction"}


def _binds(tokens: tuple[str, ...], i: int, sentence: Sentence, source: Source) -> bool:
    """May the source announce what the subject of this "will" does?"""
    verb, _ = _verb_after(tokens, i)
    subject = tokens[max(0, i - 12):i]
    if _bound_by_condition(sentence, source, verb):
        return True
    if _BOUND & set(subject[-4:]) or (subject[-1:] == ("there",) and "no" in tokens[i + 1:i + 4]):
        return source.binds or _passive(tokens, i)
    return source.binds and (verb not in lexicon.UNCONTROLLED or _passive(tokens, i))


def _does_harm(following: tuple[str, ...]) -> bool:
    return "no" not in following[:3] and any(known_lemma(token) in polarity.HARM for token in following)


def _body(subject: tuple[str, ...]) -> bool:
    """"the council would", "the government will": a body that somebody speaks for."""
    return len(subject) > 1 and subject[-2] == "the" and lemma(subject[-1], lexicon.BODIES) in lexicon.BODIES


def _bound_by_condition(sentence: Sentence, source: Source, verb: str) -> bool:
    """"Schools will stay open unless": an announcement; with a mere "if" only where the source may make one, or where
    the act is somebody's to decide."""
    decided = not sentence.quoted and verb not in lexicon.UNCONTROLLED
    opener = patterns.IF if source.binds or decided else patterns.UNLESS
    return not source.judges and opener.search(sentence.text) is not None


def _passive(tokens: tuple[str, ...], i: int) -> bool:
    following = _be_what(tokens, i)
    return bool(following) and following.endswith(("ed", "en", "wn", "id", "ut", "ilt", "ld", "nt"))


def _announced(tokens: tuple[str, ...], i: int) -> bool:
    """"would be published": done by somebody who can say so."""
    return lemma(_be_what(tokens, i), lexicon.ARRANGED) in lexicon.ARRANGED


def _be_what(tokens: tuple[str, ...], i: int) -> str:
    following = [token for token in tokens[i + 1:i + 6] if token not in ADVERBS]
    return following[1] if following[:1] == ["be"] and len(following) > 1 else ""


def _own_words(sentence: Sentence) -> set[Kind]:
    """What the speaker says that he does: "I blame them", "she expected verdicts", "we would welcome it"."""
    tokens = sentence.tokens
    subjects = FIRST if sentence.quoted else FIRST | THIRD
    for i, token in enumerate(tokens):
        if token in subjects:
            following = [word for word in tokens[i + 1:i + 6] if word not in ADVERBS and word not in _LIGHT][:1]
            verb = lemma(following[0], lexicon.OWN_WORDS) if following else ""
            if verb in lexicon.OWN_WORDS and "not" not in tokens[i + 1:i + 4]:
                return set(lexicon.FORCES[verb])
    return set()


def _own_future(tokens: tuple[str, ...], i: int, verb: str) -> set[Kind]:
    if tokens[i] != "would" and tokens[i + 1:i + 2] in (("not",), ("never",)) and verb not in _UNWILLED:
        return {"pledge"}
    if verb in lexicon.HOSTILE or (verb == "find" and {"you", "them", "him", "those"} & set(tokens[i + 2:i + 4])):
        return {"pledge", "warning"}
    if verb in lexicon.SELF_STATES and not (verb in ("be", "win", "have") and _ready(tokens, i)):
        return {"prediction"} if tokens[i] != "would" and verb not in ("regret", "forget", "miss", "like", "love") else set()
    return {"pledge"}


def _ready(tokens: tuple[str, ...], i: int) -> bool:
    """"will be there", "would be prepared to", "will be sending" still commit."""
    following = [token for token in tokens[i + 1:i + 5] if token not in ADVERBS]
    return len(following) > 1 and (following[1].endswith("ing") or following[1] in _READY)


def _verb_after(tokens: tuple[str, ...], i: int) -> tuple[str, bool]:
    negated = False
    for token in tokens[i + 1:i + 5]:
        if token not in ADVERBS:
            return token, negated
        negated = negated or token in ("not", "never")
    return "", negated
