"""Pairs of wordings with what differs in them, as reports. See data/wordings.txt."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from onrecord.document import Document
from onrecord.merging.divergences import part
from onrecord.merging.reports import Report, reports_of
from onrecord.speaker import Speaker
from onrecord.statement import Statement

DATA = Path(__file__).parent / "data"


def wordings(name: str) -> Iterator[tuple[str, str, str]]:
    """(what differs or "C", the one wording, the other)."""
    for line in (DATA / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            what, pair = line.split(" | ", 1)
            one, other = pair.split(" || ")
            yield what, one, other


def report(name: str, wording: str) -> Report:
    """"said: that it rains" as a report of one speaker."""
    cue, content = wording.split(": ", 1)
    text = f"The minister, Ida Brandt, {cue} {content}."
    start = len(f"The minister, Ida Brandt, {cue} ")
    marks = content.startswith('"') and content.endswith('"')
    statement = Statement(
        name, ((start, start + len(content)),), ((26, 26 + len(cue)),), ((0, 24),), "direct" if marks else "indirect", 1.0,
        speaker=Speaker("Ida Brandt", "person", 1.0), kinds=("claim",), polarity="denied" if cue == "denied" else "said")
    return reports_of(Document("d" + name, text, published="2024-05-06T12:00Z"), [statement])[0]


def flagged(one: str, other: str) -> list[str]:
    """What is said to differ between two wordings."""
    found = part(report("a", one), report("b", other), 1.0)
    return list(found.what) if found else []


def main() -> None:
    """Print what is wrong, and the totals."""
    for path in sorted(DATA.glob("wordings*.txt")):
        right = found = wanted = controls = false = 0
        for what, one, other in wordings(path.name):
            flags = flagged(one, other)
            if what == "C":
                controls, false = controls + 1, false + bool(flags)
            else:
                wanted, right = wanted + 1, right + bool(flags)
            found += bool(flags)
            if bool(flags) == (what == "C"):
                print(f"{what:12} {flags}  {one} || {other}")
        print(f"{path.name}: {right} of {wanted} found, {false} of {controls} controls flagged")


if __name__ == "__main__":
    main()
