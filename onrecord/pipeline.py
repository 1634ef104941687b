"""The way through: document -> extraction -> speakers -> kinds -> figures -> reading."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import lru_cache

from onrecord import articles, figures, kinds, speakers
from onrecord.document import Document, Skipped
from onrecord.extraction.extract import Extractor
from onrecord.extraction.model import Model
from onrecord.reading import Reading
from onrecord.settings import LEAST_CONFIDENCE
from onrecord.statement import Statement


class Reader:
    """Keeps the model loaded. `threads` documents are read at once; results come in the documents' order."""

    def __init__(self, *, least_confidence: float = LEAST_CONFIDENCE, threads: int = 1) -> None:
        self._extractor = Extractor(Model())
        self._least_confidence = least_confidence
        self._threads = threads

    def read(self, text: str, *, published: str | None = None, outlet: str | None = None) -> Reading:
        """Read one article's text. Raises InputError when it is empty, not text or not English."""
        return self.read_document(articles.from_text(text, published=published, outlet=outlet))

    def read_document(self, document: Document) -> Reading:
        """Read one document: the steps, in their order."""
        statements, analysis = self._extractor.extract(document)
        statements, unsure = self._sure(document, statements)
        statements = speakers.resolve(document, analysis, statements)
        statements = kinds.assign(document, statements)
        return Reading(document, statements, figures.extract(document, analysis, statements), unsure)

    def read_documents(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """Read many documents together."""
        if self._threads == 1:
            yield from map(self.read_document, documents)
            return
        with ThreadPoolExecutor(self._threads) as pool:
            waiting: deque[Future[Reading]] = deque()
            for document in documents:
                waiting.append(pool.submit(self.read_document, document))
                if len(waiting) > 4 * self._threads:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()

    def _sure(self, document: Document, statements: tuple[Statement, ...]) -> tuple[tuple[Statement, ...], tuple[Skipped, ...]]:
        """The statements that are sure enough, and why the others are left out."""
        kept = {s.id for s in statements if s.confidence >= self._least_confidence}
        sure = tuple(s for s in statements if s.id in kept and (s.nested_in is None or s.nested_in in kept))
        unsure = tuple(
            Skipped(f"confidence {s.confidence:.2f}, less than {self._least_confidence:.2f}: {document.quote(s.content)[:80]}",
                    document.source, "statement") for s in statements if s.id not in kept)
        return sure, unsure


@lru_cache(maxsize=1)
def default_reader() -> Reader:
    """The reader that `read` uses; loaded at the first call and kept."""
    return Reader()


def read(text: str, *, published: str | None = None, outlet: str | None = None) -> Reading:
    """Read one article's text with the default reader. Errors as in `Reader.read`."""
    return default_reader().read(text, published=published, outlet=outlet)
