"""Contacts said by reference to the one before: "and so did Elland", "others broke it off", "Lund declined"."""

# ruff: noqa: E501 - word lists and patterns are read a phrase at a time.
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from onrecord.contacts.contact import Contact, State
from onrecord.contacts.match import Match
from onrecord.contacts.states import Around, state_of

ALSO = re.compile(r"\b(?:so|as)(?: ,? ?too ,?)? (?:did|has|have|had|does|do|is|was|will) §(\d+)|"
                  r"§(\d+) (?:did|does|has done|will do|is doing) (?:so|likewise|the same)(?: too)?(?! again)")
AGAIN = re.compile(r"§(\d+) (?P<chain>[^§]*?)\b(?:do|done|doing) (?P<word>(?:so|the same)(?: (?:once )?(?:again|more))?|(?:§\d+|that) (?:once )?(?:again|more))")
BROKEN = re.compile(
    r"§(\d+)(?P<chain>(?: [\w'-]+){0,4}?) (?P<word>br(?:eaks?|oke|oken|eaking) (?:(?:§\d+|theirs|that) off|off (?:§\d+|theirs|contact|ties|"
    r"relations|talks|all \w+)(?! with| between))|(?:sever|cut|end|suspend|stop|halt|fr[eo]e?z|drop|abandon|ceas)\w* (?:off )?(?:§\d+|theirs|"
    r"that|(?:all |any |its |their )?(?:contacts?|ties|relations)|the (?:relationships?|dialogue|contacts?|talks|links?|line|"
    r"connection|conversation|channel|negotiations))(?! with| between| to))")
NO = re.compile(r"§(\d+)(?: [\w'-]+){0,3}? (?P<word>said no|says no|declin(?:ed|es)|refus(?:ed|es)|demurred|turn(?:ed|s) (?:§\d+|"
                r"the \w+|that|this) down|turn(?:ed|s) down the \w+|reject(?:ed|s) (?:§\d+|the \w+|that|this)|shook (?:his|her) head|"
                r"was not interested|did not (?:come|show up|appear|turn up)|brush(?:ed|es) (?:§\d+|the \w+) aside|"
                r"(?:declin|refus|spurn|rebuff|ignor)\w* (?:§\d+|the (?:offer|invitation|request|proposal|idea|suggestion)))"
                r"(?= [,.;:]|$| and| but| at once| on \w+day| yesterday| last| politely| within)")
YES = re.compile(r"§(\d+)(?: [\w'-]+){0,2}? (?P<word>said yes|accept(?:ed|s)(?: (?:§\d+|the \w+))?|agreed|consented|took (?:§\d+|the \w+) up|nodded)"
                 r"(?= [,.;:]|$| and| but| at once| on \w+day| yesterday| last)")


def echoes(line: str, names: Sequence[tuple[str, ...]], found: Sequence[Contact]) -> Iterator[Match]:
    """What a marked line says of the contacts found before it (and in it); `names` are of its units."""
    if not found:
        return
    last = found[-1]
    yield from _also(line, names, found)
    for match in AGAIN.finditer(line):
        state = state_of(Around("", match["chain"], "do", line[match.end():]))
        if state is not None and set(names[int(match[1])]) & {last.a, last.b}:
            yield _made(((last.a, last.b),), last, state, match)
    for match in BROKEN.finditer(line):
        pairs = tuple((name, last.b) for name in names[int(match[1])] if name not in (last.b, last.a))
        if state_of(Around(line[:match.start()], match["chain"], match["word"], "")) == "ended" and pairs:
            yield _made(pairs, last, "ended", match)
    yield from _replies(line, names, found)
    yield from _silence(line, names, found)


def _also(line: str, names: Sequence[tuple[str, ...]], found: Sequence[Contact]) -> Iterator[Match]:
    last = found[-1]
    for match in ALSO.finditer(line):
        pairs = tuple((name, last.b) for name in names[int(match[1] or match[2])] if name not in (last.a, last.b))
        if pairs:
            yield _made(pairs, last, last.state, match)


def _replies(line: str, names: Sequence[tuple[str, ...]], found: Sequence[Contact]) -> Iterator[Match]:
    """A no or a yes to the offer before."""
    last = found[-1]
    if last.state != "offered":
        return
    answers: tuple[tuple[re.Pattern[str], State], ...] = ((NO, "refused"), (YES, "planned"))
    for pattern, state in answers:
        for match in pattern.finditer(line):
            pairs = tuple((name, last.a) for name in names[int(match[1])] if name != last.a)
            if pairs:
                yield _made(pairs, last, state, match)


SILENT = re.compile(r"§(\d+)(?: [\w'-]+){0,2}? (?P<word>repl(?:ied|ies) to (?:none|neither)|answered (?:none|neither)|"
                    r"(?:did not|has not|never|has never) (?:repl(?:y|ied)|answer(?:ed)?|respond(?:ed)?|call(?:ed)? back|pick(?:ed)? up|"
                    r"writ(?:e|ten) back))")


def _silence(line: str, names: Sequence[tuple[str, ...]], found: Sequence[Contact]) -> Iterator[Match]:
    """No answer to a letter or call."""
    last = found[-1]
    if last.type not in ("write", "call") or last.state != "held":
        return
    for match in SILENT.finditer(line):
        pairs = ((last.b, last.a),) if {last.a, last.b} & set(names[int(match[1])]) else ()
        if pairs:
            yield _made(pairs, last, "refused", match)


def _made(pairs: tuple[tuple[str, str], ...], last: Contact, state: State, match: re.Match[str]) -> Match:
    word = match.start("word") if "word" in match.re.groupindex else match.end()
    return Match(pairs, last.type, state, match.start(), match.end(), word)
