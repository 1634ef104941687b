"""Reading a source: which of its words is the head, and whether that is a name, a pronoun, a nominal or a list."""

from __future__ import annotations

from dataclasses import replace

from onrecord.document import Span
from onrecord.speakers import lexicon, vocations
from onrecord.speakers.entities import Cast
from onrecord.speakers.groups import BREAKS, QUOTES, TAILS, Source, group_end, group_head, same_name, tail_end
from onrecord.speakers.layout import CREED, ORGANIZATION, PERSON, PLACE, Layout
from onrecord.speakers.names import OUTLETS, Name
from onrecord.speakers.nouns import nature_of, singular, speaks_alone

AUTHORED = frozenset([
    "tweet", "tweets", "book", "memoir", "brief", "letter", "op-ed", "essay", "column", "email", "e-mail", "speech",
    "autobiography", "novel", "blog", "post", "remarks", "comments", "testimony", "diary", "words", "answer", "response",
    "reply", "deposition", "article", "analysis"])
"""Works that are their one author's words."""
WORKS_BY = AUTHORED | {"study", "report", "paper", "piece", "story", "film", "documentary"}


def read_source(layout: Layout, cast: Cast, spans: tuple[Span, ...]) -> Source | None:
    """None where the spans hold no word."""
    for span in spans:
        first, last = layout.range_of(span)
        source = read_words(layout, cast, first, last)
        if source is not None:
            return source
    return None


def read_words(layout: Layout, cast: Cast, first: int, last: int, depth: int = 0) -> Source | None:
    """The source in words [first, last)."""
    first, last = _trim(layout, first, last)
    if first >= last:
        return None
    pronoun = _pronoun(layout, first, last)
    if pronoun is not None:
        return _unseen_antecedent(layout, cast, pronoun) or pronoun
    if depth == 0:
        parts = _list(layout, cast, first, last)
        if parts:
            return Source("list", first, last, parts[0].head, "group", None, parts)
    end = group_end(layout, cast, first, last)
    head = group_head(layout, first, end)
    if end == first + 1 and layout.lower[first] in ("one", "another") and end + 1 < last and layout.lower[end] == ",":
        return read_words(layout, cast, end + 1, last, depth)
    if head in cast.names and not _shouted_noun(layout, cast, first, head):
        return _named(layout, cast, first, last, head, end)
    if _called_outlet(layout, cast, head):
        return Source("name", first, head, head - 1, "body", cast.of_name[cast.names[head - 1].first])
    apposed = _apposed(layout, cast, end, last) or _apposed_title(layout, cast, end, last)
    nature = "group" if layout.lower[first] in ("neither", "both", "either") else _nature(layout, cast, head)
    several = _spelt_out(layout, cast, end, last) if nature in ("group", "body") and depth == 0 else ()
    if several:
        return Source("list", first, last, head, "group", None, several)
    if apposed is not None and (nature in ("", "person", "body") or apposed.nature == nature or (nature == "group"
                                and layout.lower[first] in ("a", "an", "one", "another"))):
        return apposed
    if nature == "person" and apposed is None:
        body = _apposed_body(layout, cast, end, last, depth)
        if body is not None:
            return body
    held = _office(layout, cast, first, head, end, last) if nature == "person" else None
    if held is not None:
        return held
    work = nature in ("document", "") or layout.lower[head] in AUTHORED
    author = _author(layout, cast, first, end, last, head) if work else None
    if author is not None:
        return author
    return Source("nominal", first, tail_end(layout, cast, end, last), head, nature)


def _called_outlet(layout: Layout, cast: Cast, head: int) -> bool:
    """ "The Yediot newspaper": the name of a paper or station with the noun for it."""
    name = cast.names.get(head - 1)
    return layout.lower[head] in OUTLETS and name is not None and name.kind == ORGANIZATION


def _unseen_antecedent(layout: Layout, cast: Cast, relative: Source) -> Source | None:
    """ "It gives Blue Reef, which says ...": the capitalised words before ", which" that the model took for no name."""
    last = relative.head - 1
    if layout.lower[relative.head] != "which" or last < 2 or layout.lower[last] != ",":
        return None
    first = last
    while layout.capital(first - 1) and layout.sentences[first - 1] == layout.sentences[last] and first - 1 not in cast.names \
            and layout.sentences[first - 2] == layout.sentences[last]:
        first -= 1
    if first == last or last - 1 in cast.at or nature_of(layout.lower[last - 1]):
        return None
    entity = cast.add("body", layout.text(first, last), True, [last - 1])
    cast.at[last - 1] = entity.number
    return Source("name", relative.first, relative.last, relative.head, "body", entity.number)


def _trim(layout: Layout, first: int, last: int) -> tuple[int, int]:
    while first < last and (layout.lower[first] in BREAKS | QUOTES or layout.lower[first] in ("by", ".", "and", "but")):
        first += 1
    while first < last and (layout.lower[last - 1] in BREAKS | QUOTES - {"'"} or (
            layout.words.forms[last - 1] in TIMES and last - 1 > first) or (layout.lower[last - 1] == "."
                            and not _initial(layout, last - 2))):
        last -= 1
    return first, last


TIMES = frozenset(["earlier", "later", "meanwhile", "previously", "recently", "separately", "today", "yesterday", "however"])
"""Adverbs between a subject and its verb, no part of whom they stand after ("Majed Ansari earlier said")."""


def _initial(layout: Layout, i: int) -> bool:
    return i >= 0 and layout.glued(i + 1) and (len(layout.lower[i]) <= 2 or layout.lower[i] in ("jr", "sr", "inc", "corp"))


def _pronoun(layout: Layout, first: int, last: int) -> Source | None:
    words = [layout.lower[i] for i in range(first, last)]
    if words in (["q"], ["s"], ["'", "s"], ["'s"]):
        return Source("author", first, last, first, "author")
    if words == ["one"]:
        return Source("pronoun", first, last, first)
    kept = [i for i, w in zip(range(first, last), words, strict=True) if w not in TAILS or w in ("both", "all", "each")]
    if not kept:
        return Source("pronoun", first, last, first) if words[0] in lexicon.PRONOUNS else None
    if layout.lower[kept[0]] in ("who", "which"):  # "which together", "who both": what follows belongs to the clause
        return Source("pronoun", first, last, kept[0])
    if len(kept) == 1 and layout.lower[kept[0]] in lexicon.PRONOUNS and layout.lower[kept[0]] not in lexicon.GENERIC:
        return Source("pronoun", first, last, kept[0])
    if layout.lower[kept[-1]] == "reader" and layout.lower[first] == "one":
        return None
    if all(layout.lower[i] in lexicon.GENERIC or layout.lower[i] in ("not", "a", "the", "very") for i in kept):
        return Source("generic", first, last, kept[-1])
    if layout.lower[kept[-1]] in ("whom", "them", "us") and len(kept) <= 5 and "of" in words:
        return Source("pronoun", first, last, kept[-1])
    if layout.lower[kept[0]] in ("he", "she", "they", "we", "i", "it") and (kept[0] + 1 >= last or layout.lower[kept[0] + 1]
                                                                          not in (".", "and")):
        return Source("pronoun", first, last, kept[0])
    return None


def _named(layout: Layout, cast: Cast, first: int, last: int, head: int, end: int) -> Source:
    name = cast.names[head]
    number = cast.of_name[name.first]
    if name.kind == PERSON:
        return Source("name", name.first, name.last, name.head, "person", number)
    apposed = _apposed(layout, cast, end, last)
    if apposed is not None and nature_of(layout.lower[head]) == "person":
        return apposed
    return Source("name", first, tail_end(layout, cast, end, last), head, "body", number)


def _shouted_noun(layout: Layout, cast: Cast, first: int, head: int) -> bool:
    """Is it a description in a headline all in capitals ("TEAM BOSS"), which only its capitals make look like a body's name?"""
    words = range(first, head + 1)
    return (cast.names[head].kind != PERSON and head > first and layout.words.paragraphs[head] == 0 and nature_of(
        layout.lower[head]) == "person" and all(layout.words.forms[i].isupper() for i in words if layout.lower[i].isalpha()))


def _apposed(layout: Layout, cast: Cast, end: int, last: int) -> Source | None:
    """The person or body named in a later part of the source: ", Ana Ruiz," or ", Ana Ruiz of the bank"."""
    i = end
    while i < last:
        while i < last and layout.lower[i] not in BREAKS:
            if layout.lower[i] in ("who", "which", "that", "whose"):
                return _calls_himself(layout, cast, i, last)
            i += 1
        i += 1
        if i >= last:
            return None
        stop = group_end(layout, cast, i, last)
        head = group_head(layout, i, stop)
        name = cast.names.get(head) or _unseen_name(layout, cast, i, stop)
        if name is not None and (name.kind == PERSON or name.first <= i + 1):
            number = cast.of_name[name.first]
            return Source("name", name.first, name.last, head, cast.entities[number].nature, number)
    return None


def _apposed_body(layout: Layout, cast: Cast, end: int, last: int, depth: int) -> Source | None:
    """ "One big shareholder, a Gulf fund,": what an investor or owner turns out to be."""
    if end + 2 >= last or layout.lower[end] != "," or layout.lower[end + 1] not in ("a", "an"):
        return None
    head = group_head(layout, end + 1, group_end(layout, cast, end + 1, last))
    return read_words(layout, cast, end + 1, last, depth) if nature_of(layout.lower[head]) == "body" else None


LINKING = frozenset(["of", "for", "and", "the", "on", "in", "&", "-", "'", "’", "s"])


def _apposed_title(layout: Layout, cast: Cast, end: int, last: int) -> Source | None:
    """ "its largest holder, Oru Holdings,": an appositive of capitalised words, no person's name, that the model knew in part
    or not at all; it joins the cast as a body."""
    if end + 2 >= last or layout.lower[end] not in (",", "—", "–", "--"):
        return None
    first = end + 2 if layout.lower[end + 1] == "the" else end + 1
    stop = next((i for i in range(first, last) if layout.lower[i] in BREAKS - {"-"}), last)
    big = [i for i in range(first, stop) if layout.capital(i)]
    if (len(big) < 2 and not _lone_title(layout, end, first, last)) or not big or big[0] != first or big[-1] != stop - 1 or any(
            i not in big and layout.lower[i] not in LINKING for i in range(first, stop)):
        return None
    person = any(i in cast.names and cast.names[i].kind == PERSON for i in range(first, stop))
    if person or nature_of(layout.lower[stop - 1]) in ("person", "group", "document"):
        return None
    known = cast.of_name[cast.names[first].first] if first in cast.names else cast.at.get(stop - 1)
    if known is None or not cast.entities[known].named:
        known = cast.add("body", "", True, [stop - 1]).number
        cast.at[stop - 1] = known
    entity = cast.entities[known]
    entity.name = max(entity.name, layout.text(first, stop), key=len)
    return Source("name", first, stop, stop - 1, "body", entity.number)


def _lone_title(layout: Layout, end: int, first: int, last: int) -> bool:
    """ "The company itself, RedSur,": one capitalised word that is all of the appositive of a body."""
    plain = layout.lower[first] not in lexicon.PERSON_NOUNS | lexicon.TITLES | lexicon.STOP
    return first + 1 == last and plain and nature_of(layout.lower[group_head(layout, max(0, end - 3), end)]) == "body"


def _unseen_name(layout: Layout, cast: Cast, first: int, last: int) -> Name | None:
    """A name that the model did not see where an appositive has nothing but capitalised words; it joins the cast."""
    words = range(first, last)
    big = [i for i in words if layout.capital(i)]
    lists = (lexicon.ORGANIZATION_NOUNS, lexicon.DOCUMENT_NOUNS, lexicon.PERSON_NOUNS, lexicon.STOP, lexicon.DETERMINERS)
    inside = [cast.names[i] for i in words if i in cast.names]
    if not 2 <= len(big) <= 4 or any(n.kind != PERSON for n in inside) or (
            not inside and any(layout.classes[i] in (ORGANIZATION, PLACE, CREED) for i in words)):
        return None
    if any(layout.lower[i] not in lexicon.PARTICLES | {"-", "'", "."} for i in words if i not in big) or any(
            layout.lower[i] in listed for i in big for listed in lists):
        return None
    name = Name(first, last, PERSON, tuple(layout.lower[i] for i in big))
    entity = cast.entities[cast.of_name[inside[0].first]] if inside else cast.add("person", "", True, [name.head])
    if len(layout.text(first, last)) > len(entity.name):
        entity.name = layout.text(first, last)
    cast.of_name[first] = cast.at[name.head] = entity.number
    cast.names.update(dict.fromkeys(words, name))
    return name


def _calls_himself(layout: Layout, cast: Cast, first: int, last: int) -> Source | None:
    """ "a patient, who gave his name only as Tal": the name that somebody gives."""
    words = layout.lower[first:last]
    if "as" not in words or "name" not in words[:words.index("as")]:
        return None
    name = cast.names.get(first + words.index("as") + 1)
    return Source("name", name.first, name.last, name.head, "person", cast.of_name[name.first]) if name is not None else None


OFFICES = frozenset([
    "secretary", "speaker", "minister", "governor", "president", "leader", "director", "chairman", "chairwoman", "head",
    "chief"])


def _office(layout: Layout, cast: Cast, first: int, head: int, end: int, last: int) -> Source | None:
    """ "former secretary of state Hillary Clinton": the name at the end of an office with "of"."""
    if layout.lower[head] not in OFFICES or end >= last or layout.lower[end] != "of":
        return None
    for i in range(end + 1, min(last, end + 6)):
        name = cast.names.get(i)
        if name is not None and name.kind == PERSON:
            before = layout.lower[i - 1]
            if before in lexicon.TITLES | lexicon.PREPOSITIONS | lexicon.PERSON_NOUNS or i == end + 1:
                return None
            return Source("name", name.first, name.last, name.head, "person", cast.of_name[name.first])
        if layout.lower[i] in BREAKS or layout.lower[i] in lexicon.PREPOSITIONS:
            return None
    return None


def _spelt_out(layout: Layout, cast: Cast, end: int, last: int) -> tuple[Source, ...]:
    """The members named after a plural: "two unions, the Steelworkers and the Teamsters"; "three economists -- A, B and C"."""
    if end >= last or layout.lower[end] not in BREAKS or layout.lower[end] == "(":
        return ()
    members: list[Source] = []
    for i in range(end + 1, last):
        name = cast.names.get(i)
        if name is None or name.first != i:
            continue
        before = i - 1 if layout.lower[i - 1] != "the" else i - 2
        if layout.lower[before] in BREAKS or layout.lower[before] == "and":
            number = cast.of_name[name.first]
            members.append(Source("name", name.first, name.last, name.head, cast.entities[number].nature, number))
    kinds = {m.nature for m in members}
    return tuple(members) if len(members) > 1 and len(kinds) == 1 and len({m.entity for m in members}) == len(members) else ()


ONE_OF_TWO = frozenset(["elder", "younger", "older", "eldest", "youngest", "oldest", "former", "latter"])
"""Adjectives that stand for one person by themselves ("the elder")."""


def _in_law(layout: Layout, head: int) -> int:
    """The word of kinship in "sisters-in-law", whose last word is at `head`; -1 where it is none."""
    return head - 4 if head > 3 and layout.lower[head - 3:head + 1] == ["-", "in", "-", "law"] else -1


def _nature(layout: Layout, cast: Cast, head: int) -> str:
    word = layout.lower[head]
    if speaks_alone(layout, head) or (word == "number" and head > 0 and layout.lower[head - 1] == "opposite"):
        return "person"
    nature = nature_of(word, layout.classes[head] == CREED)
    kin = _in_law(layout, head)
    if kin >= 0 or word in ONE_OF_TWO:
        return "group" if kin >= 0 and singular(layout.lower[kin]) != layout.lower[kin] else "person"
    if nature == "person" and word in ("guard", "marine") and layout.capital(head) and head > 0 and layout.capital(head - 1):
        return "body"  # "the Coast Guard"
    if nature:
        return nature
    whole = head
    while whole > 1 and layout.glued(whole) and layout.lower[whole - 1] == "-" and layout.glued(whole - 1):
        whole -= 2
    agent = word.endswith(("er", "or", "ist")) and not word.endswith("maker")  # "rate-setter"
    if whole < head and (agent or word == "old" or any(layout.lower[i] in lexicon.PERSON_NOUNS for i in range(whole, head))):
        return "person"
    if word.isalpha() and layout.words.forms[head].isupper() and len(word) > 1:
        return "body"
    if layout.classes[head] in (ORGANIZATION, PLACE):
        return "body"
    if layout.classes[head] == CREED or (word.endswith("s") and singular(word) != word) or word in ("those", "others"):
        return "group"
    if word == "one" or vocations.ends_like_a_person(word):
        return "person"
    return ""


def _author(layout: Layout, cast: Cast, first: int, end: int, last: int, head: int) -> Source | None:
    """The one person whose work a document is: "Hurt's book", "his tweet", "an analysis by Lily Batchelder"."""
    noun = layout.lower[head]
    if noun in AUTHORED or singular(noun) in AUTHORED:
        if layout.lower[first] in lexicon.POSSESSIVES and layout.lower[first] not in ("its", "their", "our"):
            return Source("pronoun", first, last, first)
        for i in range(first, head):
            name = cast.names.get(i)
            if name is not None and name.kind == PERSON and i == name.head and layout.lower[min(i + 1, end - 1)] in ("'", "’"):
                return Source("name", name.first, name.last, name.head, "person", cast.of_name[name.first])
    by = end + 1 < last and layout.lower[end] in ("by", "from") and "and" not in layout.lower[end:last]
    if by and singular(noun) in WORKS_BY:
        stop = group_end(layout, cast, end + 1, last)
        name = cast.names.get(group_head(layout, end + 1, stop))
        if name is not None and name.kind == PERSON:
            return Source("name", name.first, name.last, name.head, "person", cast.of_name[name.first])
    return None


def _list(layout: Layout, cast: Cast, first: int, last: int) -> tuple[Source, ...]:
    """The members of a list with "and", where each is a source of its own; empty where it is no list of named ones."""
    ands = [i for i in range(first + 1, last - 1) if layout.lower[i] in ("and", "&", "or") and not same_name(cast, i - 1, i)]
    commas = [i for i in range(first + 1, last - 1) if layout.lower[i] == "," and not same_name(cast, i - 1, i)
              and cast.names.get(i + 1) is not None and cast.names[i + 1].kind == PERSON]
    cuts = ands if ands else commas
    if not cuts:
        return ()
    starts = [first, *(i + 1 for i in cuts)]
    ends = [*cuts, last]
    pieces = [p for a, b in zip(starts, ends, strict=True) if (p := read_words(layout, cast, a, b, 1)) is not None]
    if len(pieces) < len(starts) or not all(_stands(layout, cast, p) for p in pieces):
        return ()
    if any(_within(layout, piece, cut) for piece, cut in zip(pieces, cuts, strict=False)) or (
            not ands and any(p.nature != "person" for p in pieces)):
        return ()
    expanded: list[Source] = []
    for a, b in zip(starts, ends, strict=True):
        expanded += _members(layout, cast, a, b)
    named = [p for p in expanded if p.form == "name"]
    if not named or expanded[0].form not in ("name", "pronoun") or len({p.entity for p in named}) < len(named):
        return ()
    if expanded[0].nature == "body" and any(p.form != "name" for p in expanded):
        return ()
    return tuple(expanded)


def _within(layout: Layout, piece: Source, cut: int) -> bool:
    """Does an "and" stand within what describes the piece before it: "Edwin Trent, a fellow who worked in both the Clinton |
    and Obama administrations"? A comma right before it closes the description."""
    after = layout.lower[piece.head + 1:cut]
    if piece.form != "name" or not after or after[-1] == ",":
        return False
    opened = len(after) - after[::-1].index(",") if "," in after else 0
    apposed = bool(opened) and (after[opened] in lexicon.DETERMINERS or after[opened] in lexicon.POSSESSIVES)
    return apposed or any(w in ("both", "between") or w in lexicon.RELATIVE for w in after[opened:])


def _stands(layout: Layout, cast: Cast, piece: Source) -> bool:
    """Can a piece between "and"s be a source by itself, not half of an appositive ("a reporter and author")?"""
    if piece.form == "name":
        return True
    if piece.form == "pronoun":
        return layout.lower[piece.head] in ("he", "she")
    owned = layout.lower[piece.first] in lexicon.POSSESSIVES
    return piece.form == "nominal" and (piece.nature in ("group", "body") or owned)


def _members(layout: Layout, cast: Cast, first: int, last: int) -> list[Source]:
    """The comma-separated members of one piece: people, titles and "R-Tenn." left out; else the piece itself."""
    piece = read_words(layout, cast, first, last, 1)
    if piece is None:
        return []
    members = [piece]
    if piece.form == "name":
        kind = cast.names[piece.head].kind
        for i in range(piece.last, last - 1):
            name = cast.names.get(i + 1)
            if layout.lower[i] == "," and name is not None and name.first == i + 1 and name.kind == kind:
                number = cast.of_name[name.first]
                if number != piece.entity and not layout.glued(i + 1):
                    members.append(replace(piece, first=name.first, last=name.last, head=name.head, entity=number))
    return members
