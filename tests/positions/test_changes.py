import pytest

from onrecord.positions import Turn, change_between, steps

PAIRS = [
    ("changed", ("against", "opposes the bridge"), ("for", "backs the bridge")),
    ("changed", ("undecided", "is weighing the bridge"), ("against", "will vote against the bridge")),
    ("changed", ("condition", "would accept it if paid"), ("for", "accepts the bridge")),
    ("changed", ("for", "wants the bridge, come what may"), ("condition", "would back it if the tolls fall")),
    ("changed", ("for", "wants a bridge of two lanes"), ("for", "wants a bridge of four lanes")),
    ("more precise", ("for", "backs the bridge"), ("condition", "would back it if the tolls fall")),
    ("more precise", ("for", "backs the bridge"), ("for", "proposed to open the bridge in May")),
    ("more precise", ("withheld", "declined to comment"), ("for", "backs the bridge")),
    ("same", ("for", "backs the bridge"), ("for", "pleaded for the bridge, and praised its foes")),
    ("same", ("against", "opposes the bridge"), ("withheld", "declined to comment")),
    ("same", ("undecided", "would not rule it out"), ("undecided", "has yet to decide")),
]


@pytest.mark.parametrize(("label", "earlier", "later"), PAIRS)
def test_change(label, earlier, later):
    turns = [Turn(name, *side, side[1] if side[0] == "condition" else "") for name, side in (("a", earlier), ("b", later))]
    assert change_between(*turns) == label


def test_silence_between_two_positions_is_stepped_over():
    turns = [Turn("a", "for", "backs it", day="1"), Turn("b", "withheld", "no comment", day="2"), Turn("c", "against", "opposes it", day="3")]
    assert [(one.earlier, one.later, one.change) for one in steps(turns)] == [("a", "b", "same"), ("a", "c", "changed")]


def test_one_document_that_tells_two_sides_reports_no_change_of_mind():
    turns = [Turn("a", "for", "backs it", day="2022-12-01", document="d"),
             Turn("b", "against", "will not have it", day="2022-12-01", document="d"),
             Turn("c", "against", "will not have it", day="2022-12-02", document="e")]
    assert [(one.earlier, one.later, one.change) for one in steps(turns)] == [("b", "c", "same")]


def test_steps_leave_out_what_tells_no_position():
    assert steps([Turn("a", "for", "backs it"), Turn("b", "none", "it rains")]) == ()
