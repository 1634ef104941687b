"""The words that the terminal, the Markdown report and the page share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.evidence.answer import Answer
from onrecord.evidence.matrix import Drop, Item
from onrecord.evidence.weights import SYMBOLS, fit_of
from onrecord.views.pieces import flat
from onrecord.views.summary import plural

LEGEND = ", ".join(f"{SYMBOLS[number]} {fit_of(number)}" for number in (2, 1, 0, -1, -2))
MOST_DROPS = 5


def lead(answer: Answer) -> str:
    """The result in one sentence: a ranking, never a verdict."""
    if not answer.placed:
        return "Nothing that was found is placed in the matrix, so there is no ranking."
    if not answer.leaders:
        return "The evidence contradicts all hypotheses alike: it does not rank them."
    names = " and ".join(f"“{name}”" for name in answer.leaders)
    return f"Least contradicted by the evidence found: {names}. This ranks the hypotheses; it does not say that one is true."


def basis(answer: Answer) -> str:
    """What the matrix rests on, in one line."""
    reports = sum(max(len(one.reports), 1) for one in answer.placed)
    origins = len({report.origin for one in answer.placed for report in one.reports})
    judged = sum(one.status in ("accepted", "rated") for one in answer.placed)
    return (f"{plural(len(answer.placed), 'item')} in the matrix, "
            f"from {plural(origins, 'origin')} ({plural(reports, 'report')}); "
            f"{judged} of them accepted or rated by a person, the others proposed by the question's indicators; "
            f"{len(answer.unrated)} found and not rated, {len(answer.rejected)} rejected. Newest day in the record: "
            f"{answer.newest or 'not known'}.")


def who(one: Item) -> str:
    """Who said it."""
    return flat(one.speaker or "speaker not resolved")


def where(one: Item) -> str:
    """Outlet, day, origins and reports."""
    counts = [plural(one.origins, "origin"), plural(max(len(one.reports), 1), "report")]
    parts = [flat(one.outlet or ""), one.day or "no date", *counts]
    return ", ".join(part for part in parts if part)


def notes(one: Item) -> str:
    """Status, polarity, grade and age of an item."""
    grade = f"grade {one.reliability}{one.credibility or ''} × {one.weight:g}" if one.reliability or one.credibility else ""
    said = {"withheld": "declined to say", "denied": "denied"}.get(one.polarity, "")
    return ", ".join(part for part in (one.status, said, grade, f"diagnosticity {one.diagnosticity:.2f}" if one.placed else "")
                     if part)


def turning(answer: Answer) -> tuple[Drop, ...]:
    """What the ranking hangs on: whatever alone would turn it."""
    return tuple(one for one in answer.sensitivity if one.turns)


def dropped(one: Drop, labels: Mapping[str, str]) -> str:
    """A drop in words."""
    items = ", ".join(sorted((labels[name] for name in one.statements), key=label_number))
    what = f"item {one.name}" if one.what == "item" else f"{one.what} {flat(one.name)} ({items})"
    scores = ", ".join(f"{name} {score:g}" for name, score in one.scores.items())
    led = " and ".join(one.leaders) if one.leaders else "nothing leads"
    turned = f"; {led} would lead" if one.leaders else f"; {led}"
    return f"without {what}: {scores}{turned if one.turns else ''}"


def label_number(label: str) -> int:
    """The number of E7."""
    return int(label[1:])


def hangs(answer: Answer) -> list[str]:
    """Lines on sensitivity: what turns the ranking, or what moves it most."""
    labels = {one.statement: one.label for one in answer.items}
    found = turning(answer)
    if found:
        return [dropped(one, labels) for one in found]
    moving = [one for one in answer.sensitivity if one.what != "item" or len(answer.placed) < MOST_DROPS][:MOST_DROPS]
    if not moving:
        return []
    return ["no single item, speaker, outlet or indicator turns the ranking; these move it most:",
            *(dropped(one, labels) for one in moving)]


def changed(answer: Answer) -> list[str]:
    """Lines on what changed since the last run, what contradicts its leader first."""
    found, labels = answer.changes, {one.statement: one.label for one in answer.items}
    if found is None:
        return ["this is the first run that is kept"]
    if not found.any:
        return [f"nothing changed since {found.since}"]
    lines = [f"since {found.since}:"]
    lines += [f"new, and against what led: {labels[name]}" for name in found.contradicting]
    lines += [f"new: {labels[name]}" for name in found.new if name not in found.contradicting]
    lines += [f"no longer there: {name}" for name in found.gone]
    lines += [f"other fit or weight: {labels[name]}" for name in found.rated_anew]
    before, after = named(found.leaders_before), named(found.leaders_now)
    return lines + ([f"least contradicted before: {before}; now: {after}"] if before != after else [])


def named(names: Sequence[str]) -> str:
    """Names of leaders."""
    return " and ".join(names) or "none"


def posterior_lines(answer: Answer) -> list[str]:
    """The posterior with its sensitivity; nothing where the analyst gave no probabilities."""
    found = answer.posterior
    if found is None:
        return []
    labels = {one.statement: one.label for one in answer.items}
    lines = ["from the priors and likelihoods of the question file, each indicator counted once: "
             f"{percent(found.probabilities)} (priors: {percent(found.priors)})"]
    for name, left in found.without.items():
        rests = ", ".join(sorted((labels[one] for one in found.met[name]), key=label_number))
        lines.append(f"without “{name}” ({rests}): {percent(left)}")
    return lines


def percent(found: Mapping[str, float]) -> str:
    """Probabilities by hypothesis."""
    return ", ".join(f"{name} {value:.0%}" for name, value in found.items())


def old_lines(answer: Answer) -> list[str]:
    """Items that are older than the question allows."""
    if not answer.old:
        return []
    days = ", ".join(f"{one.label} ({one.day})" for one in answer.old)
    return [f"more than {answer.question.old_after} days before the newest day in the record: {days}"]
