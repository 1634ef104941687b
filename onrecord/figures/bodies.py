
"""Do two claimants speak for the same person or body?"""

from __future__ import annotations

import re

from onrecord.figure import Figure

_SMALL = frozenset("the a an of for and in on at to s mr mrs ms dr sir president minister prime chief".split())
_GENERIC = frozenset(
    "officials official police ministry agency government authorities union unions spokesman spokeswoman "
    "spokesperson minister army military court "
    "company firm bank office state".split()
)


_OWNER = re.compile(r"\b(?:city|town|country|county|state|region|village|district|province)'s ")
"""Whose body it is, where only a kind of place is said: "the city's health office"."""


def _words(name: str) -> frozenset[str]:
    plain = _OWNER.sub("", name.lower().replace("’", "'")).replace("'s", " ")
    found = frozenset(w for w in re.findall(r"\w+", plain) if w not in _SMALL)
    return found or frozenset(re.findall(r"\w+", plain))


def same_body(one: str | None, other: str | None) -> bool:
    """The same, without case, articles, titles and word order; a body's head, spokesman or own document counts as the body
    where the name says so ("disaster agency's final list"). A word such as "police" alone is contained in nothing."""
    if one is None or other is None:
        return one is other
    a, b = _words(one), _words(other)
    small, large = sorted((a, b), key=len)
    return a == b or (small < large and not small <= _GENERIC)


def same_claimant(a: Figure, b: Figure) -> bool:
    """The article itself counts as one claimant; so does the body that a person speaks for."""
    if same_body(a.claimant, b.claimant) or _introduced(a, b) or _introduced(b, a):
        return True
    return any(x is not None and same_body(x, y) for x, y in ((a.body, b.claimant), (a.claimant, b.body)))


def _introduced(a: Figure, b: Figure) -> bool:
    """Does the sentence of the one introduce its claimant as the other's: "the ministry's spokesman Tor Beck",
    "Norvane will cut more, its spokesman, Tor Beck, said"?"""
    if not (a.claimant and b.claimant):
        return False
    person, body = (re.escape(name.removeprefix("the ")) for name in (a.claimant, b.claimant))
    speaks = rf"\b{body}(?:['’]s)?\s(?:[\w-]+\s){{1,3}}{person}\b|\b{person},\s(?:the\s)?{body}['’]s\s"
    speaks += rf"|^(?:the\s)?{body}\s[^.;]*\b(?:its|their)\s(?:[\w-]+\s){{0,2}}[\w-]+,?\s{person}\b"
    return re.search(speaks, a.sentence_text, re.IGNORECASE) is not None
