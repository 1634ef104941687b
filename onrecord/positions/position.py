"""The position that a statement tells of its speaker on a topic, read from the statement's words and those around them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from onrecord.document import Document, Span
from onrecord.positions import conditions
from onrecord.positions.atoms import atoms_of
from onrecord.positions.english import Token, tokens
from onrecord.positions.holder import Holder, represents
from onrecord.positions.lexicon import KNOWN
from onrecord.positions.stance import NOTHING, Clause, Stance, stance_of
from onrecord.positions.topic import Topic
from onrecord.positions.types import Position
from onrecord.statement import Statement

_SENTENCE = re.compile(r"[.!?…][\"'”’»)]*\s+(?=[\"'“‘«(]*[A-Z\d])|[\n\r]+")
_ABBREVIATION = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Sen|Rep|Gov|Lt|Sgt|Prof|Rev|Hon|Jr|Sr|No|[A-Z])\.\s+$")
_WORD = re.compile(r"[^\W\d_]+")
_CUTS = frozenset(("but", "yet", "nevertheless", "though", "although", "however", ";", ".", "!", "?", ":"))
_SUBJECTS = frozenset("he she they it we i that the his her their would will should must said".split())
_PRONOUN = re.compile(r"\b(?:he|she|they|it|I|we)\b")
_LONGEST = 1200
"""Characters of a content that are read: keeps the cost of a statement bounded."""
NEAR = 500
"""Characters around a statement in which the topic must be named where its own words do not."""
_SURE = {2: 0.9, 1: 0.75, 0: 0.4}
"""How often a label is right by how the topic is named; measured on the practice statements."""


class Scene:
    """A document and its statements, looked at for one topic."""

    def __init__(self, document: Document, statements: Sequence[Statement], topic: Topic) -> None:
        self.document, self.statements, self.topic = document, statements, topic
        self.names = {s.id: _name_words(s) for s in statements}
        self._about = topic.places(document.text)
        self._titled = bool(topic.places(document.title or ""))

    def is_about(self, start: int, end: int) -> bool:
        """Is the topic named in the title or near a stretch of the text?"""
        return self._titled or any(start - NEAR <= place <= end + NEAR for place in self._about)

    def names_it(self, span: Span) -> bool:
        """Do the topic's words stand in a span?"""
        return any(span[0] <= place < span[1] for place in self._about)

    def holder(self, statement: Statement) -> Holder:
        """Who speaks, as words."""
        own = self.names[statement.id] | self._described(statement)
        others = {
            word
            for other in self.statements
            if not self.names[other.id] & self.names[statement.id]
            for word in self.names[other.id]
        }
        kind = statement.speaker.kind if statement.speaker else "person"
        speaks_for = kind not in ("person", "unnamed") or represents(own) or self._announces(statement)
        return Holder(frozenset(own), frozenset(others - own), speaks_for, statement.quotation == "direct")

    def _announces(self, statement: Statement) -> bool:
        cue = self.document.quote(statement.cue).lower()
        return any(word in cue for word in ("announc", "promis", "pledg", "vow", "declar"))

    def _described(self, statement: Statement) -> set[str]:
        """The words beside the first mention of the speaker's name, and those of the source."""
        speaker, text = statement.speaker, self.document.text
        found = set(_words(" ".join(text[a:b] for a, b in statement.source)))
        if speaker is None or not speaker.name:
            return found
        found |= set(_words(" ".join(filter(None, (speaker.role, speaker.body, speaker.country)))))
        at = text.find(speaker.name)
        if at < 0:
            at = text.find(speaker.name.split()[-1])
        if at >= 0:
            before = re.split(r"[.\n;:]\s|\b(?:said|told)\b|,\s(?=[A-Z])", text[max(0, at - 70) : at])[-1]
            after = re.match(
                r",? (?:who )?[^.;\n]{0,60}?(?:,|$)|", text[at + len(speaker.name) : at + len(speaker.name) + 90]
            )
            found |= set(_words(before)) | set(_words(after.group() if after and after.group().startswith(",") else ""))
        return found


def positions_in(
    document: Document, statements: Sequence[Statement], topic: Topic, wanted: Iterable[Statement] | None = None
) -> tuple[Position, ...]:
    """The position that each statement (or each of the `wanted` ones) tells on the topic, in their order. Linear."""
    scene = Scene(document, statements, topic)
    return tuple(position_of(scene, one) for one in (statements if wanted is None else wanted))


def position_of(scene: Scene, statement: Statement) -> Position:
    """The position that one statement tells: by its cue and content, else by the rest of its sentence too."""
    pieces = _pieces(statement)
    if not pieces:
        return Position(statement.id, "none")
    found = _read(scene, statement, pieces)
    if found.label not in ("none", "for") or (found.label == "none" and _takes_sides(scene, statement, pieces)):
        return found
    wider = _sentence(scene, statement, pieces)
    again = _read(scene, replace(statement, cue=(), content=wider), wider) if wider else found
    if found.label == "for":
        return again if again.label == "condition" else found
    return again


_SIDES = frozenset(("for", "against", "excludes", "undecided", "withheld", "settles", "wishes"))


def _takes_sides(scene: Scene, statement: Statement, pieces: tuple[Span, ...]) -> bool:
    """Are there words for a position in cue and content, be they somebody else's?"""
    row = [t for span in (*statement.cue, *pieces) for t in tokens(scene.document.text, *span, KNOWN)]
    return any(atom.kind in _SIDES for atom in atoms_of(row)) or "that" in [t.form for t in row[:6]]


def _sentence(scene: Scene, statement: Statement, pieces: tuple[Span, ...]) -> tuple[Span, ...]:
    """The sentence of cue and content without what other statements say in it; nothing where it is no wider than these."""
    text, parts = scene.document.text, (*pieces, *statement.cue)
    first, last = min(a for a, _ in parts), max(b for _, b in parts)
    stops = (m.end() for m in _SENTENCE.finditer(text, max(0, first - 400), first))
    starts = [stop for stop in stops if not _ABBREVIATION.search(text[max(0, stop - 8):stop])]
    place, end = starts[-1] if starts else max(0, first - 400) if first > 400 else 0, _stop(text, max(first, last - 1))
    end = max(last, min(end, last + 300))
    others = sorted(span for other in scene.statements if other.id != statement.id for span in (*other.content, *other.cue))
    if place == first and end <= last + 2:
        return ()
    found: list[Span] = []
    for a, b in others:
        if b > place and a < end and not (a <= first and b >= last):
            found.append((place, a))
            place = max(place, b)
    found.append((place, end))
    return tuple((a, b) for a, b in found if b - a > 2 and any(c.isalpha() for c in text[a:b]))


def _read(scene: Scene, statement: Statement, pieces: tuple[Span, ...]) -> Position:
    """The position that some pieces of text tell as the statement's content."""
    text, nothing = scene.document.text, Position(statement.id, "none")
    parts = [(span, how) for span, how in conditions.if_parts(text, pieces)]
    cut = [span for span, how in parts if how != "held" or not scene.names_it(span)]
    holder = scene.holder(statement)
    clauses = _clauses(scene, statement, pieces, cut, holder)
    stance = _settled([stance_of(clause) for clause in clauses])
    if stance.label == "none" and not stance.binds:
        stance = _by_kind(statement, clauses)
    if stance.named < 2 and not scene.is_about(statement.start, pieces[-1][1]):
        return nothing
    condition = _conditional(scene, statement, pieces, parts, stance, holder)
    if condition is not None and (stance.named or scene.is_about(*condition) or any(c.named for c in clauses)):
        return _position(scene, statement, "condition", stance, clauses, (condition,))
    return _position(scene, statement, stance.label, stance, clauses, ()) if stance.label != "none" else nothing


def _by_kind(statement: Statement, clauses: list[Clause]) -> Stance:
    """What the statement's kinds say, where its words alone did not: only of a topic that is named, and by the speaker's own
    attitude."""
    clause = next((c for c in clauses if c.named == 2), None)
    if clause is None or clause.place is None or ("claim" in statement.kinds and len(statement.kinds) == 1):
        return NOTHING
    if clause.holder.is_other(
        clause.tokens[clause.cue : next((a.first for a in clause.atoms if a.first >= clause.cue), clause.cue)]
    ):
        return NOTHING
    at = (clause.place, clause.place + 1)
    if statement.polarity == "withheld":
        return Stance("withheld", 1, at)
    if {"criticism", "warning"} & set(statement.kinds) and not clause.others_blamed():
        return Stance("against", 1, at)
    return Stance("for", 1, at) if "support" in statement.kinds and not clause.others_blamed() else NOTHING


def _position(
    scene: Scene, statement: Statement, label: str, stance: Stance, clauses: list[Clause], condition: tuple[Span, ...]
) -> Position:
    why = next(
        (
            ((c.tokens[stance.at[0]].start, c.tokens[stance.at[1] - 1].end),)
            for c in clauses
            if stance.at[1] and stance.at[1] <= len(c.tokens) and stance_of(c) == stance
        ),
        (),
    )
    return Position(statement.id, label, condition, _SURE[stance.named], why)  # type: ignore[arg-type]


def _pieces(statement: Statement) -> tuple[Span, ...]:
    return tuple((start, min(end, start + _LONGEST)) for start, end in statement.content[:8])


def _clauses(scene: Scene, statement: Statement, pieces: tuple[Span, ...], cut: list[Span], holder: Holder) -> list[Clause]:
    """The clauses of a content, the cue before the first; without the if-parts."""
    text, topic = scene.document.text, scene.topic
    cue = [t for span in statement.cue for t in tokens(text, *span, KNOWN)]
    content = [
        t
        for span in pieces
        for t in [*tokens(text, *span, KNOWN), Token(".", ".", span[1], span[1])]
        if not any(a <= t.start < b for a, b in cut)
    ]
    if len(pieces) > 1:
        content = _joined(content)
    pledged = "pledge" in statement.kinds or any(t.base in ("promise", "pledge", "vow", "announce", "guarantee") for t in cue)
    rows = _split(content, topic)
    return [
        Clause([*cue, *row] if not i else row, len(cue) if not i else 0, topic, holder, pledged) for i, row in enumerate(rows)
    ]


def _joined(content: list[Token]) -> list[Token]:
    """A split quotation goes on where it was broken off: the added stop goes where a comma or small letter stands beside it."""
    found: list[Token] = []
    for i, token in enumerate(content):
        broken = token.form == "." and token.start == token.end and i + 1 < len(content)
        if not (
            broken
            and not content[min(i + 2, len(content) - 1)].capital
            and i + 2 < len(content)
            and content[i + 1].form in "\"“'‘"
        ):
            found.append(token)
    return found


def _split(content: list[Token], topic: Topic) -> list[list[Token]]:
    rows: list[list[Token]] = [[]]
    for i, token in enumerate(content):
        if _cuts(content, i) and any(t.form[0].isalnum() for t in rows[-1]):
            rows.append([] if token.form in _CUTS or not rows[-1] else _subject(rows[-1], topic, content, i))
            continue
        rows[-1].append(token)
    return [row for row in rows if any(t.form[0].isalnum() for t in row)] or [[]]


def _cuts(content: list[Token], i: int) -> bool:
    """Does a new clause begin here?"""
    token, following = content[i], content[i + 1].form if i + 1 < len(content) else ""
    if token.form == "yet":
        return following != "to" and (i == 0 or content[i - 1].form in (",", "and"))
    if (
        token.form == "but"
        and i
        and content[i - 1].form in ("nothing", "anything", "all", "none", "nobody", "choice", "option", "cannot")
    ):
        return False
    if token.form in _CUTS:
        return True
    if token.form == "and":
        return following in _SUBJECTS
    return False


def _subject(row: list[Token], topic: Topic, content: list[Token], i: int) -> list[Token]:
    """What the second of two joined verbs is said of: the topic, where it is the subject of the first."""
    first = next((k for k, t in enumerate(row) if t.base in ("be", "have", "do") or t.form in ("would", "will", "should")), 0)
    return [t for t in row[:first] if topic.named_by(t)] if content[i + 1].form in ("would", "will", "should", "must") else []


def _settled(found: list[Stance]) -> Stance:
    """What several clauses come to: the last that names the topic best; a mere promise only where nothing else is said."""
    told = [one for one in found if one.label != "none"]
    if not told:
        return next((one for one in found if one.binds), NOTHING)
    best = max(one.named for one in told)
    return [one for one in told if one.named == best][-1] if best == 2 else told[-1]


# --- conditions -----------------------------------------------------------------------------------------------------


def _conditional(
    scene: Scene,
    statement: Statement,
    pieces: tuple[Span, ...],
    parts: list[tuple[Span, str]],
    stance: Stance,
    holder: Holder,
) -> Span | None:
    """The condition that a statement lays, in its content or in the words after it."""
    text = scene.document.text
    if stance.label == "withheld" or stance.settles:
        return None
    if (found := _demanded(scene, statement, stance)) is not None:
        return found
    for span, how in parts:
        if how == "sure" and stance.label == "none" and _modal(scene, statement, span):
            return span
        if _makes(stance, how, text[span[0] : span[1]]):
            return span
    for start, end in pieces:
        if (
            (found := conditions.hinged(text, start, end)) is not None
            and stance.label in ("for", "none")
            and _concerns(scene, start, found[0])
        ):
            return found
        if (
            stance.label == "none"
            and (found := conditions.first_of_all(text, start, end) or conditions.named(text, start, end)) is not None
            and (_colon(text, found, start) or found[0] <= start + 1)
            and scene.is_about(start, end)
        ):
            return found
        if stance.label in ("for", "against") or stance.binds:
            found = conditions.terms(text, start, end) or (
                conditions.only_with(text, start, end) or conditions.but_must(text, start, end)
                if stance.label == "for" or stance.binds
                else None
            )
            if found is not None:
                return found
            if (
                (found := conditions.named(text, start, end)) is not None
                and stance.label != "against"
                and _colon(text, found, start)
            ):
                return found
    if stance.label == "for":
        return _afterwards(scene, statement, pieces)
    return None


_CONSENT = frozenset(
    "it support consent yes approval vote signature backing blessing agreement nod help answer assent permission".split()
)


def _concerns(scene: Scene, start: int, end: int) -> bool:
    return any(scene.topic.named_by(t) or t.form in _CONSENT for t in tokens(scene.document.text, start, end, KNOWN))


def _colon(text: str, span: Span, start: int) -> bool:
    return (
        ":" in text[start : span[0]][-4:]
        or re.search(r"\b(?:condition|proviso|price|string|caveat|catch)\b", text[start : span[0]]) is not None
    )


_MODAL = re.compile(
    r"\b(?:will|would|can|could|may|might|shall|must|should|ready|willing|prepared|yes|no)\b|['’](?:ll|d)\b", re.IGNORECASE
)


def _modal(scene: Scene, statement: Statement, span: Span) -> bool:
    """Is something held out beside an if-part?"""
    text = scene.document.text
    rest = " ".join(
        [
            scene.document.quote(statement.cue),
            *(text[a : min(b, span[0])] + " " + text[max(a, span[1]) : b] for a, b in statement.content),
        ]
    )
    return _MODAL.search(rest) is not None


def _makes(stance: Stance, how: str, words: str) -> bool:
    """Does an if-part make a stance one on condition?"""
    if how == "held":
        return stance.label == "against"
    if how == "tentative":
        return stance.binds and stance.label in ("for", "none")
    if stance.label == "undecided":
        return stance.binds
    if stance.label == "against":
        return re.match(r"(?:but )?(?:unless|only|if|as long as|so long as|provided|on )", words, re.IGNORECASE) is not None
    return stance.label == "for" or stance.binds


_INSISTS = re.compile(
    r"\b(?:insist\w*(?: on)?|demand\w*|requir\w+|want\w*|ask\w* for|need\w*|call\w* for|expect\w*|stipulat\w+|"
    r"press\w* for|seek\w*|sought|set\w*|made|make\w*|named?)\b",
    re.IGNORECASE,
)


def _demanded(scene: Scene, statement: Statement, stance: Stance) -> Span | None:
    """ "Insisted on [X] before any meeting": the demand is the condition of what follows it."""
    text = scene.document.text
    cue = " ".join(text[a:b] for a, b in statement.cue)
    start, end = statement.content[0]
    if not _INSISTS.search(cue):
        match = _INSISTS.search(text, start, min(end, start + 120))
        if match is None:
            return None
        start = match.end()
    found = conditions.asked_before(text, start, end)
    if found is None:
        return None
    rest = text[found[1] : end]
    behind = Clause(tokens(rest, 0, len(rest), KNOWN), 0, scene.topic, Holder(frozenset(), frozenset()))
    if any(a.kind == "settles" for a in behind.atoms):
        return None
    agreed = behind.topic_at or any(a.kind in ("for", "acts") for a in behind.atoms) or behind.named
    ahead = any(scene.topic.named_by(t) for t in tokens(text, *found, KNOWN))
    return found if agreed and not ahead else None


def _afterwards(scene: Scene, statement: Statement, pieces: tuple[Span, ...]) -> Span | None:
    """A condition in the rest of the statement's sentence or in the next one, where nobody else speaks there."""
    text, last = scene.document.text, max(end for _, end in (*pieces, *statement.cue))
    for start, end in _sentences(pieces, text):
        found = conditions.required(text, start, end) if start > pieces[0][0] and "must" in text[start:end] else None
        if found is not None:
            return found
    stop = _stop(text, last)
    if _foreign(scene, statement, last, stop):
        return None
    if (found := conditions.named(text, last, stop)) is not None and ":" in text[last : found[0]]:
        return found
    following = _stop(text, stop)
    if stop >= len(text) or "\n" in text[stop - 1 : stop] or _foreign(scene, statement, stop, following):
        return None
    found = conditions.named(text, stop, following)
    if found is not None and re.search(
        r"\b(?:condition|proviso|string|caveat|catch|price|term|demand|stipulation|requirement|snag|in return|in exchange|"
        r"exception|rider|only|asked|ask|precondition)",
        text[stop : found[0]],
        re.IGNORECASE,
    ):
        return found
    return conditions.required(text, stop, following) if _carries_on(scene, statement, stop, following) else None


def _sentences(pieces: tuple[Span, ...], text: str) -> Iterable[Span]:
    for start, end in pieces:
        place = start
        while place < end:
            stop = min(_stop(text, place), end)
            yield place, stop
            place = stop


def _stop(text: str, place: int) -> int:
    """Where the sentence that `place` stands in ends."""
    for match in _SENTENCE.finditer(text, place, min(len(text), place + 600)):
        if not _ABBREVIATION.search(text[max(0, match.end() - 8) : match.end()]):
            return match.end()
    return min(len(text), place + 600)


def _foreign(scene: Scene, statement: Statement, start: int, end: int) -> bool:
    """Does somebody else speak in a stretch of the text?"""
    own = scene.names[statement.id]
    return any(
        start <= other.start < end and not scene.names[other.id] & own
        for other in scene.statements
        if other.id != statement.id
    )


def _carries_on(scene: Scene, statement: Statement, start: int, end: int) -> bool:
    """Does a sentence carry on what the speaker said: by a pronoun, the name, or inside quotation marks?"""
    sentence = scene.document.text[start:end]
    return bool(
        _PRONOUN.search(sentence) or scene.names[statement.id] & set(_words(sentence)) or sentence.lstrip()[:1] in '"“'
    )


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]


_TITLES = frozenset("the a an mr mrs ms dr sir of and for in".split())


def _name_words(statement: Statement) -> frozenset[str]:
    speaker = statement.speaker
    return frozenset(_words(speaker.name)) - _TITLES if speaker and speaker.name else frozenset()


def with_confidence(position: Position, read: float) -> Position:
    """A position with the confidence that the statement itself was read right taken into account."""
    return replace(position, confidence=round(position.confidence * read, 4))
