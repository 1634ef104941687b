"""The resolver's parts: sentences, quotation, names, nominals, sources, choices."""

import numpy as np

from onrecord.speakers.classes import steady
from onrecord.speakers.clusters import one_letter_apart, same_body, same_person
from onrecord.speakers.describe import BARE_SHARE, surname
from onrecord.speakers.features import FEATURES
from onrecord.speakers.layout import make_layout
from onrecord.speakers.names import find_names
from onrecord.speakers.nouns import nature_of, singular
from onrecord.speakers.ranker import KINDS, Hidden, Ranker, load_ranker
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


def test_hidden_layer_adds_to_the_score() -> None:
    size = len(FEATURES)
    inward = np.zeros((size, 1), np.float32)
    inward[1] = 5.0
    hidden = Hidden(inward, np.zeros((len(KINDS), 1), np.float32), np.ones(1, np.float32))
    ranker = Ranker(np.zeros((len(KINDS), size), np.float32), FEATURES, hidden)
    assert ranker.choose("he", (7, 9), ({}, {FEATURES[1]: 1.0}, {})).best == 9


def test_a_choice_tells_described_from_lost() -> None:
    weights = np.zeros((len(KINDS), len(FEATURES)), np.float32)
    weights[:, 0] = 2.0
    ranker, marked = Ranker(weights, FEATURES), {FEATURES[0]: 1.0}
    described, lost = ranker.choose("person", (7,), ({}, marked, {})), ranker.choose("person", (7,), ({}, {}, marked))
    assert described.best is lost.best is None
    assert (described.lost, lost.lost) == (False, True)
    assert described.described > lost.described


def test_initial_takes_in_the_surname_after_it() -> None:
    assert names("[P:Ana H.] [O:Stone] left .") == ["Ana H. Stone"]


def test_one_capital_at_the_start_names_no_body() -> None:
    assert names("[O:Federal court] rules") == []
    assert names("[O:Federal Court] rules") == ["Federal Court"]
