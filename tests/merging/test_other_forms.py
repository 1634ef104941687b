"""What two reports put in other forms without a change of meaning, beside changes that look like it."""

from __future__ import annotations

import pytest

from onrecord.merging.divergences import part
from tests.merging.help import report

SAME = [
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
DIFFER = [
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


@pytest.mark.parametrize(("cue", "content", "other_cue", "other"), SAME)
def test_another_form(cue: str, content: str, other_cue: str, other: str) -> None:
    found = part(report("a", cue, content), report("b", other_cue, other), 1.0)
    assert found is None, found.explanation


@pytest.mark.parametrize(("cue", "content", "other_cue", "other", "what"), DIFFER)
def test_another_meaning(cue: str, content: str, other_cue: str, other: str, what: str) -> None:
    found = part(report("a", cue, content), report("b", other_cue, other), 1.0)
    assert found is not None
    assert what in found.what
