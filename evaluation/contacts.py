"""Scores contacts on a folder of gold passages, from plain text end to end (scheme: evaluation/gold/contacts/README.md).

    python -m evaluation.contacts FOLDER [--errors] [--rules]      --rules: without the reader's statements
    python -m evaluation.contacts FOLDER --given                   the parties of the labels given: the network alone

Pair and state must both be right; then type, date and mediator are counted over the lines that are. With --given, pairs of named
parties that have no line count against what is found; passages without a line are left out.
"""

import argparse
import re
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Any

import yaml

from onrecord.contacts import Contact, find_contacts
from onrecord.contacts.pairs import Pair, pair_passage
from onrecord.contacts.parties import Standing, find_parties
from onrecord.contacts.sentences import split
from onrecord.contacts.stretches import look_at, stretches
from onrecord.document import Document
from onrecord.passages import shared_network
from onrecord.statement import Statement

Read = Callable[[Document], Sequence[Statement]]


@dataclass
class Scores:
    """Counts over passages; `errors` are lines for a person."""

    counts: Counter[str] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)

    def figures(self) -> dict[str, float]:
        """Precision, recall and F1 on pair and state; pair alone; and shares of the right lines, in percent."""
        c = self.counts
        f1 = {f"{name} F1": 200 * c[key] / max(1, c["gold"] + c["found"]) for name, key in
              (("pair and state", "right"), ("pair", "pair"))}
        shares = {f"{name} right": 100 * c[name] / c[f"{name} of"] for name in ("type", "date", "mediator") if c[f"{name} of"]}
        return {**f1, "precision": 100 * c["right"] / max(1, c["found"]), "recall": 100 * c["right"] / max(1, c["gold"]), **shares}


def load(folder: Path) -> list[dict[str, Any]]:
    """The passages of every file of a folder."""
    passages = [passage for path in sorted(folder.glob("*.yaml"))
                for passage in yaml.safe_load(path.read_text(encoding="utf-8"))["passages"]]
    if not passages:
        raise ValueError(f"{folder}: no passages here")
    return passages


def score(passages: Sequence[dict[str, Any]], read: Read | None = None) -> Scores:
    """Count what is found against what is there."""
    scores = Scores()
    for passage in passages:
        document = Document(passage["id"], passage["text"], published=str(passage["date"]))
        _score_one(passage, find_contacts(document, read(document) if read else ()), scores)
    return scores


def _score_one(passage: dict[str, Any], found: Sequence[Contact], scores: Scores) -> None:
    gold, counts = list(passage["contacts"]), scores.counts
    counts["gold"] += len(gold)
    counts["found"] += len(found)
    counts["pair"] += sum((Counter(map(_gold_pair, gold)) & Counter(frozenset((key(c.a), key(c.b))) for c in found)).values())
    wrong = []
    for contact in found:
        line = next((g for g in gold if _gold_pair(g) == frozenset((key(contact.a), key(contact.b)))
                     and g["state"] == contact.state), None)
        if line is None:
            wrong.append(contact)
            continue
        gold.remove(line)
        counts["right"] += 1
        _score_line(line, contact, counts)
    if wrong or gold:
        scores.errors.append(f"{passage['id']}: {passage['text']}")
        scores.errors += [f"   missed {g['a']} - {g['b']} {g['state']}" for g in gold]
        scores.errors += [f"   wrong  {c.a} - {c.b} {c.state} ({c.type}) {c.date or ''}" for c in wrong]


def _score_line(line: dict[str, Any], contact: Contact, counts: Counter[str]) -> None:
    counts["date of"] += 1
    counts["date"] += contact.date == (str(line["date"]) if line.get("date") else None)
    if "type" in line:
        counts["type of"] += 1
        counts["type"] += contact.type == line["type"]
    if line.get("mediator") or contact.mediator:
        counts["mediator of"] += 1
        counts["mediator"] += key(contact.mediator or "") == key(line.get("mediator") or "")


def score_given(passages: Sequence[dict[str, Any]]) -> Scores:
    """The network's states for every two of the parties that a passage's lines name, where the words of each are."""
    scores = Scores()
    for passage in passages:
        told: dict[frozenset[str], list[str]] = {}
        for line in passage["contacts"]:
            told.setdefault(_gold_pair(line), []).append(line["state"])
        names = {key(line[part]): line[part] for line in passage["contacts"] for part in ("a", "b")}
        standings = [one for name in names.values() for one in _given(passage["text"], name)]
        order = sorted(names, key=lambda name: min((one.span for one in standings if one.names == (name,)), default=(0, 0)))
        for a, b in combinations(order, 2):
            asked = pair_passage(passage["text"], (0, len(passage["text"])), standings, Pair(a, b))
            state, gold = shared_network()(asked).best("state")[0], told.get(frozenset((a, b)), [])
            scores.counts.update({"gold": len(gold), "found": state != "none", "pair": state != "none" and bool(gold),
                                  "right": state in gold})
    return scores


def _given(text: str, name: str) -> list[Standing]:
    """Where a party of the labels is mentioned: where it is found under its name, and where the name or its last word stands."""
    sentences = split(text)
    words = [word for one in stretches(text, sentences) for word in look_at(text, one.span, shared_network()).words]
    spans = [one.span for one in find_parties(sentences, words) if [key(found) for found in one.names] == [key(name)]]
    last = name.split()[-1]
    for form in (name, last) if last[0].isupper() else (name,):
        spans += [match.span() for match in re.finditer(rf"\b{re.escape(form)}\b", text)
                  if all(match.end() <= start or match.start() >= end for start, end in spans)]
    return [Standing((key(name),), span, 0) for span in sorted(spans)]


def _gold_pair(line: dict[str, Any]) -> frozenset[str]:
    return frozenset((key(line["a"]), key(line["b"])))


def key(name: str) -> str:
    """A name as it is compared: without case, accents of apostrophes and a leading article."""
    return name.lower().replace("’", "'").removeprefix("the ").strip()


def reader() -> Read:
    """The statements of the real reader."""
    from onrecord.pipeline import Reader

    kept = Reader()
    return lambda document: kept.read_document(document).statements


def main(arguments: list[str] | None = None) -> None:
    """Print the figures of a folder."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.contacts", description="Score contacts.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--rules", action="store_true", help="without the reader's statements")
    parser.add_argument("--given", action="store_true", help="the parties given")
    options = parser.parse_args(arguments)
    try:
        passages = load(options.folder)
        scores = score_given(passages) if options.given else score(passages, None if options.rules else reader())
    except ValueError as error:
        sys.exit(str(error))
    if options.errors:
        print("\n".join(scores.errors))
    print(f"{scores.counts['gold']} lines, {scores.counts['found']} found")
    for name, value in scores.figures().items():
        print(f"{name:20} {value:6.1f}")


if __name__ == "__main__":
    main()
