"""What makes two reports of one utterance differ in meaning, and what does not."""

from __future__ import annotations

import pytest

from onrecord.merging.divergences import part
from onrecord.merging.wording import align
from tests.merging.help import report

DIFFER = [
    ("said", "the trains would not run on Friday", "said", "the trains would run on Friday", "negation"),
    ("said", "nobody had warned the passengers", "said", "somebody had warned the passengers", "negation"),
    ("denied", "that the firm had paid bribes", "admitted", "that the firm had paid bribes", "negation"),
    ("said", "they can't just be a cover for new guns and men", "said", "they can just be a cover for new guns and men", "negation"),
    ("said", "he had never met the buyer", "said", "he had met the buyer", "negation"),
    ("said", "312 people were hurt", "said", "321 people were hurt", "number"),
    ("said", "the vote would be held on June 4", "said", "the vote would be held on June 14", "number"),
    ("said", "the plant would close in March 2026", "said", "the plant would close in March 2027", "number"),
    ("said", "talks would end by Friday", "said", "talks would end by Thursday", "number"),
    ("said", "the price rose by 4 per cent", "said", "the price rose by 14 per cent", "number"),
    ("said", "up to 40 beds would close", "said", "at least 40 beds would close", "bound"),
    ("said", "about 40 beds would close", "said", "40 beds would close", "bound"),
    ("said", "no fewer than 200 ballots were missing", "said", "fewer than 200 ballots were missing", "bound"),
    ("said", "the ship carried 300 tonnes of ore", "said", "the ship carried 300 kilos of ore", "unit"),
    ("said", "it would cost 5 million euros a year", "said", "it would cost 5 million euros a month", "unit"),
    ("said", "support fell by 3 per cent", "said", "support fell by 3 percentage points", "unit"),
    ("said", "the line may close", "said", "the line will close", "modality"),
    ("hopes", "to reopen the ward in May", "promised", "to reopen the ward in May", "modality"),
    ("said", "the mine would probably open next year", "said", "the mine would open next year", "modality"),
    ("asked", "staff to stay at home", "ordered", "staff to stay at home", "modality"),
    ("said", "drivers should slow down", "said", "drivers must slow down", "modality"),
    ("said", "she would resign if the recount failed", "said", "she would resign", "condition"),
    ("said", "the bid stood unless the price changed", "said", "the bid stood", "condition"),
    ("said", "Norland had attacked Sudland first", "said", "Sudland had attacked Norland first", "who"),
    ("said", "the explosion killed 12 people", "said", "the explosion wounded 12 people", "who"),
    ("said", '"We will never give up the mine"', "said", '"We will never sell the mine"', "quoted words"),
    ("said", "one of the nine ferries is sailing", "said", "all but one of the nine ferries are sailing", "number"),
    ("said", "40 per cent of the salt was mined here", "said", "60 per cent of the salt was mined here", "number"),
    ("said", "71 of the 120 stalls are let", "said", "61 out of 120 stalls are let", "number"),
    ("said", "the village fair will be off, said the priest", "said", "the village fair will not be off, said the priest", "negation"),
    ("denied", "it was in talks to lease its quarry", "said", "it was in talks to lease its quarry", "negation"),
    ("said", "the vote will be before Lent", "said", "the vote will be after Lent", "who"),
    ("said", "the quay will be built only if the state pays", "said", "the quay will be built even if the state pays nothing", "condition"),
    ("said", "the barn would go if a buyer is not found", "said", "the barn would go, buyer or no buyer", "condition"),
    ("said", "the court upheld the ban on whaling", "said", "the court quashed the ban on whaling", "who"),
    ("said", "the fishermen respect the ban on whaling", "said", "the fishermen ignore the ban on whaling", "who"),
]
SAME = [
    ("said", "the trains would not run on Friday", "says", "the trains won't run on Friday"),
    ("denied", "that the firm had paid bribes", "said", "the firm hadn't paid any bribes"),
    ("said", "312 people were hurt", "said", "more than 300 people were hurt"),
    ("said", "396 people were hurt", "said", "nearly 400 people were injured"),
    ("said", "twelve nurses had left", "said", "12 nurses have quit"),
    ("said", "it would cost 2,400 euros a year", "said", "it will cost 200 euros a month"),
    ("said", "the road was 10 km long", "said", "the road is 6 miles long"),
    ("said", "at most 40 beds would close", "said", "no more than 40 beds will be closed"),
    ("said", "about 40 beds would close", "said", "some 40 beds would be shut"),
    ("said", "the line may close", "said", "the line could be closed"),
    ("said", "the line might close", "said", "there was a chance of the line closing"),
    ("called on", "staff to stay at home", "urged", "staff to stay home"),
    ("said", "she would resign if the recount failed", "said", "she would step down should the recount fail"),
    ("said", "she would resign if the recount failed", "said", "if the recount failed she would resign"),
    ("said", "the bid would stand if the price held", "said", "the bid stands provided the price holds"),
    ("said", "the ward would not close unless staff left", "said", "the ward would close only if staff left"),
    ("said", "Norland had attacked first", "said", "Norland attacked first, in the spring"),
    ("said", "the explosion killed 12 people", "said", "12 people died in the explosion"),
    ("said", '"We will never give up the mine"', "said", '"We\'ll never give up the mine, ever"'),
    ("said", '"The labour of 20 years is gone"', "said", '"The labor of twenty years is gone"'),
    ("said", '"We will never give up the mine"', "said", "they would never give up the mine"),
    ("accused", "Norland of breaking the deal", "blamed", "Norland for breaking the agreement"),
    ("said", "a merger was not ruled out", "said", "a merger had been left open"),
    ("said", "the vote was held on June 4 and 5,000 came", "said", "the vote was held on June 4"),
    ("said", "only two of the nine ferries are still sailing", "said", "seven ferries out of nine lie idle"),
    ("said", "only 4 per cent of the salt was mined abroad", "said", "96 per cent of the salt was mined at home"),
    ("said", "62 storks nested here against 50 last spring", "said", "62 storks nested here, 12 more than last spring"),
    ("said", "the village fair is off", "said", "there will be no village fair"),
    ("said", "the flood of the village has been averted", "said", "the village will not be in flood"),
    ("told", "hikers to stay off the glacier", "told", "hikers not to walk on the glacier"),
    ("said", "the tents pledged for the camp had not come yet", "said", "the camp is waiting for the tents pledged"),
    ("denied", "it was in talks to lease its quarry to a rival", "said", "there are no such talks to lease the quarry to a rival"),
    ("dismissed", 'as "a quarrel among gardeners"', "called", 'the suit "a quarrel among gardeners"'),
    ("said", "no village was without power", "said", "all villages had power"),
    ("said", "nothing was stolen that cannot be replaced", "said", "all that was stolen could be replaced"),
    ("said", "the delay had nothing to do with the snow but with wages", "said", "the delay was over wages, and not the snow"),
    ("said", "nobody may enter the harbour before the pilot has landed", "said", "ships may enter the harbour once the pilot has landed"),
    ("said", "the vote on the harbour was put off until after Lent", "said", "there would not be a vote on the harbour before Lent is over"),
    ("said", "the toll should fall to 4 euros", "said", "the toll should fall to 4 euros, if Dahl has her way"),
    ("said", "the ferries are suspended", "said", "the ferries are suspended until further notice by the port"),
    ("said", "closing the tunnel would cost 300 jobs", "said", "it would cost 300 jobs if the tunnel was closed"),
    ("said", "the kiln must stay cold until the lab has tested the ash", "said", "the kiln may be lit once the lab has tested the ash"),
    ("said", "the baker is to appear in court on Monday", "said", "the baker will come to court on Monday"),
    ("said", "the port has lifted its ban on night landings", "said", "night landings at the port are allowed again"),
]


@pytest.mark.parametrize(("cue", "content", "other_cue", "other", "what"), DIFFER)
def test_a_change_of_meaning_is_flagged(cue: str, content: str, other_cue: str, other: str, what: str) -> None:
    found = part(report("a", cue, content), report("b", other_cue, other), 1.0)
    assert found is not None
    assert what in found.what
    assert found.explanation


@pytest.mark.parametrize(("cue", "content", "other_cue", "other"), SAME)
def test_a_change_of_form_is_not(cue: str, content: str, other_cue: str, other: str) -> None:
    found = part(report("a", cue, content), report("b", other_cue, other), 1.0)
    assert found is None, found.explanation


def test_severity_is_that_of_the_gravest() -> None:
    found = part(report("a", "said", "about 40 beds may close"), report("b", "said", "40 beds will close"), 1.0)
    assert found is not None
    assert (set(found.what), found.severity) == ({"bound", "modality"}, "major")


def test_other_speaker_is_attribution() -> None:
    found = part(
        report("a", "said", '"Nobody asked us a thing"'), report("b", "said", '"Nobody asked us a thing"', "Carl Dahl"), -1.0
    )
    assert found is not None
    assert (found.what, found.severity) == (("speaker",), "attribution")


def test_aligned_wordings_hold_every_word() -> None:
    a, b = report("a", "said", "312 people were hurt"), report("b", "said", "321 people had been injured")
    rows = align(a, b)
    assert " ".join(x for x, _ in rows if x) == "312 people were hurt"
    assert " ".join(y for _, y in rows if y) == "321 people had been injured"
