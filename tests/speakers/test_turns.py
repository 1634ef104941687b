"""Transcripts and interviews in turns, headlines that are a quotation, gestures before one. Stories are invented."""

from tests.speakers.stories import speakers


def test_an_answer_is_whoever_is_interviewed() -> None:
    story = ("Tea with the keeper\n\n[P!:Ana Ruiz] keeps the light. Interview by [P:Tom Hill].\n\nQ: Is it lonely?\n\n"
             "A: My sister says I talk to gulls.\n\nQ: Do they answer?\n\nA: Only in March.")
    said = speakers(story, ("My sister says I talk to gulls.", "A", 1), ("I talk to gulls", "My sister", 1),
                    ("Only in March.", "A", 2))
    assert said == ["Ana Ruiz", "Ana Ruiz's sister", "Ana Ruiz"]


def test_a_host_is_whom_the_next_turn_thanks() -> None:
    story = ("The hour\n\nHOST: Good evening. What is it like?\n\n[P!:RUIZ]: Wet, thank you, [P:Felipe]. [P!:Dora Lint] is here. "
             "She says it will rain.\n\nHOST: Good night.")
    said = speakers(story, ("Good evening. What is it like?", "HOST", 1),
                    ("Wet, thank you, Felipe. Dora Lint is here. She says it will rain.", "RUIZ", 1), ("Good night.", "HOST", 2))
    assert said == ["Felipe", "RUIZ", "Felipe"]


def test_who_speaks_and_is_spoken_to_is_no_third_person() -> None:
    story = ("The hour\n\n[P!:Hill]: What of the [N:mayor]?\n\n[P!:Ruiz]: [P!:Dora Lint], the mayor, came. She says it will rain. "
             "Your office denied it.")
    said = speakers(story, ("What of the mayor?", "Hill", 1),
                    ("Dora Lint, the mayor, came. She says it will rain. Your office denied it.", "Ruiz", 1),
                    ("it will rain", "She", 1), ("denied it", "Your office", 1))
    assert said == ["Hill", "Ruiz", "Dora Lint", "Hill's office"]


def test_a_headline_that_is_a_quotation() -> None:
    story = "“I never liked the whistle”\n\n[P!:Ana Ruiz] has retired. [P!:Tom Hill] said she was strict. Ana Ruiz said no."
    said = speakers(story, ("“I never liked the whistle”", "", 1), ("she was strict", "Tom Hill", 1), ("no", "Ana Ruiz", 2))
    assert said[0] == "Ana Ruiz"


def test_a_gesture_leads_a_quotation_in() -> None:
    story = "[P!:Tom Hill] said it was over.\n\nWould it be? Ms [P!:Ruiz] examined her gloves. “We shall come back.”"
    assert speakers(story, ("it was over", "Tom Hill", 1), ("“We shall come back.”", "", 1))[1] == "Ruiz"


def test_another_of_those() -> None:
    story = "One [N:docker] said yes; another swore at it."
    assert speakers(story, ("yes", "One docker", 1), ("at it", "another", 1)) == ["docker", "another docker"]


def test_a_month_is_no_first_name() -> None:
    story = "[P!:Wei Lint] left. In [P!:June Lint] said it was wrong."
    assert speakers(story, ("it was wrong", "Lint", 2)) == ["Wei Lint"]


def test_kin_by_marriage() -> None:
    story = "The sisters-in-[N:law] say they won."
    said = speakers(story, ("they won", "The sisters-in-law", 1))
    assert said == ["sisters-in-law"]


def test_a_label_that_names_nobody_is_none_of_the_others() -> None:
    story = ("The gate\n\nREPORTER: Was it open?\n\n[P!:TOM HILL]: I closed it myself.\n\nREPORTER: Who is to blame?\n\n"
             "[P!:HILL]: The firm is.")
    said = speakers(story, ("Was it open?", "REPORTER", 1), ("I closed it myself.", "TOM HILL", 1),
                    ("Who is to blame?", "REPORTER", 2), ("The firm is.", "HILL", 2))
    assert said == ["REPORTER", "TOM HILL", "REPORTER", "TOM HILL"]
