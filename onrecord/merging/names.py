"""May two names be one person's, or one body's?"""

from __future__ import annotations

from functools import lru_cache

from onrecord.merging.mentions import LIGHT, overlap, role_key

LEGAL = frozenset(
    [
        "ltd",
        "plc",
        "inc",
        "corp",
        "co",
        "company",
        "llc",
        "ag",
        "gmbh",
        "sa",
        "spa",
        "limited",
        "corporation",
        "group",
        "holdings",
    ]
)


def names_fit(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    """1: the same full name; 0.7: initials, a shorter or slightly other spelling of it; 0.5: a bare surname; 0: another
    name."""
    if len(a) > 1 and len(b) > 1:
        if a == b:
            return 1.0
        if a[-1] != b[-1] and not _spelt_alike(a[-1], b[-1]):
            return 0.7 if a[0] == b[0] and (set(a) <= set(b) or set(b) <= set(a)) else 0.0
        x, y = a[0], b[0]
        if x == y and len(x) > 1:
            return 0.9 if a[-1] == b[-1] else 0.7
        if len(x) == 1 or len(y) == 1:
            return 0.7 if x[0] == y[0] else 0.0
        return 0.7 if (a[-1] == b[-1] and _spelt_alike(x, y)) or (_nickname(x, y) and a[-1] == b[-1]) else 0.0
    short, full = (a, b) if len(a) == 1 else (b, a)
    return 0.5 if short[0] == full[-1] or (_spelt_alike(short[0], full[-1]) and len(short[0]) > 5) else 0.0


def _spelt_alike(a: str, b: str) -> bool:
    """Two transliterations of one name: equal once vowels that sound alike and doubled letters are levelled."""
    return len(a) > 3 and len(b) > 3 and _sound(a) == _sound(b) and a[-1:] == b[-1:]


@lru_cache(maxsize=16_384)
def _sound(name: str) -> str:
    for old, new in (
        ("kh", "h"),
        ("ck", "k"),
        ("ph", "f"),
        ("sch", "sh"),
        ("tch", "ch"),
        ("zh", "z"),
        ("w", "v"),
        ("yi", "i"),
        ("iy", "i"),
        ("y", "i"),
        ("j", "i"),
        ("ii", "i"),
        ("ou", "u"),
        ("oo", "u"),
        ("q", "k"),
        ("x", "ks"),
    ):
        name = name.replace(old, new)
    return "".join(c for i, c in enumerate(name) if not i or c != name[i - 1])


_NICKNAMES = """
bill william|bob robert|joe joseph|jim james|jimmy james|mike michael|tom thomas|tommy thomas|dick richard|
rick richard|kate katherine|liz elizabeth|beth elizabeth|tony anthony|dan daniel|dave david|steve steven|
steve stephen|chris christopher|nick nicholas|matt matthew|andy andrew|alex alexander|ben benjamin|sam samuel|
ed edward|ted edward|greg gregory|jeff jeffrey|ken kenneth|larry lawrence|pete peter|ron ronald|sue susan|
jenny jennifer|peggy margaret|meg margaret|maggie margaret|becky rebecca|debbie deborah|vlad vladimir|
sasha alexander
"""
NICKNAMES = {frozenset(pair.split()) for pair in _NICKNAMES.split("|")}


def _nickname(a: str, b: str) -> bool:
    return frozenset((a, b)) in NICKNAMES


def bodies_fit(a: str, b: str) -> float:
    """1: the same words; 0.8: the same but for a place or legal form that one leaves out; 0.7: an acronym of the other."""
    x, y = (
        frozenset(role_key(w.strip("'’")) for w in name.replace("'s", "").replace("’s", "").split()) - {""} - LEGAL
        for name in (a, b)
    )
    if not x or not y:
        return 0.0
    if overlap(x, y) == len(x) and overlap(y, x) == len(y):
        return 1.0
    short, full = (x, y) if len(x) < len(y) else (y, x)
    if overlap(short, full) == len(short) and len(full) - len(short) == 1:
        return 0.8
    return 0.7 if _acronym(a, b) or _acronym(b, a) else 0.0


def _acronym(short: str, full: str) -> bool:
    letters = short.replace(".", "")
    initials = [w[0] for w in full.replace("-", " ").split() if w.lower() not in LIGHT]
    return letters.isupper() and len(letters) > 1 and "".join(initials).upper() == letters
