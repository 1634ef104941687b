"""What the words say of two figures of one document: that one corrects the other, or is a part of it."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace

from onrecord.figure import Figure
from onrecord.figures.outcomes import ON_PEOPLE
from onrecord.figures.things import compare, thing_of
from onrecord.figures.units import convertible

EARLIER = "*"
"""`replaces` where the figure that is corrected is not in the document."""

_STATED_WORDS = r"(?:toll|number|count|figures?|estimates?|forecasts?|total|tally|dead|projections?|targets?|reports?|plan)"
_NOT = re.compile(
    rf"(?:\bnot (?:the )?|\bnot, as \w+ \w+, |\bfirst\s(?:\w+\s)?{_STATED_WORDS}\s(?:\w+\s)?(?:of\s|at\s)?|"
    r"\b(?:initial|initially|earlier|original|originally|previous|preliminary|provisional)\s(?:\w+\s){0,3}?(?:of\s|at\s)?|"
    r"\binstead of |\brather than |\b(?:mistakenly|wrongly) (?:\w+ ){1,4}|\bhad (?:mistakenly|"
    r"wrongly|initially|first) \w+ (?:\w+ ){0,3})$",
    re.IGNORECASE,
)
_AT_FIRST = re.compile(
    r"(?:[^.;]{0,20})\s(?:at first|as first reported|initially|previously reported|originally|as reported earlier)\b|"
    r"\sas (?:earlier|previously|first) (?:reported|stated|announced)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"(?<!^)[,;] not (?:the )?$", re.IGNORECASE)
ERROR = re.compile(
    r"\b(?:correct(?:ed|ing|s|ion)|twice|error|mistake\w*|double[- ]count\w*|wrongly|restat\w+|revis(?:ed|ing|ion)|misread|"
    r"typing|clerical|amended|duplicat\w+|retract\w*)\b",
    re.IGNORECASE,
)
_SETS = re.compile(
    r"\b(?:cut|lower\w*|revis\w+|correct\w*|reduc\w+|amend\w*|adjust\w*|restat\w+|rais\w+|brought|put)\b[^.;]{0,90}\b(?:to|at|"
    r"from)\s$",
    re.IGNORECASE,
)
_OF_THEM = re.compile(
    r"\s?(?:[\w-]+\s){0,2}of (?:(?:them|whom|which|those|these|it|that)\b(?! [0-9£$€])|"
    r"the (?:dead|injured|wounded|missing|victims)\b)",
    re.IGNORECASE,
)
_AMONG = re.compile(
    r"\b(?:including|among them|among whom|of whom|of which|of them|of those|of that|of these|counting|with)\s(?:at least |"
    r"about |some |more than |up to |nearly |almost )?$",
    re.IGNORECASE,
)
_BRINGS = re.compile(
    r"\b(?:bring\w*|brought|tak\w+|took|rais\w+|lift\w*)\b[^.;]{0,60}\bto\s$|\b(?:makes|making|made)\s(?:it |that |"
    r"in all |a total of )?$",
    re.IGNORECASE,
)
_OF_NEXT = re.compile(r"\sof (?:the |its |their |his |her |about |some |these |those )?$", re.IGNORECASE)
_OF_FIRST = re.compile(r"(?:^|[,;:]\s|\band\s)of (?:the |its |their |those |some |about )?$", re.IGNORECASE)
_IN_ALL = re.compile(r"\s(?:in all|in total|altogether|overall|all told|worldwide)\b", re.IGNORECASE)
_FROM = re.compile(
    r"\b(?:revis\w+|correct\w+|cut|lower\w*|rais\w+|adjust\w*|amend\w*)\b[^.;]{0,90}\bfrom (?:about |some )?$", re.IGNORECASE
)
_RUNNING = re.compile(r"\b(?:toll|total|tally|count)\b[^.;]{0,40}\b(?:to|at|reached|passed)\s(?:at )?$", re.IGNORECASE)
_HAD_SAID = re.compile(
    r"\b(?:it|he|she|they|we)\shad\s(?:said|given|reported|counted|published|announced|put it at|spoken of)\s(?:[a-z]+\s)?$",
    re.IGNORECASE,
)
"""After a correction, what stood before: "has revised the toll down to 598; it had said 655"."""
_STATED = re.compile(rf"\b{_STATED_WORDS}\b", re.IGNORECASE)


def link(text: str, figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The figures of one document, in order, with `replaces` and `part_of` set where the words say so."""
    withdrawn = {f.id for f in figures if _is_withdrawn(text, f)}
    sentences: dict[tuple[int, int], list[Figure]] = defaultdict(list)
    for figure in figures:
        sentences[figure.sentence].append(figure)
    linked = []
    for i, figure in enumerate(figures):
        replaces = _replaces(text, figure, sentences[figure.sentence], withdrawn)
        linked.append(
            replace(
                figure,
                replaces=replaces,
                part_of=_part_of(text, i, figures),
                as_of=None if figure.id in withdrawn else figure.as_of,
            )
        )
    return tuple(linked)


def _span(figure: Figure) -> tuple[int, int]:
    return figure.text[0][0], figure.text[-1][1]


def _is_withdrawn(text: str, figure: Figure) -> bool:
    start, end = _span(figure)
    before = text[max(figure.sentence[0], start - 60) : start]
    moved = re.match(r"\s(?:[a-z]+\s)?to\s", text[end : end + 16])
    if moved and _FROM.search(text[max(figure.sentence[0], start - 140) : start]):
        return bool(_STATED.search(text, max(figure.sentence[0], start - 90), start))
    if _HAD_SAID.search(before) and ERROR.search(text, figure.sentence[0], start):
        return True
    return bool(_NOT.search(before) or _AT_FIRST.match(text, end, min(figure.sentence[1], end + 60)))


def _replaces(text: str, figure: Figure, figures: list[Figure], withdrawn: set[str]) -> str | None:
    """The figure of the same sentence that is withdrawn, or EARLIER where one outside it is."""
    if figure.id in withdrawn:
        return None
    near = [f for f in figures if f.id in withdrawn and convertible(f.unit, figure.unit) and f.measure == figure.measure]
    rivals = [f for f in figures if f.id not in withdrawn and f.unit == figure.unit]
    if near:
        rivals = [f for f in rivals if compare(f, near[0])[0] == "same"] or rivals
        rivals = (
            [f for f in rivals if f.text < near[0].text] or rivals
            if _DENIED.search(text[: _span(near[0])[0]][-12:])
            else rivals
        )
        closest = min(rivals, key=lambda f: min(abs(_span(f)[0] - _span(w)[0]) for w in near), default=figure)
        return near[0].id if closest.id == figure.id else None
    start, _ = _span(figure)
    if ERROR.search(figure.sentence_text) and _SETS.search(text[figure.sentence[0] : start]):
        return EARLIER
    return None


def _whole(part: Figure, total: Figure) -> bool:
    """Can the one be a part of the other: of one sentence, unit and measure, and no larger?"""
    return (part.sentence, part.unit, part.measure) == (total.sentence, total.unit, total.measure) and part.value <= total.value


def _part_of(text: str, i: int, figures: tuple[Figure, ...]) -> str | None:
    """The total that the words tie the figure to: "120 of them", "including two soldiers", "18 new, taking it to 164"."""
    figure = figures[i]
    start, end = _span(figure)
    if _OF_THEM.match(text, end, end + 40) or _AMONG.search(text[max(0, start - 40) : start]):
        earlier = [
            f
            for f in reversed(figures[max(0, i - 12) : i])
            if f.unit == figure.unit
            and f.part_of is None
            and f.measure == figure.measure
            and start - _span(f)[1] < 300
            and f.value >= figure.value
        ]
        people = [f for f in earlier if thing_of(f).outcomes & ON_PEOPLE] if thing_of(figure).outcomes & ON_PEOPLE else []
        found = (people or earlier)[:1]
        if found:
            return None if _merely_with(text, figure, found[0]) else found[0].id
    total = _listed(text, i, figures) or _toll(text, i, figures)
    if total:
        return total.id
    following = figures[i + 1] if i + 1 < len(figures) else None
    if following and _OF_NEXT.fullmatch(text[end : _span(following)[0]]) and _whole(figure, following):
        return following.id
    for other in figures[i + 1 : i + 3]:
        if other.sentence != figure.sentence or other.unit != figure.unit:
            continue
        in_all = _whole(figure, other) and _IN_ALL.match(text, _span(other)[1])
        if in_all or _BRINGS.search(text[end : _span(other)[0]]):
            return other.id
    return None


def _merely_with(text: str, part: Figure, total: Figure) -> bool:
    """ "23 dead, with nine missing": what "with" adds is no part where something else happened to it."""
    start = _span(part)[0]
    added = re.search(r"\bwith\s(?:[a-z]+\s){0,2}$", text[max(0, start - 24) : start])
    return bool(added and thing_of(part).outcomes and not thing_of(part).outcomes & thing_of(total).outcomes)


def _listed(text: str, i: int, figures: tuple[Figure, ...]) -> Figure | None:
    """The total before a list of its parts: "of 26,400 houses 7,100 were destroyed and 9,800 damaged", "2,150 birds: 1,790
    gannets and 360 guillemots". Behind a colon the parts have to make it up, or count the same in places of their own ("1,450
    posts: 620 at Gorse, 510 at Hale")."""
    part = figures[i]
    for j in range(i - 1, max(-1, i - 6), -1):
        total = figures[j]
        if not _whole(part, total) or ";" in text[_span(total)[1] : _span(part)[0]]:
            continue
        if _OF_FIRST.search(text[total.sentence[0] : _span(total)[0]]):
            return total
        if re.match(r"[^.;:]{0,120}:\s", text[_span(total)[1] : _span(part)[0]]):
            parts = [f for f in figures[j + 1 : j + 8] if _whole(f, total)]
            adds_up = abs(sum(f.value for f in parts) - total.value) <= 0.01 * total.value
            return total if len(parts) > 1 and (adds_up or _placed_apart(parts, total)) else None
    return None


def _placed_apart(parts: list[Figure], total: Figure) -> bool:
    """Do the parts count what the total counts, each in a place of its own?"""
    things, whole = [thing_of(f) for f in parts], thing_of(total)
    places = {t.where for t in things} - {"", whole.where}
    return len(places) == len(parts) and all((t.words, t.outcomes) == (whole.words, whole.outcomes) for t in things)


def _toll(text: str, i: int, figures: tuple[Figure, ...]) -> Figure | None:
    """The running toll that a count of one day or night belongs to: "the toll rose to 26 overnight as three more died"."""
    part = figures[i]
    if not part.start or not part.end:
        return None
    for total in figures[max(0, i - 2) : i]:
        before = text[total.sentence[0] : _span(total)[0]]
        alike = (part.unit, part.measure) == (total.unit, total.measure) and thing_of(part).outcomes == thing_of(total).outcomes
        if alike and part.value < total.value and not total.start and _RUNNING.search(before):
            return total
    return None
