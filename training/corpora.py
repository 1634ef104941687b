"""The corpora as examples: text with whatever is annotated on it, in characters first and in words once it is augmented."""

from __future__ import annotations

import csv
import gzip
import json
import tarfile
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

Span = tuple[int, int]

NER = {"PERSON": 1, "ORGANIZATION": 2, "LOCATION": 3, "COUNTRY": 3, "CITY": 3, "STATE_OR_PROVINCE": 3, "MISC": 4,
       "NATIONALITY": 4, "IDEOLOGY": 4, "RELIGION": 4, "TITLE": 5}
"""CoreNLP's entity types, folded: 0 none, 1 person, 2 organization, 3 place, 4 nationality or creed, 5 title."""

FOLD = {"nsubj": 1, "csubj": 1, "nsubjpass": 2, "nsubj:pass": 2, "csubjpass": 2, "dobj": 3, "obj": 3, "iobj": 3, "appos": 4,
        "nmod:poss": 5, "nmod": 6, "obl": 6, "compound": 7, "flat": 7, "name": 7, "root": 8, "ROOT": 8, "ccomp": 9,
        "parataxis": 9, "xcomp": 10, "conj": 11, "amod": 12}
ANNOTATORS = ("4b22", "ef2d", "d473", "4e07", "6b86", "5fec")


@dataclass(frozen=True)
class Token:
    """One token of a parsed sentence: offsets, entity class, relation class, offset of its head's start (-1: root)."""

    start: int
    end: int
    ner: int
    relation: int
    head: int


@dataclass(frozen=True)
class Attribution:
    """Character spans of the three parts."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


@dataclass(frozen=True)
class Example:
    """A text and its annotations; None where the corpus has none of that kind."""

    name: str
    text: str
    attributions: tuple[Attribution, ...] | None = None
    annotator: int = 0
    tokens: tuple[Token, ...] = ()
    has_ner: bool = False
    chains: tuple[tuple[int, ...], ...] = ()
    """Coreference: each chain the start offsets of its mentions' head tokens, in text order; a singleton is a chain of one."""
    pairs: tuple[tuple[int, tuple[tuple[int, bool], ...]], ...] = field(default=())
    """GAP: (pronoun's offset, candidates with whether they are its antecedent)."""


def lines(path: Path) -> Iterator[dict]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


def polnear(folder: Path, split: str) -> dict[str, list[Example]]:
    """PolNeAR with CoreNLP's silver; one example an annotator, by document, the first annotator first."""
    silver = {row["doc"]: row for row in lines(folder / f"polnear.corenlp.{split}.jsonl.gz")}
    documents: dict[str, list[Example]] = defaultdict(list)
    for row in sorted(lines(folder / f"polnear.{split}.jsonl.gz"), key=lambda r: (r["doc"], r["annotator"])):
        parts = tuple(Attribution(*(tuple(map(tuple, a[role] or ())) for role in ("source", "cue", "content")))
                      for a in row["attributions"])
        tokens, chains = _corenlp(silver.get(row["doc"]))
        documents[row["doc"]].append(Example(row["doc"], row["text"], parts, 1 + ANNOTATORS.index(row["annotator"]), tokens,
                                             bool(tokens), chains))
    return documents


def _corenlp(row: dict | None) -> tuple[tuple[Token, ...], tuple[tuple[int, ...], ...]]:
    if row is None:
        return (), ()
    tokens: list[Token] = []
    for sentence in row["sentences"]:
        starts = [t[0] for t in sentence["tokens"]]
        for (start, end, _, entity), head, relation in zip(sentence["tokens"], sentence["heads"], sentence["rels"], strict=True):
            relation = relation if relation in FOLD else relation.split(":")[0]
            tokens.append(Token(start, end, NER.get(entity, 0), FOLD.get(relation, 0), starts[head - 1] if head else -1))
    return tuple(tokens), tuple(tuple(sorted({_head(tokens, m[0], m[1]) for m in chain})) for chain in row["coref"])


def _head(tokens: list[Token], start: int, end: int) -> int:
    """Offset of a mention's head: the token whose own head lies outside the mention."""
    inside = [t for t in tokens if t.start >= start and t.end <= end]
    heads = [t.start for t in inside if not start <= t.head < end]
    return heads[0] if heads else start


def gum(path: Path) -> list[Example]:
    """GUM's documents: gold coreference and relations."""
    with tarfile.open(path) as archive:
        return [_gum_document(archive.extractfile(m).read().decode("utf-8"))  # type: ignore[union-attr]
                for m in archive.getmembers() if m.name.endswith(".conllu")]


def _gum_document(conllu: str) -> Example:
    text, name = "", ""
    tokens: list[Token] = []
    open_mentions: dict[str, list[int]] = defaultdict(list)
    mentions: list[tuple[str, int, int]] = []
    for block in conllu.strip().split("\n\n"):
        rows = []
        for line in block.split("\n"):
            if line.startswith("# newdoc"):
                name = line.split("=")[1].strip()
            elif line.startswith("# newpar") and "block" not in line:
                text = text.rstrip() + ("\n\n" if text else "")
            elif not line.startswith("#"):
                columns = line.split("\t")
                if columns[0].isdigit():
                    rows.append(columns)
        starts = []
        for columns in rows:
            starts.append(len(text))
            text += columns[1] + ("" if "SpaceAfter=No" in columns[9] else " ")
        for columns, start in zip(rows, starts, strict=True):
            head = int(columns[6])
            relation = columns[7] if columns[7] in FOLD else columns[7].split(":")[0]
            number = len(tokens)
            tokens.append(Token(start, start + len(columns[1]), 0, FOLD.get(relation, 0), starts[head - 1] if head else -1))
            entity = next((m[7:] for m in columns[9].split("|") if m.startswith("Entity=")), "")
            for part in entity.replace("(", "\n(").replace(")", ")\n").split("\n"):
                if part.startswith("("):
                    group = part[1:].rstrip(")").split("-")[0]
                    if part.endswith(")"):
                        mentions.append((group, number, number))
                    else:
                        open_mentions[group].append(number)
                elif part.endswith(")") and open_mentions[part[:-1]]:
                    mentions.append((part[:-1], open_mentions[part[:-1]].pop(), number))
    chains: dict[str, set[int]] = defaultdict(set)
    for group, first, last in mentions:
        chains[group].add(_head(tokens[first:last + 1], tokens[first].start, tokens[last].end))
    return Example(name, text, tokens=tuple(tokens), chains=tuple(tuple(sorted(c)) for c in chains.values()))


def gap(folder: Path) -> list[Example]:
    """GAP: one pronoun and two names a text; all three splits (none of them is what this project is measured on)."""
    examples = []
    for path in sorted(folder.glob("gap-*.tsv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                candidates = tuple((int(row[f"{x}-offset"]) + len(row[x].rsplit(" ", 1)[0]) + 1 if " " in row[x] else int(row[f"{x}-offset"]),
                                    row[f"{x}-coref"] == "TRUE") for x in "AB")
                examples.append(Example(row["ID"], row["Text"], pairs=((int(row["Pronoun-offset"]), candidates),)))
    return examples


def with_text(example: Example, text: str, place: list[int]) -> Example:
    """The example over an edited text; place[i] is where character i of the old text now is."""
    def moved(spans: tuple[Span, ...]) -> tuple[Span, ...]:
        return tuple((place[s], place[e - 1] + 1) for s, e in spans)
    return replace(
        example, text=text,
        attributions=None if example.attributions is None else tuple(
            Attribution(moved(a.source), moved(a.cue), moved(a.content)) for a in example.attributions),
        tokens=tuple(replace(t, start=place[t.start], end=place[t.end - 1] + 1, head=place[t.head] if t.head >= 0 else -1)
                     for t in example.tokens),
        chains=tuple(tuple(place[h] for h in chain) for chain in example.chains))
