"""A condition is a whole clause or phrase, or none."""

import pytest

from onrecord.kinds.conditions import is_none, whole_condition


def found(content: str, read: str) -> str | None:
    start = content.index(read)
    span = whole_condition(content, [(start, start + len(read))], [(0, len(content))])
    return content[slice(*span)] if span else None


@pytest.mark.parametrize(
    ("content", "read", "whole"),
    [
        ("she would stay if the rent fell", "if the rent fell", "if the rent fell"),
        ("the sponsor gives 50 more, subject to a flag on the top", "subject to a flag on the top", "subject to a flag on the top"),
        ("Touch that fence and I call the court", "Touch that fence", "Touch that fence"),
        ("no boots, no loads", "no boots", "no boots"),
        # mended: the word that opens it, and what it breaks off before
        ("“If the miners choose Berg, it is over”", "the miners choose Berg", "If the miners choose Berg"),
        ("they leave as long as the men come under the old rules", "as long as the men come under the",
         "as long as the men come under the old rules"),
        ("no vote until the mediator says the Front has accepted each part of it", "the Front has accepted",
         "until the mediator says the Front has accepted each part of it"),
        ("he would quit if it signs the lease, which he has fought", "if it signs the lease, which he has", "if it signs the lease"),
        # none: cut out of the middle, a single word, what came of it, a time told more of
        ("it would wipe out the gains by leaving areas in the south", "areas in the south", None),
        ("on parts of the lease that was reached", "parts", None),
        ("it would run the mill without paying rent", "without", None),
        ("they were about to agree, only to see the talks stall", "only to see the talks stall", None),
        ("work could begin on Sunday, when the first men come home", "when the first men come home", None),
        ("After the progress in the talks, the minister comes home", "After the progress in the talks", None),
    ],
)
def test_whole(content: str, read: str, whole: str | None) -> None:
    assert found(content, read) == whole


def test_nothing_read_is_no_condition() -> None:
    assert whole_condition("she would stay", (), ((0, 14),)) is None


@pytest.mark.parametrize(
    ("text", "read", "none"),
    [
        ("agreed to a truce to end the war and free some prisoners", "war and free some", True),
        ("they were close, only to see the talks stall", "only to see the talks stall", True),
        ("insisted on the return of all prisoners", "the return of all prisoners", False),
        ("would sell only at 400 pence or above", "only at 400 pence or above", False),
    ],
)
def test_what_a_position_does_not_hang_on(text: str, read: str, none: bool) -> None:
    start = text.index(read)
    assert is_none(text, (start, start + len(read))) is none
