"""The name of a speaker that has none: its fullest description, articles dropped, pronouns replaced by whom they mean."""

from __future__ import annotations

import re

from onrecord.speakers import lexicon
from onrecord.speakers.entities import Cast, Entity
from onrecord.speakers.groups import BREAKS, QUOTES
from onrecord.speakers.layout import OBJECT, OBLIQUE, PERSON, POSS, ROOT, Layout
from onrecord.speakers.nouns import speaks_alone

CAMPAIGNS = {"campaign", "team", "camp"}
DROPPED = {"a", "an", "the", "this", "these", "that", "only", "by", "both", "even"}
SHARE = re.compile(r"(?:percent|%|per cent|majority|half|third|quarter|in \d+|out of (?:\w+|\d+)) of "
                   r"((?:all |the )?[\w’'-]+(?: [\w’'-]+){0,5})")
BARE_SHARE = re.compile(r"(?:.*\b(?:percent|per cent)|.*%|.*\b(?:in|of|out of) "
                        r"(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten))$", re.I)
VERBS = re.compile(r"^(.*?) (?:say|says|said|think|have|has|are|were|was|is|would|will|believe|favou?r|support|want|who|that|"
                   r"view|agree|do|did)\b.*$")


def describe_words(layout: Layout, cast: Cast, links: dict[int, int], first: int, last: int) -> str:
    """The words [first, last) as a description."""
    while first < last - 1 and (layout.lower[first] in DROPPED or layout.lower[first] in QUOTES
                                or (layout.lower[first] == "one" and layout.lower[first + 1] not in ("in", "of", "out"))):
        first += 1
    while last > first + 1 and layout.lower[last - 1] in BREAKS | QUOTES | {"himself", "itself", "themselves"}:
        last -= 1
    pieces: list[str] = []
    begun = first
    for i in range(first, last):
        number = links.get(i) if layout.lower[i] in lexicon.PERSONAL | {"whose"} or speaks_alone(layout, i) else None
        name = strip_articles(cast.entities[number].name) if number is not None else ""
        if name:
            pieces += [layout.text(begun, i), possessive(name) if layout.lower[i] in lexicon.POSSESSIVES else name]
            begun = i + 1
    text = " ".join(p for p in (*pieces, layout.text(begun, last)) if p).replace(" ’s ", "’s ").replace(" 's ", "'s ")
    return complete_share(layout, text, first)


def possessive(name: str) -> str:
    """"Ana Ruiz" -> "Ana Ruiz's"."""
    return name + ("'" if name.endswith("s") else "'s")


def complete_share(layout: Layout, text: str, first: int) -> str:
    """ "46 percent" -> "46 percent of likely voters", by the share named last before it (else next)."""
    if not BARE_SHARE.match(text):
        return text
    whole, at = layout.words.text, layout.words.starts[first]
    before = list(SHARE.finditer(whole, max(0, at - 1500), at))
    found = before[-1] if before else SHARE.search(whole, at, at + 1500)
    if found is None:
        return text
    group = found.group(1)
    cut = VERBS.match(group)
    return f"{text} of {cut.group(1) if cut else group}"


def campaign_name(layout: Layout, cast: Cast, links: dict[int, int], first: int, head: int) -> str | None:
    """"her campaign", "Clinton's campaign", "the Clinton campaign" -> "Clinton campaign"; None for no person's campaign."""
    if layout.lower[head] not in CAMPAIGNS:
        return None
    for i in range(head - 1, first - 1, -1):
        name = cast.names.get(i)
        number = cast.of_name[name.first] if name is not None and name.kind == PERSON else links.get(i)
        if number is not None and cast.entities[number].nature == "person" and cast.entities[number].named:
            return f"{surname(cast.entities[number].name)} campaign"
    return None


def surname(name: str) -> str:
    """The last part of a name that is no "Jr."."""
    parts = [p for p in name.split() if p.strip(".,").lower() not in lexicon.SUFFIXES]
    return parts[-1] if parts else name


def last_campaign(layout: Layout, cast: Cast, links: dict[int, int], before: int) -> str | None:
    """The campaign named last before a word, for "the campaign"."""
    for head in range(before - 1, max(-1, before - 1500), -1):
        if layout.lower[head] == "campaign":
            name = campaign_name(layout, cast, links, max(0, head - 3), head)
            if name is not None:
                return name
    return None


def entity_name(layout: Layout, cast: Cast, links: dict[int, int], entity: Entity, tails: dict[int, tuple[int, int]]) -> str:
    """Name of an entity. `tails`: words of the statement sources by head, which reach further than the noun group."""
    if entity.members:
        return ""
    if entity.named or entity.nominal is None:
        return strip_articles(entity.name)
    first, last = tails.get(entity.nominal.head, (entity.nominal.first, _with_tail(layout, cast, entity.nominal.last)))
    return describe_words(layout, cast, links, first, last)


def spelt_out(layout: Layout, short: str) -> str | None:
    """The words that an acronym stands for, where the article has them: capitalised words whose initials it is."""
    letters = "".join(c for c in short if c.isalpha())
    if not 2 <= len(letters) <= 6 or not letters.isupper():
        return None
    text = layout.words.text
    gap = r"\w*[’'.]?[a-z]*(?: (?:of|and|for|the|in|on|&))*[ -]"
    pattern = re.compile(r"(?<![\w-])" + gap.join(letters[:-1]) + gap + letters[-1] + r"[a-z]\w+")
    whole = (m for m in pattern.finditer(text) if len(letters) > 2 or not text[m.end():m.end() + 2].strip()[:1].isupper())
    found = next(whole, None)
    return " ".join(found.group().split()) if found is not None else None


def strip_articles(name: str) -> str:
    """A name without "the"."""
    words = name.split()
    while len(words) > 1 and words[0].lower() in ("the", "a", "an", "one"):
        words = words[1:]
    return " ".join(words)


def _with_tail(layout: Layout, cast: Cast, last: int) -> int:
    """The end of a noun group with one phrase after it ("survey | of voter lists", "poll | by the Harvard Institute")."""
    if last < len(layout) and layout.lower[last] in ("of", "from", "by", "for", "at"):
        start = last + 2 if layout.lower[min(last + 1, len(layout) - 1)] == "the" else last + 1
        if start in cast.names:
            end = cast.names[start].last
            while end + 1 < len(layout) and (end in cast.names or (layout.lower[end] == "of" and end + 1 in cast.names)):
                end += 1
            return end
        for i in range(last + 1, min(len(layout), last + 7)):
            if layout.lower[i] in BREAKS or layout.lower[i] in (".", *lexicon.PREPOSITIONS):
                break
            follows = layout.lower[i + 1] if i + 1 < len(layout) else "."
            if layout.relations[i] in (OBLIQUE, POSS, OBJECT, ROOT) and follows not in ("'", "’", "-"):
                return i + 1
    return last
