"""Corrections that grammar decides whatever the scores say: "according to", who is told and does not tell, whose a
participle is."""

from __future__ import annotations

from dataclasses import replace

from onrecord.analysis import Analysis
from onrecord.extraction.draft import Draft, Range

PERSON, ORGANIZATION = 1, 2
TITLE_CLASSES = frozenset({1, 2, 3, 4, 5})
"""Entity classes that may stand in one name with its titles: "US President Joe Biden"."""


def mend(draft: Draft, analysis: Analysis) -> Draft:
    """The draft with its cue and source as grammar has them."""
    draft = _teller(_passive(_according_to(draft, analysis), analysis), analysis)
    return _named_last(_own_subject(_without_hearer(draft, analysis), analysis), analysis)


LONGEST_NAME = 4
LEFT_OUT = 3
"""Words between content and cue that may belong to the content."""
TELLS = frozenset("""says said warns warned claims claimed insists insisted admits admitted vows vowed argues argued adds
added""".split())


def _named_last(draft: Draft, analysis: Analysis) -> Draft:
    """"Talks may be cover, warns Cleverly": where nothing but capitalised words follows a verb of saying up to the end of its
    paragraph, they are its source, even if one reads like an adverb; and the content reaches up to the comma before it."""
    if draft.source or len(draft.cue) != 1 or not draft.content or draft.cue[0][1] - draft.cue[0][0] != 1:
        return draft
    words = analysis.words
    at, end = draft.cue[0][0], draft.cue[0][1]
    last = next((i for i in range(end, len(words)) if words.paragraphs[i] != words.paragraphs[at]), len(words))
    last -= words.forms[last - 1] == "."
    named = 0 < last - end <= LONGEST_NAME and all(words.forms[i][0].isupper() for i in range(end, last))
    first, stop = draft.content[-1]
    between = words.forms[stop:at]
    if words.forms[at].lower() not in TELLS or not named or first >= at or len(between) > LEFT_OUT or "." in between:
        return draft
    reach = at - (words.forms[at - 1] == ",")
    return replace(draft, source=((end, last),), content=(*draft.content[:-1], (first, max(stop, reach))))


BEING = frozenset({"was", "were", "is", "are", "been", "be", "being"})
ADDRESSED = frozenset({
    "told", "asked", "warned", "informed", "advised", "urged", "ordered", "reminded", "questioned", "pressed",
})


def _passive(draft: Draft, analysis: Analysis) -> Draft:
    """"Passengers were told that", "Asked whether ..., she": who is told or asked is not who says it (nor in PolNeAR: of 76
    such cues in its training split none has the subject for its source)."""
    if len(draft.cue) != 1 or not draft.source:
        return draft
    first, last = draft.cue[0]
    cue = [form.lower() for form in analysis.words.forms[first:last]]
    asked_first = cue[0] in ADDRESSED and analysis.words.forms[first][0].isupper() and draft.source[0][0] > first
    passive = any(word in BEING for word in cue[:-1]) and any(word in ADDRESSED for word in cue[1:])
    if asked_first or (passive and draft.source[0][1] <= first):
        return replace(draft, source=())
    return draft


TELLING = frozenset({"told", "tell", "tells", "telling", "informed", "assured", "reminded"})


def _without_hearer(draft: Draft, analysis: Analysis) -> Draft:
    """Neither the hearer ("told The Telegraph:") nor a colon after a word is part of the cue."""
    if len(draft.cue) != 1:
        return draft
    first, last = draft.cue[0]
    forms = analysis.words.forms
    telling = next((i for i in range(first, last) if forms[i].lower() in TELLING), None)
    if telling is not None:
        last = telling + 1
    while last - first > 1 and not forms[last - 1][0].isalnum():
        last -= 1
    return replace(draft, cue=((first, last),))


OPENS_A_GROUP = frozenset({"a", "an", "the", "one", "another"})
LEAST_TOLD, LONGEST_TELLER = 3, 12
"""Words of what is told, at least, and of who tells it, at most."""


def _teller(draft: Draft, analysis: Analysis) -> Draft:
    """"The deal is close, an official told Reuters": who stands right behind a verb of telling is told. Who tells is what
    stands between the content and the verb, even if the content has swallowed it; where nothing does, nobody is given."""
    if len(draft.cue) != 1 or not draft.content:
        return draft
    first, last = draft.cue[0]
    words = [form.lower() for form in analysis.words.forms[first:last]]
    told = not draft.source or draft.source[0][0] == last
    if words[-1] not in TELLING or not told or any(word in BEING for word in words):
        return draft
    start = _teller_start(draft, first, analysis)
    kept = tuple((a, b if a >= last else min(b, start - 1)) for a, b in draft.content if a < start - 1 or a >= last)
    if start < 0 or sum(b - a for a, b in kept) < LEAST_TOLD:
        return replace(draft, source=())
    return replace(draft, source=((start, first),), content=kept)


def _teller_start(draft: Draft, cue: int, analysis: Analysis) -> int:
    """Where the words between the last comma and the verb begin, if they read like a subject; -1 if not."""
    forms = analysis.words.forms
    reach = range(cue - 1, max(draft.content[0][0], cue - 1 - LONGEST_TELLER), -1)
    start = next((i + 1 for i in reach if forms[i] == ","), -1)
    opens = 0 < start < cue and (forms[start].lower() in OPENS_A_GROUP or forms[start][0].isupper())
    return start if opens else -1


def _according_to(draft: Draft, analysis: Analysis) -> Draft:
    """The cue is "according to", not "according"."""
    forms = analysis.words.forms
    if len(draft.cue) != 1:
        return draft
    first, last = draft.cue[0]
    if forms[last - 1].lower() != "according" or last >= len(forms) or forms[last].lower() != "to":
        return draft
    source = tuple((a + 1, b) if a == last else (a, b) for a, b in draft.source)
    return replace(draft, cue=((first, last + 1),), source=tuple(r for r in source if r[0] < r[1]))


def _own_subject(draft: Draft, analysis: Analysis) -> Draft:
    """"in the wake of Joe Biden saying he would": a participle right after a name has that name for its subject."""
    if len(draft.cue) != 1 or not draft.source:
        return draft
    words, entities = analysis.words, analysis.entities
    first = draft.cue[0][0]
    if not words.forms[first].lower().endswith("ing") or first == 0 or entities[first - 1] not in (PERSON, ORGANIZATION):
        return draft
    start = first - 1
    while start and words.paragraphs[start - 1] == words.paragraphs[first] and _of_name(start - 1, analysis):
        start -= 1
    name: Range = (start, first)
    if not _is_governed(start, analysis) or any(a < first and start < b for a, b in draft.source):
        return draft
    return replace(draft, source=(name,))


def _of_name(i: int, analysis: Analysis) -> bool:
    """May the word stand in one name with its titles?"""
    return bool(analysis.entities[i] in TITLE_CLASSES) or analysis.words.forms[i][0].isupper()


GOVERNING = frozenset("of after with despite by following without over about at to before since amid on".split())


def _is_governed(start: int, analysis: Analysis) -> bool:
    """Does a preposition stand before the name? Then the clause is the preposition's, and not one of the sentence's subject."""
    return start > 0 and analysis.words.forms[start - 1].lower() in GOVERNING
