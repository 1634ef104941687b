"""The classes of words made steady over a text, and mended where the text itself shows what a lone name is.

The network knows the names of its own world; a town or firm that it has never met ("Karsova", "Pentacore") it often takes for
a person, who then stands as a candidate for every "he". What stands around such a name tells the two apart."""

from __future__ import annotations

from collections import Counter, defaultdict

from onrecord.speakers import lexicon

NONE, PERSON, ORGANIZATION, PLACE, CREED, TITLE = range(6)
POSS, COMPOUND, AMOD = 5, 7, 12
"""The relations of `layout` that matter here."""
INSIDE = frozenset(["in", "at", "near", "across", "outside", "inside", "throughout"])
"""Prepositions that stand before places and bodies, hardly ever before the name of a person."""
HELD = lexicon.OFFICES | {"people", "resident", "citizen", "voter", "city", "town", "village", "port", "province", "region"}
"""Before "of" and the name of a place or body: its offices, its people, what it is."""
SERVING = {"administration", "campaign", "team", "camp"}
"""What a person may have behind the name, capitalised in a headline."""
LINKS = lexicon.PARTICLES | {"-", "–"}
OWNS = ("'", "s", "'s")
ENDINGS = ("ian", "ean", "ese", "ish", "an", "i")
"""Endings that make a people of a place."""
SHORTEST, LONGEST_REST = 3, 3
"""Letters of a place that a people's name keeps at least, and that it may drop ("Ruvo", "Ruvan")."""


def steady(forms: list[str], classes: list[int]) -> list[int]:
    """Classes made the same for the same capitalised word: a word without one takes the class that the form has in at least a
    third of its places; a word with another takes it where the form has it in three quarters."""
    seen: dict[str, Counter[int]] = defaultdict(Counter)
    for form, kind in zip(forms, classes, strict=True):
        if form[0].isupper() and len(form) > 2:
            seen[form.lower()][kind] += 1
    usual, firm = {}, {}
    for form, counts in seen.items():
        named = [(times, kind) for kind, times in counts.items() if kind]
        if named and counts.total() > 1:
            times, kind = max(named)
            if 3 * times >= counts.total():
                usual[form] = kind
            if 4 * times >= 3 * counts.total() and times > 2:
                firm[form] = kind
    return [firm.get(form.lower(), kind or usual.get(form.lower(), NONE)) if form[0].isupper() else kind
            for form, kind in zip(forms, classes, strict=True)]


def find_peoples(forms: list[str], classes: list[int]) -> dict[str, str]:
    """Peoples that the text's own places make, in lower case: "aldanian" -> "aldania"."""
    names = {form.lower() for form, kind in zip(forms, classes, strict=True) if form[0].isupper() and kind in (PERSON, PLACE)}
    begins: dict[str, str] = {}
    for name in sorted(names, key=lambda n: (len(n), n)):
        for cut in range(min(LONGEST_REST, len(name) - SHORTEST) + 1):
            begins.setdefault(name[:len(name) - cut], name)
    found: dict[str, str] = {}
    for word in {form.lower() for form in forms if form[0].isupper()}:
        for ending in ENDINGS:
            place = begins.get(word[:-len(ending)]) if word.endswith(ending) else None
            if place is not None and place != word and not place.startswith(word):
                found.setdefault(word, place)
    return found


def mend(forms: list[str], lower: list[str], classes: list[int], relations: list[int], peoples: dict[str, str]) -> list[int]:
    """Lone names taken for people, made places or bodies where the text speaks of them as such.

    A name that has a title or a first name anywhere, or is one, stays a person's."""
    lone = _lone_people(forms, lower, classes)
    firms = {lower[i] for i in range(len(forms) - 1) if classes[i] == classes[i + 1] == ORGANIZATION and forms[i][0].isupper()
             and (i == 0 or classes[i - 1] != ORGANIZATION)}
    lands = {place for place in peoples.values() if place[-1] in "aeiouy"}
    out = list(classes)
    for word, places in lone.items():
        kinds = [kind for i in places if (kind := _shown(forms, lower, classes, relations, i))]
        if kinds or word in firms or word in lands:
            kind = max(kinds, key=kinds.count) if kinds else ORGANIZATION if word in firms else PLACE
            for i in places:
                out[i] = kind
    return out


def _shown(forms: list[str], lower: list[str], classes: list[int], relations: list[int], i: int) -> int:
    """What the words around a lone name show it to be, NONE where they show nothing."""
    before, after = lower[i - 1] if i else "", lower[i + 1] if i + 1 < len(lower) else ""
    if "&" in (before, after) or lower[i + 1:i + 3] == [",", "which"]:
        return ORGANIZATION
    for j in (i + 1, i - 1):  # "Kestrel Semiconductor", "Cape Agulhas"
        if 0 <= j < len(forms) and forms[j][0].isupper() and classes[j] in (ORGANIZATION, PLACE) and lower[j] not in SERVING:
            return classes[j]
    if before == "the" and relations[i] not in (COMPOUND, AMOD, POSS):
        return ORGANIZATION
    called = lower[i - 2] if i > 1 and before == after == "," else before  # "the operator, Tirolbahn,"
    if called in lexicon.ORGANIZATION_NOUNS:
        return ORGANIZATION
    return PLACE if _is_place(forms, lower, classes, i) else NONE


def _lone_people(forms: list[str], lower: list[str], classes: list[int]) -> dict[str, list[int]]:
    """Words that are a person's name of one word wherever they are a person's name -> their places."""
    lone: dict[str, list[int]] = defaultdict(list)
    joined: set[str] = set()
    for i, form in enumerate(forms):
        if classes[i] != PERSON or not form[0].isupper() or not form[-1].isalnum():
            continue
        lone[lower[i]].append(i)
        before = i - 2 if i > 1 and lower[i - 1] == "." else i - 1
        sides = [j for j in (i - 1, i + 1) if 0 <= j < len(forms) and lower[j] != "&"]
        if any(classes[j] == PERSON or lower[j] in LINKS for j in sides) or (
                before >= 0 and (lower[before] in lexicon.TITLES or lower[before] in lexicon.PERSON_NOUNS)):
            joined.add(lower[i])
    return {word: places for word, places in lone.items() if word not in joined
            and word not in lexicon.MALE_NAMES and word not in lexicon.FEMALE_NAMES}


def _is_place(forms: list[str], lower: list[str], classes: list[int], i: int) -> bool:
    """Does the name at i stand behind "in", "at" or "governor of", or own a person named in full ("Ruvo's Kalina Stoev")?"""
    after = i + 1
    while after < len(forms) and after < i + 3 and lower[after] in OWNS:
        after += 1
    if after > i + 1:
        return after + 1 < len(forms) and classes[after] == PERSON and classes[after + 1] == PERSON
    before = i - 1
    while before > 0 and i - before < 3 and forms[before][0].isupper() and classes[before] != PERSON:
        before -= 1
    if before < 0:
        return False
    held = before > 0 and lower[before] == "of" and lower[before - 1].removesuffix("s") in HELD
    return held or lower[before] in INSIDE
