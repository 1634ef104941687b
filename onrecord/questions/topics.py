"""What a person speaks about, to whom, and who speaks of them: counted over the newest statements."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass

from onrecord.questions.facets import stored
from onrecord.questions.reports import as_said
from onrecord.questions.types import Said
from onrecord.record import Record
from onrecord.record.rows import name_key

NEWEST = 200
"""Statements looked at."""
OTHERS = 40
MATCHES = """SELECT p.statement FROM ({matches}) found JOIN statement_places p ON p.statement = found.statement
    WHERE p.latest = 1 ORDER BY p.day DESC, p.statement DESC"""
TEXTS = """SELECT st.text, st.details FROM statement_places p JOIN statements st ON st.seq = p.statement
    WHERE p.person = (SELECT seq FROM speakers WHERE id = ?) AND p.latest = 1 ORDER BY p.day DESC, p.statement DESC LIMIT ?"""
WORD = re.compile(r"[^\W\d_]{4,}(?:-[^\W\d_]+)*")
# Words that say nothing of a topic: function words and the common verbs of reported speech.
STOP = frozenset("""about above after again against ahead also although among another around because been before being below
between both called came cannot come could country day days does doing done down during each even ever every from further gave
give given going gone have having hear held help here hers herself himself however into itself just keep kept know last later
least less like likely long look made make many might minister more most much must myself nearly need never next none nothing
only other others ought ours over part people perhaps place president prepared quite rather really said same saying says
seek seem seems seen shall should showed since some something soon still such sure take taken than that their theirs them
themselves then there these they thing things think this those though through time told took toward towards under until upon
urge used very want wanted wants week weeks well were what when where whether which while whom whose will with within without
would year years your yours ready way""".split())


@dataclass(frozen=True, slots=True)
class Topic:
    """A word and in how many statements it is."""

    word: str
    statements: int


@dataclass(frozen=True, slots=True)
class Addressee:
    """Somebody spoken to or of, as the statements name them, and how often."""

    name: str
    statements: int


@dataclass(frozen=True, slots=True)
class Spoken:
    """What somebody speaks about and to whom."""

    topics: tuple[Topic, ...]
    addressees: tuple[Addressee, ...]
    looked_at: int


def spoken(record: Record, person: str, name: str | None) -> Spoken:
    """The topics and addressees of a person (id); words of their own name are no topic."""
    rows = record.rows(TEXTS, (person, NEWEST))
    own = set((name_key(name) or "").split())
    words: Counter[str] = Counter()
    forms: Counter[tuple[str, str]] = Counter()
    towards: Counter[str] = Counter()
    for row in rows:
        found = {match.group().casefold(): match.group() for match in WORD.finditer(row["text"])}
        kept = [(key, form) for key, form in found.items() if key not in STOP and key not in own]
        words.update(key for key, _ in kept)
        forms.update(kept)
        towards.update([addressee] if (addressee := json.loads(row["details"]).get("addressee")) else [])
    usual = {key: form for (key, form), _ in reversed(forms.most_common())}
    topics = (Topic(usual[word], number) for word, number in words.most_common(18))
    return Spoken(tuple(topics), tuple(Addressee(one, number) for one, number in towards.most_common(10)), len(rows))


def spoken_of(record: Record, person: str, name: str | None, limit: int = 8) -> tuple[Said, ...]:
    """The newest of what others said with the last word of a person's name in it, among the matches added last."""
    key, backend = name_key(name), record.backend
    if key is None:
        return ()
    query = backend.search_words(key.split()[-1], content_only=True)
    seqs = [row["statement"] for row in record.rows(MATCHES.format(matches=backend.matches(OTHERS)), (query,))]
    found = [one for one in stored(record, seqs, query) if one.person not in (None, person)]
    return as_said(record, found[: 2 * limit])[:limit]
