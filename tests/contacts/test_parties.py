"""Who is a party, what each is called, and which mentions are whose."""

import pytest

from onrecord.contacts.pairs import pairs_in
from onrecord.contacts.parties import Standing, find_parties
from onrecord.contacts.sentences import split
from onrecord.contacts.stretches import look_at, stretches
from onrecord.document import Span
from onrecord.statement import Statement
from tests.contacts.stub import Stub


def named(text: str, *phrases: str, statements: tuple[Statement, ...] = ()) -> list[tuple[str, tuple[str, ...]]]:
    """Each mention: its words, and the parties that it names."""
    sentences = split(text)
    words: list[Span] = [word for one in stretches(text, sentences) for word in look_at(text, one.span, Stub(phrases)).words]
    return [(text[slice(*one.span)], one.names) for one in find_parties(sentences, words, statements)]


def test_names_are_completed_and_titles_left_out() -> None:
    text = "Mayor Ana Ruiz spoke on Monday. Ruiz thanked House Speaker Tom Hill and Sen. Jo Bell."
    found = named(text, "Mayor Ana Ruiz", "Ruiz")
    assert [names for _, names in found] == [("Ana Ruiz",), ("Ana Ruiz",), ("Tom Hill",), ("Jo Bell",)]


def test_one_word_that_opens_a_sentence_is_a_party_only_where_the_network_says_so() -> None:
    assert [names for _, names in named("Late is the hour, Tom Hill said.")] == [("Tom Hill",)]
    assert [names for _, names in named("Late is the hour, Tom Hill said.", "Late")] == [("Late",), ("Tom Hill",)]


def test_what_the_network_takes_for_a_party_is_called_by_its_words_without_article() -> None:
    found = named("The string players will hear the drivers' union and three old beekeepers.",
                  "string players", "the drivers' union", "three old beekeepers")
    assert [names[0] for _, names in found] == ["string players", "drivers' union", "old beekeepers"]


def test_a_list_is_several_parties_and_they_are_the_list() -> None:
    found = named("Ana Ruiz and Tom Hill sat down. They ate. The two parted.", "Ana Ruiz and Tom Hill")
    assert [names for _, names in found] == [("Ana Ruiz",), ("Tom Hill",), ("Ana Ruiz", "Tom Hill"), ("Ana Ruiz", "Tom Hill")]


def test_an_apposition_is_one_party() -> None:
    assert [names for _, names in named("The depot's manager, Keith Aransen, smiled.", "The depot's manager")] == [
        ("Keith Aransen",)]


@pytest.mark.parametrize(("text", "word", "name"), [
    ("Mrs Ana Ruiz saw Mr Tom Hill. She waved.", "She", "Ana Ruiz"),
    ("Mrs Ana Ruiz saw Mr Tom Hill. He waved.", "He", "Tom Hill"),
    ("Ana Ruiz agreed to see him after Tom Hill called.", "him", "Tom Hill"),
    ("Ana Ruiz trusts herself.", "herself", "Ana Ruiz"),
    ("In her first year Ana Ruiz resigned.", "her", "Ana Ruiz"),
    ('"I called Tom Hill," said Ana Ruiz.', "I", "Ana Ruiz"),
    ("Mayor Ana Ruiz came. The mayor sat.", "The mayor", "Ana Ruiz"),
])
def test_pronouns_and_offices_are_led_back(text: str, word: str, name: str) -> None:
    assert (word, (name,)) in named(text, word)


def test_whose_somebody_is() -> None:
    found = named("Neme Dal called his mother. Ana Ruiz's lawyers left.", "his mother", "Ana Ruiz's lawyers")
    assert [names[0] for _, names in found] == ["Neme Dal", "Neme Dal's mother", "Ana Ruiz's lawyers"]


def test_a_place_is_no_party_but_its_owner_may_be() -> None:
    found = named("Ana Ruiz ate in Vell and then at Tom Hill's club.", "Tom Hill's club")
    assert [names[0] for _, names in found] == ["Ana Ruiz", "Tom Hill"]


def test_who_speaks_for_somebody_is_not_the_party() -> None:
    assert [names for _, names in named("Ana Ruiz's spokesman said that she slept.", "Ana Ruiz's spokesman")] == [
        ("Ana Ruiz",), ("Ana Ruiz",)]


def test_a_statement_tells_who_says_i() -> None:
    text = '"I will meet Tom Hill." It was late. Jo Bell and Ana Ruiz yawned.'
    said = Statement("s", ((1, 22),), (), ((text.index("Ana"), text.index("Ana") + 8),), "direct", 1.0)
    assert ("I", ("Ana Ruiz",)) in named(text, statements=(said,))


@pytest.mark.parametrize(("text", "phrases", "names"), [
    ("The king of Sarn slept.", ("The king of Sarn",), ["king of Sarn"]),
    ("The board of Lanark Mills rose.", ("The board of Lanark Mills",), ["board of Lanark Mills"]),
    ("Negotiators for Tarn rose.", ("Negotiators for", "Tarn"), ["Negotiators for Tarn"]),
    ("We saw the owners of the trawler there.", ("the owners of", "the trawler"), ["owners of the trawler"]),
    ("The abbot saw the Orthodox patriarch there.", ("The abbot", "the Orthodox patriarch"), ["abbot", "Orthodox patriarch"]),
    ("We saw Hill due there.", ("Hill due",), ["Hill"]),
    ("The Duchess of Orm wrote.", ("The Duchess of Orm",), ["Duchess of Orm"]),
])
def test_a_noun_with_a_name_beside_it_is_the_party_and_not_the_name(text: str, phrases: tuple[str, ...], names: list[str]) -> None:
    assert [found[0] for _, found in named(text, *phrases)] == names


@pytest.mark.parametrize("text", ["Ana Ruiz said that she slept.", "Ana Ruiz says that Ana Ruiz slept."])
def test_that_before_a_clause_is_no_article(text: str) -> None:
    assert [names for _, names in named(text, "Ana Ruiz", "she")] == [("Ana Ruiz",), ("Ana Ruiz",)]


def test_they_are_the_two_mentioned_last_where_no_list_stands_before() -> None:
    assert named("Mrs Ana Ruiz saw Mr Tom Hill. They ate.")[-1] == ("They", ("Ana Ruiz", "Tom Hill"))


def test_the_place_of_a_dispatch_is_no_party() -> None:
    assert [names for _, names in named("GENEVA – Ana Ruiz slept.", "GENEVA", "Ana Ruiz")] == [("Ana Ruiz",)]


def test_them_may_be_things() -> None:
    text = "The rebels left. Ana Ruiz is ready for negotiations but will not beg for them."
    assert "them" not in [words for words, _ in named(text, "The rebels", "them")]
    assert ("them", ("rebels",)) in named("The rebels left. Ana Ruiz will not beg them.", "The rebels", "them")


def test_a_capital_has_no_contact_with_its_country() -> None:
    places = [("Moscow", 0), ("Russia", 10), ("Kyiv", 20)]
    pairs = pairs_in(Standing((name,), (at, at + 5), 0) for name, at in places)
    assert [(pair.a, pair.b) for pair in pairs] == [("Moscow", "Kyiv"), ("Russia", "Kyiv")]


def test_two_capitals_have_a_contact_though_their_countries_share_a_word() -> None:
    pairs = pairs_in(Standing((name,), (at, at + 5), 0) for name, at in (("Seoul", 0), ("Pyongyang", 10)))
    assert [(pair.a, pair.b) for pair in pairs] == [("Seoul", "Pyongyang")]
