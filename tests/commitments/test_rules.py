"""Which statements are commitments, of which type, on what condition, by when."""

from datetime import date

import pytest

from onrecord.commitments.deadlines import feast_day, find_deadline
from onrecord.commitments.find import find_commitment
from onrecord.commitments.odds import brier, odds_of
from onrecord.commitments.types import Passage

DAY = date(2026, 3, 11)  # a Wednesday


def passage(text, content, cue="said", speaker="Ana Ruiz"):
    def span(words):
        return text.index(words), text.index(words) + len(words)

    return Passage(text, (span(content),), (span(cue),), (), speaker, "", False, DAY)


@pytest.mark.parametrize(
    ("text", "content", "cue", "kind"),
    [
        ('"We will rebuild the pier by June," Ana Ruiz said.', '"We will rebuild the pier by June,"', "said", "pledge"),
        ("Ruiz promised to rebuild the pier.", "to rebuild the pier", "promised", "pledge"),
        ("Ruiz threatened to sue the paper.", "to sue the paper", "threatened", "threat"),
        ("She offered to sell the mill if the staff stayed.", "to sell the mill if the staff stayed", "offered", "offer"),
        ("She ruled out a merger.", "a merger", "ruled out", "assurance"),
        ("Ruiz said she had no plans to leave.", "she had no plans to leave", "said", "assurance"),
        ("Ruiz warned that the dam could burst.", "that the dam could burst", "warned", "warning"),
        ("Ruiz expects the price to double by May.", "the price to double by May", "expects", "prediction"),
        ("Ruiz said the mill had closed in March.", "the mill had closed in March", "said", None),
        ("Ruiz urged the council to act by Friday.", "the council to act by Friday", "urged", None),
        ("Ruiz hopes that it will rain.", "that it will rain", "hopes", None),
        ("Ruiz declined to say who will pay.", "who will pay", "declined to say", None),
        ("Drivers must pay by Friday, Ruiz said.", "Drivers must pay by Friday", "said", None),
        ('"Who will pay?" Ruiz asked.', '"Who will pay?"', "asked", None),
        ("Ruiz said she had promised nothing.", "she had promised nothing", "said", None),
        ('"It is dark. I will go back," Ruiz said.', '"It is dark. I will go back,"', "said", "pledge"),
    ],
)
def test_type(text, content, cue, kind):
    found = find_commitment(passage(text, content, cue))
    assert (found.type if found else None) == kind


@pytest.mark.parametrize(
    ("text", "content", "condition"),
    [
        ("Ruiz said she would stay if the rent fell.", "she would stay if the rent fell", "if the rent fell"),
        ("Ruiz said: no pay, no work.", "no pay, no work", "no pay"),
        ("Ruiz said she would open it in return for a road.", "she would open it in return for a road", "in return for a road"),
        (
            "Should the bank agree, she would build, Ruiz said.",
            "Should the bank agree, she would build",
            "Should the bank agree",
        ),
        ("Ruiz said she did not know if it would rain.", "she did not know if it would rain", None),
        ("Ruiz said she would stay even if the rent rose.", "she would stay even if the rent rose", None),
    ],
)
def test_condition(text, content, condition):
    from onrecord.commitments.clues import Clues

    span = Clues(passage(text, content)).condition
    assert (text[slice(*span)] if span else None) == condition


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("by Friday", "2026-03-13"),
        ("on 1 June", "2026-06-01"),
        ("by the 20th", "2026-03-20"),
        ("by February", "2027-02"),
        ("until 2030", "2030"),
        ("within 48 hours", "2026-03-13"),
        ("within two years", "2028-03"),
        ("in a fortnight", "2026-03-25"),
        ("this year", "2026"),
        ("next month", "2026-04"),
        ("by the end of May", "2026-05-31"),
        ("by year's end", "2026-12-31"),
        ("before spring", "2026-03"),
        ("in the autumn", "2026-11"),
        ("before Easter", "2026-04-05"),
        ("by Christmas", "2026-12-25"),
        ("tomorrow", "2026-03-12"),
        ("before the month is out", "2026-03-31"),
        ("within 14 days of the ruling", None),
        ("since March", None),
        ("two years ago", None),
        ("on my first day", None),
        ("in 2019", None),
        ("the lowest in two years", None),
    ],
)
def test_deadline(words, when):
    text = f"it will be done {words}."
    found = find_deadline(text, [(0, len(text))], DAY)
    assert (found.date if found else None) == when
    if found:
        assert text[slice(*found.span)] == found.words


def test_easter():
    assert [feast_day("easter", year) for year in (2024, 2025, 2026, 2027)] == [
        date(2024, 3, 31),
        date(2025, 4, 20),
        date(2026, 4, 5),
        date(2027, 3, 28),
    ]


@pytest.mark.parametrize(
    ("words", "probability"),
    [
        ("a one in five chance", 0.2),
        ("a 30 per cent chance of rain", 0.3),
        ("it is very likely to rain", 0.875),
        ("rain is unlikely", 0.325),
        ("it is not likely", 0.325),
        ("the odds are four to one against", 0.2),
        ("it will rain", None),
    ],
)
def test_odds(words, probability):
    found = odds_of(words)
    assert (found.probability if found else None) == probability


def test_brier():
    found = brier([("a", 0.8, True), ("b", 0.2, True)])
    assert found is not None
    assert (found.score, found.statements) == (0.34, ("a", "b"))
    assert brier([]) is None
