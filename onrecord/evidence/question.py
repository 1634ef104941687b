"""The question file: what is asked, which explanations compete, what to look for and what it would mean."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from onrecord.document import content_id
from onrecord.errors import InputError
from onrecord.evidence.weights import FITS, RELIABILITY, number_of
from onrecord.evidence.yamlfile import Part, read_yaml
from onrecord.record.rows import KINDS
from onrecord.record.words import parse
from onrecord.statement import Kind

OLD_AFTER = 30
MOST = 20
QUESTION = ("id", "question", "period", "old_after", "most", "hypotheses", "indicators", "sources", "evidence")
HYPOTHESIS = ("name", "means", "prior")
LOOKED_FOR = ("words", "like", "kinds", "speakers", "figures")
INDICATOR = ("name", *LOOKED_FOR, "period", "fit", "because")
FIT = ("fit", "because", "likelihood")


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """One explanation. `prior` is the analyst's own probability before the evidence, where one is given."""

    name: str
    means: str = ""
    prior: float | None = None


@dataclass(frozen=True, slots=True)
class Fit:
    """How well an indicator fits a hypothesis: `value` is -2 to 2, `because` the analyst's reason, `likelihood` the analyst's
    probability of seeing it if the hypothesis is true."""

    value: int
    because: str
    likelihood: float | None = None


@dataclass(frozen=True, slots=True)
class Indicator:
    """What to look for. A statement answers it that has one of its `words` or is near to one of its sentences, and is of one of
    its `kinds`, by one of its `speakers` and within its days, where these are given. `figures`: it must give a figure that
    counts one of these. `fits` by hypothesis; empty where nobody has said what it would mean."""

    name: str
    words: tuple[str, ...] = ()
    like: tuple[str, ...] = ()
    kinds: tuple[Kind, ...] = ()
    speakers: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    fits: Mapping[str, Fit] = field(default_factory=dict)

    @property
    def sentences(self) -> tuple[str, ...]:
        """What statements are compared with by meaning: its own sentences, else its name and words in one."""
        plain = (word.strip('"*') for words in self.words for word in words.split() if not word.startswith("-"))
        return self.like or (" ".join((self.name, *plain)),)


@dataclass(frozen=True, slots=True)
class Question:
    """A question file. `sources` grades speakers and outlets by name (A to F). `most` is how many items are taken that
    nobody has judged; `old_after` days make an item old. `id` is what runs and judgements belong to: given, or made of the
    question."""

    question: str
    hypotheses: tuple[Hypothesis, ...]
    indicators: tuple[Indicator, ...]
    sources: Mapping[str, str] = field(default_factory=dict)
    since: str | None = None
    until: str | None = None
    old_after: int = OLD_AFTER
    most: int = MOST
    given_id: str = ""

    @property
    def id(self) -> str:
        """What runs and judgements belong to."""
        return self.given_id or content_id("q", self.question.casefold())

    @property
    def names(self) -> tuple[str, ...]:
        """The hypotheses' names."""
        return tuple(one.name for one in self.hypotheses)


def read_question(path: str | Path) -> Question:
    """A question file. Raises InputError: one line with the file, the line in it, what is wrong."""
    part = read_yaml(path)
    found = part.fields(QUESTION, ("question", "hypotheses", "indicators"))
    hypotheses = read_hypotheses(found["hypotheses"])
    since, until = period(found.get("period"))
    indicators = tuple(indicator(one, [h.name for h in hypotheses]) for one in found["indicators"].items())
    unique(found["indicators"], (one.name for one in indicators))
    return Question(
        found["question"].text(), hypotheses, indicators, sources(found.get("sources")), since, until,
        int(found["old_after"].number(1, 36_500)) if "old_after" in found else OLD_AFTER,
        int(found["most"].number(1, 500)) if "most" in found else MOST, found["id"].text() if "id" in found else "")


def read_hypotheses(part: Part) -> tuple[Hypothesis, ...]:
    """Two hypotheses or more; priors for all or none, adding up to one."""
    rows = [one.fields(HYPOTHESIS, ("name",)) for one in part.items()]
    found = tuple(Hypothesis(row["name"].text(), row["means"].text() if "means" in row else "",
                             row["prior"].number(0, 1) if "prior" in row else None) for row in rows)
    if len(found) < 2:
        raise part.wrong("a question has two hypotheses or more; one alone can only be confirmed")
    unique(part, (one.name for one in found))
    priors = [one.prior for one in found if one.prior is not None]
    if priors and (len(priors) < len(found) or abs(sum(priors) - 1) > 0.001):
        raise part.wrong("priors are given for all hypotheses or for none, and add up to 1")
    return found


def indicator(part: Part, hypotheses: list[str]) -> Indicator:
    """One indicator."""
    found = part.fields(INDICATOR, ("name",))
    if not any(name in found for name in LOOKED_FOR):
        raise part.wrong(f"nothing to look for; give one of {', '.join(LOOKED_FOR)}")
    lists = {name: tuple(one.text() for one in found[name].items()) for name in ("like", "speakers", "figures")
             if name in found}
    since, until = period(found.get("period"))
    reason = found["because"].text() if "because" in found else ""
    return Indicator(
        name=found["name"].text(), words=tuple(search_words(one) for one in found["words"].items()) if "words" in found else (),
        like=lists.get("like", ()), speakers=lists.get("speakers", ()), figures=lists.get("figures", ()),
        kinds=tuple(cast(Kind, one.one_of(KINDS, "kind")) for one in found["kinds"].items()) if "kinds" in found else (),
        since=since, until=until, fits=read_fits(found["fit"], reason, hypotheses) if "fit" in found else {})


def search_words(part: Part) -> str:
    """Words as `onrecord search` takes them."""
    try:
        parse(part.text())
    except InputError as error:
        raise part.wrong(str(error)) from error
    return part.text()


def read_fits(part: Part, reason: str, hypotheses: list[str]) -> dict[str, Fit]:
    """An indicator's fit to every hypothesis, each with a reason; likelihoods for all or none."""
    found = {name: one_fit(value, reason) for name, value in part.fields(hypotheses, hypotheses).items()}
    given = [one.likelihood for one in found.values() if one.likelihood is not None]
    if given and len(given) < len(found):
        raise part.wrong("likelihoods are given for all hypotheses or for none")
    return found


def one_fit(part: Part, reason: str) -> Fit:
    """A fit as a word, or with its own reason and likelihood."""
    found = part.fields(FIT, ("fit",)) if part.is_mapping else {"fit": part}
    because = found["because"].text() if "because" in found else reason
    if not because:
        raise part.wrong("why does it fit so? give `because`, here or for the indicator")
    likelihood = found["likelihood"].number(0.001, 0.999) if "likelihood" in found else None
    return Fit(number_of(found["fit"].one_of(FITS, "fit")), because, likelihood)


def period(part: Part | None) -> tuple[str | None, str | None]:
    """Days from and until, both included."""
    if part is None:
        return None, None
    found = part.fields(("since", "until"))
    days = tuple(found[name].day() if name in found else None for name in ("since", "until"))
    if days[0] and days[1] and days[0] > days[1]:
        raise part.wrong("the period ends before it begins")
    return days[0], days[1]


def sources(part: Part | None) -> dict[str, str]:
    """Grades of speakers and outlets by name."""
    return {} if part is None else {name: value.one_of(tuple(RELIABILITY), "grade") for name, value in part.names()}


def unique(part: Part, names: Iterable[str]) -> None:
    """Raise InputError where two have one name."""
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise part.wrong(f"two are called {name!r}")
        seen.add(name)
