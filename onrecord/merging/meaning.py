"""What a content says of its matter: which words are negated, how firmly it is put, and its if-part."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.merging.text import Token, key_of

_NEGATORS = {
    "not",
    "no",
    "never",
    "none",
    "nobody",
    "nothing",
    "neither",
    "nor",
    "without",
    "ruleout",
    "reject",
    "deny",
    "nolonger",
    "hardly",
    "rebut",
}
BACKWARD = {"nothing", "none", "never", "nobody"}
_STOPPERS = {
    ",",
    ";",
    ":",
    ".",
    "but",
    "if",
    "unless",
    "onlyif",
    "until",
    "before",
    "because",
    "although",
    "though",
    "while",
    "and",
    "?",
    "!",
    '"',
    "“",
    "”",
    "since",
    "so",
    "provided",
    "notonly",
}

CERTAIN, LIKELY, POSSIBLE = 3, 2, 1
_FUTURE = {
    **dict.fromkeys(("may", "might", "could", "can", "possible", "notexclude", "hope", "consider", "mull", "ponder", "weigh",
                     "chance", "perhaps", "conceivably"), POSSIBLE),
    **dict.fromkeys(("probable", "expect", "intend", "plan", "aim", "tend"), LIKELY),
    **dict.fromkeys(("will", "would", "shall", "promise", "certain", "definitely", "guarantee", "vow", "sure"), CERTAIN),
}
"""{key: step}: possible < likely < certain; hope, consider < intend, plan < will, promise."""
_DIRECTIVE = {
    **dict.fromkeys(("suggest", "recommend", "advise", "propose", "encourage", "invite", "hint"), 1),
    **dict.fromkeys(("urge", "ask", "should", "ought", "appeal", "request", "plead", "beg", "call"), 2),
    **dict.fromkeys(("demand", "order", "must", "instruct", "insist", "require", "command", "compel", "force"), 3),
}
"""{key: step}: suggest < urge, ask, should < demand, order, must."""

_MARKERS = {"if", "unless", "onlyif", "until", "provided", "providing", "once", "till"}
FUTURE = {**_FUTURE, **{key_of(word): step for word, step in _FUTURE.items()}}
DIRECTIVE = {key_of(word): step for word, step in _DIRECTIVE.items()}
MARKERS = _MARKERS | {key_of(word) for word in _MARKERS}
STOPPERS = _STOPPERS | {key_of(word) for word in _STOPPERS}
NEGATORS = _NEGATORS | {key_of(word) for word in _NEGATORS}
HELD = {"unless", "until", key_of("before"), "till"}


@dataclass(frozen=True, slots=True)
class Meaning:
    """`negated`: one entry a token, True where an odd number of negations holds it. `condition`: indexes [first, last) of the
    if-part or None, `marker` its first word's key. `future` and `directive` are steps on the scales, 0 where none is given."""

    negated: tuple[bool, ...]
    condition: tuple[int, int] | None
    marker: str
    future: int
    directive: int


def meaning_of(words: list[Token], cue: list[Token], denied: bool, given: tuple[int, int] | None, demands: bool) -> Meaning:
    """The meaning of a content. `given` is the if-part that the reader found, as token indexes; `denied`: the cue denies it."""
    condition = _condition(words, given)
    negated = _negated(words, denied, condition)
    future, directive = _steps(words, cue, negated, condition, demands)
    return Meaning(negated, condition, words[condition[0]].key if condition else "", future, directive)


def _negated(words: list[Token], denied: bool, condition: tuple[int, int] | None) -> tuple[bool, ...]:
    signs = [denied and not (condition and condition[0] <= i < condition[1]) for i in range(len(words))]
    for i, word in enumerate(words):
        if word.key in NEGATORS and not _idiom(words, i):
            for k in _scope(words, i, condition):
                signs[k] = not signs[k]
    return tuple(signs)


def _idiom(words: list[Token], i: int) -> bool:
    """"no more and no less", "no doubt", "whether or not" negate nothing."""
    after = words[i + 1].form if i + 1 < len(words) else ""
    return (words[i].form in ("no", "not") and after in ("more", "less", "doubt", "matter", "wonder", "later")) \
        or (i > 0 and words[i - 1].form == "or")


def _scope(words: list[Token], i: int, condition: tuple[int, int] | None) -> list[int]:
    """The words that a negator holds: up to the end of its clause, and for "nothing" and the like the verb before it."""
    held: list[int] = []
    content = 0
    for k in range(i + 1, len(words)):
        if words[k].key in STOPPERS or words[k].key in NEGATORS or content >= 6 or (condition and k == condition[0]):
            break
        held.append(k)
        content += words[k].content
    if words[i].key in BACKWARD:
        for k in range(i - 1, max(i - 4, -1), -1):
            if words[k].key in STOPPERS:
                break
            held.append(k)
    return held


def _condition(words: list[Token], given: tuple[int, int] | None) -> tuple[int, int] | None:
    if given and given[0] < given[1]:
        return given
    for i, word in enumerate(words):
        if (word.key in MARKERS and not _ordinary(words, i)) or _inverted(words, i):
            return i, _clause_end(words, i)
    return None


def _ordinary(words: list[Token], i: int) -> bool:
    """Is the marker's word used otherwise: "asked if", "provided help", "until Wednesday", "at once"?"""
    key = words[i].key
    if key == "if":
        return False
    if words[i].form in ("provided", "providing"):
        return i > 0 and words[i - 1].form not in (",", ";")
    if key in ("until", "till"):
        return len(words) - i < 4 or not any(w.key in ("is", "be", "has", "have", "are", "was", "were") or w.form.endswith("ed")
                                             for w in words[i + 1:i + 7])
    return key == "once" and ((i > 0 and words[i - 1].form in ("at", "than", "only")) or len(words) - i < 3)


def _inverted(words: list[Token], i: int) -> bool:
    """"... would be lifted should inflation remain": a second modal in one clause, or one that opens a statement."""
    if words[i].form != "should" or i + 2 >= len(words):
        return False
    earlier = {w.form for w in words[:i]}
    return bool(earlier & {"will", "would", "may", "might", "could", "can"}) and words[i - 1].form not in (
        "it",
        "he",
        "she",
        "they",
        "we",
        "i",
        "you",
        ",",
        "and",
    )


def _clause_end(words: list[Token], first: int) -> int:
    """A leading if-part ends at its comma or before the main part's modal verb, another one at the end."""
    if first <= 1:
        for k in range(first + 2, len(words)):
            if words[k].form == ",":
                return k
            if words[k].form in ("would", "will", "could", "may", "might", "must") and k > first + 3:
                return k - 1
    return len(words)


def _steps(
    words: list[Token], cue: list[Token], negated: tuple[bool, ...], condition: tuple[int, int] | None, demands: bool
) -> tuple[int, int]:
    """How firm the main part is, on both scales; the weakest word decides for the future, the content goes before the cue."""
    main = [w for i, w in enumerate(words) if not (condition and condition[0] <= i < condition[1])]
    future = [
        _step(words, i) for i, w in enumerate(words) if w in main and w.key in FUTURE and not (w.form == "may" and w.capital)
    ]
    cues = [FUTURE[w.key] for w in cue if w.key in FUTURE]
    directive = [DIRECTIVE[w.key] for w in cue if w.key in DIRECTIVE]
    modal = [DIRECTIVE[w.key] for w in main if w.form in ("should", "ought", "must")]
    directive += [DIRECTIVE[w.key] for i, w in enumerate(words) if w in main and w.key in DIRECTIVE and not negated[i]]
    step = min(future) if future else 0
    if cues and (not future or min(cues) < CERTAIN):
        step = min([*future, *cues]) if future else min(cues)
    return step, max(directive) if directive and demands else max(modal, default=0)


def _step(words: list[Token], i: int) -> int:
    """The step of one word; "could not" is certain."""
    impossible = words[i].form in ("can", "could") and i + 1 < len(words) and words[i + 1].form == "not"
    return CERTAIN if impossible else FUTURE[words[i].key]
