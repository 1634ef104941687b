"""Which figures of a record are of one topic: judged as documents are merged, corrected by users, grouped when asked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from onrecord.figure import Figure
from onrecord.figures.topics import topic_of
from onrecord.judgement import Judgement, JudgementKind
from onrecord.merging.groups import group
from onrecord.record import Record

KIND: JudgementKind = "same topic"
MOST = 1_000_000


def judged(figures: Iterable[Figure]) -> list[Judgement]:
    """That each figure belongs to the topic of what it counts. A topic's id is made of its words, so nothing is looked up."""
    found = ((figure, topic_of(figure)) for figure in figures)
    return [
        Judgement(KIND, figure.id, topic.id, True, round(figure.confidence, 4), "rule", "counted", topic.reason)
        for figure, topic in found
        if topic is not None
    ]


def move(record: Record, figure: str, to: str | None, by: str) -> Judgement:
    """A user's word: a figure (id) belongs to the topic of another figure, or with None to none of the others. It wins over the
    rule's, and can be withdrawn like any judgement."""
    if to is None:
        ruled = [j for j in record.judgements(kind=KIND, about=figure, limit=MOST) if j.author == "rule"]
        to = ruled[0].right if ruled else figure
    judgement = Judgement(KIND, figure, to, to[:1] == "f", 1.0, "user", by, "judged by a user", {"moved": figure})
    record.judge(judgement)
    return judgement


def topics(record: Record, figures: Sequence[Figure]) -> dict[str, list[Figure]]:
    """The figures by topic, the largest first; a figure that counts nothing known stands alone, under its own id."""
    heads = group([figure.id for figure in figures], standing(record, figures))
    found: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        found[heads[figure.id]].append(figure)
    return dict(sorted(found.items(), key=lambda item: (-len(item[1]), item[0])))


def standing(record: Record, figures: Sequence[Figure]) -> list[Judgement]:
    """The judgements on topics that stand: users', and the rule's on figures that no user has moved."""
    known = record.judgements(kind=KIND, limit=MOST)
    by_user = [judgement for judgement in known if judgement.author == "user"]
    moved = {judgement.features.get("moved") for judgement in by_user}
    written = {judgement.left for judgement in known if judgement.author != "user"}
    missing = judged(figure for figure in figures if figure.id not in written)  # added before topics were judged
    ruled = [judgement for judgement in known if judgement.author != "user"] + missing
    return by_user + [judgement for judgement in ruled if judgement.left not in moved]
