"""What a stretch of text does, told by one small network from the marks on its words.

    network = shared_network()
    answers = network(passage_of(text, statement))     probabilities by head, and by word for each tag

The heads serve kinds, commitments, positions, contacts and figures alike: what they learn of wording, they share."""

from __future__ import annotations

from onrecord.passages.labels import HEADS, LABELS, MANY, TAGS
from onrecord.passages.network import COLUMNS, Answers, PassageNetwork, shared_network
from onrecord.passages.passage import (
    LONGEST,
    ROLES,
    Due,
    Front,
    Mark,
    Passage,
    Pieces,
    passage_of,
    pieces_of,
    report_passage,
    sentences_around,
)

__all__ = ["COLUMNS", "HEADS", "LABELS", "LONGEST", "MANY", "ROLES", "TAGS", "Answers", "Due", "Front", "Mark", "Passage",
           "PassageNetwork", "Pieces", "passage_of", "pieces_of", "report_passage", "sentences_around", "shared_network"]
