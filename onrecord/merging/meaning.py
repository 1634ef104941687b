"""What a content says of its matter: which words are negated, how firmly it is put, and its if-part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.merging.lexicon import HEDGES, IRREGULAR
from onrecord.merging.lexicon import words as words_of
from onrecord.merging.text import Token, key_of

_NEGATORS = words_of("""not no never none nobody nothing neither nor without ruleout reject deny nolonger hardly rebut failto
notyet""")
BACKWARD = words_of("not no never none nobody nothing neither nolonger hardly notyet")
_STOPPERS = words_of(""", ; : . but if unless onlyif until before because although though while and ? ! " “ ” since so provided
notonly""")
MORE = words_of("better worse more stronger longer larger higher lower closer safer greater")
"""After "never" these say that it is so more than ever."""
EMPTY_NEGATION = {
    "without": words_of("exception doubt question delay end fail"),
    **dict.fromkeys(("no", "not"), words_of("more less doubt matter wonder later")),
}
"""{negator: words after which it negates nothing}: "without exception", "no doubt", "no more and no less"."""

CERTAIN, LIKELY, POSSIBLE = 3, 2, 1
_FUTURE = {
    **dict.fromkeys(("may", "might", "could", "can", "possible", "notexclude", "hope", "consider", "mull", "ponder", "weigh",
                     "chance", "perhaps", "conceivably", "conceivable", "potentially"), POSSIBLE),
    **dict.fromkeys(("probable", "expect", "intend", "plan", "aim", "tend", "seem", "appear", "apparently", "reportedly",
                     "allegedly", "presumably"), LIKELY),
    **dict.fromkeys(("will", "would", "shall", "promise", "certain", "definitely", "guarantee", "vow", "sure"), CERTAIN),
}
"""{key: step}: possible < likely < certain; hope, consider < intend, plan < will, promise."""
_DIRECTIVE = {
    **dict.fromkeys(("suggest", "propose", "encourage", "invite", "hint"), 1),
    **dict.fromkeys(("advise", "recommend", "urge", "ask", "should", "ought", "appeal", "request", "plead", "beg",
                     "solicit"), 2),
    **dict.fromkeys(("demand", "order", "must", "instruct", "require", "command", "compel", "force", "obligatory",
                     "mandatory"), 3),
}
"""{key: step}: suggest < urge, ask, should < demand, order, must."""

_MARKERS = {"if", "unless", "onlyif", "until", "provided", "providing", "once", "till"}
FUTURE = {**_FUTURE, **{key_of(word): step for word, step in _FUTURE.items()}}
DIRECTIVE = {key_of(word): step for word, step in _DIRECTIVE.items()}
OBLIGING = {key for key in DIRECTIVE if key in ("should", "ought", "must", "obligatory", "mandatory")}
FEARING = {key_of("fear"), key_of("dread")}
"""What is feared is possible, however it is put."""
VAGUE = {key_of(word) for word in ("suggest", "hint", "propose", "invite")}
"""Verbs that as often tell a thought as a demand."""
MADE_NOUN, ROOT = ("ion", "ity", "ment", "ty"), 5
"""Endings that make a noun, and how many letters it keeps of what it is made of."""
APPEARED = words_of("in at before on")
"""After "appear" these say where somebody comes, not what seems so."""
POSSESSIVES = words_of("his her its their our my")
TO_COME, PERFECT = words_of("will would shall"), words_of("had has have")
BE = words_of("is are was were be been being")
QUESTIONING = words_of("whether if why how what who when where which")
MARKERS = _MARKERS | {key_of(word) for word in _MARKERS}
STOPPERS = _STOPPERS | {key_of(word) for word in _STOPPERS}
NEGATORS = _NEGATORS | {key_of(word) for word in _NEGATORS}
CONCEDING = words_of("even regardless irrespective whatever whether")
ABSENT, WHOLLY = words_of("no not nobody nothing none never"), words_of("nobody nothing none")
TAKEN_BACK = 7
"""Words after which a second negation no longer takes back the first."""
RELEASING = {"if", "onlyif", "provid", "when", key_of("once")}
"""Markers of what lets something happen."""
OPENING = words_of("""when whenever where after before without with should were had in provided providing as only depending
subject except against for that who which on once""")
"""Words that an if-part begins with."""
EITHER_WAY = words_of("regardless irrespective whatever")
HELD = {"unless", "until", key_of("before"), "till"}


@dataclass(frozen=True, slots=True)
class Meaning:
    """`negated`: one entry a token, True where an odd number of negations holds it. `condition`: indexes [first, last) of the
    if-part or None, `marker` its first word's key. `future` and `directive` are steps on the scales, 0 where none is given.
    `hedged`: "largely", "partly" and the like.
    `heads`: the first word of content after each negation. `tense`: "done" ("had risen"), "to come" ("would rise"), "" else;
    `verb` the key of the verb that is put so."""

    negated: tuple[bool, ...]
    condition: tuple[int, int] | None
    marker: str
    future: int
    directive: int
    hedged: bool
    heads: tuple[int, ...] = ()
    tense: str = ""
    verb: str = ""


def meaning_of(words: list[Token], cue: list[Token], denied: bool, given: tuple[int, int] | None, demands: bool) -> Meaning:
    """The meaning of a content. `given` is the if-part that the reader found, as token indexes; `denied`: the cue denies it."""
    condition = _condition(words, given)
    negated = _negated(words, denied, condition)
    future, directive = _steps(words, cue, negated, condition, demands)
    marker = words[condition[0]].key if condition else ""
    return Meaning(negated, condition, marker, future, directive, any(w.form in HEDGES or w.key in HEDGES for w in words),
                   _heads(words), *_tense(words, condition))


def _tense(words: list[Token], condition: tuple[int, int] | None) -> tuple[str, str]:
    """(tense, verb) of the first verb that shows it; "was" shows nothing, as reported speech puts the present so."""
    for i, word in enumerate(words[:-1]):
        if (condition and condition[0] <= i < condition[1]) or word.form not in TO_COME | PERFECT:
            continue
        verb = next((w for w in words[i + 1:i + 4] if w.content), None)
        if word.form in TO_COME:
            return ("to come", verb.key) if verb else ("", "")
        if verb and (verb.form.endswith("ed") or IRREGULAR.get(verb.form, verb.form) != verb.form):
            return "done", verb.key
    return "", ""


def _negated(words: list[Token], denied: bool, condition: tuple[int, int] | None) -> tuple[bool, ...]:
    signs = [denied and not (condition and condition[0] <= i < condition[1]) for i in range(len(words))]
    if condition and words[condition[0]].key == "unless":
        signs[condition[0]:condition[1]] = [True] * (condition[1] - condition[0])
    for i in _negators(words):
        for k in _scope(words, i, condition):
            signs[k] = not signs[k]
    return tuple(signs)


def _negators(words: list[Token]) -> list[int]:
    """The words that negate."""
    undone = _undone(words)
    return [i for i, word in enumerate(words) if word.key in NEGATORS and i not in undone and not _idiom(words, i)]


def _undone(words: Sequence[Token]) -> set[int]:
    """Negators that another of the same clause takes back: "no camp is without cholera", "nothing is broken that cannot be
    mended"."""
    undone: set[int] = set()
    for i, word in enumerate(words):
        if word.form not in ABSENT and word.key != "nobody":
            continue
        relative = False
        for k in range(i + 1, min(i + 1 + TAKEN_BACK, len(words))):
            relative = relative or words[k].form in ("that", "who", "which")
            if words[k].form == "without" or (relative and word.form in WHOLLY and words[k].form in ("not", "never")):
                undone |= {i, k}
            if words[k].key in STOPPERS or k in undone or words[k].key in NEGATORS:
                break
    return undone


def _heads(words: list[Token]) -> tuple[int, ...]:
    after = (next((k for k in range(i + 1, len(words)) if words[k].content and words[k].key not in NEGATORS), None)
             for i in _negators(words))
    return tuple(k for k in after if k is not None)


def _idiom(words: list[Token], i: int) -> bool:
    """"no more and no less", "no doubt", "without exception", "whether or not" negate nothing."""
    after = words[i + 1].form if i + 1 < len(words) else ""
    if words[i].form == "never" and any(w.form in MORE for w in words[i + 1:i + 5]):
        return True
    return after in EMPTY_NEGATION.get(words[i].form, ()) or (i > 0 and words[i - 1].form == "or")


def _scope(words: list[Token], i: int, condition: tuple[int, int] | None) -> list[int]:
    """The words that a negator holds: up to the end of its clause; what stands before it in the clause too, save for
    "without", "fail" and the like."""
    held: list[int] = []
    if words[i].form == "nothing" and [w.form for w in words[i + 1:i + 4]] == ["to", "do", "with"]:
        return _unrelated(words, i)
    content = 0
    for k in range(i + 1, len(words)):
        if _clause_ends(words, k) or content >= 6 or (condition and k == condition[0]):
            break
        held.append(k)
        content += words[k].content
    return held + _before(words, i)


def _unrelated(words: list[Token], i: int) -> list[int]:
    """What "nothing to do with" holds: what follows, or of "with it" the one thing named before."""
    last = i + 4
    if last < len(words) and words[last].form in ("it", "this", "that", "them"):
        named = [k for k in range(i) if words[k].content]
        return named[-1:]
    after = [k for k in range(last, len(words)) if words[k].content]
    return after[:1]


def _clause_ends(words: list[Token], k: int) -> bool:
    return words[k].key in STOPPERS or words[k].key in NEGATORS


def _before(words: list[Token], i: int) -> list[int]:
    before = words[i - 1].form if i else ""
    reach = 9 if words[i].key in BACKWARD and before not in ("with", "but", "by", "and") else 0
    held: list[int] = []
    for k in range(i - 1, max(i - 1 - reach, -1), -1):
        if _clause_ends(words, k):
            break
        held.append(k)
    return held


def _condition(words: list[Token], given: tuple[int, int] | None) -> tuple[int, int] | None:
    if given and given[0] < given[1] and not _conceded(words, given[0]) and not _wishful(words, given[0]) and _opens(
            words, given[0]):
        opened = given[0] > 0 and (words[given[0] - 1].key in MARKERS or words[given[0] - 1].form == "before")
        return given[0] - opened, given[1]
    for i, word in enumerate(words):
        if i == 0 and word.form == "without" and any(w.form in TO_COME for w in words):
            return 0, _clause_end(words, 0)
        if (word.key in MARKERS and not _ordinary(words, i) and not _conceded(words, i)) or _inverted(words, i):
            return i, _clause_end(words, i)
    return None


def _opens(words: list[Token], first: int) -> bool:
    """Does the reader's if-part begin as one: at the start of the content, or at a word that leads a condition in?"""
    near = words[max(0, first - 1):first + 2]
    return first <= 1 or any(w.key in MARKERS or w.form.split()[0] in OPENING for w in near)


def _conceded(words: list[Token], i: int) -> bool:
    """"even if", "whether or not": what follows is no condition but said not to be one."""
    return any(w.form in CONCEDING for w in words[max(0, i - 2):i + 1])


def overrides(words: Sequence[Token]) -> bool:
    """Is something said to hold either way ("even if", "whether or not", "with or without", "buyer or no buyer")?"""
    forms = [w.form for w in words]
    threes = zip(forms, forms[1:], forms[2:], strict=False)
    return any(x in EITHER_WAY or (x == "even" and y in ("if", "when", "where", "should"))
               for x, y in zip(forms, [*forms[1:], ""], strict=True)) or any(
        t in (("whether", "or", "not"), ("with", "or", "without")) or t[1:] == ("or", "no") for t in threes)


def concedes(words: Sequence[Token]) -> bool:
    """Is something said to be no condition ("even if", "regardless of")?"""
    return any(w.form in CONCEDING for w in words)


def supposes(words: Sequence[Token]) -> bool:
    """"Closing the road would save lives": is the if-part the subject?"""
    return bool(words) and words[0].form.endswith("ing") and any(w.form in ("would", "could", "might") for w in words)


def _ordinary(words: list[Token], i: int) -> bool:
    """Is the marker's word used otherwise: "asked if", "provided help", "until Wednesday", "at once"?"""
    key = words[i].key
    if _wishful(words, i):
        return True
    if key == "if":
        return words[i].form in ("as long as", "so long as") and (
            len(words) - i < 3 or words[i + 1].form in ("necessary", "needed", "possible")
            or (words[i + 1].form == "it" and words[i + 2].form in ("takes", "took", "lasts")))
    if words[i].form in ("provided", "providing"):
        return i > 0 and words[i - 1].form not in (",", ";")
    if key in ("until", "till"):
        return len(words) - i < 4 or not any(w.key in ("is", "be", "has", "have", "are", "was", "were") or w.form.endswith("ed")
                                             for w in words[i + 1:i + 7])
    return key == "once" and ((i > 0 and words[i - 1].form in ("at", "than", "only")) or len(words) - i < 3
                              or words[i + 1].form in ("more", "again"))


def _wishful(words: list[Token], i: int) -> bool:
    """"if the minister has her way", "until further notice" set no condition."""
    forms = [w.form for w in words[i:i + 8]]
    way = any(x in ("has", "have", "had", "gets", "get", "got") and y in POSSESSIVES and z == "way"
              for x, y, z in zip(forms, forms[1:], forms[2:], strict=False))
    return way or forms[:3] == ["until", "further", "notice"] or forms[:2] == ["further", "notice"]


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
    future = [_step(words, i) for i, w in enumerate(words)
              if w in main and _step(words, i) and not (w.form == "may" and w.capital)
              and not (i and (words[i - 1].form.endswith("than") or words[i - 1].form == "as"))]
    cues = [FUTURE.get(w.key, POSSIBLE) for w in cue if w.key in FUTURE or w.key in FEARING]
    directive = [] if words and words[0].form in QUESTIONING else [
        DIRECTIVE[w.key] for w in cue if w.key in DIRECTIVE and (demands or w.key not in VAGUE)]
    modal = [DIRECTIVE[w.key] for w in main if w.key in OBLIGING]
    if demands:
        directive += [DIRECTIVE[w.key] for i, w in enumerate(words) if w in main and w.key in DIRECTIVE and not negated[i]]
    step = min(future) if future else 0
    if cues and (not future or min(cues) < CERTAIN):
        step = min([*future, *cues]) if future else min(cues)
    return step, max(directive or modal, default=0)


def _step(words: list[Token], i: int) -> int:
    """The step of one word; "could not" is certain."""
    if words[i].key == "appear" and i + 1 < len(words) and words[i + 1].form in APPEARED:
        return 0
    impossible = words[i].form in ("can", "could") and i + 1 < len(words) and words[i + 1].form == "not" \
        and i + 1 not in _undone(words)
    return CERTAIN if impossible else future_step(words[i])


def future_step(word: Token) -> int:
    """The step of a word or of the verb or adjective that a noun is made of ("intention", "possibility"); 0 for others."""
    if word.key in FUTURE or not word.form.endswith(MADE_NOUN):
        return FUTURE.get(word.key, 0)
    return next((step for base, step in FUTURE.items() if len(base) > ROOT and word.form[:ROOT] == base[:ROOT]), 0)
