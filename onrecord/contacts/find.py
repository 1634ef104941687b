"""The contacts of a document: its sentences marked, the frames held against them, the parties named."""

# ruff: noqa: E501 - word lists and patterns are read a phrase at a time.
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import combinations, product

from onrecord.contacts import lexicon
from onrecord.contacts.cast import FEMALE, IT, MALE, Cast, make_cast
from onrecord.contacts.contact import Contact, State
from onrecord.contacts.dates import find_date
from onrecord.contacts.echoes import echoes
from onrecord.contacts.frames import FRAMES, MEDIATOR, Frame
from onrecord.contacts.match import Match
from onrecord.contacts.mentions import Mention
from onrecord.contacts.roles import CLAUSE, Subject, subject
from onrecord.contacts.sentences import Sentence, split
from onrecord.contacts.states import Around, outcome_of, state_of
from onrecord.contacts.units import Marked, Unit, mark
from onrecord.document import Document, Span
from onrecord.statement import Statement

NO_PARTIES = frozenset(
    "reporters journalists people press media public crowd audience readers fans officials others everyone colleagues sources "
    "photographers viewers voters listeners customers supporters passers-by neighbours".split())
FIRST = frozenset(("i", "me", "myself", "we", "us", "our", "my"))
CLAUSE_END = re.compile(r" (?:, (?:and|but|while|whereas|which|although|when|where|who|as|so|though) |but |while |when |whereas |"
                        r"because |if |where |— |– )|,? (?:he|she|they|§\d+) (?:said|told|added|says)\b")
SPORT = re.compile(r"\b(?:cup|match|semi-?final|quarter-?final|final|fixture|derby|kick-off|league game|playoffs?|play-offs?|"
                   r"championship|in the ring|on the pitch|first leg|second leg|tournament)\b")
TIMES = re.compile(r"(?:it|this|that|§0) (?:is|was|would be|will be) (?:\w+ )?(?:the|their) (?:first|second|third|last) (?:time|meeting)\b")
_SAYER = re.compile(r"§(\d+)(?: \w+ly)? (?:saying|said|says|adding|insisting|insisted|denied|denies|claimed|confirmed|announced)(?: that)? $")
BEING = frozenset("be is was were been am are as".split())
HOSTED = frozenset(("guest", "visitor", "host", "guests", "visitors"))
SAID_ON = re.compile(r"\b(?:said|says|told|announced|added|confirmed|wrote|tweeted|warned|according|insisted|claimed)\b[^,]{0,30}$")
NOBODY = re.compile(r"\b(?:nobody|no one|everyone|everybody|anyone|anybody|someone|somebody|none|who)(?: [\w-]+){0,3} ?$")
_SAID_OF = re.compile(r"\b(?:said|says|added|remarked|wrote) of §(\d+)")
_QUOTING = re.compile(r"\b(?:said|says|told|added|insisted|confirmed|replied|explained|wrote|claimed|answered|admitted)\b")
FUTURE = ("planned", "offered", "refused")
DROPPED = re.compile(r"\b(?:call(?:ed|s)? off|cancel\w*|postpon\w*|put off|scrapp\w*|shelv\w*)\b")
PRESENT = re.compile(r"^(?:meets?|sees?|sits?|calls?|phones?|rings?|speaks?|talks?|writes?|visits?|hosts?|receives?|welcomes?|go|goes|"
                     r"fl(?:y|ies)|travels?|drives?|sails?|comes?|negotiates?|confers?|dines?|lunch(?:es)?|join(?:s)?|holds? .*|"
                     r"meeting|seeing|sitting|visiting|flying|travelling|going|receiving|hosting|has .*|have .*|sh\w+|chairs?|gathers?)$")


@dataclass(slots=True)
class Reader:
    """One document in hand: its cast, the contacts so far, the date spoken of last."""

    document: Document
    statements: Sequence[Statement]
    cast: Cast
    day: date | None
    found: list[Contact] = field(default_factory=list)
    last_date: str | None = None
    last_line: int = -9
    owners: dict[int, tuple[str, ...]] = field(default_factory=dict)
    heard: str | None = None
    asked: tuple[Sentence, Marked, list[tuple[str, ...]]] | None = None


def find_contacts(document: Document, statements: Sequence[Statement] = ()) -> tuple[Contact, ...]:
    """The contacts that a document states, in the order of its text; `statements` tell who says "I" and in whose words a
    contact stands. Without a date of publication only full dates are resolved."""
    sentences = split(document.text)
    lines = [mark(sentence) for sentence in sentences]
    cast = make_cast(member for line in lines for unit in line.units for member in unit.members)
    reader = Reader(document, statements, cast, _day(document.published))
    for number, (sentence, line) in enumerate(zip(sentences, lines, strict=True)):
        names = _named(reader, sentence, line, number)
        if (quoted := next((token for token in sentence.tokens if token.quoted), None)) is not None:
            _speaker(reader, sentence, quoted.start)
        since = len(reader.found)
        if sentence.question:
            reader.asked = (sentence, line, names)
            continue
        for one in _answered(reader, sentence, line):
            _keep(reader, one, since)
        for find in (_matches, _echoed):
            for match in list(find(reader, line, names)):
                for one in _contacts(reader, sentence, line, match):
                    _keep(reader, one, since)
        reader.asked = None
        if len(reader.found) > since:
            reader.last_line = number
        _note_pair(reader, line, names, since)
    return tuple(reader.found)


def _day(published: str | None) -> date | None:
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def _keep(reader: Reader, contact: Contact, since: int) -> None:
    """Keep a contact unless the sentence has given its pair and state already."""
    pair = {contact.a, contact.b}
    for old in reader.found[since:]:
        if {old.a, old.b} == pair and old.state == contact.state:
            return
    reader.found.append(contact)
    reader.last_date = contact.date or reader.last_date


def _note_pair(reader: Reader, line: Marked, names: list[tuple[str, ...]], since: int) -> None:
    """What "they" and "the two" mean from here on."""
    lists = [found for number, (unit, found) in enumerate(zip(line.units, names, strict=True))
             if len(unit.members) > 1 and len(found) > 1 and (line.line[:line.line.find(f"§{number}")].split() or [","])[-1] in CLAUSE]
    if len(reader.found) > since:
        last = reader.found[-1]
        reader.cast.pair = lists[-1] if lists and {last.a, last.b} <= set(lists[-1]) else (last.a, last.b)
    elif lists:
        reader.cast.pair = lists[-1]


# --- names -----------------------------------------------------------------------------------------------------------


def _named(reader: Reader, sentence: Sentence, line: Marked, number: int) -> list[tuple[str, ...]]:
    """The parties of each unit; pronouns look back over what stands before them."""
    out: list[tuple[str, ...]] = []
    for turn, unit in enumerate(line.units):
        place = line.line.find(f"§{turn}")
        word = line.line[:place].split()[-1:]
        subject_like = not word or word[0] in CLAUSE
        avoid = () if subject_like else _co_arguments(line, out, turn)
        sayer = _SAYER.search(line.line[:place]) if unit.members[0].words in MALE | FEMALE | IT else None
        names = out[int(sayer[1])] if sayer and len(out[int(sayer[1])]) == 1 else tuple(dict.fromkeys(
            name for member in unit.members for name in _names(reader, sentence, unit, member, number, avoid)))
        if not subject_like and unit.members[0].kind == "pronoun" and names and reader.found and number - reader.last_line < 2:
            names = _parallel(reader, unit.members[0], names, avoid)
        out.append(names)
        if unit.members[-1].owner is not None:
            reader.owners[id(unit)] = _names(reader, sentence, unit, unit.members[-1].owner, number, ())
        if unit.members[-1].kind == "common" and unit.members[-1].titles & (lexicon.PEOPLE | lexicon.KIN):
            reader.cast.people.update(names)
        for name in names:
            if unit.members[0].kind != "pronoun" or len(names) == 1:
                reader.cast.see(name, number, turn, subject_like and not unit.genitive)
    return out


def _co_arguments(line: Marked, names: list[tuple[str, ...]], turn: int) -> tuple[str, ...]:
    """Whom an object pronoun cannot mean: the subject of its own clause."""
    found = subject(line, line.line.find(f"§{turn}"))
    if found is None or found.unit not in line.units[:turn]:
        return ()
    return names[line.units.index(found.unit)]


def _names(reader: Reader, sentence: Sentence, unit: Unit, member: Mention, number: int, avoid: tuple[str, ...]) -> tuple[str, ...]:
    head = _owner_most(member)
    token = sentence.tokens[unit.first]
    if head.kind == "pronoun" and head.words in FIRST:
        speaker = _speaker(reader, sentence, token.start)
        return () if speaker is None else (speaker if head is member else f"{speaker}'s {member.words}",)
    if head.kind == "pronoun" and head.words in ("they", "them", "themselves", "each other", "their"):
        if head is member and len(reader.cast.pair) > 1:
            return reader.cast.pair
        if head is member:
            groups = [p for p in reader.cast.places if p.name in reader.cast.bodies or p.name.endswith("s")]
            return (groups[-1].name,) if groups else ()
    of = _SAID_OF.search(mark(sentence).line) if head.kind == "pronoun" and token.quoted else None
    if of is not None and head is member and head.words in MALE | FEMALE:
        spoken_of = reader.cast.name(mark(sentence).units[int(of[1])].members[0], number)
        return (spoken_of,) if spoken_of else ()
    fitting = _within_quotation(reader, sentence, token.start, head)
    name = reader.cast.name(member, number, fitting if member.owner is not None else (*avoid, *fitting))
    return () if name is None or name.lower() in NO_PARTIES else (name,)


def _parallel(reader: Reader, member: Mention, names: tuple[str, ...], avoid: tuple[str, ...]) -> tuple[str, ...]:
    """An object pronoun goes back to the object of the contact before, where that fits: "refused to meet A; C agreed to see
    him"."""
    other = reader.found[-1].b
    if member.words in MALE | FEMALE | IT and other not in avoid and reader.cast.fits(member.words, other):
        return (other,)
    return names


def _possessor(reader: Reader, line: Marked, word: str, subject_: Subject | None,
               names: list[tuple[str, ...]]) -> tuple[str, ...]:
    """Whose letters or calls: "my", "her"; never the subject's own."""
    own = names[line.units.index(subject_.unit)] if subject_ is not None else ()
    if word in FIRST:
        return (reader.heard,) if reader.heard else ()
    found = reader.cast.pronoun(word, 10**6, own) if word != "their" else None
    return (found,) if found else ()


def _owner_most(member: Mention) -> Mention:
    while member.kind == "common" and member.owner is not None:
        member = member.owner
    return member


def _within_quotation(reader: Reader, sentence: Sentence, offset: int, head: Mention) -> tuple[str, ...]:
    """In a quotation "he" is not who speaks."""
    quoted = any(token.quoted for token in sentence.tokens if token.start == offset)
    if not quoted or head.kind != "pronoun" or head.words not in MALE | FEMALE | IT:
        return ()
    speaker = _speaker(reader, sentence, offset)
    return () if speaker is None else (speaker,)


def _speaker(reader: Reader, sentence: Sentence, offset: int) -> str | None:
    """Who says the words at an offset: of the smallest statement that holds it, else who is named beside a verb of saying in
    the sentence or, for a quotation that goes on, in the one before."""
    statement = _statement(reader, offset)
    if statement is not None and statement.speaker is not None and statement.speaker.name:
        known = reader.cast.full.get(statement.speaker.name)
        reader.heard = known or reader.heard or reader.cast.pronoun("he", 10**6) or statement.speaker.name
        return reader.heard
    line = mark(sentence)
    match = re.search(rf"§(\d+) (?:\w+ )?{_QUOTING.pattern}|{_QUOTING.pattern} §(\d+)", line.line)
    if match is not None:
        said_by = line.units[int(match[1] or match[2])].members[0]
        name = reader.cast.name(said_by, 10**6)
        office = said_by.kind == "common" and said_by.owner is None and name == said_by.words
        reader.heard = (reader.cast.pronoun("he", 10**6) if office else None) or name or reader.heard
    return reader.heard


def _statement(reader: Reader, offset: int) -> Statement | None:
    holding = [(sum(e - s for s, e in one.content), one.id, one) for one in reader.statements
               if any(start <= offset < end for start, end in one.content)]
    return min(holding)[2] if holding else None


# --- matches ---------------------------------------------------------------------------------------------------------


def _matches(reader: Reader, line: Marked, names: list[tuple[str, ...]]) -> Iterator[Match]:
    found: list[tuple[int, int, Match]] = []
    for order, frame in enumerate(FRAMES):
        for match in frame.pattern.finditer(line.line):
            found += [(match.start("word"), order, one) for one in _match(reader, frame, match, line, names)]
    by = _mediator(line, names)
    taken: list[tuple[int, int, set[frozenset[str]]]] = []
    for _, _, one in sorted(found, key=lambda item: (item[0], item[1])):
        if by is not None:
            one = replace(one, mediator=one.mediator or by, pairs=tuple(pair for pair in one.pairs if by not in pair))
        pair = {frozenset(pair) for pair in one.pairs}
        if pair and not any(a < one.stop and one.word < b and pair & pairs for a, b, pairs in taken):
            taken.append((one.word, one.stop, pair))
            yield one


def _echoed(reader: Reader, line: Marked, names: list[tuple[str, ...]]) -> Iterator[Match]:
    """What refers to the contacts before; a unit that is "it" or "them" is told to the patterns by its word."""
    things = {str(number) for number, unit in enumerate(line.units)
              if unit.members[0].kind == "pronoun" and unit.members[0].words in ("it", "them")}
    for match in echoes(line.line, names, reader.found):
        if all(number in things for number in re.findall(r"§(\d+)", line.line[match.word:match.stop])):
            yield match


def _is_present(word: str, chain: str) -> bool:
    """Is the word of contact in the present tense, so that a day to come makes it a plan?"""
    if word.split()[0].endswith("ing"):
        return bool(re.search(r"\b(?:is|are|am)\b", chain))
    return bool(PRESENT.match(word))


def _mediator(line: Marked, names: list[tuple[str, ...]]) -> str | None:
    match = MEDIATOR.search(line.line)
    if match is None:
        return None
    group = names[int(next(value for value in match.groups() if value))]
    return group[0] if len(group) == 1 else None


def _match(reader: Reader, frame: Frame, match: re.Match[str], line: Marked, names: list[tuple[str, ...]]) -> Iterator[Match]:
    at = match.start("word")
    subject_ = subject(line, at)
    groups = match.groupdict()
    others = names[int(groups["b"])] if groups.get("b") else ()
    extra = names[int(groups["c"])] if groups.get("c") else ()
    if groups.get("o"):
        unit = line.units[int(groups["o"])]
        owner = unit.members[0].owner
        if groups["word"] in BEING and not unit.members[0].titles & HOSTED:
            return
        others = reader.owners.get(id(unit), ()) if owner else names[int(groups["o"])]
    if groups.get("mine"):
        others = _possessor(reader, line, groups["mine"], subject_, names)
    state, mediator = _state(frame, match, line, subject_), None
    if state is None or line.line[match.end("word"):][:1].isalnum() or (frame.type == "meet" and SPORT.search(line.line)):
        return
    if subject_ is not None and NOBODY.search(re.sub(r"^ ?,? who\b", "", subject_.chain)):
        return
    if frame.mode == "both" and TIMES.match(line.line):
        return
    stop, more = _further(line, match.end(), names) if frame.mode in ("verb", "noun") else (match.end(), ())
    own = names[line.units.index(subject_.unit)] if subject_ is not None else ()
    pairs: list[tuple[str, str]]
    if frame.mode == "between":
        pairs = list(product(others, extra)) if extra else list(combinations(others, 2))
        mediator = own[0] if len(own) == 1 and own[0] not in (*others, *extra) and not (
            subject_ and subject_.genitive) and frame.type in ("mediate", "meet", "negotiate", "talk") else None
    elif frame.mode == "both":
        of = _SAID_OF.search(line.line)
        pairs = list(product(own, names[int(of[1])])) if len(own) == 1 and of else list(combinations(own, 2))
    elif extra:
        pairs = list(product(others, extra))
    else:
        pairs = list(product(own, (*others, *more)))
    pairs = [pair for pair in pairs if pair[0] != pair[1] and None not in pair]
    if not pairs:
        return
    start = min(subject_.at if subject_ is not None else at, at)
    yield Match(tuple(dict.fromkeys(pairs)), frame.type, state, start, stop, at, mediator)


_MORE = re.compile(r"^(?:(?: [^§,.;]{0,40})?(?: (?:in|at|on|near) §\d+)?(?: [^§,.;]{0,20})? ,? ?and|,? as well as)(?: ,[^§]{0,25},)?(?: (?:later|then|afterwards|separately|also|again|again in))? (?:to|with) "
                   r"§(\d+)(?! 's)")


def _further(line: Marked, end: int, names: list[tuple[str, ...]]) -> tuple[int, tuple[str, ...]]:
    """Parties that follow with a preposition of their own: "to Mallory and, an hour later, to Aransen"."""
    match = _MORE.match(line.line[end:])
    return (end, ()) if match is None else (end + match.end(), names[int(match[1])])


def _state(frame: Frame, match: re.Match[str], line: Marked, subject_: Subject | None) -> State | None:
    word = match["word"]
    before = line.line[:subject_.at] if subject_ else ""
    chain = subject_.chain if subject_ else line.line[:match.start("word")]
    around = Around(before, chain, match.group() if frame.mode == "noun" else word, line.line[match.end():])
    if subject_ is not None and subject_.unit.none:
        around = replace(around, chain=f" never {chain}")
    genitive = subject_ is not None and subject_.genitive
    if genitive or (frame.mode in ("noun", "between") and (subject_ is None or not chain.strip())):
        outcome = outcome_of(around.after)
        said = state_of(replace(around, after=""))
        if outcome is not None and said is not None:
            return outcome
    if frame.mode in ("noun", "between") and subject_ is not None and subject_.genitive:
        main = subject(line, subject_.at)
        if main is not None:
            around = replace(around, before=line.line[:main.at], chain=main.chain + chain)
    state = state_of(around, present=frame.mode != "noun" and _is_present(word, around.chain), answer=frame.mode == "answer")
    if frame.state is None or state is None or state in ("denied", "ended", "refused"):
        return state
    if frame.state == "offered":
        return "planned" if re.search(r"\baccept|\btook up|\btaken up", around.chain) else "offered"
    return frame.state


# --- contacts --------------------------------------------------------------------------------------------------------


def _contacts(reader: Reader, sentence: Sentence, line: Marked, match: Match) -> list[Contact]:
    """A match as contacts, each with its words, its day and whose words it stands in."""
    span = _span(sentence, line, match.start, match.stop)
    when = _date(reader, line.line, match)
    statement = _statement(reader, span[0])
    said_by = statement.speaker.name if statement is not None and statement.speaker is not None else None
    return [Contact(a, b, match.type, match.state, (span,), when, match.mediator, said_by, statement.id if statement else None)
            for a, b in match.pairs]


def _span(sentence: Sentence, line: Marked, start: int, stop: int) -> Span:
    first = sentence.tokens[line.token_at(start)]
    last = line.token_at(stop - 1)
    unit = next((unit for unit in line.units if unit.first <= last < unit.last), None)
    return first.start, sentence.tokens[unit.last - 1 if unit else last].end


def _date(reader: Reader, line: str, match: Match) -> str | None:
    """The day said beside the contact: after it in its clause, else inside it, else before it."""
    if reader.day is None:
        return None
    rest = line[match.stop:]
    end = CLAUSE_END.search(rest)
    after, inside = rest[:end.start()] if end else rest, line[match.start:match.stop]
    future = match.state in FUTURE or bool(match.state == "ended" and DROPPED.search(inside + after))
    if match.state == "refused" and "since" in after:
        return None
    for words in (after, inside, line[:match.start]):
        found = find_date(words, reader.day, future, reader.last_date)
        if found and not SAID_ON.search(words[:found[1]]):
            return found[0]
    return None


def _answered(reader: Reader, sentence: Sentence, line: Marked) -> list[Contact]:
    """'Did you ring Sand last night? "No," Dray said': what the question asked, denied or confirmed."""
    words = re.match(r"(no|yes|never)\b", line.line)
    if reader.asked is None or words is None or not sentence.tokens[1].quoted:
        return []
    speaker = _speaker(reader, sentence, sentence.tokens[1].start)
    before, asked, names = reader.asked
    for frame in FRAMES:
        match = frame.pattern.search(asked.line)
        if match is None or speaker is None or not match.groupdict().get("b") or not re.search(r"\byou\b", asked.line):
            continue
        other = [name for name in names[int(match["b"])] if name != speaker]
        found = Match(tuple((speaker, name) for name in other), frame.type, "held" if words[1] == "yes" else "denied",
                      0, match.end(), match.start())
        return [replace(one, spans=((before.tokens[0].start, sentence.tokens[-1].end),))
                for one in _contacts(reader, before, asked, found)]
    return []
