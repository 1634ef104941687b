"""Which of the names in a text are one person or body."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from onrecord.speakers import countries, lexicon
from onrecord.speakers.layout import ORGANIZATION, PLACE
from onrecord.speakers.names import Name
from onrecord.words import without_accents

FEMININE = ("a", "e", "ie", "ina", "ine", "ette", "elle", "essa", "na")
"""Endings that make another name of a first name ("Eric", "Erica")."""


def cluster_people(names: list[Name]) -> list[int]:
    """Number of the person that each name is, from 0 in order of first full mention; names of one surname are kept apart."""
    order = sorted(dict.fromkeys(name.parts for name in names), key=lambda p: -len(_core(p)))
    counts = Counter(name.parts for name in names)
    groups: list[list[tuple[str, ...]]] = []
    of: dict[tuple[str, ...], int] = {}
    for parts in order:
        if len(_core(parts)) > 1:
            fits = [g for g, members in enumerate(groups) if any(same_person(parts, m) for m in members)]
            if not fits:
                groups.append([])
                fits = [len(groups) - 1]
            groups[fits[0]].append(parts)
            of[parts] = fits[0]
    sizes = [sum(counts[m] for m in members) for members in groups]
    singles: dict[str, int] = {}
    result: list[int] = []
    recent: dict[int, Name] = {}
    titled: Counter[tuple[str, int]] = Counter()
    for name in names:
        group = of.get(name.parts)
        if group is None:
            fits = _bearers(name.parts, groups)
            if fits:
                group = _choose(name, fits, sizes, recent, titled, groups)
            else:
                group = singles.setdefault(_core(name.parts)[-1], len(groups) + len(singles))
        recent[group] = name
        if name.title and len(name.parts) == 1:
            titled[name.title, group] += 1
        result.append(group)
    return result


def _core(parts: tuple[str, ...]) -> tuple[str, ...]:
    kept = tuple(p for p in parts if p not in lexicon.SUFFIXES)
    return kept or parts


def same_person(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """May two names of two parts or more be one person's?"""
    x, y = (tuple(map(without_accents, _core(parts))) for parts in (a, b))
    if {*a} & {"jr"} != {*b} & {"jr"} and {*a} & {"sr", "ii", "iii"} | {*b} & {"sr", "ii", "iii"}:
        return False
    if set(x) <= set(y) or set(y) <= set(x):
        return True
    if x[-1] != y[-1]:
        return False
    p, q = sorted((x[0], y[0]), key=len)
    if len(p) > 4 and one_letter_apart(p, q):
        return True
    return q.startswith(p) and (len(p) == 1 or len(p) > 2) and q[len(p):] not in FEMININE


def one_letter_apart(p: str, q: str) -> bool:
    """Does one letter added make p into q (a slip of the pen), other than at the end?"""
    return len(q) == len(p) + 1 and q[-1] == p[-1] and any(q[:i] + q[i + 1:] == p for i in range(len(q)))


def _bearers(parts: tuple[str, ...], groups: list[list[tuple[str, ...]]]) -> list[int]:
    """People with this surname; where none, with this first or middle name."""
    word = _core(parts)[-1]
    last = [g for g, members in enumerate(groups) if any(_core(m)[-1] == word for m in members)]
    return last or [g for g, members in enumerate(groups) if any(word in m for m in members)]


def _choose(name: Name, fits: list[int], sizes: list[int], recent: dict[int, Name], titled: Counter[tuple[str, int]],
            groups: list[list[tuple[str, ...]]]) -> int:
    """Of several people of one surname: who bore this title with it before; who was just named in full; who is named most."""
    if name.title:
        known = max(fits, key=lambda g: titled[name.title, g])
        if titled[name.title, known]:
            return known
        wanted = (name.title in lexicon.MALE_TITLES) - (name.title in lexicon.FEMALE_TITLES)
        fits = [g for g in fits if wanted * usual_gender(groups[g]) >= 0] or fits if wanted else fits
    met = [g for g in fits if g in recent]
    last = max(met, key=lambda g: recent[g].first, default=None)
    if last is not None and len(recent[last].parts) > 1 and name.first - recent[last].first < JUST_NAMED \
            and 3 * sizes[last] > max(sizes[g] for g in fits):
        return last
    return max(fits, key=lambda g: (sizes[g], -g))


def doubtful(names: list[Name], numbers: list[int]) -> set[int]:
    """First words of the lone surnames that several people of about equal weight bear ("Grayson" beside Alan and Dena Grayson):
    whose they are shows only where a full name stands just before."""
    bearers: dict[str, Counter[int]] = {}
    for name, number in zip(names, numbers, strict=True):
        if len(name.parts) > 1:
            bearers.setdefault(_core(name.parts)[-1], Counter())[number] += 1
    found: set[int] = set()
    last: dict[str, Name] = {}
    for name in names:
        surname = _core(name.parts)[-1]
        if len(name.parts) > 1:
            last[surname] = name
        elif not name.title and _even(bearers.get(surname, Counter())) and not (
                surname in last and name.first - last[surname].first < JUST_NAMED):
            found.add(name.first)
    return found


JUST_NAMED = 40
"""Words after a full name in which its surname alone is taken up again."""


def _even(bearers: Counter[int]) -> bool:
    """Are the two most named of these people named in full about equally often, and each more than in passing?"""
    top = [count for _, count in bearers.most_common(2)]
    return len(top) == 2 and top[1] > 1 and 2 * top[1] >= top[0]


def usual_gender(members: list[tuple[str, ...]]) -> int:
    """+1 or -1 by the usual gender of a person's first names, 0 where the lists do not say."""
    return max(-1, min(1, sum((m[0] in lexicon.MALE_NAMES) - (m[0] in lexicon.FEMALE_NAMES) for m in members)))


def cluster_bodies(names: list[Name]) -> list[int]:
    """Number of the body or place that each name is: equal names, acronyms and shortened forms are one."""
    counts = Counter((name.parts, name.kind) for name in names)
    distinct = sorted(counts, key=lambda item: (-len(item[0]), -counts[item]))
    groups: list[list[tuple[str, ...]]] = []
    of: dict[tuple[tuple[str, ...], int], int] = {}
    for parts, kind in distinct:
        fits = [g for g, members in enumerate(groups) if any(same_body(parts, m) for m in members)]
        if not fits and len(parts) == 1 and kind == ORGANIZATION:
            fits = _only_one_like(parts[0], groups)
        if fits:
            best = max(fits, key=lambda g: sum(counts[m, k] for m in groups[g] for k in (ORGANIZATION, PLACE)))
        else:
            best = len(groups)
            groups.append([])
        groups[best].append(parts)
        of[parts, kind] = best
    return [of[name.parts, name.kind] for name in names]


def _only_one_like(word: str, groups: list[list[tuple[str, ...]]]) -> list[int]:
    """The one body of a fuller name that a lone word may stand for: its first word ("Lumen" of "Lumen Photonics") or its head
    noun ("Union" of "National Union of Pitworkers"); none where there are several, or the word is of a people."""
    if word in countries.PLACES or len(word) < 4:
        return []
    noun = word in lexicon.ORGANIZATION_NOUNS and word not in STANDS_APART
    found = [g for g, members in enumerate(groups) if any(
        (len(m) > 1 and m[0] == word) or (noun and _head_noun(m) == word) for m in members)]
    return found if len(found) == 1 else []


def _head_noun(parts: tuple[str, ...]) -> str:
    """The word before "of" or "for", else the last."""
    return next((a for a, b in pairwise(parts) if b in ("of", "for")), parts[-1])


def same_body(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Is `short` the same name, its acronym, or its beginning or end ("Fox" of "Fox News", "Post" of "New York Post")?"""
    if short == full:
        return True
    joined = "".join(short)
    if len(joined) >= 2 and (len(short) == 1 or all(len(p) == 1 for p in short)):
        content = [p for p in full if p not in ("of", "and", "for", "in", "on", "to")]
        if len(content) > 1 and joined in ("".join(p[0] for p in content), "".join(p[0] for p in full)):
            return True
        if len(full) > 1 and all(len(p) == 1 for p in full) and joined == "".join(full):
            return True
    if len(short) == 1 and 1 < len(full) <= 4 and len(short[0]) > 2:
        return (full[-1] == short[0] and short[0] in ENDS_ALONE) or (full[0] == short[0] and full[-1] in FALLS_AWAY)
    if len(short) == 1 or len(full) <= len(short):
        return False
    return full[-len(short):] == short or (full[:len(short)] == short and full[len(short)] in FALLS_AWAY)


ENDS_ALONE = {"post", "times", "journal", "telegraph", "court", "senate"}
"""Last words of a body's name that stand for it alone."""
STANDS_APART = {"house", "state", "country", "nation", "city", "county", "army", "force", "party"}
"""Nouns that are a body of their own beside one of whose name they are the head ("House", "White House")."""
FALLS_AWAY = {"news", "inc", "corp", "co", "company", "department", "group", "plc", "ltd", "llc", "magazine",
              "motor", "publishing", "radio", "tv", "television", "newspaper"}
"""Last words of a body's name that fall away."""
