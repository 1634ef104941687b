"""Traps of other worlds: peoples, ages, pairs, names with particles, headlines, words without a source. Stories are invented."""

from tests.speakers.stories import speakers


def test_one_of_a_people() -> None:
    story = ("[C:Swedish] [T:envoy] [P!:Nils Aronsson] met [P:Petra Vogt] of [L:Austria]. "
             "The [C!:Swede] said the talks went well. The [C!:French] said so too.")
    said = speakers(story, ("the talks went well", "The Swede", 1), ("so too", "The French", 1))
    assert said == ["Nils Aronsson", "French"]


def test_an_age_tells_who() -> None:
    story = "[P!:Ana Ruiz], 44, works with [P:Tom Hill], 61.\n\nThe 44-year-[N:old] said the shop would close."
    assert speakers(story, ("the shop would close", "The 44-year-old", 1)) == ["Ana Ruiz"]


def test_both_are_the_two_named_last() -> None:
    story = "[P!:Ana Ruiz] met [P:Tom Hill] on Monday. Both [N:ministers] said they agreed."
    assert speakers(story, ("they agreed", "Both ministers", 1)) == ["Ana Ruiz and Tom Hill"]


def test_the_latter() -> None:
    story = "[P!:Ana Ruiz] met [P:Tom Hill]. The [N:latter] said it was late."
    assert speakers(story, ("it was late", "The latter", 1)) == ["Tom Hill"]


def test_particles_and_hyphens_belong_to_the_name() -> None:
    story = "[P!:Tariq] ul-[P:Hakim] spoke. [P!:Gil] [P:Bar]-On left. Bar-On said no. Mr [P!:Hakim] said yes."
    assert speakers(story, ("no", "Bar-On", 2), ("yes", "Mr Hakim", 1))[0] == "Gil Bar-On"


def test_a_dateline_is_nobody() -> None:
    story = "[L:LEEDEN], May 3 - The [N:hospital] opened. Its [N:superintendent] said beds were few."
    assert "LEEDEN" not in str(speakers(story, ("beds were few", "Its superintendent", 1)))


def test_questions_of_the_article_and_free_quotations() -> None:
    story = "[P!:Ana Ruiz] said the bridge was safe. “We checked it twice.”\n\nWho paid for it?"
    said = speakers(story, ("the bridge was safe", "Ana Ruiz", 1, "said"), ("“We checked it twice.”", "", 1),
                    ("Who paid for it?", "", 1))
    assert said == ["Ana Ruiz", "Ana Ruiz", "AUTHOR"]


def test_my_doctor_is_the_speakers() -> None:
    story = "\"My [N:doctor] said no,\" said [P!:Ana Ruiz]."
    said = speakers(story, ('"My doctor said no,"', "Ana Ruiz", 1), ("no", "My doctor", 1))
    assert said == ["Ana Ruiz", "Ana Ruiz's doctor"]


def test_appositive_names_a_body_that_the_model_knows_in_part() -> None:
    story = "Profits will fall , said its largest [N:shareholder] , [O:Oru] Holdings ."
    assert speakers(story, ("Profits will fall", "its largest shareholder , Oru Holdings", 1)) == ["Oru Holdings"]


def test_two_countries_are_no_two_cities() -> None:
    story = ("Officials met in [L!:Washington] and [L!:Salem] . The two [N:countries] said talks would go on .")
    assert speakers(story, ("talks would go on", "The two countries", 1)) == [None]


def test_a_year_is_no_share() -> None:
    story = "An arbitration [N:panel] in 2001 said it could stay . 40 percent of all jobs depend on it ."
    assert speakers(story, ("it could stay", "An arbitration panel in 2001", 1)) == ["arbitration panel in 2001"]
