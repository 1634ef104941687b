"""Gold dispatches: invented news items with every statement annotated, read from YAML and checked.

One file is one dispatch; the scheme is docs/annotation.md. Spans are written as substrings of the text, and as
{text: "He", at: 2} where the substring occurs more than once (whole words only, counted from 1). A free-standing
quotation that nothing attributes has neither source nor cue; its speaker may still be known.

    python -m evaluation.dispatches FOLDER                 check every file, print counts
    python -m evaluation.dispatches FOLDER --gold GOLD.jsonl --speakers SPEAKERS.jsonl    write rows for the scorer
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import yaml

Span = tuple[int, int]

QUOTATIONS = ("direct", "indirect", "mixed")
POLARITIES = ("said", "withheld", "denied")
SPEAKER_KINDS = ("person", "organization", "group", "unnamed", "document", "author", "generic")
KINDS = ("claim", "warning", "prediction", "condition", "pledge", "demand", "criticism", "support", "denial", "question")

DISPATCH_KEYS = {"id", "world", "outlet", "published", "text", "statements"}
STATEMENT_KEYS = {
    "source", "cue", "content", "quotation", "polarity", "speaker", "kinds",
    "condition", "addressee", "occasion", "via", "nested_in", "note",
}
SPEAKER_KEYS = {"name", "kind", "form"}
FORMS = ("name", "nominal", "pronoun")
PRONOUNS = set(
    "i me my mine we us our ours you your he him his she her hers it its they them their theirs who whom whose which that "
    "this those these himself herself itself themselves both".split()
)


@dataclass(frozen=True)
class GoldStatement:
    """One annotated statement; spans are [start, end) characters into the dispatch's text, in text order."""

    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    quotation: str
    polarity: str
    speaker_name: str | None
    speaker_kind: str | None
    kinds: tuple[str, ...]
    condition: tuple[Span, ...] = ()
    addressee: str | None = None
    occasion: tuple[Span, ...] = ()
    via: str | None = None
    nested_in: int | None = None  # index from 0 into Dispatch.statements
    form: str | None = None  # name, nominal, pronoun; None without a source


@dataclass(frozen=True)
class Dispatch:
    """One news item with its gold statements."""

    id: str
    world: str
    outlet: str
    published: str
    text: str
    statements: tuple[GoldStatement, ...]


def load(folder: str | Path) -> list[Dispatch]:
    """Read every *.yaml of a folder, in name order; ValueError names the file and statement that is wrong."""
    paths = sorted(Path(folder).glob("*.yaml"))
    if not paths:
        raise ValueError(f"{folder}: no .yaml file here")
    dispatches = [_dispatch(path) for path in paths]
    for name, count in Counter(d.id for d in dispatches).items():
        if count > 1:
            raise ValueError(f"{folder}: the id {name!r} is used by {count} files")
    return dispatches


def to_scorer_rows(dispatches: Iterable[Dispatch]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Gold rows and speaker rows in the formats of shared/score/attributions.py."""
    gold: list[dict[str, Any]] = []
    speakers: list[dict[str, Any]] = []
    for dispatch in dispatches:
        events = [(f"E{i}", s) for i, s in enumerate(dispatch.statements, 1)]
        gold.append({
            "doc": dispatch.id, "annotator": "gold", "text": dispatch.text,
            "attributions": [
                {"event": event, "source": _lists(s.source), "cue": _lists(s.cue), "content": _lists(s.content)}
                for event, s in events
            ],
        })
        speakers += [
            {"doc": dispatch.id, "event": event, "kind": s.speaker_kind or "none", "speaker": _speaker(s), "form": s.form}
            for event, s in events
        ]
    return gold, speakers


def _lists(spans: Iterable[Span]) -> list[list[int]]:
    return [list(span) for span in spans]


def _speaker(statement: GoldStatement) -> str | None:
    return "AUTHOR" if statement.speaker_kind == "author" else statement.speaker_name


# --- reading -------------------------------------------------------------------------------------------------------


def _dispatch(path: Path) -> Dispatch:
    try:
        raw = yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        raise ValueError(f"{path.name}: not YAML: {error}") from error
    if not isinstance(raw, dict):
        raise ValueError(f"{path.name}: a mapping is wanted")
    _keys(raw, DISPATCH_KEYS, DISPATCH_KEYS, path.name)
    text = str(raw["text"]).rstrip("\n")
    rows = raw["statements"]
    if not isinstance(rows, list):
        raise ValueError(f"{path.name}: 'statements' must be a list")
    statements = tuple(_statement(row, text, number, len(rows), f"{path.name}, statement {number}")
                       for number, row in enumerate(rows, 1))
    return Dispatch(str(raw["id"]), str(raw["world"]), str(raw["outlet"]), str(raw["published"]), text, statements)


def _statement(row: dict[str, Any], text: str, number: int, total: int, where: str) -> GoldStatement:
    if not isinstance(row, dict):
        raise ValueError(f"{where}: a mapping is wanted")
    _keys(row, STATEMENT_KEYS, {"content", "quotation", "polarity", "kinds"}, where)
    content = _spans(row["content"], text, f"{where}, content")
    cue = _spans(row.get("cue"), text, f"{where}, cue")
    source = _spans(row.get("source"), text, f"{where}, source")
    if not content or (source and not cue):
        raise ValueError(f"{where}: content and, where there is a source, a cue are wanted")
    _apart({"content": content, "cue": cue, "source": source}, text, where)
    _one_of(row["quotation"], QUOTATIONS, "quotation", where)
    _one_of(row["polarity"], POLARITIES, "polarity", where)
    _check_marks(content, row["quotation"], text, where)
    kinds = _kinds(row["kinds"], where)
    condition = _condition(row.get("condition"), kinds, content, text, where)
    name, kind, form = _read_speaker(row.get("speaker"), source, text, where)
    for key in ("addressee", "via"):
        _words_occur(row.get(key), text, f"{where}, {key}")
    return GoldStatement(
        content, cue, source, row["quotation"], row["polarity"], name, kind, kinds, condition, row.get("addressee"),
        _spans(row.get("occasion"), text, f"{where}, occasion"), row.get("via"),
        _nesting(row.get("nested_in"), number, total, where), form,
    )


def _keys(row: dict[str, Any], known: set[str], wanted: set[str], where: str) -> None:
    if unknown := set(row) - known:
        raise ValueError(f"{where}: unknown key {sorted(unknown)}")
    if missing := wanted - set(row):
        raise ValueError(f"{where}: {sorted(missing)} missing")


def _one_of(value: object, known: tuple[str, ...], what: str, where: str) -> None:
    if value not in known:
        raise ValueError(f"{where}: unknown {what} {value!r}; one of {', '.join(known)}")


def _kinds(raw: object, where: str) -> tuple[str, ...]:
    if not isinstance(raw, list) or not raw or len(set(raw)) < len(raw):
        raise ValueError(f"{where}: 'kinds' must be a list of different kinds, one at least")
    for kind in raw:
        _one_of(kind, KINDS, "kind", where)
    return tuple(raw)


def _nesting(raw: object, number: int, total: int, where: str) -> int | None:
    if raw is None:
        return None
    if not isinstance(raw, int) or not 1 <= raw <= total or raw == number:
        raise ValueError(f"{where}: nested_in {raw!r} is not another statement's number (1 to {total})")
    return raw - 1


# --- spans ---------------------------------------------------------------------------------------------------------


def _spans(raw: object, text: str, where: str, inside: tuple[Span, ...] = ()) -> tuple[Span, ...]:
    """The spans of a string, {text, at} or a list of these; with `inside`, only occurrences inside those count."""
    if raw is None:
        return ()
    items = raw if isinstance(raw, list) else [raw]
    spans = tuple(_span(item, text, where, inside) for item in items)
    if any(a[1] > b[0] for a, b in zip(spans, spans[1:])):
        raise ValueError(f"{where}: the pieces overlap or are not in text order")
    return spans


def _span(item: object, text: str, where: str, inside: tuple[Span, ...]) -> Span:
    wanted, at = (item.get("text"), item.get("at")) if isinstance(item, dict) else (item, None)
    if not isinstance(wanted, str) or not wanted.strip():
        raise ValueError(f"{where}: a string or {{text, at}} is wanted, not {item!r}")
    wanted = wanted.strip()
    found = [(i, i + len(wanted)) for i in range(len(text)) if text.startswith(wanted, i) and _whole(text, i, len(wanted))]
    if inside and at is None:
        found = [s for s in found if any(a <= s[0] and s[1] <= b for a, b in inside)]
    if not found:
        raise ValueError(f"{where}: {wanted!r} is not in the text")
    if at is None and len(found) > 1:
        raise ValueError(f"{where}: {wanted!r} occurs {len(found)} times; write {{text: ..., at: N}}")
    if at is not None and not (isinstance(at, int) and 1 <= at <= len(found)):
        raise ValueError(f"{where}: {wanted!r} occurs {len(found)} times, there is no at: {at!r}")
    return found[(at or 1) - 1]


def _whole(text: str, start: int, length: int) -> bool:
    """Is this occurrence made of whole words ("He" not in "Her")?"""
    end = start + length
    cut_before = start > 0 and text[start - 1].isalnum() and text[start].isalnum()
    cut_after = end < len(text) and text[end].isalnum() and text[end - 1].isalnum()
    return not cut_before and not cut_after


def _apart(roles: dict[str, tuple[Span, ...]], text: str, where: str) -> None:
    for (one, first), (other, second) in combinations(roles.items(), 2):
        for a in first:
            for b in second:
                if a[0] < b[1] and b[0] < a[1]:
                    raise ValueError(f"{where}: {one} {text[slice(*a)]!r} overlaps {other} {text[slice(*b)]!r}")


def _condition(raw: object, kinds: tuple[str, ...], content: tuple[Span, ...], text: str, where: str) -> tuple[Span, ...]:
    if ("condition" in kinds) != (raw is not None):
        raise ValueError(f"{where}: the kind 'condition' and a 'condition' span come together or not at all")
    spans = _spans(raw, text, f"{where}, condition", inside=content)
    for start, end in spans:
        if not any(a <= start and end <= b for a, b in content):
            raise ValueError(f"{where}: the condition {text[start:end]!r} is not inside the content")
    return spans


def _words_occur(raw: object, text: str, where: str) -> None:
    """A resolved name must at least be made of the article's words."""
    if raw is None:
        return
    if not isinstance(raw, str) or not raw.strip():
        raise ValueError(f"{where}: a string is wanted, not {raw!r}")
    missing = _words(raw) - _words(text) - {"and", "of", "for", "the"}
    if missing:
        raise ValueError(f"{where}: {sorted(missing)} not in the text")


def _words(text: str) -> set[str]:
    return set(re.sub(r"['’]s?(?!\w)", "", text).replace("’", "'").lower().translate(_TO_SPACE).split())


_TO_SPACE = str.maketrans(dict.fromkeys('.,;:!?"“”„«»()[]‘–—', " "))


# --- speakers ------------------------------------------------------------------------------------------------------


def _read_speaker(raw: object, source: tuple[Span, ...], text: str, where: str) -> tuple[str | None, str | None, str | None]:
    """(name, kind, form) of the speaker entry; null where a reader cannot tell."""
    if raw is None:
        return None, None, _form(None, None, source, text)
    if not isinstance(raw, dict):
        raise ValueError(f"{where}: speaker must be {{name, kind}} or null")
    _keys(raw, SPEAKER_KEYS, {"kind"}, f"{where}, speaker")
    name, kind = raw.get("name"), raw["kind"]
    _one_of(kind, SPEAKER_KINDS, "speaker kind", where)
    if (name is None) != (kind in ("author", "generic")):
        raise ValueError(f"{where}: a speaker of kind {kind} {'needs a' if name is None else 'has no'} name")
    _words_occur(name, text, f"{where}, speaker")
    form = raw.get("form") or _form(name, kind, source, text)
    if form is not None:
        _one_of(form, FORMS, "form", where)
    return name, kind, form if source else None


def _form(name: str | None, kind: str | None, source: tuple[Span, ...], text: str) -> str | None:
    """Is the source a pronoun, a name or a nominal? Documents and unnamed people are nominals."""
    if not source:
        return None
    words = re.findall(r"[\w-]+", re.sub(r"['’]s\b", "", " ".join(text[s:e] for s, e in source)))
    if all(word.lower() in PRONOUNS for word in words):
        return "pronoun"
    if kind not in ("person", "organization", "group") or not name or (kind == "group" and " and " not in name):
        return "nominal"
    named = set(re.findall(r"[\w-]+", name))
    known = [w for w in words if w[0].isupper() and w not in ("The", "A") and (w in named or (w.isupper() and len(w) > 1))]
    return "name" if known else "nominal"


# --- quotation marks -----------------------------------------------------------------------------------------------

_DOUBLE = re.compile(r'"+|\'\'|``')
_CURLY = re.compile(r"[“”„]")
_GUILLEMET = re.compile(r"[«»]")
_SINGLE_OPEN = re.compile(r"(?<![\w.,!?…;:])['‘](?=\S)")
_SINGLE_CLOSE = re.compile(r"(?<=\S)['’](?!\w)")


def _check_marks(content: tuple[Span, ...], quotation: str, text: str, where: str) -> None:
    allowed = {_quotation(content, text, late) for late in (True, False)}
    if quotation not in allowed:
        raise ValueError(f"{where}: quotation is {quotation}, the marks say {' or '.join(sorted(allowed))}")


def _quotation(content: tuple[Span, ...], text: str, late: bool) -> str:
    """direct, indirect or mixed, by the marks inside the content's own spans."""
    flags = [inside for start, end in content for inside in _inside_marks(text[start:end], late)]
    return "direct" if all(flags) else "mixed" if any(flags) else "indirect"


def _inside_marks(piece: str, late: bool) -> list[bool]:
    """For each word character of a span: is it inside marks? A missing closing mark reaches to the end."""
    covered: set[int] = set()
    for start, end in [*_toggled(piece), *_paired(piece, _CURLY, "“„", "”"), *_paired(piece, _GUILLEMET, "«", "»"),
                       *_singles(piece, late)]:
        covered.update(range(start, end))
    return [i in covered for i, char in enumerate(piece) if char.isalnum()]


def _toggled(piece: str) -> list[Span]:
    marks = [m.start() for m in _DOUBLE.finditer(piece)]
    return list(zip(marks[::2], [*marks[1::2], len(piece)]))


def _paired(piece: str, marks: re.Pattern[str], openers: str, closers: str) -> list[Span]:
    spans: list[Span] = []
    opened: int | None = None
    for mark in marks.finditer(piece):
        if mark.group() in openers and opened is None:
            opened = mark.start()
        elif mark.group() in closers or (mark.group() == "“" and piece[opened or 0] == "„"):
            if opened is not None or not spans:
                spans.append((opened or 0, mark.start()))
            opened = None
    return [*spans, (opened, len(piece))] if opened is not None else spans


def _singles(piece: str, late: bool) -> list[Span]:
    """Quotations in single marks; `late` takes the last closing mark before the next opening one (workers’ rights)."""
    spans: list[Span] = []
    place = 0
    while opening := _SINGLE_OPEN.search(piece, place):
        following = _SINGLE_OPEN.search(piece, opening.end())
        limit = following.start() if following else len(piece)
        closes = [m.start() for m in _SINGLE_CLOSE.finditer(piece, opening.end(), limit)]
        end = (closes[-1] if late else closes[0]) if closes else limit if following else len(piece)
        spans.append((opening.start(), end))
        place = max(end, opening.end())
    return spans


# --- command -------------------------------------------------------------------------------------------------------


def _counts(dispatches: list[Dispatch]) -> dict[str, Counter[str]]:
    statements = [s for d in dispatches for s in d.statements]
    return {
        "quotation": Counter(s.quotation for s in statements),
        "kind": Counter(k for s in statements for k in s.kinds),
        "polarity": Counter(s.polarity for s in statements),
        "speaker": Counter(s.speaker_kind or "none" for s in statements),
        "form": Counter(s.form or "no source" for s in statements),
        "extras": Counter(key for s in statements for key in ("addressee", "occasion", "via", "nested_in")
                          if getattr(s, key) not in (None, ())),
        "statements by world": Counter(d.world for d in dispatches for _ in d.statements),
        "dispatches by world": Counter(d.world for d in dispatches),
    }


def _write(rows: Iterable[dict[str, Any]], path: str | None) -> None:
    if path:
        Path(path).write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")


def main(arguments: list[str] | None = None) -> int:
    """Check a folder of dispatches and print what is in it."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.dispatches", description=__doc__.splitlines()[0])
    parser.add_argument("folder")
    parser.add_argument("--gold", help="write the gold rows here")
    parser.add_argument("--speakers", help="write the speaker rows here")
    options = parser.parse_args(arguments)
    try:
        dispatches = load(options.folder)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{len(dispatches)} dispatches, {sum(len(d.statements) for d in dispatches)} statements")
    for name, counter in _counts(dispatches).items():
        print(f"{name:20} " + "  ".join(f"{key} {n}" for key, n in counter.most_common()))
    gold, speakers = to_scorer_rows(dispatches)
    _write(gold, options.gold)
    _write(speakers, options.speakers)
    return 0


if __name__ == "__main__":
    sys.exit(main())
