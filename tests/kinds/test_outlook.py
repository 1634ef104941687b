"""What is to come: pledge, warning or prediction."""

from __future__ import annotations

import pytest

from onrecord.kinds.outlook import outlook
from onrecord.kinds.sentences import split_sentences
from onrecord.kinds.voice import Source

MAYOR = Source(frozenset(("the", "mayor")), frozenset(("the", "mayor")))
ANALYST = Source(frozenset(("an", "analyst")), frozenset(("an", "analyst")))


@pytest.mark.parametrize(("text", "quoted", "source", "kinds"), [
    ('"I am standing again in May."', True, MAYOR, {"pledge"}),
    ("it was to shut two depots", False, MAYOR, {"pledge"}),
    ("it was raining in the valley", False, MAYOR, set()),
    ('"We will hunt them to the border."', True, MAYOR, {"pledge", "warning"}),
    ("anyone who crossed the fence would be arrested", False, MAYOR, {"warning"}),
    ("the fumes can suffocate a cow", False, MAYOR, {"warning"}),
    ("the fumes can not suffocate a cow", False, MAYOR, set()),
    ("if the wall goes, the mill collapses", False, ANALYST, {"warning"}),
    ("the council would pay for the wall", False, MAYOR, {"pledge"}),
    ("the council would pay for the wall", False, ANALYST, {"prediction"}),
    ("the river would rise by a metre", False, MAYOR, {"prediction"}),
    ("he would often walk there as a boy", False, MAYOR, set()),
    ("the eclipse should be visible from Crete", False, ANALYST, {"prediction"}),
    ("over my dead body", True, MAYOR, {"pledge"}),
])
def test_outlook(text: str, quoted: bool, source: Source, kinds: set[str]) -> None:
    assert outlook(split_sentences([text], quoted)[0], source, set()) == kinds
