"""What a content's own words do, whatever the cue: "we will pay back every cent" is a pledge."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.kinds import lexicon, patterns
from onrecord.kinds.lemma import lemma, word_set
from onrecord.kinds.sentences import Sentence
from onrecord.statement import Kind

_LEXICON = lexicon.BAD | lexicon.HARM | lexicon.GOOD | lexicon.IMPERATIVE | lexicon.SELF_STATES | lexicon.AUTHORITY
_FUTURE = frozenset(("will", "would", "shall"))
_ADVERBS = word_set(
    "also not never only now still always again all both soon then just certainly definitely absolutely clearly "
    "simply either therefore themselves himself herself itself probably likely almost"
)
_LIGHT = word_set(
    "am is are was were have has had been will would shall so very really fully deeply most"
)
_READY = word_set("prepared ready willing happy there back")
_FIRST = frozenset(("i", "we"))
_THIRD = frozenset(("he", "she", "it", "they"))
_OURS = frozenset(("our", "my"))
_THEIRS = frozenset(("our", "my", "his", "her", "its", "their"))
_OBSERVERS = word_set(
    "analyst scientist economist expert researcher professor doctor forecaster study report poll survey "
    "historian bookmaker observer biologist geologist trader engineer fan resident climatologist model "
    "astronomer figure"
)
_FILLERS = word_set(
    "so but and or then well now please just do not never , look also always folks guys instead"
)
_BOUND = word_set("no nobody every everyone all each any anyone none nothing")
_NOT_NOUNS = word_set(
    "is are was were has have had does did will would can could said says and or of in as by"
)



@dataclass(frozen=True, slots=True)
class Source:
    """Who speaks, as far as the rules need it: the lower-case words of the source mention, those that tell what the speaker is
    (roles.py), and the head lemma of the cue."""

    words: frozenset[str]
    role: frozenset[str]
    head: str = ""

    @property
    def judges(self) -> bool:
        """Is the cue one of opinion ("thinks"), which commits nobody?"""
        return self.head in lexicon.BELIEVING or bool(_OBSERVERS & {lemma(word, _OBSERVERS) for word in self.role})

    @property
    def binds(self) -> bool:
        """May it commit what it speaks of (a minister, a company)?"""
        return any(lemma(word, lexicon.AUTHORITY) in lexicon.AUTHORITY for word in self.role)


def content_kinds(sentences: list[Sentence], source: Source) -> set[Kind]:
    """The kinds that the sentences' own words show; "claim" where a plain sentence stands beside weak ones or alone."""
    found: set[Kind] = set()
    plain = False
    for sentence in sentences:
        kinds = sentence_kinds(sentence, source)
        plain = plain or (not kinds and len(sentence.tokens) > 2)
        found |= kinds
    if not found or (plain and found <= {"pledge", "demand", "prediction"}):
        found.add("claim")
    return found


def sentence_kinds(sentence: Sentence, source: Source) -> set[Kind]:
    """The kinds of one sentence; empty for a plain assertion."""
    text = sentence.text
    if sentence.asks:
        kinds: set[Kind] = {"question"}
        if "please" in sentence.tokens:
            kinds.add("demand")
        return kinds | ({"criticism"} if judged(sentence, lexicon.BAD) else set())
    found: set[Kind] = set()
    if patterns.DENIES.search(text) or (not sentence.quoted and patterns.SELF_DENIES.search(text)):
        found.add("denial")
    obliges = patterns.DEMANDS.search(text) and not patterns.NOT_DEMAND.search(text)
    if obliges or is_imperative(sentence) or patterns.NEEDS.search(text):
        found.add("demand")
    found |= _judgements(sentence, found)
    found |= _outlook(sentence, source, found)
    return found


def _judgements(sentence: Sentence, found: set[Kind]) -> set[Kind]:
    bad = judged(sentence, lexicon.BAD) or patterns.FAULTS.search(sentence.text) or patterns.SHOULD_HAVE.search(sentence.text)
    if bad and "denial" not in found and not patterns.OF_ONESELF.search(sentence.text):
        return {"criticism"}
    if not bad and not sentence.quoted and patterns.LIKENED.search(sentence.original) and not _approves(sentence):
        return {"criticism"}
    return {"support"} if not bad and _approves(sentence) and "demand" not in found else set()


def judged(sentence: Sentence, words: frozenset[str]) -> bool:
    """Does a word of the list stand in the sentence without a "not" up to two words before it?"""
    tokens = sentence.tokens
    return any(
        lemma(token, _LEXICON) in words and not {"not", "no", "never", "without"} & set(tokens[max(0, i - 3):i])
        for i, token in enumerate(tokens)
    )


def _approves(sentence: Sentence) -> bool:
    return judged(sentence, lexicon.GOOD) or patterns.GREAT.search(sentence.text) is not None


def is_imperative(sentence: Sentence) -> bool:
    """Does a clause of a quoted sentence begin with a bare verb ("Stop the bombing", "If you see it, run")?"""
    if not sentence.quoted and len(sentence.tokens) > 6:
        return False
    starts = [0] + [i + 1 for i, token in enumerate(sentence.tokens[:-1]) if token in (",", ";", ":")]
    return any(_bare_verb(sentence.tokens[start:], start == 0) for start in starts)


def _bare_verb(tokens: tuple[str, ...], first: bool) -> bool:
    for i, token in enumerate(tokens):
        if token in _FILLERS:
            continue
        following = tokens[i + 1:i + 2]
        alone = first or following in ((), (".",), ("!",), (",",))
        return alone and token in lexicon.IMPERATIVE and not _NOT_NOUNS & set(following)
    return False


# --- what is to come -----------------------------------------------------------------------------------------------


def _outlook(sentence: Sentence, source: Source, found: set[Kind]) -> set[Kind]:
    """Pledge, warning or prediction, from the clauses with "will" and their like."""
    threatened = sentence.quoted and patterns.IF_YOU.search(sentence.text)
    if patterns.WARNS.search(sentence.text) or threatened:
        found.discard("demand")
        return {"warning"}
    if sentence.quoted and patterns.COUNTERFACTUAL.search(sentence.text):
        return {"claim"}
    kinds = _own_words(sentence) or _future_clauses(sentence, source)
    if patterns.COMMITS.search(sentence.text) or (not sentence.quoted and patterns.THIRD_COMMITS.search(sentence.text)):
        kinds.add("pledge")
    if not kinds and not sentence.quoted and (to := patterns.HEADLINE_TO.match(sentence.text)) and _is_headline(sentence, to):
        kinds.add("prediction" if to.group(1) in lexicon.SELF_STATES or to.group(1) == "stay" else "pledge")
    if not kinds and not found and patterns.LIKELY.search(sentence.text):
        kinds.add("warning" if judged(sentence, lexicon.HARM) else "prediction")
    return kinds


def _is_headline(sentence: Sentence, to: re.Match[str]) -> bool:
    """"Bridge to stay shut till Easter": a subject, "to" and no finite verb."""
    capital = sentence.original.lstrip("'‘“\"")[:1].isupper()
    return capital and len(sentence.tokens) <= 14 and not patterns.FINITE.search(sentence.text)


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
    """"would like", "would rather", "would have been": no plan and no forecast."""
    words = [token for token in following if token not in _ADVERBS]
    if words[:1] == ["have"]:
        return len(words) > 1 and (words[1] in ("had", "done", "gone", "made") or words[1].endswith(("ed", "en")))
    return bool(words) and words[0] in ("like", "love", "prefer", "rather")


def _future(tokens: tuple[str, ...], i: int, sentence: Sentence, source: Source) -> set[Kind]:
    """The kind of one "will" or "would" at place i, by its subject and its verb."""
    verb, negated = _verb_after(tokens, i)
    subject = tokens[max(0, i - 12):i]
    if is_self(subject, sentence.quoted, source):
        return _own_future(tokens, i, verb)
    if not negated and any(lemma(token, _LEXICON) in lexicon.HARM for token in tokens[i + 1:i + 8]):
        return {"warning"}
    if _BOUND & set(subject[-4:]) or (subject[-1:] == ("there",) and "no" in tokens[i + 1:i + 4]):
        return {"pledge"}
    if (source.binds and (verb not in lexicon.UNCONTROLLED or _passive(tokens, i))) or _bound_by_condition(sentence, source):
        return {"pledge"}
    return {"prediction"}


def _bound_by_condition(sentence: Sentence, source: Source) -> bool:
    """"Schools will stay open unless": an announcement; with a mere "if" only where the source may make one."""
    opener = patterns.IF if source.binds else patterns.UNLESS
    return not source.judges and opener.search(sentence.text) is not None


def _passive(tokens: tuple[str, ...], i: int) -> bool:
    following = [token for token in tokens[i + 1:i + 6] if token not in _ADVERBS]
    return following[:1] == ["be"] and len(following) > 1 and following[1].endswith(("ed", "en", "wn", "id", "ut", "ilt"))


def _own_words(sentence: Sentence) -> set[Kind]:
    """What the speaker says that he does: "I blame them", "she expected verdicts", "we would welcome it"."""
    tokens = sentence.tokens
    subjects = _FIRST if sentence.quoted else _FIRST | _THIRD
    for i, token in enumerate(tokens):
        if token in subjects:
            following = [word for word in tokens[i + 1:i + 6] if word not in _ADVERBS and word not in _LIGHT][:1]
            verb = lemma(following[0], lexicon.OWN_WORDS) if following else ""
            if verb in lexicon.OWN_WORDS and "not" not in tokens[i + 1:i + 4]:
                return set(lexicon.FORCES[verb])
    return set()


def _own_future(tokens: tuple[str, ...], i: int, verb: str) -> set[Kind]:
    if verb in lexicon.SELF_STATES and not (verb in ("be", "win", "have") and _ready(tokens, i)):
        return {"prediction"} if tokens[i] != "would" and verb not in ("regret", "forget", "miss", "like", "love") else set()
    return {"pledge"}


def _ready(tokens: tuple[str, ...], i: int) -> bool:
    """"will be there", "would be prepared to", "will be sending" still commit."""
    following = [token for token in tokens[i + 1:i + 5] if token not in _ADVERBS]
    return len(following) > 1 and (following[1].endswith("ing") or following[1] in _READY)


def _verb_after(tokens: tuple[str, ...], i: int) -> tuple[str, bool]:
    negated = False
    for token in tokens[i + 1:i + 5]:
        if token not in _ADVERBS:
            return token, negated
        negated = negated or token in ("not", "never")
    return "", negated


def is_self(before: tuple[str, ...], quoted: bool, source: Source) -> bool:
    """Is the subject that ends `before` the speaker: "I", "we", in indirect speech "he", or a word of the source?"""
    words = [token for token in before if token not in _ADVERBS]
    if not words:
        return False
    last = words[-1]
    if last in _FIRST:
        return True
    if last in ("and", "but") and len(words) > 2:
        return bool((_FIRST | (frozenset() if quoted else _THIRD)) & set(words[:-1]))
    if last in _THIRD and not quoted:
        return True
    if set(words[-4:]) & (_OURS if quoted else _THEIRS) and lemma(last, lexicon.BODIES) in lexicon.BODIES:
        return True
    return last in source.words and last not in ("people", "that", "which", "who", "one")
