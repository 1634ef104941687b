"""Times of the clock and days of the month as merging compares them."""

from __future__ import annotations

from onrecord.merging import lexicon
from onrecord.merging.measures import MONTHS
from onrecord.merging.text import Token

NAMED = {"noon": 12.0, "midday": 12.0, "midnight": 0.0}
MORNING = ("am", "a.m", "morning")
LATER = ("pm", "p.m", "afternoon", "evening", "night", "tonight")
HALVES = {"half": 0.5, "quarter": 0.25}


def clock(words: list[Token], i: int, after: int, value: float | None) -> tuple[float, str, int] | None:
    """(hour, "day" if it is told which half of the day, where it ends) of the time at i, whose number ends at `after`: "10 pm",
    "ten at night", "22:30", "half past twelve", "noon", "at ten"; None for no time."""
    form = words[i].form
    if form in NAMED:
        return NAMED[form], "day", i + 1
    if form in HALVES and i + 2 < len(words) and words[i + 1].form in ("past", "to"):
        hour = _hour(words, i + 2)
        return None if hour is None else _of_day(words, hour + HALVES[form] * (1 if words[i + 1].form == "past" else -1), i + 3)
    if value is None or not 0 <= value < 24.6:
        return None
    minutes, end = _minutes(words, i, after)
    if minutes < 0:
        return None
    hour = int(value) + minutes / 60
    part, past = _part_of_day(words, end)
    if part:
        return _of_day(words, hour, end) if hour < 13 else (hour, "day", past)
    if end > after:
        return hour, "day" if hour >= 13 else "", end
    if end < len(words) and words[end].form == "o'clock":
        return _of_day(words, hour, end + 1)
    return (hour, "", end) if value == int(value) and 1 <= value <= 12 and _alone(words, i, end) else None


def _hour(words: list[Token], i: int) -> float | None:
    form = words[i].form
    hour = float(form) if form.isdigit() else 1.0 if form == "one" else NAMED.get(form, lexicon.NUMBERS.get(form))
    return hour if hour is not None and 0 <= hour <= 24 else None


def _minutes(words: list[Token], i: int, after: int) -> tuple[float, int]:
    """Minutes of "10:30" or "10.30", and where it ends; -1 where "3.75" cannot be a time."""
    told = words[after + 1].form if after + 1 < len(words) and words[after].form == ":" else ""
    if len(told) == 2 and told.isdigit():
        return float(told), after + 2
    whole, point, rest = words[i].form.partition(".")
    if point and whole.isdigit():
        return (float(rest) if len(rest) == 2 and rest < "60" else -1.0), after
    return 0.0, after


def _part_of_day(words: list[Token], end: int) -> tuple[str, int]:
    """("am" or "pm", where it ends) after a time: "pm", "p.m.", "at night", "in the morning"; ("", end) else."""
    forms = [w.form for w in words[end:end + 3]]
    skip = 2 if forms[:2] == ["in", "the"] else 1 if forms[:1] in (["at"], ["this"], ["tomorrow"], ["yesterday"]) else 0
    told = forms[skip] if skip < len(forms) else ""
    if forms in (["a", ".", "m"], ["p", ".", "m"]):
        return forms[0] + "m", end + 3
    if told in MORNING[:2] + LATER[:2] or (skip and told in MORNING + LATER) or told == "tonight":
        return "am" if told in MORNING else "pm", end + skip + 1
    return "", end


def _of_day(words: list[Token], hour: float, end: int) -> tuple[float, str, int]:
    part, end = _part_of_day(words, end)
    if not part:
        return hour % 24, "", end
    early = hour % 12
    late = part == "pm" and not (words[end - 1].form == "night" and (hour >= 12 or hour < 5))
    return early + 12 * late, "day", end


def _alone(words: list[Token], i: int, end: int) -> bool:
    """"at ten and again at four": an hour after "at" that counts nothing."""
    follows = words[end] if end < len(words) else None
    return i > 0 and words[i - 1].form == "at" and not (follows and (follows.content or follows.form in ("a", "per")))


def date(words: list[Token], first: int, after: int, value: float) -> bool:
    """"November 24", "24 November", "the 24th of November"."""
    if not (1 <= value <= 31 and value == int(value)):
        return False
    beside = [words[first - 1].form] if first else []
    k = after
    while k < len(words) and words[k].form in ("st", "nd", "rd", "th", "of"):
        k += 1
    return any(form in MONTHS for form in [*beside, *(w.form for w in words[k:k + 1])])


def month_bound(words: list[Token], i: int) -> str:
    """"before" or "end" of a month that is told so ("before July", "by the end of June"); "" else."""
    forms = [w.form for w in words[max(0, i - 3):i]]
    if forms[-1:] == ["before"]:
        return "before"
    return "end" if forms[-2:] == ["end", "of"] or forms[-1:] == ["end"] else ""
