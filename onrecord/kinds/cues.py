"""What a cue's words fix: whether its content was said, withheld or denied, and the verb that it is led by."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.kinds import lexicon
from onrecord.kinds.lemma import expand, lemma, word_set
from onrecord.statement import Polarity

_KNOWN = word_set("refuse decline refusal fail").union(
    lexicon.LEADING, lexicon.DENYING, lexicon.NAMING, lexicon.SPEAKING, lexicon.BELIEVING, lexicon.KNOWING,
    *(phrase.split() for phrase in lexicon.DENYING_PHRASES | lexicon.LEADING_PHRASES))
_NEGATIONS = word_set("not never no neither nor cannot without nothing")
_NOBODY = re.compile(r"(?:neither|none|nobody|no one|no)\b")
_ALLEGED = re.compile(
    r"\b(?:account|accusation|allegation|assertion|charge|claim|complaint|concern|criticism|idea|insinuation|notion|"
    r"question|report|rumor|rumour|speculation|story|suggestion|suspicion|theory)s?\b"
)
_FALSE = re.compile(r"\bas (?:\w+ ){0,3}(?:false|untrue|fake|baseless|lies?|unfounded|fiction|rumou?rs?)\b")
_TO_VERB = re.compile(r"\W*(?:not )?to (?:not |publicly |immediately |even )*([a-z]+)")
_NOT_TELLING = re.compile(r"\W*to be (?:drawn|named|identified|quoted|interviewed)")
_ENQUIRY = re.compile(r"\b(?:comments?|requests?|interviews?|details?)\b")


@dataclass(frozen=True, slots=True)
class Force:
    """What a cue's words fix. `head` is the lemma (or phrase) of its leading verb; `naming` is set for "called X Y"."""

    polarity: Polarity
    head: str = ""
    naming: bool = False


def read_cue(cue: str, content: str, source: str) -> Force:
    """The force of a cue, given the first words of its content and its source ("Neither side said")."""
    words = re.findall(r"[a-z]+(?:-[a-z]+)*", expand(cue))
    lemmas = [lemma(word, _KNOWN) for word in words]
    following = expand(content)
    if refused := next((name for name in ("refuse", "decline", "refusal") if name in lemmas), None):
        return Force(_refused(lemmas[lemmas.index(refused) + 1:], following), refused)
    if _is_negated(words, lemmas) or _NOBODY.match(expand(source)):
        return Force(_negated(lemmas))
    return _said(lemmas, following)


def _is_negated(words: list[str], lemmas: list[str]) -> bool:
    if "fail" in lemmas[:2] or ("yet" in words and lemmas[:1] == ["have"]):
        return True
    return bool(_NEGATIONS & set(words)) and "only" not in words


def _refused(rest: list[str], content: str) -> Polarity:
    """"refused to discuss" withholds words; "refused to resign" denies a wish."""
    verb = next((word for word in rest if word not in ("to", "be", "even", "publicly", "immediately", "repeatedly")), None)
    if verb is None and (match := _TO_VERB.match(content)):
        verb = "comment" if _NOT_TELLING.match(content) else lemma(match.group(1), _KNOWN)
    withheld = verb in lexicon.SPEAKING or (verb is None and _ENQUIRY.search(content, 0, 60))
    return "withheld" if withheld else "denied"


def _negated(lemmas: list[str]) -> Polarity:
    if "ask" in lemmas and "for" in lemmas:
        return "denied"
    if any(word in lexicon.SPEAKING and word not in lexicon.KNOWING for word in lemmas):
        return "withheld"
    if any(word in lexicon.BELIEVING for word in lemmas) and not any(word in lexicon.KNOWING for word in lemmas):
        return "denied"
    return "said"


def _said(lemmas: list[str], content: str) -> Force:
    phrases = {" ".join(lemmas[start:start + length]) for length in (2, 3, 4) for start in range(len(lemmas) - length + 1)}
    if found := phrases & lexicon.DENYING_PHRASES:
        return Force("denied", min(found))
    if found := phrases & lexicon.LEADING_PHRASES:
        return Force("said", min(found))
    head = next((word for word in lemmas if word in lexicon.LEADING | lexicon.DENYING | lexicon.NAMING), "")
    if head not in lexicon.DENYING:
        return Force("said", head, naming=head in lexicon.NAMING)
    described = head == "dismiss" and " as " in content and not _ALLEGED.search(content[:80]) and not _FALSE.search(content)
    return Force("said" if described else "denied", head)
