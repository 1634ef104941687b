"""A reader without a model, so that the command line is tested without one. Run as a program it is `onrecord` with it."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator

import onrecord.cli.read
from onrecord.document import Document
from onrecord.reading import Reading
from onrecord.speaker import Speaker
from onrecord.statement import Statement


class StandIn:
    """Takes the first 20 characters of each document as what Ana Ruiz said."""

    def __init__(self, least_confidence: float) -> None:
        self.least_confidence = least_confidence

    def read_documents(self, documents: Iterable[Document]) -> Iterator[Reading]:
        for document in documents:
            if "stop here" in document.text:
                raise KeyboardInterrupt
            speaker = Speaker("Ana Ruiz", "person", 0.9)
            statement = Statement("s1", ((0, 20),), (), (), "indirect", 0.7, speaker, kinds=("claim",))
            yield Reading(document, (statement,) if self.least_confidence <= 0.7 else ())


if __name__ == "__main__":
    onrecord.cli.read.open_reader = StandIn  # type: ignore[assignment]
    onrecord.cli.main(sys.argv[1:])
