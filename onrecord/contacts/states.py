"""How it stands between two parties of a stretch, asked of the passage network, and which sentence says so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from onrecord.contacts.contact import ContactType, State
from onrecord.contacts.pairs import Pair, pair_passage
from onrecord.contacts.parties import Standing
from onrecord.contacts.sentences import Sentence
from onrecord.contacts.stretches import Network, Stretch
from onrecord.document import Span
from onrecord.passages import Answers

LEAST = 0.65
"""The least probability of any contact in a stretch as a whole: on tuning and practice F1 is level from 0.5 to 0.7, and on
news 7 lines are wrong at 0.65 where 19 were."""
SURE = 0.5
"""The least probability of any contact in one sentence of several, read for itself."""
FOLLOWING: dict[State, frozenset[str]] = {
    "held": frozenset(("planned", "offered", "refused", "ended")),
    "offered": frozenset(("held", "planned", "refused")),
    "planned": frozenset(("held",)),
    "refused": frozenset(("held", "planned", "offered")),
    "ended": frozenset(("held", "planned")),
}
"""What a stretch may come to after a state that is a line of its own; a plan that was called off is one line, ended."""


@dataclass(frozen=True, slots=True)
class Between:
    """A state between two parties, its type, the words that say so, and how likely the network takes it."""

    state: State
    type: ContactType
    span: Span
    chance: float


@dataclass(frozen=True, slots=True)
class Scene:
    """A stretch with the mentions in it, and who is asked."""

    network: Network
    text: str
    sentences: Sequence[Sentence]
    stretch: Stretch
    standings: Sequence[Standing]


def states_of(scene: Scene, pair: Pair) -> list[Between]:
    """What there is between two parties: by the stretch as a whole, and by those of its sentences that say another state when
    they are read alone ("They met in May. She will not see him again.")."""
    whole = _ask(scene, pair, scene.stretch.span)
    state = _state(whole, LEAST)
    if state is None:
        return []
    together = _together(scene, pair)
    if len(together) < 2:
        return [_between(whole, state, together[0] if together else _around(scene, pair))]
    alone = {span: _ask(scene, pair, span) for span in together}
    stated = max(alone, key=lambda span: alone[span].chances("state")[state])
    found = [_between(whole, state, stated)]
    for span, answers in alone.items():
        own = _state(answers, SURE)
        if span != stated and own is not None and state in FOLLOWING.get(own, ()):
            found.append(_between(answers, own, span))
    return found


def _ask(scene: Scene, pair: Pair, span: Span) -> Answers:
    return scene.network(pair_passage(scene.text, span, scene.standings, pair))


def _state(answers: Answers, least: float) -> State | None:
    """The likeliest state, where any is as likely as `least`."""
    chances = answers.chances("state")
    likeliest = max((name for name in chances if name != "none"), key=chances.__getitem__)
    return cast(State, likeliest) if 1 - chances["none"] >= least else None


def _between(answers: Answers, state: State, span: Span) -> Between:
    return Between(state, cast(ContactType, answers.best("manner")[0]), span, answers.chances("state")[state])


def _together(scene: Scene, pair: Pair) -> list[Span]:
    """The sentences that mention both, each for itself or as "they"."""
    both = {one.sentence for one in scene.standings if {pair.a, pair.b} <= set(one.names)}
    of_a, of_b = ({one.sentence for one in scene.standings if name in one.names and other not in one.names}
                  for name, other in ((pair.a, pair.b), (pair.b, pair.a)))
    return [span_of(scene.sentences[number]) for number in sorted((of_a & of_b) | both)]


def _around(scene: Scene, pair: Pair) -> Span:
    """The neighbouring sentences that mention one party each, or the one that means both by "they"."""
    of_a, of_b = ([one.sentence for one in scene.standings if name in one.names] for name in (pair.a, pair.b))
    _, first, last = min((abs(i - j), min(i, j), max(i, j)) for i in of_a for j in of_b)
    return span_of(scene.sentences[first])[0], span_of(scene.sentences[last])[1]


def span_of(sentence: Sentence) -> Span:
    """A sentence without the stop at its end."""
    tokens = sentence.tokens
    last = len(tokens)
    while last > 1 and tokens[last - 1].norm in (".", ";", ","):
        last -= 1
    return tokens[0].start, tokens[last - 1].end
