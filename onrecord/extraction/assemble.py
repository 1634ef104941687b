"""From attributions in words to statements with exact spans: marks taken in, quotations over paragraphs made whole, statements
that are passed on or told inside others."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from itertools import islice

from onrecord.document import Document, Span, content_id
from onrecord.extraction.confidence import confidence
from onrecord.extraction.draft import Draft, Evidence, Range
from onrecord.extraction.edges import whole_ends
from onrecord.extraction.quotations import Quoted
from onrecord.statement import Quotation, Statement
from onrecord.words import Words

MOST_OF = 0.8
"""A content that covers this share of a quoted stretch's words is taken to mean all of it."""
EDGES = frozenset(",;.:")
SENTENCE_ENDS = frozenset(".?!")
LONGEST_QUOTATION = 40
"""Paragraphs that a quotation may go on for."""
AS_SAYING = re.compile(r"\bas (?:saying|telling|stating|warning|adding|writing)\b")
QUOTING = re.compile(r"\b(?:quot(?:ed|es|ing|e)|cit(?:ed|es|ing|e))\b")
LEAST_FREE_STANDING = 6
"""Words of a quotation that stands free, its marks among them; shorter ones are titles and headings as often as speech."""
FREE_STANDING = Evidence(0.0, 2.0, 0.0, False)


def drafts(found: list[Draft], words: Words, quoted: list[Quoted]) -> list[Draft]:
    """The attributions with their contents fitted to the quoted stretches; no word is content of two of them."""
    in_marks = marked(words, quoted)
    unclosed = [q for q in quoted if not q.closed]
    made = [_at_home(replace(d, content=fit(d.content, words, quoted)), unclosed, in_marks) for d in found]
    made = _one_owner(_join_continued(made, words, quoted), words)
    made = [replace(d, content=tuple(r for r in d.content if _has_word(r, words))) for d in made]
    made = whole_ends([d for d in made if d.content], words, in_marks)
    return made + _free_standing(made, words, quoted)


def _has_word(r: Range, words: Words) -> bool:
    return any(words.forms[i][0].isalnum() for i in range(*r))


def _at_home(draft: Draft, unclosed: list[Quoted], in_marks: list[bool]) -> Draft:
    """A quotation without its closing mark swallows nothing: what follows it in other paragraphs stays only where quoted."""
    open_ends = [q for q in unclosed if _shares(draft.content, q)]
    if not open_ends:
        return draft
    end = min(q.last for q in open_ends)
    return replace(draft, content=tuple(r for r in draft.content if r[0] < end or all(in_marks[r[0] : r[1]])))


def fit(content: tuple[Range, ...], words: Words, quoted: list[Quoted]) -> tuple[Range, ...]:
    """Widen spans to the whole quoted stretch that they mostly cover, and to the marks that stand at their edges."""
    ranges = [list(r) for r in content]
    for r in ranges:
        for q in islice(quoted, bisect_right(quoted, r[0], key=lambda q: q.last), None):
            if q.first >= r[1]:
                break
            inside = min(q.last, r[1]) - max(q.first, r[0])
            if inside >= MOST_OF * (q.last - q.first - 2):
                r[0], r[1] = min(r[0], q.first), max(r[1], q.last)
    return _merge([(a, b) for a, b in ranges], words)


def _merge(ranges: list[Range], words: Words) -> tuple[Range, ...]:
    """The same words in order, one range a stretch, cut where a paragraph ends."""
    return _runs(sorted({i for a, b in ranges for i in range(a, b)}), words)


def _runs(numbers: list[int], words: Words) -> tuple[Range, ...]:
    runs: list[Range] = []
    for i in numbers:
        if runs and runs[-1][1] == i and words.paragraphs[i] == words.paragraphs[i - 1]:
            runs[-1] = (runs[-1][0], i + 1)
        else:
            runs.append((i, i + 1))
    return tuple(runs)


def _join_continued(made: list[Draft], words: Words, quoted: list[Quoted]) -> list[Draft]:
    """Give a quotation that goes on over paragraphs to the statement that holds its beginning."""
    chains: list[list[Quoted]] = []
    for q in quoted:
        if q.continues and chains and len(chains[-1]) < LONGEST_QUOTATION:
            chains[-1].append(q)
        else:
            chains.append([q])
    for chain in chains:
        if len(chain) > 1:
            made = _give(made, chain, words)
    return made


def _give(made: list[Draft], chain: list[Quoted], words: Words) -> list[Draft]:
    holders = [i for i, d in enumerate(made) if any(_shares(d.content, q) for q in chain)]
    if not holders:
        return made
    first = min(holders, key=lambda i: (not _shares(made[i].content, chain[0]), made[i].content[0][0]))
    inner = [i for i in holders if i != first and not _attributes_outside(made[i], chain)]
    owner = made[first]
    chained = {w for q in chain for w in range(q.first, q.last)}
    made = [d if i == first else _lose(d, chained, words) for i, d in enumerate(made)]
    made[first] = replace(owner, content=_merge([*owner.content, *((q.first, q.last) for q in chain)], words))
    return [d for i, d in enumerate(made) if i not in inner and d.content]


def _lose(draft: Draft, taken: set[int], words: Words) -> Draft:
    """The draft without the content words that are another's."""
    if not any(i in taken for a, b in draft.content for i in range(a, b)):
        return draft
    return replace(draft, content=_runs([i for a, b in draft.content for i in range(a, b) if i not in taken], words))


def _shares(content: tuple[Range, ...], q: Quoted) -> bool:
    return any(a < q.last and q.first < b for a, b in content)


def _attributes_outside(draft: Draft, chain: list[Quoted]) -> bool:
    """Does its cue stand outside the quotation, in the chain's first or last paragraph? Then it is a statement of its own."""
    cue = draft.cue[0][0] if draft.cue else draft.content[0][0]
    return not any(q.first <= cue < q.last for q in chain) and not _shares(draft.content, chain[0])


def _free_standing(made: list[Draft], words: Words, quoted: list[Quoted]) -> list[Draft]:
    """Quotations that fill a paragraph and that nothing attributes: statements without cue and source."""
    held = {i for d in made for part in (d.content, d.cue, d.source) for a, b in part for i in range(a, b)}
    free = []
    for q in quoted:
        alone = _starts_paragraph(q.first, words) and (q.last == len(words) or _starts_paragraph(q.last, words))
        if alone and q.last - q.first >= LEAST_FREE_STANDING and not held.intersection(range(q.first, q.last)):
            free.append(Draft((), ((q.first, q.last),), (), FREE_STANDING))
    return free


def _starts_paragraph(i: int, words: Words) -> bool:
    return i == 0 or words.paragraphs[i] != words.paragraphs[i - 1]


def _one_owner(made: list[Draft], words: Words) -> list[Draft]:
    """Take words that two drafts claim from the less sure one; also a content's words that are its own cue or source."""
    taken: set[int] = set()
    kept: dict[int, Draft] = {}
    for i in sorted(range(len(made)), key=lambda i: -made[i].evidence.content):
        own = {w for a, b in (*made[i].cue, *made[i].source) for w in range(a, b)}
        draft = _lose(_lose(made[i], own, words), taken, words)
        if draft.content:
            kept[i] = draft
            taken.update(w for a, b in draft.content for w in range(a, b))
    return [kept[i] for i in sorted(kept)]


def pass_on(draft: Draft, words: Words) -> Draft:
    """"X quoted Y as saying": the source is Y, and X is who passes it on."""
    if not draft.cue or not QUOTING.search(words.text, words.starts[draft.cue[0][0]], words.ends[draft.cue[-1][1] - 1]):
        return draft
    cue = draft.cue[0][0]
    end = _sentence_end(cue, words)
    saying = AS_SAYING.search(words.text, words.starts[cue], words.ends[end - 1])
    if saying is None:
        return draft
    as_saying = _between(*saying.span(), words, cue, end)
    quoted_one = (draft.cue[-1][1], as_saying[0])
    if quoted_one[0] >= quoted_one[1]:
        return draft
    taken = {i for a, b in (*draft.cue, as_saying, quoted_one) for i in range(a, b)}
    content = _lose(draft, taken, words).content
    via = tuple(r for r in draft.source if r[1] <= cue or r[0] >= as_saying[1])
    if not content:
        return draft
    return replace(draft, cue=(*draft.cue, as_saying), source=(quoted_one,), via_source=via, content=content)


def _sentence_end(word: int, words: Words) -> int:
    """The word after the last of the sentence, at most 60 words on."""
    for i in range(word, min(len(words), word + 60)):
        if i + 1 == len(words) or words.paragraphs[i + 1] != words.paragraphs[i]:
            return i + 1
        if words.forms[i] in SENTENCE_ENDS and words.forms[i + 1][0].isupper() and words.starts[i + 1] > words.ends[i]:
            return i + 1
    return min(len(words), word + 60)


def _between(start: int, end: int, words: Words, first: int, last: int) -> Range:
    """The words among first..last-1 that lie in the characters [start, end)."""
    inside = [i for i in range(first, last) if start <= words.starts[i] and words.ends[i] <= end]
    return inside[0], inside[-1] + 1


def statements(document: Document, words: Words, quoted: list[Quoted], made: list[Draft]) -> list[tuple[Statement, Evidence]]:
    """The drafts as statements with their evidence, in the order of their contents."""
    in_marks = marked(words, quoted)
    made = [replace(d, content=_trimmed(d.content, words, in_marks)) for d in made]
    ids = [_id(document, words, d) for d in made]
    out = []
    for d, own_id in zip(made, ids, strict=True):
        quotation = _quotation(d.content, words, in_marks)
        out.append((Statement(own_id, _spans(d.content, words), _spans(d.cue, words), _spans(d.source, words), quotation,
                              confidence(d.evidence, quotation), via_source=_spans(d.via_source, words),
                              nested_in=None if d.outer is None else ids[d.outer]), d.evidence))
    return sorted(out, key=lambda pair: (pair[0].content, pair[0].cue))


def _id(document: Document, words: Words, draft: Draft) -> str:
    return content_id("s", document.id, *(repr(_spans(r, words)) for r in (draft.content, draft.cue, draft.source)))


def _spans(ranges: tuple[Range, ...], words: Words) -> tuple[Span, ...]:
    return tuple(words.span(a, b - 1) for a, b in ranges)


def _trimmed(ranges: tuple[Range, ...], words: Words, in_marks: list[bool]) -> tuple[Range, ...]:
    """Without the commas and stops at their edges that are not inside quotation marks."""
    out = []
    for a, b in ranges:
        while b - a > 1 and words.forms[b - 1] in EDGES and not in_marks[b - 1]:
            b -= 1
        while b - a > 1 and words.forms[a] in EDGES:
            a += 1
        out.append((a, b))
    return tuple(out)


def marked(words: Words, quoted: list[Quoted]) -> list[bool]:
    """For each word whether it is in quotation marks."""
    inside = [False] * len(words)
    for q in quoted:
        inside[q.first : q.last] = [True] * (q.last - q.first)
    return inside


def _quotation(content: tuple[Range, ...], words: Words, in_marks: list[bool]) -> Quotation:
    numbers = [i for a, b in content for i in range(a, b) if words.forms[i][0].isalnum()]
    quoted = sum(in_marks[i] for i in numbers)
    if quoted == 0:
        return "indirect"
    return "direct" if quoted == len(numbers) else "mixed"
