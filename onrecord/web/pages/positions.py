"""Positions on a topic: who is for, against, on a condition, undecided or silent; who changed; who answers whom."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter, Request
from fastapi.responses import Response

from onrecord.errors import RecordError
from onrecord.positions.answered import Positions
from onrecord.positions.over_record import positions as asked_of
from onrecord.questions import Record
from onrecord.web import draw
from onrecord.web.answer import StandJson, shelf_of, show
from onrecord.web.pages.charts import svg
from onrecord.web.pages.common import Day, Name, Words, first_day, last_day

router = APIRouter()
KEPT = 120.0
DRAWN = 14
"""Speakers in the picture, those with most statements."""


@dataclass(frozen=True, slots=True)
class PositionsPage:
    """The positions on a topic by speaker, as `onrecord positions --json` gives them. `looked_at` statements were read;
    `all_read` is false where the record has older ones with the topic's words. `names` are speakers by id."""

    topic: str
    speaker: str
    since: str
    until: str
    stands: tuple[StandJson, ...]
    looked_at: int
    all_read: bool
    names: dict[str, str]


@router.get("/positions", response_model=PositionsPage)
def positions(request: Request, topic: Words = "", speaker: Name = "", since: Day = "", until: Day = "") -> Response:
    """Who stands where on a topic; without a topic, the box to ask for one."""
    found = kept(request, topic, speaker, since, until)
    names = {stand.person: stand.speaker for stand in found.stands if stand.person and stand.speaker}
    return show(request, "positions.html", PositionsPage(" ".join(topic.split()), speaker, since, until, found.stands,
                                                         found.looked_at, found.all_read, names))


@router.get("/positions/timeline.svg", response_class=Response)
def timeline(request: Request, topic: Words = "", speaker: Name = "", since: Day = "", until: Day = "") -> Response:
    """The positions over time, a row a speaker."""
    found = kept(request, topic, speaker, since, until)
    rows = [(stand.speaker or "not resolved", [(row.day, row.position.label) for row in stand.rows])
            for stand in found.stands[:DRAWN]]
    return svg(draw.stands(rows))


def kept(request: Request, topic: str, speaker: str, since: str, until: str) -> Positions:
    """The answer, kept a while: the page and its picture ask the same."""
    topic, speaker = " ".join(topic.split()), speaker.strip()
    if not topic:
        return Positions("", (), 0, True)

    def ask(record: Record) -> Positions:
        return asked_of(record, topic, speaker=speaker or None, since=first_day(since), until=last_day(until))

    try:
        return shelf_of(request).keep(("positions", topic, speaker, since, until), ask, KEPT)
    except RecordError as error:
        if str(error).startswith("nobody"):
            return Positions(topic, (), 0, True)
        raise
