"""Who the source of each statement is, over the whole article."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from onrecord.analysis import Analysis
from onrecord.document import Document, Span
from onrecord.speaker import Speaker, SpeakerKind
from onrecord.speakers import lexicon, vocations
from onrecord.speakers.candidates import antecedent
from onrecord.speakers.clauses import TORN, torn
from onrecord.speakers.continued import carry_over, motto, name_in_headline
from onrecord.speakers.describe import campaign_name, describe_words, entity_name, last_campaign, possessive, spelt_out
from onrecord.speakers.entities import Cast, Entity, find_cast
from onrecord.speakers.groups import BREAKS, Source
from onrecord.speakers.layout import Layout, make_layout
from onrecord.speakers.leads import after_gesture, before_colon
from onrecord.speakers.names import OUTLETS
from onrecord.speakers.ranker import Choice, Ranker, load_ranker
from onrecord.speakers.roles import role_of
from onrecord.speakers.sources import read_source
from onrecord.speakers.turns import find_turns, label_source, listeners
from onrecord.speakers.walk import Outcome, Plan, Walk
from onrecord.statement import Statement

ELECTIONS = 1
"""Walks after the first, each with the votes on gender of the one before."""
LEAST = {"person": 0.42, "body": 0.45, "group": 0.45, "document": 0.3}
"""Below these probabilities a nominal for somebody else that the article mentions stays unresolved, by its nature; a pronoun
below LEAST_PRONOUN."""
LEAST_DESCRIBED = {"person": 0.5, "body": 0.45, "group": 0.4, "document": 0.5}
"""The same for a nominal that nothing but its own words describes."""
LEAST_PRONOUN = 0.45
KINDS: dict[str, SpeakerKind] = {"person": "person", "body": "organization", "group": "group", "document": "document"}
DESCRIBED = frozenset({"body", "group", "document"})
"""Natures that are at least what they are called where the words hold a name ("the Halden science team")."""
AUTHOR = Speaker(None, "author", 0.9)
GENERIC = Speaker(None, "generic", 0.8)
NAME_SURE = 0.97
DESCRIPTION_SURE = 0.85
ROLE_SURE = 0.7
"""How sure it must be that a nominal means somebody for its words to be their role."""


@dataclass(slots=True)
class Readers:
    """All that is needed to name the speakers of one document."""

    layout: Layout
    cast: Cast
    plans: list[Plan]
    outcome: Outcome
    tails: dict[int, tuple[int, int]]


def resolve(document: Document, analysis: Analysis, statements: tuple[Statement, ...],
            ranker: Ranker | None = None) -> tuple[Statement, ...]:
    """The statements with `speaker` and `via` filled in where the article tells. Deterministic; linear in the text.

    `ranker` replaces the shipped weights (for training and evaluation)."""
    if not statements or not len(analysis.words):
        return statements
    readers = read(analysis, statements, ranker or load_ranker())
    speakers = [speaker_of(readers, number) or _led_in(readers, number) for number in range(len(statements))]
    speakers = name_in_headline(document, statements, carry_over(document, statements, _first_person(readers, speakers)))
    speakers = motto(document, statements, speakers)
    return tuple(replace(s, speaker=speaker, via=_via(readers, s)) for s, speaker in zip(statements, speakers, strict=True))


def read(analysis: Analysis, statements: tuple[Statement, ...], ranker: Ranker) -> Readers:
    """Walk twice over the text: the first walk's pronouns vote on gender, the second decides."""
    layout = make_layout(analysis)
    cast = find_cast(layout)
    plans = make_plans(layout, cast, statements)
    vectors = (np.asarray(analysis.anaphor, np.float32), np.asarray(analysis.antecedent, np.float32))
    outcome = Walk(layout, cast, vectors, plans, ranker).run()
    for _ in range(ELECTIONS):
        outcome = Walk(layout, cast, vectors, plans, ranker, outcome).run()
    nominals = [p.source for p in plans if p.source is not None and p.source.form == "nominal"]
    tails = {source.head: (source.first, source.last) for source in nominals}
    return Readers(layout, cast, plans, outcome, tails)


def make_plans(layout: Layout, cast: Cast, statements: tuple[Statement, ...]) -> list[Plan]:
    """Read the sources; note which statement's content holds each."""
    ids = {s.id: number for number, s in enumerate(statements)}
    contents = [tuple(layout.range_of(span) for span in s.content) for s in statements]
    plans = []
    for number, statement in enumerate(statements):
        source = read_source(layout, cast, statement.source)
        enclosing = ids.get(statement.nested_in or "", -1)
        if enclosing < 0 and source is not None:
            enclosing = holder(contents, source.head, number)
        quoted = any(layout.quoted[a] or layout.quoted[min(a + 1, b - 1)] for a, b in contents[number] if b > a)
        plans.append(Plan(source, contents[number], quoted, enclosing))
    turns = {number: source for number in find_turns(layout, statements) if (source := plans[number].source) is not None}
    labels = [label_source(layout, cast, list(turns.values()), source) for source in turns.values()]
    for number, label, listener in zip(turns, labels, listeners(layout, labels), strict=True):
        plans[number] = replace(plans[number], source=label, quoted=True,
                                listener=list(turns)[listener] if listener is not None else number)
    return plans


def holder(contents: list[tuple[tuple[int, int], ...]], word: int, own: int) -> int:
    """The smallest other statement whose content holds a word, -1 for none."""
    found = [(sum(b - a for a, b in spans), number) for number, spans in enumerate(contents)
             if number != own and any(a <= word < b for a, b in spans)]
    return min(found)[1] if found else -1


def speaker_of(readers: Readers, number: int) -> Speaker | None:
    """The speaker of one statement, before first persons and continuations are filled in."""
    source = readers.plans[number].source
    if source is None:
        return None
    return speak(readers, source, readers.outcome.choices.get(number))


def _led_in(readers: Readers, number: int) -> Speaker | None:
    """Whose a quotation without source and cue is, by the sentence that leads it in."""
    plan = readers.plans[number]
    if plan.source is not None or not plan.quoted or plan.enclosing >= 0:
        return None
    found = before_colon(readers.layout, readers.cast, readers.outcome.links, plan)
    if found is None:
        found = after_gesture(readers.layout, readers.cast, readers.outcome.links, plan, readers.plans)
    return of_entity(readers, readers.cast.entities[found], 0.7) if found is not None else None


def speak(readers: Readers, source: Source, choice: Choice | None) -> Speaker | None:
    """The speaker that a source names."""
    if source.form == "author" or own_paper(readers.layout, source):
        return AUTHOR
    if source.form == "generic":
        return GENERIC
    if source.form == "list":
        return _list(readers, source)
    if source.form == "name" and source.entity is not None:
        return None if source.first in readers.cast.doubtful else _named(readers, source)
    if source.form == "pronoun":
        return _pronoun(readers, source, choice)
    if source.form == "label":
        return _described(readers, source, DESCRIPTION_SURE)
    return _nominal(readers, source, choice)


def own_paper(layout: Layout, source: Source) -> bool:
    """ "This newspaper": an editorial's name for itself."""
    return source.last - source.first == 2 and layout.lower[source.first] in ("this", "our") and (
        layout.lower[source.head] in ("newspaper", "paper", "column", "page", "correspondent", "reporter"))


def _named(readers: Readers, source: Source) -> Speaker:
    assert source.entity is not None
    entity = readers.cast.entities[source.entity]
    if source.nature == "person":
        return of_entity(readers, entity, NAME_SURE)
    campaign = campaign_name(readers.layout, readers.cast, readers.outcome.links, source.first, source.last - 1)
    name = campaign or _fuller(readers, source, entity)
    return Speaker(name, "organization", NAME_SURE - 0.05)


def _fuller(readers: Readers, source: Source, entity: Entity) -> str:
    """A body's words in the source, or the article's fuller name where the source has the short one alone."""
    first = source.first
    name = readers.cast.names.get(source.head)
    if name is not None and first < name.first and readers.layout.lower[name.first - 1] in OUTLETS:
        first = name.first  # "public broadcaster Kan Radio"
    own = describe_words(readers.layout, readers.cast, readers.outcome.links, first, source.last)
    full = entity_name(readers.layout, readers.cast, readers.outcome.links, entity, {})
    if own.replace(".", "").isupper():
        return spelt_out(readers.layout, own) or (full if len(full) > len(own) else own)
    return full if len(full) > len(own) and len(own.split()) <= 2 else own


def _list(readers: Readers, source: Source) -> Speaker:
    names = []
    for part in source.parts:
        speaker = speak(readers, part, None)
        names.append(speaker.name if speaker is not None and speaker.name else
                     describe_words(readers.layout, readers.cast, readers.outcome.links, part.first, part.last))
    return Speaker(join(names), "group", DESCRIPTION_SURE)


def join(names: list[str]) -> str:
    """"A", "A and B", "A, B and C"."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def of_entity(readers: Readers, entity: Entity, confidence: float) -> Speaker:
    """An entity as a speaker; a description that the text took for somebody is that one."""
    links = readers.outcome.links
    if not entity.named and not entity.members and entity.places:
        entity = readers.cast.entities[links.get(entity.places[0], entity.number)]
    if entity.members:
        return Speaker(join(member_names(readers, entity)), "group", confidence)
    name = entity_name(readers.layout, readers.cast, links, entity, readers.tails)
    if entity.nature == "person" and entity.named:
        held = [i for i, number in links.items() if number == entity.number and readers.layout.lower[i] in lexicon.PERSON_NOUNS
                and readers.outcome.sure.get(i, 1.0) >= ROLE_SURE and not readers.layout.quoted[i]]
        role, body, country = role_of(readers.layout, readers.cast, entity, held)
        return Speaker(name, "person", confidence, role, body, country)
    if entity.named:
        name = spelt_out(readers.layout, name) or name
    if not entity.named and entity.nominal is not None:
        name = campaign_name(readers.layout, readers.cast, links, entity.nominal.first, entity.nominal.head) or name
    return Speaker(name, "unnamed" if entity.nature == "person" else KINDS.get(entity.nature, "group"), confidence)


def member_names(readers: Readers, entity: Entity) -> list[str]:
    """Names of the members of a list."""
    links, tails = readers.outcome.links, readers.tails
    members = [readers.cast.entities[m] for m in entity.members if m >= 0]
    return [entity_name(readers.layout, readers.cast, links, m, tails) for m in members] or ["they"]


def _pronoun(readers: Readers, source: Source, choice: Choice | None) -> Speaker | None:
    word = readers.layout.lower[source.head]
    if word in lexicon.FIRST:
        return None
    if choice is not None:
        least = TORN if torn(readers.layout, readers.cast, source.head) else LEAST_PRONOUN
        if choice.best is None or choice.probability < least:
            return None
        return of_entity(readers, readers.cast.entities[choice.best], choice.probability)
    number = readers.outcome.links.get(source.head)
    if number is None and word in lexicon.RELATIVE:
        number = antecedent(readers.layout, readers.cast, source.head)
    if number is not None and readers.layout.lower[source.first] in ("one", "another") and (
            source.first < source.head or word == "one"):
        whole = of_entity(readers, readers.cast.entities[number], 0.8)
        return Speaker(f"one of {whole.name}", "unnamed", 0.7)
    if number is None and word == "one":
        return GENERIC
    if number is None:
        return _those(readers, source) if word in ("those", "others", "another") else None
    return of_entity(readers, readers.cast.entities[number], min(0.9, readers.outcome.sure.get(source.head, 0.8)))


def _those(readers: Readers, source: Source) -> Speaker:
    """ "those" with the words that say which, up to the next comma or stop."""
    last = source.last
    if readers.layout.lower[source.head] == "another":
        other = _like_the_one_before(readers, source)
        if other is not None:
            return other
    if readers.layout.lower[source.head] != "those":
        return Speaker(readers.layout.text(source.first, last), "group", 0.5)
    limit = min(len(readers.layout), source.last + 10)
    while last < limit and readers.layout.lower[last] not in BREAKS | {".", "said", "say"}:
        last += 1
    return Speaker(readers.layout.text(source.first, last), "group", 0.6)


def _like_the_one_before(readers: Readers, source: Source) -> Speaker | None:
    """ "another" after "one person at the table" or "a neighbour": another one of those, in the same paragraph."""
    layout = readers.layout
    paragraph = layout.words.paragraphs[source.head]
    nominals = [p.source for p in readers.plans if p.source is not None and p.source.form == "nominal"]
    before = [s for s in nominals if s.head < source.head and layout.words.paragraphs[s.head] == paragraph]
    last = max(before, key=lambda s: s.head, default=None)
    if last is None or last.nature != "person" or layout.lower[last.first] not in ("a", "an", "one"):
        return None
    words = describe_words(layout, readers.cast, readers.outcome.links, last.first, last.last)
    return Speaker(f"another {words}", "unnamed", 0.7)


def _nominal(readers: Readers, source: Source, choice: Choice | None) -> Speaker | None:
    layout, cast, links = readers.layout, readers.cast, readers.outcome.links
    campaign = campaign_name(layout, cast, links, source.first, source.head)
    if campaign is None and layout.lower[source.head] == "campaign":
        campaign = last_campaign(layout, cast, links, source.head)
    if campaign is not None:
        return Speaker(campaign, "organization", DESCRIPTION_SURE)
    unsure = choice is not None and (
        choice.lost or choice.probability < (LEAST_DESCRIBED if choice.best is None else LEAST)[choice.kind])
    owned = layout.lower[source.first] == "my" and choice is not None and choice.best is None
    if unsure and not owned and not (source.nature in DESCRIBED and _holds_name(readers, source)):
        return None
    if choice is not None and choice.best is not None and not unsure:
        return of_entity(readers, cast.entities[choice.best], choice.probability)
    if choice is None and source.head in links:
        return of_entity(readers, cast.entities[links[source.head]], readers.outcome.sure.get(source.head, DESCRIPTION_SURE))
    if source.nature == "group" and _counts_known_ones(layout, source):
        return None
    return _described(readers, source, DESCRIPTION_SURE if choice is None else choice.described)


def _described(readers: Readers, source: Source, sure: float) -> Speaker:
    """Somebody without a name, by the source's own words."""
    name = describe_words(readers.layout, readers.cast, readers.outcome.links, source.first, source.last)
    return Speaker(spelt_out(readers.layout, name) or name, unnamed_kind(readers, source), sure)


def _counts_known_ones(layout: Layout, source: Source) -> bool:
    """ "The two countries", "both ministers": words that say how many but not who."""
    words = layout.lower[source.first:source.last]
    return source.last == source.head + 1 and len(words) <= 3 and (
        words[0] in ("both", "neither", "either") or words[:2] == ["the", "two"])


def _holds_name(readers: Readers, source: Source) -> bool:
    return any(readers.layout.text(i, i + 1)[:1].isupper() for i in range(source.first + 1, source.last))


def unnamed_kind(readers: Readers, source: Source) -> SpeakerKind:
    """Kind of a speaker that is only described."""
    if source.nature == "person":
        return "unnamed"
    if source.nature in KINDS:
        return KINDS[source.nature]
    word = readers.layout.lower[source.head]
    return "unnamed" if word == "one" or vocations.ends_like_a_person(word) else "document"


def _first_person(readers: Readers, speakers: list[Speaker | None]) -> list[Speaker | None]:
    """ "I" and "we": the speaker of the statement around it; outside quotation the author."""
    out = list(speakers)
    layout = readers.layout
    for number, plan in enumerate(readers.plans):
        source = plan.source
        if source is not None and source.form == "nominal" and layout.lower[source.first] in ("my", "your"):
            whose = plan.enclosing if layout.lower[source.first] == "my" or plan.enclosing < 0 \
                else readers.plans[plan.enclosing].listener
            out[number] = _mine(out[number], out[whose] if whose >= 0 else None)
        if source is None or source.form != "pronoun" or layout.lower[source.head] not in lexicon.FIRST:
            continue
        outer, seen = plan.enclosing, {number}
        while outer >= 0 and outer not in seen:
            seen.add(outer)
            if out[outer] is not None:
                break
            outer = readers.plans[outer].enclosing
        if outer >= 0:
            out[number] = out[outer]
        elif layout.quoted[source.head]:
            out[number] = _nearest(readers, out, source.head)
        else:
            out[number] = AUTHOR
    return out


def _mine(speaker: Speaker | None, owner: Speaker | None) -> Speaker | None:
    """ "my doctor" in somebody's words is "Ana Ruiz's doctor", "your doctor" that of whom they speak to."""
    words = (speaker.name or "").split() if speaker is not None else []
    if speaker is None or owner is None or not owner.name or not words or words[0].lower() not in ("my", "your"):
        return speaker
    return replace(speaker, name=" ".join([possessive(owner.name), *(words[2:] if words[1:2] == ["own"] else words[1:])]))


def _nearest(readers: Readers, speakers: list[Speaker | None], word: int) -> Speaker | None:
    """The speaker of the quotation nearest to a word inside quotation marks, in its paragraph or the one before."""
    paragraphs = readers.layout.words.paragraphs
    near = [(abs(a - word), number) for number, plan in enumerate(readers.plans) if speakers[number] is not None and plan.quoted
            for a, _ in plan.content[:1] if 0 <= paragraphs[word] - paragraphs[a] <= 1]
    found = speakers[min(near)[1]] if near else None
    return replace(found, confidence=found.confidence * 0.8) if found is not None else None


def _via(readers: Readers, statement: Statement) -> Speaker | None:
    spans: tuple[Span, ...] = getattr(statement, "via_source", ())
    if not spans:
        return statement.via
    source = read_source(readers.layout, readers.cast, spans)
    return speak(readers, source, None) if source is not None else None
