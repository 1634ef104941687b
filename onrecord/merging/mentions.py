"""How one document speaks of its speakers: names, descriptions beside the names, gender, and who else is named there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from onrecord.document import Document, content_id
from onrecord.merging.lexicon import words
from onrecord.merging.occasions import MONTHS, WEEKDAYS, published_day
from onrecord.merging.text import BEGINNING, alike, by_beginning, stem
from onrecord.speaker import Speaker
from onrecord.statement import Statement
from onrecord.words import without_accents

TITLES = words("""mr mrs ms miss dr prof professor sir dame lord lady rev reverend fr st""")
WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
OFFICES = words("""president minister secretary chancellor premier governor mayor senator congressman congresswoman
lawmaker mp deputy
chairman chairwoman chair chief head leader director manager boss coach captain agent spokesman spokeswoman
spokesperson ambassador envoy commissioner general colonel major lieutenant sergeant commander officer sheriff
inspector detective prosecutor judge lawyer attorney solicitor barrister professor economist analyst scientist
researcher engineer doctor surgeon nurse teacher headteacher principal councillor alderman candidate campaigner
activist organiser unionist founder owner editor author writer actor singer bishop archbishop pope cardinal king queen
prince princess broker trader farmer pensioner resident student driver pilot father mother brother sister son daughter
wife husband widow adviser aide official executive clerk treasurer registrar matron consultant whip speaker monarch
chairperson ceo strongman administrator superintendent dean rector striker goalkeeper defender winger midfielder
player vice""")
LIGHT = words("""the a an of for and at in on his her its their our who is was which former then acting late new own one
by to from
with affairs named called aged old year years he she they we i you him them who not is are be said monday tuesday
wednesday thursday friday saturday sunday after per cent""")
ROLE_CLASSES = {
    **dict.fromkeys(
        (
            "head",
            "boss",
            "chief",
            "leader",
            "governor",
            "director",
            "main",
            "chairman",
            "chairwoman",
            "chairperson",
            "chair",
            "ceo",
            "principal",
            "top",
        ),
        "head",
    ),
    **dict.fromkeys(("coach", "manager"), "coach"),
    **dict.fromkeys(("lawmaker", "mp", "deputy", "parliamentarian", "legislator"), "mp"),
    **dict.fromkeys(("spokesman", "spokeswoman", "spokesperson"), "spokesman"),
    **dict.fromkeys(("envoy", "emissary"), "envoy"),
    **dict.fromkeys(("minister", "secretary"), "minister"),
    **dict.fromkeys(("doctor", "physician", "dr"), "doctor"),
    **dict.fromkeys(("lawyer", "attorney", "solicitor", "barrister"), "lawyer"),
    **dict.fromkeys(("president", "strongman"), "president"),
    **dict.fromkeys(("labour", "labor", "union", "unions"), "labor"),
    **dict.fromkeys(("un", "nations"), "un"),
    **dict.fromkeys(("defence", "defense"), "defens"),
}
SPOKEN_FOR = frozenset(
    {"spokesman", "official", "doctor", "source", "representative", "officials", "sources", "press", "service"}
)


@dataclass(frozen=True, slots=True)
class Mention:
    """One speaker of one document. `parts` of a person's name (lower case, folded), `tokens` what describes it (role keys),
    `proper` those of them that are names, `gender` "m", "f" or "", `definite`: "the minister", not "a minister".
    `context` are the other names of the document; `day` its day number, 0 where undated. `statements` are the ids of
    what it says; `real`: the reader gave this speaker, so that judgements can name it."""

    id: str
    document: str
    name: str
    kind: str
    parts: tuple[str, ...]
    tokens: frozenset[str]
    proper: frozenset[str]
    gender: str
    definite: bool
    day: int
    context: frozenset[str]
    statements: tuple[str, ...] = ()
    real: bool = True


def mention_id(document: str, speaker: Speaker) -> str:
    """The id of a speaker as one document gives it: the thing that "same person" judgements link."""
    parts = (speaker.name, speaker.kind, speaker.role, speaker.body, speaker.country)
    return content_id("p", document, *(part or "" for part in parts))


def spoken_by(document: Document, statement: Statement) -> Speaker | None:
    """The speaker as merging takes it: what the source itself names goes before what the reader made of it.

    Where the reader names nobody, a described source ("the ambassador of Velm") speaks as an unnamed one. A place of the
    dateline is nobody; a weekday is no part of a name."""
    speaker, source = statement.speaker, document.quote(statement.source)
    named = SURFACE.search(re.split(r",? (?:who|which)\b", source)[0].rstrip(" ,"))
    words = tuple(w for w in (speaker.name or "").split() if w.lower() not in WEEKDAYS) if speaker else ()
    name = " ".join(words)
    if name.isupper() and len(words) == 1 and document.text.startswith(name):
        speaker, name = None, ""
    if named and (not speaker or not name or _more_exact(_untitled(named.group()), name)):
        return Speaker(_untitled(named.group()), "person", speaker.confidence if speaker else 0.6)
    if not speaker:
        described = re.sub(r"^(?:the|an?) ", "", source.strip(" ,"), flags=re.IGNORECASE)
        spoken = any(fold(w) in OFFICES for w in WORD.findall(described))
        return Speaker(described, "unnamed", 0.6) if spoken else None
    return speaker if name == speaker.name or not name else replace(speaker, name=name)


SURFACE = re.compile(r"(?:\b[A-Z]\.\s?)+[A-Z][\w’'-]+(?=$|,)|(?<=[a-z,] )[A-Z][\w’'-]+ [A-Z][\w’'-]+$")


def _untitled(name: str) -> str:
    words = name.split()
    return words[-1] if len(words) == 2 and fold(words[0].strip(".")) in OFFICES | TITLES else name


def _more_exact(named: str, name: str) -> bool:
    """Does the source give an initial or first name that the reader's name lacks, or that contradicts it?"""
    own, read = name_parts(named), name_parts(name)
    if own[-1] != read[-1] or own == read:
        return False
    return (
        len(read) == 1
        or (own[0][0] != read[0][0] and len(own) == len(read))
        or (len(own) == 2 and len(read) > 2 and own[0] != read[0])
    )


def mentions_of(document: Document, statements: Sequence[Statement]) -> list[Mention]:
    """The named or described speakers of a document, each once; linear in the document's length times its speakers."""
    grouped: dict[str, list[tuple[Speaker, str, str]]] = {}
    real: set[str] = set()
    for statement in statements:
        for own, taken, source, name in _spoken(document, statement):
            if taken and taken.name and taken.kind not in ("author", "generic"):
                kept = own is not None and bool(own.name) and _compatible(own, taken)
                key = mention_id(document.id, own if own and kept else taken)
                real |= {key} if kept else set()
                grouped.setdefault(key, []).append((taken, source, name))
    context = context_of(document.text)
    return [_mention(key, document, rows, context, key in real) for key, rows in grouped.items()]


def _spoken(document: Document, statement: Statement) -> list[tuple[Speaker | None, Speaker | None, str, str]]:
    """(speaker as read, as taken here, source words, statement id or "") of who speaks and who passes it on."""
    own = statement.speaker, spoken_by(document, statement), document.quote(statement.source), statement.id
    return [own, (statement.via, statement.via, document.quote(statement.via_source), "")]


def _compatible(own: Speaker, taken: Speaker) -> bool:
    """Is what merging takes the speaker for the same entry as the reader's, better named at most?"""
    if own.name == taken.name or own.kind != taken.kind:
        return own.kind == taken.kind
    x, y = name_parts(own.name or ""), name_parts(taken.name or "")
    return x[-1] == y[-1] and (len(x) == 1 or len(y) == 1 or x[0][0] == y[0][0] or set(y) <= set(x))


def _mention(
    key: str, document: Document, told: list[tuple[Speaker, str, str]], context: frozenset[str], real: bool
) -> Mention:
    rows = [(speaker, source) for speaker, source, _ in told]
    speaker = rows[0][0]
    name = speaker.name or ""
    parts = name_parts(name) if speaker.kind == "person" else ()
    words = _described(document.text, name, parts) if parts else name.split()
    for one, source in rows:
        words += [w for field in (one.role, one.body, one.country) if field for w in WORD.findall(field)]
        words += WORD.findall(re.split(r",? (?:who|which)\b", source)[0]) if not parts or _long(source, parts) else []
    keys = [(role_key(w), w) for w in words if fold(w) not in parts]
    tokens = frozenset(k for k, w in keys if k and k not in LIGHT)
    proper = frozenset(k for k, w in keys if k in tokens and w[:1].isupper() and w.lower() not in OFFICES and k in context)
    definite = not any(re.match(r"(?:an?|one|some|two|another)\b", s, re.IGNORECASE) for _, s in rows)
    return Mention(key, document.id, name, speaker.kind, parts, tokens, proper, _gender(document.text, parts, rows), definite,
                   published_day(document.published), context - set(parts),
                   tuple(dict.fromkeys(name for _, _, name in told if name)), real)


def _long(source: str, parts: tuple[str, ...]) -> bool:
    """Does the source name the person with a description, rather than being a pronoun or another's possessive?"""
    return (parts[-1] in fold(source) and len(source.split()) > 1) or (len(source.split()) > 1 and source[:1].islower())


@lru_cache(maxsize=50_000)
def role_key(word: str) -> str:
    """The key of a word of a description: office words in classes, the rest by stem; "" for a possessive's leftover."""
    lower = fold(re.sub(r"['’]s$", "", word)).strip("'’.")
    if lower in LIGHT or lower in TITLES or len(lower) < 2:
        return ""
    return ROLE_CLASSES.get(lower) or ROLE_CLASSES.get(stem(lower)) or stem(lower)


@lru_cache(maxsize=50_000)
def fold(text: str) -> str:
    """Lower case without accents."""
    return without_accents(text.lower())


def name_parts(name: str) -> tuple[str, ...]:
    """A person's name in parts: folded, without titles and dots."""
    parts = [fold(w.strip(".,")) for w in re.split(r"[\s.]+", name) if w.strip(".,")]
    kept = [p for p in parts if p not in TITLES]
    return tuple(kept or parts)


@lru_cache(maxsize=256)
def context_of(text: str) -> frozenset[str]:
    """Keys of the names in a text: capitalised words that do not stand in lower case elsewhere; weekdays and months left
    out."""
    small = set(re.findall(r"\b[a-z][^\W\d_]+", text))
    names = set()
    for word in WORD.findall(text):
        lower = word.lower()
        if word[0].isupper() and len(word) > 1 and lower not in small and lower not in WEEKDAYS and lower[:3] not in MONTHS \
                and lower not in LIGHT and lower not in OFFICES and lower not in TITLES and lower not in _OPENERS:
            names.add(role_key(word))
    return frozenset(names - {""})


_OPENERS = words("""he she it they we i but and in on at for if as after while when there this that these those not no
yes our his her its
their you who what why how also even still now then so up some most more at least about asked said told by from under
over one two three four five six seven eight nine ten twelve twenty""")


def _described(text: str, name: str, parts: tuple[str, ...]) -> list[str]:
    """The words that describe a person beside the name, at up to six of its places."""
    words: list[str] = []
    pattern = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
    for count, match in enumerate(pattern.finditer(text)):
        if count == 6:
            break
        words += _before(text[max(0, match.start() - 80):match.start()])
        words += _after(text[match.end():match.end() + 120])
    return words


def _before(text: str) -> list[str]:
    """"Energy Minister" of "Energy Minister Petra Voss", "The mayor of Kell" of "The mayor of Kell, Ilse Brandt"."""
    clause = re.split(r"[.;:!?\"“”\n(]|,(?=.*,)", text)[-1]
    apposed = clause.rstrip().endswith(",")
    run: list[str] = []
    for word in reversed(WORD.findall(clause)):
        if not apposed and not (
            word[0].isupper()
            or word.lower() in LIGHT - {"and", "by", "to", "from", "with", "is", "was"}
            or fold(word) in OFFICES
            or role_key(word) in ROLE_CLASSES
            or (not run and fold(word) in OFFICES)
            or (len(run) and run[-1].lower() in OFFICES)
        ):
            break
        run.append(word)
        if len(run) > 8:
            break
    return run if any(fold(w) in OFFICES for w in run) else []


def _after(text: str) -> list[str]:
    """"chief engineer of the operator Norvann" of "Tomas Brandt, chief engineer of the operator Norvann, said"."""
    match = re.match(r",\s+([^,.;:!?\"“”\n]{3,90})(?:[,.;]|$)", text)
    words = WORD.findall(match.group(1)) if match else []
    return (
        words
        if any(fold(w) in OFFICES for w in words) and not any(w.lower() in ("said", "who", "told", "not") for w in words)
        else []
    )


def _gender(text: str, parts: tuple[str, ...], rows: list[tuple[Speaker, str]]) -> str:
    forms = {source.lower() for _, source in rows}
    if parts and not _shared(text, parts):
        titled = {
            m.lower()
            for m in re.findall(rf"\b(Mr|Mrs|Ms|Miss|Sir|Dame)\.? (?:\w+ )?{re.escape(parts[-1])}\b", text, re.IGNORECASE)
        }
        if titled:
            return "f" if titled & {"mrs", "ms", "miss", "dame"} else "m"
    if forms & {"she", "her"}:
        return "f"
    return "m" if forms & {"he", "his", "him"} else ""


def _shared(text: str, parts: tuple[str, ...]) -> bool:
    """Does the text name two people of this surname, so that "Ms Brandt" does not tell which?"""
    before = re.findall(rf"\b([A-Z]\w+) (?i:{re.escape(parts[-1])})\b", text)
    return len({fold(b) for b in before} - TITLES - OFFICES) > 1


def overlap(a: frozenset[str], b: frozenset[str]) -> int:
    """How many of a's keys have one alike in b."""
    other = a - b
    begun = _by_beginning(b) if other else {}
    return len(a) - len(other) + sum(any(alike(x, y) for y in begun.get(x[:BEGINNING], ())) for x in other)


@lru_cache(maxsize=4096)
def _by_beginning(keys: frozenset[str]) -> dict[str, list[str]]:
    listed = list(keys)
    return {start: [listed[place] for place in places] for start, places in by_beginning(listed).items()}
