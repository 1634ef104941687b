"""Whether a text is English."""

from __future__ import annotations

import pytest

from onrecord.articles import from_text
from onrecord.articles.language import foreign
from onrecord.errors import InputError
from tests.articles.foreign_texts import FOREIGN
from tests.articles.samples import PLAIN


@pytest.mark.parametrize("language", FOREIGN)
def test_other_languages_are_refused(language: str) -> None:
    with pytest.raises(InputError, match=r"not English: .*; onrecord reads English only$"):
        from_text(FOREIGN[language])


@pytest.mark.parametrize("language", ["German", "French", "Spanish", "Dutch", "Polish", "Italian"])
def test_common_languages_are_named(language: str) -> None:
    assert foreign(FOREIGN[language]) == f"it reads as {language}"


ENGLISH = {
    "article": PLAIN,
    "headline": "Ruiz warns: bridge shut till June",
    "short with a foreign quotation": "“Ich bin ein Berliner,” Kennedy said.",
    "foreign names": "Wojciech Szczęsny, Łukasz Fabiański and Grzegorz Krychowiak were told on Friday that they would not be "
    "called up for the matches against San Marino and Česká republika, the coach said.",
    "capitals": PLAIN.upper(),
    "a German quotation within": PLAIN + " „Die Brücke ist nicht sicher und wird es auch nicht“, the engineer said.",
    "questions": "Who will pay? When will it open? Why did nobody look? What does the mayor know, and since when?",
    "one word": "No",
}


@pytest.mark.parametrize("text", ENGLISH.values(), ids=ENGLISH.keys())
def test_english_passes(text: str) -> None:
    assert foreign(text) is None


def test_short_texts_have_the_benefit_of_the_doubt() -> None:
    assert foreign("Die Brücke bleibt geschlossen") is None
    assert foreign("Мост закрыт") == "it is in Cyrillic letters"
