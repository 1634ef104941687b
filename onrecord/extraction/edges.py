"""Where contents end: not on a word that needs another after it ("some details of | the deal", "has strongly | opposed")."""

from __future__ import annotations

from dataclasses import replace

from onrecord.extraction.draft import Draft, Range
from onrecord.words import Words

GOES_ON = frozenset("of the a an in with from by their our your as than on into between was is were are has have had".split())
"""Words that are no end of a phrase as long as another one follows."""
HANGS_ON = frozenset(["and", "but", "or", "to", "which"])
"""Words that begin what comes next, and are no part of what ends before them."""
AUXILIARIES = frozenset("has have had is are was were be been".split())
STOPS = frozenset(".,;:?!—–-…()[]\"“”''``") | {"--", "and", "but", "or", "who", "which", "that", "said", "says"}
LEAST_WORDS = 3
"""Words of a content that is looked at; "her in" may mean either."""
MOST_ADDED = 4
"""Words that an end may lack."""


def whole_ends(made: list[Draft], words: Words, in_marks: list[bool]) -> list[Draft]:
    """The drafts with contents that end with a phrase; words that one needs for it are taken from the others."""
    for number, draft in enumerate(made):
        first, last = draft.content[-1]
        if in_marks[last - 1] or last - first < LEAST_WORDS:
            continue
        end = _end(draft, words)
        if end == last:
            continue
        if end > last:
            made = [_without(d, (last, end), words) if i != number else d for i, d in enumerate(made)]
        made[number] = replace(draft, content=(*draft.content[:-1], (first, end)))
    return [d for d in made if d.content]


def _end(draft: Draft, words: Words) -> int:
    """Where the content's last span should end."""
    first, last = draft.content[-1]
    own = {i for a, b in (*draft.cue, *draft.source) for i in range(a, b)}
    lower = [form.lower() for form in words.forms[max(first, last - 2):last]]
    follows = last < len(words) and words.paragraphs[last] == words.paragraphs[last - 1] and words.forms[last][0].isalpha()
    if lower[-1] in HANGS_ON and last - first > 2:
        return last - 1 - (words.forms[last - 2] == ",")
    half = lower[-1].endswith("ly") and lower[0] in AUXILIARIES
    if not follows or last in own or not (lower[-1] in GOES_ON or half):
        return last
    end = last
    while end < len(words) and end - last < MOST_ADDED and end not in own and words.forms[end].lower() not in STOPS:
        end += 1
    return end if end < len(words) and words.forms[end].lower() in STOPS else last


def _without(draft: Draft, taken: Range, words: Words) -> Draft:
    """The draft without words that are another's, nor the "and" that joined it to them."""
    kept = []
    for a, b in draft.content:
        if a < taken[1] and taken[0] < b:
            kept += [(a, taken[0])] if a < taken[0] else []
            start = taken[1] + (taken[1] < b and words.forms[taken[1]].lower() in HANGS_ON)
            kept += [(start, b)] if start < b else []
        else:
            kept.append((a, b))
    return replace(draft, content=tuple(kept))
