"""What the networks share: word pieces, the pieces' vectors, and running a graph.

    Pieces().split(word) -> piece numbers        Pieces().vectors(numbers) -> (n, 384)
    load_graph(path, threads) -> a session       check_digests(folder)
"""

from __future__ import annotations

from onrecord.encoding.graph import check_digests, load_graph
from onrecord.encoding.pieces import Pieces, shared_pieces
from onrecord.encoding.wordpiece import WordPieces

__all__ = ["Pieces", "WordPieces", "check_digests", "load_graph", "shared_pieces"]
