"""The force of cues and the polarity of what they report."""

import pytest

from onrecord.kinds.cues import read_cue
from onrecord.kinds.lemma import lemma


@pytest.mark.parametrize(("cue", "content", "head"), [
    ("accused", "the bank of lying", "accuse"),
    ("hit out at", "the board", "hit out"),
    ("thanked", "voters", "thank"),
    ("asked", "whether it was shut", "ask"),
    ("said", "it was cold", ""),
])
def test_leading_verb(cue: str, content: str, head: str) -> None:
    assert read_cue(cue, content, "").head == head


@pytest.mark.parametrize(("cue", "content", "source", "polarity"), [
    ("declined", "to comment", "", "withheld"),
    ("did not say", "whether it would open", "", "withheld"),
    ("wouldn’t confirm", "the figure", "", "withheld"),
    ("refused to discuss", "her pay", "", "withheld"),
    ("has yet to comment on", "the film", "", "withheld"),
    ("would say", "who paid", "Neither side", "withheld"),
    ("refused", "to resign", "", "denied"),
    ("denied", "that he was there", "", "denied"),
    ("rejected", "claims that he lied", "", "denied"),
    ("dismissed", "the film as nonsense", "", "said"),
    ("said", "he did not know", "", "said"),
    ("not only said", "that it was shut", "", "said"),
    ("does not want", "a war", "", "said"),
])
def test_polarity(cue: str, content: str, source: str, polarity: str) -> None:
    assert read_cue(cue, content, source).polarity == polarity


@pytest.mark.parametrize(("word", "form"), [
    ("criticised", "criticise"), ("denies", "deny"), ("begging", "beg"), ("said", "say"), ("planned", "plan"),
    ("unknown", "unknown"),
])
def test_lemma(word: str, form: str) -> None:
    assert lemma(word, frozenset(("criticise", "deny", "beg", "say", "plan"))) == form
