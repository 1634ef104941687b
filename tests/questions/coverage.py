"""A small story as four outlets tell it, made by hand: readings, and the judgements that merging would give."""

from __future__ import annotations

from onrecord.document import Document, Skipped, content_id
from onrecord.figure import Figure
from onrecord.judgement import Judgement
from onrecord.questions.entries import entry_id
from onrecord.reading import Reading
from onrecord.record import Came
from onrecord.record import Record as Store
from onrecord.speaker import Speaker
from onrecord.statement import Kind, Polarity, Statement

WIRE = """Foreign Secretary Maud Ellery said on Friday the truce offer may be a cover to rearm.

"We will not talk while shells fall," Ellery told reporters in Carrow. The ministry declined to comment on the dead.

Up to 40 soldiers died, said Ivo Brandt, a presidential adviser."""
COPY = """The truce offer may be a cover to rearm, Foreign Secretary Maud Ellery said.

At least 40 soldiers died, adviser Ivo Brandt said."""
TABLOID = """Ellery: the truce offer is a cover to rearm. Talks will come if the shelling stops, she said,
the Carrow Post reports."""
LATER = """Nora Ellery, the mayor's daughter, said the bridge would be shut for a week.

Maud Ellery said “rearming” had begun — and talks were over."""


class Maker:
    """Builds one reading by naming words of its text."""

    def __init__(self, text: str, outlet: str | None, published: str | None, url: str | None = None, title: str | None = None):
        self.document = Document(content_id("d", text, outlet or ""), text, f"{outlet}.txt", url, outlet, title, published)
        self.statements: list[Statement] = []

    def span(self, words: str, near: int = 0) -> tuple[int, int]:
        """Where words stand, nearest to a place."""
        places = [start for start in range(len(self.document.text)) if self.document.text.startswith(words, start)]
        start = min(places, key=lambda place: abs(place - near))
        return start, start + len(words)

    def says(self, words: str, speaker: Speaker | None, *kinds: Kind, cue: str = "said", source: str = "",
             polarity: Polarity = "said", via: Speaker | None = None, condition: str = "", direct: bool = False) -> str:
        content = (self.span(words),)
        near = content[0][1]
        one = Statement(
            content_id("s", self.document.id, words), content, (self.span(cue, near),) if cue else (),
            (self.span(source, near),) if source else (), "direct" if direct else "indirect", 0.876543, speaker, via, (), None,
            kinds, polarity, None, None, (self.span(condition, near),) if condition else ())
        self.statements.append(one)
        return one.id

    def reading(self, *figures: Figure) -> Reading:
        found = tuple(sorted(self.statements, key=lambda one: one.start))
        return Reading(self.document, found, figures, (Skipped("confidence 0.10", self.document.source, "statement"),))


MAUD = Speaker("Maud Ellery", "person", 0.95, "Foreign Secretary", None, "British")
MAUD_SHORT = Speaker("Ellery", "person", 0.71111)
NORA = Speaker("Nora Ellery", "person", 0.9)
IVO = Speaker("Ivo Brandt", "person", 0.9, "presidential adviser")
MINISTRY = Speaker("The ministry", "organization", 0.8)


class Story:
    """The readings, the statements' ids, and where things belong."""

    def __init__(self) -> None:
        wire = Maker(WIRE, "Northern Wire", "2022-12-02T10:00", "https://wire.example/a", "Offer may be cover")
        copy = Maker(COPY, "Harbour Times", "2022-12-02", "https://harbour.example/b")
        tabloid = Maker(TABLOID, "Daily Bell", "2022-12-03")
        later = Maker(LATER, None, None)
        self.cover = wire.says("the truce offer may be a cover to rearm", MAUD, "warning",
                               source="Foreign Secretary Maud Ellery")
        self.talk = wire.says('"We will not talk while shells fall,"', MAUD, "condition", cue="told", source="Ellery",
                              condition="while shells fall", direct=True)
        self.dead = wire.says("Up to 40 soldiers died", IVO, "claim", source="Ivo Brandt, a presidential adviser")
        self.silence = wire.says("on the dead", MINISTRY, cue="declined to comment", source="The ministry", polarity="withheld")
        self.cover_copy = copy.says("The truce offer may be a cover to rearm", MAUD, "warning",
                                    source="Foreign Secretary Maud Ellery")
        self.dead_copy = copy.says("At least 40 soldiers died", IVO, "claim", source="adviser Ivo Brandt")
        self.cover_bell = tabloid.says("the truce offer is a cover to rearm", MAUD_SHORT, "warning", cue=":", source="Ellery")
        self.stop = tabloid.says("Talks will come if the shelling stops", MAUD_SHORT, "condition", source="she",
                                 condition="if the shelling stops", via=Speaker("Carrow Post", "organization", 0.9))
        self.bridge = later.says("the bridge would be shut for a week", NORA, "claim",
                                 source="Nora Ellery, the mayor's daughter")
        self.over = later.says("“rearming” had begun — and talks were over", MAUD, "claim", source="Maud Ellery")
        span = wire.span("Up to 40")
        figure = Figure("f1", wire.document.id, self.dead, (span,), "Up to 40", None, 40.0, "up to", "count", "soldiers died",
                        end="2022-12-02", sentence=(span[0], len(wire.document.text)))
        self.makers = {"wire": wire, "copy": copy, "bell": tabloid, "later": later}
        self.readings = [wire.reading(figure), copy.reading(), tabloid.reading(), later.reading()]

    def entry(self, maker: str, speaker: Speaker) -> str:
        return entry_id(self.makers[maker].document.id, speaker)

    def fill(self, record: Store) -> None:
        """Add the readings and what merging finds in them."""
        for reading in self.readings:
            record.add_reading(reading, Came("file", "coverage"))
        record.add_skipped(Skipped("not English", "autre.txt"))
        self.merge(record)

    def merge(self, record: Store) -> None:
        """The judgements, and members where they belong."""
        maud, ivo = self.entry("wire", MAUD), self.entry("wire", IVO)
        same = {self.entry("copy", MAUD): maud, self.entry("bell", MAUD_SHORT): maud, self.entry("later", MAUD): maud,
                self.entry("copy", IVO): ivo}
        record.judge(*(Judgement("same person", head, member, True, 0.93, "rule", "identity", "the same full name")
                       for member, head in same.items()))
        record.place("person", {**same, maud: maud, ivo: ivo})
        said = {self.cover_copy: self.cover, self.cover_bell: self.cover, self.dead_copy: self.dead}
        record.judge(*(Judgement("same utterance", head, member, True, 0.9, "rule", "compare", features={"words": 2.5})
                       for member, head in said.items()))
        record.place("utterance", said)
        wire, copy = self.readings[0].document.id, self.readings[1].document.id
        record.judge(Judgement("same origin", wire, copy, True, 0.97, "rule", "near-duplicate", "5 of 6 shingles"))
        record.place("origin", {copy: wire})
        record.judge(
            Judgement("divergence", self.cover, self.cover_bell, True, 0.8, "rule", "diverge", "may be / is",
                      {"what": ["modality"], "severity": "minor", "explanation": "“may be” became “is”"}),
            Judgement("divergence", self.dead, self.dead_copy, True, 0.9, "rule", "diverge", "opposite bounds",
                      {"what": ["bound"], "severity": "major", "explanation": "“up to 40” became “at least 40”"}))
        record.settle([reading.document.id for reading in self.readings])
