"""What a content's own words do."""

import pytest

from onrecord.kinds.content import content_kinds
from onrecord.kinds.sentences import split_sentences
from onrecord.kinds.voice import Source

NOBODY = Source(frozenset(), frozenset())
MINISTER = Source(frozenset(("the", "minister")), frozenset(("the", "minister")))


@pytest.mark.parametrize(("text", "quoted", "kinds"), [
    ('"We will pay back every cent."', True, {"pledge"}),
    ("he would pay back every cent", False, {"pledge"}),
    ("the glacier will shrink", False, {"prediction"}),
    ('"Stop the bombing."', True, {"demand"}),
    ("stops are closed", False, {"claim"}),
    ('"Ministers must act."', True, {"demand"}),
    ("it must have been cold", False, {"claim"}),
    ('"It is a disgrace."', True, {"criticism"}),
    ('"It is not a disgrace."', True, {"claim"}),
    ('"Who gave the order?"', True, {"question"}),
    ('"No, I never met him."', True, {"denial"}),
    ('"Congratulations to the winner."', True, {"support"}),
    ("there was a real risk of flooding", False, {"warning"}),
    ('"It was dark. I will go back."', True, {"claim", "pledge"}),
    ("she would rather wait", False, {"claim"}),
    ('"Nothing here gives me confidence in the pumps."', True, {"claim"}),
    ('"The new pumps give me hope, and give them hope too."', True, {"claim"}),
    ("the road could have been closed", False, {"criticism"}),
])
def test_kinds(text: str, quoted: bool, kinds: set[str]) -> None:
    assert content_kinds(split_sentences([text], quoted), NOBODY) == kinds


def test_who_speaks_decides_between_plan_and_forecast() -> None:
    sentences = split_sentences(["the report will be published"], False)
    assert content_kinds(sentences, MINISTER) == {"pledge"}
    assert content_kinds(sentences, NOBODY) == {"prediction"}


def test_a_piece_that_goes_on_small_continues_the_sentence() -> None:
    assert len(split_sentences(['"We will go,"', '"but not today."'], True)) == 1
    assert len(split_sentences(['"We will go,"', '"Not today."'], True)) == 2
