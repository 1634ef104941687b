"""Who speaks: one test a trap. Stories are invented; the ranker's shipped weights decide, without coreference vectors."""

from dataclasses import replace

import numpy as np

from onrecord.document import Document
from onrecord.speakers import resolve
from onrecord.statement import Statement
from tests.speakers.stories import analyse, place, speakers


def test_pronoun_goes_to_the_subject_who_spoke() -> None:
    story = "[P!:Ana Ruiz] said that the harbour would close.\nShe said the work would take a year."
    said = speakers(story, ("that the harbour would close", "Ana Ruiz", 1), ("the work would take a year", "She", 1))
    assert said == ["Ana Ruiz"] * 2


def test_two_genders_are_told_apart_by_titles() -> None:
    story = ("[P!:Ana Ruiz] opened the talks with [P:Tom Hill]. Mrs [P!:Ruiz] thanked Mr [P:Hill].\n"
             "He said the offer stood. She said it was too low.")
    assert speakers(story, ("the offer stood", "He", 1), ("it was too low", "She", 1)) == ["Tom Hill", "Ana Ruiz"]


def test_a_first_name_does_not_outvote_the_article() -> None:
    story = ("[P!:Jean-Michel Aubert] said she would stand again, her third campaign.\n"
             "[P!:Laura Stein] thanked her rival in his own words, he said.\nAubert told reporters she was ready.")
    said = speakers(story, ("would stand again", "she", 1), ("was ready", "she", 2))
    assert said == ["Jean-Michel Aubert", "Jean-Michel Aubert"]


def test_surnames_shared_by_two_people() -> None:
    story = ("[P!:Peter Lang] and his wife [P!:Nora Lang] run the mill. Mr [P!:Lang] signed the lease.\n"
             "Mrs [P!:Lang] said the roof leaked. Mr [P!:Lang] said it would be mended. [P!:Nora Lang] laughed.")
    assert speakers(story, ("it would be mended", "Mr Lang", 2))[0] == "Peter Lang"
    assert speakers(story, ("laughed", "Nora Lang", 2))[0] == "Nora Lang"


def test_short_forms_become_the_fullest_name() -> None:
    story = "[P!:Okafor] said no. [P!:Dr. Chinedu Okafor] said yes. Dr [P!:Okafor] said maybe."
    assert speakers(story, ("no", "Okafor", 1), ("maybe", "Okafor", 3)) == ["Chinedu Okafor"] * 2


def test_counterpart_is_not_its_owner() -> None:
    story = "[P!:Sigrid Aune] said a deal was near.\nHer Turkish [N:counterpart] said it was far away."
    first, second = speakers(story, ("a deal was near", "Sigrid Aune", 1), ("it was far away", "Her Turkish counterpart", 1))
    assert first == "Sigrid Aune"
    assert second != "Sigrid Aune"


def test_relative_who() -> None:
    assert speakers("Police questioned [P:Milan Novak], who said he had slept.", ("he had slept", "who", 1)) == ["Milan Novak"]


def test_first_person_inside_a_quotation_is_its_speaker() -> None:
    story = "\"I think we will win,\" said [P!:Ana Ruiz]. I doubt it."
    assert speakers(story, ('"I think we will win,"', "Ana Ruiz", 1), ("we will win", "I", 1)) == ["Ana Ruiz", "Ana Ruiz"]
    assert speakers(story, ("it", "I", 2)) == ["AUTHOR"]


def test_acronym_becomes_the_full_name() -> None:
    story = "The [O!:World Cycling Union] met on Friday. The [O!:WCU] said the ban stood."
    assert speakers(story, ("the ban stood", "The WCU", 1)) == ["World Cycling Union"]


def test_headline_is_resolved_forwards() -> None:
    story = "[C:British] Foreign [N:Secretary] warns of trap\n\n[P!:James Hollis] said the offer was bait, and urged caution."
    said = speakers(story, ("of trap", "British Foreign Secretary", 1), ("the offer was bait", "James Hollis", 1))
    assert said == ["James Hollis"] * 2


def test_lists_of_people() -> None:
    story = "[P!:Ana Ruiz] met [P:Tom Hill]. Mr [P!:Hill] and Ms [P!:Ruiz] said they agreed."
    assert speakers(story, ("they agreed", "Mr Hill and Ms Ruiz", 1)) == ["Tom Hill and Ana Ruiz"]


def test_an_appositive_is_no_list() -> None:
    story = "[P!:Hugh Hill], a reporter and author, said it was dark."
    assert speakers(story, ("it was dark", "Hugh Hill, a reporter and author,", 1)) == ["Hugh Hill"]


def test_name_in_an_appositive() -> None:
    story = "The bank's chief [N:economist], [P:Ana Ruiz], said prices would fall."
    assert speakers(story, ("prices would fall", "The bank's chief economist, Ana Ruiz,", 1)) == ["Ana Ruiz"]


def test_spokesman_is_not_whom_he_speaks_for() -> None:
    story = "[P!:Oleg Vetrov] left early. A [N:spokesman] for [P:Vetrov] denied it."
    assert speakers(story, ("it", "A spokesman for Vetrov", 1)) == ["spokesman for Vetrov"]


def test_campaigns_and_possessives() -> None:
    story = "[P!:Mary Stone] spoke in Ohio. Her [N:campaign] said more would come. [P:Stone]'s [N:aides] said so too."
    campaign, aides = speakers(story, ("more would come", "Her campaign", 1), ("so too", "Stone's aides", 1))
    assert campaign == "Stone campaign"
    assert aides == "Stone's aides"


def test_shares_are_completed() -> None:
    story = "Some 46 percent of likely voters want the bridge. Another 40 percent oppose it."
    assert speakers(story, ("oppose it", "40 percent", 1)) == ["40 percent of likely voters"]


def test_generic_and_missing_sources() -> None:
    story = "You might think it easy. It was claimed that ships sank."
    assert speakers(story, ("it easy", "You", 1), ("that ships sank", "", 1, "claimed")) == ["GENERIC", None]


def test_free_standing_quotation_goes_on() -> None:
    story = "\"We are ready,\" [P!:Ana Ruiz] said.\n\n\"Nobody asked us to wait.\""
    said = speakers(story, ('"We are ready,"', "Ana Ruiz", 1, "said"), ('"Nobody asked us to wait."', "", 1))
    assert said == ["Ana Ruiz"] * 2


def test_role_and_country() -> None:
    text, analysis = analyse("[C:Polish] [T:Prime Minister] [P!:Jan Kos] said no. "
                             "The bank's chief [N:economist], [P:Ana Ruiz], said yes.")
    statements = tuple(Statement(s, (place(text, c),), (), (place(text, s),), "indirect", 1.0)
                       for s, c in (("Polish Prime Minister Jan Kos", "no"), ("Ana Ruiz", "yes")))
    kos, ruiz = (s.speaker for s in resolve(Document("d", text), analysis, statements))
    assert kos is not None
    assert (kos.role, kos.country) == ("prime minister", "Polish")
    assert ruiz is not None
    assert (ruiz.role, ruiz.body) == ("chief economist", "The bank")


def test_speaker_confidence_and_determinism() -> None:
    text, analysis = analyse("[P!:Ana Ruiz] said no. [P!:Tom Hill] said yes. He said maybe.")
    statement = Statement("s", (place(text, "maybe"),), (), (place(text, "He"),), "indirect", 1.0)
    one, two = (resolve(Document("d", text), analysis, (statement,)) for _ in range(2))
    assert one == two
    assert one[0].speaker is not None
    assert 0 < one[0].speaker.confidence <= 1


def test_nothing_to_do() -> None:
    text, analysis = analyse("Nobody spoke.")
    assert resolve(Document("d", text), analysis, ()) == ()
    empty = replace(analyse("")[1], anaphor=np.zeros((0, 64)), antecedent=np.zeros((0, 64)))
    statement = Statement("s", ((0, 0),), (), (), "indirect", 1.0)
    assert resolve(Document("d", ""), empty, (statement,)) == (statement,)
