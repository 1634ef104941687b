"""Are two reports of one utterance? Features with names, their weights in one place, and the sum: `why` shows the table."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property

from onrecord.merging.conflicts import conflict
from onrecord.merging.exchange import other_said
from onrecord.merging.leftovers import else_named, of_one_thing
from onrecord.merging.lexicon import words
from onrecord.merging.occasions import day_gap, same_sort
from onrecord.merging.polarity import sign_differs
from onrecord.merging.quantities import Quantity
from onrecord.merging.reports import Report
from onrecord.merging.text import BEGINNING, alike, longest_run

WEIGHTS = {
    "start": -3.9,
    "same speaker": 1.6,
    "speaks for": 0.9,
    "other speaker": -9.0,
    "same content": 6.4,
    "same quoted words": 2.2,
    "same numbers": 1.3,
    "other numbers": -0.6,
    "other numbers, other words": -2.0,
    "same cue": 0.6,
    "same kinds": 0.6,
    "same day": 0.4,
    "other day": -10.5,
    "other day and number": -6.0,
    "same occasion": 0.8,
    "other occasion": -6.0,
    "comment refused in one": -5.0,
    "denied by one": -0.7,
    "negated in one": -5.0,
    "charge and denial": -3.0,
    "said again": -1.0,
    "one document": -3.5,
    "documents aligned": 1.3,
    "aligned, occasion apart": 6.0,
    "verbatim by another": 8.5,
    "roles exchanged": 9.5,
    "better match beside it": -1.6,
    "nothing else to match": 1.0,
    "another thing said of it": -2.5,
    "something else named": -4.0,
    "done in one, to come in the other": -2.5,
    "copied with something else named": 4.0,
}
"""{feature: points a unit}, in log-odds; set by hand on the tuning half of the gold stories."""

OVERLAP = 0.25
"""Share of content below which two reports are not worth a look at what else each says."""
KINDS = ("number", "ordinal", "day", "month", "year")
"""Sorts of numbers that tell one thing from another; a weekday or an hour is often left out or told otherwise."""
COMMON = 12
"""Numbers up to this are met with everywhere: that two reports have one says little."""
AGAIN = words("""repeat reiterat renew reaffirm""")


WHEN = frozenset(("same day", "other day", "other day and number", "same occasion", "other occasion",
                  "aligned, occasion apart"))


@dataclass(frozen=True, slots=True)
class Feature:
    """One line of the table: what was found, how much of it (0 to 1 as a rule), and the weight of one unit."""

    name: str
    value: float
    weight: float

    @property
    def points(self) -> float:
        """What it adds to the total."""
        return self.value * self.weight


@dataclass(frozen=True)
class Comparison:
    """Two reports compared."""

    a: str
    b: str
    features: tuple[Feature, ...]

    @cached_property
    def total(self) -> float:
        """Log-odds that both report one utterance."""
        return sum(f.points for f in self.features)

    @cached_property
    def matter(self) -> float:
        """The same without day and occasion: do they say the same, whenever it was?"""
        return sum(f.points for f in self.features if f.name not in WHEN)

    @property
    def when(self) -> float:
        """What day and occasion add to it."""
        return self.total - self.matter

    @property
    def probability(self) -> float:
        """The same as a probability."""
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, self.total))))

    def table(self) -> list[dict[str, object]]:
        """Rows for a person: feature, value, weight, points."""
        return [{"feature": f.name, "value": round(f.value, 3), "weight": f.weight, "points": round(f.points, 3)}
                for f in self.features]


@dataclass(frozen=True, slots=True)
class Setting:
    """What the two documents as wholes say about a pair: see pairs.py."""

    aligned: float = 0.0
    agreed: float = 0.0
    newsroom: bool = False
    rivals: float = 0.0
    alone: bool = False
    copied: bool = True


NOWHERE = Setting()


def compare(a: Report, b: Report, relation: float, setting: Setting = NOWHERE) -> Comparison:
    """The features of a pair. `relation`: 1 the same speaker, 0.5 one speaks for the other, 0 unknown, -1 another."""
    same = content_overlap(a, b)
    quote = verbatim(a, b)
    values = {"start": 1.0, **_speaker(a, b, relation, same, quote, setting), "same content": same, "same quoted words": quote,
              **_numbers(a, b, same), **_manner(a, b), **_occasion(a, b)}
    values["another thing said of it"] = float(relation > 0 and same >= OVERLAP and other_said(a, b))
    another = _another_named(a, b) if relation > 0 and same >= OVERLAP else 0.0
    values["something else named"] = another
    values["same numbers"] = values.get("same numbers", 0.0) * (1.0 - another)
    values["done in one, to come in the other"] = _other_tense(a, b)
    values["negated in one"] = (1.0 - same) * (sign_differs(a, b) is not None)
    values["one document"] = float(a.document == b.document)
    return Comparison(a.id, b.id, tuple(Feature(n, v, WEIGHTS[n]) for n, v in values.items() if v))


def placed(alone: Comparison, setting: Setting) -> Comparison:
    """A comparison with what the two documents as wholes add. Another occasion is forgiven where another newsroom's document
    tells all the rest alike."""
    found = {f.name: f.value for f in alone.features}
    values = {
        "documents aligned": setting.aligned,
        "better match beside it": setting.rivals,
        "nothing else to match": float(setting.alone) * (1.0 - found.get("something else named", 0.0)),
        "copied with something else named": found.get("something else named", 0.0) * setting.copied * _told_throughout(setting),
    }
    if (
        found.get("same content", 0.0) >= 0.6
        and not setting.newsroom
        and setting.copied
        and "other day" not in found
        and "other occasion" in found
    ):
        values["aligned, occasion apart"] = _told_throughout(setting) * found["other occasion"]
    return Comparison(alone.a, alone.b, (*alone.features, *(Feature(n, v, WEIGHTS[n]) for n, v in values.items() if v)))


def _told_throughout(setting: Setting) -> float:
    """From 0 to 1: does one document tell nearly all that the other tells, so that what differs may be an error?"""
    return min(1.0, max(0.0, (setting.aligned - 0.6) / 0.3))


def _speaker(a: Report, b: Report, relation: float, same: float, quote: float, setting: Setting) -> dict[str, float]:
    if relation > 0:
        return {"same speaker": 1.0} if relation == 1 else {"speaks for": 1.0}
    if relation == 0:
        return {}
    strong = quote >= 0.9 or near_verbatim(a, b)
    if exchanged(a, b):
        return {"other speaker": 1.0, "roles exchanged": 1.0}
    return {"other speaker": 1.0, "verbatim by another": (max(quote, same) * min(1.0, 2 * setting.agreed)) if strong else 0.0}


def _numbers(a: Report, b: Report, same: float) -> dict[str, float]:
    """Numbers that agree, or that stand for the same thing and do not; the more so the less else is the same."""
    if share := numbers_agree(a, b):
        return {"same numbers": share}
    part = [kind for kind in KINDS if _none_agrees(a, b, kind)]
    return {"other numbers": 1.0, "other numbers, other words": 1.0 - same} if part else {}


def numbers_agree(a: Report, b: Report) -> float:
    """Share of the numbers of the one that gives fewer which the other gives too; 0 where either gives none."""
    xs, ys = (r.numbers_by_kind.get("number", []) for r in (a, b))
    agreed = sum(any(_agrees(x, y) for y in ys) for x in xs)
    return min(1.0, agreed / max(1, min(len(xs), len(ys))))


def _agrees(x: Quantity, y: Quantity) -> bool:
    return "number" not in conflict(x, y) and of_one_thing(x, y)


def _telling(a: Report, b: Report) -> bool:
    """Do both give a number that is not met with everywhere?"""
    xs, ys = (r.numbers_by_kind.get("number", []) for r in (a, b))
    return any(_agrees(x, y) and x.value > COMMON for x in xs for y in ys)


def numbers_part(a: Report, b: Report) -> bool:
    """Do both give numbers, and none that agree?"""
    return _none_agrees(a, b, "number")


def _none_agrees(a: Report, b: Report, kind: str) -> bool:
    if kind not in a.numbers_by_kind or kind not in b.numbers_by_kind:
        return False
    xs, ys = (r.numbers_by_kind[kind] for r in (a, b))
    return all("number" in conflict(x, y) for x in xs for y in ys)


def _other_tense(a: Report, b: Report) -> float:
    """Is the same done by one report, and to come by the other ("profits had risen", "profits would rise")? Half for two
    verbs."""
    x, y = a.meaning, b.meaning
    return (1.0 if alike(x.verb, y.verb) else 0.5) * ({x.tense, y.tense} == {"done", "to come"})


def _another_named(a: Report, b: Report) -> float:
    """Does each name something that the other does not? Less of a sign in other words with the same number."""
    if _none_agrees(a, b, "ordinal"):
        return 1.0
    value = else_named(a, b)
    return value * 0.4 if value < 1.0 and _telling(a, b) else value


def _manner(a: Report, b: Report) -> dict[str, float]:
    x, y = set(a.statement.kinds), set(b.statement.kinds)
    withheld = (a.statement.polarity == "withheld") != (b.statement.polarity == "withheld")
    again = any(w.key in AGAIN for w in a.cue) != any(w.key in AGAIN for w in b.cue)
    return {"same kinds": len(x & y) / len(x | y) if x | y else 0.0, "comment refused in one": float(withheld),
            "denied by one": float(a.denied != b.denied and not withheld),
            "charge and denial": float("denial" in x ^ y and "criticism" in x ^ y and not x & y),
            "same cue": float(bool(a.cue_keys & b.cue_keys) or (a.denied and b.denied)),
            "said again": float(again)}


def near_verbatim(a: Report, b: Report) -> bool:
    """Nearly the same words, both affirmed or both negated: so like that one report may have mistaken the speaker."""
    x, y = a.bag, b.bag
    if x.keys().isdisjoint(y) or 3 * len(x.keys() & y.keys()) < min(len(x), len(y)):
        return False
    if max(len(x), len(y)) < 3 or min(len(x), len(y)) < 2 or a.denied != b.denied:
        return False
    return a.negates == b.negates and 2 * shared_weight(x, y) >= 0.7 * (sum(x.values()) + sum(y.values()))


def exchanged(a: Report, b: Report) -> bool:
    """"A accused B of it" against "B accused A of it": the same cue, each names the other's speaker, and the rest agrees."""
    if a.cue_keys.isdisjoint(b.cue_keys):
        return False
    names = [r.speaker.name.lower().split()[-1] if r.speaker and r.speaker.name else "" for r in (a, b)]
    forms = [{w.form for w in r.words} for r in (a, b)]
    if not all(names) or names[1] not in forms[0] or names[0] not in forms[1]:
        return False
    x, y = ({k: w for k, w in bag(r).items() if not any(r.words[i].key == k for i in r.names)} for r in (a, b))
    return bool(x) and bool(y) and shared_weight(x, y) >= 0.6 * min(sum(x.values()), sum(y.values()))


def when(a: Report, b: Report) -> float:
    """Points for day and occasion alone, as in Comparison.when."""
    return sum(WEIGHTS[name] * value for name, value in _occasion(a, b).items())


def _occasion(a: Report, b: Report) -> dict[str, float]:
    """Day and occasion."""
    gap, sort = day_gap(a.occasion, b.occasion), same_sort(a.occasion, b.occasion)
    sure = a.occasion.sure + b.occasion.sure
    carried = 0.2 * (not a.occasion.own) + 0.2 * (not b.occasion.own)
    values = {"same occasion": max(sort, 0.0), "other occasion": max(-sort, 0.0) * (1 - carried)}
    if gap == 0:
        values["same day"] = 0.25 + 0.375 * sure
    elif gap:
        values["other day"] = 1.0 if sure == 2 or gap > 1 or _told_before(a, b) else 0.4 if sure else 0.3
        values["other day and number"] = float(numbers_part(a, b))
    return values


def _told_before(a: Report, b: Report) -> bool:
    """Was one said, by its own words, on a day after the other was printed?"""
    return (a.occasion.sure and a.occasion.first > b.occasion.last and not b.occasion.sure) \
        or (b.occasion.sure and b.occasion.first > a.occasion.last and not a.occasion.sure)


# --- the words -----------------------------------------------------------------------------------------------------


def content_overlap(a: Report, b: Report) -> float:
    """From 0 to 1: words of content that both have, by weight; half as a share of the shorter, half of both (Dice).

    One word in common is less of a proof than several."""
    x, y = bag(a), bag(b)
    if not x or not y:
        return (
            0.35
            if a.denied == b.denied
            and (not x) + (not y)
            and (a.denied or a.statement.polarity == b.statement.polarity != "said")
            else 0.0
        )
    total_x, total_y = sum(x.values()), sum(y.values())
    shared = shared_weight(x, y)
    thin = 1.0 if min(total_x, total_y) > 1.0 else 0.75
    return thin * (0.5 * min(1.0, shared / min(total_x, total_y)) + shared / (total_x + total_y))


def bag(report: Report) -> dict[str, float]:
    """{key: weight} of a content's words; see Report.bag."""
    return report.bag


def shared_weight(x: dict[str, float], y: dict[str, float]) -> float:
    """The weight of the keys of x that have one alike in y."""
    total = 0.0
    for key, weight in x.items():
        if key in y:
            total += min(weight, y[key])
        else:
            total += max((alike(key, other) for other in y if other[:BEGINNING] == key[:BEGINNING]), default=0.0) * weight
    return total


def verbatim(a: Report, b: Report) -> float:
    """The longest run of words inside marks that both have, as a share of the shorter; 0 below four words."""
    if not a.quoted or not b.quoted:
        return 0.0
    run = longest_run(a.quoted, b.quoted)
    return run / min(len(a.quoted), len(b.quoted)) if run >= 4 else 0.0
