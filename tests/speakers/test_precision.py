"""Speakers that real coverage got wrong: somebody new, another office, another country, a list that is none. Stories are
invented."""

from dataclasses import replace

from onrecord.document import Document
from onrecord.speaker import Speaker
from onrecord.speakers import resolve
from onrecord.speakers.clauses import subject_going_on
from onrecord.speakers.clusters import same_person
from onrecord.speakers.contradictions import in_passing
from onrecord.speakers.entities import Entity, find_cast
from onrecord.speakers.layout import make_layout
from onrecord.speakers.scene import Anaphor
from onrecord.statement import Statement
from tests.speakers.stories import analyse, place, speakers


def test_an_indefinite_nominal_is_somebody_new() -> None:
    story = ("Talks go on\n\n[O:Front] [N:official] [P!:Ilar Rish] denied it. An [O:Front] [N:official], however, "
             "said the maps were missing.\n\nThe [C:Egyptian] [N:official] said talks would resume.")
    said = speakers(story, ("it", "Ilar Rish", 1), ("the maps were missing", "An Front official", 1),
                    ("talks would resume", "The Egyptian official", 1))
    assert said[0] == "Ilar Rish"
    assert said[1] == "Front official"
    assert said[2] != "Ilar Rish"


def test_a_prime_minister_is_no_secretary_general() -> None:
    story = ("Truce agreed\n\n[L:Egypt]'s prime [N:minister] said a deal was done. [O:United Nations] [T:Secretary]-[T:General] "
             "[P!:Ana Gutierro] said it was late.")
    said = speakers(story, ("a deal was done", "Egypt's prime minister", 1), ("it was late", "Ana Gutierro", 1))
    assert said == ["Egypt's prime minister", "Ana Gutierro"]


def test_a_deputy_is_not_the_minister() -> None:
    story = ("Deal splits cabinet\n\n[T:Minister] [P!:Karl Boone] called it bad.\n\nThe country's deputy foreign [N:minister] said "
             "it would be signed. The [N:deputy] said talks were planned.")
    said = speakers(story, ("it bad", "Karl Boone", 1), ("it would be signed", "The country's deputy foreign minister", 1),
                    ("talks were planned", "The deputy", 1))
    assert said[0] == "Karl Boone"
    assert "Karl Boone" not in said[1:]


def test_a_subject_goes_on_after_and() -> None:
    story = ("[P!:Itan Borg] leads a party. He spoke of [P:Boris Smot]. He said it was bad, he was sure.\n\nEarly Friday, "
             "[P!:Naveh] announced that a deal was done, and he ordered the cabinet to meet.")
    analysis = analyse(story)[1]
    assert subject_going_on(make_layout(analysis), find_cast(make_layout(analysis)), analysis.words.forms.index("ordered") - 1) == 2
    assert speakers(story, ("it was bad", "He", 2), ("the cabinet to meet", "he", 2))[1] == "Naveh"


def test_either_of_two_is_nobody() -> None:
    story = "[P!:Karl Boone] attacked [P:Tom Khan] after he gave a speech about the loss. He said it was sad."
    assert speakers(story, ("about the loss", "he", 1)) == [None]
    assert speakers(story.replace("[P:Tom Khan]", "Lethe"), ("about the loss", "he", 1)) == ["Karl Boone"]


def test_an_office_of_a_named_body_is_nobody_named_before() -> None:
    story = ("[P!:Mary Stone] spoke in Ohio. She was right about mail.\n\nThe [O:State Department]'s inspector [N:general] said it was "
             "bad.")
    assert speakers(story, ("it was bad", "The State Department's inspector general", 1))[0] != "Mary Stone"


def test_an_and_within_a_description_makes_no_list() -> None:
    story = ("\"She forgets no name,\" said [P!:Edwin Trent], a fellow who worked with Ms. [P:Brand] in both the [P:Clinton] and "
             "[P:Obama] [N:administrations]. [P!:Hugh Hill], who saw it, and [P!:Ana Ruiz] said so too.")
    said = speakers(story, ('"She forgets no name,"', "Edwin Trent, a fellow who worked with Ms. Brand in both the Clinton and Obama "
                                                      "administrations", 1), ("so too", "Hugh Hill, who saw it, and Ana Ruiz", 1))
    assert said == ["Edwin Trent", "Hugh Hill and Ana Ruiz"]


def test_scare_quotes_on_a_country_make_no_list() -> None:
    story = "\"[L:Egypt]'s\" far-right [N:minister], [P!:Itan Borg], said he would resign."
    assert speakers(story, ("he would resign", "Egypt's\" far-right minister, Itan Borg,", 1)) == ["Itan Borg"]


def test_a_list_of_countries_runs_on() -> None:
    story = "[N:Officials] from [L:Egypt], [L:Qatar] and the [L:Emirates], as well as [L:Jordan] said a deal was near."
    words = "Officials from Egypt, Qatar and the Emirates, as well as Jordan"
    assert speakers(story, ("a deal was near", words, 1)) == [words]


def test_bare_reports_are_not_those_in_passing() -> None:
    marked = "Truce deal close, [N:reports] say\n\nIt came amid reports of progress."
    layout = make_layout(analyse(marked)[1])
    first, second = (i for i, word in enumerate(layout.lower) if word == "reports")
    bare = Anaphor(first, first, first + 1, "document", 0, 0, -1)
    assert in_passing(layout, bare, Entity(0, "document", "reports of progress", False, [second]))
    assert not in_passing(layout, replace(bare, first=first - 1), Entity(0, "document", "reports of progress", False, [second]))
    assert not in_passing(layout, bare, Entity(0, "document", "reports", False, [first]))


def test_a_trailing_adverb_is_no_part_of_a_name() -> None:
    story = "Foreign ministry spokesperson Majed [P!:Ansari] earlier said talks were on. [O!:News Today] said so too."
    said = speakers(story, ("talks were on", "Foreign ministry spokesperson Majed Ansari earlier", 1), ("so too", "News Today", 1))
    assert said == ["Majed Ansari", "News Today"]


def test_a_paper_is_no_person() -> None:
    story = ("[P!:Sabah Gul] said the deal was done. The [O:Sabah Gul] [N:newspaper] said it was late. The public broadcaster "
             "[O!:Kan Radio] said so too.")
    said = speakers(story, ("the deal was done", "Sabah Gul", 1), ("it was late", "The Sabah Gul newspaper", 1),
                    ("so too", "The public broadcaster Kan Radio", 1))
    assert said == ["Sabah Gul", "Sabah Gul", "Kan Radio"]
    assert _first(story, "the deal was done", "Sabah Gul").kind == "organization"


def test_a_couples_surname_alone_is_nobody() -> None:
    story = ("[P!:Alan Grayson] called on behalf of [P:Dena Grayson]. Neither [P:Alan Grayson] nor [P:Dena Grayson] came.\n\n"
             "It was a long day for the whole party and for the people who had come a long way to see them speak in the old hall on the "
             "hill above the river, where nobody had been told that the doors would be shut.\n\n[P!:Grayson] said it was late.")
    assert speakers(story, ("it was late", "Grayson", 5)) == [None]
    assert speakers(story.replace("[P:Dena Grayson]", "[P:Dena Minning]"), ("it was late", "Grayson", 3)) == ["Alan Grayson"]


def test_accents_do_not_part_a_name() -> None:
    assert same_person(("françois", "hollin"), ("francois", "hollin"))
    assert not same_person(("francine", "hollin"), ("francois", "hollin"))


def test_roles_are_offices_of_named_bodies() -> None:
    story = ("[T:President-elect] [P!:Karl Boone] said no. [P!:Tom Hill], a former [N:spokesman] for Mr. [P:Boone], said yes. "
             "[P!:Ana Ruiz] was his [N:heir] and said maybe. [C:Arab] [T:Minister] [P!:Said Omar] said never.")
    roles = [(_first(story, content, source).role, _first(story, content, source).body, _first(story, content, source).country)
             for content, source in (("no", "Karl Boone"), ("yes", "Tom Hill"), ("maybe", "Ana Ruiz"), ("never", "Said Omar"))]
    assert roles[0][0] == "president-elect"
    assert roles[1] == ("former spokesman", None, None)
    assert not (roles[2][0] or "").startswith("was")
    assert roles[3] == ("minister", None, None)


def _first(marked: str, content: str, source: str) -> Speaker:
    """The speaker of one statement of a story."""
    text, analysis = analyse(marked)
    statement = Statement("s", (place(text, content),), (), (place(text, source),), "indirect", 1.0)
    speaker = resolve(Document("d", text), analysis, (statement,))[0].speaker
    assert speaker is not None
    return speaker
