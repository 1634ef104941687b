"""The force of cues and the polarity of what they report."""

import pytest

from onrecord.kinds.cues import read_cue
from onrecord.kinds.lemma import lemma


@pytest.mark.parametrize(("cue", "content", "kinds"), [
    ("has warned", "that the dam may burst", ("warning",)),
    ("warned", "them to leave", ("warning", "demand")),
    ("had vowed", "to stay", ("pledge",)),
    ("called for", "an inquiry", ("demand",)),
    ("called on", "the army to stop", ("demand",)),
    ("hit out at", "the board", ("criticism",)),
    ("asked", "whether it was shut", ("question",)),
    ("asked", "them to leave", ("demand",)),
    ("asked", "anyone who saw it to call", ("demand",)),
    ("demanded", '"Who is paying?"', ("question",)),
    ("told", "his men to wait", ("demand",)),
    ("wants", "to go", ("claim",)),
    ("wants", "Germany to pay", ("demand",)),
    ("said", "it was cold", ()),
    (":", "it was cold", ()),
    ("threatened", "to close the port", ("warning", "pledge")),
    ("thanked", "voters", ("support",)),
])
def test_force(cue: str, content: str, kinds: tuple[str, ...]) -> None:
    assert read_cue(cue, content, "").kinds == kinds


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
