from onrecord.positions import Remark, answers

RUIZ = Remark("s1", "p1", "Ana Ruiz", "2030-01-01", ("d1", 0), "the bridge will ruin the village", "said")
OTHER = Remark("s0", "p1", "Ana Ruiz", "2030-01-01", ("d0", 0), "the weather is fine", "said")


def reply(**more):
    return Remark("s2", "p2", "Bo Lind", "2030-01-02", ("d2", 0), **{"words": "Ruiz was wrong about the village and the bridge", "cue": "said", **more})


def test_criticism_is_linked_to_the_words_it_is_about():
    found = answers([OTHER, RUIZ, reply(kinds=("criticism",))])
    assert [(one.statement, one.to, one.to_statement, one.manner) for one in found] == [("s2", "p1", "s1", "criticism")]


def test_a_mention_is_no_answer_and_a_reply_is():
    assert answers([RUIZ, reply()]) == ()
    assert answers([RUIZ, reply(cue="hit back")])[0].manner == "reply"


def test_later_words_are_not_answered():
    found = answers([reply(kinds=("denial",), ), Remark("s9", "p1", "Ana Ruiz", "2030-02-01", ("d9", 0), "the bridge", "said")])
    assert found[0].to_statement is None


def test_a_last_name_that_two_share_names_neither():
    namesake = Remark("s3", "p3", "Eva Ruiz", "2030-01-01", ("d1", 9), "no", "said")
    assert answers([RUIZ, namesake, reply(kinds=("criticism",))]) == ()
    full = answers([RUIZ, namesake, reply(kinds=("criticism",), words="Ana Ruiz was wrong")])
    assert [one.to for one in full] == ["p1"]
