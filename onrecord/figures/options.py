"""What a number may count: noun phrases, verbs of money, what figures before count, and the words for each."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.figures.clues import (
    Event,
    Number,
    direct,
    event_clues,
    following,
    kind_of,
    leading,
    nothing_clues,
    noun_clues,
    own_clues,
)
from onrecord.figures.nouns import FUNCTION, Noun
from onrecord.figures.scene import Counted, Option, Scene
from onrecord.figures.sentences import Sentence

VERBS = {
    form: words
    for words, forms in {
        "cost": "cost costs costing",
        "spending": "spend spends spent spending",
        "borrowing": "borrow borrows borrowed borrowing",
        "earnings": "earn earns earned earning",
        "fine": "fine fines fined fining",
        "money raised": "raise raises raised raising",
        "investment": "invest invests invested investing",
        "money recovered": "recover recovers recovered recovering",
        "money repaid": "repay repays repaid",
        "money confiscated": "confiscate confiscated",
        "money seized": "seize seized seizing",
        "money stolen": "steal stole stolen stealing",
        "money defrauded": "defraud defrauded defrauding cheated swindled",
        "value": "value values valued valuing worth",
        "price": "sell sells sold selling buy buys bought buying",
        "money paid": "pay pays paid paying",
        "loss": "lose loses lost losing",
        "loan": "lend lends lent lending",
        "debt": "owe owes owed owing",
        "donation": "donate donates donated donating gave",
        "revenue": "grossed gross took turnover",
        "money lacking": "short",
        "compensation": "compensate compensated award awarded",
        "money saved": "save saves saved saving",
        "aid": "aid",
        "money offered": "offer offers offered",
        "money demanded": "demand demands demanded sue sued",
    }.items()
    for form in forms.split()
}
"""Verbs that say what money is for, and the words for it."""
REACH_BACK = 6
"""Figures before, whose nouns may be taken over."""
MOST_NOUNS = 15
"""Noun phrases looked at on either side of a number."""
_STATES = frozenset(
    "dead wounded injured missing homeless displaced hospitalised casualties deaths death fatalities bodies corpses lives toll "
    "injuries infections cases arrests victims killed evacuated infected hurt losses detainees murders killings".split()
)
"""Nouns that say what happened to people: WHAT is "people"."""
_SAME = {
    "posts": "jobs",
    "positions": "jobs",
    "roles": "jobs",
    "redundancies": "jobs",
    "layoffs": "jobs",
    "unemployment": "unemployed people",
    "jobless": "unemployed people",
    "attendance": "spectators",
    "membership": "members",
    "employment": "employed people",
    "bed": "beds",
    "deliveries": "deliveries",
}
_PRICED = frozenset({"shares", "share", "stock", "stocks"})
_MEASURES = frozenset(
    "price prices cost costs length share risk level rate number value size loss depth age weight average worth".split()
)


def what_options(scene: Scene, i: int, before: Sequence[Counted]) -> list[Option]:
    """Every noun phrase of the sentence, its verbs of money, what the figures before count, subjects of the sentence before,
    and nothing."""
    number, sentence = scene.number(i), scene.sentence(i)
    earlier = _earlier(scene, i, before)
    taken = {option.noun.head: clue for option, clue in earlier if option.noun}
    here = [noun for noun in scene.phrases(sentence) if _countable(scene, i, number, noun)]
    made = [
        Option(
            noun, words_of(scene, number, noun), tuple(noun_clues(scene.nouns, number, noun, rank, taken.get(noun.head, "")))
        )
        for noun, rank in _ranked(here, number)
    ]
    near = any(direct(scene.nouns, number, noun) for noun in here)
    known = {noun.head for noun in here}
    made += [option for option, _ in earlier if option.noun is None or option.noun.head not in known]
    made += _verbs(scene, number) + _subjects_before(scene, number, sentence, taken)
    return [*made, Option(None, "", tuple(nothing_clues(scene.nouns, number, near, bool(earlier))))]


def _countable(scene: Scene, i: int, number: Number, noun: Noun) -> bool:
    """No part of the number, not its claimant, no name of a person or place unless it follows the number."""
    if number.first <= noun.head <= number.last:
        return False
    if direct(scene.nouns, number, noun):
        return True
    source = scene.claimants.get(i, "").lower().split()
    return scene.nouns.entities[noun.head] in ("none", "creed", "title") and not (
        source and scene.nouns.low[noun.head] in source
    )


def _earlier(scene: Scene, i: int, before: Sequence[Counted]) -> list[tuple[Option, str]]:
    """What the figures before count, the last first, each thing once; and how it was taken: "like" is of the same unit."""
    number = scene.number(i)
    found: list[tuple[Option, str]] = []
    seen: set[tuple[str, int]] = set()
    for j in range(i - 1, max(-1, i - 1 - REACH_BACK), -1):
        counted = before[j]
        if not counted.what or (counted.what, counted.head) in seen:
            continue
        seen.add((counted.what, counted.head))
        same = scene.found[j].unit == scene.found[i].unit
        likeness = "like" if same else "kind" if kind_of(scene.found[j]) == number.kind else "unlike"
        how = likeness if found else f"{likeness} last"
        there = scene.found[j].first >= scene.sentence(i).start
        noun = Noun(counted.head, counted.head) if counted.head >= 0 else None
        clues = (
            "over",
            f"over {how}",
            f"over {how} {number.kind}",
            f"over {how} here {there}",
            f"over {how} then {following(scene.nouns, number)}",
            f"over {how} after {leading(scene.nouns, number)}",
            f"over here {there} then {following(scene.nouns, number)}",
            f"over {'noun' if noun else 'no noun'} here {there}",
            f"over same number {scene.found[j].low == scene.found[i].low}",
            f"over outcome {bool(counted.outcomes)} {how}",
        )
        found.append((Option(noun, counted.what, clues, counted), how))
    return found


def _subjects_before(scene: Scene, number: Number, sentence: Sentence, taken: dict[int, str]) -> list[Option]:
    """The first subjects of the sentence before ("It employs 52,000 people")."""
    previous = scene.sentences.before(sentence)
    if previous is None:
        return []
    return [
        Option(
            noun,
            words_of(scene, number, noun),
            ("subject before", f"subject before {number.kind}", *own_clues(scene.nouns, noun, "before", number.kind)),
        )
        for noun in scene.phrases(previous)
        if scene.nouns.relations[noun.head] in ("nsubj", "nsubjpass")
        and noun.head not in taken
        and scene.nouns.entities[noun.head] == "none"
    ][:2]


def _verbs(scene: Scene, number: Number) -> list[Option]:
    """The verbs of money of the sentence as what is counted ("fined": fine, "recovered": money recovered)."""
    if number.kind not in ("money", "count"):
        return []
    found = [(k, VERBS[scene.nouns.low[k]]) for k in range(number.start, number.stop) if scene.nouns.low[k] in VERBS]
    ranked = sorted(found, key=lambda pair: abs(pair[0] - number.first))
    return (
        [
            Option(Noun(k, k), words, tuple(f"verb {clue}" for clue in noun_clues(scene.nouns, number, Noun(k, k), rank, "")))
            for rank, (k, words) in enumerate(ranked)
        ]
        if number.kind == "money"
        else []
    )


def _ranked(here: list[Noun], number: Number) -> list[tuple[Noun, int]]:
    after = [noun for noun in here if noun.head > number.last]
    before = [noun for noun in reversed(here) if noun.head < number.first]
    return [(noun, rank) for side in (after, before) for rank, noun in enumerate(side[:MOST_NOUNS])]


def where_options(scene: Scene, i: int, what: int, before: Sequence[Counted]) -> list[Option]:
    """Every noun phrase but WHAT (its head is `what`), and nothing."""
    number = scene.number(i)
    taken = {counted.head for counted in before[-2:]}
    source = scene.claimants.get(i, "").lower().split()
    made = [
        Option(
            noun,
            _plain(scene, noun.first, noun.head),
            (
                *noun_clues(scene.nouns, number, noun, rank, "what" if noun.head in taken else ""),
                f"claimant {scene.nouns.low[noun.head] in source}",
            ),
        )
        for noun, rank in _ranked([n for n in scene.phrases(scene.sentence(i)) if n.head != what], number)
    ]
    return [*made, Option(None, "", ("nothing", f"nothing {number.kind}"))]


def outcome_options(scene: Scene, i: int, what: str, before: Sequence[Counted]) -> list[tuple[Event, tuple[str, ...]]]:
    """Every outcome word of the sentence with its clues."""
    number, found = scene.number(i), scene.events(scene.sentence(i))
    taken = {
        word: f"{'like' if kind_of(scene.found[j]) == number.kind else 'unlike'}"
        for j in range(max(0, i - 3), i)
        for word in before[j].happened
    }
    ranks = {
        id(e): rank
        for side in ([e for e in found if e.first > number.last], [e for e in reversed(found) if e.last < number.first])
        for rank, e in enumerate(side)
    }
    return [(e, tuple(event_clues(scene.nouns, number, e, ranks.get(id(e), 0), taken.get(e.first, ""), what))) for e in found]


def words_of(scene: Scene, number: Number, noun: Noun) -> str:
    """The phrase as WHAT: without articles, with its "of" complement, in the words of the scheme where it has them."""
    nouns, head = scene.nouns, scene.nouns.low[noun.head]
    if head in _STATES and number.kind == "count":
        return "people"
    if head in _SAME:
        return _SAME[head] if number.kind == "count" or head not in ("unemployment", "employment") else head
    if head in _PRICED and number.kind in ("share", "money"):
        return "share price"
    words = _plain(scene, noun.first, noun.head)
    if head in _MEASURES or number.kind in ("share", "points", "times", "money"):
        after = _complement(scene, noun)
        words = f"{words} of {after}" if after else words
    if (
        nouns.low[noun.first - 1 : noun.first] == ["of"]
        and noun.first > 1
        and nouns.low[noun.first - 2] in _MEASURES - {"number"}
    ):
        words = f"{nouns.low[noun.first - 2]} of {words}"
    return words


def _complement(scene: Scene, noun: Noun) -> str:
    low = scene.nouns.low
    if low[noun.head + 1 : noun.head + 2] != ["of"]:
        return ""
    i = noun.head + 2
    while i < len(low) and low[i] in ("the", "its", "their", "a", "an", "all"):
        i += 1
    for j in range(i, min(i + 3, len(low))):
        if scene.nouns.is_noun(j):
            return _plain(scene, i, j)
    return ""


def _plain(scene: Scene, first: int, last: int) -> str:
    """The words first..last, at most four, hyphens kept."""
    words = scene.nouns.words
    named = scene.nouns.entities[last] in ("person", "organization", "place")
    while named and first < last and scene.nouns.entities[first] != scene.nouns.entities[last]:
        first += 1
    kept = [
        i
        for i in range(max(first, last - 5), last + 1)
        if words.forms[i] in "-&" or (words.forms[i][0].isalpha() and (scene.nouns.low[i] not in FUNCTION or i == last))
    ]
    text = ""
    for i in kept:
        joined = text.endswith("-") or words.forms[i] == "-" or not text
        text += words.forms[i] if joined else f" {words.forms[i]}"
    return text.strip("- ")
