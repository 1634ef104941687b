"""The resolver's parts: sentences, quotation, names, nominals, sources, choices."""

import numpy as np

from onrecord.speakers.classes import steady
from onrecord.speakers.describe import BARE_SHARE, surname
from onrecord.speakers.features import FEATURES
from onrecord.speakers.layout import make_layout
from onrecord.speakers.names import find_names, one_letter_apart, same_body, same_person
from onrecord.speakers.nouns import nature_of, singular
from onrecord.speakers.ranker import KINDS, Ranker, load_ranker
from tests.speakers.stories import analyse


def names(marked: str) -> list[str]:
    layout = make_layout(analyse(marked)[1])
    return [layout.text(n.first, n.last) for n in find_names(layout)]


def test_sentences_end_at_stops_not_at_abbreviations() -> None:
    layout = make_layout(analyse("Mr. Lee paid 3.5 percent. \"Yes,\" he said. J. Doe left")[1])
    assert max(layout.sentences) == 2


def test_quotation_is_closed_by_the_paragraph() -> None:
    layout = make_layout(analyse("\"Open to the end\nnot here “but here” no")[1])
    quoted = [w for w, q in zip(layout.words.forms, layout.quoted, strict=True) if q]
    assert "Open" in quoted
    assert "here" in quoted
    assert "not" not in quoted
    assert "no" not in quoted


def test_a_word_takes_its_usual_class() -> None:
    assert steady(["Kos", "said", "Kos", "left", "Kos"], [1, 0, 1, 0, 0]) == [1, 0, 1, 0, 1]


def test_names_keep_initials_hyphens_and_lose_titles() -> None:
    assert names("[P:Sen. John Q. Doe] met [P:Jean-Michel Aubert] and [P:Mary O'Brien]'s son.") == [
        "John Q. Doe", "Jean-Michel Aubert", "Mary O'Brien"]


def test_same_person() -> None:
    assert same_person(("donald", "trump"), ("donald", "j", "trump"))
    assert same_person(("dan", "low"), ("daniel", "low"))
    assert not same_person(("eric", "low"), ("erica", "low"))
    assert not same_person(("ann", "low"), ("bob", "low"))
    assert one_letter_apart("hilary", "hillary")


def test_same_body() -> None:
    assert same_body(("wcu",), ("world", "cycling", "union"))
    assert same_body(("fox",), ("fox", "news"))
    assert same_body(("post",), ("evening", "post"))
    assert not same_body(("bank",), ("world", "bank"))


def test_natures() -> None:
    assert [nature_of(w) for w in ("spokeswoman", "senators", "poll", "ministry", "police", "weather")] == [
        "person", "group", "document", "body", "group", ""]
    assert [singular(w) for w in ("women", "agencies", "polls", "congress")] == ["woman", "agency", "poll", "congress"]


def test_small_things() -> None:
    assert surname("Martin Luther King Jr.") == "King"
    assert BARE_SHARE.match("About 46 percent")
    assert BARE_SHARE.match("nine in 10")
    assert not BARE_SHARE.match("46 percent of voters")


def test_ranker_adds_up_and_fits_its_features() -> None:
    weights = np.zeros((len(KINDS), len(FEATURES)), np.float32)
    weights[:, 0] = 2.0
    choice = Ranker(weights, FEATURES).choose("he", (7, 9), ({}, {FEATURES[0]: 1.0}, {}))
    assert choice.best == 9
    assert abs(sum(choice.probabilities) - 1) < 1e-6
    assert load_ranker().weights.shape == (len(KINDS), len(FEATURES))
