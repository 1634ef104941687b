"""Well-known events whose day a text often gives by month only ("since Russia invaded in February").

One table, each row with its source. A row is used where its words stand in the sentence and its month fits the window that the
sentence names; the arithmetic for the first and the last day of the month is always shown beside it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Anchor:
    """An event: its day, the words that point to it (a regular expression), its name, where the day is from."""

    day: date
    words: re.Pattern[str]
    name: str
    source: str


def _anchor(day: str, words: str, name: str, source: str) -> Anchor:
    return Anchor(date.fromisoformat(day), re.compile(words, re.IGNORECASE), name, source)


ANCHORS = (
    _anchor(
        "2022-02-24",
        r"(?=.*\b(?:russia|ukrain|moscow|kremlin|putin))(?=.*\b(?:invaded|invasion|war|offensive))",
        "Russia's full-scale invasion of Ukraine",
        "UN General Assembly resolution ES-11/1, 2 March 2022",
    ),
    _anchor(
        "2023-10-07",
        r"(?=.*\b(?:hamas|gaza|israel))(?=.*\b(?:attack|war|assault|offensive|massacre))",
        "Hamas's attack on Israel",
        "UN General Assembly resolution ES-10/21, 27 October 2023",
    ),
    _anchor(
        "2023-04-15",
        r"(?=.*\b(?:sudan|khartoum|rsf|rapid support))(?=.*\b(?:war|fighting|conflict))",
        "the war in Sudan",
        "UN Security Council resolution 2724, 8 March 2024",
    ),
    _anchor(
        "2023-02-06",
        r"(?=.*\b(?:turkey|türkiye|syria|gaziantep))(?=.*\b(?:earthquakes?|quakes?))",
        "the earthquakes in Turkey and Syria",
        "US Geological Survey, event us6000jllz",
    ),
    _anchor(
        "2021-08-15",
        r"(?=.*\b(?:taliban|kabul|afghan))(?=.*\b(?:takeover|took (?:over|power)|seized|fall of|fell))",
        "the Taliban's capture of Kabul",
        "UN Security Council resolution 2593, 30 August 2021",
    ),
    _anchor(
        "2021-02-01",
        r"(?=.*\b(?:myanmar|burma|junta))(?=.*\b(?:coup|seized power|military takeover))",
        "the coup in Myanmar",
        "UN General Assembly resolution 75/287, 18 June 2021",
    ),
    _anchor(
        "2011-03-15",
        r"(?=.*\bsyria)(?=.*\b(?:uprising|civil war|war|protests))",
        "the uprising in Syria",
        "UN Human Rights Council resolution S-16/1, 29 April 2011 (mid-March 2011)",
    ),
    _anchor(
        "2020-01-31",
        r"(?=.*\bbrexit|.*\bleft the (?:eu|european union))",
        "Britain's exit from the European Union",
        "Withdrawal Agreement, Official Journal L 29, 31 January 2020",
    ),
)


def anchor_for(sentence: str, month: str) -> Anchor | None:
    """The event that a sentence's words point to, where it fell in that month ("2022-02")."""
    flat = sentence.replace("\n", " ")
    return next((a for a in ANCHORS if a.day.isoformat().startswith(month) and a.words.match(flat)), None)
