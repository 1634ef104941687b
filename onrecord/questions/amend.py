"""Correcting statements by hand: who speaks, what it does, which words it is, which utterance it reports. A correction is a
judgement of a user; the statement stays as it was read, and the correction can be undone."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, cast

from onrecord.document import Span
from onrecord.errors import InputError, RecordError
from onrecord.judgement import Judgement, JudgementKind
from onrecord.merging.groups import group
from onrecord.questions.correct import undo as undo_people
from onrecord.questions.correct import user
from onrecord.questions.people import the_person
from onrecord.questions.show import find
from onrecord.reading import Reading
from onrecord.record import Record, StoredStatement
from onrecord.record.judging import judgement_from
from onrecord.record.rows import KINDS, kinds_to_bits
from onrecord.speaker import Speaker
from onrecord.statement import Kind, Statement

CORRECTIONS: tuple[JudgementKind, ...] = ("speaker", "kinds", "span")
"""Judgements on one statement."""
MOST_ASKED = 400
LONGEST = 200
"""Characters of a speaker's name."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What a user said of a statement: `what` is "speaker", "kinds" or "span", `before` and `after` are words to show."""

    judgement: str
    statement: str
    what: str
    before: str
    after: str
    by: str
    made: str


def correct_speaker(record: Record, statement: str, name: str, by: str = "") -> Judgement:
    """Say who speaks: a person's name or id, a name that is new, or "" for one who cannot be told. Raises InputError,
    RecordError."""
    found, name = find(record, statement), " ".join(name.split())
    if len(name) > LONGEST:
        raise InputError(f"a name of {len(name)} characters; give at most {LONGEST}")
    person, shown = known_person(record, name)
    before = found.statement.speaker
    about = {"person": person, "before": (before.name or before.kind) if before else None, "was": found.person}
    return write(record, Judgement("speaker", found.id, shown, True, 1.0, "user", by or user(), "corrected by hand", about))


def known_person(record: Record, name: str) -> tuple[str | None, str]:
    """The person (id) of a name or id and the name to show; no id for a name that is new."""
    if not name:
        return None, ""
    try:
        person = the_person(record, name)
    except RecordError as error:
        if not str(error).startswith("nobody"):
            raise
        return None, name
    return person.id, person.name or name


def correct_kinds(record: Record, statement: str, kinds: Sequence[str], by: str = "") -> Judgement:
    """Say what a statement does. Raises InputError where none, or one that there is not, is given."""
    found = find(record, statement)
    chosen = [kind for kind in KINDS if kind in kinds]
    if not chosen or set(kinds) - set(KINDS):
        raise InputError(f"a statement has one kind or more of: {', '.join(KINDS)}")
    about = {"before": list(found.statement.kinds)}
    return write(record, Judgement("kinds", found.id, " ".join(chosen), True, 1.0, "user", by or user(), "corrected by hand",
                                   about))


def correct_span(record: Record, statement: str, words: str, by: str = "") -> Judgement:
    """Say which words are the content: exactly as the document has them, each piece on a line of its own. Raises InputError."""
    found = find(record, statement)
    document = record.document(found.document)
    assert document is not None
    spans = located(document.document.text, words, found.statement.start)
    about = {"content": [list(span) for span in spans], "before": [list(span) for span in found.statement.content]}
    return write(record, Judgement("span", found.id, document.document.quote(spans), True, 1.0, "user", by or user(),
                                   "corrected by hand", about))


def located(text: str, words: str, near: int) -> tuple[Span, ...]:
    """Where the lines of `words` stand in a text, nearest to a place. Raises InputError."""
    spans: list[Span] = []
    for piece in filter(None, (line.strip() for line in words.splitlines())):
        places = [start for start in starts(text, piece) if all(start >= end for _, end in spans)]
        if not places:
            raise InputError(f"“{piece[:60]}” does not stand in the document like this, after the piece before it; copy the "
                             "words from its text")
        start = min(places, key=lambda place: abs(place - near))
        spans.append((start, start + len(piece)))
    if not spans:
        raise InputError("which words are it? give them as they stand in the document")
    return tuple(spans)


def starts(text: str, piece: str) -> Iterable[int]:
    """Every place where a piece begins."""
    start = text.find(piece)
    while start >= 0:
        yield start
        start = text.find(piece, start + 1)


def write(record: Record, judgement: Judgement) -> Judgement:
    """Write a correction down in place of the one before it; a corrected speaker's statement goes to its person, and one of
    corrected kinds is found by them."""
    with record.transaction():
        for one in corrections_of(record, [judgement.left]):
            if one.kind == judgement.kind and (one.right, one.features) != (judgement.right, judgement.features):
                record.withdraw(one.id, judgement.by)
        record.judge(judgement)
        if judgement.kind == "speaker":
            place_speaker(record, judgement.left)
        if judgement.kind == "kinds":
            place_kinds(record, judgement.left)
        return next(one for one in corrections_of(record, [judgement.left]) if one.kind == judgement.kind)


def place_speaker(record: Record, statement: str) -> None:
    """Put a statement to the person that its standing correction says, or else where its own speaker is."""
    said = next((one for one in corrections_of(record, [statement]) if one.kind == "speaker"), None)
    if said is None:
        own = """(SELECT p.person FROM statements st JOIN speaker_places p ON p.speaker = st.speaker WHERE st.id = ?)"""
        values: tuple[Any, ...] = (statement, statement)
    else:
        own = """(SELECT p.person FROM speakers s JOIN speaker_places p ON p.speaker = s.seq WHERE s.id = ?)"""
        values = (said.features.get("person"), statement)
    sql = f"UPDATE statement_places SET person = {own} WHERE statement = (SELECT seq FROM statements WHERE id = ?)"
    record.backend.run(sql, values)


def place_kinds(record: Record, statement: str) -> None:
    """Have a statement found by the kinds that its standing correction says, or else by those that were read."""
    said = next((one for one in corrections_of(record, [statement]) if one.kind == "kinds"), None)
    bits = kinds_to_bits(cast(list[Kind], said.right.split())) if said else None
    record.backend.run("UPDATE statement_places SET kinds = ? WHERE statement = (SELECT seq FROM statements WHERE id = ?)",
                       (bits, statement))


def place_speakers(record: Record) -> None:
    """Put all statements with a corrected speaker where they belong: after persons were merged or split."""
    for one in record.judgements(kind="speaker", author="user", limit=1_000_000):
        place_speaker(record, one.left)


def part_report(record: Record, statement: str, by: str = "") -> Judgement:
    """Take a report out of its utterance: it was another act of saying. Raises InputError where it is the only report."""
    found, by = find(record, statement), by or user()
    others = [one for one in record.members("utterance", found.utterance) if one != found.id]
    if not others:
        raise InputError("it is the only report of its utterance; there is nothing to take it from")
    judged = Judgement("same utterance", others[0], found.id, False, 1.0, "user", by, "parted by hand")
    with record.transaction():
        for one in record.judgements(kind="same utterance", about=found.id, limit=100_000):
            if one.holds:
                record.withdraw(one.id, by)
        record.judge(judged)
        record.place("utterance", {found.id: found.id} | dict.fromkeys(others, others[0]))
    return standing(record, judged)


def join_report(record: Record, statement: str, other: str, by: str = "") -> Judgement:
    """Make two statements (or utterances) reports of one utterance, by hand. Raises InputError, RecordError."""
    one, two, by = find(record, statement), find(record, other.strip()), by or user()
    if one.utterance == two.utterance:
        raise InputError("these are reports of one utterance already")
    judged = Judgement("same utterance", one.id, two.id, True, 1.0, "user", by, "joined by hand")
    with record.transaction():
        for apart in record.judgements(kind="same utterance", about=one.id, author="user", limit=100_000):
            if not apart.holds and two.id in apart.pair:
                record.withdraw(apart.id, by)
        record.judge(judged)
        record.place("utterance", dict.fromkeys(record.members("utterance", two.utterance), "s" + one.utterance[1:]))
    return standing(record, judged)


def standing(record: Record, judged: Judgement) -> Judgement:
    """A judgement as it was written: with its turn and its moment."""
    pair = judged.pair
    return next(one for one in reversed(record.judgements(kind=judged.kind, about=pair[0], author="user", limit=100_000))
                if one.pair == pair and one.holds == judged.holds)


def undo(record: Record, judgement: str, by: str = "") -> Judgement:
    """Withdraw a judgement of a user, or one by which things are merged, and put everything where the others say. Raises
    RecordError."""
    rows = record.rows("SELECT * FROM judgements WHERE id = ?", (judgement,))
    if not rows:
        raise RecordError(f"there is no judgement {judgement[:40]!r} in this record")
    one = judgement_from(rows[0])
    if one.kind in ("same person", "name", "role"):
        undo_people(record, judgement, by)
        with record.transaction():
            place_speakers(record)
        return one
    if one.kind not in (*CORRECTIONS, "same utterance", "divergence", "outcome", "evidence"):
        raise InputError(f"a judgement on {one.kind} is not undone by hand")
    with record.transaction():
        if not record.withdraw(judgement, by or user()):
            raise RecordError(f"the judgement {judgement} was withdrawn before")
        if one.kind == "speaker":
            place_speaker(record, one.left)
        if one.kind == "kinds":
            place_kinds(record, one.left)
        if one.kind == "same utterance":
            place_reports(record, [*record.members("utterance", one.left), *record.members("utterance", one.right)])
    return one


def place_reports(record: Record, members: Iterable[str]) -> None:
    """Put statements together as the standing judgements between them say."""
    order = list(dict.fromkeys(members))
    judged = {one.id: one for member in order
              for one in record.judgements(kind="same utterance", about=member, limit=100_000)
              if one.left in order and one.right in order}
    groups = group(order, judged.values())
    heads: dict[str, str] = {}
    for member in order:
        heads.setdefault(groups[member], member)
    record.place("utterance", {member: heads[groups[member]] for member in order})


def corrections_of(record: Record, statements: Sequence[str]) -> list[Judgement]:
    """The standing corrections of statements (ids), in the order of correcting."""
    found: list[Judgement] = []
    for start in range(0, len(statements), MOST_ASKED):
        ids = statements[start : start + MOST_ASKED]
        sql = f"""SELECT * FROM judgements WHERE left_id IN ({', '.join('?' * len(ids))})
            AND kind IN ('speaker', 'kinds', 'span') AND withdrawn IS NULL ORDER BY seq"""
        found += map(judgement_from, record.rows(sql, ids))
    return found


def in_words(judged: Judgement) -> Correction:
    """A correction as it is shown."""
    before: Any = judged.features.get("before")
    words = before or "not resolved"
    if judged.kind != "speaker":
        words = ", ".join(before) if judged.kind == "kinds" else "other words"
    after = judged.right.replace(" ", ", ") if judged.kind == "kinds" else judged.right or "not resolved"
    return Correction(judged.id, judged.left, judged.kind, words, after, judged.by, judged.made)


def amended(statement: Statement, judged: Iterable[Judgement]) -> Statement:
    """A statement as its corrections have it."""
    for one in judged:
        if one.left != statement.id:
            continue
        if one.kind == "kinds":
            statement = replace(statement, kinds=tuple(cast(list[Kind], one.right.split())))
        elif one.kind == "span":
            statement = replace(statement, content=tuple((a, b) for a, b in one.features["content"]))
        elif one.kind == "speaker":
            statement = replace(statement, speaker=spoken(statement.speaker, one.right))
    return statement


def spoken(before: Speaker | None, name: str) -> Speaker | None:
    """The speaker that a correction names; what was known of another one does not hold."""
    if not name:
        return None
    if before is not None and before.name == name:
        return before
    return Speaker(name, before.kind if before and before.kind not in ("author", "generic") else "person", 1.0)


def amended_reading(reading: Reading, judged: Sequence[Judgement]) -> Reading:
    """A reading as its corrections have it."""
    return replace(reading, statements=tuple(amended(one, judged) for one in reading.statements)) if judged else reading


def amended_found(found: StoredStatement, judged: Sequence[Judgement]) -> StoredStatement:
    """A stored statement as its corrections have it; its text changes with its words."""
    words = next((one.right for one in judged if one.kind == "span" and one.left == found.id), found.text)
    return replace(found, statement=amended(found.statement, judged), text=words,
                   marks=found.marks if words == found.text else ())


def training_lines(record: Record) -> Iterable[dict[str, Any]]:
    """What users corrected, as examples to learn from: a statement with its text, as read and as corrected, or a pair with the
    answer."""
    start = 0
    while page := record.judgements(author="user", limit=500, offset=start):
        start += len(page)
        for one in page:
            if one.kind in CORRECTIONS:
                yield statement_example(record, one)
            elif one.kind in ("same person", "same utterance"):
                yield {"example": one.kind, "left": one.left, "right": one.right, "same": one.holds, "by": one.by,
                       "made": one.made, "judgement": one.id}


def statement_example(record: Record, one: Judgement) -> dict[str, Any]:
    """A correction of a statement with the document's text."""
    from onrecord.reading import statement_json

    found = record.statement(one.left)
    document = record.document(found.document) if found else None
    if found is None or document is None:
        return {"example": one.kind, "statement": one.left, "missing": True, "judgement": one.id}
    return {"example": one.kind, "document": found.document, "text": document.document.text,
            "read": statement_json(found.statement), "corrected": statement_json(amended(found.statement, [one])),
            "person": one.features.get("person"), "by": one.by, "made": one.made, "judgement": one.id}


def training_text(record: Record) -> str:
    """The examples as JSON lines."""
    return "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in training_lines(record))
