"""What a content's own words do, whatever the cue: "we will pay back every cent" is a pledge."""

from __future__ import annotations

from onrecord.kinds import idioms, lexicon, patterns, polarity
from onrecord.kinds.lemma import word_set
from onrecord.kinds.outlook import outlook
from onrecord.kinds.sentences import Sentence
from onrecord.kinds.voice import Source, judged
from onrecord.statement import Kind

_FILLERS = word_set("so but and or then well now please just do not never , look also always folks guys instead")
_NOT_NOUNS = word_set("is are was were have has had does did does will would can could said says and or of in as by")


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
    if sentence.asks:
        return _asked(sentence)
    found: set[Kind] = set()
    if _denies(sentence):
        found.add("denial")
    if patterns.ASKS.search(sentence.text):
        found.add("question")
    if _demands(sentence):
        found.add("demand")
    found |= _judgements(sentence, found)
    found |= outlook(sentence, source, found)
    return found


def _denies(sentence: Sentence) -> bool:
    text = sentence.text
    if patterns.DENIES.search(text) or patterns.DID_NOT.search(text):
        return True
    return not sentence.quoted and patterns.SELF_DENIES.search(text) is not None


def _asked(sentence: Sentence) -> set[Kind]:
    """A question; one that asks for an act demands, one that needs no answer finds fault."""
    kinds: set[Kind] = {"question"}
    if patterns.ASKS_TO.search(sentence.text):
        kinds.add("demand")
    if _faults(sentence) or patterns.RHETORICAL.search(sentence.text):
        kinds.add("criticism")
    return kinds


def finds_fault_by_asking(content: str) -> bool:
    """Does an indirect question ("whether its own chief knew the price") find fault?"""
    return patterns.ASKS_ASIDE.search(content) is not None


def _demands(sentence: Sentence) -> bool:
    text = sentence.text
    if patterns.DEMANDS.search(text) and not patterns.NOT_DEMAND.search(text):
        return True
    if idioms.FORESEES.found(sentence.tokens):
        return False
    wants = patterns.NEEDS.search(text) or (not sentence.quoted and patterns.THIRD_WANTS.search(text))
    if wants or idioms.ASKS_FOR.found(sentence.tokens):
        return True
    return is_imperative(sentence) and not patterns.AND_I_WILL.search(text)


def _judgements(sentence: Sentence, found: set[Kind]) -> set[Kind]:
    good = _approves(sentence)
    if "demand" in found and is_imperative(sentence):
        good = False
    elif idioms.GOOD.found(sentence.tokens) and not judged(sentence, polarity.BAD):
        return {"support"}
    bad = _faults(sentence) and not patterns.OF_ONESELF.search(sentence.text)
    if bad and "denial" not in found:
        return {"criticism", "support"} if good and patterns.CONTRASTS.search(sentence.text) else {"criticism"}
    if not bad and not sentence.quoted and patterns.LIKENED.search(sentence.original) and not good:
        return {"criticism"}
    return {"support"} if not bad and good else set()


def _faults(sentence: Sentence) -> bool:
    text = sentence.text
    if judged(sentence, polarity.BAD) or idioms.BAD.found(sentence.tokens):
        return True
    return any(pattern.search(text) for pattern in (patterns.FAULTS, patterns.SHOULD_HAVE, patterns.ACCUSES, patterns.GRIEVES))


def _approves(sentence: Sentence) -> bool:
    praised = [found for p in (patterns.GREAT, patterns.PRAISES) if (found := p.search(sentence.text))]
    return judged(sentence, polarity.GOOD) or any(not patterns.NEGATES.search(sentence.text[:m.start()]) for m in praised)


def is_imperative(sentence: Sentence) -> bool:
    """Does a clause of a quoted sentence begin with a bare verb ("Stop the bombing", "If you see it, run")?"""
    if not sentence.quoted and len(sentence.tokens) > 6:
        return False
    starts = [0] + [i + 1 for i, token in enumerate(sentence.tokens[:-1]) if token in (",", ";", ":")]
    leads = 2 if sentence.tokens[:1] in (("if",), ("when",), ("unless",), ("until",)) else 1
    return any(_bare_verb(sentence.tokens[start:], n < leads) for n, start in enumerate(starts))


def _bare_verb(tokens: tuple[str, ...], first: bool) -> bool:
    for i, token in enumerate(tokens):
        if token in _FILLERS:
            continue
        following = tokens[i + 1:i + 2]
        alone = first or following in ((), (".",), ("!",), (",",))
        return alone and token in lexicon.IMPERATIVE and not _NOT_NOUNS & set(following)
    return False
