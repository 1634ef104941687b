"""The single differences between two reports of one utterance that change its meaning. Each function finds one sort.

Everything here is cautious: what cannot be laid side by side is not called different. A detail that only one report gives is
no difference; a word for which the other has another word is one only where the lists below or a name say so."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.merging.arithmetic import adds_up
from onrecord.merging.compare import bag, content_overlap
from onrecord.merging.conflicts import bound_severity, conflict
from onrecord.merging.contrasts import LADDERS
from onrecord.merging.evidence import frame_of
from onrecord.merging.lexicon import IRREGULAR
from onrecord.merging.meaning import CERTAIN, FUTURE, HELD, MARKERS, RELEASING, concedes, overrides, supposes
from onrecord.merging.occasions import Occasion, same_sort
from onrecord.merging.polarity import dropped_negator, matches, negated_in_one
from onrecord.merging.quantities import Quantity
from onrecord.merging.reports import Report
from onrecord.merging.text import alike, key_of
from onrecord.merging.thesaurus import akin
from onrecord.merging.who import Difference, who_differs
from onrecord.merging.wording import quoted_differently

ALL, SOME = {"all", "every", "each", "any"}, {"some", "most", "many", "several", "half", "few", "certain"}
SURE = 0.96
"""Confidence from which on a pronoun's speaker is taken for granted."""
HEDGED_ALIKE = 0.3
TOLD_ALIKE, MEANT_ALIKE = 0.35, 0.5
"""What both must share for a step of modality to part them: where both say how firm they are, and where one merely asserts."""
VERBATIM = 0.95
MAIN_TOLD, MAIN_SAME = 0.5, 0.6
"""Share of words that the main parts must have in common for an if-part to be lost, or changed."""
ELSEWHERE = -0.8
"""What same_sort says of two occasions that cannot be one: a rally and a court, two broadcasters."""
FINITE = {"is", "are", "was", "were", "has", "had", "does", "did", "am"}


def differences(a: Report, b: Report, relation: float) -> list[Difference]:
    """Everything that differs between two reports of one utterance; `relation` of the speakers as for compare()."""
    found = [
        *_negation(a, b),
        *_numbers(a, b),
        *_modality(a, b),
        *_condition(a, b),
        *who_differs(a, b),
        *_speaker(a, b, relation),
        *_occasion(a, b),
        *_quoted(a, b),
    ]
    if not found:
        return []
    frame = frame_of(a, b)
    borne = [d for d in found if frame.bears(d.what)]
    return list({d.what: d for d in reversed(borne)}.values())[::-1]


# --- negation --------------------------------------------------------------------------------------------------------


def _negation(a: Report, b: Report) -> Iterator[Difference]:
    if "withheld" in (a.statement.polarity, b.statement.polarity):
        return
    if not bag(a) or not bag(b):
        if a.denied != b.denied and _same_matter(a, b):
            yield Difference("negation", "major", "denied in one, not in the other")
    elif (_ruled_out(a) and _left_open(b)) or (_ruled_out(b) and _left_open(a)):
        if content_overlap(a, b) >= MEANT_ALIKE:
            yield Difference("negation", "major", "ruled out in one report and left open in the other")
    elif word := negated_in_one(a, b) or dropped_negator(a, b):
        yield Difference("negation", "major", f"“{word}” is negated in one report and not in the other")


def _ruled_out(report: Report) -> bool:
    return any(w.key == "ruleout" for w in (*report.words, *report.cue))


def _left_open(report: Report) -> bool:
    return any(w.key == "notexclude" for w in (*report.words, *report.cue))


def _same_matter(a: Report, b: Report) -> bool:
    return bool(a.person) and a.person == b.person


# --- numbers ---------------------------------------------------------------------------------------------------------


def _numbers(a: Report, b: Report) -> Iterator[Difference]:
    pairs = paired_numbers(a, b)
    for x, y in pairs:
        for what in () if adds_up(a, x, b, y, pairs) else conflict(x, y):
            severity = bound_severity(x, y) if what == "bound" else _number_severity(x, y) if what == "number" else "major"
            yield Difference(what, severity, f"{_said(a, x)} / {_said(b, y)}")


def paired_numbers(a: Report, b: Report) -> list[tuple[Quantity, Quantity]]:
    """Quantities of both reports that stand for the same thing: those that agree first, then those of the same sort and
    unit."""
    left, right = list(a.numbers), list(b.numbers)
    pairs = []
    for fits in (_agree, _same_value, _same_thing, _only_ones):
        for x in list(left):
            y = next((y for y in right if fits(a, x, b, y)), None)
            if y is not None:
                left.remove(x)
                right.remove(y)
                pairs.append((x, y))
    return pairs


def _agree(a: Report, x: Quantity, b: Report, y: Quantity) -> bool:
    return x.kind == y.kind and not conflict(x, y)


def _same_value(a: Report, x: Quantity, b: Report, y: Quantity) -> bool:
    return x.kind == y.kind and x.value == y.value


def _same_thing(a: Report, x: Quantity, b: Report, y: Quantity) -> bool:
    """May two unequal quantities be of one thing: same sort, dimension, and the same words beside them?"""
    if x.kind != y.kind or (x.kind == "number" and x.dimension != y.dimension and x.unit and y.unit):
        return False
    if x.kind in ("weekday", "month", "day", "clock", "times", "ordinal") or (x.whole and x.whole == y.whole):
        return True
    if (x.unit and x.unit == y.unit) or (x.dimension and x.dimension == y.dimension):
        return True
    if x.counted and y.counted and alike(x.counted, y.counted):
        return True
    return bool(_beside(a, x) & _beside(b, y))


def _only_ones(a: Report, x: Quantity, b: Report, y: Quantity) -> bool:
    """The first mere count of one report and the only one of the other, where the rest agrees."""
    counts_a, counts_b = ([q for q in r.numbers if q.kind == "number" and not q.unit] for r in (a, b))
    return bool(counts_a and counts_b) and (x, y) == (counts_a[0], counts_b[0]) and 1 in (len(counts_a), len(counts_b)) \
        and content_overlap(a, b) >= 0.4


def _beside(report: Report, number: Quantity) -> set[str]:
    words = report.words[max(0, number.at - 3):number.at + 4]
    return {w.key for w in words if w.content and w.form[0].isalpha()}


def _number_severity(x: Quantity, y: Quantity) -> str:
    exact = x.bound == y.bound == "" and x.kind == "number"
    return "minor" if exact and abs(x.base - y.base) <= 0.05 * max(x.base, y.base) else "major"


def _said(report: Report, number: Quantity) -> str:
    words = report.words[max(0, number.at - 1):number.at + 3]
    return report.text[words[0].start:words[-1].end]


# --- modality --------------------------------------------------------------------------------------------------------


def _modality(a: Report, b: Report) -> Iterator[Difference]:
    if a.denied or b.denied or not bag(a) or not bag(b) or _held_until(a, b) or _held_until(b, a):
        return
    for x, y in ((_future(a), _future(b)), (a.meaning.directive, b.meaning.directive)):
        if x and y and x != y and not (_able(a, b) or _able(b, a)):
            told = all(r.meaning.future or r.meaning.directive for r in (a, b))
            if content_overlap(a, b) >= (TOLD_ALIKE if told else MEANT_ALIKE):
                yield Difference("modality", "major" if abs(x - y) > 1 else "minor", "one is put more firmly than the other")
            return
    if rungs := _rungs(a, b):
        yield Difference("modality", "major" if rungs[0] > 1 else "minor", f"{rungs[1]} / {rungs[2]}")
    elif a.meaning.hedged != b.meaning.hedged and content_overlap(a, b) >= HEDGED_ALIKE:
        yield Difference("modality", "minor", "one is put without the other's reserve")


_RUNGS: dict[str, list[tuple[int, int]]] = {}
for _line, _steps in enumerate(LADDERS):
    for _step, _listed in enumerate(_steps):
        for _word in _listed:
            _RUNGS.setdefault(key_of(_word), []).append((_line, _step))


def _rungs(a: Report, b: Report) -> tuple[int, str, str] | None:
    """(steps between, word, word) of two verbs of one ladder, of which the other report has none."""
    found = matches(a, b)
    left, right = _on_ladders(a, {i for i, _ in found}), _on_ladders(b, {j for _, j in found})
    return next(((abs(x[1] - y[1]), left[x], right[y]) for x in left for y in right if x[0] == y[0] and x[1] != y[1]), None)


def _on_ladders(report: Report, matched: set[int]) -> dict[tuple[int, int], str]:
    """{(ladder, step): word} of the words without a match."""
    words = [report.words[i] for i in report.content if i not in matched]
    return {rung: word.form for word in words for rung in _RUNGS.get(word.key, ())}


def _future(report: Report) -> int:
    """The step on the scale; a plain assertion in a full sentence is certain."""
    if report.meaning.future:
        return report.meaning.future
    return CERTAIN if any(_asserts(w.form) for w in report.words) else 0


def _held_until(a: Report, b: Report) -> bool:
    """"must stay shut until it is tested" against "may reopen once it is tested": what is held back by one is let go by the
    other."""
    held = a.meaning.directive or any(a.meaning.negated)
    return a.meaning.marker in HELD and bool(held) and b.meaning.marker in RELEASING


def _able(a: Report, b: Report) -> bool:
    """Is "can" all that makes a less firm than b, which merely asserts in other words? Then it may tell an ability."""
    modal = {w.form for w in a.words if w.key in FUTURE}
    return bool(modal) and modal <= {"can", "could"} and not b.meaning.future and content_overlap(a, b) < VERBATIM


def _asserts(form: str) -> bool:
    """A finite verb, as far as its form shows."""
    return form in FINITE or (form in IRREGULAR and IRREGULAR[form] != form) or (form.endswith("ed") and len(form) > 4)


# --- condition -------------------------------------------------------------------------------------------------------


def _condition(a: Report, b: Report) -> Iterator[Difference]:
    if bool(a.meaning.condition) != bool(b.meaning.condition):
        with_it, without = (a, b) if a.meaning.condition else (b, a)
        if _either_way(with_it, without) or (_main_told(with_it, without) and not supposes(without.words)):
            yield Difference("condition", "major", f"without “{_part_text(with_it)}”")
        return
    if not a.meaning.condition or not b.meaning.condition:
        return
    x, y = _part(a), _part(b)
    if (x & ALL and y & SOME) or (x & SOME and y & ALL):
        yield Difference("condition", "minor", f"“{_part_text(a)}” / “{_part_text(b)}”")
    elif _inside_numbers_differ(a, b) or _nothing_shared(a, b):
        yield Difference("condition", "major", f"“{_part_text(a)}” / “{_part_text(b)}”")


def _part(report: Report) -> set[str]:
    first, last = report.meaning.condition or (0, 0)
    return {w.form for w in report.words[first:last]}


def _part_text(report: Report) -> str:
    first, last = report.meaning.condition or (0, 1)
    return report.text[report.words[first].start:report.words[last - 1].end]


def _main_told(with_it: Report, without: Report) -> bool:
    """Does the report without the if-part tell the main part, so that the condition is what it lacks?"""
    first, last = with_it.meaning.condition or (0, 0)
    main = {w.key for i, w in enumerate(with_it.words) if w.content and not first <= i < last}
    keys = set(without.keys)
    shared = _told_of(keys, main)
    part = {w.key for w in with_it.words[first:last] if w.content}
    told = sum(any(alike(k, o) for o in keys) for k in part - main)
    return bool(keys) and shared >= MAIN_TOLD * len(keys) and (
        told <= 0.34 * max(1, len(part)) or concedes(without.words))


def _either_way(with_it: Report, without: Report) -> bool:
    """Does one say that it is so "even if", "with or without" what the other makes its condition?"""
    first, last = with_it.meaning.condition or (0, 0)
    part = {w.key for w in with_it.words[first:last] if w.content and w.key not in MARKERS}
    return overrides(without.words) and not overrides(with_it.words) and _told_of(part, set(without.keys)) > 0


def _inside_numbers_differ(a: Report, b: Report) -> bool:
    return any(
        "number" in conflict(x, y) and _within(a, x) and _within(b, y) and x.kind != "number" for x, y in paired_numbers(a, b)
    )


def _within(report: Report, number: Quantity) -> bool:
    first, last = report.meaning.condition or (0, 0)
    return first <= number.at < last


def _nothing_shared(a: Report, b: Report) -> bool:
    """Do the if-parts share nothing, or less than half where the main parts are much the same?"""
    (x, main_x), (y, main_y) = (_parted(r) for r in (a, b))
    if len(x) < 2 or len(y) < 2:
        return False
    shared, same = _told_of(x, y), _told_of(main_x, main_y)
    return 2 * shared < min(len(x), len(y)) and same >= MAIN_SAME * min(len(main_x), len(main_y))


def _parted(report: Report) -> tuple[set[str], set[str]]:
    """Keys of the if-part and of the main part."""
    first, last = report.meaning.condition or (0, 0)
    named = {i: word.key for i, word in enumerate(report.words)
             if word.content and word.form[0].isalpha() and word.key not in MARKERS}
    inside = {key for i, key in named.items() if first <= i < last}
    return inside, {key for i, key in named.items() if not first <= i < last}


def _told_of(x: set[str], y: set[str]) -> int:
    """How many of x's words are told by one of y's, by the same word or one of its sense."""
    return sum(any(alike(k, o) or akin(k, o) for o in y) for k in x)


# --- speaker, occasion, quoted words -----------------------------------------------------------------------------------


def _speaker(a: Report, b: Report, relation: float) -> Iterator[Difference]:
    if relation >= 0 or not (_surely_named(a) and _surely_named(b)):
        return
    names = [r.speaker.name if r.speaker and r.speaker.name else "?" for r in (a, b)]
    yield Difference("speaker", "attribution", f"said by {names[0]} / by {names[1]}")
    if _named_in(a, names[1]) and _named_in(b, names[0]):
        yield Difference("who", "major", f"{names[0]} and {names[1]} exchanged")


def _surely_named(report: Report) -> bool:
    """Is the speaker's name in the source, or resolved with little doubt?"""
    speaker = report.speaker
    if speaker is None or not speaker.name:
        return False
    return speaker.confidence >= SURE or speaker.name.split()[-1] in report.source


def _named_in(report: Report, name: str) -> bool:
    last = name.split()[-1]
    return any(alike(w.key, key_of(last.lower())) for w in report.words)


def _occasion(a: Report, b: Report) -> Iterator[Difference]:
    if a.occasion.stated and b.occasion.stated and a.occasion.stated != b.occasion.stated:
        yield Difference("occasion", "attribution", "said on another day")
    elif (
        a.occasion.own
        and b.occasion.own
        and (same_sort(a.occasion, b.occasion) <= ELSEWHERE or _other_place(a.occasion, b.occasion))
    ):
        yield Difference("occasion", "attribution", f"{a.occasion.words} / {b.occasion.words}")


def _other_place(x: Occasion, y: Occasion) -> bool:
    """Both are of one sort, each with a name of its own beside what they share."""
    if x.sort != y.sort or x.sort in ("", "place"):
        return False
    own_x = [n for n in x.names if not any(alike(n, o) for o in y.names)]
    own_y = [n for n in y.names if not any(alike(n, o) for o in x.names)]
    return bool(own_x) and bool(own_y) and any(c.isupper() for c in x.words[1:]) and any(c.isupper() for c in y.words[1:])


def _quoted(a: Report, b: Report) -> Iterator[Difference]:
    found = quoted_differently(a, b)
    if found:
        yield Difference("quoted words", "wording", f"“{found[0]}” / “{found[1]}” inside the marks")
