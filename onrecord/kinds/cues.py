"""The force of a cue: which kinds its words fix, and whether the words were said, withheld or denied."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.kinds import lexicon
from onrecord.kinds.lemma import lemma, word_set
from onrecord.kinds.sentences import expand
from onrecord.statement import Kind, Polarity

_KNOWN = frozenset(
    lexicon.FORCES.keys() | lexicon.NAMING | lexicon.SPEAKING | lexicon.BELIEVING | lexicon.KNOWING
    | {word for phrase in lexicon.PHRASES for word in phrase.split()}
    | {"announce", "unveil", "want", "rule", "argue", "suggest", "hope"}
)
_LONGEST = max(len(phrase.split()) for phrase in lexicon.PHRASES)
_NEGATIONS = word_set("not never no neither nor cannot without nothing")
_FORECASTS = re.compile(r"\b(?:forecasts?|projections?|outlook)(?:,|$)")
_NOBODY = re.compile(r"(?:neither|none|nobody|no one|no)\b")
_ALLEGED = re.compile(
    r"\b(?:account|accusation|allegation|assertion|charge|claim|complaint|concern|criticism|idea|insinuation|notion|"
    r"question|report|rumor|rumour|speculation|story|suggestion|suspicion|theory)s?\b"
)
_TO_VERB = re.compile(r"\W*(?:not )?to (?:not |publicly |immediately |even )*([a-z]+)")
_ENQUIRY = re.compile(r"\b(?:comments?|requests?|interviews?|details?)\b")
_ASKS = re.compile(
    r"\W*(?:(?:(?:him|her|them|us|me|the \w+|\w+) )?(?:whether|if|why|what|how|about)|who|whom|whose|when|where|"
    r"which)\b"
)
_ACTS = re.compile(r"\W*(?:not )?to\b|\W*(?:[\w'-]+ ){1,8}?(?:not )?to [a-z]|\W*for\b|\W*(?:[\w'-]+ ){1,5}?for\b")
_ADDRESSED_TO = re.compile(
    r"""\W*(?:(?!(?:that|said|was|were|is|are|had|has|have|would|will|may|might|can|could|should|must|be|do|does|did)\b)"""
    r"""[\w'-]+ ){0,7}?(?:not )?to [\"“‘'«]?[a-z]"""
)


@dataclass(frozen=True, slots=True)
class Force:
    """What a cue's words fix. `kinds` is empty where the content decides; `head` is the lemma that settled it, or the first
    verb; `naming` is set for "called X Y", where the description decides; `belief` where the words report an opinion held."""

    kinds: tuple[Kind, ...]
    polarity: Polarity
    head: str
    naming: bool = False


def read_cue(cue: str, content: str, source: str) -> Force:
    """The force of a cue, given the first words of its content and its source ("Neither side said")."""
    words = re.findall(r"[a-z]+(?:-[a-z]+)*", expand(cue))
    lemmas = [lemma(word, _KNOWN) for word in words]
    following = expand(content)
    if refused := next((name for name in ("refuse", "decline", "refusal") if name in lemmas), None):
        return _refused(lemmas[lemmas.index(refused) + 1:], refused, following)
    if _is_negated(words, lemmas) or _NOBODY.match(expand(source)):
        return _negated(lemmas, following)
    if _FORECASTS.search(expand(source)):
        return Force(("prediction",), "said", "forecast")
    return _said(words, lemmas, following)


def _is_negated(words: list[str], lemmas: list[str]) -> bool:
    if "fail" in lemmas[:2] or ("yet" in words and lemmas[:1] == ["have"]):
        return True
    return bool(_NEGATIONS & set(words)) and "only" not in words


def _refused(rest: list[str], head: str, content: str) -> Force:
    """"refused to discuss" withholds words; "refused to resign" denies a wish and binds the speaker."""
    verb = next((word for word in rest if word not in ("to", "be", "even", "publicly", "immediately", "repeatedly")), None)
    if verb is None and (match := _TO_VERB.match(content)):
        verb = lemma(match.group(1), _KNOWN)
        if verb == "be":
            verb = "comment" if re.match(r"\W*to be (?:drawn|named|identified|quoted|interviewed)", content) else "be"
    if verb in lexicon.SPEAKING or (verb is None and _ENQUIRY.search(content, 0, 60)):
        return Force(("claim",), "withheld", head)
    return Force(("denial", "pledge") if verb else ("denial",), "denied", head)


def _negated(lemmas: list[str], content: str) -> Force:
    if "ask" in lemmas and "for" in lemmas:
        return Force(("demand",), "denied", "ask")
    if "confirm" in lemmas or any(word in lexicon.SPEAKING and word not in lexicon.KNOWING for word in lemmas):
        return Force(("claim",), "withheld", "say")
    if any(word in lexicon.KNOWING for word in lemmas):
        return Force((), "said", "know")
    if any(word in lexicon.BELIEVING for word in lemmas):
        return Force(("denial",), "denied", "believe")
    if "want" in lemmas:
        return Force(("demand",), "said", "want")
    force = next((lexicon.FORCES[word] for word in lemmas if word in lexicon.FORCES), ())
    if force == ("support",):
        return Force(("criticism",), "said", "oppose")
    if force in (("prediction",), ("pledge",)):
        return Force(force, "said", "expect")
    return Force((), "said", "")


def _said(words: list[str], lemmas: list[str], content: str) -> Force:
    phrase = _phrase(lemmas)
    if phrase is not None and lexicon.PHRASES[phrase]:
        kinds = lexicon.PHRASES[phrase]
        return Force(kinds, "denied" if kinds == ("denial",) else "said", phrase)
    skipped = set(phrase.split()) if phrase else set()
    for word in lemmas:
        if word in skipped:
            continue
        if word in _SPECIAL:
            return _SPECIAL[word](words, content)
        if word in lexicon.NAMING and word == lemmas[_verb_at(lemmas)]:
            return Force((), "said", word, naming=True)
        if word in lexicon.FORCES:
            return _forced(word, lexicon.FORCES[word], content)
    return Force((), "said", next((word for word in lemmas if word not in ("have", "be", "do", "also")), ""))


def _verb_at(lemmas: list[str]) -> int:
    return next((i for i, word in enumerate(lemmas) if word in lexicon.NAMING), 0)


def _phrase(lemmas: list[str]) -> str | None:
    for length in range(min(_LONGEST, len(lemmas)), 1, -1):
        for start in range(len(lemmas) - length + 1):
            if (phrase := " ".join(lemmas[start:start + length])) in lexicon.PHRASES:
                return phrase
    return None


def _forced(word: str, kinds: tuple[Kind, ...], content: str) -> Force:
    """A word's own force, and what the first words of the content add to it."""
    if word == "threaten":
        return Force(("warning", "pledge") if _TO_VERB.match(content) else kinds, "said", word)
    if word in ("warn", "caution", "alert"):
        against = re.match(r"\W*against\b", content)
        return Force(("warning", "demand") if against or _ADDRESSED_TO.match(content) else kinds, "said", word)
    if word == "agree" and not _TO_VERB.match(content):
        return Force(("support",) if re.match(r"\W*with\b", content) else (), "said", word)
    if word == "mean" and not _TO_VERB.match(content):
        return Force((), "said", word)
    if word in ("accept", "second", "like", "love", "happy", "glad", "ready", "willing", "prepared") and "if" in content:
        return Force(kinds, "said", word)
    if word == "blame" and _blames_a_thing(content):
        return Force(("claim",), "said", word)
    if kinds == ("denial",):
        return _denied(word, content)
    return Force(kinds, "said", word)


def _blames_a_thing(content: str) -> bool:
    return re.search(r"\bon (?:a|an) [a-z]", content[:200]) is not None


def _denied(word: str, content: str) -> Force:
    if word == "dismiss" and not _ALLEGED.search(content[:80]) and " as " in content:
        false = re.search(r"\bas (?:\w+ ){0,3}(?:false|untrue|fake|baseless|lies?|unfounded|fiction|rumou?rs?)\b", content)
        return Force(("denial",), "denied", word) if false else Force(("criticism",), "said", word)
    return Force(("denial",), "denied", word)


def _ask(words: list[str], content: str) -> Force:
    """"asked whether" asks, "asked them to" and "asked for" demand; a question mark asks."""
    if "?" in content or _ASKS.match(content) or "about" in words:
        return Force(("question",), "said", "ask")
    if "for" in words or _ACTS.match(content) or re.match(r"\W*(?:that|not)\b", content):
        return Force(("demand",), "said", "ask")
    return Force(("question",), "said", "ask")


def _demand(words: list[str], content: str) -> Force:
    """"demanded" before a question asks."""
    asked = content.rstrip("\"'”’» ").endswith("?") or re.match(r"\W*(?:to know|whether|why|who|when|how)\b", content)
    return Force(("question",) if asked else ("demand",), "said", "demand")


def _want(words: list[str], content: str) -> Force:
    """"wants Germany to pay" demands; "wants to pay" is a wish; "wants to know" asks."""
    if match := _TO_VERB.match(content):
        return Force(("question",) if match.group(1) in ("know", "hear", "learn") else ("claim",), "said", "want")
    return Force(("demand",), "said", "want")


def _suggest(words: list[str], content: str) -> Force:
    """"suggested he take a week off", "suggested closing": demands; "suggested that it was old": content decides."""
    bare = r"(?:be|take|go|make|have|do|get|stay|leave|try|wait)\b"
    acts = re.match(r"\W*(?:that )?(?:he|she|they|we|the \w+|[a-z]+) " + bare, content)
    return Force(("demand",) if acts or re.match(r"\W*[a-z]+ing\b", content) else (), "said", "suggest")


def _tell(words: list[str], content: str) -> Force:
    """"told them to go" demands, whether "them" stands in the content or before it."""
    told = _ADDRESSED_TO.match(content) and not re.match(r"\W*(?:that|she|he|it|they|we|i)\b", content)
    return Force(("demand",) if told else (), "said", "tell")


def _hope(words: list[str], content: str) -> Force:
    """A hope commits nobody and foresees nothing."""
    return Force(("claim",), "said", "hope")


def _say(words: list[str], content: str) -> Force:
    return Force(("demand",) if re.match(r"\W*(?:not )?to [a-z]", content) else (), "said", "say")


def _question(words: list[str], content: str) -> Force:
    """"questioned whether the law was needed" finds fault by asking; "questioned him about" only asks."""
    only_asks = "?" in content or re.match(r"\W*(?:him|her|them|us|me)\b", content)
    return Force(("question",) if only_asks else ("question", "criticism"), "said", "question")


def _like(words: list[str], content: str) -> Force:
    return _want(words, content) if "would" in words else Force(("support",) if words[-1:] != ["like"] else (), "said", "like")


def _announce(words: list[str], content: str) -> Force:
    """"announced a ban", "will announce a state of emergency": plans; "announced that it was over": content decides."""
    told = r"(?!.*\b(?:is|was|were|are|has|had|have|profits?|loss|losses|results?)\b)"
    planned = re.match(r"\W*(?:to [a-z]|(?:a|an|new|plans?)\b" + told + r")", content)
    return Force(("pledge",) if planned else (), "said", "announce")


_SPECIAL = {
    "announce": _announce, "unveil": _announce, "ask": _ask, "demand": _demand, "want": _want, "suggest": _suggest,
    "tell": _tell, "question": _question, "hope": _hope, "like": _like, "say": _say,
}
