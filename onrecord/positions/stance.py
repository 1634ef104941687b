"""What one clause says of a topic: for, against, undecided, withheld or nothing.

A clause is read as a product of signs. "Dropped her objection to the rebuild" is a turning away from a turning away, so it is
for; "rejected calls to scrap the dam", too. What stands before the topic counts ("will never agree to the union"), or,
where the
topic is what something is said of, what stands after it ("the sanctions should be lifted"; "a rise is overdue")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.positions.atoms import Atom, atoms_of
from onrecord.positions.english import Token
from onrecord.positions.holder import Holder
from onrecord.positions.lexicon import SKIPPED, WEAK
from onrecord.positions.topic import PROFORMS, PRONOUNS, Topic
from onrecord.positions.types import Label

TURNS = frozenset(("against", "excludes", "not"))
_HEADS = frozenset(("for", "against", "excludes"))
_FINITE = frozenset("is are was were has have had does did will".split())
_BECAUSE = frozenset("because since which who whose as while whereas if although though".split())
_MUTE = frozenset("refuse decline unwilling reluctant loath loth prefer rather avoid disinclined".split())
_HALF = frozenset("open inclined incline tempted consider contemplate weigh mull ponder lean leaning toy flirt".split())
_UNTROUBLED = frozenset(
    "hesitate hesitant waver dither qualms doubts misgivings reservations divided split conflicted torn".split()
)
_ELSEWHERE = frozenset("when where who whom".split())
_VERBAL = frozenset(
    "is are was were be been has have had did do does will would shall should "
    "can could may might must not never had to no".split()
)
_CONSENTS = frozenset(
    "agree consent accept approve support back endorse allow permit tolerate swallow stomach bow sign vote".split()
)
"""Where these are denied, that is a no, whatever the word for the topic."""
_ASKED = frozenset("asked pressed quizzed questioned pushed challenged".split())
_RELISH = frozenset("smile laugh cheer jump leap brighten rejoice warm thrill delight grin".split())
_MILD = frozenset(
    """praise hail applaud commend cheer laud like love admire adore celebrate salute relish appreciate pleased delighted
thrilled happy glad
satisfied content wish interest room point sense use need reason merit clear plug tout need work run side hot big win see
problem trouble difficulty believe
welcome desire determined nod hold supporter friend fan ally partisan harm get have licence license drop take
thumbs""".split()
)
"""Attitudes that are often held towards other things: they count only where the topic is named."""
_ASKING = frozenset(
    "urge press push plead call demand insist beg appeal implore exhort clamour agitate petition lobby cry hold".split()
)
_VAGUE = frozenset(
    "take make give come meet stand raise order choose open start begin move hold win "
    "grant award found switch strike lift talk table publish increase".split()
)
_NAMING = frozenset(
    "call brand label describe dub term consider find deem think denounce dismiss hail praise condemn".split()
)
_MARKS = frozenset(".,;:!?\"“”'‘()")


@dataclass(frozen=True, slots=True)
class Stance:
    """What a clause says. `named`: 2 where the topic's words stand in it, 1 where a word for it does ("it", "the plan"), 0
where
    neither. `at` are the tokens [first, last) that decided. `binds`: something is promised, wished or allowed, so that an
    if-part may make it a condition; `settles`: only the deciding itself is spoken of."""

    label: Label
    named: int
    at: tuple[int, int]
    binds: bool = False
    settles: bool = False


NOTHING = Stance("none", 0, (0, 0))


class Clause:
    """The tokens of a clause, those of the cue first, with the atoms among them and where the topic stands."""

    def __init__(self, tokens: Sequence[Token], cue: int, topic: Topic, holder: Holder, pledged: bool = False) -> None:
        self.tokens, self.cue, self.holder, self.pledged = tokens, cue, holder, pledged
        self.topic_at = [i for i, token in enumerate(tokens) if topic.named_by(token)]
        named = set(self.topic_at)
        self.atoms = [a for a in atoms_of(tokens) if not (a.last - a.first == 1 and a.first in named)]
        self.named, self.place = self._place(topic)

    def _place(self, topic: Topic) -> tuple[int, int | None]:
        """How the topic is named, and where: if possible behind the word that heads the clause."""
        head = next((a.last for a in self.atoms if a.kind in _HEADS or a.kind == "wishes"), 0)
        if self.topic_at:
            return 2, next((i for i in self.topic_at if i >= head), self.topic_at[-1])
        others = [i for i, token in enumerate(self.tokens) if i >= self.cue and topic.bound_to(token)]
        stand_ins = [
            i
            for i, t in enumerate(self.tokens)
            if i >= max(self.cue, head) and (t.is_a(PROFORMS) or t.form.rstrip("s") in PROFORMS)
        ]
        pronouns = [i for i, t in enumerate(self.tokens) if i >= max(head, 1) and t.form in PRONOUNS and self._is_object(i)]
        found = stand_ins or pronouns or ([] if not head else [i for i in others if i >= head])
        if not found and any(a.words[:2] in (("better", "off"), ("worth", "more")) for a in self.atoms):
            found = others
        return (1, found[0]) if found else (0, None)

    def _is_object(self, i: int) -> bool:
        """Does a pronoun stand for a thing: at the end, before a mark, or before a verb?"""
        following = self.tokens[i + 1] if i + 1 < len(self.tokens) else None
        if i == self.cue and i and self.tokens[i - 1].base in _NAMING:
            return True
        return (
            following is None
            or not following.form[0].isalpha()
            or following.form
            in _FINITE
            | {
                "would",
                "should",
                "must",
                "and",
                "or",
                "but",
                "in",
                "on",
                "at",
                "to",
                "as",
                "if",
                "unless",
                "once",
                "now",
                "again",
                "altogether",
                "outright",
                "for",
                "back",
                "up",
                "down",
                "out",
                "over",
                "away",
                "through",
                "off",
                "home",
            }
        )

    def others_blamed(self) -> bool:
        """Is a name, not the topic, what the clause is about?"""
        first = next((t for t in self.tokens[self.cue :] if t.form[0].isalpha() and t.form not in ("that", "the")), None)
        return (
            first is not None and first.capital and self.place is not None and self.tokens[self.place].start > first.end + 25
        )

    def before(self) -> list[Atom]:
        """The atoms before the topic; of verbs joined by "and", those of the last."""
        place = len(self.tokens) if self.place is None else self.place
        found = [a for a in self.atoms if a.first < place]
        joined = [
            a.first
            for a in found
            if a.first and self.tokens[a.first - 1].form == "and" and a.kind in ("acts", "against", "for")
        ]
        if self.place is None and joined:
            return [a for a in found if a.first < joined[0]]
        if self.place and self.tokens[self.place - 1].form == "and":
            joined.append(self.place)
        if not joined or self.named == 0:
            return found
        return [a for a in found if a.first >= joined[-1] or a.kind not in TURNS or (a.kind == "not" and a.first < self.cue)]

    def after(self) -> list[Atom]:
        """The atoms behind the topic, up to a "because"."""
        place = len(self.tokens) if self.place is None else self.place
        stop = next(
            (i for i in range(place, len(self.tokens)) if self.tokens[i].form in _BECAUSE and i > place + 1), len(self.tokens)
        )
        if stop < len(self.tokens) and self.tokens[stop].form == "as":
            stop = len(self.tokens)
        return [a for a in self.atoms if place <= a.first < stop]

    def is_own(self, atom: Atom) -> bool:
        """Is the attitude that an atom tells the speaker's?"""
        if atom.first < self.cue or any(
            a.first < self.cue and a.kind not in ("not", "alleged", "speaks") for a in self.atoms
        ):
            return True
        end = next((i for i in range(self.cue, atom.first) if self.tokens[i].form in _VERBAL and i > self.cue), atom.first)
        end = min([end, *(a.first for a in self.atoms if a.first > self.cue and a.kind not in ("acts", "good", "bad"))])
        return not self.holder.is_other(self.tokens[self.cue : end])


def stance_of(clause: Clause) -> Stance:
    """What a clause says of the topic."""
    for read in (_withheld, _in_a_word, _undecided, _prefers, _signed, _unanswered):
        if (found := read(clause)) is not None:
            return found
    return NOTHING


def _found(clause: Clause, label: Label, atom: Atom, **more: bool) -> Stance:
    if not clause.is_own(atom):
        return NOTHING
    return Stance(label, clause.named, (atom.first, atom.last), **more)


# --- refusing to tell ----------------------------------------------------------------------------------------------


def _withheld(clause: Clause) -> Stance | None:
    forms = [t.form for t in clause.tokens]
    asked = next((i for i in range(len(forms) - 1) if forms[i] == "when" and forms[i + 1] in _ASKED), None)
    if asked is not None and not any(a.kind in _HEADS | {"undecided"} for a in clause.atoms if a.first < asked):
        return Stance("withheld", clause.named, (max(0, asked - 1), asked + 2))
    for place, atom in enumerate(clause.atoms):
        if atom.kind == "withheld" and not _turned(clause, place):
            return _found(clause, "withheld", atom)
        if (
            atom.kind == "speaks"
            and any(_mutes(one, atom) for one in clause.atoms[max(0, place - 2) : place])
            and not _asks_when(clause, atom)
        ):
            return _found(clause, "withheld", atom)
    return None


_NOS = frozenset("no never not nope nothing out".split())
_YESES = frozenset("yes absolutely certainly definitely gladly yep aye in".split())


def _in_a_word(clause: Clause) -> Stance | None:
    """ "Never," she said; "My answer is no"."""
    words = [t for t in clause.tokens[clause.cue :] if t.form[0].isalpha()]
    last = words[-1].form if words else ""
    answered = any(t.base in ("answer", "vote", "reply", "verdict") for t in clause.tokens)
    if not words or (len(words) > 3 and not (answered and len(words) < 12)):
        return None
    label: Label | None = (
        "against"
        if last in _NOS or (words[0].form in ("no", "never") and len(words) <= 3 and not clause.topic_at)
        else "for"
        if last in _YESES
        else None
    )
    return (
        None
        if label is None or (clause.atoms and any(a.kind in ("undecided", "withheld", "settles") for a in clause.atoms))
        else Stance(label, max(1, clause.named), (0, 0))
    )


def _unanswered(clause: Clause) -> Stance | None:
    """ "Swatted away questions on the plan": something is done with a question, and it is no answer."""
    first = next(
        (
            i
            for i, t in enumerate(clause.tokens)
            if t.form in ("question", "questions", "query", "queries", "enquiries", "inquiries")
        ),
        None,
    )
    if (
        first is None
        or first > clause.cue + 5
        or any(
            t.base in ("raise", "put", "pose", "answer", "call", "ask", "face", "take", "open") for t in clause.tokens[:first]
        )
    ):
        return None
    return Stance("withheld", clause.named, (0, first + 1))


def _mutes(before: Atom, speaks: Atom) -> bool:
    if not 0 <= speaks.first - before.last <= 5:
        return False
    return (
        before.kind in ("not", "short of") or bool(_MUTE & set(before.words)) or before.words[0] in ("wrong", "inappropriate")
    )


def _turned(clause: Clause, place: int) -> bool:
    """Does a "not" stand right before an atom?"""
    return (
        place > 0 and clause.atoms[place - 1].kind == "not" and clause.atoms[place].first - clause.atoms[place - 1].last <= 3
    )


def _asks_when(clause: Clause, atom: Atom) -> bool:
    return atom.last < len(clause.tokens) and clause.tokens[atom.last].form in _ELSEWHERE


# --- not having decided ---------------------------------------------------------------------------------------------


def _undecided(clause: Clause) -> Stance | None:
    atoms = clause.atoms
    first = next((i for i, t in enumerate(clause.tokens) if t.form in ("before", "until", "when", "once", "after")), None)
    late = next((a for a in atoms if a.kind == "settles" and first is not None and 0 < a.first - first <= 4), None)
    if (
        late is not None
        and not any(a.kind in _HEADS for a in atoms if a.first < late.first)
        and clause.tokens[late.first].form.endswith("ing")
    ):
        return _found(clause, "undecided", late, settles=True)
    for place, atom in enumerate(atoms):
        if atom.kind == "undecided":
            if (found := _weighed(clause, place)) is not None:
                return found
        elif atom.kind == "excludes" and _negated(clause, place):
            return _found(clause, "undecided", atom)
        elif atom.kind == "settles" and _unsettled(clause, place):
            return _found(clause, "undecided", atom, settles=True)
        elif (atom.kind == "short of" and any(a.kind in _HEADS for a in atoms[place + 1 : place + 2])) or (
            atom.words == ("yet", "to") and any(a.kind in _HEADS | {"speaks"} for a in atoms[place + 1 : place + 2])
        ):
            return _found(clause, "undecided", atom)
        elif atom.words == ("neither",) and (found := _neither(clause, place)) is not None:
            return found
    return None


def _weighed(clause: Clause, place: int) -> Stance | None:
    atom, words = clause.atoms[place], set(clause.atoms[place].words)
    if _turned(clause, place) and atom.words[0] not in ("no", "not", "neither"):
        return _found(clause, "for" if words & _UNTROUBLED else "against", atom)
    if words & {"consider", "think", "review", "study"} and any(a.kind in ("good", "bad") for a in clause.atoms[place + 1 :]):
        return None
    earlier = [
        a
        for a in clause.atoms[:place]
        if a.kind in _HEADS and a.first >= clause.cue - 1 and a.words[0] not in ("ready", "willing")
    ]
    if earlier and clause.place is not None and earlier[0].first < clause.place < atom.first:
        return None
    return _found(clause, "undecided", atom, binds=bool(words & _HALF))


def _negated(clause: Clause, place: int) -> bool:
    first = clause.atoms[place].first
    return any(a.kind == "not" and 0 <= first - a.last <= 4 for a in clause.atoms[:place])


def _unsettled(clause: Clause, place: int) -> bool:
    """ "Has not decided", "no decision", "will decide in June"; not "decided to build"."""
    atom = clause.atoms[place]
    following = clause.tokens[atom.last].form if atom.last < len(clause.tokens) else ""
    if "decision" in atom.words and any(a.kind == "not" and 0 <= a.first - atom.last <= 6 for a in clause.atoms[place:]):
        return True
    if _negated(clause, place):
        return following != "to" or atom.words[-1] in ("decision",)
    ahead = any(a.kind == "commits" and 0 <= atom.first - a.last <= 2 for a in clause.atoms[:place])
    tried = (
        atom.first
        and clause.tokens[atom.first - 1].form == "to"
        and clause.tokens[max(0, atom.first - 2)].base in ("try", "struggle", "be", "have")
    )
    return bool(
        (ahead or tried)
        and atom.words[0] in ("decide", "make", "settle", "choose", "conclude")
        and following not in ("to", "against", "for", "in")
    )


def _neither(clause: Clause, place: int) -> Stance | None:
    heads = [
        a
        for a in clause.atoms[place + 1 :]
        if a.kind in _HEADS or (a.kind in ("speaks", "commits") and a.words[0] in ("confirm", "deny"))
    ]
    if len(heads) < 2 or heads[0].kind == heads[1].kind:
        return None
    told = any(t.form in ("would", "will") for t in clause.tokens[: clause.atoms[place].first])
    return _found(clause, "withheld" if told else "undecided", clause.atoms[place])


# --- another way instead --------------------------------------------------------------------------------------------


def _prefers(clause: Clause) -> Stance | None:
    """ "A cable instead of the pipeline", "more buses to a tram", "would rather wait than build"."""
    tokens, forms = clause.tokens, [t.form for t in clause.tokens]
    marks = [a for a in clause.atoms if a.kind == "instead" and a.words not in (("than",),)]
    rather = next(
        (i for i, f in enumerate(forms) if f in ("rather", "sooner") and "than" in forms[i + 2 :] and "other" not in forms),
        None,
    )
    preferred = next((i for i, t in enumerate(tokens) if t.base in ("prefer", "favour", "favor", "choose")), None)
    if marks:
        cut, head = marks[0].last, marks[0]
    elif rather is not None:
        cut = forms.index("than", rather + 2)
        head = Atom(rather, rather + 1, "prefers", ("rather",))
    elif preferred is not None and (link := _link(tokens, preferred)) is not None:
        cut, head = link, Atom(preferred, preferred + 1, "prefers", ("prefer",))
    else:
        return None
    named = [i for i in clause.topic_at if i >= clause.cue]
    left, right = [i for i in named if i < cut], [i for i in named if i >= cut]
    if left and not right:
        return None
    held = (
        any(a.kind in ("for", "commits", "wishes", "prefers", "ought", "acts") for a in clause.atoms if a.first < cut)
        or head.kind == "prefers"
    )
    if not held or not clause.is_own(head):
        return None
    return Stance("against", 2 if right else 1, (head.first, head.last))


def _link(tokens: Sequence[Token], preferred: int) -> int | None:
    """Where the less liked begins: behind "to" or "over"."""
    wanted = ("to", "over") if tokens[preferred].base == "prefer" else ("over",)
    found = next((i + 1 for i in range(preferred + 2, len(tokens)) if tokens[i].form in wanted), None)
    return found if found is not None and found < len(tokens) else None


# --- for and against ------------------------------------------------------------------------------------------------


def _signed(clause: Clause) -> Stance | None:
    before = clause.before()
    heads = [(i, a) for i, a in enumerate(before) if a.kind in _HEADS and clause.is_own(a)]
    if [a for a in before if a.kind in _HEADS] and not heads and not any(a.kind == "ought" for a in clause.atoms):
        return NOTHING
    thought = next(
        (
            i
            for i, t in enumerate(clause.tokens)
            if t.form == "at"
            and [x.form for x in clause.tokens[i + 1 : i + 3]][-1:]
            and clause.tokens[min(i + 2, len(clause.tokens) - 1)].form
            in ("thought", "idea", "prospect", "suggestion", "notion", "mention", "sight")
        ),
        None,
    )
    if thought and not heads and not any(t.base in _RELISH for t in clause.tokens[:thought]):
        return Stance("against", clause.named, (thought - 1, thought + 1))
    opaque = [a for i, a in heads if not (i + 1 < len(before) and a.kind != "for" and _is_claim(clause, before[i + 1]))]
    if opaque:
        found = _attitude(clause, before, opaque)
        return found if found is not None or not any(a.kind == "ought" for a in clause.atoms) else _said_of(clause, before)
    return _said_of(clause, before)


def _is_claim(clause: Clause, atom: Atom) -> bool:
    """Is it a claim, so that what turns it down turns what it says around?"""
    following = clause.tokens[atom.last].form if atom.last < len(clause.tokens) else ""
    return atom.kind == "alleged" and (
        following == "that" or atom.words[0] not in ("suggestion", "idea", "notion", "argument")
    )


def _attitude(clause: Clause, before: list[Atom], heads: list[Atom]) -> Stance | None:
    """An attitude towards the topic."""
    head = heads[0]
    sign = _sign(before)
    if clause.named == 0 and not _stands_alone(clause, heads, sign):
        return None
    if clause.named == 2 and any(a.kind == "foresees" and a.first < head.first for a in before):
        return None
    behind = [a for a in clause.after() if a.kind in TURNS]
    wished = any(a.kind == "wishes" for a in before)
    if wished and behind and _is_done_to(clause, behind[0]):
        sign = -sign
    return _labelled(clause, sign, head)


def _labelled(clause: Clause, sign: int, atom: Atom) -> Stance:
    binds = any(a.kind in ("commits", "for", "wishes", "acts") for a in clause.atoms)
    return Stance("for" if sign > 0 else "against", clause.named, (atom.first, atom.last), binds)


def _sign(atoms: Sequence[Atom]) -> int:
    doubled = sum(
        b.words == ("against",) and a.kind == "against" and b.first - a.last <= 1
        for a, b in pairwise(atoms)
    )
    return -1 if (sum(a.kind in TURNS for a in atoms) - doubled) % 2 else 1


def _stands_alone(clause: Clause, heads: list[Atom], sign: int) -> bool:
    """Says an attitude enough without naming the topic: a strong no, or a yes without an object of its own."""
    if any(a.kind in ("against", "excludes") and a.words[0] not in WEAK for a in heads):
        return True
    if any(a.kind == "against" for a in heads) and any(
        a.kind in ("ought", "commits", "wishes") and a.first < heads[-1].first for a in clause.atoms
    ):
        return heads[-1].words[0] in ("stop", "scrap", "halt", "cancel", "kill", "drop", "bury", "fight", "prevent")
    if len(heads[0].words) > 3 or (sign < 0 and heads[0].words[0] in _CONSENTS):
        return True
    if any(a.kind == "for" and a.words[0] not in _MILD for a in heads):
        return True
    rest = [t for t in clause.tokens[heads[-1].last :] if t.form not in SKIPPED and t.form[0].isalpha()]
    return (
        not rest
        or clause.tokens[heads[-1].last].form in _MARKS
        or (all(a.words[0] in ("ready", "willing") for a in heads) and sign < 0)
    )


def _said_of(clause: Clause, before: list[Atom]) -> Stance | None:
    """What is said of the topic, wished or laid down for it."""
    turned = _sign(before)
    behind = clause.after()
    if clause.named and (found := _predicate(clause, before, behind, turned)) is not None:
        return found
    laid = next((a for a in clause.atoms if a.kind == "ought"), None)
    wish = next((a for a in before if a.kind == "wishes"), None)
    if clause.named == 0:
        return _laid_down(clause, laid)
    if wish is not None and any(a.kind == "not" for a in behind) and clause.tokens[wish.first].base == "wish":
        return _labelled(clause, -turned, wish)
    fear = next((t for t in clause.tokens[: clause.cue] if t.base in ("fear", "dread", "worry")), None)
    if fear is not None and clause.named == 2 and clause.place is not None and clause.place - clause.cue <= 4:
        return Stance("against", 2, (0, max(1, clause.cue)))
    if wish is not None and not _indicative(clause, wish) and clause.is_own(wish):
        return _labelled(clause, turned, wish)
    act = next((a for a in before if a.kind == "acts"), None)
    if act is None and clause.place and clause.tokens[clause.place - 1].form in _BEFORE_VERB:
        act = Atom(clause.place, clause.place + 1, "acts", ("",))
    commit = next((a for a in before if a.kind in ("commits", "settles")), None)
    if laid is not None and (act is not None or laid in before):
        return _labelled(clause, turned, laid)
    if laid is not None and any(a.kind == "not" and 0 <= a.first - laid.last <= 1 for a in behind):
        return _labelled(clause, -turned, laid)
    if commit is not None and act is not None and clause.is_own(commit):
        return _labelled(clause, turned, commit)
    if (
        before
        and before[-1].kind == "not"
        and clause.place is not None
        and clause.place - before[-1].last <= 1
        and clause.named == 2
    ):
        return Stance("against" if turned < 0 else "for", 2, (before[-1].first, before[-1].last))
    good = [a for a in before if a.kind in ("good", "bad") and a.first >= clause.cue]
    if good and clause.named == 2:
        return _labelled(clause, turned * (1 if good[0].kind == "good" else -1), good[0])
    return None


_BEFORE_VERB = frozenset("to will would shall should must never not can could may might also soon again and ll".split())
"""Words behind which a word of the topic is a verb: "will tender her shares"."""


def _predicate(clause: Clause, before: list[Atom], behind: list[Atom], turned: int) -> Stance | None:
    """What stands behind the topic and is said of it."""
    foreseen = any(a.kind == "foresees" for a in before)
    sign, laid = turned, any(a.kind in ("ought", "wishes") for a in [*before, *behind])
    for atom in behind:
        if atom.kind == "not":
            sign = -sign
        elif atom.kind in ("good", "bad"):
            if foreseen and atom.words[0] in ("fail", "succeed", "win", "worked"):
                return None
            return _labelled(clause, sign if atom.kind == "good" else -sign, atom)
        elif (
            atom.kind in ("against", "excludes")
            and (laid or clause.pledged or _is_done_to(clause, atom))
            and _is_done_to(clause, atom)
        ) or (atom.kind == "keeps" and not any(a.kind in _HEADS for a in behind)):
            return _labelled(clause, -sign, atom)
        elif ((atom.kind == "for" and len(atom.words) > 1 and not any(a.kind == "foresees" for a in behind))
            or (atom.kind in ("acts", "for") and
                (laid or (clause.pledged and any(a.kind == "commits" for a in behind))))):
            return _labelled(clause, sign, atom)
        elif atom.kind == "foresees":
            return None
    return None


def _is_done_to(clause: Clause, atom: Atom) -> bool:
    """Is a verb against something said of what stands before it ("be dropped", "stopped", "must end"), not of what follows?"""
    earlier = clause.tokens[atom.first - 1] if atom.first else None
    following = clause.tokens[atom.last] if atom.last < len(clause.tokens) else None
    if earlier is not None and earlier.base in ("be", "get"):
        return True
    return (
        following is None
        or not following.form[0].isalpha()
        or following.form
        in (
            "by",
            "before",
            "in",
            "at",
            "on",
            "now",
            "and",
            "altogether",
            "for",
            "until",
            "immediately",
            "once",
            "or",
            "outright",
            "when",
            "if",
        )
    )


def _laid_down(clause: Clause, laid: Atom | None) -> Stance | None:
    """ "Nobody should be forced", "the old stand must stay": laid down without naming the topic."""
    keeps = next((a for a in clause.atoms if a.kind == "keeps"), None)
    if (
        keeps is not None
        and any(a.kind in ("ought", "commits") for a in clause.atoms)
        and not any(a.kind in _HEADS for a in clause.atoms)
    ):
        return Stance("against", 0, (keeps.first, keeps.last))
    if laid is not None and any(a.kind == "not" and abs(a.first - laid.first) <= 3 for a in clause.atoms):
        return Stance("against", 0, (laid.first, laid.last))
    sign = _sign(clause.before())
    wish = next((a for a in clause.before() if a.kind == "wishes"), None)
    if wish is not None and wish.first < clause.cue and wish.words[0] in _ASKING and not _indicative(clause, wish):
        return _labelled(clause, sign, wish)
    commit = next((a for a in clause.atoms if a.kind == "commits"), None)
    act = next((a for a in clause.before() if a.kind == "acts"), None)
    if commit is not None and act is not None and clause.is_own(commit):
        if act.words[0] in _VAGUE and len(act.words) == 1:
            return Stance("none", 0, (commit.first, commit.last), binds=True)
        return _labelled(clause, sign, commit)
    said = next((a for a in clause.atoms if a.kind in ("good", "bad") and a.first >= clause.cue), None)
    if said is not None and commit is not None and any(t.form == "would" for t in clause.tokens[: said.first]):
        return _labelled(clause, sign if said.kind == "good" else -sign, said)
    if commit is not None and clause.is_own(commit):
        return Stance("none", 0, (commit.first, commit.last), binds=True)
    return None


def _indicative(clause: Clause, wish: Atom) -> bool:
    """Is it a fact that is told after a verb of wishing ("suggested that the costs were rising")?"""
    rest = clause.tokens[wish.last :]
    if rest and rest[0].form == "that" and any(t.form in _FINITE for t in rest):
        return True
    told = clause.tokens[wish.first].base in ("suggest", "insist", "hope", "ask", "advise")
    return told and any(t.form in _FINITE for t in rest[:8])
