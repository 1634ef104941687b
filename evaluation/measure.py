"""Every figure that has a floor, end to end: text in, resolved statements out."""

from __future__ import annotations

import json
from pathlib import Path

import yaml

from evaluation import commitments, contacts, positions
from evaluation.attributions import gold_documents, prediction_rows
from evaluation.dispatches import Dispatch, GoldStatement, load, to_scorer_rows
from evaluation.scorer import OVERLAP, Row, match, parts, score
from evaluation.speaker_score import score_speakers
from onrecord.document import Document
from onrecord.pipeline import Reader
from onrecord.statement import Statement

GOLD = Path(__file__).parent / "gold"
Figures = dict[str, float]
KEPT = {"pair and state F1", "pair F1", "full F1 all", "full F1 quoted", "full F1 indirect", "exact F1 all", "alpha",
        "kinds micro-F1", "polarity", "quotation",
        "label", "condition F1", "changes", "found, right speaker", "not invented", "right, all", "right, person", "right, pronoun form", "not wrong, all"}


def measure(data: Path, apart: bool = True) -> dict[str, Figures]:
    """The figures by set; PolNeAR's only where `data` holds it. `apart=False` leaves the set-apart half unread."""
    reader = Reader()
    halves = ["tuning", "apart"] if apart else ["tuning"]
    out = {f"dispatches {half}": measure_dispatches(reader, load(GOLD / "dispatches" / half)) for half in halves}
    out |= {f"contacts {half}": measure_contacts(half) for half in halves}
    out["positions tuning"] = {**positions.score([one for text in positions.load("tuning") for one in positions.judge(text)]),
                               **positions.score_pairs(positions.judge_pairs("tuning"))}
    if (data / "polnear.dev.jsonl.gz").exists():
        out["polnear dev"] = measure_polnear(reader, data)
    if (article := data.parent / "article.txt").exists():
        out["article"] = measure_article(reader, article)
    kept = {group: {k: v for k, v in figures.items() if k in KEPT} for group, figures in out.items()}
    return kept | commitments.measure(tuple(halves))


def measure_article(reader: Reader, path: Path) -> Figures:
    """The first article: of its statements those found with the right speaker, and of those found the ones that are its own."""
    wanted = {int(at): str(name) for at, name in yaml.safe_load((GOLD / "article.yaml").read_text(encoding="utf-8"))}
    text = path.read_text(encoding="utf-8")
    found = {one.cue[0][0]: one.speaker.name if one.speaker else None
             for one in reader.read_document(Document("article", text, published="2022-12-03")).statements if one.cue}
    right = sum(found.get(at) == name for at, name in wanted.items())
    return {"found, right speaker": 100 * right / len(wanted), "not invented": 100 * len(found.keys() & wanted.keys()) / len(found)}


def measure_contacts(half: str) -> Figures:
    """Contacts by the rules alone."""
    found = contacts.score(contacts.load(GOLD / "contacts" / half)).figures()
    return {name: round(value, 2) for name, value in found.items()}


def measure_polnear(reader: Reader, data: Path) -> Figures:
    """PolNeAR dev and its speakers."""
    documents: dict[str, tuple[str, list[Row], list[Row]]] = {}
    for doc, row in gold_documents(data / "polnear.dev.jsonl.gz").items():
        reading = reader.read_document(Document(doc, row["text"]))
        documents[doc] = (row["text"], row["attributions"], prediction_rows(reading.statements))
    lines = (data / "speakers.dev.jsonl").read_text(encoding="utf-8").splitlines()
    return {**score(documents.values()), **score_speakers(documents, [json.loads(line) for line in lines])}


def measure_dispatches(reader: Reader, dispatches: list[Dispatch]) -> Figures:
    """Our own gold: attribution, speakers, kinds, polarity, quotation type."""
    gold_rows, speakers = to_scorer_rows(dispatches)
    documents: dict[str, tuple[str, list[Row], list[Row]]] = {}
    pairs: list[tuple[GoldStatement, Statement]] = []
    for dispatch, row in zip(dispatches, gold_rows, strict=True):
        statements = reader.read_document(Document(dispatch.id, dispatch.text, published=dispatch.published)).statements
        documents[dispatch.id] = (dispatch.text, row["attributions"], prediction_rows(statements))
        gold, predicted = parts(dispatch.text, row["attributions"]), parts(dispatch.text, documents[dispatch.id][2])
        pairs += [(dispatch.statements[int(gold[i].row["event"][1:]) - 1], predicted[j].row["statement"])
                  for i, j in match(gold, predicted, OVERLAP).items()]
    return {**score(documents.values()), **score_speakers(documents, speakers), **statement_figures(pairs)}


def statement_figures(pairs: list[tuple[GoldStatement, Statement]]) -> Figures:
    """Kinds, polarity and quotation type of the statements that were found."""
    shared = sum(len(set(g.kinds) & set(p.kinds)) for g, p in pairs)
    named = sum(len(set(g.kinds)) + len(set(p.kinds)) for g, p in pairs)
    return {"kinds micro-F1": round(200 * shared / max(named, 1), 2),
            "polarity": round(100 * sum(g.polarity == p.polarity for g, p in pairs) / max(len(pairs), 1), 2),
            "quotation": round(100 * sum(g.quotation == p.quotation for g, p in pairs) / max(len(pairs), 1), 2)}
