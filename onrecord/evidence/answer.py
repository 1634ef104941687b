"""Asking: from a question file and a record to the matrix, with what is missing, what is old and what changed."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any

from onrecord.evidence.changes import Changes, compare, last_run, summary
from onrecord.evidence.find import Candidate, find
from onrecord.evidence.judging import Judged, fits_of, standing
from onrecord.evidence.matrix import Cell, Drop, Item, Posterior, Standing, Status, posterior, ranking, sensitivity
from onrecord.evidence.question import Indicator, Question
from onrecord.evidence.weights import factor, fit_of
from onrecord.meaning import Embedder
from onrecord.questions.reports import as_said
from onrecord.questions.types import Said
from onrecord.record import Record, StoredStatement, name_key
from onrecord.record.write import now

NEWEST = "SELECT max(day) AS day FROM statement_places WHERE latest = 1"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a record says of a question. `items` are in the order of finding; those that stand in the matrix are `placed`.
    `newest` is the day of the record's newest statement, from which ages are counted."""

    question: Question
    newest: str | None
    items: tuple[Item, ...]
    ranking: tuple[Standing, ...]
    sensitivity: tuple[Drop, ...]
    posterior: Posterior | None
    missing: tuple[str, ...]
    changes: Changes | None

    @property
    def placed(self) -> tuple[Item, ...]:
        """The items of the matrix."""
        return tuple(one for one in self.items if one.placed)

    @property
    def unrated(self) -> tuple[Item, ...]:
        """What was found and nobody has rated: it moves nothing."""
        return tuple(one for one in self.items if not one.placed and one.status != "rejected")

    @property
    def rejected(self) -> tuple[Item, ...]:
        """What a person took out."""
        return tuple(one for one in self.items if one.status == "rejected")

    @property
    def leaders(self) -> tuple[str, ...]:
        """The least contradicted hypotheses; none where nothing tells them apart."""
        first = [one for one in self.ranking if one.rank == 1]
        return tuple(one.name for one in first) if len(first) < len(self.ranking) else ()

    @property
    def old(self) -> tuple[Item, ...]:
        """Items of the matrix that are older than the question allows."""
        return tuple(one for one in self.placed if one.age is not None and one.age > self.question.old_after)

    def to_json(self) -> dict[str, Any]:
        """The answer as JSON-ready types; every number beside the statements that it rests on."""
        return {
            "id": self.question.id, "question": self.question.question, "newest": self.newest, "leaders": list(self.leaders),
            "hypotheses": [asdict(one) for one in self.ranking], "evidence": [item_json(one) for one in self.items],
            "sensitivity": [asdict(one) for one in self.sensitivity],
            "posterior": asdict(self.posterior) if self.posterior else None, "missing": list(self.missing),
            "old": [one.statement for one in self.old], "changes": asdict(self.changes) if self.changes else None}


def item_json(one: Item) -> dict[str, Any]:
    """An item as JSON-ready types."""
    cells = {name: {**asdict(cell), "fit": None if cell.fit is None else fit_of(cell.fit)} for name, cell in one.cells.items()}
    return {**asdict(one), "cells": cells, "placed": one.placed, "diagnosticity": one.diagnosticity}


def ask(record: Record, question: Question, embedder: Embedder | None = None) -> Answer:
    """Hold a question against a record. What changed is told against the last answer that was kept; see `keep`."""
    newest = record.rows(NEWEST)[0]["day"] or None
    items = gathered(record, question, newest, embedder)
    answer = Answer(question, newest, items, ranking(items, question), sensitivity(items, question), posterior(items, question),
                    missing(items, question), None)
    before = last_run(record, question.id)
    return replace(answer, changes=compare(before, answer.items, answer.ranking) if before else None)


def keep(record: Record, answer: Answer) -> bool:
    """Keep an answer as the last one, where it differs from that; whether it does."""
    before, after = last_run(record, answer.question.id), summary(answer.items, answer.ranking)
    if before and {**before, "at": "", "run": 0} == {**after, "at": "", "run": 0}:
        return False
    run = before["run"] + 1 if before else 1
    with record.transaction():
        record.backend.run("INSERT INTO asked VALUES (?, ?, ?, ?)",
                           (answer.question.id, run, now(), json.dumps(after, ensure_ascii=False, sort_keys=True)))
    return True


def kept_answer(record: Record, question: Question, embedder: Embedder | None = None) -> Answer:
    """`ask`, and `keep` what it gave."""
    answer = ask(record, question, embedder)
    keep(record, answer)
    return answer


def gathered(record: Record, question: Question, newest: str | None, embedder: Embedder | None) -> tuple[Item, ...]:
    """The items: the best that were found, and all that a person judged."""
    judged = standing(record, question)
    found = find(record, question, embedder=embedder)
    known = {one.utterance for one in found}
    late = [Candidate(utterance, 0, one.statement) for utterance, one in judged.items() if utterance not in known]
    kept = [one for place, one in enumerate(found) if place < question.most or one.utterance in judged] + late
    stored = [one for candidate in kept if (one := record.statement(candidate.id)) is not None]
    said = {one.utterance: one for one in as_said(record, stored)}
    items = [item(said[one.utterance], one, question, judged.get(one.utterance, Judged()), newest) for one in kept
             if one.utterance in said]
    shown = [one for one in items if one.indicators or one.judgements]
    return tuple(replace(one, label=f"E{number}") for number, one in enumerate(shown, 1))


def item(said: Said, found: Candidate, question: Question, judged: Judged, newest: str | None) -> Item:
    """One utterance as an item."""
    indicators = tuple(sorted(found.indicators, key=lambda name: (*(-part for part in found.indicators[name]), name)))
    best = next((one for one in question.indicators if indicators and one.name == indicators[0]), None)
    if best is not None and not found.indicators[best.name][0] and judged.counts is None:
        best = None
    statement: StoredStatement = said.found
    grade = judged.grade.features["value"] if judged.grade else None
    reliability = grade[0] if grade else graded(question, said)
    credibility = grade[1] if grade else None
    first = said.reports[0] if said.reports else None
    return Item(
        label="", statement=statement.id, utterance=said.utterance, document=statement.document, text=statement.text,
        polarity=statement.statement.polarity, speaker=said.speaker, outlet=statement.outlet, url=statement.url,
        day=said.day, age=age(said.day, newest), reports=said.reports, origins=said.origins if first else 1,
        indicators=indicators or ("added by hand",), status=status_of(judged),
        cells=cells_of(statement, best, question, judged), reliability=reliability, credibility=credibility,
        weight=factor(reliability, credibility), judgements=tuple(judged.all))


def status_of(judged: Judged) -> Status:
    """Whether an item is proposed, accepted, rated or rejected."""
    if judged.counts and judged.counts.features["verdict"] == "reject":
        return "rejected"
    return "rated" if judged.fits else "accepted" if judged.counts else "proposed"


def cells_of(found: StoredStatement, one: Indicator | None, question: Question, judged: Judged) -> Mapping[str, Cell]:
    """An item's cells: as a person rated it, else as its indicator says. What is only near to an indicator in meaning (`one` is
    None) has no fit before a person accepts it."""
    rated = fits_of(question, [judged.fits])
    reason = (judged.fits.reason, f"rated by {judged.fits.by}") if judged.fits else ("", "")
    return {name: Cell(rated[name], *reason) if name in rated else from_indicator(found, one, name) for name in question.names}


def from_indicator(found: StoredStatement, one: Indicator | None, name: str) -> Cell:
    """What an indicator says of a hypothesis. It says nothing of words that somebody declined to say or denied: what these mean
    a person has to decide, unless it is denials that are looked for."""
    if one is None or name not in one.fits:
        return Cell(None)
    polarity = found.statement.polarity
    if polarity != "said" and not (polarity == "denied" and "denial" in one.kinds):
        return Cell(None, f"{polarity}: for a person to rate")
    return Cell(one.fits[name].value, one.fits[name].because, f"indicator “{one.name}”")


def graded(question: Question, said: Said) -> str | None:
    """The reliability that the file gives an item's source: its speaker before its outlet."""
    keys = {name_key(name): grade for name, grade in question.sources.items()}
    spoken = name_key(said.speaker)
    last = spoken.split()[-1] if spoken else None
    return keys.get(spoken) or keys.get(last) or keys.get(name_key(said.found.outlet)) if spoken else keys.get(
        name_key(said.found.outlet))


def age(day: str | None, newest: str | None) -> int | None:
    """Days from one day to the newest."""
    if not day or not newest:
        return None
    try:
        return (date.fromisoformat(newest) - date.fromisoformat(day)).days
    except ValueError:
        return None


def missing(items: Sequence[Item], question: Question) -> tuple[str, ...]:
    """What was looked for and not found, and where the matrix cannot tell."""
    placed = [one for one in items if one.placed]
    lines = []
    for one in question.indicators:
        own = [item for item in items if item.indicators[0] == one.name and item.status != "rejected"]
        if not own:
            lines.append(f"nothing was found for “{one.name}”")
        elif not one.fits:
            lines.append(f"“{one.name}” has no fit: what was found for it is not placed")
        elif len({fit.value for fit in one.fits.values()}) == 1:
            lines.append(f"“{one.name}” fits all hypotheses alike: it cannot tell them apart")
    for name in question.names:
        if placed and not any(one.against(name) for one in placed):
            lines.append(f"nothing found speaks against “{name}”; look for what would")
    return tuple(lines)
