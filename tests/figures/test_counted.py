"""The network's answers in the scheme's wording: the answers are given by hand here."""

from __future__ import annotations

from typing import Any, cast

import pytest

from onrecord.document import Span
from onrecord.figures.candidates import candidates
from onrecord.figures.counted import Counted, follows, passage_around, read_counted
from onrecord.figures.sentences import Sentences
from onrecord.passages import LABELS, Answers


class Told:
    """Answers as if the network had given them: words by tag, outcomes, what is understood."""

    def __init__(self, text: str, what: str = "", where: str = "", outcome: str = "", implied: str = "none") -> None:
        self._spans = {tag: tuple((text.index(w), text.index(w) + len(w)) for w in words.split("/") if w)
                       for tag, words in (("what", what), ("where", where))}
        self._outcome, self._implied = outcome.split(), implied

    def chances(self, head: str) -> dict[str, float]:
        return {name: float(name in (*self._outcome, self._implied)) for name in LABELS[head]}

    def best(self, head: str) -> tuple[str, float]:
        return self._implied, 0.9

    def several(self, head: str, least: float) -> tuple[str, ...]:
        return tuple(self._outcome)

    def words(self, tag: str, least: float = 0.0) -> tuple[Span, ...]:
        return self._spans[tag]

    longest = words


def counted(text: str, *before: Counted, **told: Any) -> Counted:
    return read_counted(text, None, candidates(text)[-1], cast(Answers, Told(text, **told)), before)


@pytest.mark.parametrize(
    ("text", "told", "expected"),
    [
        ("The attack killed 7 civilians in Torma.", {"what": "civilians", "where": "Torma", "outcome": "killed"}, "civilians killed | Torma"),
        ("At least 41 died.", {"outcome": "killed", "implied": "people"}, "people killed"),
        ("It counted 41 dead or hurt.", {"outcome": "killed wounded", "implied": "people"}, "people killed or wounded"),
        ("Norvane will shed 400 posts.", {"what": "posts", "where": "Norvane", "outcome": "cut planned"}, "jobs cut | Norvane"),
        ("Unemployment is at 412,000.", {"what": "Unemployment"}, "unemployed people"),
        ("Unemployment is at 4.1 per cent.", {"what": "Unemployment"}, "Unemployment"),
        ("The border fence came to 1.6bn zlotys.", {"what": "border fence", "implied": "cost"}, "border fence cost"),
        ("In all 900 turned up.", {"what": "turned up", "implied": "people"}, "people turned up"),
        ("The fire took 300 hectares.", {"implied": "other"}, "land"),
        ("It reached 39.6 degrees.", {"implied": "other"}, "temperature"),
        ("The police took 14.", {"outcome": "arrested", "implied": "other"}, "people arrested"),
        ("Only 14.", {"implied": "other"}, "unknown"),
    ],
)
def test_wording(text: str, told: dict[str, str], expected: str) -> None:
    assert str(counted(text, **told)) == expected


def test_what_nobody_names_is_taken_over_from_the_figure_before() -> None:
    before = counted("It has 90 tanks.", what="tanks")
    assert str(counted("It has 90 tanks. In all 14 left.", before, implied="other", outcome="delivered")) == "tanks delivered"


def test_the_words_of_the_number_are_not_what_it_counts() -> None:
    assert str(counted("It shipped 300 tonnes of rice.", what="tonnes/rice")) == "rice"


def test_a_noun_follows_the_number() -> None:
    text = "The attack killed 7 civilians."
    assert follows(counted(text, what="civilians"), text, candidates(text)[0])
    assert not follows(counted(text, what="attack"), text, candidates(text)[0])


def test_the_passage_is_the_sentence_and_two_before_it_in_the_paragraph() -> None:
    text = "Zero.\nIt fell. He left. They came. At 4.1 per cent, it was low. It rose."
    (candidate,) = candidates(text)[-1:]
    passage = passage_around(text, Sentences(text), candidate)
    assert text[slice(*passage.span)] == "He left. They came. At 4.1 per cent, it was low."
    assert [text[slice(*span)] for span, _ in passage.marks] == ["4.1 per cent"]
    other = "He left.\n7 men died."
    assert other[slice(*passage_around(other, Sentences(other), candidates(other)[0]).span)] == "7 men died."


def test_a_term_in_prison_wants_a_word_of_it() -> None:
    told = {"implied": "prison sentence"}
    assert str(counted("She has served 12 years as a deputy.", **told)) == "duration"
    assert str(counted("The judge gave her 12 years.", **told)) == "prison sentence"


def test_what_did_not_happen_is_no_outcome() -> None:
    told = {"what": "people", "outcome": "arrested"}
    assert str(counted("Police made no arrests, although 55 people were fined.", **told)) == "people"
    assert str(counted("Police made many arrests: 55 people.", **told)) == "people arrested"


def test_hyphened_names_and_abbreviations_are_whole() -> None:
    text = "The party of Ben-Gavir took six seats in the U.S. then."
    assert str(counted(text, what="seats", where="Gavir")) == "seats | Ben-Gavir"
    assert str(counted(text, what="seats", where="U.S"[:1])) == "seats | U.S."


def test_the_outcome_of_a_series_carries_on() -> None:
    before = counted("Norvane will cut 5,500 jobs", what="jobs", outcome="cut")
    text = "Norvane will cut 5,500 jobs, 3,000 in Lisle"
    assert str(counted(text, before, what="jobs", where="Lisle")) == "jobs cut | Lisle"
    assert str(counted("Norvane will cut 5,500 jobs but has 3,000 who stay", before, what="jobs")) == "jobs"


def test_jobs_that_are_feared_to_go_are_cut() -> None:
    assert str(counted("They fear that 900 posts will go.", what="posts", outcome="forecast")) == "jobs cut"
    assert str(counted("They promise 900 posts.", what="posts", outcome="planned")) == "jobs planned"
