"""Names in a text: where they stand."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from onrecord.speakers import lexicon
from onrecord.speakers.layout import ORGANIZATION, PERSON, PLACE, Layout
from onrecord.speakers.nouns import speaks_alone

OPENING_MARKS = {'"', "“", "''", "``", "‘", "«", ":", "("}
SURNAMES = {"king", "prince", "judge", "bishop", "pope"}
"""Titles that are surnames as well."""
DATES = frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
                   "april", "may", "june", "july", "august", "september", "october", "november", "december"])
JOINERS = {"&", "/", "-", "–", ".", "'", "’"}


@dataclass(frozen=True, slots=True)
class Name:
    """One name as it stands: words [first, last), its parts in lower case without titles and dots, and the title before it."""

    first: int
    last: int
    kind: int
    parts: tuple[str, ...]
    title: str = ""

    @property
    def head(self) -> int:
        """The last word of the name, for which the model has the surest vector."""
        return self.last - 1


def find_names(layout: Layout) -> list[Name]:
    """Persons, organizations and places named in the text, in text order."""
    names: list[Name] = []
    i = 0
    while i < len(layout):
        kind = layout.classes[i]
        if kind in (PERSON, ORGANIZATION, PLACE) and layout.capital(i):
            last = _end(layout, i, kind)
            name = _make(layout, i, last, kind)
            if name:
                names.append(name)
            i = last
        else:
            i += 1
    names = [_right(layout, n) for n in names]
    names = _spread(layout, [n for n in names if not _dateline(layout, n) and not _plain(layout, n) and not (
        len(n.parts) == 1 and speaks_alone(layout, n.first))])
    names = _outlets(layout, names)
    surnames = {n.parts[-1] for n in names if n.kind == PERSON}
    names = _bodies_of_places(layout, names)
    full = Counter(n.parts[-1] for n in names if n.kind == PERSON and len(n.parts) > 1)
    lone = Counter(n.parts[-1] for n in names if n.kind == ORGANIZATION and len(n.parts) == 1)
    return [replace(n, kind=PERSON) if n.kind == ORGANIZATION and len(n.parts) == 1 and n.parts[0] in surnames
            and (layout.words.forms[n.first].isupper() or full[n.parts[0]] >= lone[n.parts[0]]) else n for n in names]


OUTLETS = frozenset([
    "newspaper", "daily", "broadcaster", "channel", "magazine", "website", "weekly", "radio", "television", "tv"])
"""What a paper or a station is called beside its name ("the Yediot newspaper", "broadcaster Kan")."""


def _outlets(layout: Layout, names: list[Name]) -> list[Name]:
    """Names taken for people's that the article says are a paper's or a station's are bodies' wherever they stand; no surname
    of somebody named in full ("the Murdoch newspaper")."""
    full = {n.parts[-1] for n in names if n.kind == PERSON and len(n.parts) > 1}
    told = {n.parts for n in names if _is_outlet(layout, n) and (len(n.parts) > 1 or n.parts[0] not in full)}
    return [replace(n, kind=ORGANIZATION) if n.kind == PERSON and n.parts in told else n for n in names]


def _is_outlet(layout: Layout, name: Name) -> bool:
    lower = layout.lower
    called = name.last < len(layout) and lower[name.last] in OUTLETS and name.first > 0 and lower[name.first - 1] == "the"
    apposed = name.first > 0 and lower[name.first - 1] in OUTLETS and len(name.parts) == 1 and not name.title
    return called or apposed


def _dateline(layout: Layout, name: Name) -> bool:
    """Is it the place of a dateline: "HYDERABAD, May 3 -"? Such a place is nobody whom the text speaks of."""
    paragraphs = layout.words.paragraphs
    if name.kind == PERSON or not layout.words.forms[name.first].isupper() or len(layout.words.forms[name.first]) < 4:
        return False
    opens = name.first == 0 or paragraphs[name.first - 1] != paragraphs[name.first]
    ahead = range(name.last, min(name.last + 8, len(layout)))
    return opens and any(layout.lower[i] in ("-", "—", "–", "(") for i in ahead if paragraphs[i] == paragraphs[name.first])


def _plain(layout: Layout, name: Name) -> bool:
    """Has it its one capital from opening a sentence ("Federal court rules ...")? That describes a body and names none."""
    opens = name.first == 0 or layout.sentences[name.first - 1] != layout.sentences[name.first]
    return (name.kind == ORGANIZATION and opens and len(name.parts) > 1 and name.parts[-1] in lexicon.ORGANIZATION_NOUNS
            and all(layout.words.forms[i].islower() for i in range(name.first + 1, name.last)))


def _spread(layout: Layout, names: list[Name]) -> list[Name]:
    """Surnames of people named in full, where the model saw no name: "Bar-On" after "Tal Bar-On"."""
    known = {n.parts[-1] for n in names if n.kind == PERSON and len(n.parts) > 1 and len(n.parts[-1]) > 3}
    taken = {i for n in names for i in range(n.first, n.last)}
    plain = {w for w, form in zip(layout.lower, layout.words.forms, strict=True) if form[0].islower()}
    heads = {k.split("-")[0].split("'")[0] for k in known}
    found = []
    for i, lower in enumerate(layout.lower):
        if lower not in heads or i in taken or layout.classes[i] not in (0, PERSON) or not layout.capital(i) or lower in plain:
            continue
        last = i + 1
        while last + 1 < len(layout) and layout.lower[last] in ("-", "'") and layout.glued(last) and layout.glued(last + 1) \
                and layout.capital(last + 1):
            last += 2
        parts = tuple(_parts(layout, i, last))
        if parts[0] in known:
            found.append(Name(i, last, PERSON, parts, _title(layout, i)))
            taken.update(range(i, last))
    return sorted([*names, *found], key=lambda n: n.first) if found else names


def _bodies_of_places(layout: Layout, names: list[Name]) -> list[Name]:
    """ "Banque Nationale de Gand": a lone word taken for a person belongs to the body that it ends."""
    full = {n.parts[-1] for n in names if n.kind == PERSON and len(n.parts) > 1}
    out: list[Name] = []
    for name in names:
        before = out[-1] if out else None
        if (before is not None and before.kind == ORGANIZATION and name.kind != ORGANIZATION and len(name.parts) == 1
                and before.last == name.first - 1 and layout.lower[before.last] in ("de", "di", "do", "da", "du", "of")
                and name.parts[0] not in full):
            out[-1] = Name(before.first, name.last, ORGANIZATION, (*before.parts, *name.parts), before.title)
        else:
            out.append(name)
    return out


def _end(layout: Layout, first: int, kind: int) -> int:
    """Where the name that begins at `first` ends. It does not cross a sentence or paragraph."""
    last = first + 1
    n = len(layout)
    while last < n and layout.words.paragraphs[last] == layout.words.paragraphs[first]:
        if layout.lower[last] in ("'s", "s") and layout.lower[last - 1] in ("'", "’") and layout.glued(last):
            return last - 1
        following = _next_part(layout, last, kind)
        if following:
            last = following
        elif layout.lower[last] == "." and layout.glued(last) and _abbreviated(layout, last - 1) and last + 1 < n:
            last += 1
        elif kind == PERSON and layout.lower[last] == "," and last + 1 < n and layout.lower[last + 1] in lexicon.SUFFIXES:
            last += 2
        else:
            break
    while last - 1 > first and layout.lower[last - 1] in JOINERS | lexicon.PARTICLES | {","} and not (
            layout.lower[last - 1] == "." and _abbreviated(layout, last - 2)):
        last -= 1
    return last


def _next_part(layout: Layout, i: int, kind: int) -> int:
    """The end of the name's next part, over the hyphens and particles before it ("ul-Karim", "de la Serna"); 0 for none."""
    j = i
    while j < len(layout) and j - i < 4:
        if _goes_on(layout, j, kind):
            return j + 1
        if not _joined(layout, j, kind):
            return 0
        j += 1
    return 0


def _goes_on(layout: Layout, i: int, kind: int) -> bool:
    form, lower = layout.words.forms[i], layout.lower[i]
    if kind != PERSON:
        return layout.classes[i] == kind and lower not in ("'", "’", ",", '"')
    if layout.classes[i] == kind:
        hyphened = layout.glued(i) and layout.lower[i - 1] == "-" and layout.lower[i].isalpha()  # "Ban Ki-moon"
        return form[0].isupper() or lower in lexicon.PARTICLES or hyphened
    if layout.classes[i] == 0 and layout.capital(i) and layout.glued(i) and layout.lower[i - 1] in ("-", "'"):
        return True
    return layout.capital(i) and (lower in lexicon.SUFFIXES or (len(form) == 1 and layout.lower[i] not in ("a", "i"))
                                  or _after_initial(layout, i))


def _after_initial(layout: Layout, i: int) -> bool:
    """Does the word follow a name's initial ("Ana H. | Bank"): a surname, whatever class the model gives it?"""
    if i < 3 or layout.lower[i - 1] != "." or not layout.glued(i - 1):
        return False
    if len(layout.lower[i - 2]) > 1 or len(layout.lower[i]) < 3:
        return False
    within = all(layout.classes[j] == PERSON and layout.capital(j) for j in (i - 3, i - 2))
    return within and layout.sentences[i] == layout.sentences[i - 3]


def _joined(layout: Layout, i: int, kind: int) -> bool:
    """Does the word at i join two parts of one name: a hyphen, the mark of "O'Brien", a particle, a full stop of an initial?"""
    lower = layout.lower[i]
    if lower in JOINERS:
        if lower == ".":
            return layout.glued(i) and _abbreviated(layout, i - 1)
        return layout.glued(i) and layout.glued(i + 1) and layout.lower[i + 1] != "s"
    if kind == PERSON:
        return lower in lexicon.PARTICLES
    return lower in ("of", "&", "for", "and", "the") and layout.classes[i] == kind


def _abbreviated(layout: Layout, i: int) -> bool:
    form = layout.words.forms[i]
    return layout.lower[i] in ("jr", "sr", "st") or (form[0].isupper() and len(form) <= 2)


def _make(layout: Layout, first: int, last: int, kind: int) -> Name | None:
    start = _left(layout, first, last) if kind == PERSON else first
    start += kind == PERSON and last - start > 1 and _is_date(layout, start)
    while kind == PERSON and start < last - 1 and (layout.lower[start] in lexicon.TITLES or layout.lower[start] == "."):
        start += 1
    if kind == PERSON and start == last - 1 and layout.lower[start] in lexicon.TITLES - SURNAMES:
        return None
    parts = tuple(p for p in _parts(layout, start, last) if p)
    if not parts or (kind == PERSON and ((len(parts[-1]) < 2 and len(parts) == 1) or parts[0].startswith(("d-", "r-")))):
        return None
    short = len(parts) == 1 and layout.words.forms[start].isupper() and len(parts[0]) < 6
    if kind == PERSON and short and not _title(layout, start) and not _shouted(layout, start):
        kind = ORGANIZATION
    return Name(start, last, kind, parts, _title(layout, start))


def _is_date(layout: Layout, i: int) -> bool:
    """Is the word a month or weekday behind "in", "on", "last": "In June | Lindholm announced"?"""
    return i > 0 and layout.lower[i] in DATES and layout.lower[i - 1] in (
        "in", "on", "since", "until", "till", "by", "from", "last", "next", "this", "of", "early", "late", "during")


def _left(layout: Layout, first: int, last: int) -> int:
    """A lone surname takes in the capitalised word before it that has no class and is no title: its first name, missed."""
    before = first - 1
    while before > 1 and not layout.capital(before) and (layout.lower[before] in lexicon.PARTICLES or (
            layout.lower[before] == "-" and layout.lower[before - 1] in lexicon.PARTICLES)):
        before -= 1
    if last - first > 1 and layout.lower[first + 1] not in ("-", "'"):
        return first
    if before < 1 or layout.sentences[before] != layout.sentences[first] or (
            layout.classes[before] and (layout.capital(before) or layout.classes[before] != PERSON)):
        return first
    start = before
    if before > 2 and layout.glued(before) and layout.lower[before - 1] == "-" and layout.glued(before - 1):
        start = before - 2
    lower, form = layout.lower[start], layout.words.forms[start]
    if layout.sentences[start - 1] != layout.sentences[start] or layout.lower[start - 1] in OPENING_MARKS:
        return start if lower in lexicon.MALE_NAMES or lower in lexicon.FEMALE_NAMES else first
    fits = form[0].isupper() and form[1:].islower() and len(form) > 2
    return start if fits and not _common(lower) and not _common(layout.lower[before]) else first


def _common(lower: str) -> bool:
    """Is it a title or an ordinary word, not a first name?"""
    if lower in lexicon.MALE_NAMES or lower in lexicon.FEMALE_NAMES:
        return False
    lists = (lexicon.TITLES, lexicon.PERSON_NOUNS, lexicon.STOP, lexicon.ORGANIZATION_NOUNS, lexicon.DETERMINERS)
    return any(lower in words for words in lists) or (lower.isascii() and lower.endswith(("s", "ly", "ing", "ed")) and not (
        len(lower) < 7 and lower.endswith("ed")))  # "Majed", "Khaled"


def _right(layout: Layout, name: Name) -> Name:
    """A lone first name takes in the capitalised word after it that has no class: its surname, missed. Not in headlines."""
    i = name.last
    if name.kind != PERSON or len(name.parts) > 1 or i + 1 >= len(layout):
        return name
    if layout.words.paragraphs[i] == 0 or layout.classes[i]:
        return name
    form, lower = layout.words.forms[i], layout.lower[i]
    fits = form[0].isupper() and form[1:].islower() and len(form) > 2 and layout.sentences[i] == layout.sentences[name.first]
    common = lower in lexicon.TITLES | lexicon.PERSON_NOUNS | lexicon.STOP | lexicon.ORGANIZATION_NOUNS | lexicon.DOCUMENT_NOUNS
    if not fits or common or layout.glued(i) or name.parts[0] not in lexicon.MALE_NAMES | lexicon.FEMALE_NAMES:
        return name
    return replace(name, last=i + 1, parts=(*name.parts, lower))


def _shouted(layout: Layout, i: int) -> bool:
    """Is the word beside another one all in capitals, as in a headline that is?"""
    forms = layout.words.forms
    return any(0 <= j < len(forms) and forms[j].isupper() and len(forms[j]) > 3 for j in (i - 1, i + 1))


def _parts(layout: Layout, first: int, last: int) -> list[str]:
    """The parts of a name: words glued by hyphen or apostrophe are one, initials lose their dots, "the" falls away."""
    parts: list[str] = []
    for i in range(first, last):
        lower = layout.lower[i]
        if parts and layout.glued(i) and i > first and layout.lower[i - 1] in ("-", "'", "’"):
            parts[-1] += lower
        elif lower in ("-", "'", "’"):
            if parts:
                parts[-1] += lower
        elif lower not in (".", ",", "the"):
            parts.append(lower)
    return parts


def _title(layout: Layout, first: int) -> str:
    i = first - 1
    if i >= 0 and layout.lower[i] == ".":
        i -= 1
    return layout.lower[i] if i >= 0 and layout.lower[i] in lexicon.TITLES else ""
