"""What speaks against a commitment: words of hope, of what is done, of what a thing would do."""

from datetime import date

import pytest

from onrecord.commitments.find import find_commitment
from onrecord.speaker import Speaker
from onrecord.statement import Statement

DAY = date(2026, 3, 11)  # a Wednesday
RUIZ = Speaker("Ana Ruiz", "person", 0.9)


def listed(cue: str, content: str, kind: str, speaker: Speaker | None = RUIZ) -> bool:
    """Is a statement that the network takes for a commitment listed as one?"""
    text = f"{speaker.name if speaker else 'They'} {cue} {content}."
    at, start = text.index(cue), text.index(content)
    one = Statement("", ((start, start + len(content)),), ((at, at + len(cue)),), (), "indirect", 0.9, speaker, commitment=kind)
    return find_commitment(text, one, DAY) is not None


@pytest.mark.parametrize(
    ("cue", "content", "kind"),
    [
        # done already
        ("announced", "the harbour deal", "pledge"),
        ("announced", "a truce between the pilots and the port", "pledge"),
        ("announced", "that a deal to free the pilots had been reached", "pledge"),
        ("announces", "lease deal in Brae", "pledge"),
        # a hope
        ("expressing", "hope that it would lead to peace in the port", "warning"),
        ("hopes", "that the mill will reopen", "prediction"),
        ("said", "“We hope that the mill will reopen”", "pledge"),
        ("raised hopes", "that the strike could be over", "prediction"),
        # fault found
        ("described", "the lease as a catastrophe for the town", "warning"),
        ("called it", "a surrender to the landlords", "warning"),
        ("saying", "it would “wipe out the gains of the strike” by freeing the boats", "pledge"),
        # what somebody did not promise
        ("has not threatened", "to quit the council", "assurance"),
        ("hasn't promised", "to reopen the mill", "pledge"),
        ("never offered", "to sell the mill", "offer"),
    ],
)
def test_none(cue: str, content: str, kind: str) -> None:
    assert not listed(cue, content, kind)


@pytest.mark.parametrize(
    ("cue", "content", "kind"),
    [
        ("promised", "a dentist for every district", "pledge"),
        ("announced", "that the mill would reopen", "pledge"),
        ("announced", "to reopen the mill", "pledge"),
        ("announced", "plans for a new mill", "pledge"),
        ("threatened", "to resign", "threat"),
        ("warned of", "a long winter", "warning"),
        ("said", "the roof could fall", "warning"),
        ("ruled out", "a pact with the port", "assurance"),
        ("thinks", "Berg wins by five points", "prediction"),
        ("announced", "the opening of the mill on 1 May", "pledge"),
        ("put the club on notice", "that it would be docked ten points", "threat"),
    ],
)
def test_commitments(cue: str, content: str, kind: str) -> None:
    assert listed(cue, content, kind)


def test_it_is_a_body_in_the_words_of_a_body() -> None:
    assert not listed("said", "it would ruin the port", "pledge")
    assert listed("said", "it would sell the port", "pledge", Speaker("Harbour Company", "organization", 0.9))
    assert listed("said", "it would sell the port", "pledge", Speaker("Otto Berg", "person", 0.9, "spokesman"))
