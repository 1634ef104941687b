"""Lone names that the model takes for people: what the text around them shows them to be."""

from onrecord.speakers.classes import ORGANIZATION, PERSON, PLACE, find_peoples
from onrecord.speakers.layout import make_layout
from tests.speakers.stories import analyse, speakers


def kinds(marked: str, word: str) -> set[int]:
    layout = make_layout(analyse(marked)[1])
    return {kind for kind, form in zip(layout.classes, layout.words.forms, strict=True) if form == word}


def test_a_name_behind_a_preposition_of_place_is_a_place() -> None:
    assert kinds("[P:Karsova] denied it. The talks in [P:Karsova] go on.", "Karsova") == {PLACE}
    assert kinds("The mayor of [P:Valdoro] denied it.", "Valdoro") == {PLACE}
    assert kinds("[P:Ruvo]'s [P:Kalina Stoev] denied it.", "Ruvo") == {PLACE}


def test_a_name_that_begins_a_firms_or_is_a_which_is_a_body() -> None:
    assert kinds("[O:Kestrel Semiconductor] is late. [P:Kestrel] denied it.", "Kestrel") == {ORGANIZATION}
    assert kinds("[P:Wastecorp], which runs the tip, denied it.", "Wastecorp") == {ORGANIZATION}
    assert kinds("The operator, [P:Tirolbahn], denied it.", "Tirolbahn") == {ORGANIZATION}


def test_people_stay_people() -> None:
    assert kinds("Mr [P:Kasich] lost in [P:Kasich] country.", "Kasich") == {PERSON}
    assert kinds("[P:Ana Ruiz] won. Faith in [P:Ruiz] grew.", "Ruiz") == {PERSON}
    assert kinds("The [P:Obama] Administration denied it. President [P:Obama] too.", "Obama") == {PERSON}


def test_peoples_of_places_that_only_the_text_knows() -> None:
    assert find_peoples(["Aldania", "and", "Ruvo", ":", "the", "Aldanian", "spoke"], [PLACE, 0, PLACE, 0, 0, PERSON, 0]) == {
        "aldanian": "aldania"}


def test_a_colon_leads_in_the_one_person_of_its_sentence() -> None:
    story = "From our reporter [P:Aino Berg], in the cellar: \"Forty people slept here.\""
    assert speakers(story, ("\"Forty people slept here.\"", "", 0)) == ["Aino Berg"]


def test_one_is_one_of_the_people_just_spoken_of() -> None:
    story = "[N:Fishermen] had asked for a lamp. \"Nobody wrote it down,\" one said."
    assert speakers(story, ("\"Nobody wrote it down,\"", "one", 1)) == ["one of Fishermen"]
    assert speakers("It rained. \"Nobody wrote it down,\" one said.", ("\"Nobody wrote it down,\"", "one", 1)) == ["GENERIC"]
