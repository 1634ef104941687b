"""The record with its questions as methods: the same names as on the command line."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from onrecord.questions import asking, correct
from onrecord.questions import divergences as parting
from onrecord.questions import people as persons
from onrecord.questions import show as showing
from onrecord.questions import stats as numbers
from onrecord.questions import why as reasons
from onrecord.questions.register import Imported, import_register
from onrecord.questions.types import Divergence, Person, Said, Severity, Shown, Stats, Timeline, Why
from onrecord.record import Filter
from onrecord.record import Record as Store
from onrecord.statement import Kind


class Record(Store):
    """A record that answers: open it with `Record.open(address)`. Days are ISO, both included; `limit` 0 gives all."""

    def said(self, speaker: str, *, about: str | None = None, kinds: Sequence[Kind] = (), since: str | None = None,
             until: str | None = None, outlet: str | None = None, limit: int = 50) -> tuple[Said, ...]:
        """What a speaker (name, its last word, or id) said, newest first. See questions.asking."""
        wanted = Filter(words=about, kinds=tuple(kinds), since=since, until=until, outlet=outlet)
        return asking.said(self, speaker, wanted, limit=limit)

    def search(self, words: str = "", *, like: str = "", kinds: Sequence[Kind] = (), since: str | None = None,
               until: str | None = None, outlet: str | None = None, limit: int = 50) -> tuple[Said, ...]:
        """Utterances with words, "a phrase" or the beginning of a word*, best first, or near to a sentence in meaning (`like`),
        or both. See questions.asking."""
        wanted = Filter(kinds=tuple(kinds), since=since, until=until, outlet=outlet)
        return asking.search(self, words, wanted, limit=limit, like=like)

    def timeline(self, asked: str, *, about: str | None = None, since: str | None = None, until: str | None = None,
                 limit: int = 200) -> Timeline:
        """What a speaker said or what was said about words, oldest first. See questions.asking."""
        return asking.timeline(self, asked, Filter(words=about, since=since, until=until), limit=limit)

    def show(self, name: str) -> Shown:
        """A statement in its paragraph, with its reports and judgements."""
        return showing.show(self, name)

    def people(self, name: str | None = None, *, kinds: tuple[str, ...] = persons.LISTED,
               limit: int = 50) -> tuple[Person, ...]:
        """Persons and bodies, those that said most first."""
        return persons.people(self, name, kinds=kinds, limit=limit)

    def merge_people(self, *names: str, by: str = "") -> Person:
        """Make persons one, by hand."""
        return correct.merge(self, names, by)

    def split_person(self, name: str, *parts: str, by: str = "") -> tuple[Person, Person]:
        """Take entries out of a person, by hand."""
        return correct.split(self, name, parts, by)

    def rename_person(self, name: str, new: str, by: str = "") -> Person:
        """Give a person another name, by hand."""
        return correct.rename(self, name, new, by)

    def undo_people(self, judgement: str, by: str = "") -> None:
        """Withdraw a judgement on people, by hand."""
        correct.undo(self, judgement, by)

    def import_register(self, path: str | Path) -> Imported:
        """Hold a register of people and bodies against the record."""
        return import_register(self, path)

    def divergences(self, *, utterance: str | None = None, severity: Severity | None = None,
                    limit: int = 0) -> tuple[Divergence, ...]:
        """Where wordings of one utterance part, gravest first."""
        return parting.divergences(self, utterance=utterance, severity=severity, limit=limit)

    def why(self, a: str, b: str) -> Why:
        """Why two statements, people or documents stand as one, or apart."""
        return reasons.why(self, a, b)

    def stats(self) -> Stats:
        """What the record holds, in numbers."""
        return numbers.stats(self)
